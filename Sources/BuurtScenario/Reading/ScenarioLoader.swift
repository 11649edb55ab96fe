/// Reads a scenario file with the files that it extends, as one tree.
struct ScenarioLoader {
  /// Files that may extend one another in a row.
  static let longestChain = 16

  let context: ReadingContext

  /// The tree of a scenario file, with the keys that it inherits; nil after a problem.
  func load(_ path: String) -> SourceNode? { load(path, role: .scenario, from: nil, chain: []) }

  private func load(_ path: String, role: FileRole, from place: Place?, chain: [String]) -> SourceNode? {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try context.files.read(path, limit: YAMLLimits.bytes)
    } catch {
      report(.file(role, error, path: path), path, place)
      return nil
    }
    guard !bytes.isEmpty else {
      report(.emptyFile(role), path, place)
      return nil
    }
    context.documents.append(InputFile(path: path, bytes: bytes))
    guard let root = YAMLDocument.read(bytes, name: path, role: role, context: context) else { return nil }
    guard MapChecker(context: context).isMap(root, name: .scenario, path: "") else { return nil }
    return inherit(root, path, chain: chain + [PathText.normalised(path)])
  }

  private func inherit(_ root: SourceNode, _ path: String, chain: [String]) -> SourceNode? {
    guard let entry = root.entries.first(where: { $0.key == "extends" }) else { return root }
    let own = SourceNode(content: .map(root.entries.filter { $0.key != "extends" }), place: root.place)
    let checker = ValueChecker(context: context, key: .key("extends"), path: "extends")
    guard case .text(let text)? = checker.check(entry, as: .path) else {
      context.incomplete = true
      return own
    }
    let base = PathText.join(PathText.directory(of: path), text)
    if let start = chain.firstIndex(of: PathText.normalised(base)) {
      let circle = chain[start...] + [PathText.normalised(base)]
      context.report(.extendsCycle(Array(circle)), at: entry.value.place, path: "extends")
      context.incomplete = true
      return own
    }
    guard chain.count < Self.longestChain else {
      context.report(.extendsTooDeep(limit: Self.longestChain), at: entry.value.place, path: "extends")
      context.incomplete = true
      return own
    }
    guard let inherited = load(base, role: .extended, from: entry.value.place, chain: chain) else {
      context.incomplete = true
      return own
    }
    return inherited.merged(with: own, replacing: ["arms"])
  }

  // A file that cannot be read is a problem of the place that names it, or of itself.
  private func report(_ problem: Problem, _ path: String, _ place: Place?) {
    if let place {
      context.report(problem, at: place, path: "extends")
    } else {
      let point = SourcePoint(file: path, line: 1, column: 1)
      context.report(
        Diagnostic(point: point, length: 1, sourceLine: nil, path: "", related: nil, problem: problem)
      )
    }
  }
}
