import BuurtReport

/// A listing of entries, as a table or as JSON.
enum Listing {
  /// Prints entries; the facts with the given keys become columns of the table.
  static func print(_ entries: [Entry], columns keys: [String], json: Bool, _ wording: Wording) {
    if json {
      Terminal.result(.list(entries.map(\.json)))
      return
    }
    let header = keys.map { key in
      entries.lazy.compactMap { entry in entry.facts.first { $0.key == key }?.label }.first ?? key
    }
    let rows =
      [[""] + header + [""]]
      + entries.map { entry in
        [entry.name] + keys.map { entry.shown($0) } + [entry.sentence]
      }
    let table = AlignedTable(rows: rows, headerRows: 1, leftColumns: keys.count + 2)
    Terminal.result(table.lines.joined(separator: "\n"))
  }
}
