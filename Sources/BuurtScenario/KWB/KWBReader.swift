/// Reads the key figures of wijken and buurten (Kerncijfers wijken en buurten, KWB) of Statistics
/// Netherlands, of any year and in any of its header dialects.
public enum KWBReader {
  /// Most bytes that a table may have: 1 GB; the whole country is about 20 MB.
  public static let mostBytes = 1 << 30

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for messages.
  /// - Returns: every gemeente, wijk and buurt with the numbers that the file gives.
  /// - Throws: `TableError` with every problem of the file.
  /// - Complexity: O(bytes); memory of the numbers that are kept.
  public static func read(_ bytes: [UInt8], file: String) throws(TableError) -> KWBTable {
    try read(bytes, file: file, mostBytes: mostBytes)
  }

  static func read(_ bytes: [UInt8], file: String, mostBytes: Int) throws(TableError) -> KWBTable {
    if let problem = refusal(bytes, mostBytes: mostBytes) {
      throw TableError(file: file, problems: [problem])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = CSVTokenizer.separator(of: bytes, from: start)
    var records = CSVTokenizer(bytes, from: start, separator: separator)
    guard records.advance() else { throw TableError(file: file, problems: [KWBProblem(.empty)]) }
    let names = records.fields.indices.map { records.text($0) }
    let header = KWBHeader(names: names, line: records.line)
    var problems = header.problems
    if let (fault, field) = records.fault {
      problems.append(KWBProblem(fault, line: records.line, field: field))
    }
    guard problems.isEmpty else { throw TableError(file: file, problems: problems) }
    var reading = KWBReading(header: header)
    while records.advance() { reading.add(records) }
    return try reading.table(file: file)
  }

  /// What makes the file unreadable as a whole: its size, its kind or its encoding.
  static func refusal(_ bytes: [UInt8], mostBytes: Int) -> KWBProblem? {
    guard bytes.count <= mostBytes else {
      return KWBProblem(.tooLarge(bytes: bytes.count, most: mostBytes))
    }
    guard !bytes.isEmpty else { return KWBProblem(.empty) }
    let kinds: [(start: [UInt8], kind: ForeignFile)] = [
      ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
      ([0x1F, 0x8B], .gzip), ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
      ([0x25, 0x50, 0x44, 0x46], .pdf),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.start) }) {
      return KWBProblem(.notText(kind.kind))
    }
    return invalidUTF8(bytes)
  }

  /// The first byte that is no UTF-8, with its line; nil where all are.
  private static func invalidUTF8(_ bytes: [UInt8]) -> KWBProblem? {
    var place = 0
    var line = 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\n") { line += 1 }
        place += 1
        continue
      }
      let length = byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      let end = min(place + length, bytes.count)
      guard length > 1, byte < 0xF5, String(validating: bytes[place..<end], as: UTF8.self) != nil else {
        return KWBProblem(.notUTF8(byte: byte), line: line)
      }
      place = end
    }
    return nil
  }
}

/// Collects rows and problems.
struct KWBReading {
  private let header: KWBHeader
  private var rows: [KWBRow] = []
  private var firstLines: [String: Int] = [:]
  private var problems: [KWBProblem] = []
  private var found = 0
  private var records = 0

  /// Begins below a header.
  init(header: KWBHeader) { self.header = header }

  /// Adds the tokenizer's current record.
  mutating func add(_ record: CSVTokenizer) {
    records += 1
    if let (fault, field) = record.fault {
      report(fault, record.line, field: field)
      return
    }
    guard record.fields.count == header.names.count else {
      report(.fieldCount(found: record.fields.count, header: header.names.count), record.line, field: 0)
      return
    }
    let kind = text(.kind, record).lowercased()
    let written = text(.code, record)
    guard let region = Region(written, kind: kind) else {
      report(.badCode(found: written), record.line, field: (header.texts[0] ?? 0) + 1)
      return
    }
    guard region.level != .other else { return }
    if let first = firstLines[region.code] {
      if region.level == .buurt {
        report(
          .codeTwice(code: region.code, firstLine: first),
          record.line,
          field: (header.texts[0] ?? 0) + 1
        )
      }
      return
    }
    firstLines[region.code] = record.line
    var values = KWBColumn.allCases.map { _ in Double.nan }
    var faults: [(field: Int, fault: TableFault)] = []
    for column in KWBColumn.allCases {
      guard let (field, form) = header.numbers[column.rawValue] else { continue }
      switch KWBNumber.parse(record, field: field, form: form) {
      case .missing: break
      case .number(let value): values[column.rawValue] = value
      case .fault(let fault): faults.append((field + 1, fault))
      }
    }
    for (field, fault) in faults.sorted(by: { $0.field < $1.field }) {
      report(fault, record.line, field: field)
    }
    let digits = region.code.dropFirst(2)
    let wijk = text(.wijkCode, record)
    // StatLine's `WijkenEnBuurten` holds names in one kind of download and the code again in another.
    let name = text(.name, record)
    let gemeente = text(.gemeenteCode, record)
    rows.append(
      KWBRow(
        level: region.level,
        code: region.code,
        name: name.uppercased() == written.uppercased() ? "" : name,
        wijk: wijk.isEmpty ? "WK" + digits.prefix(6) : wijk,
        gemeente: gemeente.isEmpty ? "GM" + digits.prefix(4) : gemeente,
        gemeenteName: text(.gemeente, record),
        values: values
      )
    )
  }

  /// The table, if nothing is wrong.
  func table(file: String) throws(TableError) -> KWBTable {
    var all = problems
    if found == 0, !rows.contains(where: { $0.level == .buurt }) {
      all = [KWBProblem(.noBuurten(rows: records))]
    }
    guard all.isEmpty else {
      throw TableError(file: file, problems: all, further: max(0, found - all.count))
    }
    return KWBTable(rows: rows, forms: header.numbers.map { $0?.form })
  }

  private func text(_ column: KWBTextColumn, _ record: CSVTokenizer) -> String {
    guard let field = header.texts[column.rawValue] else { return "" }
    let text = record.text(field)
    return text == "." || text == "NULL" ? "" : text
  }

  private mutating func report(_ fault: TableFault, _ line: Int, field: Int) {
    found += 1
    guard problems.count < TableError.most else { return }
    problems.append(
      KWBProblem(fault, line: line, field: field, column: field > 0 ? header.names[field - 1] : "")
    )
  }
}

/// A gemeente, wijk or buurt by its code.
private struct Region {
  var level: KWBRow.Level
  var code: String

  /// Reads a code, with or without its two letters (then the kind of row tells which).
  init?(_ text: String, kind: String) {
    let code = text.uppercased()
    let levels: [(prefix: String, word: String, digits: Int, level: KWBRow.Level)] = [
      ("GM", "gemeente", 4, .gemeente), ("WK", "wijk", 6, .wijk), ("BU", "buurt", 8, .buurt),
    ]
    // The country, provinces and what other regions a download may hold.
    let others = ["NL", "LD", "PV", "CR"]
    if others.contains(where: { code.hasPrefix($0) }) {
      self.level = .other
      self.code = code
      return
    }
    for (prefix, word, digits, level) in levels {
      let full = code.hasPrefix(prefix) ? code : kind == word ? prefix + code : ""
      guard full.utf8.count == digits + 2, full.hasPrefix(prefix) else { continue }
      let rest = full.utf8.dropFirst(2)
      let legal = rest.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      }
      guard legal else { return nil }
      self.level = level
      self.code = full
      return
    }
    return nil
  }
}

/// A number in a field.
enum KWBNumber: Equatable {
  /// `.`, blank, `NULL` or one of the codes for suppressed and unknown values.
  case missing
  /// A number as printed: persons, households, percent or a mean.
  case number(Double)
  /// None of the two.
  case fault(TableFault)

  /// Reads a field.
  static func parse(_ record: CSVTokenizer, field: Int, form: KWBColumn.Form) -> KWBNumber {
    parse(record.text(field), form: form)
  }

  /// Reads a text.
  static func parse(_ text: String, form: KWBColumn.Form) -> KWBNumber {
    if text.isEmpty || text == "." || text == "NULL" { return .missing }
    guard let value = decimal(text) else { return .fault(.notANumber(found: text)) }
    // -99995 to -99999 and the same with more nines say why there is no number.
    if value <= -99_990, value >= -99_999 || value <= -99_999_990 { return .missing }
    guard value >= 0 else { return .fault(.negative(found: text)) }
    switch form {
    case .count where value != value.rounded(): return .fault(.notWhole(found: text))
    case .percent where value > 100, .decimalPercent where value > 100:
      return .fault(.above100(found: text))
    default: return .number(value)
    }
  }

  /// Digits with at most one decimal point or comma and a minus before them; nothing else is a number.
  private static func decimal(_ text: String) -> Double? {
    var plain = ""
    var marks = 0
    var digits = 0
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: plain.append("-")
      case UInt8(ascii: "."), UInt8(ascii: ","):
        marks += 1
        plain.append(".")
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    guard digits > 0, digits < 30, marks <= 1 else { return nil }
    return Double(plain)
  }
}
