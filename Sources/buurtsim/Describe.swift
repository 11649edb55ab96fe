import ArgumentParser
import BuurtExperiment
import BuurtReport

/// `describe`: the ODD tables of what a scenario runs.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the ODD tables of what a scenario runs, in Markdown or JSON.",
    discussion: """
      Entities and state variables, the week, parameters with the values that run, inputs, and the \
      interventions of each arm: made from the tables that run the model (ODD 2020, Grimm et al.).
      """
  )

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @Option(help: "A new file (default: standard output).", completion: .file())
  var out: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let out, out.isEmpty { throw ValidationError("--out must name a file, found ''") }
    for setting in settings where !setting.dropFirst().contains("=") {
      throw ValidationError("--set takes key=value, found '\(setting)'")
    }
  }

  func run() throws {
    let wording = common.wording
    let loaded = ScenarioLoading.load(scenario, overrides: settings, wording)
    let checked = try loaded.checked()
    let described = DescribedScenario(checked)
    if !common.json { for problem in loaded.problems { Terminal.note(problem.text) } }
    let json = described.json.adding("problems", .list(loaded.problems.map(\.json)))
    guard let out else {
      if common.json { Terminal.result(json) } else { Terminal.result(described.markdown) }
      return
    }
    guard !Disk.exists(out) else {
      throw Failure(code: ExitStatus.cannotCreate, error: wording.existsAlready(out), wording)
    }
    do throws(SinkError) {
      try Disk.write(Array((common.json ? json.pretty : described.markdown).utf8), to: out)
    } catch {
      throw Failure(error, wording)
    }
    if common.json {
      Terminal.result(.object([("status", .text("made")), ("file", .text(out))]))
    } else {
      Terminal.result(wording.made(out))
    }
  }
}
