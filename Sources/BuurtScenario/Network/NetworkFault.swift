/// What can be wrong with a file of a network: facts for whoever words the message.
public enum NetworkFault: Sendable, Equatable {
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
  case markup(XMLFault)
  /// Well-formed, but not a graph that can be read.
  case notAGraph(GraphFault)
}

/// What is not well-formed in a document.
public enum XMLFault: Sendable, Equatable {
  /// An element that is never closed.
  case openElement
  /// No element at all.
  case noElement
  /// A comment that is never closed.
  case openComment
  /// A CDATA section that is never closed.
  case openCDATA
  /// An instruction that is never closed.
  case openInstruction
  /// A quote that is never closed.
  case openQuote
  /// Text before or behind the root element.
  case textOutside
  /// A document type, which is not read.
  case documentType
  /// The end of an element without its bracket.
  case openEnd
  /// The end of no element that is open.
  case strayEnd
  /// A second root element.
  case secondRoot
  /// No blank before an attribute.
  case noBlank
  /// An attribute a second time.
  case attributeTwice(String)
  /// An attribute without a value.
  case noValue(String)
  /// An attribute whose value has no quotes.
  case noQuotes(String)
  /// A `<` in an attribute.
  case bracketInAttribute
  /// A `&` that begins no reference that is read.
  case badReference
  /// A bracket without a name behind it.
  case noName
  /// Elements in one another beyond the limit.
  case tooDeep(limit: Int)
}

/// What makes a document no graph that can be read.
public enum GraphFault: Sendable, Equatable {
  /// No graph in it.
  case noGraph
  /// A second graph.
  case secondGraph
  /// Another root element than that of GraphML.
  case wrongRoot(String)
  /// A key without an id.
  case keyWithoutID
  /// An element that is not read.
  case unreadElement(String)
  /// A key that is declared nowhere.
  case undeclaredKey(String)
}

/// One thing that is wrong with a file of a network, and the bytes that are meant.
struct NetworkProblem: Equatable {
  var fault: NetworkFault
  /// Bytes of the file; nil for the file as a whole.
  var range: Range<Int>?
  /// The column or attribute as the file names it; empty where none is meant.
  var column = ""
}
