import BuurtReport
import BuurtScenario

/// What reading a scenario gave.
struct LoadedScenario {
  /// The scenario; nil where a problem stands in the way.
  var scenario: Scenario?
  /// Every problem and warning, as text and as facts, in the order of the file.
  var problems: [(text: String, json: JSONValue)]
  /// Whether a file that is asked for is not there.
  var missingInput: Bool

  /// The scenario, or the failure that ends the command.
  func checked() throws -> Scenario {
    if let scenario { return scenario }
    throw Failure(
      code: missingInput ? ExitStatus.missing : ExitStatus.invalid,
      problems.map(\.text).joined(separator: "\n"),
      facts: [("problems", .list(problems.map(\.json)))]
    )
  }
}

/// The seam between the command and the reader of scenarios.
enum ScenarioLoading {
  /// Reads and checks a scenario.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - overrides: `key=value`, as `--set` takes them; later ones win.
  ///   - wording: the language of the problems.
  /// - Returns: the scenario, or what stands in its way.
  static func load(_ path: String, overrides: [String], _ wording: Wording) -> LoadedScenario {
    let result = reader.read(path: path, overrides: overrides)
    return LoadedScenario(
      scenario: result.scenario,
      problems: problems(result.diagnostics, wording),
      missingInput: result.missingInput
    )
  }

  /// The reader of scenarios: files of this machine, tables of key figures, shipped presets.
  static let reader = ScenarioReader(
    fileAccess: CommandFiles(),
    tableReader: KWBTableReading.reading,
    presetDirectories: [ShippedFiles.presetDirectory],
    setsDirectories: [ShippedFiles.setsDirectory]
  )

  /// Diagnostics as text and as facts, both in the language of the wording.
  static func problems(_ diagnostics: [Diagnostic], _ wording: Wording) -> [(text: String, json: JSONValue)] {
    diagnostics.map { diagnostic in
      let text = DiagnosticRenderer.text(diagnostic, in: wording.language)
      return (text.trimmed, json(diagnostic, wording))
    }
  }

  private static func json(_ diagnostic: Diagnostic, _ wording: Wording) -> JSONValue {
    let record = DiagnosticRenderer.record(diagnostic, in: wording.language)
    return .object([
      ("code", .text(record.code)), ("severity", .text(record.severity)), ("file", .text(record.file)),
      ("line", .integer(record.line)), ("column", .integer(record.column)), ("path", .text(record.path)),
      ("message", .text(record.message)), ("hint", .optional(record.hint)),
    ])
  }

  /// What a diagnostic code means; nil for an unknown one.
  static func explanation(of code: String, _ wording: Wording) -> String? {
    DiagnosticCode(text: code).map { code in
      "\(code.rawValue): \(code.title(in: wording.language))\n\(code.explanation(in: wording.language))"
    }
  }

  /// Every diagnostic code.
  static let diagnosticCodes = DiagnosticCode.allCases.map(\.rawValue)

  /// The JSON Schema of scenario files.
  static func schema() -> String { ScenarioSchema.json() }
}

extension String {
  /// Without line feeds at its end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
