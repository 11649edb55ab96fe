import BuurtExperiment
import BuurtModel
import BuurtScenario

/// The rows of `summary.csv` and `comparison.csv`, from the endpoints that the parts keep.
///
/// Replicates are added in the order of their number, one at a time: memory does not grow with them.
struct StatisticsRows {
  private let folder: OutputFolder
  private let scenario: Scenario
  private let measures = TableDefinition.worldMeasures

  init(_ folder: OutputFolder) {
    self.folder = folder
    scenario = folder.plan.scenario
  }

  func writeSummary(to writer: FileWriter) throws(SinkError) {
    let cells = Window.allCases.count * measures.count
    var moments = Array(repeating: Moments(), count: scenario.arms.count * cells)
    try forEachReplicate { arms in
      for (arm, windows) in arms.enumerated() {
        for (index, value) in windows.joined().enumerated() { moments[arm * cells + index].add(value) }
      }
    }
    var row = CSVRow(folder.dialect)
    for (arm, measure, window) in rows(of: scenario.arms.indices.map { $0 }) {
      let value = moments[arm * cells + window * measures.count + measure]
      let definition = measures[measure]
      let decimals = TableDefinition.statisticDecimals(definition)
      let half = try halfWidth(value)
      row.clear()
      row.text(scenario.name)
      row.text(scenario.arms[arm].name)
      row.text(definition.key)
      row.text(Window.allCases[window].rawValue)
      row.integer(value.count)
      for number in [
        value.mean, value.standardDeviation, value.standardError, value.mean - half, value.mean + half,
      ] {
        row.number(number, decimals: decimals)
      }
      row.end()
      try writer.append(row.bytes)
    }
  }

  func writeComparison(to writer: FileWriter) throws(SinkError) {
    let cells = Window.allCases.count * measures.count
    let base = folder.plan.referenceArm
    var pairs = Array(repeating: PairedComparison(), count: scenario.arms.count * cells)
    try forEachReplicate { arms in
      let reference = Array(arms[base].joined())
      for (arm, windows) in arms.enumerated() where arm != base {
        for (index, value) in windows.joined().enumerated() {
          pairs[arm * cells + index].add(arm: value, reference: reference[index])
        }
      }
    }
    var row = CSVRow(folder.dialect)
    for (arm, measure, window) in rows(of: scenario.arms.indices.filter { $0 != base }) {
      row.clear()
      row.text(scenario.name)
      row.text(scenario.arms[arm].name)
      row.text(scenario.arms[base].name)
      row.text(measures[measure].key)
      row.text(Window.allCases[window].rawValue)
      try append(pairs[arm * cells + window * measures.count + measure], measures[measure], to: &row)
      row.end()
      try writer.append(row.bytes)
    }
  }

  private func append(
    _ pair: PairedComparison,
    _ measure: MeasureDefinition,
    to row: inout CSVRow
  ) throws(SinkError) {
    let decimals = TableDefinition.statisticDecimals(measure)
    let difference = pair.difference
    let half = try halfWidth(difference)
    let target = Precision.target(
      difference: difference.mean,
      of: measure,
      relevant: scenario.measure.relevant
    )
    row.integer(pair.pairs)
    for number in [
      pair.reference.mean, pair.arm.mean, difference.mean, difference.standardDeviation,
      difference.standardError, difference.mean - half, difference.mean + half,
    ] {
      row.number(number, decimals: decimals)
    }
    row.number(pair.varianceRatio, decimals: TableDefinition.ratioDecimals)
    row.number(target, decimals: decimals)
    do throws(StatisticsError) {
      if let needed = try pair.replicatesNeeded(halfWidth: target) {
        row.integer(needed)
      } else {
        row.missing()
      }
    } catch {
      throw Self.refusal(error)
    }
  }

  /// Rows by arm, then measure, then window.
  private func rows(of arms: [Int]) -> [(arm: Int, measure: Int, window: Int)] {
    arms.flatMap { arm in
      measures.indices.flatMap { measure in
        Window.allCases.indices.map { (arm, measure, $0) }
      }
    }
  }

  /// Hands over the endpoints of all arms, replicate by replicate: [arm][window][measure].
  private func forEachReplicate(_ body: ([[[Double]]]) -> Void) throws(SinkError) {
    for replicate in folder.plan.replicates {
      var arms: [[[Double]]] = []
      for arm in scenario.arms.indices {
        let part = folder.part(of: RunIdentity(replicate: replicate, arm: arm))
        arms.append(try EndpointFile.read("\(part)/\(PartRecorder.endpointsName)"))
      }
      body(arms)
    }
  }

  private func halfWidth(_ moments: Moments) throws(SinkError) -> Double {
    do throws(StatisticsError) { return try moments.halfWidth() } catch { throw Self.refusal(error) }
  }

  private static func refusal(_ error: StatisticsError) -> SinkError {
    SinkError(.cannotWrite, path: OutputTable.comparison.fileName, reason: "GSL: \(error)")
  }
}
