import Glibc
import Synchronization

/// Real threads that work through numbered tasks together and wait for each other.
///
/// `run` hands out the numbers 0 ..< count to whichever thread is free and returns when all are done, so
/// it is also the barrier between two phases. Which thread takes which number never shows in a result:
/// tasks write disjoint rows.
///
/// - Limits: one `run` at a time, never from inside a task.
final class WorkerPool {
  private let crew: Crew

  /// A pool of `threads` real threads, also above the number of cores.
  init(threads: Int) {
    precondition(threads >= 1, "pool: threads must be 1 or more, found \(threads)")
    crew = Crew(threads: threads)
  }

  deinit { crew.stop() }

  /// Threads that work, the caller of `run` included.
  var threads: Int { crew.threads }

  /// Calls `body` once for every number below `count`, on all threads, and waits for the last.
  ///
  /// - Parameters:
  ///   - count: number of tasks.
  ///   - body: one task and the number of the thread that does it, 0 ..< threads, for scratch space that
  ///     is its own; tasks must not touch each other's rows.
  func run(_ count: Int, _ body: (_ task: Int, _ worker: Int) -> Void) { crew.run(count, body) }

  /// Calls `body` once for every number below `count`, on all threads, and waits for the last.
  ///
  /// - Parameters:
  ///   - count: number of tasks.
  ///   - body: one task; tasks must not touch each other's rows.
  func run(_ count: Int, _ body: (_ task: Int) -> Void) { crew.run(count) { task, _ in body(task) } }
}

/// The threads of a pool and what they share.
///
/// Each thread keeps the crew alive until it is stopped.
@safe private final class Crew: @unchecked Sendable {
  let threads: Int
  private let next = Atomic<Int>(0)
  private let generation = Atomic<Int>(0)
  private let idle = Atomic<Int>(0)
  private let joined = Atomic<Int>(0)
  private let stopping = Atomic<Bool>(false)
  private var body: ((Int, Int) -> Void)?
  private var count = 0
  private var handles: [pthread_t] = []
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let wake: UnsafeMutablePointer<pthread_cond_t>

  init(threads: Int) {
    self.threads = threads
    unsafe mutex = .allocate(capacity: 1)
    unsafe wake = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(wake, nil)
    for _ in 1..<threads {
      var handle = pthread_t()
      let me = unsafe Unmanaged.passUnretained(self).toOpaque()
      let status = unsafe pthread_create(&handle, nil, { unsafe Crew.loop($0) }, me)
      precondition(status == 0, "pool: the system refuses another thread (\(status))")
      handles.append(handle)
    }
  }

  func stop() {
    stopping.store(true, ordering: .sequentiallyConsistent)
    unsafe pthread_mutex_lock(mutex)
    generation.add(1, ordering: .sequentiallyConsistent)
    unsafe pthread_cond_broadcast(wake)
    unsafe pthread_mutex_unlock(mutex)
    for handle in handles { pthread_join(handle, nil) }
  }

  deinit {
    unsafe pthread_cond_destroy(wake)
    unsafe pthread_mutex_destroy(mutex)
    unsafe wake.deallocate()
    unsafe mutex.deallocate()
  }

  func run(_ count: Int, _ body: (Int, Int) -> Void) {
    guard threads > 1, count > 1 else {
      for task in 0..<count { body(task, 0) }
      return
    }
    withoutActuallyEscaping(body) { escaping in
      self.body = escaping
      self.count = count
      next.store(0, ordering: .sequentiallyConsistent)
      idle.store(0, ordering: .sequentiallyConsistent)
      unsafe pthread_mutex_lock(mutex)
      generation.add(1, ordering: .sequentiallyConsistent)
      unsafe pthread_cond_broadcast(wake)
      unsafe pthread_mutex_unlock(mutex)
      work(escaping, count, worker: 0)
      // The others hold the closure until they have seen that no number is left.
      var spins = 0
      while idle.load(ordering: .acquiring) < threads - 1 {
        spins += 1
        if spins > 2_000 { sched_yield() }
      }
      self.body = nil
    }
  }

  private func work(_ body: (Int, Int) -> Void, _ count: Int, worker: Int) {
    while true {
      let task = next.add(1, ordering: .sequentiallyConsistent).oldValue
      guard task < count else { return }
      body(task, worker)
    }
  }

  private func serve() {
    let worker = joined.add(1, ordering: .relaxed).newValue
    var seen = 0
    while true {
      var spins = 0
      while generation.load(ordering: .acquiring) == seen, spins < 20_000 { spins += 1 }
      unsafe pthread_mutex_lock(mutex)
      while generation.load(ordering: .acquiring) == seen { unsafe pthread_cond_wait(wake, mutex) }
      seen = generation.load(ordering: .acquiring)
      unsafe pthread_mutex_unlock(mutex)
      if stopping.load(ordering: .acquiring) { return }
      help(worker)
      idle.add(1, ordering: .releasing)
    }
  }

  /// Takes part in the current work.
  ///
  /// A function of its own, so that its hold on the closure has ended
  /// when this thread reports that it is idle.
  @inline(never)
  private func help(_ worker: Int) {
    guard let body else { return }
    work(body, count, worker: worker)
  }

  private static func loop(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument = unsafe argument else { return nil }
    unsafe Unmanaged<Crew>.fromOpaque(argument).takeUnretainedValue().serve()
    return nil
  }
}
