/// An arm against the reference, replicate by replicate.
///
/// The two arms of a replicate share every draw, so their difference varies less than the difference of two
/// independent runs would. A replicate in which either has no value is left out.
public struct PairedComparison: Sendable, Equatable {
  /// The reference, over the pairs.
  public private(set) var reference = Moments()
  /// The arm, over the pairs.
  public private(set) var arm = Moments()
  /// Arm minus reference.
  public private(set) var difference = Moments()

  /// No pairs yet.
  public init() {}

  /// Adds the pair of one replicate; replicates are added in the order of their number.
  public mutating func add(arm value: Double, reference base: Double) {
    guard !value.isNaN, !base.isNaN else { return }
    reference.add(base)
    arm.add(value)
    difference.add(value - base)
  }

  /// Pairs with a value on both sides.
  public var pairs: Int { difference.count }

  /// Variance of the paired difference over the variance that independent runs would give; below 1 pairing
  /// has helped.
  ///
  /// - Returns: NaN of fewer than two pairs, or where nothing varies.
  public var varianceRatio: Double {
    let independent = arm.variance + reference.variance
    return independent > 0 ? difference.variance / independent : .nan
  }

  /// Replicates to add until the 95 % interval is as narrow as asked for.
  ///
  /// - Parameter halfWidth: in the unit of the measure.
  /// - Returns: 0 when it is narrow enough; nil where it cannot be said.
  /// - Throws: `StatisticsError`.
  public func replicatesNeeded(halfWidth: Double) throws(StatisticsError) -> Int? {
    let needed = try Precision.replicates(
      halfWidth: halfWidth,
      standardDeviation: difference.standardDeviation
    )
    return needed.map { max(0, $0 - pairs) }
  }
}
