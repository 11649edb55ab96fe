import Glibc
import Testing

@testable import BuurtModel

@Suite struct ExponentialTests {
  /// Distance in units of the last place of the expected value.
  private static func ulps(_ found: Double, _ expected: Double) -> Double {
    abs(found - expected) / expected.ulp
  }

  @Test func `exp is within four units of the last place of the C library`() {
    for step in -7_080...7_080 {
      let x = Double(step) / 10 + Double(step % 7) * 1e-3
      guard abs(x) <= 707.9 else { continue }
      #expect(Self.ulps(Exponential.exp(x), Glibc.exp(x)) <= 4, "exp(\(x))")
    }
    for x in [0, -0.0, 1e-300, -1e-17, 1e-9, 0.34657359027997264, -0.34657359027997264, 1, -1] {
      #expect(Self.ulps(Exponential.exp(x), Glibc.exp(x)) <= 4, "exp(\(x))")
    }
  }

  @Test func `exp clamps its argument to where the result is a normal number`() {
    #expect(Exponential.exp(1e9) == Exponential.exp(708.0))
    #expect(Exponential.exp(-1e9) == Exponential.exp(-708.0))
    #expect(Exponential.exp(-.infinity as Double).isNormal)
    #expect(Exponential.exp(-1e9 as Float) == Exponential.exp(-87 as Float))
    #expect(Exponential.exp(1e9 as Float) == Exponential.exp(88 as Float))
    #expect(Exponential.exp(88 as Float).isFinite)
    #expect(Exponential.exp(-87 as Float).isNormal)
  }

  @Test func `exp in single precision has a relative error below 3e-7`() {
    for step in -8_700...8_800 {
      let x = Float(step) / 100
      let expected = Glibc.exp(Double(x))
      #expect(abs(Double(Exponential.exp(x)) - expected) < 3e-7 * expected, "exp(\(x))")
    }
  }

  @Test func `log is within four units of the last place of the C library`() {
    for step in 1...4_000 {
      for x in [Double(step) / 1000, Double(step) * 12_345.678, 1 + Double(step) * 0x1p-52, 1 / Double(step)]
      where x != 1 {
        #expect(Self.ulps(Exponential.log(x), Glibc.log(x)) <= 4, "log(\(x))")
      }
    }
    for x in [Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, 1.nextDown] {
      #expect(Self.ulps(Exponential.log(x), Glibc.log(x)) <= 4, "log(\(x))")
    }
    #expect(Exponential.log(1) == 0)
  }

  @Test func `power is exp of a log, its error growing with the exponent of the result`() {
    for base in [0.001, 0.3, 0.999, 1, 1.5, 2, 40, 1e6] {
      for exponent in [-8, -2.5, -0.535, 0, 0.25, 1, 3, 7.9] {
        let expected = Glibc.pow(base, exponent)
        // Half a unit of y log(x) is that many units of the result.
        let bound = 8 + 2 * abs(exponent * Glibc.log(base))
        #expect(Self.ulps(Exponential.power(base, exponent), expected) <= bound, "\(base)^\(exponent)")
      }
    }
    #expect(Exponential.power(0, 2) == 0)
  }

  @Test func `the logistic function is symmetric, rises and keeps within 0 and 1`() {
    #expect(Exponential.logistic(0) == 0.5)
    var before: Float = 0
    for step in -200...200 {
      let x = Float(step) / 10
      let value = Exponential.logistic(x)
      #expect(value >= before && value >= 0 && value <= 1)
      #expect(abs(value + Exponential.logistic(-x) - 1) < 1e-6)
      before = value
    }
  }

  @Test func `a yearly rate is the chance of at least one event in a week`() {
    #expect(RatePerYear(0).weekly == 0)
    #expect(abs(Glibc.pow(1 - RatePerYear(0.7).weekly, 52) - Glibc.exp(-0.7)) < 1e-12)
  }

  @Test func `four at a time are the same bits as one at a time`() {
    for step in stride(from: Float(-95), through: 95, by: 0.37) {
      let x = SIMD4(step, step + 0.09, -step, step * 0.01)
      let together = Exponential.exp(x)
      let logistic = Exponential.logistic(x)
      for lane in 0..<4 {
        #expect(together[lane] == Exponential.exp(x[lane]))
        #expect(logistic[lane] == Exponential.logistic(x[lane]))
      }
    }
  }
}
