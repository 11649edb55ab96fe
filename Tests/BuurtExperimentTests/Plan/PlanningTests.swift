@testable import BuurtExperiment
import BuurtModel
import BuurtScenario
import BuurtTestSupport
import Testing

@Suite struct SharedWeeksTests {
  private let early = ScenarioFixture.plan("Vroeg", from: 10)
  private let late = ScenarioFixture.plan("Laat", from: 30)

  private func fork(_ plans: [[InterventionPlan]], _ sharing: Sharing, burnIn: Int = 5) -> Int? {
    SharedWeeks.forkState(of: plans, sharing: sharing, burnIn: burnIn, weeks: 52)
  }

  @Test func `arms part in the week before the first intervention`() {
    #expect(fork([[], [early], [early, late]], .untilFirstDifference) == 9)
    #expect(fork([[late], [late, early]], .untilFirstDifference) == 9)
  }

  @Test func `with the burn-in alone they part before week 0`() {
    #expect(fork([[], [early]], .burnIn) == -1)
  }

  @Test func `an intervention that all have and that starts first ends the sharing`() {
    #expect(fork([[early], [early, late]], .untilFirstDifference) == 9)
  }

  @Test
  func `there is nothing to share without sharing, with one arm, with equal arms, without a step before`() {
    #expect(fork([[], [early]], .none) == nil)
    #expect(fork([[early]], .untilFirstDifference) == nil)
    #expect(fork([[early], [early]], .untilFirstDifference) == nil)
    #expect(fork([[], [ScenarioFixture.plan(from: 0)]], .untilFirstDifference, burnIn: 1) == nil)
  }

  @Test func `equal arms are one class`() {
    #expect(SharedWeeks.classes(of: [[], [early], [], [late], [early]]) == [[0, 2], [1, 4], [3]])
  }

  @Test func `steps are counted once while shared`() {
    func steps(_ sharing: Sharing) -> Int {
      SharedWeeks.steps(of: [[], [early], [late]], sharing: sharing, burnIn: 5, weeks: 52)
    }
    #expect(steps(.none) == 3 * 57)
    #expect(steps(.burnIn) == 4 + 3 * 53)
    #expect(steps(.untilFirstDifference) == 14 + 3 * 43)
  }
}

@Suite struct StrategyTests {
  private func choose(
    households: Int,
    replicates: Int,
    arms: Int,
    jobs: Int,
    worlds: Int
  ) -> Strategy {
    let plans = (0..<arms).map { ("a\($0)", $0 == 0 ? [] : [ScenarioFixture.plan("p\($0)", from: 52)]) }
    let scenario = ScenarioFixture.scenario(
      table: ScenarioFixture.table([households]),
      weeks: 520,
      burnIn: 156,
      replicates: replicates,
      arms: plans
    )
    let memory = Int(Double(Simulation.estimatedBytes(households: households) * worlds) / 0.8) + 1_000
    return Strategy.choose(
      for: ExperimentPlan(scenario),
      jobs: jobs,
      memory: memory,
      sharing: .untilFirstDifference
    )
  }

  @Test func `many replicates go side by side and share their weeks`() {
    let strategy = choose(households: 2_000, replicates: 30, arms: 3, jobs: 4, worlds: 100)
    #expect(strategy.workers == 4 && strategy.threadsPerRun == 1)
    #expect(strategy.sharing == .untilFirstDifference)
  }

  @Test func `a small world with one replicate puts its arms side by side`() {
    let strategy = choose(households: 2_000, replicates: 1, arms: 4, jobs: 4, worlds: 100)
    #expect(strategy.workers == 4 && strategy.sharing == .none)
  }

  @Test func `a large world with one replicate is worked at by all threads`() {
    let strategy = choose(households: 800_000, replicates: 1, arms: 2, jobs: 4, worlds: 100)
    #expect(strategy.workers == 1 && strategy.threadsPerRun == 4)
    #expect(strategy.sharing == .untilFirstDifference)
  }

  @Test func `where two worlds do not fit, arms are run again from the start`() {
    let strategy = choose(households: 8_000_000, replicates: 5, arms: 2, jobs: 2, worlds: 1)
    #expect(strategy.workers == 1 && strategy.sharing == .none && strategy.threadsPerRun == 2)
  }

  @Test func `a task is a run, or the open runs of a replicate where they share weeks`() {
    let plan = ExperimentPlan(ScenarioFixture.scenario(replicates: 3))
    let done = Set([RunIdentity(replicate: 0, arm: 1)] + plan.runs.filter { $0.replicate == 1 })
    func tasks(_ sharing: Sharing) -> [[RunIdentity]] {
      Strategy(workers: 1, threadsPerRun: 1, sharing: sharing, bytes: 0).tasks(of: plan, without: done)
    }
    let open = plan.runs.filter { !done.contains($0) }
    #expect(tasks(.none) == open.map { [$0] })
    #expect(tasks(.burnIn).map { $0.map(\.arm) } == [[0, 2], [0, 1, 2]])
    #expect(Array(tasks(.burnIn).joined()) == open)
  }

  @Test func `threads are never nested and never above what is asked for`() {
    for jobs in [1, 2, 3, 8, 64] {
      for replicates in [1, 2, 7, 30] {
        for households in [500, 20_000, 2_000_000] {
          for worlds in [1, 2, 5, 1_000] {
            let chosen = choose(
              households: households,
              replicates: replicates,
              arms: 3,
              jobs: jobs,
              worlds: worlds
            )
            #expect(min(chosen.workers, chosen.threadsPerRun) == 1)
            #expect(max(chosen.workers, chosen.threadsPerRun) <= jobs)
            #expect(chosen.bytes <= worlds * Simulation.estimatedBytes(households: households) + 1_000)
          }
        }
      }
    }
  }
}
