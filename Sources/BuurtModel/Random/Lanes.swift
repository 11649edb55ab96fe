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

/// The lower halves of four 64-bit lanes, as signed numbers.
@inline(__always)
func signedHalves(_ lanes: SIMD4<UInt64>) -> SIMD4<Int32> {
  unsafe unsafeBitCast(lowerHalves(lanes), to: SIMD4<Int32>.self)
}

/// Four 64-bit numbers from their lower and upper halves.
@inline(__always)
func widened(low: SIMD4<UInt32>, high: SIMD4<UInt32>) -> SIMD4<UInt64> {
  var halves = SIMD8<UInt32>(repeating: 0)
  halves.evenHalf = low
  halves.oddHalf = high
  return unsafe unsafeBitCast(halves, to: SIMD4<UInt64>.self)
}

/// Numbers in [0, 128) in units of 2^-16; lane by lane the same as `fixedPoint` one by one.
@inline(__always)
func fixedPoint(_ value: SIMD4<Float>) -> SIMD4<UInt32> {
  (unsafe unsafeBitCast(value * 0x1p16 + 0x1p23, to: SIMD4<UInt32>.self)) & 0x7F_FFFF
}

/// Words in the lower halves of 64-bit lanes as uniform numbers in [0, 1): the upper 24 bits over 2^24.
@inline(__always)
func uniformLanes(_ words: SIMD4<UInt64>) -> SIMD4<Float> {
  SIMD4<Float>(signedHalves(words &>> 8)) * 0x1p-24
}

/// Four words as uniform numbers in [0, 1): the upper 24 bits over 2^24.
@inline(__always)
func uniform4(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
  SIMD4<Float>(unsafe unsafeBitCast(words &>> 8, to: SIMD4<Int32>.self)) * 0x1p-24
}

/// The finishing mix of four words; see `mixed`.
@inline(__always)
func mixed4(_ value: SIMD4<UInt32>) -> SIMD4<UInt32> {
  var x = value
  x = (x ^ (x &>> 16)) &* 0x85EB_CA6B
  x = (x ^ (x &>> 13)) &* 0xC2B2_AE35
  return x ^ (x &>> 16)
}

/// A number in [0, 128) in units of 2^-16, rounded to the nearest: the bits of a sum whose last place is
/// that unit.
@inline(__always)
func fixedPoint(_ value: Float) -> UInt32 { (value * 0x1p16 + 0x1p23).bitPattern & 0x7F_FFFF }

/// Four 16-bit whole numbers as floating-point numbers.
@inline(__always)
func floats(_ words: SIMD4<UInt16>) -> SIMD4<Float> {
  SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: words))
}

/// Four numbers in [0, 2^22) rounded to the nearest whole number: the bits of a sum whose last place is 1.
@inline(__always)
func wholes(_ values: SIMD4<Float>) -> SIMD4<UInt32> {
  let shifted = values + 0x1p23
  return (unsafe unsafeBitCast(shifted, to: SIMD4<UInt32>.self)) & SIMD4(repeating: 0x7F_FFFF)
}
