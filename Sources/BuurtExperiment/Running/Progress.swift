import Synchronization

/// How far an experiment is.
public struct ProgressReport: Sendable, Equatable {
  /// Finished runs, those kept from earlier included.
  public var runsDone: Int
  /// All runs.
  public var runsTotal: Int
  /// Weeks stepped since this start.
  public var weeksDone: Int
  /// Weeks to step since this start; kept runs do not count.
  public var weeksTotal: Int
  /// Seconds since this start.
  public var seconds: Double

  /// Seconds still to go at the speed measured so far; nil before the first week.
  public var secondsLeft: Double? {
    guard weeksDone > 0, seconds > 0 else { return nil }
    return seconds / Double(weeksDone) * Double(max(0, weeksTotal - weeksDone))
  }

  /// Part of the steps that is done, 0...1.
  public var share: Double {
    weeksTotal > 0 ? min(1, Double(weeksDone) / Double(weeksTotal)) : 1
  }
}

/// What happens while an experiment runs.
public enum ExperimentEvent: Sendable {
  /// It starts: how the threads are put to work.
  case started(Strategy, ProgressReport)
  /// A run is kept from earlier.
  case kept(RunIdentity)
  /// A run is finished and sealed.
  case finished(RunIdentity, ProgressReport)
  /// Time went by; a few times a second at most.
  case progress(ProgressReport)
}

/// Counts weeks and runs for all threads, and tells an observer now and then.
final class ProgressMeter: Sendable {
  private struct State {
    var report: ProgressReport
    var lastTold = 0.0
  }

  private let state: Mutex<State>
  private let start = ContinuousClock.now
  private let observer: @Sendable (ExperimentEvent) -> Void
  private static let secondsBetween = 0.2

  init(
    runsDone: Int,
    runsTotal: Int,
    weeksTotal: Int,
    observer: @escaping @Sendable (ExperimentEvent) -> Void
  ) {
    self.observer = observer
    state = Mutex(
      State(
        report: ProgressReport(
          runsDone: runsDone,
          runsTotal: runsTotal,
          weeksDone: 0,
          weeksTotal: weeksTotal,
          seconds: 0
        )
      )
    )
  }

  var report: ProgressReport { state.withLock { $0.report } }

  func weekDone() {
    let seconds = elapsed()
    let due = state.withLock { state -> ProgressReport? in
      state.report.weeksDone += 1
      guard seconds - state.lastTold >= Self.secondsBetween else { return nil }
      state.lastTold = seconds
      state.report.seconds = seconds
      return state.report
    }
    if let due { observer(.progress(due)) }
  }

  func runDone(_ run: RunIdentity) {
    let seconds = elapsed()
    let report = state.withLock { state in
      state.report.runsDone += 1
      state.report.seconds = seconds
      return state.report
    }
    observer(.finished(run, report))
  }

  private func elapsed() -> Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
