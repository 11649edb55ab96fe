/// The decile of initial ties: by rank of the mean number of ties over the last 52 weeks before week 0.
///
/// Equal numbers are ordered by a hash of the identity, so that deciles are equally large.
enum InitialDeciles {
  /// Adds this week's number of ties.
  static func note(_ world: World) {
    let h = world.households
    world.pool.run(world.shards) { shard in
      for row in world.rows(shard) where h.composition[row] != 0 {
        h.initialTies[row] += Float(world.ties[shard].degree(UInt32(row)))
      }
    }
  }

  /// Fixes the deciles, at week 0.
  static func assign(_ world: World) {
    let h = world.households
    var keys: [UInt64] = []
    keys.reserveCapacity(world.layout.rows)
    // 23 bits of sum, 17 of hash, 24 of row: sorted, the rows by rank.
    for row in 0..<world.layout.rows where h.composition[row] != 0 {
      let sum = UInt64(min(h.initialTies[row], 8_000_000))
      keys.append(sum << 41 | UInt64(mixed(h.identity[row]) >> 15) << 24 | UInt64(row))
    }
    keys.sort()
    for (rank, key) in keys.enumerated() {
      h.decile[UInt32(truncatingIfNeeded: key & 0xFF_FFFF)] = UInt8(rank * 10 / keys.count)
    }
  }
}

/// How many ties there were a year ago, young and old, from which persistence is read.
struct TieHistory: Sendable {
  /// Ties younger and older than a year, by week; kept for a year and a week.
  private(set) var weeks: [(week: Int, young: Int, old: Int)] = []

  /// Notes the present state, once every four weeks: counting ages reads every tie.
  mutating func note(_ world: World) {
    guard world.week % 4 == 0 else { return }
    let now = Self.count(world)
    weeks.append((world.week, now.young, now.old))
    if weeks.count > 14 { weeks.removeFirst() }
  }

  /// Ties of strength `dormant` or more of less than a year, and older; then those that are a year older:
  /// aged one to two years, and two or more.
  static func count(_ world: World) -> (young: Int, old: Int, wasYoung: Int, wasOld: Int) {
    world.pool.run(world.shards) { shard in
      var counts = SIMD4<Int>(repeating: 0)
      for index in 0..<world.ties[shard].count
      where world.ties[shard].holds(world.ties[shard].ends(index).low) {
        // A tie of the last week has age 1: no tie is of this week, and the 52 weeks of a year are 1...52.
        let age = world.week - Int(world.ties[shard].born(index))
        if age <= 52 { counts.x += 1 } else if age <= 104 { counts.y += 1 } else { counts.z += 1 }
      }
      world.tallies[shard].ages = counts
    }
    let counts = world.tallies.reduce(SIMD4<Int>(repeating: 0)) { $0 &+ $1.ages }
    return (young: counts.x, old: counts.y + counts.z, wasYoung: counts.y, wasOld: counts.z)
  }

  /// Share of the ties of a year ago that are still there, those then young and those then old; NaN where
  /// a year ago is not known.
  func persistence(_ world: World) -> (young: Double, old: Double) {
    guard let then = weeks.first(where: { $0.week == world.week - 52 }) else { return (.nan, .nan) }
    let now = Self.count(world)
    return (
      then.young == 0 ? .nan : Double(now.wasYoung) / Double(then.young),
      then.old == 0 ? .nan : Double(now.wasOld) / Double(then.old)
    )
  }
}
