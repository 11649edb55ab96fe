import BuurtModel

/// A timed run of the reference model DWSN-1, for comparison with the same model in other programs.
struct ReferenceRun {
  /// Households, a positive multiple of 500 below 2^24.
  let households: Int
  /// Weeks before those that are timed.
  let burn: Int
  /// Weeks that are timed.
  let ticks: Int
  /// Root of all draws.
  let seed: UInt64
  /// Threads.
  let jobs: Int

  /// Most weeks in all: draws are keyed by the week modulo 2^16.
  static let mostWeeks = 65_000

  /// Runs the model and describes it on one line of JSON.
  ///
  /// Seconds are those of the measured weeks alone; set-up and statistics are outside.
  func line() throws(Failure) -> String {
    let model: ReferenceModel
    do {
      model = try ReferenceModel(households: households, seed: seed, threads: jobs)
    } catch {
      throw .usage("--n \(households) does not fit: \(error)")
    }
    for _ in 0..<burn { model.step() }
    let formedBefore = model.formed
    let updatesBefore = model.tieUpdates
    let watch = Stopwatch()
    for _ in 0..<ticks { model.step() }
    let seconds = watch.seconds
    // Before the statistics, which are no part of the run.
    let peak = PeakMemory.megabytes
    let statistics = model.statistics()
    let householdTicks = Double(households) * Double(ticks)
    let pairs = [
      ("n", String(households)), ("jobs", String(jobs)), ("burn", String(burn)), ("ticks", String(ticks)),
      ("seed", String(seed)), ("seconds", Self.number(seconds)),
      ("household_ticks_per_s", Self.number(householdTicks / seconds)),
      ("tie_updates_per_s", Self.number(Double(model.tieUpdates - updatesBefore) / seconds)),
      ("mean_degree", Self.number(statistics.meanDegree)),
      ("mean_strength", Self.number(statistics.meanStrength)),
      ("in_block", Self.number(statistics.inBlock)), ("clustering", Self.number(statistics.clustering)),
      ("formed_per_hh_year", Self.number(Double(model.formed - formedBefore) / (householdTicks / 52))),
      ("peak_mb", Self.number(peak)),
    ]
    return "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A number in JSON; null where it is not finite.
  private static func number(_ value: Double) -> String { value.isFinite ? value.description : "null" }
}
