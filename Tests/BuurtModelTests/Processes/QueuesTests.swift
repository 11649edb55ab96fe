import Testing

@testable import BuurtModel

@Suite struct QueuesTests {
  private static func town(_ parameters: [String: Double], _ households: [Int] = [800, 700]) throws
    -> Simulation
  {
    let base = ["help.asking": 0.5, "linking.trust": 0.9, "linking.wayfinding": 0.9]
    let simulation = try Simulation(Town.input(households, parameters: base.merging(parameters) { $1 }))
    simulation.step(1)
    simulation.burden(0.6)
    return simulation
  }

  @Test func `help begins only where a place is free, and every place is taken while somebody waits`() throws
  {
    let simulation = try Self.town([
      "institutions.capacity_school": 8, "institutions.capacity_wijkteam": 14,
      "institutions.capacity_geldzaken": 4, "institutions.capacity_zorg": 0,
    ])
    for _ in 0..<60 {
      simulation.help()
      for cluster in HelpCluster.allCases {
        let places = [12, 21, 6, 0][cluster.rawValue]
        let helped = simulation.rows(in: HelpState.inHelp, of: cluster).count
        #expect(helped <= places)
        if !simulation.rows(in: HelpState.waiting, of: cluster).isEmpty { #expect(helped == places) }
        #expect(simulation.world.institutions.inHelp(cluster.rawValue, simulation.world.neighbours) == helped)
      }
    }
    #expect(simulation.rows(in: HelpState.waiting, of: .zorg).count > 20)
  }

  @Test func `crises go first, then the weighed priority, then the draw`() throws {
    let simulation = try Self.town(["institutions.capacity_zorg": 0, "institutions.capacity_school": 0])
    simulation.help(weeks: 10)
    simulation.run(after: "embeddedness", through: "formal help")
    let world = simulation.world
    let all = world.institutions.intakes.flatMap(\.requests).filter { $0.institution == 3 }
    let sorted = all.sorted { $0.order < $1.order }
    #expect(Set(all.map(\.order)).count == all.count && all.count > 30)
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let crisis = byte(0.9)
    let worst = sorted.map { HelpCluster.worst(h.needs.severity[$0.row])[3] }
    let crises = worst.count { $0 >= crisis }
    #expect(crises > 3 && worst.prefix(crises).allSatisfy { $0 >= crisis })
    var weighed: [Int] = []
    for k in crises..<sorted.count {
      let waited = min(254, Float(h.help.weeks[sorted[k].row][3]) * Float(254 / weeksPerYear))
      weighed.append(Int(0.5 * Float(worst[k]) + 0.5 * waited))
    }
    #expect(weighed == weighed.sorted(by: >))
    #expect(sorted.allSatisfy { UInt32(truncatingIfNeeded: $0.order) == h.identity[$0.row] })
  }

  @Test func `one household more in the queue takes at most one place from another`() throws {
    func helped(_ extra: Bool) throws -> Set<UInt32> {
      let simulation = try Self.town([
        "institutions.capacity_zorg": 10, "institutions.refusal": 0, "help.asking": 0,
      ])
      let h = simulation.world.households
      let rows = simulation.lived
      for (k, row) in rows.enumerated() {
        h.help.state[row] = SIMD4(repeating: 0)
        h.needs.severity[row] = SIMD8(repeating: 0)
        guard k % 10 == 0 || extra && k == 1 else { continue }
        simulation.set(row, .psychisch, 0.4 + 0.5 * uniform(mixed(row)))
        h.help.state[row] = SIMD4(0, 0, 0, HelpState.waiting)
      }
      simulation.help()
      return Set(simulation.rows(in: HelpState.inHelp, of: .zorg))
    }
    let without = try helped(false)
    let with = try helped(true)
    #expect(without.count == 15 && with.count == 15)
    #expect(without.subtracting(with).count <= 1)
  }

  @Test func `who is sent away takes no place and trusts less; who gives up waits no longer`() throws {
    let simulation = try Self.town(["institutions.refusal": 1, "linking.refusal": 0.5, "linking.waiting": 0])
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let before = Dictionary(uniqueKeysWithValues: simulation.lived.map { ($0, h.help.trust[$0]) })
    simulation.help(weeks: 6)
    let events = simulation.world.institutions.eventsSinceObservation
    #expect(events.began == 0 && events.refused > 50)
    var fallen = 0
    for row in simulation.lived {
      for lane in 0..<4 where h.help.trust[row][lane] != before[row]?[lane] { fallen += 1 }
    }
    #expect(fallen > 50 && fallen <= events.refused)
    let impatient = try Self.town(["help.patience": 1, "institutions.capacity_zorg": 0])
    impatient.help(weeks: 6)
    for row in impatient.rows(in: HelpState.waiting, of: .zorg) {
      #expect(impatient.world.households.help.weeks[row][3] == 0)
    }
  }

  @Test func `a queue's priorities are put in order only as far as places reach, with the same outcome`()
    throws
  {
    for capacity in [1.0, 7, 60, 500] {
      let simulation = try Self.town(["institutions.capacity_wijkteam": capacity])
      simulation.help(weeks: 5)
      simulation.run(after: "embeddedness", through: "formal help")
      let world = simulation.world
      let line = world.institutions.intakes.flatMap(\.requests).filter { $0.institution == 1 }
      var free = world.institutions.all[1].capacity - world.institutions.inHelp(1, world.neighbours)
      var expected: Set<UInt32> = []
      for request in line.sorted(by: { $0.order < $1.order }) where free > 0 {
        guard uniform(mixed(request.word &+ 4)) >= 0.1 else { continue }
        expected.insert(request.row)
        free -= 1
      }
      world.rules.queues.serve(world)
      let began = line.filter { world.households.help.state[$0.row][1] == HelpState.inHelp }
      #expect(Set(began.map(\.row)) == expected)
    }
  }

  // MARK: Hours

  @Test func `no hours are spent that are not budgeted or lent, crises first`() {
    for k in 0..<2_000 {
      let draw = mixed(UInt32(k))
      var hours = BuurtHours(budget: 40 * uniform(draw))
      hours.lent = 10 * uniform(mixed(draw &+ 1))
      let lent = hours.lent
      let crises = 30 * uniform(mixed(draw &+ 2))
      let cases = 30 * uniform(mixed(draw &+ 3))
      hours.serve(crises: crises, cases: cases)
      #expect(hours.crises + hours.cases <= (hours.budget + lent) * (1 + 1e-6))
      #expect(hours.crises <= crises && hours.cases <= cases && hours.lack >= -1e-4)
      #expect(abs(hours.crises + hours.cases + hours.lack - crises - cases) < 1e-4)
      if hours.crises < crises { #expect(hours.cases <= 1e-5) }
      #expect(hours.lent == 0 && hours.served >= 0 && hours.served <= 1)
    }
  }

  @Test func `a week's hours follow from who is in crisis and in help, in every buurt`() throws {
    let simulation = try Self.town(["institutions.hours": 30])
    let world = simulation.world
    let h = world.households
    for _ in 0..<12 {
      let severe = world.layout.buurtSize.indices.map { buurt in
        world.dwellings(buurt).count { h.composition[$0] != 0 && h.needs.severity[$0].max() >= byte(0.9) }
      }
      simulation.run(after: "embeddedness", through: "formal help")
      for buurt in world.layout.buurtSize.indices {
        let hours = world.institutions.hours[buurt]
        let cases = Float(world.institutions.caseload[buurt][1])
        #expect(hours.crises + hours.cases <= hours.budget + 1e-4)
        #expect(abs(hours.crises - min(hours.budget, 0.5 * Float(severe[buurt]))) < 1e-4)
        #expect(abs(hours.crises + hours.cases + hours.lack - 0.5 * Float(severe[buurt]) - cases) < 1e-3)
      }
      simulation.run(after: "formal help", through: "experience with help")
      world.week += 1
    }
  }

  @Test func `crises and cases take hours from collective work, to the minute, unless it is ring-fenced`()
    throws
  {
    func collective(_ values: [String: FieldInput], needed: Bool) throws -> (left: Double, lent: Double) {
      var input = Town.input([400], plans: [Town.plan("opbouwwerk", values)])
      input.parameters.institutions.hours = Hours(needed ? 0 : 2_000)
      let simulation = try Simulation(input)
      simulation.burden(0.6)
      simulation.help(weeks: 8)
      let lack = simulation.world.institutions.hours[0].lack
      #expect(needed == (lack > 5))
      let channels = Channels(world: simulation.world, index: 0)
      let left = channels.collective(0, of: 20, crises: 0.2)
      #expect(left >= 0)
      return (left, Double(simulation.world.institutions.hours[0].lent))
    }
    let needed = try collective([:], needed: true)
    let idle = try collective([:], needed: false)
    #expect(abs(needed.left + needed.lent - 20) < 1e-5 && abs(idle.left + idle.lent - 20) < 1e-5)
    #expect(idle.left == 16 && needed.left < 12)

    func reached(_ ringFenced: Bool) throws -> (hours: Double, reached: Double, lent: Float) {
      let simulation = try Simulation(
        Town.input(
          [400],
          parameters: ["institutions.hours": 0],
          plans: [Town.plan("opbouwwerk", ["ring_fenced": .flag(ringFenced)])]
        )
      )
      simulation.burden(0.6)
      var lent: Float = 0
      for _ in 0..<10 {
        simulation.run(through: "calendar")
        lent += simulation.world.institutions.hours[0].lent
        simulation.run(after: "calendar", through: "closing")
        simulation.world.week += 1
        simulation.burden(0.6)
      }
      let funnel = simulation.observe(snapshot: false, buurten: false).interventions[0]
      return (funnel["hours"], funnel["reached"], lent)
    }
    let open = try reached(false)
    let fenced = try reached(true)
    #expect(open.hours == fenced.hours)
    #expect(open.reached < fenced.reached * 0.8)
    #expect(open.lent > 0 && fenced.lent == 0)
  }

  @Test func `hours that the wijkteam lacks slow the relief of its cases, and of no others`() throws {
    func left(_ hours: Double, _ domain: NeedDomain, _ lane: Int) throws -> Double {
      let simulation = try Self.town(["institutions.hours": hours, "help.asking": 0])
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for row in simulation.lived {
        h.needs.severity[row] = SIMD8(repeating: 0)
        h.help.state[row] = SIMD4(repeating: 0)
        simulation.set(row, domain, 0.6)
        h.help.state[row][lane] = HelpState.inHelp
      }
      simulation.help(weeks: 10)
      return simulation.lived.reduce(0) { $0 + Double(h.needs.severity[$1][domain.rawValue]) }
    }
    #expect(try left(200, .werk, 1) > left(2_000, .werk, 1) * 1.05)
    #expect(try left(200, .geld, 2) == left(2_000, .geld, 2))
  }
}
