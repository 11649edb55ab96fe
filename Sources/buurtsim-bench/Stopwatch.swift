/// Seconds since it was made, by a clock that never goes back.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Starts at 0.
  init() { start = clock.now }

  /// Seconds so far.
  var seconds: Double {
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
