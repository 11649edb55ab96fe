import BuurtModel
import Synchronization

/// Independent pieces of work on several threads, results in order.
enum Tasks {
  /// Carries out `body` for every item.
  ///
  /// - Parameters:
  ///   - items: the pieces.
  ///   - jobs: threads, 1 or more; spare ones go to the shards of a piece.
  ///   - finished: told how many are done; called from several threads.
  ///   - body: one piece, with its number of threads; nil where it was stopped.
  /// - Returns: one result an item; nil where any was stopped.
  /// - Throws: the first error of a piece.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item],
    jobs: Int,
    finished: @escaping @Sendable (Int) -> Void = { _ in },
    _ body: @escaping @Sendable (Item, Int) throws(SimulationError) -> Value?
  ) throws(SimulationError) -> [Value]? {
    let results = Results<Value>(count: items.count)
    let workers = max(1, min(jobs, items.count))
    let threads = max(1, jobs / workers)
    WorkerThreads.run(workers: workers, count: items.count) { number in
      do throws(SimulationError) {
        guard let value = try body(items[number], threads) else { return false }
        finished(results.keep(value, number))
        return true
      } catch {
        results.fail(error)
        return false
      }
    }
    return try results.all()
  }

  /// Results of several threads, by number.
  private final class Results<Value: Sendable>: Sendable {
    private let state: Mutex<State<Value>>

    init(count: Int) { state = Mutex(State(count: count)) }

    func keep(_ value: Value, _ number: Int) -> Int {
      state.withLock { state in
        state.values[number] = value
        state.done += 1
        return state.done
      }
    }

    func fail(_ error: SimulationError) {
      state.withLock { state in if state.error == nil { state.error = error } }
    }

    func all() throws(SimulationError) -> [Value]? {
      let state = state.withLock { $0 }
      if let error = state.error { throw error }
      let values = state.values.compactMap { $0 }
      return values.count == state.values.count ? values : nil
    }
  }

  private struct State<Value: Sendable>: Sendable {
    var values: [Value?]
    var done = 0
    var error: SimulationError?

    init(count: Int) { values = Array(repeating: nil, count: count) }
  }
}
