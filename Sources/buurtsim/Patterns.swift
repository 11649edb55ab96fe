import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `patterns`: every row of the pattern table, measured.
struct Patterns: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the patterns of real networks in a scenario, and say which are met.",
    discussion: """
      Without a scenario: a made-up world with the national mix, on which national levels are judged. Rows of \
      use 'calibrate' may be tuned on, rows of use 'hold out' are reported as they come. Intervals are 95 % over \
      replicates.
      """
  )

  @Argument(
    help: "The scenario file; its reference arm is measured.",
    completion: .file(extensions: ["yaml"])
  )
  var scenario: String?

  @Option(help: "Replicates (default: the scenario's, at most 4).")
  var replicates: Int?

  @Option(help: "Years after week 0; the panel of support ties needs seven.")
  var years = 7

  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @Option(help: "Threads (default: one per core).")
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let replicates, replicates < 1 {
      throw ValidationError("--replicates must be 1 or more, found \(replicates)")
    }
    if !(1...100).contains(years) { throw ValidationError("--years must be 1...100, found \(years)") }
    if let jobs, !(1...4_096).contains(jobs) {
      throw ValidationError("--jobs must be 1...4096, found \(jobs)")
    }
  }

  func run() throws {
    let checked = try Worlds.scenario(scenario, settings, common.wording)
    let count = replicates ?? min(4, checked.replicates)
    let run = PatternRun(checked, replicates: count, years: years, jobs: jobs ?? Machine.cores)
    let results = try Worlds.carryOut(common.wording) { flag throws(SimulationError) in
      try run.run(cancellation: flag) { done in
        if Terminal.isRich { Terminal.note("\(done)/\(count)") }
      }
    }
    if common.json {
      Terminal.result(.list(results.map(PatternReport.json)))
    } else {
      Terminal.result(PatternReport.text(results, world: checked, replicates: count, years: years))
    }
  }
}

/// What the commands that run worlds of their own have in common.
enum Worlds {
  /// The scenario of a path, or the shipped world with the national mix.
  static func scenario(_ path: String?, _ settings: [String], _ wording: Wording) throws -> Scenario {
    try ScenarioLoading.load(
      path ?? "\(ShippedFiles.nationalDirectory)/nationaal.yaml",
      overrides: settings,
      wording
    ).checked()
  }

  /// Carries out work that can be stopped, and turns what goes wrong into failures.
  static func carryOut<Value>(
    _ wording: Wording,
    _ work: (CancellationFlag) throws(SimulationError) -> Value?
  ) throws -> Value {
    let flag = CancellationFlag()
    let interrupts = Interrupts { flag.cancel() }
    defer { interrupts.stop() }
    let value: Value?
    do throws(SimulationError) { value = try work(flag) } catch {
      switch error {
      case .emptyWorld: throw Failure(code: ExitStatus.invalid, error: wording.emptyWorld, wording)
      case .tooManyDwellings(let count):
        throw Failure(code: ExitStatus.invalid, error: wording.tooManyDwellings(count), wording)
      }
    }
    guard let value else { throw Failure(code: ExitStatus.stopped, wording.stopping) }
    return value
  }

  /// A number with so many decimals, or `-` where there is none.
  static func number(_ value: Double?, _ decimals: Int = 3) -> String {
    guard let value, value.isFinite else { return "-" }
    return DecimalText.text(value, decimals: decimals)
  }
}

/// The pattern table as text and as JSON.
enum PatternReport {
  /// One line a row, then how many of each use pass.
  static func text(_ results: [PatternResult], world: Scenario, replicates: Int, years: Int) -> String {
    let heading =
      "\(world.name): \(world.table.buurten.count) buurten, \(world.table.households) households, "
      + "\(replicates) replicates, \(years) years"
    let header = ["id", "pattern", "use", "range", "target", "found", "95 %", ""]
    let rows = results.map { result in
      let pattern = result.pattern
      return [
        pattern.id, pattern.pattern, pattern.use.rawValue, range(of: pattern), Worlds.number(pattern.target),
        result.reason == nil ? Worlds.number(result.found) : "n/a",
        result.halfWidth.isFinite ? "±" + Worlds.number(result.halfWidth) : "",
        result.passes ? "pass" : result.reason.map { "FAIL (\($0))" } ?? "FAIL",
      ]
    }
    let table = AlignedTable(rows: [header] + rows, headerRows: 1, leftColumns: 3)
    let counts = [PatternUse.inputCheck, .calibrate, .holdOut].map { use in
      let those = results.filter { $0.pattern.use == use }
      return "\(use.rawValue): \(those.count(where: \.passes)) of \(those.count) pass"
    }
    return ([heading, ""] + table.lines + [""] + counts).joined(separator: "\n")
  }

  private static func range(of pattern: Pattern) -> String {
    let ends = [pattern.low, pattern.high].map { $0.map { Worlds.number($0) } ?? "" }
    let range = ends == ["", ""] ? "" : ends.joined(separator: "..")
    return [range, pattern.sign.rawValue].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// One object a row.
  static func json(_ result: PatternResult) -> JSONValue {
    let pattern = result.pattern
    return .object([
      ("id", .text(pattern.id)), ("pattern", .text(pattern.pattern)), ("measure", .text(pattern.measure)),
      ("use", .text(pattern.use.rawValue)), ("low", .number(pattern.low ?? .nan)),
      ("target", .number(pattern.target ?? .nan)), ("high", .number(pattern.high ?? .nan)),
      ("sign", .text(pattern.sign.rawValue)), ("found", .number(result.found)),
      ("half_width", .number(result.halfWidth)), ("replicates", .integer(result.moments.count)),
      ("pass", .flag(result.passes)), ("reason", .optional(result.reason)),
      ("basis", .text(pattern.basis)), ("range_from", .text(pattern.rangeFrom)),
      ("source", .text(pattern.source)),
    ])
  }
}
