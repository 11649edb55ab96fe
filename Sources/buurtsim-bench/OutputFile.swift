import Foundation

/// A file for the measurements: refused before they are made where it could not be written after.
struct OutputFile {
  private let path: String

  /// Looks whether the file can be made.
  ///
  /// - Throws: `Failure` with 73 where its folder is missing or may not be written in, or where the path is
  ///   a folder.
  init(path: String) throws(Failure) {
    self.path = path
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
      throw .cannotCreate("'\(path)' is a folder")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .cannotCreate("'\(path)' cannot be made: its folder is missing or may not be written in")
    }
  }

  /// Writes the file, whole or not at all.
  ///
  /// - Throws: `Failure` with 74.
  func write(_ text: String) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite("'\(path)' cannot be written: \(error)")
    }
  }
}
