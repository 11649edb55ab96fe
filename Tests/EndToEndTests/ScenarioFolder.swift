import Foundation
import Testing

/// A folder with a small scenario: two buurten of the made-up table that ships with the program.
enum ScenarioFolder {
  static let table = BuiltProgram.root.appendingPathComponent("Scenarios/voorbeeldstad.csv")

  static let text = """
    scenario: proef
    question: Helpt een plek?
    world: {table: voorbeeldstad.csv, select: {buurten: [BU99010303, Landweg]}}
    run: {weeks: 8, burn_in: 4, replicates: 3, seed: 20260101}
    arms:
      huidig_aanbod: []
      ruimte:
        - {kind: ontmoetingsplek, name: Huis, from: week 2, capacity: 120 per week}
    measure: {every: 4 weeks, by: [composition], snapshots: [0, 8]}

    """

  /// The scenario with something in it replaced.
  static func write(_ old: String, as new: String, in folder: URL) throws {
    try #require(text.contains(old))
    let changed = text.replacingOccurrences(of: old, with: new)
    try Data(changed.utf8).write(to: folder.appendingPathComponent("proef.yaml"))
  }

  static func with<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try BuiltProgram.withFolder { folder throws in
      try FileManager.default.copyItem(at: table, to: folder.appendingPathComponent("voorbeeldstad.csv"))
      try Data(text.utf8).write(to: folder.appendingPathComponent("proef.yaml"))
      return try body(folder)
    }
  }

  /// Waits until something stands at a path, half a minute at most.
  static func wait(for path: URL) throws {
    for _ in 0..<600 {
      if FileManager.default.fileExists(atPath: path.path) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("\(path.lastPathComponent) did not appear")
  }
}
