/// Whom work on networks is for, beside the conditions of `who`.
///
/// - Limits: a worker's indication at the first talk, not a list of addresses: on a real table nobody can be
///   selected by it.
enum NetworkTarget: String, CaseIterable, Sendable {
  case anyone
  /// Strongly lonely.
  case lonely
  /// At most so many ties from zwak up.
  case fewTies = "few_ties"
  /// Need of the severity that counts.
  case inNeed = "in_need"
  /// Worries in two domains or more.
  case severalNeeds = "several_needs"
  /// In formal help of any cluster.
  case formalHelp = "formal_help"
  /// A tie that imbalance has strained, or that a move has put at a distance.
  case strained
  /// A tie that does harm.
  case harmful
  /// A dormant tie.
  case faded
  /// The household itself, or one that it is tied to, gives more help than it can keep up.
  case overloaded
  /// Received support in the last quarter and gave none in the last year.
  case receiver
}

extension Channels {
  /// Whether a household is one that a target means.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - target: whom the work is for.
  ///   - few: ties that still count as few.
  /// - Returns: whether it is, now.
  func isMeant(_ row: UInt32, by target: NetworkTarget, few: Int) -> Bool {
    let h = world.households
    switch target {
    case .anyone: return true
    case .lonely: return Double(h.wellbeing.loneliness[row]) / 65_535 >= world.rules.stronglyLonely
    case .inNeed: return inNeed(row)
    case .severalNeeds: return h.needs.worries(row, from: world.rules.worry) >= 2
    case .formalHelp: return any(h.help.state[row] .== HelpState.inHelp)
    case .fewTies: return ties(of: row).count { $0.strength >= rungs.zwak } <= few
    case .faded: return ties(of: row).contains { $0.strength < rungs.dormant && !$0.isHarmful }
    case .strained: return ties(of: row).contains { ($0.scar >= strained || $0.isFar) && !$0.isHarmful }
    case .harmful: return ties(of: row).contains(where: \.isHarmful)
    case .overloaded:
      return load(of: row) > 1 || ties(of: row).contains { $0.load > 1 && $0.strength >= rungs.zwak }
    case .receiver:
      let quarter = world.week - Int(h.support.lastReceived[row]) <= 13
      return quarter && world.week - Int(h.support.lastGave[row]) > Support.year
    }
  }

  /// Whether a household has one worry at most, and of a kind that practical help can meet: wonen, geld,
  /// opvoeden or werk.
  func isPractical(_ row: UInt32) -> Bool {
    let heavy = NeedDomain.allCases.filter {
      world.households.needs.severity[row][$0.rawValue] >= world.rules.worry
    }
    return heavy.count <= 1 && heavy.allSatisfy { [.wonen, .geld, .opvoeden, .werk].contains($0) }
  }
}
