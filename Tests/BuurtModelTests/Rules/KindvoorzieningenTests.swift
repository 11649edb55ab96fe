import Testing

@testable import BuurtModel

@Suite struct KindvoorzieningenTests {
  @Test func `a fund by disposable income is open to all whom it was open to, and to indebted ones beside`() {
    for income in stride(from: 800.0, through: 3_000, by: 100) {
      for repaid in [0.0, 150, 700] {
        func isOpen(_ basis: Kindfonds.Basis) -> Bool {
          Kindfonds.isOpen(income: income, repaid: repaid, limit: 1_600, basis: basis)
        }
        #expect(!isOpen(.fiscal) || isOpen(.disposable))
        #expect(isOpen(.fiscal) == (income <= 1_600))
        #expect(isOpen(.disposable) == (income - repaid <= 1_600))
      }
    }
  }

  @Test func `with a right of its own every child is reached`() {
    #expect(Kinderrecht.reaches(parentsClaim: false, ownRight: true))
    #expect(Kinderrecht.reaches(parentsClaim: true, ownRight: false))
    #expect(!Kinderrecht.reaches(parentsClaim: false, ownRight: false))
  }

  @Test func `families go first, the youngest child before all; as they come nobody does`() {
    let ages: [Int?] = [nil, 0, 30, 400, 18 * 52, 60 * 52]
    let families = ages.map { Vroegsignalering.rank(.families, youngest: $0) }
    #expect(families == [936, 0, 30, 400, 936, 936])
    #expect(ages.allSatisfy { Vroegsignalering.rank(.arrival, youngest: $0) == 0 })
  }
}
