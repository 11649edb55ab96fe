/// The text of one source, cut into lines the way YAML counts them.
struct SourceText: Sendable {
  /// The name that diagnostics print.
  var name: String
  /// The directory from which paths in it are looked up; empty for the current one.
  var directory: String
  /// The lines without their ends.
  private(set) var lines: [String]
  private let scalars: [[Unicode.Scalar]]

  /// A source over a decoded text.
  init(name: String, text: String) {
    self.name = name
    directory = PathText.directory(of: name)
    scalars = Self.lines(of: text)
    lines = scalars.map { String(String.UnicodeScalarView($0)) }
  }

  /// The text of a line, from 1; nil outside the source.
  func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  /// The scalars of a line from a column on, both counted from 1; empty outside the source.
  ///
  /// - Complexity: O(1).
  func rest(of line: Int, from column: Int) -> ArraySlice<Unicode.Scalar> {
    guard scalars.indices.contains(line - 1), column >= 1 else { return [] }
    return scalars[line - 1].dropFirst(column - 1)
  }

  // The line ends that libyaml counts: LF, CR, CR LF, NEL, LS and PS.
  private static func lines(of text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var current: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: afterReturn = false
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        lines.append(current)
        current = []
        afterReturn = scalar.value == 0x0D
      default:
        current.append(scalar)
        afterReturn = false
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }
}
