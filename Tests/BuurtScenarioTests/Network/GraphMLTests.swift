import BuurtModel
import Testing

@testable import BuurtScenario

@Suite struct GraphMLTests {
  private static func read(_ text: String) -> (network: RawNetwork, said: [String]) {
    var problems: [NetworkProblem] = []
    let network = GraphMLReader.read(Array(text.utf8), problems: &problems)
    let places = TextPlaces(Array(text.utf8))
    return (
      network,
      problems.map { problem in
        let place = places.place(problem.range ?? 0..<0)
        return "\(place.line):\(place.column): "
          + EnglishDiagnostics.message(.network(problem.fault, column: ""))
      }
    )
  }

  private static func graph(_ inside: String, keys: String = "") -> String {
    "<?xml version='1.0'?>\n<graphml>\n\(keys)<graph edgedefault='undirected'>\n\(inside)\n</graph></graphml>"
  }

  @Test func `nodes and edges have the attributes that the keys name, and the defaults of the keys`() {
    let keys = """
      <key id="d0" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>
      <key id="d1" for="node" attr.name="Group" attr.type="int"/>
      <key id="d2" for="node" attr.name="colour" attr.type="string"/>

      """
    let (network, said) = Self.read(
      Self.graph(
        """
        <!-- twee -->
        <node id="a &amp; b"><data key="d1">3</data><data key="d2">r&#x6f;od</data></node>
        <node id="c"/>
        <edge source='a &amp; b' target="c"><data key="d0"><![CDATA[0.25]]></data></edge>
        <edge source="c" target="d"/>
        """,
        keys: keys
      )
    )
    #expect(said == [])
    #expect(network.nodes?.map { $0.values[.id]?.text } == ["a & b", "c"])
    #expect(network.nodes?.map { $0.values[.group]?.text } == ["3", nil])
    #expect(network.edges.map { $0.values[.from]?.text } == ["a & b", "c"])
    #expect(network.edges.map { $0.values[.weight]?.text } == ["0.25", "0.5"])
    #expect(network.unread == ["colour"])
  }

  @Test(arguments: [
    ("", "1:1: found no element, expected well-formed XML"),
    ("<graphml>", "1:1: found an element that is never closed, expected well-formed XML"),
    ("<graphml></graph>", "1:10: found an end that belongs to no element, expected well-formed XML"),
    ("<graphml/><graphml/>", "1:11: found a second root element, expected well-formed XML"),
    ("<graphml a=1/>", "1:10: found attribute 'a' without quotes, expected well-formed XML"),
    ("<graphml a='1' a='2'/>", "1:19: found attribute 'a' a second time, expected well-formed XML"),
    (
      "<graphml>&bomb;</graphml>",
      "1:10: found '&' that begins no reference that is read, expected well-formed XML"
    ),
    (
      "<!DOCTYPE x [<!ENTITY a 'b'>]><graphml/>",
      "1:1: found a document type, which is not read, expected well-formed XML"
    ),
    ("<graphml/> tekst", "1:12: found text outside the root element, expected well-formed XML"),
    ("<graphml><!-- x</graphml>", "1:10: found a comment that is never closed, expected well-formed XML"),
    ("<graphml/>", "1:1: found no graph, expected GraphML with one graph of nodes and edges"),
    (
      "<svg/>", "1:1: found <svg> where <graphml> belongs, expected GraphML with one graph of nodes and edges"
    ),
    (
      "<graphml><graph/><graph/></graphml>",
      "1:18: found a second graph, expected GraphML with one graph of nodes and edges"
    ),
    (
      "<graphml><graph>\n <hyperedge/></graph></graphml>",
      "2:2: found <hyperedge>, which is not read, expected GraphML with one graph of nodes and edges"
    ),
    (
      "<graphml><graph><node id='a'><data key='k'>1</data></node></graph></graphml>",
      "1:41: found key 'k', which is declared nowhere, expected GraphML with one graph of nodes and edges"
    ),
  ])
  func `what is no GraphML is refused where it stops being that`(text: String, message: String) {
    #expect(Self.read(text).said.first == message)
  }

  @Test func `elements in one another stop at a depth, before memory does`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(Self.read("<graphml>" + deep).said.first?.contains("more than 64 elements") == true)
  }

  @Test func `any cut of a document is read or refused, and never read as the whole`() {
    let text = Self.graph("<node id='a'/><node id='b'/><edge source='a' target='b'/>")
    #expect(Self.read(text).said == [])
    for length in 0..<text.utf8.count {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(!Self.read(cut).said.isEmpty, "\(length)")
    }
  }

  @Test func `a scenario reads its nodes from the graph, and refuses a list beside it`() throws {
    let graph = Self.graph("<node id='a'/><node id='b'/><edge source='a' target='b'/>")
    func read(_ keys: String, _ graph: String) -> ScenarioReader.ReadResult {
      let text =
        "scenario: s\nworld: {table: t.csv, select: {buurten: Havenbuurt}}\n"
        + "network: {edges: e.xml, consent: ja, format: graphml\(keys)}\n"
      let files = MemoryFiles(["s.yaml": text, "t.csv": TinyTables.madeUp, "e.xml": graph])
      return ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
    }
    #expect(try #require(read("", graph).scenario?.network?.observed).ties.count == 1)
    #expect(read(", nodes: n.csv", graph).diagnostics.map(\.code) == [.conflict])
    let unknown = read("", graph.replacing("target='b'", with: "target='c'"))
    #expect(unknown.diagnostics.map(\.code) == [.network])
    #expect(unknown.diagnostics.first?.point == SourcePoint(file: "e.xml", line: 4, column: 54))
  }
}
