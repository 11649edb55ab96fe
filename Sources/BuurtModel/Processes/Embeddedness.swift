/// Shared partners, similarity and span of ties, each looked at once a year.
///
/// Once in thirteen weeks the ties whose pair is due, one in four, are looked at.
///
/// A phase of its own, because it reads whom others know while nobody's ties change.
enum Embeddedness {
  /// Weeks between two weeks with looks, and classes of pairs that take turns.
  private static let pause = 13
  private static let classes = 4

  /// One week of the ties of a shard.
  static func act(on world: World, shard: Int, _ scratch: Scratch) {
    guard world.week % pause == 0 else { return }
    let turn = (world.week / pause % classes + classes) % classes
    let due = SIMD4<UInt64>(repeating: UInt64(turn))
    scratch.due.removeAll(keepingCapacity: true)
    let count = world.ties[shard].count
    for first in stride(from: 0, to: count, by: 4) {
      let pair = world.ties[shard].identities4(first)
      // The pair's hash in classes; one multiplication spreads the sum of two identities.
      let hash = ((pair.low &+ pair.high) & 0xFFFF_FFFF) &* 0x9E37_79B1 & 0xFFFF_FFFF
      let isDue = (hash &* UInt64(classes)) &>> 32 .== due
      guard any(isDue) else { continue }
      for lane in 0..<min(4, count - first) where isDue[lane] {
        scratch.due.append(UInt32(truncatingIfNeeded: first + lane))
      }
    }
    look(scratch.due, world, shard)
  }

  /// Looks at ties, asking for the partners of those to come before they are read.
  private static func look(_ due: [UInt32], _ world: World, _ shard: Int) {
    let h = world.households
    // Held once: reading them from the world again would count a reference each time.
    let (layout, ties) = (world.layout, world.ties)
    for k in due.indices {
      let far = ties[shard].ends(Int(due[min(k + TieShards.far, due.count - 1)]))
      ties.prefetchRun(far.low, layout)
      ties.prefetchRun(far.high, layout)
      let near = ties[shard].ends(Int(due[min(k + TieShards.near, due.count - 1)]))
      ties.prefetchPartners(near.low, layout)
      ties.prefetchPartners(near.high, layout)
      h.traits.prefetch(near.low)
      h.traits.prefetch(near.high)
      refresh(Int(due[k]), world, shard, h)
    }
  }

  private static func refresh(_ index: Int, _ world: World, _ shard: Int, _ h: Households) {
    let ends = world.ties[shard].ends(index)
    world.ties[shard].setSimilarity(
      index,
      byte(world.rules.similarity(h.traits[ends.low], h.traits[ends.high]))
    )
    world.ties[shard].setEmbedded(index, world.ties.sharedPartners(ends.low, ends.high, world.layout))
    let across = Similarity.across(h.traits[ends.low], h.traits[ends.high])
    let marks = world.ties[shard].marks(index) & ~TieMarks.across
    world.ties[shard].setMarks(index, across ? marks | TieMarks.across : marks)
  }
}

extension TieShards {
  /// Households that both ends are tied to, at most 255.
  func sharedPartners(_ a: UInt32, _ b: UInt32, _ layout: Layout) -> UInt8 {
    let mine = layout.shard(of: a)
    let theirs = layout.shard(of: b)
    let shared = self[mine].shared(a, with: b, in: self[theirs])
    return UInt8(min(255, shared))
  }
}
