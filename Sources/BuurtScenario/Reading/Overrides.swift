/// Changes that are given beside the file, as `key=value`.
struct Overrides {
  let context: ReadingContext
  /// The scenario file, from whose directory paths are looked up.
  let scenario: String

  /// The tree with every change made; problems go to the context.
  func apply(_ texts: [String], to root: SourceNode) -> SourceNode {
    texts.reduce(root) { apply($1, to: $0) }
  }

  private func apply(_ text: String, to root: SourceNode) -> SourceNode {
    var source = SourceText(name: "--set", text: text)
    source.directory = PathText.directory(of: scenario)
    let index = context.open(source)
    let scalars = Array(text.unicodeScalars)
    let whole = Place(source: index, line: 1, column: 1, length: max(1, scalars.count))
    guard let equals = scalars.firstIndex(of: "="), equals > 0 else {
      context.report(.overrideSyntax(text), at: whole)
      return root
    }
    let key = String(String.UnicodeScalarView(scalars[..<equals]))
    var place = Place(source: index, line: 1, column: 1, length: equals)
    let steps = Self.steps(of: key)
    guard !steps.contains(""), steps != ["extends"] else {
      context.report(.overridePath(key, at: key, known: []), at: place, path: key)
      return root
    }
    place.column = equals + 2
    place.length = max(1, scalars.count - equals - 1)
    let written = String(String.UnicodeScalarView(scalars[(equals + 1)...]))
    guard let value = value(written, at: place, column: equals + 2) else { return root }
    let keyPlace = Place(source: index, line: 1, column: 1, length: equals)
    var change = Change(context: context, key: key, keyPlace: keyPlace, value: value)
    return change.set(steps[...], in: Self.opened(root, for: steps)) ?? root
  }

  // Keys of the registry have dots of their own.
  private static func steps(of key: String) -> [String] {
    let steps = key.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    let before = steps.first == "arms" ? 3 : 1
    guard steps.count > before + 1, steps[before - 1] == "parameters" else { return steps }
    return Array(steps[..<before]) + [steps[before...].joined(separator: ".")]
  }

  // An arm that is written as a list becomes a map where the path names a key of one.
  private static func opened(_ root: SourceNode, for steps: [String]) -> SourceNode {
    guard steps.count > 2, steps[0] == "arms", case .map(var top) = root.content,
      ScenarioFields.children(of: "arms.*").contains(where: { $0.key == steps[2] }),
      let arms = top.firstIndex(where: { $0.key == "arms" }),
      case .map(var entries) = top[arms].value.content,
      let arm = entries.firstIndex(where: { $0.key == steps[1] }), entries[arm].value.shape == .list
    else { return root }
    let list = SourceNode.Entry(key: "interventions", place: entries[arm].place, value: entries[arm].value)
    entries[arm].value = SourceNode(content: .map([list]), place: list.value.place)
    top[arms].value = SourceNode(content: .map(entries), place: top[arms].value.place)
    return SourceNode(content: .map(top), place: root.place)
  }

  // A word or quantity is taken as it is; brackets and quotes are read as YAML.
  private func value(_ text: String, at place: Place, column: Int) -> SourceNode? {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }), "[{\"'".unicodeScalars.contains(first)
    else {
      return SourceNode(content: .scalar(text, plain: true), place: place)
    }
    // Blanks in front keep the columns of the places right.
    let padded = String(repeating: " ", count: column - 1) + text
    return YAMLDocument.read(padded, source: place.source, role: .scenario, context: context)
  }
}

/// One change on its way down the tree.
private struct Change {
  let context: ReadingContext
  let key: String
  let keyPlace: Place
  let value: SourceNode

  /// The node with the change made, nil when the path leads nowhere.
  mutating func set(_ steps: ArraySlice<String>, in node: SourceNode) -> SourceNode? {
    guard let step = steps.first else {
      context.replaced[keyPlace.source] = context.point(node.place)
      return value
    }
    switch node.content {
    case .map(var entries):
      if let index = entries.firstIndex(where: { $0.key == step }) {
        let old = entries[index]
        let inner = old.value.isNull && steps.count > 1 ? empty : old.value
        guard let changed = set(steps.dropFirst(), in: inner) else { return nil }
        entries[index] = SourceNode.Entry(key: step, place: old.place, value: changed)
      } else {
        guard let added = steps.count == 1 ? value : set(steps.dropFirst(), in: empty) else { return nil }
        entries.append(SourceNode.Entry(key: step, place: keyPlace, value: added))
      }
      return SourceNode(content: .map(entries), place: node.place)
    case .list(var items):
      guard let index = Int(step), items.indices.contains(index) else {
        return fail(step, known: items.indices.map { String($0) })
      }
      guard let changed = set(steps.dropFirst(), in: items[index]) else { return nil }
      items[index] = changed
      return SourceNode(content: .list(items), place: node.place)
    case .scalar: return fail(step, known: [])
    }
  }

  private var empty: SourceNode { SourceNode(content: .map([]), place: keyPlace) }

  private func fail(_ step: String, known: [String]) -> SourceNode? {
    context.report(.overridePath(key, at: step, known: known), at: keyPlace, path: key)
    return nil
  }
}
