/// Reads ties and households from CSV files: `;` or `,`, quoted or not, with a header.
///
/// Columns are found by name, case left aside; what else the file has is left unread and said.
enum NetworkCSV {
  /// The ties of a file.
  static func edges(_ bytes: [UInt8], problems: inout [NetworkProblem]) -> (
    edges: [RawNetwork.Edge], unread: [String]
  ) {
    let names = EdgeColumn.allCases.map { ($0, $0.names) }
    let table = rows(bytes, names, needed: [.from, .to], &problems)
    return (table.rows.map { RawNetwork.Edge(values: $0.values, range: $0.range) }, table.unread)
  }

  /// The households of a file.
  static func nodes(_ bytes: [UInt8], problems: inout [NetworkProblem]) -> (
    nodes: [RawNetwork.Node], unread: [String]
  ) {
    let names = NodeColumn.allCases.map { ($0, $0.names) }
    let table = rows(bytes, names, needed: [.id], &problems)
    return (table.rows.map { RawNetwork.Node(values: $0.values, range: $0.range) }, table.unread)
  }

  private static func rows<Column: Hashable>(
    _ bytes: [UInt8],
    _ columns: [(Column, [String])],
    needed: [Column],
    _ problems: inout [NetworkProblem]
  ) -> (rows: [(values: [Column: RawText], range: Range<Int>)], unread: [String]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = CSVTokenizer.separator(of: bytes, from: start)
    var records = CSVTokenizer(bytes, from: start, separator: separator)
    guard records.advance() else {
      problems.append(NetworkProblem(fault: .text(.empty)))
      return ([], [])
    }
    if let (fault, field) = records.fault {
      problems.append(NetworkProblem(fault: .text(fault), range: records.trimmedRange(field - 1)))
      return ([], [])
    }
    var meanings: [Column?] = []
    var unread: [String] = []
    for field in records.fields.indices {
      let name = records.text(field)
      let meaning = columns.first { $0.1.contains(name.lowercased()) }?.0
      if let meaning, let first = meanings.firstIndex(of: meaning) {
        problems.append(
          NetworkProblem(
            fault: .columnTwice(first: first + 1),
            range: records.trimmedRange(field),
            column: name
          )
        )
      }
      if meaning == nil, !name.isEmpty { unread.append(name) }
      meanings.append(meaning)
    }
    let header = range(of: records)
    for (column, names) in columns where needed.contains(column) && !meanings.contains(column) {
      problems.append(NetworkProblem(fault: .noColumn(names), range: header))
    }
    guard problems.isEmpty else { return ([], unread) }
    var rows: [(values: [Column: RawText], range: Range<Int>)] = []
    while records.advance() {
      if let (fault, field) = records.fault {
        problems.append(NetworkProblem(fault: .text(fault), range: records.trimmedRange(field - 1)))
        continue
      }
      guard records.fields.count == meanings.count else {
        let fault = TableFault.fieldCount(found: records.fields.count, header: meanings.count)
        problems.append(NetworkProblem(fault: .text(fault), range: range(of: records)))
        continue
      }
      var values: [Column: RawText] = [:]
      for field in records.fields.indices {
        guard let meaning = meanings[field] else { continue }
        let text = RawText(text: records.text(field), range: records.trimmedRange(field))
        if !text.isBlank { values[meaning] = text }
      }
      rows.append((values, range(of: records)))
    }
    return (rows, unread)
  }

  private static func range(of records: CSVTokenizer) -> Range<Int> {
    let low = records.fields.first?.range.lowerBound ?? 0
    return low..<max(low, records.fields.last?.range.upperBound ?? low)
  }
}
