import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport

/// `controls`: worlds in which nothing may happen, or the opposite must.
struct Controls: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the controls: what must come out null, byte-identical or reversed.",
    discussion: """
      Without a scenario: a quarter of the shipped world with the national mix. A control passes when it comes \
      out within its margin and could have failed. Exit code 65 when one does not.
      """
  )

  @Argument(
    help: "The scenario file; its world is used, not its arms.",
    completion: .file(extensions: ["yaml"])
  )
  var scenario: String?

  @Option(help: "Replicates of each arm.")
  var replicates = 10

  @Option(help: "Weeks after week 0.")
  var weeks = 104

  @Option(help: "Buurten of the largest world of the size control.")
  var largestWorld = 480

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(2...10_000).contains(replicates) {
      throw ValidationError("--replicates must be 2...10000, found \(replicates)")
    }
    if !(13...5_200).contains(weeks) { throw ValidationError("--weeks must be 13...5200, found \(weeks)") }
    if !(2...20_000).contains(largestWorld) {
      throw ValidationError("--largest-world must be 2...20000, found \(largestWorld)")
    }
  }

  func run() throws {
    let shipped = scenario == nil ? ["world.scale=0.25"] : []
    let checked = try Worlds.scenario(scenario, shipped + world.settings, common.wording)
    let run = ControlRun(
      checked,
      ControlSettings(
        replicates: replicates,
        weeks: weeks,
        largestWorld: largestWorld,
        jobs: world.threads
      )
    )
    let results = try Worlds.carryOut(common.wording) { flag throws(SimulationError) in
      try run.run(cancellation: flag) { if Terminal.isRich { Terminal.note($0.id) } }
    }
    let failed = results.count { !$0.passes }
    let controls = ("controls", JSONValue.list(results.map(Self.json)))
    if !common.json { Terminal.result(Self.text(results)) }
    if failed > 0 {
      throw Failure(
        code: ExitStatus.invalid,
        "\(failed) of \(results.count) controls fail",
        facts: [controls]
      )
    }
    if common.json { Terminal.result(.object([("status", .text("ok")), controls])) }
  }

  private static func text(_ results: [ControlResult]) -> String {
    let header = ["control", "judged by", "", "evidence that it could fail", "margin", "found", "95 %"]
    let rows = results.map { result in
      [
        result.id, result.kind.rawValue, result.passes ? "pass" : "FAIL", result.evidence, margin(result),
        Worlds.number(result.found, 4),
        result.halfWidth.isFinite ? "±" + Worlds.number(result.halfWidth, 4) : "",
      ]
    }
    let table = AlignedTable(rows: [header] + rows, headerRows: 1, leftColumns: 4)
    let sentences = results.map { "\($0.id): \($0.sentence)." }
    let count = "\(results.count(where: \.passes)) of \(results.count) pass"
    return (table.lines + [""] + sentences + ["", count]).joined(separator: "\n")
  }

  private static func margin(_ result: ControlResult) -> String {
    switch result.kind {
    case .identity: "identical"
    case .reversal: "below 0"
    default:
      [result.margin.lowerBound, result.margin.upperBound].map { Worlds.number($0) }.joined(separator: "..")
    }
  }

  private static func json(_ result: ControlResult) -> JSONValue {
    .object([
      ("id", .text(result.id)), ("sentence", .text(result.sentence)), ("kind", .text(result.kind.rawValue)),
      ("low", .number(result.margin.lowerBound)), ("high", .number(result.margin.upperBound)),
      ("found", .number(result.found)), ("half_width", .number(result.halfWidth)),
      ("evidence", .text(result.evidence)), ("could_fail", .flag(result.couldFail)),
      ("pass", .flag(result.passes)),
    ])
  }
}
