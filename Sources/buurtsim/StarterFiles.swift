import BuurtScenario

/// The files that `init` makes.
enum StarterFiles {
  /// Paths from the folder, with their bytes.
  static var all: [(path: String, bytes: [UInt8])] {
    [
      ("scenario.yaml", scenario), ("scenario.schema.json", Array(ScenarioSchema.json().utf8)),
      ("data/voorbeeldstad.csv", ShippedFiles.table),
    ]
  }

  /// The shipped scenario, with its table where `init` puts it.
  private static var scenario: [UInt8] {
    let lines = String(decoding: ShippedFiles.scenario, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "  table: voorbeeldstad.csv" ? "  table: data/voorbeeldstad.csv" : $0 }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
