@testable import BuurtExperiment
import BuurtModel
import BuurtScenario
import BuurtTestSupport
import Synchronization
import Testing

/// Arms with settings of their own live in worlds of their own.
@Suite struct ArmWorldTests {
  private static let late = InterventionPlan(kind: "opbouwwerk", name: "Werker", from: 4)
  private static let off = [SwitchSetting(.matthewUpkeep, isOn: false)]
  private static let low = [ParameterSetting("settings.unaided", 0.05)]

  private static let arms = [
    Arm(name: "nu", plans: []), Arm(name: "zonder", plans: [], switches: off),
    Arm(name: "plan", plans: [late]), Arm(name: "zonder_plan", plans: [late], switches: off),
    Arm(name: "laag", plans: [], parameters: low),
  ]

  private static func scenario(_ arms: [Arm]) throws -> Scenario {
    var scenario = try NationalWorld.tiny("run.weeks=8", "run.burn_in=6", "run.replicates=2")
    scenario.arms = arms
    scenario.reference = arms[0].name
    scenario.measure = MeasureSettings(every: 1, by: [], snapshots: [])
    return scenario
  }

  private static func run(_ scenario: Scenario, _ sharing: Sharing, workers: Int = 1) throws -> [[String]] {
    let sink = MemorySink()
    let plan = ExperimentPlan(scenario)
    let strategy = Strategy(workers: workers, threadsPerRun: 1, sharing: sharing, bytes: 0)
    #expect(try Experiment(plan, strategy: strategy).run(into: sink) == .finished)
    return plan.runs.map { sink.sealed[$0] ?? [] }
  }

  @Test func `arms of equal settings are one world until an intervention begins`() {
    #expect(SharedWeeks.worlds(of: Self.arms) == [[0, 2], [1, 3], [4]])
    #expect(SharedWeeks.steps(of: Self.arms, sharing: .none, burnIn: 6, weeks: 8) == 5 * 14)
    // Twice a shared stretch up to state 3 and two ends of five weeks; and one world alone.
    #expect(
      SharedWeeks.steps(of: Self.arms, sharing: .untilFirstDifference, burnIn: 6, weeks: 8)
        == 2 * (9 + 2 * 5) + 14
    )
  }

  @Test func `settings hold from the first week, whatever arms share and however many threads there are`()
    throws
  {
    let scenario = try Self.scenario(Self.arms)
    let alone = try Self.run(scenario, .none)
    for sharing in Sharing.allCases {
      #expect(try Self.run(scenario, sharing, workers: 2) == alone, "\(sharing)")
    }
    // The arm is the world of a scenario with that setting for all.
    var whole = try Self.scenario([Arm(name: "nu", plans: [])])
    whole.switches[.matthewUpkeep] = false
    let off = try Self.run(whole, .none)
    #expect(off[0] == alone[1] && off[1] == alone[6])
    // At week 0, before anything was done, its burn-in has left another world.
    #expect(alone[1].first != alone[0].first && alone[4].first != alone[0].first)
    #expect(alone[2].first != alone[3].first)
  }

  @Test func `households and draws are the same in every arm`() throws {
    let plan = ExperimentPlan(try Self.scenario(Self.arms))
    let worlds = try plan.scenario.arms.indices.map { arm in
      try Simulation(plan.input(of: RunIdentity(replicate: 1, arm: arm)))
    }
    let first = worlds[0].standings()
    for world in worlds.dropFirst() {
      let other = world.standings()
      #expect(other.map(\.identity) == first.map(\.identity))
      #expect(other.map(\.composition) == first.map(\.composition))
      #expect(other.map(\.quintile) == first.map(\.quintile))
    }
  }
}
