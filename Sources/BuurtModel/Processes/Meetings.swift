/// The meetings of one buurt in one week: collected first, then settled together.
///
/// Its lists are the thread's. A buurt at a time, so that what its households are and whom they know is still
/// in the processor's memory when their meetings are settled.
///
/// Settling goes in stages over all pairs, each a short loop of independent reads: who is introduced, who is
/// tied already, what the draw says. The processor then waits for many reads at once, which is what counts
/// when the other end lives in another shard.
struct Meetings {
  let world: World
  let shard: Int
  private let rules: Encounters
  /// Those present in the setting at hand; see `Encounters.key`.
  var keys: ScratchList<UInt64>
  private var spare: ScratchList<UInt64>
  /// Visits to the places of the shard.
  let visits: ScratchList<VisitMessage>
  private let pairs: ScratchList<Pair>
  private let settings: ScratchList<Encounters.Setting>
  private let introductions: ScratchList<SIMD2<UInt32>>
  private let friends: ScratchList<UInt32>
  private let indices: ScratchList<UInt32>
  private let outbox: Outbox<TieMessage>
  private let similarity: Similarity

  /// Two households that meet.
  struct Pair: BitwiseCopyable {
    var a: UInt32
    var b: UInt32
    /// The draw of this meeting.
    var word: UInt32
    /// Place of the setting in the list of the buurt's settings.
    var setting: UInt16
    var introduced: Bool
  }

  /// No meetings yet.
  init(_ world: World, _ shard: Int, _ rules: Encounters, _ scratch: Scratch) {
    self.world = world
    self.shard = shard
    self.rules = rules
    outbox = world.tieMail.outbox(shard)
    similarity = world.rules.similarity
    keys = scratch.keys
    spare = scratch.spare
    visits = scratch.visits
    pairs = scratch.pairs
    settings = scratch.settings
    introductions = scratch.introductions
    friends = scratch.friends
    indices = scratch.indices
    clear()
  }

  private func clear() {
    pairs.removeAll()
    settings.removeAll()
    introductions.removeAll()
  }

  /// The meetings that follow are in this setting.
  func enter(_ setting: Encounters.Setting) {
    // The number of a setting has 16 bits.
    if settings.count > Int(UInt16.max) { settle() }
    settings.append(setting)
  }

  /// Two households meet in the present setting.
  @inline(__always)
  func add(_ a: UInt32, _ b: UInt32, word: UInt32, introduced: Bool) {
    let setting = UInt16(truncatingIfNeeded: settings.count - 1)
    pairs.append(Pair(a: a, b: b, word: word, setting: setting, introduced: introduced))
  }

  /// The pair just added meets through a friend instead, if one is there to introduce somebody.
  @inline(__always)
  func askIntroduction(_ draw: UInt32) {
    introductions.append(SIMD2(UInt32(truncatingIfNeeded: pairs.count - 1), draw))
  }

  /// Brings keys of one category with draws spread evenly below `bound` nearly into order: one counting pass
  /// over 256 buckets, after which an insertion sort has little to do.
  mutating func spread(bound: UInt32) {
    guard keys.count > 24 else { return }
    let scale = (UInt64(256) << 32) / UInt64(max(bound, 1))
    var starts = [257 of Int](repeating: 0)
    func bucket(_ key: UInt64) -> Int { min(255, Int((((key >> 24) & 0xFFFF_FFFF) &* scale) >> 32)) }
    for k in 0..<keys.count { starts[bucket(keys[k]) + 1] += 1 }
    for k in 1..<257 { starts[k] += starts[k - 1] }
    spare.resize(to: keys.count)
    for k in 0..<keys.count {
      let home = bucket(keys[k])
      spare[starts[home]] = keys[k]
      starts[home] += 1
    }
    swap(&keys, &spare)
  }

  /// What all meetings so far do to ties.
  func settle() {
    introduce()
    let h = world.households
    // Held once: reading it from the world again would count a reference each time.
    let (layout, ties) = (world.layout, world.ties)
    let last = pairs.count - 1
    indices.removeAll()
    for k in 0..<pairs.count {
      let pair = pairs[k]
      ties.prefetchRun(pairs[min(k + TieShards.far, last)].a, layout)
      let ahead = pairs[min(k + TieShards.near, last)]
      ties.prefetchPartners(ahead.a, layout)
      h.openness.prefetch(ahead.b)
      let index = ties[layout.shard(of: pair.a)].find(pair.a, pair.b)
      indices.append(UInt32(truncatingIfNeeded: index))
    }
    for k in 0..<pairs.count {
      let pair = pairs[k]
      if indices[k] != .max {
        contact(pair, Int(indices[k]))
      } else {
        let factor = pair.introduced ? rules.introduction : 1
        let most = rules.base * h.openness[pair.a] * h.openness[pair.b] * factor
        // Recognition is at most 1, so most pairs are settled before similarity is asked for.
        if uniform(pair.word) < most { strangers(pair, most) }
      }
    }
    clear()
  }

  /// For a share of the pairs a tie of a tie who is present takes the place of the next on the ring.
  ///
  /// One tie and one of its ties are asked; nobody is searched for.
  private func introduce() {
    let (layout, ties) = (world.layout, world.ties)
    friends.removeAll()
    // Only those whose friend can introduce somebody here go on.
    var asked = 0
    let last = introductions.count - 1
    for k in 0..<introductions.count {
      let ask = introductions[k]
      ties.prefetchRun(pairs[Int(introductions[min(k + TieShards.far, last)].x)].a, layout)
      ties.prefetchIdentities(pairs[Int(introductions[min(k + TieShards.near, last)].x)].a, layout)
      let pair = pairs[Int(ask.x)]
      let friend = ties[layout.shard(of: pair.a)].pick(pair.a, mixed(ask.y)) ?? .max
      guard friend != .max, settings[Int(pair.setting)].kind.reaches(friend, layout) else { continue }
      ties.prefetchRun(friend, layout)
      friends.append(friend)
      introductions[asked] = ask
      asked += 1
    }
    for k in 0..<asked {
      ties.prefetchIdentities(friends[min(k + TieShards.near, asked - 1)], layout)
      let friend = friends[k]
      let ask = introductions[k]
      let other = ties[layout.shard(of: friend)].pick(friend, mixed(ask.y ^ 0xF01F)) ?? .max
      friends[k] = other
      if other != .max { rules.prefetchPresence(other, settings[Int(pairs[Int(ask.x)].setting)].kind, world) }
    }
    for k in 0..<asked where friends[k] != .max {
      let other = friends[k]
      var pair = pairs[Int(introductions[k].x)]
      guard other != pair.a, rules.isPresent(other, settings[Int(pair.setting)].kind, world) else { continue }
      pair.b = other
      pair.introduced = true
      pairs[Int(introductions[k].x)] = pair
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
    let setting = settings[Int(pair.setting)]
    let sigma = similarity(h.traits[pair.a], h.traits[pair.b])
    guard uniform(pair.word) < most * rules.recognition(sigma, jointTask: setting.jointTask) else { return }
    let mineIsLow = h.identity[pair.a] < h.identity[pair.b]
    send(
      TieMessage(
        low: mineIsLow ? pair.a : pair.b,
        high: mineIsLow ? pair.b : pair.a,
        strength: rules.strengthLow + rules.strengthSpan * uniform(mixed(pair.word)),
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
