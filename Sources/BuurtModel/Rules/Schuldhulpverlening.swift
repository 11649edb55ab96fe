/// Weeks from the application for debt help to the end of the cure.
///
/// stabilisation + cure. The stabilisation lasts until 90 % of the debts is visible; as proposed for families,
/// at most 6 months from the application. The cure lasts at most 18 months since January 2024, 36 before.
///
/// - Properties: with the cap it is never longer than without, and equal for a household without children.
/// - Limits: the guideline for stabilisation is 4 months, and how much longer it takes has no figure: the time
///   to 90 % is drawn (see `money.stabilisation_more`). The weeks from a request to a first talk, and time that
///   a blocked case waits for its yearly check, have no figure and are left out; 36 months is inferred from
///   "halved" in the source.
/// - Source: RVS 2024, I-G4 to I-G7, Q-35 to Q-38.
enum Schuldhulpverlening {
  /// When the cure starts.
  enum Start: String, CaseIterable, Sendable {
    /// When 90 % of the debts is visible.
    case insight
    /// Then, or six months after the application for households with children.
    case capped
  }

  /// Guideline for the stabilisation: four months, in weeks.
  static let guideline = 4 * weeksPerYear / 12
  /// The cap for families: six months, in weeks.
  static let cap = 6 * weeksPerYear / 12
  /// The cure since 2024, in months, and before.
  static let cureMonths = 18.0
  static let cureMonthsBefore2024 = 36.0

  /// Weeks of stabilisation.
  ///
  /// - Parameters:
  ///   - insight: weeks until 90 % of the debts is visible.
  ///   - start: the rule.
  ///   - children: whether children live in the household.
  /// - Returns: weeks from the application.
  static func stabilisation(insight: Double, start: Start, children: Bool) -> Double {
    start == .capped && children ? min(insight, cap) : insight
  }

  /// Weeks from the application to the end of the cure.
  static func weeks(insight: Double, start: Start, children: Bool, cureMonths: Double) -> Double {
    stabilisation(insight: insight, start: start, children: children) + cureMonths * weeksPerYear / 12
  }
}
