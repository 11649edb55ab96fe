public import BuurtModel
public import BuurtScenario

/// What the replicates of a scenario show of every pattern.
///
/// - Properties: a function of the scenario, the number of replicates and the years alone, for any number of
///   threads.
public struct PatternRun: Sendable {
  private let inputs: [SimulationInput]
  private let years: Int
  private let jobs: Int
  private let patterns: [Pattern]

  /// The reference arm of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario; its weeks do not count.
  ///   - replicates: replicates, 1 or more.
  ///   - years: years after week 0, 1 or more; seven for the panel of support ties.
  ///   - jobs: threads, 1 or more.
  ///   - patterns: the rows to measure.
  public init(
    _ scenario: Scenario,
    replicates: Int,
    years: Int = 7,
    jobs: Int = 1,
    patterns: [Pattern] = PatternTable.all
  ) {
    let plan = ExperimentPlan(scenario)
    inputs = (0..<replicates).map {
      plan.input(of: RunIdentity(replicate: $0, arm: plan.referenceArm))
    }
    self.years = years
    self.jobs = jobs
    self.patterns = patterns
  }

  /// Runs every replicate.
  ///
  /// - Parameters:
  ///   - cancellation: looked at every week.
  ///   - finished: told the number of finished replicates; called from several threads.
  /// - Returns: one result a row; nil where it was stopped.
  /// - Throws: `SimulationError` when a world cannot be built.
  public func run(
    cancellation: CancellationFlag = CancellationFlag(),
    finished: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(SimulationError) -> [PatternResult]? {
    let values = try Tasks.map(inputs, jobs: jobs, finished: finished) {
      [years, patterns] (input, threads) throws(SimulationError) -> [PatternValue]? in
      let world = PatternWorld(input, years: years)
      return try world.record(threads: threads) { !cancellation.isCancelled }?.values(patterns)
    }
    guard let values else { return nil }
    return patterns.enumerated().map { row, pattern in
      PatternResult(pattern, values: values.map { $0[row] })
    }
  }
}

/// A pattern with what the replicates showed.
public struct PatternResult: Sendable {
  /// The row.
  public let pattern: Pattern
  /// What each replicate showed.
  public let values: [PatternValue]
  /// Over the replicates with a number.
  public let moments: Moments

  /// A row and its replicates.
  init(_ pattern: Pattern, values: [PatternValue]) {
    self.pattern = pattern
    self.values = values
    var moments = Moments()
    for value in values { moments.add(value.number) }
    self.moments = moments
  }

  /// The mean; NaN where no replicate has a number.
  public var found: Double { moments.mean }

  /// Half the width of the 95 % interval over replicates; NaN of fewer than two.
  public var halfWidth: Double { (try? moments.halfWidth()) ?? .nan }

  /// Whether the mean passes.
  public var passes: Bool { pattern.passes(found) }

  /// Why there is no number; nil where there is one.
  public var reason: String? {
    guard moments.count == 0 else { return nil }
    for case .missing(let reason) in values { return reason }
    return nil
  }
}
