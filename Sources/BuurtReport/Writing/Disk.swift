public import BuurtExperiment
import Crypto
import Foundation

/// The only door to the file system: every failure becomes a `SinkError` with its path.
public enum Disk {
  /// Whether something stands at a path.
  public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether a folder stands at a path.
  public static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  /// Makes a folder and those above it; one that stands is left as it is.
  ///
  /// - Throws: `SinkError`.
  public static func makeFolder(_ path: String) throws(SinkError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw SinkError(.cannotCreate, path: path, reason: reason(error))
    }
  }

  /// Names of the entries of a folder, sorted by their bytes; empty where there is no folder.
  public static func entries(_ path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file or a folder with all that is in it; nothing to remove is no failure.
  ///
  /// - Throws: `SinkError`.
  public static func remove(_ path: String) throws(SinkError) {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw SinkError(.cannotWrite, path: path, reason: reason(error))
    }
  }

  /// Gives a file or folder another name, in one step; never replaces anything.
  ///
  /// - Throws: `SinkError`.
  public static func rename(_ path: String, to other: String) throws(SinkError) {
    do {
      try FileManager.default.moveItem(atPath: path, toPath: other)
    } catch {
      throw SinkError(.cannotCreate, path: other, reason: reason(error))
    }
  }

  /// The bytes of a file.
  ///
  /// - Throws: `SinkError`.
  public static func read(_ path: String) throws(SinkError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw SinkError(.cannotWrite, path: path, reason: reason(error))
    }
  }

  /// Writes a whole file under another name and then renames it, so that it is there whole or not at all.
  ///
  /// - Throws: `SinkError`; also where a file of that name stands.
  public static func write(_ bytes: [UInt8], to path: String) throws(SinkError) {
    let file = try FileWriter(path: path + ".new")
    try file.append(bytes)
    _ = try file.close(durable: true)
    try rename(path + ".new", to: path)
  }

  /// SHA-256 of a file, read in pieces.
  ///
  /// - Throws: `SinkError`.
  public static func digest(_ path: String) throws(SinkError) -> String {
    let source = try ByteSource(path: path)
    var hash = SHA256()
    while let piece = try source.piece() { hash.update(data: piece) }
    return hexadecimal(hash.finalize())
  }

  /// SHA-256 of bytes, in hexadecimal.
  public static func digest(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// Bytes that are free on the disk of a path, nil where the system does not say.
  public static func freeBytes(at path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (facts?[.systemFreeSize] as? NSNumber)?.intValue
  }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the system says, without the path, which stands beside it already.
  static func reason(_ error: any Error) -> String {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = [outer, inner].compactMap { $0 }.first { $0.domain == NSPOSIXErrorDomain }
    if let posix, let code = POSIXErrorCode(rawValue: Int32(posix.code)) { return words(for: code) }
    switch outer.domain == NSCocoaErrorDomain ? CocoaError.Code(rawValue: outer.code) : .featureUnsupported {
    case .fileWriteOutOfSpace: return words(for: .ENOSPC)
    case .fileWriteNoPermission, .fileReadNoPermission: return words(for: .EACCES)
    case .fileWriteFileExists: return words(for: .EEXIST)
    case .fileNoSuchFile, .fileReadNoSuchFile: return words(for: .ENOENT)
    case .fileWriteVolumeReadOnly: return words(for: .EROFS)
    default: return outer.localizedDescription
    }
  }

  private static func words(for code: POSIXErrorCode) -> String {
    switch code {
    case .ENOSPC: "no space left on the disk"
    case .EACCES, .EPERM: "no permission"
    case .EEXIST: "it exists already"
    case .ENOENT: "no such file or folder"
    case .ENOTDIR: "a part of the path is not a folder"
    case .EROFS: "the disk is read-only"
    case .EDQUOT: "the disk quota is used up"
    case .EFBIG: "the file would become too large"
    default: "system error \(code.rawValue)"
    }
  }
}
