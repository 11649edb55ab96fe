import Testing

@testable import BuurtModel

@Suite struct MeasureCatalogueTests {
  private static let all =
    MeasureCatalogue.household + MeasureCatalogue.network + MeasureCatalogue.intervention

  @Test func `a measure has a key of its own in snake_case`() {
    #expect(Set(Self.all.map(\.key)).count == Self.all.count)
    for measure in Self.all {
      #expect(measure.key.wholeMatch(of: /[a-z]+(_[a-z0-9]+)*/) != nil, "\(measure.key)")
    }
  }

  @Test func `a measure says its unit, range, decimals and direction, in two languages`() {
    for measure in Self.all {
      #expect(!measure.unit.isEmpty && !measure.english.isEmpty && !measure.dutch.isEmpty, "\(measure.key)")
      #expect(measure.sentence.hasSuffix(".") && measure.sentence.count > 10, "\(measure.key)")
      #expect((0...9).contains(measure.decimals), "\(measure.key)")
      #expect((-1...1).contains(measure.direction), "\(measure.key)")
      #expect(measure.range.lowerBound < measure.range.upperBound, "\(measure.key)")
      if measure.unit == "share" {
        #expect(measure.range == 0...1 && measure.decimals >= 5, "\(measure.key)")
      }
      if measure.unit == "count" { #expect(measure.decimals == 0, "\(measure.key)") }
    }
  }

  @Test func `the catalogue is in the order of the values`() throws {
    #expect(MeasureCatalogue.household.count == HouseholdMeasure.allCases.count)
    #expect(MeasureCatalogue.network.count == NetworkMeasure.allCases.count)
    for (k, measure) in HouseholdMeasure.allCases.enumerated() {
      #expect(measure.rawValue == k && MeasureCatalogue.household[k] == measure.definition)
    }
    let seen = try Simulation(Town.input([40], plans: Town.plans(from: 0))).observe(
      snapshot: true,
      buurten: true
    )
    #expect(seen.world.values.count == MeasureCatalogue.household.count)
    #expect(seen.network.count == MeasureCatalogue.network.count)
    #expect(seen.interventions.allSatisfy { $0.values.count == MeasureCatalogue.intervention.count })
  }
}
