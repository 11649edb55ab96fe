import BuurtExperiment
import BuurtModel
import BuurtScenario

/// `buurten.csv` at the snapshots: mean and standard deviation over replicates, those of a parameter set weighted
/// as the set.
///
/// - Complexity: memory for one arm, snapshots x buurten x measures, whatever the number of replicates.
struct BuurtenMeans {
  private let folder: OutputFolder
  private let scenario: Scenario
  private let weeks: [Int]
  private let columns = MeasureCatalogue.household.count + 1
  /// Place of the number of households in a row of a part.
  private let firstValue: Int

  init(_ folder: OutputFolder) {
    self.folder = folder
    scenario = folder.plan.scenario
    firstValue = scenario.sets == nil ? 6 : 7
    weeks = folder.plan.weeks.buurten ? folder.plan.weeks.snapshots : []
  }

  func write(to writer: FileWriter) throws(SinkError) {
    for arm in scenario.arms.indices { try write(arm, to: writer) }
  }

  private func write(_ arm: Int, to writer: FileWriter) throws(SinkError) {
    let cells = weeks.count * scenario.table.buurten.count
    guard cells > 0 else { return }
    var moments = Array(repeating: Moments(), count: cells * columns)
    var least = Array(repeating: Double.infinity, count: cells)
    let weights = scenario.sets?.members.map(\.weight) ?? [1]
    for replicate in folder.plan.replicates {
      let weight = weights[folder.plan.set(of: replicate)]
      let part = folder.part(of: RunIdentity(replicate: replicate, arm: arm))
      let path = "\(part)/\(OutputTable.buurten.fileName)"
      let reader = try CSVReader(path: path)
      for cell in 0..<cells {
        // A part has its rows by week and then in table order, as the cells are numbered here.
        guard let row = try reader.next(), row.count == firstValue + columns else {
          throw SinkError(.cannotWrite, path: path, reason: "row \(cell + 1) is missing or has other columns")
        }
        least[cell] = min(least[cell], row.number(firstValue))
        for column in 0..<columns {
          moments[cell * columns + column].add(row.number(firstValue + column), weight: weight)
        }
      }
    }
    try writeRows(arm, moments, least, to: writer)
  }

  private func writeRows(
    _ arm: Int,
    _ moments: [Moments],
    _ least: [Double],
    to writer: FileWriter
  ) throws(SinkError) {
    let hides = SmallCells.isReal(scenario.table)
    let decimals = [2] + MeasureCatalogue.household.map(TableDefinition.statisticDecimals)
    var row = CSVRow(folder.dialect)
    for cell in least.indices {
      let hidden = hides && least[cell] < Double(SmallCells.leastHouseholds)
      row.clear()
      row.text(scenario.name)
      row.text(scenario.arms[arm].name)
      row.integer(weeks[cell / scenario.table.buurten.count])
      row.text(scenario.table.buurten[cell % scenario.table.buurten.count].code)
      row.integer(folder.plan.replicates.count)
      for column in 0..<columns {
        let value = moments[cell * columns + column]
        // The number of households stays; what they show does not.
        let shown = column == 0 || !hidden
        row.number(shown ? value.mean : .nan, decimals: decimals[column])
        row.number(shown ? value.standardDeviation : .nan, decimals: decimals[column])
      }
      row.end()
      try writer.append(row.bytes)
    }
  }
}
