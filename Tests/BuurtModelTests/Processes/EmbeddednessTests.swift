import Testing

@testable import BuurtModel

@Suite struct EmbeddednessTests {
  /// What a look leaves of a tie: shared partners as a set, similarity and span as their formulas say.
  private static func looked(_ tie: TieRecord, _ known: [UInt32: Set<UInt32>], _ world: World) -> TieRecord {
    var next = tie
    let shared = known[tie.lowIdentity, default: []].intersection(known[tie.highIdentity, default: []])
    next.embedded = UInt8(min(255, shared.count))
    let (a, b) = (world.households.traits[tie.low], world.households.traits[tie.high])
    next.marks = PlainSimilarity.across(a, b) ? tie.marks | TieMarks.across : tie.marks & ~TieMarks.across
    return next
  }

  @Test func `a tie is looked at once a year, and then holds what is so`() throws {
    let simulation = try Simulation(
      Town.input(
        [2_000, 900, 2_900],
        parameters: ["first.kin": 2, "life.job_loss": 0.3, "formation.introduction_share": 0.6]
      )
    )
    let world = simulation.world
    try #require(world.shards == 2)
    simulation.step(20)
    var looks: [UInt64: Int] = [:]
    var changed = (embedded: 0, similarity: 0, across: 0)
    for _ in 0..<52 {
      simulation.run(through: "settling")
      let before = (0..<world.shards).map { shard in
        (0..<world.ties[shard].count).map { world.ties[shard][$0] }
      }
      var known: [UInt32: Set<UInt32>] = [:]
      for tie in before.joined() {
        known[tie.lowIdentity, default: []].insert(tie.highIdentity)
        known[tie.highIdentity, default: []].insert(tie.lowIdentity)
      }
      simulation.run(after: "settling", through: "embeddedness")
      for shard in 0..<world.shards {
        #expect(world.ties[shard].count == before[shard].count)
        for (index, tie) in before[shard].enumerated() {
          let hash = (tie.lowIdentity &+ tie.highIdentity) &* 0x9E37_79B1
          guard world.week % 13 == 0, Int(hash >> 30) == world.week / 13 % 4 else {
            #expect(world.ties[shard][index] == tie)
            continue
          }
          var found = world.ties[shard][index]
          let h = world.households
          let p = world.input.parameters.similarity
          let sigma = PlainSimilarity.sigma(h.traits[tie.low], h.traits[tie.high], p)
          #expect(PlainSimilarity.rounds(found.similarity, sigma))
          if found.similarity != tie.similarity { changed.similarity += 1 }
          found.similarity = tie.similarity
          let wanted = Self.looked(tie, known, world)
          #expect(found == wanted)
          if wanted.embedded != tie.embedded { changed.embedded += 1 }
          if wanted.marks != tie.marks { changed.across += 1 }
          if h.identity[tie.low] == tie.lowIdentity, world.ties[shard].holds(tie.low) {
            looks[SupportTwin.name(tie), default: 0] += 1
          }
        }
      }
      simulation.run(after: "embeddedness", through: "closing")
      world.week += 1
    }
    #expect(looks.count > 10_000 && looks.values.allSatisfy { $0 == 1 })
    #expect(changed.embedded > 500 && changed.similarity > 100 && changed.across > 20, "\(changed)")
  }
}
