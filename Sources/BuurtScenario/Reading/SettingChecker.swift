import BuurtModel

/// Checks maps of parameters and switches, of the scenario as a whole or of one arm.
struct SettingChecker {
  let context: ReadingContext

  private var maps: MapChecker { MapChecker(context: context) }

  /// The parameters of a map that fit, in the order of the registry.
  ///
  /// - Parameters:
  ///   - node: the map; nil for none.
  ///   - path: its key path.
  ///   - ofArm: whether it is that of one arm, where parameters of the population are refused.
  /// - Returns: one setting a key.
  func parameters(_ node: SourceNode?, path: String, ofArm: Bool = false) -> [ParameterSetting] {
    guard let node, maps.isMap(node, name: .key(path), path: path) else { return [] }
    var values: [String: Double] = [:]
    for entry in node.entries {
      let path = "\(path).\(entry.key)"
      guard let definition = ParameterRegistry.definition(entry.key) else {
        let known = ParameterRegistry.all.map(\.key)
        context.report(.unknownParameter(entry.key, known: known), at: entry.place, path: path)
        continue
      }
      if ofArm, ParameterRegistry.isOfPopulation(entry.key) {
        context.report(.populationInArm(entry.key), at: entry.place, path: path)
        continue
      }
      let checker = ValueChecker(context: context, key: .key(entry.key), path: path)
      if let value = checker.parameter(entry, definition) { values[entry.key] = value }
    }
    return ParameterRegistry.all.compactMap { definition in
      values[definition.key].map { ParameterSetting(definition.key, $0) }
    }
  }

  /// The switches of a map that fit, in the order of `Switch`.
  func switches(_ node: SourceNode?, path: String) -> [SwitchSetting] {
    guard let node, maps.isMap(node, name: .key(path), path: path) else { return [] }
    var states: [Switch: Bool] = [:]
    for entry in node.entries {
      let path = "\(path).\(entry.key)"
      guard let item = Switch(rawValue: entry.key) else {
        let known = Switch.allCases.map(\.rawValue)
        context.report(.unknownSwitch(entry.key, known: known), at: entry.place, path: path)
        continue
      }
      guard !entry.value.isNull else {
        context.report(
          .noValue(key: .key(entry.key), example: .flag, required: false),
          at: entry.place,
          path: path
        )
        continue
      }
      let checker = ValueChecker(context: context, key: .key(entry.key), path: path)
      if let text = checker.scalar(entry.value), let on = checker.flag(text, entry.value) {
        states[item] = on
      }
    }
    return Switch.allCases.compactMap { item in states[item].map { SwitchSetting(item, isOn: $0) } }
  }
}
