/// Decodes bytes and says where they stop being UTF-8.
enum UTF8Text {
  /// The text of bytes, without a byte order mark.
  ///
  /// - Returns: nil when some bytes are not UTF-8.
  static func decode(_ bytes: [UInt8]) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
  }

  /// The first byte that is not UTF-8, its line and column from 1, and the text before it on that line.
  static func fault(in bytes: [UInt8]) -> (byte: UInt8, line: Int, column: Int, before: String)? {
    var offset = 0
    var line = 1
    var lineStart = 0
    var column = 1
    while offset < bytes.count {
      let length = length(at: offset, in: bytes)
      guard length > 0 else {
        let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
        return (bytes[offset], line, column, before)
      }
      if bytes[offset] == 0x0A {
        line += 1
        column = 1
        lineStart = offset + 1
      } else {
        column += 1
      }
      offset += length
    }
    return nil
  }

  /// The offset of the first byte that is not UTF-8; nil where all are.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let length = length(at: offset, in: bytes)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }

  // Bytes of the scalar that starts here, 0 where none does.
  private static func length(at offset: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[offset]
    let count =
      switch first {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard count > 0, offset + count <= bytes.count else { return 0 }
    return String(validating: bytes[offset..<(offset + count)], as: UTF8.self) == nil ? 0 : count
  }
}
