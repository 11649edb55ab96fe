import BuurtModel
import BuurtScenario
import Testing

/// Arms with settings and budgets of their own.
@Suite struct ArmTests {
  private static func read(_ arms: String, set overrides: [String] = []) -> ScenarioReader.ReadResult {
    let text = "scenario: s\nworld: {table: tables/made_up.csv}\n" + arms
    let files = MemoryFiles(["s.yaml": text, "tables/made_up.csv": TinyTables.madeUp])
    return ScenarioReader(fileAccess: files, tableReader: TinyTables.reading)
      .read(path: "s.yaml", overrides: overrides)
  }

  private static func scenario(_ arms: String, set overrides: [String] = []) throws -> Scenario {
    let result = read(arms, set: overrides)
    return try #require(result.scenario, "\(DiagnosticRenderer.text(result.diagnostics))")
  }

  /// The only problem of a text: where it stands and what it is.
  private static func problem(_ arms: String, set overrides: [String] = []) throws -> Diagnostic {
    let result = read(arms, set: overrides)
    #expect(result.diagnostics.count == 1, "\(DiagnosticRenderer.text(result.diagnostics))")
    #expect(result.scenario == nil)
    return try #require(result.diagnostics.first)
  }

  @Test func `an arm may be a map with interventions and settings, or a list as before`() throws {
    let scenario = try Self.scenario(
      """
      parameters: {settings.unaided: 0.3}
      switches: {norm: on}
      arms:
        nu: []
        anders:
          interventions: [{kind: opbouwwerk}]
          switches: {norm: off, matthew_upkeep: off, matthew_use: on}
          parameters: {settings.unaided: 10 %, settings.block_size: 20}
        kaal: {}
      """
    )
    let arm = scenario.arms[1]
    #expect(
      scenario.arms[0] == Arm(name: "nu", plans: []) && scenario.arms[2] == Arm(name: "kaal", plans: [])
    )
    #expect(arm.plans.map(\.kind) == ["opbouwwerk"] && arm.budget == nil)
    // What an arm says and the scenario has already is no difference.
    #expect(arm.switches == [.init(.matthewUpkeep, isOn: false), .init(.norm, isOn: false)])
    #expect(arm.parameters.map(\.key).contains("settings.unaided"))
    #expect(scenario.parameters(of: arm).settings.unaided.value == 0.1)
    #expect(scenario.parameters.settings.unaided.value == 0.3)
    #expect(!scenario.switches(of: arm)[.norm] && scenario.switches[.norm])
    #expect(!scenario.switches(of: arm)[.matthewUpkeep] && scenario.switches(of: arm)[.matthewUse])
    #expect(scenario.arms[0].sharesWorld(with: scenario.arms[2]))
    #expect(!scenario.arms[0].sharesWorld(with: arm))
  }

  @Test func `a budget is divided by shares, equally where nothing is said, and never beyond the whole`()
    throws
  {
    let scenario = try Self.scenario(
      """
      budget: EUR 1000.00 per month
      interventions: [{kind: groepsgewijze_hulp}]
      arms:
        nu: {interventions: []}
        verdeeld:
          budget: EUR 100000 per year
          interventions:
            - {kind: opbouwwerk, share: 60 %}
            - {kind: ontmoetingsplek}
      """
    )
    #expect(scenario.arms[0].budget == Budget(cents: 1_200_000, shares: [1]))
    #expect(scenario.arms[0].plans.map(\.budget) == [1_200_000])
    #expect(scenario.arms[1].budget?.cents == 10_000_000)
    #expect(scenario.arms[1].plans.map(\.budget) == [2_000_000, 6_000_000, 2_000_000])
    for cents in [0, 1, 2, 100, 9_999_999] {
      for count in 1...7 {
        let budget = Budget(cents: cents, shares: Array(repeating: 1 / Double(count), count: count))
        let parts = budget.shares.indices.map(budget.part)
        #expect(parts.reduce(0, +) <= cents && parts.reduce(0, +) > cents - count)
      }
    }
  }

  @Test func `an arm without interventions has no budget, and one with them takes that of all`() throws {
    let arms = "budget: EUR 500 per year\narms: {nu: [], plek: [{kind: ontmoetingsplek}]}\n"
    let scenario = try Self.scenario(arms)
    #expect(scenario.arms.map { $0.budget?.cents } == [nil, 50_000])
  }

  @Test func `settings and budgets read back from the resolved scenario`() throws {
    let scenario = try Self.scenario(
      """
      arms:
        nu: []
        a: {switches: {norm: on}, parameters: {settings.unaided: 0.125}}
        b:
          budget: EUR 12345.67 per year
          interventions: [{kind: opbouwwerk}, {kind: ontmoetingsplek}, {kind: groepsgewijze_hulp}]
      """
    )
    let files = MemoryFiles(["r.yaml": scenario.resolved, "tables/made_up.csv": TinyTables.madeUp])
    let again = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "r.yaml")
    #expect(again.scenario?.arms == scenario.arms, "\(DiagnosticRenderer.text(again.diagnostics))")
    #expect(again.scenario?.resolved == scenario.resolved)
  }

  @Test func `overrides reach settings and budgets, of an arm that is a list too`() throws {
    let arms = "arms:\n  nu: []\n  plek:\n    - {kind: ontmoetingsplek}\n"
    let scenario = try Self.scenario(
      arms,
      set: [
        "arms.plek.0.capacity=7 per week", "arms.plek.budget=EUR 9 per year",
        "arms.plek.parameters.settings.unaided=0.5", "arms.nu.switches.norm=on",
        "arms.plek.interventions.0.share=100 %",
      ]
    )
    let plan = scenario.arms[1].plans[0]
    #expect(plan.values["capacity"] == .number(7) && plan.budget == 900)
    #expect(scenario.parameters(of: scenario.arms[1]).settings.unaided.value == 0.5)
    #expect(scenario.switches(of: scenario.arms[0])[.norm] && !scenario.switches(of: scenario.arms[1])[.norm])
  }

  @Test func `parameters of the population cannot differ between arms`() throws {
    let found = try Self.problem("arms:\n  a:\n    parameters: {population.births: 9}\n")
    #expect(found.code == .populationInArm && found.problem == .populationInArm("population.births"))
    #expect(found.point.line == 5 && found.point.column == 18)
    #expect(found.path == "arms.a.parameters.population.births")
  }

  @Test(arguments: [
    ("arms:\n  a:\n    switches: {normm: on}\n", DiagnosticCode.unknownSwitch, 5, 16),
    ("arms:\n  a:\n    parameters: {settings.unaidd: 1}\n", .unknownParameter, 5, 18),
    ("arms:\n  a:\n    parameters: {settings.unaided: 7}\n", .outOfRange, 5, 36),
    ("arms:\n  a:\n    swiches: {norm: on}\n", .unknownKey, 5, 5),
    ("arms:\n  a:\n    budget: 250000\n    interventions: [{kind: opbouwwerk}]\n", .wrongUnit, 5, 13),
    (
      "arms:\n  a:\n    budget: EUR -1 per year\n    interventions: [{kind: opbouwwerk}]\n", .outOfRange, 5,
      13
    ),
    ("arms:\n  a:\n    budget: EUR 5 per year\n", .budget, 5, 5),
    ("arms:\n  a:\n    - {kind: opbouwwerk, share: 50 %}\n", .budget, 5, 26),
    ("interventions: [{kind: opbouwwerk, share: 1}]\narms: {a: [], b: []}\n", .budget, 3, 36),
    ("budget: EUR 5 per year\narms:\n  a:\n    - {kind: opbouwwerk, share: 90 %}\n", .budget, 6, 26),
    (
      "budget: EUR 5 per year\narms:\n  a:\n    - {kind: opbouwwerk, share: 1}\n    - {kind: ontmoetingsplek}\n",
      .budget, 6, 26
    ),
    ("arms:\n  a: huidig\n", .wrongShape, 4, 6),
  ])
  func `what is wrong in an arm is shown where it stands`(
    _ text: String,
    _ code: DiagnosticCode,
    _ line: Int,
    _ column: Int
  ) throws {
    let found = try Self.problem(text)
    #expect(found.code == code, "\(DiagnosticRenderer.text([found]))")
    #expect(found.point.line == line && found.point.column == column, "\(found.point)")
  }

  @Test func `the schema knows both forms of an arm`() {
    let schema = ScenarioSchema.json()
    for key in ["\"budget\"", "\"share\"", "\"switches\"", "\"interventions\""] {
      #expect(schema.split(separator: key).count > 2, "\(key)")
    }
  }
}
