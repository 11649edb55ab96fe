import BuurtExperiment
import BuurtModel
import BuurtScenario

/// Writes the part of one run as it steps: a headless piece of every table, and the numbers it is compared by.
final class PartRecorder: RunRecorder {
  static let endpointsName = "endpoints.csv"
  static let outcomesName = "outcomes.csv"
  static let standingsName = "standings.bin"
  /// The files of a part, in the order of its seal.
  static let fileNames =
    OutputTable.recorded.map(\.fileName) + [endpointsName, outcomesName, standingsName]

  private let folder: String
  private let scenario: Scenario
  private let run: RunIdentity
  private let hidesSmallCells: Bool
  private var writers: [FileWriter] = []
  private var endpoints: Endpoints
  private var outcomes = OutcomeFile()
  private var standings = StandingYear()
  /// Standard deviations of the last week, where the scenario has parameter sets.
  private var deviations: [Double] = []
  /// Number of the parameter set; nil where the scenario has none.
  private let set: Int?
  private var row = CSVRow()

  init(folder: String, plan: ExperimentPlan, run: RunIdentity) throws(SinkError) {
    scenario = plan.scenario
    self.folder = folder
    self.run = run
    set = scenario.sets?.members[plan.set(of: run.replicate)].number
    hidesSmallCells = SmallCells.isReal(scenario.table)
    endpoints = Endpoints(measures: TableDefinition.worldMeasures.count, last: scenario.weeks)
    for table in OutputTable.recorded {
      writers.append(try FileWriter(path: "\(folder)/\(table.fileName)"))
    }
  }

  func record(_ observation: Observation) throws(SinkError) {
    try recordWorld(observation)
    for (index, buurt) in observation.buurten.enumerated() {
      start(observation.week)
      row.text(scenario.table.buurten[index].code)
      // Means over replicates hide small cells when they are joined, by the smallest replicate.
      values(buurt, hidingSmall: scenario.measure.everyBuurtWeek)
      try end(.buurten)
    }
    for group in observation.groups {
      start(observation.week)
      let isDecile = group.by == "initial_decile"
      if isDecile { addDecile(group, observation.week) }
      if !isDecile { row.text(group.by) }
      row.text(group.level)
      values(group.values, hidingSmall: true)
      try end(isDecile ? .deciles : .groups)
    }
    outcomes.euros = observation.interventions.reduce(0) { $0 + Self.euros($1) }
    for intervention in observation.interventions {
      start(observation.week)
      row.text(intervention.name)
      row.text(intervention.kind)
      numbers(intervention.values, MeasureCatalogue.intervention)
      try end(.interventions)
    }
  }

  /// A run without another one to be compared with keeps no households.
  var wantsStandings: Bool { scenario.arms.count > 1 }

  func record(_ standings: [HouseholdStanding]) { self.standings.add(standings) }

  func seal() throws(SinkError) {
    let kept = [
      (Self.endpointsName, EndpointFile.bytes(endpoints, deviations: deviations)),
      (Self.outcomesName, outcomes.bytes),
      (Self.standingsName, StandingFile.bytes(standings)),
    ]
    for (name, bytes) in kept {
      let writer = try FileWriter(path: "\(folder)/\(name)")
      try writer.append(bytes)
      writers.append(writer)
    }
    var digests: [(name: String, digest: String)] = []
    for (name, writer) in zip(Self.fileNames, writers) {
      digests.append((name, try writer.close().digest))
    }
    try PartSeal.write(digests, in: folder)
  }

  private func recordWorld(_ observation: Observation) throws(SinkError) {
    start(observation.week)
    row.integer(observation.world.households)
    numbers(observation.world.values, MeasureCatalogue.household)
    numbers(observation.network, MeasureCatalogue.network)
    try end(.timeseries)
    let printed = zip(observation.world.values + observation.network, TableDefinition.worldMeasures)
      .map { DecimalText.asPrinted($0, decimals: $1.decimals) }
    endpoints.add(printed, week: observation.week)
    if set != nil, observation.week == scenario.weeks { deviations = observation.deviations }
    if Window.lastYear.contains(observation.week, last: scenario.weeks) {
      outcomes.households.add(Double(observation.world.households))
    }
  }

  private static func euros(_ intervention: InterventionValues) -> Double {
    guard let place = MeasureCatalogue.intervention.firstIndex(where: { $0.key == "euros" }) else { return 0 }
    let decimals = MeasureCatalogue.intervention[place].decimals
    return DecimalText.asPrinted(intervention.values[place], decimals: decimals)
  }

  /// The lowest and the highest decile count towards equity, as they are printed.
  private func addDecile(_ group: GroupValues, _ week: Int) {
    guard Window.lastYear.contains(week, last: scenario.weeks),
      let decile = OutcomeFile.deciles.firstIndex(of: group.level),
      !hidesSmallCells || group.values.households >= SmallCells.leastHouseholds
    else { return }
    var place = 0
    for (value, measure) in zip(group.values.values, MeasureCatalogue.household) where measure.direction != 0
    {
      outcomes.means[decile][place].add(DecimalText.asPrinted(value, decimals: measure.decimals))
      place += 1
    }
  }

  private func start(_ week: Int) {
    row.clear()
    row.text(scenario.name)
    row.text(scenario.arms[run.arm].name)
    if let set { row.integer(set) }
    row.integer(run.replicate)
    row.integer(scenario.seed)
    row.integer(week)
  }

  private func values(_ set: HouseholdValues, hidingSmall: Bool) {
    row.integer(set.households)
    guard hidingSmall, hidesSmallCells, set.households < SmallCells.leastHouseholds else {
      numbers(set.values, MeasureCatalogue.household)
      return
    }
    for _ in MeasureCatalogue.household { row.missing() }
  }

  private func numbers(_ values: [Double], _ measures: [MeasureDefinition]) {
    precondition(
      values.count == measures.count,
      "observation: \(measures.count) values, found \(values.count)"
    )
    for (value, measure) in zip(values, measures) { row.number(value, decimals: measure.decimals) }
  }

  private func end(_ table: OutputTable) throws(SinkError) {
    row.end()
    guard let index = OutputTable.recorded.firstIndex(of: table) else { return }
    try writers[index].append(row.bytes)
  }
}
