import BuurtScenario
import Foundation

/// The folder of presets and its catalogue, as they stand in the repository.
enum ShippedPresets {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios")

  static let directory = root.appendingPathComponent("presets").path

  /// Keys of the preset files.
  static let keys = DiskFiles().names(in: directory).filter { $0.hasSuffix(".yaml") }.map {
    String($0.dropLast(5))
  }

  /// The rows of the catalogue.
  static func rows() throws -> [ProgrammeRow] {
    let path = directory + "/" + ProgrammeCatalogue.fileName
    return try ProgrammeCatalogue.read(try DiskFiles().read(path, limit: 1_000_000))
  }

  /// The reader that the command has, for the files of the repository.
  static let reader = ScenarioReader(
    fileAccess: DiskFiles(),
    tableReader: KWBTableReading.reading,
    presetDirectories: [directory]
  )

  /// Reads a scenario of the made-up town with one preset in one arm.
  static func read(_ key: String, weeks: Int = 104) throws -> ScenarioReader.ReadResult {
    let text = """
      scenario: proef
      world: {table: \(root.path)/voorbeeldstad.csv}
      run: {weeks: \(weeks), burn_in: 8, replicates: 1}
      arms: {proef: [{preset: \(key)}]}

      """
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    return reader.read(path: file.path)
  }
}
