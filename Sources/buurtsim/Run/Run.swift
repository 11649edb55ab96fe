import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `run`: every arm and replicate of a scenario.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run all arms and replicates of a scenario (the default command)."
  )

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @Option(help: "Run only this replicate, from 0: the same bytes as in the whole.")
  var replicate: Int?

  @Option(help: "Threads (default: one per core).")
  var jobs: Int?

  @Option(help: "The output folder itself (default: out/<scenario>-<hash>).", completion: .directory)
  var out: String?

  @Option(help: "Weeks after the burn-in, instead of the scenario's.")
  var weeks: Int?

  @Flag(name: .customLong("plan"), help: "Print the phases of a week, and stop.")
  var printsSchedule = false

  @Flag(name: .customLong("dry-run"), help: "Print size, time, memory and disk, and stop.")
  var isDryRun = false

  @Flag(help: "Run again beside an output that is complete: -2, -3, ...")
  var again = false

  @Option(name: .customLong("excel"), help: "CSV for a spreadsheet in this language: nl (; and decimal ,).")
  var excel: SpreadsheetLanguage?

  @Option(help: "Progress on standard error: auto, plain, json or none.")
  var progress: ProgressMode = .auto

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...4_096).contains(jobs) {
      throw ValidationError("--jobs must be 1...4096, found \(jobs)")
    }
    if let weeks, weeks < 1 { throw ValidationError("--weeks must be 1 or more, found \(weeks)") }
    if let replicate, replicate < 0 {
      throw ValidationError("--replicate must be 0 or more, found \(replicate)")
    }
    for setting in settings where !setting.dropFirst().contains("=") {
      throw ValidationError("--set takes key=value, found '\(setting)'")
    }
    if let out, out.isEmpty { throw ValidationError("--out must name a folder, found ''") }
  }

  func run() throws {
    if printsSchedule {
      Terminal.result(ScheduleListing.text(json: common.json, common.wording))
      return
    }
    let wording = common.wording
    let overrides = settings + (weeks.map { ["run.weeks=\($0)"] } ?? [])
    let loaded = ScenarioLoading.load(scenario, overrides: overrides, wording)
    let checked = try loaded.checked()
    // With --json they stand in the document.
    if !common.json {
      for problem in loaded.problems {
        Terminal.note(progress == .json ? problem.json.compact : problem.text)
      }
    }
    if let replicate, replicate >= checked.runsPerArm {
      throw Failure(
        code: ExitStatus.usage,
        error: wording.noSuchReplicate(replicate, checked.runsPerArm),
        wording
      )
    }
    let session = RunSession(
      plan: ExperimentPlan(checked, replicate: replicate),
      jobs: jobs ?? Machine.cores,
      out: out,
      again: again,
      dialect: excel == nil ? .plain : .dutchExcel,
      progress: progress,
      wording: wording,
      json: common.json,
      problems: .list(loaded.problems.map(\.json))
    )
    if isDryRun {
      try DryRun(session).report()
    } else {
      try session.carryOut()
    }
  }
}

/// A language whose spreadsheets separate otherwise.
enum SpreadsheetLanguage: String, ExpressibleByArgument, CaseIterable {
  case nl
}
