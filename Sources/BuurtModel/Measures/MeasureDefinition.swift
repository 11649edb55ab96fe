/// One output column: declared once, used for CSV printing, the data package, `measures` and `explain`.
public struct MeasureDefinition: Sendable, Equatable {
  /// The column name, snake_case.
  public let key: String
  /// The unit as it is printed.
  public let unit: String
  /// The values it can take.
  public let range: ClosedRange<Double>
  /// Decimals that are printed; the bytes of a result depend on no others.
  public let decimals: Int
  /// Whether more is better for households (+1), worse (-1) or neither (0).
  public let direction: Int
  /// Short label in English.
  public let english: String
  /// Short label in Dutch.
  public let dutch: String
  /// One sentence: how it is counted.
  public let sentence: String
}

extension MeasureDefinition {
  /// A share, or a state on a scale from 0 to 1.
  static func share(
    _ key: String,
    _ direction: Int,
    _ english: String,
    _ dutch: String,
    _ sentence: String,
    decimals: Int = 6
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "share",
      range: 0...1,
      decimals: decimals,
      direction: direction,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }

  /// A number of things, of which neither more nor fewer is better.
  static func count(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "count",
      range: 0...1e9,
      decimals: 0,
      direction: 0,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}

/// What one set of households shows in one week.
public struct HouseholdValues: Sendable, Equatable {
  /// Households in the set.
  public var households: Int
  /// One value per entry of `MeasureCatalogue.household`; NaN where it is not defined (an empty set).
  public var values: [Double]
}

/// A breakdown: the households of one level of one column.
public struct GroupValues: Sendable, Equatable {
  /// The column: `composition`, `life_stage`, `income`, `newcomer`, `initial_decile`.
  public var by: String
  /// The level's code.
  public var level: String
  /// What its households show.
  public var values: HouseholdValues
}

/// The funnel of one intervention up to and including a week, summed from its start.
public struct InterventionValues: Sendable, Equatable {
  /// The intervention's name.
  public var name: String
  /// Its kind.
  public var kind: String
  /// One value per entry of `MeasureCatalogue.intervention`.
  public var values: [Double]
}

/// Everything that is reported about one week of one run.
public struct Observation: Sendable, Equatable {
  /// The week, 0 for the first reported state.
  public var week: Int
  /// All households of the world.
  public var world: HouseholdValues
  /// One value per entry of `MeasureCatalogue.network`; NaN where this week does not compute it.
  public var network: [Double]
  /// One entry per buurt, in table order; empty in a week that does not report buurten.
  public var buurten: [HouseholdValues]
  /// One entry per level of each breakdown asked for, `initial_decile` included.
  public var groups: [GroupValues]
  /// One entry per intervention of the arm, in the order of the arm.
  public var interventions: [InterventionValues]
  /// Standard deviation between households of the world, one per entry of `MeasureCatalogue.household`; NaN
  /// for a measure that lives in 0...1, whose smallest relevant effect is a share.
  public var deviations: [Double] = []
}
