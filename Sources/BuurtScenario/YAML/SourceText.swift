/// The text of one source, cut into lines the way YAML counts them.
struct SourceText: Sendable {
  /// The name that diagnostics print.
  var name: String
  /// The directory from which paths in it are looked up; empty for the current one.
  var directory: String
  /// The lines without their ends.
  var lines: [String]

  /// A source over a decoded text.
  init(name: String, text: String) {
    self.name = name
    directory = PathText.directory(of: name)
    lines = Self.lines(of: text)
  }

  /// The text of a line, nil outside the source.
  ///
  /// - Parameter number: the line, from 1.
  func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  // The line ends that libyaml counts: LF, CR, CR LF, NEL, LS and PS.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var current = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: afterReturn = false
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        lines.append(String(current))
        current = String.UnicodeScalarView()
        afterReturn = scalar.value == 0x0D
      default:
        current.append(scalar)
        afterReturn = false
      }
    }
    if !current.isEmpty { lines.append(String(current)) }
    return lines
  }
}
