public import BuurtModel
public import BuurtScenario

/// How many replicates make an interval narrow enough.
public enum Precision {
  /// More than this many replicates are not planned for: the answer is then "not by replicates".
  static let most = 1_000_000_000

  /// The half width that is asked for by default: a tenth of the difference, or the smallest relevant effect
  /// of the measure where that is known and larger.
  ///
  /// - Returns: in the unit of the measure; NaN where the difference is NaN, or 0 without a relevant effect.
  public static func target(
    difference: Double,
    of measure: MeasureDefinition,
    relevant: [RelevantEffect] = []
  ) -> Double {
    guard !difference.isNaN else { return .nan }
    let least = Self.relevant(measure, relevant)
    let target = max(abs(difference) / 10, least.isFinite ? least : 0)
    return target > 0 ? target : .nan
  }

  /// The smallest relevant effect on a measure: what a scenario says, else 0.01 (one percentage point) for a
  /// measure that lives in 0...1, else a tenth of the standard deviation between households.
  ///
  /// Assumption, set before any result was seen.
  ///
  /// - Parameters:
  ///   - measure: the measure.
  ///   - own: what the scenario says.
  ///   - deviation: standard deviation between households; NaN where it is not known.
  /// - Returns: in the unit of the measure; NaN where nothing is known.
  public static func relevant(
    _ measure: MeasureDefinition,
    _ own: [RelevantEffect],
    deviation: Double = .nan
  ) -> Double {
    if let said = own.first(where: { $0.measure == measure.key }) { return said.value }
    return measure.range == 0...1 ? 0.01 : deviation > 0 ? deviation / 10 : .nan
  }

  /// The least number of replicates whose 95 % interval is expected to be that narrow: the least n of at
  /// least 2 with t(n - 1) * sd / sqrt(n) <= half width.
  ///
  /// - Parameters:
  ///   - halfWidth: in the unit of the measure, above 0.
  ///   - standardDeviation: of the paired differences.
  /// - Returns: nil where either is not a number, or where more than 10^9 would be needed.
  /// - Throws: `StatisticsError`.
  public static func replicates(
    halfWidth: Double,
    standardDeviation: Double
  ) throws(StatisticsError) -> Int? {
    guard halfWidth > 0, !standardDeviation.isNaN else { return nil }
    func reached(_ n: Int) throws(StatisticsError) -> Bool {
      let t = try StudentT.quantile(0.975, degreesOfFreedom: Double(n - 1))
      return t * standardDeviation / Double(n).squareRoot() <= halfWidth
    }
    // The half width falls with n, so double until it is reached, then halve the gap.
    var high = 2
    while try !reached(high) {
      guard high < most else { return nil }
      high = min(high * 2, most)
    }
    var low = 1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try reached(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
