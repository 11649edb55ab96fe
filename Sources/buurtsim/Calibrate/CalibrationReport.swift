import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// What a search says: rounds, rows, parameters, and what matters for a measure.
struct CalibrationReport {
  private let run: CalibrationRun
  private let found: CalibrationOutcome
  private let measure: String
  private let folder: String
  private let identified: [ParameterIdentification]
  private let importance: ParameterImportance

  init(_ run: CalibrationRun, _ found: CalibrationOutcome, measure: String, seed: UInt64, folder: String) {
    self.run = run
    self.found = found
    self.measure = measure
    self.folder = folder
    identified = ParameterIdentification.compare(
      run.parameters,
      values: found.accepted.map(\.set.values),
      weights: found.accepted.map(\.weight)
    )
    let place = CalibrationRun.measures.firstIndex { $0.key == measure } ?? 0
    importance = ParameterImportance(found.sets, run.parameters, measure: place, seed: seed)
  }

  // MARK: Files

  /// The accepted sets, as scenarios read them.
  var acceptedCSV: String {
    ParameterSetsCSV.text(
      keys: run.parameters.map(\.definition.key),
      rows: found.accepted.map { item in
        ParameterSetRow(
          member: ParameterSets.Member(number: item.set.number, weight: item.weight, values: item.set.values),
          distance: run.settings.criterion.distance(CalibrationRun.patterns, item.set.found),
          rowsPassed: CalibrationRun.patterns.count
            - run.settings.criterion.misses(CalibrationRun.patterns, item.set.found)
        )
      }
    )
  }

  /// Prior and accepted range of each parameter.
  var identifiedCSV: String {
    let header =
      "parameter,prior_low,prior_high,q05,q50,q95,width_ratio,identified,default,default_rank,offset"
    let lines = identified.map { item in
      ([item.key]
        + ([item.prior.lowerBound, item.prior.upperBound] + item.quantiles + [item.width])
        .map(CalibrationTables.text)
        + [item.isIdentified ? "1" : "0"]
        + [item.defaultValue, item.rank, item.offset].map(CalibrationTables.text)).joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// Rank regression of the measure on the parameters, the most important first.
  var importanceCSV: String {
    let lines = importance.rows.enumerated().map { rank, row in
      (["\(rank + 1)", row.key, measure]
        + [row.srrc, row.prcc, row.low, row.high].map(CalibrationTables.text)
        + ["\(importance.sets)", CalibrationTables.text(importance.explained)]).joined(separator: ",")
    }
    return (["rank,parameter,measure,srrc,prcc,low,high,sets,explained"] + lines).joined(separator: "\n")
      + "\n"
  }

  // MARK: Text

  var text: String {
    let rows = CalibrationRun.patterns.enumerated().map { place, pattern in
      [
        pattern.id, pattern.pattern, "\(found.accepted.count { pattern.passes($0.set.found[place]) })",
        "\(found.accepted.count)",
      ]
    }
    let rounds = found.rounds.map { round in
      [
        "\(round.number)", Worlds.number(round.tolerance), "\(round.run)", "\(round.moved)", "\(round.met)",
        percent(round.met, round.run),
      ]
    }
    let parts = [
      AlignedTable(
        rows: [["round", "tolerance", "run", "moved", "meet the criterion", ""]] + rounds,
        headerRows: 1
      ).lines,
      AlignedTable(rows: [["row", "", "pass", "of"]] + rows, headerRows: 1, leftColumns: 2).lines,
      Self.table(identified),
      Self.centre(identified),
      importanceLines,
      summary,
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var summary: [String] {
    let met = found.sets.count { run.settings.criterion.excess(CalibrationRun.patterns, $0.found) == 0 }
    let middle =
      found.sets.first.map { run.settings.criterion.misses(CalibrationRun.patterns, $0.found) } ?? 0
    var lines = [
      "\(found.sets.count) sets run, \(met) meet the criterion (\(percent(met, found.sets.count))): at most "
        + "\(run.settings.criterion.misses) rows out of range and a distance of at most "
        + "\(Worlds.number(run.settings.criterion.distance)). The scenario's own values miss \(middle).",
      "\(found.accepted.count) accepted, in \(folder)/\(ParameterSetsCSV.fileName).",
    ]
    if !found.isSample {
      lines.append("The search ended before its population met the criterion: this is no sample.")
    }
    if found.accepted.count < run.settings.wanted {
      lines.append(
        "Fewer than the \(run.settings.wanted) wanted: go on with more --evaluations, or a smaller --factor."
      )
    }
    return lines
  }

  private var importanceLines: [String] {
    let said = importance.rows.filter { $0.prcc.isFinite }
    guard !said.isEmpty else {
      return ["What \(measure) hangs on cannot be said from \(importance.sets) sets."]
    }
    let count = min(5, said.count)
    func lines(_ rows: some Sequence<ParameterImportance.Row>) -> [[String]] {
      rows.map { row in
        [
          row.key, Worlds.number(row.prcc),
          "[\(Worlds.number(row.low)), \(Worlds.number(row.high))]", Worlds.number(row.srrc),
        ]
      }
    }
    let header = ["matters most for \(measure)", "prcc", "95 %", "srrc"]
    let least = [["matters least", "", "", ""]] + lines(said.suffix(count).reversed())
    return AlignedTable(rows: [header] + lines(said.prefix(count)) + least, headerRows: 1).lines
      + [
        "Over \(importance.sets) sets; all parameters together explain \(Worlds.number(importance.explained)) of "
          + "the variance of ranks."
      ]
  }

  /// Prior and accepted range of each parameter, the best identified first.
  static func table(_ identified: [ParameterIdentification]) -> [String] {
    let header = ["parameter", "prior", "accepted 5 %", "50 %", "95 %", "width", ""]
    let rows = identified.enumerated().sorted { ($0.1.width, $0.0) < ($1.1.width, $1.0) }.map { _, item in
      [
        item.key, "\(Worlds.number(item.prior.lowerBound, 4))..\(Worlds.number(item.prior.upperBound, 4))",
        Worlds.number(item.quantiles[0], 4), Worlds.number(item.quantiles[1], 4),
        Worlds.number(item.quantiles[2], 4), Worlds.number(item.width, 2),
        item.isIdentified ? "identified" : "open",
      ]
    }
    let count = identified.count(where: \.isIdentified)
    return AlignedTable(rows: [header] + rows, headerRows: 1).lines + [
      "\(count) of \(identified.count) parameters identified: accepted range at most "
        + "\(Worlds.number(ParameterIdentification.identifiedBelow, 1)) of the prior. The others are left open."
    ]
  }

  /// How far the defaults are from the middle of the sets.
  static func centre(_ identified: [ParameterIdentification]) -> [String] {
    let outside = identified.filter { !(0.05...0.95).contains($0.rank) }
    let worst = identified.max { abs($0.offset) < abs($1.offset) }
    let sum = identified.reduce(0) { $0 + abs($1.offset) }
    let mean = Worlds.number(identified.isEmpty ? .nan : sum / Double(identified.count), 2)
    var lines = [
      "Defaults: on average \(mean) prior widths from the weighted median of the sets"
        + (worst.map { ", at most \(Worlds.number(abs($0.offset), 2)) (\($0.key))." } ?? ".")
    ]
    if !outside.isEmpty {
      lines.append("Outside the central 90 %: \(outside.map(\.key).joined(separator: ", ")).")
    }
    return lines
  }

  private func percent(_ part: Int, _ all: Int) -> String {
    all > 0 ? "\(Worlds.number(100 * Double(part) / Double(all), 0)) %" : "-"
  }

  // MARK: JSON

  var json: JSONValue {
    .object([
      ("sets", .integer(found.sets.count)), ("accepted", .integer(found.accepted.count)),
      ("is_sample", .flag(found.isSample)), ("folder", .text(folder)),
      (
        "rounds",
        .list(
          found.rounds.map { round in
            .object([
              ("round", .integer(round.number)), ("tolerance", .number(round.tolerance)),
              ("run", .integer(round.run)), ("moved", .integer(round.moved)), ("met", .integer(round.met)),
            ])
          }
        )
      ),
      ("parameters", .list(identified.map(Self.json))), ("measure", .text(measure)),
      ("explained", .number(importance.explained)),
      (
        "importance",
        .list(
          importance.rows.map { row in
            .object([
              ("key", .text(row.key)), ("srrc", .number(row.srrc)), ("prcc", .number(row.prcc)),
              ("low", .number(row.low)), ("high", .number(row.high)),
            ])
          }
        )
      ),
    ])
  }

  static func json(_ item: ParameterIdentification) -> JSONValue {
    .object([
      ("key", .text(item.key)), ("low", .number(item.prior.lowerBound)),
      ("high", .number(item.prior.upperBound)), ("q05", .number(item.quantiles[0])),
      ("q50", .number(item.quantiles[1])), ("q95", .number(item.quantiles[2])),
      ("width", .number(item.width)), ("identified", .flag(item.isIdentified)),
      ("default", .number(item.defaultValue)), ("default_rank", .number(item.rank)),
      ("offset", .number(item.offset)),
    ])
  }
}
