import BuurtExperiment
import BuurtModel
import BuurtTestSupport
import Foundation
import Testing

@testable import BuurtReport

@Suite struct NetworkExportTests {
  private static func export() throws -> NetworkExport {
    let table = ScenarioFixture.table()
    let simulation = try Simulation(
      SimulationInput(table: table, parameters: Parameters(), seed: 3, burnIn: 0)
    )
    for _ in 0..<3 { simulation.step() }
    return NetworkExport(try simulation.network(), table: table)
  }

  private static func text(_ files: [(name: String, bytes: [UInt8])], _ name: String) -> String {
    String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  @Test func `CSV has one line per household and per tie, and strengths read back to the same number`() throws
  {
    let export = try Self.export()
    let files = export.files(.csv)
    #expect(files.map(\.name) == ["edges.csv", "nodes.csv"])
    let edges = Self.text(files, "edges.csv").split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      edges[0] == ["source", "target", "strength", "age_weeks", "origin", "rung", "across", "same_buurt"]
    )
    #expect(edges.count == export.network.ties.count + 1 && edges.count > 20)
    #expect(edges.dropFirst().map { Float($0[2]) } == export.network.ties.map(\.strength))
    let nodes = Self.text(files, "nodes.csv").split(separator: "\n")
    #expect(nodes.count == export.network.households.count + 1)
    #expect(nodes[1].hasPrefix("\(export.network.households[0].identity),BU99010000,"))
  }

  @Test(arguments: [NetworkFileFormat.graphml, .gexf])
  func `XML has a node per household and an edge per tie`(format: NetworkFileFormat) throws {
    let export = try Self.export()
    let text = Self.text(export.files(format), "network.\(format.rawValue)")
    #expect(text.ranges(of: "<node ").count == export.network.households.count)
    #expect(text.ranges(of: "<edge ").count == export.network.ties.count)
    #expect(NetworkExport.escaped("a<b & \"c\">") == "a&lt;b &amp; &quot;c&quot;&gt;")
  }

  @Test func `nothing that is simulated of a household's inner life is written`() {
    let names = NetworkExport.nodeColumns.map(\.name)
    #expect(
      names == ["buurt", "composition", "life_stage", "tenure", "education", "income_decile", "group"]
    )
  }

  @Test func `a folder is made whole or not at all, and one that stands is left as it is`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let export = try Self.export()
    try export.write(.csv, to: folder.path)
    #expect(Disk.entries(folder.path) == ["edges.csv", "nodes.csv"])
    #expect(!Disk.exists(folder.path + ".partial"))
    #expect(throws: SinkError.self) { try export.write(.gexf, to: folder.path) }
    #expect(Disk.entries(folder.path) == ["edges.csv", "nodes.csv"])
  }
}
