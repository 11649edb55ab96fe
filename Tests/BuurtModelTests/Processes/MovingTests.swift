import Testing

@testable import BuurtModel

@Suite struct MovingTests {
  /// A town of two shards where many move.
  private static func town(off: [Switch] = [], _ changes: [String: Double] = [:]) throws -> Simulation {
    let restless: [String: Double] = [
      "moving.owner": 0.5, "moving.corporatie": 0.5, "moving.private_rent": 0.8, "first.kin": 2,
      // Nobody parts or pairs: see `TurnsTests`.
      "life.separation": 0, "life.partnering": 0,
    ]
    let simulation = try Simulation(
      Town.input([1_500, 1_200, 1_800, 1_300], parameters: restless.merging(changes) { $1 }, off: off)
    )
    try #require(simulation.world.shards > 1)
    return simulation
  }

  /// Where each identity lives.
  private static func homes(_ simulation: Simulation) -> [UInt32: UInt32] {
    Dictionary(
      simulation.lived.map { (simulation.world.households.identity[$0], $0) },
      uniquingKeysWith: { _, _ in .max }
    )
  }

  @Test func `no household is lost or doubled, and ties follow theirs`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    simulation.step(3)
    var within = 0
    var marked = 0
    for _ in 0..<6 {
      let homes = Self.homes(simulation)
      let ties = world.tiesByPair
      let lived = simulation.lived.count
      #expect(homes.count == lived)
      simulation.run(through: "matching")
      let gone = Set(
        simulation.lived.filter { world.destination[$0] == Moving.leaves }.map {
          world.households.identity[$0]
        }
      )
      let moving = simulation.lived.filter { world.destination[$0] < UInt32(world.layout.rows) }
      var goals: [UInt32: UInt32] = [:]
      for row in moving { goals[world.households.identity[row]] = world.destination[row] }
      #expect(Set(goals.values).count == goals.count)
      simulation.run(after: "matching", through: "arrival")
      let after = Self.homes(simulation)
      #expect(after.count == simulation.lived.count)
      for (identity, row) in homes {
        #expect(after[identity] == (gone.contains(identity) ? nil : goals[identity] ?? row))
      }
      let fresh = after.keys.filter { homes[$0] == nil }
      #expect(after.count == homes.count - gone.count + fresh.count)
      // Ties: gone with those who left the world, else where their households are, with the right marks.
      let later = world.tiesByPair
      for (pair, tie) in ties {
        guard !gone.contains(tie.lowIdentity), !gone.contains(tie.highIdentity) else {
          #expect(later[pair] == nil)
          continue
        }
        let now = try #require(later[pair])
        #expect(now.low == after[tie.lowIdentity] && now.high == after[tie.highIdentity])
        #expect(now.strength == tie.strength && now.born == tie.born && now.meetings == tie.meetings)
        let near = world.sameBuurt(now.low, now.high)
        #expect((now.marks & TieMarks.sameBuurt != 0) == near)
        let wasNear = tie.marks & TieMarks.sameBuurt != 0
        if wasNear, !near {
          #expect(now.marks & TieMarks.far != 0)
          marked += 1
        }
        if near, !wasNear { #expect(now.marks & TieMarks.far == 0) }
        if near == wasNear { #expect(now.marks & TieMarks.far == tie.marks & TieMarks.far) }
        #expect(TieMarks.origin(now.marks) == TieMarks.origin(tie.marks))
      }
      #expect(
        later.count == ties.values.count { !gone.contains($0.lowIdentity) && !gone.contains($0.highIdentity) }
      )
      within += goals.count
      simulation.run(after: "arrival", through: "closing")
      world.week += 1
    }
    #expect(within > 50)
    #expect(marked > 20)
  }

  @Test func `one mover more changes two moves at most`() throws {
    let trunk = try Self.town()
    trunk.step(2)
    let plain = trunk.branch(plans: [])
    plain.run(through: "matching")
    for trial in 0..<20 as Range<UInt32> {
      let other = trunk.branch(plans: [])
      other.run(through: "life events")
      let world = other.world
      let candidates = other.lived.filter { plain.world.destination[$0] == Moving.stays }
      let row = candidates[Int(bounded(mixed(trial + 1), UInt32(candidates.count)))]
      world.households.wish[row] = 0
      world.tallies[world.layout.shard(of: row)].movers.append(row)
      other.run(after: "life events", through: "matching")
      let changed = trunk.lived.filter { plain.world.destination[$0] != world.destination[$0] }
      #expect(changed.contains(row))
      #expect((1...2).contains(changed.count))
    }
  }

  @Test func `movers stay in their gemeente and take dwellings of their own tenure`() throws {
    let simulation = try Self.town()
    simulation.run(through: "matching")
    let world = simulation.world
    var moves = 0
    for move in world.moves.all where move.to != Moving.leaves {
      #expect(world.households.tenure[move.from] == world.households.tenure[move.to])
      #expect(move.from != move.to)
      moves += 1
    }
    #expect(moves > 10)
  }

  @Test func `with moves across off movers leave the world`() throws {
    let simulation = try Self.town(off: [.movesAcross])
    simulation.run(through: "matching")
    #expect(simulation.world.moves.all.count > 20)
    #expect(simulation.world.moves.all.allSatisfy { $0.to == Moving.leaves })
  }

  @Test func `newcomers fill empty dwellings, each with an identity that nobody had`() throws {
    let simulation = try Self.town(off: [], ["moving.letting": 0.5, "moving.out": 1])
    let world = simulation.world
    var seen = Set(Self.homes(simulation).keys)
    var empty = 0
    var filled = 0
    for _ in 0..<12 {
      simulation.run(through: "departure")
      simulation.run(after: "departure", through: "transfer")
      let before = Set(simulation.lived.filter { world.destination[$0] == Moving.stays })
      simulation.run(after: "transfer", through: "arrival")
      let homes = (0..<world.layout.buurtStart.count).flatMap { world.dwellings($0) }.map { UInt32($0) }
      let vacant = homes.filter { !before.contains($0) }
      let taken = vacant.filter { world.households.lived($0) }
      empty += vacant.count
      filled += taken.count
      for row in taken {
        let identity = world.households.identity[row]
        #expect(seen.insert(identity).inserted)
        #expect(identity & 0xFF_FFFF == row)
        #expect(identity >> 24 == UInt32(world.households.entries[row]))
        #expect(Int(world.households.arrived[row]) == world.week)
        #expect(world.degree(row) == 0)
        #expect(world.households.decile[row] == 255)
        #expect(world.households.tenure[row] == world.donors[row].tenure.rawValue)
      }
      simulation.run(after: "arrival", through: "closing")
      world.week += 1
    }
    // Half of the empty dwellings of a week; binomial.
    let share = Double(filled) / Double(empty)
    #expect(abs(share - 0.5) < 4.5 * (0.25 / Double(empty)).squareRoot())
  }

  @Test func `an empty dwelling has nobody's identity`() throws {
    let simulation = try Self.town(off: [], ["moving.letting": 0.01, "moving.out": 1])
    simulation.step(10)
    let world = simulation.world
    let vacant = (0..<world.layout.buurtStart.count).flatMap { world.dwellings($0) }.map { UInt32($0) }.filter
    {
      !world.households.lived($0)
    }
    #expect(vacant.count > 100)
    #expect(vacant.allSatisfy { world.households.identity[$0] == .max && world.degree($0) == 0 })
  }
}
