import BuurtExperiment
public import BuurtModel
public import BuurtScenario

/// The summary that a run ends with, as aligned text.
public struct SummaryText {
  private let scenario: Scenario
  private let replicates: Int
  private let summary: FolderSummary
  private let wording: Wording

  /// A summary of a finished folder.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was run.
  ///   - replicates: how many of its replicates were run.
  ///   - summary: the statistics of the folder.
  ///   - wording: the language.
  public init(scenario: Scenario, replicates: Int, summary: FolderSummary, wording: Wording) {
    self.scenario = scenario
    self.replicates = replicates
    self.summary = summary
    self.wording = wording
  }

  /// The measures of the summary: those of which more is better or worse for households.
  public static var headlines: [MeasureDefinition] {
    TableDefinition.worldMeasures.filter { $0.direction != 0 }
  }

  /// What was run, the table, and what the intervals mean.
  ///
  /// - Parameter path: where the output is, as it is shown.
  /// - Returns: lines, each ending in a line feed.
  public func text(path: String) -> String {
    var lines = [scenario.name]
    if !scenario.question.isEmpty { lines.append(scenario.question) }
    lines.append(wording.ran(RunCounts(scenario, replicates: replicates)))
    lines.append("")
    let paired = !summary.differences.isEmpty
    lines.append(paired ? heading : wording.levelsHeading)
    lines += AlignedTable(rows: paired ? differenceRows : levelRows, headerRows: 1).lines
    let others = paired ? scenario.arms.map(\.name).filter { $0 != reference } : []
    lines += EconomicsText(economics: summary.economics, arms: others, wording: wording).lines
    if isOverSets, paired {
      lines += [""] + SetsTable(scenario: scenario, summary: summary, wording: wording).lines
    }
    lines.append("")
    if isOverSets {
      lines.append(wording.sets.note)
    } else {
      lines.append(replicates > 1 ? wording.intervalNote : wording.oneReplicateNote)
    }
    lines.append(wording.outputAt(path))
    return lines.joined(separator: "\n") + "\n"
  }

  private var isOverSets: Bool { scenario.sets != nil }

  private var heading: String {
    isOverSets ? wording.sets.differencesHeading(reference) : wording.differencesHeading(reference)
  }

  private var runsRow: String { isOverSets ? wording.sets.runsRow : wording.replicatesRow }

  private var reference: String { summary.differences.first?.reference ?? scenario.reference }

  private var differenceRows: [[String]] {
    let arms = scenario.arms.map(\.name).filter { $0 != reference }
    var rows = [[wording.measureColumn, reference] + arms]
    var least = Int.max
    for measure in Self.headlines {
      var row = [wording.label(measure)]
      for arm in arms {
        let found = summary.differences.first {
          $0.arm == arm && $0.measure == measure.key && $0.window == .lastYear
        }
        guard let found else { continue }
        // Over sets a measure that no run has says nothing of the number of runs.
        if !isOverSets || found.pairs > 0 { least = min(least, found.pairs) }
        if row.count == 1 { row.append(number(found.referenceMean, measure)) }
        row.append(
          number(found.difference, measure, signed: true) + interval(found.low, found.high, measure)
        )
      }
      if row.count == arms.count + 2 { rows.append(row) }
    }
    if least < Int.max {
      rows.append([runsRow] + Array(repeating: String(least), count: arms.count + 1))
    }
    return rows
  }

  private var levelRows: [[String]] {
    let arms = scenario.arms.map(\.name)
    var rows = [[wording.measureColumn] + arms]
    var least = Int.max
    for measure in Self.headlines {
      var row = [wording.label(measure)]
      for arm in arms {
        let found = summary.levels.first {
          $0.arm == arm && $0.measure == measure.key && $0.window == .lastYear
        }
        guard let found else { continue }
        if !isOverSets || found.replicates > 0 { least = min(least, found.replicates) }
        row.append(number(found.mean, measure) + interval(found.low, found.high, measure))
      }
      if row.count == arms.count + 1 { rows.append(row) }
    }
    if least < Int.max {
      rows.append([runsRow] + Array(repeating: String(least), count: arms.count))
    }
    return rows
  }

  private func interval(_ low: Double, _ high: Double, _ measure: MeasureDefinition) -> String {
    guard !low.isNaN, !high.isNaN else { return "" }
    return " [\(number(low, measure))\(wording.intervalSeparator)\(number(high, measure))]"
  }

  private func number(_ value: Double, _ measure: MeasureDefinition, signed: Bool = false) -> String {
    let text = DecimalText.text(value, decimals: measure.decimals)
    let sign = signed && value.isFinite && !text.hasPrefix("-") ? "+" : ""
    return sign + String(text.map { $0 == "." ? wording.decimalMark : $0 })
  }
}
