/// One row of CSV in the making: fields are added in the order of the columns.
///
/// Text is quoted where RFC 4180 asks for it; rows end in a line feed.
struct CSVRow {
  let dialect: CSVDialect
  private(set) var bytes: [UInt8] = []
  private var fields = 0

  init(_ dialect: CSVDialect = .plain) { self.dialect = dialect }

  mutating func text(_ value: String) {
    separate()
    let special: (UInt8) -> Bool = { [dialect] byte in
      byte == dialect.separator || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard value.utf8.contains(where: special) else {
      bytes.append(contentsOf: value.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func number(_ value: Double, decimals: Int) {
    separate()
    DecimalText.append(value, decimals: decimals, mark: dialect.decimalMark, to: &bytes)
  }

  mutating func missing() {
    separate()
    bytes.append(contentsOf: "NA".utf8)
  }

  /// Takes over a field that was read in the plain dialect.
  mutating func copy(_ field: ArraySlice<UInt8>, isText: Bool) {
    guard !isText else {
      text(String(decoding: field, as: UTF8.self))
      return
    }
    separate()
    for byte in field { bytes.append(byte == UInt8(ascii: ".") ? dialect.decimalMark : byte) }
  }

  /// Ends the row.
  mutating func end() {
    bytes.append(10)
    fields = 0
  }

  /// Forgets what was written, keeping the room for it.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    fields = 0
  }

  private mutating func separate() {
    if fields > 0 { bytes.append(dialect.separator) }
    fields += 1
  }
}
