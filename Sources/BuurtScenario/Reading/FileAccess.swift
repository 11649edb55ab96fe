/// How the reader gets at files; tests read from memory.
public protocol FileAccess: Sendable {
  /// The bytes of a regular file.
  ///
  /// - Parameters:
  ///   - path: absolute, or seen from the current directory.
  ///   - limit: the largest size to read, in bytes; a larger file is refused without reading it whole.
  /// - Returns: all bytes, `limit` at most.
  /// - Throws: `FileFault` when there is nothing to read.
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]

  /// The names in a directory, sorted; empty when there is no such directory.
  func names(in directory: String) -> [String]
}
