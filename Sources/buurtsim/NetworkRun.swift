import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// Which world of a scenario, and in which week: what `network` and `export` take.
struct WorldChoice: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @Option(help: "The arm (default: the reference).")
  var arm: String?

  @Option(help: "The replicate, from 0.")
  var replicate = 0

  @Option(help: "The week, 0 for the first reported state (default: the last week).")
  var week: Int?

  @Option(help: "Threads (default: one per core).")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...4_096).contains(jobs) {
      throw ValidationError("--jobs must be 1...4096, found \(jobs)")
    }
    if let week, week < 0 { throw ValidationError("--week must be 0 or more, found \(week)") }
    guard replicate >= 0 else { throw ValidationError("--replicate must be 0 or more, found \(replicate)") }
    for setting in settings where !setting.dropFirst().contains("=") {
      throw ValidationError("--set takes key=value, found '\(setting)'")
    }
  }
}

/// One world of a scenario, brought to a week.
struct NetworkRun {
  let scenario: Scenario
  let arm: String
  let replicate: Int
  let week: Int
  /// What the reader warned of.
  let problems: [(text: String, json: JSONValue)]
  private let plan: ExperimentPlan
  private let run: RunIdentity
  private let jobs: Int
  private let wording: Wording

  /// Reads the scenario and finds the world in it.
  ///
  /// - Throws: `Failure` with every problem, or with what the scenario does not have.
  init(_ choice: WorldChoice, _ wording: Wording) throws {
    let loaded = ScenarioLoading.load(choice.scenario, overrides: choice.settings, wording)
    let scenario = try loaded.checked()
    let arm = choice.arm ?? scenario.reference
    guard let index = scenario.arms.firstIndex(where: { $0.name == arm }) else {
      let known = scenario.arms.map(\.name)
      let near = EditDistance.suggestion(for: arm, in: known).map { "\n" + wording.didYouMean($0) } ?? ""
      throw Failure(
        code: ExitStatus.usage,
        error: "--arm: \(wording.unknownName(arm)): \(known.joined(separator: ", "))\(near)",
        wording
      )
    }
    guard choice.replicate < scenario.runsPerArm else {
      throw Failure(
        code: ExitStatus.usage,
        error: wording.noSuchReplicate(choice.replicate, scenario.runsPerArm),
        wording
      )
    }
    let week = choice.week ?? scenario.weeks
    guard week <= scenario.weeks else {
      throw Failure(code: ExitStatus.usage, error: "--week 0...\(scenario.weeks): \(week)", wording)
    }
    self.scenario = scenario
    self.arm = arm
    self.week = week
    self.wording = wording
    replicate = choice.replicate
    problems = loaded.problems
    plan = ExperimentPlan(scenario, replicate: choice.replicate)
    run = RunIdentity(replicate: choice.replicate, arm: index)
    jobs = choice.jobs ?? Machine.cores
  }

  /// The numbers of the arm.
  var parameters: Parameters { plan.input(of: run).parameters }

  /// The world in the week: the state that a run of the scenario reports.
  func world() throws -> Simulation {
    let world: Simulation
    do throws(SimulationError) {
      world = try Simulation(plan.input(of: run), threads: jobs)
    } catch {
      throw Failure(.world(error, run), plan, wording)
    }
    while world.week < week { world.step() }
    return world
  }
}
