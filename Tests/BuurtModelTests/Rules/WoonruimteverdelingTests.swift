import Testing

@testable import BuurtModel

@Suite struct WoonruimteverdelingTests {
  @Test func `a point a year, one a month in the situation up to 12, one a month of search up to 30`() {
    func points(_ years: Double, _ situation: Double, _ search: Double) -> Double {
      Woonruimteverdeling.score(.points, years: years, situation: situation, search: search)
    }
    #expect(points(7, 0, 0) == 7)
    #expect(points(2, 9, 4) == 15)
    #expect(points(2, 40, 4) == 18)
    #expect(points(0, 12, 45) == 42)
    #expect(Woonruimteverdeling.score(.registration, years: 7, situation: 12, search: 30) == 7)
  }

  @Test func `a month counts as search from four responses on`() {
    #expect(Woonruimteverdeling.zoekpunten(responses: [4, 3, 0, 9, 4]) == 3)
    #expect(Woonruimteverdeling.zoekpunten(responses: Array(repeating: 5, count: 60)) == 30)
  }

  @Test func `points are never fewer than years, and rise with each part`() {
    for years in stride(from: 0.0, through: 20, by: 2.5) {
      for situation in stride(from: 0.0, through: 30, by: 3) {
        for search in stride(from: 0.0, through: 60, by: 5) {
          let score = Woonruimteverdeling.score(.points, years: years, situation: situation, search: search)
          #expect(score >= years && score <= years + 42)
          let more = Woonruimteverdeling.score(
            .points,
            years: years,
            situation: situation + 1,
            search: search + 1
          )
          #expect(more >= score)
        }
      }
    }
  }

  @Test func `a contract for a large home begins at eight persons and ends below five`() {
    #expect((1...12).filter { Doelgroepencontract.holds(persons: $0, before: false) } == [8, 9, 10, 11, 12])
    #expect((1...12).filter { Doelgroepencontract.holds(persons: $0, before: true) } == Array(5...12))
  }

  @Test func `the situation opens dearer homes to the cramped, closes none, and makes up the difference`() {
    for rent in stride(from: 400.0, through: 900, by: 7) {
      for low in [true, false] {
        for cramped in [true, false] {
          let now = PassendToewijzen.mayOffer(rent: rent, lowIncome: low, cramped: cramped, component: false)
          let then = PassendToewijzen.mayOffer(rent: rent, lowIncome: low, cramped: cramped, component: true)
          #expect(!now || then)
          #expect((now != then) == (low && cramped && rent > 693.60 && rent <= 808.06))
        }
      }
      #expect(abs(PassendToewijzen.subsidy(rent: rent) - max(0, rent - 693.60)) < 1e-9)
    }
  }
}
