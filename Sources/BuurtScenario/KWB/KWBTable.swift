public import BuurtModel

/// One row of the key figures.
struct KWBRow {
  /// What the row is about.
  enum Level { case gemeente, wijk, buurt, other }

  var level: Level
  var code: String
  /// Empty where the table gives none.
  var name: String
  var wijk: String
  var gemeente: String
  var gemeenteName: String
  /// By `KWBColumn.rawValue`, as printed; NaN where missing.
  var values: [Double]

  subscript(_ column: KWBColumn) -> Double { values[column.rawValue] }
}

/// The key figures as read: gemeenten, wijken and buurten with what the file says about them.
public struct KWBTable: Sendable {
  private let buurten: [KWBRow]
  private let wijken: [String: KWBRow]
  private let gemeenten: [String: KWBRow]
  /// How each column prints its number, by `KWBColumn.rawValue`; nil for a column that the file lacks.
  private let forms: [KWBColumn.Form?]

  init(rows: [KWBRow], forms: [KWBColumn.Form?]) {
    buurten = rows.filter { $0.level == .buurt }
    wijken = Self.byCode(rows.filter { $0.level == .wijk })
    gemeenten = Self.byCode(rows.filter { $0.level == .gemeente })
    self.forms = forms
  }

  private static func byCode(_ rows: [KWBRow]) -> [String: KWBRow] {
    Dictionary(rows.map { ($0.code, $0) }) { first, _ in first }
  }

  /// Buurten in the file, the empty ones too.
  public var buurtCount: Int { buurten.count }
  /// Wijken with a row of their own.
  public var wijkCount: Int { wijken.count }
  /// Gemeenten with a row of their own.
  public var gemeenteCount: Int { gemeenten.count }

  /// The buurten of a world.
  ///
  /// - Parameters:
  ///   - select: which buurten.
  ///   - scale: households in the world per household in the table, above 0.
  ///   - parameters: national shares for what the table does not have.
  /// - Returns: buurten in the order of the file, and what was decided on the way.
  public func table(
    select: TableSelection,
    scale: Double = 1,
    parameters: Parameters
  ) -> (table: BuurtTable, notices: [KWBNotice]) {
    precondition(scale > 0 && scale.isFinite, "scale must be above 0, found \(scale)")
    var notices: [KWBNotice] = []
    let wanted = selected(select, &notices)
    var margins = KWBMargins(forms: forms, parameters: parameters.population)
    var records: [BuurtRecord] = []
    var empty: [String] = []
    var tooSmall = (buurten: 0, households: 0)
    for row in wanted {
      guard let (households, estimated) = households(row) else {
        notices.append(.leftOut(buurt: row.code))
        continue
      }
      guard households >= select.minHouseholds else {
        tooSmall.buurten += 1
        tooSmall.households += households
        continue
      }
      if estimated { notices.append(.householdsEstimated(buurt: row.code, households: households)) }
      if households == 0 { empty.append(row.code) }
      // A buurt with anybody in it keeps somebody, however small the scale.
      let scaled = households == 0 ? 0 : max(1, Int((Double(households) * scale).rounded()))
      let values = margins.values(row, wijk: wijken[row.wijk], gemeente: gemeenten[row.gemeente])
      let named = [row.gemeenteName, gemeenten[row.gemeente]?.gemeenteName ?? "", row.gemeente]
      records.append(
        BuurtRecord(
          code: row.code,
          name: row.name.isEmpty ? row.code : row.name,
          wijk: row.wijk,
          gemeente: row.gemeente,
          gemeenteName: named.first { !$0.isEmpty } ?? row.gemeente,
          households: scaled,
          margins: values
        )
      )
    }
    if tooSmall.buurten > 0 {
      notices.append(
        .belowMinimum(
          buurten: tooSmall.buurten,
          households: tooSmall.households,
          minimum: select.minHouseholds
        )
      )
    }
    if !empty.isEmpty { notices.append(.emptyBuurten(empty)) }
    if records.isEmpty { notices.append(.nothingSelected) }
    return (BuurtTable(buurten: records), notices + margins.notices)
  }

  /// Households of a row; without a number inhabitants divided by mean size; nil without these too.
  private func households(_ row: KWBRow) -> (Int, estimated: Bool)? {
    if !row[.households].isNaN { return (Int(row[.households]), false) }
    guard !row[.inhabitants].isNaN, row[.meanSize] >= 1 else { return nil }
    return (Int((row[.inhabitants] / row[.meanSize]).rounded()), true)
  }

  /// The rows that a selection takes: each list narrows what the one before it left.
  private func selected(_ select: TableSelection, _ notices: inout [KWBNotice]) -> [KWBRow] {
    var rows = buurten
    func keep(
      _ key: UnknownName.Key,
      _ names: [String],
      code: (KWBRow) -> String,
      name: (KWBRow) -> String
    ) {
      guard !names.isEmpty else { return }
      let wanted = Set(names.map(Self.folded))
      var met: Set<String> = []
      let kept = rows.filter { row in
        let own = [code(row), name(row)].map(Self.folded).filter { !$0.isEmpty && wanted.contains($0) }
        met.formUnion(own)
        return !own.isEmpty
      }
      for written in names where !met.contains(Self.folded(written)) {
        // Codes for who wrote a code, names for who wrote a name.
        var seen: Set<String> = []
        let known = rows.map { row in
          Self.isCode(written, like: code(row)) || name(row).isEmpty ? code(row) : name(row)
        }
        notices.append(
          .unknownSelection(
            UnknownName(key: key, name: written, known: known.filter { seen.insert($0).inserted })
          )
        )
      }
      rows = kept
    }
    keep(.gemeente, select.gemeenten, code: { $0.gemeente }, name: gemeenteName)
    keep(.wijk, select.wijken, code: { $0.wijk }, name: { wijken[$0.wijk]?.name ?? "" })
    keep(.buurten, select.buurten, code: { $0.code }, name: { $0.name })
    return rows
  }

  /// Whether a text begins as a code does: two letters and a digit.
  private static func isCode(_ text: String, like code: String) -> Bool {
    let folded = folded(text)
    return folded.hasPrefix(self.folded(String(code.prefix(2))))
      && folded.dropFirst(2).first?.isNumber == true
  }

  private func gemeenteName(_ row: KWBRow) -> String {
    row.gemeenteName.isEmpty ? gemeenten[row.gemeente]?.gemeenteName ?? row.gemeente : row.gemeenteName
  }

  /// A name as it is compared: without case and without blanks around it.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    guard let first = lower.firstIndex(where: { $0 != " " }),
      let last = lower.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(lower[first...last])
  }
}
