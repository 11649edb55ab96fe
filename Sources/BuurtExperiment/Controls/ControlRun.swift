public import BuurtModel
public import BuurtScenario

/// Every control of the model, on the first arm of a scenario without its interventions.
///
/// - Properties: a function of the scenario and the settings but `jobs`.
public struct ControlRun: Sendable {
  private let scenario: Scenario
  private let settings: ControlSettings

  /// The controls of a scenario.
  public init(_ scenario: Scenario, _ settings: ControlSettings) {
    precondition(settings.replicates >= 2, "replicates: 2 or more, found \(settings.replicates)")
    self.scenario = scenario
    self.settings = settings
  }

  /// Runs them one after the other.
  ///
  /// - Parameters:
  ///   - cancellation: looked at every week.
  ///   - finished: told of each result.
  /// - Returns: all results; nil where it was stopped.
  /// - Throws: `SimulationError` when a world cannot be built.
  public func run(
    cancellation: CancellationFlag = CancellationFlag(),
    finished: (ControlResult) -> Void = { _ in }
  ) throws(SimulationError) -> [ControlResult]? {
    let worlds = ControlWorlds(base: scenario, settings: settings, cancellation: cancellation)
    let channels = ChannelControls(worlds: worlds)
    let chance = ChanceControls(worlds: worlds)
    var results: [ControlResult] = []
    func keep(_ found: [ControlResult]?) -> Bool {
      guard let found else { return false }
      for result in found { finished(result) }
      results += found
      return true
    }
    guard keep(try BurnInControls(worlds: worlds).settled()), keep(try channels.placebo().map { [$0] }),
      keep(try channels.fullPlace().map { [$0] }),
      keep(try channels.unknownPlace().map { [$0] }), keep(try channels.unreachablePlace().map { [$0] }),
      keep(try channels.emptyFacilitation().map { [$0] }), keep(try chance.equalArms().map { [$0] }),
      keep(try channels.randomTargets().map { [$0] }),
      keep(try ShuffleControls(worlds: worlds).all()), keep(try channels.reversedWorld().map { [$0] }),
      keep(try chance.worldSize())
    else { return nil }
    return results
  }
}
