/// Mean and variance of a stream of values, in the order in which they are added.
///
/// Values that are not a number are passed over. The order is part of the result: callers add replicates by
/// their number, never by when they finished.
///
/// - Source: Welford (1962), Note on a method for calculating corrected sums of squares and products,
///   https://doi.org/10.1080/00401706.1962.10490022.
public struct Moments: Sendable, Equatable {
  /// Values added that are a number.
  public private(set) var count = 0
  private var runningMean = 0.0
  private var squares = 0.0

  /// Nothing added yet.
  public init() {}

  /// Adds a value; one that is not a number is passed over.
  public mutating func add(_ value: Double) {
    guard !value.isNaN else { return }
    count += 1
    let delta = value - runningMean
    runningMean += delta / Double(count)
    squares += delta * (value - runningMean)
  }

  /// The mean; NaN of nothing.
  public var mean: Double { count > 0 ? runningMean : .nan }

  /// The variance with n - 1 in the denominator; NaN of fewer than two values.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

  /// The standard deviation with n - 1; NaN of fewer than two values.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Monte Carlo standard error of the mean, sd / sqrt(n); NaN of fewer than two values.
  public var standardError: Double { (variance / Double(max(1, count))).squareRoot() }

  /// Half the width of the two-sided interval of the mean, t(n - 1) * standard error.
  ///
  /// - Parameter confidence: between 0 and 1, both excluded.
  /// - Returns: NaN of fewer than two values.
  /// - Throws: `StatisticsError`.
  public func halfWidth(confidence: Double = 0.95) throws(StatisticsError) -> Double {
    guard count > 1 else { return .nan }
    let t = try StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(count - 1))
    return t * standardError
  }
}
