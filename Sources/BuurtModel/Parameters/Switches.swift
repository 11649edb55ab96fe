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
  /// Channel b: need lowers giving, imbalance strains ties and keeps people from asking and accepting.
  case matthewReciprocity = "matthew_reciprocity"
  /// Channel e: load and shared stress keep people from asking and helping.
  case matthewOverload = "matthew_overload"
  /// Channel d: the disadvantaged use the resources that they have less well.
  case matthewUse = "matthew_use"
  /// Attendance raises a norm of reciprocity in the buurt, for absentees too; off by default.
  case norm
  /// What policy expects of informal help without evidence for it; off by default.
  case policyExpectations = "policy_expectations"

  /// One sentence: what turning it off does.
  public var sentence: String {
    switch self {
    case .matthewUpkeep: "Mattheüs channel a: need lowers the effort that keeps ties up"
    case .matthewFormation: "Mattheüs channel c: ties bring new ties, through introductions and invitations"
    case .matthewAccess:
      "Mattheüs channel f: need, stigma and distrust keep households from places and institutions"
    case .movesAcross: "households move between the buurten of the world; off: only out of it and into it"
    case .tiesAcross: "settings and first ties reach beyond the own buurt"
    case .matthewReciprocity:
      "Mattheüs channel b: need lowers giving, and imbalance strains ties and makes people refuse help"
    case .matthewOverload:
      "Mattheüs channel e: load and shared stress keep small networks from asking and helping"
    case .matthewUse: "Mattheüs channel d: need and little skill make less of contact, help and places"
    case .norm: "attendance raises a norm of reciprocity in the buurt, for absentees too"
    case .policyExpectations: "what policy expects of informal help without evidence; off unless turned on"
    }
  }

  /// Its state where a scenario says nothing.
  public var isOnByDefault: Bool { self != .norm && self != .policyExpectations }
}

/// The state of every switch, at its default unless a scenario says otherwise.
public struct Switches: Sendable, Equatable {
  private var off: [Bool] = Switch.allCases.map { !$0.isOnByDefault }

  /// All switches at their defaults.
  public init() {}

  /// Whether a switch is on.
  public subscript(_ item: Switch) -> Bool {
    get { !off[Self.index(item)] }
    set { off[Self.index(item)] = !newValue }
  }

  private static func index(_ item: Switch) -> Int { Switch.allCases.firstIndex(of: item) ?? 0 }
}
