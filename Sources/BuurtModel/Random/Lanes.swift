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

/// Four 8-bit whole numbers as floating-point numbers.
@inline(__always)
func floats(_ words: SIMD4<UInt8>) -> SIMD4<Float> { SIMD4<Float>(whole(words)) }

/// Four 16-bit whole numbers as floating-point numbers.
@inline(__always)
func floats(_ words: SIMD4<UInt16>) -> SIMD4<Float> {
  SIMD4<Float>(whole(words))
}

/// Numbers in [0, 2^22) rounded to whole ones: the last bits of a sum whose last place is 1.
@inline(__always)
func wholes(_ value: SIMD4<Float>) -> SIMD4<Int32> {
  // Same size, every bit pattern is valid in both types.
  (unsafe unsafeBitCast(value + 0x1p23, to: SIMD4<Int32>.self)) & 0x7F_FFFF
}

/// Whole numbers moved toward a target by a rate in 4,096ths, at least by one: they arrive, and never stall.
@inline(__always)
func moved(_ now: SIMD4<Int32>, to target: SIMD4<Int32>, by rate: SIMD4<Int32>) -> SIMD4<Int32> {
  let step = (target &- now) &* rate
  // An arithmetic shift rounds down, away from zero for what falls; what rises is rounded up.
  let up = SIMD4<Int32>(repeating: 0).replacing(with: 4095, where: step .> 0)
  return now &+ ((step &+ up) &>> 12)
}

// Narrow lanes to wide ones and back: interleaving with zeros and taking every other element are single
// instructions, where the library's conversions go lane by lane. Sizes agree, every bit pattern is valid, and the
// even elements are the lower parts on the little-endian machines that Swift runs on.

/// Four numbers of 16 bits as whole numbers.
@inline(__always)
func whole(_ lanes: SIMD4<UInt16>) -> SIMD4<Int32> {
  var wide = SIMD8<UInt16>(repeating: 0)
  wide.evenHalf = lanes
  return unsafe unsafeBitCast(wide, to: SIMD4<Int32>.self)
}

/// Four numbers of 8 bits as whole numbers.
@inline(__always)
func whole(_ lanes: SIMD4<UInt8>) -> SIMD4<Int32> {
  var wide = SIMD8<UInt8>(repeating: 0)
  wide.evenHalf = lanes
  return whole(unsafe unsafeBitCast(wide, to: SIMD4<UInt16>.self))
}

/// Four signed numbers of 16 bits as whole numbers.
@inline(__always)
func whole(_ lanes: SIMD4<Int16>) -> SIMD4<Int32> {
  var wide = SIMD8<Int16>(repeating: 0)
  wide.oddHalf = lanes
  return (unsafe unsafeBitCast(wide, to: SIMD4<Int32>.self)) &>> 16
}

/// Four words as whole numbers: the same bits.
@inline(__always)
func whole(_ lanes: SIMD4<UInt32>) -> SIMD4<Int32> { unsafe unsafeBitCast(lanes, to: SIMD4<Int32>.self) }

/// The lower 16 bits of four whole numbers.
@inline(__always)
func shorts(_ lanes: SIMD4<Int32>) -> SIMD4<UInt16> {
  (unsafe unsafeBitCast(lanes, to: SIMD8<UInt16>.self)).evenHalf
}

/// The lower 8 bits of four whole numbers.
@inline(__always)
func octets(_ lanes: SIMD4<Int32>) -> SIMD4<UInt8> {
  (unsafe unsafeBitCast(shorts(lanes), to: SIMD8<UInt8>.self)).evenHalf
}
