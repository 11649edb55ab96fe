public import BuurtScenario

/// Which weeks are reported, and what is reported in each.
///
/// Reported: week 0, every `measure.every` weeks from there, the snapshots and the last week.
public struct ReportedWeeks: Sendable, Equatable {
  /// The last week.
  public let last: Int
  /// Weeks between two reported states, 1 or more.
  public let every: Int
  /// Weeks with the dear measures, ascending, each within 0...last.
  public let snapshots: [Int]
  /// Whether the rows per buurt are asked for at all.
  public let buurten: Bool
  /// Whether they are reported every reported week, not at the snapshots only.
  public let everyBuurtWeek: Bool

  /// The weeks of a scenario.
  ///
  /// - Precondition: `weeks` is 1 or more and `measure.every` is 1 or more.
  public init(weeks: Int, measure: MeasureSettings) {
    precondition(weeks >= 1, "weeks: 1 or more, found \(weeks)")
    precondition(measure.every >= 1, "measure.every: 1 or more, found \(measure.every)")
    last = weeks
    every = measure.every
    var kept: [Int] = []
    for week in measure.snapshots.sorted() where (0...weeks).contains(week) && kept.last != week {
      kept.append(week)
    }
    snapshots = kept
    buurten = measure.by.contains("buurt")
    everyBuurtWeek = measure.everyBuurtWeek
  }

  /// Whether the state of a week is reported.
  public func contains(_ week: Int) -> Bool {
    guard (0...last).contains(week) else { return false }
    return week % every == 0 || week == last || isSnapshot(week)
  }

  /// Whether the dear measures are computed in a week.
  public func isSnapshot(_ week: Int) -> Bool { snapshots.contains(week) }

  /// Whether a week has rows per buurt.
  public func hasBuurten(_ week: Int) -> Bool {
    buurten && contains(week) && (everyBuurtWeek || isSnapshot(week))
  }

  /// The reported weeks, ascending.
  public var all: [Int] { (0...last).filter(contains) }
}
