import BuurtModel

/// Checks one arm: a list of interventions, or a map with interventions, settings and a budget.
struct ArmChecker {
  let context: ReadingContext
  let items: InterventionChecker
  let settings: SettingChecker

  /// The draft of an arm; problems go to the context.
  func arm(_ entry: SourceNode.Entry) -> ScenarioDraft.DraftArm {
    let path = "arms." + entry.key
    let checker = ValueChecker(context: context, key: .armName, path: path)
    let name = SourceNode(content: .scalar(entry.key, plain: false), place: entry.place)
    _ = checker.check(name, as: .name(dashes: false))
    var arm = ScenarioDraft.DraftArm(name: entry.key, place: entry.place)
    guard !entry.value.isNull else {
      context.report(
        .noValue(key: .key(entry.key), example: .written("'[]'"), required: false),
        at: entry.place,
        path: path
      )
      return arm
    }
    guard entry.value.shape == .map else {
      arm.plans = items.plans(entry.value, name: .arm(entry.key), path: path)
      return arm
    }
    let checked = MapChecker(context: context).check(
      entry.value,
      fields: ScenarioFields.children(of: "arms.*"),
      path: path,
      name: .arm(entry.key)
    )
    if let node = checked["interventions"]?.node {
      arm.plans = items.plans(node, name: .key("interventions"), path: path + ".interventions")
    }
    arm.switches = settings.switches(checked["switches"]?.node, path: path + ".switches")
    arm.parameters = settings.parameters(
      checked["parameters"]?.node,
      path: path + ".parameters",
      ofArm: true
    )
    arm.budget = checked["budget"].flatMap { item in
      checked.number("budget").map { (BudgetChecker.cents($0), item.keyPlace) }
    }
    return arm
  }
}

/// Checks how the interventions of each arm divide its budget.
struct BudgetChecker {
  let context: ReadingContext

  /// What shares may differ from 1 together: a third written with nine digits is a third.
  private static let tolerance = 1e-6

  /// Euros as whole cents.
  static func cents(_ euros: Double) -> Int { Int((euros * 100).rounded()) }

  /// Reports shares that do not make a whole, and budgets and shares that mean nothing.
  func check(_ draft: ScenarioDraft) {
    for arm in draft.arms {
      let plans = draft.interventions + arm.plans
      if let budget = arm.budget, plans.isEmpty {
        context.report(
          .budgetWithoutInterventions(arm: arm.name),
          at: budget.place,
          path: "arms.\(arm.name).budget"
        )
      }
      guard arm.budget != nil || draft.budget != nil else {
        // An item of every arm needs a budget in one of them.
        let others = draft.arms.contains { $0.budget != nil }
        for plan in others ? arm.plans : plans {
          guard let share = plan.share else { continue }
          context.report(
            .shareWithoutBudget(name: plan.name.text, arm: arm.name),
            at: share.place,
            path: plan.path + ".share"
          )
        }
        continue
      }
      checkSum(of: plans, in: arm)
      for plan in plans where InterventionCatalogue.kind(plan.plan.kind)?.canBeCapped == false {
        context.report(
          .uncapped(name: plan.name.text, kind: plan.plan.kind, arm: arm.name),
          at: plan.name.place,
          path: plan.path
        )
      }
    }
  }

  private func checkSum(of plans: [DraftPlan], in arm: ScenarioDraft.DraftArm) {
    guard let last = plans.last(where: { $0.share != nil }), let share = last.share else { return }
    let sum = plans.reduce(0) { $0 + ($1.share?.value ?? 0) }
    let open = plans.count { $0.share == nil }
    let fits = open == 0 ? abs(sum - 1) <= Self.tolerance : sum < 1 - Self.tolerance
    guard !fits else { return }
    context.report(
      .sharesNotWhole(arm: arm.name, sum: sum, open: open),
      at: share.place,
      path: last.path + ".share"
    )
  }

  /// The budget of an arm with the share of each of its interventions; nil without one.
  ///
  /// What is not divided goes in equal parts to the interventions that say nothing.
  static func budget(of arm: ScenarioDraft.DraftArm, in draft: ScenarioDraft) -> Budget? {
    let plans = draft.interventions + arm.plans
    guard let cents = arm.budget?.cents ?? draft.budget, !plans.isEmpty else { return nil }
    let sum = plans.reduce(0) { $0 + ($1.share?.value ?? 0) }
    let open = Double(plans.count { $0.share == nil })
    return Budget(cents: cents, shares: plans.map { $0.share?.value ?? (1 - sum) / open })
  }
}
