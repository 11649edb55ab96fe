public import BuurtModel
public import BuurtScenario

/// How far the arms of a replicate go together before each goes its own way; no effect on any result.
public enum Sharing: String, Sendable, CaseIterable {
  /// Every run starts from nothing: less memory, more work.
  case none
  /// The weeks of the burn-in.
  case burnIn = "burn_in"
  /// All weeks before the first intervention of arms that differ.
  case untilFirstDifference = "until_first_difference"
}

/// The weeks that the arms of a replicate have in common.
public enum SharedWeeks {
  /// The state from which arms go on apart.
  ///
  /// An intervention that works from week w may act in the step that leaves state w - 1, so the world is
  /// copied in state w - 1 at the latest. A world can be copied only before any intervention of its own or
  /// of the copy has started, so an intervention that all arms have in common counts too.
  ///
  /// - Parameters:
  ///   - plans: the interventions of each arm.
  ///   - sharing: how far to go together.
  ///   - burnIn: weeks before week 0.
  ///   - weeks: weeks after week 0.
  /// - Returns: the state, -burnIn + 1 ... weeks; nil where there is nothing to share: one arm, sharing
  ///   turned off, or a first intervention before the first step.
  public static func forkState(
    of plans: [[InterventionPlan]],
    sharing: Sharing,
    burnIn: Int,
    weeks: Int
  ) -> Int? {
    guard sharing != .none, let first = plans.first, plans.contains(where: { $0 != first }) else {
      return nil
    }
    let start = plans.joined().map(\.from).min() ?? weeks
    let latest = sharing == .burnIn ? 0 : weeks
    let state = min(start - 1, latest - 1)
    return state > -burnIn ? state : nil
  }

  /// Arms with equal interventions, which are one run with more than one name.
  ///
  /// - Parameter plans: the interventions of each arm.
  /// - Returns: places in `plans`, in classes, in order of first appearance.
  public static func classes(of plans: [[InterventionPlan]]) -> [[Int]] {
    var classes: [[Int]] = []
    for (index, plan) in plans.enumerated() {
      if let found = classes.firstIndex(where: { plans[$0[0]] == plan }) {
        classes[found].append(index)
      } else {
        classes.append([index])
      }
    }
    return classes
  }

  /// Arms whose worlds are one until an intervention begins: those with equal switches and parameters.
  ///
  /// - Parameter arms: the arms.
  /// - Returns: places in `arms`, in groups, in order of first appearance.
  public static func worlds(of arms: [Arm]) -> [[Int]] {
    var groups: [[Int]] = []
    for (index, arm) in arms.enumerated() {
      if let found = groups.firstIndex(where: { arms[$0[0]].sharesWorld(with: arm) }) {
        groups[found].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  /// Steps that one replicate of some arms takes, each group of equal settings with a burn-in of its own.
  ///
  /// - Parameters:
  ///   - arms: the arms that have still to run.
  ///   - sharing: how far to go together.
  ///   - burnIn: weeks before week 0.
  ///   - weeks: weeks after week 0.
  /// - Returns: weeks simulated.
  public static func steps(of arms: [Arm], sharing: Sharing, burnIn: Int, weeks: Int) -> Int {
    worlds(of: arms).reduce(0) { sum, group in
      sum + steps(of: group.map { arms[$0].plans }, sharing: sharing, burnIn: burnIn, weeks: weeks)
    }
  }

  /// Steps that one replicate of arms with equal settings takes.
  ///
  /// - Parameters:
  ///   - plans: the interventions of the arms that have still to run.
  ///   - sharing: how far to go together.
  ///   - burnIn: weeks before week 0.
  ///   - weeks: weeks after week 0.
  /// - Returns: weeks simulated.
  public static func steps(
    of plans: [[InterventionPlan]],
    sharing: Sharing,
    burnIn: Int,
    weeks: Int
  ) -> Int {
    let whole = burnIn + weeks
    guard sharing != .none else { return plans.count * whole }
    let count = classes(of: plans).count
    guard let fork = forkState(of: plans, sharing: sharing, burnIn: burnIn, weeks: weeks) else {
      return count * whole
    }
    return (fork + burnIn) + count * (weeks - fork)
  }
}
