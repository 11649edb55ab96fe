import Testing

@testable import BuurtModel

/// What instruments show, held against a count by hand.
@Suite struct NetworkViewsTests {
  private static func town() throws -> Simulation {
    let simulation = try RegimeTown.simulation([])
    simulation.step(20)
    return simulation
  }

  /// Ties of every household, each end once: strength, whether kin, roles.
  private static func ties(_ simulation: Simulation) -> [(s: Float, kin: Bool, roles: UInt8)] {
    let world = simulation.world
    var found: [(s: Float, kin: Bool, roles: UInt8)] = []
    for row in simulation.lived {
      let shard = world.layout.shard(of: row)
      for k in 0..<world.ties[shard].degree(row) {
        let index = world.ties[shard].entry(row, k).index
        let kin = TieMarks.origin(world.ties[shard].marks(index)) == TieOrigin.kin.rawValue
        found.append((world.ties[shard].strength(index), kin, world.ties[shard].roles(index)))
      }
    }
    return found
  }

  @Test func `views on ties show the share that a count by hand gives; none shows a losse binding`() throws {
    let simulation = try Self.town()
    let seen = simulation.observe(snapshot: true, buurten: false)
    let ties = Self.ties(simulation)
    let p = simulation.world.input.parameters
    let (zwak, sterk) = (Float(p.rungs.zwak.value), Float(p.rungs.sterk.value))
    let dormant = Float(p.rungs.dormant.value)
    func named(_ s: Float) -> Double { s >= sterk ? 1 : s >= zwak ? p.views.recall.value : 0 }
    func share(_ shown: (Float, Bool, UInt8) -> Double) -> Double {
      ties.reduce(0) { $0 + shown($1.s, $1.kin, $1.roles) } / Double(ties.count)
    }
    #expect(ties.contains { $0.s < zwak && $0.s >= dormant } && ties.contains { $0.kin })
    let ecogram = share { s, kin, _ in kin && s >= zwak ? 1 : named(s) }
    #expect(abs(seen[.seenByEcogram] - ecogram) < 1e-9)
    let circles = share { s, _, _ in s < dormant ? p.views.dormant.value : named(s) }
    #expect(abs(seen[.seenByCircles] - circles) < 1e-9)
    let analysis = share { s, _, _ in s >= zwak ? 1 : 0 }
    #expect(abs(seen[.seenByAnalysis] - analysis) < 1e-9)
    let survey = share { s, _, roles in roles & (TieRoles.emotional | TieRoles.practical) != 0 ? named(s) : 0
    }
    #expect(abs(seen[.seenBySupportSurvey] - survey) < 1e-9)
    #expect(seen[.seenBySupportSurvey] <= seen[.seenByEcogram] && seen[.seenByCapability] <= analysis)
    #expect(analysis < 1 && seen[.seenByEcogram] > 0)
  }

  @Test func `views on clients and households lie between nothing and all, at snapshots only`() throws {
    let simulation = try Self.town()
    let seen = simulation.observe(snapshot: true, buurten: false)
    for view in NetworkViews.all {
      #expect((0...1).contains(seen[view]), "\(view)")
      #expect(view.definition.key.hasPrefix("seen_by_"))
    }
    #expect(seen[.seenByProtocol] <= seen[.seenByClientSurvey])
    let plain = simulation.observe(snapshot: false, buurten: false)
    #expect(NetworkViews.all.allSatisfy { plain[$0].isNaN })
  }
}
