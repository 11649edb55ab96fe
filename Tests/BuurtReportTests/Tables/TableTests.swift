import BuurtExperiment
import BuurtModel
@testable import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Testing

@Suite struct TableTests {
  private func tables(_ scenario: Scenario, _ dialect: CSVDialect = .plain) throws -> [String: String] {
    try withFolder { folder in
      try #require(try FolderFixture.run(scenario, at: "\(folder)/a", workers: 2, dialect: dialect))
    }
  }

  @Test func `rows stand in the order of arm, replicate and week`() throws {
    let files = try tables(ScenarioFixture.scenario())
    let rows = FolderFixture.rows(files["timeseries.csv"])
    #expect(rows[0].prefix(6) == ["scenario", "arm", "replicate", "seed", "week", "households"])
    let keys = rows.dropFirst().map { "\($0[1]) \($0[2]) \($0[4])" }
    let expected = ["nu", "ruimte", "ruimte_en_meer"].flatMap { arm in
      (0..<3).flatMap { replicate in [0, 4, 8, 12].map { "\(arm) \(replicate) \($0)" } }
    }
    #expect(keys == expected)
  }

  @Test(arguments: OutputTable.allCases, [false, true])
  func `every row has the columns of its table`(_ table: OutputTable, _ every: Bool) throws {
    let files = try tables(ScenarioFixture.scenario(everyBuurtWeek: every))
    let rows = FolderFixture.rows(files[table.fileName])
    let definition = TableDefinition.of(table, everyBuurtWeek: every)
    #expect(rows[0] == definition.columns.map(\.name))
    #expect(rows.count > 1)
    let names = Set(rows[0])
    #expect(names.count == rows[0].count, "a column stands twice")
    #expect(definition.key.allSatisfy(names.contains))
    let keyPlaces = definition.key.compactMap { rows[0].firstIndex(of: $0) }
    let keys = rows.dropFirst().map { row in keyPlaces.map { row[$0] } }
    #expect(Set(keys).count == keys.count, "the key is not unique")
    for row in rows.dropFirst() {
      #expect(row.count == rows[0].count)
      for (field, column) in zip(row, definition.columns) where column.kind != .text && field != "NA" {
        let value = try #require(DecimalText.value(of: ArraySlice(Array(field.utf8))), "\(column.name)")
        #expect(column.kind == .number || !field.contains("."), "\(column.name)")
        #expect(
          value >= column.minimum ?? -.infinity && value <= column.maximum ?? .infinity,
          "\(column.name)"
        )
      }
    }
  }

  @Test func `the mean over buurten rows is that of the rows of every replicate`() throws {
    let means = FolderFixture.rows(try tables(ScenarioFixture.scenario())["buurten.csv"])
    let every = FolderFixture.rows(
      try tables(ScenarioFixture.scenario(everyBuurtWeek: true))["buurten.csv"]
    )
    #expect(means.count == 1 + 3 * 2 * 3)
    for row in means.dropFirst() {
      let cells = every.filter { $0[1] == row[1] && $0[4] == row[2] && $0[5] == row[3] }
      #expect(cells.count == 3)
      for (index, measure) in MeasureCatalogue.household.enumerated() {
        let values = cells.compactMap { Double($0[7 + index]) }
        let mean = values.reduce(0, +) / 3
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let decimals = measure.decimals + 2
        let tolerance = 1.001 / [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9][decimals]
        let place = 7 + 2 * index
        #expect(abs((Double(row[place]) ?? .nan) - mean) <= tolerance)
        #expect(abs((Double(row[place + 1]) ?? .nan) - (squares / 2).squareRoot()) <= tolerance)
      }
    }
  }

  @Test func `small cells are hidden on a real table only, and their counts stay`() throws {
    for (gemeente, hides) in [("GM9901", false), ("GM0363", true)] {
      for every in [false, true] {
        let files = try tables(
          ScenarioFixture.scenario(
            table: ScenarioFixture.table([60, 40, 120], gemeente: gemeente),
            everyBuurtWeek: every
          )
        )
        let buurten = FolderFixture.rows(files["buurten.csv"])
        let name = every ? 5 : 3
        let first = every ? 7 : 7
        let small = buurten.dropFirst().filter { $0[name].hasSuffix("1") }
        let large = buurten.dropFirst().filter { !$0[name].hasSuffix("1") }
        #expect(small.allSatisfy { ($0[first] == "NA") == hides } && !small.isEmpty)
        #expect(large.allSatisfy { $0[first] != "NA" } && !large.isEmpty)
        #expect(small.allSatisfy { $0[every ? 6 : 5].hasPrefix("40") })
        let groups = FolderFixture.rows(files["groups.csv"]).dropFirst()
        #expect(groups.allSatisfy { ($0[8] == "NA") == (hides && $0[7] == "30") })
      }
    }
  }

  @Test func `summary and comparison can be computed again from the time series`() throws {
    let files = try tables(ScenarioFixture.scenario(weeks: 60, replicates: 5))
    let rows = FolderFixture.rows(files["timeseries.csv"])
    func value(_ arm: String, _ replicate: Int, _ measure: String, _ window: String) throws -> Double {
      let column = try #require(rows[0].firstIndex(of: measure))
      let weeks = window == "final" ? 60...60 : 9...60
      let values = rows.dropFirst().compactMap { row -> Double? in
        guard row[1] == arm, row[2] == "\(replicate)", weeks.contains(Int(row[4]) ?? -1) else { return nil }
        return Double(row[column])
      }
      return values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }
    let comparison = FolderFixture.rows(files["comparison.csv"])
    #expect(comparison.count == 1 + 2 * 2 * TableDefinition.worldMeasures.count)
    var compared = 0
    for row in comparison.dropFirst() {
      let differences = try (0..<5).map {
        try value(row[1], $0, row[3], row[4]) - value(row[2], $0, row[3], row[4])
      }.filter { !$0.isNaN }
      #expect(row[5] == "\(differences.count)")
      guard differences.count == 5 else { continue }
      compared += 1
      let mean = differences.reduce(0, +) / 5
      let sd = (differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4).squareRoot()
      let half = 2.7764451051977987 * sd / 5.0.squareRoot()
      for (field, expected) in zip(
        [row[8], row[9], row[10], row[11], row[12]],
        [mean, sd, sd / 5.0.squareRoot(), mean - half, mean + half]
      ) {
        #expect(abs((Double(field) ?? .nan) - expected) <= 1e-2, "\(row[3]) \(row[4])")
      }
    }
    #expect(compared > 100)
    let summary = FolderFixture.rows(files["summary.csv"])
    #expect(summary.count == 1 + 3 * 2 * TableDefinition.worldMeasures.count)
  }

  @Test func `one arm has nothing to pair: the comparison is a header`() throws {
    let files = try tables(ScenarioFixture.scenario(arms: [("nu", [])]))
    #expect(FolderFixture.rows(files["comparison.csv"]).count == 1)
  }

  @Test func `one replicate has a difference and no interval`() throws {
    let rows = FolderFixture.rows(try tables(ScenarioFixture.scenario(replicates: 1))["comparison.csv"])
    let row = try #require(rows.dropFirst().first { $0[4] == "final" && $0[5] == "1" })
    #expect(row[8] != "NA")
    #expect([row[9], row[10], row[11], row[12], row[13], row[15]].allSatisfy { $0 == "NA" })
  }

  @Test func `the Dutch dialect holds the same fields`() throws {
    let scenario = ScenarioFixture.scenario()
    let plain = try tables(scenario)
    let dutch = try tables(scenario, .dutchExcel)
    for table in OutputTable.allCases {
      let definition = TableDefinition.of(table, everyBuurtWeek: false)
      let rows = (dutch[table.fileName] ?? "").split(separator: "\n").map { line in
        zip(line.split(separator: ";", omittingEmptySubsequences: false), definition.columns).map {
          $1.kind == .number ? String($0.map { $0 == "," ? "." : $0 }) : String($0)
        }
      }
      #expect(rows == FolderFixture.rows(plain[table.fileName]), "\(table)")
    }
  }

  @Test func `seed, replicate and question stand where they belong`() throws {
    let files = try tables(ScenarioFixture.scenario(seed: .max))
    #expect(FolderFixture.rows(files["timeseries.csv"])[1][3] == "18446744073709551615")
    #expect(files["resolved.yaml"] == "scenario: proef\n")
  }
}
