import BuurtModel

/// Writes a scenario with everything filled in, as YAML that reads back to the same scenario.
enum ResolvedText {
  /// The text; the interventions of every arm stand in each arm, presets are filled in.
  ///
  /// - Parameters:
  ///   - scenario: what to write; its own `resolved` is not looked at.
  ///   - tablePath: the table as seen from the directory of the scenario.
  /// - Returns: lines that end in a newline.
  static func write(_ scenario: Scenario, tablePath: String) -> String {
    var lines: [String] = []
    lines.append("scenario: \(YAMLText.scalar(scenario.name))")
    lines.append("question: \(YAMLText.scalar(scenario.question))")
    lines.append("world:")
    lines.append("  table: \(YAMLText.scalar(tablePath))")
    lines.append("  select: \(select(scenario.selection))")
    lines.append("  scale: \(NumberText.write(scenario.scale))")
    if let network = scenario.network { lines += self.network(network) }
    lines.append("run:")
    lines.append("  weeks: \(scenario.weeks)")
    lines.append("  burn_in: \(scenario.burnIn)")
    lines.append("  replicates: \(scenario.replicates)")
    lines.append("  seed: \(scenario.seed)")
    lines.append("  population: \(scenario.fixedPopulation ? "fixed" : "redrawn")")
    if let sets = scenario.sets {
      lines.append("  sets: \(sets.members.count)")
      if let path = sets.path { lines.append("  sets_from: \(YAMLText.scalar(path))") }
    }
    lines.append("parameters:")
    // What the sets say is left out: a value that a scenario writes wins over them.
    for definition in ParameterRegistry.all where scenario.sets?.keys.contains(definition.key) != true {
      lines.append("  \(definition.key): \(NumberText.write(definition.read(scenario.parameters)))")
    }
    lines.append("switches:")
    for item in Switch.allCases {
      lines.append("  \(item.rawValue): \(scenario.switches[item] ? "on" : "off")")
    }
    lines.append("shocks:" + (scenario.shocks.isEmpty ? " []" : ""))
    for shock in scenario.shocks { lines += item(shock) }
    lines.append("interventions: []")
    lines.append("arms:")
    for arm in scenario.arms { lines += self.arm(arm) }
    lines.append("reference: \(YAMLText.scalar(scenario.reference))")
    lines.append("measure:")
    lines.append("  every: \(scenario.measure.every)")
    lines.append("  by: \(YAMLText.list(scenario.measure.by))")
    lines.append("  snapshots: \(YAMLText.list(scenario.measure.snapshots.map { String($0) }))")
    lines.append("  buurten: \(scenario.measure.everyBuurtWeek ? "every" : "snapshots")")
    if !scenario.measure.relevant.isEmpty {
      lines.append("  relevant:")
      for item in scenario.measure.relevant {
        lines.append("    \(item.measure): \(NumberText.write(item.value))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func network(_ network: ScenarioNetwork) -> [String] {
    var lines = ["network:", "  edges: \(YAMLText.scalar(network.edges))"]
    if let nodes = network.nodes { lines.append("  nodes: \(YAMLText.scalar(nodes))") }
    lines.append("  format: \(network.format.rawValue)")
    lines.append("  consent: \(YAMLText.scalar(network.consent))")
    if let buurt = network.buurt { lines.append("  buurt: \(YAMLText.scalar(buurt))") }
    lines.append("  full_weight: \(NumberText.write(network.fullWeight))")
    lines.append("  both_ways: \(network.bothWays.rawValue)")
    return lines
  }

  private static func select(_ selection: TableSelection) -> String {
    var parts: [String] = []
    let lists = [
      ("gemeente", selection.gemeenten), ("wijk", selection.wijken), ("buurten", selection.buurten),
    ]
    for (key, words) in lists where !words.isEmpty {
      parts.append("\(key): \(YAMLText.list(words.map(YAMLText.scalar)))")
    }
    parts.append("min_households: \(selection.minHouseholds)")
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private static func item(_ shock: Shock) -> [String] {
    [
      "  - name: \(YAMLText.scalar(shock.name))", "    hazard: \(shock.target.rawValue)",
      "    factor: \(NumberText.write(shock.factor))", "    from: week \(shock.from)",
      "    until: week \(shock.until)",
    ]
  }

  // A list where interventions are all there is to say, else a map.
  private static func arm(_ arm: Arm) -> [String] {
    let name = "  \(YAMLText.scalar(arm.name)):"
    guard !arm.switches.isEmpty || !arm.parameters.isEmpty || arm.budget != nil else {
      return [name + (arm.plans.isEmpty ? " []" : "")] + arm.plans.flatMap { item($0) }
    }
    var lines = [name]
    if let budget = arm.budget {
      lines.append("    budget: \(QuantityText.write(Double(budget.cents) / 100, unit: .euroPerYear))")
    }
    if !arm.switches.isEmpty {
      lines.append("    switches:")
      for setting in arm.switches {
        lines.append("      \(setting.item.rawValue): \(setting.isOn ? "on" : "off")")
      }
    }
    if !arm.parameters.isEmpty {
      lines.append("    parameters:")
      for setting in arm.parameters {
        lines.append("      \(setting.key): \(NumberText.write(setting.value))")
      }
    }
    lines.append("    interventions:" + (arm.plans.isEmpty ? " []" : ""))
    for (index, plan) in arm.plans.enumerated() { lines += item(plan, share: arm.budget?.shares[index]) }
    return lines
  }

  private static func item(_ plan: InterventionPlan, share: Double? = nil) -> [String] {
    var lines = ["    - kind: \(plan.kind)", "      name: \(YAMLText.scalar(plan.name))"]
    lines.append("      from: week \(plan.from)")
    if let until = plan.until { lines.append("      until: week \(until)") }
    if let share { lines.append("      share: \(NumberText.write(share))") }
    lines.append("      where: \(place(plan.buurten))")
    if !plan.households.isEmpty {
      lines.append("      who: {" + plan.households.map(condition).joined(separator: ", ") + "}")
    }
    for field in InterventionCatalogue.kind(plan.kind)?.fields ?? [] {
      guard let value = plan.values[field.key] else { continue }
      lines.append("      \(field.key): \(text(value, field.kind))")
    }
    return lines
  }

  private static func place(_ selection: BuurtSelection) -> String {
    switch selection {
    case .all: "all"
    case .named(let words): YAMLText.list(words.map(YAMLText.scalar))
    case .lowest(let column, let share): "{lowest: \(column), share: \(NumberText.write(share))}"
    case .highest(let column, let share): "{highest: \(column), share: \(NumberText.write(share))}"
    }
  }

  private static func condition(_ condition: HouseholdCondition) -> String {
    switch condition {
    case .composition(let values): "composition: " + YAMLText.list(values.map(\.code))
    case .lifeStage(let values): "life_stage: " + YAMLText.list(values.map(\.code))
    case .tenure(let values): "tenure: " + YAMLText.list(values.map(\.code))
    case .education(let values): "education: " + YAMLText.list(values.map(\.code))
    case .incomeDecile(let range): "income_decile: \(range.lowerBound)..\(range.upperBound)"
    case .initialDecile(let range): "initial_decile: \(range.lowerBound)..\(range.upperBound)"
    case .need(let range):
      "need: \(NumberText.write(range.lowerBound))..\(NumberText.write(range.upperBound))"
    }
  }

  private static func text(_ value: FieldInput, _ kind: FieldKind) -> String {
    switch (value, kind) {
    case (.number(let number), .number(let unit, _)), (.number(let number), .integer(let unit, _)):
      QuantityText.write(number, unit: unit)
    case (.number(let number), _): NumberText.write(number)
    case (.word(let word), _): YAMLText.scalar(word)
    case (.flag(let flag), _): flag ? "on" : "off"
    }
  }
}
