import BuurtExperiment
import BuurtModel

/// The numbers by which a run is compared, as its part keeps them: one row per window and measure, with the
/// fewest digits that read back to the same number.
enum EndpointFile {
  ///
  /// Where a scenario has parameter sets, rows of the standard deviation between households follow, of the
  /// measures that have one.
  static func bytes(_ endpoints: Endpoints, deviations: [Double] = []) -> [UInt8] {
    var row = CSVRow()
    for window in Window.allCases {
      for (value, measure) in zip(endpoints.values(window), TableDefinition.worldMeasures) {
        row.text(window.rawValue)
        row.text(measure.key)
        row.text(value.isNaN ? "NA" : value.description)
        row.end()
      }
    }
    for (value, measure) in zip(deviations, MeasureCatalogue.household) where !value.isNaN {
      row.text(deviationName)
      row.text(measure.key)
      row.text(value.description)
      row.end()
    }
    return row.bytes
  }

  private static let deviationName = "deviation"

  /// Reads the standard deviations of a part: one per measure of the world, NaN where it has none.
  static func deviations(_ path: String) throws(SinkError) -> [Double] {
    let reader = try CSVReader(path: path)
    var values = Array(repeating: Double.nan, count: TableDefinition.worldMeasures.count)
    while let row = try reader.next() {
      guard row.text(0) == deviationName,
        let place = TableDefinition.worldMeasures.firstIndex(where: { $0.key == row.text(1) })
      else { continue }
      values[place] = Double(row.text(2)) ?? .nan
    }
    return values
  }

  /// Reads a part's numbers.
  ///
  /// - Returns: per window one value per measure.
  /// - Throws: `SinkError` when it cannot be read or is not of this catalogue of measures.
  static func read(_ path: String) throws(SinkError) -> [[Double]] {
    let reader = try CSVReader(path: path)
    var windows: [[Double]] = []
    for window in Window.allCases {
      var values: [Double] = []
      for measure in TableDefinition.worldMeasures {
        guard let row = try reader.next(), row.text(0) == window.rawValue, row.text(1) == measure.key,
          let value = row.text(2) == "NA" ? .nan : Double(row.text(2))
        else {
          throw SinkError(.cannotWrite, path: path, reason: "no value of \(measure.key) (\(window.rawValue))")
        }
        values.append(value)
      }
      windows.append(values)
    }
    return windows
  }
}
