@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

@Suite struct CalibrationTests {
  private final class Memory: CalibrationLog {
    let kept: [CalibrationSet]
    private(set) var added: [CalibrationSet] = []
    init(_ kept: [CalibrationSet] = []) { self.kept = kept }
    func keep(_ set: CalibrationSet) { added.append(set) }
  }

  private static func run(jobs: Int = 1) throws -> CalibrationRun {
    let keys = ["upkeep.decay", "formation.base"]
    return CalibrationRun(
      try NationalWorld.tiny(),
      CalibrationSettings(sets: 8, rounds: 2, replicates: 1, wanted: 3, misses: 0),
      parameters: keys.compactMap(ParameterRegistry.definition).map(CalibratedParameter.init),
      years: 1,
      jobs: jobs
    )
  }

  @Test func `places and values of every calibrated parameter are each other's inverse`() {
    #expect(!CalibratedParameter.all.isEmpty)
    for parameter in CalibratedParameter.all {
      let range = parameter.definition.range
      #expect(abs(parameter.value(at: 0) - range.lowerBound) <= 1e-9 * max(1, abs(range.lowerBound)))
      #expect(abs(parameter.value(at: 1) - range.upperBound) <= 1e-9 * max(1, abs(range.upperBound)))
      let value = parameter.definition.defaultValue
      let back = parameter.value(at: parameter.place(of: value))
      #expect(abs(back - value) <= 1e-9 * max(1, abs(value)), "\(parameter.definition.key)")
    }
  }

  @Test func `a round of the whole range has one set in each slice of each parameter`() {
    let key = RandomKey(seed: 3, replicate: 0)
    let drawn = Proposals(dimensions: 4).draw(20, round: 0, key: key)
    for dimension in 0..<4 {
      let slices = drawn.map { Int($0[dimension] * 20) }.sorted()
      #expect(slices == Array(0..<20))
    }
    #expect(drawn != Proposals(dimensions: 4).draw(20, round: 1, key: key))
  }

  @Test func `later rounds stay on the scale, and their even sets in the box`() {
    let key = RandomKey(seed: 3, replicate: 0)
    let nearest = [[0.1, 0.9], [0.2, 0.8], [0.15, 0.99], [0.12, 0.85]]
    let proposals = Proposals(around: nearest)
    #expect(
      proposals.box[0].contains(0.1) && proposals.box[0].contains(0.2) && !proposals.box[0].contains(0.4)
    )
    for (number, set) in proposals.draw(40, round: 2, key: key).enumerated() {
      #expect(set.allSatisfy { (0...1).contains($0) })
      if number % 2 == 0 { #expect(zip(proposals.box, set).allSatisfy { $0.contains($1) }) }
    }
  }

  @Test func `a search is the same on two threads, and after a stop`() throws {
    let first = Memory()
    let all = try #require(try Self.run().run(into: first))
    #expect(all.count == 16 && first.added == all)
    #expect(all[0].values == Self.defaults)
    let second = Memory()
    #expect(try Self.run(jobs: 2).run(into: second) == all)
    // Five sets were kept when it stopped: only the others are run.
    let third = Memory(Array(all.prefix(5)))
    #expect(try Self.run().run(into: third) == all)
    #expect(third.added == Array(all.dropFirst(5)))
    let accepted = try Self.run().accepted(all)
    #expect(accepted.count >= 3)
    #expect(accepted.map(\.distance) == accepted.map(\.distance).sorted())
    let worst = accepted.map(\.distance).max() ?? .nan
    #expect(all.count { $0.distance < worst } < accepted.count + 1)
    let identified = ParameterIdentification.compare(try Self.run(), accepted)
    for item in identified { #expect(item.quantiles == item.quantiles.sorted() && item.width <= 1.12) }
  }

  private static let defaults = ["upkeep.decay", "formation.base"].compactMap { key in
    ParameterRegistry.definition(key).map { definition in
      let parameter = CalibratedParameter(definition)
      return parameter.value(at: parameter.place(of: definition.defaultValue))
    }
  }

  @Test func `quantiles are linear in rank`() {
    #expect(ParameterIdentification.quantile([1, 2, 3, 4, 5], 0.5) == 3)
    #expect(abs(ParameterIdentification.quantile([0, 10], 0.05) - 0.5) < 1e-12)
    #expect(ParameterIdentification.quantile([], 0.5).isNaN)
  }

  @Test func `rows without a number count neither as hit nor as miss`() {
    let nothing = Array(repeating: Double.nan, count: CalibrationRun.patterns.count)
    #expect(CalibrationSet(round: 0, number: 0, values: [], found: nothing).distance == 0)
    var one = nothing
    one[0] = 0.625
    let set = CalibrationSet(round: 0, number: 0, values: [], found: one)
    #expect(set.misses == 1 && abs(set.distance - 1) < 1e-9)
  }
}
