import BuurtModel
@testable import BuurtScenario
import Testing

@Suite struct ParameterSetsTests {
  private static let good = """
    set,weight,upkeep.decay,formation.base,distance,rows_passed
    7,2,0.03,0.25,0.21,22
    9,1,0.05,0.3,0.4,21
    12,1,0.04,0.28,0.9,20

    """

  private static func read(
    run: String = "{sets: 2}",
    rest: String = "",
    files more: [String: String] = ["map/accepted_sets.csv": good],
    overrides: [String] = [],
    at path: String = "map/s.yaml"
  ) -> ScenarioReader.ReadResult {
    let text = "scenario: s\nworld: {table: tables/made_up.csv}\nrun: \(run)\n\(rest)\n"
    let base = [path: text, "map/tables/made_up.csv": TinyTables.madeUp]
    let files = MemoryFiles(base.merging(more) { first, _ in first })
    let reader = ScenarioReader(
      fileAccess: files,
      tableReader: TinyTables.reading,
      setsDirectories: ["shipped:sets"]
    )
    return reader.read(path: path, overrides: overrides)
  }

  private static func said(_ result: ScenarioReader.ReadResult) -> [String] {
    result.diagnostics.map {
      "\($0.point.file):\($0.point.line):\($0.point.column): \($0.code.rawValue): "
        + EnglishDiagnostics.message($0.problem)
    }
  }

  @Test func `a scenario takes the first sets of the file, by name, weight and value`() throws {
    let scenario = try #require(Self.read().scenario)
    let sets = try #require(scenario.sets)
    #expect(sets.keys == ["upkeep.decay", "formation.base"])
    #expect(sets.members.map(\.number) == [7, 9] && sets.weights == [2.0 / 3, 1.0 / 3])
    #expect(sets.path == "accepted_sets.csv")
    #expect(scenario.inputs.map(\.path) == ["tables/made_up.csv", "accepted_sets.csv"])
    #expect(scenario.runsPerArm == 2 * scenario.replicates)
    var parameters = scenario.parameters
    sets.write(1, to: &parameters)
    #expect(parameters.upkeep.decay.value == 0.05 && parameters.formation.base.value == 0.3)
    // Without sets nothing of it is there.
    let plain = try #require(Self.read(run: "{weeks: 520}").scenario)
    #expect(plain.sets == nil && plain.inputs.count == 1 && !plain.resolved.contains("sets"))
    #expect(plain.runsPerArm == plain.replicates)
  }

  @Test func `a file is named, or found beside the scenario, or shipped`() throws {
    let other = Self.good.replacing("7,2", with: "1,2")
    let files = [
      "map/accepted_sets.csv": Self.good, "map/eigen/x.csv": other, "shipped:sets/accepted_sets.csv": other,
    ]
    let named = try #require(Self.read(run: "{sets: 1, sets_from: eigen/x.csv}", files: files).scenario)
    #expect(named.sets?.members.map(\.number) == [1] && named.sets?.path == "eigen/x.csv")
    #expect(Self.read(files: files).scenario?.sets?.members.first?.number == 7)
    let shipped = try #require(
      Self.read(files: ["shipped:sets/accepted_sets.csv": other]).scenario
    )
    #expect(shipped.sets?.members.first?.number == 1 && shipped.sets?.path == nil)
    #expect(shipped.inputs.last?.path == "shipped:sets/accepted_sets.csv")
    #expect(!shipped.resolved.contains("sets_from"))
    let asked = try #require(Self.read(run: "{}", overrides: ["run.sets=3"]).scenario)
    #expect(asked.sets?.members.count == 3)
  }

  @Test func `a resolved scenario over sets reads back to the same sets`() throws {
    for run in ["{sets: 2}", "{sets: 3, sets_from: eigen/x.csv}"] {
      let files = ["map/accepted_sets.csv": Self.good, "map/eigen/x.csv": Self.good]
      let rest = "parameters: {rungs.zwak: 0.15}\nmeasure: {relevant: {isolated: 0.02, degree: 0.5}}"
      let first = try #require(Self.read(run: run, rest: rest, files: files).scenario)
      #expect(first.measure.relevant.map(\.value) == [0.02, 0.5])
      var again = files
      again["map/tables/made_up.csv"] = TinyTables.madeUp
      again["map/r.yaml"] = first.resolved
      let reader = ScenarioReader(fileAccess: MemoryFiles(again), tableReader: TinyTables.reading)
      let second = try #require(reader.read(path: "map/r.yaml").scenario)
      #expect(second.sets == first.sets && second.resolved == first.resolved)
      #expect(second.measure == first.measure)
      #expect(second.inputs.map(\.bytes) == first.inputs.map(\.bytes))
    }
  }

  @Test func `what a scenario fixes itself wins in every set, and is said`() throws {
    let result = Self.read(rest: "parameters: {upkeep.decay: 0.1}")
    let scenario = try #require(result.scenario)
    #expect(scenario.sets?.keys == ["formation.base"] && scenario.parameters.upkeep.decay.value == 0.1)
    #expect(Self.said(result) == ["map/s.yaml:3:13: BS044: fixed in every set: upkeep.decay"])
    #expect(scenario.resolved.contains("upkeep.decay: 0.1\n"))
    let all = Self.read(rest: "parameters: {upkeep.decay: 0.1, formation.base: 0.2}")
    #expect(all.scenario == nil && Self.said(all).last?.contains("fixes every parameter") == true)
  }

  @Test func `fewer sets than asked for, and a file that is not there, are told where they are asked for`() {
    let few = Self.read(run: "{sets: 50}")
    #expect(few.scenario == nil)
    #expect(
      Self.said(few) == ["map/s.yaml:3:13: BS043: 50 sets asked for, found 3 in map/accepted_sets.csv"]
    )
    let missing = Self.read(run: "{sets: 2, sets_from: weg.csv}")
    #expect(missing.missingInput)
    #expect(Self.said(missing) == ["map/s.yaml:3:27: BS001: file of parameter sets not found"])
    #expect(Self.read(files: [:]).missingInput)
    #expect(Self.said(Self.read(run: "{sets_from: x.csv}")).first?.contains("missing key 'sets'") == true)
    #expect(Self.said(Self.read(run: "{sets: 0}")).first?.contains("BS021") == true)
  }

  @Test func `every problem of a file is told in one run, each at its place`() {
    let faults = """
      set,weight,upkeep.decay,formation.base
      1,1,0.03,0.25
      1,0,2,0.25
      x,1,snel,
      4,1,0.03
      2.5,1,0.04,0.2
      """
    let result = Self.read(files: ["map/accepted_sets.csv": faults])
    #expect(result.scenario == nil)
    let file = "map/accepted_sets.csv"
    #expect(
      Self.said(result) == [
        "\(file):3:1: BS043: column 'set': found set 1, which line 2 has already, expected each set once",
        "\(file):3:3: BS043: column 'weight': found '0', expected a weight above 0",
        "\(file):3:5: BS043: column 'upkeep.decay': found '2', expected 0.005 to 0.2 (rate per week)",
        "\(file):4:1: BS043: column 'set': found 'x', expected a number",
        "\(file):4:5: BS043: column 'upkeep.decay': found 'snel', expected a number",
        "\(file):4:10: BS043: column 'formation.base': found '', expected a number",
        "\(file):5:1: BS043: found 3 fields, expected 4 fields, as in the header",
        "\(file):6:1: BS043: column 'set': found '2.5', expected a whole number of 0 or more",
      ]
    )
  }

  @Test(arguments: [
    ("set,weight,upkep.decay\n1,1,0.03\n", "found a column 'upkep.decay'"),
    ("set,upkeep.decay\n1,0.03\n", "found no column 'weight'"),
    ("set,weight,upkeep.decay,upkeep.decay\n1,1,0.03,0.03\n", "stands in place 3 already"),
    ("set,weight,distance\n1,1,0.03\n", "found no column of a parameter"),
    ("set,weight,upkeep.decay\n", "found no set"), ("", "expected a file in UTF-8 with parameter sets"),
  ])
  func `a file that cannot be one of sets is refused with its reason`(_ text: String, _ reason: String) {
    let result = Self.read(files: ["map/accepted_sets.csv": text])
    #expect(result.scenario == nil)
    #expect(
      Self.said(result).contains { $0.contains("BS043") && $0.contains(reason) },
      "\(Self.said(result))"
    )
  }

  @Test func `a slip in the name of a parameter gets a suggestion`() {
    let result = Self.read(files: ["map/accepted_sets.csv": "set,weight,upkep.decay\n1,1,0.03\n"])
    #expect(DiagnosticRenderer.text(result.diagnostics).contains("did you mean 'upkeep.decay'?"))
  }

  @Test func `what calibration writes is read, weights and all digits included`() throws {
    let rows = [
      ParameterSetRow(
        member: ParameterSets.Member(number: 31, weight: 3, values: [0.030_07, 1e-5]),
        distance: 0.123_456,
        rowsPassed: 21
      )
    ]
    let text = ParameterSetsCSV.text(keys: ["upkeep.decay", "formation.stigma"], rows: rows)
    #expect(text.hasPrefix("set,weight,upkeep.decay,formation.stigma,distance,rows_passed\n31,3,0.03007,"))
    #expect(text.hasSuffix(",0.1235,21\n"))
    let result = Self.read(run: "{sets: 1}", files: ["map/accepted_sets.csv": text])
    #expect(result.scenario?.sets?.members == rows.map(\.member))
  }

  @Test func `smallest relevant effects are measures with a number above nothing`() throws {
    func codes(_ relevant: String) -> [DiagnosticCode] {
      Self.read(rest: "measure: {relevant: \(relevant)}").diagnostics.map(\.code)
    }
    #expect(codes("{isolated: 0.02}") == [])
    #expect(codes("{isolatd: 0.02}") == [.unknownWord] && codes("{isolated: 0}") == [.outOfRange])
    #expect(codes("{isolated: veel}") == [.notNumber] && codes("[isolated]") == [.wrongShape])
  }
}
