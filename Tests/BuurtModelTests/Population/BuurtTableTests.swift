import Testing

@testable import BuurtModel

@Suite struct BuurtTableTests {
  @Test func `a margin's index is its place in the record`() {
    #expect(Margin.allCases.map(\.index) == Array(Margin.allCases.indices))
    let buurt = MadeUpBuurten.buurt(households: 10, tenure: [0.2, 0.3, 0.5], births: 0.02)
    #expect(buurt[.privateRent].value == 0.5)
    #expect(buurt[.births].value == 0.02)
  }

  @Test func `buurten are ranked by the listed columns only, never by group`() {
    let buurt = MadeUpBuurten.buurt(households: 10, income: [0.6, 0.1])
    for column in BuurtRecord.rankingColumns { #expect(buurt.ranking(by: column) != nil, "\(column)") }
    #expect(buurt.ranking(by: "income") == -0.6)
    #expect(buurt.ranking(by: "households") == 10)
    for column in ["group_0", "group_1", "births", "inkomen", ""] {
      #expect(buurt.ranking(by: column) == nil)
    }
  }
}
