import Glibc

/// The most memory that this process has had in use.
enum PeakMemory {
  /// Bytes: the largest resident set so far, as the system counts it.
  ///
  /// - Limits: Linux starts the count of a program at the peak of the process that started it, so a
  ///   process of several hundred megabytes should not start a measurement itself but through a shell.
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
