import BuurtModel
import Testing

@testable import BuurtScenario

@Suite struct ShockTests {
  private static func read(_ shocks: String) -> ScenarioReader.ReadResult {
    let files = MemoryFiles([
      "s.yaml": "scenario: s\nworld: {table: t.csv}\nshocks: \(shocks)\n", "t.csv": TinyTables.real,
    ])
    return ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
  }

  @Test func `a list of shocks is read, in its order, and written back`() throws {
    let result = Self.read(
      "[{name: recessie, hazard: job_loss, factor: 2.5, from: week 52, until: week 156}, "
        + "{name: energie, hazard: geld, factor: 1.3, from: 10, until: 20}]"
    )
    let scenario = try #require(result.scenario)
    #expect(
      scenario.shocks == [
        Shock(name: "recessie", target: .jobLoss, factor: 2.5, from: 52, until: 156),
        Shock(name: "energie", target: .geld, factor: 1.3, from: 10, until: 20),
      ]
    )
    #expect(scenario.resolved.contains("  - name: recessie\n    hazard: job_loss\n    factor: 2.5\n"))
  }

  @Test func `without shocks the list is empty`() throws {
    let scenario = try #require(Self.read("[]").scenario)
    #expect(scenario.shocks.isEmpty && scenario.resolved.contains("\nshocks: []\n"))
  }

  @Test(arguments: [
    ("{name: a}", DiagnosticCode.wrongShape), ("[{name: a}]", .missingKey),
    ("[{name: a, hazard: rain, factor: 2, from: 1, until: 2}]", .unknownWord),
    ("[{name: a, hazard: geld, factor: -1, from: 1, until: 2}]", .outOfRange),
    ("[{name: a, hazard: geld, factor: 1, from: 4, until: 4}]", .timeOrder),
    ("[{name: a, hazard: geld, factor: 1, from: 4, until: 5, colour: red}]", .unknownKey),
  ])
  func `a shock that cannot be is refused with its reason`(text: String, code: DiagnosticCode) {
    let result = Self.read(text)
    #expect(result.scenario == nil)
    #expect(result.diagnostics.contains { $0.problem.code == code })
  }
}
