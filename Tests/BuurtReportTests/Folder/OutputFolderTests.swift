import BuurtExperiment
@testable import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Foundation
import Testing

@Suite struct OutputFolderTests {
  private let scenario = ScenarioFixture.scenario()

  @Test func `a finished folder holds these files and nothing is left beside it`() throws {
    try withFolder { folder in
      _ = try FolderFixture.run(scenario, at: "\(folder)/a")
      #expect(
        Disk.entries("\(folder)/a") == [
          "buurten.csv", "comparison.csv", "datapackage.json", "deciles.csv", "displacement.csv",
          "effectiveness.csv", "equity.csv", "groups.csv", "interventions.csv", "log.jsonl",
          "provenance.json", "resolved.yaml", "summary.csv",
          "timeseries.csv",
        ]
      )
      #expect(Disk.entries(folder) == ["a"])
    }
  }

  @Test(arguments: Sharing.allCases, [1, 2, 5])
  func `the bytes depend on neither jobs nor sharing`(_ sharing: Sharing, _ workers: Int) throws {
    try withFolder { folder in
      let plain = try FolderFixture.run(scenario, at: "\(folder)/a", sharing: .none)
      let other = try FolderFixture.run(scenario, at: "\(folder)/b", workers: workers, sharing: sharing)
      #expect(plain == other)
      #expect(try FolderComparison.compare("\(folder)/a", "\(folder)/b").differences.isEmpty)
    }
  }

  @Test(arguments: [1, 17, 40, 90, 150], [1, 2])
  func `an interruption leaves finished runs, no output, and the same bytes in the end`(
    _ steps: Int,
    _ workers: Int
  ) throws {
    try withFolder { folder in
      let whole = try FolderFixture.run(scenario, at: "\(folder)/a")
      let first = try FolderFixture.run(
        scenario,
        at: "\(folder)/b",
        workers: workers,
        sharing: .none,
        stopAfterSteps: steps
      )
      try #require(first == nil)
      #expect(!Disk.exists("\(folder)/b"))
      let sealed = try sealedParts(in: "\(folder)/b.partial")
      #expect(sealed.count >= (workers == 1 ? steps / 17 : 0) && sealed.count < 9)
      let again = try #require(try FolderFixture.run(scenario, at: "\(folder)/b", workers: workers))
      #expect(again == whole)
      let log = String(decoding: try Disk.read("\(folder)/b/log.jsonl"), as: UTF8.self)
      #expect(log.contains("\"event\":\"completed\""))
    }
  }

  @Test func `a corrupt part is run again, a whole one is kept`() throws {
    try withFolder { folder in
      _ = try FolderFixture.run(scenario, at: "\(folder)/b", sharing: .none, stopAfterSteps: 60)
      let partial = "\(folder)/b.partial"
      #expect(try sealedParts(in: partial) == ["0/nu", "0/ruimte", "0/ruimte_en_meer"])
      let path = "\(partial)/runs/0/ruimte/timeseries.csv"
      var bytes = try Disk.read(path)
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      try Disk.remove("\(partial)/runs/0/nu/groups.csv")
      let plan = ExperimentPlan(scenario)
      guard case .open(let output) = try OutputFolder.open("\(folder)/b", plan: plan, now: { 0 }) else {
        Issue.record("it is not complete")
        return
      }
      #expect(plan.runs.filter(output.isKept) == [RunIdentity(replicate: 0, arm: 2)])
    }
    try withFolder { folder in
      let whole = try FolderFixture.run(scenario, at: "\(folder)/a")
      _ = try FolderFixture.run(scenario, at: "\(folder)/b", sharing: .none, stopAfterSteps: 60)
      try Data("kapot".utf8).write(
        to: URL(fileURLWithPath: "\(folder)/b.partial/runs/0/ruimte/endpoints.csv")
      )
      #expect(try FolderFixture.run(scenario, at: "\(folder)/b") == whole)
    }
  }

  @Test func `one replicate alone gives the same rows as in the whole, in a folder of its own`() throws {
    try withFolder { folder in
      let whole = try FolderFixture.run(scenario, at: "\(folder)/a")
      let one = try FolderFixture.run(scenario, at: "\(folder)/b", replicate: 1)
      for name in ["timeseries.csv", "groups.csv", "deciles.csv", "interventions.csv"] {
        let rows = FolderFixture.rows(whole?[name])
        #expect(FolderFixture.rows(one?[name]) == [rows[0]] + rows.filter { $0[2] == "1" }, "\(name)")
      }
    }
    let all = OutputIdentity(ExperimentPlan(scenario))
    let one = OutputIdentity(ExperimentPlan(scenario, replicate: 1))
    #expect(one.folderName == "\(all.folderName)-replicate1" && one.digest != all.digest)
  }

  @Test func `a folder that stands is never written to`() throws {
    try withFolder { folder in
      let first = try FolderFixture.run(scenario, at: "\(folder)/a")
      let log = try Disk.read("\(folder)/a/log.jsonl")
      #expect(try FolderFixture.run(scenario, at: "\(folder)/a") == first)
      #expect(try Disk.read("\(folder)/a/log.jsonl") == log)
      let plan = ExperimentPlan(ScenarioFixture.scenario(resolved: "scenario: anders\n"))
      #expect(throws: FolderError.occupied("\(folder)/a")) {
        try OutputFolder.open("\(folder)/a", plan: plan, now: { 0 })
      }
      #expect(throws: FolderError.otherDialect("\(folder)/a")) {
        try OutputFolder.open(
          "\(folder)/a",
          plan: ExperimentPlan(scenario),
          dialect: .dutchExcel,
          now: { 0 }
        )
      }
      try Disk.makeFolder("\(folder)/mine")
      try Disk.write([1], to: "\(folder)/mine/file")
      #expect(throws: FolderError.occupied("\(folder)/mine")) {
        try OutputFolder.open("\(folder)/mine", plan: plan, now: { 0 })
      }
      #expect(Disk.entries(folder) == ["a", "mine"])
    }
  }

  @Test func `an empty folder may stand where the output comes`() throws {
    try withFolder { folder in
      try Disk.makeFolder("\(folder)/a")
      #expect(try FolderFixture.run(scenario, at: "\(folder)/a") != nil)
    }
  }

  @Test func `parts of another scenario are not mixed in`() throws {
    try withFolder { folder in
      _ = try FolderFixture.run(scenario, at: "\(folder)/a", stopAfterSteps: 30)
      let other = ExperimentPlan(ScenarioFixture.scenario(resolved: "scenario: anders\n"))
      #expect(throws: FolderError.otherScenario("\(folder)/a.partial")) {
        try OutputFolder.open("\(folder)/a", plan: other, now: { 0 })
      }
    }
  }

  @Test func `a second process finds the folder locked until the first is gone`() throws {
    try withFolder { folder in
      let plan = ExperimentPlan(scenario)
      do {
        guard case .open(let output) = try OutputFolder.open("\(folder)/a", plan: plan, now: { 0 }) else {
          Issue.record("it is not complete")
          return
        }
        #expect(throws: FolderError.locked("\(folder)/a.partial")) {
          try OutputFolder.open("\(folder)/a", plan: plan, now: { 0 })
        }
        #expect(output.keptRuns == 0)
      }
      #expect(throws: Never.self) { try OutputFolder.open("\(folder)/a", plan: plan, now: { 0 }) }
    }
  }

  @Test func `a folder that cannot be made is said so`() throws {
    try withFolder { folder in
      try Disk.write([1], to: "\(folder)/file")
      #expect {
        try OutputFolder.open("\(folder)/file/out", plan: ExperimentPlan(scenario), now: { 0 })
      } throws: { error in
        guard case .sink(let sink)? = error as? FolderError else { return false }
        return sink.failure == .cannotCreate
      }
    }
  }

  @Test func `again takes the first free number`() throws {
    try withFolder { folder in
      let plan = ExperimentPlan(scenario)
      let path = "\(folder)/a"
      #expect(OutputFolder.path(for: plan, out: path, again: true) == path)
      try Disk.makeFolder(path)
      #expect(OutputFolder.path(for: plan, out: path + "/", again: false) == path)
      #expect(OutputFolder.path(for: plan, out: path, again: true) == "\(path)-2")
      try Disk.makeFolder("\(path)-2")
      #expect(OutputFolder.path(for: plan, out: path, again: true) == "\(path)-3")
      #expect(
        OutputFolder.path(for: plan, out: nil, again: false) == "out/\(OutputIdentity(plan).folderName)"
      )
    }
  }

  @Test func `the identity follows the resolved scenario and the bytes of the inputs`() {
    var other = scenario
    other.inputs[0].bytes.append(10)
    let names = [
      scenario, other, ScenarioFixture.scenario(resolved: "x"),
    ].map { OutputIdentity(ExperimentPlan($0)).digest }
    #expect(Set(names).count == 3)
    var moved = scenario
    moved.inputs[0].path = "elders/tabel.csv"
    #expect(OutputIdentity(ExperimentPlan(moved)).digest == names[0])
  }

  @Test func `an arm may be called anything`() throws {
    #expect(OutputFolder.fileName(of: "huidig_aanbod-2") == "huidig_aanbod-2")
    #expect(OutputFolder.fileName(of: "a/b ..é") == "a%2fb%20%2e%2e%c3%a9")
    try withFolder { folder in
      let odd = ScenarioFixture.scenario(arms: [("nu, of later", []), ("../x", [ScenarioFixture.plan()])])
      let files = try FolderFixture.run(odd, at: "\(folder)/a")
      #expect(files?["timeseries.csv"]?.contains("proef,\"nu, of later\",0,20260101,0,220,") == true)
      #expect(Disk.entries(folder) == ["a"])
    }
  }

  private func sealedParts(in partial: String) throws -> [String] {
    Disk.entries("\(partial)/runs").flatMap { replicate in
      Disk.entries("\(partial)/runs/\(replicate)").filter {
        Disk.exists("\(partial)/runs/\(replicate)/\($0)/sealed.sha256")
      }.map { "\(replicate)/\($0)" }
    }
  }
}
