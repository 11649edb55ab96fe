import Testing

@testable import BuurtModel

/// Measures of help against slow counts over the same columns and ties.
@Suite struct SupportMeasuresTests {
  @Test func `shares of households are those of their columns`() throws {
    let simulation = try SupportTests.town(weeks: 30, sizes: [600, 500])
    let world = simulation.world
    let columns = world.households.support
    defer { withExtendedLifetime(simulation) {} }
    let rows = simulation.lived
    // Some gave and received long ago, and some are overloaded.
    for row in rows where row % 7 == 0 {
      columns.lastGave[row] = -60
      columns.lastReceived[row] = -60
    }
    for row in rows where row % 11 == 0 { columns.load[row] = 5_000 }
    let seen = simulation.observe(snapshot: false, buurten: false)
    func share(_ holds: (UInt32) -> Bool) -> Double { Double(rows.count(where: holds)) / Double(rows.count) }
    let gives = share { columns.lastGave[$0] != .min && world.week - Int(columns.lastGave[$0]) <= 52 }
    let gets = share { columns.lastReceived[$0] != .min && world.week - Int(columns.lastReceived[$0]) <= 52 }
    #expect(abs(seen.world[.givesHelp] - gives) < 1e-9 && (0.05...0.95).contains(gives))
    #expect(abs(seen.world[.receivesSupport] - gets) < 1e-9 && (0.05...0.95).contains(gets))
    #expect(abs(seen.world[.overloaded] - share { columns.load[$0] > 4096 }) < 1e-9)
    let practical = rows.reduce(0) { $0 + Double(columns.practical[$1]) / 65_535 } / Double(rows.count)
    #expect(abs(seen.world[.practicalSupport] - practical) < 1e-9 && practical > 0)
    let intensive = rows.filter { Double(columns.load[$0]) >= 0.5 * 4096 }
    let over = intensive.count { columns.load[$0] > 4096 }
    #expect(abs(seen[.overloadedGivers] - Double(over) / Double(intensive.count)) < 1e-9)
    let inNeed = rows.filter { world.households.need[$0] >= world.rules.needThreshold }
    let alone = inNeed.count { columns.waiting[$0] != 255 }
    #expect(abs(seen[.needsWithoutHelp] - Double(alone) / Double(inNeed.count)) < 1e-9)
    #expect(alone > 5 && alone < inNeed.count - 5)
  }

  @Test func `measures of ties are those of ties from zwak up, each once`() throws {
    let simulation = try SupportTests.town(weeks: 30)
    let world = simulation.world
    let p = world.input.parameters
    let ties = SupportTests.ties(world).values.filter { $0.strength >= Float(p.rungs.zwak.value) }
    let count = Double(ties.count)
    let seen = simulation.observe(snapshot: false, buurten: false)
    let imbalance = ties.reduce(0) { $0 + abs(Double($1.balance)) / 127 } / count
    let roles = ties.reduce(0) { $0 + Double(($1.roles & 15).nonzeroBitCount) } / count
    let strained = Double(ties.count { Double($0.scar) >= (p.ledger.strained.value * 255).rounded(.down) })
    #expect(abs(seen[.imbalance] - imbalance) < 1e-9 && imbalance > 0.01)
    #expect(abs(seen[.rolesPerTie] - roles) < 1e-9 && roles > 0.2)
    #expect(abs(seen[.strained] - strained / count) < 1e-9 && strained > 0)
  }

  @Test func `every occasion ends at one gate, and counts start again`() throws {
    let simulation = try SupportTests.town(weeks: 12, sizes: [600, 500])
    let seen = simulation.observe(snapshot: false, buurten: false)
    let unmet: [NetworkMeasure] = [
      .unmetNoTie, .unmetNotAsked, .unmetNotOffered, .unmetNotAccepted, .unmetNoCapacity,
    ]
    let failed = unmet.reduce(0) { $0 + seen[$1] }
    #expect(failed > 0 && failed < 1)
    #expect(seen[.help] > 10 && seen[.favours] > 10 && seen[.weeksToHelp] >= 1)
    let again = simulation.observe(snapshot: false, buurten: false)
    #expect(again[.help] == 0 && again[.favours] == 0)
    #expect(unmet.allSatisfy { again[$0].isNaN } && again[.weeksToHelp].isNaN)
  }

  @Test func `who asks late are those with much vraagverlegenheid`() throws {
    let simulation = try SupportTests.town(weeks: 0, sizes: [900])
    let world = simulation.world
    let shame = world.households.support.shame
    let late = simulation.lived.filter { world.rules.support.asksLate($0, world.households, week: 0) }
    let others = simulation.lived.filter { !world.rules.support.asksLate($0, world.households, week: 0) }
    #expect(late.count > 100 && others.count > 100)
    func mean(_ rows: [UInt32]) -> Double { rows.reduce(0) { $0 + Double(shame[$1]) } / Double(rows.count) }
    #expect(mean(late) > mean(others) + 60)
    let seen = simulation.observe(snapshot: false, buurten: false).world[.asksLate]
    #expect(abs(seen - Double(late.count) / 900) < 1e-9)
  }
}
