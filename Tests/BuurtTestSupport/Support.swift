import BuurtExperiment

/// The 95 % interval of the mean of independent values, such as the difference of two runs for each of some seeds:
/// mean -+ t(n - 1) s / sqrt(n).
///
/// - Parameter values: two or more, one of each seed.
/// - Returns: the interval; empty of meaning, and refused, where a value is not finite.
/// - Throws: `StatisticsError`.
public func interval(_ values: [Double]) throws -> ClosedRange<Double> {
  precondition(values.count > 1 && values.allSatisfy(\.isFinite), "interval: \(values)")
  var moments = Moments()
  for value in values { moments.add(value) }
  let half = try moments.halfWidth()
  return moments.mean - half...moments.mean + half
}
