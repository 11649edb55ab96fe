import BuurtModel
import BuurtScenario
import Testing

@Suite struct ResolvedTests {
  private static func read(_ text: String, at path: String = "map/s.yaml") -> ScenarioReader.ReadResult {
    let files = MemoryFiles([path: text, "map/tables/made_up.csv": TinyTables.madeUp])
    return ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: path)
  }

  @Test func `a resolved scenario reads back to the same scenario`() throws {
    for seed in 0..<300 {
      var writer = ScenarioWriter(seed: UInt64(seed))
      let text = writer.scenario()
      let first = Self.read(text)
      let scenario = try #require(
        first.scenario,
        "seed \(seed)\n\(text)\n\(DiagnosticRenderer.text(first.diagnostics))"
      )
      let second = Self.read(scenario.resolved, at: "map/resolved.yaml")
      let again = try #require(
        second.scenario,
        "seed \(seed)\n\(scenario.resolved)\n\(DiagnosticRenderer.text(second.diagnostics))"
      )
      try #require(
        again.resolved == scenario.resolved,
        "seed \(seed)\n\(Differences.lines(wanted: scenario.resolved, found: again.resolved))"
      )
      expectEqual(again, scenario, "seed \(seed)")
    }
  }

  private func expectEqual(_ first: Scenario, _ second: Scenario, _ comment: Comment) {
    #expect(first.name == second.name, comment)
    #expect(first.question == second.question, comment)
    #expect(first.table == second.table, comment)
    #expect(first.inputs.map(\.path) == second.inputs.map(\.path), comment)
    #expect(first.inputs.map(\.bytes) == second.inputs.map(\.bytes), comment)
    #expect(first.selection == second.selection, comment)
    #expect(first.scale == second.scale, comment)
    #expect(
      [first.weeks, first.burnIn, first.replicates] == [second.weeks, second.burnIn, second.replicates],
      comment
    )
    #expect(first.seed == second.seed, comment)
    #expect(first.fixedPopulation == second.fixedPopulation, comment)
    for definition in ParameterRegistry.all {
      #expect(definition.read(first.parameters) == definition.read(second.parameters), comment)
    }
    #expect(first.switches == second.switches, comment)
    #expect(first.arms == second.arms, comment)
    #expect(first.reference == second.reference, comment)
    #expect(first.measure == second.measure, comment)
  }

  @Test func `a resolved scenario names the table from its own directory`() throws {
    let files = MemoryFiles([
      "a/b/s.yaml": "extends: ../basis/b.yaml\nscenario: s\n",
      "a/basis/b.yaml": "world: {table: ../gegevens/t.csv}\n", "a/gegevens/t.csv": TinyTables.madeUp,
    ])
    let reader = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading)
    let scenario = try #require(reader.read(path: "a/b/s.yaml").scenario)
    #expect(scenario.resolved.contains("table: \"../gegevens/t.csv\"\n"))
    #expect(scenario.inputs.map(\.path) == ["../gegevens/t.csv"])
    #expect(scenario.documents.map(\.path) == ["a/b/s.yaml", "a/b/../basis/b.yaml"])
  }
}
