/// A table of counts with given row and column totals that keeps the odds ratios of a seed.
///
/// - Source: Deming and Stephan (1940), iterative proportional fitting; the rounding keeps both totals.
enum MarginFitting {
  /// Steps after which fitting stops; the integer step meets the totals exactly anyway.
  private static let sweeps = 60

  /// Whole counts with the given totals, as close to the fitted table as the totals allow.
  ///
  /// - Parameters:
  ///   - seed: rows of non-negative weights; 0 forbids a cell.
  ///   - rows: totals per row.
  ///   - columns: totals per column, with the same sum.
  /// - Returns: counts per row and column. Row totals always hold; column totals hold unless the
  ///   forbidden cells make that impossible.
  /// - Complexity: O(sweeps x cells).
  static func counts(seed: [[Double]], rows: [Int], columns: [Int]) -> [[Int]] {
    precondition(
      rows.reduce(0, +) == columns.reduce(0, +),
      "margin fitting: rows \(rows) and columns \(columns) differ"
    )
    return rounded(fitted(seed: seed, rows: rows, columns: columns), seed: seed, rows: rows, columns: columns)
  }

  private static func fitted(seed: [[Double]], rows: [Int], columns: [Int]) -> [[Double]] {
    var table = seed
    for _ in 0..<sweeps {
      for column in columns.indices {
        let sum = table.reduce(0) { $0 + $1[column] }
        guard sum > 0 else { continue }
        for row in rows.indices { table[row][column] *= Double(columns[column]) / sum }
      }
      for row in rows.indices {
        let sum = table[row].reduce(0, +)
        guard sum > 0 else { continue }
        for column in columns.indices { table[row][column] *= Double(rows[row]) / sum }
      }
    }
    return table
  }

  private static func rounded(
    _ table: [[Double]],
    seed: [[Double]],
    rows: [Int],
    columns: [Int]
  ) -> [[Int]] {
    var counts = table.map { $0.map { Int($0) } }
    var rowLeft = rows.indices.map { rows[$0] - counts[$0].reduce(0, +) }
    var columnLeft = columns.indices.map { column in columns[column] - counts.reduce(0) { $0 + $1[column] } }
    // A floor of a number that lies a hair above a whole one can overshoot a total: take it back.
    for row in rows.indices {
      for column in columns.indices {
        let surplus = min(counts[row][column], max(0, -rowLeft[row], -columnLeft[column]))
        counts[row][column] -= surplus
        rowLeft[row] += surplus
        columnLeft[column] += surplus
      }
    }
    let cells = rows.indices.flatMap { row in columns.indices.map { (row: row, column: $0) } }
    let allowed = cells.filter { seed[$0.row][$0.column] > 0 }
    func fraction(_ cell: (row: Int, column: Int)) -> Double {
      table[cell.row][cell.column] - Double(counts[cell.row][cell.column])
    }
    let fractions = allowed.map(fraction)
    let order = allowed.indices.sorted {
      fractions[$0] == fractions[$1] ? $0 < $1 : fractions[$0] > fractions[$1]
    }
    for place in order {
      let (row, column) = allowed[place]
      guard rowLeft[row] > 0, columnLeft[column] > 0 else { continue }
      counts[row][column] += 1
      rowLeft[row] -= 1
      columnLeft[column] -= 1
    }
    for place in order {
      let (row, column) = allowed[place]
      let units = min(rowLeft[row], columnLeft[column])
      guard units > 0 else { continue }
      counts[row][column] += units
      rowLeft[row] -= units
      columnLeft[column] -= units
    }
    reroute(&counts, seed: seed, rowLeft: &rowLeft, columnLeft: &columnLeft)
    for row in rows.indices where rowLeft[row] > 0 {
      // No way to meet the column totals: the row's people still exist.
      guard let column = columns.indices.max(by: { seed[row][$0] < seed[row][$1] }) else { continue }
      counts[row][column] += rowLeft[row]
    }
    return counts
  }

  /// Where a row and a column have units left but may not meet: a third row takes the column's unit and
  /// gives one of its own cells to the row.
  private static func reroute(
    _ counts: inout [[Int]],
    seed: [[Double]],
    rowLeft: inout [Int],
    columnLeft: inout [Int]
  ) {
    for row in counts.indices {
      for column in columnLeft.indices {
        for other in counts.indices where other != row && seed[other][column] > 0 {
          for via in columnLeft.indices where via != column && seed[row][via] > 0 {
            let units = min(rowLeft[row], columnLeft[column], counts[other][via])
            guard units > 0 else { continue }
            counts[other][via] -= units
            counts[other][column] += units
            counts[row][via] += units
            rowLeft[row] -= units
            columnLeft[column] -= units
          }
        }
      }
    }
  }
}
