import Testing

@testable import BuurtModel

@Suite struct LifeEventsTwinTests {
  /// A town of two shards where much happens, under shocks; `odd` makes factors on chances no whole numbers.
  private static func town(odd: Bool) throws -> Simulation {
    var input = Town.input(
      [2_000, 900, 2_900],
      parameters: [
        "life.separation": 0.5, "life.partnering": 0.5, "life.job_loss": 0.5, "life.job_found": 3,
        "life.illness": 0.1, "life.conception": 1, "life.leaving": 1, "life.mortality": 0.1,
        "life.mortality_doubling": 10, "life.couple_old_ratio": odd ? 0.5 : 1,
        "life.separation_need": odd ? 1.5 : 0, "moving.owner": 0.3,
      ]
    )
    input.shocks = [
      Shock(name: "a", target: .separation, factor: odd ? 1.7 : 2, from: 4, until: 8),
      Shock(name: "b", target: .jobLoss, factor: odd ? 1.5 : 3, from: 5, until: 12),
      Shock(name: "c", target: .illness, factor: odd ? 0.5 : 0, from: 6, until: 9),
    ]
    return try Simulation(input)
  }

  @Test func `weeks of life events are what the rules say, for every household`() throws {
    let simulation = try Self.town(odd: false)
    let world = simulation.world
    try #require(world.shards == 2)
    simulation.step(2)
    var cases: [String: Int] = [:]
    var pensions = 0
    for _ in 0..<16 {
      simulation.run(through: "calendar")
      for row in simulation.lived where mixed(row &+ UInt32(world.week)) & 127 == 0 {
        // Need in relatie, and some who reached pension age without work.
        world.households.needs.severity[row][NeedDomain.relatie.rawValue] = UInt8(mixed(row) >> 24)
        if world.week - Int(world.households.referenceBorn[row]) > 68 * 52 {
          world.households.needs.circumstances[row] |= Circumstances.jobless | 2
        }
      }
      for tally in world.tallies { tally.clearEvents() }
      let jobless = simulation.lived.count {
        world.households.needs.circumstances[$0] & Circumstances.jobless != 0
      }
      let twin = LifeEventsTwin(world)
      simulation.run(after: "calendar", through: "life events")
      for row in simulation.lived {
        #expect(LifeEventsTwin.Household(row, world.households) == twin.households[row])
      }
      #expect(world.tallies.flatMap(\.movers) == twin.movers)
      #expect(world.tallies.flatMap(\.parting) == twin.parting)
      #expect(world.tallies.flatMap(\.pairing) == twin.pairing)
      #expect(world.tallies.reduce(0) { $0 + $1.births } == twin.births)
      cases.merge(twin.cases, uniquingKeysWith: +)
      cases["births", default: 0] += twin.births
      let after = simulation.lived.count {
        world.households.needs.circumstances[$0] & Circumstances.jobless != 0
      }
      pensions += jobless + twin.cases["losesWork", default: 0] - twin.cases["findsWork", default: 0] - after
      simulation.run(after: "life events", through: "closing")
      world.week += 1
    }
    for kind in [
      "births", "childLeaves", "adultEnds", "moves", "conceives", "parts", "pairs", "findsWork", "losesWork",
      "falls",
    ] {
      #expect(cases[kind, default: 0] > 30, "\(kind): \(cases[kind, default: 0])")
    }
    #expect(pensions > 20)
  }

  @Test func `a need, an age and a shock count by the part that they state`() throws {
    let simulation = try Self.town(odd: true)
    let world = simulation.world
    var wanted: [[UInt32]] = [[], []]
    var found = wanted
    for _ in 0..<8 {
      simulation.run(through: "calendar")
      let twin = LifeEventsTwin(world)
      simulation.run(after: "calendar", through: "life events")
      wanted[0] += twin.parting
      wanted[1] += twin.pairing
      found[0] += world.tallies.flatMap(\.parting)
      found[1] += world.tallies.flatMap(\.pairing)
      simulation.run(after: "life events", through: "closing")
      world.week += 1
    }
    #expect(found == wanted)
    #expect(wanted.allSatisfy { $0.count > 5 })
  }
}
