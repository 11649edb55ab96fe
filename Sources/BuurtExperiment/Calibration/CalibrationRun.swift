public import BuurtModel
public import BuurtScenario

/// A search for parameter sets of the model: worlds of a scenario, judged by the rows of use `calibrate`.
public struct CalibrationRun: Sendable {
  /// The rows that may be tuned on.
  public static let patterns = PatternTable.all.filter { $0.use == .calibrate }
  /// The measures that are kept beside them, to say which parameters they hang on; what only snapshots
  /// show is missing in them.
  public static let measures = MeasureCatalogue.household + MeasureCatalogue.network

  /// What is drawn.
  public let parameters: [CalibratedParameter]
  /// How much.
  public let settings: CalibrationSettings
  private let scenario: Scenario
  private let jobs: Int
  private let years: Int

  /// A search in the world of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: its reference arm is run; its values stand for what is not drawn.
  ///   - settings: how much.
  ///   - parameters: what is drawn.
  ///   - years: years after week 0; seven for the panel of support ties.
  ///   - jobs: threads.
  public init(
    _ scenario: Scenario,
    _ settings: CalibrationSettings,
    parameters: [CalibratedParameter],
    years: Int = 7,
    jobs: Int = 1
  ) {
    self.scenario = scenario
    self.settings = settings
    self.parameters = parameters
    self.years = years
    self.jobs = jobs
  }

  /// Draws and runs every round; see `CalibrationSearch`.
  ///
  /// - Parameters:
  ///   - log: sets that it holds are not run again.
  ///   - cancellation: looked at every week.
  ///   - finished: told of each batch: round and sets run so far.
  /// - Returns: what was found; nil where it was stopped.
  /// - Throws: `CalibrationError`.
  public func run(
    into log: any CalibrationLog,
    cancellation: CancellationFlag = CancellationFlag(),
    finished: (Int, Int) -> Void = { _, _ in }
  ) throws(CalibrationError) -> CalibrationOutcome? {
    let plan = ExperimentPlan(scenario)
    let search = CalibrationSearch(
      parameters,
      rows: Self.patterns,
      settings,
      seed: scenario.seed,
      middle: parameters.map { $0.definition.read(scenario.parameters) },
      jobs: jobs
    ) { [parameters, years] (values, replicate, threads) throws(SimulationError) in
      var input = plan.input(of: RunIdentity(replicate: replicate, arm: plan.referenceArm))
      for (parameter, value) in zip(parameters, values) {
        parameter.definition.write(&input.parameters, value)
      }
      // Effects of interventions are a row that is held out: they are not looked at here.
      let world = PatternWorld(input, years: years, tryingInterventions: false)
      guard let record = try world.record(threads: threads, goesOn: { !cancellation.isCancelled }) else {
        return nil
      }
      return CalibrationFinding(
        found: record.values(Self.patterns).map(\.number),
        outcomes: Self.measures.map { record.observed($0.key) ?? .nan }
      )
    }
    return try search.run(into: log, finished: finished)
  }
}
