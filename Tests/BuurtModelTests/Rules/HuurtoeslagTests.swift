import Testing

@testable import BuurtModel

@Suite struct HuurtoeslagTests {
  private static let now = Huurtoeslag.year2023
  private static let raised = Huurtoeslag.raisedCap
  private static let rents = stride(from: 200.0, through: 900, by: 0.37)

  private static func cents(_ euros: Double) -> Int { Int((euros * 100).rounded()) }

  @Test func `the worked example of the smaller home comes out to the cent`() {
    #expect(Self.cents(Self.now.allowance(rent: 530)) == 277_23)
    #expect(Self.cents(Self.now.net(rent: 530)) == 252_77)
  }

  @Test func `the larger home costs what its parts add up to, which is not what the source adds up to`() {
    // 226.66 + 156.91 = 383.57; the source has 423.57, and a rise of almost 105.
    #expect(Self.cents(Self.now.allowance(rent: 780)) == 383_57)
    #expect(Self.cents(Self.now.net(rent: 780)) == 396_43)
    #expect(Self.cents(Self.now.jump(from: 530, to: 780)) == 143_66)
    #expect(Self.cents(Self.now.allowance(rent: 780)) != 423_57)
  }

  @Test func `with the cap at the liberalisatiegrens the same family pays 340.27, a rise of 87.50`() {
    #expect(Self.cents(Self.raised.net(rent: 780)) == 340_27)
    #expect(Self.cents(Self.raised.jump(from: 530, to: 780)) == 87_50)
  }

  @Test func `each band pays its part: all, 65 %, nothing`() {
    func slope(_ rule: Huurtoeslag, _ rent: Double) -> Double {
      rule.allowance(rent: rent + 1) - rule.allowance(rent: rent)
    }
    for (rent, part) in [(200.0, 0.0), (300, 1), (500, 0.65), (700, 0)] {
      #expect(abs(slope(Self.now, rent) - part) < 1e-9)
    }
    #expect(abs(slope(Self.raised, 700) - 0.65) < 1e-9)
    #expect(Self.now.allowance(rent: 225.54) == 0 && Self.now.allowance(rent: 808.07) == 0)
  }

  @Test func `a higher cap takes nothing from anyone, and a dearer home never costs less`() {
    var last = 0.0
    for rent in Self.rents {
      #expect(Self.raised.allowance(rent: rent) >= Self.now.allowance(rent: rent))
      let net = Self.now.net(rent: rent)
      #expect(net >= last - 1e-9 && net <= rent)
      last = net
    }
  }
}
