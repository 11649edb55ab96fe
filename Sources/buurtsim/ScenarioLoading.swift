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
  // TEMPORARY: stands in until the reader is merged; everything that calls it is final.

  /// Reads and checks a scenario.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - overrides: `key=value`, as `--set` takes them; later ones win.
  ///   - wording: the language of the problems.
  /// - Returns: the scenario, or what stands in its way.
  static func load(_ path: String, overrides: [String], _ wording: Wording) -> LoadedScenario {
    guard Disk.exists(path) else {
      let text = wording.missingFile(path)
      return LoadedScenario(
        scenario: nil,
        problems: [("\(wording.error): \(text)", .object([("message", .text(text))]))],
        missingInput: true
      )
    }
    let text = "\(path): the reader of scenarios is not part of this build"
    return LoadedScenario(
      scenario: nil,
      problems: [("\(wording.error): \(text)", .object([("message", .text(text))]))],
      missingInput: false
    )
  }

  /// What a diagnostic code means; nil for an unknown one.
  static func explanation(of code: String, _ wording: Wording) -> String? { nil }

  /// Every diagnostic code.
  static let diagnosticCodes: [String] = []

  /// The JSON Schema of scenario files.
  static func schema() -> String { "{}\n" }

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
