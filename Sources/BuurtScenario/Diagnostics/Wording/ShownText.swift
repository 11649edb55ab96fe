/// Texts of users as they may be sent to a terminal.
enum ShownText {
  /// A text with control characters made visible, at most `limit` characters.
  static func of(_ text: String, limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return result + "..." }
      count += 1
      result += visible(scalar)
    }
    return result
  }

  /// A scalar as it may be sent to a terminal.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      "<" + hex(scalar.value) + ">"
    default: String(Character(scalar))
    }
  }

  /// A number in base 16 with at least two digits.
  static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// A share in percent, with a point before decimals.
  static func percent(_ share: Double) -> String {
    // Rounded, because 0.07 * 100 is not 7 in binary.
    NumberText.write((share * 1e8).rounded() / 1e6) + " %"
  }
}
