import BuurtModel

/// Measures one cell in this process.
struct CellRun {
  /// Households of the synthetic table; nil to read `table`.
  let households: Int?
  /// The table of key figures, where there is no size.
  let table: String?
  /// Threads on the shards.
  let jobs: Int
  /// Weeks before those that are measured.
  let burn: Int
  /// Weeks to measure; nil for as many as take about `enough`.
  let weeks: Int?
  /// Root of all draws.
  let seed: UInt64
  /// Whether every kind of intervention works in every buurt from the first measured week.
  let interventions: Bool

  /// Seconds that a cell takes where no number of weeks is asked for.
  static let enough = 5.0
  /// Fewest weeks that a mean is taken of where no number of weeks is asked for.
  static let fewestWeeks = 4
  /// Most weeks to measure: with the longest burn-in still within the 16 bits of a tie's first week.
  static let mostWeeks = 20_000

  /// Builds the world, warms it up and measures its weeks.
  ///
  /// - Throws: `Failure` where there is no such world.
  func run() throws(Failure) -> Cell {
    let parameters = Parameters()
    let buurten = try world(parameters)
    let watch = Stopwatch()
    let simulation: Simulation
    do {
      simulation = try Simulation(input(buurten, parameters), threads: jobs)
    } catch {
      throw refusal(error)
    }
    let buildSeconds = watch.seconds
    for _ in 0..<burn { simulation.step() }

    let described = Simulation.schedule
    var phases = Array(repeating: 0.0, count: described.count)
    var seconds = 0.0
    var measured = 0
    var records = 0
    let before = simulation.households
    while wantsMore(after: measured, seconds) {
      records += simulation.tieRecords
      let start = watch.seconds
      simulation.step(timedBy: { watch.seconds }, into: &phases)
      seconds += watch.seconds - start
      measured += 1
    }
    let householdWeeks = Double(before + simulation.households) / 2 * Double(measured)
    let rest = seconds - phases.reduce(0, +)
    return Cell(
      households: buurten.households,
      jobs: jobs,
      burn: burn,
      weeks: measured,
      buildSeconds: buildSeconds,
      seconds: seconds,
      householdWeeksPerS: householdWeeks / seconds,
      tieUpdatesPerS: Double(records) / seconds,
      tieRecordsPerHousehold: Double(records) / householdWeeks,
      peakBytes: PeakMemory.bytes,
      phases: zip(described.map(\.name) + ["after the phases"], phases + [rest]).map {
        Cell.Phase(name: $0, nsPerHouseholdWeek: $1 / householdWeeks * 1e9)
      }
    )
  }

  private func wantsMore(after measured: Int, _ seconds: Double) -> Bool {
    if let weeks { return measured < weeks }
    return measured < Self.fewestWeeks || seconds < Self.enough && measured < Self.mostWeeks
  }

  private func world(_ parameters: Parameters) throws(Failure) -> BuurtTable {
    if let households { return SyntheticTable.table(households: households) }
    guard let table else { preconditionFailure("cell: neither a size nor a table") }
    return try BenchmarkWorld.table(at: table, parameters)
  }

  private func input(_ buurten: BuurtTable, _ parameters: Parameters) -> SimulationInput {
    let plans = InterventionCatalogue.kinds.map {
      InterventionPlan(kind: $0.key, name: $0.key, from: 0, buurten: .all)
    }
    return SimulationInput(
      table: buurten,
      parameters: parameters,
      plans: interventions ? plans : [],
      seed: seed,
      burnIn: burn,
      weeks: weeks ?? Self.mostWeeks
    )
  }

  private func refusal(_ error: SimulationError) -> Failure {
    let message =
      switch error {
      case .emptyWorld: "the world has no households"
      case .tooManyDwellings(let rows):
        "the world needs \(rows) rows for its dwellings; it has room for fewer than \(1 << 24)"
          + " and at most \(UInt16.max) buurten"
      }
    return table == nil ? .usage(message) : .badTable(message)
  }
}
