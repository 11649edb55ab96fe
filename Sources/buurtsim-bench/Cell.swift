/// What was measured at one size with one number of threads, in a process of its own.
struct Cell: Codable {
  /// Seconds of one phase.
  struct Phase: Codable {
    /// The phase's name in the schedule, or what remains of a week beside the phases.
    let name: String
    /// Nanoseconds per household and week, of all threads together as the clock sees them.
    let nsPerHouseholdWeek: Double
  }

  /// Households in the table.
  let households: Int
  /// Threads on the shards.
  let jobs: Int
  /// Weeks before those that were measured.
  let burn: Int
  /// Weeks that were measured.
  let weeks: Int
  /// Seconds to build the world.
  let buildSeconds: Double
  /// Seconds of the measured weeks.
  let seconds: Double
  /// Households that lived in the world, mean of the first and the last measured week, per second and week.
  let householdWeeksPerS: Double
  /// Tie records that were updated per second: a tie between two shards has two.
  let tieUpdatesPerS: Double
  /// Tie records per household, mean over the measured weeks.
  let tieRecordsPerHousehold: Double
  /// The most memory that the process had in use, in bytes.
  let peakBytes: Int
  /// The week, phase by phase.
  let phases: [Phase]
}
