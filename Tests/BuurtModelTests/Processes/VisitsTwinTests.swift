import Testing

@testable import BuurtModel

@Suite struct VisitsTwinTests {
  /// A town where places differ in all that keeps out or draws.
  private static func town(off: [Switch]) throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        [500, 400, 300],
        parameters: [
          "supply.open": 1, "visits.constant": 0.5, "visits.hearing": 0.05, "visits.friend": 2,
          "visits.most": 0.9,
        ],
        off: off,
        plans: [
          Town.plan("ontmoetingsplek", ["formal_presence": .number(0.8), "announcement": .number(1)]),
          Town.plan("opbouwwerk"),
        ]
      )
    )
    simulation.step(8)
    return simulation
  }

  private static func stir(_ world: World) {
    world.policy[0].inclusion = 0.3
    world.policy[1].inclusion = 0.7
    let audiences: [Audience?] = [nil, .families, .group(0), nil, .newcomers(weeks: 400)]
    for number in world.places.all.indices {
      world.places.all[number].ease = [0, 0.6][number % 2]
      world.places.all[number].threshold = Float(number % 3) * 0.4
      world.places.all[number].audience = audiences[number % 5]
      world.places.all[number].online = number % 7 == 3
    }
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) {
      if mixed(row) & 3 == 0 { world.households.civic.hours[row] = 12 }
      if mixed(row) & 12 == 0 { world.households.invited[row] = 3 }
    }
  }

  @Test(arguments: [[], [.matthewAccess, .tiesAcross], [.matthewFormation, .matthewUse]] as [[Switch]])
  func `weeks of visits are what the formula says, for every household`(off: [Switch]) throws {
    let simulation = try Self.town(off: off)
    let world = simulation.world
    let h = world.households
    var cases = VisitsTwin.Cases()
    var visits = 0
    for _ in 0..<12 {
      simulation.run(through: "presence")
      Self.stir(world)
      let twin = VisitsTwin(world)
      let draws = simulation.lived.map { h.publicDraw[$0] }
      simulation.run(after: "presence", through: "visitors")
      var letters: [UInt32: VisitMessage] = [:]
      for shard in 0..<world.shards {
        world.visitMail.forEach(to: shard) { letters[$0.row] = $0 }
      }
      for (row, before) in zip(simulation.lived, draws) {
        let home = try #require(twin.households[row])
        #expect(Int(h.visiting[row]) == home.visiting)
        #expect(VisitsTwin.levels(h.awareness[row]) == home.awareness)
        // A visit takes the time of being about in the buurt.
        #expect(h.publicDraw[row] == (home.visiting > 0 ? .max : before))
        let letter = letters.removeValue(forKey: row)
        #expect(
          letter?.draw == home.draw && letter?.place == (home.draw.map { _ in UInt32(home.visiting - 1) })
        )
        if let letter { #expect(letter.identity == h.identity[row]) }
        if home.visiting > 0 { visits += 1 }
      }
      #expect(letters.isEmpty)
      cases.heard += twin.cases.heard
      cases.second += twin.cases.second
      cases.befriended += twin.cases.befriended
      cases.eased += twin.cases.eased
      cases.refused += twin.cases.refused
      simulation.run(after: "visitors", through: "closing")
      world.week += 1
    }
    let seen = [visits, cases.heard, cases.second, cases.refused]
    #expect(seen.allSatisfy { $0 > 10 }, "\(visits) \(cases)")
    #expect((cases.eased > 10) == !off.contains(.matthewAccess), "\(cases)")
    #expect(off.contains(.matthewFormation) ? cases.befriended == 0 : cases.befriended > 3, "\(cases)")
  }
}
