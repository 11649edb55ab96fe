import Foundation
import Testing

/// What the program says in Dutch about a scenario that cannot be run.
@Suite struct DutchTests {
  private static let bad = """
    scenario: proef
    world: {table: voorbeeldstad.csv}
    run: {weken: 8}

    """

  private static let said = """
    fout.yaml:3:7: fout[BS011]: onbekende sleutel 'weken' in 'run'
     3 | run: {weken: 8}
       |       ^~~~~ bedoelde u 'weeks'?
       bekende sleutels: weeks, burn_in, replicates, seed, population, sets, sets_from
       uitleg: buurtsim explain BS011

    """

  private static func with<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try ScenarioFolder.with { folder throws in
      try Data(bad.utf8).write(to: folder.appendingPathComponent("fout.yaml"))
      return try body(folder)
    }
  }

  @Test func `a bad scenario is refused in the language that is asked for`() throws {
    try Self.with { folder throws in
      let asked = try BuiltProgram.run(["check", "fout.yaml", "--lang", "nl"], in: folder)
      #expect(asked.code == 65 && asked.stdout.isEmpty)
      #expect(asked.stderr.hasPrefix(Self.said))
      // What the table lacks is told as well.
      #expect(asked.stderr.contains("\nvoorbeeldstad.csv:1:1: waarschuwing[BS038]: "))
      let environment = ["LANG": "nl_NL.UTF-8"]
      let found = try BuiltProgram.run(["check", "fout.yaml"], environment: environment, in: folder)
      #expect(found.stderr == asked.stderr)
      let english = try BuiltProgram.run(
        ["check", "fout.yaml", "--lang", "en"],
        environment: environment,
        in: folder
      )
      #expect(english.stderr.hasPrefix("fout.yaml:3:7: error[BS011]: unknown key 'weken' in run\n"))
      for command in ["run", "describe"] {
        let outcome = try BuiltProgram.run([command, "fout.yaml", "--lang", "nl"], in: folder)
        #expect(outcome.code == 65 && outcome.stderr == asked.stderr, "\(command)")
      }
    }
  }

  @Test func `for programs only the sentences change`() throws {
    try Self.with { folder throws in
      let outcome = try BuiltProgram.run(["check", "fout.yaml", "--lang", "nl", "--json"], in: folder)
      let object = try BuiltProgram.object(outcome.stdout)
      let problems = try #require(object["problems"] as? [[String: Any]])
      let problem = try #require(problems.first)
      #expect(problem["code"] as? String == "BS011" && problem["severity"] as? String == "error")
      #expect(problem["message"] as? String == "onbekende sleutel 'weken' in 'run'")
      #expect(problem["hint"] as? String == "bedoelde u 'weeks'?")
    }
  }

  @Test func `tables and parameter sets are refused in Dutch too`() throws {
    try BuiltProgram.withFolder { folder throws in
      try Data("a,b\n1,2\n".utf8).write(to: folder.appendingPathComponent("x.csv"))
      for command in [["population", "x.csv"], ["calibrate", "--report", "x.csv"]] {
        let outcome = try BuiltProgram.run(command + ["--lang", "nl"], in: folder)
        #expect(outcome.code == 65, "\(command)")
        #expect(outcome.stderr.contains("fout[BS0") && outcome.stderr.contains("; verwacht: "), "\(command)")
      }
    }
  }

  @Test func `a code is explained in Dutch`() throws {
    let dutch = try BuiltProgram.run(["explain", "BS012", "--lang", "nl"])
    #expect(dutch.code == 0)
    #expect(dutch.stdout.hasPrefix("BS012: onbekende soort interventie\n`kind` noemt een van de soorten "))
    let english = try BuiltProgram.run(["explain", "BS012"])
    #expect(english.stdout.hasPrefix("BS012: unknown kind of intervention\n"))
  }
}
