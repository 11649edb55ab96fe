public import BuurtModel

/// What an experiment needs of a world: steps, observations and copies.
public protocol SteppedWorld: AnyObject {
  /// The current week: -burnIn at the start.
  var week: Int { get }
  /// One week.
  func step()
  /// Everything that is reported about the current week.
  func observe(snapshot: Bool, buurten: Bool) -> Observation
  /// How every household stands in the current week, by identity.
  func standings() -> [HouseholdStanding]
  /// A copy that goes on under other interventions.
  func branched(to plans: [InterventionPlan]) -> any SteppedWorld
  /// Every broken rule of the world's invariants, in words; empty when all hold.
  func violations() -> [String]
}

/// Builds the world of a run with a number of threads.
public typealias WorldBuilder = @Sendable (SimulationInput, Int) throws(SimulationError) -> any SteppedWorld

extension Simulation: SteppedWorld {
  /// A copy that goes on under other interventions.
  public func branched(to plans: [InterventionPlan]) -> any SteppedWorld { branch(plans: plans) }
}
