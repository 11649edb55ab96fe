import BuurtExperiment
import BuurtReport
import BuurtScenario

/// Writes what happens into the log of the output.
enum EventNotes {
  static func note(_ event: ExperimentEvent, plan: ExperimentPlan, in output: OutputFolder) {
    switch event {
    case .started(let strategy, let report):
      output.note(
        "started",
        [
          ("version", .text(ProgramVersion.text)), ("runs", .integer(report.runsTotal)),
          ("kept_runs", .integer(report.runsDone)), ("weeks", .integer(report.weeksTotal)),
          ("workers", .integer(strategy.workers)), ("threads_per_run", .integer(strategy.threadsPerRun)),
          ("sharing", .text(strategy.sharing.rawValue)),
        ]
      )
    case .kept(let run): output.note("run_kept", facts(run, plan))
    case .finished(let run, let report):
      output.note("run_finished", facts(run, plan) + [("seconds", .number(report.seconds))])
    case .progress: break
    }
  }

  private static func facts(_ run: RunIdentity, _ plan: ExperimentPlan) -> [(String, JSONValue)] {
    [("arm", .text(plan.scenario.arms[run.arm].name)), ("replicate", .integer(run.replicate))]
  }
}
