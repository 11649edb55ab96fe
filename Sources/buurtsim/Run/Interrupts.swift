import Foundation
import Synchronization

/// Listens for SIGINT and SIGTERM: the first asks to stop, the second stops at once.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]

  /// Starts listening.
  ///
  /// - Parameter first: called once, on a queue of its own.
  init(first: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "interrupts")
    let count = Count()
    sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the process before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // What is on disk is sealed or thrown away at the next start, so nothing has to be tidied up.
        if count.next() > 1 { _exit(ExitStatus.stopped) }
        first()
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

  private final class Count: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
  }
}
