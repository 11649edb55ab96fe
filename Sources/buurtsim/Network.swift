import ArgumentParser
import BuurtModel
import BuurtReport
import BuurtScenario

/// `network`: what the ties of one world form together, in full precision.
struct Network: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the measures of the network of one world in one week.",
    discussion: """
      Runs one replicate of one arm up to the week. Measures are sums over households, so they are shown of a \
      world that began with an observed network too. With --json they have every digit.
      """
  )

  @OptionGroup var choice: WorldChoice
  @OptionGroup var common: CommonOptions

  func run() throws {
    let wording = common.wording
    let run = try NetworkRun(choice, wording)
    if !common.json { for problem in run.problems { Terminal.note(problem.text) } }
    let seen = try run.world().observe(snapshot: true, buurten: false)
    let measures =
      Array(zip(MeasureCatalogue.household, seen.world.values)).filter { $0.0.key == "degree" }
      + Array(zip(MeasureCatalogue.network, seen.network))
    if common.json {
      Terminal.result(
        .object([
          ("status", .text("ok")), ("scenario", .text(run.scenario.name)), ("arm", .text(run.arm)),
          ("replicate", .integer(run.replicate)), ("seed", .unsigned(run.scenario.seed)),
          ("week", .integer(run.week)), ("households", .integer(seen.world.households)),
          ("observed", .flag(run.scenario.network != nil)),
          ("dormant_below", .number(run.parameters.rungs.dormant.value)),
          ("measures", .object(measures.map { ($0.0.key, .number($0.1)) })),
          ("problems", .list(run.problems.map(\.json))),
        ])
      )
      return
    }
    let rows = measures.map { measure, value in
      let text = DecimalText.text(value, decimals: measure.decimals)
      let number = String(text.map { $0 == "." ? wording.decimalMark : $0 })
      return [measure.key, value.isFinite ? number : "NA", wording.label(measure)]
    }
    let heading = "\(run.scenario.name), \(run.arm), replicate \(run.replicate), week \(run.week)"
    Terminal.result(
      ([heading] + AlignedTable(rows: rows).lines.map { $0 }).joined(separator: "\n")
    )
  }
}
