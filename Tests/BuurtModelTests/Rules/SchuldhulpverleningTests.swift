import Testing

@testable import BuurtModel

@Suite struct SchuldhulpverleningTests {
  private static func weeks(
    _ insight: Double,
    _ start: Schuldhulpverlening.Start,
    children: Bool = true,
    cure: Double = Schuldhulpverlening.cureMonths
  ) -> Double {
    Schuldhulpverlening.weeks(insight: insight, start: start, children: children, cureMonths: cure)
  }

  @Test func `the guideline of four months and a cure of eighteen make 22 months; six months are the cap`() {
    #expect(abs(Self.weeks(Schuldhulpverlening.guideline, .insight) - 22 * 52 / 12) < 1e-9)
    #expect(Schuldhulpverlening.cap == 26)
    #expect(Self.weeks(60, .capped) == 26 + 78 && Self.weeks(60, .insight) == 60 + 78)
    // Half of the 36 months before 2024.
    #expect(Schuldhulpverlening.cureMonthsBefore2024 == 2 * Schuldhulpverlening.cureMonths)
    #expect(Self.weeks(20, .insight, cure: 36) - Self.weeks(20, .insight) == 78)
  }

  @Test func `the cap makes nobody wait longer, and changes nothing without children or with early insight`()
  {
    for insight in stride(from: 0.0, through: 200, by: 3.5) {
      let now = Self.weeks(insight, .insight)
      #expect(Self.weeks(insight, .capped) <= now)
      #expect(Self.weeks(insight, .capped, children: false) == now)
      if insight <= 26 { #expect(Self.weeks(insight, .capped) == now) }
      #expect(Self.weeks(insight + 1, .capped) >= Self.weeks(insight, .capped))
    }
  }
}
