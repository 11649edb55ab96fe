/// What can be wrong with a file of parameter sets: facts for whoever words the message.
public enum SetsFault: Sendable, Equatable {
  /// Wrong as a file or as CSV.
  case text(TableFault)
  /// The header lacks a column.
  case noColumn(String)
  /// Two columns of one name.
  case columnTwice(String, first: Int)
  /// A column that is neither a parameter nor one of the other columns.
  case unknownParameter(String, suggestion: String?)
  /// No column of a parameter.
  case noParameters
  /// No line with a set.
  case noSets
  /// No number.
  case notANumber(String)
  /// Not a weight above 0.
  case notAWeight(String)
  /// Not the number of a set.
  case notASetNumber(String)
  /// A number that an earlier set has.
  case setTwice(Int, firstLine: Int)
  /// Outside the range of the registry.
  case outOfRange(String, ClosedRange<Double>, unit: String)
}

/// One thing that is wrong with a file of sets, and the bytes that are meant.
struct SetsProblem: Equatable {
  var fault: SetsFault
  /// Bytes of the file; nil for the file as a whole.
  var range: Range<Int>?
  /// The column; empty where none is meant.
  var column = ""
}
