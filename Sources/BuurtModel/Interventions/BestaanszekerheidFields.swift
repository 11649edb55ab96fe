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

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    rule = parameters.choice(
      "rule",
      default: .beslagvrijeVoet,
      .source,
      "RVS 2024, I-G1 to I-H9",
      "Which rule or service."
    )
    family = parameters.choice(
      "family",
      default: .trueFamily,
      .source,
      "RVS 2024, I-G1 (nominal), I-G2 (actual)",
      "Which family a seizure counts: two young children whatever their number, or the true one."
    )
    raisesCap = parameters.flag(
      "raised_cap",
      default: true,
      .source,
      "RVS 2024, I-H5",
      "Whether the high aftoppingsgrens of the rent allowance is that of liberalisation."
    )
    pensionAge = parameters.assumedCount(
      "pension_age",
      .none,
      in: 60...75,
      67,
      "pension age in 2024; recalled",
      "Age from which other amounts of the rent allowance hold, so that the rule stops there."
    )
    basis = parameters.choice(
      "basis",
      default: .disposable,
      .source,
      "RVS 2024, I-G9 (fiscal), I-G10 (disposable)",
      "Which income opens a fund for children."
    )
    ownRight = parameters.flag(
      "own_right",
      default: true,
      .source,
      "RVS 2024, I-G13, S-27",
      "Whether children have provisions by a right of their own."
    )
    withoutClaim = parameters.assumedShare(
      "without_claim",
      0.05,
      "no source",
      "Share of families with a low income whose parents have no claim."
    )
    amount = parameters.assumed(
      "amount",
      .euroPerYear,
      in: 0...10_000,
      400,
      "no amount in RVS 2024, I-G9, I-G13",
      "What a fund or provision gives a child in a year."
    )
    incomeLimit = parameters.assumed(
      "income_limit",
      .euro,
      in: 500...10_000,
      1_600,
      "no source; about one and a half times the lowest decile",
      "Income a month, as of a single adult, up to which income is low or a fund is open."
    )
    start = parameters.choice(
      "start",
      default: .capped,
      .source,
      "RVS 2024, I-G4 (insight), I-G7 (capped)",
      "When the cure of debts starts: at 90 % insight, or for families after six months at the latest."
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
    signalOrder = parameters.choice(
      "signal_order",
      default: .families,
      .source,
      "RVS 2024, I-G8, S-17",
      "In which order households in arrears are approached: as they come, or families with the youngest first."
    )
    signals = parameters.assumed(
      "signals",
      .perWeek,
      in: 0...50,
      1,
      "no source",
      "Households approached a week, per 1,000."
    )
    uptake = parameters.assumedShare(
      "uptake",
      0.2,
      "no source",
      "Share of those approached that goes to debt help."
    )
    hoursPerSignal = parameters.assumed(
      "hours_per_signal",
      .hours,
      in: 0...20,
      1.5,
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
    allocation = parameters.choice(
      "allocation",
      default: .points,
      .source,
      "RVS 2024, I-H1 (registration), I-H8, I-H9 (points)",
      "What decides who is first for a home."
    )
    homes = parameters.assumed(
      "homes",
      .none,
      in: 0...200,
      10,
      "no source; waiting takes years (RVS 2024, Q-53)",
      "Homes a year, per 1,000 dwellings, that the order decides about."
    )
    turn = parameters.assumed(
      "turn",
      .share,
      in: 0...0.8,
      0.8,
      "as much is taken from who falls back as is given to who comes first",
      "How much faster need in housing ends for who comes first, and slower for who falls back."
    )
    home = parameters.assumed(
      "home",
      .none,
      in: 1...4.9,
      4,
      "no source",
      "How many times faster need in housing ends with a home that fits."
    )
    contracts = parameters.assumed(
      "contracts",
      .none,
      in: 0...50,
      2,
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
