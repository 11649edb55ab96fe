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

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let replicates, replicates < 1 {
      throw ValidationError("--replicates must be 1 or more, found \(replicates)")
    }
    if !(1...100).contains(years) { throw ValidationError("--years must be 1...100, found \(years)") }
  }

  func run() throws {
    let checked = try Worlds.scenario(scenario, world.settings, common.wording)
    let count = replicates ?? min(4, checked.replicates)
    let run = PatternRun(checked, replicates: count, years: years, jobs: world.threads)
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
