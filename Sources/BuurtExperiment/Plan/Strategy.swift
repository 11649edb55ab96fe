import BuurtModel
import BuurtScenario

/// How the threads are put to work; no effect on any result.
public struct Strategy: Sendable, Equatable {
  /// Threads that each carry out runs of their own.
  public let workers: Int
  /// Threads that work on the shards of one run; above 1 only with one worker, never nested.
  public let threadsPerRun: Int
  /// How far the arms of a replicate go together.
  public let sharing: Sharing
  /// Bytes that all worlds together are expected to take.
  public let bytes: Int
  /// Steps that one thread takes in the time that all is expected to take.
  public let steps: Double

  /// Households in a shard: below this a second thread on one run has nothing to do.
  static let shardHouseholds = 4_000
  /// What each further thread on the shards of one run adds, in threads.
  ///
  /// Two threads ran 1.5 times as fast as one on the reference network; a planning number, without effect on
  /// results.
  static let shardGain = 0.5
  /// Part of the memory at hand that worlds may fill.
  static let memoryShare = 0.8

  /// A way of working.
  public init(workers: Int, threadsPerRun: Int, sharing: Sharing, bytes: Int, steps: Double = 0) {
    self.workers = workers
    self.threadsPerRun = threadsPerRun
    self.sharing = sharing
    self.bytes = bytes
    self.steps = steps
  }

  /// The way of working that is expected to end first within the memory at hand.
  ///
  /// Compared are: replicates side by side with shared weeks, single runs side by side without sharing, and
  /// one run after the other over its shards, with and without sharing. Time is counted in steps.
  ///
  /// - Parameters:
  ///   - plan: what is to be run.
  ///   - jobs: threads, 1 or more.
  ///   - memory: bytes at hand.
  ///   - sharing: the most sharing that is allowed.
  /// - Returns: the way of working; the first of equals in the order above.
  public static func choose(for plan: ExperimentPlan, jobs: Int, memory: Int, sharing: Sharing) -> Strategy {
    let scenario = plan.scenario
    let households = scenario.table.households
    let bytes = max(1, Simulation.estimatedBytes(households: households))
    let fitting = max(1, Int(Double(memory) * memoryShare) / bytes)
    let arms = scenario.arms
    let whole = scenario.burnIn + scenario.weeks
    let shared = SharedWeeks.steps(
      of: arms,
      sharing: sharing,
      burnIn: scenario.burnIn,
      weeks: scenario.weeks
    )
    let branches = SharedWeeks.worlds(of: arms).contains { group in
      SharedWeeks.classes(of: group.map { arms[$0].plans }).count > 1
    }
    let copies = branches ? 2 : 1
    let shardThreads = min(jobs, max(1, households / shardHouseholds))
    let gain = 1 + shardGain * Double(shardThreads - 1)
    let replicates = plan.replicates.count

    var candidates: [Strategy] = []
    func consider(_ workers: Int, _ threads: Int, _ sharing: Sharing, _ worlds: Int, steps: Double) {
      candidates.append(
        Strategy(
          workers: workers,
          threadsPerRun: threads,
          sharing: sharing,
          bytes: worlds * bytes,
          steps: steps
        )
      )
    }
    if sharing != .none && fitting >= copies {
      let workers = min(jobs, fitting / copies)
      let rounds = (replicates + workers - 1) / workers
      consider(workers, 1, sharing, min(workers, replicates) * copies, steps: Double(rounds * shared))
      consider(1, shardThreads, sharing, copies, steps: Double(replicates * shared) / gain)
    }
    let runs = replicates * arms.count
    let workers = min(jobs, fitting)
    let rounds = (runs + workers - 1) / workers
    consider(workers, 1, .none, min(workers, runs), steps: Double(rounds * whole))
    let first = Strategy(
      workers: 1,
      threadsPerRun: shardThreads,
      sharing: .none,
      bytes: bytes,
      steps: Double(runs * whole) / gain
    )
    return candidates.reversed().reduce(first) { best, candidate in
      candidate.steps <= best.steps ? candidate : best
    }
  }

  /// The units of work: runs that one thread carries out together.
  ///
  /// - Parameters:
  ///   - plan: what is to be run.
  ///   - done: runs that are kept from earlier.
  /// - Returns: lists of runs of one replicate, replicate first.
  func tasks(of plan: ExperimentPlan, without done: Set<RunIdentity>) -> [[RunIdentity]] {
    var tasks: [[RunIdentity]] = []
    for run in plan.runs where !done.contains(run) {
      if sharing != .none, tasks.last?.last?.replicate == run.replicate {
        tasks[tasks.count - 1].append(run)
      } else {
        tasks.append([run])
      }
    }
    return tasks
  }
}
