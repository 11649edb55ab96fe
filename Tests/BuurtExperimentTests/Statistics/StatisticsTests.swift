@testable import BuurtExperiment
@testable import BuurtModel
import Testing

@Suite struct StatisticsTests {
  private func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(b))
  }

  private func moments(_ values: [Double]) -> Moments {
    var moments = Moments()
    for value in values { moments.add(value) }
    return moments
  }

  @Test func `quantiles of Student's t are those of the printed tables`() throws {
    // Two-sided 95 %: 12.7062 with 1 degree of freedom, 4.3027 with 2, 2.0452 with 29; in the limit 1.95996.
    #expect(close(try StudentT.quantile(0.975, degreesOfFreedom: 1), 12.706204736174694, 1e-9))
    #expect(close(try StudentT.quantile(0.975, degreesOfFreedom: 2), 4.302652729749462, 1e-9))
    #expect(close(try StudentT.quantile(0.975, degreesOfFreedom: 29), 2.045229642132703, 1e-9))
    #expect(close(try StudentT.quantile(0.975, degreesOfFreedom: 1e9), 1.959963987, 1e-6))
    #expect(close(try StudentT.quantile(0.5, degreesOfFreedom: 7), 0))
  }

  @Test(arguments: [(0, 1), (1, 1), (-0.5, 3), (0.975, 0), (Double.nan, 3), (0.5, .infinity)])
  func `quantiles outside the domain are refused`(_ probability: Double, _ degrees: Double) {
    #expect(throws: StatisticsError.self) {
      try StudentT.quantile(probability, degreesOfFreedom: degrees)
    }
  }

  @Test func `mean, sd and interval of five numbers by hand`() throws {
    // 2, 4, 4, 5, 10: mean 5, squares 9 + 1 + 1 + 0 + 25 = 36, variance 9, sd 3, error 3 / sqrt(5).
    let found = moments([2, 4, 4, 5, 10])
    #expect(found.count == 5 && found.mean == 5 && found.variance == 9 && found.standardDeviation == 3)
    #expect(close(found.standardError, 3 / 5.0.squareRoot()))
    #expect(close(try found.halfWidth(), 2.7764451051977987 * 3 / 5.0.squareRoot(), 1e-9))
  }

  @Test func `nothing has no mean, one value has no sd and no interval`() throws {
    #expect(moments([]).mean.isNaN && moments([]).count == 0)
    let one = moments([7])
    #expect(one.mean == 7 && one.standardDeviation.isNaN && one.standardError.isNaN)
    #expect(try one.halfWidth().isNaN)
  }

  @Test func `values that are not a number are passed over`() {
    #expect(moments([1, .nan, 3]) == moments([1, 3]))
  }

  @Test func `a large level does not swallow the spread`() {
    let found = moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(found.mean == 1e9 + 10 && close(found.variance, 30))
  }

  @Test func `a paired comparison by hand`() throws {
    // Arm 5, 7, 9, 12; reference 4, 5, 8, 9: differences 1, 2, 1, 3, mean 1.75.
    var pair = PairedComparison()
    for (arm, reference) in [(5.0, 4.0), (7, 5), (9, 8), (12, 9)] { pair.add(arm: arm, reference: reference) }
    #expect(pair.pairs == 4 && pair.difference.mean == 1.75)
    #expect(pair.arm.mean == 8.25 && pair.reference.mean == 6.5)
    let variance = (0.5625 + 0.0625 + 0.5625 + 1.5625) / 3
    #expect(close(pair.difference.variance, variance))
    #expect(close(pair.varianceRatio, variance / (8.916666666666666 + 5.666666666666667)))
    let half = 3.182446305284263 * (variance / 4).squareRoot()
    #expect(close(try pair.difference.halfWidth(), half, 1e-9))
  }

  @Test func `a replicate without a value on one side is left out of both`() {
    var pair = PairedComparison()
    pair.add(arm: 5, reference: .nan)
    pair.add(arm: .nan, reference: 5)
    pair.add(arm: 3, reference: 2)
    #expect(pair.pairs == 1 && pair.arm.mean == 3 && pair.reference.mean == 2)
    #expect(pair.varianceRatio.isNaN)
  }

  @Test func `arms that are the same have difference 0 and no variance ratio to speak of`() {
    var pair = PairedComparison()
    for _ in 0..<3 { pair.add(arm: 2, reference: 2) }
    #expect(pair.difference.mean == 0 && pair.difference.standardDeviation == 0)
    #expect(pair.varianceRatio.isNaN)
  }

  @Test(arguments: [(1.0, 1.0), (0.1, 1), (0.5, 0.2), (0.01, 3)])
  func `the replicates asked for are the least that are enough`(_ half: Double, _ sd: Double) throws {
    let n = try #require(try Precision.replicates(halfWidth: half, standardDeviation: sd))
    func width(_ n: Int) throws -> Double {
      try StudentT.quantile(0.975, degreesOfFreedom: Double(n - 1)) * sd / Double(n).squareRoot()
    }
    #expect(try width(n) <= half)
    #expect(try n == 2 || width(n - 1) > half)
  }

  @Test func `replicates needed: by hand, none without spread, not to be said without a target`() throws {
    // sd 1, half width 1: n = 6 gives 2.5706 / 2.4495 = 1.05, n = 7 gives 2.4469 / 2.6458 = 0.92.
    #expect(try Precision.replicates(halfWidth: 1, standardDeviation: 1) == 7)
    #expect(try Precision.replicates(halfWidth: 0.1, standardDeviation: 0) == 2)
    #expect(try Precision.replicates(halfWidth: .nan, standardDeviation: 1) == nil)
    #expect(try Precision.replicates(halfWidth: 0, standardDeviation: 1) == nil)
    #expect(try Precision.replicates(halfWidth: 1, standardDeviation: .nan) == nil)
    #expect(try Precision.replicates(halfWidth: 1e-9, standardDeviation: 1e3) == nil)
  }

  @Test func `the target is a tenth of the difference, or a percentage point of a share`() {
    func measure(_ range: ClosedRange<Double>) -> MeasureDefinition {
      MeasureDefinition(
        key: "x",
        unit: "u",
        range: range,
        decimals: 2,
        direction: 0,
        english: "",
        dutch: "",
        sentence: ""
      )
    }
    #expect(Precision.target(difference: -0.5, of: measure(0...1)) == 0.05)
    #expect(Precision.target(difference: 0.001, of: measure(0...1)) == 0.01)
    #expect(Precision.target(difference: 0.5, of: measure(0...9)) == 0.05)
    #expect(Precision.target(difference: 0, of: measure(0...9)).isNaN)
    #expect(Precision.target(difference: .nan, of: measure(0...1)).isNaN)
  }

  @Test func `the last year is the mean of its reported weeks that have a value`() {
    var endpoints = Endpoints(measures: 2, last: 100)
    for week in stride(from: 0, through: 100, by: 4) {
      endpoints.add([Double(week), week == 60 ? 5 : .nan], week: week)
    }
    // Weeks 52, 56, ..., 100: 13 values with mean 76; week 48 lies 52 weeks back and does not count.
    #expect(endpoints.values(.final)[0] == 100 && endpoints.values(.final)[1].isNaN)
    #expect(endpoints.values(.lastYear) == [76, 5])
  }
}
