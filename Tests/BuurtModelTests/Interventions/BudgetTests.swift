import Testing

@testable import BuurtModel

/// Money is asked for before it is spent, and never more is spent than a year allows.
@Suite struct BudgetTests {
  private static func account(_ yearly: Int?, from: Int = 0, until: Int? = nil) -> Account {
    Account(yearly: yearly, from: from, until: until)
  }

  /// Every kind at its defaults, with hours that cost something and much to do.
  private static func plan(_ kind: InterventionKind, cents: Int?, until: Int? = nil) -> InterventionPlan {
    var values: [String: FieldInput] = [:]
    for field in kind.fields {
      if case .number(unit: .euroPerHour, in: _) = field.kind { values[field.key] = .number(53.17) }
    }
    if kind.key == "groepsgewijze_hulp" {
      values["trigger"] = .word("need")
      values["smallest"] = .number(2)
      values["adoption"] = .number(1)
    }
    if kind.key == "ontmoetingsplek" { values["hours"] = .number(7) }
    return InterventionPlan(
      kind: kind.key,
      name: kind.key,
      from: 3,
      until: until,
      values: values,
      budget: cents
    )
  }

  // MARK: Accounts

  @Test func `52 weekly parts make exactly a year`() {
    for cents in [1, 99, 6_000_000, 25_000_000, 1_234_567] {
      var account = Self.account(cents)
      for week in 0..<520 {
        account.begin(week)
        let there = account.available ?? -1
        #expect(Account.covers(Double(cents) / 52, of: there), "\(cents) cents, week \(week)")
        account.book(Double(cents) / 52, atOnce: false)
        if week % 52 == 51 { #expect(account.spent == cents && account.overspent == 0) }
      }
    }
  }

  @Test func `what a year leaves is gone`() {
    var account = Self.account(5_200)
    for week in 0..<52 { account.begin(week) }
    #expect(account.available == 5_200)
    account.begin(52)
    #expect(account.available == 100 && account.left == 5_200)
  }

  @Test func `an intervention that works part of a year has part of the budget`() {
    var account = Self.account(5_200, from: 26, until: 65)
    account.begin(26)
    #expect(account.budget == 2_600 && account.available == 100)
    account.begin(51)
    #expect(account.available == 2_600)
    account.begin(52)
    #expect(account.budget == 1_300 && account.available == 100)
    account.begin(65)
    #expect(account.available == 0)
  }

  @Test func `years before week 0 are years too`() {
    var account = Self.account(5_200, from: -60)
    account.begin(-60)
    #expect(account.budget == 800)
    account.begin(-52)
    #expect(account.budget == 5_200 && account.available == 100)
    account.begin(-1)
    #expect(account.available == 5_200)
    account.begin(0)
    #expect(account.available == 100)
  }

  @Test func `what is bought at once leaves less for each week that follows`() {
    var account = Self.account(5_200)
    account.begin(0)
    #expect(Account.covers(2_600, of: account.left) && !Account.covers(2_600, of: account.available))
    account.book(2_600, atOnce: true)
    #expect(abs((account.available ?? -1) - 50) < 1e-9)
    account.begin(51)
    #expect(abs((account.available ?? -1) - 2_600) < 1e-9 && account.overspent == 0)
  }

  @Test func `spending without asking is found, also a year later`() {
    var account = Self.account(100)
    account.begin(0)
    account.book(150, atOnce: false)
    #expect(account.overspent == 50)
    account.begin(52)
    #expect(account.overspent == 50)
  }

  @Test func `without a budget everything is granted and only counted`() {
    var account = Self.account(nil)
    account.begin(7)
    account.book(123.4, atOnce: false)
    #expect(account.available == nil && account.budget == nil && account.spent == 123)
    #expect(Account.covers(1e12, of: account.available))
  }

  // MARK: Kinds

  @Test(
    arguments: InterventionCatalogue.kinds.filter(\.canBeCapped).map(\.key),
    [1, 77_777, 1_000_003, 40_000_000]
  )
  func `no kind ever spends beyond its budget, to the cent`(_ key: String, _ cents: Int) throws {
    let kind = try #require(InterventionCatalogue.kind(key))
    for seed in 1...2 as ClosedRange<UInt64> {
      let plan = Self.plan(kind, cents: cents, until: 100)
      let simulation = try Simulation(Town.input(plans: [plan], seed: seed))
      var most = 0.0
      for _ in 0..<110 {
        simulation.step()
        let seen = simulation.observe(snapshot: false, buurten: false).interventions[0]
        most = max(most, seen["spent"])
        #expect(seen["spent"] <= Double(cents) / 100, "seed \(seed), week \(simulation.week)")
        #expect(!(seen["spent"] > seen["budget"]), "seed \(seed), week \(simulation.week)")
      }
      #expect(simulation.violations().isEmpty)
      if cents <= 1 { #expect(most <= 0.01) }
    }
  }

  @Test(arguments: InterventionCatalogue.kinds.map(\.key))
  func `a budget that pays for everything changes nothing`(_ key: String) throws {
    let kind = try #require(InterventionCatalogue.kind(key))
    func bits(_ cents: Int?) throws -> [UInt64] {
      let plan = Self.plan(kind, cents: cents)
      return try Town.observations(Town.input(plans: [plan]), every: 10).flatMap { seen in
        seen.world.values.map(\.bitPattern) + seen.network.map(\.bitPattern)
          + seen.interventions.flatMap { $0.values.prefix(8).map(\.bitPattern) }
      }
    }
    #expect(try bits(100_000_000_000) == bits(nil))
  }

  @Test(arguments: InterventionCatalogue.kinds.map(\.key))
  func `with no money nothing is worked and nobody takes part`(_ key: String) throws {
    let kind = try #require(InterventionCatalogue.kind(key))
    let without = try Town.observations(Town.input(), every: 60).last
    let broke = try Town.observations(Town.input(plans: [Self.plan(kind, cents: 0)]), every: 60).last
    let funnel = try #require(broke?.interventions.first)
    #expect(funnel["euros"] == 0 && funnel["hours"] == 0 && funnel["met"] == 0)
    #expect(broke?.world.values.map(\.bitPattern) == without?.world.values.map(\.bitPattern))
  }

  @Test func `hours shrink to what the budget pays, the same part in every buurt`() throws {
    // 18 hours in three buurten at EUR 70 are EUR 196,560 a year: half of it pays for half of the hours.
    let plan = InterventionPlan(kind: "opbouwwerk", name: "Werker", budget: 9_828_000)
    let simulation = try Simulation(Town.input(plans: [plan]))
    simulation.step(52)
    let seen = simulation.observe(snapshot: false, buurten: false).interventions[0]
    #expect(abs(seen["hours"] - 52 * 27) < 1e-6)
    #expect(seen["spent"] == 98_280 && seen["budget"] == 98_280)
  }

  @Test func `as many places open as the budget pays for, one more with fewer hours`() throws {
    // A place costs EUR 52,000 a year and its host EUR 20,800.
    let values: [String: FieldInput] = [
      "cost": .number(52_000), "hours": .number(10), "cost_per_hour": .number(40),
    ]
    func hours(_ euros: Int) throws -> [Float] {
      let plan = InterventionPlan(kind: "ontmoetingsplek", name: "Huis", values: values, budget: euros * 100)
      let simulation = try Simulation(Town.input(plans: [plan]))
      simulation.step()
      let source = simulation.world.interventions[0].source
      return simulation.world.places.all.filter { $0.source == source }.map(\.ownHours).sorted()
    }
    #expect(try hours(218_400) == [10, 10, 10])
    #expect(try hours(145_600) == [10, 10])
    #expect(try hours(145_600 + 52_000 + 10_400) == [5, 10, 10])
    #expect(try hours(145_600 + 51_000) == [10, 10])
    #expect(try hours(51_999).isEmpty)
  }

  @Test func `groups start until the money of the year is out`() throws {
    let values: [String: FieldInput] = [
      "trigger": .word("need"), "adoption": .number(1), "smallest": .number(5), "patience": .number(0),
      "need_weeks": .number(4), "cost_per_participant": .number(100), "cost_per_hour": .number(0),
    ]
    func spent(_ euros: Int?) throws -> Double {
      let plan = InterventionPlan(
        kind: "groepsgewijze_hulp",
        name: "Groep",
        values: values,
        budget: euros.map { $0 * 100 }
      )
      let simulation = try Simulation(Town.input([400, 300, 350], plans: [plan]))
      simulation.step(52)
      return simulation.observe(snapshot: false, buurten: false).interventions[0]["spent"]
    }
    let wanted = try spent(nil)
    #expect(wanted > 4_000)
    let limited = try spent(3_000)
    #expect(limited <= 3_000 && limited > 1_500)
  }

  @Test func `the number of threads changes nothing with budgets`() throws {
    let plans = InterventionCatalogue.kinds.map { Self.plan($0, cents: 5_000_000) }
    let input = Town.input(plans: plans, weeks: 60)
    let one = try Town.observations(input, threads: 1, every: 20).flatMap(\.bits)
    #expect(try Town.observations(input, threads: 3, every: 20).flatMap(\.bits) == one)
  }
}
