import BuurtModel
import BuurtScenario
import Testing

/// Presets that are several interventions at once.
@Suite struct BundleTests {
  private static let preset = """
    name: Huis met mensen
    from: week 10
    where: Havenbuurt
    bundle:
      - {name: huis, kind: ontmoetingsplek, capacity: 80 per week}
      - {name: werker, preset: werker, where: all}
      - {name: groep, kind: groepsgewijze_hulp, until: week 60}
    """

  private static func read(_ item: String, preset: String = preset) -> ScenarioReader.ReadResult {
    let files = MemoryFiles([
      "tables/made_up.csv": TinyTables.madeUp, "presets/huis.yaml": preset,
      "presets/werker.yaml": "kind: opbouwwerk\nhours: 12 per week\n",
      "s.yaml": "scenario: s\nworld: {table: tables/made_up.csv}\ninterventions:\n  - \(item)\n",
    ])
    return ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
  }

  private static func plans(_ item: String) throws -> [InterventionPlan] {
    let result = read(item)
    let scenario = try #require(result.scenario, "\(DiagnosticRenderer.text(result.diagnostics))")
    return try #require(scenario.arms.first).plans
  }

  @Test func `a bundle becomes one intervention a part, named after the item and the part`() throws {
    let plans = try Self.plans("{preset: huis}")
    #expect(
      plans.map(\.name) == ["Huis met mensen · huis", "Huis met mensen · werker", "Huis met mensen · groep"]
    )
    #expect(plans.map(\.kind) == ["ontmoetingsplek", "opbouwwerk", "groepsgewijze_hulp"])
    #expect(plans[0].values["capacity"] == .number(80) && plans[1].values["hours"] == .number(12))
  }

  @Test func `parts share times, buurten and households of the item unless they say otherwise`() throws {
    let plans = try Self.plans(
      "{preset: huis, name: Proef, from: week 20, until: week 90, who: {tenure: owner}}"
    )
    #expect(plans.map(\.from) == [20, 20, 20] && plans.map(\.until) == [90, 90, 60])
    #expect(plans.map(\.buurten) == [.named(["Havenbuurt"]), .all, .named(["Havenbuurt"])])
    #expect(plans.allSatisfy { $0.households == [.tenure([.owner])] && $0.name.hasPrefix("Proef · ") })
    #expect(try Self.plans("{preset: huis}").map(\.from) == [10, 10, 10])
  }

  @Test func `what an item changes of a part wins, also over the preset of the part`() throws {
    let plans = try Self.plans(
      "{preset: huis, bundle: {huis: {capacity: 7 per week}, werker: {hours: 30 per week, from: week 33}}}"
    )
    #expect(plans[0].values["capacity"] == .number(7) && plans[1].values["hours"] == .number(30))
    #expect(plans.map(\.from) == [10, 33, 10])
  }

  @Test func `the resolved text of a bundle reads back to the same plans`() throws {
    let result = Self.read("{preset: huis, bundle: {huis: {capacity: 7 per week}}}")
    let scenario = try #require(result.scenario)
    let files = MemoryFiles(["tables/made_up.csv": TinyTables.madeUp, "r.yaml": scenario.resolved])
    let again = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "r.yaml")
    #expect(again.scenario?.arms == scenario.arms)
  }

  /// An item, the preset where it is another one, and what is said about it.
  private static let faults: [(item: String, preset: String, said: [String])] = [
    (
      "{preset: huis, capacity: 7 per week}", preset,
      ["s.yaml:4:20: error[BS029]: 'capacity' and 'preset' exclude each other", "below the name of a part"]
    ),
    (
      "{preset: huis, bundle: {huisje: {capacity: 7 per week}}}", preset,
      ["s.yaml:4:29: error[BS017]", "huisje", "huis"]
    ),
    (
      "{preset: huis, bundle: {huis: {kind: opbouwwerk}}}", preset,
      ["error[BS029]: 'kind' and 'bundle' exclude each other", "the preset says what the part is"]
    ),
    ("{preset: huis, bundle: {huis: {capacitie: 7}}}", preset, ["error[BS011]", "capacitie"]),
    ("{preset: huis, bundle: [huis]}", preset, ["error[BS018]"]),
    (
      "{preset: werker, bundle: {x: {hours: 3 per week}}}", preset,
      ["error[BS029]: 'bundle' and 'preset' exclude each other", "this is one intervention"]
    ),
    (
      "{kind: opbouwwerk, bundle: {x: {hours: 3 per week}}}", preset,
      ["error[BS029]: 'bundle' and 'kind' exclude each other"]
    ),
    (
      "{preset: huis}", "kind: opbouwwerk\nbundle: [{name: a, kind: opbouwwerk}]\n",
      ["huis.yaml:1:1: error[BS029]: 'kind' and 'bundle' exclude each other", "the parts have theirs"]
    ),
    (
      "{preset: huis}", "bundle: [{kind: opbouwwerk}]\n",
      ["error[BS023]: missing key 'name' in a part of a bundle"]
    ),
    (
      "{preset: huis}", "bundle: [{name: a, kind: opbouwwerk}, {name: a, kind: opbouwwerk}]\n",
      ["huis.yaml:1:46: error[BS026]"]
    ),
    ("{preset: huis}", "bundle: {a: {kind: opbouwwerk}}\n", ["error[BS018]"]),
    ("{preset: huis}", "bundle: [{name: a}]\n", ["error[BS023]: missing key 'kind'"]),
    (
      "{preset: huis}", "bundle: [{name: a, kind: opbouwwerk}]\nhours: 3 per week\n",
      ["huis.yaml:2:1: error[BS011]"]
    ),
    (
      "{preset: huis}", "bundle: [{name: a, preset: huis}]\n",
      ["error[BS029]: 'preset' and 'bundle' exclude each other", "a part is one intervention"]
    ),
  ]

  @Test(arguments: faults.indices)
  func `a mistake in a bundle is said where it stands`(number: Int) {
    let fault = Self.faults[number]
    let result = Self.read(fault.item, preset: fault.preset)
    let text = DiagnosticRenderer.text(result.diagnostics)
    #expect(result.scenario == nil)
    for said in fault.said { #expect(text.contains(said), "\(said) in:\n\(text)") }
  }
}
