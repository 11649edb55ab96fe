import BuurtModel

/// Who is better and who is worse off in an arm than in the reference, household by household.
///
/// A household that lives in the last week of both arms is a pair. It is worse off in an outcome where the arm
/// leaves it more than half a standard deviation between the households of the reference short, and better off
/// where it gains more than that. Groups are those of the reference.
///
/// - Source: half a standard deviation as the smallest change that matters to the one who undergoes it: Norman,
///   Sloan and Wyrwich (2003), Interpretation of changes in health-related quality of life, Medical Care 41(5).
/// - Limits: arms share every draw until something differs; from there on one change leads to another, so some
///   households gain and some lose by chance. Gains and losses alone are not evidence; a group whose losses
///   exceed its gains, and by more than its interval, is.
public struct Displacement: Sendable, Equatable {
  /// A group of households: all, or a level of a breakdown.
  public struct Group: Sendable, Equatable {
    /// The breakdown, `all` for everybody.
    public let by: String
    /// The level.
    public let level: String
  }

  /// The groups, in the order of the rows.
  public static let groups: [Group] =
    [Group(by: "all", level: "all")]
    + Composition.allCases.dropFirst().map { Group(by: "composition", level: $0.code) }
    + (1...5).map { Group(by: "income", level: "quintile_\($0)") }
    + (1...10).map { Group(by: "initial_decile", level: "\($0)") }
    + [Group(by: "initial_decile", level: "newcomer")]

  private static let compositions = Composition.allCases.count - 1
  /// Part of a standard deviation that matters.
  static let relevant = 0.5

  /// What is counted of an outcome in a group.
  public struct Cell: Sendable, Equatable {
    /// Households in both arms.
    public var pairs = 0
    /// Those that are worse off, and better off.
    public var worse = 0
    /// Those that are better off.
    public var better = 0
  }

  /// Counts by outcome and group.
  public private(set) var cells: [[Cell]]
  /// Buurten that the pairs of each group live in.
  public private(set) var buurten: [Int]

  /// Compares an arm with the reference of the same replicate.
  public init(arm: StandingYear, reference: StandingYear) {
    let outcomes = StandingYear.Outcome.allCases
    cells = outcomes.map { _ in Array(repeating: Cell(), count: Self.groups.count) }
    let limits = outcomes.map { outcome in
      var moments = Moments()
      for household in reference.households { moments.add(household.mean(outcome)) }
      let deviation = moments.standardDeviation
      return deviation.isNaN ? 0 : Self.relevant * deviation
    }
    let most = Int(reference.households.map(\.buurt).max() ?? 0) + 1
    var seen = Array(repeating: Array(repeating: false, count: most), count: Self.groups.count)
    var place = 0
    for base in reference.households {
      while place < arm.households.count, arm.households[place].identity < base.identity { place += 1 }
      guard place < arm.households.count, arm.households[place].identity == base.identity else { continue }
      let groups = Self.places(of: base)
      for group in groups { seen[group][Int(base.buurt)] = true }
      for (number, outcome) in outcomes.enumerated() {
        let change = arm.households[place].mean(outcome) - base.mean(outcome)
        let gain = outcome.moreIsBetter ? change : -change
        for group in groups {
          cells[number][group].pairs += 1
          if gain > limits[number] { cells[number][group].better += 1 }
          if gain < -limits[number] { cells[number][group].worse += 1 }
        }
      }
    }
    buurten = seen.map { $0.count { $0 } }
  }

  /// The groups of a household, by place.
  private static func places(of household: StandingYear.Household) -> [Int] {
    let income = 1 + compositions
    let decile = income + 5
    return [
      0, Int(household.composition.rawValue), income + Int(min(household.quintile, 4)),
      decile + (household.decile < 10 ? Int(household.decile) : 10),
    ]
  }
}
