/// The defaults of the table of fields as values.
enum Defaults {
  /// The name of the arm of a scenario that has no `arms`.
  static let arm = "huidig_aanbod"

  /// The default of a field that takes a whole number.
  static func integer(_ path: String) -> Int {
    guard let value = Int(text(path)) else {
      preconditionFailure("field \(path): default is no whole number")
    }
    return value
  }

  /// The default of a field that takes a number.
  static func number(_ path: String) -> Double {
    guard let value = Double(text(path)) else { preconditionFailure("field \(path): default is no number") }
    return value
  }

  /// The default of a field that takes a list of words.
  static func words(_ path: String) -> [String] {
    text(path).split { "[], ".contains($0) }.map { String($0) }
  }

  /// The default of a field as it is written.
  static func text(_ path: String) -> String {
    guard let text = ScenarioFields.field(path)?.defaultText else {
      preconditionFailure("field \(path): no such field, or no default")
    }
    return text
  }
}
