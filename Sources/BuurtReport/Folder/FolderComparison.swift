public import BuurtExperiment

/// Two output folders, byte for byte, but for the files that tell when and where they were made.
public enum FolderComparison {
  /// Files that may differ.
  public static let exempt = ["log.jsonl", "provenance.json"]

  /// A difference.
  public enum Difference: Sendable, Equatable {
    /// A file that only the first folder has.
    case onlyFirst(String)
    /// A file that only the second folder has.
    case onlySecond(String)
    /// A file that differs, with the first line that does, from 1.
    case line(String, Int)
  }

  /// Compares two folders.
  ///
  /// - Returns: every difference, in the order of the file names; and the number of files that are the same.
  /// - Throws: `SinkError` when a file cannot be read.
  public static func compare(
    _ first: String,
    _ second: String
  ) throws(SinkError) -> (differences: [Difference], same: Int) {
    let left = Disk.entries(first).filter { !exempt.contains($0) }
    let right = Disk.entries(second).filter { !exempt.contains($0) }
    var differences: [Difference] = []
    var same = 0
    for name in left {
      guard right.contains(name) else {
        differences.append(.onlyFirst(name))
        continue
      }
      if let line = try firstDifference("\(first)/\(name)", "\(second)/\(name)") {
        differences.append(.line(name, line))
      } else {
        same += 1
      }
    }
    for name in right where !left.contains(name) { differences.append(.onlySecond(name)) }
    return (differences, same)
  }

  private static func firstDifference(_ first: String, _ second: String) throws(SinkError) -> Int? {
    let left = try ByteSource(path: first)
    let right = try ByteSource(path: second)
    var line = 1
    while true {
      let a = try left.next()
      let b = try right.next()
      guard a == b else { return line }
      guard let a else { return nil }
      if a == 10 { line += 1 }
    }
  }
}
