/// Fields whose default is an assumption, in the three shapes that kinds use most.
extension ParameterReader {
  /// A share of a whole.
  mutating func assumedShare(
    _ key: String,
    _ value: Double,
    _ source: String,
    _ sentence: String
  ) -> Double {
    number(key, unit: .share, in: 0...1, default: value, .assumption, source, sentence)
  }

  /// A number with a unit.
  mutating func assumed(
    _ key: String,
    _ unit: FieldUnit,
    in range: ClosedRange<Double>,
    _ value: Double,
    _ source: String,
    _ sentence: String
  ) -> Double {
    number(key, unit: unit, in: range, default: value, .assumption, source, sentence)
  }

  /// A whole number with a unit.
  mutating func assumedCount(
    _ key: String,
    _ unit: FieldUnit,
    in range: ClosedRange<Int>,
    _ value: Int,
    _ source: String,
    _ sentence: String
  ) -> Int {
    integer(key, unit: unit, in: range, default: value, .assumption, source, sentence)
  }
}
