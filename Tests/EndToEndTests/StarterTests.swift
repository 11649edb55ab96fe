import BuurtModel
import BuurtScenario
import Foundation
import Testing

/// What the command carries in itself: the starting scenario, the made-up table, the presets.
@Suite struct StarterTests {
  private func file(_ path: String) throws -> Data {
    try Data(contentsOf: BuiltProgram.root.appendingPathComponent(path))
  }

  private func names(in folder: String, ending: String) throws -> [String] {
    let path = BuiltProgram.root.appendingPathComponent(folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test func `init makes the first scenario, its schema and its table, and overwrites nothing`() throws {
    try BuiltProgram.withFolder { folder throws in
      let made = try BuiltProgram.run(["init", "mijn"], in: folder)
      #expect(made.code == 0 && made.stdout.contains("next: buurtsim mijn/scenario.yaml"))
      let own = folder.appendingPathComponent("mijn")
      func read(_ name: String) throws -> Data { try Data(contentsOf: own.appendingPathComponent(name)) }
      #expect(try read("data/voorbeeldstad.csv") == file("Scenarios/voorbeeldstad.csv"))
      #expect(try read("scenario.schema.json") == Data(ScenarioSchema.json().utf8))
      let scenario = String(decoding: try read("scenario.yaml"), as: UTF8.self)
      #expect(scenario.hasPrefix("# yaml-language-server: $schema=./scenario.schema.json\n"))
      let shipped = String(decoding: try file("Scenarios/basis.yaml"), as: UTF8.self)
      #expect(
        scenario
          == shipped.replacingOccurrences(of: "table: voorbeeldstad", with: "table: data/voorbeeldstad")
      )
      try Data("mine".utf8).write(to: own.appendingPathComponent("scenario.yaml"))
      let again = try BuiltProgram.run(["init", "mijn"], in: folder)
      #expect(again.code == 73 && again.stderr.contains("mijn/scenario.yaml"))
      #expect(try read("scenario.yaml") == Data("mine".utf8))
    }
  }

  @Test func `the scenario that init makes runs as it is`() throws {
    try BuiltProgram.withFolder { folder throws in
      #expect(try BuiltProgram.run(["init"], in: folder).code == 0)
      let small = ["--weeks", "8", "--set", "run.replicates=2", "--set", "run.burn_in=8"]
      let run = try BuiltProgram.run(["scenario.yaml"] + small, in: folder)
      #expect(run.code == 0 && run.stdout.contains("3 arms x 2 replicates"), "\(run.stderr)")
    }
  }

  @Test func `commands that are given no scenario bring their own, anywhere`() throws {
    try BuiltProgram.withFolder { folder throws in
      let short = ["--set", "run.replicates=2", "--set", "run.burn_in=4"]
      let effects = try BuiltProgram.run(["effects"] + short, in: folder)
      // 65: with two replicates after four weeks an effect may come out above what was published.
      #expect(
        [0, 65].contains(effects.code) && effects.stdout.contains("maatjesproject"),
        "\(effects.stderr)"
      )
    }
  }

  @Test func `every shipped scenario has no problems`() throws {
    let scenarios = try names(in: "Scenarios", ending: ".yaml")
    try #require(scenarios.contains("basis.yaml"))
    for scenario in scenarios {
      let outcome = try BuiltProgram.run(["check", "Scenarios/\(scenario)"], in: BuiltProgram.root)
      #expect(outcome.code == 0, "\(outcome.stderr)")
    }
  }

  @Test func `every preset is carried by the command, with all its notes, and can be used anywhere`() throws {
    let listed =
      try JSONSerialization.jsonObject(
        with: Data(try BuiltProgram.run(["catalogue", "--presets", "--json"]).stdout.utf8)
      ) as? [[String: Any]]
    let presets = (listed ?? []).filter { ($0["category"] as? String)?.hasPrefix("preset") == true }
    let files = try names(in: "Scenarios/presets", ending: ".yaml")
    #expect(!files.isEmpty && presets.map { "\($0["name"] ?? "").yaml" } == files)
    for preset in presets {
      let name = try #require(preset["name"] as? String)
      for note in ["sentence", "source", "evidence", "against", "conditions"] {
        #expect((preset[note] as? String)?.isEmpty == false, "\(name) \(note)")
      }
      // A few stand for the way: every preset is run in a test of its own.
      guard [presets.first, presets.last].contains(where: { $0?["name"] as? String == name }) else {
        continue
      }
      #expect(try BuiltProgram.run(["explain", name]).code == 0)
      try ScenarioFolder.with { folder throws in
        try ScenarioFolder.write(
          "{kind: ontmoetingsplek, name: Huis, from: week 2, capacity: 120 per week}",
          as: "{preset: \(name), from: week 2}",
          in: folder
        )
        let outcome = try BuiltProgram.run(["proef.yaml", "--out", "x"], in: folder)
        #expect(outcome.code == 0, "\(outcome.stderr)")
        let resolved = try String(
          contentsOf: folder.appendingPathComponent("x/resolved.yaml"),
          encoding: .utf8
        )
        for kind in "\(preset["kind"] ?? "")".components(separatedBy: " + ") {
          #expect(resolved.contains("kind: \(kind)"))
        }
      }
    }
  }

  @Test func `a preset beside the scenario goes before a shipped one of the same name`() throws {
    try ScenarioFolder.with { folder throws in
      let own = folder.appendingPathComponent("presets")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data("kind: ontmoetingsplek\nname: Eigen\ncapacity: 7 per week\n".utf8)
        .write(to: own.appendingPathComponent("centering_zwangerschap.yaml"))
      try ScenarioFolder.write(
        "{kind: ontmoetingsplek, name: Huis, from: week 2, capacity: 120 per week}",
        as: "{preset: centering_zwangerschap}",
        in: folder
      )
      #expect(try BuiltProgram.run(["proef.yaml", "--out", "x"], in: folder).code == 0)
      let resolved = try String(contentsOf: folder.appendingPathComponent("x/resolved.yaml"), encoding: .utf8)
      #expect(resolved.contains("name: Eigen") && resolved.contains("capacity: 7"))
    }
  }

  @Test func `population reports the fit of every margin, in text and in JSON`() throws {
    let table = "Scenarios/voorbeeldstad.csv"
    let text = try BuiltProgram.run(["population", table], in: BuiltProgram.root)
    #expect(text.code == 0 && text.stderr.isEmpty)
    #expect(
      text.stdout.hasPrefix("\(table): 12 buurten, 4755 households\n- missing values filled in for 3 buurten")
    )
    let lines = text.stdout.split(separator: "\n")
    for margin in Margin.allCases {
      #expect(lines.count { $0.hasPrefix("\(margin.rawValue) ") } == 1, "\(margin.rawValue)")
    }
    let dutch = try BuiltProgram.run(["population", table, "--lang", "nl"], in: BuiltProgram.root)
    #expect(dutch.stdout.hasPrefix("\(table): 12 buurten, 4755 huishoudens\n- ontbrekende waarden"))
    let json = try BuiltProgram.object(
      try BuiltProgram.run(["population", table, "--json"], in: BuiltProgram.root).stdout
    )
    #expect(json["buurten"] as? Int == 12 && json["households"] as? Int == 4755)
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count == 12 * Margin.allCases.count)
    let margins = try #require(json["margins"] as? [[String: Any]])
    #expect(margins.compactMap { $0["margin"] as? String } == Margin.allCases.map(\.rawValue))
    for margin in margins {
      let counts = ["observed", "imputed", "national"].compactMap { margin[$0] as? Int }
      #expect(counts.reduce(0, +) == 12)
      // The summary is that of the rows.
      let own = rows.filter {
        $0["margin"] as? String == margin["margin"] as? String && $0["origin"] as? String != "national"
      }
      let errors = own.compactMap { row in
        (row["drawn"] as? Double).flatMap { drawn in (row["table"] as? Double).map { abs(drawn - $0) } }
      }
      let mean = try #require(margin["mean_absolute_error"] as? Double)
      #expect(abs(errors.reduce(0, +) / Double(errors.count) - mean) < 1e-12)
      let maximum = try #require(margin["maximum"] as? Double)
      #expect(abs((errors.max() ?? .nan) - maximum) < 1e-12)
    }
  }

  @Test func `the plan is the schedule of the engine: every phase with what it reads and writes`() throws {
    let text = try BuiltProgram.run(["run", "any.yaml", "--plan"])
    #expect(text.code == 0)
    let lines = text.stdout.split(separator: "\n")
    let phases = Simulation.schedule
    #expect(lines.count == phases.count + 2)
    for (phase, line) in zip(phases, lines.dropFirst(2)) {
      for word in [phase.name, phase.sentence] + phase.reads + phase.writes {
        #expect(line.contains(word), "\(phase.name): \(word)")
      }
    }
    let json = try BuiltProgram.run(["run", "any.yaml", "--plan", "--json"])
    let list = try JSONSerialization.jsonObject(with: Data(json.stdout.utf8)) as? [[String: Any]]
    #expect(list?.compactMap { $0["name"] as? String } == phases.map(\.name))
  }
}
