public import BuurtModel

/// What is said of an arm against the reference, over parameter sets.
public enum Verdict: String, Sendable, CaseIterable {
  /// Better beyond the smallest relevant effect in at least four fifths of the sets.
  case better
  /// Worse beyond it in at least four fifths of the sets.
  case worse
  /// Neither.
  case unclear = "no_clear_difference"

  /// The share of sets from which an arm counts as better; set before any result was seen.
  public static let neededShare = 0.8
  /// Shares are sums of weights: four fifths of equal sets may come out a last bit below.
  private static let slack = 1e-9

  /// The verdict of two shares; nil where either cannot be said.
  public init?(better: Double, worse: Double) {
    guard better.isFinite, worse.isFinite else { return nil }
    self =
      better >= Self.neededShare - Self.slack
      ? .better : worse >= Self.neededShare - Self.slack ? .worse : .unclear
  }
}

/// The paired differences of an arm over parameter sets, against the smallest effect that matters.
public struct SetComparison: Sendable, Equatable {
  /// The reference, over the pairs.
  public private(set) var reference: SetComponents
  /// The arm, over the pairs.
  public private(set) var arm: SetComponents
  /// Arm minus reference.
  public private(set) var difference: SetComponents

  /// No pairs yet.
  public init(weights: [Double]) {
    reference = SetComponents(weights: weights)
    arm = reference
    difference = reference
  }

  /// Adds the pair of one replicate of a set; one in which either has no value is left out.
  public mutating func add(arm value: Double, reference base: Double, set: Int) {
    guard !value.isNaN, !base.isNaN else { return }
    reference.add(base, set: set)
    arm.add(value, set: set)
    difference.add(value - base, set: set)
  }

  /// Weight of the sets in which the arm is better, and worse, than the reference by more than an effect.
  ///
  /// - Parameters:
  ///   - relevant: the effect, in the unit of the measure.
  ///   - measure: says which way is better.
  /// - Returns: NaN where no effect is known or neither way is better.
  public func shares(beyond relevant: Double, of measure: MeasureDefinition) -> (
    better: Double, worse: Double
  ) {
    guard relevant.isFinite, measure.direction != 0 else { return (.nan, .nan) }
    let up = difference.share(above: relevant)
    let down = difference.share(below: -relevant)
    return measure.direction > 0 ? (up, down) : (down, up)
  }
}
