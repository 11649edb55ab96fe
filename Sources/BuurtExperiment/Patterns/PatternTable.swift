/// Every pattern that the model is held against, with its target and its source.
///
/// National levels are judged on a world with the national mix. The numbers of pupils and of villages are
/// signs and orders of magnitude for Dutch adults, not levels.
public enum PatternTable {
  /// All rows, in the order of their names.
  public static let all: [Pattern] = ties + living + change

  /// The row with a name, nil for an unknown one.
  public static func pattern(_ id: String) -> Pattern? { all.first { $0.id == id } }
}

/// The functions that measure the rows, by subject.
enum PatternMeasures {}
