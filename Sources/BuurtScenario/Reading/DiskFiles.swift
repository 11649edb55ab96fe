import Foundation

/// The files of this machine.
public struct DiskFiles: FileAccess {
  /// Access to the files of this machine.
  public init() {}

  /// The bytes of a regular file, or of what a symbolic link leads to.
  public func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: resolved)
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw .denied
    } catch {
      throw .missing
    }
    let type = attributes[.type] as? FileAttributeType
    guard type != .typeDirectory else { throw .directory }
    guard type == .typeRegular else { throw .notRegular }
    if let size = attributes[.size] as? NSNumber, size.int64Value > Int64(limit) {
      throw .tooLarge(limit: limit)
    }
    guard let handle = FileHandle(forReadingAtPath: resolved) else { throw .denied }
    // Read in pieces up to one byte more than the limit: the file may grow between the two looks.
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit, let piece = try handle.read(upToCount: limit + 1 - bytes.count),
        !piece.isEmpty
      {
        bytes.append(contentsOf: piece)
      }
      try handle.close()
    } catch {
      throw .denied
    }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// The names in a directory, sorted by scalar.
  public func names(in directory: String) -> [String] {
    let path = directory.isEmpty ? "." : directory
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
