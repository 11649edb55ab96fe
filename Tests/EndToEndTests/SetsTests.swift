import BuurtModel
import Foundation
import Testing

/// Scenarios over accepted parameter sets, and the search that makes them.
@Suite struct SetsTests {
  private static let sets = """
    set,weight,upkeep.decay,formation.base,distance,rows_passed
    3,1,0.03,0.35,0.2,22
    5,2,\(number("upkeep.decay")),\(number("formation.base")),0.2,22
    9,1,0.05,0.2,0.3,21

    """

  private static func number(_ key: String) -> String {
    ParameterRegistry.definition(key).map { "\($0.defaultValue)" } ?? ""
  }

  /// A folder with a scenario over the sets above.
  private static func with(
    _ run: String = "replicates: 2, sets: 3, sets_from: sets.csv",
    _ body: (URL) throws -> Void
  )
    throws
  {
    try ScenarioFolder.with { folder throws in
      try Data(sets.utf8).write(to: folder.appendingPathComponent("sets.csv"))
      try ScenarioFolder.write("replicates: 3", as: run, in: folder)
      try body(folder)
    }
  }

  private static func rows(_ path: URL) throws -> [[String]] {
    String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `every arm runs over every set, with the same bytes on one thread and on two`() throws {
    try Self.with { folder throws in
      for jobs in ["1", "2"] {
        let outcome = try BuiltProgram.run(["proef.yaml", "--jobs", jobs, "--out", jobs], in: folder)
        #expect(outcome.code == 0, "\(outcome.stderr)")
        #expect(outcome.stdout.contains("2 arms x 3 parameter sets x 2 replicates"))
        #expect(
          outcome.stdout.contains("no clear difference") && outcome.stdout.contains("Per set: how often")
        )
      }
      #expect(try BuiltProgram.run(["verify", "1", "2"], in: folder).code == 0)
      let rows = try Self.rows(folder.appendingPathComponent("1/timeseries.csv"))
      #expect(Array(rows[0].prefix(5)) == ["scenario", "arm", "set", "replicate", "seed"])
      let runs = ["3 0", "3 1", "5 2", "5 3", "9 4", "9 5"]
      for arm in ["huidig_aanbod", "ruimte"] {
        let own = rows.filter { $0[1] == arm }
        #expect(own.map { "\($0[2]) \($0[3])" } == runs.flatMap { [$0, $0, $0] })
      }
      let comparison = try Self.rows(folder.appendingPathComponent("1/comparison.csv"))
      #expect(comparison[0].last == "verdict")
      #expect(
        Set(comparison.dropFirst().map { $0.last ?? "" }).isSubset(of: [
          "better", "worse", "no_clear_difference", "NA",
        ])
      )
      let ties = try #require(comparison.first { $0[3] == "degree" })
      #expect((Double(ties[16]) ?? 0) > 0, "a tenth of the deviation between households: \(ties)")
      let dutch = try BuiltProgram.run(["proef.yaml", "--out", "1", "--lang", "nl"], in: folder)
      #expect(dutch.stdout.contains("geen duidelijk verschil") && dutch.stdout.contains("3 parametersets"))
      let json = try BuiltProgram.object(
        try BuiltProgram.run(["proef.yaml", "--out", "1", "--json"], in: folder).stdout
      )
      #expect(json["sets"] as? Int == 3)
      let first = (json["comparison"] as? [[String: Any]])?.first
      #expect(first?.keys.contains("share_better") == true && first?.keys.contains("half_sets") == true)
    }
  }

  @Test func `a set with the values of the registry is the scenario without sets, and the others are not`()
    throws
  {
    try Self.with { folder throws in
      #expect(try BuiltProgram.run(["proef.yaml", "--out", "over"], in: folder).code == 0)
      let over = try Self.rows(folder.appendingPathComponent("over/timeseries.csv"))
      let resolved = folder.appendingPathComponent("over/resolved.yaml")
      #expect(
        try String(contentsOf: resolved, encoding: .utf8).contains("  sets: 3\n  sets_from: sets.csv\n")
      )
      // Replicates are numbered through: set 5 has replicates 2 and 3.
      try ScenarioFolder.write("replicates: 3", as: "replicates: 6", in: folder)
      #expect(try BuiltProgram.run(["proef.yaml", "--out", "plain"], in: folder).code == 0)
      let plain = try Self.rows(folder.appendingPathComponent("plain/timeseries.csv"))
      #expect(!plain[0].contains("set"))
      func cells(_ rows: [[String]], _ replicate: String, _ place: Int) -> [[String]] {
        rows.filter { $0[place] == replicate }.map { row in Array(row.dropFirst(place)) }
      }
      for replicate in ["2", "3"] {
        #expect(cells(over, replicate, 3) == cells(plain, replicate, 2))
      }
      for replicate in ["0", "1", "4", "5"] {
        #expect(cells(over, replicate, 3) != cells(plain, replicate, 2))
      }
    }
  }

  @Test func `a stop keeps whole sets and the rest gives the same bytes`() throws {
    try Self.with("replicates: 12, sets: 3, sets_from: sets.csv") { folder throws in
      let parts = folder.appendingPathComponent("x.partial/runs/0/ruimte/sealed.sha256")
      let stopped = try BuiltProgram.run(["proef.yaml", "--out", "x", "--jobs", "1"], in: folder) { process in
        try ScenarioFolder.wait(for: parts)
        process.interrupt()
      }
      // A fast machine may finish before it hears the signal; then there is nothing to go on from.
      #expect([0, 75].contains(stopped.code))
      #expect(try BuiltProgram.run(["proef.yaml", "--out", "x"], in: folder).code == 0)
      #expect(try BuiltProgram.run(["proef.yaml", "--out", "y"], in: folder).code == 0)
      #expect(try BuiltProgram.run(["verify", "x", "y"], in: folder).code == 0)
    }
  }

  @Test(arguments: [
    ("upkeep.decay,", "upkep.decay,", "sets.csv:1:12: error[BS043]: found a column 'upkep.decay'"),
    (
      "3,1,0.03,", "3,1,3,",
      "sets.csv:2:5: error[BS043]: column 'upkeep.decay': found '3', expected 0.005 to 0.2"
    ),
    ("9,1,0.05,0.2,0.3,21\n", "", "proef.yaml:4:"),
  ])
  func `a file that does not fit ends with 65 and shows where`(_ old: String, _ new: String, _ place: String)
    throws
  {
    try Self.with { folder throws in
      let text = Self.sets.replacingOccurrences(of: old, with: new)
      try #require(text != Self.sets)
      try Data(text.utf8).write(to: folder.appendingPathComponent("sets.csv"))
      let outcome = try BuiltProgram.run(["check", "proef.yaml"], in: folder)
      #expect(outcome.code == 65 && outcome.stdout.isEmpty)
      #expect(outcome.stderr.contains(place) && outcome.stderr.contains("BS043"), "\(outcome.stderr)")
    }
  }

  @Test
  func `the shipped sets are found without being named, and their report says how central the defaults are`()
    throws
  {
    try Self.with("replicates: 1, sets: 1") { folder throws in
      let outcome = try BuiltProgram.run(["proef.yaml", "--out", "x"], in: folder)
      #expect(outcome.code == 0, "\(outcome.stderr)")
      let text = try String(contentsOf: folder.appendingPathComponent("x/provenance.json"), encoding: .utf8)
      #expect(text.contains("shipped:sets/accepted_sets.csv"))
      let report = try BuiltProgram.run(["calibrate", "--report", "shipped"], in: folder)
      #expect(report.code == 0 && report.stdout.contains("prior widths from the weighted median"))
      let shipped = BuiltProgram.root.appendingPathComponent("Scenarios/accepted_sets.csv")
      #expect(report.stdout.hasPrefix("\(try Self.rows(shipped).count - 1) sets\n"))
      #expect(try BuiltProgram.run(["calibrate", "--report", "weg.csv"], in: folder).code == 66)
    }
  }

  @Test func `a search writes sets that a scenario runs over, and goes on where it was stopped`() throws {
    try ScenarioFolder.with { folder throws in
      let search = [
        "calibrate", "proef.yaml", "--years", "1", "--first", "24", "--population", "8", "--wanted", "10",
        "--misses", "23", "--distance", "1000", "--factor", "2", "--parameter", "upkeep.decay", "--parameter",
        "formation.base", "--parameter", "upkeep.contact",
      ]
      let first = try BuiltProgram.run(
        search + ["--evaluations", "40", "--jobs", "2", "--out", "a"],
        in: folder
      )
      #expect(first.code == 0, "\(first.stderr)")
      #expect(
        first.stdout.contains("matters most for isolated") && first.stdout.contains("meet the criterion")
      )
      let files = ["accepted_sets.csv", "identified.csv", "importance.csv", "sets.csv"]
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("a").path
      )
      #expect(names.sorted() == files)
      // The second search is stopped after 30 sets, in the middle of a line.
      let other = folder.appendingPathComponent("b")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      let whole = try String(contentsOf: folder.appendingPathComponent("a/sets.csv"), encoding: .utf8)
      let cut = whole.split(separator: "\n").prefix(32).joined(separator: "\n").dropLast(5)
      try Data(cut.utf8).write(to: other.appendingPathComponent("sets.csv"))
      #expect(
        try BuiltProgram.run(search + ["--evaluations", "40", "--jobs", "1", "--out", "b"], in: folder).code
          == 0
      )
      for file in files {
        let pair = try ["a", "b"].map { try Data(contentsOf: folder.appendingPathComponent("\($0)/\(file)")) }
        #expect(pair[0] == pair[1], "\(file)")
      }
      let elsewhere = search + ["--set", "run.seed=2", "--evaluations", "40", "--out", "a"]
      #expect(try BuiltProgram.run(elsewhere, in: folder).code == 73)
      try ScenarioFolder.write(
        "replicates: 3",
        as: "replicates: 1, sets: 4, sets_from: a/accepted_sets.csv",
        in: folder
      )
      let run = try BuiltProgram.run(["proef.yaml", "--out", "x"], in: folder)
      #expect(run.code == 0 && run.stdout.contains("4 parameter sets"), "\(run.stderr)")
      try PythonCheck.run("check_importance.py", [folder.appendingPathComponent("a").path])
    }
  }

  @Test func `wrong numbers for a search end with 64`() throws {
    for options in [
      ["--population", "4"], ["--first", "20"], ["--evaluations", "100"], ["--factor", "1"],
      ["--parameter", "upkep.decay"], ["--measure", "isolatd"],
    ] {
      let outcome = try BuiltProgram.run(["calibrate"] + options)
      #expect(outcome.code == 64 && !outcome.stderr.isEmpty, "\(options)")
    }
  }
}
