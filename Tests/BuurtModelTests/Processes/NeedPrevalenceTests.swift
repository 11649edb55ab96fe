import Testing

@testable import BuurtModel

/// Shares of households by the needs that they have, as the patterns count them.
struct NeedPrevalence {
  /// Shares of households with children at home and 0, 1, 2, 3 or more domains with worries.
  var parents: [Double] = [0, 0, 0, 0]
  /// Of parents: family situation, relations, money.
  var family = 0.0
  var relations = 0.0
  var money = 0.0
  /// Of all households: in problematic debt, and in need.
  var debt = 0.0
  var inNeed = 0.0
  var meanNeed = 0.0
  /// Shares in need by domain.
  var domains = Array(repeating: 0.0, count: 7)

  /// Counts the households of a world.
  init(_ simulation: Simulation) {
    let world = simulation.world
    let h = world.households
    let level = world.rules.worry
    let lived = simulation.lived
    var families = 0.0
    for row in lived {
      let severity = h.needs.severity[row]
      for domain in 0..<7 where severity[domain] >= level { domains[domain] += 1 }
      if severity[NeedDomain.geld.rawValue] >= world.rules.problematicDebt { debt += 1 }
      if h.need[row] >= world.rules.needThreshold { inNeed += 1 }
      meanNeed += Double(h.need[row])
      guard Composition(rawValue: h.composition[row])?.hasChildren == true else { continue }
      families += 1
      parents[min(3, h.needs.worries(row, from: level))] += 1
      func has(_ domain: NeedDomain) -> Bool { severity[domain.rawValue] >= level }
      if has(.psychisch) || has(.opvoeden) { family += 1 }
      if has(.relatie) { relations += 1 }
      if has(.geld) { money += 1 }
    }
    let all = Double(lived.count)
    parents = parents.map { $0 / families }
    (family, relations, money) = (family / families, relations / families, money / families)
    (debt, inNeed, meanNeed) = (debt / all, inNeed / all, meanNeed / all)
    domains = domains.map { $0 / all }
  }
}

@Suite struct NeedPrevalenceTests {
  /// A town of the national mix of compositions and incomes, nearly, after three years.
  static func settled(_ changes: [String: Double] = [:]) throws -> Simulation {
    var table = Town.table([4_000, 4_000])
    for k in table.buurten.indices {
      let home = MadeUpBuurten.buurt(
        households: 4_000,
        composition: [0.38, 0.29, 0.33],
        tenure: [0.57, 0.29, 0.14],
        income: [0.4, 0.2]
      )
      table.buurten[k].margins = home.margins
    }
    var input = Town.input([4_000, 4_000], parameters: changes)
    input.table = table
    let simulation = try Simulation(input)
    simulation.step(156)
    return simulation
  }

  /// Ranges of the patterns P11 to P11d and P12; 2,700 parents, 8,000 households: sd .009 and .003.
  @Test func `worries of parents and problematic debt lie where the surveys found them`() throws {
    let found = NeedPrevalence(try Self.settled())
    #expect((0.29...0.39).contains(found.parents[0]), "\(found)")
    #expect((0.27...0.37).contains(found.parents[1]), "\(found)")
    #expect((0.17...0.25).contains(found.parents[2]), "\(found)")
    #expect((0.10...0.16).contains(found.parents[3]), "\(found)")
    #expect((0.06...0.09).contains(found.debt), "\(found)")
    // 43 % worry about the family situation, 17 % about the social network, 15 % about money (SCP 2023).
    #expect(abs(found.family - 0.43) < 0.05, "\(found)")
    #expect(abs(found.relations - 0.17) < 0.03, "\(found)")
    #expect(abs(found.money - 0.15) < 0.03, "\(found)")
  }

  @Test func `couples and singles stay about as many as they were`() throws {
    let simulation = try Self.settled()
    func couples() -> Double {
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      let lived = simulation.lived
      return Double(lived.count { h.adults[$0] == 2 }) / Double(lived.count)
    }
    let before = couples()
    simulation.step(104)
    #expect(abs(couples() - before) < 0.03)
    let seen = simulation.observe(snapshot: false, buurten: false)
    #expect(seen[.separations] > 50 && seen[.partnerings] > 100)
  }
}
