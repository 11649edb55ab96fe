/// What a row of the pattern table is for.
public enum PatternUse: String, Sendable {
  /// A check of what goes in.
  case inputCheck = "input check"
  /// Parameters may be set by it.
  case calibrate
  /// Reported as it comes, never tuned on.
  case holdOut = "hold out"
}

/// Which side of nothing a value must be on.
public enum PatternSign: String, Sendable {
  /// No sign asked for.
  case none = ""
  /// Above 0, or above the low end of the range where that is higher.
  case positive = "+"
  /// Below 0.
  case negative = "-"
  /// A ratio below 1.
  case belowOne = "<1"
  /// A ratio above 1.
  case aboveOne = ">1"

  /// Whether a value has the sign.
  public func holds(_ value: Double) -> Bool {
    switch self {
    case .none: true
    case .positive: value > 0
    case .negative: value < 0
    case .belowOne: value < 1
    case .aboveOne: value > 1
    }
  }
}

/// What was found for a pattern in one world.
public enum PatternValue: Sendable, Equatable {
  /// A number.
  case found(Double)
  /// Nothing to measure, and why.
  case missing(String)

  /// The number; NaN where there is none.
  public var number: Double {
    if case .found(let value) = self { return value }
    return .nan
  }

  /// A number, or the reason where it is not a number.
  static func found(_ value: Double, else reason: String) -> PatternValue {
    value.isFinite ? .found(value) : .missing(reason)
  }
}

/// A regularity of real networks, with the range in which the model should come out.
///
/// - Properties: ranges are frozen: a later change is listed with old value, new value and reason.
public struct Pattern: Sendable {
  /// The row's name.
  public let id: String
  /// The regularity in words.
  public let pattern: String
  /// How it is measured.
  public let measure: String
  /// Lowest value that passes; nil for none.
  public let low: Double?
  /// The value of the source; nil for none.
  public let target: Double?
  /// Highest value that passes; nil for none.
  public let high: Double?
  /// The side it must be on.
  public let sign: PatternSign
  /// Whom the numbers are about.
  public let basis: String
  /// Where the range comes from.
  public let rangeFrom: String
  /// What the row is for.
  public let use: PatternUse
  /// Author and year.
  public let source: String
  /// Measures it in the record of one world.
  let read: @Sendable (PatternRecord) -> PatternValue

  /// Whether a value passes: within the range, both ends included, and of the sign.
  public func passes(_ value: Double) -> Bool {
    guard value.isFinite, sign.holds(value) else { return false }
    if let low, value < low { return false }
    if let high, value > high { return false }
    return true
  }

  /// How far a value is outside its range, in half-widths of the range; 0 inside.
  ///
  /// A range with one end is taken as wide as the distance of that end from 0, at least 1; a missing value is
  /// as bad as three half-widths.
  func miss(_ value: Double) -> Double {
    guard value.isFinite else { return 3 }
    if passes(value) { return 0 }
    let width =
      if let low, let high { (high - low) / 2 } else { max(1, abs(low ?? high ?? 1)) / 2 }
    if let low, value < low { return min(3, (low - value) / width) }
    if let high, value > high { return min(3, (value - high) / width) }
    return 1
  }
}
