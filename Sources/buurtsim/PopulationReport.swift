import BuurtModel
import BuurtReport
import BuurtScenario

/// What `population` says: who was drawn from a table, and how well they fit it.
struct PopulationReport {
  private let path: String
  private let content: TableContent
  private let fit: PopulationFit
  private let wording: Wording

  /// Reads a table and draws its households once, with seed and replicate 0.
  ///
  /// - Throws: `Failure` with every problem of the table.
  init(table path: String, _ wording: Wording) throws {
    let result = ScenarioLoading.reader.readTable(path: path)
    guard let content = result.content else {
      let problems = ScenarioLoading.problems(result.diagnostics, wording)
      throw Failure(
        code: result.missingInput ? ExitStatus.missing : ExitStatus.invalid,
        problems.map(\.text).joined(separator: "\n"),
        facts: [("problems", .list(problems.map(\.json)))]
      )
    }
    self.path = path
    self.content = content
    self.wording = wording
    fit = PopulationFit(
      table: content.table,
      parameters: Parameters().population,
      key: RandomKey(seed: 0, replicate: 0)
    )
  }

  /// A heading, what was filled in, and one line per margin.
  var text: String {
    let words = wording.population
    let table = content.table
    let heading = words.heading(path, table.buurten.count, table.households)
    let notices = content.notices.map { "- \(wording.tableNotice($0))" }
    let header = [
      words.margin, words.error, words.weightedError, words.largest, words.rounding, words.worst,
      words.observed, words.imputed, words.national,
    ]
    let rows = fit.summary.map { row in
      [
        row.margin.rawValue, number(row.meanAbsoluteError), number(row.weightedError), number(row.maximum),
        number(row.roundingBound), row.worst ?? "", "\(row.observed)", "\(row.imputed)", "\(row.national)",
      ]
    }
    let lines = AlignedTable(rows: [header] + rows, headerRows: 1).lines
    return ([heading] + notices + [""] + lines + ["", words.note]).joined(separator: "\n")
  }

  /// The same, with a row per buurt and margin; null where the table has a margin nowhere.
  var json: JSONValue {
    .object([
      ("status", .text("ok")), ("table", .text(path)),
      ("buurten", .integer(content.table.buurten.count)),
      ("households", .integer(content.table.households)),
      ("notices", TableNoticeJSON.list(content.notices)),
      ("margins", .list(fit.summary.map(Self.json))), ("rows", .list(fit.rows.map(Self.json))),
    ])
  }

  private static func json(_ row: PopulationFit.Summary) -> JSONValue {
    .object([
      ("margin", .text(row.margin.rawValue)), ("mean_absolute_error", .number(row.meanAbsoluteError)),
      ("weighted_error", .number(row.weightedError)), ("maximum", .number(row.maximum)),
      ("worst", .optional(row.worst)), ("rounding", .number(row.roundingBound)),
      ("observed", .integer(row.observed)), ("imputed", .integer(row.imputed)),
      ("national", .integer(row.national)),
    ])
  }

  private static func json(_ row: PopulationFit.Row) -> JSONValue {
    .object([
      ("buurt", .text(row.buurt)), ("households", .integer(row.households)),
      ("margin", .text(row.margin.rawValue)), ("origin", .text(row.origin.rawValue)),
      ("table", .number(row.table)), ("drawn", .number(row.drawn)), ("rounding", .number(row.rounding)),
    ])
  }

  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "NA" }
    return String(DecimalText.text(value, decimals: 4).map { $0 == "." ? wording.decimalMark : $0 })
  }
}
