import BuurtModel

/// What a scenario says of its network, checked by key.
struct NetworkDraft {
  var edges: SourceNode
  var nodes: SourceNode?
  var format: NetworkFormat
  var consent: String
  var buurt: Word?
  var fullWeight: Double
  var bothWays: BothWays
  /// The key `network`.
  var place: Place
}

/// The files of a network as they were read, before anybody knows the buurten.
struct NetworkFiles {
  var draft: NetworkDraft
  var edges: InputFile
  var nodes: InputFile?
  var assembly: NetworkAssembly
  /// Whether nothing is wrong with them so far.
  var isSound: Bool
}

/// Reads the network of a scenario: keys, files, and who lives where.
struct NetworkReading {
  /// Problems of one file that are listed.
  static let most = 20

  let context: ReadingContext

  // MARK: Keys

  /// The network of a scenario as its keys say it; nil without one, and after a problem with a key.
  func draft(_ item: CheckedMap.Item?) -> NetworkDraft? {
    guard let item else { return nil }
    let fields = ScenarioFields.children(of: "network")
    let checked = MapChecker(context: context).check(
      item.node,
      fields: fields,
      path: "network",
      name: .key("network")
    )
    let format = checked.text("format") ?? Defaults.text("network.format")
    let bothWays = checked.text("both_ways") ?? Defaults.text("network.both_ways")
    if format == NetworkFormat.graphml.rawValue, let nodes = checked["nodes"] {
      context.report(
        .conflict("nodes", "format: graphml", .graphNodes),
        at: nodes.keyPlace,
        path: "network.nodes",
        related: checked["format"]?.keyPlace
      )
      return nil
    }
    guard let edges = checked["edges"]?.node, let consent = checked.text("consent"),
      let format = NetworkFormat(rawValue: format), let bothWays = BothWays(rawValue: bothWays)
    else { return nil }
    guard consent.unicodeScalars.contains(where: { $0 != " " && $0 != "\n" }) else {
      context.report(
        .noValue(key: .key("consent"), example: .consent, required: true),
        at: item.keyPlace,
        path: "network.consent"
      )
      return nil
    }
    return NetworkDraft(
      edges: edges,
      nodes: checked["nodes"]?.node,
      format: format,
      consent: consent,
      buurt: checked.text("buurt").flatMap { text in
        checked["buurt"].map { Word(text: text, place: $0.node.place) }
      },
      fullWeight: checked.number("full_weight") ?? Defaults.number("network.full_weight"),
      bothWays: bothWays,
      place: item.keyPlace
    )
  }

  // MARK: Files

  /// Reads the files of a network; every problem goes to the context.
  func files(_ draft: NetworkDraft) -> NetworkFiles? {
    let edges = file(draft.edges, "network.edges")
    let nodes = draft.nodes.flatMap { file($0, "network.nodes") }
    guard let edges, nodes != nil || draft.nodes == nil else { return nil }
    var edgeProblems: [NetworkProblem] = []
    var nodeProblems: [NetworkProblem] = []
    var network = RawNetwork()
    let places = TextPlaces(edges.bytes)
    let nodePlaces = nodes.map { TextPlaces($0.bytes) }
    if let refusal = KWBReader.refusal(edges.bytes, mostBytes: ScenarioReader.largestTable) {
      edgeProblems.append(Self.whole(refusal.fault, edges.bytes))
    } else if draft.format == .graphml {
      network = GraphMLReader.read(edges.bytes, problems: &edgeProblems)
    } else {
      let read = NetworkCSV.edges(edges.bytes, problems: &edgeProblems)
      network.edges = read.edges
      network.unread = read.unread
    }
    if edgeProblems.isEmpty { warn(.unread(network.unread), edges) }
    if let nodes {
      if let refusal = KWBReader.refusal(nodes.bytes, mostBytes: ScenarioReader.largestTable) {
        nodeProblems.append(Self.whole(refusal.fault, nodes.bytes))
      } else {
        let read = NetworkCSV.nodes(nodes.bytes, problems: &nodeProblems)
        network.nodes = read.nodes
        if nodeProblems.isEmpty { warn(.unread(read.unread), nodes) }
      }
    }
    var assembly = NetworkAssembly(
      fullWeight: draft.fullWeight,
      bothWays: draft.bothWays,
      isGraph: draft.format == .graphml,
      edgePlaces: places,
      nodePlaces: nodePlaces
    )
    // A list whose lines could not all be read would make a household unknown that is only miswritten.
    let complete = draft.format == .graphml ? edgeProblems.isEmpty : nodeProblems.isEmpty
    assembly.take(network, listIsComplete: complete, foundBefore: edgeProblems.count)
    edgeProblems += assembly.problems.filter { $0.file == .edges }.map(\.problem)
    nodeProblems += assembly.problems.filter { $0.file == .nodes }.map(\.problem)
    report(edgeProblems, edges, places, order: Self.edgeOrder)
    if let nodes, let nodePlaces { report(nodeProblems, nodes, nodePlaces, order: Self.nodeOrder) }
    return NetworkFiles(
      draft: draft,
      edges: edges,
      nodes: nodes,
      assembly: assembly,
      isSound: edgeProblems.isEmpty && nodeProblems.isEmpty
    )
  }

  // Files come behind the sources and before the table, each in its own order.
  private static let edgeOrder = Int.max - 2
  private static let nodeOrder = Int.max - 1

  private func file(_ node: SourceNode, _ key: String) -> InputFile? {
    guard let written = node.word else { return nil }
    let path = PathText.join(context.directory(of: node.place), written)
    do throws(FileFault) {
      return InputFile(path: path, bytes: try context.files.read(path, limit: ScenarioReader.largestTable))
    } catch {
      context.report(.file(.network, error, path: path), at: node.place, path: key)
      return nil
    }
  }

  private static func whole(_ fault: TableFault, _ bytes: [UInt8]) -> NetworkProblem {
    var range: Range<Int>?
    // The byte that is no UTF-8 is the first that a decoder replaces.
    if case .notUTF8 = fault { range = UTF8Text.firstFault(in: bytes).map { $0..<$0 + 1 } }
    return NetworkProblem(fault: .text(fault), range: range)
  }

  // MARK: Dwellings

  /// The network in the buurten of a table; nil after a problem.
  func network(_ files: NetworkFiles, table: BuurtTable, settings: ScenarioDraft.Settings?, directory: String)
    -> ScenarioNetwork?
  {
    var placement = NetworkPlacement(table: table)
    let draft = files.draft
    var common = placement.onlyBuurt
    if let word = draft.buurt {
      common = placement.buurt(word.text)
      if common == nil {
        let codes = placement.codes(named: word.text)
        let problem: Problem =
          codes.count > 1
          ? .ambiguousBuurt(word.text, codes: codes)
          : .unknownBuurt(word.text, known: placement.known(for: word.text))
        context.report(problem, at: word.place, path: "network.buurt")
        return nil
      }
    }
    let households = files.assembly.households
    if common == nil, households.contains(where: { $0.buurt == nil }) {
      context.report(.missingKey("buurt", within: .key("network")), at: draft.place, path: "network")
      return nil
    }
    let edgePlaces = files.assembly.edgePlaces
    let nodePlaces = files.assembly.nodePlaces
    let nodes = placement.nodes(for: households, in: common) { $0 == .edges ? edgePlaces : nodePlaces }
    let problems = placement.problems
    report(
      problems.filter { $0.file == .edges }.map(\.problem),
      files.edges,
      edgePlaces,
      order: Self.edgeOrder
    )
    if let file = files.nodes, let nodePlaces {
      report(
        problems.filter { $0.file == .nodes }.map(\.problem),
        file,
        nodePlaces,
        order: Self.nodeOrder
      )
    }
    guard let nodes, files.isSound else { return nil }
    let observed = ObservedNetwork(nodes: nodes, ties: files.assembly.ties)
    warn(about: observed, table, burnIn: settings?.burnIn ?? 0, draft)
    let point = context.point(draft.place)
    return ScenarioNetwork(
      edges: PathText.relative(files.edges.path, to: directory),
      nodes: files.nodes.map { PathText.relative($0.path, to: directory) },
      format: draft.format,
      consent: draft.consent,
      buurt: draft.buurt?.text,
      fullWeight: draft.fullWeight,
      bothWays: draft.bothWays,
      observed: observed,
      point: point,
      sourceLine: context.sources[draft.place.source].line(draft.place.line)
    )
  }

  // MARK: Words

  private func warn(about observed: ObservedNetwork, _ table: BuurtTable, burnIn: Int, _ draft: NetworkDraft)
  {
    var notices: [NetworkNotice] = []
    let unseen = table.households - observed.nodes.count
    if unseen > 0 { notices.append(.unseen(households: unseen)) }
    let drawn = observed.ties.count { $0.strength == nil }
    if drawn > 0 { notices.append(.drawnStrengths(ties: drawn, of: observed.ties.count)) }
    if burnIn > 0 { notices.append(.burnIn(weeks: burnIn)) }
    guard !notices.isEmpty else { return }
    context.report(.networkNotice(notices), at: draft.place, path: "network")
  }

  private func warn(_ notice: NetworkNotice, _ file: InputFile) {
    guard case .unread(let columns) = notice, !columns.isEmpty else { return }
    context.report(
      Diagnostic(
        point: SourcePoint(file: file.path, line: 1, column: 1),
        path: "network",
        problem: .networkNotice([notice])
      ),
      order: Self.edgeOrder
    )
  }

  private func report(_ problems: [NetworkProblem], _ file: InputFile, _ places: TextPlaces, order: Int) {
    let problems = problems.enumerated().sorted { a, b in
      let (x, y) = (a.element.range?.lowerBound ?? 0, b.element.range?.lowerBound ?? 0)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    for problem in problems.prefix(Self.most) {
      let place = problem.range.map(places.place) ?? (line: 1, column: 1, length: 1)
      context.report(
        Diagnostic(
          point: SourcePoint(file: file.path, line: place.line, column: place.column),
          length: place.length,
          sourceLine: problem.range == nil ? nil : places.text(place.line),
          path: "network",
          problem: .network(problem.fault, column: problem.column)
        ),
        order: order
      )
    }
    let further = problems.count - Self.most
    guard further > 0, let last = problems[Self.most - 1].range else { return }
    context.report(
      Diagnostic(
        point: SourcePoint(
          file: file.path,
          line: places.line(last.lowerBound),
          column: places.place(last).column
        ),
        path: "network",
        problem: .moreInNetwork(further)
      ),
      order: order
    )
  }
}

/// What was decided about a network that its writer may not expect.
public enum NetworkNotice: Sendable, Equatable {
  /// Columns or attributes that nothing is read from.
  case unread([String])
  /// Households of the world that are not in the network.
  case unseen(households: Int)
  /// Ties whose strength the file does not say.
  case drawnStrengths(ties: Int, of: Int)
  /// Weeks in which the model changes the ties before week 0.
  case burnIn(weeks: Int)
}
