/// Writes texts so that every YAML reader takes them for the same text.
enum YAMLText {
  /// The text bare where that is safe, else in double quotes.
  static func scalar(_ text: String) -> String {
    isSafe(text) ? text : quoted(text)
  }

  /// Words in brackets.
  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  // Starts with a letter, has nothing that YAML reads in two ways, and is no word that other readers
  // take for a truth value, nothing or a number.
  private static func isSafe(_ text: String) -> Bool {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "inf", "nan"]
    guard let first = text.unicodeScalars.first, isLetter(first), !words.contains(text.lowercased()) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "_", "-", ".", "/": true
      default: isLetter(scalar)
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result += needsEscape(scalar) ? escaped(scalar) : String(Character(scalar))
      }
    }
    return result + "\""
  }

  // Line ends and what the reader refuses as raw text.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: true
    default: !YAMLPrescan.isAllowed(scalar) || scalar == "\r"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.count <= 4 ? 4 : 8
    return (width == 4 ? "\\u" : "\\U") + String(repeating: "0", count: width - digits.count) + digits
  }
}
