@testable import BuurtExperiment
import BuurtModel
import BuurtScenario
import BuurtTestSupport
import Foundation
import Synchronization
import Testing

@Suite struct ExperimentTests {
  static func strategy(_ workers: Int, _ sharing: Sharing) -> Strategy {
    Strategy(workers: workers, threadsPerRun: 1, sharing: sharing, bytes: 0)
  }

  static func observations(
    _ scenario: Scenario,
    workers: Int = 1,
    sharing: Sharing,
    replicate: Int? = nil
  ) throws -> [RunIdentity: [String]] {
    let sink = MemorySink()
    let experiment = Experiment(
      ExperimentPlan(scenario, replicate: replicate),
      strategy: strategy(workers, sharing),
      build: SmallWorld.builder()
    )
    #expect(try experiment.run(into: sink) == .finished)
    return sink.sealed
  }

  @Test(arguments: Sharing.allCases, [1, 2, 5])
  func `what a run shows depends on neither sharing nor threads`(_ sharing: Sharing, _ workers: Int) throws {
    let scenario = ScenarioFixture.scenario(weeks: 40, replicates: 4, every: 1)
    let alone = try Self.observations(scenario, sharing: .none)
    #expect(alone.count == 12)
    #expect(try Self.observations(scenario, workers: workers, sharing: sharing) == alone)
  }

  @Test func `arms of a replicate are the same until the first intervention and differ after it`() throws {
    let scenario = ScenarioFixture.scenario(
      weeks: 12,
      replicates: 1,
      arms: [("nu", []), ("ruimte", [ScenarioFixture.plan(from: 8)])],
      every: 4
    )
    let sink = try Self.observations(scenario, sharing: .untilFirstDifference)
    let base = try #require(sink[RunIdentity(replicate: 0, arm: 0)])
    let other = try #require(sink[RunIdentity(replicate: 0, arm: 1)])
    #expect(base.count == 4)
    func world(_ line: String) -> Substring? { line.split(separator: "buurten:").first }
    #expect(world(base[0]) == world(other[0]) && world(base[1]) == world(other[1]))
    #expect(world(base[2]) != world(other[2]) && world(base[3]) != world(other[3]))
  }

  @Test func `one replicate alone shows the same as in the whole`() throws {
    let scenario = ScenarioFixture.scenario(replicates: 3)
    let whole = try Self.observations(scenario, sharing: .untilFirstDifference)
    let one = try Self.observations(scenario, sharing: .untilFirstDifference, replicate: 2)
    #expect(one.count == 3)
    for (run, lines) in one { #expect(lines == whole[run]) }
  }

  @Test func `week 0, every, the snapshots and the last week are reported`() {
    let scenario = ScenarioFixture.scenario(weeks: 10, every: 4, snapshots: [9, 3, 3, 99])
    let weeks = ExperimentPlan(scenario).weeks
    #expect(weeks.all == [0, 3, 4, 8, 9, 10])
    #expect(weeks.all.filter(weeks.isSnapshot) == [3, 9])
    #expect(weeks.all.filter(weeks.hasBuurten) == [3, 9])
  }

  @Test func `runs start in replicate-first order on one thread`() throws {
    let sink = MemorySink()
    let scenario = ScenarioFixture.scenario(replicates: 2)
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(1, .none),
      build: SmallWorld.builder()
    )
    _ = try experiment.run(into: sink)
    #expect(sink.started == ExperimentPlan(scenario).runs && sink.started == sink.started.sorted())
  }

  @Test func `so many threads are started as asked for, also above the number of cores`() throws {
    let threads = Mutex<Set<UInt>>([])
    let gate = Barrier(of: 7)
    let scenario = ScenarioFixture.scenario(burnIn: 1, replicates: 7, arms: [("nu", [])])
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(7, .none),
      build: SmallWorld.builder { week in
        if week == 0 {
          threads.withLock { _ = $0.insert(UInt(pthread_self())) }
          gate.wait()
        }
      }
    )
    _ = try experiment.run(into: MemorySink())
    #expect(threads.withLock { $0.count } == 7)
  }

  @Test func `kept runs are not run again`() throws {
    let kept: Set = [RunIdentity(replicate: 0, arm: 0), RunIdentity(replicate: 1, arm: 2)]
    let sink = MemorySink(kept: kept)
    let scenario = ScenarioFixture.scenario(replicates: 2)
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(2, .untilFirstDifference),
      build: SmallWorld.builder()
    )
    #expect(try experiment.run(into: sink) == .finished)
    let whole = try Self.observations(scenario, sharing: .none)
    #expect(Set(sink.sealed.keys).isDisjoint(with: kept) && sink.sealed.count == 4)
    for (run, lines) in sink.sealed { #expect(lines == whole[run]) }
  }

  @Test func `a wish to stop is heard within a week, and sealed runs stay`() throws {
    let flag = CancellationFlag()
    let sink = MemorySink()
    let scenario = ScenarioFixture.scenario(replicates: 3, arms: [("nu", [])])
    let steps = Mutex(0)
    let whole = scenario.weeks + scenario.burnIn
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(1, .none),
      build: SmallWorld.builder { _ in
        let count = steps.withLock { count in
          count += 1
          return count
        }
        if count == whole + 3 { flag.cancel() }
      }
    )
    #expect(try experiment.run(into: sink, cancellation: flag) == .cancelled(finishedRuns: 1))
    #expect(steps.withLock { $0 } == whole + 3)
    #expect(sink.sealed.count == 1)
  }

  @Test func `a failing sink stops everything and is reported`() throws {
    let sink = MemorySink(failsAt: RunIdentity(replicate: 1, arm: 0))
    let experiment = Experiment(
      ExperimentPlan(ScenarioFixture.scenario(replicates: 20)),
      strategy: Self.strategy(2, .untilFirstDifference),
      build: SmallWorld.builder()
    )
    let expected = ExperimentError.sink(SinkError(.cannotCreate, path: "memory", reason: "told to"))
    #expect(throws: expected) { try experiment.run(into: sink) }
    #expect(sink.sealed.count < 60)
  }

  @Test func `an empty world is reported with its run`() throws {
    let experiment = Experiment(
      ExperimentPlan(ScenarioFixture.scenario(table: ScenarioFixture.table([]), replicates: 1)),
      strategy: Self.strategy(1, .none),
      build: SmallWorld.builder()
    )
    #expect(throws: ExperimentError.world(.emptyWorld, RunIdentity(replicate: 0, arm: 0))) {
      try experiment.run(into: MemorySink())
    }
  }

  @Test func `a world that broke its rules is reported with them, and not sealed`() throws {
    let sink = MemorySink()
    let scenario = ScenarioFixture.scenario(replicates: 1, arms: [("nu", [])])
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(1, .none),
      build: SmallWorld.builder(broken: ["a tie has one end"])
    )
    let run = RunIdentity(replicate: 0, arm: 0)
    #expect(throws: ExperimentError.brokenInvariant(["a tie has one end"], run, week: 12)) {
      try experiment.run(into: sink)
    }
    #expect(sink.sealed.isEmpty)
  }

  @Test func `progress counts every week and every run`() throws {
    let last = Mutex<ProgressReport?>(nil)
    let scenario = ScenarioFixture.scenario(replicates: 3)
    let experiment = Experiment(
      ExperimentPlan(scenario),
      strategy: Self.strategy(2, .untilFirstDifference),
      build: SmallWorld.builder()
    )
    _ = try experiment.run(into: MemorySink()) { event in
      guard case .finished(_, let report) = event else { return }
      last.withLock { if report.runsDone > $0?.runsDone ?? 0 { $0 = report } }
    }
    let report = try #require(last.withLock { $0 })
    // Weeks -5 ... 3 once, weeks 3 ... 12 three times, in three replicates.
    #expect(report.weeksTotal == 3 * (8 + 3 * 9) && report.weeksDone == report.weeksTotal)
    #expect(report.runsDone == 9 && report.runsTotal == 9 && report.share == 1)
  }

  @Test func `time left follows from the speed so far`() {
    let report = ProgressReport(runsDone: 1, runsTotal: 4, weeksDone: 100, weeksTotal: 400, seconds: 5)
    #expect(report.secondsLeft == 15)
    let nothing = ProgressReport(runsDone: 0, runsTotal: 4, weeksDone: 0, weeksTotal: 400, seconds: 0)
    #expect(nothing.secondsLeft == nil)
  }
}

/// Lets nobody through until a number of threads stand before it, or ten seconds have gone by.
private final class Barrier: Sendable {
  private let missing: Mutex<Int>
  private let open = DispatchSemaphore(value: 0)

  init(of count: Int) { missing = Mutex(count) }

  func wait() {
    let last = missing.withLock { missing in
      missing -= 1
      return missing == 0
    }
    if !last { _ = open.wait(timeout: .now() + 10) }
    open.signal()
  }
}
