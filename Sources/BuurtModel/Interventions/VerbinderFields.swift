/// The fields of `Verbinder`, declared where they are read.
struct VerbinderFields: Sendable {
  /// How households are handed on.
  enum Referral: String, CaseIterable, Sendable {
    case none
    /// A name and a number.
    case cold
    /// Accompanied, and handed over with trust.
    case warm
  }

  /// What households are handed on to.
  enum Destination: String, CaseIterable, Sendable {
    case help
    case places
    case both
  }

  let recruitment: Recruitment
  let spot: Channels.Spot
  let first: String
  let doors: Int
  let noticed: Double
  let hours: Double
  let crises: Double
  let ringFenced: Bool
  let hoursPerTalk: Double
  let hoursPerGuidance: Double
  let talks: Int
  let interval: Int
  let pause: Int
  let after: Int
  let cluster: String
  let trustStep: Double
  let wayStep: Double
  let ease: Double
  let detects: Double
  let referral: Referral
  let destination: Destination
  let handedTrust: Double
  let cooperation: Double
  let tableHours: Double
  let tableEffect: Double
  let tableMemory: Double
  let pins: Int
  let pinChoice: Channels.PinChoice
  let pinHours: Double
  let pinCoaching: Double
  let pinTraining: Double
  let peers: Double
  let cost: Double
  let costPerHour: Double

  /// Reads them.
  init(reading parameters: inout ParameterReader) {
    recruitment = Recruitment(reading: &parameters, route: .doorToDoor, hears: 0.6, interest: 0.6)
    spot = parameters.choice(
      "spot",
      default: .anywhere,
      .assumption,
      "SCP 2025, BG-06, BG-11 (professionals where people already are)",
      "Where households are met; others than those who were there last week are missed."
    )
    first = parameters.choice(
      "first",
      of: ["draw", "fewest_ties", "least_trust"],
      default: "draw",
      .assumption,
      "no source",
      "Whom the worker goes on with of those who were approached."
    )
    doors = parameters.assumedCount(
      "doors",
      .none,
      in: 1...20,
      3,
      "no source",
      "Households approached for each that is gone on with, where that is not left to chance."
    )
    noticed = parameters.assumedShare(
      "noticed",
      0.5,
      "SCP 2025, M-44, M-45 (sign)",
      "Share of the households whose need somebody noticed that is passed on to the worker."
    )
    hours = parameters.assumed(
      "hours",
      .hoursPerWeek,
      in: 0...400,
      12,
      "a third of a position",
      "Paid hours a week in each buurt."
    )
    crises = parameters.assumed(
      "crises",
      .share,
      in: 0...0.9,
      0.2,
      "SCP 2025, M-27 (sign); Movisie 2023, I3-15 (workload leaves no time to accompany)",
      "Share of the paid hours that crises take first, unless they are ring-fenced."
    )
    ringFenced = parameters.flag(
      "ring_fenced",
      default: false,
      .assumption,
      "SCP 2025, M-27",
      "Whether the paid hours are protected from crises and cases."
    )
    hoursPerTalk = parameters.assumed(
      "hours_per_talk",
      .hours,
      in: 0.1...20,
      1,
      "no source; doors where nobody opens included",
      "Hours that a talk takes."
    )
    hoursPerGuidance = parameters.assumed(
      "hours_per_guidance",
      .hours,
      in: 0...40,
      3,
      "Movisie 2023, I3-15 (staff mostly lack the time: sign)",
      "Hours that it takes, beside the talk, to go along with a household that is handed on warmly."
    )
    talks = parameters.assumedCount(
      "talks",
      .none,
      in: 1...104,
      2,
      "no source",
      "Talks with a household before it is let go."
    )
    interval = parameters.assumedCount(
      "interval",
      .weeks,
      in: 1...26,
      2,
      "no source",
      "Weeks between two talks."
    )
    pause = parameters.assumedCount(
      "pause",
      .weeks,
      in: 0...520,
      52,
      "no source",
      "Weeks after the first talk in which a household is not approached anew."
    )
    after = parameters.assumedCount(
      "after",
      .none,
      in: 1...104,
      1,
      "informal contact first, referral later (RVS 2024, I-F4)",
      "Talk from which on a household is handed on."
    )
    cluster = parameters.choice(
      "cluster",
      of: ["need", "every"] + HelpCluster.allCases.map { "\($0)" },
      default: "need",
      .assumption,
      "SCP 2025, EE-14 (one entry for every question)",
      "Institutions to which talks open the way: those of the worst need, all, or one cluster."
    )
    trustStep = parameters.assumedShare(
      "trust_step",
      0.05,
      "RVS 2024, M-47; SCP 2025, BG-11 (sign)",
      "Part of the trust in institutions that is missing which a talk brings."
    )
    wayStep = parameters.assumedShare(
      "way_step",
      0.15,
      "RVS 2024, M-47; SCP 2025, BG-07c (sign)",
      "Part of the way-finding that is missing which a talk brings: a name and a number."
    )
    ease = parameters.assumedShare(
      "ease",
      0,
      "peers lower the threshold (SCP 2025, M-08, M-59; Movisie 2023, I3-89: sign)",
      "Part of vraagverlegenheid and acceptatieschroom that a talk takes away."
    )
    detects = parameters.assumedShare(
      "detects",
      0.4,
      "SCP 2025, BG-11, BG-13 (sign)",
      "Chance that a talk brings a need to light, so that others can be told of it."
    )
    referral =
      parameters.choice(
        "referral",
        default: .cold,
        .assumption,
        "Movisie 2023, I3-15, I3-16",
        "How households are handed on: not, by a name and a number, or accompanied."
      )
    destination =
      parameters.choice(
        "to",
        default: .help,
        .assumption,
        "two-way referral (RVS 2024, I-F2; SCP 2025, EE-11)",
        "What households are handed on to: formal help, places of the buurt, or both."
      )
    handedTrust = parameters.assumedShare(
      "handed_trust",
      0.4,
      "Movisie 2023, I3-15 (sign)",
      "Part of the trust in institutions that is missing which going along brings."
    )
    cooperation = parameters.assumedShare(
      "cooperation",
      0.6,
      "referral depends on knowing and trusting each other (SCP 2025, M-68, M-69; RVS 2024, I-F3: sign)",
      "Share of the households handed over that the receiving side takes up, without a leertafel."
    )
    tableHours = parameters.assumed(
      "table_hours",
      .hoursPerWeek,
      in: 0...40,
      0,
      "SCP 2025, EE-15, EE-16",
      "Of the paid hours those a week in each buurt that go to a leertafel of organisations."
    )
    tableEffect = parameters.assumed(
      "table_effect",
      .none,
      in: 0...10,
      1,
      "SCP 2025, M-69 (sign)",
      "Rate a year at which one hour a week of it brings the cooperation that is missing."
    )
    tableMemory = parameters.assumed(
      "table_memory",
      .weeks,
      in: 4...520,
      52,
      "no source",
      "Half-life of cooperation beyond what it was, once a leertafel stops."
    )
    pins = parameters.assumedCount(
      "pins",
      .count,
      in: 0...50,
      0,
      "RVS 2024, I-F1; SCP 2025, BG-10",
      "Residents in each buurt who work along as linking pins."
    )
    pinChoice =
      parameters.choice(
        "pin_choice",
        default: .ties,
        .assumption,
        "RVS 2024, I-C9 (own ties); SCP 2025, BG-10 (grown participants), BG-07c (lived experience)",
        "Who becomes a linking pin: most ties, most growth, or who has been there."
      )
    pinHours = parameters.assumed(
      "pin_hours",
      .hours,
      in: 0.25...20,
      2,
      "no source",
      "Hours a week that a linking pin gives, as a volunteer."
    )
    pinCoaching = parameters.assumed(
      "pin_coaching",
      .hours,
      in: 0...20,
      0.5,
      "SCP 2025, BG-10 (coaching hours)",
      "Of the paid hours those a week that each linking pin takes."
    )
    pinTraining = parameters.assumedShare(
      "pin_training",
      0.5,
      "RVS 2024, I-F1 (sign)",
      "Part of what is missing in trust and way-finding that becoming a linking pin brings."
    )
    peers = parameters.assumedShare(
      "peers",
      0,
      "network growth by peers is uncertain (Movisie 2023, I3-89)",
      "Share of the talks in which a linking pin and the household get to know each other, as equals."
    )
    cost = parameters.assumed(
      "cost",
      .euroPerYear,
      in: 0...1e6,
      0,
      "no source",
      "Cost a year in each buurt beside hours: training, expenses of volunteers."
    )
    costPerHour = parameters.assumedWage("Cost of a paid hour.")
  }
}
