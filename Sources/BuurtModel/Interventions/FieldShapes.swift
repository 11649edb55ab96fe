/// Fields in the shapes that kinds use most: an assumed share, number, count, duration and wage, and a choice.
///
/// A number is read in Double precision and kept in that of the property it is read into.
extension ParameterReader {
  /// A share of a whole.
  mutating func assumedShare<Value: BinaryFloatingPoint>(
    _ key: String,
    _ value: Double,
    _ source: String,
    _ sentence: String
  ) -> Value {
    assumed(key, .share, in: 0...1, value, source, sentence)
  }

  /// A number with a unit.
  mutating func assumed<Value: BinaryFloatingPoint>(
    _ key: String,
    _ unit: FieldUnit,
    in range: ClosedRange<Double>,
    _ value: Double,
    _ source: String,
    _ sentence: String
  ) -> Value {
    Value(number(key, unit: unit, in: range, default: value, .assumption, source, sentence))
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

  /// A duration, of which whole weeks count.
  mutating func assumedWeeks(
    _ key: String,
    in range: ClosedRange<Double>,
    _ value: Double,
    _ source: String,
    _ sentence: String
  ) -> Int {
    Int(number(key, unit: .weeks, in: range, default: value, .assumption, source, sentence))
  }

  /// The cost of an hour of a worker in welfare.
  mutating func assumedWage(_ sentence: String) -> Double {
    assumed(
      "cost_per_hour",
      .euroPerHour,
      in: 0...500,
      70,
      "CAO Sociaal Werk 2024 with charges and overhead: EUR 63 to 78 (estimate)",
      sentence
    )
  }

  /// One case of an enumeration whose words are the choice.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    default value: Word,
    _ status: ParameterStatus,
    _ source: String,
    _ sentence: String
  ) -> Word {
    let words = Word.allCases.map(\.rawValue)
    return Word(rawValue: choice(key, of: words, default: value.rawValue, status, source, sentence)) ?? value
  }
}
