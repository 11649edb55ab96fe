import BuurtModel

/// Checks the list of shocks.
struct ShockChecker {
  let context: ReadingContext

  /// The shocks of a list; those with a problem are left out.
  func shocks(_ node: SourceNode) -> [Shock] {
    guard case .list(let items) = node.content else {
      context.report(
        .wrongShape(key: .key("shocks"), expected: .list, found: node.shape),
        at: node.place,
        path: "shocks"
      )
      return []
    }
    return items.enumerated().compactMap { shock($1, path: "shocks.\($0)") }
  }

  private func shock(_ node: SourceNode, path: String) -> Shock? {
    let checked = MapChecker(context: context).check(
      node,
      fields: ScenarioFields.children(of: "shocks.*"),
      path: path,
      name: .shock
    )
    guard let name = checked.text("name"), let word = checked.text("hazard"),
      let target = ShockTarget(rawValue: word), let factor = checked.number("factor"),
      let from = checked.integer("from"), let until = checked.integer("until")
    else { return nil }
    guard until > from else {
      let place = checked["until"]?.node.place ?? node.place
      context.report(.untilBeforeFrom(from: from, until: until), at: place, path: path + ".until")
      return nil
    }
    return Shock(name: name, target: target, factor: factor, from: from, until: until)
  }
}
