import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// What the commands that run worlds of their own can be told about them.
struct WorldOptions: ParsableArguments {
  @Option(name: .customLong("set"), help: "Change a key of the scenario: key=value (may be repeated).")
  var settings: [String] = []

  @Option(help: "Threads (default: one per core).")
  var jobs: Int?

  /// Threads to work with.
  var threads: Int { jobs ?? Machine.cores }

  func validate() throws {
    if let jobs, !(1...4_096).contains(jobs) {
      throw ValidationError("--jobs must be 1...4096, found \(jobs)")
    }
  }
}

/// What the commands that run worlds of their own have in common.
enum Worlds {
  /// The scenario of a path, or the shipped world with the national mix, without parameter sets.
  static func scenario(_ path: String?, _ settings: [String], _ wording: Wording) throws -> Scenario {
    var scenario = try ScenarioLoading.load(
      path ?? "\(ShippedFiles.scenarioDirectory)/nationaal.yaml",
      overrides: settings,
      wording
    ).checked()
    // These commands look at the model with the scenario's own values.
    scenario.sets = nil
    return scenario
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
