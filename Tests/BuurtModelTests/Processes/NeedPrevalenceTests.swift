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

  @Test func `worries and debt lie where the surveys found them`() throws {
    for changes in [[:], ["needs.spill.any": 0.0]] as [[String: Double]] {
      let simulation = try Self.settled(changes)
      print(NeedPrevalence(simulation))
      let h = simulation.world.households
      let lived = simulation.lived
      func mean(_ f: (UInt32) -> Double) -> Double { lived.reduce(0) { $0 + f($1) } / Double(lived.count) }
      print("effort", mean { Double(h.effort[$0]) }, "open", mean { Double(h.openness[$0]) })
      for c in Composition.allCases { print(c, lived.count { h.composition[$0] == c.rawValue }) }
      simulation.step(364)
      print(NeedPrevalence(simulation))
      for c in Composition.allCases { print(c, simulation.lived.count { h.composition[$0] == c.rawValue }) }
      let seen = simulation.observe(snapshot: false, buurten: false)
      print(
        "sep",
        seen[.separations],
        "pair",
        seen[.partnerings],
        "moved",
        seen[.moved],
        "deg",
        seen.world[.degree]
      )
    }
  }
}
