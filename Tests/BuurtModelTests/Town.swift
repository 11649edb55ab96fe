@testable import BuurtModel

/// Small made-up towns: runs of the whole model that take milliseconds.
enum Town {
  /// Numbers with which need neither begins nor returns.
  static let withoutNeed: [String: Double] = Dictionary(
    uniqueKeysWithValues: NeedDomain.allCases.map { ("needs.\($0).onset", 0.0) }
      + [("life.separation", 0), ("life.illness", 0), ("life.job_loss", 0), ("life.mortality", 0)]
  )

  /// Buurten of the stated numbers of households, of shapes that differ, three to a wijk, in one gemeente.
  static func table(_ households: [Int]) -> BuurtTable {
    BuurtTable(
      buurten: households.enumerated().map { index, count in
        var record = MadeUpBuurten.various[index % 4]
        record.code = "BU9901\(1_000 + index)"
        record.name = "Buurt \(index)"
        record.wijk = "WK99010\(index / 3)"
        record.households = count
        return record
      }
    )
  }

  /// What a run of a town is a function of; without a burn-in.
  static func input(
    _ households: [Int] = [160, 90, 120],
    parameters: [String: Double] = [:],
    off: [Switch] = [],
    plans: [InterventionPlan] = [],
    seed: UInt64 = 7,
    burnIn: Int = 0,
    weeks: Int = 60,
    breakdowns: [String] = []
  ) -> SimulationInput {
    var numbers = Parameters()
    for (key, value) in parameters.sorted(by: { $0.key < $1.key }) {
      guard let definition = ParameterRegistry.definition(key) else {
        preconditionFailure("no parameter \(key)")
      }
      definition.write(&numbers, value)
    }
    var switches = Switches()
    for item in off { switches[item] = false }
    return SimulationInput(
      table: table(households),
      parameters: numbers,
      switches: switches,
      plans: plans,
      seed: seed,
      burnIn: burnIn,
      weeks: weeks,
      breakdowns: breakdowns
    )
  }

  /// All breakdowns of an observation.
  static let breakdowns = ["composition", "life_stage", "income", "newcomer", "initial_decile"]

  /// One plan of each kind, strong enough to show in a small town.
  static func plans(from week: Int, buurten: BuurtSelection = .all) -> [InterventionPlan] {
    [
      plan(
        "ontmoetingsplek",
        from: week,
        buurten: buurten,
        ["announcement": .number(1), "hours": .number(10)]
      ),
      plan("opbouwwerk", from: week, buurten: buurten),
      plan(
        "groepsgewijze_hulp",
        from: week,
        buurten: buurten,
        ["trigger": .word("need"), "smallest": .number(2), "adoption": .number(1)]
      ),
    ]
  }

  /// A plan of a kind, called after it.
  static func plan(
    _ kind: String,
    from week: Int = 0,
    until: Int? = nil,
    buurten: BuurtSelection = .all,
    _ values: [String: FieldInput] = [:]
  ) -> InterventionPlan {
    InterventionPlan(kind: kind, name: kind, from: week, until: until, buurten: buurten, values: values)
  }

  /// Everything that a run shows, every `every` weeks from its first state.
  static func observations(
    _ input: SimulationInput,
    threads: Int = 1,
    every: Int = 1,
    snapshots: Bool = false
  ) throws -> [Observation] {
    let simulation = try Simulation(input, threads: threads)
    var found = [simulation.observe(snapshot: snapshots, buurten: true)]
    for week in 1...input.burnIn + input.weeks {
      simulation.step()
      if week % every == 0 { found.append(simulation.observe(snapshot: snapshots, buurten: true)) }
    }
    return found
  }
}

extension Observation {
  /// All numbers as bits, so that NaN equals NaN and nothing else passes.
  var bits: [UInt64] {
    ([world] + buurten + groups.map(\.values)).flatMap {
      [UInt64($0.households)] + $0.values.map(\.bitPattern)
    }
      + network.map(\.bitPattern) + interventions.flatMap { $0.values.map(\.bitPattern) }
  }

  /// The value of a measure of the network.
  subscript(_ measure: NetworkMeasure) -> Double { network[measure.rawValue] }
}

extension HouseholdValues {
  /// The value of a measure.
  subscript(_ measure: HouseholdMeasure) -> Double { values[measure.rawValue] }
}

extension InterventionValues {
  /// The value of a measure by its key.
  subscript(_ key: String) -> Double {
    guard let place = MeasureCatalogue.intervention.firstIndex(where: { $0.key == key }) else { return .nan }
    return values[place]
  }
}

extension Simulation {
  /// Rows where somebody lives.
  var lived: [UInt32] { (0..<UInt32(world.layout.rows)).filter { world.households.lived($0) } }

  /// Steps a number of weeks.
  func step(_ weeks: Int) { for _ in 0..<weeks { step() } }

  /// Runs the phases of this week from the start, or from behind one phase, up to and including another;
  /// the week does not end.
  func run(after first: String? = nil, through last: String) {
    var running = first == nil
    for phase in Schedule().phases {
      if running { phase.run(world) }
      if phase.description.name == first { running = true }
      if phase.description.name == last { return }
    }
    preconditionFailure("no phase \(last)")
  }
}
