import Testing

@testable import BuurtModel

@Suite struct SimilarityTests {
  private static func pack(
    _ stage: LifeStage = .middle,
    education: UInt8 = 1,
    income: UInt8 = 4,
    group: UInt8 = 2,
    interests: UInt8 = 0b101,
    age: Int = 40
  ) -> UInt64 {
    Similarity.pack(
      lifeStage: stage,
      education: education,
      income: income,
      group: group,
      interests: interests,
      age: age
    )
  }

  private static func weights(_ values: [Double]) -> SimilarityParameters {
    var weights = SimilarityParameters()
    weights.lifeStage = Weight(values[0])
    weights.position = Weight(values[1])
    weights.group = Weight(values[2])
    weights.age = Weight(values[3])
    weights.interests = Weight(values[4])
    return weights
  }

  @Test(
    arguments: [
      (pack(), 1), (pack(.old), 0.8), (pack(education: 0), 0.95), (pack(income: 9), 1 - 0.1 * 5 / 9),
      (pack(group: 3), 0.8), (pack(interests: 0b010), 0.8), (pack(interests: 0b1111), 1),
      (pack(age: 60), 0.9),
      (pack(age: 90), 0.8), (pack(age: 20), 0.9),
      (pack(.young, education: 0, income: 9, group: 0, interests: 2, age: 99), 0.15 - 0.1 * 5 / 9),
    ] as [(UInt64, Double)]
  )
  func `similarity is the weighted agreement, by hand`(other: UInt64, expected: Double) {
    let similarity = Similarity(Self.weights([1, 1, 1, 1, 1]))
    #expect(abs(Double(similarity(Self.pack(), other)) - expected) < 1e-6)
    #expect(similarity(Self.pack(), other) == similarity(other, Self.pack()))
  }

  @Test func `a weight counts in proportion to the sum of weights`() {
    let similarity = Similarity(Self.weights([3, 0, 1, 0, 0]))
    #expect(abs(similarity(Self.pack(), Self.pack(group: 1)) - 0.75) < 1e-6)
    #expect(abs(similarity(Self.pack(), Self.pack(.old, education: 0, age: 90)) - 0.25) < 1e-6)
  }

  @Test func `without weights everybody is alike`() {
    let similarity = Similarity(Self.weights([0, 0, 0, 0, 0]))
    #expect(similarity(Self.pack(), Self.pack(.old, education: 0, group: 7, interests: 0)) == 1)
  }

  @Test func `similarity is symmetric and within 0 and 1 for any two households`() {
    let similarity = Similarity(Self.weights([0.3, 2.1, 0.7, 4, 1.9]))
    func household(_ k: UInt32) -> UInt64 {
      let w = Philox.block4x32(counter: SIMD4(k, 0, 0, 0), key: SIMD2(0, 0))
      return Self.pack(
        LifeStage.allCases[Int(bounded(w.x, 7))],
        education: UInt8(w.y % 3),
        income: UInt8(w.y >> 8 % 10),
        group: UInt8(w.z & 7),
        interests: UInt8(truncatingIfNeeded: w.z >> 8),
        age: Int(18 + w.w % 80)
      )
    }
    for k in 0..<2_000 as Range<UInt32> {
      let (a, b) = (household(2 * k), household(2 * k + 1))
      let sigma = similarity(a, b)
      #expect(sigma == similarity(b, a) && sigma >= 0 && sigma <= 1)
      #expect(Similarity.across(a, b) == Similarity.across(b, a))
    }
  }

  @Test(
    arguments: [
      (pack(), false), (pack(group: 3), true), (pack(.old, interests: 0, age: 90), false),
      (pack(education: 0), false), (pack(education: 2), false), (pack(income: 8), true),
      (pack(income: 7), false), (pack(income: 0), true), (pack(income: 1), true),
      (pack(income: 2), false),
    ] as [(UInt64, Bool)]
  )
  func `a tie is across between groups, or two bands apart in income`(other: UInt64, across: Bool) {
    #expect(Similarity.across(Self.pack(), other) == across)
  }

  @Test func `a tie between low and high education is across`() {
    #expect(Similarity.across(Self.pack(education: 0), Self.pack(education: 2)))
  }
}
