import BuurtModel

/// Puts a network together from what its files say: names become places, two lines on a pair one tie.
///
/// Every problem is found in one run; what is wrong is left out and the rest goes on.
struct NetworkAssembly {
  /// Which file a problem is in.
  enum File: Equatable {
    case edges, nodes
  }

  /// A household whose columns fit, before anybody knows the buurten.
  struct Household {
    var id: String
    var file: File
    /// Where it is named first.
    var range: Range<Int>
    var buurt: RawText?
    var dwelling: RawText?
    var education: Education?
    var incomeDecile: UInt8?
    var group: UInt8?
  }

  let fullWeight: Double
  let bothWays: BothWays
  /// Whether households are listed in the file of ties.
  let isGraph: Bool
  /// The lines of the two files.
  let edgePlaces: TextPlaces
  let nodePlaces: TextPlaces?

  private(set) var households: [Household] = []
  private(set) var ties: [ObservedNetwork.Tie] = []
  private(set) var problems: [(file: File, problem: NetworkProblem)] = []
  private var index: [String: Int] = [:]
  // Households that ties name and the list does not have, each told once.
  private var unknown: Set<String> = []

  // The lines on one pair, from either end.
  private struct Lines {
    var there: Int?
    var back: Int?
  }

  init(
    fullWeight: Double,
    bothWays: BothWays,
    isGraph: Bool,
    edgePlaces: TextPlaces,
    nodePlaces: TextPlaces?
  ) {
    self.fullWeight = fullWeight
    self.bothWays = bothWays
    self.isGraph = isGraph
    self.edgePlaces = edgePlaces
    self.nodePlaces = nodePlaces
  }

  /// Takes in a network.
  ///
  /// - Parameters:
  ///   - network: what the files say.
  ///   - complete: whether every line of the list of households could be read; without that nobody knows who
  ///     is not in it.
  ///   - found: problems that the file of ties has already.
  mutating func take(_ network: RawNetwork, listIsComplete complete: Bool, foundBefore found: Int) {
    if let nodes = network.nodes { for node in nodes { add(node) } }
    let listed = network.nodes != nil
    let known = complete ? households.map(\.id) : nil
    var pairs: [UInt64: Lines] = [:]
    var order: [UInt64] = []
    var read: [ObservedNetwork.Tie] = []
    for edge in network.edges {
      let from = end(.from, of: edge, listed: listed, known: known)
      let to = end(.to, of: edge, listed: listed, known: known)
      let strength = strength(edge)
      let age = whole(edge.values[.ageWeeks], "age_weeks", in: 1...ObservedNetwork.greatestAge, .edges)
      let origin = word(edge.values[.origin], "origin", of: ObservedNetwork.origins, .edges)
      guard let from, let to else { continue }
      guard from != to else {
        report(.selfTie(households[from].id), edge.range)
        continue
      }
      let pair = UInt64(min(from, to)) << 32 | UInt64(max(from, to))
      var lines = pairs[pair] ?? Lines()
      let same = from < to ? lines.there : lines.back
      let other = from < to ? lines.back : lines.there
      if let same {
        report(.tieTwice(firstLine: edgePlaces.line(starts[same])), edge.range)
        continue
      }
      if let other, bothWays == .refuse {
        report(.bothWays(firstLine: edgePlaces.line(starts[other])), edge.range)
        continue
      }
      if other == nil { order.append(pair) }
      if from < to { lines.there = read.count } else { lines.back = read.count }
      pairs[pair] = lines
      starts.append(edge.range.lowerBound)
      read.append(
        ObservedNetwork.Tie(
          first: min(from, to),
          second: max(from, to),
          strength: strength,
          ageWeeks: age,
          origin: origin
        )
      )
    }
    if network.edges.isEmpty, problems.isEmpty, found == 0 { report(.noTies, nil) }
    ties = order.compactMap { pair in
      let lines = pairs[pair] ?? Lines()
      return joined([lines.there, lines.back].compactMap { $0 }.map { read[$0] })
    }
  }

  // The first byte of each tie that was read, by its place.
  private var starts: [Int] = []

  // One tie from the one or two lines of a pair.
  private func joined(_ lines: [ObservedNetwork.Tie]) -> ObservedNetwork.Tie? {
    guard var tie = lines.first, bothWays != .mutual || lines.count == 2 else { return nil }
    let strengths = lines.compactMap(\.strength)
    switch bothWays {
    case .refuse: break
    case .strongest: tie.strength = strengths.max()
    case .weakest: tie.strength = strengths.min()
    case .mean, .mutual:
      let sum = strengths.reduce(0.0) { $0 + Double($1) }
      tie.strength = strengths.isEmpty ? nil : Float(sum / Double(strengths.count))
    }
    tie.ageWeeks = lines.compactMap(\.ageWeeks).max()
    tie.origin = lines.compactMap(\.origin).first
    return tie
  }

  // MARK: Households

  private mutating func add(_ node: RawNetwork.Node) {
    let file: File = isGraph ? .edges : .nodes
    guard let id = node.values[.id], !id.isBlank else {
      return report(.noName, node.range, file, column: "id")
    }
    let education = word(node.values[.education], "education", of: Education.allCases.map(\.code), file)
    let decile = whole(node.values[.incomeDecile], "income_decile", in: 1...10, file)
    let group = whole(node.values[.group], "group", in: 0...7, file)
    if let first = index[id.text] {
      let places = isGraph ? edgePlaces : nodePlaces
      let line = places?.line(households[first].range.lowerBound) ?? 0
      return report(.nodeTwice(id.text, firstLine: line), id.range, file)
    }
    index[id.text] = households.count
    households.append(
      Household(
        id: id.text,
        file: file,
        range: id.range,
        buurt: node.values[.buurt],
        dwelling: node.values[.dwelling],
        education: Education.allCases.first { $0.code == education },
        incomeDecile: decile.map { UInt8($0 - 1) },
        group: group.map { UInt8($0) }
      )
    )
  }

  // The household at one end of a tie; nil after a problem.
  private mutating func end(
    _ column: EdgeColumn,
    of edge: RawNetwork.Edge,
    listed: Bool,
    known: [String]?
  ) -> Int? {
    guard let id = edge.values[column], !id.isBlank else {
      report(.noName, edge.range, column: column.names[0])
      return nil
    }
    if let place = index[id.text] { return place }
    guard !listed else {
      guard let known, unknown.insert(id.text).inserted else { return nil }
      // Any number is near to another one, and a very long list has something near any name.
      let isNumber = id.text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let suggestion =
        isNumber || known.count > 5_000 ? nil : EditDistance.suggestion(for: id.text, in: known)
      report(.unknownNode(id.text, suggestion: suggestion), id.range)
      return nil
    }
    index[id.text] = households.count
    households.append(Household(id: id.text, file: .edges, range: id.range))
    return households.count - 1
  }

  // MARK: Values

  private mutating func strength(_ edge: RawNetwork.Edge) -> Float? {
    guard let text = edge.values[.weight] else { return nil }
    guard case .success(let weight) = NumberText.read(text.text) else {
      report(.notANumber(text.text), text.range, column: "weight")
      return nil
    }
    let strength = Float(weight / fullWeight)
    guard weight > 0, weight <= fullWeight, strength > 0 else {
      report(.strengthOutOfRange(text.text, full: fullWeight), text.range, column: "weight")
      return nil
    }
    return min(1, strength)
  }

  private mutating func whole(
    _ text: RawText?,
    _ column: String,
    in range: ClosedRange<Int>,
    _ file: File
  ) -> Int? {
    guard let text else { return nil }
    guard case .success(let number) = NumberText.read(text.text) else {
      report(.notANumber(text.text), text.range, file, column: column)
      return nil
    }
    guard let whole = Int(exactly: number), range.contains(whole) else {
      report(.outOfRange(text.text, range: range), text.range, file, column: column)
      return nil
    }
    return whole
  }

  private mutating func word(_ text: RawText?, _ column: String, of known: [String], _ file: File) -> String?
  {
    guard let text else { return nil }
    guard known.contains(text.text) else {
      report(.unknownWord(text.text, known: known), text.range, file, column: column)
      return nil
    }
    return text.text
  }

  private mutating func report(
    _ fault: NetworkFault,
    _ range: Range<Int>?,
    _ file: File = .edges,
    column: String = ""
  ) {
    problems.append((file, NetworkProblem(fault: fault, range: range, column: column)))
  }
}
