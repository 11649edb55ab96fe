import Testing

@testable import BuurtModel

/// What arms may set differently leaves the households alone.
@Suite struct SharedPopulationTests {
  private static func profiles(_ parameters: [String: Double], off: [Switch] = []) throws
    -> [HouseholdProfile]
  {
    let simulation = try Simulation(Town.input([40, 25], parameters: parameters, off: off))
    return (0..<simulation.world.layout.rows).map { simulation.world.donors[UInt32($0)] }
  }

  @Test func `no parameter outside the group population changes a household that is drawn`() throws {
    let drawn = try Self.profiles([:])
    for ends in [\ClosedRange<Double>.lowerBound, \ClosedRange<Double>.upperBound] {
      var all: [String: Double] = [:]
      for definition in ParameterRegistry.all where !ParameterRegistry.isOfPopulation(definition.key) {
        all[definition.key] = definition.range[keyPath: ends]
      }
      #expect(try Self.profiles(all) == drawn)
    }
    #expect(try Self.profiles([:], off: Switch.allCases) == drawn)
  }

  @Test func `parameters of the group population do change households`() throws {
    let drawn = try Self.profiles([:])
    #expect(try Self.profiles(["population.interest_share": 0.9]) != drawn)
    #expect(ParameterRegistry.isOfPopulation("population.interest_share"))
    #expect(!ParameterRegistry.isOfPopulation("settings.unaided"))
  }
}
