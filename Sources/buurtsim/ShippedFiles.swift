import BuurtScenario

/// The files that the command carries in itself, so that it works without the repository.
///
/// Those of `Starter` are links to files in `Scenarios`; the presets and the catalogue are taken from
/// `Scenarios/presets` when the command is built. Either way there is one source.
enum ShippedFiles {
  /// The directory of the shipped presets, as messages name it.
  static let presetDirectory = "shipped:presets"

  /// The presets and the catalogue of programmes, by name.
  static let presets: [(name: String, bytes: [UInt8])] = EmbeddedPresets.all.map {
    ($0.name, Array($0.text.utf8))
  }

  /// Scenarios that commands take when they are given none, with their tables: the directory as messages name
  /// it, and the files by name.
  static let scenarioDirectory = "shipped:scenarios"
  static let scenarios: [(name: String, bytes: [UInt8])] = [
    ("nationaal.yaml", PackageResources.nationaal_yaml),
    ("nationale_mix.csv", PackageResources.nationale_mix_csv),
    ("effecten.yaml", PackageResources.effecten_yaml),
    ("voorbeeldstad.csv", table),
  ]

  /// The accepted parameter sets: the directory as messages name it, and the file.
  static let setsDirectory = "shipped:sets"
  static let sets: [(name: String, bytes: [UInt8])] = [
    ("accepted_sets.csv", PackageResources.accepted_sets_csv)
  ]

  /// The scenario to start from.
  static let scenario = PackageResources.basis_yaml

  /// The made-up table of buurten.
  static let table = PackageResources.voorbeeldstad_csv
}

/// The files of this machine, with the shipped ones in directories of their own.
struct CommandFiles: FileAccess {
  private let disk = DiskFiles()

  private static let directories = [
    (ShippedFiles.presetDirectory, ShippedFiles.presets),
    (ShippedFiles.scenarioDirectory, ShippedFiles.scenarios),
    (ShippedFiles.setsDirectory, ShippedFiles.sets),
  ]

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    for (directory, files) in Self.directories where path.hasPrefix(directory + "/") {
      let name = path.dropFirst(directory.count + 1)
      guard let file = files.first(where: { $0.name == name }) else { throw .missing }
      return file.bytes
    }
    return try disk.read(path, limit: limit)
  }

  func names(in directory: String) -> [String] {
    Self.directories.first { $0.0 == directory }?.1.map(\.name) ?? disk.names(in: directory)
  }
}
