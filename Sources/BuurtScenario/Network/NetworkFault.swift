/// What can be wrong with a file of a network: facts for whoever words the message.
enum NetworkFault: Sendable, Equatable {
  /// Wrong as a file or as CSV.
  case text(TableFault)
  /// The header lacks a column that is needed; one of these names.
  case noColumn([String])
  /// Two columns of the header that mean the same.
  case columnTwice(first: Int)
  /// No line with a tie.
  case noTies
  /// A field that names a household is blank.
  case noName
  /// A tie names a household that the file of nodes does not have.
  case unknownNode(String, suggestion: String?)
  /// Both ends are one household.
  case selfTie(String)
  /// The pair stands in the file already, the same way round.
  case tieTwice(firstLine: Int)
  /// The pair stands in the file already, the other way round.
  case bothWays(firstLine: Int)
  /// The household stands in the file already.
  case nodeTwice(String, firstLine: Int)
  /// No number.
  case notANumber(String)
  /// A weight that is not above 0 and up to the full weight.
  case strengthOutOfRange(String, full: Double)
  /// A whole number out of range.
  case outOfRange(String, range: ClosedRange<Int>)
  /// Not one of the words that the column takes.
  case unknownWord(String, known: [String])
  /// Two households in one dwelling.
  case dwellingTwice(String, firstLine: Int)
  /// More nodes than the buurt has households.
  case tooManyNodes(buurt: String, nodes: Int, households: Int)
  /// Not well-formed XML.
  case markup(String)
  /// Well-formed, but not a graph that can be read.
  case notAGraph(String)
}

extension NetworkFault {
  /// What was found and what was expected: lower case, no full stop.
  var message: String { "found \(found), expected \(valid)" }

  private var found: String {
    switch self {
    case .text(let fault): fault.found
    case .noColumn(let names): "no column '\(names[0])'"
    case .columnTwice(let first): "a column that means the same as column \(first)"
    case .noTies: "no tie"
    case .noName: "a blank where a household belongs"
    case .unknownNode(let id, _): "household '\(id)', which is not among the nodes"
    case .selfTie(let id): "a tie of '\(id)' with itself"
    case .tieTwice(let line): "a tie that line \(line) has already"
    case .bothWays(let line): "a tie that line \(line) has the other way round"
    case .nodeTwice(let id, let line): "household '\(id)', which line \(line) has already"
    case .notANumber(let text), .strengthOutOfRange(let text, _), .outOfRange(let text, _),
      .unknownWord(let text, _):
      "'\(text)'"
    case .dwellingTwice(let text, let line): "dwelling \(text), which line \(line) has already"
    case .tooManyNodes(let buurt, let nodes, let households):
      "\(nodes) households for \(buurt), which has \(households)"
    case .markup(let what), .notAGraph(let what): what
    }
  }

  private var valid: String {
    switch self {
    case .text(.empty), .text(.notText), .text(.notUTF8): "a file in UTF-8 with ties or households"
    case .text(let fault): fault.valid
    case .noColumn(let names): names.map { "'\($0)'" }.joined(separator: " or ")
    case .columnTwice: "each once"
    case .noTies: "at least one"
    case .noName: "a name or number"
    case .unknownNode: "one of the nodes"
    case .selfTie: "two households"
    case .tieTwice, .bothWays: "each pair once"
    case .nodeTwice: "each household once"
    case .notANumber: "a number"
    case .strengthOutOfRange(_, let full): "above 0 and up to \(NumberText.write(full)), the full weight"
    case .outOfRange(_, let range): "a whole number of \(range.lowerBound)...\(range.upperBound)"
    case .unknownWord(_, let known):
      "one of " + known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", ..." : "")
    case .dwellingTwice: "one household in a dwelling"
    case .tooManyNodes: "no more than that"
    case .markup: "well-formed XML"
    case .notAGraph: "GraphML with one graph of nodes and edges"
    }
  }

  /// What to try, nil where that is plain.
  var advice: String? {
    switch self {
    case .text(.openQuote), .text(.textAfterQuote), .text(.notUTF8), .text(.notText(_)):
      Self.advice(of: self)
    case .text(.fieldCount): "put fields with the separator in them in double quotes"
    case .text(.tooLarge): "leave out columns that are not read"
    case .text: nil
    case .noColumn: "keep the line with the column names as the first line"
    case .columnTwice: "remove one of the two columns"
    case .noTies: "leave 'network' out of the scenario to have first ties drawn"
    case .noName: "remove the line, or give the household a number"
    case .unknownNode(_, let suggestion):
      suggestion.map { "did you mean '\($0)'?" } ?? "add it to the nodes, or leave 'network.nodes' out"
    case .selfTie, .tieTwice: "remove the line"
    case .bothWays: "say what to make of the two: 'both_ways: mean', or strongest, weakest, mutual"
    case .nodeTwice: "remove one of the lines"
    case .notANumber: "decimals follow a point; leave the field blank if it is not known"
    case .strengthOutOfRange: "set 'full_weight' to the greatest weight that a tie can have"
    case .outOfRange: "leave the field blank if it is not known"
    case .unknownWord(let word, let known):
      EditDistance.suggestion(for: word, in: known).map { "did you mean '\($0)'?" }
        ?? "leave the field blank if it is not known"
    case .dwellingTwice: "leave the column blank to have dwellings taken in order"
    case .tooManyNodes: "spread the nodes with a column 'buurt', or enlarge the world with 'world.scale'"
    case .markup: "write the file again with the program that made it"
    case .notAGraph: "export it again as plain GraphML, or as CSV with columns from and to"
    }
  }

  private static func advice(of fault: NetworkFault) -> String? {
    guard case .text(let fault) = fault else { return nil }
    return fault.advice
  }
}

/// One thing that is wrong with a file of a network, and the bytes that are meant.
struct NetworkProblem: Equatable {
  var fault: NetworkFault
  /// Bytes of the file; nil for the file as a whole.
  var range: Range<Int>?
  /// The column or attribute as the file names it; empty where none is meant.
  var column = ""
}
