import CGSL

/// Why a statistic cannot be computed.
public enum StatisticsError: Error, Sendable, Equatable {
  /// A probability outside (0, 1) or degrees of freedom below 1.
  case outsideDomain(probability: Double, degreesOfFreedom: Double)
  /// GSL gave no finite number.
  case notFinite(probability: Double, degreesOfFreedom: Double)
}

/// Quantiles of Student's t distribution.
public enum StudentT {
  /// GSL's default error handler ends the process; off, its functions return NaN, which becomes an error here.
  private static let quietGSL: Void = { _ = unsafe gsl_set_error_handler_off() }()

  /// The value that a t variable stays below with a given probability.
  ///
  /// - Parameters:
  ///   - probability: between 0 and 1, both excluded.
  ///   - degreesOfFreedom: 1 or more.
  /// - Returns: the quantile.
  /// - Throws: `StatisticsError` outside that domain, or when GSL finds no number.
  /// - Source: GNU Scientific Library, `gsl_cdf_tdist_Pinv`.
  public static func quantile(
    _ probability: Double,
    degreesOfFreedom: Double
  ) throws(StatisticsError) -> Double {
    guard probability > 0, probability < 1, degreesOfFreedom >= 1, degreesOfFreedom.isFinite else {
      throw .outsideDomain(probability: probability, degreesOfFreedom: degreesOfFreedom)
    }
    quietGSL
    let value = gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
    guard value.isFinite else {
      throw .notFinite(probability: probability, degreesOfFreedom: degreesOfFreedom)
    }
    return value
  }
}
