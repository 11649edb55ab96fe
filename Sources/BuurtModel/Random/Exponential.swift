/// exp, log and the logistic function from +, -, x and / only.
///
/// The C library's versions give other bytes on machines with and without fused multiply-add; these
/// give the same everywhere.
///
/// - Limits: relative error below 4e-16 in `Double` and 3e-7 in `Float`; arguments are clamped to where
///   the result is a normal number (-708...708 and -87...88).
public enum Exponential {
  /// e to the power x.
  public static func exp(_ x: Double) -> Double {
    let clamped = min(max(x, -708), 708)
    let shifter = 0x1.8p52
    let k = (clamped * 1.4426950408889634 + shifter) - shifter
    let r = (clamped - k * 0.6931471803691238) - k * 1.9082149292705877e-10
    // Taylor series in r, |r| < 0.347, in Horner form; the first term left out is below 1e-17.
    var sum = 1.0
    for n in stride(from: 13.0, through: 1.0, by: -1.0) { sum = 1 + sum * r / n }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  /// e to the power x, for hot loops.
  @inline(__always)
  public static func exp(_ x: Float) -> Float {
    let clamped = min(max(x, -87), 88)
    let shifter: Float = 0x1.8p23
    let k = (clamped * 1.44269504 + shifter) - shifter
    let r = (clamped - k * 0.693359375) + k * 2.12194440e-4
    var sum: Float = 1 / 5040
    sum = sum * r + 1 / 720
    sum = sum * r + 1 / 120
    sum = sum * r + 1 / 24
    sum = sum * r + 1 / 6
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    return sum * Float(bitPattern: UInt32(truncatingIfNeeded: Int32(k) &+ 127) << 23)
  }

  /// e to the power x, lane by lane the same numbers as one by one.
  @inline(__always)
  static func exp(_ x: SIMD4<Float>) -> SIMD4<Float> {
    let clamped = smaller(larger(x, SIMD4(repeating: -87)), SIMD4(repeating: 88))
    // Adding the shifter rounds to a whole number, which then stands in the last bits.
    let shifted = clamped * 1.44269504 + 0x1.8p23
    let k = shifted - 0x1.8p23
    let r = (clamped - k * 0.693359375) + k * 2.12194440e-4
    var sum = SIMD4<Float>(repeating: 1 / 5040)
    sum = sum * r + 1 / 720
    sum = sum * r + 1 / 120
    sum = sum * r + 1 / 24
    sum = sum * r + 1 / 6
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    let bits = unsafe unsafeBitCast(shifted, to: SIMD4<UInt32>.self)
    return sum * (unsafe unsafeBitCast((bits &+ 127) &<< 23, to: SIMD4<Float>.self))
  }

  /// 1 / (1 + exp(-x)), lane by lane.
  @inline(__always)
  static func logistic(_ x: SIMD4<Float>) -> SIMD4<Float> { 1 / (1 + exp(-x)) }

  /// Natural logarithm of a positive number.
  public static func log(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite, "log: argument must be positive and finite, found \(x)")
    var m = x.significand
    var e = Double(x.exponent)
    if m > 1.4142135623730951 {
      m /= 2
      e += 1
    }
    let s = (m - 1) / (m + 1)
    let z = s * s
    // 2 atanh(s); |s| < 0.1716, so the first term left out is below 1e-17.
    var sum = 0.0
    for n in stride(from: 21.0, through: 1.0, by: -2.0) { sum = sum * z + 1 / n }
    return 2 * s * sum + e * 0.6931471803691238 + e * 1.9082149292705877e-10
  }

  /// 1 / (1 + exp(-x)).
  @inline(__always)
  public static func logistic(_ x: Float) -> Float { 1 / (1 + exp(-x)) }

  /// base to the power of exponent, for a positive base.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : exp(exponent * log(base))
  }
}
