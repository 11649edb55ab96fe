/// One run of an experiment: one arm in one replicate.
public struct RunIdentity: Sendable, Hashable, Comparable {
  /// Number of the replicate, from 0; through all parameter sets where there are sets.
  public let replicate: Int
  /// Place of the arm in the scenario, from 0.
  public let arm: Int

  /// A run.
  public init(replicate: Int, arm: Int) {
    self.replicate = replicate
    self.arm = arm
  }

  /// Replicate first, then arm: the order in which runs are started.
  public static func < (left: RunIdentity, right: RunIdentity) -> Bool {
    (left.replicate, left.arm) < (right.replicate, right.arm)
  }
}
