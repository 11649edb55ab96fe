@testable import BuurtExperiment
@testable import BuurtModel
import Testing

@Suite struct RankRegressionTests {
  private static func column(_ number: UInt32, _ rows: Int) -> [Double] {
    let key = RandomKey(seed: 5, replicate: 0)
    return (0..<rows).map { Double(uniform(key.block(.shuffles, week: 0, low: UInt32($0), high: number).x)) }
  }

  @Test func `a monotone function of one input has a partial correlation of one, whatever its shape`() {
    let inputs = (0..<3).map { Self.column($0, 60) }
    let found = RankRegression(inputs, inputs[1].map { $0 * $0 * $0 - 4 })
    #expect(found.prcc[1].isNaN || found.prcc[1] > 0.999)
    // Exactly one is a singular matrix; a little noise keeps it from that.
    let noise = Self.column(9, 60)
    let near = RankRegression(inputs, zip(inputs[1], noise).map { -$0 - 0.05 * $1 })
    #expect(near.prcc[1] < -0.99 && abs(near.prcc[0]) < 0.35 && near.explained > 0.98)
  }

  @Test func `what two inputs have in common is taken out`() {
    let (a, noise, own) = (Self.column(0, 200), Self.column(1, 200), Self.column(2, 200))
    let twin = zip(a, noise).map { $0 + 0.3 * $1 }
    let found = RankRegression([a, twin], zip(a, own).map { $0 + 0.3 * $1 })
    #expect(found.prcc[0] > 0.6 && abs(found.prcc[1]) < 0.2)
  }

  @Test func `the coefficients are those of the normal equations`() {
    let inputs = (0..<2).map { Self.column($0, 30) }
    let output = zip(inputs[0], inputs[1]).map { $0 - 0.5 * $1 }
    let (x, y, z) = (
      RankRegression.standardRanks(inputs[0]), RankRegression.standardRanks(inputs[1]),
      RankRegression.standardRanks(output)
    )
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let (xy, xz, yz) = (dot(x, y), dot(x, z), dot(y, z))
    let found = RankRegression(inputs, output)
    #expect(abs(found.srrc[0] - (xz - xy * yz) / (1 - xy * xy)) < 1e-9)
    let partial = (xz - xy * yz) / ((1 - xy * xy) * (1 - yz * yz)).squareRoot()
    #expect(abs(found.prcc[0] - partial) < 1e-9)
  }

  @Test func `equal values share a rank, a constant says nothing, and too few rows say nothing`() {
    #expect(RankRegression.standardRanks([3, 3, 3]).isEmpty)
    let ranks = RankRegression.standardRanks([1, 2, 2, 5])
    #expect(ranks[1] == ranks[2] && abs(ranks[0] + ranks[3]) < 1e-12)
    let (a, b) = (Self.column(0, 40), Self.column(1, 40))
    let found = RankRegression([a, a.map { _ in 1 }], zip(a, b).map { $0 + $1 })
    #expect(found.prcc[0].isFinite && found.prcc[1].isNaN)
    #expect(RankRegression([a, b], a).explained.isNaN == false || RankRegression([a, b], a).prcc[0].isNaN)
    let few = RankRegression((0..<5).map { Self.column($0, 6) }, Self.column(6, 6))
    #expect(few.prcc.allSatisfy { $0.isNaN })
  }

  @Test func `importance puts what matters first and what does not last, with an interval around each`()
    throws
  {
    let parameters = StandIn.parameters(6)
    let columns = (0..<6).map { Self.column(UInt32($0), 150) }
    let noise = Self.column(20, 150)
    let sets = (0..<150).map { k in
      CalibrationSet(
        number: k,
        values: columns.map { $0[k] },
        found: [],
        outcomes: [3 * columns[4][k] - columns[1][k] + 0.5 * noise[k]]
      )
    }
    let found = ParameterImportance(sets, parameters, measure: 0, seed: 1)
    #expect(found.sets == 150 && found.explained > 0.8)
    #expect(found.rows.prefix(2).map(\.key) == [4, 1].map { parameters[$0].definition.key })
    #expect(
      found.rows[0].prcc > 0 && found.rows[1].prcc < 0 && found.rows[0].isClear && found.rows[1].isClear
    )
    for row in found.rows { #expect(row.low <= row.high && abs(row.prcc) <= 1) }
    #expect(found.rows.dropFirst(2).count { $0.isClear } <= 1)
    #expect(ParameterImportance(sets, parameters, measure: 0, seed: 1) == found)
  }
}
