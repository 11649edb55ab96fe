import Testing

@testable import BuurtModel

/// Snapshots and diaries against slow counts over the same world.
@Suite struct PanelTests {
  private static func town(weeks: Int = 20) throws -> Simulation {
    let simulation = try Simulation(Town.input([400, 300, 260]))
    simulation.step(weeks)
    return simulation
  }

  @Test func `a snapshot holds everybody and every tie once`() throws {
    let simulation = try Self.town()
    let panel = simulation.panel()
    #expect(panel.households.count == simulation.households)
    #expect(Double(panel.ties.count) == simulation.observe(snapshot: false, buurten: false).network[2])
    for (place, household) in panel.households.enumerated() {
      #expect(panel.place(of: household.identity) == place)
    }
    for (place, tie) in panel.ties.enumerated() {
      #expect(panel.tie(tie.pair) == place)
      let ends = (panel.households[tie.low], panel.households[tie.high])
      #expect(PanelSnapshot.pair(ends.0.identity, ends.1.identity) == tie.pair)
      #expect(tie.isLocal == (ends.0.buurt == ends.1.buurt))
    }
    #expect(panel.place(of: .max) == nil && panel.strength(.max) == 0)
  }

  @Test func `what a snapshot adds up to is what the model reports`() throws {
    let simulation = try Self.town()
    let network = PanelNetwork(simulation.panel())
    let found = simulation.observe(snapshot: true, buurten: false)
    func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(values.count) }
    let expected = found.world.values
    #expect(abs(mean(network.local) - expected[HouseholdMeasure.degree.rawValue]) < 1e-9)
    #expect(abs(mean(network.bonding) - expected[HouseholdMeasure.bonding.rawValue]) < 1e-9)
    #expect(abs(mean(network.bridging) - expected[HouseholdMeasure.bridging.rawValue]) < 1e-9)
    #expect(abs(network.transitivity - found.network[NetworkMeasure.transitivity.rawValue]) < 1e-9)
  }

  @Test func `shared partners are those that a slow count finds`() throws {
    let panel = try Self.town().panel()
    let network = PanelNetwork(panel)
    var friends = panel.households.map { _ in Set<Int>() }
    for tie in panel.ties where tie.strength >= panel.dormant {
      friends[tie.low].insert(tie.high)
      friends[tie.high].insert(tie.low)
    }
    var shared = 0
    for tie in panel.ties.prefix(500) {
      let both = friends[tie.low].intersection(friends[tie.high]).count
      #expect(network.shared(tie.low, tie.high) == both)
      shared += both
    }
    #expect(shared > 100)
  }

  @Test func `looking changes nothing`() throws {
    let (seen, unseen) = (try Self.town(weeks: 3), try Self.town(weeks: 3))
    var diary = PanelDiary()
    diary.followsContact = true
    for _ in 0..<6 {
      _ = seen.panel()
      seen.note(in: &diary)
      seen.step()
      unseen.step()
    }
    #expect(
      seen.observe(snapshot: true, buurten: true).bits == unseen.observe(snapshot: true, buurten: true).bits
    )
  }

  // Contact leaves a count with each end; a tie that did not fade had contact. The two must agree.
  @Test func `a diary finds the contacts that ties leave with their ends`() throws {
    let simulation = try Self.town()
    var diary = PanelDiary()
    diary.followsContact = true
    simulation.note(in: &diary)
    simulation.step()
    // Who moved or ended took its ties along, so only undisturbed households are compared.
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.note(in: &diary)
    var compared = 0
    var wrong = 0
    for row in simulation.lived {
      guard let entry = diary.entry(h.identity[row]), entry.weeks == 2, h.adults[row] == 1 else { continue }
      compared += 1
      let met = TieSum.contacts(h.tieSums[row]) > 0
      if (entry.anybody > 0) != met { wrong += 1 }
    }
    #expect(compared > 200)
    #expect(wrong * 100 <= compared)
  }

  @Test func `each adult keeps an equal share of contacts`() {
    #expect(PanelDiary.share(0, adults: 2) == 0)
    #expect(PanelDiary.share(3, adults: 1) == 1)
    #expect(PanelDiary.share(1, adults: 2) == 0.5)
    #expect(PanelDiary.share(3, adults: 2) == 0.875)
  }
}
