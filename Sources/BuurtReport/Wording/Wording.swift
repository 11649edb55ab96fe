public import BuurtModel
public import BuurtScenario

/// Every sentence that a person reads, for one language; a language that lacks one does not compile.
public struct Wording: Sendable {
  /// The language.
  public let language: Language
  /// The byte before decimals in text.
  public let decimalMark: Character
  /// What stands between the two ends of an interval.
  public let intervalSeparator: String

  // The summary.

  /// What was run: arms, replicates, weeks, burn-in, buurten, households.
  public let ran: @Sendable (_ counts: RunCounts) -> String
  /// Heading of the differences: the reference arm.
  public let differencesHeading: @Sendable (_ reference: String) -> String
  /// Heading of the levels where there is nothing to pair.
  public let levelsHeading: String
  /// Head of the first column.
  public let measureColumn: String
  /// Foot of the table: replicates.
  public let replicatesRow: String
  /// What the interval means.
  public let intervalNote: String
  /// What the interval means where there is one replicate.
  public let oneReplicateNote: String
  /// Where the output is.
  public let outputAt: @Sendable (_ path: String) -> String
  /// The output was there already.
  public let finishedEarlier: @Sendable (_ path: String) -> String

  // Running.

  /// Finished runs of all.
  public let runs: @Sendable (_ done: Int, _ total: Int) -> String
  /// Time still to go.
  public let timeLeft: @Sendable (_ text: String) -> String
  /// Runs kept from earlier.
  public let keptRuns: @Sendable (_ count: Int) -> String
  /// The first request to stop was heard.
  public let stopping: String
  /// Stopped: finished runs, all runs, partial folder.
  public let stopped: @Sendable (_ done: Int, _ total: Int, _ folder: String) -> String

  // What can go wrong.

  /// The word before an error.
  public let error: String
  /// Something else stands at the path of the output.
  public let occupied: @Sendable (_ path: String) -> String
  /// The partial folder is of another scenario.
  public let otherScenario: @Sendable (_ path: String) -> String
  /// The output is complete in another dialect.
  public let otherDialect: @Sendable (_ path: String) -> String
  /// Another process is at work.
  public let locked: @Sendable (_ path: String) -> String
  /// A file or folder cannot be made.
  public let cannotCreate: @Sendable (_ path: String, _ reason: String) -> String
  /// A file cannot be written or read back.
  public let cannotWrite: @Sendable (_ path: String, _ reason: String) -> String
  /// The scenario has no household.
  public let emptyWorld: String
  /// The scenario has too many dwellings.
  public let tooManyDwellings: @Sendable (_ count: Int) -> String
  /// A bug, with what to report.
  public let bug: @Sendable (_ facts: String) -> String
  /// A file that would be made stands there already.
  public let existsAlready: @Sendable (_ path: String) -> String
  /// An input file is missing.
  public let missingFile: @Sendable (_ path: String) -> String
  /// A replicate that the scenario does not have.
  public let noSuchReplicate: @Sendable (_ asked: Int, _ count: Int) -> String

  // Other commands.

  /// A scenario without problems: its name.
  public let noProblems: @Sendable (_ scenario: String) -> String
  /// Nothing of that name exists.
  public let unknownName: @Sendable (_ name: String) -> String
  /// A name that may have been meant.
  public let didYouMean: @Sendable (_ name: String) -> String
  /// Two folders are the same.
  public let same: @Sendable (_ files: Int) -> String
  /// A difference between two folders.
  public let difference: @Sendable (_ difference: FolderComparison.Difference) -> String
  /// Files that were made.
  public let made: @Sendable (_ path: String) -> String
  /// The next command to try.
  public let tryNext: @Sendable (_ command: String) -> String
  /// Labels of a description: unit, range, default, status, source, decimals.
  public let labels: DescriptionLabels
  /// Labels of a dry run.
  public let dryRun: DryRunLabels
  /// Labels of money and displacement.
  public let economics: EconomicsLabels
  /// Labels of the schedule.
  public let schedule: ScheduleLabels
  /// Labels of the fit of a population.
  public let population: PopulationLabels
  /// Words of results over parameter sets.
  public let sets: SetsLabels
  /// What was filled in or left out of a table.
  public let tableNotice: @Sendable (_ notice: TableNotice) -> String

  /// The label of a measure.
  public func label(_ measure: MeasureDefinition) -> String {
    language == .dutch ? measure.dutch : measure.english
  }
}

/// What was run, in numbers.
public struct RunCounts: Sendable {
  /// Arms.
  public var arms: Int
  /// Parameter sets; nil where there are none.
  public var sets: Int?
  /// Replicates, of each parameter set where there are sets.
  public var replicates: Int
  /// Weeks after week 0.
  public var weeks: Int
  /// Weeks before week 0.
  public var burnIn: Int
  /// Buurten.
  public var buurten: Int
  /// Households in the table.
  public var households: Int

  /// The numbers of a scenario.
  public init(_ scenario: Scenario, replicates: Int) {
    arms = scenario.arms.count
    // One replicate run alone is one of one set.
    let all = replicates == scenario.runsPerArm
    sets = scenario.sets.map { all ? $0.members.count : 1 }
    self.replicates = scenario.sets == nil ? replicates : all ? scenario.replicates : replicates
    weeks = scenario.weeks
    burnIn = scenario.burnIn
    buurten = scenario.table.buurten.count
    households = scenario.table.households
  }
}

/// Labels of `explain` and the listings.
public struct DescriptionLabels: Sendable {
  /// What a parameter is called.
  public let parameter: String
  /// What a measure is called.
  public let measure: String
  /// What a switch is called.
  public let switchName: String
  /// What a kind of intervention is called.
  public let kind: String
  /// What a preset of an intervention is called.
  public let preset: String
  /// How well an effect is known.
  public let evidence: String
  /// Under which conditions something works.
  public let conditions: String
  /// What a field of a kind is called.
  public let field: String
  /// A diagnostic code.
  public let diagnostic: String
  /// The unit.
  public let unit: String
  /// The accepted values.
  public let range: String
  /// The value where a scenario says nothing.
  public let defaultValue: String
  /// How well it is known.
  public let status: String
  /// Where it comes from.
  public let source: String
  /// What speaks against it.
  public let against: String
  /// Decimals printed.
  public let decimals: String
  /// A field that may be left out.
  public let optional: String
  /// Columns of the catalogue of programmes.
  public let programme: ProgrammeLabels
}

/// Labels of the catalogue of programmes.
public struct ProgrammeLabels: Sendable {
  /// How a programme is there.
  public let form: String
  /// Whom it is for.
  public let target: String
  /// What sets it off.
  public let trigger: String
  /// Who delivers it.
  public let deliverer: String
  /// How much.
  public let dose: String
  /// The social capital that is expected of it.
  public let capital: String
  /// What it acts on.
  public let channels: String
  /// What carries it in the model.
  public let carriedBy: String
  /// Said where a preset is missing.
  public let missing: String
}

/// Labels of `run --plan`.
public struct ScheduleLabels: Sendable {
  /// A phase of the week.
  public let phase: String
  /// What it does.
  public let sentence: String
  /// What it reads of other buurten.
  public let reads: String
  /// What it writes of its own.
  public let writes: String
  /// Said of a phase that one thread does for the whole world.
  public let serial: String
}

/// Labels of `population`.
public struct PopulationLabels: Sendable {
  /// What was read: the table, its buurten, its households.
  public let heading: @Sendable (_ table: String, _ buurten: Int, _ households: Int) -> String
  /// A margin.
  public let margin: String
  /// Mean absolute difference over buurten.
  public let error: String
  /// The same, weighted by households.
  public let weightedError: String
  /// Largest difference.
  public let largest: String
  /// What rounding in the table explains.
  public let rounding: String
  /// The buurt with the largest difference.
  public let worst: String
  /// Buurten with a value of their own.
  public let observed: String
  /// Buurten with the value of wijk or gemeente.
  public let imputed: String
  /// Buurten with the national value.
  public let national: String
  /// What the columns mean.
  public let note: String
}

/// Labels of `run --dry-run`.
public struct DryRunLabels: Sendable {
  /// Households and buurten.
  public let world: String
  /// Arms times replicates.
  public let runs: String
  /// Weeks that are stepped.
  public let steps: String
  /// Workers and threads.
  public let threads: String
  /// Expected time.
  public let time: String
  /// Expected memory.
  public let memory: String
  /// Expected disk.
  public let disk: String
  /// Where the output would be.
  public let folder: String
  /// What stands behind a number that is at hand.
  public let available: String
}
