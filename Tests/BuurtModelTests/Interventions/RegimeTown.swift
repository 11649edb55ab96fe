import Testing

@testable import BuurtModel

/// A town in which every lever of a regime has something to move: places, hosts, opbouwwerk and groups beside
/// it, need and help, clubs, initiatives, volunteers and newcomers.
enum RegimeTown {
  private static let lively: [String: Double] = [
    "visits.constant": -0.5, "upkeep.lift": 0.2, "rungs.meetings_sterk": 2, "formation.base": 1,
    "supply.open": 0.2, "visits.hearing": 0.1, "life.conception": 0.5, "moving.corporatie": 0.3,
    "moving.owner": 0.2, "settings.verloskundige.presence": 0.8, "settings.consultatiebureau.presence": 0.6,
    "settings.school.presence": 0.6, "support.occasions": 0.6, "giving.everyday": 0.2, "ledger.help": 0.3,
    "ledger.tolerance": 0.15, "civic.growth_club": 0.4, "civic.growth_memory": 8, "civic.notice": 0.9,
    "initiatives.start": 40, "initiatives.ask": 1, "initiatives.hazard": 8, "initiatives.hazard_ownership": 4,
    "initiatives.hazard_funding": 4, "initiatives.funding_gain": 10, "clubs.memory": 8,
    "clubs.volunteers": 0.05, "help.asking": 0.3, "help.relief": 0.1, "institutions.hours": 20,
    "civic.exit_overload": 5,
  ]

  /// What the regime of the other runs does, so that a field about how it does something has an effect.
  private static let base: [String: FieldInput] = [
    "ask": .number(1), "contact_goals": .number(0.3), "response": .number(2), "delay": .number(2),
    "child_weight": .number(0.5), "places": .number(3), "place_hours": .number(2), "cost": .number(520),
  ]

  /// The plans of the town, the regime first.
  static func plans(_ values: [String: FieldInput], until: Int? = nil) -> [InterventionPlan] {
    [Town.plan("beleidsregime", from: 2, until: until, values)] + Town.plans(from: 1)
  }

  /// A run whose needs are many from the start.
  static func simulation(_ plans: [InterventionPlan], weeks: Int = 45) throws -> Simulation {
    let simulation = try Simulation(
      Town.input([300, 220, 260], parameters: lively, plans: plans, weeks: weeks)
    )
    simulation.burden()
    return simulation
  }

  /// What nine observations of 45 weeks show of buurten and funnels.
  static func run(_ values: [String: FieldInput]) throws -> [[UInt64]] {
    let simulation = try simulation(plans(base.merging(values) { $1 }))
    var shown: [[UInt64]] = []
    for _ in 0..<9 {
      simulation.step(5)
      shown.append(simulation.observe(snapshot: false, buurten: true).bits)
    }
    #expect(simulation.violations() == [], "\(values)")
    return shown
  }
}
