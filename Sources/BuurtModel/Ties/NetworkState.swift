/// The households and ties of a world in one week, as files of networks show them.
///
/// What a register could hold of a household is in it; need, stress and what else is simulated of a
/// household's inner life is not.
public struct NetworkState: Sendable, Equatable {
  /// A household.
  public struct Household: Sendable, Equatable {
    /// Its identity, kept through moves.
    public let identity: UInt32
    /// Place of its buurt in the table.
    public let buurt: Int
    /// Who lives together.
    public let composition: Composition
    /// Where it stands in life.
    public let lifeStage: LifeStage
    /// Who owns the dwelling.
    public let tenure: Tenure
    /// Highest education at home.
    public let education: Education
    /// National income decile, 1...10.
    public let incomeDecile: Int
    /// A category, 0...7, that acts only as same or other.
    public let group: Int
  }

  /// A tie.
  public struct Tie: Sendable, Equatable {
    /// Identity of the end with the lower one.
    public let low: UInt32
    /// Identity of the other end.
    public let high: UInt32
    /// Strength, above 0 and up to 1.
    public let strength: Float
    /// Weeks since the first meeting.
    public let ageWeeks: Int
    /// Where it began, one of `ObservedNetwork.origins`.
    public let origin: String
    /// `dormant`, `los`, `zwak` or `sterk`.
    public let rung: String
    /// Whether the ends differ in group, or by two bands of education or income.
    public let across: Bool
    /// Whether both ends live in one buurt.
    public let sameBuurt: Bool
  }

  /// The week.
  public let week: Int
  /// The households, in the order of their identities.
  public let households: [Household]
  /// The ties, dormant ones included, in the order of their ends.
  public let ties: [Tie]
}

/// Why a network is not handed out.
public enum NetworkRefusal: Error, Sendable, Equatable {
  /// The world began with a network that was seen: it stays where it is.
  case observed
}

extension Simulation {
  /// The network of the present state.
  ///
  /// - Returns: every household and every tie.
  /// - Throws: `NetworkRefusal` when the world began with an observed network, however long ago.
  /// - Complexity: O(n log n) in households and ties.
  public func network() throws(NetworkRefusal) -> NetworkState {
    guard world.input.observed == nil else { throw .observed }
    let h = world.households
    let rungs = world.input.parameters.rungs
    let households = (0..<UInt32(world.layout.rows)).compactMap { row -> NetworkState.Household? in
      guard let composition = Composition(rawValue: h.composition[row]), composition != .vacant else {
        return nil
      }
      return NetworkState.Household(
        identity: h.identity[row],
        buurt: world.layout.buurt(of: row),
        composition: composition,
        lifeStage: h.lifeStage(row, week: world.week),
        tenure: Tenure(rawValue: h.tenure[row]) ?? .owner,
        education: Education(rawValue: h.education[row]) ?? .middle,
        incomeDecile: Int(h.income[row]) + 1,
        group: Int(h.group[row])
      )
    }
    var ties: [NetworkState.Tie] = []
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let tie = world.ties[shard][index]
        guard world.ties[shard].holds(tie.low) else { continue }
        let steps = [("zwak", rungs.zwak.value), ("los", rungs.dormant.value)]
        let below = tie.strength < Float(rungs.sterk.value)
        ties.append(
          NetworkState.Tie(
            low: tie.lowIdentity,
            high: tie.highIdentity,
            strength: tie.strength,
            ageWeeks: world.week - Int(tie.born),
            origin: TieOrigin(rawValue: TieMarks.origin(tie.marks))?.code ?? "",
            rung: below ? steps.first { tie.strength >= Float($0.1) }?.0 ?? "dormant" : "sterk",
            across: tie.marks & TieMarks.across != 0,
            sameBuurt: tie.marks & TieMarks.sameBuurt != 0
          )
        )
      }
    }
    return NetworkState(
      week: world.week,
      households: households.sorted { $0.identity < $1.identity },
      ties: ties.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    )
  }
}
