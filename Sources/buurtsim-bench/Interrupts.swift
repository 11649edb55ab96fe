import Foundation

/// Passes SIGINT and SIGTERM on to a measurement, which runs in a process group of its own and would go on
/// alone, and then ends this process.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]

  /// Starts listening.
  ///
  /// - Parameter process: the measurement.
  init(ending process: Int32) {
    let queue = DispatchQueue(label: "interrupts")
    sources = [SIGINT, SIGTERM].map { number in
      // The default action would end this process before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        kill(process, SIGTERM)
        // What a shell reports of a process that a signal ended.
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Gives the signals back.
  func stop() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
