import ArgumentParser

/// Whole numbers with commas between them, as `1000,10000`.
struct NumberList: ExpressibleByArgument {
  let numbers: [Int]

  /// A list made in code.
  init(_ numbers: [Int]) { self.numbers = numbers }

  /// A list as it is typed; nil where a part is no whole number.
  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }

  /// The list as it would be typed.
  var text: String { numbers.map { String($0) }.joined(separator: ",") }

  /// The list in the help.
  var defaultValueDescription: String { text }
}
