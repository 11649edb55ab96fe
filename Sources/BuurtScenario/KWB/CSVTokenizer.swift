/// Cuts the bytes of a CSV file into records, one at a time, without copying what nobody asks for.
///
/// Fields may be quoted, with quotes inside written twice and line ends inside allowed; lines end in LF,
/// CRLF or CR; blank lines are skipped.
///
/// - Complexity: O(bytes); memory of one record.
struct CSVTokenizer {
  /// A field of the current record: where its text lies, quotes left out.
  struct Field {
    var range: Range<Int>
    /// Whether the text has quotes written twice.
    var escaped: Bool
  }

  /// The fields of the current record.
  private(set) var fields: [Field] = []
  /// The line on which the current record begins, from 1.
  private(set) var line = 0
  /// What is wrong with the current record: the fault and the number of the field, from 1.
  private(set) var fault: (fault: TableFault, field: Int)?

  private let bytes: [UInt8]
  private let separator: UInt8
  private var next: Int
  private var nextLine = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A tokenizer over bytes, beginning at an offset (behind a byte order mark).
  init(_ bytes: [UInt8], from offset: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    next = offset
  }

  /// The separator of a header line: `;` or `,`, whichever it has more of outside quotes.
  static func separator(of bytes: [UInt8], from offset: Int) -> UInt8 {
    var semicolons = 0
    var commas = 0
    var quoted = false
    var begun = false
    for place in offset..<bytes.count {
      let byte = bytes[place]
      if byte == quote { quoted.toggle() }
      if byte == lineFeed || byte == carriageReturn, !quoted {
        if begun { break }
        continue
      }
      begun = true
      guard !quoted else { continue }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return commas > semicolons ? UInt8(ascii: ",") : UInt8(ascii: ";")
  }

  /// Moves to the next record that is not a blank line.
  ///
  /// - Returns: whether there is one.
  mutating func advance() -> Bool {
    while next < bytes.count, bytes[next] == Self.lineFeed || bytes[next] == Self.carriageReturn {
      endLine()
    }
    guard next < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    fault = nil
    line = nextLine
    while true {
      readField()
      guard next < bytes.count else { return true }
      // A separator at the very end opens one more, empty field.
      if bytes[next] == separator {
        next += 1
        continue
      }
      endLine()
      return true
    }
  }

  /// The text of a field without the blanks around it.
  func text(_ field: Int) -> String {
    let trimmed = trimmedRange(field)
    guard fields[field].escaped else { return String(decoding: bytes[trimmed], as: UTF8.self) }
    var plain: [UInt8] = []
    var skip = false
    for byte in bytes[trimmed] {
      if byte == Self.quote {
        skip.toggle()
        if !skip { continue }
      }
      plain.append(byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The bytes of a field without the blanks around them.
  func trimmedRange(_ field: Int) -> Range<Int> {
    var low = fields[field].range.lowerBound
    var high = fields[field].range.upperBound
    while low < high, Self.isBlank(bytes[low]) { low += 1 }
    while low < high, Self.isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 9 }

  /// Reads one field; `next` then stands on a separator, a line end or the end.
  private mutating func readField() {
    let start = next
    if next < bytes.count, bytes[next] == Self.quote {
      readQuoted()
      return
    }
    while next < bytes.count {
      let byte = bytes[next]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      next += 1
    }
    fields.append(Field(range: start..<next, escaped: false))
  }

  private mutating func readQuoted() {
    next += 1
    let start = next
    var escaped = false
    while next < bytes.count {
      let byte = bytes[next]
      if byte == Self.quote {
        guard next + 1 < bytes.count, bytes[next + 1] == Self.quote else { break }
        escaped = true
        next += 2
        continue
      }
      if byte == Self.lineFeed { nextLine += 1 }
      next += 1
    }
    fields.append(Field(range: start..<next, escaped: escaped))
    guard next < bytes.count else {
      fault = fault ?? (.openQuote, fields.count)
      return
    }
    next += 1
    let behind = next
    while next < bytes.count {
      let byte = bytes[next]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      next += 1
    }
    guard bytes[behind..<next].contains(where: { !Self.isBlank($0) }) else { return }
    let text = String(decoding: bytes[behind..<min(next, behind + 20)], as: UTF8.self)
    fault = fault ?? (.textAfterQuote(found: text), fields.count)
  }

  private mutating func endLine() {
    if bytes[next] == Self.carriageReturn, next + 1 < bytes.count, bytes[next + 1] == Self.lineFeed {
      next += 1
    }
    next += 1
    nextLine += 1
  }
}
