import Foundation
import Testing

@Suite struct RunTests {
  private func run(_ folder: URL, _ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["proef.yaml"] + arguments, in: folder)
  }

  private func outputs(_ folder: URL) throws -> [String] {
    let out = folder.appendingPathComponent("out")
    return ((try? FileManager.default.contentsOfDirectory(atPath: out.path)) ?? []).sorted()
  }

  @Test func `a run prints its summary, and the next one prints it again without running`() throws {
    try ScenarioFolder.with { folder throws in
      let first = try run(folder)
      #expect(first.code == 0, "\(first.stderr)")
      #expect(first.stdout.contains("2 arms x 3 replicates") && first.stdout.contains("ruimte"))
      let names = try outputs(folder)
      #expect(names.count == 1 && names[0].hasPrefix("proef-"))
      let again = try run(folder)
      #expect(again.code == 0 && again.stdout == first.stdout)
      #expect(again.stderr.contains("Finished earlier"))
      let beside = try run(folder, "--again")
      #expect(beside.code == 0)
      #expect(try outputs(folder) == [names[0], "\(names[0])-2"])
      let same = try BuiltProgram.run(["verify", "out/\(names[0])", "out/\(names[0])-2"], in: folder)
      #expect(same.code == 0, "\(same.stderr)")
    }
  }

  @Test func `the bytes do not depend on the number of threads, nor on what arms share`() throws {
    try ScenarioFolder.with { folder throws in
      var sharing: Set<String> = []
      for jobs in ["1", "2", "5"] {
        #expect(try run(folder, "--jobs", jobs, "--out", jobs).code == 0)
        let same = try BuiltProgram.run(["verify", "1", jobs], in: folder)
        #expect(same.code == 0, "\(jobs): \(same.stderr)")
        let path = folder.appendingPathComponent("\(jobs)/provenance.json")
        let provenance = try BuiltProgram.object(try String(contentsOf: path, encoding: .utf8))
        sharing.insert(try #require(provenance["sharing"] as? String))
      }
      // Three replicates on two workers go faster without sharing, on one or five with it.
      #expect(sharing == ["none", "until_first_difference"])
    }
  }

  @Test func `standard output is one JSON document when asked for`() throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try run(folder, "--json", "--progress", "none")
      #expect(outcome.code == 0 && outcome.stderr.isEmpty)
      let object = try BuiltProgram.object(outcome.stdout)
      #expect(object["status"] as? String == "finished" && object["replicates"] as? Int == 3)
      #expect((object["comparison"] as? [[String: Any]])?.isEmpty == false)
    }
  }

  @Test func `progress is on standard error, without escapes where that is no terminal`() throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try run(folder, "--progress", "json")
      #expect(outcome.code == 0 && !outcome.stderr.contains("\u{1B}"))
      let lines = outcome.stderr.split(separator: "\n")
      let objects = try lines.map { try BuiltProgram.object(String($0)) }
      #expect(objects.first?["code"] as? String == "BS038")
      let totals = objects.dropFirst().map { $0["runs_total"] as? Int }
      #expect(!totals.isEmpty && totals.allSatisfy { $0 == 6 })
    }
  }

  @Test func `weeks and set change the scenario, and with it the folder`() throws {
    try ScenarioFolder.with { folder throws in
      #expect(try run(folder, "--weeks", "12").code == 0)
      #expect(try run(folder, "--set", "run.replicates=1").code == 0)
      #expect(try outputs(folder).count == 2)
    }
  }

  @Test func `one replicate has the rows that it has in the whole`() throws {
    try ScenarioFolder.with { folder throws in
      #expect(try run(folder, "--out", "all").code == 0)
      #expect(try run(folder, "--out", "one", "--replicate", "1").code == 0)
      func rows(_ name: String) throws -> [Substring] {
        let path = folder.appendingPathComponent("\(name)/timeseries.csv")
        return String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n")
      }
      let expected = try rows("all").filter { $0.hasPrefix("scenario") || $0.split(separator: ",")[2] == "1" }
      #expect(try rows("one") == expected)
      #expect(try run(folder, "--replicate", "3").code == 64)
    }
  }

  @Test func `a dry run makes nothing`() throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try run(folder, "--dry-run")
      #expect(outcome.code == 0 && outcome.stdout.contains("memory") && outcome.stdout.contains("disk"))
      #expect(try outputs(folder).isEmpty)
      let json = try BuiltProgram.object(try run(folder, "--dry-run", "--json").stdout)
      #expect(json["runs"] as? Int == 6 && (json["seconds"] as? Double ?? -1) >= 0)
    }
  }

  @Test func `an interrupted run says what is there, and the same command goes on from it`() throws {
    try ScenarioFolder.with { folder throws in
      let many = ["proef.yaml", "--set", "run.replicates=400", "--set", "run.weeks=104", "--out", "x"]
      let parts = folder.appendingPathComponent("x.partial/runs/0/ruimte/sealed.sha256")
      let stopped = try BuiltProgram.run(many, in: folder) { process in
        try ScenarioFolder.wait(for: parts)
        process.interrupt()
      }
      #expect(stopped.code == 75 && stopped.stdout.isEmpty)
      #expect(stopped.stderr.contains("x.partial"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("x").path))
      let log = folder.appendingPathComponent("x.partial/log.jsonl")
      #expect(String(decoding: try Data(contentsOf: log), as: UTF8.self).contains("\"event\":\"stopped\""))
    }
  }

  @Test func `going on after an interruption gives the same bytes`() throws {
    try ScenarioFolder.with { folder throws in
      let arguments = ["--set", "run.replicates=12", "--set", "run.weeks=26"]
      let parts = folder.appendingPathComponent("x.partial/runs/0/ruimte/sealed.sha256")
      let stopped = try BuiltProgram.run(
        ["proef.yaml"] + arguments + ["--out", "x", "--jobs", "1"],
        in: folder
      ) { process in
        try ScenarioFolder.wait(for: parts)
        process.interrupt()
      }
      // A fast machine may finish before it hears the signal; then there is nothing to go on from.
      #expect([0, 75].contains(stopped.code))
      let rest = try BuiltProgram.run(["proef.yaml"] + arguments + ["--out", "x"], in: folder)
      #expect(rest.code == 0, "\(rest.stderr)")
      #expect(try BuiltProgram.run(["proef.yaml"] + arguments + ["--out", "y"], in: folder).code == 0)
      #expect(try BuiltProgram.run(["verify", "x", "y"], in: folder).code == 0)
    }
  }

  @Test func `a second process on one folder ends with 73`() throws {
    try ScenarioFolder.with { folder throws in
      let many = ["proef.yaml", "--set", "run.replicates=400", "--set", "run.weeks=104", "--out", "x"]
      let first = try BuiltProgram.run(many, in: folder) { process in
        try ScenarioFolder.wait(for: folder.appendingPathComponent("x.partial/runs/0"))
        let second = try BuiltProgram.run(many, in: folder)
        #expect(second.code == 73 && second.stderr.contains("x.partial"))
        process.interrupt()
      }
      #expect(first.code == 75)
    }
  }

  @Test func `output that cannot be made ends with 73`() throws {
    try ScenarioFolder.with { folder throws in
      #expect(try run(folder, "--out", "proef.yaml/x").code == 73)
      #expect(try run(folder, "--out", "voorbeeldstad.csv").code == 73)
      #expect(try run(folder, "--out", ".").code == 73)
    }
  }

  @Test func `a broken scenario ends with 65 and shows where`() throws {
    try ScenarioFolder.with { folder throws in
      try ScenarioFolder.write("ontmoetingsplek", as: "ontmoetingsplak", in: folder)
      for command in ["run", "check"] {
        let outcome = try BuiltProgram.run([command, "proef.yaml"], in: folder)
        #expect(outcome.code == 65 && outcome.stdout.isEmpty)
        #expect(outcome.stderr.contains("proef.yaml:8:14") && outcome.stderr.contains("'ontmoetingsplek'?"))
        let json = try BuiltProgram.run([command, "proef.yaml", "--json"], in: folder)
        #expect(json.code == 65 && json.stderr.isEmpty)
        #expect((try BuiltProgram.object(json.stdout)["problems"] as? [Any])?.isEmpty == false)
      }
      #expect(try outputs(folder).isEmpty)
    }
  }

  @Test func `names that the table does not have end with 65, each at its own place`() throws {
    try ScenarioFolder.with { folder throws in
      try ScenarioFolder.write("BU99010303, Landweg", as: "Parkzigt, BU99010409", in: folder)
      let outcome = try BuiltProgram.run(["check", "proef.yaml"], in: folder)
      #expect(outcome.code == 65 && outcome.stderr.contains("proef.yaml:3:54: error[BS032]"))
      #expect(outcome.stderr.contains("'Parkzicht'?") && outcome.stderr.contains("'BU99010409'"))
    }
  }

  @Test func `a table that is not there ends with 66, a broken one with 65 and the place in it`() throws {
    try ScenarioFolder.with { folder throws in
      let table = folder.appendingPathComponent("voorbeeldstad.csv")
      let text = String(decoding: try Data(contentsOf: table), as: UTF8.self)
      let broken = text.replacingOccurrences(of: "\"     610\"", with: "\"   1.610\"")
      try #require(broken != text)
      try Data(broken.utf8).write(to: table)
      let row = try #require(text.split(separator: "\n").firstIndex { $0.contains("BU99010201") })
      for command in [["run", "proef.yaml"], ["check", "proef.yaml"], ["population", "voorbeeldstad.csv"]] {
        let outcome = try BuiltProgram.run(command, in: folder)
        #expect(outcome.code == 65 && outcome.stdout.isEmpty)
        #expect(outcome.stderr.contains("voorbeeldstad.csv:\(row + 1):"))
        #expect(outcome.stderr.contains("'HuishoudensTotaal_28': found '1.610', expected a whole number"))
      }
      try FileManager.default.removeItem(at: table)
      for command in [["run", "proef.yaml"], ["check", "proef.yaml"], ["population", "voorbeeldstad.csv"]] {
        #expect(try BuiltProgram.run(command, in: folder).code == 66)
      }
      #expect(try outputs(folder).isEmpty)
    }
  }

  @Test func `what was filled in of the table is said once, and stands in log and provenance`() throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try run(folder, "--out", "x", "--progress", "none")
      #expect(outcome.code == 0)
      let warnings = outcome.stderr.split(separator: "\n").filter { $0.contains("warning[BS038]") }
      #expect(warnings.count == 1)
      #expect(warnings.first?.contains("missing values filled in for 2 buurten, from wijk: ") == true)
      let log = try String(contentsOf: folder.appendingPathComponent("x/log.jsonl"), encoding: .utf8)
      #expect(log.contains("\"event\":\"table_notice\",\"kind\":\"imputed\""))
      let text = try String(contentsOf: folder.appendingPathComponent("x/provenance.json"), encoding: .utf8)
      let notices = try BuiltProgram.object(text)["table_notices"] as? [[String: Any]]
      #expect(notices?.first?["kind"] as? String == "imputed")
      let json = try BuiltProgram.object(try run(folder, "--out", "x", "--json").stdout)
      #expect((json["problems"] as? [[String: Any]])?.first?["code"] as? String == "BS038")
    }
  }

  @Test func `the summary speaks the language that is asked for, and the files do not`() throws {
    try ScenarioFolder.with { folder throws in
      let dutch = try run(folder, "--lang", "nl", "--out", "nl")
      #expect(dutch.code == 0 && dutch.stdout.contains("2 armen x 3 herhalingen"))
      let english = try BuiltProgram.run(
        ["proef.yaml", "--lang", "en", "--out", "en"],
        environment: ["LANG": "nl_NL.UTF-8"],
        in: folder
      )
      #expect(english.code == 0 && english.stdout.contains("2 arms x 3 replicates"))
      #expect(try BuiltProgram.run(["verify", "nl", "en"], in: folder).code == 0)
    }
  }

  @Test func `a finished folder is never written to`() throws {
    try ScenarioFolder.with { folder throws in
      #expect(try run(folder, "--out", "x").code == 0)
      let path = folder.appendingPathComponent("x/summary.csv")
      try Data("mine\n".utf8).write(to: path)
      #expect(try run(folder, "--out", "x", "--weeks", "12").code == 73)
      #expect(try String(contentsOf: path, encoding: .utf8) == "mine\n")
    }
  }

  @Test func `a good scenario has no problems`() throws {
    try ScenarioFolder.with { folder throws in
      let outcome = try BuiltProgram.run(["check", "proef.yaml"], in: folder)
      #expect(outcome.code == 0 && outcome.stdout == "proef.yaml: no problems\n")
    }
  }

  @Test func `a Dutch spreadsheet gets its dialect, and the folder knows`() throws {
    try ScenarioFolder.with { folder throws in
      #expect(try run(folder, "--out", "x", "--excel", "nl").code == 0)
      let text = String(
        decoding: try Data(contentsOf: folder.appendingPathComponent("x/summary.csv")),
        as: UTF8.self
      )
      #expect(text.hasPrefix("scenario;arm;"))
      #expect(try run(folder, "--out", "x").code == 73)
    }
  }
}
