/// The ratio of two paired means, such as euros per household that an arm brought out of isolation.
///
/// With means x, y over n pairs, their variances and covariance, and t = t(n - 1): the interval holds every r for
/// which (x - r y)^2 <= t^2 (sxx - 2 r sxy + r^2 syy) / n. It is bounded only where y differs from 0, that is
/// where y^2 > t^2 syy / n; else there is no ratio to speak of, and none is given.
///
/// - Source: Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B
///   16(2): 175-185.
public struct PairedRatio: Sendable, Equatable {
  /// What a ratio can be.
  public enum Estimate: Sendable, Equatable {
    /// x / y with its interval.
    case bounded(ratio: Double, low: Double, high: Double)
    /// The interval of y holds 0, or there are fewer than two pairs.
    case notEstimable
    /// The interval of y lies below 0: what was paid for got worse.
    case harmful
  }

  /// The numerator, over the pairs.
  public private(set) var numerator = Moments()
  /// The denominator, over the pairs.
  public private(set) var denominator = Moments()
  private var products = 0.0

  /// No pairs yet.
  public init() {}

  /// Adds a pair; one of which either is not a number is passed over.
  public mutating func add(numerator x: Double, denominator y: Double) {
    guard !x.isNaN, !y.isNaN else { return }
    let before = denominator.count > 0 ? y - denominator.mean : 0
    numerator.add(x)
    denominator.add(y)
    // Welford's update of the sum of products: old deviation of y, new deviation of x.
    products += before * (x - numerator.mean)
  }

  /// Covariance with n - 1; NaN of fewer than two pairs.
  public var covariance: Double {
    numerator.count > 1 ? products / Double(numerator.count - 1) : .nan
  }

  /// The ratio with its interval.
  ///
  /// - Parameter confidence: between 0 and 1, both excluded.
  /// - Returns: what can be said.
  /// - Throws: `StatisticsError`.
  public func estimate(confidence: Double = 0.95) throws(StatisticsError) -> Estimate {
    let n = Double(numerator.count)
    guard n > 1 else { return .notEstimable }
    let t = try StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: n - 1)
    let (x, y) = (numerator.mean, denominator.mean)
    let (g, h, k) = (
      t * t * numerator.variance / n, t * t * covariance / n, t * t * denominator.variance / n
    )
    let a = y * y - k
    guard a > 0 else { return .notEstimable }
    guard y > 0 else { return .harmful }
    let b = x * y - h
    let root = max(0, b * b - a * (x * x - g)).squareRoot()
    return .bounded(ratio: x / y, low: (b - root) / a, high: (b + root) / a)
  }
}
