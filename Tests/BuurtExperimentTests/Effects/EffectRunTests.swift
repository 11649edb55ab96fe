@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

@Suite struct EffectRunTests {
  private static func scenario(_ plans: [InterventionPlan]) throws -> Scenario {
    var scenario = try NationalWorld.tiny()
    scenario.arms = [Arm(name: "niets", plans: []), Arm(name: "centering_zwangerschap", plans: plans)]
    scenario.reference = "niets"
    scenario.replicates = 2
    scenario.burnIn = 52
    return scenario
  }

  private static let centering = InterventionPlan(
    kind: "groepsgewijze_hulp",
    name: "centering",
    values: ["adoption": .number(1), "size": .number(5), "smallest": .number(2)]
  )

  @Test func `rows are those whose preset has an arm, and threads change nothing`() throws {
    let scenario = try Self.scenario([Self.centering])
    let one = try #require(try EffectRun(scenario, jobs: 1).run())
    let two = try #require(try EffectRun(scenario, jobs: 2).run())
    #expect(one.map(\.effect.preset) == ["centering_zwangerschap"])
    #expect(one[0].households > 0)
    #expect(one[0].participants.mean.bitPattern == two[0].participants.mean.bitPattern)
    #expect(one[0].everybody.mean.isFinite)
  }

  @Test func `an arm in which nothing is done has no participants and no effect`() throws {
    let result = try #require(try EffectRun(try Self.scenario([]), jobs: 2).run())[0]
    #expect(result.households == 0)
    #expect(result.isModest == nil)
    #expect(result.everybody.mean == 0)
  }

  @Test func `the effect is the mean difference of participants over the spread between households`() throws {
    let world = try Simulation(
      ExperimentPlan(try NationalWorld.tiny()).input(of: RunIdentity(replicate: 0, arm: 0))
    )
    while world.week < 4 - world.week { world.step() }
    let before = world.panel().households
    var after = before
    for place in after.indices where place < 40 { after[place].stress -= 0.1 }
    var spread = Moments()
    for household in before { spread.add(Double(household.stress)) }
    let took = before.prefix(40).map(\.identity)
    let row = EffectRun.Row(.stress, before, after, participants: took)
    #expect(row.count == 40)
    #expect(abs(row.participants - 0.1 / spread.standardDeviation) < 1e-6)
    #expect(abs(row.everybody - 40 * 0.1 / spread.standardDeviation / Double(before.count)) < 1e-6)
    // Who is missing from the other arm is left out.
    let fewer = EffectRun.Row(.stress, before, Array(after.dropFirst(10)), participants: took)
    #expect(fewer.count == 30 && abs(fewer.participants - row.participants) < 1e-6)
  }

  @Test func `the cap is the upper end of what was published, and a tenth where there is no size`() {
    for effect in PublishedEffect.all {
      #expect(!effect.source.isEmpty && !effect.measure.isEmpty)
      if let interval = effect.interval { #expect(effect.cap == interval.upperBound) }
      if effect.interval == nil, let size = effect.size { #expect(effect.cap == max(size, 0.1)) }
      if effect.interval == nil, effect.size == nil { #expect(effect.cap == 0.1) }
    }
  }
}
