import BuurtScenario

/// Files in memory, with faults where a test wants them.
struct MemoryFiles: FileAccess {
  var contents: [String: [UInt8]] = [:]
  var faults: [String: FileFault] = [:]

  init(_ texts: [String: String] = [:]) { contents = texts.mapValues { Array($0.utf8) } }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let path = Self.normalised(path)
    if let fault = faults[path] { throw fault }
    guard let bytes = contents[path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  func names(in directory: String) -> [String] {
    let prefix = Self.normalised(directory) + "/"
    return contents.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  // As a file system would: `a/../b` is `b`.
  private static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
