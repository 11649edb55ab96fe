import BuurtExperiment
import BuurtModel
public import BuurtScenario

/// The summary that a run ends with, as JSON.
public enum SummaryJSON {
  /// What was run and every statistic; null where a number is missing.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was run.
  ///   - replicates: how many of its replicates were run.
  ///   - summary: the statistics of the folder.
  ///   - path: the folder.
  ///   - ranNow: whether it was run now, rather than found complete.
  /// - Returns: one object.
  public static func value(
    scenario: Scenario,
    replicates: Int,
    summary: FolderSummary,
    path: String,
    ranNow: Bool
  ) -> JSONValue {
    let facts: [(String, JSONValue)] = [
      ("status", .text(ranNow ? "finished" : "finished_earlier")),
      ("scenario", .text(scenario.name)),
      ("question", .text(scenario.question)),
      ("folder", .text(path)),
      ("arms", .list(scenario.arms.map { .text($0.name) })),
      ("reference", .text(scenario.reference)),
    ]
    let sets: [(String, JSONValue)] = scenario.sets.map { [("sets", .integer($0.members.count))] } ?? []
    let results: [(String, JSONValue)] = [
      ("replicates", .integer(replicates)),
      ("weeks", .integer(scenario.weeks)),
      ("burn_in", .integer(scenario.burnIn)),
      ("buurten", .integer(scenario.table.buurten.count)),
      ("households", .integer(scenario.table.households)),
      ("seed", .unsigned(scenario.seed)),
      ("summary", .list(summary.levels.map(level))),
      ("comparison", .list(summary.differences.map(difference))),
    ]
    return .object(facts + sets + results + summary.economics.json)
  }

  private static func level(_ row: FolderSummary.Level) -> JSONValue {
    .object(
      [
        ("arm", .text(row.arm)), ("measure", .text(row.measure)), ("window", .text(row.window.rawValue)),
        ("replicates", .integer(row.replicates)), ("mean", .number(row.mean)), ("sd", .number(row.sd)),
        ("mc_error", .number(row.error)), ("low", .number(row.low)), ("high", .number(row.high)),
      ] + parts(row.parts)
    )
  }

  private static func parts(_ parts: FolderSummary.SetParts?) -> [(String, JSONValue)] {
    guard let parts else { return [] }
    return [
      ("sets", .integer(parts.sets)), ("sd_sets", .number(parts.sdSets)),
      ("sd_replicates", .number(parts.sdReplicates)), ("half_sets", .number(parts.halfSets)),
      ("half_replicates", .number(parts.halfReplicates)),
    ]
  }

  private static func verdict(_ found: FolderSummary.SetVerdict?) -> [(String, JSONValue)] {
    guard let found else { return [] }
    return [
      ("relevant", .number(found.relevant)), ("share_better", .number(found.shareBetter)),
      ("share_worse", .number(found.shareWorse)), ("verdict", .optional(found.verdict?.rawValue)),
    ]
  }

  private static func difference(_ row: FolderSummary.Difference) -> JSONValue {
    .object(
      [
        ("arm", .text(row.arm)), ("reference", .text(row.reference)), ("measure", .text(row.measure)),
        ("window", .text(row.window.rawValue)), ("pairs", .integer(row.pairs)),
        ("reference_mean", .number(row.referenceMean)), ("arm_mean", .number(row.armMean)),
        ("difference", .number(row.difference)), ("sd", .number(row.sd)), ("mc_error", .number(row.error)),
        ("low", .number(row.low)), ("high", .number(row.high)),
        ("variance_ratio", .number(row.varianceRatio)), ("target", .number(row.target)),
        ("replicates_needed", row.replicatesNeeded.map { .integer($0) } ?? .null),
      ] + parts(row.parts) + verdict(row.verdict)
    )
  }
}
