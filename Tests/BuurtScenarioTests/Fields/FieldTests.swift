import BuurtModel
import Foundation
import Testing

@testable import BuurtScenario

@Suite struct FieldTests {
  @Test func `every key stands once in the table, under a key that stands there too`() {
    let paths = ScenarioFields.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    for field in ScenarioFields.all {
      #expect(field.sentence.hasSuffix("."), "\(field.path)")
      let parent = field.path.split(separator: ".").dropLast().filter { $0 != "*" }.joined(separator: ".")
      let parents = paths.map { $0.split(separator: ".").filter { $0 != "*" }.joined(separator: ".") }
      #expect(parent.isEmpty || parents.contains(parent), "\(field.path)")
    }
  }

  @Test func `every default passes its own check`() throws {
    #expect(ScenarioFields.all.count { $0.defaultText != nil } > 10)
    for field in ScenarioFields.all {
      guard let text = field.defaultText else { continue }
      let context = ReadingContext(files: MemoryFiles())
      let source = context.open(SourceText(name: "default", text: "key: \(text)"))
      let document = text.isEmpty ? "key: ''" : "key: \(text)"
      let root = try #require(
        YAMLDocument.read(document, source: source, role: .scenario, context: context),
        "\(field.path)"
      )
      let checker = ValueChecker(context: context, key: .key(field.key), path: field.path)
      #expect(checker.check(root.entries[0], as: field.value) != nil, "\(field.path)")
      #expect(context.diagnostics.isEmpty, "\(field.path)")
    }
  }

  @Test func `the smallest scenario has every default`() throws {
    let files = MemoryFiles(["s.yaml": "scenario: s\nworld: {table: t.csv}\n", "t.csv": TinyTables.real])
    let result = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
    let scenario = try #require(result.scenario)
    #expect(scenario.weeks == 520)
    #expect(scenario.burnIn == 156)
    #expect(scenario.replicates == 30)
    #expect(scenario.arms == [Arm(name: "huidig_aanbod", plans: [])])
    #expect(scenario.reference == "huidig_aanbod")
    #expect(scenario.measure.snapshots == [0, 520])
    #expect(scenario.measure.by == ["buurt", "composition", "income", "initial_decile"])
    #expect(scenario.scale == 1)
    #expect(scenario.selection == TableSelection())
  }

  @Test func `the schema is JSON and knows every key, kind, field, parameter and switch`() throws {
    let text = ScenarioSchema.json()
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let root = try #require(parsed as? [String: Any])
    let dialect = try #require(root["$schema"] as? String)
    #expect(dialect == "http://json-schema.org/draft-07/schema#")
    var keys: Set<String> = []
    Self.collect(root, into: &keys)
    let wanted =
      ScenarioFields.all.map(\.key) + ParameterRegistry.all.map(\.key) + Switch.allCases.map(\.rawValue)
      + InterventionCatalogue.kinds.flatMap { $0.fields.map(\.key) }
    #expect(wanted.filter { !keys.contains($0) } == [])
    for kind in InterventionCatalogue.kinds { #expect(text.contains("\"const\": \"\(kind.key)\"")) }
    #expect(ScenarioSchema.json() == text)
  }

  // The names under every "properties".
  private static func collect(_ value: Any, into keys: inout Set<String>) {
    if let object = value as? [String: Any] {
      if let properties = object["properties"] as? [String: Any] { keys.formUnion(properties.keys) }
      for key in object.keys.sorted() { if let inner = object[key] { collect(inner, into: &keys) } }
    } else if let list = value as? [Any] {
      for inner in list { collect(inner, into: &keys) }
    }
  }
}
