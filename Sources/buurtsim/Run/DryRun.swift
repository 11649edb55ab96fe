import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `run --dry-run`: what a run would take, from a probe of a few weeks.
struct DryRun {
  private let session: RunSession
  private static let probeSeconds = 1.0
  private static let probeWeeks = 20
  /// Bytes of a field of CSV with its separator, on average.
  private static let fieldBytes = 8
  /// Bytes of a household whose last year is kept until the runs are joined.
  private static let householdBytes = 31

  init(_ session: RunSession) { self.session = session }

  func report() throws {
    let plan = session.plan
    let scenario = plan.scenario
    let strategy = session.strategy
    let probe = try measure()
    let crowd = max(1, Double(strategy.workers * strategy.threadsPerRun) / Double(Machine.cores))
    let reported = Double(plan.runs.count * plan.weeks.all.count)
    let seconds =
      crowd
      * (strategy.steps * probe.stepSeconds + reported * probe.observationSeconds / Double(strategy.workers))
    // Parts and the joined tables stand beside each other for a moment.
    let households = scenario.arms.count > 1 ? plan.runs.count * scenario.table.households : 0
    let bytes =
      2 * Int(reported) * probe.fields * Self.fieldBytes + households * Self.householdBytes
    let steps =
      plan.replicates.count
      * SharedWeeks.steps(
        of: scenario.arms,
        sharing: strategy.sharing,
        burnIn: scenario.burnIn,
        weeks: scenario.weeks
      )
    if session.json {
      Terminal.result(
        .object([
          ("status", .text("dry_run")), ("scenario", .text(scenario.name)),
          ("households", .integer(scenario.table.households)),
          ("buurten", .integer(scenario.table.buurten.count)), ("runs", .integer(plan.runs.count)),
          ("weeks", .integer(steps)), ("workers", .integer(strategy.workers)),
          ("threads_per_run", .integer(strategy.threadsPerRun)),
          ("sharing", .text(strategy.sharing.rawValue)), ("seconds", .number(seconds)),
          ("memory_bytes", .integer(strategy.bytes)), ("memory_free_bytes", .integer(Machine.freeMemory)),
          ("disk_bytes", .integer(bytes)), ("folder", .text(session.path)),
          ("budgets", .list(scenario.arms.flatMap(Self.budgets))), ("problems", session.problems),
        ])
      )
      return
    }
    let words = session.wording.dryRun
    let free = Disk.freeBytes(at: ".").map { " (\(Self.size($0)) \(words.available))" } ?? ""
    let rows = [
      [words.world, session.wording.ran(RunCounts(scenario, replicates: plan.replicates.count))],
      [words.runs, "\(plan.runs.count)"],
      [words.steps, "\(steps)"],
      [words.threads, "\(strategy.workers) x \(strategy.threadsPerRun)"],
      [words.time, Duration.text(seconds)],
      [words.memory, "\(Self.size(strategy.bytes)) (\(Self.size(Machine.freeMemory)) \(words.available))"],
      [words.disk, Self.size(bytes) + free],
      [words.folder, session.path],
    ]
    let lines = AlignedTable(rows: rows, leftColumns: 2).lines + budgetLines(scenario)
    Terminal.result(lines.joined(separator: "\n"))
  }

  /// What each arm may spend in a year, and how its interventions divide it; none without budgets.
  private func budgetLines(_ scenario: Scenario) -> [String] {
    let words = session.wording.economics
    let rows = scenario.arms.flatMap { arm -> [[String]] in
      guard let budget = arm.budget else { return [] }
      return zip(arm.plans, budget.shares).enumerated().map { index, item in
        [
          arm.name, item.0.name, DecimalText.text(Double(budget.part(index)) / 100, decimals: 0),
          DecimalText.text(item.1 * 100, decimals: 1) + " %",
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = AlignedTable(
      rows: [[words.arm, words.intervention, words.budget, "%"]] + rows,
      headerRows: 1,
      leftColumns: 2
    )
    return ["", words.spendingHeading] + table.lines
  }

  private static func budgets(_ arm: Arm) -> [JSONValue] {
    guard let budget = arm.budget else { return [] }
    return zip(arm.plans, budget.shares).enumerated().map { index, item in
      .object([
        ("arm", .text(arm.name)), ("intervention", .text(item.0.name)), ("share", .number(item.1)),
        ("euros_per_year", .number(Double(budget.part(index)) / 100)),
      ])
    }
  }

  /// Builds one world and lets it go on for a second at most.
  private func measure() throws -> (stepSeconds: Double, observationSeconds: Double, fields: Int) {
    let run = RunIdentity(replicate: session.plan.replicates.first ?? 0, arm: 0)
    let world: Simulation
    do throws(SimulationError) {
      world = try Simulation(session.plan.input(of: run), threads: session.strategy.threadsPerRun)
    } catch {
      throw Failure(.world(error, run), session.plan, session.wording)
    }
    let clock = ContinuousClock()
    var steps = 0
    var spent = 0.0
    while steps < Self.probeWeeks && spent < Self.probeSeconds {
      spent += Self.seconds(clock.measure { world.step() })
      steps += 1
    }
    var fields = 0
    let observing = clock.measure {
      let seen = world.observe(snapshot: false, buurten: session.plan.scenario.measure.everyBuurtWeek)
      let values = MeasureCatalogue.household.count
      fields =
        values + seen.network.count + (seen.groups.count + seen.buurten.count) * (values + 7)
        + seen.interventions.count * (MeasureCatalogue.intervention.count + 7) + 6
    }
    return (spent / Double(steps), Self.seconds(observing), fields)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func size(_ bytes: Int) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 999.5 && unit < units.count - 1 {
      value /= 1_000
      unit += 1
    }
    return "\(DecimalText.text(value, decimals: value < 9.95 && unit > 0 ? 1 : 0)) \(units[unit])"
  }
}
