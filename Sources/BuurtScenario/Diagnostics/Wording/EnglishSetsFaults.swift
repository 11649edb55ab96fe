import BuurtModel

/// What can be wrong with a file of parameter sets, in English.
enum EnglishSetsFaults: FaultWording {
  static func found(_ fault: SetsFault) -> String {
    switch fault {
    case .text(let fault): EnglishTableFaults.found(fault)
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

  static func valid(_ fault: SetsFault) -> String {
    switch fault {
    case .text(.empty), .text(.notText), .text(.notUTF8): "a file in UTF-8 with parameter sets"
    case .text(let fault): EnglishTableFaults.valid(fault)
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
      "\(EnglishRules.range(range, unit: .none)) (\(unit))"
    }
  }

  /// What to try, nil where that is plain.
  static func advice(_ fault: SetsFault) -> String? {
    switch fault {
    case .text(let fault): EnglishTableFaults.advice(fault)
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
