/// Lays out diagnostics: as text for people, as records for programs.
///
/// The sentences come from the `DiagnosticWording` of a language. Codes, severities of records, paths and places
/// are the same in each.
public enum DiagnosticRenderer {
  /// One diagnostic as the fields of a JSON object.
  public struct Record: Codable, Sendable, Equatable {
    /// The code, such as `BS012`.
    public var code: String
    /// `error` or `warning`.
    public var severity: String
    /// The file as it was named.
    public var file: String
    /// Line, from 1.
    public var line: Int
    /// Column, from 1.
    public var column: Int
    /// The key path in the scenario, empty for a file as a whole.
    public var path: String
    /// What is wrong.
    public var message: String
    /// What to do, or the valid values; nil where there is nothing to add.
    public var hint: String?
  }

  // Scalars of a source line that are shown on either side of the caret.
  private static let window = 60

  /// The diagnostic with its line, caret, remark and notes; lines end in a newline.
  ///
  /// - Parameters:
  ///   - diagnostic: what to say.
  ///   - language: in which words.
  /// - Returns: a few lines.
  public static func text(_ diagnostic: Diagnostic, in language: Language = .english) -> String {
    let point = diagnostic.point
    let wording = language.diagnostics
    let message = wording.message(diagnostic.problem)
    let remark = wording.remark(diagnostic.problem)
    let severity = wording.severity(diagnostic.severity)
    var result = "\(place(point)): \(severity)[\(diagnostic.code.rawValue)]: \(message)\n"
    let number = String(point.line)
    let margin = String(repeating: " ", count: number.count + 2)
    if let source = diagnostic.sourceLine {
      let (line, offset, length) = excerpt(source, column: point.column, length: diagnostic.length)
      result += " \(number) | \(line)\n".trimmingLineEnd()
      let caret = "^" + String(repeating: "~", count: length - 1)
      result += margin + "| " + String(repeating: " ", count: offset) + caret
      result += remark.map { " " + $0 } ?? ""
      result += "\n"
    } else if let remark {
      result += margin + remark + "\n"
    }
    for note in wording.notes(diagnostic.problem) { result += "\(margin)\(note)\n" }
    if let related = diagnostic.related {
      result += "\(margin)\(wording.relation(diagnostic.problem)): \(place(related))\n"
    }
    return result + "\(margin)\(wording.help): buurtsim explain \(diagnostic.code.rawValue)\n"
  }

  /// All diagnostics, in the order given.
  public static func text(_ diagnostics: [Diagnostic], in language: Language = .english) -> String {
    diagnostics.map { text($0, in: language) }.joined()
  }

  /// The diagnostic as a record; message and hint are in the language, all else is the same in each.
  public static func record(_ diagnostic: Diagnostic, in language: Language = .english) -> Record {
    let wording = language.diagnostics
    let hint = wording.remark(diagnostic.problem) ?? wording.notes(diagnostic.problem).first
    return Record(
      code: diagnostic.code.rawValue,
      severity: diagnostic.severity.rawValue,
      file: diagnostic.point.file,
      line: diagnostic.point.line,
      column: diagnostic.point.column,
      path: diagnostic.path,
      message: wording.message(diagnostic.problem),
      hint: hint
    )
  }

  private static func place(_ point: SourcePoint) -> String {
    "\(ShownText.of(point.file, limit: 400)):\(point.line):\(point.column)"
  }

  // The part of a line around the caret, with the place of the caret in it.
  private static func excerpt(_ source: String, column: Int, length: Int) -> (String, Int, Int) {
    let scalars = Array(source.unicodeScalars)
    let caret = min(max(column - 1, 0), scalars.count)
    let whole = scalars.count <= 2 * window
    let first = whole ? 0 : max(0, caret - window)
    let last = whole ? scalars.count : min(scalars.count, caret + window)
    var line = first > 0 ? "..." : ""
    var offset = 0
    for index in first..<last {
      if index == caret { offset = line.unicodeScalars.count }
      line += scalars[index] == "\t" ? " " : ShownText.visible(scalars[index])
    }
    if caret >= last { offset = line.unicodeScalars.count }
    let shown = max(1, min(length, last - caret))
    if last < scalars.count { line += "..." }
    return (line, offset, shown)
  }
}

extension String {
  // A source line may be empty or end in blanks; the text form has none at line ends.
  fileprivate func trimmingLineEnd() -> String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last == " " || last == "\n" { scalars.removeLast() }
    return String(scalars) + "\n"
  }
}
