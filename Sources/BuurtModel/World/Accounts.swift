/// Money of one intervention: what it may spend in a year of 52 weeks, and what it has spent.
///
/// Released after k of the n weeks that it can work in a year: advanced + (B n / 52 - advanced) k / n cents,
/// with B its budget a year and `advanced` what it spent at once. It may spend what is released and not yet
/// spent; so hours are spread over the year and nothing is promised that the year cannot pay.
///
/// - Properties: in every year the bookings, in whole cents, stay within B n / 52 (rounded up to a cent in a
///   year of fewer weeks) as long as the intervention asks before it spends; parts of a cent are carried on to the next booking, so that 52 weekly parts make
///   exactly a year. What a year leaves is gone: the next year begins with a full budget.
/// - Limits: years are counted from week 0, 52 weeks each. Without a budget there is no limit, and bookings
///   are only counted.
struct Account: Sendable, Equatable {
  /// Cents a year; nil without a budget.
  let yearly: Int?
  /// First week in which it can spend.
  private let from: Int
  /// First week in which it can spend no longer; nil for never.
  private let until: Int?
  /// The week of the last `begin`.
  private var week = Int.min
  /// Cost booked in this year, in cents with their parts.
  private var cost = 0.0
  /// Part of `cost` that was paid at once.
  private var advanced = 0.0
  /// Cents that years before this one went beyond their budget; 0 unless an intervention did not ask.
  private var excess = 0

  private static let yearWeeks = Int(weeksPerYear)
  /// Half a cent rounds up; a hundredth of a cent is noise of binary fractions.
  private static let noise = 0.01

  /// An account of an intervention that works in weeks `from`..<`until`.
  init(yearly: Int?, from: Int, until: Int?) {
    self.yearly = yearly
    self.from = from
    self.until = until
  }

  /// Number of the year of a week; weeks before week 0 lie in years below 0.
  private static func year(_ week: Int) -> Int {
    (week - (week % Self.yearWeeks + Self.yearWeeks) % Self.yearWeeks) / Self.yearWeeks
  }

  /// A week begins; a new year starts from nothing.
  mutating func begin(_ week: Int) {
    if self.week == .min || Self.year(week) != Self.year(self.week) {
      excess = overspent
      cost = 0
      advanced = 0
    }
    self.week = week
  }

  /// Weeks of the present year in which it can work.
  private var weeks: Range<Int> {
    let first = Self.year(week) * Self.yearWeeks
    let start = max(first, from)
    return start..<max(start, min(first + Self.yearWeeks, until ?? .max))
  }

  /// The budget a year, less what falls to weeks in which it does not work; nil without a budget.
  private var limit: Double? {
    guard let yearly, week != .min else { return yearly.map { Double($0) } }
    return Double(yearly) * Double(weeks.count) / Double(Self.yearWeeks)
  }

  /// Cents that it may spend in the present year; nil without a budget.
  var budget: Int? { limit.map { Int($0.rounded(.up)) } }

  /// Cents booked in the present year.
  var spent: Int { Int(cost.rounded()) }

  /// Cents spent beyond the budget of any year so far.
  var overspent: Int { excess + (budget.map { max(0, spent - $0) } ?? 0) }

  /// Cents that are released and not spent; nil without a budget.
  var available: Double? {
    guard let limit else { return nil }
    let weeks = weeks
    guard weeks.contains(week) else { return 0 }
    let part = Double(week - weeks.lowerBound + 1) / Double(weeks.count)
    return max(0, advanced + (limit - advanced) * part - cost)
  }

  /// Cents of the present year that are not spent, released or not; nil without a budget.
  var left: Double? { limit.map { max(0, $0 - cost) } }

  /// Whether a number of cents lies within what there is.
  static func covers(_ cents: Double, of there: Double?) -> Bool {
    guard let there else { return true }
    return cents <= there + noise
  }

  /// Books cents.
  mutating func book(_ cents: Double, atOnce: Bool) {
    cost += cents
    if atOnce { advanced += cents }
  }

  /// The last two entries of `MeasureCatalogue.intervention`: the budget of the year, and what is spent of it.
  var values: [Double] { [budget.map { Double($0) / 100 } ?? .nan, Double(spent) / 100] }
}
