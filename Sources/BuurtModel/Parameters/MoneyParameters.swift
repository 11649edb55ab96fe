/// Income, costs and homes of households: what rules of bestaanszekerheid need to know of them.
///
/// Incomes are standardised: as of a single adult with the same to live on.
///
/// - Limits: nothing else in the model reads these numbers. Without an intervention that applies a rule they
///   change nothing.
public struct MoneyParameters: Sendable {
  /// Income of a single adult in the lowest decile.
  public var incomeLow = Euro(.nan)
  /// Income of a single adult in the highest decile.
  public var incomeHigh = Euro(.nan)
  /// What a child costs.
  public var childCost = Euro(.nan)
  /// Lowest rent.
  public var rentLow = Euro(.nan)
  /// Highest rent of a corporatie.
  public var rentHigh = Euro(.nan)
  /// Highest private rent.
  public var rentPrivate = Euro(.nan)
  /// Smallest rented home.
  public var areaLow = SquareMetres(.nan)
  /// Largest rented home.
  public var areaHigh = SquareMetres(.nan)
  /// Area a person below which a home is cramped.
  public var cramped = SquareMetres(.nan)
  /// Problematic debts with a seizure.
  public var seizure = Share(.nan)
  /// Part of the income that problematic debts take.
  public var repaid = Share(.nan)
  /// Weeks of stabilisation beyond the guideline.
  public var stabilisationMore = Weeks(.nan)
  /// Euros a month that ease need in money.
  public var relief = Euro(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.money.incomeLow,
      "money.income_low",
      1_050,
      in: 500...2_000,
      .assumption,
      "about the social minimum of a single person; recalled, no source",
      "Disposable income a month of a single adult in the lowest decile of income."
    ),
    ParameterDefinition(
      \.money.incomeHigh,
      "money.income_high",
      5_000,
      in: 3_000...12_000,
      .assumption,
      "with the lowest a median of EUR 2,290, deciles in equal ratios; recalled, no source",
      "Disposable income a month of a single adult in the highest decile of income."
    ),
    ParameterDefinition(
      \.money.childCost,
      "money.child_cost",
      150,
      in: 20...600,
      .assumption,
      "more or older children leave a seized family short (RVS 2024, M-57: sign); no amount",
      "Costs a month of a child that a seizure does not count, beyond what comes in for it."
    ),
    ParameterDefinition(
      \.money.rentLow,
      "money.rent_low",
      400,
      in: 226...530,
      .assumption,
      "no source",
      "Lowest rent a month; rents lie evenly between lowest and highest."
    ),
    ParameterDefinition(
      \.money.rentHigh,
      "money.rent_high",
      808.06,
      in: 600...808.06,
      .source,
      "liberalisatiegrens 2023 (RVS 2024, Q-H)",
      "Highest rent a month of a home of a corporatie."
    ),
    ParameterDefinition(
      \.money.rentPrivate,
      "money.rent_private",
      1_300,
      in: 809...3_000,
      .assumption,
      "no source",
      "Highest private rent a month."
    ),
    ParameterDefinition(
      \.money.areaLow,
      "money.area_low",
      40,
      in: 20...60,
      .assumption,
      "46 m2 with three children in an interview (RVS 2024, Q-51)",
      "Smallest rented home; areas lie evenly between smallest and largest."
    ),
    ParameterDefinition(
      \.money.areaHigh,
      "money.area_high",
      110,
      in: 70...200,
      .assumption,
      "53 m2 a person on average over all homes (RVS 2024, Q-48), less in rent (Q-49)",
      "Largest rented home."
    ),
    ParameterDefinition(
      \.money.cramped,
      "money.cramped",
      20,
      in: 5...40,
      .source,
      "large families below 20 m2 a person (gemeente Amsterdam 2022 in RVS 2024, Q-50)",
      "Area a person below which a rented home is cramped."
    ),
    ParameterDefinition(
      \.money.seizure,
      "money.seizure",
      0.5,
      in: 0.05...1,
      .assumption,
      "no source",
      "Share of households with problematic debts outside debt help whose income is seized."
    ),
    ParameterDefinition(
      \.money.repaid,
      "money.repaid",
      0.1,
      in: 0.01...0.5,
      .assumption,
      "no source",
      "Part of the income that repayments take from a household with problematic debts."
    ),
    ParameterDefinition(
      \.money.stabilisationMore,
      "money.stabilisation_more",
      26,
      in: 1...156,
      .assumption,
      "the guideline of four months can be much longer (RVS 2024, Q-35: sign)",
      "Mean weeks of stabilisation beyond the guideline; exponentially spread over households."
    ),
    ParameterDefinition(
      \.money.relief,
      "money.relief",
      350,
      in: 50...2_000,
      .assumption,
      "couples with children around the minimum lack 200 to 500 a month (RVS 2024, Q-25); effect assumed",
      "Euros a month more that lower onset and growth of need in money by 63 %."
    ),
  ]
}
