import BuurtModel

/// The table of all keys of a scenario file.
public enum ScenarioFields {
  /// Longest run, in weeks: a century.
  static let longestRun = 5_200

  /// Largest budget, in euros a year.
  static let largestBudget = 1e9

  /// Every key, parents before children, in the order in which a resolved scenario writes them.
  public static let all: [ScenarioField] =
    top + world + network + run + [
      ScenarioField("parameters", .parameters, "Numbers of the model that differ from the registry."),
      ScenarioField("switches", .switches, "Channels of the model that are turned on or off as a whole."),
      ScenarioField(
        "shocks",
        .shocks,
        default: "[]",
        "Hazards that are higher or lower for a time, in every arm: a recession, energy prices, fewer beds."
      ),
    ] + shock + [
      ScenarioField(
        "interventions",
        .interventions,
        default: "[]",
        "Interventions that are part of every arm."
      )
    ] + item("interventions.*") + [
      ScenarioField(
        "budget",
        .euroPerYear(0...largestBudget),
        unit: "EUR per year",
        "What the interventions of an arm may spend together in a year of 52 weeks, never more; for every arm "
          + "with interventions that has no budget of its own. No limit where nothing is said."
      ),
      ScenarioField(
        "arms",
        .arms,
        default: "{huidig_aanbod: []}",
        "The arms that are compared, each a list of interventions, empty for what the table and the registry "
          + "put there already; names are letters, digits and `_`. An arm may also be a map with the keys below."
      ),
    ] + arm + [
      ScenarioField(
        "reference",
        .name(dashes: false),
        "The arm that the others are compared with; the first one where the scenario says nothing."
      )
    ] + measure

  /// The keys that a preset has beside those of an intervention: documentation for its reader.
  public static let presetNotes: [ScenarioField] = [
    ScenarioField("what", .text(maximum: 4_000), "What the programme is."),
    ScenarioField("source", .text(maximum: 4_000), "Where its description comes from."),
    ScenarioField("evidence", .text(maximum: 4_000), "How well its effect is known."),
    ScenarioField("against", .text(maximum: 4_000), "What speaks against it."),
    ScenarioField("conditions", .text(maximum: 4_000), "Under which conditions it is said to work."),
  ]

  /// The field of a path, with `*` for names and positions; nil for an unknown one.
  public static func field(_ path: String) -> ScenarioField? { all.first { $0.path == path } }

  /// The fields directly below a path; an empty path gives the top level.
  public static func children(of path: String) -> [ScenarioField] { childrenByParent[path] ?? [] }

  private static let childrenByParent = Dictionary(grouping: all) { field in
    field.path.lastIndex(of: ".").map { String(field.path[..<$0]) } ?? ""
  }

  private static let top: [ScenarioField] = [
    ScenarioField(
      "scenario",
      .name(dashes: true),
      required: true,
      "The name of the scenario: letters, digits, `-` and `_`; it names the output folder."
    ),
    ScenarioField(
      "question",
      .text(maximum: 2_000),
      default: "",
      "The question that the scenario answers, in words."
    ),
    ScenarioField(
      "extends",
      .path,
      "A scenario that this one changes: maps merge, lists and arms replace what stands there."
    ),
  ]

  private static let world: [ScenarioField] = [
    ScenarioField("world", .map, required: true, "The buurten that are simulated."),
    ScenarioField("world.table", .path, required: true, "The table of key figures per buurt, a CSV file."),
    ScenarioField("world.select", .map, "Which buurten of the table are taken; all where nothing is said."),
    ScenarioField("world.select.gemeente", .words, "Gemeenten by name or code (`GM` and four digits)."),
    ScenarioField("world.select.wijk", .words, "Wijken by name or code (`WK` and six characters)."),
    ScenarioField("world.select.buurten", .words, "Buurten by name or code (`BU` and eight characters)."),
    ScenarioField(
      "world.select.min_households",
      .integer(0...1_000_000),
      unit: "households",
      default: "0",
      "Buurten with fewer households are left out."
    ),
    ScenarioField(
      "world.scale",
      .number(0.001...1_000),
      default: "1",
      "Factor on the number of households of each buurt."
    ),
  ]

  private static let run: [ScenarioField] = [
    ScenarioField("run", .map, "How long, how often and from which seed."),
    ScenarioField(
      "run.weeks",
      .weeks(1...longestRun),
      unit: "weeks",
      default: "520",
      "Weeks after week 0, the first reported state."
    ),
    ScenarioField(
      "run.burn_in",
      .weeks(0...longestRun),
      unit: "weeks",
      default: "156",
      "Weeks before week 0, in which the network settles."
    ),
    ScenarioField(
      "run.replicates",
      .integer(1...100_000),
      unit: "runs",
      default: "30",
      "Runs of each arm, each with its own draws."
    ),
    ScenarioField(
      "run.seed",
      .integer(0...Int.max),
      default: "20260101",
      "Root of all draws: the same seed, the same bytes."
    ),
    ScenarioField(
      "run.population",
      .choice(["redrawn", "fixed"]),
      default: "redrawn",
      "Whether each replicate draws its own households (`redrawn`) or all live in those of the first (`fixed`)."
    ),
    ScenarioField(
      "run.sets",
      .integer(1...100_000),
      unit: "sets",
      "Accepted parameter sets that every arm runs over, each with all replicates; the first of the file. Without "
        + "it the model has the values of the registry and of `parameters`."
    ),
    ScenarioField(
      "run.sets_from",
      .path,
      "The file of parameter sets; where it is not named, accepted_sets.csv beside the scenario, else the shipped "
        + "one."
    ),
  ]

  private static let shock: [ScenarioField] = [
    ScenarioField("shocks.*.name", .label, required: true, "The name, for the reader."),
    ScenarioField(
      "shocks.*.hazard",
      .choice(ShockTarget.allCases.map(\.rawValue)),
      required: true,
      "What is multiplied: onset of need in a domain, or a life event."
    ),
    ScenarioField(
      "shocks.*.factor",
      .number(0...100),
      required: true,
      "How many times the hazard is what it was; shocks on one hazard multiply."
    ),
    ScenarioField("shocks.*.from", .week(0...longestRun), unit: "week", required: true, "First week."),
    ScenarioField(
      "shocks.*.until",
      .week(0...longestRun),
      unit: "week",
      required: true,
      "First week in which it is over."
    ),
  ]

  private static let arm: [ScenarioField] = [
    ScenarioField("arms.*.interventions", .interventions, default: "[]", "The interventions of the arm."),
    ScenarioField(
      "arms.*.switches",
      .switches,
      "Switches of this arm alone, from the first week of its burn-in."
    ),
    ScenarioField(
      "arms.*.parameters",
      .parameters,
      "Numbers of the model in this arm alone, from the first week of its burn-in; not those of `population`, "
        + "which decide the households that all arms share."
    ),
    ScenarioField(
      "arms.*.budget",
      .euroPerYear(0...largestBudget),
      unit: "EUR per year",
      "What the interventions of this arm may spend together in a year of 52 weeks, never more."
    ),
  ]

  private static let measure: [ScenarioField] = [
    ScenarioField("measure", .map, "What is measured, and when."),
    ScenarioField(
      "measure.every",
      .weeks(1...longestRun),
      unit: "weeks",
      default: "4",
      "Weeks between two reported states; week 0 and the last week are always reported."
    ),
    ScenarioField(
      "measure.by",
      .choiceList(["buurt", "composition", "life_stage", "income", "newcomer", "initial_decile"]),
      default: "[buurt, composition, income, initial_decile]",
      "Groups that are reported apart."
    ),
    ScenarioField(
      "measure.snapshots",
      .weekList(0...longestRun),
      unit: "week",
      "Weeks with the measures that take long, such as transitivity; the first and the last where nothing is said."
    ),
    ScenarioField(
      "measure.buurten",
      .choice(["snapshots", "every"]),
      default: "snapshots",
      "Whether rows per buurt are written at snapshots only or at every reported week."
    ),
    ScenarioField(
      "measure.relevant",
      .measures,
      "The smallest effect on a measure that matters, in its unit: an arm is better only beyond it. 0.01 for a "
        + "measure of 0 to 1, for another a tenth of its standard deviation between households."
    ),
  ]

  // The keys that every kind of intervention has.
  private static func item(_ path: String) -> [ScenarioField] {
    [
      ScenarioField("\(path).kind", .kind, "The kind of intervention; a preset has its own."),
      ScenarioField(
        "\(path).preset",
        .preset,
        "A named programme whose values are taken where the item says nothing."
      ),
      ScenarioField(
        "\(path).bundle",
        .bundle,
        "For a preset that is a bundle: fields of its parts, each part by its name."
      ),
      ScenarioField(
        "\(path).name",
        .label,
        "The name, unique in an arm; arms that share a name share chance. The preset's name or the kind "
          + "where the item says nothing."
      ),
      ScenarioField(
        "\(path).from",
        .week(0...longestRun),
        unit: "week",
        default: "week 0",
        "First week in which it works."
      ),
      ScenarioField(
        "\(path).until",
        .week(0...longestRun),
        unit: "week",
        "First week in which it no longer works."
      ),
      ScenarioField(
        "\(path).share",
        .share,
        unit: "share",
        "Its part of the budget of the arm; what others leave, in equal parts, where nothing is said."
      ),
      ScenarioField(
        "\(path).where",
        .buurten,
        default: "all",
        "The buurten: `all`, a code or name, a list of these, or a rule such as {lowest: income, share: 20 %}."
      ),
      ScenarioField(
        "\(path).where.lowest",
        .choice(BuurtRecord.rankingColumns),
        "The column whose lowest buurten are taken."
      ),
      ScenarioField(
        "\(path).where.highest",
        .choice(BuurtRecord.rankingColumns),
        "The column whose highest buurten are taken."
      ),
      ScenarioField("\(path).where.share", .share, unit: "share", "The share of buurten that a rule takes."),
      ScenarioField(
        "\(path).who",
        .map,
        "Conditions that a household meets, all of them; without any, all whom the kind itself serves."
      ),
      ScenarioField(
        "\(path).who.composition",
        .choices(Composition.allCases.filter { $0 != .vacant }.map(\.code)),
        "Who lives together."
      ),
      ScenarioField(
        "\(path).who.life_stage",
        .choices(LifeStage.allCases.map(\.code)),
        "Where it stands in life."
      ),
      ScenarioField("\(path).who.tenure", .choices(Tenure.allCases.map(\.code)), "Who owns the dwelling."),
      ScenarioField(
        "\(path).who.education",
        .choices(Education.allCases.map(\.code)),
        "Highest education at home."
      ),
      ScenarioField(
        "\(path).who.income_decile",
        .integers(1...10),
        "National decile of income, 1 the lowest."
      ),
      ScenarioField(
        "\(path).who.initial_decile",
        .integers(1...10),
        "Decile of ties at week 0, 1 the fewest; on a made-up table only."
      ),
      ScenarioField(
        "\(path).who.need",
        .numbers(0...1),
        "Severity of need; on a made-up table only."
      ),
    ]
  }
}
