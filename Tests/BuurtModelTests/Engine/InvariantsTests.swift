import Testing

@testable import BuurtModel

/// Every rule of the invariants is broken on purpose, once, and must be named.
@Suite struct InvariantsTests {
  /// Two shards, with ties between them.
  private static func town() throws -> Simulation {
    let simulation = try Simulation(Town.input([2_900, 2_900], parameters: ["first.kin": 3]))
    simulation.step(2)
    #expect(simulation.world.shards == 2)
    #expect(simulation.violations() == [])
    return simulation
  }

  /// A tie of shard 0, within it or to the other.
  private static func tie(_ world: World, across: Bool) throws -> Int {
    try #require(
      (0..<world.ties[0].count).first {
        let ends = world.ties[0].ends($0)
        return (world.ties[0].holds(ends.low) && world.ties[0].holds(ends.high)) != across
      }
    )
  }

  private static func expect(_ words: String, in simulation: Simulation) {
    let found = simulation.violations()
    #expect(found.contains { $0.contains(words) }, "\(words): \(found)")
  }

  @Test func `a strength beyond 1, of 0 and not a number`() throws {
    for strength in [1.5, 0, Float.nan] {
      let simulation = try Self.town()
      simulation.world.ties[0].setStrength(try Self.tie(simulation.world, across: false), strength)
      Self.expect("strength", in: simulation)
    }
  }

  @Test func `a wrong mark of the buurt`() throws {
    let simulation = try Self.town()
    let index = try Self.tie(simulation.world, across: false)
    let marks = simulation.world.ties[0].marks(index)
    simulation.world.ties[0].setMarks(index, marks ^ TieMarks.sameBuurt)
    Self.expect("wrong mark of the buurt", in: simulation)
  }

  @Test func `a mirror that differs, and one that is missing`() throws {
    let simulation = try Self.town()
    let index = try Self.tie(simulation.world, across: true)
    simulation.world.ties[0].setStrength(index, simulation.world.ties[0].strength(index) / 2)
    Self.expect("its mirror in shard 1 differs", in: simulation)
    let other = try Self.town()
    other.world.ties[0].remove(try Self.tie(other.world, across: true))
    Self.expect("its mirror in shard 0 differs", in: other)
  }

  @Test func `a ledger, a scar and roles that differ from their mirror`() throws {
    let simulation = try Self.town()
    let index = try Self.tie(simulation.world, across: true)
    let ties = simulation.world.ties
    ties[0].setBalance(index, ties[0].balance(index) ^ 1)
    Self.expect("its mirror in shard 1 differs", in: simulation)
    ties[0].setBalance(index, ties[0].balance(index) ^ 1)
    #expect(simulation.violations() == [])
    ties[0].setScar(index, ties[0].scar(index) ^ 1)
    Self.expect("its mirror in shard 1 differs", in: simulation)
    ties[0].setScar(index, ties[0].scar(index) ^ 1)
    ties[0].setRoles(index, ties[0].roles(index) ^ TieRoles.leisure)
    Self.expect("its mirror in shard 1 differs", in: simulation)
  }

  @Test func `a balance and roles beyond their range, and help that nobody gave`() throws {
    let simulation = try Self.town()
    let index = try Self.tie(simulation.world, across: false)
    simulation.world.ties[0].setBalance(index, .min)
    simulation.world.ties[0].setRoles(index, 1 << 7)
    simulation.world.tallies[1].support.received += 1
    Self.expect("balance -128", in: simulation)
    Self.expect("roles 128", in: simulation)
    Self.expect("help given", in: simulation)
  }

  @Test func `a household that is not who its ties say it is`() throws {
    let simulation = try Self.town()
    let row = simulation.world.ties[0].ends(try Self.tie(simulation.world, across: false)).low
    simulation.world.households.identity[row] ^= 1 << 30
    Self.expect("are not its households", in: simulation)
  }

  @Test func `an empty dwelling with ties`() throws {
    let simulation = try Self.town()
    let row = simulation.world.ties[0].ends(try Self.tie(simulation.world, across: false)).low
    simulation.world.households.composition[row] = 0
    Self.expect("an end lives nowhere", in: simulation)
  }

  @Test func `need and stress beyond their range`() throws {
    let simulation = try Self.town()
    simulation.world.households.need[3] = 1.01
    simulation.world.households.stress[5] = -0.1
    Self.expect("row 3: need", in: simulation)
    Self.expect("row 5: stress", in: simulation)
  }

  @Test func `a member that its roster does not know, and the reverse`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let roster = try #require(world.rosters.identity.indices.first { world.rosters.count[$0] > 0 })
    let member = world.rosters.member(roster, 0)
    world.rosters.remove(member, from: roster)
    Self.expect("not on the list of its roster", in: simulation)
    let other = try Self.town()
    let stranger = other.world.rosters.member(roster, 0)
    other.world.households.roster0[stranger] = 0
    other.world.households.roster1[stranger] = 0
    Self.expect("does not know that it is a member", in: other)
  }

  @Test func `a household that is still on the move`() throws {
    let simulation = try Self.town()
    simulation.world.destination[4] = 9
    Self.expect("row 4: still on the move", in: simulation)
  }
}
