import Testing

@testable import BuurtModel

@Suite struct BeslagvrijeVoetTests {
  private static let families = (0...8).flatMap { children in
    (0...children).map { CountedFamily(children: children, fromTwelve: $0) }
  }

  @Test func `the module sees two young children in every family, and none in others`() {
    for family in Self.families {
      let seen = BeslagvrijeVoet.counted(family, as: .nominal)
      #expect(seen == (family.children > 0 ? CountedFamily(children: 2, fromTwelve: 0) : family))
    }
  }

  @Test func `who has more than two children or one of twelve is left short, and nobody else`() {
    for family in Self.families {
      let short = BeslagvrijeVoet.shortfall(family, under: .nominal, childCost: 10)
      if family.children <= 2, family.fromTwelve == 0 { #expect(short == 0) }
      if family.children > 2 || family.children == 2 && family.fromTwelve > 0 { #expect(short > 0) }
    }
    // One of three is twelve: a child's costs, and EUR 56 a quarter.
    let three = CountedFamily(children: 3, fromTwelve: 1)
    let short = BeslagvrijeVoet.shortfall(three, under: .nominal, childCost: 150)
    #expect(abs(short - (150 + 56.0 / 3)) < 1e-9)
  }

  @Test func `the true family is never left with less, and short of nothing`() {
    for family in Self.families {
      for cost in [0.0, 50, 400] {
        let nominal = BeslagvrijeVoet.shortfall(family, under: .nominal, childCost: cost)
        let actual = BeslagvrijeVoet.shortfall(family, under: .trueFamily, childCost: cost)
        #expect(actual == 0 && actual <= nominal)
      }
      let counted = BeslagvrijeVoet.counted(family, as: .trueFamily)
      let module = BeslagvrijeVoet.counted(family, as: .nominal)
      #expect(counted.children >= module.children && counted.fromTwelve >= module.fromTwelve)
    }
  }

  @Test func `every child more, and every child that turns twelve, adds to what the module leaves out`() {
    for children in 3...7 {
      for older in 0...children {
        let short = BeslagvrijeVoet.shortfall(
          CountedFamily(children: children, fromTwelve: older),
          under: .nominal,
          childCost: 100
        )
        let more = BeslagvrijeVoet.shortfall(
          CountedFamily(children: children + 1, fromTwelve: older),
          under: .nominal,
          childCost: 100
        )
        #expect(abs(more - short - 100) < 1e-9)
      }
    }
  }
}
