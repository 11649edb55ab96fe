import BuurtExperiment
import BuurtModel
@testable import BuurtReport
import BuurtScenario
import BuurtTestSupport
import Testing

@Suite struct SummaryTextTests {
  private func text(_ scenario: Scenario, _ language: Language, _ dialect: CSVDialect = .plain) throws
    -> String
  {
    try withFolder { folder in
      _ = try FolderFixture.run(scenario, at: "\(folder)/a", dialect: dialect)
      let summary = try FolderSummary(path: "\(folder)/a", scenario: scenario, dialect: dialect)
      return SummaryText(
        scenario: scenario,
        replicates: scenario.replicates,
        summary: summary,
        wording: language.wording
      ).text(path: "out/a")
    }
  }

  @Test func `columns are aligned and every headline has a level and a difference per arm`() throws {
    let text = try text(ScenarioFixture.scenario(), .english)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ruler = try #require(lines.firstIndex { $0.hasPrefix("---") })
    let table = lines[ruler...].prefix { !$0.isEmpty }
    #expect(table.count == 1 + SummaryText.headlines.count + 1)
    #expect(Set(table.map(\.count)).count == 1)
    for (line, measure) in zip(table.dropFirst(), SummaryText.headlines) {
      #expect(line.hasPrefix(measure.english))
      #expect(line.filter { $0 == "[" }.count == 2)
    }
    #expect(table.last?.split(separator: " ") == ["replicates", "3", "3", "3"])
    #expect(text.contains(Wording.english.intervalNote) && text.hasSuffix("Output: out/a\n"))
  }

  @Test func `Dutch has decimal commas and its own words`() throws {
    let text = try text(ScenarioFixture.scenario(), .dutch)
    #expect(text.contains(Wording.dutch.intervalNote) && text.contains("Uitvoer: out/a"))
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(SummaryText.headlines[0].dutch) })
    #expect(row.contains(",") && !row.contains(".") && row.contains("; "))
  }

  @Test func `the dialect of the files changes nothing in the summary`() throws {
    let scenario = ScenarioFixture.scenario()
    #expect(try text(scenario, .english) == text(scenario, .english, .dutchExcel))
  }

  @Test func `one replicate is shown without interval, and said to have none`() throws {
    let text = try text(ScenarioFixture.scenario(replicates: 1), .english)
    #expect(text.contains(Wording.english.oneReplicateNote) && !text.contains("["))
  }

  @Test func `one arm shows its levels`() throws {
    let text = try text(ScenarioFixture.scenario(arms: [("nu", [])]), .english)
    #expect(text.contains(Wording.english.levelsHeading) && text.contains("["))
  }

  @Test(arguments: [
    (["LANG": "nl_NL.UTF-8"], Language.dutch), (["LANG": "en_US.UTF-8"], .english), ([:], .english),
    (["LANG": "nl_NL.UTF-8", "LC_ALL": "C"], .english), (["LANG": "", "LC_MESSAGES": "nl_BE"], .dutch),
  ])
  func `the language follows the environment`(_ environment: [String: String], _ language: Language) {
    #expect(Language(environment: environment) == language)
  }

  @Test func `a table is aligned by letters, not by bytes`() {
    let table = AlignedTable(rows: [["", "één"], ["naam", "1"], ["x"]], headerRows: 1)
    #expect(table.lines == ["      één", "----  ---", "naam    1", "x"])
  }
}
