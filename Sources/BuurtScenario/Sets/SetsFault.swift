import BuurtModel

/// What can be wrong with a file of parameter sets: facts for whoever words the message.
enum SetsFault: Sendable, Equatable {
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

extension SetsFault {
  /// What was found and what was expected: lower case, no full stop.
  var message: String { "found \(found), expected \(valid)" }

  private var found: String {
    switch self {
    case .text(let fault): fault.found
    case .noColumn(let name): "no column '\(name)'"
    case .columnTwice(_, let first): "a column that stands in place \(first) already"
    case .unknownParameter(let name, _): "a column '\(name)'"
    case .noParameters: "no column of a parameter"
    case .noSets: "no set"
    case .notANumber(let text), .notAWeight(let text), .notASetNumber(let text), .outOfRange(let text, _, _):
      "'\(text)'"
    case .setTwice(let number, let line): "set \(number), which line \(line) has already"
    }
  }

  private var valid: String {
    switch self {
    case .text(.empty), .text(.notText), .text(.notUTF8): "a file in UTF-8 with parameter sets"
    case .text(let fault): fault.valid
    case .noColumn: "set, weight, and one column per parameter"
    case .columnTwice: "each once"
    case .unknownParameter: "a parameter of the registry, set, weight, distance or rows_passed"
    case .noParameters: "at least one"
    case .noSets: "at least one"
    case .notANumber: "a number"
    case .notAWeight: "a weight above 0"
    case .notASetNumber: "a whole number of 0 or more"
    case .setTwice: "each set once"
    case .outOfRange(_, let range, let unit):
      "\(QuantityText.range(range, unit: .none)) (\(unit))"
    }
  }

  /// What to try, nil where that is plain.
  var advice: String? {
    switch self {
    case .text(let fault): fault.advice
    case .noColumn: "keep the line with the column names as the first line"
    case .columnTwice: "remove one of the two columns"
    case .unknownParameter(_, let suggestion):
      suggestion.map { "did you mean '\($0)'?" } ?? "'buurtsim parameters' lists them"
    case .noParameters, .noSets: "'buurtsim calibrate' writes such a file"
    case .notANumber: "decimals follow a point"
    case .notAWeight, .notASetNumber: nil
    case .setTwice: "remove one of the lines"
    case .outOfRange: "the file may be of another version: 'buurtsim calibrate' makes it anew"
    }
  }
}

/// One thing that is wrong with a file of sets, and the bytes that are meant.
struct SetsProblem: Equatable {
  var fault: SetsFault
  /// Bytes of the file; nil for the file as a whole.
  var range: Range<Int>?
  /// The column; empty where none is meant.
  var column = ""
}
