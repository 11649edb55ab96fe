import BuurtModel
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
    let reader = ScenarioReader(fileAccess: DiskFiles(), tableReader: readTable)
    let result = reader.read(path: path, overrides: overrides)
    return LoadedScenario(
      scenario: result.scenario,
      problems: result.diagnostics.map { (DiagnosticRenderer.text($0).trimmed, json($0)) },
      missingInput: result.missingInput)
  }

  // TEMPORARY: `code;households` lines, until the reader of key figures is merged.
  @Sendable private static func readTable(
    _ bytes: [UInt8], _ path: String, _ selection: TableSelection, _ scale: Double, _ parameters: Parameters
  ) -> Result<BuurtTable, BuurtScenario.TableProblem> {
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: ";") }
    return .success(
      BuurtTable(
        buurten: rows.map { row in
          BuurtRecord(
            code: String(row[0]), name: String(row[0]), wijk: "WK990101", gemeente: "GM9901",
            gemeenteName: "Voorbeeldstad", households: Int(row[1]) ?? 0,
            margins: Margin.allCases.map { _ in MarginValue(0.5, .observed) })
        }))
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    let record = DiagnosticRenderer.record(diagnostic)
    return .object([
      ("code", .text(record.code)), ("severity", .text(record.severity)), ("file", .text(record.file)),
      ("line", .integer(record.line)), ("column", .integer(record.column)), ("path", .text(record.path)),
      ("message", .text(record.message)), ("hint", .optional(record.hint)),
    ])
  }

  /// What a diagnostic code means; nil for an unknown one.
  static func explanation(of code: String, _ wording: Wording) -> String? {
    DiagnosticCode(text: code).map { "\($0.rawValue): \($0.title)\n\($0.explanation)" }
  }

  /// Every diagnostic code.
  static let diagnosticCodes = DiagnosticCode.allCases.map(\.rawValue)

  /// The JSON Schema of scenario files.
  static func schema() -> String { ScenarioSchema.json() }

  /// The files that `init` makes, by name.
  static func starterFiles() -> [(name: String, bytes: [UInt8])] { [] }

  /// Households from a table of buurten, with the fit of every margin.
  ///
  /// - Returns: the report as text and as facts, or the failure that ends the command.
  static func populationReport(
    _ table: String,
    _ wording: Wording
  ) -> Result<(text: String, json: JSONValue), Failure> {
    .failure(Failure(code: ExitStatus.missing, error: wording.missingFile(table), wording))
  }
}

extension String {
  /// Without line feeds at its end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
