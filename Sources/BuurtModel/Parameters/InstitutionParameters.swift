/// What institutions have to offer, and how they work: places, queues, the course of help, hours.
public struct InstitutionParameters: Sendable {
  /// Households per 1,000 that school and JGZ can help at a time.
  public var capacitySchool = Count(.nan)
  /// Households per 1,000 that wijkteam and gemeente can help at a time.
  public var capacityWijkteam = Count(.nan)
  /// Households per 1,000 that debt help can help at a time.
  public var capacityGeldzaken = Count(.nan)
  /// Households per 1,000 that care and ggz can help at a time.
  public var capacityZorg = Count(.nan)
  /// Weight of severity against time waited in the order of a queue; crises go first at any weight.
  public var triage = Share(.nan)
  /// Chance that a household whose turn it is does not fit and is sent away.
  public var refusal = Probability(.nan)
  /// Longest help, tapering aside.
  public var longest = Weeks(.nan)
  /// Longest debt help, tapering aside.
  public var longestGeldzaken = Weeks(.nan)
  /// Chance that help ends by tapering.
  public var gradual = Probability(.nan)
  /// Weeks over which tapered help runs out.
  public var taper = Weeks(.nan)
  /// Severity from which a need is a crisis.
  public var crisis = Share(.nan)
  /// Hours a week of the wijkteam per 1,000 households.
  public var hours = Hours(.nan)
  /// Share of those hours that goes to meetings and accounts.
  public var accountability = Share(.nan)
  /// Hours a week that a household in crisis asks of the wijkteam.
  public var hoursCrisis = Hours(.nan)
  /// Hours a week that a household in help of the wijkteam asks.
  public var hoursCase = Hours(.nan)
  /// Share of what crises and cases lack that they take from collective work without a ring fence.
  public var crowding = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.institutions.capacitySchool,
      "institutions.capacity_school",
      20,
      in: 0...500,
      .assumption,
      "no source",
      "Households per 1,000 that school and JGZ can help at a time."
    ),
    ParameterDefinition(
      \.institutions.capacityWijkteam,
      "institutions.capacity_wijkteam",
      20,
      in: 0...500,
      .assumption,
      "no source",
      "Households per 1,000 that wijkteam and gemeente can help at a time."
    ),
    ParameterDefinition(
      \.institutions.capacityGeldzaken,
      "institutions.capacity_geldzaken",
      20,
      in: 0...500,
      .calibrated,
      "7.7 % with problematic debts (RVS 2024, Q-30), a fifth of them in help (Q-33)",
      "Households per 1,000 that debt help can help at a time."
    ),
    ParameterDefinition(
      \.institutions.capacityZorg,
      "institutions.capacity_zorg",
      40,
      in: 0...500,
      .assumption,
      "no source",
      "Households per 1,000 that care and ggz can help at a time."
    ),
    ParameterDefinition(
      \.institutions.triage,
      "institutions.triage",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Weight of severity against time waited in the order of a queue; crises go first at any weight."
    ),
    ParameterDefinition(
      \.institutions.refusal,
      "institutions.refusal",
      0.1,
      in: 0...1,
      .assumption,
      "RVS 2024, M-40 (tightly bounded tasks: sign)",
      "Chance that a household whose turn it is does not fit and is sent away."
    ),
    ParameterDefinition(
      \.institutions.longest,
      "institutions.longest",
      52,
      in: 1...250,
      .assumption,
      "no source",
      "Longest help, tapering aside."
    ),
    ParameterDefinition(
      \.institutions.longestGeldzaken,
      "institutions.longest_geldzaken",
      95,
      in: 1...250,
      .source,
      "stabilisation of 4 months and a debt settlement of at most 18 (RVS 2024, Q-35 and Q-37)",
      "Longest debt help, tapering aside."
    ),
    ParameterDefinition(
      \.institutions.gradual,
      "institutions.gradual",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Chance that help ends by tapering."
    ),
    ParameterDefinition(
      \.institutions.taper,
      "institutions.taper",
      8,
      in: 0...52,
      .assumption,
      "no source",
      "Weeks over which tapered help runs out."
    ),
    ParameterDefinition(
      \.institutions.crisis,
      "institutions.crisis",
      0.9,
      in: 0.3...1,
      .assumption,
      "no source",
      "Severity from which a need is a crisis."
    ),
    ParameterDefinition(
      \.institutions.hours,
      "institutions.hours",
      75,
      in: 0...2000,
      .assumption,
      "about one full position per 1,000 inhabitants; recalled, no source",
      "Hours a week of the wijkteam per 1,000 households."
    ),
    ParameterDefinition(
      \.institutions.accountability,
      "institutions.accountability",
      0.2,
      in: 0...0.9,
      .assumption,
      "SCP 2025, M-28 (sign)",
      "Share of those hours that goes to meetings and accounts."
    ),
    ParameterDefinition(
      \.institutions.hoursCrisis,
      "institutions.hours_crisis",
      0.5,
      in: 0...40,
      .assumption,
      "no source",
      "Hours a week that a household in crisis asks of the wijkteam."
    ),
    ParameterDefinition(
      \.institutions.hoursCase,
      "institutions.hours_case",
      1,
      in: 0...40,
      .assumption,
      "no source",
      "Hours a week that a household in help of the wijkteam asks."
    ),
    ParameterDefinition(
      \.institutions.crowding,
      "institutions.crowding",
      0.5,
      in: 0...1,
      .assumption,
      "SCP 2025, M-27; Movisie 2023, M3-K1 (sign)",
      "Share of what crises and cases lack that they take from collective work without a ring fence."
    ),
  ]
}
