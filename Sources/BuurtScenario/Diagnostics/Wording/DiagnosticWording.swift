/// All sentences about problems in one language; a language that lacks one does not compile.
///
/// Switches over problems name every case, so that a new problem is worded in each language before it exists.
protocol DiagnosticWording {
  /// What stands before the command that explains a code.
  static var help: String { get }
  /// How bad it is, in a word.
  static func severity(_ severity: Severity) -> String
  /// The first line: lower case, no full stop, the user's word quoted.
  static func message(_ problem: Problem) -> String
  /// The remark beside the caret: what was probably meant.
  static func remark(_ problem: Problem) -> String?
  /// Lines below: the valid values, and other facts.
  static func notes(_ problem: Problem) -> [String]
  /// What stands before the place of a second fact.
  static func relation(_ problem: Problem) -> String
  /// Words of a list that are left out.
  static func more(_ count: Int) -> String
  /// What was decided about a table.
  static func notice(_ notice: TableNotice) -> String
}

extension Language {
  /// The sentences about problems in this language.
  var diagnostics: any DiagnosticWording.Type {
    switch self {
    case .dutch: DutchDiagnostics.self
    case .english: EnglishDiagnostics.self
    }
  }
}

extension DiagnosticWording {
  /// A text of the user in quotes: control characters made visible, at most 60 characters.
  static func quoted(_ text: String) -> String { "'" + ShownText.of(text, limit: 60) + "'" }

  /// A text with control characters made visible, at most 400 characters.
  static func shown(_ text: String) -> String { ShownText.of(text, limit: 400) }

  /// One line with words; a long list is cut, because nobody reads 400 names in an error.
  static func list(_ title: String, _ words: [String], all command: String? = nil) -> [String] {
    guard !words.isEmpty else { return [] }
    let limit = 24
    var line = title + ": " + words.prefix(limit).map(shown).joined(separator: ", ")
    if words.count > limit {
      line += ", ... (\(more(words.count - limit))" + (command.map { ": \($0)" } ?? "") + ")"
    }
    return [line]
  }
}

/// All sentences about what is wrong in a file beside the scenario, in one language.
protocol FaultWording {
  /// What can be wrong.
  associatedtype Fault
  /// What was found.
  static func found(_ fault: Fault) -> String
  /// What is accepted.
  static func valid(_ fault: Fault) -> String
  /// What to try next, nil where that is plain.
  static func advice(_ fault: Fault) -> String?
}
