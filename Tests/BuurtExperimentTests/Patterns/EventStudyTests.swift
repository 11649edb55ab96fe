@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Foundation
import Testing

@Suite struct EventStudyTests {
  private static func record() throws -> PatternRecord {
    let scenario = try NationalWorld.tiny()
    let input = ExperimentPlan(scenario).input(of: RunIdentity(replicate: 0, arm: 0))
    return try #require(try PatternWorld(input, years: 2).record())
  }

  /// An event that is a coin of the identity can change nothing.
  @Test func `an event that means nothing changes nothing`() throws {
    let record = try Self.record()
    let study = EventStudy(
      lag: 2,
      outcome: { $0.local[$1] },
      isEligible: { _ in true },
      happens: { before, _ in PatternMeasures.shuffled(before.identity) & 3 == 0 }
    )
    let finding = try #require(study.run(record))
    #expect(finding.events > 100)
    #expect(abs(finding.change) < 0.1)
  }

  /// An outcome that rises by one for exactly those with the event gives one over their mean level.
  @Test func `a planted change is found`() throws {
    let record = try Self.record()
    let last = record.panels[2]
    func isMarked(_ identity: UInt32) -> Bool { PatternMeasures.shuffled(identity) & 1 == 0 }
    let households = record.panels[2].households
    let study = EventStudy(
      lag: 2,
      // At the start everybody has 4; afterwards those marked have 5.
      outcome: { network, place in
        network.local.count == last.households.count && network.local == record.networks[2].local
          && isMarked(households[place].identity) ? 5 : 4
      },
      isEligible: { _ in true },
      happens: { before, _ in isMarked(before.identity) }
    )
    var only = PatternRecord(parameters: record.parameters)
    for panel in record.panels.prefix(3) { only.add(panel) }
    let finding = try #require(study.run(only))
    #expect(abs(finding.change - 0.25) < 1e-12)
  }

  @Test func `too few events say nothing`() throws {
    let study = EventStudy(
      lag: 2,
      outcome: { $0.all[$1] },
      isEligible: { _ in true },
      happens: { _, _ in false }
    )
    #expect(study.run(try Self.record()) == nil)
  }

  @Test func `ranks share ties, and correlation is that of the textbook`() {
    #expect(MattheusReadings.ranks([5, 1, 5, 2]) == [2.5, 0, 2.5, 1])
    #expect(abs(MattheusReadings.correlation([1, 2, 3, 4], [2, 4, 6, 8]) - 1) < 1e-12)
    #expect(abs(MattheusReadings.correlation([1, 2, 3], [3, 1, 2]) + 0.5) < 1e-12)
  }

  @Test func `the ablation has every channel out once and in once`() throws {
    let worlds = MattheusRun.worlds(of: try NationalWorld.tiny())
    #expect(worlds.count == 2 + 2 * MattheusRun.channels.count)
    #expect(Set(worlds.map(\.name)).count == worlds.count)
    for channel in MattheusRun.channels {
      #expect(worlds.count { $0.on == [channel] } == 1)
      #expect(worlds.count { $0.on == MattheusRun.channels.filter { $0 != channel } } == 1)
    }
  }

  @Test func `the shipped ablation scenario has the worlds of the ablation as its arms`() throws {
    let reader = ScenarioReader(fileAccess: DiskFiles(), tableReader: KWBTableReading.reading)
    let path = NationalWorld.root.appending(path: "Scenarios/mattheus_ablatie.yaml").path
    let scenario = try #require(reader.read(path: path).scenario)
    let worlds = MattheusRun.worlds(of: scenario)
    #expect(worlds.map(\.name) == scenario.arms.map(\.name))
    #expect(worlds.map(\.arm) == Array(scenario.arms.indices))
    let standard = MattheusRun.worlds(of: try NationalWorld.tiny()).map(\.on)
    #expect(Set(worlds.map(\.on)) == Set(standard) && worlds.count == standard.count)
    #expect(worlds.first { $0.name == scenario.reference }?.on == [])
  }

  @Test func `arms as they are read give the readings of the expanded reference arm`() throws {
    let off = MattheusRun.channels.map { SwitchSetting($0, isOn: false) }
    var scenario = try NationalWorld.tiny()
    scenario.arms = [Arm(name: "alle", plans: []), Arm(name: "geen", plans: [], switches: off)]
    let own = try #require(try MattheusRun(scenario, replicates: 1, years: 3, jobs: 2).run())
    scenario.arms = [Arm(name: "alle", plans: [])]
    let expanded = try #require(try MattheusRun(scenario, replicates: 1, years: 3, jobs: 2).run())
    #expect(own.map(\.name) == ["alle", "geen"])
    // Inequality is thinned to the least mean of all worlds, so it differs with their number.
    for reading in [0, 2, 3] {
      #expect(own[0].difference[reading].mean == expanded[0].difference[reading].mean)
      #expect(own[0].level[reading].mean == expanded[0].level[reading].mean)
    }
  }

  @Test func `the world without channels differs from itself by nothing`() throws {
    let run = MattheusRun(try NationalWorld.tiny(), replicates: 2, years: 3, jobs: 2)
    let worlds = try #require(try run.run())
    let none = try #require(worlds.first { $0.on.isEmpty })
    for moments in none.difference where moments.count > 0 {
      #expect(moments.mean == 0 && moments.variance == 0)
    }
    let all = try #require(worlds.first { $0.name == "all" })
    #expect(all.difference[3].mean != 0)
  }
}
