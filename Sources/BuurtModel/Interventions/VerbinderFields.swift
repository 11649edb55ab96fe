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
    let place = parameters.choice(
      "spot",
      of: Channels.Spot.allCases.map(\.rawValue),
      default: Channels.Spot.anywhere.rawValue,
      .assumption,
      "SCP 2025, BG-06, BG-11 (professionals where people already are)",
      "Where households are met; others than those who were there last week are missed."
    )
    spot = Channels.Spot(rawValue: place) ?? .anywhere
    first = parameters.choice(
      "first",
      of: ["draw", "fewest_ties", "least_trust"],
      default: "draw",
      .assumption,
      "no source",
      "Whom the worker goes on with of those who were approached."
    )
    doors = parameters.integer(
      "doors",
      unit: .none,
      in: 1...20,
      default: 3,
      .assumption,
      "no source",
      "Households approached for each that is gone on with, where that is not left to chance."
    )
    noticed = parameters.number(
      "noticed",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "SCP 2025, M-44, M-45 (sign)",
      "Share of the households whose need somebody noticed that is passed on to the worker."
    )
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0...400,
      default: 12,
      .assumption,
      "a third of a position",
      "Paid hours a week in each buurt."
    )
    crises = parameters.number(
      "crises",
      unit: .share,
      in: 0...0.9,
      default: 0.2,
      .assumption,
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
    hoursPerTalk = parameters.number(
      "hours_per_talk",
      unit: .hours,
      in: 0.1...20,
      default: 1,
      .assumption,
      "no source; doors where nobody opens included",
      "Hours that a talk takes."
    )
    hoursPerGuidance = parameters.number(
      "hours_per_guidance",
      unit: .hours,
      in: 0...40,
      default: 3,
      .assumption,
      "Movisie 2023, I3-15 (staff mostly lack the time: sign)",
      "Hours that it takes, beside the talk, to go along with a household that is handed on warmly."
    )
    talks = parameters.integer(
      "talks",
      unit: .none,
      in: 1...104,
      default: 2,
      .assumption,
      "no source",
      "Talks with a household before it is let go."
    )
    interval = parameters.integer(
      "interval",
      unit: .weeks,
      in: 1...26,
      default: 2,
      .assumption,
      "no source",
      "Weeks between two talks."
    )
    pause = parameters.integer(
      "pause",
      unit: .weeks,
      in: 0...520,
      default: 52,
      .assumption,
      "no source",
      "Weeks after the first talk in which a household is not approached anew."
    )
    after = parameters.integer(
      "after",
      unit: .none,
      in: 1...104,
      default: 1,
      .assumption,
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
    trustStep = parameters.number(
      "trust_step",
      unit: .share,
      in: 0...1,
      default: 0.05,
      .assumption,
      "RVS 2024, M-47; SCP 2025, BG-11 (sign)",
      "Part of the trust in institutions that is missing which a talk brings."
    )
    wayStep = parameters.number(
      "way_step",
      unit: .share,
      in: 0...1,
      default: 0.15,
      .assumption,
      "RVS 2024, M-47; SCP 2025, BG-07c (sign)",
      "Part of the way-finding that is missing which a talk brings: a name and a number."
    )
    ease = parameters.number(
      "ease",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "peers lower the threshold (SCP 2025, M-08, M-59; Movisie 2023, I3-89: sign)",
      "Part of vraagverlegenheid and acceptatieschroom that a talk takes away."
    )
    detects = parameters.number(
      "detects",
      unit: .share,
      in: 0...1,
      default: 0.4,
      .assumption,
      "SCP 2025, BG-11, BG-13 (sign)",
      "Chance that a talk brings a need to light, so that others can be told of it."
    )
    referral =
      Referral(
        rawValue: parameters.choice(
          "referral",
          of: Referral.allCases.map(\.rawValue),
          default: Referral.cold.rawValue,
          .assumption,
          "Movisie 2023, I3-15, I3-16",
          "How households are handed on: not, by a name and a number, or accompanied."
        )
      ) ?? .cold
    destination =
      Destination(
        rawValue: parameters.choice(
          "to",
          of: Destination.allCases.map(\.rawValue),
          default: Destination.help.rawValue,
          .assumption,
          "two-way referral (RVS 2024, I-F2; SCP 2025, EE-11)",
          "What households are handed on to: formal help, places of the buurt, or both."
        )
      ) ?? .help
    handedTrust = parameters.number(
      "handed_trust",
      unit: .share,
      in: 0...1,
      default: 0.4,
      .assumption,
      "Movisie 2023, I3-15 (sign)",
      "Part of the trust in institutions that is missing which going along brings."
    )
    cooperation = parameters.number(
      "cooperation",
      unit: .share,
      in: 0...1,
      default: 0.6,
      .assumption,
      "referral depends on knowing and trusting each other (SCP 2025, M-68, M-69; RVS 2024, I-F3: sign)",
      "Share of the households handed over that the receiving side takes up, without a leertafel."
    )
    tableHours = parameters.number(
      "table_hours",
      unit: .hoursPerWeek,
      in: 0...40,
      default: 0,
      .assumption,
      "SCP 2025, EE-15, EE-16",
      "Of the paid hours those a week in each buurt that go to a leertafel of organisations."
    )
    tableEffect = parameters.number(
      "table_effect",
      unit: .none,
      in: 0...10,
      default: 1,
      .assumption,
      "SCP 2025, M-69 (sign)",
      "Rate a year at which one hour a week of it brings the cooperation that is missing."
    )
    tableMemory = parameters.number(
      "table_memory",
      unit: .weeks,
      in: 4...520,
      default: 52,
      .assumption,
      "no source",
      "Half-life of cooperation beyond what it was, once a leertafel stops."
    )
    pins = parameters.integer(
      "pins",
      unit: .count,
      in: 0...50,
      default: 0,
      .assumption,
      "RVS 2024, I-F1; SCP 2025, BG-10",
      "Residents in each buurt who work along as linking pins."
    )
    pinChoice =
      Channels.PinChoice(
        rawValue: parameters.choice(
          "pin_choice",
          of: Channels.PinChoice.allCases.map(\.rawValue),
          default: Channels.PinChoice.ties.rawValue,
          .assumption,
          "RVS 2024, I-C9 (own ties); SCP 2025, BG-10 (grown participants), BG-07c (lived experience)",
          "Who becomes a linking pin: most ties, most growth, or who has been there."
        )
      ) ?? .ties
    pinHours = parameters.number(
      "pin_hours",
      unit: .hours,
      in: 0.25...20,
      default: 2,
      .assumption,
      "no source",
      "Hours a week that a linking pin gives, as a volunteer."
    )
    pinCoaching = parameters.number(
      "pin_coaching",
      unit: .hours,
      in: 0...20,
      default: 0.5,
      .assumption,
      "SCP 2025, BG-10 (coaching hours)",
      "Of the paid hours those a week that each linking pin takes."
    )
    pinTraining = parameters.number(
      "pin_training",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "RVS 2024, I-F1 (sign)",
      "Part of what is missing in trust and way-finding that becoming a linking pin brings."
    )
    peers = parameters.number(
      "peers",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "network growth by peers is uncertain (Movisie 2023, I3-89)",
      "Share of the talks in which a linking pin and the household get to know each other, as equals."
    )
    cost = parameters.number(
      "cost",
      unit: .euroPerYear,
      in: 0...1e6,
      default: 0,
      .assumption,
      "no source",
      "Cost a year in each buurt beside hours: training, expenses of volunteers."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .assumption,
      "CAO Sociaal Werk 2024 with charges and overhead: EUR 63 to 78 (estimate)",
      "Cost of a paid hour."
    )
  }
}
