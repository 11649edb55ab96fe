/// The larger of two numbers, lane by lane; without NaN.
///
/// The library's own is not inlined here.
@inline(__always)
func larger(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> { a.replacing(with: b, where: b .> a) }

/// The smaller of two numbers, lane by lane; without NaN.
@inline(__always)
func smaller(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> { a.replacing(with: b, where: b .< a) }

/// The lower halves of four 64-bit lanes.
///
/// A plain reinterpretation and a shuffle; the library's truncating conversion goes lane by lane.
@inline(__always)
func lowerHalves(_ lanes: SIMD4<UInt64>) -> SIMD4<UInt32> {
  // Same size, every bit pattern is valid in both types; the even elements are the lower halves on the
  // little-endian machines that Swift runs on.
  (unsafe unsafeBitCast(lanes, to: SIMD8<UInt32>.self)).evenHalf
}

/// Four bytes as one word, to test them at once.
@inline(__always)
func packed(_ bytes: SIMD4<UInt8>) -> UInt32 { unsafe unsafeBitCast(bytes, to: UInt32.self) }

/// Eight bytes as one word, to test them at once.
@inline(__always)
func packed(_ bytes: SIMD8<UInt8>) -> UInt64 { unsafe unsafeBitCast(bytes, to: UInt64.self) }

/// The lower halves of four 64-bit lanes, as signed numbers.
@inline(__always)
func signedHalves(_ lanes: SIMD4<UInt64>) -> SIMD4<Int32> {
  unsafe unsafeBitCast(lowerHalves(lanes), to: SIMD4<Int32>.self)
}

/// Words in the lower halves of 64-bit lanes as uniform numbers in [0, 1): the upper 24 bits over 2^24.
@inline(__always)
func uniformLanes(_ words: SIMD4<UInt64>) -> SIMD4<Float> {
  SIMD4<Float>(signedHalves(words &>> 8)) * 0x1p-24
}

/// A number in [0, 128) in units of 2^-16, rounded to the nearest: the bits of a sum whose last place is
/// that unit.
@inline(__always)
func fixedPoint(_ value: Float) -> UInt32 { (value * 0x1p16 + 0x1p23).bitPattern & 0x7F_FFFF }
