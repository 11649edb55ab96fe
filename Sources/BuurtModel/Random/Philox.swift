/// Philox counter-based generators: every output block is a pure function of a counter and a key.
///
/// One round multiplies counter words by odd constants, splits the 64-bit products into halves and
/// mixes in the key, which a Weyl sequence bumps between rounds.
///
/// - Properties: no state, so any draw can be made by any thread in any order with the same result;
///   4x32 with 10 rounds and 2x32 with 7 rounds pass BigCrush according to the authors.
/// - Limits: not cryptographic.
/// - Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3",
///   https://doi.org/10.1145/2063384.2063405; constants and reference vectors of their Random123.
public enum Philox {
  static let multiplier4x0: UInt32 = 0xD251_1F53
  static let multiplier4x1: UInt32 = 0xCD9E_8D57
  static let multiplier2: UInt32 = 0xD256_D193
  static let weyl0: UInt32 = 0x9E37_79B9
  static let weyl1: UInt32 = 0xBB67_AE85

  /// Philox 4x32 with 10 rounds: one block of four words.
  ///
  /// - Parameters:
  ///   - counter: four words, any value.
  ///   - key: two words, any value.
  /// - Returns: four words, each uniform over all 32-bit values.
  /// - Complexity: 10 rounds, 20 multiplications.
  @inline(__always)
  public static func block4x32(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var c0 = counter.x
    var c1 = counter.y
    var c2 = counter.z
    var c3 = counter.w
    var k0 = key.x
    var k1 = key.y
    for _ in 0..<10 {
      let p0 = UInt64(multiplier4x0) &* UInt64(c0)
      let p1 = UInt64(multiplier4x1) &* UInt64(c2)
      let n0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0
      let n2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1
      c1 = UInt32(truncatingIfNeeded: p1)
      c3 = UInt32(truncatingIfNeeded: p0)
      c0 = n0
      c2 = n2
      k0 = k0 &+ weyl0
      k1 = k1 &+ weyl1
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// Philox 2x32 with a stated number of rounds: one block of two words.
  ///
  /// - Parameters:
  ///   - c0: first counter word.
  ///   - c1: second counter word.
  ///   - key: one word.
  ///   - rounds: 7 for the pair draws, 10 in the reference vectors.
  /// - Returns: two words, each uniform over all 32-bit values.
  @inline(__always)
  public static func block2x32(_ c0: UInt32, _ c1: UInt32, key: UInt32, rounds: Int = 7) -> (UInt32, UInt32) {
    var a = c0
    var b = c1
    var k = key
    for _ in 0..<rounds {
      let p = UInt64(multiplier2) &* UInt64(a)
      a = UInt32(truncatingIfNeeded: p >> 32) ^ k ^ b
      b = UInt32(truncatingIfNeeded: p)
      k = k &+ weyl0
    }
    return (a, b)
  }

  /// Four pairs at a time: lane by lane the same words as the scalar `block2x32` with 7 rounds.
  ///
  /// The counter words stand in 64-bit lanes (upper halves zero), so that every product is one
  /// 32 x 32 -> 64 multiplication of the vector unit, also without special target flags.
  ///
  /// - Parameters:
  ///   - c0: first counter words.
  ///   - c1: second counter words.
  ///   - key: one word, shared by the lanes.
  /// - Returns: the two output words of each lane, in 64-bit lanes.
  @inline(__always)
  static func block2x32(
    _ c0: SIMD4<UInt64>,
    _ c1: SIMD4<UInt64>,
    key: UInt32
  ) -> (SIMD4<UInt64>, SIMD4<UInt64>) {
    var a = c0
    var b = c1
    round(&a, &b, key)
    round(&a, &b, key &+ weyl0)
    round(&a, &b, key &+ 2 &* weyl0)
    round(&a, &b, key &+ 3 &* weyl0)
    round(&a, &b, key &+ 4 &* weyl0)
    round(&a, &b, key &+ 5 &* weyl0)
    round(&a, &b, key &+ 6 &* weyl0)
    return (a, b)
  }

  /// One round of 2x32 in 64-bit lanes.
  ///
  /// Rounds are written out: the compiler does not unroll them itself.
  @inline(__always)
  private static func round(_ a: inout SIMD4<UInt64>, _ b: inout SIMD4<UInt64>, _ key: UInt32) {
    let low = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
    let p = SIMD4<UInt64>(repeating: UInt64(multiplier2)) &* (a & low)
    a = (p &>> 32) ^ SIMD4<UInt64>(repeating: UInt64(key)) ^ b
    b = p & low
  }
}
