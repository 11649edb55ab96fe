/// Paths as text: the reader needs no file system to put them together.
enum PathText {
  /// The directory part of a path, without the last slash; empty for a bare name.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path that is written in a file of a directory; an absolute one stays as it is.
  static func join(_ directory: String, _ path: String) -> String {
    guard !directory.isEmpty, !path.hasPrefix("/") else { return path }
    return directory.hasSuffix("/") ? directory + path : directory + "/" + path
  }

  /// The path without `.`, empty parts, and `..` where the part before it is known.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path as seen from a directory, with `..` where it lies outside.
  ///
  /// An absolute path seen from a relative directory, or the reverse, stays as it is.
  static func relative(_ path: String, to directory: String) -> String {
    let path = normalised(path)
    let directory = normalised(directory)
    guard path.hasPrefix("/") == directory.hasPrefix("/") else { return path }
    var there = path.split(separator: "/")
    var here = directory.split(separator: "/")
    while let first = here.first, first == there.first, there.count > 1 {
      here.removeFirst()
      there.removeFirst()
    }
    // The name of a directory above the starting point is not known.
    guard !here.contains("..") else { return path }
    return (here.map { _ in ".." } + there).joined(separator: "/")
  }
}
