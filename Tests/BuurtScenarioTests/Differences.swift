/// Says in which lines two texts differ: `-` for what was wanted, `+` for what came.
enum Differences {
  static func lines(wanted: String, found: String) -> String {
    let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let found = found.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var marked: [(offset: Int, order: Int, text: String)] = []
    for change in found.difference(from: wanted) {
      switch change {
      case .remove(let offset, let line, _): marked.append((offset, 0, "- \(line)"))
      case .insert(let offset, let line, _): marked.append((offset, 1, "+ \(line)"))
      }
    }
    return marked.sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }.map(\.text).joined(separator: "\n")
  }
}
