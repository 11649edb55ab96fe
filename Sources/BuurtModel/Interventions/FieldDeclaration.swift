/// What kind of value a field of an intervention takes, with its unit and the values it accepts.
public enum FieldKind: Sendable, Equatable {
  /// A number with a unit, in a range stated in that unit.
  case number(unit: FieldUnit, in: ClosedRange<Double>)
  /// A whole number with a unit, in a range stated in that unit.
  case integer(unit: FieldUnit, in: ClosedRange<Int>)
  /// One of a fixed list of words.
  case choice([String])
  /// `true` or `false` (also `on` and `off`).
  case flag
}

/// A unit that a scenario writes behind a number, and that the reader checks.
///
/// `18 per week`, `12 %`, `EUR 60000 per year`, `90 days`: the reader converts to the unit of the field
/// (a week has 7 days, a year 52 weeks, a month a twelfth of a year).
public enum FieldUnit: Sendable, Equatable {
  /// A bare number without a unit.
  case none
  /// A part of a whole; written `12 %` or `0.12`, stored 0...1.
  case share
  /// Visitors, participants or sessions a week; written `120 per week`.
  case perWeek
  /// Hours a week; written `18 per week` or `18 hours per week`.
  case hoursPerWeek
  /// Hours; written `2 hours` or `90 minutes`.
  case hours
  /// A duration, stored in weeks; written `90 days`, `6 weeks`, `3 months` or `2 years`.
  case weeks
  /// Money; written `EUR 57`.
  case euro
  /// Money a year; written `EUR 60000 per year`.
  case euroPerYear
  /// Money an hour; written `EUR 70 per hour`.
  case euroPerHour
  /// Persons or households; a bare number.
  case count

  /// The unit as it is printed behind a number.
  public var label: String {
    switch self {
    case .none: ""
    case .share: "share"
    case .perWeek: "per week"
    case .hoursPerWeek: "hours per week"
    case .hours: "hours"
    case .weeks: "weeks"
    case .euro: "EUR"
    case .euroPerYear: "EUR per year"
    case .euroPerHour: "EUR per hour"
    case .count: "households"
    }
  }
}

/// A checked value of a field, in the field's own unit.
public enum FieldInput: Sendable, Equatable {
  /// A number or whole number.
  case number(Double)
  /// One of the words of a choice.
  case word(String)
  /// A yes or no.
  case flag(Bool)
}

/// One field of an intervention kind: declared once by the initialiser that reads it, used for
/// validation, JSON Schema, documentation and the registry listing.
public struct FieldDeclaration: Sendable, Equatable {
  /// The key in scenario files, snake_case.
  public let key: String
  /// What the field accepts.
  public let kind: FieldKind
  /// The value where a scenario says nothing; nil for a field that must be given.
  public let defaultValue: FieldInput?
  /// How well the default is known.
  public let status: ParameterStatus
  /// Author, year and rule; for an assumption what it leans on.
  public let source: String
  /// One sentence: what the field does.
  public let sentence: String
}

/// Reads the fields of one intervention from checked values, or records which fields there are.
///
/// The same initialiser of a kind serves three uses: with values it makes the intervention; without it
/// records the declarations that validation, schema and documentation are made from.
public struct ParameterReader {
  /// Every field asked for, in the order of asking.
  public private(set) var declarations: [FieldDeclaration] = []
  private let values: [String: FieldInput]

  /// A reader over checked values.
  ///
  /// - Parameter values: by key; what is absent takes its declared default.
  /// - Precondition: every value was checked against the declaration of its field.
  public init(values: [String: FieldInput] = [:]) { self.values = values }

  /// A number in the unit of the field.
  public mutating func number(
    _ key: String,
    unit: FieldUnit,
    in range: ClosedRange<Double>,
    default value: Double,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> Double {
    declare(key, .number(unit: unit, in: range), .number(value), status, source, sentence)
    guard case .number(let given)? = values[key] else { return value }
    return given
  }

  /// A number that may be left out, where leaving it out means something of its own.
  public mutating func optionalNumber(
    _ key: String,
    unit: FieldUnit,
    in range: ClosedRange<Double>,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> Double? {
    declare(key, .number(unit: unit, in: range), nil, status, source, sentence)
    guard case .number(let given)? = values[key] else { return nil }
    return given
  }

  /// A whole number in the unit of the field.
  public mutating func integer(
    _ key: String,
    unit: FieldUnit,
    in range: ClosedRange<Int>,
    default value: Int,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> Int {
    declare(key, .integer(unit: unit, in: range), .number(Double(value)), status, source, sentence)
    guard case .number(let given)? = values[key] else { return value }
    return Int(given)
  }

  /// One of a fixed list of words.
  public mutating func choice(
    _ key: String,
    of words: [String],
    default value: String,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> String {
    declare(key, .choice(words), .word(value), status, source, sentence)
    guard case .word(let given)? = values[key] else { return value }
    return given
  }

  /// A yes or no.
  public mutating func flag(
    _ key: String,
    default value: Bool,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> Bool {
    declare(key, .flag, .flag(value), status, source, sentence)
    guard case .flag(let given)? = values[key] else { return value }
    return given
  }

  private mutating func declare(
    _ key: String,
    _ kind: FieldKind,
    _ value: FieldInput?,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) {
    precondition(
      !declarations.contains { $0.key == key },
      "field \(key): a kind reads a field once, found twice"
    )
    declarations.append(
      FieldDeclaration(
        key: key,
        kind: kind,
        defaultValue: value,
        status: status,
        source: source,
        sentence: sentence
      )
    )
  }
}
