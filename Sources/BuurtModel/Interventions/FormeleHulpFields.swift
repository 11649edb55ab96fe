/// What `formele_hulp` adds to the supply, and for whom places are kept.
struct SupplyFields: Sendable {
  let clusters: [HelpCluster]
  let places: Double?
  let capacity: Double
  let reserved: Double
  let hours: Double
  let cost: Double
  let costPerHour: Double

  private static let words: [(String, [HelpCluster])] =
    [("all", HelpCluster.allCases)] + HelpCluster.allCases.map { ("\($0)", [$0]) }

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    let word = parameters.choice(
      "cluster",
      of: Self.words.map(\.0),
      default: "all",
      .assumption,
      "the four clusters of institutions in the model",
      "Which institutions: school and JGZ, wijkteam and gemeente, geldzaken, zorg and ggz, or all."
    )
    clusters = Self.words.first { $0.0 == word }?.1 ?? HelpCluster.allCases
    places = parameters.optionalNumber(
      "places",
      unit: .none,
      in: 0...500,
      .assumption,
      "no source",
      "Households per 1,000 that the programme serves at a time; without it, all that fit `who`."
    )
    capacity = parameters.assumed(
      "capacity",
      .none,
      in: -200...500,
      0,
      "no source",
      "Places per 1,000 households more in each cluster, for all who wait; fewer below 0."
    )
    reserved = parameters.assumedShare(
      "reserved",
      0,
      "RVS 2024, S-22 (no absolute priority); who is not served waits longer",
      "Share of the places that only households of the programme can take."
    )
    hours = parameters.assumed(
      "hours",
      .hoursPerWeek,
      in: 0...1_000,
      0,
      "no source",
      "Hours more a week for crises and cases of the wijkteam, per 1,000 households."
    )
    cost = parameters.assumed(
      "cost",
      .euroPerYear,
      in: 0...100_000_000,
      0,
      "no source",
      "Fixed cost a year, for all buurten together."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .source,
      "collective agreement for social work, scale 8 to 9, 1,350 productive hours and overhead: EUR 63 to 78",
      "Cost of an hour of a professional."
    )
  }
}

/// The course of help for the households that a programme serves.
struct CourseFields: Sendable {
  let ladder: Int
  let network: Double?
  private let triage: Double?
  private let refusal: Double?
  private let children: Double
  private let gradual: Double?
  private let taper: Double?
  private let longest: Double?
  private let relief: Double
  private let breadth: Double
  private let onePlan: Bool

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    func optional(
      _ key: String,
      _ unit: FieldUnit,
      _ range: ClosedRange<Double>,
      _ source: String,
      _ sentence: String
    ) -> Double? {
      parameters.optionalNumber(key, unit: unit, in: range, .assumption, source, sentence)
    }
    triage = optional(
      "triage",
      .share,
      0...1,
      "no source",
      "Weight of severity against time waited in the queue; without it, that of the institution."
    )
    refusal = optional(
      "refusal",
      .share,
      0...1,
      "RVS 2024, M-40 (sign)",
      "Chance that a household whose turn it is does not fit; without it, that of the institution."
    )
    gradual = optional(
      "gradual",
      .share,
      0...1,
      "SCP 2025, M-75 (sign)",
      "Chance that help ends by tapering; without it, that of the institution."
    )
    taper = optional(
      "taper",
      .weeks,
      0...52,
      "SCP 2025, M-75 (sign)",
      "Weeks of tapering; without it, those of the institution."
    )
    longest = optional(
      "longest",
      .weeks,
      1...250,
      "no source",
      "Longest help, tapering aside; without it, that of the institution."
    )
    network = optional(
      "network",
      .share,
      0...1,
      "Movisie 2023, M3-F10 (sign)",
      "Chance that the network takes part, where there is one; without it, that of the institution."
    )
    children = parameters.assumed(
      "child_weight",
      .none,
      in: 0...10,
      0,
      "RVS 2024, S-22: children at home weigh in the queue, without absolute priority",
      "How many times the severity counts more in the queue where children live; crises stay first."
    )
    relief = parameters.assumed(
      "relief",
      .none,
      in: 0...5,
      1,
      "no source",
      "Factor of what a week of help takes away of need."
    )
    breadth = parameters.assumedShare(
      "breadth",
      0,
      "Inholland 2021, I-39, I-40: some programmes leave other life areas untouched, some reach all",
      "Part of the relief that need in the domains of other clusters gets too."
    )
    onePlan = parameters.flag(
      "one_plan",
      default: false,
      .assumption,
      "Inholland 2021, I-09, I-37: one family, one plan; less duplicate help",
      "Whether who is in help asks no other cluster meanwhile."
    )
    ladder = parameters.assumedCount(
      "ladder",
      .weeks,
      in: 0...52,
      0,
      "Movisie 2023, S3-12: first oneself, then the network, then a provision",
      "Weeks for which who asks is sent to its network before it stands in line."
    )
  }

  /// What it makes of the way that an institution works.
  func regime(_ base: HelpRegime) -> HelpRegime {
    var regime = base
    regime.triage = triage.map { Float($0) } ?? base.triage
    regime.refusal = refusal.map { Float($0) } ?? base.refusal
    regime.gradual = gradual.map { Float($0) } ?? base.gradual
    regime.taper = taper.map { UInt8($0) } ?? base.taper
    regime.longest = longest.map { UInt8($0) } ?? base.longest
    regime.network = network.map { Float($0) } ?? base.network
    regime.children = Float(children)
    regime.relief = Float(relief)
    regime.breadth = Float(breadth)
    regime.onePlan = onePlan
    regime.ladder = UInt8(ladder)
    return regime
  }
}

/// What workers of `formele_hulp` do beside the help itself.
struct CaseWorkFields: Sendable {
  /// What comes first in help.
  enum Order: String, CaseIterable, Sendable {
    case together
    case relieveFirst = "relieve_first"
    case strengthenFirst = "strengthen_first"
  }

  /// When children of a household in care come into view.
  enum ChildCheck: String, CaseIterable, Sendable { case none, intake, recurring }

  let order: Order
  let phaseWeeks: Int
  let unload: Double
  let skill: Double
  let trust: Double
  let asksNetwork: Double
  let waitingSupport: Double
  let hoursPerCase: Double
  let presence: Double
  let outreach: Double
  let intakeHours: Double
  let recruitment: Recruitment
  let childCheck: ChildCheck
  let checkWeeks: Int
  let checkHours: Double

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    order =
      parameters.choice(
        "order",
        default: .together,
        .assumption,
        "Movisie 2023, S3-22, I3-123: first relieve, later strengthen",
        "Whether load is taken off first, or skill and network strengthened first, or both at once."
      )
    phaseWeeks = parameters.assumedCount(
      "phase_weeks",
      .weeks,
      in: 1...104,
      13,
      "no source",
      "Weeks of help after which the first of two phases is over."
    )
    func share(_ key: String, _ source: String, _ sentence: String) -> Double {
      parameters.assumedShare(key, 0, source, sentence)
    }
    unload = share(
      "unload",
      "Movisie 2023, I3-123 (sign)",
      "Share of the load that a week of help takes off."
    )
    skill = share(
      "skill",
      "Inholland 2021, I-17 (sign)",
      "Share of what is missing to mean social skill that a week of help teaches."
    )
    trust = share(
      "trust",
      "Movisie 2023, I3-81, M3-K7 (sign)",
      "Share of what is missing that trust in the cluster grows in a week of help."
    )
    asksNetwork = share(
      "asks_network",
      "Movisie 2023, S3-12; Inholland 2021, I-37 (sign)",
      "Share of the weeks on the ladder, or of strengthening, in which a tie is called on for practical help."
    )
    waitingSupport = share(
      "waiting_support",
      "RVS 2024, I-A13 (sign)",
      "Share of what is missing to full emotional support that each week of waiting gives."
    )
    hoursPerCase = parameters.assumed(
      "hours_per_case",
      .hoursPerWeek,
      in: 0...40,
      0,
      "no source",
      "Hours a week that a household in help of the programme takes."
    )
    presence = parameters.assumed(
      "presence",
      .hoursPerWeek,
      in: 0...100,
      0,
      "SCP 2025, BG-20 (sign)",
      "Hours a week of presence without an agenda in each buurt: workers come to know households."
    )
    outreach = parameters.assumed(
      "outreach",
      .hoursPerWeek,
      in: 0...200,
      0,
      "no source",
      "Hours a week, per 1,000 households, for going out to who has need and does not ask."
    )
    intakeHours = parameters.assumed(
      "hours_per_intake",
      .hours,
      in: 0.5...40,
      3,
      "no source",
      "Hours that it takes to find one household and bring it in line."
    )
    recruitment = Recruitment(reading: &parameters, route: .doorToDoor, hears: 0.4)
    childCheck =
      parameters.choice(
        "child_check",
        default: .none,
        .assumption,
        "RVS 2024, I-J1, I-J2, S-23",
        "Whether parents in care are asked after their children: never, at the intake, or again and again."
      )
    checkWeeks = parameters.assumedCount(
      "check_weeks",
      .weeks,
      in: 2...104,
      26,
      "recurring (RVS 2024, I-J2), no number",
      "Weeks between two checks."
    )
    checkHours = parameters.assumed(
      "hours_per_check",
      .hours,
      in: 0...20,
      1,
      "needs time and skill (RVS 2024, I-J2), no number",
      "Hours that a check takes."
    )
  }
}
