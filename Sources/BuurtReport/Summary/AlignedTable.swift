/// Rows of text in columns: the first to the left, the others to the right, a line under the header.
public struct AlignedTable {
  /// The rows; a short one is filled up with nothing.
  public let rows: [[String]]
  /// Rows above the line; 0 for no line.
  public let headerRows: Int
  /// Columns that are set to the left; the others are set to the right.
  public let leftColumns: Int

  /// A table.
  public init(rows: [[String]], headerRows: Int = 0, leftColumns: Int = 1) {
    self.rows = rows
    self.headerRows = headerRows
    self.leftColumns = leftColumns
  }

  /// The lines, without blanks at their ends.
  public var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    var lines = rows.map { row in
      var cells: [String] = []
      for (column, width) in widths.enumerated() {
        let cell = column < row.count ? row[column] : ""
        let blanks = String(repeating: " ", count: width - cell.count)
        cells.append(column < leftColumns ? cell + blanks : blanks + cell)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    if headerRows > 0, headerRows < lines.count {
      lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: headerRows)
    }
    return lines
  }
}
