import BuurtModel

/// A table: its columns in order, and what makes a row unique.
public struct TableDefinition: Sendable, Equatable {
  /// Which table.
  public let table: OutputTable
  /// Short title in English.
  public let english: String
  /// Short title in Dutch.
  public let dutch: String
  /// One sentence: what it holds.
  public let sentence: String
  /// The columns, in order.
  public let columns: [Column]
  /// Names of the columns that make a row unique.
  public let key: [String]

  /// The measures of the world, in the order of `timeseries.csv`, `summary.csv` and `comparison.csv`.
  static let worldMeasures = MeasureCatalogue.household + MeasureCatalogue.network

  /// Decimals that a statistic over replicates is printed with: two more than its measure.
  static func statisticDecimals(_ measure: MeasureDefinition) -> Int { measure.decimals + 2 }

  /// The definition of a table.
  ///
  /// - Parameters:
  ///   - table: which one.
  ///   - everyBuurtWeek: whether `buurten.csv` holds every run and reported week instead of means.
  ///   - overSets: whether the scenario runs over parameter sets.
  /// - Returns: its columns, key and descriptions.
  public static func of(_ table: OutputTable, everyBuurtWeek: Bool, overSets: Bool = false) -> TableDefinition
  {
    guard overSets else { return of(table, everyBuurtWeek) }
    return switch table {
    case .summary: summaryOverSets
    case .comparison: comparisonOverSets
    default: of(table, everyBuurtWeek).numberingSets()
    }
  }

  /// With the number of the parameter set before that of the replicate, in tables of single runs.
  private func numberingSets() -> TableDefinition {
    guard let place = columns.firstIndex(of: .replicate) else { return self }
    var columns = columns
    columns.insert(.set, at: place)
    return TableDefinition(
      table: table,
      english: english,
      dutch: dutch,
      sentence: sentence,
      columns: columns,
      key: key
    )
  }

  private static func of(_ table: OutputTable, _ everyBuurtWeek: Bool) -> TableDefinition {
    switch table {
    case .timeseries: timeseries
    case .buurten: everyBuurtWeek ? buurtenEvery : buurtenMeans
    case .groups: groups
    case .deciles: deciles
    case .interventions: interventions
    case .summary: summary
    case .comparison: comparison
    case .effectiveness: effectiveness
    case .equity: equity
    case .displacement: displacement
    }
  }

  private static let run: [Column] = [.scenario, .arm, .replicate, .seed, .week]
  private static let smallCells =
    " Values of fewer than 50 households are NA where the table of buurten is a real one (codes other than GM99..)."

  private static let timeseries = TableDefinition(
    table: .timeseries,
    english: "The world, week by week",
    dutch: "De wereld, week voor week",
    sentence: "All households of the world, per run and reported week.",
    columns: run + [.households] + worldMeasures.map(Column.observed),
    key: ["arm", "replicate", "week"]
  )

  static let buurt = Column(
    "buurt",
    .text,
    "buurt",
    "buurt",
    "Code of the buurt, in the order of the table."
  )

  private static let buurtenEvery = TableDefinition(
    table: .buurten,
    english: "Buurten, week by week",
    dutch: "Buurten, week voor week",
    sentence: "Households of a buurt, per run and reported week." + smallCells,
    columns: run + [buurt, .households] + MeasureCatalogue.household.map(Column.observed),
    key: ["arm", "replicate", "week", "buurt"]
  )

  private static let buurtenMeans = TableDefinition(
    table: .buurten,
    english: "Buurten at the snapshots",
    dutch: "Buurten op de peilmomenten",
    sentence: "Households of a buurt, mean and standard deviation over replicates, per arm and snapshot."
      + smallCells,
    columns: [
      .scenario, .arm, .week, buurt,
      Column(
        "replicates",
        .integer,
        unit: "number",
        minimum: 0,
        "replicates",
        "herhalingen",
        "Replicates that the row is taken over; a measure that some do not have is taken over the others."
      ),
      .meanHouseholds, .householdDeviation,
    ]
      + MeasureCatalogue.household.flatMap { measure in
        [Column.mean(measure), Column.deviation(measure)]
      },
    key: ["arm", "week", "buurt"]
  )

  private static let groups = TableDefinition(
    table: .groups,
    english: "Groups of households",
    dutch: "Groepen huishoudens",
    sentence: "Households by level of a breakdown, per run and reported week." + smallCells,
    columns: run + [
      Column("by", .text, "breakdown", "uitsplitsing", "The column by which households are told apart."),
      Column("level", .text, "level", "niveau", "The value of that column."),
      .households,
    ] + MeasureCatalogue.household.map(Column.observed),
    key: ["arm", "replicate", "week", "by", "level"]
  )

  private static let deciles = TableDefinition(
    table: .deciles,
    english: "Deciles of initial ties",
    dutch: "Decielen naar bindingen aan het begin",
    sentence: "Households by decile of their ties before week 0, per run and reported week." + smallCells,
    columns: run + [
      Column(
        "initial_decile",
        .text,
        "decile of initial ties",
        "deciel naar bindingen aan het begin",
        "1 (fewest) to 10; fixed at week 0, so newcomers have none."
      ),
      .households,
    ] + MeasureCatalogue.household.map(Column.observed),
    key: ["arm", "replicate", "week", "initial_decile"]
  )

  private static let interventions = TableDefinition(
    table: .interventions,
    english: "Interventions",
    dutch: "Interventies",
    sentence: "Funnel, hours and euros of an intervention, summed from its start, per run and reported week.",
    columns: run + [
      Column("intervention", .text, "intervention", "interventie", "Name of the intervention in its arm."),
      Column("kind", .text, "kind", "soort", "Kind of the intervention."),
    ] + MeasureCatalogue.intervention.map(Column.observed),
    key: ["arm", "replicate", "week", "intervention"]
  )
}
