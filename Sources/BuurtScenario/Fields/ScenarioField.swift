/// What a key of the scenario file takes.
public enum ScenarioValue: Sendable, Equatable {
  /// A map whose keys are the fields below it.
  case map
  /// A map whose keys are the parameters of the registry.
  case parameters
  /// A map whose keys are the switches.
  case switches
  /// A map whose keys are measures of the world, with a number above 0 each.
  case measures
  /// A map from names to lists of interventions, or to maps with interventions, settings and a budget.
  case arms
  /// A list of interventions.
  case interventions
  /// A list of shocks.
  case shocks
  /// A map from the parts of a bundle to fields of theirs.
  case bundle
  /// One line or more of free text, up to so many characters.
  case text(maximum: Int)
  /// One line of free text that names an intervention.
  case label
  /// Letters, digits and `_`, and `-` where that is allowed.
  case name(dashes: Bool)
  /// A path, seen from the directory of the file in which it is written.
  case path
  /// A key of the catalogue.
  case kind
  /// A key of a preset.
  case preset
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number.
  case number(ClosedRange<Double>)
  /// Money a year: `EUR 250000 per year`.
  case euroPerYear(ClosedRange<Double>)
  /// A part of a whole, 0...1: `20 %` or `0.2`.
  case share
  /// A duration of whole weeks: `4 weeks`, `10 years` or a bare number.
  case weeks(ClosedRange<Int>)
  /// A week of the run: `week 52` or a bare number.
  case week(ClosedRange<Int>)
  /// Weeks of the run.
  case weekList(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// One of these words, or a list of them.
  case choices([String])
  /// A list of these words, which may be empty.
  case choiceList([String])
  /// A name or code, or a list of them.
  case words
  /// A whole number or a range of them: `1..2`.
  case integers(ClosedRange<Int>)
  /// A number or a range of them: `0.3..1`.
  case numbers(ClosedRange<Double>)
  /// `all`, a buurt or a list of them, or a map with a rule.
  case buurten
}

/// One key of the scenario file: declared once, used by validation, JSON Schema and `explain`.
public struct ScenarioField: Sendable, Equatable {
  /// The key path; `*` stands for a name or a list position: `arms.*.*.from`.
  public let path: String
  /// What it takes.
  public let value: ScenarioValue
  /// The unit as it is printed, empty for none.
  public let unit: String
  /// The value where a scenario says nothing, as it is written; nil for none.
  public let defaultText: String?
  /// Whether it must be given.
  public let required: Bool
  /// One sentence: what it means.
  public let sentence: String

  init(
    _ path: String,
    _ value: ScenarioValue,
    unit: String = "",
    default text: String? = nil,
    required: Bool = false,
    _ sentence: String
  ) {
    self.path = path
    self.value = value
    self.unit = unit
    defaultText = text
    self.required = required
    self.sentence = sentence
  }

  /// The last part of the path.
  public var key: String { path.split(separator: ".").last.map { String($0) } ?? path }
}
