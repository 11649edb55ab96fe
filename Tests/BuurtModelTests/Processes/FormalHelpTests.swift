import Testing

@testable import BuurtModel

@Suite struct FormalHelpTests {
  /// A town with need, in which much happens in a few weeks.
  private static func town(
    _ parameters: [String: Double] = [:],
    households: [Int] = [300, 250, 180],
    off: [Switch] = [],
    on: [Switch] = [],
    threads: Int = 1
  ) throws -> Simulation {
    let quick: [String: Double] = [
      "help.asking": 0.4, "help.relief": 0.1, "help.relapse": 0.05, "institutions.longest": 20,
    ]
    var input = Town.input(households, parameters: quick.merging(parameters) { $1 }, off: off)
    for item in on { input.switches[item] = true }
    let simulation = try Simulation(input, threads: threads)
    simulation.step(2)
    simulation.burden()
    return simulation
  }

  /// A town in which everyone has the same need in one domain and nothing else plays a part.
  private static func uniformTown(
    _ domain: NeedDomain,
    _ severity: Float,
    _ parameters: [String: Double] = [:],
    off: [Switch] = [],
    on: [Switch] = []
  ) throws -> Simulation {
    let simulation = try town(parameters, households: [2_000], off: off, on: on)
    let h = simulation.world.households
    for row in simulation.lived {
      h.needs.severity[row] = SIMD8(repeating: 0)
      h.support.shame[row] = 0
      h.support.emotional[row] = 0
      h.support.practical[row] = 0
      h.invited[row] = 0
      h.visiting[row] = 0
      simulation.set(row, domain, severity)
    }
    return simulation
  }

  private static func asked(_ simulation: Simulation, weeks: Int = 1) -> Int {
    simulation.world.institutions.clearEvents()
    simulation.help(weeks: weeks)
    return simulation.world.institutions.eventsSinceObservation.asked
  }

  @Test(arguments: [
    [:], ["institutions.capacity_zorg": 5, "institutions.refusal": 0.4, "linking.looks": 8],
    ["help.substitution": 0.4, "institutions.taper": 0, "help.network": 1, "institutions.triage": 0],
  ])
  func `thirty weeks of help are those of a plain telling, household by household`(
    parameters: [String: Double]
  ) throws {
    let simulation = try Self.town(parameters)
    var plain = PlainHelp(simulation)
    var states: Set<UInt8> = []
    for week in 0..<30 {
      plain.week()
      simulation.help()
      // The plain telling reads the week before it ends.
      for row in simulation.lived {
        let real = PlainHelp.Household(row, simulation.world.households)
        #expect(real == plain.households[row], "row \(row) in week \(week)")
        states.formUnion(real.state)
        guard real == plain.households[row] else { return }
      }
    }
    #expect(states == [HelpState.none, HelpState.waiting, HelpState.inHelp, HelpState.ended])
  }

  @Test func `without need nothing happens, and trust stays as it was`() throws {
    let simulation = try Simulation(Town.input([200, 100], parameters: Town.withoutNeed))
    let h = simulation.world.households
    for row in simulation.lived { h.needs.severity[row] = SIMD8(repeating: 0) }
    simulation.step(2)
    let before = simulation.lived.map { PlainHelp.Household($0, h) }
    #expect(before.allSatisfy { $0.severity == [0, 0, 0, 0, 0, 0, 0, 0] })
    simulation.help(weeks: 20)
    #expect(simulation.lived.map { PlainHelp.Household($0, h) } == before)
    #expect(simulation.world.institutions.intakes.allSatisfy { $0.requests.isEmpty && $0.busy.isEmpty })
  }

  @Test func `any number of threads gives the same help`() throws {
    let sizes = [3_000, 2_900, 3_100, 400]
    let parameters = ["institutions.capacity_zorg": 10.0]
    let one = try Self.town(parameters, households: sizes)
    let two = try Self.town(parameters, households: sizes, threads: 3)
    #expect(one.world.shards > 1)
    one.help(weeks: 12)
    two.help(weeks: 12)
    let all = one.lived
    #expect(all == two.lived)
    #expect(
      all.allSatisfy {
        PlainHelp.Household($0, one.world.households) == PlainHelp.Household($0, two.world.households)
      }
    )
    #expect(one.rows(in: HelpState.inHelp, of: .zorg).count > 50)
  }

  @Test func `the chance of asking is the formula, in a large number of households`() throws {
    let simulation = try Self.uniformTown(.geld, 0.8, ["help.asking": 0.5, "linking.looks": 0])
    let h = simulation.world.households
    for row in simulation.lived {
      h.help.trust[row] = SIMD4(repeating: 204)
      h.help.wayfinding[row] = SIMD4(repeating: 153)
      h.support.shame[row] = 128
    }
    let need = Double(UInt8(0.8 * 255)) / 255
    let chance = 0.5 * (need - 0.35) / 0.65 * (0.1 + 0.9 * 0.8 * 0.6) * (1 - 0.6 * 128 / 255)
    let expected = chance * Double(simulation.lived.count)
    let found = Double(Self.asked(simulation))
    #expect(abs(found - expected) < 4 * (expected * (1 - chance)).squareRoot())
  }

  @Test
  func `informal support changes asking only by the parameter that is 0, or where policy's switch is on`()
    throws
  {
    func asked(_ value: Double, supported: Bool, on: [Switch] = []) throws -> Int {
      let town = try Self.uniformTown(.gezondheid, 0.7, ["help.substitution": value], on: on)
      if supported { for row in town.lived { town.world.households.support.emotional[row] = .max } }
      return Self.asked(town)
    }
    let plain = try asked(0, supported: false)
    #expect(plain > 100)
    #expect(try asked(0, supported: true) == plain)
    #expect(try asked(0.5, supported: false) == plain)
    #expect(try asked(0.5, supported: true) < plain * 3 / 4)
    #expect(try asked(-0.5, supported: true) > plain * 5 / 4)
    #expect(try asked(0, supported: false, on: [.policyExpectations]) == plain)
    #expect(try asked(0, supported: true, on: [.policyExpectations]) < plain * 9 / 10)
  }

  @Test func `an informal party that points the way lowers the threshold, and nothing lower than that`()
    throws
  {
    for (severity, invited, some) in [(Float(0.3), false, false), (0.3, true, true), (0.2, true, false)] {
      let town = try Self.uniformTown(.wonen, severity, ["help.asking": 1])
      if invited { for row in town.lived { town.world.households.invited[row] = 2 } }
      #expect((Self.asked(town) > 0) == some, "\(severity) \(invited)")
    }
  }

  @Test func `fear keeps distrustful parents from help with opvoeden, and nobody from other help`() throws {
    func asked(_ domain: NeedDomain, fear: Double) throws -> Int {
      let town = try Self.uniformTown(domain, 0.9, ["help.fear": fear, "linking.looks": 0])
      for row in town.lived { town.world.households.help.trust[row] = SIMD4(repeating: 60) }
      return Self.asked(town)
    }
    #expect(try asked(.opvoeden, fear: 0.8) < asked(.opvoeden, fear: 0))
    for domain in NeedDomain.allCases where domain != .opvoeden {
      #expect(try asked(domain, fear: 0.8) == asked(domain, fear: 0))
    }
  }

  @Test func `with channel f off neither trust, way-finding, shame nor fear has an effect on who gets help`()
    throws
  {
    func states(_ off: [Switch], distant: Bool) throws -> [SIMD4<UInt8>] {
      let town = try Self.town(off: off)
      let h = town.world.households
      defer { withExtendedLifetime(town) {} }
      for row in town.lived {
        h.help.trust[row] = SIMD4(repeating: distant ? 20 : 250)
        h.help.wayfinding[row] = SIMD4(repeating: distant ? 40 : 230)
        h.support.shame[row] = distant ? 255 : 0
      }
      town.help(weeks: 25)
      return town.lived.map { h.help.state[$0] }
    }
    #expect(try states([.matthewAccess], distant: true) == states([.matthewAccess], distant: false))
    #expect(try states([], distant: true) != states([], distant: false))
  }

  @Test func `help that ends abruptly relapses more often, and support holds relapse off`() throws {
    func relapses(_ parameters: [String: Double], supported: Bool = false) throws -> Int {
      let base = ["help.asking": 0.0, "help.relapse": 0.01]
      let town = try Self.uniformTown(.psychisch, 0.2, base.merging(parameters) { $1 })
      let h = town.world.households
      for row in town.lived {
        h.help.state[row] = SIMD4(0, 0, 0, HelpState.inHelp)
        if supported { h.support.practical[row] = .max }
      }
      town.help(weeks: 40)
      return town.world.institutions.eventsSinceObservation.relapsed
    }
    let abrupt = try relapses(["institutions.gradual": 0])
    let tapered = try relapses(["institutions.gradual": 1, "institutions.taper": 4])
    #expect(abrupt > tapered * 5 / 4 && tapered > 100)
    #expect(try relapses(["institutions.gradual": 0], supported: true) < abrupt)
    #expect(try relapses(["help.relapse": 0]) == 0)
  }

  @Test func `help takes its share of severity a week, more with the network, and nothing elsewhere`() throws
  {
    func left(_ marks: UInt8) throws -> (own: Double, other: Double) {
      let town = try Self.uniformTown(
        .gezondheid,
        0.8,
        ["help.asking": 0, "help.relief": 0.05, "institutions.gradual": 1]
      )
      let h = town.world.households
      defer { withExtendedLifetime(town) {} }
      for row in town.lived {
        town.set(row, .werk, 0.6)
        h.help.state[row] = SIMD4(0, 0, 0, HelpState.inHelp)
        h.help.marks[row] = marks
      }
      town.help(weeks: 8)
      let n = Double(town.lived.count)
      func mean(_ domain: NeedDomain) -> Double {
        town.lived.reduce(0) { $0 + Double(h.needs.severity[$1][domain.rawValue]) } / n
      }
      return (mean(.gezondheid) / 204, mean(.werk) / 153)
    }
    let alone = try left(0)
    let together = try left(HelpMarks.network(HelpCluster.zorg.rawValue))
    // (1 - .05)^8 and (1 - .05 * 1.25)^8.
    #expect(abs(alone.own - 0.6634) < 0.002)
    #expect(abs(together.own - 0.5967) < 0.002)
    #expect(alone.other == 1 && together.other == 1)
  }

  @Test func `one-sided help makes dependent, help with the network does not; channel a silences its cost`()
    throws
  {
    let town = try Self.uniformTown(.geld, 0.9, ["help.asking": 0, "help.relief": 0])
    let h = town.world.households
    for row in town.lived {
      h.help.state[row] = SIMD4(0, 0, HelpState.inHelp, 0)
      h.help.marks[row] = row % 2 == 0 ? 0 : HelpMarks.network(HelpCluster.geldzaken.rawValue)
    }
    town.help(weeks: 26)
    for row in town.lived { #expect(h.help.dependence[row] == (row % 2 == 0 ? 130 : 0)) }
    for row in town.lived { h.help.state[row] = SIMD4(repeating: 0) }
    town.help(weeks: 10)
    for row in town.lived where row % 2 == 0 { #expect(h.help.dependence[row] == 80) }

    func efforts(_ off: [Switch], dependence: UInt8) throws -> [Float] {
      let town = try Simulation(Town.input([300], parameters: ["upkeep.effort_cap": 100], off: off))
      town.step(3)
      for row in town.lived { town.world.households.help.dependence[row] = dependence }
      town.run(after: "arrival", through: "needs")
      return town.lived.map { town.world.households.effort[$0] }
    }
    #expect(try efforts([.matthewUpkeep], dependence: 255) == efforts([.matthewUpkeep], dependence: 0))
    let free = try efforts([], dependence: 0)
    let bound = try efforts([], dependence: 255)
    #expect(zip(free, bound).allSatisfy { abs($1 - 0.7 * $0) <= 1e-5 * $0 })
  }

  @Test func `work on the network succeeds better beside formal help, by the stated part`() throws {
    let town = try Self.town()
    let rows = Array(town.lived.prefix(2))
    let channels = Channels(world: town.world, index: 0)
    for row in rows { town.world.households.help.state[row] = SIMD4(repeating: 0) }
    #expect(channels.networkWork(rows) == 1)
    town.world.households.help.state[rows[1]] = SIMD4(0, HelpState.inHelp, 0, 0)
    #expect(channels.networkWork(rows) == 1.25)
  }

  @Test func `a household takes its trust and its help along when it moves`() throws {
    let town = try Self.town()
    town.help(weeks: 6)
    let h = town.world.households
    defer { withExtendedLifetime(town) {} }
    let row = try #require(town.rows(in: HelpState.inHelp, of: .zorg).first)
    let other = try #require(town.lived.last { $0 != row })
    let before = PlainHelp.Household(row, h)
    HelpColumns.Copy(row, of: h.help).write(to: other, of: h.help)
    h.help.vacate(row)
    var after = PlainHelp.Household(other, h)
    after.severity = before.severity
    #expect(after == before)
    #expect(PlainHelp.Household(row, h).state == [0, 0, 0, 0] && h.help.marks[row] == 0)
  }
}
