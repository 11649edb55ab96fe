import BuurtExperiment
import BuurtReport
import BuurtScenario
import Foundation

/// From a checked scenario to a finished folder and its summary.
struct RunSession {
  let plan: ExperimentPlan
  let jobs: Int
  let out: String?
  let again: Bool
  let dialect: CSVDialect
  let progress: ProgressMode
  let wording: Wording
  let json: Bool
  /// What the reader warned of, for the JSON document.
  let problems: JSONValue

  var path: String { OutputFolder.path(for: plan, out: out, again: again) }

  var strategy: Strategy {
    Strategy.choose(
      for: plan,
      jobs: jobs,
      memory: Machine.freeMemory,
      sharing: .untilFirstDifference
    )
  }

  func carryOut() throws {
    let path = path
    let opening = try folder { () throws(FolderError) in
      try OutputFolder.open(path, plan: plan, dialect: dialect, now: Self.now)
    }
    switch opening {
    case .complete(let path):
      if !json { Terminal.note(wording.finishedEarlier(path)) }
      try summarise(path, ranNow: false)
    case .open(let output):
      try run(into: output)
      try summarise(output.path, ranNow: true)
    }
  }

  private func run(into output: OutputFolder) throws {
    let started = Self.now()
    let strategy = strategy
    let printer = ProgressPrinter(mode: progress, wording: wording)
    let flag = CancellationFlag()
    for notice in plan.scenario.notices { output.note("table_notice", TableNoticeJSON.facts(notice)) }
    let interrupts = Interrupts {
      flag.cancel()
      printer.interrupt(with: wording.stopping)
    }
    defer {
      interrupts.stop()
      output.close()
    }
    let outcome: ExperimentOutcome
    do throws(ExperimentError) {
      outcome = try Experiment(plan, strategy: strategy).run(into: output, cancellation: flag) { event in
        EventNotes.note(event, plan: plan, in: output)
        printer.show(event)
      }
    } catch {
      printer.end()
      output.note("failed", [("error", .text("\(error)"))])
      throw Failure(error, plan, wording)
    }
    printer.end()
    if case .cancelled(let finished) = outcome {
      output.note("stopped", [("finished_runs", .integer(finished))])
      let partial = OutputFolder.partialPath(of: output.path)
      throw Failure(
        code: ExitStatus.stopped,
        wording.stopped(finished, plan.runs.count, partial),
        facts: [
          ("finished_runs", .integer(finished)), ("runs", .integer(plan.runs.count)),
          ("folder", .text(partial)),
        ]
      )
    }
    let provenance = Provenance(
      started: started,
      ended: Self.now(),
      jobs: jobs,
      strategy: strategy,
      keptRuns: output.keptRuns,
      commit: Machine.commit
    )
    try folder { () throws(FolderError) in try output.complete(provenance) }
  }

  private func summarise(_ path: String, ranNow: Bool) throws {
    let summary: FolderSummary
    do throws(SinkError) {
      summary = try FolderSummary(path: path, dialect: dialect, overSets: plan.scenario.sets != nil)
    } catch {
      throw Failure(error, wording)
    }
    let count = plan.replicates.count
    if json {
      Terminal.result(
        SummaryJSON.value(
          scenario: plan.scenario,
          replicates: count,
          summary: summary,
          path: path,
          ranNow: ranNow
        ).adding("problems", problems)
      )
    } else {
      let text = SummaryText(
        scenario: plan.scenario,
        replicates: count,
        summary: summary,
        wording: wording
      )
      Terminal.result(text.text(path: path))
    }
  }

  private func folder<Value>(_ body: () throws(FolderError) -> Value) throws -> Value {
    do throws(FolderError) { return try body() } catch { throw Failure(error, wording) }
  }

  /// Seconds since 1970.
  @Sendable static func now() -> Double { Date().timeIntervalSince1970 }
}
