/// One run of the model: a world that steps week by week.
///
/// - Limits: not Sendable; a run belongs to one thread, which may use a pool for its shards.
public final class Simulation {
  let world: World
  private let phases: Schedule
  private var history: TieHistory

  /// The week of the present state: -burnIn at the start, 0 for the first reported state.
  public var week: Int { world.week }

  /// Builds the world of a run: households, first ties, rosters, places.
  ///
  /// - Parameters:
  ///   - input: what the run is a function of.
  ///   - threads: threads that work on the shards of this run, 1 or more; no effect on any result.
  /// - Throws: `SimulationError` when the world does not fit.
  public init(_ input: SimulationInput, threads: Int = 1) throws(SimulationError) {
    world = try World(input, pool: WorkerPool(threads: threads))
    phases = Schedule()
    history = TieHistory()
    FirstWorld(world: world).build()
    world.interventions = Self.prepare(input.plans, world)
    if world.week == 0 { InitialDeciles.assign(world) }
  }

  private init(copying other: Simulation, plans: [InterventionPlan]) {
    world = World(copying: other.world, plans: plans)
    phases = other.phases
    history = other.history
    world.interventions = Self.prepare(plans, world)
  }

  private static func prepare(_ plans: [InterventionPlan], _ world: World) -> [ActiveIntervention] {
    plans.enumerated().map { index, plan in
      guard let kind = InterventionCatalogue.kind(plan.kind) else {
        preconditionFailure("intervention \(plan.name): unknown kind \(plan.kind)")
      }
      precondition(index < 255, "interventions: at most 254 in an arm")
      return ActiveIntervention(
        plan: plan,
        index: index,
        identity: RandomKey.identity(of: plan.name),
        buurten: plan.buurten.resolve(in: world.input.table),
        behaviour: kind.make(plan.values),
        funnel: Funnel(rows: world.layout.rows),
        account: Account(yearly: plan.budget, from: plan.from, until: plan.until)
      )
    }
  }

  /// One week: every phase of the schedule in order; the state then is that of the next week.
  public func step() {
    for phase in phases.phases { phase.run(world) }
    finishWeek()
  }

  /// One week with the seconds of each phase, by a clock that the caller brings.
  ///
  /// - Parameters:
  ///   - now: seconds of any steady clock.
  ///   - seconds: one entry a phase, added to.
  public func step(timedBy now: () -> Double, into seconds: inout [Double]) {
    for (k, phase) in phases.phases.enumerated() {
      let start = now()
      phase.run(world)
      seconds[k] += now() - start
    }
    finishWeek()
  }

  private func finishWeek() {
    world.week += 1
    if world.week <= 0, world.week > -52 || world.input.burnIn < 52 { InitialDeciles.note(world) }
    if world.week == 0 { InitialDeciles.assign(world) }
    history.note(world)
  }

  /// Everything that is reported about the present state.
  ///
  /// - Parameters:
  ///   - snapshot: whether to compute the dear measures (transitivity); NaN otherwise.
  ///   - buurten: whether to fill the rows per buurt.
  /// - Returns: the observation; counts of events are those since the last one.
  public func observe(snapshot: Bool, buurten: Bool) -> Observation {
    Observer(world: world, history: history).observe(snapshot: snapshot, buurten: buurten)
  }

  /// A copy of the whole world that goes on under other interventions.
  ///
  /// - Parameter plans: the interventions of the copy.
  /// - Returns: a run in the same week and state.
  /// - Precondition: no intervention of this run has begun to work.
  public func branch(plans: [InterventionPlan]) -> Simulation {
    precondition(
      world.interventions.allSatisfy { $0.plan.from >= world.week },
      "branch: an intervention has begun; week \(world.week)"
    )
    return Simulation(copying: self, plans: plans)
  }

  /// Every broken rule of the world's invariants, in words; empty when all hold.
  ///
  /// - Complexity: O(ties x degree).
  public func violations() -> [String] { Invariants(world: world).violations() }

  /// The phases of a week, in order.
  public static var schedule: [PhaseDescription] { Schedule().phases.map(\.description) }

  /// Bytes that a world of this size needs, for planning: what the program takes without a world, and the
  /// measured bytes of a household.
  ///
  /// - Parameter households: households in the world.
  /// - Returns: bytes of resident memory.
  public static func estimatedBytes(households: Int) -> Int { 30_000_000 + households * 700 }

  /// Bytes that columns and ties hold now.
  public var byteCount: Int { world.byteCount }

  /// Records of ties that a week updates: ties within a shard once, others twice.
  public var tieRecords: Int { (0..<world.shards).reduce(0) { $0 + world.ties[$1].count } }

  /// Households that live in the world now.
  public var households: Int {
    (0..<world.layout.rows).reduce(0) { $0 + (world.households.composition[$1] != 0 ? 1 : 0) }
  }
}

/// Why a world cannot be built.
public enum SimulationError: Error, Sendable, Equatable {
  /// The table has no household.
  case emptyWorld
  /// More dwellings than 24 bits can number, or more buurten than 16 bits.
  case tooManyDwellings(Int)
}

extension BuurtSelection {
  /// The buurten of a table, in table order.
  ///
  /// - Parameter table: the buurten of the world.
  /// - Returns: places in the table; `lowest` and `highest` take the share rounded to the nearest whole
  ///   number, at least one, of the buurten that have households.
  public func resolve(in table: BuurtTable) -> [Int] {
    switch self {
    case .all: return Array(table.buurten.indices)
    case .named(let names):
      return table.buurten.indices.filter {
        names.contains(table.buurten[$0].code) || names.contains(table.buurten[$0].name)
      }
    case .lowest(let column, let share): return Self.ranked(table, column, share, descending: false)
    case .highest(let column, let share): return Self.ranked(table, column, share, descending: true)
    }
  }

  private static func ranked(_ table: BuurtTable, _ column: String, _ share: Double, descending: Bool)
    -> [Int]
  {
    let lived = table.buurten.indices.filter { table.buurten[$0].households > 0 }
    let values = lived.map { (table.buurten[$0].ranking(by: column) ?? 0, $0) }
    let sorted = values.sorted {
      $0.0 == $1.0 ? table.buurten[$0.1].code < table.buurten[$1.1].code : ($0.0 < $1.0) != descending
    }
    let count = max(1, Int((share * Double(lived.count)).rounded()))
    return sorted.prefix(share > 0 ? count : 0).map(\.1).sorted()
  }
}
