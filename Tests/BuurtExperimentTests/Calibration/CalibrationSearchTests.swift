@testable import BuurtExperiment
@testable import BuurtModel
import Testing

@Suite struct CalibrationSearchTests {
  private typealias Moment = (mean: Double, sd: Double)

  private func moments(_ outcome: CalibrationOutcome, _ value: (CalibrationSet) -> Double) -> Moment {
    let all = outcome.accepted.reduce(0) { $0 + $1.weight }
    let mean = outcome.accepted.reduce(0) { $0 + $1.weight * value($1.set) } / all
    let square = outcome.accepted.reduce(0) { sum, item in
      let difference = value(item.set) - mean
      return sum + item.weight * difference * difference
    }
    return (mean, (square / all).squareRoot())
  }

  @Test func `the sample of a quadratic is the posterior that can be written down`() throws {
    // Rows x^2 in .25 ... .49 and x + y in .9 ... 1.1, prior uniform: x is uniform on .5 ... .7 and, given x, y on
    // .9 - x ... 1.1 - x; z is not looked at and stays uniform.
    let rows = [StandIn.row("square", 0.25...0.49), StandIn.row("sum", 0.9...1.1)]
    let settings = CalibrationSettings(
      first: 200,
      population: 200,
      evaluations: 12_000,
      wanted: 5_000,
      criterion: CalibrationCriterion(misses: 0, distance: 0)
    )
    let search = StandIn.search(rows, settings, parameters: StandIn.parameters(3)) { values, _ in
      [values[0] * values[0], values[0] + values[1]]
    }
    let outcome = try #require(try search.run(into: CalibrationMemory()))
    #expect(outcome.isSample && outcome.accepted.count > 2_000)
    for item in outcome.accepted {
      #expect((0.5...0.7).contains(item.set.values[0]))
      #expect((0.9 - 1e-9...1.1 + 1e-9).contains(item.set.values[0] + item.set.values[1]))
    }
    let x = moments(outcome) { $0.values[0] }
    let sum = moments(outcome) { $0.values[0] + $0.values[1] }
    let z = moments(outcome) { $0.values[2] }
    // A uniform number on a width w has standard deviation w / sqrt(12). Tolerances: four standard errors at
    // 400 independent draws.
    #expect(abs(x.mean - 0.6) < 0.012 && abs(x.sd - 0.2 / 12.0.squareRoot()) < 0.006)
    #expect(abs(sum.mean - 1) < 0.012 && abs(sum.sd - 0.2 / 12.0.squareRoot()) < 0.006)
    #expect(abs(z.mean - 0.5) < 0.06 && abs(z.sd - 1 / 12.0.squareRoot()) < 0.03)
  }

  @Test func `forty parameters and twenty noisy rows give fifty sets within nine hundred`() throws {
    // Each row is a sum of six parameters around its middle, so that about a third of the prior misses each.
    let rows = (0..<20).map { StandIn.row("\($0)", -1...1) }
    let settings = CalibrationSettings()
    let search = StandIn.search(rows, settings, parameters: StandIn.parameters(40)) { values, noise in
      (0..<20).map { row -> Double in
        var sum: Double = 0.3 * (noise[row] - 0.5)
        for k in 0..<6 {
          let slope: Double = k % 2 == 0 ? 1.8 : -1.8
          sum += slope * (values[(row * 7 + k * 11) % 40] - 0.5)
        }
        return sum
      }
    }
    let outcome = try #require(try search.run(into: CalibrationMemory()))
    #expect(outcome.sets.count <= settings.evaluations)
    #expect(outcome.isSample && outcome.accepted.count >= settings.wanted)
    let prior = outcome.sets[1...settings.first].count { settings.criterion.excess(rows, $0.found) == 0 }
    #expect(Double(prior) < 0.1 * Double(settings.first), "the prior alone would do: \(prior)")
    for item in outcome.accepted {
      #expect(settings.criterion.excess(rows, item.set.found) == 0 && item.weight >= 1)
    }
    let tolerances = outcome.rounds.map(\.tolerance)
    #expect(tolerances == tolerances.sorted(by: >) && tolerances.last == 0)
    #expect(outcome.rounds.reduce(0) { $0 + $1.run } == outcome.sets.count)
  }

  @Test(arguments: [1, 9, 50, 77])
  func `a search is the same on three threads, and after a stop anywhere`(_ kept: Int) throws {
    let rows = [StandIn.row("a", 0.2...0.3), StandIn.row("b", 0.6...0.8)]
    let settings = CalibrationSettings(
      first: 40,
      population: 20,
      evaluations: 160,
      wanted: 30,
      criterion: CalibrationCriterion(misses: 0, distance: 0)
    )
    func search(_ jobs: Int) -> CalibrationSearch {
      StandIn.search(rows, settings, parameters: StandIn.parameters(4), jobs: jobs) { values, noise in
        [values[0] + 0.05 * noise[0], values[1]]
      }
    }
    let first = CalibrationMemory()
    let whole = try #require(try search(1).run(into: first))
    #expect(first.added == whole.sets && whole.sets.map(\.number) == Array(whole.sets.indices))
    let again = CalibrationMemory(Array(whole.sets.prefix(kept)))
    let rest = try #require(try search(3).run(into: again))
    #expect(rest.sets == whole.sets && rest.accepted == whole.accepted && rest.rounds == whole.rounds)
    #expect(again.added == Array(whole.sets.dropFirst(kept)))
  }

  @Test func `sets of another search are refused`() throws {
    let rows = [StandIn.row("a", 0.2...0.3)]
    let settings = CalibrationSettings(first: 10, population: 8, evaluations: 20, wanted: 1)
    let parameters = StandIn.parameters(2)
    let other = try #require(
      try StandIn.search(rows, settings, parameters: parameters, seed: 2) { values, _ in [values[0]] }
        .run(into: CalibrationMemory())
    )
    let search = StandIn.search(rows, settings, parameters: parameters, seed: 1) { values, _ in [values[0]] }
    #expect(throws: CalibrationError.self) { try search.run(into: CalibrationMemory(other.sets)) }
  }

  @Test func `a search that ends too early says so, and accepts what meets the criterion only`() throws {
    let rows = [StandIn.row("a", 0.2...0.201), StandIn.row("b", 0.6...0.601), StandIn.row("c", 0.3...0.301)]
    let settings = CalibrationSettings(
      first: 20,
      population: 10,
      evaluations: 25,
      wanted: 5,
      criterion: CalibrationCriterion(misses: 0, distance: 0)
    )
    let search = StandIn.search(rows, settings, parameters: StandIn.parameters(3)) { values, _ in values }
    let outcome = try #require(try search.run(into: CalibrationMemory()))
    #expect(!outcome.isSample && outcome.accepted.isEmpty && outcome.sets.count == 25)
  }

  @Test
  func `the criterion counts rows, sums squared misses, and its excess falls to nothing where it is met`() {
    let rows = (0..<4).map { StandIn.row("\($0)", 0...2) }
    let criterion = CalibrationCriterion(misses: 1, distance: 1)
    // Half-width 1: misses of 0.5 and 0.25.
    let two = [2.5, -0.25, 1, 0]
    #expect(criterion.misses(rows, two) == 2 && criterion.distance(rows, two) == 0.3125)
    #expect(criterion.excess(rows, two) == 0.25)
    #expect(criterion.excess(rows, [2.5, 0, 1, 2]) == 0)
    // One miss of 2: a squared distance of 4, 3 beyond the limit; a row without a number misses by 3.
    #expect(criterion.excess(rows, [4, 0, 0, 0]) == 3)
    #expect(criterion.excess(rows, [.nan, 0, 0, 0]) == 8 && criterion.misses(rows, [.nan, 0, 0, 0]) == 1)
  }

  @Test func `a round of the prior has one set in each slice of each parameter`() {
    let moves = PopulationMoves(key: RandomKey(seed: 3, replicate: 0))
    let drawn = moves.hypercube(20, dimensions: 4)
    for dimension in 0..<4 {
      #expect(drawn.map { Int($0[dimension] * 20) }.sorted() == Array(0..<20))
    }
    #expect(drawn != PopulationMoves(key: RandomKey(seed: 4, replicate: 0)).hypercube(20, dimensions: 4))
  }

  @Test func `moves stay on the scale, move about half of the parameters, and go either way alike`() {
    let moves = PopulationMoves(key: RandomKey(seed: 3, replicate: 0))
    let old = Array(repeating: 0.5, count: 30)
    let others = [Array(repeating: 0.4, count: 30), Array(repeating: 0.6, count: 30), old]
    var moved = 0
    var up = 0
    for member in 0..<200 {
      let new = moves.moved(old, along: others, member: member, round: 1)
      #expect(new.allSatisfy { (0...1).contains($0) })
      moved += zip(old, new).count { $0 != $1 }
      up += zip(old, new).count { $0 < $1 }
    }
    #expect(abs(Double(moved) / 6_000 - 0.5) < 0.04)
    // The sign of a move is shared by its parameters: 200 draws of it.
    #expect(abs(Double(up) / Double(moved) - 0.5) < 0.15)
    #expect(PopulationMoves.reflected(-0.25) == 0.25 && PopulationMoves.reflected(1.25) == 0.75)
    #expect(PopulationMoves.reflected(2.5) == 0.5 && PopulationMoves.reflected(0.5) == 0.5)
  }
}
