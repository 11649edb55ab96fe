import BuurtModel

/// Checks the tree of a scenario against the table of fields.
struct ScenarioChecker {
  let context: ReadingContext
  let presets: PresetFinder

  private var maps: MapChecker { MapChecker(context: context) }
  private var settings: SettingChecker { SettingChecker(context: context) }

  /// The draft of a tree; problems go to the context.
  func check(_ root: SourceNode) -> ScenarioDraft {
    var draft = ScenarioDraft()
    let fields = ScenarioFields.children(of: "").filter { $0.key != "extends" }
    let top = maps.check(root, fields: fields, path: "", name: .scenario)
    let world = section("world", of: top)
    let select = section("select", of: world, path: "world.select")
    let run = section("run", of: top)
    let measure = section("measure", of: top)

    draft.table = world["table"]?.node
    draft.select = world["select"]?.node
    draft.selection = TableSelection(
      gemeenten: select.words("gemeente")?.map(\.text) ?? [],
      wijken: select.words("wijk")?.map(\.text) ?? [],
      buurten: select.words("buurten")?.map(\.text) ?? [],
      minHouseholds: select.integer("min_households") ?? 0
    )
    draft.network = NetworkReading(context: context).draft(top["network"])
    draft.scale = world.number("scale") ?? Defaults.number("world.scale")
    draft.writtenParameters = top["parameters"]?.node.entries.map(\.key) ?? []
    for setting in settings.parameters(top["parameters"]?.node, path: "parameters") {
      ParameterRegistry.definition(setting.key)?.write(&draft.parameters, setting.value)
    }
    for setting in settings.switches(top["switches"]?.node, path: "switches") {
      draft.switches[setting.item] = setting.isOn
    }
    draft.sets = sets(run)

    if let node = top["shocks"]?.node { draft.shocks = ShockChecker(context: context).shocks(node) }

    let weeks = run.integer("weeks") ?? Defaults.integer("run.weeks")
    let items = InterventionChecker(
      context: context,
      presets: presets,
      weeks: run["weeks"] == nil && top["run"]?.node["weeks"] != nil ? nil : weeks
    )
    if let node = top["interventions"]?.node {
      draft.interventions = items.plans(node, name: .key("interventions"), path: "interventions")
    }
    draft.arms = arms(top["arms"]?.node, items)
    draft.budget = top.number("budget").map(BudgetChecker.cents)
    BudgetChecker(context: context).check(draft)
    reportDuplicates(draft)

    let reference = reference(top, draft.arms)
    let measures = measures(measure, weeks: weeks)
    guard let name = top.text("scenario"), let reference, let measures else { return draft }
    draft.settings = ScenarioDraft.Settings(
      name: name,
      question: top.text("question") ?? Defaults.text("question"),
      selection: draft.selection,
      scale: draft.scale,
      weeks: weeks,
      burnIn: run.integer("burn_in") ?? Defaults.integer("run.burn_in"),
      replicates: run.integer("replicates") ?? Defaults.integer("run.replicates"),
      seed: UInt64(run.integer("seed") ?? Defaults.integer("run.seed")),
      fixedPopulation: (run.text("population") ?? Defaults.text("run.population")) == "fixed",
      reference: reference,
      measure: measures
    )
    return draft
  }

  // A map below a key, empty when it is absent or was refused.
  private func section(_ key: String, of parent: CheckedMap, path: String? = nil) -> CheckedMap {
    guard let node = parent[key]?.node else { return CheckedMap() }
    let path = path ?? key
    return maps.check(node, fields: ScenarioFields.children(of: path), path: path, name: .key(path))
  }

  // MARK: Parameter sets

  private func sets(_ run: CheckedMap) -> SetsDraft? {
    guard let item = run["sets"], let count = run.integer("sets") else {
      if let from = run["sets_from"], run["sets"] == nil {
        context.report(.missingKey("sets", within: .key("run")), at: from.keyPlace, path: "run.sets_from")
      }
      return nil
    }
    return SetsDraft(count: count, place: item.node.place, from: run["sets_from"]?.node)
  }

  // MARK: Arms

  private func arms(_ node: SourceNode?, _ items: InterventionChecker) -> [ScenarioDraft.DraftArm] {
    guard let node else { return [ScenarioDraft.DraftArm(name: Defaults.arm)] }
    guard maps.isMap(node, name: .key("arms"), path: "arms") else { return [] }
    guard !node.entries.isEmpty else {
      context.report(
        .outOfRange(key: .key("arms"), text: "{}", range: .someArms),
        at: node.place,
        path: "arms"
      )
      return []
    }
    return node.entries.map { ArmChecker(context: context, items: items, settings: settings).arm($0) }
  }

  private func reportDuplicates(_ draft: ScenarioDraft) {
    for arm in draft.arms {
      var first: [String: Place] = [:]
      for plan in draft.interventions + arm.plans {
        if let earlier = first[plan.name.text] {
          context.report(
            .duplicateIntervention(name: plan.name.text, arm: arm.name),
            at: plan.name.place,
            path: plan.path,
            related: earlier
          )
        } else {
          first[plan.name.text] = plan.name.place
        }
      }
    }
  }

  private func reference(_ top: CheckedMap, _ arms: [ScenarioDraft.DraftArm]) -> String? {
    guard let item = top["reference"] else { return arms.first?.name }
    guard let name = top.text("reference"), !arms.isEmpty else { return nil }
    guard arms.contains(where: { $0.name == name }) else {
      context.report(.unknownArm(name, known: arms.map(\.name)), at: item.node.place, path: "reference")
      return nil
    }
    return name
  }

  // MARK: Measures

  private func measures(_ checked: CheckedMap, weeks: Int) -> MeasureSettings? {
    let snapshots = checked.weeks("snapshots") ?? [0, weeks]
    if let item = checked["snapshots"], case .list(let nodes) = item.node.content {
      var first: [Int: Place] = [:]
      for (week, node) in zip(snapshots, nodes) {
        if week > weeks {
          let problem = Problem.snapshotOutside(week: week, weeks: weeks)
          context.report(problem, at: node.place, path: "measure.snapshots")
        }
        if let earlier = first[week] {
          context.report(
            .repeated(key: .key("snapshots"), text: String(week)),
            at: node.place,
            path: "measure.snapshots",
            related: earlier
          )
        }
        first[week] = node.place
      }
    }
    let groups = checked.words("by")?.map(\.text) ?? Defaults.words("measure.by")
    return MeasureSettings(
      every: checked.integer("every") ?? Defaults.integer("measure.every"),
      by: groups,
      snapshots: snapshots.sorted(),
      everyBuurtWeek: (checked.text("buurten") ?? Defaults.text("measure.buurten")) == "every",
      relevant: checked["relevant"].map { relevant($0.node) } ?? []
    )
  }

  private func relevant(_ node: SourceNode) -> [RelevantEffect] {
    guard maps.isMap(node, name: .key("relevant"), path: "measure.relevant") else { return [] }
    let known = (MeasureCatalogue.household + MeasureCatalogue.network).map(\.key)
    return node.entries.compactMap { entry in
      let path = "measure.relevant." + entry.key
      guard known.contains(entry.key) else {
        context.report(
          .unknownWord(entry.key, key: .key("relevant"), known: known),
          at: entry.place,
          path: path
        )
        return nil
      }
      let checker = ValueChecker(context: context, key: .key(entry.key), path: path)
      guard case .number(let value)? = checker.check(entry, as: .number(0...1e9)) else { return nil }
      guard value > 0 else {
        context.report(
          .outOfRange(key: .key(entry.key), text: NumberText.write(value), range: .aboveZero),
          at: entry.value.place,
          path: path
        )
        return nil
      }
      return RelevantEffect(measure: entry.key, value: value)
    }
  }
}
