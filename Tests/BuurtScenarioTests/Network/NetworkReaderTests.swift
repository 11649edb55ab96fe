import BuurtModel
import Testing

@testable import BuurtScenario

/// Observed networks from files in memory: what is read, and every refusal with its place.
@Suite struct NetworkReaderTests {
  private static let edges = """
    from,to,weight,age_weeks,origin
    a,b,2,100,kin
    b,c,4,,
    "d",a,,,

    """

  private static func read(
    edges: String = edges,
    nodes: String? = nil,
    keys: String = "full_weight: 4",
    table: String = "code;name;wijk;gemeente;households\nBU99010101;Havenbuurt;WK990101;GM9901;6\n",
    burnIn: Int = 0
  ) -> ScenarioReader.ReadResult {
    var files = [
      "map/s.yaml": """
      scenario: s
      world: {table: t.csv}
      run: {burn_in: \(burnIn)}
      network:
        edges: e.csv
        consent: gepubliceerd
        \(keys.replacing("\n", with: "\n  "))

      """, "map/t.csv": table, "map/e.csv": edges,
    ]
    files["map/n.csv"] = nodes
    return ScenarioReader(fileAccess: MemoryFiles(files), tableReader: TinyTables.reading)
      .read(path: "map/s.yaml")
  }

  /// What is said, one line a diagnostic: place, code and message.
  private static func said(_ result: ScenarioReader.ReadResult) -> [String] {
    result.diagnostics.map { diagnostic in
      let record = DiagnosticRenderer.record(diagnostic)
      return "\(record.file):\(record.line):\(record.column): \(record.code): \(record.message)"
    }
  }

  @Test func `ties have the strength, age and origin that the file says, and places in the order of names`()
    throws
  {
    let network = try #require(Self.read().scenario?.network?.observed)
    #expect(network.nodes.map(\.dwelling) == [0, 1, 2, 3])
    #expect(
      network.ties == [
        ObservedNetwork.Tie(first: 0, second: 1, strength: 0.5, ageWeeks: 100, origin: "kin"),
        ObservedNetwork.Tie(first: 1, second: 2, strength: 1),
        ObservedNetwork.Tie(first: 0, second: 3),
      ]
    )
  }

  @Test func `the files are inputs of the scenario, and the resolved text reads back to the same network`()
    throws
  {
    let nodes =
      "id,buurt,dwelling,education,income_decile,group\nb,,3,high,10,7\na,,,low,1,0\nc,,,,,\nd,,,,,\n"
    let keys = "full_weight: 4\nboth_ways: mean\nnodes: n.csv\nbuurt: Havenbuurt"
    let first = try #require(Self.read(nodes: nodes, keys: keys).scenario)
    #expect(first.inputs.map(\.path) == ["t.csv", "e.csv", "n.csv"])
    var files = MemoryFiles(["map/r.yaml": first.resolved])
    for input in first.inputs { files.contents["map/" + input.path] = input.bytes }
    let reader = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading)
    let again = try #require(reader.read(path: "map/r.yaml").scenario)
    #expect(again.resolved == first.resolved)
    #expect(again.network?.observed == first.network?.observed)
    let placed = try #require(first.network?.observed.nodes)
    #expect(placed.map(\.dwelling) == [2, 0, 1, 3])
    #expect(
      placed[0] == ObservedNetwork.Node(buurt: 0, dwelling: 2, education: .high, incomeDecile: 9, group: 7)
    )
  }

  @Test(arguments: [
    ("strongest", Float?.some(1)), ("weakest", 0.25), ("mean", 0.625), ("mutual", 0.625),
  ])
  func `two lines on a pair become one tie as both_ways says`(word: String, strength: Float?) throws {
    let edges = "source;target;strength\na;b;1\nb;a;0.25\nc;a;0.5\n"
    let network = try #require(
      Self.read(edges: edges, keys: "both_ways: \(word)").scenario?.network?.observed
    )
    #expect(network.ties.first?.strength == strength)
    #expect(network.ties.count == (word == "mutual" ? 1 : 2))
  }

  @Test func `every problem of both files is told in one run, each at its place`() {
    let edges = """
      from,to,weight
      a,a,1
      a,b,1
      a,b,2
      b,a,1
      a,x,1
      b,c,5
      c,d,0
      c,d,2,5
      ,d,1
      x,d,1
      """
    let nodes = """
      id,buurt,dwelling,education,group
      a,,1,low,0
      b,,1,low,0
      c,,9,hoog,8
      d,Havnbuurt,,,
      a,,,,
      """
    let result = Self.read(edges: edges, nodes: nodes, keys: "full_weight: 4\nnodes: n.csv")
    #expect(result.scenario == nil)
    #expect(
      Self.said(result) == [
        "map/e.csv:2:1: BS039: found a tie of 'a' with itself, expected two households",
        "map/e.csv:4:1: BS039: found a tie that line 3 has already, expected each pair once",
        "map/e.csv:5:1: BS039: found a tie that line 3 has the other way round, expected each pair once",
        "map/e.csv:6:3: BS039: found household 'x', which is not among the nodes, expected one of the nodes",
        "map/e.csv:7:5: BS039: column 'weight': found '5', expected above 0 and up to 4, the full weight",
        "map/e.csv:8:5: BS039: column 'weight': found '0', expected above 0 and up to 4, the full weight",
        "map/e.csv:9:1: BS039: found 4 fields, expected 3 fields, as in the header",
        "map/e.csv:10:1: BS039: column 'from': found a blank where a household belongs, expected a name or number",
        "map/n.csv:3:4: BS039: column 'dwelling': found dwelling 1, which line 2 has already, expected one household "
          + "in a dwelling",
        "map/n.csv:4:4: BS039: column 'dwelling': found '9', expected a whole number of 1...6",
        "map/n.csv:4:6: BS039: column 'education': found 'hoog', expected one of low, middle, high",
        "map/n.csv:4:11: BS039: column 'group': found '8', expected a whole number of 0...7",
        "map/n.csv:5:3: BS039: column 'buurt': found 'Havnbuurt', expected one of Havenbuurt",
        "map/n.csv:6:1: BS039: found household 'a', which line 2 has already, expected each household once",
      ]
    )
  }

  @Test(arguments: [
    ("", "map/e.csv:1:1: BS039: found an empty file, expected a file in UTF-8 with ties or households"),
    ("from,to\n", "map/e.csv:1:1: BS039: found no tie, expected at least one"),
    ("from,naar\na,b\n", "map/e.csv:1:1: BS039: found no column 'to', expected 'to' or 'target'"),
    (
      "from,to,source\na,b,c\n",
      "map/e.csv:1:9: BS039: column 'source': found a column that means the same as column 1, expected each once"
    ),
    (
      "from,to\na,\"b\n",
      "map/e.csv:2:4: BS039: found a quote that is never closed, expected a field in double quotes ends in a double "
        + "quote"
    ),
    ("from,to,weight\na,b,0;5\n", "map/e.csv:2:5: BS039: column 'weight': found '0;5', expected a number"),
    (
      "from,to,age_weeks\na,b,0.5\n",
      "map/e.csv:2:5: BS039: column 'age_weeks': found '0.5', expected a whole number of 1...5000"
    ),
    (
      "from,to\na,b\nc,d\ne,f\ng,h\n",
      "map/e.csv:5:1: BS039: found 8 households for Havenbuurt, which has 6, expected no more than that"
    ),
  ])
  func `a file that cannot be a network is refused`(edges: String, message: String) {
    #expect(Self.said(Self.read(edges: edges)) == [message])
  }

  @Test func `bytes that are no UTF-8 are refused where they stand`() {
    var files = MemoryFiles([
      "s.yaml": "scenario: s\nworld: {table: t.csv}\nnetwork: {edges: e.csv, consent: ja}\n",
      "t.csv": TinyTables.madeUp,
    ])
    files.contents["e.csv"] = Array("from,to\na,caf".utf8) + [0xE9] + Array(",\n".utf8)
    let result = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
    #expect(Self.said(result).first?.hasPrefix("e.csv:2:6: BS039: found byte 0xE9") == true)
  }

  @Test func `a missing file is missing input, and a network without consent is no network`() {
    let missing = Self.read(keys: "nodes: nergens.csv")
    #expect(missing.missingInput && missing.diagnostics.map(\.code) == [.missingFile])
    let text = "scenario: s\nworld: {table: t.csv}\nnetwork: {edges: e.csv}\n"
    let files = MemoryFiles(["s.yaml": text, "t.csv": TinyTables.madeUp, "e.csv": Self.edges])
    let result = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
    #expect(Self.said(result) == ["s.yaml:3:10: BS023: missing key 'consent' in network"])
  }

  @Test func `where the world has several buurten, the scenario or the nodes say which`() throws {
    let table = TinyTables.madeUp
    #expect(Self.said(Self.read(table: table)) == ["map/s.yaml:4:1: BS023: missing key 'buurt' in network"])
    let named = try #require(Self.read(keys: "full_weight: 4\nbuurt: Molenbuurt", table: table).scenario)
    #expect(named.network?.observed.nodes.allSatisfy { $0.buurt == 1 } == true)
    let shared = Self.read(keys: "full_weight: 4\nbuurt: Parkbuurt", table: table)
    #expect(shared.diagnostics.map(\.code) == [.unknownBuurt])
    let nodes = "id,buurt\na,BU99010201\nb,Havenbuurt\nc,Havenbuurt\nd,BU99010201\n"
    let spread = try #require(
      Self.read(nodes: nodes, keys: "full_weight: 4\nnodes: n.csv", table: table).scenario?.network?.observed
    )
    #expect(spread.nodes.map(\.buurt) == [2, 0, 0, 2])
    #expect(spread.nodes.map(\.dwelling) == [0, 0, 1, 1])
  }

  @Test func `what a writer may not expect is a warning, and the run goes on`() {
    let result = Self.read(edges: "from,to,wieght\na,b,1\n", burnIn: 52)
    #expect(result.scenario != nil)
    #expect(
      Self.said(result) == [
        "map/s.yaml:4:1: BS040: 4 households that nobody saw start without a tie; 1 of 1 ties have no weight, so it "
          + "is drawn; a burn-in of 52 weeks changes the ties before week 0; 'burn_in: 0' starts from them",
        "map/e.csv:1:1: BS040: not read: wieght",
      ]
    )
  }

  @Test func `only the first problems of a file are listed, and the rest is counted`() {
    let edges = "from,to\n" + String(repeating: "a,a\n", count: 50)
    let said = Self.said(Self.read(edges: edges))
    #expect(said.count == NetworkReading.most + 1)
    #expect(said.last == "map/e.csv:21:1: BS039: 30 more problems are not shown")
  }
}
