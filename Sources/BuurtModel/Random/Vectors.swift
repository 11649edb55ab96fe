/// Draws for four identities at a time; lane by lane the same words as the scalar functions.
extension RandomKey {
  /// The blocks of four identities.
  ///
  /// - Parameters:
  ///   - purpose: what the draws decide.
  ///   - week: the week, negative in the burn-in.
  ///   - low: four identities in 64-bit lanes.
  ///   - index: which block of this purpose, from 0.
  /// - Returns: the four words of each block, each in the lower half of a 64-bit lane.
  @inline(__always)
  func blocks(
    _ purpose: Purpose,
    week: Int,
    low: SIMD4<UInt64>,
    index: UInt32 = 0
  ) -> (SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>) {
    let mask = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
    let m0 = SIMD4<UInt64>(repeating: UInt64(Philox.multiplier4x0))
    let m1 = SIMD4<UInt64>(repeating: UInt64(Philox.multiplier4x1))
    let when = UInt32(truncatingIfNeeded: week) << 16 | UInt32(purpose.rawValue)
    var c0 = low
    var c1 = mask
    var c2 = SIMD4<UInt64>(repeating: UInt64(when))
    var c3 = SIMD4<UInt64>(repeating: UInt64(index))
    var k0 = words.x
    var k1 = words.y
    for _ in 0..<10 {
      let p0 = m0 &* (c0 & mask)
      let p1 = m1 &* (c2 & mask)
      let n0 = (p1 &>> 32) ^ c1 ^ SIMD4(repeating: UInt64(k0))
      let n2 = (p0 &>> 32) ^ c3 ^ SIMD4(repeating: UInt64(k1))
      c1 = p1 & mask
      c3 = p0 & mask
      c0 = n0
      c2 = n2
      k0 = k0 &+ Philox.weyl0
      k1 = k1 &+ Philox.weyl1
    }
    return (c0, c1, c2, c3)
  }
}

extension PairKey {
  /// The first word of four pairs as uniform numbers in [0, 1).
  @inline(__always)
  func uniform4(_ pair: (low: SIMD4<UInt64>, high: SIMD4<UInt64>)) -> SIMD4<Float> {
    let c0 = (pair.low &+ SIMD4(repeating: UInt64(white0))) & SIMD4(repeating: 0xFFFF_FFFF)
    let c1 = pair.high ^ SIMD4(repeating: UInt64(white1))
    return uniformLanes(Philox.block2x32(c0, c1, key: key).0)
  }
}

/// Words in the lower halves of 64-bit lanes as uniform numbers in [0, 1).
@inline(__always)
func uniformLanes(_ words: SIMD4<UInt64>) -> SIMD4<Float> {
  SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: words &>> 8)) * 0x1p-24
}
