import Testing

@testable import BuurtModel

/// Households that are followed through moves.
@Suite struct ParticipantsTests {
  @Test func `participants are found where they moved to, and let go when they leave`() throws {
    let simulation = try Simulation(
      Town.input(
        [300, 220, 260],
        parameters: ["moving.corporatie": 1, "moving.owner": 1, "moving.private_rent": 1],
        plans: [Town.plan("maatje", from: 10_000)]
      )
    )
    let channels = Channels(world: simulation.world, index: 0)
    var all = Participants<Int>()
    for (k, row) in simulation.lived.enumerated() { all.join(row, k, through: channels) }
    let started = all.members.map(\.identity)
    var moved = 0
    for _ in 0..<20 {
      simulation.step()
      let before = Dictionary(uniqueKeysWithValues: all.members.map { ($0.identity, $0.row) })
      all.follow(channels)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      // By a plain search: everybody who still lives somewhere, and nobody else.
      let homes = Dictionary(uniqueKeysWithValues: simulation.lived.map { (h.identity[$0], $0) })
      let expected = started.filter { homes[$0] != nil && before[$0] != nil }
      #expect(all.members.map(\.identity) == expected)
      for member in all.members {
        #expect(homes[member.identity] == member.row)
        #expect(started[member.detail] == member.identity && member.since == 0)
        if before[member.identity] != member.row { moved += 1 }
      }
    }
    #expect(moved > 20 && all.count < started.count)
    let one = try #require(all.members.first)
    #expect(all.contains(one.identity))
    #expect(!all.contains(.max))
  }
}
