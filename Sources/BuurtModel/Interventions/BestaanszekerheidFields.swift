/// Which rule `bestaanszekerheid` applies, and in which variant.
struct RuleFields: Sendable {
  /// The rules, each with its variant of now and the one proposed.
  enum Rule: String, CaseIterable, Sendable {
    case beslagvrijeVoet = "beslagvrije_voet"
    case huurtoeslag
    case kindfonds
    case kinderrecht
    case schuldhulp
    case vroegsignalering
    case woonruimteverdeling
    case doelgroepencontract
    case passendToewijzen = "passend_toewijzen"
  }

  let rule: Rule
  let family: BeslagvrijeVoet.Family
  let raisesCap: Bool
  let pensionAge: Int
  let basis: Kindfonds.Basis
  let ownRight: Bool
  let withoutClaim: Double
  let amount: Double
  let incomeLimit: Double
  let start: Schuldhulpverlening.Start
  let cureMonths: Double
  let signalOrder: Vroegsignalering.Order
  let signals: Double
  let uptake: Double
  let hoursPerSignal: Double
  let costPerHour: Double
  let allocation: Woonruimteverdeling.Order
  let homes: Double
  let turn: Double
  let home: Double
  let contracts: Double
  let situation: Bool

  private static func word<Value: RawRepresentable & CaseIterable>(
    _ key: String,
    _ value: Value,
    _ source: String,
    _ sentence: String,
    _ parameters: inout ParameterReader
  ) -> Value where Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    let given = parameters.choice(
      key,
      of: words,
      default: value.rawValue,
      .source,
      source,
      sentence
    )
    return Value(rawValue: given) ?? value
  }

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    rule = Self.word(
      "rule",
      .beslagvrijeVoet,
      "RVS 2024, I-G1 to I-H9",
      "Which rule or service.",
      &parameters
    )
    family = Self.word(
      "family",
      .trueFamily,
      "RVS 2024, I-G1 (nominal), I-G2 (actual)",
      "Which family a seizure counts: two young children whatever their number, or the true one.",
      &parameters
    )
    raisesCap = parameters.flag(
      "raised_cap",
      default: true,
      .source,
      "RVS 2024, I-H5",
      "Whether the high aftoppingsgrens of the rent allowance is that of liberalisation."
    )
    pensionAge = parameters.integer(
      "pension_age",
      unit: .none,
      in: 60...75,
      default: 67,
      .assumption,
      "pension age in 2024; recalled",
      "Age from which other amounts of the rent allowance hold, so that the rule stops there."
    )
    basis = Self.word(
      "basis",
      .disposable,
      "RVS 2024, I-G9 (fiscal), I-G10 (disposable)",
      "Which income opens a fund for children.",
      &parameters
    )
    ownRight = parameters.flag(
      "own_right",
      default: true,
      .source,
      "RVS 2024, I-G13, S-27",
      "Whether children have provisions by a right of their own."
    )
    withoutClaim = parameters.number(
      "without_claim",
      unit: .share,
      in: 0...1,
      default: 0.05,
      .assumption,
      "no source",
      "Share of families with a low income whose parents have no claim."
    )
    amount = parameters.number(
      "amount",
      unit: .euroPerYear,
      in: 0...10_000,
      default: 400,
      .assumption,
      "no amount in RVS 2024, I-G9, I-G13",
      "What a fund or provision gives a child in a year."
    )
    incomeLimit = parameters.number(
      "income_limit",
      unit: .euro,
      in: 500...10_000,
      default: 1_600,
      .assumption,
      "no source; about one and a half times the lowest decile",
      "Income a month, as of a single adult, up to which income is low or a fund is open."
    )
    start = Self.word(
      "start",
      .capped,
      "RVS 2024, I-G4 (insight), I-G7 (capped)",
      "When the cure of debts starts: at 90 % insight, or for families after six months at the latest.",
      &parameters
    )
    cureMonths = parameters.number(
      "cure",
      unit: .none,
      in: 6...60,
      default: Schuldhulpverlening.cureMonths,
      .source,
      "RVS 2024, I-G6, Q-37: 18 months since 2024, half of what it was",
      "Months of the cure."
    )
    signalOrder = Self.word(
      "signal_order",
      .families,
      "RVS 2024, I-G8, S-17",
      "In which order households in arrears are approached: as they come, or families with the youngest first.",
      &parameters
    )
    signals = parameters.number(
      "signals",
      unit: .perWeek,
      in: 0...50,
      default: 1,
      .assumption,
      "no source",
      "Households approached a week, per 1,000."
    )
    uptake = parameters.number(
      "uptake",
      unit: .share,
      in: 0...1,
      default: 0.2,
      .assumption,
      "no source",
      "Share of those approached that goes to debt help."
    )
    hoursPerSignal = parameters.number(
      "hours_per_signal",
      unit: .hours,
      in: 0...20,
      default: 1.5,
      .assumption,
      "no source",
      "Hours that approaching a household takes."
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
    allocation = Self.word(
      "allocation",
      .points,
      "RVS 2024, I-H1 (registration), I-H8, I-H9 (points)",
      "What decides who is first for a home.",
      &parameters
    )
    homes = parameters.number(
      "homes",
      unit: .none,
      in: 0...200,
      default: 10,
      .assumption,
      "no source; waiting takes years (RVS 2024, Q-53)",
      "Homes a year, per 1,000 dwellings, that the order decides about."
    )
    turn = parameters.number(
      "turn",
      unit: .share,
      in: 0...0.8,
      default: 0.8,
      .assumption,
      "as much is taken from who falls back as is given to who comes first",
      "How much faster need in housing ends for who comes first, and slower for who falls back."
    )
    home = parameters.number(
      "home",
      unit: .none,
      in: 1...4.9,
      default: 4,
      .assumption,
      "no source",
      "How many times faster need in housing ends with a home that fits."
    )
    contracts = parameters.number(
      "contracts",
      unit: .none,
      in: 0...50,
      default: 2,
      .assumption,
      "no source",
      "Homes for large families, per 1,000 dwellings."
    )
    situation = parameters.flag(
      "situation",
      default: true,
      .source,
      "RVS 2024, I-H7",
      "Whether a cramped home opens dearer ones to households with a low income."
    )
  }

  /// Whether a household has a low income.
  func isLow(_ row: UInt32, _ channels: Channels) -> Bool { channels.standardIncome(row) <= incomeLimit }
}
