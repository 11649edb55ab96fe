import Testing

@testable import BuurtModel

@Suite struct HelpMeasuresTests {
  private static func town() throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        [500, 400],
        parameters: ["help.asking": 0.3, "institutions.capacity_geldzaken": 12, "institutions.hours": 900]
      )
    )
    simulation.step(3)
    simulation.burden()
    _ = simulation.observe(snapshot: false, buurten: false)
    simulation.help(weeks: 15)
    return simulation
  }

  @Test func `what is shown of help is what a count household by household gives`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let h = world.households
    let rows = simulation.lived
    let events = world.institutions.eventsSinceObservation
    let seen = simulation.observe(snapshot: false, buurten: true)
    func share(_ holds: (UInt32) -> Bool) -> Double { Double(rows.count(where: holds)) / Double(rows.count) }
    func states(_ row: UInt32) -> [UInt8] { (0..<4).map { h.help.state[row][$0] } }
    #expect(abs(seen.world[.helpWaiting] - share { states($0).contains(HelpState.waiting) }) < 1e-12)
    #expect(abs(seen.world[.helpReceived] - share { states($0).contains(HelpState.inHelp) }) < 1e-12)
    let unmet = share { row in
      HelpCluster.allCases.contains { cluster in
        cluster.domains.contains { h.needs.severity[row][$0.rawValue] >= byte(0.35) }
          && h.help.state[row][cluster.rawValue] != HelpState.inHelp
      }
    }
    #expect(abs(seen.world[.helpUnmet] - unmet) < 1e-12 && unmet > 0.05)
    let linking = rows.reduce(0) {
      $0 + Double(h.help.trust[$1][2]) * Double(h.help.wayfinding[$1][2]) / 65_025
    }
    #expect(abs(seen.world[.linkingGeldzaken] - linking / Double(rows.count)) < 1e-6)

    let inDebtHelp = rows.filter { h.help.state[$0][2] == HelpState.inHelp }
    let debts = rows.filter {
      h.help.state[$0][2] == HelpState.inHelp || h.needs.severity[$0][1] >= world.rules.problematicDebt
    }
    #expect(seen[.debtHelp] == Double(inDebtHelp.count) / Double(debts.count))
    let running = rows.flatMap { row in
      (0..<4).filter { h.help.state[row][$0] == HelpState.inHelp }.map { (row, $0) }
    }
    let together = running.count { h.help.marks[$0.0] >> UInt8($0.1) & 1 == 1 }
    #expect(seen[.helpWithNetwork] == Double(together) / Double(running.count))
    #expect(seen[.helpBegun] == Double(events.began) && events.began > 30)
    #expect(seen[.helpRefused] == Double(events.refused) && seen[.relapsed] == Double(events.relapsed))
    let waited = Double(events.weeksWaited) / Double(events.began)
    #expect(seen[.weeksWaited] == waited)
    #expect(seen[.weeksToFormalHelp] == Double(events.weeksToAsk) / Double(events.asked) + waited)
    let spent = world.layout.buurtSize.indices.reduce(0.0) { $0 + Double(world.institutions.hours[$1].cases) }
    #expect(seen[.hoursCases] == spent && spent > 0)
  }

  @Test func `events are those since the last observation; a copy of a run goes on from the same state`()
    throws
  {
    let simulation = try Self.town()
    let copy = simulation.branch(plans: [])
    let first = simulation.observe(snapshot: false, buurten: false)
    #expect(copy.observe(snapshot: false, buurten: false).bits == first.bits)
    let again = simulation.observe(snapshot: false, buurten: false)
    #expect(again[.helpBegun] == 0 && again[.weeksWaited].isNaN && first[.helpBegun] > 0)
    simulation.step(6)
    copy.step(1)
    copy.step(5)
    _ = copy.observe(snapshot: false, buurten: false)
    _ = simulation.observe(snapshot: false, buurten: false)
    #expect(
      simulation.lived.allSatisfy {
        PlainHelp.Household($0, simulation.world.households) == PlainHelp.Household($0, copy.world.households)
      }
    )
  }

  @Test
  func
    `with a made-up course of need a fifth of the problematic debts is in help, four in ten with the network`()
    throws
  {
    let need = StandInNeed(
      prevalence: [0.05, 0.085, 0.08, 0.08, 0.06, 0.05, 0.05],
      duration: 156,
      severity: 0.35...0.95
    )
    let simulation = try Simulation(Town.input([2_500, 2_000], parameters: ["needs.debt": 0.4]))
    simulation.step(4)
    need.act(on: simulation, balance: true)
    var debt: [Double] = []
    var network: [Double] = []
    for week in 0..<416 {
      simulation.help()
      need.act(on: simulation)
      if week >= 208, week % 13 == 0 {
        let seen = simulation.observe(snapshot: false, buurten: false)
        debt.append(seen[.debtHelp])
        network.append(seen[.helpWithNetwork])
      }
    }
    let meanDebt = debt.reduce(0, +) / Double(debt.count)
    let meanNetwork = network.reduce(0, +) / Double(network.count)
    // P13 and P23 of the list of patterns.
    #expect((0.14...0.24).contains(meanDebt), "\(meanDebt)")
    #expect((0.30...0.52).contains(meanNetwork), "\(meanNetwork)")
  }
}
