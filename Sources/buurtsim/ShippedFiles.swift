import BuurtScenario

/// The files that the command carries in itself, so that it works without the repository.
///
/// They are links in `Starter` to the files in `Scenarios`: one source.
enum ShippedFiles {
  /// The directory of the shipped presets, as messages name it.
  static let presetDirectory = "shipped:presets"

  /// The presets by name.
  static let presets: [(name: String, bytes: [UInt8])] =
    [
      ("centering_zwangerschap.yaml", PackageResources.centering_zwangerschap_yaml)
    ] + networkPresets

  /// The world with the national mix: its directory as messages name it, and its files by name.
  static let nationalDirectory = "shipped:nationaal"
  static let national: [(name: String, bytes: [UInt8])] = [
    ("nationaal.yaml", PackageResources.nationaal_yaml),
    ("nationale_mix.csv", PackageResources.nationale_mix_csv),
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
    (ShippedFiles.nationalDirectory, ShippedFiles.national),
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
