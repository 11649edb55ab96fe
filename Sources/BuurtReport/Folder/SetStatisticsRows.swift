import BuurtExperiment
import BuurtModel
import BuurtScenario

/// The rows of `summary.csv` and `comparison.csv` of a scenario over parameter sets, from the endpoints that the
/// parts keep.
///
/// Runs are added in the order of their number.
///
/// - Complexity: memory for arms x measures x sets, whatever the number of replicates.
struct SetStatisticsRows {
  private let folder: OutputFolder
  private let scenario: Scenario
  private let weights: [Double]
  private let measures = TableDefinition.worldMeasures

  init(_ folder: OutputFolder) {
    self.folder = folder
    scenario = folder.plan.scenario
    weights = scenario.sets?.weights ?? [1]
  }

  private var cells: Int { Window.allCases.count * measures.count }

  func writeSummary(to writer: FileWriter) throws(SinkError) {
    var found = Array(
      repeating: SetComponents(weights: weights),
      count: scenario.arms.count * cells
    )
    try forEachReplicate { set, arms in
      for (arm, values) in arms.enumerated() {
        for (index, value) in values.enumerated() { found[arm * cells + index].add(value, set: set) }
      }
    }
    var row = CSVRow(folder.dialect)
    for (arm, measure, window) in rows(of: scenario.arms.indices.map { $0 }) {
      let value = found[arm * cells + window * measures.count + measure]
      row.clear()
      row.text(scenario.name)
      row.text(scenario.arms[arm].name)
      row.text(measures[measure].key)
      row.text(Window.allCases[window].rawValue)
      row.integer(value.setCount)
      row.integer(value.count)
      try append([], value, measures[measure], to: &row)
      row.end()
      try writer.append(row.bytes)
    }
  }

  func writeComparison(to writer: FileWriter) throws(SinkError) {
    let base = folder.plan.referenceArm
    var pairs = Array(
      repeating: SetComparison(weights: weights),
      count: scenario.arms.count * cells
    )
    try forEachReplicate { set, arms in
      for (arm, values) in arms.enumerated() where arm != base {
        for (index, value) in values.enumerated() {
          pairs[arm * cells + index].add(arm: value, reference: arms[base][index], set: set)
        }
      }
    }
    let relevant = try relevantEffects()
    var row = CSVRow(folder.dialect)
    for (arm, measure, window) in rows(of: scenario.arms.indices.filter { $0 != base }) {
      let pair = pairs[arm * cells + window * measures.count + measure]
      let definition = measures[measure]
      row.clear()
      row.text(scenario.name)
      row.text(scenario.arms[arm].name)
      row.text(scenario.arms[base].name)
      row.text(definition.key)
      row.text(Window.allCases[window].rawValue)
      row.integer(pair.difference.setCount)
      row.integer(pair.difference.count)
      let levels = [try parts(pair.reference).mean, try parts(pair.arm).mean]
      try append(levels, pair.difference, definition, to: &row)
      row.number(relevant[measure], decimals: TableDefinition.statisticDecimals(definition))
      let (better, worse) = pair.shares(beyond: relevant[measure], of: definition)
      row.number(better, decimals: TableDefinition.shareDecimals)
      row.number(worse, decimals: TableDefinition.shareDecimals)
      if let verdict = Verdict(better: better, worse: worse) {
        row.text(verdict.rawValue)
      } else {
        row.missing()
      }
      row.end()
      try writer.append(row.bytes)
    }
  }

  private func append(
    _ before: [Double],
    _ value: SetComponents,
    _ measure: MeasureDefinition,
    to row: inout CSVRow
  ) throws(SinkError) {
    let found = try parts(value)
    let numbers =
      before + [
        found.mean, found.mean - found.half, found.mean + found.half, found.sdSets, found.sdReplicates,
        found.halfSets, found.halfReplicates,
      ]
    for number in numbers {
      row.number(number, decimals: TableDefinition.statisticDecimals(measure))
    }
  }

  /// The smallest relevant effect of each measure: its deviations are the mean over the runs of the reference.
  private func relevantEffects() throws(SinkError) -> [Double] {
    var deviations = Array(repeating: Moments(), count: measures.count)
    for replicate in folder.plan.replicates {
      let run = RunIdentity(replicate: replicate, arm: folder.plan.referenceArm)
      let path = "\(folder.part(of: run))/\(PartRecorder.endpointsName)"
      let weight = weights[folder.plan.set(of: replicate)]
      for (place, value) in try EndpointFile.deviations(path).enumerated() {
        deviations[place].add(value, weight: weight)
      }
    }
    return zip(measures, deviations).map {
      Precision.relevant($0, scenario.measure.relevant, deviation: $1.mean)
    }
  }

  /// Rows by arm, then measure, then window.
  private func rows(of arms: [Int]) -> [(arm: Int, measure: Int, window: Int)] {
    arms.flatMap { arm in
      measures.indices.flatMap { measure in Window.allCases.indices.map { (arm, measure, $0) } }
    }
  }

  /// Hands over the endpoints of all arms, replicate by replicate: its set, and [arm][window and measure].
  private func forEachReplicate(_ body: (Int, [[Double]]) -> Void) throws(SinkError) {
    for replicate in folder.plan.replicates {
      var arms: [[Double]] = []
      for arm in scenario.arms.indices {
        let part = folder.part(of: RunIdentity(replicate: replicate, arm: arm))
        arms.append(Array(try EndpointFile.read("\(part)/\(PartRecorder.endpointsName)").joined()))
      }
      body(folder.plan.set(of: replicate), arms)
    }
  }

  private func parts(_ value: SetComponents) throws(SinkError) -> SetComponents.Parts {
    do throws(StatisticsError) { return try value.parts() } catch {
      throw SinkError(.cannotWrite, path: OutputTable.comparison.fileName, reason: "GSL: \(error)")
    }
  }
}
