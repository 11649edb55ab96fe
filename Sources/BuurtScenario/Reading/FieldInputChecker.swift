import BuurtModel

/// Checks the fields that a kind of intervention declares.
struct FieldInputChecker {
  let context: ReadingContext

  /// The value of a field in the field's own unit, nil after a problem.
  func check(_ entry: SourceNode.Entry, as field: FieldDeclaration, path: String) -> FieldInput? {
    let checker = ValueChecker(context: context, key: .key(field.key), path: path)
    let node = entry.value
    guard !node.isNull else {
      context.report(
        .noValue(key: .key(field.key), example: field.kind.example, required: false),
        at: entry.place,
        path: path
      )
      return nil
    }
    guard let text = checker.scalar(node) else { return nil }
    switch field.kind {
    case .number(let unit, let range):
      guard let number = checker.quantity(text, unit: unit, node) else { return nil }
      return checker.inRange(number, text, in: range, unit: unit, node).map { .number($0) }
    case .integer(let unit, let range):
      guard let number = checker.quantity(text, unit: unit, node) else { return nil }
      guard number == number.rounded() else {
        return checker.fail(.notNumber(key: .key(field.key), text: text, fault: .notWhole), node)
      }
      let bounds = Double(range.lowerBound)...Double(range.upperBound)
      return checker.inRange(number, text, in: bounds, unit: unit, node).map { .number($0) }
    case .choice(let known):
      guard known.contains(text) else {
        return checker.fail(.unknownWord(text, key: .key(field.key), known: known), node)
      }
      return .word(text)
    case .flag: return checker.flag(text, node).map { .flag($0) }
    }
  }
}

extension ValueChecker {
  /// Words for yes and no, as they are written: YAML itself has nothing to say about them here.
  static let flags = ["on", "off", "true", "false", "yes", "no"]

  /// Whether a word means yes, nil after a problem.
  func flag(_ text: String, _ node: SourceNode) -> Bool? {
    switch text {
    case "on", "true", "yes": true
    case "off", "false", "no": false
    default: fail(.unknownWord(text, key: key, known: Self.flags), node)
    }
  }
}

extension FieldKind {
  /// What to write where nothing stands.
  var example: ValueExample {
    switch self {
    case .number(let unit, _), .integer(let unit, _): unit.examples.first ?? .number
    case .choice(let words): .written("'\(words.first ?? "")'")
    case .flag: .flag
    }
  }
}
