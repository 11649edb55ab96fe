@testable import BuurtExperiment
import BuurtModel
import BuurtScenario
import Foundation
import Testing

/// The shipped world with the national mix, as small as a test needs it.
enum NationalWorld {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The scenario at a scale.
  static func scenario(_ overrides: String...) throws -> Scenario {
    let reader = ScenarioReader(fileAccess: DiskFiles(), tableReader: KWBTableReading.reading)
    let path = root.appending(path: "Scenarios/nationaal.yaml").path
    let result = reader.read(path: path, overrides: overrides)
    #expect(result.diagnostics.isEmpty)
    return try #require(result.scenario)
  }

  static func tiny(_ overrides: String...) throws -> Scenario {
    let reader = ScenarioReader(fileAccess: DiskFiles(), tableReader: KWBTableReading.reading)
    let path = root.appending(path: "Scenarios/nationaal.yaml").path
    let result = reader.read(path: path, overrides: ["world.scale=0.06", "run.burn_in=52"] + overrides)
    return try #require(result.scenario)
  }
}
