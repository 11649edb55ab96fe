import Foundation
import Synchronization

/// Real threads that take numbered tasks from one counter until none is left.
enum WorkerThreads {
  /// Carries out `count` tasks on `workers` threads and returns when all threads have ended.
  ///
  /// - Parameters:
  ///   - workers: threads, 1 or more; so many are started, also above the number of cores.
  ///   - count: tasks.
  ///   - body: one task; returns whether its thread should go on with the next.
  static func run(workers: Int, count: Int, body: @escaping @Sendable (Int) -> Bool) {
    precondition(workers >= 1, "workers: 1 or more, found \(workers)")
    let tickets = Tickets()
    let ended = DispatchGroup()
    for _ in 0..<workers {
      ended.enter()
      let thread = Thread {
        while true {
          let ticket = tickets.take()
          guard ticket < count, body(ticket) else { break }
        }
        ended.leave()
      }
      thread.start()
    }
    ended.wait()
  }

  private final class Tickets: Sendable {
    private let next = Atomic<Int>(0)
    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
