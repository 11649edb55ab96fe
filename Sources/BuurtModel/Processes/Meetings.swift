/// The meetings of one shard in one week: collected first, then settled together.
///
/// Its lists are the thread's, borrowed while the shard is at work.
///
/// Settling goes in stages over all pairs, each a short loop of independent reads: who is tied already, how
/// open both ends are, what the draw says. The processor then waits for many reads at once, which is what
/// counts when the other end lives in another shard.
struct Meetings {
  let world: World
  let shard: Int
  private let rules: Encounters
  /// Those present in the setting at hand; see `Encounters.key`.
  var keys: [UInt64] = []
  /// Visits to the places of the shard.
  var visits: [VisitMessage] = []
  private var pairs: [Pair] = []
  private var settings: [Encounters.Setting] = []
  private var introductions: [SIMD2<UInt32>] = []
  private var friends: [UInt32] = []
  private var indices: [UInt32] = []
  private var chances: [Float] = []
  private var spare: [UInt64] = []
  private let draws: PairKey
  private let outbox: Outbox<TieMessage>

  /// Two households that meet.
  struct Pair {
    var a: UInt32
    var b: UInt32
    /// Place of the setting in the list of this week's settings.
    var setting: UInt32
    var introduced: Bool
  }

  /// No meetings yet.
  init(_ world: World, _ shard: Int, _ rules: Encounters, _ scratch: Scratch) {
    self.world = world
    self.shard = shard
    self.rules = rules
    draws = world.key.pairs(.meetings, week: world.week)
    outbox = world.tieMail.outbox(shard)
    exchangeLists(with: scratch)
    pairs.removeAll(keepingCapacity: true)
    settings.removeAll(keepingCapacity: true)
    introductions.removeAll(keepingCapacity: true)
  }

  /// The thread's lists go back for the next shard.
  mutating func giveBack(to scratch: Scratch) { exchangeLists(with: scratch) }

  private mutating func exchangeLists(with scratch: Scratch) {
    swap(&keys, &scratch.keys)
    swap(&visits, &scratch.visits)
    swap(&pairs, &scratch.pairs)
    swap(&settings, &scratch.settings)
    swap(&introductions, &scratch.introductions)
    swap(&friends, &scratch.friends)
    swap(&indices, &scratch.indices)
    swap(&chances, &scratch.chances)
    swap(&spare, &scratch.spare)
  }

  /// The meetings that follow are in this setting.
  mutating func enter(_ setting: Encounters.Setting) { settings.append(setting) }

  /// Two households meet in the present setting.
  @inline(__always)
  mutating func add(_ a: UInt32, _ b: UInt32, introduced: Bool) {
    pairs.append(
      Pair(
        a: a,
        b: b,
        setting: UInt32(truncatingIfNeeded: settings.count - 1),
        introduced: introduced
      )
    )
  }

  /// The pair just added meets through a friend instead, if one is there to introduce somebody.
  @inline(__always)
  mutating func askIntroduction(_ draw: UInt32) {
    introductions.append(SIMD2(UInt32(truncatingIfNeeded: pairs.count - 1), draw))
  }

  /// Brings keys of one category with draws spread evenly below `bound` nearly into order: one counting pass
  /// over 256 buckets, after which an insertion sort has little to do.
  mutating func spread(bound: UInt32) {
    guard keys.count > 24 else { return }
    let scale = (UInt64(256) << 32) / UInt64(max(bound, 1))
    var starts = [257 of Int](repeating: 0)
    func bucket(_ key: UInt64) -> Int { min(255, Int(((key >> 24) & 0xFFFF_FFFF) &* scale >> 32)) }
    for key in keys { starts[bucket(key) + 1] += 1 }
    for k in 1..<257 { starts[k] += starts[k - 1] }
    if spare.count < keys.count {
      spare.append(contentsOf: repeatElement(0, count: keys.count - spare.count))
    }
    if spare.count > keys.count { spare.removeLast(spare.count - keys.count) }
    for key in keys {
      let home = bucket(key)
      spare[starts[home]] = key
      starts[home] += 1
    }
    swap(&keys, &spare)
  }

  /// What all meetings do to ties.
  mutating func settle() {
    introduce()
    let h = world.households
    // Held once: reading it from the world again would count a reference each time.
    let (layout, ties) = (world.layout, world.ties)
    indices.removeAll(keepingCapacity: true)
    for k in pairs.indices {
      let pair = pairs[k]
      let far = pairs[min(k + TieShards.far, pairs.count - 1)].a
      ties.prefetchRun(far, layout)
      let ahead = pairs[min(k + TieShards.near, pairs.count - 1)]
      ties.prefetchPartners(ahead.a, layout)
      h.openness.prefetch(ahead.b)
      h.openness.prefetch(ahead.a)
      let index = ties[layout.shard(of: pair.a)].find(pair.a, pair.b)
      indices.append(UInt32(truncatingIfNeeded: index))
    }
    chances.removeAll(keepingCapacity: true)
    for pair in pairs {
      chances.append(h.openness[pair.a] * h.openness[pair.b] * (pair.introduced ? rules.introduction : 1))
    }
    for k in pairs.indices {
      let pair = pairs[k]
      let ahead = min(k + TieShards.near, pairs.count - 1)
      if indices[ahead] == .max {
        h.identity.prefetch(pairs[ahead].a)
        h.identity.prefetch(pairs[ahead].b)
        h.traits.prefetch(pairs[ahead].a)
        h.traits.prefetch(pairs[ahead].b)
      }
      if indices[k] != .max {
        contact(pair, Int(indices[k]))
      } else {
        strangers(pair, rules.base * chances[k])
      }
    }
  }

  /// For a share of the pairs a tie of a tie who is present takes the place of the next on the ring.
  ///
  /// One tie and one of its ties are asked; nobody is searched for.
  private mutating func introduce() {
    let (layout, ties) = (world.layout, world.ties)
    friends.removeAll(keepingCapacity: true)
    for k in introductions.indices {
      let ask = introductions[k]
      let far = pairs[Int(introductions[min(k + TieShards.far, introductions.count - 1)].x)].a
      ties.prefetchRun(far, layout)
      let ahead = pairs[Int(introductions[min(k + TieShards.near, introductions.count - 1)].x)].a
      ties.prefetchIdentities(ahead, layout)
      let pair = pairs[Int(ask.x)]
      let friend = ties[layout.shard(of: pair.a)].pick(pair.a, mixed(ask.y)) ?? .max
      let kind = settings[Int(pair.setting)].kind
      friends.append(friend != .max && kind.reaches(friend, layout) ? friend : .max)
    }
    for k in friends.indices {
      let far = friends[min(k + TieShards.far, friends.count - 1)]
      if far != .max { ties.prefetchRun(far, layout) }
      let ahead = friends[min(k + TieShards.near, friends.count - 1)]
      if ahead != .max { ties.prefetchIdentities(ahead, layout) }
      let friend = friends[k]
      guard friend != .max else { continue }
      let home = layout.shard(of: friend)
      friends[k] = ties[home].pick(friend, mixed(introductions[k].y ^ 0xF01F)) ?? .max
    }
    for k in friends.indices where friends[k] != .max {
      let number = Int(introductions[k].x)
      let other = friends[k]
      guard other != pairs[number].a,
        rules.isPresent(other, settings[Int(pairs[number].setting)].kind, world)
      else { continue }
      pairs[number].b = other
      pairs[number].introduced = true
    }
  }

  /// Contact of a tied pair: their tie can rise to the setting's ceiling.
  @inline(__always)
  private func contact(_ pair: Pair, _ index: Int) {
    let home = world.layout.shard(of: pair.a)
    let setting = settings[Int(pair.setting)]
    let sigma = setting.sharedExperience > 0 ? world.ties[home].similarity(index) : 0
    let ceiling = byte(rules.ceiling(setting, sigma))
    if home == shard, world.ties[shard].holds(pair.b) {
      world.ties[shard].noteMeeting(index, ceiling: ceiling)
      return
    }
    let ends = world.ties[home].ends(index)
    send(
      TieMessage(
        low: ends.low,
        high: ends.high,
        strength: 0,
        born: 0,
        ceiling: ceiling,
        origin: UInt8(truncatingIfNeeded: setting.origin.rawValue),
        source: 0,
        similarity: 0
      )
    )
  }

  /// A first meeting, which makes a losse binding with the given chance times recognition.
  @inline(__always)
  private func strangers(_ pair: Pair, _ most: Float) {
    let h = world.households
    let mine = h.identity[pair.a]
    let theirs = h.identity[pair.b]
    let low = min(mine, theirs)
    let setting = settings[Int(pair.setting)]
    let words = draws.words(low: low, high: max(mine, theirs), setting: setting.identity)
    let draw = uniform(words.0)
    // Recognition is at most 1, so most pairs are settled before similarity is asked for.
    guard draw < most else { return }
    let sigma = world.rules.similarity(h.traits[pair.a], h.traits[pair.b])
    guard draw < most * rules.recognition(sigma, jointTask: setting.jointTask) else { return }
    let mineIsLow = low == mine
    send(
      TieMessage(
        low: mineIsLow ? pair.a : pair.b,
        high: mineIsLow ? pair.b : pair.a,
        strength: rules.strengthLow + rules.strengthSpan * uniform(words.1),
        born: Int16(truncatingIfNeeded: world.week),
        ceiling: 0,
        origin: UInt8(
          truncatingIfNeeded: pair.introduced ? TieOrigin.introduced.rawValue : setting.origin.rawValue
        ),
        source: setting.source,
        similarity: byte(sigma)
      )
    )
  }

  /// To the shards of both ends, once if it is one.
  @inline(__always)
  private func send(_ message: TieMessage) {
    let a = world.layout.shard(of: message.low)
    let b = world.layout.shard(of: message.high)
    outbox.send(message, to: a)
    if b != a { outbox.send(message, to: b) }
  }
}
