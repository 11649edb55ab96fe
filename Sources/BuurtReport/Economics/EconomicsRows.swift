import BuurtExperiment
import BuurtModel
import BuurtScenario

/// The rows of `effectiveness.csv`, `equity.csv` and `displacement.csv`, from what the parts keep.
///
/// Replicates are added in the order of their number, one at a time: memory does not grow with them.
struct EconomicsRows {
  private let folder: OutputFolder
  private let scenario: Scenario
  private let base: Int

  init(_ folder: OutputFolder) {
    self.folder = folder
    scenario = folder.plan.scenario
    base = folder.plan.referenceArm
  }

  private var arms: [Int] { scenario.arms.indices.filter { $0 != base } }

  private func start(_ arm: Int, _ row: inout CSVRow) {
    row.clear()
    row.text(scenario.name)
    row.text(scenario.arms[arm].name)
    row.text(scenario.arms[base].name)
  }

  // MARK: Effectiveness

  func writeEffectiveness(to writer: FileWriter) throws(SinkError) {
    var ratios = scenario.arms.map { _ in Effect.allCases.map { _ in PairedRatio() } }
    for replicate in folder.plan.replicates {
      let reference = try yield(base, replicate)
      for arm in arms {
        let own = try yield(arm, replicate)
        for (number, effect) in Effect.allCases.enumerated() {
          ratios[arm][number].add(
            numerator: own.outcome.euros - reference.outcome.euros,
            denominator: effect.gain(own, reference)
          )
        }
      }
    }
    var row = CSVRow(folder.dialect)
    for arm in arms {
      for (number, effect) in Effect.allCases.enumerated() {
        start(arm, &row)
        row.text(effect.rawValue)
        try append(ratios[arm][number], to: &row)
        row.end()
        try writer.append(row.bytes)
      }
    }
  }

  /// What a run cost and had.
  struct Yield {
    var outcome: OutcomeFile.Read
    /// Measures of the world in the last year, in the order of `TableDefinition.worldMeasures`.
    var levels: [Double]

    func level(_ key: String) -> Double {
      TableDefinition.worldMeasures.firstIndex { $0.key == key }.map { levels[$0] } ?? .nan
    }
  }

  private func yield(_ arm: Int, _ replicate: Int) throws(SinkError) -> Yield {
    let part = folder.part(of: RunIdentity(replicate: replicate, arm: arm))
    let windows = try EndpointFile.read("\(part)/\(PartRecorder.endpointsName)")
    let window = Window.allCases.firstIndex(of: .lastYear) ?? 0
    return Yield(
      outcome: try OutcomeFile.read("\(part)/\(PartRecorder.outcomesName)"),
      levels: windows[window]
    )
  }

  private func append(_ ratio: PairedRatio, to row: inout CSVRow) throws(SinkError) {
    let half: Double
    let estimate: PairedRatio.Estimate
    do throws(StatisticsError) {
      half = try ratio.denominator.halfWidth()
      estimate = try ratio.estimate()
    } catch {
      throw SinkError(.cannotWrite, path: OutputTable.effectiveness.fileName, reason: "GSL: \(error)")
    }
    let effect = ratio.denominator.mean
    row.integer(ratio.denominator.count)
    row.number(ratio.numerator.mean, decimals: 2)
    for number in [effect, effect - half, effect + half] { row.number(number, decimals: 4) }
    let costsNothing = ratio.numerator.mean == 0 && ratio.numerator.standardDeviation == 0
    guard !costsNothing, case .bounded(let value, let low, let high) = estimate else {
      for _ in 0..<3 { row.missing() }
      row.text(costsNothing ? "no_costs" : estimate == .harmful ? "harmful" : "not_estimable")
      return
    }
    for number in [value, low, high] { row.number(number, decimals: 2) }
    row.text("estimable")
  }

  // MARK: Equity

  func writeEquity(to writer: FileWriter) throws(SinkError) {
    let measures = OutcomeFile.measures
    let empty = Array(repeating: Moments(), count: 3)
    var moments = scenario.arms.map { _ in measures.map { _ in empty } }
    for replicate in folder.plan.replicates {
      let reference = try yield(base, replicate).outcome.means
      for arm in arms {
        let own = try yield(arm, replicate).outcome.means
        for measure in measures.indices {
          let lowest = own[0][measure] - reference[0][measure]
          let highest = own[1][measure] - reference[1][measure]
          let gap = lowest - highest
          guard !gap.isNaN else { continue }
          for (place, value) in [lowest, highest, gap].enumerated() {
            moments[arm][measure][place].add(value)
          }
        }
      }
    }
    var row = CSVRow(folder.dialect)
    for arm in arms {
      for (measure, definition) in measures.enumerated() where moments[arm][measure][0].count > 0 {
        start(arm, &row)
        row.text(definition.key)
        row.integer(moments[arm][measure][0].count)
        for value in moments[arm][measure] {
          try append(value, decimals: TableDefinition.statisticDecimals(definition), .equity, to: &row)
        }
        row.end()
        try writer.append(row.bytes)
      }
    }
  }

  private func append(
    _ moments: Moments,
    decimals: Int,
    _ table: OutputTable,
    to row: inout CSVRow
  ) throws(SinkError) {
    let half: Double
    do throws(StatisticsError) { half = try moments.halfWidth() } catch {
      throw SinkError(.cannotWrite, path: table.fileName, reason: "GSL: \(error)")
    }
    for number in [moments.mean, moments.mean - half, moments.mean + half] {
      row.number(number, decimals: decimals)
    }
  }

  // MARK: Displacement

  func writeDisplacement(to writer: FileWriter) throws(SinkError) {
    guard !arms.isEmpty else { return }
    let outcomes = StandingYear.Outcome.allCases.count
    var counts = scenario.arms.map { _ in
      (0..<outcomes).map { _ in Displacement.groups.map { _ in DisplacementMoments() } }
    }
    for replicate in folder.plan.replicates {
      let reference = try standings(base, replicate)
      for arm in arms {
        let found = Displacement(arm: try standings(arm, replicate), reference: reference)
        for outcome in 0..<outcomes {
          for group in Displacement.groups.indices {
            counts[arm][outcome][group].add(found.cells[outcome][group], buurten: found.buurten[group])
          }
        }
      }
    }
    let isReal = SmallCells.isReal(scenario.table)
    var row = CSVRow(folder.dialect)
    for arm in arms {
      for (number, outcome) in StandingYear.Outcome.allCases.enumerated() {
        for (place, group) in Displacement.groups.enumerated() {
          let value = counts[arm][number][place]
          guard value.replicates > 0 else { continue }
          start(arm, &row)
          row.text(outcome.key)
          row.text(group.by)
          row.text(group.level)
          row.integer(value.replicates)
          row.number(value.pairs.mean, decimals: 2)
          for moments in [value.worse, value.better, value.net] {
            if isReal && value.isSmall {
              for _ in 0..<3 { row.missing() }
            } else {
              try append(moments, decimals: 6, .displacement, to: &row)
            }
          }
          row.end()
          try writer.append(row.bytes)
        }
      }
    }
  }

  private func standings(_ arm: Int, _ replicate: Int) throws(SinkError) -> StandingYear {
    let part = folder.part(of: RunIdentity(replicate: replicate, arm: arm))
    return try StandingFile.read("\(part)/\(PartRecorder.standingsName)")
  }
}

/// An effect that money can be set against; more is better for each.
enum Effect: String, CaseIterable {
  /// Households fewer that are isolated.
  case outOfIsolation = "out_of_isolation"
  /// Bridging ties more.
  case bridging = "bridging_ties"
  /// Bonding ties more.
  case bonding = "bonding_ties"
  /// Percentage points of households fewer with an unmet need for formal help.
  case unmet = "unmet_need"

  /// What an arm had more than the reference in the last year; a tie has two ends.
  func gain(_ arm: EconomicsRows.Yield, _ reference: EconomicsRows.Yield) -> Double {
    let households = (arm.outcome.households + reference.outcome.households) / 2
    func change(_ key: String) -> Double { arm.level(key) - reference.level(key) }
    return switch self {
    case .outOfIsolation: -change("isolated") * households
    case .bridging: change("bridging") * households / 2
    case .bonding: change("bonding") * households / 2
    case .unmet: -change("help_unmet") * 100
    }
  }
}

/// Shares of a group that are worse and better off, over replicates.
private struct DisplacementMoments {
  private(set) var replicates = 0
  private(set) var pairs = Moments()
  private(set) var worse = Moments()
  private(set) var better = Moments()
  private(set) var net = Moments()
  /// Whether any replicate had fewer households or buurten than are shown.
  private(set) var isSmall = false

  mutating func add(_ cell: Displacement.Cell, buurten: Int) {
    guard cell.pairs > 0 else { return }
    replicates += 1
    let count = Double(cell.pairs)
    pairs.add(count)
    worse.add(Double(cell.worse) / count)
    better.add(Double(cell.better) / count)
    net.add(Double(cell.better - cell.worse) / count)
    isSmall =
      isSmall || cell.pairs < SmallCells.leastHouseholds || buurten < SmallCells.leastBuurten
  }
}
