import Foundation
import Testing

@Suite struct BenchTests {
  private static let program = BuiltProgram.path.deletingLastPathComponent().appending(path: "buurtsim-bench")
  private static let table = BuiltProgram.root.appending(path: "Scenarios/voorbeeldstad.csv").path

  private static func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(program, arguments)
  }

  /// Cells as the program prints them with `--json -`.
  private static func document(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--json", "-"])
    try outcome.succeeded()
    return try BuiltProgram.object(outcome.stdout)
  }

  private static func number(_ object: [String: Any], _ key: String) throws -> Double {
    try #require(object[key] as? Double, "\(key)")
  }

  @Test func `the reference run is one line of JSON with sane values, and its statistics hold for any jobs`()
    throws
  {
    let arguments = ["--reference", "--n", "10000", "--burn", "13", "--ticks", "13", "--seed", "7"]
    let runs = try ["1", "2"].map { jobs in
      let outcome = try Self.run(arguments + ["--jobs", jobs])
      try outcome.succeeded()
      #expect(!outcome.stdout.contains("\n") && outcome.stderr.isEmpty)
      return try BuiltProgram.object(outcome.stdout)
    }
    let statistics = ["mean_degree", "mean_strength", "in_block", "clustering", "formed_per_hh_year"]
    let measured = ["seconds", "household_ticks_per_s", "tie_updates_per_s", "peak_mb"]
    let asked = ["n": 10_000.0, "burn": 13, "ticks": 13, "seed": 7]
    for (index, run) in runs.enumerated() {
      #expect(Set(run.keys) == Set(statistics + measured + ["jobs"] + asked.keys))
      for (key, value) in asked { #expect(try Self.number(run, key) == value, "\(key)") }
      #expect(try Self.number(run, "jobs") == Double(index + 1))
      // Speed is households x ticks over the seconds of the ticks; ties are half the ends.
      let seconds = try Self.number(run, "seconds")
      let ticks = try Self.number(run, "household_ticks_per_s") * seconds
      #expect(abs(ticks - 130_000) < 1)
      let ties = try Self.number(run, "tie_updates_per_s") * seconds
      #expect((4.5 * 130_000...5.5 * 130_000).contains(ties))
      #expect((9...11).contains(try Self.number(run, "mean_degree")))
      #expect((0.25...0.35).contains(try Self.number(run, "mean_strength")))
      #expect((0.78...0.84).contains(try Self.number(run, "in_block")))
      #expect((0.01...0.06).contains(try Self.number(run, "clustering")))
      #expect((0.7...1.1).contains(try Self.number(run, "formed_per_hh_year")))
      #expect((1...1_000).contains(try Self.number(run, "peak_mb")))
    }
    for key in statistics { #expect(try Self.number(runs[0], key) == Self.number(runs[1], key), "\(key)") }
    let other = try Self.run(arguments.dropLast() + ["8"])
    #expect(
      try Self.number(BuiltProgram.object(other.stdout), "mean_degree") != runs[0]["mean_degree"] as? Double
    )
  }

  @Test func `peak memory is that of the measurement, not of the process that asked for it`() throws {
    // Pages that are written are resident, and a program starts with the peak of who started it.
    let large = [UInt8](repeating: 1, count: 300_000_000)
    let outcome = try Self.run(["--reference", "--n", "500", "--burn", "0", "--ticks", "1"])
    try outcome.succeeded()
    #expect(large.last == 1)
    #expect(try Self.number(BuiltProgram.object(outcome.stdout), "peak_mb") < 200)
  }

  @Test func `a size is measured with every number of jobs, and what is counted holds for any`() throws {
    let document = try Self.document([
      "--sizes", "1000", "--jobs", "1,2", "--weeks", "6", "--burn", "3", "--seed", "5",
    ])
    #expect(document["world"] as? String == "synthetic" && document["seed"] as? Int == 5)
    let cells = try #require(document["cells"] as? [[String: Any]])
    #expect(cells.map { $0["jobs"] as? Int } == [1, 2])
    for cell in cells {
      #expect(cell["households"] as? Int == 1_000 && cell["weeks"] as? Int == 6 && cell["burn"] as? Int == 3)
      let seconds = try Self.number(cell, "seconds")
      let lived = try Self.number(cell, "household_weeks_per_s") * seconds / 6
      #expect((900...1_000).contains(lived))
      #expect((1...1 << 30).contains(try #require(cell["peak_bytes"] as? Int)))
      // The phases and what remains beside them are the whole week.
      let phases = try #require(cell["phases"] as? [[String: Any]])
      let sum = try phases.reduce(0.0) { $0 + (try Self.number($1, "ns_per_household_week")) }
      #expect(abs(sum * 1e-9 * lived * 6 - seconds) < 1e-6 * seconds)
      #expect(phases.contains { $0["name"] as? String == "upkeep" })
    }
    let records = try cells.map { try Self.number($0, "tie_records_per_household") }
    #expect(records[0] == records[1] && records[0] > 1)
  }

  @Test func `a table is measured whole, with and without interventions`() throws {
    let arguments = ["--table", Self.table, "--jobs", "1", "--weeks", "4", "--burn", "2"]
    let cells = try [[], ["--interventions"]].map { extra in
      let document = try Self.document(arguments + extra)
      #expect(document["world"] as? String == Self.table)
      #expect(document["interventions"] as? Bool == !extra.isEmpty)
      return try #require((document["cells"] as? [[String: Any]])?.first)
    }
    // Households in the buurten of the table, which the reader reports too.
    let households = try #require(cells[0]["households"] as? Int)
    #expect((4_000...5_000).contains(households) && cells[1]["households"] as? Int == households)
    // Who meets at an intervention may begin a tie, so the number of ties shows whether it worked.
    let records = try cells.map { try Self.number($0, "tie_records_per_household") }
    #expect(records[0] != records[1])
  }

  @Test func `the text has a row per cell and a row per phase, and a file gets the same as JSON`() throws {
    try BuiltProgram.withFolder { folder in
      let file = folder.appending(path: "speed.json")
      let outcome = try Self.run([
        "--sizes", "1000,1500", "--jobs", "1", "--weeks", "2", "--burn", "0", "--json", file.path,
      ])
      try outcome.succeeded()
      let lines = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasPrefix("households  jobs  weeks"))
      #expect(lines[1].hasPrefix("      1000     1      2") && lines[2].hasPrefix("      1500     1      2"))
      #expect(lines[4] == "bytes per household: needs the sizes 10000 and 1000000")
      let document = try BuiltProgram.object(String(decoding: try Data(contentsOf: file), as: UTF8.self))
      let cells = try #require(document["cells"] as? [[String: Any]])
      let phases = try #require(cells[0]["phases"] as? [[String: Any]])
      // Behind the three blocks: their two blank lines, a header, the phases, the week.
      #expect(lines.count == 3 + 1 + 1 + 1 + 1 + phases.count + 1)
      for (line, phase) in zip(lines.dropFirst(7), phases) {
        #expect(line.hasPrefix(try #require(phase["name"] as? String)))
      }
    }
  }

  @Test(arguments: [
    (["--reference", "--n", "0"], "--n must be a positive multiple of 500 below 16777216, found 0"),
    (["--reference", "--n", "-500"], "--n"), (["--reference", "--n", "750"], "found 750"),
    (["--reference", "--n=-500"], "found -500"), (["--reference", "--n", "16777500"], "found 16777500"),
    (["--reference", "--n", "99999999999999999999"], "--n"), (["--reference"], "needs --n"),
    (["--reference", "--n", "500", "--jobs", "1,2"], "one number of --jobs"),
    (["--reference", "--n", "500", "--ticks", "0"], "--ticks must be 1..."),
    (["--reference", "--n", "500", "--sizes", "1000"], "--sizes does not go with --reference"),
    (["--n", "500"], "--reference only"), (["--sizes", "0"], "--sizes must be 1..."),
    (["--sizes", "1000,,2"], "--sizes"), (["--sizes", "many"], "--sizes"),
    (["--jobs", "0"], "--jobs must be"),
    (["--jobs", "5000"], "--jobs must be 1...4096"), (["--weeks", "0"], "--weeks must be 1..."),
    (["--burn=-1"], "--burn must be 0..."), (["--seed=-1"], "--seed"),
    (["--sizes", "16777215", "--jobs", "1"], "rows for its dwellings"),
    (["--table", "x.csv", "--sizes", "1000"], "leave --sizes out"), (["--table", ""], "--table"),
    (["--single"], "--single takes one"), (["more"], "more"),
  ])
  func `wrong usage ends with 64 and one sentence on standard error`(
    _ arguments: [String],
    _ sentence: String
  ) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 64 && outcome.stdout.isEmpty && outcome.stderr.contains(sentence))
  }

  @Test func `a table that is missing ends with 66, one that is none with 65, a bad place for JSON with 73`()
    throws
  {
    try BuiltProgram.withFolder { folder in
      let missing = try Self.run(["--table", folder.appending(path: "x.csv").path])
      #expect(missing.status == 66 && missing.stdout.isEmpty && missing.stderr.contains("x.csv"))
      let text = folder.appending(path: "text.csv")
      try Data("no;header\n1;2\n".utf8).write(to: text)
      for path in [text.path, folder.path] {
        let outcome = try Self.run(["--table", path])
        #expect(outcome.status == 65 && outcome.stdout.isEmpty && outcome.stderr.contains(path))
      }
      for path in [folder.path, folder.appending(path: "nowhere/x.json").path] {
        let outcome = try Self.run(["--sizes", "1000", "--json", path])
        #expect(outcome.status == 73 && outcome.stdout.isEmpty && outcome.stderr.contains(path))
      }
    }
  }
}
