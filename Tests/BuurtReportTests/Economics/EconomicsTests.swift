import BuurtExperiment
import BuurtModel
@testable import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Testing

/// What effects cost, who gains and who loses: from the parts to the tables and the summary.
@Suite struct EconomicsTests {
  private func tables(_ scenario: Scenario, workers: Int = 1) throws -> [String: [[String: String]]] {
    try withFolder { folder in
      let files = try #require(try FolderFixture.run(scenario, at: "\(folder)/a", workers: workers))
      return files.mapValues { text in
        let rows = FolderFixture.rows(text)
        return rows.dropFirst().map { Dictionary(zip(rows[0], $0)) { first, _ in first } }
      }
    }
  }

  private static func number(_ row: [String: String], _ column: String) -> Double {
    row[column].flatMap(Double.init) ?? .nan
  }

  @Test func `households are kept and read back as they were`() throws {
    let households = (0..<300 as Range<UInt32>).map { number in
      StandingYear.Household(
        identity: number &* 14_316_557,
        buurt: UInt16(truncatingIfNeeded: number &* 331),
        composition: Composition.allCases[Int(number % 6)],
        quintile: UInt8(number % 5),
        decile: number % 7 == 0 ? 255 : UInt8(number % 10),
        weeks: UInt16(1 + number % 13),
        sums: SIMD8(number &* 70_001, number, number % 13, 0, 5, 0, 0, 0)
      )
    }
    try withFolder { folder in
      let year = StandingYear(households)
      try Disk.write(StandingFile.bytes(year), to: "\(folder)/x")
      #expect(try StandingFile.read("\(folder)/x") == year)
      try Disk.write(Array(StandingFile.bytes(year).dropLast()), to: "\(folder)/y")
      #expect(throws: SinkError.self) { try StandingFile.read("\(folder)/y") }
    }
  }

  @Test func `the cost of an effect follows from the other tables`() throws {
    let scenario = ScenarioFixture.scenario(weeks: 60, replicates: 5)
    let tables = try tables(scenario)
    let rows = try #require(tables["effectiveness.csv"])
    #expect(rows.count == 2 * Effect.allCases.count)
    for row in rows {
      let arm = row["arm"] ?? ""
      func euros(_ arm: String) -> Double {
        let all = (tables["interventions.csv"] ?? []).filter { $0["arm"] == arm && $0["week"] == "60" }
        return all.reduce(0) { $0 + Self.number($1, "euros") } / 5
      }
      #expect(abs(Self.number(row, "euros") - (euros(arm) - euros("nu"))) < 0.011)
      guard row["effect"] == "unmet_need" else { continue }
      let comparison = (tables["comparison.csv"] ?? []).first {
        $0["arm"] == arm && $0["measure"] == "help_unmet" && $0["window"] == "last_year"
      }
      let difference = try #require(comparison.map { Self.number($0, "difference") })
      #expect(abs(Self.number(row, "gain") + 100 * difference) < 1e-3)
      if row["estimate"] == "estimable" {
        let ratio = Self.number(row, "euros") / Self.number(row, "gain")
        #expect(abs(Self.number(row, "euros_per_gain") / ratio - 1) < 0.01)
        #expect(Self.number(row, "low") <= Self.number(row, "high"))
      } else {
        #expect(row["euros_per_gain"] == "NA")
      }
    }
  }

  @Test func `equity sets the effect in the lowest decile against that in the highest`() throws {
    var scenario = ScenarioFixture.scenario(weeks: 60)
    scenario.measure.by = ["initial_decile"]
    let tables = try tables(scenario)
    let rows = try #require(tables["equity.csv"])
    #expect(rows.count == 2 * OutcomeFile.measures.count)
    let deciles = (tables["deciles.csv"] ?? []).filter { Self.number($0, "week") > 8 }
    for row in rows {
      let measure = row["measure"] ?? ""
      func mean(_ arm: String, _ decile: String) -> Double {
        let values = deciles.filter { $0["arm"] == arm && $0["initial_decile"] == decile }
          .map { Self.number($0, measure) }
        return values.reduce(0, +) / Double(values.count)
      }
      func effect(_ decile: String) -> Double { mean(row["arm"] ?? "", decile) - mean("nu", decile) }
      let (lowest, highest) = (effect("1"), effect("10"))
      #expect(abs(Self.number(row, "lowest") - lowest) < 1e-3, "\(measure)")
      #expect(abs(Self.number(row, "highest") - highest) < 1e-3, "\(measure)")
      #expect(abs(Self.number(row, "gap") - (lowest - highest)) < 1e-3, "\(measure)")
    }
    #expect(rows.contains { abs(Self.number($0, "lowest")) > 0 })
  }

  @Test func `displacement counts who loses and who gains, by group`() throws {
    let rows = try #require(try tables(ScenarioFixture.scenario(weeks: 60))["displacement.csv"])
    func row(_ outcome: String, _ by: String, _ level: String) throws -> [String: String] {
      try #require(
        rows.first {
          $0["arm"] == "ruimte" && $0["outcome"] == outcome && $0["by"] == by && $0["level"] == level
        }
      )
    }
    let all = try row("perceived_support", "all", "all")
    #expect(all["households"] == "30.00" && all["pairs"] == "3")
    // Of thirty, ten lose support and ten gain.
    #expect(Self.number(all, "worse") > 0.3 && Self.number(all, "better") > 0.3)
    #expect(abs(Self.number(all, "better") - Self.number(all, "worse") - Self.number(all, "net")) < 1e-5)
    let groups = Set(rows.map { "\($0["by"] ?? "") \($0["level"] ?? "")" })
    #expect(groups.count == Displacement.groups.count)
  }

  @Test func `on a real table small groups are not shown`() throws {
    let table = ScenarioFixture.table([60, 40, 120], gemeente: "GM0363")
    let rows = try #require(try tables(ScenarioFixture.scenario(table: table, weeks: 60))["displacement.csv"])
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["worse"] == "NA" && row["better"] == "NA" && row["net"] == "NA")
      #expect(row["households"] != "NA")
    }
  }

  @Test func `one arm has nothing to compare and keeps no households`() throws {
    let tables = try tables(ScenarioFixture.scenario(arms: [("nu", [])]))
    for name in ["effectiveness.csv", "equity.csv", "displacement.csv"] {
      #expect(tables[name]?.isEmpty == true, "\(name)")
    }
  }

  @Test func `the number of threads changes nothing`() throws {
    let scenario = ScenarioFixture.scenario(weeks: 60)
    let one = try tables(scenario)
    let five = try tables(scenario, workers: 5)
    for name in ["effectiveness.csv", "equity.csv", "displacement.csv"] { #expect(one[name] == five[name]) }
  }

  @Test(arguments: [Language.english, .dutch])
  func `the summary says what is spent, what effects cost and who loses`(_ language: Language) throws {
    let scenario = ScenarioFixture.scenario(weeks: 60)
    let text = try withFolder { folder in
      _ = try FolderFixture.run(scenario, at: "\(folder)/a")
      let summary = try FolderSummary(path: "\(folder)/a", scenario: scenario, dialect: .plain)
      #expect(summary.economics.spending.map(\.intervention) == ["Huis", "Huis", "Werker"])
      return SummaryText(scenario: scenario, replicates: 3, summary: summary, wording: language.wording)
        .text(path: "x")
    }
    let words = language.wording.economics
    for heading in [words.spendingHeading, words.effectHeading, words.displacementHeading] {
      #expect(text.contains(heading))
    }
    for label in Array(words.effects.values) + Array(words.outcomes.values) { #expect(text.contains(label)) }
    #expect(Set(words.effects.keys) == Set(Effect.allCases.map(\.rawValue)))
    #expect(Set(words.outcomes.keys) == Set(StandingYear.Outcome.allCases.map(\.key)))
  }
}
