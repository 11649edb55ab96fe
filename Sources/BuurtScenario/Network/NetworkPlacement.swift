import BuurtModel

/// Gives every household of a network a dwelling of the world.
///
/// A household takes the dwelling that its line names, else the lowest one of its buurt that is free, in the
/// order of the file.
struct NetworkPlacement {
  private let table: BuurtTable
  private let codes: [String: Int]
  private let names: [String: [Int]]
  /// What is wrong, with the file that it is in.
  private(set) var problems: [(file: NetworkAssembly.File, problem: NetworkProblem)] = []

  /// A placement in the buurten of a table.
  init(table: BuurtTable) {
    self.table = table
    codes = Dictionary(table.buurten.enumerated().map { ($1.code, $0) }) { first, _ in first }
    names = Dictionary(grouping: table.buurten.indices) { table.buurten[$0].name }
  }

  /// The only buurt where anybody lives; nil where there are several.
  var onlyBuurt: Int? {
    let lived = table.buurten.indices.filter { table.buurten[$0].households > 0 }
    return lived.count == 1 ? lived.first : nil
  }

  /// The buurt of a code or of a name that one buurt has.
  func buurt(_ text: String) -> Int? {
    if let place = codes[text] { return place }
    guard let named = names[text], named.count == 1 else { return nil }
    return named.first
  }

  /// Names or codes to suggest for a word, as `where` does.
  func known(for text: String) -> [String] {
    table.buurten.map { text.hasPrefix("BU") ? $0.code : $0.name }
  }

  /// Buurten that share a name.
  func codes(named text: String) -> [String] { (names[text] ?? []).map { table.buurten[$0].code } }

  /// The nodes, in the order of the households.
  ///
  /// - Parameters:
  ///   - households: who has to live somewhere.
  ///   - common: the buurt of those that name none; nil where there is none.
  ///   - places: the lines of a file, for what another line says.
  /// - Returns: as many nodes as households; nil after a problem.
  mutating func nodes(
    for households: [NetworkAssembly.Household],
    in common: Int?,
    places: (NetworkAssembly.File) -> TextPlaces?
  ) -> [ObservedNetwork.Node]? {
    let before = problems.count
    let buurten = households.map { household -> Int? in
      guard let text = household.buurt else { return common }
      let found = buurt(text.text)
      if found == nil {
        report(.unknownWord(text.text, known: known(for: text.text)), text.range, household.file, "buurt")
      }
      return found
    }
    var taken: [Int: [Int: Int]] = [:]
    var dwellings = Array(repeating: Int?.none, count: households.count)
    for (number, household) in households.enumerated() {
      guard let buurt = buurten[number], let text = household.dwelling else { continue }
      let range = 1...max(1, table.buurten[buurt].households)
      guard let dwelling = Int(text.text), range.contains(dwelling) else {
        report(.outOfRange(text.text, range: range), text.range, household.file, "dwelling")
        continue
      }
      if let first = taken[buurt]?[dwelling - 1] {
        let line = places(household.file)?.line(households[first].range.lowerBound) ?? 0
        report(
          .dwellingTwice(text.text, firstLine: line),
          text.range,
          household.file,
          "dwelling"
        )
        continue
      }
      taken[buurt, default: [:]][dwelling - 1] = number
      dwellings[number] = dwelling - 1
    }
    var counts: [Int: Int] = [:]
    for buurt in buurten { if let buurt { counts[buurt, default: 0] += 1 } }
    var lowest: [Int: Int] = [:]
    var full: Set<Int> = []
    for (number, household) in households.enumerated() where household.dwelling == nil {
      guard let buurt = buurten[number] else { continue }
      var dwelling = lowest[buurt, default: 0]
      while taken[buurt]?[dwelling] != nil { dwelling += 1 }
      lowest[buurt] = dwelling + 1
      guard dwelling < table.buurten[buurt].households else {
        if full.insert(buurt).inserted {
          let record = table.buurten[buurt]
          report(
            .tooManyNodes(buurt: record.name, nodes: counts[buurt] ?? 0, households: record.households),
            household.range,
            household.file
          )
        }
        continue
      }
      dwellings[number] = dwelling
    }
    guard problems.count == before else { return nil }
    return zip(households, zip(buurten, dwellings)).compactMap { household, place in
      guard let buurt = place.0, let dwelling = place.1 else { return nil }
      return ObservedNetwork.Node(
        buurt: buurt,
        dwelling: dwelling,
        education: household.education,
        incomeDecile: household.incomeDecile,
        group: household.group
      )
    }
  }

  private mutating func report(
    _ fault: NetworkFault,
    _ range: Range<Int>,
    _ file: NetworkAssembly.File,
    _ column: String = ""
  ) {
    problems.append((file, NetworkProblem(fault: fault, range: range, column: column)))
  }
}
