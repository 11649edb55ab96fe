import Testing

@testable import BuurtModel

@Suite struct HouseholdMoneyTests {
  @Test func `children are counted below eighteen, with those between youngest and eldest evenly spread`()
    throws
  {
    let simulation = try Simulation(Town.input([60]))
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let money = simulation.world.rules.money
    let row = try #require(simulation.lived.first)
    func family(_ children: UInt8, _ youngest: Int, _ eldest: Int) -> CountedFamily {
      h.children[row] = children
      h.youngestBorn[row] = Int16(-youngest * 52)
      h.eldestBorn[row] = Int16(-eldest * 52)
      return money.family(row, h, week: 0)
    }
    #expect(family(1, 5, 5) == CountedFamily(children: 1, fromTwelve: 0))
    // 4, 8, 12 and 16 years.
    #expect(family(4, 4, 16) == CountedFamily(children: 4, fromTwelve: 2))
    // 10, 15 and 20 years: the eldest is no child any more.
    #expect(family(3, 10, 20) == CountedFamily(children: 2, fromTwelve: 1))
    #expect(family(2, 19, 22) == CountedFamily(children: 0, fromTwelve: 0))
    h.children[row] = 0
    #expect(money.family(row, h, week: 0) == CountedFamily(children: 0, fromTwelve: 0))
  }

  @Test func `income rises in equal ratios over the deciles from the lowest to the highest`() throws {
    let simulation = try Simulation(Town.input([60]))
    let h = simulation.world.households
    let money = simulation.world.rules.money
    let row = try #require(simulation.lived.first)
    let incomes = (0..<10).map { decile in
      h.income[row] = UInt8(decile)
      return money.standardIncome(row, h)
    }
    let p = simulation.world.input.parameters.money
    #expect(incomes[0] == p.incomeLow.value && abs(incomes[9] - p.incomeHigh.value) < 0.01)
    for d in 2..<10 {
      #expect(abs(incomes[d] / incomes[d - 1] - incomes[1] / incomes[0]) < 1e-6)
    }
  }

  @Test func `rents and areas lie within their bounds, owners have none, and a draw stays with the dwelling`()
    throws
  {
    let simulation = try Simulation(Town.input([400, 300]))
    let world = simulation.world
    let money = world.rules.money
    let p = world.input.parameters.money
    var cramped = 0
    for row in simulation.lived {
      let rent = money.rent(row, world)
      #expect(rent == money.rent(row, world))
      switch Tenure(rawValue: world.households.tenure[row]) {
      case .owner: #expect(rent == nil && !money.isCramped(row, world))
      case .corporatie: #expect(rent.map { (p.rentLow.value...p.rentHigh.value).contains($0) } == true)
      default: #expect(rent.map { (p.rentLow.value...p.rentPrivate.value).contains($0) } == true)
      }
      if money.isCramped(row, world) {
        cramped += 1
        #expect(Double(money.persons(row, world.households)) * p.cramped.value > p.areaLow.value)
      }
    }
    #expect(cramped > 10)
  }

  @Test func `income is seized of a share of those with problematic debts, and of nobody in debt help`()
    throws
  {
    let simulation = try Simulation(Town.input([2_000], parameters: ["money.seizure": 0.3]))
    let world = simulation.world
    let h = world.households
    for row in simulation.lived { simulation.set(row, .geld, 0.8) }
    let rows = simulation.lived
    let share = Double(rows.count { world.rules.money.isSeized($0, world) }) / Double(rows.count)
    #expect(abs(share - 0.3) < 0.04)
    for row in rows { h.help.state[row][HelpCluster.geldzaken.rawValue] = HelpState.inHelp }
    #expect(!rows.contains { world.rules.money.isSeized($0, world) })
    for row in rows {
      h.help.state[row] = SIMD4(repeating: 0)
      simulation.set(row, .geld, 0.3)
    }
    #expect(!rows.contains { world.rules.money.isSeized($0, world) })
  }

  @Test func `insight comes after the guideline, later by the stated mean`() throws {
    let simulation = try Simulation(Town.input([2_000]))
    let world = simulation.world
    let weeks = simulation.lived.map { world.rules.money.insight($0, world) - Schuldhulpverlening.guideline }
    #expect(weeks.allSatisfy { $0 >= 0 })
    let mean = weeks.reduce(0, +) / Double(weeks.count)
    #expect(abs(mean - 26) < 2.5)
  }
}
