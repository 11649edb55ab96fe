/// How well a number is known.
public enum ParameterStatus: String, Sendable, CaseIterable {
  /// Read in a source that is named beside it.
  case source
  /// Set so that the model meets patterns that are named beside it.
  case calibrated
  /// Without a source: plausible, to be swept, never a finding.
  case assumption
}

/// One row of the registry: the only place where a number of the model stands.
///
/// The registry feeds scenario keys, validation, documentation and sensitivity ranges.
public struct ParameterDefinition: Sendable {
  /// The key in scenario files: group, dot, name.
  public let key: String
  /// The unit as it is printed.
  public let unit: String
  /// The value where a scenario says nothing.
  public let defaultValue: Double
  /// The values that are accepted, and the range of a sensitivity analysis.
  public let range: ClosedRange<Double>
  /// How well the number is known.
  public let status: ParameterStatus
  /// Author, year and rule or page; for an assumption what it leans on.
  public let source: String
  /// One sentence: what the number does.
  public let sentence: String
  /// Reads the value from a set of parameters.
  public let read: @Sendable (Parameters) -> Double
  /// Writes a value into a set of parameters.
  public let write: @Sendable (inout Parameters, Double) -> Void

  init<Q: Quantity>(
    _ path: any WritableKeyPath<Parameters, Q> & Sendable,
    _ key: String,
    _ value: Double,
    in range: ClosedRange<Double>,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) {
    self.init(
      key,
      Q.unit,
      value,
      in: range,
      status,
      source,
      sentence,
      read: { $0[keyPath: path].value },
      write: { $0[keyPath: path] = Q($1) }
    )
  }

  /// A number inside a part that several groups share the form of.
  init<Part, Q: Quantity>(
    _ part: any WritableKeyPath<Parameters, Part> & Sendable,
    _ path: any WritableKeyPath<Part, Q> & Sendable,
    _ key: String,
    _ value: Double,
    in range: ClosedRange<Double>,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) {
    self.init(
      key,
      Q.unit,
      value,
      in: range,
      status,
      source,
      sentence,
      read: { $0[keyPath: part][keyPath: path].value },
      write: { $0[keyPath: part][keyPath: path] = Q($1) }
    )
  }

  private init(
    _ key: String,
    _ unit: String,
    _ value: Double,
    in range: ClosedRange<Double>,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String,
    read: @escaping @Sendable (Parameters) -> Double,
    write: @escaping @Sendable (inout Parameters, Double) -> Void
  ) {
    precondition(range.contains(value), "parameter \(key): default \(value) outside \(range)")
    self.key = key
    self.unit = unit
    defaultValue = value
    self.range = range
    self.status = status
    self.source = source
    self.sentence = sentence
    self.read = read
    self.write = write
  }
}
