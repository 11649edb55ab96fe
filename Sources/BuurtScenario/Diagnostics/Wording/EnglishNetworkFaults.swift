/// What can be wrong with a file of a network, in English.
enum EnglishNetworkFaults: FaultWording {
  static func found(_ fault: NetworkFault) -> String {
    switch fault {
    case .text(let fault): EnglishTableFaults.found(fault)
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
    case .markup(let fault): markup(fault)
    case .notAGraph(let fault): graph(fault)
    }
  }

  static func valid(_ fault: NetworkFault) -> String {
    switch fault {
    case .text(.empty), .text(.notText), .text(.notUTF8): "a file in UTF-8 with ties or households"
    case .text(let fault): EnglishTableFaults.valid(fault)
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
  static func advice(_ fault: NetworkFault) -> String? {
    switch fault {
    case .text(let fault) where fault.isOfAnyCSV: EnglishTableFaults.advice(fault)
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

  private static func markup(_ fault: XMLFault) -> String {
    switch fault {
    case .openElement: "an element that is never closed"
    case .noElement: "no element"
    case .openComment: "a comment that is never closed"
    case .openCDATA: "a CDATA section that is never closed"
    case .openInstruction: "an instruction that is never closed"
    case .openQuote: "a quote that is never closed"
    case .textOutside: "text outside the root element"
    case .documentType: "a document type, which is not read"
    case .openEnd: "an end of an element without '>'"
    case .strayEnd: "an end that belongs to no element"
    case .secondRoot: "a second root element"
    case .noBlank: "no blank before an attribute"
    case .attributeTwice(let name): "attribute '\(name)' a second time"
    case .noValue(let name): "attribute '\(name)' without a value"
    case .noQuotes(let name): "attribute '\(name)' without quotes"
    case .bracketInAttribute: "'<' in an attribute"
    case .badReference: "'&' that begins no reference that is read"
    case .noName: "no name"
    case .tooDeep(let limit): "more than \(limit) elements in one another"
    }
  }

  private static func graph(_ fault: GraphFault) -> String {
    switch fault {
    case .noGraph: "no graph"
    case .secondGraph: "a second graph"
    case .wrongRoot(let name): "<\(name)> where <graphml> belongs"
    case .keyWithoutID: "a key without an id"
    case .unreadElement(let name): "<\(name)>, which is not read"
    case .undeclaredKey(let id): "key '\(id)', which is declared nowhere"
    }
  }
}
