import BuurtModel

/// Checks interventions: lists of items, each of a kind or from a preset.
struct InterventionChecker {
  let context: ReadingContext
  let presets: PresetFinder
  /// Last week of the run; nil when it is not known.
  let weeks: Int?

  private var checker: MapChecker { MapChecker(context: context) }

  /// The drafts of a list of items.
  ///
  /// - Parameters:
  ///   - node: the list as it was written.
  ///   - name: what the list is.
  ///   - path: the key path of the list.
  /// - Returns: one draft per item of a known kind.
  func plans(_ node: SourceNode, name: Subject, path: String) -> [DraftPlan] {
    guard case .list(let items) = node.content else {
      context.report(
        .wrongShape(key: name, expected: .list, found: node.shape),
        at: node.place,
        path: path
      )
      return []
    }
    return items.enumerated().flatMap { plans(ofItem: $1, path: "\(path).\($0)") }
  }

  /// The drafts of one item: one, or one for each part of a bundle.
  private func plans(ofItem written: SourceNode, path: String) -> [DraftPlan] {
    guard let parts = BundleExpander(context: context, presets: presets).parts(of: written, path: path) else {
      return plan(written, path: path).map { [$0] } ?? []
    }
    return parts.compactMap { plan($0.node, path: $0.path) }
  }

  private func plan(_ written: SourceNode, path: String) -> DraftPlan? {
    guard checker.isMap(written, name: .intervention, path: path) else { return nil }
    guard let node = filled(written, path: path) else { return nil }
    let kindNode = node["kind"]
    if kindNode == nil {
      context.report(.missingKey("kind", within: .intervention), at: written.place, path: path)
    }
    let kind = kindNode.flatMap { known($0, path: path + ".kind") }
    var values: [String: FieldInput] = [:]
    let others = kind?.fields.map(\.key) ?? []
    let fields = FieldInputChecker(context: context)
    let checked = checker.check(
      node,
      fields: ScenarioFields.children(of: "interventions.*"),
      path: path,
      name: kind.map { .key($0.key) } ?? .intervention,
      others: others
    ) { entry in
      // Without a kind nobody knows which other keys there are.
      guard let kind else { return true }
      guard let field = kind.fields.first(where: { $0.key == entry.key }) else { return false }
      values[field.key] = fields.check(entry, as: field, path: "\(path).\(field.key)")
      return true
    }
    if let bundle = node.entries.first(where: { $0.key == "bundle" }) {
      context.report(
        .conflict("bundle", node["preset"] == nil ? "kind" : "preset", .notBundle),
        at: bundle.place,
        path: path + ".bundle"
      )
    }
    if let facilitation = node.entries.first(where: { $0.key == "facilitation" }),
      let hours = node.entries.first(where: { $0.key == "hours" })
    {
      context.report(
        .conflict("facilitation", "hours", .facilitationHours),
        at: facilitation.place,
        path: path + ".facilitation",
        related: hours.place
      )
    }
    let rule = checked["where"].flatMap {
      WhereChecker(context: context).rule($0.node, path: path + ".where")
    }
    let who = checked["who"].map { WhoChecker(context: context).conditions($0.node, path: path + ".who") }
    let times = times(checked, path: path)
    // With a problem in a field the draft still serves to find the others; it is never run.
    guard let kind else { return nil }
    for field in kind.fields where values[field.key] == nil { values[field.key] = field.defaultValue }
    let name = checked.text("name") ?? node["preset"]?.word ?? kind.key
    let plan = InterventionPlan(
      kind: kind.key,
      name: name,
      from: times.from,
      until: times.until,
      buurten: rule?.selection ?? .all,
      households: who?.conditions ?? [],
      values: values
    )
    return DraftPlan(
      plan: plan,
      name: Word(text: name, place: checked["name"]?.node.place ?? written.place),
      buurten: rule?.named ?? [],
      unobserved: who?.unobserved ?? [],
      share: checked["share"].flatMap { item in checked.number("share").map { ($0, item.keyPlace) } },
      path: path
    )
  }

  // The item with the values of its preset behind its own; nil when the preset cannot be had.
  private func filled(_ node: SourceNode, path: String) -> SourceNode? {
    guard let entry = node.entries.first(where: { $0.key == "preset" }) else { return node }
    let checker = ValueChecker(context: context, key: .key("preset"), path: path + ".preset")
    guard case .text(let key)? = checker.check(entry, as: .preset),
      let preset = presets.preset(key, at: entry.value.place, path: path + ".preset")
    else { return nil }
    if preset["kind"] != nil, let kind = node.entries.first(where: { $0.key == "kind" }) {
      context.report(
        .conflict("kind", "preset", .presetKind),
        at: kind.place,
        path: path + ".kind",
        related: entry.place
      )
    }
    let own = Set(node.entries.map(\.key))
    let kept = preset["kind"] == nil ? node.entries : node.entries.filter { $0.key != "kind" }
    let taken = preset.entries.filter { $0.key == "kind" || !own.contains($0.key) }
    return SourceNode(content: .map(kept + taken), place: node.place)
  }

  private func known(_ node: SourceNode, path: String) -> InterventionKind? {
    guard let text = ValueChecker(context: context, key: .key("kind"), path: path).scalar(node), !node.isNull
    else {
      return nil
    }
    if let kind = InterventionCatalogue.kind(text) { return kind }
    context.report(
      .unknownKind(text, known: InterventionCatalogue.kinds.map(\.key)),
      at: node.place,
      path: path
    )
    return nil
  }

  private func times(_ checked: CheckedMap, path: String) -> (from: Int, until: Int?) {
    let from = checked.integer("from") ?? 0
    let until = checked.integer("until")
    if let until, until <= from, let node = checked["until"]?.node {
      context.report(.untilBeforeFrom(from: from, until: until), at: node.place, path: path + ".until")
    }
    if let weeks, from >= weeks, let node = checked["from"]?.node {
      context.report(.startsAfterEnd(from: from, weeks: weeks), at: node.place, path: path + ".from")
    }
    return (from, until)
  }
}

extension SourceNode {
  /// The text of a single value.
  var word: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
