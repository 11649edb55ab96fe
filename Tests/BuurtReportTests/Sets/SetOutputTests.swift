@testable import BuurtExperiment
import BuurtModel
@testable import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Testing

/// Output of a scenario over parameter sets.
///
/// The small world knows no parameters, so its sets differ by the draws
/// of their replicates only; `EndToEndTests` runs the model.
@Suite struct SetOutputTests {
  private static let sets = ParameterSets(
    keys: ["upkeep.decay"],
    members: [
      ParameterSets.Member(number: 4, weight: 2, values: [0.03]),
      ParameterSets.Member(number: 8, weight: 1, values: [0.05]),
    ]
  )

  private static func scenario(
    replicates: Int = 2,
    sets: ParameterSets? = Self.sets,
    relevant: [RelevantEffect] = [],
    everyBuurtWeek: Bool = false
  ) -> Scenario {
    ScenarioFixture.scenario(
      replicates: replicates,
      everyBuurtWeek: everyBuurtWeek,
      sets: sets,
      relevant: relevant
    )
  }

  private func tables(_ scenario: Scenario, _ dialect: CSVDialect = .plain) throws -> [String: String] {
    try withFolder { folder in
      try #require(try FolderFixture.run(scenario, at: "\(folder)/a", workers: 2, dialect: dialect))
    }
  }

  @Test func `replicates are numbered through the sets, and each set has its own values`() {
    let plan = ExperimentPlan(Self.scenario())
    #expect(plan.replicates == [0, 1, 2, 3] && plan.replicates.map(plan.set) == [0, 0, 1, 1])
    let decay = plan.replicates.map {
      plan.input(of: RunIdentity(replicate: $0, arm: 1)).parameters.upkeep.decay.value
    }
    #expect(decay == [0.03, 0.03, 0.05, 0.05])
    #expect(plan.input(of: RunIdentity(replicate: 3, arm: 0)).replicate == 3)
  }

  @Test func `tables of single runs say which set, beside the replicate`() throws {
    let files = try tables(Self.scenario())
    for name in ["timeseries.csv", "groups.csv", "deciles.csv", "interventions.csv"] {
      let rows = FolderFixture.rows(files[name])
      #expect(rows[0].prefix(6) == ["scenario", "arm", "set", "replicate", "seed", "week"], "\(name)")
      #expect(Set(rows.dropFirst().map { "\($0[2]) \($0[3])" }) == ["4 0", "4 1", "8 2", "8 3"])
    }
  }

  @Test(arguments: OutputTable.allCases, [false, true])
  func `every row over sets has the columns of its table`(_ table: OutputTable, _ every: Bool) throws {
    let files = try tables(Self.scenario(everyBuurtWeek: every))
    let rows = FolderFixture.rows(files[table.fileName])
    let definition = TableDefinition.of(table, everyBuurtWeek: every, overSets: true)
    #expect(rows[0] == definition.columns.map(\.name) && rows.count > 1)
    let places = definition.key.compactMap { rows[0].firstIndex(of: $0) }
    #expect(places.count == definition.key.count)
    #expect(Set(rows.dropFirst().map { row in places.map { row[$0] } }).count == rows.count - 1)
    for row in rows.dropFirst() {
      #expect(row.count == rows[0].count)
      for (field, column) in zip(row, definition.columns) where column.kind != .text && field != "NA" {
        let value = try #require(Double(field), "\(column.name)")
        #expect(value >= column.minimum ?? -.infinity && value <= column.maximum ?? .infinity)
      }
    }
  }

  @Test func `without sets every table is as it was`() {
    for table in OutputTable.allCases {
      #expect(
        TableDefinition.of(table, everyBuurtWeek: false)
          == TableDefinition.of(table, everyBuurtWeek: false, overSets: false)
      )
      #expect(!TableDefinition.of(table, everyBuurtWeek: false).columns.contains(.set))
    }
  }

  @Test(arguments: Sharing.allCases, [1, 3])
  func `the bytes depend on neither jobs nor sharing nor a stop`(_ sharing: Sharing, _ workers: Int) throws {
    try withFolder { folder in
      let plain = try FolderFixture.run(Self.scenario(), at: "\(folder)/a", sharing: .none)
      #expect(
        try FolderFixture.run(Self.scenario(), at: "\(folder)/b", workers: workers, sharing: sharing)
          == plain
      )
      let stopped = try FolderFixture.run(
        Self.scenario(),
        at: "\(folder)/c",
        sharing: .none,
        stopAfterSteps: 60
      )
      #expect(stopped == nil)
      #expect(try FolderFixture.run(Self.scenario(), at: "\(folder)/c", workers: workers) == plain)
    }
  }

  @Test func `one replicate of a set alone gives the same rows as in the whole`() throws {
    try withFolder { folder in
      let whole = try FolderFixture.run(Self.scenario(), at: "\(folder)/a")
      let one = try FolderFixture.run(Self.scenario(), at: "\(folder)/b", replicate: 2)
      let rows = FolderFixture.rows(whole?["timeseries.csv"])
      #expect(
        FolderFixture.rows(one?["timeseries.csv"])
          == [rows[0]] + rows.filter { $0[2] == "8" && $0[3] == "2" }
      )
    }
  }

  @Test func `a comparison is the weighted mean of the sets' own differences, from the printed series`()
    throws
  {
    let files = try tables(Self.scenario())
    let series = FolderFixture.rows(files["timeseries.csv"])
    let rows = FolderFixture.rows(files["comparison.csv"])
    let column = try #require(series[0].firstIndex(of: "isolated"))
    func value(_ arm: String, _ replicate: Int) throws -> Double {
      let row = series.first { $0[1] == arm && $0[3] == "\(replicate)" && $0[5] == "12" }
      return try #require(row.flatMap { Double($0[column]) })
    }
    let row = try #require(rows.first { $0[1] == "ruimte" && $0[3] == "isolated" && $0[4] == "final" })
    var wanted = SetComponents(weights: [2, 1])
    for replicate in 0..<4 {
      let difference = try value("ruimte", replicate) - value("nu", replicate)
      wanted.add(difference, set: replicate / 2)
    }
    let parts = try wanted.parts()
    func field(_ name: String) throws -> Double {
      try #require(rows[0].firstIndex(of: name).flatMap { Double(row[$0]) })
    }
    let tolerance = 1e-6
    #expect(abs(try field("difference") - parts.mean) < tolerance)
    #expect(abs(try field("high") - parts.mean - parts.half) < tolerance)
    #expect(abs(try field("half_sets") - parts.halfSets) < tolerance)
    #expect(abs(try field("half_replicates") - parts.halfReplicates) < tolerance)
    #expect(abs(try field("sd_replicates") - parts.sdReplicates) < tolerance)
    #expect(try field("sets") == 2 && field("pairs") == 4 && field("relevant") == 0.01)
    let better = wanted.share(below: -0.01)
    #expect(abs(try field("share_better") - better) < 1e-3)
    let verdict = Verdict(better: better, worse: wanted.share(above: 0.01))
    #expect(row.last == verdict?.rawValue)
  }

  @Test func `the scenario says from where an effect matters, and the verdict follows`() throws {
    func row(_ relevant: Double) throws -> [String] {
      let files = try tables(Self.scenario(relevant: [RelevantEffect(measure: "isolated", value: relevant)]))
      return try #require(
        FolderFixture.rows(files["comparison.csv"]).first { $0[1] == "ruimte" && $0[3] == "isolated" }
      )
    }
    let wide = try row(0.9)
    #expect(wide[19] == "no_clear_difference" && Double(wide[17]) == 0 && Double(wide[16]) == 0.9)
    // The mark that an intervention leaves in the small world changes every draw: its sign is chance.
    let narrow = try row(1e-9)
    #expect(abs((Double(narrow[17]) ?? 0) + (Double(narrow[18]) ?? 0) - 1) < 1e-3)
  }

  @Test func `the mean over buurten rows counts a set by its weight`() throws {
    let means = FolderFixture.rows(try tables(Self.scenario())["buurten.csv"])
    let every = FolderFixture.rows(try tables(Self.scenario(everyBuurtWeek: true))["buurten.csv"])
    let mean = try #require(means[0].firstIndex(of: "degree"))
    let column = try #require(every[0].firstIndex(of: "degree"))
    let row = means[1]
    let cells = every.filter { $0[1] == row[1] && $0[5] == row[2] && $0[6] == row[3] }
    #expect(cells.count == 4)
    let weights = cells.map { $0[2] == "4" ? 2.0 : 1 }
    let sum = zip(cells, weights).reduce(0) { $0 + $1.1 * (Double($1.0[column]) ?? .nan) }
    #expect(abs((Double(row[mean]) ?? .nan) - sum / 6) < 0.01)
  }

  @Test func `the summary shows difference, parts and verdict in both languages`() throws {
    try withFolder { folder in
      let scenario = Self.scenario(relevant: [RelevantEffect(measure: "isolated", value: 0.9)])
      _ = try FolderFixture.run(scenario, at: "\(folder)/a")
      let summary = try FolderSummary(path: "\(folder)/a", scenario: scenario, dialect: .plain)
      func text(_ language: Language) -> String {
        SummaryText(
          scenario: scenario,
          replicates: scenario.runsPerArm,
          summary: summary,
          wording: language.wording
        ).text(path: "out/a")
      }
      let (english, dutch) = (text(.english), text(.dutch))
      #expect(english.contains("3 arms x 2 parameter sets x 2 replicates"))
      #expect(dutch.contains("3 armen x 2 parametersets x 2 herhalingen"))
      for (found, language, words) in [
        (english, Language.english, "no clear difference"), (dutch, .dutch, "geen duidelijk verschil"),
      ] {
        let wording = language.wording
        #expect(found.contains(wording.sets.heading) && found.contains(wording.sets.note))
        // In no set by more than 0.9: among the others.
        #expect(found.contains(words))
        let table = found.split(separator: "\n").drop { $0 != wording.sets.heading }
        let isolated = try #require(MeasureCatalogue.household.first { $0.key == "isolated" })
        #expect(!table.contains { $0.hasPrefix(wording.label(isolated) + " ") })
        #expect(found.contains("\n\(wording.sets.runsRow) "))
      }
      let json = SummaryJSON.value(
        scenario: scenario,
        replicates: 4,
        summary: summary,
        path: "out/a",
        ranNow: true
      ).pretty
      #expect(json.contains("\"verdict\": \"no_clear_difference\"") && json.contains("\"sets\": 2"))
      #expect(json.contains("\"half_sets\""))
    }
  }

  @Test func `the dialect of the files changes nothing in the summary over sets`() throws {
    func text(_ dialect: CSVDialect) throws -> String {
      try withFolder { folder in
        let scenario = Self.scenario()
        _ = try FolderFixture.run(scenario, at: "\(folder)/a", dialect: dialect)
        return SummaryText(
          scenario: scenario,
          replicates: 4,
          summary: try FolderSummary(path: "\(folder)/a", scenario: scenario, dialect: dialect),
          wording: .english
        ).text(path: "out/a")
      }
    }
    #expect(try text(.plain) == text(.dutchExcel))
  }
}
