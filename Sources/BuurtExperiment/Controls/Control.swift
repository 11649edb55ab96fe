/// What a control came out at.
public struct ControlResult: Sendable {
  /// How a control is judged.
  public enum Kind: String, Sendable {
    /// Every observed number of two runs is the same.
    case identity
    /// The 95 % interval lies within the margin.
    case equivalence
    /// A share lies within the margin.
    case share
    /// A ranking turns round.
    case reversal
  }

  /// The control's name.
  public let id: String
  /// What is done, and what must come out.
  public let sentence: String
  /// How it is judged.
  public let kind: Kind
  /// The values that pass.
  public let margin: ClosedRange<Double>
  /// What was found.
  public let found: Double
  /// Half the width of the 95 % interval; NaN where there is none.
  public let halfWidth: Double
  /// What shows that the control could have failed: something beside it that did happen.
  public let evidence: String
  /// Whether that something did happen.
  public let couldFail: Bool

  /// Whether the control came out as it must and could have failed.
  public var passes: Bool {
    guard couldFail, found.isFinite else { return false }
    let reach = halfWidth.isFinite && kind != .share ? halfWidth : 0
    return margin.contains(found - reach) && margin.contains(found + reach)
  }

  init(
    _ id: String,
    _ sentence: String,
    _ kind: Kind,
    within margin: ClosedRange<Double>,
    found: Double,
    halfWidth: Double = .nan,
    evidence: String,
    couldFail: Bool
  ) {
    self.id = id
    self.sentence = sentence
    self.kind = kind
    self.margin = margin
    self.found = found
    self.halfWidth = halfWidth
    self.evidence = evidence
    self.couldFail = couldFail
  }

  /// An equivalence of paired differences: the interval of their mean must lie within the margin.
  init(
    _ id: String,
    _ sentence: String,
    within margin: ClosedRange<Double>,
    _ moments: Moments,
    evidence: String,
    couldFail: Bool
  ) {
    self.init(
      id,
      sentence,
      .equivalence,
      within: margin,
      found: moments.mean,
      halfWidth: (try? moments.halfWidth()) ?? .nan,
      evidence: evidence,
      couldFail: couldFail && moments.count > 1
    )
  }
}

/// How much is run for the controls.
public struct ControlSettings: Sendable {
  /// Replicates of each arm, 2 or more.
  public var replicates: Int
  /// Weeks after week 0.
  public var weeks: Int
  /// Buurten of the largest world of the size control.
  public var largestWorld: Int
  /// Threads.
  public var jobs: Int

  /// All settings.
  public init(replicates: Int = 10, weeks: Int = 104, largestWorld: Int = 480, jobs: Int = 1) {
    self.replicates = replicates
    self.weeks = weeks
    self.largestWorld = largestWorld
    self.jobs = jobs
  }
}
