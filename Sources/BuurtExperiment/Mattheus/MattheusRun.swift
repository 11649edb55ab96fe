public import BuurtModel
public import BuurtScenario

/// Which channels of the Mattheüseffect carry how much: every world of an ablation, less the same world with
/// all channels off.
///
/// The worlds are the arms of the scenario, where one of them has all channels off; else all channels, none, all
/// but one and one only, of the reference arm.
///
/// - Properties: worlds of a replicate share every draw; a function of scenario, replicates and years alone.
public struct MattheusRun: Sendable {
  /// The switches that silence channels, in the order of `Switch`.
  public static let channels = Switch.allCases.filter { $0.rawValue.hasPrefix("matthew_") }

  /// A reading of the effect.
  public enum Reading: String, CaseIterable, Sendable {
    /// Relative change of ties two years after need rose, against matched households.
    case afterNeed = "ties_after_need"
    /// Gini of ties at equal mean.
    case inequality
    /// Spearman correlation of ties from year to year.
    case rankPersistence = "rank_persistence"
    /// Ties per household: what the thinning for inequality takes out.
    case meanTies = "mean_ties"
  }

  /// A world of the ablation.
  public struct World: Sendable {
    /// The arm; without an ablation of the scenario's own `all`, `none`, `without_x` or `only_x`.
    public let name: String
    /// The channels that are on.
    public let on: [Switch]
    /// Each reading itself, over replicates.
    public fileprivate(set) var level: [Moments]
    /// Each reading less that of the world without channels.
    public fileprivate(set) var difference: [Moments]
  }

  private let scenario: Scenario
  private let replicates: Int
  private let years: Int
  private let jobs: Int

  /// The ablation of a scenario.
  public init(_ scenario: Scenario, replicates: Int, years: Int, jobs: Int) {
    precondition(replicates >= 1 && years >= 3, "mattheus: 1 replicate and 3 years or more")
    self.scenario = scenario
    self.replicates = replicates
    self.years = years
    self.jobs = jobs
  }

  /// The worlds of a scenario, each with its switches and its arm: the arms where these are an ablation.
  static func worlds(of scenario: Scenario) -> [(name: String, on: [Switch], arm: Int)] {
    let arms = scenario.arms.enumerated().map { index, arm in
      let switches = scenario.switches(of: arm)
      return (name: arm.name, on: channels.filter { switches[$0] }, arm: index)
    }
    if arms.count > 1, arms.contains(where: { $0.on.isEmpty }) { return arms }
    let reference = ExperimentPlan(scenario).referenceArm
    func word(_ channel: Switch) -> Substring { channel.rawValue.dropFirst("matthew_".count) }
    return [("all", channels, reference), ("none", [], reference)]
      + channels.map { channel in
        ("without_\(word(channel))", channels.filter { $0 != channel }, reference)
      }
      + channels.map { ("only_\(word($0))", [$0], reference) }
  }

  private struct Piece: Sendable {
    var input: SimulationInput
    var key: RandomKey
  }

  /// What a world shows apart from inequality, which needs the other worlds' means.
  private struct Shown: Sendable {
    var record: PatternRecord
    var key: RandomKey
  }

  /// Runs every world in every replicate.
  ///
  /// - Parameters:
  ///   - cancellation: looked at every week.
  ///   - finished: told the number of finished replicates.
  /// - Returns: one entry a world; nil where it was stopped.
  /// - Throws: `SimulationError` when a world cannot be built.
  public func run(
    cancellation: CancellationFlag = CancellationFlag(),
    finished: (Int) -> Void = { _ in }
  ) throws(SimulationError) -> [World]? {
    let plan = ExperimentPlan(scenario)
    let number = Reading.allCases.count
    let ablation = Self.worlds(of: scenario)
    // The world without channels, from which all others are measured.
    guard let none = ablation.firstIndex(where: { $0.on.isEmpty }) else { return [] }
    var worlds = ablation.map {
      World(
        name: $0.name,
        on: $0.on,
        level: Array(repeating: Moments(), count: number),
        difference: Array(repeating: Moments(), count: number)
      )
    }
    for replicate in 0..<replicates {
      let pieces = ablation.map { world in
        var input = plan.input(of: RunIdentity(replicate: replicate, arm: world.arm))
        for channel in Self.channels { input.switches[channel] = world.on.contains(channel) }
        return Piece(input: input, key: RandomKey(seed: scenario.seed, replicate: replicate))
      }
      // Records of one replicate stand in memory together, because they are thinned to one mean.
      let shown = try Tasks.map(pieces, jobs: jobs) {
        [years] (piece, threads) throws(SimulationError) -> Shown? in
        let world = PatternWorld(piece.input, years: years)
        return try world.record(threads: threads) { !cancellation.isCancelled }
          .map { Shown(record: $0, key: piece.key) }
      }
      guard let shown else { return nil }
      let readings = shown.map { MattheusReadings($0.record, key: $0.key) }
      let mean = readings.map(\.meanTies).min() ?? .nan
      let values = readings.map {
        [$0.afterNeed, $0.inequality(atMean: mean), $0.rankPersistence, $0.meanTies]
      }
      for world in worlds.indices {
        for reading in 0..<number {
          worlds[world].level[reading].add(values[world][reading])
          worlds[world].difference[reading].add(values[world][reading] - values[none][reading])
        }
      }
      finished(replicate + 1)
    }
    return worlds
  }
}
