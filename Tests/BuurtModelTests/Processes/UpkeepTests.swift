import Glibc
import Testing

@testable import BuurtModel

/// One week of upkeep against `UpkeepTwin`, a slow scalar rule in double precision.
@Suite struct UpkeepTests {
  /// A town of one shard whose ties are spread over all cases.
  private static func town() throws -> Simulation {
    let simulation = try Simulation(Town.input([500, 400], parameters: ["first.kin": 2], seed: 5))
    simulation.step(20)
    let world = simulation.world
    try #require(world.shards == 1)
    // Nothing in the mail: the ties are those of the table.
    world.tieMail.exchange(world.pool)
    let records = (0..<world.ties[0].count).map { world.ties[0][$0] }
    while world.ties[0].count > 0 { world.ties[0].remove(0) }
    for (number, old) in records.enumerated() {
      let w = Philox.block4x32(counter: SIMD4(UInt32(number), 0, 0, 0), key: SIMD2(9, 9))
      let spread: [Float] = [0.0252, 0.03, 0.045, 0.149, 0.298, 0.3, 0.495, 0.9]
      var tie = old
      tie.strength = w.x & 1 == 0 ? max(uniform(w.y), 0.026) : spread[Int(bounded(w.y, 8))]
      tie.similarity = UInt8(w.z & 255)
      tie.meetings = UInt8(w.z >> 8 & 31) + (w.z & 1 << 16 == 0 ? 0 : 224)
      tie.embedded = UInt8(bounded(w.w, 40))
      if w.x & 6 == 0 { tie.marks |= TieMarks.far }
      tie.balance = w.x & 24 == 0 ? Int8(truncatingIfNeeded: bounded(mixed(w.x), 255)) &- 127 : 0
      tie.scar = w.x & 96 == 0 ? UInt8(mixed(w.y) & 255) : 0
      world.ties[0].insert(tie)
    }
    for row in 0..<world.layout.rows { world.households.effort[row] *= 0.2 + uniform(mixed(UInt32(row))) }
    return simulation
  }

  @Test func `a week of upkeep is what the formulas say, for every kind of tie`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let p = world.input.parameters
    let draws = world.key.pairs(.pairs, week: world.week)
    var expected: [(tie: TieRecord, outcome: UpkeepTwin.Outcome)] = []
    for index in 0..<world.ties[0].count {
      let word = mixed(UInt32(index) ^ 0xBEEF)
      let ceiling = word & 3 == 0 ? UInt8(word >> 8 & 255) : 0
      if ceiling > 0 { world.ties[0].noteMeeting(index, ceiling: ceiling) }
      let tie = world.ties[0][index]
      let draw = uniform(draws.words(low: tie.lowIdentity, high: tie.highIdentity).0)
      expected.append((tie, UpkeepTwin.outcome(tie, ceiling: ceiling, world, draw: draw)))
    }
    simulation.run(after: "meetings", through: "upkeep")

    var cases: [String: Int] = [:]
    var contacts = Array(repeating: 0, count: world.layout.rows)
    var load = Array(repeating: 0.0, count: world.layout.rows)
    for (tie, outcome) in expected {
      let index = world.ties[0].find(tie.low, tie.high)
      let lost = !outcome.contacted && outcome.strength < p.rungs.lost.value
      #expect((index < 0) == lost)
      for row in [tie.low, tie.high] {
        contacts[Int(row)] += outcome.contacted ? 1 : 0
        load[Int(row)] += p.upkeep.requirement.value + outcome.strength
      }
      let kin = TieMarks.origin(tie.marks) == TieOrigin.kin.rawValue
      let kind =
        "\(outcome.contacted ? "contact" : "none")\(kin ? " kin" : "")\(tie.marks & TieMarks.far != 0 ? " far" : "")"
      cases[kind, default: 0] += 1
      if outcome.held { cases["held", default: 0] += 1 }
      if outcome.revived { cases["revived", default: 0] += 1 }
      if lost { cases["lost", default: 0] += 1 }
      guard index >= 0 else { continue }
      let found = Double(world.ties[0].strength(index))
      #expect(abs(found - outcome.strength) <= outcome.tolerance, "\(kind): \(tie) \(outcome) \(found)")
      let roles = world.ties[0].roles(index)
      #expect((roles & TieRoles.contact != 0) == outcome.contacted)
      let second = uniform(draws.words(low: tie.lowIdentity, high: tie.highIdentity).1)
      let everyday = second < Float(p.giving.everyday.value) && found >= Double(Float(p.rungs.zwak.value))
      #expect((roles & TieRoles.exchange != 0) == (outcome.contacted && everyday))
      if outcome.contacted, everyday { cases["exchange", default: 0] += 1 }
      #expect(roles & ~TieRoles.week == tie.roles & ~TieRoles.week)
      #expect(Int(world.ties[0].meetings(index)) == min(255, Int(tie.meetings) + (outcome.own ? 1 : 0)))
    }
    #expect(world.ties[0].count == expected.count - cases["lost", default: 0])
    for row in simulation.lived {
      #expect(TieSum.contacts(world.households.tieSums[row]) == contacts[Int(row)])
      #expect(abs(Double(TieSum.load(world.households.tieSums[row])) - load[Int(row)]) < 0.02)
    }
    for kind in [
      "contact", "none", "contact kin", "none kin", "contact far", "none far", "held", "revived", "lost",
      "exchange",
    ] {
      #expect(cases[kind, default: 0] >= 5, "\(kind): \(cases[kind, default: 0])")
    }
  }

  @Test func `support is the strength of the week's contacts from zwak up`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    simulation.run(after: "meetings", through: "upkeep")
    // Without contacts there is no support; with contacts at most their number.
    for row in simulation.lived {
      let support = Double(TieSum.support(world.households.tieSums[row]))
      let contacts = Double(TieSum.contacts(world.households.tieSums[row]))
      #expect(support <= contacts)
      if contacts == 0 { #expect(support == 0) }
    }
    #expect(simulation.lived.contains { TieSum.support(world.households.tieSums[$0]) > 0 })
  }

  @Test func `without contact a tie halves in the logarithm of two over the rate`() throws {
    let simulation = try Simulation(
      Town.input(
        [60],
        parameters: [
          "upkeep.decay": 0.036, "upkeep.decay_age": 0, "upkeep.decay_weak": 0, "upkeep.decay_embedded": 0,
          "upkeep.decay_kin": 1,
        ]
      )
    )
    let world = simulation.world
    world.tieMail.exchange(world.pool)
    for row in 0..<world.layout.rows { world.households.effort[row] = 0 }
    for index in 0..<world.ties[0].count { world.ties[0].setStrength(index, 0.8) }
    // ln 2 / .036 = 19.25 weeks.
    for _ in 0..<19 {
      simulation.run(after: "meetings", through: "upkeep")
      world.week += 1
    }
    #expect((0..<world.ties[0].count).allSatisfy { world.ties[0].strength($0) > 0.4 })
    simulation.run(after: "meetings", through: "upkeep")
    #expect((0..<world.ties[0].count).allSatisfy { world.ties[0].strength($0) < 0.4 })
    let expected = 0.8 * exp(-0.036 * 20)
    #expect(abs(Double(world.ties[0].strength(0)) - expected) < 1e-4)
  }

  @Test func `a rung is passed in the week of the meeting that was missing`() throws {
    let simulation = try Simulation(Town.input([60], parameters: ["upkeep.lift": 0.3]))
    let world = simulation.world
    world.tieMail.exchange(world.pool)
    while world.ties[0].count > 0 { world.ties[0].remove(0) }
    for row in 0..<world.layout.rows { world.households.effort[row] = 0 }
    let h = world.households
    world.ties[0].insert(
      TieRecord(
        low: 0,
        high: 1,
        lowIdentity: h.identity[0],
        highIdentity: h.identity[1],
        strength: 0.1,
        born: 0,
        marks: TieMarks.sameBuurt,
        meetings: 0,
        embedded: 0,
        similarity: 0,
        source: 0
      )
    )
    var strengths: [Float] = []
    for _ in 0..<24 {
      world.ties[0].noteMeeting(0, ceiling: 250)
      simulation.run(after: "meetings", through: "upkeep")
      strengths.append(world.ties[0].strength(0))
      world.week += 1
    }
    // Four meetings before zwak (.15), twenty before sterk (.5), by default.
    #expect(strengths.firstIndex { $0 >= 0.15 } == 3)
    #expect(strengths.firstIndex { $0 >= 0.5 } == 19)
  }
}
