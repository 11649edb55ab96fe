public import BuurtExperiment

/// Reads CSV row by row without holding the file.
///
/// Knows both dialects, quotes and line feeds inside quotes.
public struct CSVReader {
  /// One row.
  public struct Row: Sendable {
    fileprivate var bytes: [UInt8] = []
    fileprivate var ends: [Int] = []

    /// Number of fields.
    public var count: Int { ends.count }

    /// The bytes of a field, unquoted.
    ///
    /// - Precondition: the row has such a field.
    public func bytes(_ field: Int) -> ArraySlice<UInt8> {
      bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
    }

    /// A field as text; empty where the row has no such field.
    public func text(_ field: Int) -> String {
      field < count ? String(decoding: bytes(field), as: UTF8.self) : ""
    }

    /// A field as a number; NaN for `NA` and for what is no number.
    public func number(_ field: Int) -> Double {
      field < count ? DecimalText.value(of: bytes(field)) ?? .nan : .nan
    }
  }

  /// The dialect of the file.
  public let dialect: CSVDialect
  private let source: ByteSource

  /// A reader of a file.
  ///
  /// - Throws: `SinkError` when it cannot be opened.
  public init(path: String, dialect: CSVDialect = .plain) throws(SinkError) {
    source = try ByteSource(path: path)
    self.dialect = dialect
  }

  /// The next row.
  ///
  /// - Returns: nil behind the last row.
  /// - Throws: `SinkError` when it cannot be read.
  public func next() throws(SinkError) -> Row? {
    var row = Row()
    var quoted = false
    var any = false
    while let byte = try source.next() {
      any = true
      if quoted {
        guard byte == UInt8(ascii: "\"") else {
          row.bytes.append(byte)
          continue
        }
        if try source.peek() == UInt8(ascii: "\"") {
          row.bytes.append(byte)
          _ = try source.next()
        } else {
          quoted = false
        }
      } else if byte == UInt8(ascii: "\"") {
        quoted = true
      } else if byte == dialect.separator {
        row.ends.append(row.bytes.count)
      } else if byte == 10 {
        break
      } else {
        row.bytes.append(byte)
      }
    }
    guard any else { return nil }
    row.ends.append(row.bytes.count)
    return row
  }
}
