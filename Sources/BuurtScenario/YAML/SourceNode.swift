/// A place in one of the sources of a reading.
struct Place: Equatable, Sendable {
  /// Index of the source.
  var source: Int
  /// Line, from 1.
  var line: Int
  /// Column in Unicode scalars, from 1.
  var column: Int
  /// Scalars to underline, 1 or more.
  var length: Int
}

/// A value of a scenario file as it was written, with its place.
struct SourceNode: Sendable {
  /// What the node holds.
  enum Content: Sendable {
    /// The text; `plain` when written without quotes.
    case scalar(String, plain: Bool)
    case list([SourceNode])
    case map([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var place: Place
    var value: SourceNode
  }

  var content: Content
  var place: Place

  /// The form of the node.
  var shape: NodeShape {
    switch content {
    case .scalar: .scalar
    case .list: .list
    case .map: .map
    }
  }

  /// Whether nothing was written, or one of YAML's words for nothing.
  var isNull: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The entries of a map, empty for anything else.
  var entries: [Entry] {
    guard case .map(let entries) = content else { return [] }
    return entries
  }

  /// The value of a key, nil when absent.
  subscript(key: String) -> SourceNode? { entries.first { $0.key == key }?.value }
}

extension SourceNode {
  /// The map with the entries of another laid over it: maps merge deeply, all else replaces.
  ///
  /// - Parameters:
  ///   - other: the entries that win.
  ///   - replacing: keys of the top level whose maps replace instead of merge.
  /// - Returns: a node at the place of the winning map.
  func merged(with other: SourceNode, replacing: [String] = []) -> SourceNode {
    guard case .map(var entries) = content, case .map(let winning) = other.content else { return other }
    // Each key stands once in either map, so an index that was found stays right.
    var indices: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    for entry in winning {
      guard let index = indices[entry.key] else {
        entries.append(entry)
        continue
      }
      let replaces = replacing.contains(entry.key)
      entries[index] = Entry(
        key: entry.key,
        place: entry.place,
        value: replaces ? entry.value : entries[index].value.merged(with: entry.value)
      )
    }
    return SourceNode(content: .map(entries), place: other.place)
  }
}
