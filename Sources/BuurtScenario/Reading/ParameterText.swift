import BuurtModel

extension ValueChecker {
  /// The value of a parameter in the unit of the registry, nil after a problem.
  ///
  /// A bare number is in that unit; `12 %`, `26 weeks`, `2 hours` and `EUR 57` are converted where they fit.
  func parameter(_ entry: SourceNode.Entry, _ definition: ParameterDefinition) -> Double? {
    let node = entry.value
    guard !node.isNull else {
      context.report(.noValue(key: key, example: .number, required: false), at: entry.place, path: path)
      return nil
    }
    guard let text = scalar(node) else { return nil }
    let bare = QuantityText.read(text, unit: .none)
    let value: Double
    switch (bare, definition.writtenUnit) {
    case (.success(let number), _): value = number
    case (.failure(.number(let fault)), _):
      return fail(.notNumber(key: key, text: text, fault: fault), node)
    case (.failure(.unit(let accepted)), nil):
      return fail(.wrongUnit(key: key, text: text, accepted: accepted), node)
    case (.failure(.unit), .some(let unit)):
      guard let converted = quantity(text, unit: unit, node) else { return nil }
      value = definition.unit == Years.unit ? converted / weeksPerYear : converted
    }
    guard definition.range.contains(value) else {
      return fail(.outOfRange(key: key, text: text, range: definition.rule), node)
    }
    return value
  }
}

extension ParameterDefinition {
  /// What a value must be: a share in percent, a weight without a unit, else in the unit of the registry.
  fileprivate var rule: ValueRule {
    if writtenUnit == .share { return .quantity(range, unit: .share) }
    return unit == Weight.unit ? .quantity(range, unit: .none) : .registry(range, unit: unit)
  }

  /// The unit that may be written behind a value of this parameter, nil for bare numbers only.
  var writtenUnit: FieldUnit? {
    switch unit {
    case Share.unit, Probability.unit, WeeklyProbability.unit: .share
    case Weeks.unit, Years.unit: .weeks
    case Hours.unit: .hours
    case Euro.unit: .euro
    default: nil
    }
  }
}
