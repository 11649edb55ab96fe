@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Foundation
import Testing

@Suite struct PatternTests {
  private static let table = NationalWorld.root.appending(path: "../shared/design/patterns.csv")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: Self.table.path),
      "needs the table that the targets were written from"
    )
  )
  func `targets are those of the table they were written from`() throws {
    let text = try String(contentsOf: Self.table, encoding: .utf8)
    let rows = text.split(separator: "\n").map { Self.cells(String($0)) }
    #expect(rows[0].prefix(7) == ["id", "pattern", "measure", "low", "target", "high", "sign"])
    #expect(rows.count - 1 == PatternTable.all.count)
    for (row, pattern) in zip(rows.dropFirst(), PatternTable.all) {
      #expect(row[0] == pattern.id && row[1] == pattern.pattern && row[2] == pattern.measure)
      #expect(
        row[3...5].map(Double.init) == [pattern.low, pattern.target, pattern.high],
        "\(pattern.id)"
      )
      #expect(row[6] == pattern.sign.rawValue && row[7] == pattern.basis && row[8] == pattern.rangeFrom)
      #expect(row[9] == pattern.use.rawValue)
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line where character != "\r" {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test func `names are unique, ranges hold their target, and every row has a source`() {
    #expect(Set(PatternTable.all.map(\.id)).count == PatternTable.all.count)
    for pattern in PatternTable.all {
      #expect(!pattern.source.isEmpty && !pattern.measure.isEmpty)
      if let target = pattern.target { #expect(pattern.passes(target), "\(pattern.id)") }
      #expect(pattern.low != nil || pattern.high != nil || pattern.sign != .none, "\(pattern.id)")
    }
  }

  @Test func `ends of a range pass, signs are strict`() throws {
    let p1 = try #require(PatternTable.pattern("P1"))
    #expect(p1.passes(0.40) && p1.passes(0.55) && !p1.passes(0.399) && !p1.passes(0.551) && !p1.passes(.nan))
    #expect(p1.miss(0.48) == 0 && abs(p1.miss(0.625) - 1) < 1e-9 && p1.miss(.nan) == 3)
    let p17 = try #require(PatternTable.pattern("P17"))
    #expect(p17.passes(0.01) && !p17.passes(0) && !p17.passes(-0.01))
    let p16 = try #require(PatternTable.pattern("P16"))
    #expect(p16.passes(0.9) && !p16.passes(1))
    let p20c = try #require(PatternTable.pattern("P20c"))
    #expect(p20c.passes(-0.1) && !p20c.passes(0.1) && p20c.miss(0.1) == 1)
  }

  @Test func `slopes of two values are those of the two by two table`() {
    var bins = Bins(2)
    (bins.trials, bins.events) = ([200, 100], [20, 30])
    // Odds 20/180 and 30/70.
    let odds = Exponential.exp(BinnedFit.slope([bins], .logit))
    #expect(abs(odds - (30.0 / 70) / (20.0 / 180)) < 1e-8)
    // Hazards -ln(0.9) and -ln(0.7).
    let hazard = Exponential.exp(BinnedFit.slope([bins], .hazard))
    #expect(abs(hazard - Exponential.log(0.7) / Exponential.log(0.9)) < 1e-8)
  }

  @Test func `groups of other levels and one slope give that slope`() {
    let groups = [-3.0, -1, 0.5].map { level in
      var bins = Bins(5)
      for value in 0..<5 {
        bins.trials[value] = 1_000
        bins.events[value] = 1_000 / (1 + Exponential.exp(-level - 0.4 * Double(value)))
      }
      return bins
    }
    #expect(abs(BinnedFit.slope(groups, .logit) - 0.4) < 1e-8)
    #expect(BinnedFit.slope([Bins(5)], .logit).isNaN)
  }

  @Test func `Gini by hand`() {
    // 0, 0, 4: sum over i of (2 i - 4) x = 2 * 4 = 8, over 3 * 4.
    #expect(abs(PatternMeasures.gini([0, 4, 0]) - 8.0 / 12) < 1e-12)
    #expect(PatternMeasures.gini([3, 3, 3]) == 0 && PatternMeasures.gini([0, 0]).isNaN)
  }

  /// The small pattern table: a tiny world, one year and a bit, in seconds.
  @Test func `a tiny world is measured the same on one thread and on two`() throws {
    let scenario = try NationalWorld.tiny()
    let one = try #require(try PatternRun(scenario, replicates: 2, years: 1, jobs: 1).run())
    let two = try #require(try PatternRun(scenario, replicates: 2, years: 1, jobs: 2).run())
    for (a, b) in zip(one, two) {
      let numbers = (a.values.map(\.number.bitPattern), b.values.map(\.number.bitPattern))
      #expect(numbers.0 == numbers.1, "\(a.pattern.id)")
    }
    func found(_ id: String) -> Double { one.first { $0.pattern.id == id }?.found ?? .nan }
    #expect((1...30).contains(found("P8b")) && (0.1...0.7).contains(found("P7")))
    #expect((0...1).contains(found("P9")) && (0...1).contains(found("P9c")))
    #expect((0.3...1).contains(found("P6")) && found("P18") > 0.01 && found("P18") < 0.3)
    for result in one { #expect(result.found.isFinite != (result.reason != nil), "\(result.pattern.id)") }
    let panel = try #require(one.first { $0.pattern.id == "P1" })
    #expect(panel.reason == "needs seven years after week 0" && !panel.passes)
  }

  @Test func `a stopped run gives nothing`() throws {
    let flag = CancellationFlag()
    flag.cancel()
    #expect(try PatternRun(try NationalWorld.tiny(), replicates: 2, years: 1).run(cancellation: flag) == nil)
  }

  @Test func `the shipped world has the national shares and 24 buurten`() throws {
    let table = try NationalWorld.scenario().table
    #expect(table.buurten.count == 24 && (8_000...10_000).contains(table.households))
    let parameters = Parameters().population
    func share(_ margin: Margin) -> Double {
      table.buurten.reduce(0) { $0 + $1[margin].value * Double($1.households) } / Double(table.households)
    }
    #expect(abs(share(.onePerson) - parameters.onePerson.value) < 0.01)
    #expect(abs(share(.withChildren) - parameters.withChildren.value) < 0.01)
    #expect(abs(share(.owner) - parameters.owner.value) < 0.01)
    #expect(abs(share(.corporatie) - parameters.corporatie.value) < 0.01)
    #expect(abs(share(.lowIncome) - 0.4) < 0.01 && abs(share(.highIncome) - 0.2) < 0.01)
    #expect(abs(share(.meanSize) - parameters.meanSize.value) < 0.03)
  }
}
