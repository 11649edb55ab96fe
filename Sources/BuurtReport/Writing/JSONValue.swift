/// JSON with its keys in the order in which they are written, so that equal values are equal bytes.
public indirect enum JSONValue: Sendable, Equatable {
  /// Nothing.
  case null
  /// A yes or no.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A whole number without a sign, such as a seed.
  case unsigned(UInt64)
  /// A number, printed with the fewest digits that read back to it; null where it is not finite.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// Keys and values.
  case object([(String, JSONValue)])

  /// Equal when they print the same.
  public static func == (left: JSONValue, right: JSONValue) -> Bool { left.compact == right.compact }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// An object with one more pair at its end; any other value as it is.
  public func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let pairs) = self else { return self }
    return .object(pairs + [(key, value)])
  }

  /// On one line.
  public var compact: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// With two spaces of indent, ending in a line feed.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += Self.number(value)
    case .text(let value): Self.write(value, to: &text)
    case .list(let values):
      Self.write("[", "]", count: values.count, to: &text, indent: indent) { index, text, inner in
        values[index].write(to: &text, indent: inner)
      }
    case .object(let pairs):
      Self.write("{", "}", count: pairs.count, to: &text, indent: indent) { index, text, inner in
        Self.write(pairs[index].0, to: &text)
        text += inner == nil ? ":" : ": "
        pairs[index].1.write(to: &text, indent: inner)
      }
    }
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return value.description
  }

  private static func write(
    _ open: String,
    _ close: String,
    count: Int,
    to text: inout String,
    indent: Int?,
    item: (Int, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for index in 0..<count {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      item(index, &text, inner)
    }
    if let indent, count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
