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
    let when = UInt32(truncatingIfNeeded: week) << 16 | UInt32(purpose.rawValue)
    var c0 = low
    var c1 = mask
    var c2 = SIMD4<UInt64>(repeating: UInt64(when))
    var c3 = SIMD4<UInt64>(repeating: UInt64(index))
    let k0 = words.x
    let k1 = words.y
    round(&c0, &c1, &c2, &c3, k0, k1)
    round(&c0, &c1, &c2, &c3, k0 &+ 1 &* Philox.weyl0, k1 &+ 1 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 2 &* Philox.weyl0, k1 &+ 2 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 3 &* Philox.weyl0, k1 &+ 3 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 4 &* Philox.weyl0, k1 &+ 4 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 5 &* Philox.weyl0, k1 &+ 5 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 6 &* Philox.weyl0, k1 &+ 6 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 7 &* Philox.weyl0, k1 &+ 7 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 8 &* Philox.weyl0, k1 &+ 8 &* Philox.weyl1)
    round(&c0, &c1, &c2, &c3, k0 &+ 9 &* Philox.weyl0, k1 &+ 9 &* Philox.weyl1)
    return (c0, c1, c2, c3)
  }

  /// One round of 4x32 in 64-bit lanes.
  ///
  /// Rounds are written out: the compiler does not unroll them itself.
  @inline(__always)
  private func round(
    _ c0: inout SIMD4<UInt64>,
    _ c1: inout SIMD4<UInt64>,
    _ c2: inout SIMD4<UInt64>,
    _ c3: inout SIMD4<UInt64>,
    _ k0: UInt32,
    _ k1: UInt32
  ) {
    let mask = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
    let p0 = SIMD4<UInt64>(repeating: UInt64(Philox.multiplier4x0)) &* (c0 & mask)
    let p1 = SIMD4<UInt64>(repeating: UInt64(Philox.multiplier4x1)) &* (c2 & mask)
    c0 = (p1 &>> 32) ^ c1 ^ SIMD4(repeating: UInt64(k0))
    c2 = (p0 &>> 32) ^ c3 ^ SIMD4(repeating: UInt64(k1))
    c1 = p1 & mask
    c3 = p0 & mask
  }
}

extension PairKey {
  /// The first word of four pairs as uniform numbers in [0, 1).
  @inline(__always)
  func uniform4(_ pair: (low: SIMD4<UInt64>, high: SIMD4<UInt64>)) -> SIMD4<Float> { uniforms4(pair).0 }

  /// Both words of four pairs as uniform numbers in [0, 1).
  @inline(__always)
  func uniforms4(_ pair: (low: SIMD4<UInt64>, high: SIMD4<UInt64>)) -> (SIMD4<Float>, SIMD4<Float>) {
    let c0 = (pair.low &+ SIMD4(repeating: UInt64(white0))) & SIMD4(repeating: 0xFFFF_FFFF)
    let c1 = pair.high ^ SIMD4(repeating: UInt64(white1))
    let words = Philox.block2x32(c0, c1, key: key)
    return (uniformLanes(words.0), uniformLanes(words.1))
  }

  /// Both words of four identities on their own, in the lower halves of 64-bit lanes: what
  /// `words(low: identity, high: .max)` gives for each.
  @inline(__always)
  func words4(_ identities: SIMD4<UInt64>) -> (SIMD4<UInt64>, SIMD4<UInt64>) {
    let c0 = (identities &+ SIMD4(repeating: UInt64(white0))) & SIMD4(repeating: 0xFFFF_FFFF)
    return Philox.block2x32(c0, SIMD4(repeating: UInt64(UInt32.max ^ white1)), key: key)
  }
}
