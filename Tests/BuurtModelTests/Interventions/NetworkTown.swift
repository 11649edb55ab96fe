@testable import BuurtModel

/// Towns in which there is work for those who work on networks.
enum NetworkTown {
  /// Everybody hears of it and comes.
  static let open: [String: FieldInput] = [
    "reach": .word("door_to_door"), "hears": .number(1), "interest": .number(1), "distrust": .number(0),
    "shame": .number(0), "target": .word("anyone"),
  ]

  /// Every move, meetings, and few hours, so that each field has something to change.
  static let everything: [String: FieldInput] = open.merging(
    [
      "reanimate": .number(0.06), "activate": .number(0.06), "unblock": .number(0.08),
      "intensify": .number(0.08), "maintain": .number(0.05), "knit": .number(0.06), "broaden": .number(0.1),
      "build": .number(0.1), "cut": .number(0.05), "relieve": .number(0.1), "give_back": .number(0.1),
      "encourage": .number(0.06), "invite_help": .number(0.04), "teach": .number(0.04),
      "hears": .number(0.9), "interest": .number(0.9), "distrust": .number(0.3), "shame": .number(0.3),
      "target": .word("few_ties"), "few": .number(9), "hours": .number(40), "caseload": .number(30),
      "taper": .number(0.2), "meetings": .number(3), "meeting_interval": .number(3),
      "strength": .number(1), "cost_per_household": .number(10), "weeks": .number(30),
    ]
  ) { $1 }

  /// Need, harm, strain and load in plenty.
  static let lively: [String: Double] = [
    "giving.harmful": 0.15, "support.occasions": 0.8, "giving.capacity": 0.03, "ledger.help": 0.4,
    "ledger.tolerance": 0.08, "ledger.strain": 0.8, "needs.geld.onset": 0.3, "help.asking": 0.4,
    "rungs.dormant": 0.08,
  ]

  /// A world in which a plan of the kind waits, after some weeks.
  static func simulation(
    _ values: [String: FieldInput] = [:],
    from week: Int = 0,
    until: Int? = nil,
    _ sizes: [Int] = [300, 240],
    parameters: [String: Double] = [:],
    who: [HouseholdCondition] = [],
    seed: UInt64 = 7
  ) throws -> Simulation {
    var plan = Town.plan("netwerkversterking", from: week, until: until, open.merging(values) { $1 })
    plan.households = who
    return try Simulation(Town.input(sizes, parameters: parameters, plans: [plan], seed: seed))
  }

  /// What an intervention can do in a world.
  static func channels(_ simulation: Simulation) -> Channels { Channels(world: simulation.world, index: 0) }
}

extension Simulation {
  /// Every tie once, as rows of its ends, in the order of its records.
  func pairs(where fits: (TieRecord) -> Bool = { _ in true }) -> [(low: UInt32, high: UInt32)] {
    (0..<world.shards).flatMap { shard in
      (0..<world.ties[shard].count).compactMap { index in
        let tie = world.ties[shard][index]
        return world.ties[shard].holds(tie.low) && fits(tie) ? (tie.low, tie.high) : nil
      }
    }
  }

  /// The record of a tie as each shard of its ends holds it.
  func records(_ a: UInt32, _ b: UInt32) -> [TieRecord] {
    [(a, b), (b, a)].compactMap { here, there in
      let shard = world.layout.shard(of: here)
      let index = world.ties[shard].find(here, there)
      return index < 0 ? nil : world.ties[shard][index]
    }
  }

  /// Writes the strength of a tie in both shards.
  func setStrength(_ a: UInt32, _ b: UInt32, _ value: Float) {
    for (here, there) in [(a, b), (b, a)] {
      let shard = world.layout.shard(of: here)
      world.ties[shard].setStrength(world.ties[shard].find(here, there), value)
    }
  }
}
