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
  private var weights = 0.0
  private var squaredWeights = 0.0

  /// Nothing added yet.
  public init() {}

  /// Adds a value; one that is not a number is passed over.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - weight: how much it counts, above 0; where all count 1 the numbers are those without weights, bit by
  ///     bit.
  public mutating func add(_ value: Double, weight: Double = 1) {
    guard !value.isNaN else { return }
    count += 1
    weights += weight
    squaredWeights += weight * weight
    let delta = value - runningMean
    runningMean += weight * delta / weights
    squares += weight * delta * (value - runningMean)
  }

  /// The mean; NaN of nothing.
  public var mean: Double { count > 0 ? runningMean : .nan }

  /// The variance with n - 1 in the denominator, sum w - sum w^2 / sum w where values have weights; NaN of fewer
  /// than two values.
  public var variance: Double { count > 1 ? squares / (weights - squaredWeights / weights) : .nan }

  /// The standard deviation with n - 1; NaN of fewer than two values.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Monte Carlo standard error of the mean, sd / sqrt(n), with n the number of values or, where they have
  /// weights, (sum w)^2 / sum w^2; NaN of fewer than two values.
  public var standardError: Double { (variance / effectiveCount).squareRoot() }

  private var effectiveCount: Double { count > 0 ? weights * weights / squaredWeights : 1 }

  /// Half the width of the two-sided interval of the mean, t(n - 1) * standard error.
  ///
  /// - Parameter confidence: between 0 and 1, both excluded.
  /// - Returns: NaN of fewer than two values.
  /// - Throws: `StatisticsError`.
  public func halfWidth(confidence: Double = 0.95) throws(StatisticsError) -> Double {
    guard count > 1 else { return .nan }
    let t = try StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: max(1, effectiveCount - 1))
    return t * standardError
  }
}
