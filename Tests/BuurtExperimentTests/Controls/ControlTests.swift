@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

@Suite struct ControlTests {
  private static func worlds(_ replicates: Int = 2) throws -> ControlWorlds {
    ControlWorlds(
      base: try NationalWorld.tiny(),
      settings: ControlSettings(replicates: replicates, weeks: 26, largestWorld: 4, jobs: 2),
      cancellation: CancellationFlag()
    )
  }

  @Test func `interventions without a channel leave every bit as it was`() throws {
    let controls = ChannelControls(worlds: try Self.worlds())
    for result in [try controls.placebo(), try controls.unknownPlace(), try controls.emptyFacilitation()] {
      let result = try #require(result)
      #expect(result.passes, "\(result.id): \(result.found), \(result.evidence)")
    }
    let far = try #require(try controls.unreachablePlace())
    #expect(far.passes, "\(far.found), \(far.evidence)")
  }

  @Test func `an intervention with a channel is no placebo`() throws {
    let worlds = try Self.worlds()
    let plan = InterventionPlan(kind: "opbouwwerk", name: "werk", from: 1)
    let runs = try #require(try worlds.run(worlds.scenario([("zonder", []), ("met", [plan])])))
    #expect(ControlWorlds.worldDifferences(runs[0][0], runs[1][0]) > 0)
    #expect(ControlWorlds.worldDifferences(runs[0][0], runs[0][0]) == 0)
    #expect(ControlWorlds.total(runs[1][0], "hours") > 0)
  }

  @Test func `a burn-in of a year or more is judged by every measure, a shorter one by none`() throws {
    var worlds = try Self.worlds(3)
    let results = try #require(try BurnInControls(worlds: worlds).settled())
    if worlds.base.burnIn >= 52 {
      #expect(results.count == BurnInControls.measures.count)
      #expect(results.allSatisfy { $0.found.isFinite && $0.halfWidth > 0 })
    }
    var short = worlds.base
    short.burnIn = 40
    worlds = ControlWorlds(base: short, settings: worlds.settings, cancellation: worlds.cancellation)
    #expect(try BurnInControls(worlds: worlds).settled()?.isEmpty == true)
    // A world that has just begun is far from settled.
    short.burnIn = 52
    worlds = ControlWorlds(base: short, settings: worlds.settings, cancellation: worlds.cancellation)
    let fresh = try #require(try BurnInControls(worlds: worlds).settled())
    #expect(fresh.contains { !$0.passes })
  }

  @Test func `a control passes within its margin with its interval, and only if it could fail`() {
    func control(_ found: Double, _ half: Double, couldFail: Bool = true) -> Bool {
      ControlResult(
        "x",
        "x",
        .equivalence,
        within: -1...1,
        found: found,
        halfWidth: half,
        evidence: "",
        couldFail: couldFail
      ).passes
    }
    #expect(control(0.5, 0.4) && !control(0.5, 0.6) && !control(-0.5, 0.6) && !control(.nan, 0.1))
    #expect(!control(0, 0.1, couldFail: false))
  }

  @Test func `shuffled ties keep every degree, shuffled attributes every count`() throws {
    let plan = ExperimentPlan(try NationalWorld.tiny())
    let world = try Simulation(plan.input(of: RunIdentity(replicate: 0, arm: 0)))
    while world.week < 0 { world.step() }
    let panel = world.panel()
    let shuffle = Shuffle(key: RandomKey(seed: 5, replicate: 0))
    let rewired = shuffle.ties(of: panel)
    #expect(PanelNetwork(panel).local == PanelNetwork(rewired).local)
    #expect(Set(rewired.ties.map(\.pair)).count == rewired.ties.count)
    let old = Set(panel.ties.map(\.pair))
    #expect(rewired.ties.count { old.contains($0.pair) } < rewired.ties.count / 2)
    for tie in rewired.ties { #expect(panel.households[tie.low].buurt == panel.households[tie.high].buurt) }

    let dealt = shuffle.attributes(of: panel)
    for buurt in 0..<24 {
      func incomes(_ panel: PanelSnapshot) -> [UInt8] {
        panel.households.filter { $0.buurt == buurt }.map(\.income).sorted()
      }
      #expect(incomes(dealt) == incomes(panel))
    }
    #expect(dealt.households.map(\.income) != panel.households.map(\.income))
    #expect(dealt.households.map(\.identity) == panel.households.map(\.identity))
  }
}
