@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

@Suite struct SetComponentsTests {
  private static func components(_ rows: [[Double]], _ weights: [Double]? = nil) -> SetComponents {
    var found = SetComponents(weights: weights ?? rows.map { _ in 1 })
    for (set, values) in rows.enumerated() { for value in values { found.add(value, set: set) } }
    return found
  }

  @Test func `a balanced table gives the mean squares of the analysis of variance`() throws {
    // Means 2, 4, 9; within sums of squares 2, 2, 8 on 3 degrees of freedom: 4. Mean square between: 26 on
    // 2 values a set, so (26 - 4) / 2 = 11 between sets. Of three sets its standard error is larger than the
    // spread of their means, 13, with which the interval counts.
    let parts = try Self.components([[1, 3], [3, 5], [7, 11]]).parts()
    #expect(abs(parts.mean - 5) < 1e-12)
    #expect(abs(parts.sdReplicates - 2) < 1e-12)
    #expect(abs(parts.sdSets - 11.0.squareRoot()) < 1e-9)
    let t = 4.302_652_73  // t(0.975, 2)
    #expect(abs(parts.halfSets - t * (13 * 4.0 / 3).squareRoot()) < 1e-6)
    #expect(abs(parts.halfReplicates - t * (4.0 / 6).squareRoot()) < 1e-6)
    #expect(abs(parts.half * parts.half - t * t * (52.0 / 3 + 4.0 / 6)) < 1e-4)
  }

  @Test
  func `the interval counts with the spread between sets, its standard error, or the spread of their means`()
    throws
  {
    // Nine sets with means -1 (four), 0 and 1 (four): spread 1. Two replicates, c to either side: chance c^2.
    func counted(_ chance: Double) throws -> Double {
      let means = [-1.0, -1, -1, -1, 0, 1, 1, 1, 1]
      let parts = try Self.components(means.map { [$0 - chance.squareRoot(), $0 + chance.squareRoot()] })
        .parts()
      #expect(abs(parts.sdSets * parts.sdSets - max(0, 1 - chance)) < 1e-9)
      let t = 2.306_004_14  // t(0.975, 8)
      return parts.halfSets * parts.halfSets / (t * t * 10 / 9)
    }
    #expect(abs(try counted(0.1) - 0.9) < 1e-6)
    #expect(abs(try counted(0.8) - (2.0 / 8 + 2 * 0.64 / 9).squareRoot()) < 1e-6)
    #expect(abs(try counted(4) - 1) < 1e-6)
  }

  @Test func `one replicate a set gives the prediction interval of its values, and no parts`() throws {
    let parts = try Self.components([[1], [2], [6]]).parts()
    #expect(parts.sdSets.isNaN && parts.sdReplicates.isNaN && parts.halfSets.isNaN)
    // Mean 3, variance 7: t s sqrt(1 + 1/n).
    #expect(abs(parts.half - 4.302_652_73 * (7 * 4.0 / 3).squareRoot()) < 1e-6)
  }

  @Test func `one set has its replicates and no interval`() throws {
    let parts = try Self.components([[1, 3]]).parts()
    #expect(parts.mean == 2 && abs(parts.sdReplicates - 2.0.squareRoot()) < 1e-12 && parts.half.isNaN)
    let none = try Self.components([[], []]).parts()
    #expect(none.mean.isNaN && none.half.isNaN)
  }

  @Test func `sets that differ by chance alone have no spread between them`() throws {
    let parts = try Self.components([[0, 10], [10, 0], [5, 5]]).parts()
    #expect(parts.sdSets == 0 && parts.halfSets == 0 && parts.half == parts.halfReplicates)
  }

  @Test func `a set of double weight counts as two, and values that are missing count nowhere`() throws {
    let weighted = try Self.components([[1, 3], [5, 7]], [2, 1]).parts()
    #expect(abs(weighted.mean - (2 * 2 + 6) / 3.0) < 1e-12)
    let scaled = try Self.components([[1, 3], [5, 7]], [20, 10]).parts()
    #expect(abs(scaled.half - weighted.half) < 1e-9)
    var gaps = Self.components([[1, 3], [5, 7], []])
    gaps.add(.nan, set: 2)
    #expect(gaps.setCount == 2 && gaps.count == 4)
    #expect(try gaps.parts() == Self.components([[1, 3], [5, 7]]).parts())
  }

  /// How often the interval covers a new set of the same world, over many worlds of 12-sums of uniform numbers.
  private static func covered(sets: Int, replicates: Int, between: Double, worlds: Int) throws -> Double {
    let key = RandomKey(seed: 8, replicate: 0)
    func normal(_ a: Int, _ b: Int, _ c: Int) -> Double {
      var sum = -6.0
      for index in 0..<3 {
        let words = key.block(.shuffles, week: a, low: UInt32(b), high: UInt32(c), index: UInt32(index))
        for lane in 0..<4 { sum += Double(uniform(words[lane])) }
      }
      return sum
    }
    var covered = 0
    for world in 0..<worlds {
      var found = SetComponents(weights: Array(repeating: 1, count: sets))
      for set in 0..<sets {
        let own = between * normal(world, set, 99)
        for replicate in 0..<replicates { found.add(2 + own + normal(world, set, replicate), set: set) }
      }
      let parts = try found.parts()
      if abs(2 + between * normal(world, 5_000, 99) - parts.mean) <= parts.half { covered += 1 }
    }
    return Double(covered) / Double(worlds)
  }

  /// Sets, replicates, and spread between sets where that between replicates is 1.
  @Test(arguments: [(5, 3, 1.3), (12, 3, 0.7), (12, 2, 1.6), (40, 2, 0.9)])
  func `the interval covers a new set as often as it says`(sets: Int, replicates: Int, between: Double)
    throws
  {
    let share = try Self.covered(sets: sets, replicates: replicates, between: between, worlds: 6_000)
    // Binomial: a standard deviation of .3 percentage points. An independent calculation with 40,000 normal draws
    // covers .951, .944, .939 and .934: more than four deviations within the margin. With the spread between sets
    // as estimated, 0 included, the second was .89.
    #expect(abs(share - 0.95) < 0.03, "\(share)")
  }

  @Test func `where sets differ far less than replicates the interval is wide rather than narrow`() throws {
    // A spread of .3 against a chance of .58 in the mean of three: chance hides the sets in most samples.
    #expect(try Self.covered(sets: 30, replicates: 3, between: 0.3, worlds: 2_000) > 0.95)
  }

  @Test func `weights of one leave moments as they are, and others count by their weight`() throws {
    var plain = Moments()
    var doubled = Moments()
    for value in [1.0, 4, 6] { plain.add(value) }
    for (value, weight) in [(1.0, 1.0), (4, 2), (6, 1)] { doubled.add(value, weight: weight) }
    #expect(abs(plain.variance - 19.0 / 3) < 1e-12 && abs(plain.mean - 11.0 / 3) < 1e-12)
    #expect(doubled.mean == 3.75 && abs(doubled.variance - 12.75 / (4 - 6.0 / 4)) < 1e-12)
    #expect(abs(doubled.standardError - (doubled.variance / (16.0 / 6)).squareRoot()) < 1e-12)
  }

  @Test
  func `an arm is better only in four fifths of the sets, beyond what matters, and in the right direction`()
    throws
  {
    let share = try #require(MeasureCatalogue.household.first { $0.key == "isolated" })
    func comparison(_ differences: [Double]) -> SetComparison {
      var found = SetComparison(weights: differences.map { _ in 1 })
      for (set, difference) in differences.enumerated() {
        found.add(arm: 0.5 + difference, reference: 0.5, set: set)
      }
      return found
    }
    func verdict(_ differences: [Double], _ relevant: Double = 0.01) -> Verdict? {
      let shares = comparison(differences).shares(beyond: relevant, of: share)
      return Verdict(better: shares.better, worse: shares.worse)
    }
    // Less isolation is better.
    #expect(verdict([-0.02, -0.02, -0.02, -0.02, 0.5]) == .better)
    #expect(verdict([0.02, 0.02, 0.02, 0.02, -0.5]) == .worse)
    #expect(verdict([-0.02, -0.02, -0.02, -0.009, 0]) == .unclear)
    #expect(verdict([-0.02, -0.02, -0.02, -0.02, 0.5], 0.03) == .unclear)
    #expect(verdict([-0.02], .nan) == nil)
    // Ten equal sets of which eight: their weights add up to a last bit below four fifths.
    #expect(verdict(Array(repeating: -0.02, count: 8) + [0, 0]) == .better)
    var neither = SetComparison(weights: [1])
    neither.add(arm: .nan, reference: 1, set: 0)
    #expect(neither.shares(beyond: 0.01, of: share).better.isNaN)
    #expect(comparison([0.2]).shares(beyond: 0.01, of: MeasureCatalogue.intervention[0]).better.isNaN)
  }

  @Test func `what matters is what the scenario says, a percentage point, or a tenth of a deviation`() throws
  {
    let share = try #require(MeasureCatalogue.household.first { $0.key == "isolated" })
    let ties = try #require(MeasureCatalogue.household.first { $0.key == "degree" })
    let own = [RelevantEffect(measure: "degree", value: 0.4)]
    #expect(Precision.relevant(share, own, deviation: 9) == 0.01)
    #expect(Precision.relevant(ties, own, deviation: 9) == 0.4)
    #expect(Precision.relevant(ties, [], deviation: 9) == 0.9 && Precision.relevant(ties, []).isNaN)
    #expect(Precision.target(difference: 0.1, of: ties, relevant: own) == 0.4)
  }
}
