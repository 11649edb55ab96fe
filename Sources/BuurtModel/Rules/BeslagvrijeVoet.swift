/// The children of a family as a rule counts them.
struct CountedFamily: Equatable, Sendable {
  /// Children below 18 at home.
  var children: Int
  /// Those of 12 years and older.
  var fromTwelve: Int
}

/// The income that a seizure leaves, outside debt help: which family the calculation counts.
///
/// Since 2021 a module counts any family with children as two children of 0 to 12 years; who has more or
/// older children is left less than the costs ask. The rule that takes the true family counts number and ages.
///
/// - Properties: the true rule never leaves a family with less: of a family with one child the nominal count
///   is kept. Inside debt help number and ages already count (vtlb), so that nothing changes there.
/// - Limits: the module also takes a nominal social rent, and the proposal true costs of child care and study;
///   neither has an amount in the source, so neither is in the rule. A further child's costs are a parameter
///   (`money.child_cost`). Of the step at 12 years the source says more than EUR 56 a quarter; 56 is used.
/// - Source: RVS 2024, I-G1, I-G2, Q-39, Q-40, Q-41.
enum BeslagvrijeVoet {
  /// How the rule counts.
  enum Family: String, CaseIterable, Sendable {
    case nominal
    case trueFamily = "actual"
  }

  /// The family that the module counts where there are children (RVS 2024, Q-39).
  static let nominal = CountedFamily(children: 2, fromTwelve: 0)

  /// What a child from 12 years on costs more, in euros a month: EUR 56 a quarter (RVS 2024, Q-41).
  static let step = 56.0 / 3

  /// The family that a rule protects.
  static func counted(_ family: CountedFamily, as rule: Family) -> CountedFamily {
    guard family.children > 0 else { return family }
    switch rule {
    case .nominal: return nominal
    case .trueFamily:
      return CountedFamily(
        children: max(family.children, nominal.children),
        fromTwelve: max(family.fromTwelve, nominal.fromTwelve)
      )
    }
  }

  /// Euros a month that a family has less than its children cost.
  ///
  /// - Parameters:
  ///   - family: who lives there.
  ///   - rule: how the seizure counts them.
  ///   - childCost: euros a month for one child more.
  /// - Returns: 0 or more.
  static func shortfall(_ family: CountedFamily, under rule: Family, childCost: Double) -> Double {
    let seen = counted(family, as: rule)
    return max(0, costs(family, childCost) - costs(seen, childCost))
  }

  private static func costs(_ family: CountedFamily, _ childCost: Double) -> Double {
    Double(family.children) * childCost + Double(family.fromTwelve) * step
  }
}
