import FoundationEssentials
import Synchronization
import Testing

@testable import BuurtModel

@Suite struct WorkerPoolTests {
  @Test(arguments: [1, 2, 3, 5], [0, 1, 2, 7, 1_000])
  func `every task is done once, by a thread of the pool`(threads: Int, tasks: Int) {
    let pool = WorkerPool(threads: threads)
    #expect(pool.threads == threads)
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let done = Column<UInt32>(max(tasks, 1), in: memory, repeating: 0)
    let strangers = Atomic<Int>(0)
    pool.run(tasks) { task, worker in
      done[task] += 1
      if !(0..<threads).contains(worker) { strangers.add(1, ordering: .relaxed) }
    }
    #expect((0..<tasks).allSatisfy { done[$0] == 1 })
    #expect(strangers.load(ordering: .relaxed) == 0)
  }

  @Test(arguments: [2, 5])
  func `a run returns when its last task has ended, thousands of times`(threads: Int) {
    let pool = WorkerPool(threads: threads)
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let sums = Column<Int64>(16, in: memory, repeating: 0)
    var short = 0
    for round in 1...2_000 {
      pool.run(16) { (task: Int) in sums[task] += Int64(task + round) }
      if sums[15] != Int64((1...round).reduce(0) { $0 + $1 } + 15 * round) { short += 1 }
    }
    #expect(short == 0)
    for task in 0..<16 { #expect(sums[task] == Int64(2_000 * 2_001 / 2 + 2_000 * task)) }
  }

  @Test func `no thread does two tasks at a time, and scratch space of a thread is its own`() {
    let pool = WorkerPool(threads: 5)
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let scratch = Column<Int64>(5 * 8, in: memory, repeating: 0)
    for _ in 0..<200 {
      pool.run(40) { _, worker in scratch[worker * 8] += 1 }
    }
    #expect((0..<5).reduce(0) { $0 + scratch[$1 * 8] } == 8_000)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task"), "needs /proc"))
  func `the threads of a pool end with it`() throws {
    func running() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    }
    let before = try running()
    for _ in 0..<100 {
      let pool = WorkerPool(threads: 5)
      pool.run(5) { (_: Int) in }
    }
    // 400 threads would be left; other tests run threads of their own meanwhile.
    #expect(try running() < before + 200)
  }
}
