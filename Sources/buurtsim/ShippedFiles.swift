import BuurtScenario

/// The files that the command carries in itself, so that it works without the repository.
///
/// They are links in `Starter` to the files in `Scenarios`: one source.
enum ShippedFiles {
  /// The directory of the shipped presets, as messages name it.
  static let presetDirectory = "shipped:presets"

  /// The presets by name.
  static let presets: [(name: String, bytes: [UInt8])] = [
    ("centering_zwangerschap.yaml", PackageResources.centering_zwangerschap_yaml)
  ]

  /// The scenario to start from.
  static let scenario = PackageResources.basis_yaml

  /// The made-up table of buurten.
  static let table = PackageResources.voorbeeldstad_csv
}

/// The files of this machine, with the shipped presets in a directory of their own.
struct CommandFiles: FileAccess {
  private let disk = DiskFiles()

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard path.hasPrefix(ShippedFiles.presetDirectory + "/") else { return try disk.read(path, limit: limit) }
    let name = path.dropFirst(ShippedFiles.presetDirectory.count + 1)
    guard let preset = ShippedFiles.presets.first(where: { $0.name == name }) else { throw .missing }
    return preset.bytes
  }

  func names(in directory: String) -> [String] {
    directory == ShippedFiles.presetDirectory
      ? ShippedFiles.presets.map(\.name) : disk.names(in: directory)
  }
}
