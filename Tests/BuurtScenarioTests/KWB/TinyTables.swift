import BuurtModel
import BuurtScenario

/// A reader of tables small enough to see through: `code;name;wijk;gemeente;households` after a header.
enum TinyTables {
  static let madeUp = """
    code;name;wijk;gemeente;households
    BU99010101;Havenbuurt;WK990101;GM9901;400
    BU99010102;Molenbuurt;WK990101;GM9901;250
    BU99010201;Parkbuurt;WK990102;GM9901;90
    BU99020101;Parkbuurt;WK990201;GM9902;300

    """

  static let real = """
    code;name;wijk;gemeente;households
    BU03630000;Kop Zeedijk;WK036300;GM0363;700
    BU0363AA01;Een;WK0363AA;GM0363;300

    """

  static let reading: TableReading = { bytes, _, selection, scale, _ in
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    guard lines.first?.hasPrefix("code;") == true else {
      return .failure(
        TableProblem([.init(line: 1, column: 1, .noCodeColumn(known: ["code"]))])
      )
    }
    var buurten: [BuurtRecord] = []
    var faults: [TableProblem.Fact] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count == 5 else {
        faults.append(.init(line: index + 1, column: 1, .fieldCount(found: cells.count, header: 5)))
        continue
      }
      guard let households = Int(cells[4]) else {
        faults.append(.init(line: index + 1, column: 1, .notANumber(found: cells[4])))
        continue
      }
      guard households >= selection.minHouseholds,
        selection.gemeenten.isEmpty || selection.gemeenten.contains(cells[3]),
        selection.wijken.isEmpty || selection.wijken.contains(cells[2]),
        selection.buurten.isEmpty || selection.buurten.contains(cells[0])
          || selection.buurten.contains(cells[1])
      else { continue }
      buurten.append(
        BuurtRecord(
          code: cells[0],
          name: cells[1],
          wijk: cells[2],
          gemeente: cells[3],
          gemeenteName: cells[3],
          households: Int((Double(households) * scale).rounded()),
          margins: Margin.allCases.map { _ in MarginValue(0.5, .national) }
        )
      )
    }
    return faults.isEmpty
      ? .success(TableContent(table: BuurtTable(buurten: buurten))) : .failure(TableProblem(faults))
  }
}
