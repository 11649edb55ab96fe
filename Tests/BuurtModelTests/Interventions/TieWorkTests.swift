import Testing

@testable import BuurtModel

/// What can be done about a tie: each thing by itself, within a shard and across two.
@Suite struct TieWorkTests {
  /// A world of two shards after some weeks, an intervention that does not act, and ties within and across.
  private static func town() throws -> (
    simulation: Simulation, channels: Channels, pairs: [(low: UInt32, high: UInt32)]
  ) {
    let simulation = try NetworkTown.simulation(from: 1_000, [3_000, 3_000])
    simulation.step(6)
    let layout = simulation.world.layout
    let all = simulation.pairs { $0.strength >= 0.2 && $0.roles & TieRoles.harmful == 0 }
    let near = all.filter { layout.shard(of: $0.low) == layout.shard(of: $0.high) }
    let far = all.filter { layout.shard(of: $0.low) != layout.shard(of: $0.high) }
    try #require(near.count > 100 && far.count > 20)
    return (
      simulation, NetworkTown.channels(simulation), Array(near.prefix(10)) + Array(far.prefix(10))
    )
  }

  @Test func `a household's ties are those of the table, with debt seen from its own side`() throws {
    let (simulation, channels, _) = try Self.town()
    var seen = 0
    for row in simulation.lived.prefix(400) {
      let ties = channels.ties(of: row)
      seen += ties.count
      #expect(ties.count == simulation.world.degree(row))
      #expect(ties.map(\.identity) == ties.map(\.identity).sorted())
      for tie in ties {
        let other = try #require(channels.tie(tie.partner, row))
        #expect(other.strength == tie.strength && other.debt == -tie.debt && other.partner == row)
        #expect(channels.identity(of: tie.partner) == tie.identity)
      }
    }
    #expect(seen > 400)
  }

  @Test func `contact keeps a tie from fading, deeper contact lifts it, and a dormant tie wakes`() throws {
    let (simulation, channels, pairs) = try Self.town()
    for (k, pair) in pairs.enumerated() {
      simulation.setStrength(pair.low, pair.high, k % 2 == 0 ? 0.3 : 0.04)
    }
    simulation.run(through: "calendar")
    for (k, pair) in pairs.enumerated() {
      if k % 4 < 2 {
        channels.keepUp(pair.low, pair.high)
      } else {
        channels.deepen(pair.high, pair.low, facilitation: 1, jointTask: 0)
      }
    }
    simulation.run(after: "calendar", through: "upkeep")
    var lifted = 0
    for (k, pair) in pairs.enumerated() {
      let tie = try #require(simulation.records(pair.low, pair.high).first, "\(k)")
      if k % 2 == 1 {
        #expect(tie.strength >= 0.06, "dormant \(k)")
      } else {
        #expect(tie.strength >= 0.3, "kept \(k)")
        if k % 4 == 2, tie.strength > 0.31 { lifted += 1 }
      }
    }
    #expect(lifted >= 3)
    simulation.run(after: "upkeep", through: "closing")
    simulation.world.week += 1
    #expect(simulation.violations() == [])
    let funnel = simulation.world.interventions[0].funnel
    #expect(funnel.hasTouched(.effort) && funnel.hasTouched(.revival) && funnel.hasTouched(.ceiling))
    #expect(!funnel.hasTouched(.meeting))
  }

  @Test func `mending takes a share of a scar, straining leaves one, and both ends see the same`() throws {
    let (simulation, channels, pairs) = try Self.town()
    for pair in pairs {
      #expect(!simulation.records(pair.low, pair.high).isEmpty)
      channels.strain(pair.low, pair.high, by: 1)
      #expect(simulation.records(pair.low, pair.high).allSatisfy { $0.scar == 255 })
      channels.mend(pair.high, pair.low, by: 0.4)
      #expect(simulation.records(pair.low, pair.high).allSatisfy { $0.scar == 153 })
      for _ in 0..<300 { channels.mend(pair.low, pair.high, by: 0.001) }
      #expect(simulation.records(pair.low, pair.high).allSatisfy { $0.scar == 0 })
    }
    #expect(simulation.violations() == [])
  }

  @Test func `a tie that is ended is gone from both shards, and counted once as lost`() throws {
    let (simulation, channels, pairs) = try Self.town()
    let before = (0..<simulation.world.shards).reduce(0) { $0 + simulation.world.ties[$1].ownedCount }
    let lost = simulation.world.tallies.reduce(0) { $0 + $1.lost }
    for pair in pairs {
      channels.cut(pair.high, pair.low)
      channels.cut(pair.high, pair.low)
      #expect(simulation.records(pair.low, pair.high).isEmpty && channels.tie(pair.low, pair.high) == nil)
    }
    let after = (0..<simulation.world.shards).reduce(0) { $0 + simulation.world.ties[$1].ownedCount }
    #expect(after == before - pairs.count)
    #expect(simulation.world.tallies.reduce(0) { $0 + $1.lost } == lost + pairs.count)
    #expect(simulation.violations() == [])
  }

  @Test func `help that is agreed on becomes a role of the tie, and nothing else changes`() throws {
    let (simulation, channels, pairs) = try Self.town()
    for pair in pairs {
      var wanted = simulation.records(pair.low, pair.high)
      #expect(!wanted.isEmpty)
      for k in wanted.indices { wanted[k].roles |= TieRoles.emotional }
      channels.agree(pair.low, pair.high, on: .emotional)
      #expect(simulation.records(pair.low, pair.high) == wanted)
    }
    #expect(simulation.violations() == [])
  }

  @Test func `a favour is given as much as it is received, and lowers the giver's debt`() throws {
    let (simulation, channels, pairs) = try Self.town()
    let h = simulation.world.households
    for (k, pair) in pairs.enumerated() {
      let (giver, other) = k % 2 == 0 ? (pair.low, pair.high) : (pair.high, pair.low)
      let before = try #require(channels.tie(giver, other))
      let support = h.support.practical[other]
      #expect(channels.doFavour(giver, for: other))
      let after = try #require(channels.tie(giver, other))
      #expect(after.debt < before.debt || before.debt < -0.9)
      #expect(after.roles & TieRoles.practical != 0)
      #expect(h.support.practical[other] > support || support == .max)
      #expect(Int(h.support.lastGave[giver]) == simulation.week)
    }
    // The invariants hold that all that was given was received.
    #expect(simulation.violations() == [])
    let stranger = try #require(
      simulation.lived.first { channels.tie(pairs[0].low, $0) == nil && $0 != pairs[0].low }
    )
    #expect(!channels.doFavour(pairs[0].low, for: stranger))
  }

  @Test func `load is taken off by a share`() throws {
    let (simulation, channels, pairs) = try Self.town()
    simulation.world.households.support.load[pairs[0].low] = 8_000
    channels.relieve(pairs[0].low, by: 0.25)
    #expect(simulation.world.households.support.load[pairs[0].low] == 6_000)
    #expect(abs(channels.load(of: pairs[0].low) - 6_000 / 4_096) < 1e-4)
  }

  @Test(arguments: Channels.Search.allCases)
  func `who is looked for is a stranger, across where asked, the most alike of those looked at`(
    search: Channels.Search
  ) throws {
    let (simulation, channels, _) = try Self.town()
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let sigma = simulation.world.rules.similarity
    var alike: (one: Float, many: Float) = (0, 0)
    var found = 0
    var across = 0
    for row in simulation.lived.prefix(300) {
      if let other = channels.stranger(to: row, search, candidates: 6, across: true, draw: 1) {
        across += 1
        #expect(other != row && channels.tie(row, other) == nil && h.lived(other))
        #expect(Similarity.across(h.traits[row], h.traits[other]))
        if search == .buurt { #expect(simulation.world.sameBuurt(row, other)) }
        if search == .friendsOfFriends {
          #expect(channels.ties(of: row).contains { channels.tie($0.partner, other) != nil })
        }
      }
      let one = channels.stranger(to: row, search, candidates: 1, across: false, draw: 1)
      let many = channels.stranger(to: row, search, candidates: 12, across: false, draw: 1)
      guard let one, let many else { continue }
      found += 1
      alike.one += sigma(h.traits[row], h.traits[one])
      alike.many += sigma(h.traits[row], h.traits[many])
      #expect(sigma(h.traits[row], h.traits[many]) >= sigma(h.traits[row], h.traits[one]))
      #expect(channels.stranger(to: row, search, candidates: 1, across: false, draw: 1) == one)
    }
    #expect(found > 100 && across > 20 && alike.many > alike.one)
  }

  @Test func `two who are introduced may begin a tie, marked with the intervention`() throws {
    let simulation = try NetworkTown.simulation(
      from: 1_000,
      [400, 300],
      parameters: ["formation.base": 1, "formation.recognition": 0]
    )
    simulation.step(4)
    let channels = NetworkTown.channels(simulation)
    simulation.run(through: "calendar")
    var introduced: [(UInt32, UInt32)] = []
    for row in simulation.lived.prefix(60) {
      guard let other = channels.stranger(to: row, .wijk, candidates: 3, across: false, draw: 1) else {
        continue
      }
      introduced.append((row, other))
      channels.introduce(row, to: other, facilitation: 0.5, jointTask: 0.5)
    }
    simulation.run(after: "calendar", through: "closing")
    simulation.world.week += 1
    let made = simulation.pairs { $0.source == 1 }
    #expect(made.count > 10)
    for pair in made {
      #expect(introduced.contains { Set([$0.0, $0.1]) == Set([pair.low, pair.high]) })
      let tie = try #require(simulation.records(pair.low, pair.high).first)
      #expect(TieMarks.origin(tie.marks) == TieOrigin.introduced.rawValue)
    }
    #expect(simulation.world.interventions[0].funnel.tied == made.count)
    #expect(simulation.violations() == [])
  }
}
