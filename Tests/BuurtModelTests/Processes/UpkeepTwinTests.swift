import Testing

@testable import BuurtModel

@Suite struct UpkeepTwinTests {
  /// A town of two shards in its 26th week of places and groups, with ties of all kinds.
  private static func town(off: [Switch]) throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        [2_000, 900, 2_900],
        parameters: [
          "first.kin": 2, "moving.owner": 0.2, "rungs.meetings_zwak": 8, "ledger.tolerance": 0.2,
          "giving.harmful": 0.05,
        ],
        off: off,
        plans: Town.plans(from: 0)
      )
    )
    try #require(simulation.world.shards == 2)
    simulation.step(26)
    return simulation
  }

  @Test(arguments: [[], [.matthewReciprocity]] as [[Switch]])
  func `weeks of upkeep are what the formulas say, for every tie and household of two shards`(off: [Switch])
    throws
  {
    let simulation = try Self.town(off: off)
    let world = simulation.world
    let p = world.input.parameters
    var cases: [String: Int] = [:]
    for turn in 0..<6 {
      if turn == 3 { simulation.step(52 - world.week) }
      simulation.run(through: "visitors")
      let twin = UpkeepTwin(world, EncountersTwin(world, publics: [:]))
      for tally in world.tallies { tally.clearEvents() }
      simulation.run(after: "visitors", through: "upkeep")
      var found: [UInt64: TieRecord] = [:]
      for shard in 0..<world.shards {
        for index in 0..<world.ties[shard].count {
          let tie = world.ties[shard][index]
          let name = EncountersTwin.name(tie.lowIdentity, tie.highIdentity)
          if let mirror = found[name] { #expect(mirror == tie) }
          found[name] = tie
          if world.ties[shard].holds(tie.low) != world.ties[shard].holds(tie.high) {
            cases["between", default: 0] += 1
          }
        }
      }
      for (name, tie) in twin.ties { Self.expect(tie, found.removeValue(forKey: name), p, &cases) }
      #expect(found.isEmpty)
      for row in simulation.lived {
        let sum = twin.sums[row] ?? UpkeepTwin.Sum()
        let packed = world.households.tieSums[row]
        #expect(TieSum.contacts(packed) == sum.contacts)
        #expect(abs(Double(TieSum.load(packed)) - sum.load) <= sum.tolerance)
        #expect(
          abs(Double(TieSum.support(packed)) - sum.support) <= sum.tolerance + Double(sum.contacts) * 0x1p-12
        )
      }
      #expect(world.tallies.reduce(0) { $0 + $1.formed } == twin.formed && twin.formed > 0)
      #expect(world.tallies.reduce(0) { $0 + $1.lost } == twin.lost && twin.lost > 0)
      for source in 0..<8 {
        let seen = world.tallies.reduce(SIMD3<Int>()) {
          $0 &+ SIMD3($1.tied[source], $1.kept26[source], $1.kept52[source])
        }
        let wanted = SIMD3(twin.tied[source] ?? 0, twin.kept[0][source] ?? 0, twin.kept[1][source] ?? 0)
        #expect(seen == wanted)
        for (k, name) in ["tied", "kept26", "kept52"].enumerated() { cases[name, default: 0] += wanted[k] }
      }
      simulation.run(after: "upkeep", through: "closing")
      world.week += 1
    }
    for kind in [
      "between", "tied", "kept26", "kept52", "contact", "none", "contact kin", "none kin", "contact far",
      "none far", "held", "revived", "lost", "exchange", "new", "scar", "harmful",
    ] where kind != "scar" || off.isEmpty {
      #expect(cases[kind, default: 0] >= 5, "\(kind): \(cases[kind, default: 0])")
    }
  }

  /// A tie by the twin and by the model.
  private static func expect(
    _ tie: UpkeepTwin.Tie,
    _ found: TieRecord?,
    _ p: Parameters,
    _ cases: inout [String: Int]
  ) {
    let (record, outcome) = (tie.record, tie.outcome)
    let lost = !outcome.contacted && outcome.strength < p.rungs.lost.value
    #expect((found == nil) == lost)
    let kin = TieMarks.origin(record.marks) == TieOrigin.kin.rawValue
    let place = kin ? " kin" : record.marks & TieMarks.far != 0 ? " far" : ""
    let names = [
      ("\(outcome.contacted ? "contact" : "none")\(place)", true), ("held", outcome.held),
      ("revived", outcome.revived), ("lost", lost), ("exchange", tie.exchanges), ("scar", record.scar > 0),
      ("new", record.meetings == 1 && !outcome.own), ("harmful", record.roles & TieRoles.harmful != 0),
    ]
    for (name, holds) in names where holds { cases[name, default: 0] += 1 }
    guard var found else { return }
    #expect(abs(Double(found.strength) - outcome.strength) <= outcome.tolerance, "\(record) \(outcome)")
    var wanted = record
    wanted.meetings = UInt8(min(255, Int(record.meetings) + (outcome.own ? 1 : 0)))
    wanted.roles &= ~TieRoles.week
    if outcome.contacted { wanted.roles |= TieRoles.contact }
    if tie.exchanges { wanted.roles |= TieRoles.exchange }
    found.strength = wanted.strength
    #expect(found == wanted)
  }

  @Test func `a contact outside settings is a meeting in its own week`() throws {
    let simulation = try Simulation(Town.input([60]))
    let world = simulation.world
    let p = world.input.parameters
    world.tieMail.exchange(world.pool)
    while world.ties[0].count > 0 { world.ties[0].remove(0) }
    let h = world.households
    // Contact for certain, and one meeting short of zwak.
    for row in 0..<world.layout.rows { h.effort[row] = 100 }
    world.ties[0].insert(
      TieRecord(
        low: 0,
        high: 1,
        lowIdentity: h.identity[0],
        highIdentity: h.identity[1],
        strength: Float(p.rungs.zwak.value) - 0.001,
        born: 0,
        marks: TieMarks.sameBuurt,
        meetings: UInt8(p.rungs.meetingsZwak.value) - 1,
        embedded: 0,
        similarity: 255,
        source: 0
      )
    )
    simulation.run(after: "meetings", through: "upkeep")
    #expect(Double(world.ties[0].meetings(0)) == p.rungs.meetingsZwak.value)
    #expect(Double(world.ties[0].strength(0)) >= p.rungs.zwak.value)
  }
}
