import BuurtExperiment
import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Foundation
import Testing

/// Runs a scenario into a folder, as the command does.
enum FolderFixture {
  /// - Returns: the files of the finished folder by name, but for those that may differ; nil when it was
  ///   stopped.
  static func run(
    _ scenario: Scenario,
    at path: String,
    workers: Int = 1,
    sharing: Sharing = .untilFirstDifference,
    replicate: Int? = nil,
    dialect: CSVDialect = .plain,
    stopAfterSteps: Int? = nil
  ) throws -> [String: String]? {
    let plan = ExperimentPlan(scenario, replicate: replicate)
    guard
      case .open(let output) = try OutputFolder.open(
        path,
        plan: plan,
        dialect: dialect,
        now: { 1_767_225_600 }
      )
    else { return try files(path) }
    // Threads that have ended may hold the folder a moment longer, and with it the lock.
    defer { output.close() }
    let flag = CancellationFlag()
    let steps = Counter()
    let strategy = Strategy(workers: workers, threadsPerRun: 1, sharing: sharing, bytes: 0)
    let builder = SmallWorld.builder { _ in
      if let stopAfterSteps, steps.next() >= stopAfterSteps { flag.cancel() }
    }
    let outcome = try Experiment(plan, strategy: strategy, build: builder)
      .run(into: output, cancellation: flag)
    guard outcome == .finished else { return nil }
    try output.complete(
      Provenance(
        started: 0,
        ended: 1,
        jobs: workers,
        strategy: strategy,
        keptRuns: output.keptRuns,
        commit: nil
      )
    )
    return try files(path)
  }

  static func files(_ path: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in Disk.entries(path) where !FolderComparison.exempt.contains(name) {
      files[name] = String(decoding: try Disk.read("\(path)/\(name)"), as: UTF8.self)
    }
    return files
  }

  /// The rows of a plain CSV text without quotes, header first.
  static func rows(_ text: String?) -> [[String]] {
    (text ?? "").split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
