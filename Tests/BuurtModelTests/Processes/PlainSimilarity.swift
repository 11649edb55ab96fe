@testable import BuurtModel

/// Similarity as its formula says, one term after the other in double precision.
enum PlainSimilarity {
  /// The `k`th of the packed traits: life stage, education, income, group, interests, age.
  static func trait(_ traits: UInt64, _ k: Int) -> Int { Int(traits >> (8 * k) & 255) }

  /// The weighted agreement of two sets of traits.
  static func sigma(_ a: UInt64, _ b: UInt64, _ p: SimilarityParameters) -> Double {
    func gap(_ k: Int) -> Double { Double(abs(trait(a, k) - trait(b, k))) }
    let terms = [
      (p.lifeStage.value, gap(0) == 0 ? 1 : 0),
      (p.position.value, 1 - (gap(1) / 2 + gap(2) / 9) / 2),
      (p.group.value, gap(3) == 0 ? 1 : 0),
      (p.age.value, 1 - min(1, gap(5) / 40)),
      (p.interests.value, trait(a, 4) & trait(b, 4) != 0 ? 1 : 0),
    ]
    let weights = terms.reduce(0) { $0 + $1.0 }
    return weights > 0 ? terms.reduce(0) { $0 + $1.0 * $1.1 } / weights : 1
  }

  /// Whether two sets of traits differ in group, or by two bands of education or income.
  static func across(_ a: UInt64, _ b: UInt64) -> Bool {
    trait(a, 3) != trait(b, 3) || abs(trait(a, 1) - trait(b, 1)) >= 2
      || abs(trait(a, 2) / 2 - trait(b, 2) / 2) >= 2
  }

  /// Whether a stored share in 255ths is the given one rounded down, to the last place of single precision.
  static func rounds(_ stored: UInt8, _ share: Double) -> Bool {
    Double(stored) <= share * 255 + 1e-3 && share * 255 - 1e-3 < Double(stored) + 1
  }
}
