import Testing

@testable import BuurtModel

@Suite struct MembershipsTwinTests {
  @Test(arguments: [[], [.tiesAcross], [.matthewFormation]] as [[Switch]])
  func `weeks of memberships are what the rules say, for every household and roster`(off: [Switch]) throws {
    let simulation = try Simulation(
      Town.input(
        [900, 1_600, 700, 1_900, 800],
        parameters: [
          "rosters.joining": 4, "rosters.turnover": 1, "rosters.capacity": 18, "moving.owner": 0.5,
          "moving.newcomer_roster": 0.8,
        ],
        off: off
      )
    )
    let world = simulation.world
    let h = world.households
    try #require(world.shards > 1)
    simulation.step(6)
    var counts = (left: 0, asked: 0, admitted: 0, befriended: 0, quiet: 0)
    for _ in 0..<12 {
      simulation.run(through: "matching")
      let leavers = MembershipsTwin.leavers(world)
      simulation.run(after: "matching", through: "needs")
      let twin = MembershipsTwin(world, leavers: leavers)
      simulation.run(after: "needs", through: "presence")
      for roster in world.rosters.identity.indices {
        let members = (0..<Int(world.rosters.count[roster])).map { world.rosters.member(roster, $0) }
        #expect(Set(members) == twin.members[roster] && members.count == twin.members[roster].count)
      }
      for row in simulation.lived {
        let numbers = [h.roster0[row], h.roster1[row]].filter { $0 > 0 }.map { Int($0) - 1 }
        #expect(Set(numbers) == twin.rosters[row] && numbers.count == twin.rosters[row]?.count)
      }
      counts.left += twin.left - leavers.count
      counts.asked += twin.asked
      counts.admitted += twin.admitted
      counts.befriended += twin.befriended
      if twin.asked == 0 { counts.quiet += leavers.count }
      simulation.run(after: "presence", through: "closing")
      world.week += 1
    }
    // Some are turned away for lack of room; in three of four weeks only movers leave.
    #expect(
      counts.left > 100 && counts.admitted > 300 && counts.asked > counts.admitted && counts.quiet > 100
    )
    #expect((counts.befriended > 50) == !off.contains(.matthewFormation), "\(counts)")
  }
}
