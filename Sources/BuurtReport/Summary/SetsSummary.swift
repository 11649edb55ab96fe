import BuurtExperiment
import BuurtModel
import BuurtScenario

extension FolderSummary {
  /// The statistics of a folder over parameter sets.
  static func overSets(_ path: String, _ dialect: CSVDialect) throws(SinkError) -> ([Level], [Difference]) {
    let levels = try rows(
      "\(path)/\(OutputTable.summary.fileName)",
      .summaryOverSets,
      dialect
    ) { row, window in
      Level(
        arm: row.text(1),
        measure: row.text(2),
        window: window,
        replicates: Int(row.text(5)) ?? 0,
        mean: row.number(6),
        sd: .nan,
        error: .nan,
        low: row.number(7),
        high: row.number(8),
        parts: parts(row, from: 9, sets: row.text(4))
      )
    }
    let differences = try rows(
      "\(path)/\(OutputTable.comparison.fileName)",
      .comparisonOverSets,
      dialect
    ) { row, window in
      Difference(
        arm: row.text(1),
        reference: row.text(2),
        measure: row.text(3),
        window: window,
        pairs: Int(row.text(6)) ?? 0,
        referenceMean: row.number(7),
        armMean: row.number(8),
        difference: row.number(9),
        sd: .nan,
        error: .nan,
        low: row.number(10),
        high: row.number(11),
        varianceRatio: .nan,
        target: .nan,
        replicatesNeeded: nil,
        parts: parts(row, from: 12, sets: row.text(5)),
        verdict: SetVerdict(
          relevant: row.number(16),
          shareBetter: row.number(17),
          shareWorse: row.number(18),
          verdict: Verdict(rawValue: row.text(19))
        )
      )
    }
    return (levels, differences)
  }

  private static func parts(_ row: CSVReader.Row, from first: Int, sets: String) -> SetParts {
    SetParts(
      sets: Int(sets) ?? 0,
      sdSets: row.number(first),
      sdReplicates: row.number(first + 1),
      halfSets: row.number(first + 2),
      halfReplicates: row.number(first + 3)
    )
  }
}

/// The verdicts of a scenario over parameter sets: one line per measure and arm that is better or worse than the
/// reference in any set by more than what matters, then how many others there are.
struct SetsTable {
  let scenario: Scenario
  let summary: FolderSummary
  let wording: Wording

  var lines: [String] {
    let words = wording.sets
    var rows = [
      [
        wording.measureColumn, words.arm, words.verdict, words.better, words.worse, words.relevant,
        words.sets,
        words.replicates,
      ]
    ]
    var others = 0
    for measure in SummaryText.headlines {
      for difference in summary.differences
      where difference.measure == measure.key && difference.window == .lastYear {
        guard let parts = difference.parts, let found = difference.verdict, let verdict = found.verdict else {
          continue
        }
        guard found.shareBetter + found.shareWorse > 0 else {
          others += 1
          continue
        }
        rows.append([
          wording.label(measure), difference.arm, words.words(verdict), percent(found.shareBetter),
          percent(found.shareWorse), short(found.relevant, measure), number(parts.halfSets, measure),
          number(parts.halfReplicates, measure),
        ])
      }
    }
    let table = rows.count > 1 ? AlignedTable(rows: rows, headerRows: 1, leftColumns: 3).lines : []
    return [words.heading] + table + (others > 0 ? [words.others(others)] : [])
  }

  private func percent(_ share: Double) -> String {
    DecimalText.text(100 * share, decimals: 0) + (wording.language == .dutch ? "%" : " %")
  }

  private func number(_ value: Double, _ measure: MeasureDefinition) -> String {
    guard value.isFinite else { return "-" }
    let text = DecimalText.text(value, decimals: measure.decimals)
    return String(text.map { $0 == "." ? wording.decimalMark : $0 })
  }

  /// As `number`, without zeros at its end.
  private func short(_ value: Double, _ measure: MeasureDefinition) -> String {
    var text = number(value, measure)
    guard text.contains(wording.decimalMark) else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == wording.decimalMark { text.removeLast() }
    return text
  }
}
