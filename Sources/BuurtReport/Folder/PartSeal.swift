import BuurtExperiment

/// The seal of a run's part: the SHA-256 of its files, in the format of `sha256sum`, written last.
///
/// A part without a seal is unfinished; one whose files differ from it is corrupt. Both are run again.
enum PartSeal {
  static let fileName = "sealed.sha256"

  static func write(_ digests: [(name: String, digest: String)], in folder: String) throws(SinkError) {
    let lines = digests.map { "\($0.digest)  \($0.name)\n" }.joined()
    let file = try FileWriter(path: "\(folder)/\(fileName).new")
    try file.append(Array(lines.utf8))
    _ = try file.close()
    try Disk.rename("\(folder)/\(fileName).new", to: "\(folder)/\(fileName)")
  }

  /// Whether the part is whole: sealed, with these files, each as it was when sealed.
  static func holds(_ names: [String], in folder: String) -> Bool {
    guard let bytes = try? Disk.read("\(folder)/\(fileName)") else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == names.count else { return false }
    for (line, name) in zip(lines, names) {
      guard let digest = try? Disk.digest("\(folder)/\(name)"), line == "\(digest)  \(name)" else {
        return false
      }
    }
    return true
  }
}
