import BuurtModel

/// One column of an output file: used for the header, the data package and the Dutch dialect.
public struct Column: Sendable, Equatable {
  /// What its fields are.
  public enum Kind: String, Sendable {
    /// Text.
    case text = "string"
    /// A whole number.
    case integer
    /// A number with decimals.
    case number
  }

  /// The name in the header.
  public let name: String
  /// What its fields are.
  public let kind: Kind
  /// The unit as it is printed; empty for text.
  public let unit: String
  /// The least value it can take, nil for none.
  public let minimum: Double?
  /// The greatest value it can take, nil for none.
  public let maximum: Double?
  /// Short label in English.
  public let english: String
  /// Short label in Dutch.
  public let dutch: String
  /// One sentence: what it holds.
  public let sentence: String

  init(
    _ name: String,
    _ kind: Kind,
    unit: String = "",
    minimum: Double? = nil,
    maximum: Double? = nil,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.english = english
    self.dutch = dutch
    self.sentence = sentence
  }

  /// The column of a measure, as it is observed.
  static func observed(_ measure: MeasureDefinition) -> Column {
    Column(
      measure.key,
      measure.decimals == 0 ? .integer : .number,
      unit: measure.unit,
      minimum: measure.range.lowerBound,
      maximum: measure.range.upperBound,
      measure.english,
      measure.dutch,
      measure.sentence
    )
  }

  /// The column of a measure's mean over replicates, named as the measure.
  static func mean(_ measure: MeasureDefinition) -> Column {
    Column(
      measure.key,
      .number,
      unit: measure.unit,
      minimum: measure.range.lowerBound,
      maximum: measure.range.upperBound,
      measure.english,
      measure.dutch,
      "Mean over replicates. \(measure.sentence)"
    )
  }

  /// The column of a measure's standard deviation over replicates.
  static func deviation(_ measure: MeasureDefinition) -> Column {
    Column(
      "\(measure.key)_sd",
      .number,
      unit: measure.unit,
      minimum: 0,
      "\(measure.english), sd",
      "\(measure.dutch), sd",
      "Standard deviation over replicates of \(measure.key); NA of one replicate."
    )
  }

  // The long-lived columns, first in every file.
  static let scenario = Column(
    "scenario",
    .text,
    "scenario",
    "scenario",
    "Name of the scenario."
  )
  static let arm = Column("arm", .text, "arm", "arm", "Name of the arm.")
  static let reference = Column(
    "reference",
    .text,
    "reference",
    "referentie",
    "The arm that it is compared with."
  )
  static let set = Column(
    "set",
    .integer,
    unit: "number",
    minimum: 0,
    "parameter set",
    "parameterset",
    "Number of the parameter set, as its file numbers it; equal numbers share all values between arms."
  )
  static let replicate = Column(
    "replicate",
    .integer,
    unit: "number",
    minimum: 0,
    "replicate",
    "herhaling",
    "Number of the replicate, from 0; equal numbers share all draws between arms."
  )
  static let seed = Column(
    "seed",
    .integer,
    unit: "number",
    minimum: 0,
    "seed",
    "startgetal",
    "Root of all draws; with the replicate it fixes the run."
  )
  static let week = Column(
    "week",
    .integer,
    unit: "weeks",
    minimum: 0,
    "week",
    "week",
    "Week after the burn-in; 0 is the first reported state."
  )
  static let households = Column(
    "households",
    .integer,
    unit: "households",
    minimum: 0,
    "households",
    "huishoudens",
    "Households in the set."
  )
  static let meanHouseholds = Column(
    "households",
    .number,
    unit: "households",
    minimum: 0,
    "households",
    "huishoudens",
    "Mean over replicates. Households in the set."
  )
  static let householdDeviation = Column(
    "households_sd",
    .number,
    unit: "households",
    minimum: 0,
    "households, sd",
    "huishoudens, sd",
    "Standard deviation over replicates of households; NA of one replicate."
  )
  static func pairs(_ sentence: String = "Replicates with a value in both arms.") -> Column {
    Column("pairs", .integer, unit: "number", minimum: 0, "pairs", "paren", sentence)
  }
  static let measure = Column("measure", .text, "measure", "maat", "Key of the measure.")
  static let window = Column(
    "window",
    .text,
    "weeks counted",
    "getelde weken",
    "final: the last week; last_year: mean over the reported weeks among the last 52 that have a value."
  )
}
