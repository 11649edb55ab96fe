import Testing

@testable import BuurtModel

@Suite struct InitiativesTwinTests {
  /// Nine buurten where initiatives come and go, under as many stances of the gemeente.
  private static func town() throws -> Simulation {
    var input = Town.input(
      [600, 500, 400, 700, 300, 450, 650, 350, 550],
      parameters: [
        "initiatives.start": 50, "initiatives.willing": 0.1, "civic.growth_club": 0.4,
        "initiatives.hazard": 8, "civic.norm_rise": 10, "initiatives.attendance": 0.9, "supply.open": 1,
      ]
    )
    input.switches[.norm] = true
    return try Simulation(input)
  }

  private static func stir(_ world: World) {
    for buurt in world.policy.indices {
      world.policy[buurt].inclusion = Float(buurt % 3) * 0.4
      world.policy[buurt].initiativeControl = Float(buurt % 4) * 0.4 - 0.5
      world.policy[buurt].initiativeSupport = Float(buurt % 5) * 0.3 - 0.4
      for slot in 0..<CivicState.slots where world.week % 5 == slot {
        let number = buurt * CivicState.slots + slot
        if world.civic.initiatives[number].core > 0 { world.civic.initiatives[number].lent = 3 }
      }
      // Some end for another reason: new ones can begin.
      for slot in 0..<CivicState.slots where mixed(UInt32(world.week * 64 + buurt * 4 + slot)) % 8 == 0 {
        world.civic.initiatives[buurt * CivicState.slots + slot] = .none
        for row in world.dwellings(buurt)
        where world.households.civic.role[row] == VolunteerRole.initiative + UInt8(slot) {
          world.households.civic.resign(UInt32(row))
        }
      }
    }
  }

  @Test func `a year of initiatives and norms is what the rules say, buurt by buurt`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    try #require(world.shards > 1)
    simulation.step(20)
    var counts = (begun: 0, ended: 0, orphaned: 0, meetings: 0, guests: 0)
    for week in 0..<52 {
      // Some cores melt away.
      if week % 9 == 4 {
        simulation.lived.filter { $0 % 3 > 0 }.forEach { world.households.civic.resign($0) }
      }
      Self.stir(world)
      var meeting = InitiativesTwin(world)
      meeting.meet()
      for shard in 0..<world.shards { world.sessions[shard].removeAll() }
      world.rules.initiatives.meet(on: world)
      Self.expect(meeting, world)
      let sessions = world.sessions.joined().map { $0 }
      #expect(sessions.count == meeting.meetings.count)
      for session in sessions {
        let wanted = try #require(meeting.meetings[session.identity])
        #expect(Set(session.rows) == wanted.rows && session.rows.count == wanted.rows.count)
        #expect(session.identities == session.rows.map { world.households.identity[$0] })
        #expect(abs(Double(session.facilitation) - wanted.facilitation) < 1e-6)
        #expect(session.origin == .initiative && !session.introduced && session.sharedExperience == 0)
        counts.guests += session.rows.count { world.households.civic.role[$0] < VolunteerRole.initiative }
      }
      counts.meetings += sessions.count
      var living = InitiativesTwin(world)
      living.live()
      for shard in 0..<world.shards { world.rules.initiatives.act(on: world, shard: shard) }
      Self.expect(living, world)
      for (buurt, norm) in living.norms { #expect(abs(Double(world.civic.norm[buurt]) - norm) < 1e-6) }
      counts.begun += living.begun
      counts.ended += living.ended
      counts.orphaned += living.orphaned
      simulation.step()
    }
    #expect(counts.begun > 10 && counts.ended > 20 && counts.orphaned > 3, "\(counts)")
    #expect(counts.meetings > 100 && counts.guests > 100, "\(counts)")
    let norms = world.policy.indices.map { world.civic.norm[$0] }
    #expect((norms.max() ?? 0) > (norms.min() ?? 0) + 0.02)
  }

  private static func expect(_ twin: InitiativesTwin, _ world: World) {
    for (number, wanted) in twin.states.enumerated() {
      let found = world.civic.initiatives[number]
      #expect(Int(found.core) == wanted.core)
      guard wanted.core > 0 else { continue }
      #expect(Int(found.born) == wanted.born)
      #expect(abs(Double(found.ownership) - wanted.ownership) < 1e-6)
      #expect(abs(Double(found.funding) - wanted.funding) < 1e-6)
    }
    let civic = world.households.civic
    for (row, member) in twin.members {
      #expect(civic.role[row] == member.role)
      #expect(Int(civic.hours[row]) == member.quarters && Int(civic.growth[row]) == member.growth)
    }
  }
}
