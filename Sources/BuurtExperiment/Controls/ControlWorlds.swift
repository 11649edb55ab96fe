import BuurtModel
import BuurtScenario
import Synchronization

/// Runs of arms for the controls, kept in memory: what `run` does, without a folder.
struct ControlWorlds {
  let base: Scenario
  let settings: ControlSettings
  let cancellation: CancellationFlag

  /// A scenario with other arms, parameters and switches than the base.
  func scenario(
    _ arms: [(name: String, plans: [InterventionPlan])],
    _ parameters: [String: Double] = [:],
    off: [Switch] = [],
    replicates: Int? = nil
  ) -> Scenario {
    var scenario = base
    scenario.arms = arms.map { Arm(name: $0.name, plans: $0.plans) }
    scenario.reference = arms[0].name
    scenario.weeks = settings.weeks
    scenario.replicates = replicates ?? settings.replicates
    scenario.measure = MeasureSettings(
      every: 13,
      by: ["buurt"],
      snapshots: [settings.weeks],
      everyBuurtWeek: true
    )
    for definition in ParameterRegistry.all {
      if let value = parameters[definition.key] { definition.write(&scenario.parameters, value) }
    }
    for item in off { scenario.switches[item] = false }
    return scenario
  }

  /// Observations by arm and replicate; nil where it was stopped.
  func run(_ scenario: Scenario) throws(SimulationError) -> [[[Observation]]]? {
    let plan = ExperimentPlan(scenario)
    let strategy = Strategy(
      workers: max(1, min(settings.jobs, plan.replicates.count)),
      threadsPerRun: 1,
      sharing: .untilFirstDifference,
      bytes: 0
    )
    let kept = KeptObservations()
    do throws(ExperimentError) {
      let outcome = try Experiment(plan, strategy: strategy).run(into: kept, cancellation: cancellation)
      if case .cancelled = outcome { return nil }
    } catch {
      switch error {
      case .world(let error, _): throw error
      case .brokenInvariant(let rules, let run, let week):
        preconditionFailure("invariant: \(rules), \(run), week \(week)")
      case .sink: return nil
      }
    }
    return scenario.arms.indices.map { arm in
      plan.replicates.map { kept.observations[RunIdentity(replicate: $0, arm: arm)] ?? [] }
    }
  }

  /// A number of the last observation of a run, averaged over the last year.
  static func mean(_ observations: [Observation], _ key: String) -> Double {
    guard let measure = MeasureCatalogue.household.firstIndex(where: { $0.key == key }) else { return .nan }
    var moments = Moments()
    let last = observations.last?.week ?? 0
    for observation in observations where Window.lastYear.contains(observation.week, last: last) {
      moments.add(observation.world.values[measure])
    }
    return moments.mean
  }

  /// Ties zwak or stronger per household, in the last year.
  static func supportTies(_ observations: [Observation]) -> Double {
    ["zwak_within", "bridging", "bonding"].reduce(0) { $0 + mean(observations, $1) }
  }

  /// Numbers that differ between two runs, those of the interventions themselves left out.
  static func differences(_ a: [Observation], _ b: [Observation], buurten: (Int) -> Bool = { _ in true })
    -> Int
  {
    var count = a.count == b.count ? 0 : 1
    for (left, right) in zip(a, b) {
      for (buurt, pair) in zip(left.buurten, right.buurten).enumerated() where buurten(buurt) {
        count += differences(pair.0.values, pair.1.values)
      }
    }
    return count
  }

  /// Numbers of the world as a whole that differ.
  static func worldDifferences(_ a: [Observation], _ b: [Observation]) -> Int {
    zip(a, b).reduce(a.count == b.count ? 0 : 1) { sum, pair in
      sum + differences(pair.0.world.values, pair.1.world.values)
        + differences(pair.0.network, pair.1.network)
    }
  }

  private static func differences(_ a: [Double], _ b: [Double]) -> Int {
    zip(a, b).count { $0.bitPattern != $1.bitPattern && !($0.isNaN && $1.isNaN) }
  }

  /// What interventions booked or reached up to the end, summed over them.
  static func total(_ observations: [Observation], _ key: String) -> Double {
    guard let measure = MeasureCatalogue.intervention.firstIndex(where: { $0.key == key }) else { return 0 }
    return observations.last?.interventions.reduce(0) { $0 + $1.values[measure] } ?? 0
  }
}

/// Keeps every observation in memory.
private final class KeptObservations: RunSink {
  private let state = Mutex<[RunIdentity: [Observation]]>([:])

  var observations: [RunIdentity: [Observation]] { state.withLock { $0 } }

  func isKept(_ run: RunIdentity) -> Bool { false }

  func recorder(for run: RunIdentity) -> any RunRecorder { Recorder(run, self) }

  private final class Recorder: RunRecorder {
    private let run: RunIdentity
    private let sink: KeptObservations
    private var observations: [Observation] = []

    init(_ run: RunIdentity, _ sink: KeptObservations) {
      self.run = run
      self.sink = sink
    }

    func record(_ observation: Observation) { observations.append(observation) }
    func seal() { sink.state.withLock { $0[run] = observations } }
  }
}
