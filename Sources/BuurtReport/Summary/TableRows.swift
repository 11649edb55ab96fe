import BuurtExperiment

/// A table of a finished folder, read back by the names of its columns.
struct TableRows: Sendable {
  let definition: TableDefinition
  private(set) var rows: [CSVReader.Row] = []

  /// Reads the rows that are asked for.
  ///
  /// - Parameters:
  ///   - folder: the finished folder.
  ///   - definition: the table.
  ///   - dialect: the dialect of its CSV files.
  ///   - isWanted: which rows are kept, by column name.
  /// - Throws: `SinkError` when it cannot be read or has other columns.
  init(
    _ folder: String,
    _ definition: TableDefinition,
    _ dialect: CSVDialect,
    where isWanted: (CSVReader.Row, (String) -> Int) -> Bool = { _, _ in true }
  ) throws(SinkError) {
    self.definition = definition
    let path = "\(folder)/\(definition.table.fileName)"
    let reader = try CSVReader(path: path, dialect: dialect, behind: definition.columns)
    while let row = try reader.next() {
      guard row.count == definition.columns.count else {
        throw SinkError(.cannotWrite, path: path, reason: "a row has other columns")
      }
      if isWanted(row, place) { rows.append(row) }
    }
  }

  private func place(_ name: String) -> Int { definition.columns.firstIndex { $0.name == name } ?? Int.max }

  /// A field as text.
  func text(_ row: CSVReader.Row, _ name: String) -> String { row.text(place(name)) }

  /// A field as a number; NaN for `NA`.
  func number(_ row: CSVReader.Row, _ name: String) -> Double { row.number(place(name)) }

  /// One object a row; null where a number is missing.
  var json: JSONValue {
    .list(
      rows.map { row in
        .object(
          definition.columns.dropFirst().map { column in
            switch column.kind {
            case .text: (column.name, .text(text(row, column.name)))
            case .integer: (column.name, Int(text(row, column.name)).map { .integer($0) } ?? .null)
            case .number: (column.name, .number(number(row, column.name)))
            }
          }
        )
      }
    )
  }
}

extension CSVReader {
  /// A reader of the rows of a table, behind its header.
  ///
  /// - Throws: `SinkError` when the file cannot be read or has other columns.
  init(path: String, dialect: CSVDialect, behind columns: [Column]) throws(SinkError) {
    try self.init(path: path, dialect: dialect)
    let names = columns.map(\.name)
    guard let header = try next(), (0..<header.count).map({ header.text($0) }) == names else {
      throw SinkError(
        .cannotWrite,
        path: path,
        reason: "its columns are not \(names.joined(separator: ", "))"
      )
    }
  }
}
