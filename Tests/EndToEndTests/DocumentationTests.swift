import Foundation
import Testing

/// What the documentation says of tests and commands is so.
@Suite struct DocumentationTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: BuiltProgram.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The names of all tests.
  private static func tests() throws -> Set<String> {
    let folder = BuiltProgram.root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /func `([^`]+)`/) { names.insert(String(match.1)) }
    }
    return names
  }

  @Test func `every test that TRACE names exists, and every claim names one`() throws {
    let page = try Self.text("Sources/buurtsim/Documentation.docc/ODD.md")
    let trace = try #require(page.range(of: "\n## TRACE\n"))
    let rows = page[trace.upperBound...].split(separator: "\n").filter { line in
      line.hasPrefix("| ") && line != "| claim | test |"
    }
    #expect(rows.count > 25)
    let tests = try Self.tests()
    #expect(tests.count > 200)
    for row in rows {
      let named = row.matches(of: /`([^`]+)` \|$/).map { String($0.1) }
      #expect(named.count == 1, "\(row)")
      #expect(named.allSatisfy { tests.contains($0) }, "no test is named so: \(named)")
    }
  }

  @Test func `every page is linked from the first`() throws {
    let folder = BuiltProgram.root.appendingPathComponent("Sources/buurtsim/Documentation.docc")
    let first = try Self.text("Sources/buurtsim/Documentation.docc/Buurtsim.md")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".md") {
      let page = name.dropLast(3)
      if page != "Buurtsim" { #expect(first.contains("<doc:\(page)>"), "\(name)") }
    }
  }
}
