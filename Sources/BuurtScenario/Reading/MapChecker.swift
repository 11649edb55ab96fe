/// Checks maps against the table of fields.
struct MapChecker {
  let context: ReadingContext

  /// Checks every entry of a map.
  ///
  /// - Parameters:
  ///   - node: what was written.
  ///   - fields: the fields that the map knows.
  ///   - path: the key path of the map, for diagnostics.
  ///   - name: what the map is.
  ///   - others: keys that are known beside the fields.
  ///   - other: takes an entry whose key is none of the fields; returns false when it does not know it.
  /// - Returns: the values that fit; empty for what is no map.
  func check(
    _ node: SourceNode,
    fields: [ScenarioField],
    path: String,
    name: Subject,
    others: [String] = [],
    other: (SourceNode.Entry) -> Bool = { _ in false }
  ) -> CheckedMap {
    var checked = CheckedMap()
    guard isMap(node, name: name, path: path) else { return checked }
    var meant: [String] = []
    for entry in node.entries {
      let place = path.isEmpty ? entry.key : path + "." + entry.key
      guard let field = fields.first(where: { $0.key == entry.key }) else {
        if !other(entry) {
          let known = fields.map(\.key) + others
          context.report(
            .unknownKey(entry.key, within: name, known: known),
            at: entry.place,
            path: place
          )
          if let key = EditDistance.suggestion(for: entry.key, in: known) { meant.append(key) }
        }
        continue
      }
      if let value = ValueChecker(context: context, key: .key(field.key), path: place).check(
        entry,
        as: field.value,
        required: field.required
      ) {
        checked[field.key] = CheckedMap.Item(value: value, node: entry.value, keyPlace: entry.place)
      }
    }
    guard !context.incomplete else { return checked }
    for field in fields
    where field.required && !meant.contains(field.key)
      && !node.entries.contains(where: { $0.key == field.key })
    {
      context.report(.missingKey(field.key, within: name), at: node.place, path: path)
    }
    return checked
  }

  /// Whether the node is a map; says so when not.
  func isMap(_ node: SourceNode, name: Subject, path: String) -> Bool {
    guard node.shape != .map else { return true }
    context.report(.wrongShape(key: name, expected: .map, found: node.shape), at: node.place, path: path)
    return false
  }
}
