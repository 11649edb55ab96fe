public import BuurtModel
public import BuurtScenario

/// Simulated effects of programmes on those who took part, standardised, beside published ones.
///
/// For every row: d = mean over participants of (outcome in the arm - outcome of the same household in the
/// reference arm) / standard deviation of the outcome between all households of the reference arm, in one week.
/// The same mean over all households tells what is left of it in the population.
///
/// - Properties: arms share draws, so a household is its own control: who takes part cannot bias the difference.
///   A function of the scenario, for any number of threads.
/// - Limits: a household that left the world in either arm is left out.
public struct EffectRun: Sendable {
  private let scenario: Scenario
  private let jobs: Int
  private let rows: [(effect: PublishedEffect, arm: Int)]

  /// The rows whose preset has an arm of its name.
  public init(_ scenario: Scenario, jobs: Int = 1) {
    self.scenario = scenario
    self.jobs = jobs
    rows = PublishedEffect.all.compactMap { effect in
      scenario.arms.firstIndex { $0.name == effect.preset }.map { (effect, $0) }
    }
  }

  /// Runs every replicate.
  ///
  /// - Returns: one result a row; nil where it was stopped.
  /// - Throws: `SimulationError` when a world cannot be built.
  public func run(
    cancellation: CancellationFlag = CancellationFlag(),
    finished: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(SimulationError) -> [EffectResult]? {
    let plan = ExperimentPlan(scenario)
    let weeks = Set(rows.map(\.effect.week)).sorted()
    let found = try Tasks.map(plan.replicates, jobs: jobs, finished: finished) {
      [rows] (replicate, threads) throws(SimulationError) -> [Row]? in
      let reference = RunIdentity(replicate: replicate, arm: plan.referenceArm)
      guard
        let without = try Self.panels(plan.input(of: reference), weeks, threads, cancellation)
      else { return nil }
      var results = Array(repeating: Row(), count: rows.count)
      for arm in Set(rows.map(\.arm)).sorted() {
        let input = plan.input(of: RunIdentity(replicate: replicate, arm: arm))
        guard let with = try Self.panels(input, weeks, threads, cancellation) else { return nil }
        for (place, row) in rows.enumerated() where row.arm == arm {
          let week = weeks.firstIndex(of: row.effect.week) ?? 0
          results[place] = Row(row.effect.outcome, without[week].panel, with[week])
        }
      }
      return results
    }
    guard let found else { return nil }
    return rows.indices.map { place in EffectResult(rows[place].effect, found.map { $0[place] }) }
  }

  fileprivate struct Look: Sendable {
    var panel: PanelSnapshot
    var participants: [UInt32]
  }

  private static func panels(
    _ input: SimulationInput,
    _ weeks: [Int],
    _ threads: Int,
    _ cancellation: CancellationFlag
  ) throws(SimulationError) -> [Look]? {
    let world = try Simulation(input, threads: threads)
    var looks: [Look] = []
    for week in weeks {
      while world.week < week {
        guard !cancellation.isCancelled else { return nil }
        world.step()
      }
      let came = (0..<world.interventionCount).flatMap { world.participants(of: $0) }
      looks.append(Look(panel: world.panel(), participants: Set(came).sorted()))
    }
    return looks
  }

  /// What one replicate shows of one row.
  struct Row: Sendable {
    /// Standardised difference of participants, and of all households.
    var participants = Double.nan
    var everybody = Double.nan
    var count = 0

    init() {}

    fileprivate init(_ outcome: PublishedEffect.Outcome, _ without: PanelSnapshot, _ with: Look) {
      self.init(
        outcome,
        without.households,
        with.panel.households,
        participants: with.participants
      )
    }

    /// The difference of households that are in both arms.
    init(
      _ outcome: PublishedEffect.Outcome,
      _ without: [PanelHousehold],
      _ with: [PanelHousehold],
      participants: [UInt32]
    ) {
      let parts = EffectRun.parts(of: outcome)
      let took = Set(participants)
      let after = Dictionary(with.map { ($0.identity, $0) }) { first, _ in first }
      var sums = (took: 0.0, all: 0.0)
      var all = 0
      count = without.count { took.contains($0.identity) && after[$0.identity] != nil }
      for part in parts {
        var spread = Moments()
        for household in without { spread.add(part(household)) }
        guard spread.standardDeviation > 0 else { return }
        all = 0
        for household in without {
          guard let other = after[household.identity] else { continue }
          let difference = (part(other) - part(household)) / spread.standardDeviation / Double(parts.count)
          all += 1
          sums.all += difference
          if took.contains(household.identity) { sums.took += difference }
        }
      }
      if count > 0 { self.participants = sums.took / Double(count) }
      if all > 0 { everybody = sums.all / Double(all) }
    }
  }

  /// The measures of an outcome, each so that more is better.
  private static func parts(of outcome: PublishedEffect.Outcome) -> [@Sendable (PanelHousehold) -> Double] {
    let stress: @Sendable (PanelHousehold) -> Double = { -Double($0.stress) }
    let support: @Sendable (PanelHousehold) -> Double = { Double($0.perceived) }
    return switch outcome {
    case .loneliness: [{ -Double($0.loneliness) }]
    case .stress: [stress]
    case .support: [support]
    case .reported: [support, stress]
    }
  }
}

/// A published effect and what the replicates show.
public struct EffectResult: Sendable {
  /// The row.
  public let effect: PublishedEffect
  /// Standardised effect on participants, over replicates.
  public let participants: Moments
  /// The same over all households.
  public let everybody: Moments
  /// Participants that could be compared, mean over replicates.
  public let households: Double

  init(_ effect: PublishedEffect, _ rows: [EffectRun.Row]) {
    self.effect = effect
    var (participants, everybody, households) = (Moments(), Moments(), Moments())
    for row in rows {
      if row.participants.isFinite { participants.add(row.participants) }
      if row.everybody.isFinite { everybody.add(row.everybody) }
      households.add(Double(row.count))
    }
    self.participants = participants
    self.everybody = everybody
    self.households = households.mean
  }

  /// Half the width of the 95 % interval over replicates; NaN of fewer than two.
  public var halfWidth: Double { (try? participants.halfWidth()) ?? .nan }

  /// Whether the simulated effect is shown not to be above what was published: the upper end of its 95 % interval
  /// over replicates is at most the cap.
  ///
  /// Of one replicate there is no interval, and its value stands for it; nil where nobody took part.
  public var isModest: Bool? {
    guard participants.count > 0 else { return nil }
    return participants.mean + (halfWidth.isFinite ? halfWidth : 0) <= effect.cap
  }

  /// Whether the mean over replicates is above the cap; neither this nor `isModest` where the interval crosses it
  /// from below.
  public var isAbove: Bool { participants.count > 0 && participants.mean > effect.cap }
}
