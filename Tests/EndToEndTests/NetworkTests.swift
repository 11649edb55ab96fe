import Foundation
import Testing

/// `network`, `export` and `describe` as a user runs them, and what networkx makes of their files.
@Suite struct NetworkTests {
  /// The residence hall of Freeman, Webster and Kirke (1998): read where it lies, never copied.
  private static let hall = BuiltProgram.root.deletingLastPathComponent()
    .appendingPathComponent("shared/data/residence_hall/hall_edges.csv")

  private static func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// A scenario with an observed network of three ties beside the small one.
  private static func addObserved(to folder: URL) throws {
    try write("from,to,weight\na,b,0.5\nb,c,0.25\nc,a,0.125\n", "ties.csv", in: folder)
    try write(
      """
      extends: proef.yaml
      scenario: gezien
      run: {burn_in: 0}
      network: {edges: ties.csv, consent: bedacht voor deze proef, buurt: Landweg}

      """,
      "gezien.yaml",
      in: folder
    )
  }

  @Test func `an export makes a new folder, and none where one stands`() throws {
    try ScenarioFolder.with { folder throws in
      let arguments = ["export", "proef.yaml", "--network", "csv", "--week", "2", "--out", "net"]
      let first = try BuiltProgram.run(arguments, in: folder)
      #expect(first.code == 0 && first.stdout == "made net\n", "\(first.stderr)")
      let edges = folder.appendingPathComponent("net/edges.csv")
      let text = try String(contentsOf: edges, encoding: .utf8)
      #expect(text.hasPrefix("source,target,strength,") && text.split(separator: "\n").count > 50)
      let second = try BuiltProgram.run(arguments, in: folder)
      #expect(second.code == 73 && second.stdout.isEmpty)
      #expect(try String(contentsOf: edges, encoding: .utf8) == text)
      let again = arguments.dropLast() + ["other", "--jobs", "3", "--json"]
      let json = try BuiltProgram.object(try BuiltProgram.run(Array(again), in: folder).stdout)
      #expect(json["status"] as? String == "made" && json["week"] as? Int == 2)
      #expect(try BuiltProgram.run(["verify", "net", "other"], in: folder).code == 0)
    }
  }

  @Test func `an observed network is never exported, whatever the format, arm or week`() throws {
    try ScenarioFolder.with { folder throws in
      try Self.addObserved(to: folder)
      for options in [["csv"], ["graphml", "--week", "4"], ["gexf", "--arm", "ruimte"]] {
        let arguments = ["export", "gezien.yaml", "--out", "net", "--network"] + options
        let outcome = try BuiltProgram.run(arguments, in: folder)
        #expect(outcome.code == 65 && outcome.stdout.isEmpty)
        #expect(
          outcome.stderr.contains("gezien.yaml:4:1: error[BS039]")
            && outcome.stderr.contains("never exported")
        )
      }
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("net").path))
      // Nor does a run of it leave a line about a tie in its folder.
      let run = try BuiltProgram.run(
        ["gezien.yaml", "--set", "run.replicates=1", "--out", "x", "--progress", "none"],
        in: folder
      )
      #expect(run.code == 0, "\(run.stderr)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("x").path)
      #expect(!names.contains { $0.contains("tie") || $0.contains("edge") || $0.contains("network") })
    }
  }

  @Test func `measures of an observed network are shown, and the ties of week 0 are those of the file`()
    throws
  {
    try ScenarioFolder.with { folder throws in
      try Self.addObserved(to: folder)
      let arguments = ["network", "gezien.yaml", "--week", "0", "--json"]
      let outcome = try BuiltProgram.run(arguments, in: folder)
      #expect(outcome.code == 0 && outcome.stderr.isEmpty, "\(outcome.stderr)")
      let shown = try BuiltProgram.object(outcome.stdout)
      let measures = try #require(shown["measures"] as? [String: Any])
      #expect(shown["observed"] as? Bool == true && measures["ties"] as? Int == 3)
      #expect(measures["transitivity"] as? Int == 1)
      let households = try #require(shown["households"] as? Int)
      #expect(measures["components"] as? Int == households - 2)
    }
  }

  @Test(arguments: [
    ["network", "proef.yaml", "--week", "9"], ["network", "proef.yaml", "--week", "-1"],
    ["network", "proef.yaml", "--arm", "ruinte"], ["network", "proef.yaml", "--replicate", "3"],
    ["export", "proef.yaml"], ["export", "proef.yaml", "--network", "pajek"],
    ["export", "proef.yaml", "--network", "csv", "--out", ""], ["describe"],
    ["describe", "proef.yaml", "--out", ""],
  ])
  func `wrong usage of these commands ends with 64`(_ arguments: [String]) throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try BuiltProgram.run(arguments, in: folder)
      #expect(outcome.code == 64 && outcome.stdout.isEmpty && !outcome.stderr.isEmpty)
    }
  }

  @Test func `a description goes to standard output or a new file, as text or as JSON`() throws {
    try ScenarioFolder.with { folder throws in
      let text = try BuiltProgram.run(["describe", "proef.yaml"], in: folder)
      #expect(text.code == 0 && text.stdout.hasPrefix("# ODD of proef\n"))
      #expect(text.stdout.contains("| ruimte | Huis | ontmoetingsplek | 2 |"))
      let set = ["describe", "proef.yaml", "--set", "parameters.first.kin=1.5", "--out", "odd.md"]
      #expect(try BuiltProgram.run(set, in: folder).stdout == "made odd.md\n")
      let file = folder.appendingPathComponent("odd.md")
      #expect(try String(contentsOf: file, encoding: .utf8).contains("| first.kin | count | 1.5 | 0.2 |"))
      #expect(try BuiltProgram.run(set, in: folder).code == 73)
      let json = try BuiltProgram.run(["describe", "proef.yaml", "--json"], in: folder)
      #expect(json.code == 0 && json.stderr.isEmpty)
      #expect(try BuiltProgram.object(json.stdout)["submodels"] is [String: Any])
      #expect(try BuiltProgram.run(["describe", "nergens.yaml"], in: folder).code == 66)
    }
  }

  // MARK: networkx

  @Test func `networkx finds the measures of a simulated network in its files, in every format`() throws {
    try ScenarioFolder.with { folder throws in
      let world = ["proef.yaml", "--arm", "ruimte", "--week", "8"]
      for format in ["csv", "graphml", "gexf"] {
        let arguments = ["export"] + world + ["--network", format, "--out", format]
        #expect(try BuiltProgram.run(arguments, in: folder).code == 0)
      }
      try Self.write(
        try BuiltProgram.run(["network"] + world + ["--json"], in: folder).stdout,
        "measures.json",
        in: folder
      )
      let paths = [
        "measures.json", "csv/edges.csv", "csv/nodes.csv", "graphml/network.graphml", "gexf/network.gexf",
      ].map { folder.appendingPathComponent($0).path }
      try PythonCheck.run("check_network.py", Array(paths[..<3]) + ["--same"] + paths[3...])
    }
  }

  @Test func `networkx finds the measures of the residence hall in the file that was read`() throws {
    guard FileManager.default.fileExists(atPath: Self.hall.path) else {
      try Test.cancel("no residence hall: the file is not shipped and does not stand beside the project")
    }
    try BuiltProgram.withFolder { folder throws in
      let lines = try String(contentsOf: Self.hall, encoding: .utf8).split(separator: "\n").dropFirst()
      let ids = Set(lines.flatMap { $0.split(separator: ",").prefix(2).compactMap { Int($0) } }).sorted()
      #expect(ids.count == 217)
      // Groups and educations that follow from the number, so that both sides know them.
      let educations = ["low", "middle", "high"]
      let nodes = ids.map { "\($0),\(educations[$0 / 7 % 3]),\($0 % 5)\n" }.joined()
      try Self.write("id,education,group\n" + nodes, "nodes.csv", in: folder)
      let table = try String(contentsOf: ScenarioFolder.table, encoding: .utf8)
      try Self.write(table, "voorbeeldstad.csv", in: folder)
      try Self.write(
        """
        scenario: hal
        world: {table: voorbeeldstad.csv, select: {buurten: [Landweg]}, scale: \(217.0 / 290)}
        run: {weeks: 1, burn_in: 0, replicates: 1}
        network:
          edges: "\(Self.hall.path)"
          nodes: nodes.csv
          consent: gepubliceerd (Freeman, Webster en Kirke 1998)
          full_weight: 5
          both_ways: mean

        """,
        "hal.yaml",
        in: folder
      )
      let shown = try BuiltProgram.run(["network", "hal.yaml", "--week", "0", "--json"], in: folder)
      #expect(shown.code == 0, "\(shown.stderr)\(shown.stdout)")
      try Self.write(shown.stdout, "measures.json", in: folder)
      let paths = ["measures.json", "nodes.csv"].map { folder.appendingPathComponent($0).path }
      try PythonCheck.run("check_network.py", [paths[0], Self.hall.path, paths[1], "--full-weight", "5"])
    }
  }
}
