@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

@Suite struct CalibrationTests {
  private static func run(jobs: Int = 1) throws -> CalibrationRun {
    CalibrationRun(
      try NationalWorld.tiny(),
      CalibrationSettings(
        first: 8,
        population: 8,
        evaluations: 12,
        wanted: 50,
        criterion: CalibrationCriterion(misses: 23, distance: 1_000)
      ),
      parameters: CalibratedParameter.all(factor: 1.5, keys: ["upkeep.decay", "formation.base"]),
      years: 1,
      jobs: jobs
    )
  }

  @Test func `places and values of every drawn parameter are each other's inverse`() {
    let all = CalibratedParameter.all(factor: 1.25)
    #expect(all.count > CalibratedParameter.swept.count)
    for parameter in all {
      let prior = parameter.prior
      #expect(abs(parameter.value(at: 0) - prior.lowerBound) <= 1e-3 * max(1, abs(prior.lowerBound)))
      #expect(abs(parameter.value(at: 1) - prior.upperBound) <= 1e-3 * max(1, abs(prior.upperBound)))
      #expect(parameter.definition.range.contains(prior.lowerBound))
      #expect(parameter.definition.range.contains(prior.upperBound))
      guard parameter.definition.unit != Count.unit else { continue }
      let value = parameter.definition.defaultValue
      let back = parameter.value(at: parameter.place(of: value))
      #expect(abs(back - value) <= 1e-3 * max(0.001, abs(value)), "\(parameter.definition.key)")
      #expect((-1e-9...1 + 1e-9).contains(parameter.place(of: value)), "\(parameter.definition.key)")
    }
  }

  @Test func `what is calibrated is drawn around its value, what is swept over its whole range`() throws {
    let all = CalibratedParameter.all(factor: 2)
    let keys = all.map(\.definition.key)
    #expect(
      Set(keys)
        == Set(ParameterRegistry.all.filter { $0.status == .calibrated }.map(\.key))
        .union(CalibratedParameter.swept)
    )
    for key in CalibratedParameter.swept {
      let swept = try #require(all.first { $0.definition.key == key }, "\(key) is no parameter")
      #expect(swept.prior == swept.definition.range)
    }
    let decay = try #require(all.first { $0.definition.key == "upkeep.decay" })
    let value = decay.definition.defaultValue
    #expect(decay.prior == value / 2...value * 2)
    #expect(abs(decay.value(at: 0.5) - value) < 1e-4)
    // A constant on the scale of the logit moves by the logarithm of the factor.
    let accept = try #require(all.first { $0.definition.key == "support.accept" })
    #expect(abs(accept.prior.upperBound - accept.definition.defaultValue - 0.693_147) < 1e-5)
  }

  @Test(arguments: [
    (0.123_456, 0.1235), (12.345_6, 12.35), (-0.000_123_46, -0.000_123_5), (123_456, 123_456),
  ])
  func `values have four significant digits`(_ value: Double, _ short: Double) {
    #expect(CalibratedParameter.short(value) == short)
  }

  @Test func `a search over worlds is the same on two threads, and after a stop`() throws {
    let first = CalibrationMemory()
    let whole = try #require(try Self.run().run(into: first))
    #expect(whole.sets.count == 12 && first.added == whole.sets)
    #expect(whole.sets[0].values == ["formation.base", "upkeep.decay"].compactMap(Self.standard))
    #expect(whole.sets.allSatisfy { $0.outcomes.count == CalibrationRun.measures.count })
    let isolated = CalibrationRun.measures.firstIndex { $0.key == "isolated" }
    let place = try #require(isolated)
    #expect(whole.sets.allSatisfy { (0...1).contains($0.outcomes[place]) })
    let again = CalibrationMemory(Array(whole.sets.prefix(5)))
    let rest = try #require(try Self.run(jobs: 2).run(into: again))
    #expect(rest.sets == whole.sets && rest.accepted == whole.accepted)
    #expect(again.added == Array(whole.sets.dropFirst(5)))
  }

  @Test func `each set has draws of its own`() throws {
    // A prior of one point: what differs between sets are the draws.
    let decay = try #require(ParameterRegistry.definition("upkeep.decay"))
    let point = CalibratedParameter(decay, prior: decay.defaultValue...decay.defaultValue)
    let run = CalibrationRun(
      try NationalWorld.tiny(),
      CalibrationSettings(
        first: 8,
        population: 8,
        evaluations: 8,
        wanted: 50,
        criterion: CalibrationCriterion(misses: 23, distance: 1_000)
      ),
      parameters: [point],
      years: 1
    )
    let sets = try #require(try run.run(into: CalibrationMemory())).sets
    // The defaults stand before the first round.
    #expect(sets.count == 9 && sets.allSatisfy { $0.values == [decay.defaultValue] })
    #expect(Set(sets.map { $0.outcomes.map(\.bitPattern) }).count == 9)
  }

  private static func standard(_ key: String) -> Double? { ParameterRegistry.definition(key)?.defaultValue }

  @Test func `rows that may be tuned on need no effects of interventions`() throws {
    let input = ExperimentPlan(try NationalWorld.tiny()).input(of: RunIdentity(replicate: 0, arm: 0))
    let whole = try #require(try PatternWorld(input, years: 1).record())
    let short = try #require(try PatternWorld(input, years: 1, tryingInterventions: false).record())
    #expect(!whole.effects.isEmpty && short.effects.isEmpty)
    let rows = CalibrationRun.patterns
    for (a, b) in zip(whole.values(rows), short.values(rows)) {
      #expect(a.number.bitPattern == b.number.bitPattern)
    }
  }

  @Test func `weighted quantiles are linear between the middles of the weights`() {
    func quantile(_ values: [Double], _ weights: [Double], _ share: Double) -> Double {
      ParameterIdentification.quantile(values, weights, share)
    }
    #expect(quantile([3, 1, 2], [1, 1, 1], 0.5) == 2)
    #expect(abs(quantile([0, 10], [1, 1], 0.5) - 5) < 1e-12)
    // A value of weight 2 is two values of weight 1.
    #expect(quantile([1, 2], [2, 1], 0.3) == 1 && abs(quantile([1, 2], [2, 1], 0.6) - 1.53333333) < 1e-6)
    #expect(quantile([4], [1], 0.05) == 4 && quantile([], [], 0.5).isNaN)
  }

  @Test
  func `a parameter that the sets pin is identified, one that they leave is open, and the default is placed`()
    throws
  {
    let keys = ["upkeep.decay", "formation.base"]
    let parameters = CalibratedParameter.all(factor: 2, keys: keys)
    #expect(parameters.map(\.definition.key) == ["formation.base", "upkeep.decay"])
    let values = (0..<100).map { k in
      let share = (Double(k) + 0.5) / 100
      return [parameters[0].value(at: share), parameters[1].value(at: 0.5 + 0.1 * share)]
    }
    let found = ParameterIdentification.compare(
      parameters,
      values: values,
      weights: values.map { _ in 1 }
    )
    #expect(!found[0].isIdentified && abs(found[0].width - 1) < 0.02)
    #expect(found[1].isIdentified && abs(found[1].width - 0.1) < 0.01)
    #expect(abs(found[0].rank - 0.5) < 0.02 && abs(found[0].offset) < 0.02)
    #expect(found[1].rank <= 0.05 && abs(found[1].offset + 0.05) < 0.01)
  }
}
