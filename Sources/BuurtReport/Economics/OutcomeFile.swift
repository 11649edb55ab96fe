import BuurtExperiment
import BuurtModel

/// What a run cost and what the lowest and the highest decile of initial ties had in its last year, as its part
/// keeps it: one row a number, from the values as printed.
struct OutcomeFile {
  /// The deciles that equity compares.
  static let deciles = ["1", "10"]
  /// The measures that equity compares: those of which more is better or worse for households.
  static let measures = MeasureCatalogue.household.filter { $0.direction != 0 }

  /// Euros booked by all interventions of the arm up to the last week.
  var euros = 0.0
  /// Mean number of households in the last year.
  var households = Moments()
  /// By decile and measure, over the last year; NaN where the decile is not reported.
  var means = Self.deciles.map { _ in Self.measures.map { _ in Moments() } }

  /// The rows in one order, with how to read each.
  private static var keys: [(String, String)] {
    [("all", "euros"), ("all", "households")]
      + deciles.flatMap { decile in measures.map { (decile, $0.key) } }
  }

  /// The numbers in the order of the rows.
  var values: [Double] { [euros, households.mean] + means.joined().map(\.mean) }

  /// The file.
  var bytes: [UInt8] {
    var row = CSVRow()
    for (key, value) in zip(Self.keys, values) {
      row.text(key.0)
      row.text(key.1)
      row.text(value.isNaN ? "NA" : value.description)
      row.end()
    }
    return row.bytes
  }

  /// What a part kept.
  struct Read {
    var euros: Double
    var households: Double
    /// By decile and measure.
    var means: [[Double]]
  }

  /// Reads a part's numbers.
  ///
  /// - Throws: `SinkError` when it cannot be read or has other rows.
  static func read(_ path: String) throws(SinkError) -> Read {
    let reader = try CSVReader(path: path)
    var values: [Double] = []
    for key in keys {
      guard let row = try reader.next(), row.text(0) == key.0, row.text(1) == key.1,
        let value = row.text(2) == "NA" ? .nan : Double(row.text(2))
      else {
        throw SinkError(.cannotWrite, path: path, reason: "no value of \(key.1) (\(key.0))")
      }
      values.append(value)
    }
    let means = deciles.indices.map { decile in
      Array(values[(2 + decile * measures.count)..<(2 + (decile + 1) * measures.count)])
    }
    return Read(euros: values[0], households: values[1], means: means)
  }
}
