import Testing

@testable import BuurtModel

@Suite struct PopulationFitTests {
  private static func fit(_ buurten: [BuurtRecord]) -> PopulationFit {
    PopulationFit(
      table: BuurtTable(buurten: buurten),
      parameters: Parameters().population,
      key: MadeUpBuurten.key
    )
  }

  @Test func `there is a row for each margin of each buurt with households, in table order`() {
    let fit = Self.fit(MadeUpBuurten.various)
    let lived = MadeUpBuurten.various.filter { $0.households > 0 }
    #expect(fit.rows.count == lived.count * Margin.allCases.count)
    #expect(fit.rows.map(\.buurt) == lived.flatMap { buurt in Margin.allCases.map { _ in buurt.code } })
    #expect(fit.rows.map(\.margin) == lived.flatMap { _ in Margin.allCases })
    #expect(fit.summary.map(\.margin) == Margin.allCases)
  }

  @Test func `drawn values are those of the drawn households`() throws {
    let buurt = MadeUpBuurten.buurt(households: 10, composition: [0.35, 0.35, 0.3], tenure: [0.6, 0.4, 0])
    let fit = Self.fit([buurt])
    func row(_ margin: Margin) throws -> PopulationFit.Row {
      try #require(fit.rows.first { $0.margin == margin })
    }
    // 3.5, 3.5 and 3 households: the first of the tied remainders gets the unit.
    #expect(try row(.onePerson).drawn == 0.4)
    #expect(try row(.noChildren).drawn == 0.3)
    #expect(try row(.withChildren).drawn == 0.3)
    #expect(try abs(row(.onePerson).difference - 0.05) < 1e-12)
    #expect(try row(.owner).drawn == 0.6)
    #expect(try row(.meanSize).drawn == 2.1)
  }

  @Test func `the summary counts origins and leaves national values out of the errors`() throws {
    var one = MadeUpBuurten.buurt("BU99010101", households: 10, tenure: [0.64, 0.36, 0])
    one.margins[Margin.owner.index] = MarginValue(0.64, .observed, rounding: 0.005)
    var two = MadeUpBuurten.buurt("BU99010102", households: 40, tenure: [0.51, 0.49, 0])
    two.margins[Margin.owner.index] = MarginValue(0.51, .wijk, rounding: 0.005)
    var three = MadeUpBuurten.buurt("BU99010103", households: 3, tenure: [0.5, 0.5, 0])
    three.margins[Margin.owner.index] = MarginValue(0.5, .national)
    let summary = try #require(Self.fit([one, two, three]).summary.first { $0.margin == .owner })
    #expect(summary.observed == 1 && summary.imputed == 1 && summary.national == 1)
    // 6 of 10 against .64, 20 of 40 against .51.
    #expect(abs(summary.meanAbsoluteError - 0.025) < 1e-12)
    #expect(abs(summary.weightedError - (0.04 * 10 + 0.01 * 40) / 50) < 1e-12)
    #expect(abs(summary.maximum - 0.04) < 1e-12)
    #expect(summary.worst == "BU99010101")
    #expect(summary.roundingBound == 0.005)
  }

  @Test func `a margin that is national everywhere has no error`() throws {
    var buurt = MadeUpBuurten.buurt(households: 20)
    buurt.margins[Margin.births.index] = MarginValue(0.01, .national)
    let summary = try #require(Self.fit([buurt]).summary.first { $0.margin == .births })
    #expect(summary.meanAbsoluteError.isNaN && summary.maximum.isNaN && summary.worst == nil)
  }

  @Test func `parts of a whole sum to one among the drawn too`() {
    let drawn = PopulationFit.values(
      MadeUpBuurten.synthesis(MadeUpBuurten.various).draw(ofBuurt: 1, key: MadeUpBuurten.key)
    )
    for partition in Margin.partitions {
      #expect(abs(partition.reduce(0) { $0 + drawn[$1.index] } - 1) < 1e-12)
    }
  }
}
