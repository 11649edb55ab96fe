import BuurtModel
import BuurtScenario

/// Whether the burn-in has settled the world: what changes in its last 52 weeks, in which nothing happens.
///
/// The burn-in is cut by a year, and that year is observed instead: its last week less its first.
///
/// - Assumption: the margin is the smallest change that would matter in a result, 1 percentage point for a
///   share and a tenth of a standard deviation between households for a count, here sqrt(mean) as if counts
///   were of Poisson: real ones spread more.
struct BurnInControls {
  let worlds: ControlWorlds

  /// What a run reports first of all, and whether it is a share.
  static let measures: [(key: String, isShare: Bool)] = [
    ("degree", false), ("bridging", false), ("bonding", false), ("no_tie", true), ("isolated", true),
    ("strongly_lonely", true), ("need_mean", true),
  ]

  /// One result a measure; none where the burn-in is shorter than a year.
  func settled() throws(SimulationError) -> [ControlResult]? {
    guard worlds.base.burnIn >= Self.year else { return [] }
    var scenario = worlds.scenario([("A", [])])
    scenario.burnIn = worlds.base.burnIn - Self.year
    scenario.weeks = Self.year
    scenario.measure = MeasureSettings(
      every: Self.year,
      by: [],
      snapshots: [Self.year],
      everyBuurtWeek: false
    )
    guard let runs = try worlds.run(scenario)?.first else { return nil }
    return Self.measures.compactMap { measure in
      guard let place = MeasureCatalogue.household.firstIndex(where: { $0.key == measure.key }) else {
        return nil
      }
      var change = Moments()
      var level = Moments()
      for run in runs {
        guard let first = run.first, let last = run.last else { continue }
        change.add(last.world.values[place] - first.world.values[place])
        level.add(last.world.values[place])
      }
      let margin = measure.isShare ? 0.01 : 0.1 * max(0, level.mean).squareRoot()
      return ControlResult(
        "burn-in: \(measure.key)",
        "change in the last 52 weeks of the burn-in, within 1 percentage point or .1 sd",
        within: -margin...margin,
        change,
        evidence: "week 0: \(ChannelControls.text(level.mean))",
        couldFail: change.variance > 0
      )
    }
  }

  private static let year = 52
}
