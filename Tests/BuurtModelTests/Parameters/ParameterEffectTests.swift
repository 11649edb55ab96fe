import Testing

@testable import BuurtModel

/// No parameter without effect: each is moved within its range, and a run must show it.
@Suite struct ParameterEffectTests {
  /// Shares that stand in where a table lacks a margin.
  ///
  /// The reader of the table puts them there, so that a
  /// world made of a whole table has no use for them; the tests of the reader cover them.
  private static let readByTheReader = Set(PopulationParameters.nationalShares.map(\.key))

  static let keys = ParameterRegistry.all.map(\.key).filter {
    !readByTheReader.contains($0)
  }

  /// A town in which rare things are frequent: births, visits, places, moves, meetings of parents, closeness.
  private static let lively: [String: Double] = [
    "supply.open": 0.8, "visits.constant": -1, "visits.hearing": 0.1, "life.conception": 0.5,
    "moving.owner": 0.15, "moving.corporatie": 0.2, "settings.verloskundige.presence": 0.8,
    "settings.consultatiebureau.presence": 0.6, "population.other_household": 0.1,
    "settings.school.presence": 0.6, "upkeep.lift": 0.2, "upkeep.own_threshold": 0.2,
    "support.occasions": 0.6, "giving.everyday": 0.2, "ledger.help": 0.3, "ledger.tolerance": 0.15,
    "first.kin": 2,
    "life.separation": 0.2, "life.partnering": 0.3, "life.job_loss": 0.3, "life.illness": 0.1,
    "needs.support": 2, "needs.geld.recovery": 2,
    "civic.growth_club": 0.4, "civic.growth_memory": 8, "civic.notice": 0.9, "initiatives.start": 40,
    "initiatives.ask": 1, "initiatives.control": 1, "clubs.memory": 8, "clubs.volunteers": 0.05,
    "initiatives.hazard": 8, "initiatives.hazard_ownership": 4, "initiatives.hazard_funding": 4,
    "initiatives.funding_gain": 10, "civic.wanted": 5, "life.mortality": 0.18,
    "help.asking": 0.3, "help.relief": 0.1, "help.relapse": 0.05, "linking.pin": 1, "linking.spread": 0.5,
    "money.seizure": 0.9, "needs.debt_growth": 0.03,
  ]

  /// Rules that read what households have to live on and where they live.
  private static let rules: [InterventionPlan] = [
    ("beslagvrije_voet", [:]), ("huurtoeslag", ["income_limit": .number(9_000)]),
    ("kindfonds", ["income_limit": .number(1_700)]), ("schuldhulp", [:]),
    ("kinderrecht", ["income_limit": .number(1_500), "without_claim": .number(0.8)]),
  ].map { (rule: String, values: [String: FieldInput]) in
    InterventionPlan(
      kind: "bestaanszekerheid",
      name: rule,
      from: 1,
      values: values.merging(["rule": .word(rule)]) { $1 }
    )
  }

  private static func input(_ changes: [String: Double] = [:]) -> SimulationInput {
    let place = Town.plan(
      "ontmoetingsplek",
      from: 2,
      ["formal_presence": .number(0.5), "hours": .number(5), "shared_experience": .number(0.5)]
    )
    var input = Town.input(
      [300, 200, 240],
      parameters: lively.merging(changes) { $1 },
      plans: [place] + Town.plans(from: 3).dropFirst() + rules,
      weeks: 48,
      breakdowns: Town.breakdowns
    )
    input.switches[.norm] = true
    input.switches[.policyExpectations] = true
    return input
  }

  private static func run(_ input: SimulationInput) throws -> (shown: [[UInt64]], broken: [String]) {
    let simulation = try Simulation(input)
    // Felt from the start, so that what it does shows from the first week on.
    for row in simulation.lived { simulation.world.households.wellbeing.stigma[row] = 40_000 }
    simulation.burden()
    // Large families in debt, of which a small town has hardly any: a seizure counts two children only.
    let h = simulation.world.households
    for row in simulation.lived.filter({ h.children[$0] > 0 }).prefix(40) {
      h.children[row] = 5
      simulation.set(row, .geld, 0.7)
    }
    var shown = [simulation.observe(snapshot: true, buurten: true).bits]
    for _ in 0..<4 {
      simulation.step(12)
      shown.append(simulation.observe(snapshot: true, buurten: true).bits)
    }
    return (shown, simulation.violations())
  }

  private static let unmoved = Result { try run(input()).shown }

  @Test(arguments: keys)
  func `a parameter moved within its range changes what is observed, and breaks no invariant`(key: String)
    throws
  {
    let row = try #require(ParameterRegistry.definition(key))
    let unmoved = try Self.unmoved.get()
    var changed = false
    for end in [row.range.lowerBound, row.range.upperBound] where end != Self.lively[key] ?? row.defaultValue
    {
      let moved = try Self.run(Self.input([key: end]))
      #expect(moved.broken == [], "\(key) = \(end)")
      if moved.shown != unmoved { changed = true }
    }
    #expect(changed, "\(key) within \(row.range)")
  }

  @Test func `the shares left out are the reader's, and nothing else`() {
    #expect(Self.keys.count + Self.readByTheReader.count == ParameterRegistry.all.count)
    #expect(Self.readByTheReader.allSatisfy { $0.hasPrefix("population.") })
  }

  @Test(arguments: Switch.allCases)
  func `a switch turned off changes what is observed`(item: Switch) throws {
    var input = Self.input()
    input.switches[item] = false
    let off = try Self.run(input)
    #expect(off.broken == [])
    let unmoved = try Self.unmoved.get()
    #expect(off.shown != unmoved)
    #expect(item.sentence.count > 20)
  }

  @Test func `switches are at their defaults unless turned, each on its own`() {
    #expect(Switch.allCases.filter { !$0.isOnByDefault } == [.norm, .policyExpectations])
    for item in Switch.allCases {
      var switches = Switches()
      switches[item].toggle()
      for other in Switch.allCases { #expect(switches[other] == (other.isOnByDefault != (other == item))) }
      switches[item].toggle()
      #expect(switches == Switches())
    }
  }
}
