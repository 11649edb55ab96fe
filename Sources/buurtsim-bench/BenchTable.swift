/// The measurements as text for a person.
enum BenchTable {
  /// The sizes, then what a household costs, then the week phase by phase.
  ///
  /// - Parameter cells: one or more, in the order to print.
  /// - Returns: three blocks with blank lines between, ending in a line feed.
  static func text(_ cells: [Cell]) -> String {
    [aligned(sizes(cells)), memory(cells), aligned(phases(cells))].joined(separator: "\n\n") + "\n"
  }

  private static func sizes(_ cells: [Cell]) -> [[String]] {
    let header = [
      "households", "jobs", "weeks", "build s", "seconds", "M household-weeks/s", "M tie updates/s",
      "tie records/household", "speed-up", "peak MB",
    ]
    return [header]
      + cells.map { cell in
        [
          String(cell.households), String(cell.jobs), String(cell.weeks), fixed(cell.buildSeconds, 2),
          fixed(cell.seconds, 2), fixed(cell.householdWeeksPerS / 1e6, 3),
          fixed(cell.tieUpdatesPerS / 1e6, 2), fixed(cell.tieRecordsPerHousehold, 2),
          speedUp(cell, among: cells).map { fixed($0, 2) } ?? "-",
          fixed(Double(cell.peakBytes) / 1_048_576, 1),
        ]
      }
  }

  /// How much faster than one thread at the same size; nil where one thread was not measured.
  private static func speedUp(_ cell: Cell, among cells: [Cell]) -> Double? {
    cells.first { $0.households == cell.households && $0.jobs == 1 }
      .map { cell.householdWeeksPerS / $0.householdWeeksPerS }
  }

  private static func memory(_ cells: [Cell]) -> String {
    let slopes = MemorySlope.all(of: cells)
    guard !slopes.isEmpty else {
      return "bytes per household: needs the sizes \(MemorySlope.smaller) and \(MemorySlope.larger)"
    }
    return slopes.map { "bytes per household, \($0.jobs) jobs: \(fixed($0.bytes, 0))" }
      .joined(separator: "\n")
  }

  /// A row per phase, a column per cell.
  private static func phases(_ cells: [Cell]) -> [[String]] {
    let names = cells.first.map { $0.phases.map(\.name) } ?? []
    let header = ["ns per household-week"] + cells.map { "\($0.households) x \($0.jobs)" }
    let rows = names.indices.map { row in
      [names[row]] + cells.map { fixed($0.phases[row].nsPerHouseholdWeek, 1) }
    }
    let week = ["the week"] + cells.map { fixed(1e9 / $0.householdWeeksPerS, 1) }
    return [header] + rows + [week]
  }

  /// Columns as wide as their widest cell, two spaces apart; words to the left, numbers to the right.
  private static func aligned(_ rows: [[String]]) -> String {
    guard let header = rows.first else { return "" }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let numbers = header.indices.map { column in
      rows.dropFirst().allSatisfy { $0[column].first.map { $0.isNumber || $0 == "-" } ?? false }
    }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return numbers[column] ? blanks + row[column] : row[column] + blanks
      }
      .joined(separator: "  ")
    }
    .joined(separator: "\n")
  }

  /// A number with a fixed number of decimals, without locale; `-` where it is not finite.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value * factor).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "-" }
    let digits = String(Int(abs(scaled)))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return decimals == 0 ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
