import ArgumentParser
import BuurtReport
import BuurtScenario

/// `check`: every problem of a scenario at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every problem in a scenario file at once."
  )

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let loaded = ScenarioLoading.load(scenario, overrides: settings, common.wording)
    let checked = try loaded.checked()
    if common.json {
      Terminal.result(
        .object([
          ("status", .text("ok")), ("scenario", .text(checked.name)),
          ("problems", .list(loaded.problems.map(\.json))),
        ])
      )
      return
    }
    for problem in loaded.problems { Terminal.note(problem.text) }
    Terminal.result(common.wording.noProblems(scenario))
  }
}
