import BuurtExperiment
import Crypto
import Foundation

/// Writes a new file through a buffer, and knows its SHA-256 at the end.
final class FileWriter {
  let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var hash = SHA256()
  private(set) var count = 0
  private static let bufferBytes = 1 << 16

  /// Makes the file; one that stands there is made empty.
  init(path: String) throws(SinkError) {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw SinkError(.cannotCreate, path: path, reason: Disk.reasonForRefusal(path))
    }
    self.handle = handle
  }

  func append(_ bytes: [UInt8]) throws(SinkError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Ends the file.
  ///
  /// - Parameter durable: whether to wait until it would outlive a power cut. A sealed part need not: its
  ///   digest shows what is missing.
  /// - Returns: SHA-256 of the file and its bytes.
  /// - Throws: `SinkError` when they cannot be written.
  func close(durable: Bool = false) throws(SinkError) -> (digest: String, bytes: Int) {
    try flush()
    do {
      if durable { try handle.synchronize() }
      try handle.close()
    } catch {
      throw SinkError(.cannotWrite, path: path, reason: Disk.reason(error))
    }
    return (Disk.hexadecimal(hash.finalize()), count)
  }

  private func flush() throws(SinkError) {
    guard !buffer.isEmpty else { return }
    do {
      try handle.write(contentsOf: Data(buffer))
    } catch {
      throw SinkError(.cannotWrite, path: path, reason: Disk.reason(error))
    }
    hash.update(data: buffer)
    count += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Disk {
  /// Why a file could not be made, as far as its folder tells.
  static func reasonForRefusal(_ path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    if !exists(folder.isEmpty ? "." : folder) { return "no such folder" }
    if let free = freeBytes(at: folder.isEmpty ? "." : folder), free == 0 {
      return "no space left on the disk"
    }
    return "no permission, or a folder of that name"
  }
}
