public import BuurtExperiment
public import BuurtScenario

/// The statistics of a finished folder, read back from its files, so that a summary is the same whenever it is
/// asked for.
public struct FolderSummary: Sendable {
  /// A row of `summary.csv`.
  public struct Level: Sendable {
    /// The arm.
    public let arm: String
    /// Key of the measure.
    public let measure: String
    /// The weeks it stands for.
    public let window: Window
    /// Replicates with a value.
    public let replicates: Int
    /// Mean, sd, Monte Carlo error, and both ends of the 95 % interval; NaN where there is none.
    public let mean, sd, error, low, high: Double
    /// What sets and replicates contribute; nil where there are no parameter sets.
    ///
    /// Where there are, `sd` and `error` are NaN.
    public var parts: SetParts?
  }

  /// What parameter sets and replicates contribute to an interval.
  public struct SetParts: Sendable {
    /// Parameter sets with a value.
    public let sets: Int
    /// Standard deviation between sets, and between replicates of a set.
    public let sdSets, sdReplicates: Double
    /// Half the interval that each alone would give.
    public let halfSets, halfReplicates: Double
  }

  /// How an arm stands to the reference over parameter sets.
  public struct SetVerdict: Sendable {
    /// The smallest effect that matters.
    public let relevant: Double
    /// Share of the sets in which the arm is better, and worse, by more than that.
    public let shareBetter, shareWorse: Double
    /// What follows; nil where nothing can be said.
    public let verdict: Verdict?
  }

  /// A row of `comparison.csv`.
  public struct Difference: Sendable {
    /// The arm.
    public let arm: String
    /// The arm that it is compared with.
    public let reference: String
    /// Key of the measure.
    public let measure: String
    /// The weeks it stands for.
    public let window: Window
    /// Replicates with a value in both arms.
    public let pairs: Int
    /// Means over the pairs, the difference, its sd and error, and both ends of its 95 % interval.
    public let referenceMean, armMean, difference, sd, error, low, high: Double
    /// Variance of the paired difference over that of independent runs.
    public let varianceRatio: Double
    /// The half width that is asked for.
    public let target: Double
    /// Replicates to add until the interval is that narrow; nil where that cannot be said.
    public let replicatesNeeded: Int?
    /// What sets and replicates contribute; nil where there are no parameter sets.
    ///
    /// Where there are, `sd`, `error` and what follows from replicates alone are NaN or nil.
    public var parts: SetParts?
    /// How the arm stands to the reference; nil where there are no parameter sets.
    public var verdict: SetVerdict?
  }

  /// The levels, in the order of the file.
  public let levels: [Level]
  /// The paired differences, in the order of the file.
  public let differences: [Difference]
  /// Money, equity and displacement.
  public let economics: EconomicsSummary

  /// Reads a finished folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - scenario: the scenario that was run.
  ///   - dialect: the dialect of its CSV files.
  /// - Throws: `SinkError` when a file cannot be read or has other columns.
  public init(path: String, scenario: Scenario, dialect: CSVDialect) throws(SinkError) {
    economics = try EconomicsSummary(path: path, scenario: scenario, dialect: dialect)
    if scenario.sets != nil {
      (levels, differences) = try Self.overSets(path, dialect)
      return
    }
    levels = try Self.rows("\(path)/\(OutputTable.summary.fileName)", .summary, dialect) { row, window in
      Level(
        arm: row.text(1),
        measure: row.text(2),
        window: window,
        replicates: Int(row.text(4)) ?? 0,
        mean: row.number(5),
        sd: row.number(6),
        error: row.number(7),
        low: row.number(8),
        high: row.number(9)
      )
    }
    differences = try Self.rows(
      "\(path)/\(OutputTable.comparison.fileName)",
      .comparison,
      dialect
    ) { row, window in
      Difference(
        arm: row.text(1),
        reference: row.text(2),
        measure: row.text(3),
        window: window,
        pairs: Int(row.text(5)) ?? 0,
        referenceMean: row.number(6),
        armMean: row.number(7),
        difference: row.number(8),
        sd: row.number(9),
        error: row.number(10),
        low: row.number(11),
        high: row.number(12),
        varianceRatio: row.number(13),
        target: row.number(14),
        replicatesNeeded: Int(row.text(15))
      )
    }
  }

  static func rows<Row>(
    _ path: String,
    _ definition: TableDefinition,
    _ dialect: CSVDialect,
    _ make: (CSVReader.Row, Window) -> Row
  ) throws(SinkError) -> [Row] {
    let reader = try CSVReader(path: path, dialect: dialect, behind: definition.columns)
    let names = definition.columns.map(\.name)
    let windowColumn = names.firstIndex(of: "window") ?? 0
    var rows: [Row] = []
    while let row = try reader.next() {
      guard row.count == names.count, let window = Window(rawValue: row.text(windowColumn)) else {
        throw SinkError(.cannotWrite, path: path, reason: "row \(rows.count + 1) has other columns")
      }
      rows.append(make(row, window))
    }
    return rows
  }
}
