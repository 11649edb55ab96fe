import BuurtModel
import Foundation
import Testing

@Suite struct UsageTests {
  @Test func `help and version are results`() throws {
    let help = try BuiltProgram.run(["--help"])
    #expect(help.code == 0 && help.stderr.isEmpty)
    let commands = [
      "run", "check", "init", "population", "catalogue", "explain", "schema", "verify", "network", "export",
      "describe",
    ]
    for command in commands {
      #expect(help.stdout.contains("\n  \(command) "), "\(command)")
    }
    let version = try BuiltProgram.run(["--version"])
    #expect(version.code == 0 && version.stdout.hasPrefix("buurtsim "))
  }

  @Test(arguments: [
    [], ["--nonsense"], ["x.yaml", "--jobs", "0"], ["x.yaml", "--jobs", "many"], ["x.yaml", "--weeks", "0"],
    ["x.yaml", "--replicate", "-1"], ["x.yaml", "--set", "weeks"], ["x.yaml", "--lang", "de"],
    ["x.yaml", "--out", ""], ["verify", "a"], ["explain", "nothing_at_all"],
  ])
  func `wrong usage ends with 64 and says so on standard error`(_ arguments: [String]) throws {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.code == 64 && outcome.stdout.isEmpty && !outcome.stderr.isEmpty)
    let json = try BuiltProgram.run(arguments + ["--json"])
    #expect(json.code == 64 && json.stderr.isEmpty)
    #expect(try BuiltProgram.object(json.stdout)["code"] as? Int == 64)
  }

  @Test(arguments: [["run"], ["check"], []])
  func `a scenario that is not there ends with 66`(_ command: [String]) throws {
    let outcome = try BuiltProgram.run(command + ["nowhere.yaml"])
    #expect(outcome.code == 66 && outcome.stdout.isEmpty && outcome.stderr.contains("nowhere.yaml"))
    let json = try BuiltProgram.run(command + ["nowhere.yaml", "--json"])
    #expect(json.code == 66 && json.stderr.isEmpty)
    #expect(try BuiltProgram.object(json.stdout)["status"] as? String == "error")
  }

  @Test func `listings hold every row of their table`() throws {
    func names(_ command: String...) throws -> [String] {
      let outcome = try BuiltProgram.run(command + ["--json"])
      #expect(outcome.code == 0 && outcome.stderr.isEmpty)
      let list = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [[String: Any]]
      return (list ?? []).compactMap { $0["name"] as? String }
    }
    #expect(try names("parameters") == ParameterRegistry.all.map(\.key))
    let measures = MeasureCatalogue.household + MeasureCatalogue.network + MeasureCatalogue.intervention
    #expect(try names("measures") == measures.map(\.key))
    let kinds = InterventionCatalogue.kinds.map(\.key)
    #expect(try Array(names("catalogue", "--kinds").prefix(kinds.count)) == kinds)
    for command in ["parameters", "measures", "catalogue"] {
      let text = try BuiltProgram.run([command]).stdout
      for name in try names(command) { #expect(text.contains(name), "\(command) \(name)") }
    }
  }

  @Test func `everything that has a name is explained, in both languages`() throws {
    let kind = try #require(InterventionCatalogue.kinds.first { !$0.fields.isEmpty })
    let names = [
      ParameterRegistry.all[0].key, MeasureCatalogue.network[0].key, Switch.allCases[0].rawValue, kind.key,
      "\(kind.key).\(kind.fields[0].key)",
    ]
    for name in names {
      let english = try BuiltProgram.run(["explain", name])
      #expect(english.code == 0 && english.stdout.hasPrefix("\(name) ("), "\(name)")
      let dutch = try BuiltProgram.run(["explain", name], environment: ["LANG": "nl_NL.UTF-8"])
      #expect(dutch.code == 0 && dutch.stdout.hasPrefix("\(name) ("))
      #expect(try BuiltProgram.run(["explain", name, "--lang", "nl"]).stdout == dutch.stdout)
    }
  }

  @Test(arguments: Switch.allCases)
  func `the state of a switch where a scenario says nothing is explained`(_ item: Switch) throws {
    let text = try BuiltProgram.run(["explain", item.rawValue]).stdout
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("default ") }
    #expect(lines.count == 1 && lines[0].hasSuffix(item.isOnByDefault ? " on" : " off"), "\(text)")
  }

  @Test func `a slip of the pen gets a suggestion`() throws {
    let outcome = try BuiltProgram.run(["explain", "ontmoetingsplak"])
    #expect(outcome.code == 64)
    #expect(
      outcome.stderr == "error: nothing is called 'ontmoetingsplak'\ndid you mean 'ontmoetingsplek'?\n"
    )
  }

  @Test func `folders are compared byte for byte, but for the files that tell when`() throws {
    try BuiltProgram.withFolder { folder throws in
      for name in ["a", "b"] {
        let path = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data("1\n2\n".utf8).write(to: path.appendingPathComponent("x.csv"))
        try Data(name.utf8).write(to: path.appendingPathComponent("log.jsonl"))
      }
      let same = try BuiltProgram.run(["verify", "a", "b"], in: folder)
      #expect(same.code == 0 && same.stdout == "the same: 1 files, byte for byte\n")
      try Data("1\n3\n".utf8).write(to: folder.appendingPathComponent("b/x.csv"))
      try Data().write(to: folder.appendingPathComponent("b/y.csv"))
      let other = try BuiltProgram.run(["verify", "a", "b"], in: folder)
      #expect(other.code == 65 && other.stdout.isEmpty)
      #expect(other.stderr == "x.csv: differs from line 2 on\ny.csv: only in the second folder\n")
      #expect(try BuiltProgram.run(["verify", "a", "c"], in: folder).code == 66)
    }
  }
}
