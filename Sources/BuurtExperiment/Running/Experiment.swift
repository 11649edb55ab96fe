public import BuurtModel
import BuurtScenario
import Synchronization

/// Arms times replicates: builds worlds, steps them, and hands what they show to a sink.
///
/// - Properties: what a sink receives for a run is a function of the scenario and the run alone, for any
///   number of threads, any sharing and any interruption.
public struct Experiment: Sendable {
  /// What is to be run.
  public let plan: ExperimentPlan
  /// How the threads are put to work.
  public let strategy: Strategy
  private let build: WorldBuilder

  /// An experiment.
  ///
  /// - Parameters:
  ///   - plan: what is to be run.
  ///   - strategy: how the threads are put to work.
  ///   - build: builds the world of a run; the model's own unless a test says otherwise.
  /// - Precondition: a strategy never nests several workers with several threads a run.
  public init(
    _ plan: ExperimentPlan,
    strategy: Strategy,
    build: @escaping WorldBuilder = { input, threads throws(SimulationError) in
      try Simulation(input, threads: threads)
    }
  ) {
    precondition(
      strategy.workers == 1 || strategy.threadsPerRun == 1,
      "strategy: \(strategy.workers) workers with \(strategy.threadsPerRun) threads each are nested"
    )
    self.plan = plan
    self.strategy = strategy
    self.build = build
  }

  /// Runs everything that the sink does not keep from earlier.
  ///
  /// The first error stops all threads after their current week and is thrown; runs sealed by then stay.
  ///
  /// - Parameters:
  ///   - sink: receives the observations; called from several threads.
  ///   - cancellation: looked at every week.
  ///   - observer: told what happens; called from several threads.
  /// - Returns: whether every run is finished, or how many are.
  /// - Throws: `ExperimentError`.
  public func run(
    into sink: any RunSink,
    cancellation: CancellationFlag = CancellationFlag(),
    observer: @escaping @Sendable (ExperimentEvent) -> Void = { _ in }
  ) throws(ExperimentError) -> ExperimentOutcome {
    let all = plan.runs
    let kept = all.filter { sink.isKept($0) }
    let tasks = strategy.tasks(of: plan, without: Set(kept))
    let scenario = plan.scenario
    let steps = tasks.map { runs in
      SharedWeeks.steps(
        of: runs.map { scenario.arms[$0.arm] },
        sharing: strategy.sharing,
        burnIn: scenario.burnIn,
        weeks: scenario.weeks
      )
    }
    let meter = ProgressMeter(
      runsDone: kept.count,
      runsTotal: all.count,
      weeksTotal: steps.reduce(0, +),
      observer: observer
    )
    observer(.started(strategy, meter.report))
    for run in kept { observer(.kept(run)) }

    // The first error stops the other threads too; the caller's own flag stays as it is.
    let stop = CancellationFlag(following: cancellation)
    let failure = FirstError()
    WorkerThreads.run(workers: strategy.workers, count: tasks.count) { [self] number in
      let task = ReplicateRun(
        plan: plan,
        runs: tasks[number],
        sharing: strategy.sharing,
        threads: strategy.threadsPerRun,
        build: build,
        sink: sink,
        cancellation: stop,
        meter: meter
      )
      do throws(ExperimentError) {
        return try task.carryOut()
      } catch {
        failure.keep(error)
        stop.cancel()
        return false
      }
    }
    if let error = failure.error { throw error }
    let finished = meter.report.runsDone
    return finished == all.count ? .finished : .cancelled(finishedRuns: finished)
  }
}

/// The first error of several threads.
private final class FirstError: Sendable {
  private let kept = Mutex<ExperimentError?>(nil)

  var error: ExperimentError? { kept.withLock { $0 } }

  func keep(_ error: ExperimentError) {
    kept.withLock { kept in if kept == nil { kept = error } }
  }
}
