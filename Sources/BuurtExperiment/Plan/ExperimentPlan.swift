public import BuurtModel
public import BuurtScenario

/// What is to be run: the arms of a scenario in some or all of its replicates.
public struct ExperimentPlan: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The replicates, ascending.
  ///
  /// Where the scenario has parameter sets they are numbered through: set k (from 0)
  /// has those from k * r to (k + 1) * r - 1, each with draws of its own.
  public let replicates: [Int]
  /// What is reported when.
  public let weeks: ReportedWeeks

  /// The runs of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - replicate: the only replicate to run, 0 ..< runs per arm; nil for all.
  /// - Precondition: `replicate` is one of the scenario's.
  public init(_ scenario: Scenario, replicate: Int? = nil) {
    self.scenario = scenario
    weeks = ReportedWeeks(weeks: scenario.weeks, measure: scenario.measure)
    guard let replicate else {
      replicates = Array(0..<scenario.runsPerArm)
      return
    }
    precondition(
      (0..<scenario.runsPerArm).contains(replicate),
      "replicate: 0..<\(scenario.runsPerArm), found \(replicate)"
    )
    replicates = [replicate]
  }

  /// Every run, replicate first: any prefix of whole replicates can be compared.
  public var runs: [RunIdentity] {
    replicates.flatMap { replicate in
      scenario.arms.indices.map { RunIdentity(replicate: replicate, arm: $0) }
    }
  }

  /// Place of the reference arm in the scenario.
  ///
  /// - Returns: the arm named `reference`; the first written where none has that name.
  public var referenceArm: Int { scenario.arms.firstIndex { $0.name == scenario.reference } ?? 0 }

  /// Place of the parameter set of a replicate, from 0; 0 where there are no sets.
  public func set(of replicate: Int) -> Int { scenario.sets == nil ? 0 : replicate / scenario.replicates }

  /// What one run is a function of.
  public func input(of run: RunIdentity) -> SimulationInput {
    let arm = scenario.arms[run.arm]
    var parameters = scenario.parameters
    if let sets = scenario.sets { sets.write(set(of: run.replicate), to: &parameters) }
    return SimulationInput(
      table: scenario.table,
      parameters: arm.changed(parameters),
      switches: scenario.switches(of: arm),
      plans: arm.plans,
      seed: scenario.seed,
      replicate: run.replicate,
      burnIn: scenario.burnIn,
      weeks: scenario.weeks,
      breakdowns: scenario.measure.by.filter { $0 != "buurt" },
      fixedPopulation: scenario.fixedPopulation,
      observed: scenario.network?.observed,
      shocks: scenario.shocks
    )
  }
}
