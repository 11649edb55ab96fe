import Testing

@testable import BuurtModel

/// What keeps from asking, offering and accepting is eased for a time; skill stays.
@Suite struct FrictionsTests {
  private static func town() throws -> (simulation: Simulation, channels: Channels) {
    // Nobody moves: what comes back is followed through moves in another test.
    let simulation = try NetworkTown.simulation(from: 1_000, parameters: ["life.separation": 0])
    return (simulation, NetworkTown.channels(simulation))
  }

  @Test(arguments: Friction.allCases)
  func `what is eased is a share, never beyond the bound, and comes back whole`(friction: Friction) throws {
    let (simulation, channels) = try Self.town()
    let world = simulation.world
    let column = friction.column(world.households)
    let row = try #require(simulation.lived.first)
    column[row] = 200
    channels.ease(friction, of: row, by: 0.3, most: 0.5, halfLife: 4)
    #expect(column[row] == 140)
    for _ in 0..<5 { channels.ease(friction, of: row, by: 0.3, most: 0.5, halfLife: 4) }
    #expect(column[row] == 100)
    for _ in 0..<4 { world.interventions[0].eased.fade(in: world) }
    #expect(column[row] == 150)
    var before = column[row]
    for _ in 0..<60 {
      world.interventions[0].eased.fade(in: world)
      #expect(column[row] >= before)
      before = column[row]
    }
    #expect(column[row] == 200 && world.interventions[0].eased.count == 0)
    #expect(world.interventions[0].funnel.hasTouched(friction.channel))
  }

  @Test func `easing nothing touches nothing`() throws {
    let (simulation, channels) = try Self.town()
    let row = try #require(simulation.lived.first)
    simulation.world.households.support.shame[row] = 90
    channels.ease(.shame, of: row, by: 0, most: 0.5, halfLife: 4)
    channels.ease(.shame, of: row, by: 0.5, most: 0, halfLife: 4)
    #expect(simulation.world.households.support.shame[row] == 90)
    #expect(!simulation.world.interventions[0].funnel.hasTouched(.asking))
    #expect(simulation.world.interventions[0].eased.count == 0)
  }

  @Test func `an eased friction moves along, and comes back after the intervention has ended`() throws {
    let simulation = try NetworkTown.simulation(
      ["encourage": .number(1), "hours": .number(400), "caseload": .number(100)],
      from: 2,
      until: 12,
      parameters: [
        "moving.owner": 0.3, "moving.corporatie": 0.3, "life.separation": 0, "life.partnering": 0,
      ]
    )
    let world = simulation.world
    var first: [UInt32: UInt8] = [:]
    var rowOf: [UInt32: UInt32] = [:]
    for row in simulation.lived {
      first[world.households.identity[row]] = world.households.support.shame[row]
      rowOf[world.households.identity[row]] = row
    }
    simulation.step(12)
    let eased = simulation.lived.filter {
      (first[world.households.identity[$0]] ?? 0) > world.households.support.shame[$0]
    }
    #expect(eased.count > 20)
    simulation.step(200)
    var moved = 0
    for row in simulation.lived {
      let identity = world.households.identity[row]
      guard let shame = first[identity] else { continue }
      #expect(world.households.support.shame[row] == shame)
      if rowOf[identity] != row { moved += 1 }
    }
    #expect(moved > 10)
    #expect(world.interventions[0].eased.count == 0)
  }

  @Test func `skill is taught a part of the way to a limit, and stays`() throws {
    let (simulation, channels) = try Self.town()
    let skill = simulation.world.households.skill
    defer { withExtendedLifetime(simulation) {} }
    let rows = simulation.lived
    skill[rows[0]] = 0.6
    skill[rows[1]] = 1.2
    channels.teach(rows[0], by: 0.25, upTo: 1)
    channels.teach(rows[1], by: 0.25, upTo: 1)
    #expect(abs(skill[rows[0]] - 0.7) < 1e-6 && skill[rows[1]] == 1.2)
    for _ in 0..<200 { channels.teach(rows[0], by: 0.25, upTo: 1) }
    #expect(skill[rows[0]] <= 1)
  }

  @Test func `self-esteem rises by a part of what it lacks, more for who receives much`() throws {
    let (simulation, channels) = try Self.town()
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let rows = simulation.lived
    for (row, received) in [(rows[0], UInt16(0)), (rows[1], UInt16.max)] {
      h.wellbeing.selfEsteem[row] = 30_000
      h.support.practical[row] = received
      h.support.emotional[row] = received
      channels.value(row, by: 0.1)
    }
    #expect(h.wellbeing.selfEsteem[rows[0]] == 33_553)
    // The bonus for full receivers is 1: twice as much.
    #expect(abs(Int(h.wellbeing.selfEsteem[rows[1]]) - 37_107) <= 1)
    for _ in 0..<200 { channels.value(rows[1], by: 1) }
    #expect(h.wellbeing.selfEsteem[rows[1]] == .max)
  }
}
