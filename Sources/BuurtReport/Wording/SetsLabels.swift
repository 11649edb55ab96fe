public import BuurtExperiment

/// Words of results over parameter sets.
public struct SetsLabels: Sendable {
  /// Heading of the differences: the reference arm.
  public let differencesHeading: @Sendable (_ reference: String) -> String
  /// Foot of the table: runs of an arm.
  public let runsRow: String
  /// Heading of the verdicts.
  public let heading: String
  /// Columns: the arm, the parts of the interval, the smallest relevant effect, shares and verdict.
  public let arm, sets, replicates, relevant, better, worse, verdict: String
  /// What the interval means.
  public let note: String
  /// How many differences are in no set more than what matters.
  public let others: @Sendable (_ count: Int) -> String
  /// A verdict.
  public let words: @Sendable (_ verdict: Verdict) -> String
}
