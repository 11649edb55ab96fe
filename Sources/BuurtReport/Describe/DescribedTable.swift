/// A part of a description: a heading, a sentence or two, and tables.
public struct DescribedSection: Sendable, Equatable {
  /// The heading, as the ODD protocol numbers it.
  public let heading: String
  /// A stable key for JSON.
  public let key: String
  /// What stands under the heading.
  public let text: String
  /// The tables.
  public let tables: [DescribedTable]

  init(_ heading: String, key: String, _ text: String, _ tables: [DescribedTable] = []) {
    self.heading = heading
    self.key = key
    self.text = text
    self.tables = tables
  }
}

/// A table of a description: named columns, rows of texts and numbers.
public struct DescribedTable: Sendable, Equatable {
  /// A stable key for JSON.
  public let key: String
  /// What the table lists; empty where the heading of its section says it.
  public let title: String
  /// Names of the columns, snake_case.
  public let columns: [String]
  /// As many values a row as there are columns.
  public let rows: [[JSONValue]]

  init(_ key: String, _ title: String, _ columns: [String], _ rows: [[JSONValue]]) {
    for row in rows {
      precondition(row.count == columns.count, "table \(key): \(columns.count) columns, row of \(row.count)")
    }
    self.key = key
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The rows as objects.
  var json: JSONValue {
    .list(rows.map { row in .object(Array(zip(columns, row)).map { ($0.0, $0.1) }) })
  }

  /// The table in Markdown; a sentence where it has no row.
  var markdown: [String] {
    guard !rows.isEmpty else { return ["None."] }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [line(columns.map { $0.replacing("_", with: " ") }), "|" + columns.map { _ in "---|" }.joined()]
      + rows.map { line($0.map(Self.cell)) }
  }

  // A value in a cell: nothing in it may end the cell or the row, or be taken for markup.
  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): escaped(text)
    case .flag(let flag): flag ? "yes" : "no"
    default: value.compact
    }
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, letter in
      switch letter {
      case "|", "\\", "`", "*", "<", "[", "]": result += "\\\(letter)"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(letter)
      }
    }
  }
}
