import BuurtModel

/// Makes one item of each part of a preset that is a bundle.
///
/// The parts are called "<name of the item> · <name of the part>". They share `from`, `until`, `where` and `who` of
/// the item, else of the preset, unless the part says otherwise. What an item changes of a part stands under
/// `bundle`, below the name of the part, and wins over all.
struct BundleExpander {
  let context: ReadingContext
  let presets: PresetFinder

  /// What all parts share.
  private static let shared = ["from", "until", "where", "who"]

  /// An item for each part, with its key path.
  ///
  /// - Parameters:
  ///   - item: an item as it was written.
  ///   - path: its key path.
  /// - Returns: nil where the item is no bundle; parts with a problem are left out, and the problem reported.
  func parts(of item: SourceNode, path: String) -> [(node: SourceNode, path: String)]? {
    guard let use = item.entries.first(where: { $0.key == "preset" }), let key = use.value.word,
      case .text? = ValueChecker(context: context, key: .key("preset"), path: path + ".preset").check(
        use,
        as: .preset
      ),
      let preset = presets.preset(key, at: use.value.place, path: path + ".preset"),
      let written = preset["bundle"]
    else { return nil }
    guard case .list(let list) = written.content else {
      context.report(
        .wrongShape(key: .key("bundle"), expected: .list, found: written.shape),
        at: written.place,
        path: "bundle"
      )
      return []
    }
    let allowed = Self.shared + ["preset", "bundle", "name"]
    for entry in item.entries where !allowed.contains(entry.key) {
      let reason: Conflict = entry.key == "kind" ? .bundleKind : .bundleField
      context.report(
        .conflict(entry.key, "preset", reason),
        at: entry.place,
        path: "\(path).\(entry.key)",
        related: use.place
      )
    }
    let named = named(list)
    let changes = changes(item["bundle"], known: named.map(\.name), path: path + ".bundle")
    let name = item["name"] ?? preset["name"] ?? use.value
    return named.map { part in
      (
        merged(part, name: name, shared(item, preset), changes[part.name] ?? []),
        "\(path).bundle.\(part.name)"
      )
    }
  }

  /// The parts that have a name, which tells them apart.
  private func named(_ list: [SourceNode]) -> [(name: String, node: SourceNode)] {
    var first: [String: Place] = [:]
    return list.enumerated().compactMap { index, part in
      let path = "bundle.\(index)"
      guard MapChecker(context: context).isMap(part, name: .bundlePart, path: path) else {
        return nil
      }
      guard let entry = part.entries.first(where: { $0.key == "name" }), let name = entry.value.word else {
        context.report(.missingKey("name", within: .bundlePart), at: part.place, path: path)
        return nil
      }
      if let inner = part.entries.first(where: { $0.key == "preset" }), let key = inner.value.word,
        presets.preset(key, at: inner.value.place, path: path + ".preset")?["bundle"] != nil
      {
        context.report(
          .conflict("preset", "bundle", .bundleInBundle),
          at: inner.place,
          path: path + ".preset"
        )
        return nil
      }
      if let earlier = first[name] {
        context.report(
          .repeated(key: .key("bundle"), text: name),
          at: entry.value.place,
          path: path + ".name",
          related: earlier
        )
        return nil
      }
      first[name] = entry.value.place
      return (name, part)
    }
  }

  /// What an item changes, by part.
  private func changes(_ node: SourceNode?, known: [String], path: String) -> [String: [SourceNode.Entry]] {
    guard let node else { return [:] }
    let maps = MapChecker(context: context)
    guard maps.isMap(node, name: .key("bundle"), path: path) else { return [:] }
    var found: [String: [SourceNode.Entry]] = [:]
    for entry in node.entries {
      let place = "\(path).\(entry.key)"
      guard known.contains(entry.key) else {
        context.report(
          .unknownWord(entry.key, key: .key("bundle"), known: known),
          at: entry.place,
          path: place
        )
        continue
      }
      guard maps.isMap(entry.value, name: .bundlePart, path: place) else { continue }
      found[entry.key] = entry.value.entries.filter { field in
        guard ["kind", "preset", "name", "bundle"].contains(field.key) else { return true }
        context.report(
          .conflict(field.key, "bundle", .partIdentity),
          at: field.place,
          path: "\(place).\(field.key)"
        )
        return false
      }
    }
    return found
  }

  private func shared(_ item: SourceNode, _ preset: SourceNode) -> [SourceNode.Entry] {
    Self.shared.compactMap { key in
      item.entries.first { $0.key == key } ?? preset.entries.first { $0.key == key }
    }
  }

  private func merged(
    _ part: (name: String, node: SourceNode),
    name: SourceNode,
    _ shared: [SourceNode.Entry],
    _ changes: [SourceNode.Entry]
  ) -> SourceNode {
    let changed = Set(changes.map(\.key))
    var entries = changes
    entries += part.node.entries.filter { $0.key != "name" && !changed.contains($0.key) }
    let own = Set(entries.map(\.key))
    entries += shared.filter { !own.contains($0.key) }
    let whole = "\(name.word ?? "") · \(part.name)"
    let title = SourceNode(content: .scalar(whole, plain: false), place: name.place)
    entries.append(SourceNode.Entry(key: "name", place: name.place, value: title))
    return SourceNode(content: .map(entries), place: part.node.place)
  }
}
