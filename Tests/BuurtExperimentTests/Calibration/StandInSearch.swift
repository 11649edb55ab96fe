@testable import BuurtExperiment
import BuurtModel
import BuurtScenario

/// Keeps sets in memory.
final class CalibrationMemory: CalibrationLog {
  let kept: [CalibrationSet]
  private(set) var added: [CalibrationSet] = []
  init(_ kept: [CalibrationSet] = []) { self.kept = kept }
  func keep(_ set: CalibrationSet) { added.append(set) }
}

/// Searches over models that cost nothing.
enum StandIn {
  /// A row with a range.
  static func row(_ id: String, _ range: ClosedRange<Double>) -> BuurtExperiment.Pattern {
    BuurtExperiment.Pattern(
      id: id,
      pattern: id,
      measure: id,
      low: range.lowerBound,
      target: nil,
      high: range.upperBound,
      sign: .none,
      basis: "",
      rangeFrom: "",
      use: .calibrate,
      source: "",
      read: { _ in .missing("a stand-in") }
    )
  }

  /// Parameters of the registry that stand for numbers of 0 to 1.
  static func parameters(_ count: Int) -> [CalibratedParameter] {
    Array(ParameterRegistry.all.filter { $0.range == 0...1 && $0.unit != "count" }.prefix(count))
      .map { CalibratedParameter($0) }
  }

  /// A search; `model` gives the rows of a set, `noise` uniform numbers of 0 to 1 of its own.
  static func search(
    _ rows: [BuurtExperiment.Pattern],
    _ settings: CalibrationSettings,
    parameters: [CalibratedParameter],
    seed: UInt64 = 1,
    jobs: Int = 1,
    model: @escaping @Sendable (_ values: [Double], _ noise: [Double]) -> [Double]
  ) -> CalibrationSearch {
    CalibrationSearch(
      parameters,
      rows: rows,
      settings,
      seed: seed,
      middle: parameters.map { $0.value(at: 0.5) },
      jobs: jobs
    ) { (values, replicate, _) throws(SimulationError) in
      let key = RandomKey(seed: seed, replicate: replicate)
      let noise = (0..<rows.count).map {
        Double(uniform(key.block(.shuffles, week: 0, low: UInt32($0)).x))
      }
      return CalibrationFinding(found: model(values, noise), outcomes: [values.reduce(0, +)])
    }
  }
}
