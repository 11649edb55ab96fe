import Testing

@testable import BuurtModel

/// What the supply and course of formal help do, at the assumed parameters: mechanisms, never outcomes.
@Suite struct FormeleHulpTests {
  /// A town in which need is frequent and help is sought.
  private static func town(
    _ values: [String: FieldInput]?,
    _ parameters: [String: Double] = [:],
    who: [HouseholdCondition] = [],
    households: [Int] = [700, 500],
    seed: UInt64 = 7
  ) throws -> Simulation {
    var plans: [InterventionPlan] = []
    if let values {
      var plan = Town.plan("formele_hulp", values)
      plan.households = who
      plans = [plan]
    }
    let busy = ["help.asking": 0.3, "linking.trust": 0.8, "linking.wayfinding": 0.8]
    let simulation = try Simulation(
      Town.input(households, parameters: busy.merging(parameters) { $1 }, plans: plans, seed: seed)
    )
    simulation.burden(0.5)
    return simulation
  }

  private static func bits(_ simulation: Simulation) -> [UInt64] {
    let seen = simulation.observe(snapshot: false, buurten: true)
    return seen.network.map(\.bitPattern) + seen.buurten.flatMap { $0.values.map(\.bitPattern) }
  }

  private static let families: [HouseholdCondition] = [.composition([.coupleWithChildren, .singleParent])]

  @Test func `a programme that changes nothing of the institutions' way changes nothing`() throws {
    let plain = try Self.town(nil)
    let neutral = try Self.town([:])
    for _ in 0..<3 {
      plain.step(10)
      neutral.step(10)
      #expect(Self.bits(plain) == Self.bits(neutral))
    }
    #expect(neutral.world.interventions[0].funnel.came > 20)
    #expect(neutral.world.interventions[0].funnel.hours == 0)
  }

  @Test func `places more are filled, places fewer are not, and hours are booked`() throws {
    func helped(_ values: [String: FieldInput]) throws -> Simulation {
      let simulation = try Self.town(values, ["institutions.capacity_zorg": 10])
      simulation.step(26)
      return simulation
    }
    let usual = try helped([:])
    let more = try helped(["capacity": .number(30), "cluster": .word("zorg")])
    let none = try helped(["capacity": .number(-200), "cluster": .word("zorg")])
    let places = { (simulation: Simulation) in simulation.rows(in: HelpState.inHelp, of: .zorg).count }
    #expect(places(usual) <= 12 && places(usual) > 6)
    #expect(places(more) > 2 * places(usual) && places(more) <= 48)
    #expect(places(none) == 0)
    let cases = try helped([
      "hours_per_case": .number(2), "cost_per_hour": .number(50), "cost": .number(5_200),
    ])
    let funnel = cases.world.interventions[0].funnel
    #expect(funnel.hours > 0 && abs(funnel.euros - funnel.hours * 50 - 26 * 100) < 1e-6)
  }

  @Test func `places that are kept for families are taken from others, and no place is added`() throws {
    func helped(_ reserved: Double) throws -> (families: Int, others: Int) {
      var sum = (families: 0, others: 0)
      let simulation = try Self.town(
        ["cluster": .word("zorg"), "reserved": .number(reserved)],
        ["institutions.capacity_zorg": 15],
        who: Self.families
      )
      for _ in 0..<52 {
        simulation.step()
        let h = simulation.world.households
        defer { withExtendedLifetime(simulation) {} }
        let rows = simulation.rows(in: HelpState.inHelp, of: .zorg)
        #expect(rows.count <= 20)
        for row in rows {
          let family = [Composition.coupleWithChildren, .singleParent].contains {
            $0.rawValue == h.composition[row]
          }
          if family { sum.families += 1 } else { sum.others += 1 }
        }
      }
      return sum
    }
    let usual = try helped(0)
    let kept = try helped(0.9)
    #expect(kept.families > usual.families && kept.others < usual.others)
    #expect(kept.families + kept.others <= (usual.families + usual.others) * 11 / 10)
  }

  @Test func `children that weigh in the queue bring families help sooner, and others less of it`() throws {
    var sooner = 0
    var fewer = 0
    for seed in 1...4 {
      func run(_ weight: Double) throws -> (waited: Double, others: Int) {
        let simulation = try Self.town(
          ["child_weight": .number(weight), "cluster": .word("zorg")],
          ["institutions.capacity_zorg": 12, "help.patience": 500],
          seed: UInt64(seed)
        )
        var others = 0
        for _ in 0..<40 {
          simulation.step()
          others += simulation.rows(in: HelpState.inHelp, of: .zorg).count {
            !simulation.world.households.hasMinor($0, week: simulation.week)
          }
        }
        return (simulation.observe(snapshot: false, buurten: false)[.waitedFamilies], others)
      }
      let usual = try run(0)
      let weighed = try run(3)
      if weighed.waited < usual.waited { sooner += 1 }
      if weighed.others < usual.others { fewer += 1 }
    }
    #expect(sooner >= 3 && fewer >= 3)
  }

  @Test func `abrupt ends bring more needs back than tapered ones`() throws {
    func relapses(_ gradual: Double) throws -> Double {
      var sum = 0.0
      for seed in 1...4 {
        let simulation = try Self.town(
          ["gradual": .number(gradual), "taper": .number(8), "longest": .number(16)],
          ["help.relapse": 0.02],
          seed: UInt64(seed)
        )
        simulation.step(60)
        let seen = simulation.observe(snapshot: false, buurten: false)
        sum += seen[.relapsed] / max(1, seen[.helpBegun])
      }
      return sum
    }
    #expect(try relapses(0) > 1.2 * relapses(1))
  }

  @Test func `one-sided help makes dependent, and help with the network does not`() throws {
    func dependence(_ network: Double) throws -> Double {
      let simulation = try Self.town(["network": .number(network)])
      simulation.step(30)
      return simulation.lived.reduce(0) { $0 + Double(simulation.world.households.help.dependence[$1]) }
    }
    #expect(try dependence(0) > 1.5 * dependence(1))
  }

  @Test func `the ladder lets people wait longer than help at once, and never shortens a wait`() throws {
    func waited(_ ladder: Double) throws -> (weeks: Double, begun: Double) {
      let simulation = try Self.town(
        ["ladder": .number(ladder), "asks_network": .number(0.25), "network": .number(1)]
      )
      simulation.step(40)
      let seen = simulation.observe(snapshot: false, buurten: false)
      return (seen[.weeksWaited], seen[.helpBegun])
    }
    let parallel = try waited(0)
    let ladder = try waited(10)
    #expect(ladder.weeks >= 10 && ladder.weeks > parallel.weeks)
    #expect(ladder.begun < parallel.begun && ladder.begun > 0)
  }

  @Test func `what the network is called on for is given by somebody, and the ledger agrees at both ends`()
    throws
  {
    let simulation = try Self.town(["asks_network": .number(1)])
    let calm = try Self.town([:])
    simulation.step(20)
    calm.step(20)
    #expect(simulation.violations() == [])
    let load = { (simulation: Simulation) in
      simulation.lived.reduce(0) { $0 + Int(simulation.world.households.support.load[$1]) }
    }
    #expect(load(simulation) > load(calm))
    let tally = simulation.world.tallies.reduce((0, 0)) {
      ($0.0 + $1.support.given, $0.1 + $1.support.received)
    }
    #expect(tally.0 == tally.1 && tally.0 > 0)
  }

  @Test func `relieving first leaves less load early than strengthening first, at equal hours`() throws {
    func run(_ order: String) throws -> (load: Double, skill: Float) {
      let simulation = try Self.town(
        [
          "order": .word(order), "phase_weeks": .number(20), "unload": .number(0.3), "skill": .number(0.05),
          "asks_network": .number(0.5),
        ]
      )
      for row in simulation.lived { simulation.world.households.support.load[row] = 4_000 }
      simulation.step(4)
      let helped = HelpCluster.allCases.flatMap { simulation.rows(in: HelpState.inHelp, of: $0) }
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      let load = helped.reduce(0) { $0 + Double(h.support.load[$1]) } / Double(max(1, helped.count))
      return (load, helped.reduce(0) { $0 + h.skill[$1] } / Float(max(1, helped.count)))
    }
    let relieve = try run("relieve_first")
    let strengthen = try run("strengthen_first")
    #expect(relieve.load < 0.9 * strengthen.load)
    #expect(strengthen.skill > relieve.skill)
  }

  @Test func `one plan asks fewer clusters at once, and its breadth reaches their domains`() throws {
    func run(_ values: [String: FieldInput]) throws -> Int {
      let simulation = try Self.town(values)
      simulation.step(30)
      let state = simulation.world.households.help.state
      defer { withExtendedLifetime(simulation) {} }
      return simulation.lived.count { row in
        (0..<4).count { state[row][$0] == HelpState.inHelp || state[row][$0] == HelpState.waiting } > 1
      }
    }
    #expect(try run(["one_plan": .flag(true), "breadth": .number(0.6)]) < run([:]))
  }

  @Test func `a child check finds children of parents in care, and none where it is not held`() throws {
    func run(_ check: String) throws -> (registered: Int, hours: Double) {
      let simulation = try Self.town(
        ["cluster": .word("zorg"), "child_check": .word(check), "check_weeks": .number(6)],
        ["help.asking": 0.1]
      )
      let rows = simulation.lived.filter { simulation.world.households.hasMinor($0, week: 0) }
      for row in rows { simulation.set(row, .opvoeden, 0.3) }
      simulation.step(20)
      let funnel = simulation.world.interventions[0].funnel
      let school = simulation.world.households.help.state
      defer { withExtendedLifetime(simulation) {} }
      return (rows.count { school[$0][HelpCluster.school.rawValue] != HelpState.none }, funnel.hours)
    }
    let none = try run("none")
    let once = try run("intake")
    let again = try run("recurring")
    #expect(once.registered > none.registered && again.registered > none.registered)
    #expect(none.hours == 0 && once.hours > 0 && again.hours > once.hours)
  }

  @Test func `places of a programme are not exceeded, are left at the end, and follow those who move`() throws
  {
    let simulation = try Self.town(["places": .number(10), "relief": .number(0)])
    for _ in 0..<30 {
      simulation.step()
      let served = simulation.lived.count {
        packed(simulation.world.households.help.programme[$0]) != 0
      }
      #expect(served <= 12)
    }
    #expect(simulation.world.interventions[0].funnel.came > 5)
    var plan = Town.plan("formele_hulp", until: 5, [:])
    plan.households = Self.families
    let ended = try Simulation(Town.input([300], plans: [plan]))
    ended.step(4)
    #expect(ended.lived.contains { packed(ended.world.households.help.programme[$0]) != 0 })
    ended.step(2)
    #expect(!ended.lived.contains { packed(ended.world.households.help.programme[$0]) != 0 })
  }

  @Test func `an outreaching worker brings in line who would not ask, as far as hours go`() throws {
    func asked(_ hours: Double) throws -> Int {
      let simulation = try Self.town(
        [
          "outreach": .number(hours), "hours_per_intake": .number(2), "hears": .number(1),
          "interest": .number(1),
        ],
        ["help.asking": 0]
      )
      simulation.step(26)
      return simulation.world.interventions[0].funnel.came
    }
    let few = try asked(2)
    #expect(try asked(0) == 0)
    // Two hours a week per 1,000 households and two an intake, over 26 weeks and 1,200 households.
    #expect(few > 8 && few <= 40)
    #expect(try asked(20) > few)
  }
}
