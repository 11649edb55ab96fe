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

  @Test func `the cap is what was published, and of a null the margin of equivalence`() {
    let caps = PublishedEffect.all.map { "\($0.preset) \($0.outcome) \($0.week): \($0.cap)" }
    // Sizes below .1 and directions without a size are nulls: .1 of a standard deviation is the margin of
    // equivalence, an assumption, and the whole simulated interval has to lie below it.
    #expect(
      caps == [
        "maatjesproject reported 52: 0.36", "maatjesproject stress 104: 0.27",
        "maatjesproject loneliness 52: 0.1", "mentorproject reported 52: 0.21",
        "centering_zwangerschap reported 52: 0.1", "eigen_kracht_conferentie support 52: 0.1",
        "ontmoetingsplek_in_de_wijk loneliness 52: 0.1", "warme_doorverwijzing loneliness 52: 0.1",
        "netwerk_verbreden_leren loneliness 52: 0.1", "sociale_netwerk_versterking loneliness 52: 0.16",
      ]
    )
    #expect(PublishedEffect.all.allSatisfy { !$0.source.isEmpty && !$0.measure.isEmpty })
  }

  @Test func `an effect is modest where its whole interval over replicates is below the cap`() throws {
    let null = try #require(PublishedEffect.all.first { $0.preset == "warme_doorverwijzing" })
    func result(_ effects: [Double]) -> EffectResult {
      EffectResult(
        null,
        effects.map {
          var row = EffectRun.Row()
          row.participants = $0
          return row
        }
      )
    }
    let shown = result([0.08, 0.085, 0.09])
    #expect(shown.isModest == true && !shown.isAbove)
    // The mean is the same, the interval is not: nothing is shown.
    let wide = result([0.02, 0.085, 0.15])
    #expect(wide.isModest == false && !wide.isAbove)
    let above = result([0.11, 0.12, 0.13])
    #expect(above.isModest == false && above.isAbove)
    #expect(result([0.09]).isModest == true && result([0.11]).isModest == false)
    #expect(result([.nan]).isModest == nil && !result([.nan]).isAbove)
  }
}
