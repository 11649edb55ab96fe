import Glibc
import Testing

@testable import BuurtModel

@Suite struct GSLBridgeTests {
  private static let key = RandomKey(seed: 99, replicate: 4)

  @Test func `GSL sees the words of the blocks, in order`() {
    let words = GSLBridge.words(11, key: Self.key, purpose: .kin, week: -7, low: 0x0102_0304)
    var blocks: [UInt32] = []
    for index in 0..<3 as Range<UInt32> {
      let block = Self.key.block(.kin, week: -7, low: 0x0102_0304, index: index)
      blocks += [block.x, block.y, block.z, block.w]
    }
    #expect(words == Array(blocks.prefix(11)))
  }

  @Test func `a gamma draw has the stated mean and variance`() {
    let count = 20_000
    let draws = (0..<UInt32(count)).map {
      GSLBridge.gamma(shape: 2.5, scale: 1.5, key: Self.key, purpose: .firstTies, week: 0, low: $0)
    }
    let mean = draws.reduce(0, +) / Double(count)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // Mean 3.75 and variance 5.625; 4.5 standard errors: sqrt(5.625 / n), 5.625 sqrt((6 / 2.5 + 2) / n).
    #expect(abs(mean - 3.75) < 0.076)
    #expect(abs(variance - 5.625) < 0.376)
    #expect(draws.allSatisfy { $0 > 0 })
  }

  @Test func `a Poisson draw has the stated mean and variance, and none at mean 0`() {
    let count = 20_000
    let draws = (0..<UInt32(count)).map {
      Double(GSLBridge.poisson(mean: 3.2, key: Self.key, purpose: .placement, week: 0, low: $0))
    }
    let mean = draws.reduce(0, +) / Double(count)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // 4.5 standard errors: sqrt(3.2 / n), sqrt((3.2 + 2 * 3.2^2) / n).
    #expect(abs(mean - 3.2) < 0.057)
    #expect(abs(variance - 3.2) < 0.155)
    #expect(GSLBridge.poisson(mean: 0, key: Self.key, purpose: .placement, week: 0, low: 1) == 0)
  }

  @Test func `a pair's partner is part of the draw`() {
    func draw(_ low: UInt32, _ high: UInt32) -> Double {
      GSLBridge.gamma(shape: 1, scale: 1, key: Self.key, purpose: .firstTies, week: 4, low: low, high: high)
    }
    #expect(draw(1, 2) == draw(1, 2))
    #expect(Set([draw(1, 2), draw(1, 3), draw(2, 2)]).count == 3)
  }

  @Test(arguments: [1e-6, 0.001, 0.025, 0.2, 0.5, 0.75, 0.999, 0.99999] as [Float])
  func `the normal quantile inverts the normal distribution`(share: Float) {
    let quantile = GSLBridge.normalQuantile(share)
    #expect(abs(erfc(-quantile / 2.0.squareRoot()) / 2 - Double(share)) < 1e-12)
  }

  @Test func `the normal quantile of 0 is finite`() {
    #expect(GSLBridge.normalQuantile(0) == GSLBridge.normalQuantile(0x1p-25))
    #expect((-6 ..< -5).contains(GSLBridge.normalQuantile(0)))
  }
}
