public import BuurtModel

/// A scenario, read and checked: what the experiment runs.
public struct Scenario: Sendable {
  /// The scenario's name: letters, digits, `-` and `_`; names the output folder.
  public var name: String
  /// The question that the scenario answers, in the words of its writer.
  public var question: String
  /// The buurten of the world, selected and scaled.
  public var table: BuurtTable
  /// The files with data, as they were read: the table first, then a network's and that of parameter sets, with their
  /// paths seen from the scenario's directory.
  ///
  /// With `resolved` and the version of the engine they decide every byte of a result.
  public var inputs: [InputFile]
  /// The files that the scenario was put together from, in reading order: itself, what it extends, presets.
  ///
  /// What counts of them stands in `resolved`; they are kept for the record.
  public var documents: [InputFile]
  /// Which rows of the table were taken.
  public var selection: TableSelection
  /// Factor on the households of each buurt.
  public var scale: Double
  /// Ties that were seen, in place of drawn first ties; nil where they are drawn.
  public var network: ScenarioNetwork?
  /// Weeks after week 0.
  public var weeks: Int
  /// Weeks before week 0.
  public var burnIn: Int
  /// Replicates, 1 or more; of each parameter set where there are sets.
  public var replicates: Int
  /// Root of all draws.
  public var seed: UInt64
  /// Whether every replicate lives in the population of replicate 0.
  public var fixedPopulation: Bool
  /// All numbers of the model.
  public var parameters: Parameters
  /// Sets of parameters that every arm runs over, each in place of what `parameters` has; nil for none.
  public var sets: ParameterSets?
  /// What is turned off.
  public var switches: Switches
  /// Hazards that are higher or lower for a time, in every arm.
  public var shocks: [Shock]
  /// The arms, in the order of the file, each with the interventions of every arm first.
  public var arms: [Arm]
  /// The name of the arm that others are compared with.
  public var reference: String
  /// What is measured, and when.
  public var measure: MeasureSettings
  /// What was filled in or left out when the table was read; it follows from the inputs.
  public var notices: [TableNotice]
  /// The scenario with everything filled in, as YAML that reads back to the same scenario.
  public var resolved: String

  /// All parts of a scenario; a reader makes them, a test may.
  public init(
    name: String,
    question: String,
    table: BuurtTable,
    inputs: [InputFile] = [],
    documents: [InputFile] = [],
    selection: TableSelection = TableSelection(),
    scale: Double = 1,
    weeks: Int,
    burnIn: Int,
    replicates: Int,
    seed: UInt64,
    fixedPopulation: Bool = false,
    parameters: Parameters = Parameters(),
    switches: Switches = Switches(),
    shocks: [Shock] = [],
    arms: [Arm],
    reference: String,
    measure: MeasureSettings,
    notices: [TableNotice] = [],
    resolved: String = "",
    network: ScenarioNetwork? = nil,
    sets: ParameterSets? = nil
  ) {
    self.name = name
    self.question = question
    self.table = table
    self.inputs = inputs
    self.documents = documents
    self.selection = selection
    self.scale = scale
    self.weeks = weeks
    self.burnIn = burnIn
    self.replicates = replicates
    self.seed = seed
    self.fixedPopulation = fixedPopulation
    self.parameters = parameters
    self.switches = switches
    self.shocks = shocks
    self.arms = arms
    self.reference = reference
    self.measure = measure
    self.notices = notices
    self.resolved = resolved
    self.network = network
    self.sets = sets
  }

  /// Runs of one arm: replicates, of every parameter set where there are sets.
  public var runsPerArm: Int { replicates * (sets?.members.count ?? 1) }
}

/// An input file as it was read.
public struct InputFile: Sendable {
  /// The path by which it was found.
  public var path: String
  /// The bytes.
  public var bytes: [UInt8]

  /// A file with its bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What is measured, and when.
public struct MeasureSettings: Sendable, Equatable {
  /// Weeks between two reported states, 1 or more; week 0 and the last week are always reported.
  public var every: Int
  /// Breakdowns: `buurt`, `composition`, `life_stage`, `income`, `newcomer`, `initial_decile`.
  public var by: [String]
  /// Weeks with the dear measures (transitivity) and, by default, the rows per buurt.
  public var snapshots: [Int]
  /// Whether rows per buurt are written at every reported week instead of at the snapshots.
  public var everyBuurtWeek: Bool
  /// Smallest effects that matter, where they are not the usual ones; each measure once.
  public var relevant: [RelevantEffect]

  /// All settings.
  public init(
    every: Int,
    by: [String],
    snapshots: [Int],
    everyBuurtWeek: Bool = false,
    relevant: [RelevantEffect] = []
  ) {
    self.relevant = relevant
    self.every = every
    self.by = by
    self.snapshots = snapshots
    self.everyBuurtWeek = everyBuurtWeek
  }
}

/// The smallest effect on a measure that matters, set before results are seen.
public struct RelevantEffect: Sendable, Equatable {
  /// Key of the measure.
  public var measure: String
  /// In the unit of the measure, above 0.
  public var value: Double

  /// A measure with its smallest relevant effect.
  public init(measure: String, value: Double) {
    self.measure = measure
    self.value = value
  }
}
