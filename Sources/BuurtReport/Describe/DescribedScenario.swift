public import BuurtScenario
import BuurtModel

/// The ODD tables of one scenario: what actually runs, made from the tables that run it.
///
/// Nothing here is written by hand but headings: entities come from the list of state variables, the week
/// from the schedule, numbers from the registry with the values of this scenario, measures, switches and
/// interventions from their catalogues, inputs from what was read.
///
/// - Source: Grimm et al. (2020), The ODD protocol: a second update, https://doi.org/10.18564/jasss.4259
public struct DescribedScenario: Sendable {
  /// The sections, in the order of the protocol.
  public let sections: [DescribedSection]
  private let name: String

  /// The description of a scenario.
  public init(_ scenario: Scenario) {
    name = scenario.name
    sections = [
      Self.purpose(scenario), Self.entities, Self.schedule, Self.concepts(scenario),
      Self.initialisation(scenario), Self.inputs(scenario), Self.submodels(scenario),
    ]
  }

  /// All of it as Markdown, ending in a line feed.
  public var markdown: String {
    var lines = [
      "# ODD of \(DescribedTable.escaped(name))", "",
      "Made by buurtsim \(ProgramVersion.text) from the tables that run the model; purpose, concepts and limits of "
        + "the model as a whole stand in its documentation.",
    ]
    for section in sections {
      lines += ["", "## \(section.heading)"]
      if !section.text.isEmpty { lines += ["", DescribedTable.escaped(section.text)] }
      for table in section.tables {
        if !table.title.isEmpty { lines += ["", "### \(DescribedTable.escaped(table.title))"] }
        lines += [""] + table.markdown
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All of it as one JSON object.
  public var json: JSONValue {
    .object(
      [("status", .text("ok")), ("version", .text(ProgramVersion.text)), ("scenario", .text(name))]
        + sections.map { section in
          (
            section.key,
            .object(
              [("heading", .text(section.heading)), ("text", .text(section.text))]
                + section.tables.map { ($0.key, $0.json) }
            )
          )
        }
    )
  }

  // MARK: Overview

  private static func purpose(_ scenario: Scenario) -> DescribedSection {
    let use =
      "Compares arms in paired runs; levels are not forecasts. Not for decisions on a person, household or "
      + "address, eligibility, fraud or early warning, nor for cutting a named buurt."
    return DescribedSection(
      "1. Purpose and patterns",
      key: "purpose",
      scenario.question.isEmpty ? use : "Question: \(scenario.question) \(use)"
    )
  }

  private static let entities = DescribedSection(
    "2. Entities, state variables and scales",
    key: "entities",
    "A step is a week. The unit of agency is the household in a dwelling, in a block, buurt, wijk and gemeente.",
    [
      DescribedTable(
        "state_variables",
        "",
        ["entity", "variable", "unit", "meaning"],
        StateVariableCatalogue.all.map {
          [.text($0.entity), .text($0.name), .text($0.unit), .text($0.sentence)]
        }
      )
    ]
  )

  private static let schedule = DescribedSection(
    "3. Process overview and scheduling",
    key: "schedule",
    "The phases of a week, in order. A phase reads of others what no household writes in it.",
    [
      DescribedTable(
        "phases",
        "",
        ["number", "phase", "what_it_does", "reads_of_others", "writes_of_its_own"],
        Simulation.schedule.enumerated().map { number, phase in
          [
            .integer(number + 1), .text(phase.name), .text(phase.sentence),
            .text(phase.serial ? "(the whole world)" : phase.reads.joined(separator: ", ")),
            .text(phase.writes.joined(separator: ", ")),
          ]
        }
      )
    ]
  )

  // MARK: Concepts

  private static func concepts(_ scenario: Scenario) -> DescribedSection {
    let measures =
      MeasureCatalogue.household.map { ("household", $0) } + MeasureCatalogue.network.map { ("network", $0) }
      + MeasureCatalogue.intervention.map { ("intervention", $0) }
    return DescribedSection(
      "4. Design concepts",
      key: "concepts",
      "Channels that can be silenced, and what is observed. Stochasticity: every draw is a pure function of who, "
        + "when and what for under seed \(scenario.seed), the same in every arm of a replicate.",
      [
        DescribedTable(
          "switches",
          "Switches",
          ["switch", "in_this_scenario", "meaning"],
          Switch.allCases.map {
            [.text($0.rawValue), .text(scenario.switches[$0] ? "on" : "off"), .text($0.sentence)]
          }
        ),
        DescribedTable(
          "arms",
          "What arms have their own way, from the first week of a burn-in of their own; and their budgets",
          ["arm", "setting", "value"],
          scenario.arms.flatMap(settings(of:))
        ),
        DescribedTable(
          "measures",
          "Observation",
          ["measure", "of", "unit", "range", "meaning"],
          measures.map { of, measure in
            [
              .text(measure.key), .text(of), .text(measure.unit), .text(range(measure.range)),
              .text(measure.sentence),
            ]
          }
        ),
      ]
    )
  }

  private static func settings(of arm: Arm) -> [[JSONValue]] {
    arm.switches.map { [.text(arm.name), .text($0.item.rawValue), .text($0.isOn ? "on" : "off")] }
      + arm.parameters.map { [.text(arm.name), .text($0.key), .number($0.value)] }
      + (arm.budget.map { [[.text(arm.name), .text("budget"), .number(Double($0.cents) / 100)]] } ?? [])
  }

  // MARK: Details

  private static func initialisation(_ scenario: Scenario) -> DescribedSection {
    let settings: [(String, JSONValue)] =
      [
        ("buurten", .integer(scenario.table.buurten.count)),
        ("households", .integer(scenario.table.households)),
        ("scale", .number(scenario.scale)), ("burn_in_weeks", .integer(scenario.burnIn)),
        ("weeks", .integer(scenario.weeks)), ("replicates", .integer(scenario.replicates)),
      ] + (scenario.sets.map { [("parameter_sets", JSONValue.integer($0.members.count))] } ?? []) + [
        ("seed", .unsigned(scenario.seed)),
        ("population", .text(scenario.fixedPopulation ? "fixed" : "redrawn")),
        ("reported_every_weeks", .integer(scenario.measure.every)),
        ("snapshots", .text(scenario.measure.snapshots.map(String.init).joined(separator: ", "))),
      ]
    let first: [(String, JSONValue)]
    if let network = scenario.network {
      first = [
        ("first_ties", .text("observed")), ("observed_households", .integer(network.observed.nodes.count)),
        ("observed_ties", .integer(network.observed.ties.count)), ("consent", .text(network.consent)),
      ]
    } else {
      first = [("first_ties", .text("drawn"))]
    }
    return DescribedSection(
      "5. Initialisation",
      key: "initialisation",
      "Households are drawn from the table so that the margins of each buurt hold by count; then first ties, "
        + "memberships and places.",
      [DescribedTable("settings", "", ["setting", "value"], (settings + first).map { [.text($0.0), $0.1] })]
    )
  }

  private static func inputs(_ scenario: Scenario) -> DescribedSection {
    DescribedSection(
      "6. Input data",
      key: "inputs",
      "The files that decide a result, beside the scenario itself.",
      [
        DescribedTable(
          "files",
          "",
          ["file", "bytes", "sha256"],
          scenario.inputs.map {
            [.text($0.path), .integer($0.bytes.count), .text(Disk.digest(of: $0.bytes))]
          }
        ),
        DescribedTable(
          "notices",
          "What was filled in or left out",
          ["kind", "what"],
          scenario.notices.map { [.text($0.key), .text($0.sentence(in: .english))] }
        ),
      ]
    )
  }

  private static func submodels(_ scenario: Scenario) -> DescribedSection {
    let fields = scenario.arms.flatMap { arm in arm.plans.flatMap { rows(of: $0, in: arm.name) } }
    return DescribedSection(
      "7. Submodels",
      key: "submodels",
      "Each process is one file of the code, whose comment gives its formula. Their numbers, and the "
        + "interventions of each arm:",
      [
        DescribedTable(
          "parameters",
          "Parameters",
          ["parameter", "unit", "value", "default", "low", "high", "status", "source", "meaning"],
          ParameterRegistry.all.map { row in
            [
              .text(row.key), .text(row.unit), .number(row.read(scenario.parameters)),
              .number(row.defaultValue), .number(row.range.lowerBound), .number(row.range.upperBound),
              .text(row.status.rawValue), .text(row.source), .text(row.sentence),
            ]
          }
        ),
        DescribedTable(
          "interventions",
          "Interventions",
          ["arm", "intervention", "kind", "from_week", "until_week", "buurten", "households", "meaning"],
          scenario.arms.flatMap { arm in arm.plans.map { row(of: $0, in: arm.name, scenario) } }
        ),
        DescribedTable(
          "fields",
          "What each intervention is set to",
          ["arm", "intervention", "field", "value", "default", "unit", "status", "source", "meaning"],
          fields
        ),
      ]
    )
  }

  // MARK: Rows

  private static func row(of plan: InterventionPlan, in arm: String, _ scenario: Scenario) -> [JSONValue] {
    let places = plan.buurten.resolve(in: scenario.table).map { scenario.table.buurten[$0].code }
    let some = places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", ..." : "")
    let kind = InterventionCatalogue.kind(plan.kind)
    return [
      .text(arm), .text(plan.name), .text(plan.kind), .integer(plan.from),
      plan.until.map { .integer($0) } ?? .null, .text("\(places.count): \(some)"),
      .text(
        plan.households.isEmpty
          ? "all whom the kind serves" : plan.households.map(words).joined(separator: "; ")
      ),
      .text(kind?.summary ?? ""),
    ]
  }

  private static func rows(of plan: InterventionPlan, in arm: String) -> [[JSONValue]] {
    (InterventionCatalogue.kind(plan.kind)?.fields ?? []).map { field in
      [
        .text(arm), .text(plan.name), .text(field.key), value(plan.values[field.key] ?? field.defaultValue),
        value(field.defaultValue), .text(unit(field.kind)), .text(field.status.rawValue),
        .text(field.source), .text(field.sentence),
      ]
    }
  }

  private static func value(_ input: FieldInput?) -> JSONValue {
    switch input {
    case .number(let number): .number(number)
    case .word(let word): .text(word)
    case .flag(let flag): .flag(flag)
    case nil: .null
    }
  }

  private static func unit(_ kind: FieldKind) -> String {
    switch kind {
    case .number(let unit, _), .integer(let unit, _): unit.label
    case .choice(let words): words.joined(separator: " or ")
    case .flag: "yes or no"
    }
  }

  private static func words(_ condition: HouseholdCondition) -> String {
    func list(_ key: String, _ codes: [String]) -> String { "\(key) \(codes.joined(separator: " or "))" }
    return switch condition {
    case .composition(let values): list("composition", values.map(\.code))
    case .lifeStage(let values): list("life_stage", values.map(\.code))
    case .tenure(let values): list("tenure", values.map(\.code))
    case .education(let values): list("education", values.map(\.code))
    case .incomeDecile(let range): "income_decile \(range.lowerBound)...\(range.upperBound)"
    case .initialDecile(let range): "initial_decile \(range.lowerBound)...\(range.upperBound)"
    case .need(let range): "need \(range.lowerBound)...\(range.upperBound)"
    }
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "\(JSONValue.number(range.lowerBound).compact)...\(JSONValue.number(range.upperBound).compact)"
  }
}
