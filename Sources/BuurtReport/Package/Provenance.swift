public import BuurtExperiment
import BuurtScenario
import Foundation

/// Where, when and how an experiment was run: what its results should not depend on, and what they do.
public struct Provenance: Sendable {
  /// Seconds since 1970 at the start of the program that completed it.
  public var started: Double
  /// Seconds since 1970 at the end.
  public var ended: Double
  /// Threads asked for.
  public var jobs: Int
  /// How the threads were put to work.
  public var strategy: Strategy
  /// Runs that were kept from an earlier start.
  public var keptRuns: Int
  /// The commit that was checked out where the program was built; nil where that is not known.
  public var commit: String?

  /// All parts of a provenance.
  public init(
    started: Double,
    ended: Double,
    jobs: Int,
    strategy: Strategy,
    keptRuns: Int,
    commit: String?
  ) {
    self.started = started
    self.ended = ended
    self.jobs = jobs
    self.strategy = strategy
    self.keptRuns = keptRuns
    self.commit = commit
  }

  func json(plan: ExperimentPlan, identity: OutputIdentity) -> JSONValue {
    let scenario = plan.scenario
    return .object([
      ("program", .text("buurtsim")),
      ("version", .text(ProgramVersion.text)),
      ("commit", .optional(commit)),
      ("scenario", .text(scenario.name)),
      ("identity", .text(identity.digest)),
      ("resolved_sha256", .text(Disk.digest(of: Array(scenario.resolved.utf8)))),
      ("seed", .unsigned(scenario.seed)),
      ("replicates", .list(plan.replicates.map { .integer($0) })),
      (
        "inputs",
        .list(
          scenario.inputs.map { input in
            .object([
              ("path", .text(input.path)), ("bytes", .integer(input.bytes.count)),
              ("sha256", .text(Disk.digest(of: input.bytes))),
            ])
          }
        )
      ),
      ("table_notices", TableNoticeJSON.list(scenario.notices)),
      ("libraries", .object([("c", .text(LinkedLibraries.cLibrary)), ("gsl", .text(LinkedLibraries.gsl))])),
      ("machine", Machine.json),
      ("jobs", .integer(jobs)),
      ("workers", .integer(strategy.workers)),
      ("threads_per_run", .integer(strategy.threadsPerRun)),
      ("sharing", .text(strategy.sharing.rawValue)),
      ("kept_runs", .integer(keptRuns)),
      ("started", .text(TimeStamp.text(secondsSince1970: started))),
      ("ended", .text(TimeStamp.text(secondsSince1970: ended))),
    ])
  }
}
