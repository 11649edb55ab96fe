import BuurtExperiment
import Foundation

/// Bytes of a file, read in pieces.
final class ByteSource {
  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var place = 0
  private static let pieceBytes = 1 << 18

  init(path: String) throws(SinkError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw SinkError(.cannotWrite, path: path, reason: "it cannot be opened")
    }
    self.path = path
    self.handle = handle
  }

  deinit { try? handle.close() }

  /// The next piece, nil at the end.
  func piece() throws(SinkError) -> [UInt8]? {
    do {
      guard let bytes = try handle.read(upToCount: Self.pieceBytes), !bytes.isEmpty else { return nil }
      return [UInt8](bytes)
    } catch {
      throw SinkError(.cannotWrite, path: path, reason: Disk.reason(error))
    }
  }

  /// The next byte, nil at the end.
  func next() throws(SinkError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    place += 1
    return byte
  }

  /// The byte that `next` gives, without taking it.
  func peek() throws(SinkError) -> UInt8? {
    if place < buffer.count { return buffer[place] }
    guard let more = try piece() else { return nil }
    buffer = more
    place = 0
    return buffer[0]
  }
}
