import Testing

@testable import BuurtModel

@Suite struct NewcomersTests {
  @Test func `who enters an empty dwelling, and with what, is what the rules say`() throws {
    let simulation = try Simulation(
      Town.input(
        [900, 1_600, 700, 1_900, 800],
        parameters: ["moving.out": 0.9, "moving.owner": 0.5, "moving.letting": 0.1, "moving.old_ratio": 0.2]
      )
    )
    let world = simulation.world
    let h = world.households
    try #require(world.shards > 1)
    simulation.step(12)
    var counts = (entered: 0, elsewhere: 0, families: 0, expecting: 0)
    for _ in 0..<8 {
      for buurt in world.policy.indices { world.policy[buurt].mixing = [0, 0.4, 1][buurt % 3] }
      let twin = NewcomersTwin(world)
      let others = simulation.lived.map { NewcomersTwin.Entry($0, of: world) }
      let rows = simulation.lived
      for shard in 0..<world.shards { world.rules.newcomers.act(on: world, shard: shard) }
      #expect(world.tallies.flatMap(\.vacant) == twin.vacant)
      #expect(simulation.lived.count == rows.count + twin.entries.count)
      for (row, entry) in twin.entries {
        #expect(NewcomersTwin.Entry(row, of: world) == entry)
        #expect(Int(h.arrived[row]) == world.week && h.decile[row] == 255)
        counts.families += entry.persons[2] > 0 ? 1 : 0
        counts.expecting += entry.ages[3] != nil ? 1 : 0
      }
      #expect(zip(rows, others).allSatisfy { NewcomersTwin.Entry($0, of: world) == $1 })
      counts.entered += twin.entries.count
      counts.elsewhere += twin.fromElsewhere
      simulation.step()
    }
    #expect(counts.entered > 100 && counts.elsewhere > 50 && counts.families > 20, "\(counts)")
    #expect(counts.expecting > 0)
  }
}
