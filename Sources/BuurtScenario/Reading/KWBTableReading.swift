import BuurtModel

/// Reads the table of a scenario with `KWBReader`, and puts its faults where a person finds them.
public enum KWBTableReading {
  /// The reading of tables that the command uses.
  public static let reading: TableReading = { bytes, file, selection, scale, parameters in
    let kwb: KWBTable
    do throws(TableError) {
      kwb = try KWBReader.read(bytes, file: file)
    } catch {
      return .failure(TableProblem(facts(of: error, in: bytes)))
    }
    let (table, notices) = kwb.table(select: selection, scale: scale, parameters: parameters)
    let unknown = notices.compactMap { notice -> UnknownName? in
      if case .unknownSelection(let name) = notice { name } else { nil }
    }
    guard unknown.isEmpty else { return .failure(TableProblem([], unknownNames: unknown)) }
    return .success(TableContent(table: table, notices: TableNotice.summary(of: notices)))
  }

  /// The faults with their places, one more fact for those that are not listed.
  static func facts(of error: TableError, in bytes: [UInt8]) -> [TableProblem.Fact] {
    let places = FieldPlaces(of: error.problems, in: bytes)
    var facts = error.problems.map { problem in
      let (line, column, length) = places[problem]
      return TableProblem.Fact(
        line: line,
        column: column,
        length: length,
        problem.fault,
        in: problem.column
      )
    }
    if error.further > 0 {
      facts.append(TableProblem.Fact(line: facts.last?.line ?? 1, further: error.further))
    }
    return facts
  }
}

/// Where fields of a table stand, as an editor counts.
struct FieldPlaces {
  typealias Place = (line: Int, column: Int, length: Int)

  private let bytes: [UInt8]
  private var fields: [Int: [Range<Int>]] = [:]

  /// Looks up the records that problems name.
  ///
  /// - Complexity: O(bytes), whatever the number of problems.
  init(of problems: [KWBProblem], in bytes: [UInt8]) {
    self.bytes = bytes
    let wanted = Set(problems.filter { $0.field > 0 }.map(\.line))
    guard let last = wanted.max() else { return }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = CSVTokenizer.separator(of: bytes, from: start)
    var records = CSVTokenizer(bytes, from: start, separator: separator)
    while records.advance(), records.line <= last {
      guard wanted.contains(records.line) else { continue }
      fields[records.line] = records.fields.indices.map { records.trimmedRange($0) }
    }
  }

  /// The place of a problem: its field without blanks, else the start of its line, else the start of the file.
  subscript(problem: KWBProblem) -> Place {
    if case .notUTF8 = problem.fault, let fault = UTF8Text.fault(in: bytes) {
      return (fault.line, fault.column, 1)
    }
    guard problem.field > 0, let record = fields[problem.line], record.indices.contains(problem.field - 1)
    else {
      return (max(1, problem.line), 1, 1)
    }
    let range = record[problem.field - 1]
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for place in lineStart..<range.lowerBound where bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    return (line, scalars(lineStart..<range.lowerBound) + 1, max(1, scalars(range)))
  }

  private func scalars(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
