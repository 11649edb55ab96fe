import BuurtModel
import BuurtScenario
import Foundation
import Testing

@Suite struct ReaderTests {
  private static let table = ["tables/made_up.csv": TinyTables.madeUp, "tables/real.csv": TinyTables.real]

  private static func read(
    _ texts: [String: String],
    _ path: String = "s.yaml",
    set overrides: [String] = [],
    presets: [String] = []
  ) -> ScenarioReader.ReadResult {
    let files = MemoryFiles(texts.merging(table) { first, _ in first })
    let reader = ScenarioReader(
      fileAccess: files,
      tableReader: TinyTables.reading,
      presetDirectories: presets
    )
    return reader.read(path: path, overrides: overrides)
  }

  private static func scenario(
    _ texts: [String: String],
    set overrides: [String] = [],
    presets: [String] = []
  ) throws -> Scenario {
    let result = read(texts, set: overrides, presets: presets)
    return try #require(result.scenario, "\(DiagnosticRenderer.text(result.diagnostics))")
  }

  @Test func `an example with everything in it becomes a scenario`() throws {
    let text = """
      # yaml-language-server: $schema=./scenario.schema.json
      scenario: ontmoeten-met-opbouwwerk
      question: Helpt een ontmoetingsplek meer als er een opbouwwerker bij is?
      world:
        table: tables/made_up.csv
        select: {gemeente: GM9901, min_households: 100}
        scale: 2
      run: {weeks: 10 years, burn_in: 156, replicates: 30, seed: 9223372036854775807, population: fixed}
      parameters:
        population.one_person: 40 %
      switches: {ties_across: off, matthew_upkeep: on}
      interventions:
        - {kind: groepsgewijze_hulp, adoption: 25 %}
      arms:
        huidig_aanbod: []
        ruimte:
          - kind: ontmoetingsplek
            name: Huis van de Buurt
            where: {lowest: income, share: 20 %}
            who: {composition: [single, couple], income_decile: 1..2, need: 0.3..1}
            from: week 52
            until: 104
            capacity: 52 per year
      reference: ruimte
      measure: {every: 4 weeks, by: [buurt], snapshots: [520, week 0], buurten: every}
      """
    let scenario = try Self.scenario(["s.yaml": text])
    #expect(scenario.name == "ontmoeten-met-opbouwwerk")
    #expect(scenario.table.buurten.map(\.households) == [800, 500])
    #expect(scenario.weeks == 520 && scenario.fixedPopulation && scenario.seed == 9_223_372_036_854_775_807)
    #expect(scenario.parameters.population.onePerson.value == 0.4)
    #expect(!scenario.switches[.tiesAcross] && scenario.switches[.matthewUpkeep])
    let everywhere = InterventionPlan(
      kind: "groepsgewijze_hulp",
      name: "groepsgewijze_hulp",
      values: ["adoption": .number(0.25)]
    )
    let house = InterventionPlan(
      kind: "ontmoetingsplek",
      name: "Huis van de Buurt",
      from: 52,
      until: 104,
      buurten: .lowest(column: "income", share: 0.2),
      households: [.composition([.single, .couple]), .incomeDecile(1...2), .need(0.3...1)],
      values: ["capacity": .number(1)]
    )
    #expect(scenario.arms.map(\.name) == ["huidig_aanbod", "ruimte"])
    #expect(scenario.arms[0].plans.map(\.name) == ["groepsgewijze_hulp"])
    #expect(scenario.arms[1].plans.map(\.kind) == [everywhere.kind, house.kind])
    #expect(scenario.arms[1].plans[0].values["adoption"] == .number(0.25))
    #expect(scenario.arms[1].plans[1].values["capacity"] == .number(1))
    #expect(scenario.arms[1].plans[1].households == house.households)
    #expect(scenario.arms[1].plans[1].buurten == house.buurten)
    #expect(scenario.arms[1].plans[1].from == 52 && scenario.arms[1].plans[1].until == 104)
    #expect(scenario.reference == "ruimte")
    #expect(
      scenario.measure == MeasureSettings(every: 4, by: ["buurt"], snapshots: [0, 520], everyBuurtWeek: true)
    )
  }

  @Test func `extends merges maps deeply and replaces lists and arms`() throws {
    let base = """
      scenario: basis
      world: {table: tables/made_up.csv, select: {gemeente: GM9901, min_households: 100}}
      run: {weeks: 52, seed: 4}
      interventions: [{kind: opbouwwerk}]
      arms: {een: [], twee: []}
      """
    let text = """
      extends: basis.yaml
      world: {select: {min_households: 300}}
      run: {weeks: 104}
      interventions: []
      arms: {drie: []}
      """
    let scenario = try Self.scenario(["s.yaml": text, "basis.yaml": base])
    #expect(scenario.name == "basis")
    #expect(scenario.selection == TableSelection(gemeenten: ["GM9901"], minHouseholds: 300))
    #expect(scenario.weeks == 104 && scenario.seed == 4)
    #expect(scenario.arms == [Arm(name: "drie", plans: [])])
  }

  @Test func `a preset fills in what the item leaves open`() throws {
    let preset =
      "name: Huis\nkind: ontmoetingsplek\nwhat: x\nagainst: y\ncapacity: 80 per week\nfrom: week 9\n"
    let text = """
      scenario: s
      world: {table: tables/made_up.csv}
      arms:
        a: [{preset: huis}]
        b: [{preset: huis, capacity: 10 per week, name: Klein huis}]
      """
    let scenario = try Self.scenario(["s.yaml": text, "shipped/huis.yaml": preset], presets: ["shipped"])
    #expect(scenario.arms[0].plans[0].name == "Huis" && scenario.arms[0].plans[0].from == 9)
    #expect(scenario.arms[0].plans[0].values["capacity"] == .number(80))
    #expect(scenario.arms[1].plans[0].name == "Klein huis")
    #expect(scenario.arms[1].plans[0].values["capacity"] == .number(10))
    #expect(scenario.documents.map(\.path) == ["s.yaml", "shipped/huis.yaml"])
    let own = preset.replacingOccurrences(of: "80", with: "70")
    let nearer = try Self.scenario(
      ["s.yaml": text, "shipped/huis.yaml": preset, "presets/huis.yaml": own],
      presets: ["shipped"]
    )
    #expect(nearer.arms[0].plans[0].values["capacity"] == .number(70))
  }

  @Test func `overrides change and add values`() throws {
    let text = """
      scenario: s
      world: {table: tables/made_up.csv}
      arms:
        a: [{kind: ontmoetingsplek, capacity: 120 per week}]
      """
    let scenario = try Self.scenario(
      ["s.yaml": text],
      set: [
        "run.weeks=52", "arms.a.0.capacity=60 per week", "arms.a.0.where={highest: income, share: 50 %}",
        "parameters.population.one_person=0.3", "measure.by=[]", "question=wat: nu", "arms.b=[]",
        "switches.moves_across=off", "run.weeks=26",
      ]
    )
    #expect(scenario.weeks == 26 && scenario.question == "wat: nu")
    #expect(scenario.arms[0].plans[0].values["capacity"] == .number(60))
    #expect(scenario.arms[0].plans[0].buurten == .highest(column: "income", share: 0.5))
    #expect(scenario.parameters.population.onePerson.value == 0.3)
    #expect(scenario.arms.map(\.name) == ["a", "b"] && scenario.measure.by.isEmpty)
    #expect(!scenario.switches[.movesAcross])
  }

  @Test func `need selects households of a made-up table only`() {
    let item = "interventions: [{kind: opbouwwerk, who: {need: 0.5..1}}]\n"
    let madeUp = Self.read(["s.yaml": "scenario: s\nworld: {table: tables/made_up.csv}\n" + item])
    let real = Self.read(["s.yaml": "scenario: s\nworld: {table: tables/real.csv}\n" + item])
    #expect(madeUp.scenario != nil)
    #expect(real.diagnostics.map(\.code) == [.unobservedTarget])
  }

  @Test func `codes that look like numbers stay text`() throws {
    let text = """
      scenario: 0363
      question: no
      world: {table: tables/real.csv, select: {buurten: [BU0363AA01], gemeente: GM0363}}
      """
    let scenario = try Self.scenario(["s.yaml": text])
    #expect(scenario.name == "0363" && scenario.question == "no")
    #expect(scenario.selection.buurten == ["BU0363AA01"])
  }

  @Test func `aliases are filled in where they are few`() throws {
    let text = """
      scenario: s
      world: {table: tables/made_up.csv}
      arms:
        a: [{kind: opbouwwerk, where: &arm {lowest: income, share: 20 %}}]
        b: [{kind: opbouwwerk, where: *arm}]
      """
    let scenario = try Self.scenario(["s.yaml": text])
    #expect(scenario.arms[1].plans[0].buurten == .lowest(column: "income", share: 0.2))
  }

  @Test func `problems without end are cut off after a thousand, and that is said`() throws {
    let keys = (0..<3_000).map { "k\($0): 1\n" }.joined()
    let result = Self.read(["s.yaml": "scenario: s\nworld: {table: tables/made_up.csv}\n" + keys])
    #expect(result.scenario == nil)
    #expect(result.diagnostics.count == 1_001)
    #expect(result.diagnostics.last?.problem == .tooManyProblems(limit: 1_000))
  }

  @Test func `the shipped presets can be read`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let directory = root.appendingPathComponent("Scenarios/presets").path
    let names = DiskFiles().names(in: directory).filter { $0.hasSuffix(".yaml") }
    #expect(names.contains("centering_zwangerschap.yaml"))
    for name in names {
      var files = MemoryFiles(Self.table)
      files.contents["presets/\(name)"] = try DiskFiles().read(directory + "/" + name, limit: 1_000_000)
      let key = name.dropLast(5)
      let text = "scenario: s\nworld: {table: tables/made_up.csv}\narms: {a: [{preset: \(key)}]}\n"
      files.contents["s.yaml"] = Array(text.utf8)
      let result = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
      #expect(result.scenario != nil, "\(DiagnosticRenderer.text(result.diagnostics))")
    }
  }
}
