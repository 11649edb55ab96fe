import BuurtExperiment
import BuurtModel
import Testing

/// Ratios of paired means, with Fieller's interval.
@Suite struct PairedRatioTests {
  private static func ratio(_ pairs: [(Double, Double)]) -> PairedRatio {
    var ratio = PairedRatio()
    for (x, y) in pairs { ratio.add(numerator: x, denominator: y) }
    return ratio
  }

  /// A stream of pairs: y normal enough around a mean, x a multiple of y with noise of its own.
  private static func pairs(_ count: Int, mean: Double, seed: UInt64, ratio: Double = 3) -> [(Double, Double)]
  {
    let key = RandomKey(seed: seed, replicate: 0)
    return (0..<count).map { number in
      func normal(_ week: Int) -> Double {
        let words = key.pairs(.shuffles, week: week).words(low: UInt32(number), high: 9)
        let again = key.pairs(.shuffles, week: week + 1).words(low: UInt32(number), high: 9)
        let sum = [words.0, words.1, again.0, again.1].reduce(0.0) { $0 + Double($1) / 4_294_967_296 }
        return (sum - 2) * 3.0.squareRoot()
      }
      let y = mean + normal(2)
      return (ratio * y + normal(10), y)
    }
  }

  @Test func `covariance is that of the textbook`() {
    let ratio = Self.ratio([(1, 2), (4, 3), (7, 10), (2, 1)])
    // Means 3.5 and 4; deviations -2.5, .5, 3.5, -1.5 and -2, -1, 6, -3.
    #expect(abs(ratio.covariance - (5 - 0.5 + 21 + 4.5) / 3) < 1e-12)
  }

  @Test func `both ends of the interval are where the numerator less r times the denominator is just 0`()
    throws
  {
    let pairs = Self.pairs(12, mean: 4, seed: 5)
    guard case .bounded(let value, let low, let high) = try Self.ratio(pairs).estimate() else {
      Issue.record("it is not estimable")
      return
    }
    #expect(low < value && value < high)
    for end in [low, high] {
      var moments = Moments()
      for (x, y) in pairs { moments.add(x - end * y) }
      #expect(abs(abs(moments.mean) - (try moments.halfWidth())) < 1e-9)
    }
  }

  @Test func `without a clear denominator there is no ratio`() throws {
    #expect(try Self.ratio([(5, 1), (6, -1), (7, 0.5)]).estimate() == .notEstimable)
    #expect(try Self.ratio([(5, 1)]).estimate() == .notEstimable)
    #expect(try Self.ratio([(5, 0), (6, 0), (7, 0)]).estimate() == .notEstimable)
    #expect(try Self.ratio([(5, -2), (6, -2.1), (7, -1.9)]).estimate() == .harmful)
    #expect(Self.ratio([(.nan, 1), (4, .nan)]).numerator.count == 0)
  }

  @Test func `the interval holds the true ratio about 95 times in 100, also with few replicates`() throws {
    var covered = 0
    var bounded = 0
    for seed in 0..<2_000 as Range<UInt64> {
      guard
        case .bounded(_, let low, let high) = try Self.ratio(Self.pairs(8, mean: 3, seed: seed)).estimate()
      else { continue }
      bounded += 1
      if low <= 3, 3 <= high { covered += 1 }
    }
    #expect(bounded > 1_900)
    // Three standard errors of a share of .95 in 2,000 are .015.
    #expect(abs(Double(covered) / Double(bounded) - 0.95) < 0.02)
  }
}
