/// How one household stands in one week, for comparison with itself in another arm: kept small.
public struct HouseholdStanding: Sendable, Equatable {
  /// Kept for life; the same household has the same identity in every arm of a replicate.
  public var identity: UInt32
  /// Place of its buurt in the table.
  public var buurt: UInt16
  /// Who lives together.
  public var composition: Composition
  /// Fifth of national income, 0...4.
  public var quintile: UInt8
  /// Decile of initial ties, 0...9; 255 for a newcomer.
  public var decile: UInt8
  /// Perceived support, in 65,535ths.
  public var support: UInt16
  /// Ties zwak or stronger.
  public var ties: UInt16
  /// Whether it has a need for formal help that it does not get.
  public var isUnmet: Bool
  /// Whether it is in formal help of any cluster.
  public var isHelped: Bool
  /// Whether it visits a place this week.
  public var visits: Bool

  /// All parts.
  public init(
    identity: UInt32,
    buurt: UInt16,
    composition: Composition,
    quintile: UInt8,
    decile: UInt8,
    support: UInt16,
    ties: UInt16,
    isUnmet: Bool,
    isHelped: Bool,
    visits: Bool
  ) {
    self.identity = identity
    self.buurt = buurt
    self.composition = composition
    self.quintile = quintile
    self.decile = decile
    self.support = support
    self.ties = ties
    self.isUnmet = isUnmet
    self.isHelped = isHelped
    self.visits = visits
  }
}

extension Simulation {
  /// How everybody stands in the present week, by identity; draws nothing and changes nothing.
  ///
  /// - Complexity: O(households log households + ties).
  public func standings() -> [HouseholdStanding] {
    let h = world.households
    let zwak = Float(world.input.parameters.rungs.zwak.value)
    var found: [HouseholdStanding] = []
    found.reserveCapacity(world.layout.rows)
    for buurt in world.layout.buurtStart.indices {
      for dwelling in world.dwellings(buurt) {
        let row = UInt32(truncatingIfNeeded: dwelling)
        guard h.lived(row) else { continue }
        let shard = world.layout.shard(of: row)
        var ties: UInt16 = 0
        for k in 0..<world.ties[shard].degree(row)
        where world.ties[shard].strength(world.ties[shard].entry(row, k).index) >= zwak { ties += 1 }
        found.append(
          HouseholdStanding(
            identity: h.identity[row],
            buurt: UInt16(truncatingIfNeeded: buurt),
            composition: Composition(rawValue: h.composition[row]) ?? .other,
            quintile: h.income[row] / 2,
            decile: h.decile[row],
            support: h.wellbeing.perceived[row],
            ties: ties,
            isUnmet: world.isUnmet(row),
            isHelped: any(h.help.state[row] .== HelpState.inHelp),
            visits: h.visiting[row] > 0
          )
        )
      }
    }
    found.sort { $0.identity < $1.identity }
    return found
  }
}
