import Glibc

/// The most memory that this process has had in use.
enum PeakMemory {
  /// Bytes: the largest resident set so far, as the system counts it.
  ///
  /// - Limits: Linux starts the count of a program at the peak of the process that started it. That is
  ///   why every measurement, that of the reference model too, is started by this program itself, which
  ///   then has a few megabytes only, and not by whatever large process asked for it.
  static var bytes: Int {
    var usage = rusage()
    // The call writes the structure that it is given and keeps no pointer to it.
    guard unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 else {
      preconditionFailure("peak memory: the system refuses to tell its own process")
    }
    return usage.ru_maxrss * 1_024
  }

  /// Megabytes of 2^20 bytes.
  static var megabytes: Double { Double(bytes) / 1_048_576 }
}
