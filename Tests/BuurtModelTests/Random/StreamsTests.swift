import Testing

@testable import BuurtModel

/// Statistical checks: fixed seeds, bounds from the sampling distribution at the stated level.
@Suite struct StreamsTests {
  private static let key = RandomKey(seed: 20_260_101, replicate: 1)
  /// The .0001 and .9999 quantiles of chi-square with 255 degrees of freedom (Wilson and Hilferty 1931).
  private static let chiSquare = 179.0...348.0
  private static let pairs = 1 << 16

  private static func chiSquare(_ words: [UInt32], shift: UInt32) -> Double {
    var counts = Array(repeating: 0.0, count: 256)
    for word in words { counts[Int((word >> shift) & 255)] += 1 }
    let expected = Double(words.count) / 256
    return counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
  }

  /// The correlation of two series of words as uniform numbers; its standard deviation is 1 / sqrt(n).
  private static func correlation(_ a: [UInt32], _ b: [UInt32]) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += (Double(x) * 0x1p-32 - 0.5) * (Double(y) * 0x1p-32 - 0.5) }
    return sum * 12 / Double(a.count)
  }

  /// The first words of pairs of near identities, as in a block: 256 x 256.
  private static func words(week: Int = 0, low: UInt32 = 0, high: UInt32 = 0, setting: UInt32 = 0)
    -> [UInt32]
  {
    let week = key.pairs(.pairs, week: week)
    return (0..<UInt32(pairs)).map {
      week.words(low: $0 >> 8 + low, high: 256 + $0 & 255 + high, setting: setting).0
    }
  }

  @Test(arguments: [-30, 0, 1, 400])
  func `draws of neighbouring pairs are uniform in every byte of both words`(week: Int) {
    let week = Self.key.pairs(.pairs, week: week)
    var first: [UInt32] = []
    var second: [UInt32] = []
    for pair in 0..<UInt32(Self.pairs) {
      let words = week.words(low: pair >> 8, high: 256 + pair & 255)
      first.append(words.0)
      second.append(words.1)
    }
    for shift: UInt32 in [0, 8, 16, 24] {
      #expect(Self.chiSquare.contains(Self.chiSquare(first, shift: shift)))
      #expect(Self.chiSquare.contains(Self.chiSquare(second, shift: shift)))
    }
    #expect(abs(Self.correlation(first, second)) < 4.5 / 256)
  }

  @Test func `draws of a pair are uncorrelated over weeks`() {
    let now = Self.words(week: 20)
    for later in [21, 22, 33, 72] {
      #expect(abs(Self.correlation(now, Self.words(week: later))) < 4.5 / 256)
    }
  }

  @Test func `draws of neighbouring pairs are uncorrelated`() {
    let here = Self.words()
    for step: UInt32 in [1, 2, 16, 256] {
      #expect(abs(Self.correlation(here, Self.words(low: step))) < 4.5 / 256)
      #expect(abs(Self.correlation(here, Self.words(high: step))) < 4.5 / 256)
      #expect(abs(Self.correlation(here, Self.words(low: step, high: step))) < 4.5 / 256)
    }
  }

  @Test func `draws of a pair are uncorrelated over settings`() {
    let anywhere = Self.words()
    for setting: UInt32 in [1, 0x0100_0000, 0x0200_0000, 0x3300_0000, RandomKey.identity(of: "BU1/roster/0")]
    {
      #expect(abs(Self.correlation(anywhere, Self.words(setting: setting))) < 4.5 / 256)
    }
    #expect(
      abs(Self.correlation(Self.words(setting: 0x0100_0000), Self.words(setting: 0x0100_0010))) < 4.5 / 256
    )
  }

  @Test func `a meeting and the contact of the same pair are uncorrelated`() {
    let meetings = Self.key.pairs(.meetings, week: 0)
    let other = (0..<UInt32(Self.pairs)).map { meetings.words(low: $0 >> 8, high: 256 + $0 & 255).0 }
    #expect(abs(Self.correlation(Self.words(), other)) < 4.5 / 256)
  }

  @Test func `a purpose has a number of its own that fits beside the week`() {
    #expect(Set(Purpose.allCases.map(\.rawValue)).count == Purpose.allCases.count)
    #expect(Set(Purpose.allCases.map { Self.key.block($0, week: 3, low: 5) }).count == Purpose.allCases.count)
  }

  @Test func `seed, replicate, purpose, week, identity, partner and index each change the draw`() {
    let base = Self.key.block(.needs, week: 4, low: 9)
    let others = [
      RandomKey(seed: 20_260_102, replicate: 1).block(.needs, week: 4, low: 9),
      RandomKey(seed: 20_260_101 | 1 << 40, replicate: 1).block(.needs, week: 4, low: 9),
      RandomKey(seed: 20_260_101, replicate: 2).block(.needs, week: 4, low: 9),
      Self.key.block(.visits, week: 4, low: 9), Self.key.block(.needs, week: 5, low: 9),
      Self.key.block(.needs, week: -4, low: 9), Self.key.block(.needs, week: 4, low: 10),
      Self.key.block(.needs, week: 4, low: 9, high: 10),
      Self.key.block(.needs, week: 4, low: 9, index: 1),
    ]
    #expect(Set(others + [base]).count == 10)
    #expect(Self.key.block(.needs, week: 4, low: 9) == base)
  }

  @Test func `a name's identity is FNV-1a over its bytes, folded`() {
    // 64-bit values from the published test vectors: cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8.
    #expect(RandomKey.identity(of: "") == 0xCBF2_9CE4 ^ 0x8422_2325)
    #expect(RandomKey.identity(of: "a") == 0xAF63_DC4C ^ 0x8601_EC8C)
    #expect(RandomKey.identity(of: "foobar") == 0x8594_4171 ^ 0xF739_67E8)
  }

  @Test func `a uniform number is in 0 ..< 1 and keeps the upper 24 bits`() {
    #expect(uniform(0) == 0)
    #expect(uniform(255) == 0)
    #expect(uniform(256) == 0x1p-24)
    #expect(uniform(.max) == 1 - 0x1p-24)
    #expect(uniform(1 << 31) == 0.5)
  }

  @Test(arguments: [1, 2, 3, 7, 26, 1000, 0x00FF_FFFF] as [UInt32])
  func `a bounded number stays below its bound and reaches both ends`(bound: UInt32) {
    #expect(bounded(0, bound) == 0)
    #expect(bounded(.max, bound) == bound - 1)
    for trial in 0..<200 as Range<UInt32> { #expect(bounded(mixed(trial + 1), bound) < bound) }
  }

  @Test func `a bounded number takes every value equally often`() {
    var counts = Array(repeating: 0, count: 7)
    for trial in 0..<70_000 as Range<UInt32> {
      counts[Int(bounded(Self.key.block(.needs, week: 0, low: trial).x, 7))] += 1
    }
    // Four and a half standard deviations of a binomial count: 4.5 sqrt(70000 / 7 * 6 / 7).
    for count in counts { #expect(abs(count - 10_000) < 417) }
  }

  @Test func `the mix is one to one and has the published values`() {
    #expect(mixed(0) == 0)
    #expect(mixed(1) == 0x514E_28B7)
    var seen = Set<UInt32>(minimumCapacity: 1 << 18)
    for value in 0..<UInt32(1 << 17) {
      seen.insert(mixed(value))
      seen.insert(mixed(value << 15 | 0x8000_0000))
    }
    // 1 << 31 | v << 15 meets 0 ..< 1 << 17 nowhere and loses its upper bit for half of v.
    #expect(seen.count == 1 << 17 + 1 << 16)
  }

  @Test func `every input bit of the mix reaches every output bit`() {
    let trials = 4_000
    var flips = Array(repeating: 0, count: 1024)
    for trial in 0..<UInt32(trials) {
      let value = Philox.block2x32(trial, 0, key: 1).0
      for bit in 0..<32 {
        let change = mixed(value) ^ mixed(value ^ 1 << UInt32(bit))
        for out in 0..<32 { flips[bit * 32 + out] += Int(change >> UInt32(out) & 1) }
      }
    }
    // Five standard deviations: 5 * 0.5 / sqrt(4000) = .04.
    for count in flips { #expect(abs(Double(count) / Double(trials) - 0.5) < 0.04) }
  }
}
