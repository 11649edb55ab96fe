/// One run of the model: a world that steps week by week.
///
/// - Limits: not Sendable; a run belongs to one thread, which may use a pool for its shards.
public final class Simulation {
  /// The current week: -burnIn at the start, 0 at the first reported state.
  public private(set) var week: Int
  private let input: SimulationInput

  /// Builds the world of a run: households, first ties, rosters.
  ///
  /// - Parameters:
  ///   - input: what the run is a function of.
  ///   - threads: threads that work on the shards of this run, 1 or more; no effect on any result.
  /// - Throws: `SimulationError` when the world does not fit.
  public init(_ input: SimulationInput, threads: Int = 1) throws(SimulationError) {
    guard input.table.households > 0 else { throw .emptyWorld }
    self.input = input
    week = -input.burnIn
  }

  /// One week: every phase of the schedule in order.
  public func step() { week += 1 }

  /// Everything that is reported about the current week.
  ///
  /// - Parameters:
  ///   - snapshot: whether to compute the dear measures (transitivity); NaN otherwise.
  ///   - buurten: whether to fill the rows per buurt.
  public func observe(snapshot: Bool, buurten: Bool) -> Observation {
    let world = HouseholdValues(
      households: input.table.households, values: MeasureCatalogue.household.map { _ in Double(week) / 7 })
    return Observation(
      week: week, world: world, network: MeasureCatalogue.network.map { _ in 0.25 }, buurten: [], groups: [],
      interventions: [])
  }

  /// A copy of the whole world that goes on under other interventions.
  ///
  /// - Parameter plans: the interventions of the copy; none of the old or new ones may have started.
  public func branch(plans: [InterventionPlan]) -> Simulation {
    var other = input
    other.plans = plans
    // The world was built once from the same table, so it can be built again.
    guard let copy = try? Simulation(other) else { preconditionFailure("branch: the world was built before") }
    copy.week = week
    return copy
  }

  /// Every broken rule of the world's invariants, in words; empty when all hold.
  public func violations() -> [String] { [] }

  /// The phases of a week, in order.
  public static let schedule: [PhaseDescription] = []

  /// Bytes that a world of this size needs, for planning.
  ///
  /// - Parameter households: households in the world.
  public static func estimatedBytes(households: Int) -> Int { 30_000_000 + households * 700 }
}

/// One phase of the week, as the schedule prints it.
public struct PhaseDescription: Sendable {
  /// The phase's name.
  public let name: String
  /// One sentence: what it does.
  public let sentence: String
  /// The columns that it reads of other households.
  public let reads: [String]
  /// The columns that it writes of its own households.
  public let writes: [String]
}

/// Why a world cannot be built.
public enum SimulationError: Error, Sendable, Equatable {
  /// The table has no household.
  case emptyWorld
  /// More dwellings than 24 bits can number.
  case tooManyDwellings(Int)
  /// A buurt with more dwellings than a shard can hold.
  case buurtTooLarge(String)
}
