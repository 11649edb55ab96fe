/// What can be turned off as a whole: a channel of the Mattheüseffect, or contact across buurten.
public enum Switch: String, CaseIterable, Sendable {
  /// Channel a: need lowers the effort that keeps ties up.
  case matthewUpkeep = "matthew_upkeep"
  /// Channel c: who has ties meets people through them (introductions, invitations).
  case matthewFormation = "matthew_formation"
  /// Channel f: distrust, stigma and not knowing the way keep people in need from places.
  case matthewAccess = "matthew_access"
  /// Households move between buurten of the world; off, they move out and in only.
  case movesAcross = "moves_across"
  /// Settings and first ties reach beyond the own buurt.
  case tiesAcross = "ties_across"
  /// What policy expects of informal help without evidence for it.
  case policyExpectations = "policy_expectations"

  /// Whether it is on where a scenario says nothing.
  public var isOnByDefault: Bool { self != .policyExpectations }

  /// One sentence: what turning it off does.
  public var sentence: String {
    switch self {
    case .matthewUpkeep: "Mattheüs channel a: need lowers the effort that keeps ties up"
    case .matthewFormation: "Mattheüs channel c: ties bring new ties, through introductions and invitations"
    case .matthewAccess:
      "Mattheüs channel f: need, stigma and distrust keep households from places and institutions"
    case .movesAcross: "households move between the buurten of the world; off: only out of it and into it"
    case .tiesAcross: "settings and first ties reach beyond the own buurt"
    case .policyExpectations: "what policy expects of informal help without evidence; off unless turned on"
    }
  }
}

/// The state of every switch; all on but `policy_expectations`, unless a scenario says otherwise.
public struct Switches: Sendable, Equatable {
  private var off: [Bool] = Switch.allCases.map { !$0.isOnByDefault }

  /// Every switch as it is where a scenario says nothing.
  public init() {}

  /// Whether a switch is on.
  public subscript(_ item: Switch) -> Bool {
    get { !off[Self.index(item)] }
    set { off[Self.index(item)] = !newValue }
  }

  private static func index(_ item: Switch) -> Int { Switch.allCases.firstIndex(of: item) ?? 0 }
}
