/// sigma, the similarity of two households: a weighted agreement in [0, 1].
///
/// sigma = (w1 [same life stage] + w2 (1 - (|education| / 2 + |income decile| / 9) / 2) + w3 [same group]
///   + w4 (1 - min(1, |age| / 40 years)) + w5 [an interest in common]) / (w1 + ... + w5)
///
/// - Properties: symmetric; 1 for equal traits with an interest; `group` counts as same or other only.
/// - Limits: a type of its own only because the five traits are packed in one 64-bit column, so that a
///   pair costs two reads.
/// - Source: McPherson, Smith-Lovin and Cook 2001 for what counts; the weights are assumptions.
struct Similarity: Sendable {
  private let lifeStage: Float
  private let group: Float
  private let interests: Float
  private let education: Float
  private let income: Float
  private let age: Float
  private let constant: Float

  /// Constants from the registry.
  init(_ p: SimilarityParameters) {
    let total = Float(
      p.lifeStage.value + p.position.value + p.group.value + p.age.value + p.interests.value
    )
    // All weights zero: nobody resembles or differs, sigma = 1.
    let scale = total > 0 ? 1 / total : 0
    lifeStage = Float(p.lifeStage.value) * scale
    group = Float(p.group.value) * scale
    interests = Float(p.interests.value) * scale
    education = Float(p.position.value) * scale * 0.25
    income = Float(p.position.value) * scale / 18
    age = Float(p.age.value) * scale / 40
    constant = total > 0 ? Float(p.position.value + p.age.value) * scale : 1
  }

  /// Packs what is compared: life stage, education, income, group, interests and age in years.
  @inline(__always)
  static func pack(
    lifeStage: LifeStage,
    education: UInt8,
    income: UInt8,
    group: UInt8,
    interests: UInt8,
    age: Int
  ) -> UInt64 {
    UInt64(lifeStage.rawValue) | UInt64(education) << 8 | UInt64(income) << 16 | UInt64(group) << 24
      | UInt64(interests) << 32 | UInt64(UInt8(clamping: age)) << 40
  }

  /// The life stage in a packed set of traits.
  @inline(__always)
  static func lifeStage(_ traits: UInt64) -> LifeStage {
    LifeStage(rawValue: UInt8(truncatingIfNeeded: traits)) ?? .middle
  }

  /// The group in a packed set of traits.
  @inline(__always)
  static func group(_ traits: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: traits >> 24) }

  /// sigma of two packed sets of traits.
  @inline(__always)
  func callAsFunction(_ a: UInt64, _ b: UInt64) -> Float {
    let differ = a ^ b
    var sum = constant
    sum += differ & 0xFF == 0 ? lifeStage : 0
    sum += differ & 0xFF00_0000 == 0 ? group : 0
    sum += (a & b) & 0xFF_0000_0000 != 0 ? interests : 0
    sum -= education * Self.gap(a, b, shift: 8)
    sum -= income * Self.gap(a, b, shift: 16)
    sum -= age * min(40, Self.gap(a, b, shift: 40))
    return min(1, max(0, sum))
  }

  @inline(__always)
  private static func gap(_ a: UInt64, _ b: UInt64, shift: UInt64) -> Float {
    let x = Int32(truncatingIfNeeded: (a >> shift) & 0xFF)
    let y = Int32(truncatingIfNeeded: (b >> shift) & 0xFF)
    return Float(x > y ? x &- y : y &- x)
  }

  /// Whether a tie between two households is across: other group, or education or income two bands apart
  /// (income in five bands of two deciles).
  @inline(__always)
  static func across(_ a: UInt64, _ b: UInt64) -> Bool {
    (a ^ b) & 0xFF00_0000 != 0 || gap(a, b, shift: 8) >= 2
      // Half of the decile is the band: 0, 1 | 2, 3 | ... | 8, 9.
      || abs(Int32(truncatingIfNeeded: (a >> 17) & 0x7F) - Int32(truncatingIfNeeded: (b >> 17) & 0x7F)) >= 2
  }
}
