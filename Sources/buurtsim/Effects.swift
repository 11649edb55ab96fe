import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `effects`: simulated effects of programmes beside published ones.
struct Effects: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set simulated effects of programmes on those who take part beside published ones.",
    discussion: """
      An effect is a mean difference in standard deviations between households, of the same households with and \
      without the programme; positive is better. The defaults should stay inside or below what was published: a \
      model that promises more than trials found is wrong. Exit code 65 when one does not.
      """
  )

  @Argument(
    help: "The scenario file; arms named after a preset are compared (default: the shipped one).",
    completion: .file(extensions: ["yaml"])
  )
  var scenario: String?

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let checked = try Worlds.scenario(
      scenario ?? "\(ShippedFiles.scenarioDirectory)/effecten.yaml",
      world.settings,
      common.wording
    )
    let run = EffectRun(checked, jobs: world.threads)
    let results = try Worlds.carryOut(common.wording) { flag throws(SimulationError) in
      try run.run(cancellation: flag) { done in
        if Terminal.isRich { Terminal.note("\(done)/\(checked.replicates)") }
      }
    }
    if common.json {
      Terminal.result(.list(results.map(EffectReport.json)))
    } else {
      Terminal.result(EffectReport.text(results, checked))
    }
    let above = results.count(where: \.isAbove)
    if above > 0 {
      throw Failure(
        code: ExitStatus.invalid,
        error:
          "\(above) of \(results.count) simulated effects are above what was published",
        common.wording
      )
    }
  }
}

/// The table of effects as text and as JSON.
enum EffectReport {
  /// One line a row, then what was measured and by whom.
  static func text(_ results: [EffectResult], _ world: Scenario) -> String {
    let heading =
      "\(world.name): \(world.table.households) households, \(world.replicates) replicates; effects in standard "
      + "deviations between households, positive is better"
    let header = [
      "preset", "outcome", "week", "published", "simulated", "95 %", "took part", "all households", "",
    ]
    let rows = results.map { result in
      [
        result.effect.preset, result.effect.outcome.rawValue, "\(result.effect.week)",
        published(result.effect),
        Worlds.number(result.participants.mean),
        result.halfWidth.isFinite ? "±" + Worlds.number(result.halfWidth) : "",
        Worlds.number(result.households, 0), Worlds.number(result.everybody.mean, 4),
        judgement(result),
      ]
    }
    let table = AlignedTable(rows: [header] + rows, headerRows: 1, leftColumns: 2)
    let notes = results.map {
      "\($0.effect.preset), \($0.effect.outcome.rawValue): \($0.effect.measure) (\($0.effect.source))"
    }
    return ([heading, ""] + table.lines + [""] + notes).joined(separator: "\n")
  }

  /// Whether the interval over replicates lies below what was published; if not, whether its middle does.
  private static func judgement(_ result: EffectResult) -> String {
    guard let isModest = result.isModest else { return "nobody took part" }
    if isModest { return "inside or below" }
    return result.isAbove ? "ABOVE" : "not shown"
  }

  private static func published(_ effect: PublishedEffect) -> String {
    let size = effect.size.map { Worlds.number($0, 2) } ?? "no size"
    guard let interval = effect.interval else { return size }
    return "\(size) (\(Worlds.number(interval.lowerBound, 2))..\(Worlds.number(interval.upperBound, 2)))"
  }

  /// One object a row.
  static func json(_ result: EffectResult) -> JSONValue {
    let effect = result.effect
    return .object([
      ("preset", .text(effect.preset)), ("outcome", .text(effect.outcome.rawValue)),
      ("week", .integer(effect.week)), ("published", .number(effect.size ?? .nan)),
      ("published_low", .number(effect.interval?.lowerBound ?? .nan)),
      ("published_high", .number(effect.interval?.upperBound ?? .nan)), ("cap", .number(effect.cap)),
      ("simulated", .number(result.participants.mean)), ("half_width", .number(result.halfWidth)),
      ("participants", .number(result.households)), ("everybody", .number(result.everybody.mean)),
      ("inside_or_below", result.isModest.map { .flag($0) } ?? .number(.nan)),
      ("measure", .text(effect.measure)), ("source", .text(effect.source)),
    ])
  }
}
