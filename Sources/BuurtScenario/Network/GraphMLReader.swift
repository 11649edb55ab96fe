/// Reads ties and households from GraphML.
///
/// Attributes are found by `attr.name`, under the names that columns of CSV files have: `weight`, `age_weeks`
/// and `origin` of edges, `buurt`, `dwelling`, `education`, `income_decile` and `group` of nodes. What edges
/// are directed to plays no part; `network.both_ways` says what becomes of two edges on one pair.
///
/// - Limits: one graph; no hyperedges and no ports.
/// - Source: Brandes et al., GraphML primer, http://graphml.graphdrawing.org/primer/graphml-primer.html
struct GraphMLReader {
  /// The network of a document.
  static func read(_ bytes: [UInt8], problems: inout [NetworkProblem]) -> RawNetwork {
    var reader = GraphMLReader(bytes)
    do throws(XMLReader.Fault) {
      while let event = try reader.document.event() { reader.take(event) }
    } catch {
      reader.problems.append(NetworkProblem(fault: .markup(error.what), range: error.range))
    }
    if reader.graphs == 0, reader.problems.isEmpty {
      reader.refuse(.noGraph, 0..<min(1, bytes.count))
    }
    problems += reader.problems
    return reader.network
  }

  private enum Part: Equatable {
    case node(Int)
    case edge(Int)
  }

  private var document: XMLReader
  private var network = RawNetwork()
  private var problems: [NetworkProblem] = []
  private var graphs = 0
  private var depth = 0
  // Attribute names and defaults by id of the key, and which kind of element it is for.
  private var names: [String: String] = [:]
  private var kinds: [String: String] = [:]
  private var defaults: [String: RawText] = [:]
  private var key: String?
  private var isDefault = false
  private var part: Part?
  // The key of a `data` element at work, and the depth at which it stands.
  private var datum: (key: String, depth: Int)?

  private init(_ bytes: [UInt8]) {
    document = XMLReader(bytes)
    network.nodes = []
  }

  private mutating func take(_ event: XMLReader.Event) {
    switch event {
    case .start(let name, let attributes, let range):
      depth += 1
      // What programs put inside `data`, as drawings, is theirs.
      if datum == nil { start(name, attributes, range) }
    case .text(let text): take(text)
    case .end(let name, _):
      if let datum, datum.depth == depth { self.datum = nil }
      depth -= 1
      guard datum == nil else { return }
      switch name {
      case "node", "edge": finish()
      case "key": key = nil
      case "default": isDefault = false
      default: break
      }
    }
  }

  private mutating func start(
    _ name: String,
    _ attributes: [(name: String, value: RawText)],
    _ range: Range<Int>
  ) {
    func value(_ name: String) -> RawText? { attributes.first { $0.name == name }?.value }
    if depth == 1, name != "graphml" {
      refuse(.wrongRoot(name), range)
      return
    }
    switch name {
    case "key":
      guard let id = value("id")?.text else { return refuse(.keyWithoutID, range) }
      names[id] = (value("attr.name")?.text ?? id).lowercased()
      kinds[id] = value("for")?.text ?? "all"
      key = id
    case "default": isDefault = key != nil
    case "graph":
      graphs += 1
      if graphs > 1 { refuse(.secondGraph, range) }
    case "hyperedge", "port": refuse(.unreadElement(name), range)
    case "node":
      network.nodes?.append(RawNetwork.Node(values: value("id").map { [.id: $0] } ?? [:], range: range))
      part = .node((network.nodes?.count ?? 1) - 1)
    case "edge":
      var values: [EdgeColumn: RawText] = [:]
      values[.from] = value("source")
      values[.to] = value("target")
      network.edges.append(RawNetwork.Edge(values: values, range: range))
      part = .edge(network.edges.count - 1)
    case "data":
      let id = value("key")
      if let id, names[id.text] == nil { refuse(.undeclaredKey(id.text), id.range) }
      datum = (id?.text ?? "", depth)
    default: break
    }
  }

  private mutating func take(_ text: RawText) {
    if isDefault, let key { defaults[key] = text }
    guard let datum, datum.depth == depth, let name = names[datum.key] else { return }
    set(name, text)
  }

  // Gives the node or edge at work a value.
  private mutating func set(_ name: String, _ text: RawText, replacing: Bool = true) {
    switch part {
    case .node(let index):
      guard let column = NodeColumn.allCases.first(where: { $0 != .id && $0.names.contains(name) }) else {
        return leave(name)
      }
      if replacing || network.nodes?[index].values[column] == nil {
        network.nodes?[index].values[column] = text
      }
    case .edge(let index):
      let readable = EdgeColumn.allCases.filter { $0 != .from && $0 != .to }
      guard let column = readable.first(where: { $0.names.contains(name) }) else { return leave(name) }
      if replacing || network.edges[index].values[column] == nil {
        network.edges[index].values[column] = text
      }
    case nil: break
    }
  }

  // Ends a node or edge: what it does not say has the default of its key.
  private mutating func finish() {
    let kind =
      switch part {
      case .node: "node"
      case .edge: "edge"
      case nil: ""
      }
    for id in defaults.keys.sorted() {
      guard let name = names[id], let text = defaults[id], [kind, "all"].contains(kinds[id]) else { continue }
      set(name, text, replacing: false)
    }
    part = nil
  }

  private mutating func leave(_ name: String) {
    if !network.unread.contains(name) { network.unread.append(name) }
  }

  private mutating func refuse(_ what: GraphFault, _ range: Range<Int>) {
    problems.append(NetworkProblem(fault: .notAGraph(what), range: range))
  }
}
