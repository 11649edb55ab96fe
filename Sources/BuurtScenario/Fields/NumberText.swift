/// Numbers as scenarios write them, without locale.
enum NumberText {
  /// The number of a text, or why it is none.
  ///
  /// - Parameters:
  ///   - text: the number as it is written.
  ///   - thousands: whether `60.000` is refused because it may mean 60 or 60 thousand.
  /// - Returns: a finite number, never minus zero.
  static func read(_ text: String, refusingThousands thousands: Bool = false) -> Result<Double, NumberError> {
    let scalars = Array(text.unicodeScalars)
    switch text.lowercased().trimmingSign() {
    case "nan", ".nan", "inf", ".inf", "infinity": return .failure(NumberError(.notFinite))
    default: break
    }
    guard let parts = Parts(scalars) else {
      return .failure(NumberError(lookalike(scalars)))
    }
    if parts.whole.count > 1, parts.whole.first == "0" { return .failure(NumberError(.leadingZero)) }
    if thousands, parts.fraction.count == 3, parts.exponent.isEmpty, (1...3).contains(parts.whole.count),
      parts.whole != ["0"]
    {
      return .failure(NumberError(.thousands))
    }
    let digits = (parts.negative ? "-" : "") + (parts.whole.isEmpty ? "0" : String(parts.whole))
    let literal =
      digits + (parts.fraction.isEmpty ? "" : "." + String(parts.fraction))
      + (parts.exponent.isEmpty ? "" : "e" + parts.exponent)
    guard let value = Double(literal), value.isFinite else { return .failure(NumberError(.notFinite)) }
    // Minus zero would print as another number than zero.
    return .success(value == 0 ? 0 : value)
  }

  /// A number that reads back to the same value: as few digits as that takes.
  static func write(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // Sign, digits, point, digits, exponent; at least one digit before or after the point.
  private struct Parts {
    var negative = false
    var whole: [Character] = []
    var fraction: [Character] = []
    var exponent = ""

    init?(_ scalars: [Unicode.Scalar]) {
      var rest = scalars[...]
      if let sign = rest.first, sign == "-" || sign == "+" {
        negative = sign == "-"
        rest.removeFirst()
      }
      whole = Self.digits(&rest)
      if rest.first == "." {
        rest.removeFirst()
        fraction = Self.digits(&rest)
        guard !fraction.isEmpty else { return nil }
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      if let mark = rest.first, mark == "e" || mark == "E" {
        rest.removeFirst()
        if let sign = rest.first, sign == "-" || sign == "+" {
          exponent = String(Character(sign))
          rest.removeFirst()
        }
        let digits = Self.digits(&rest)
        guard !digits.isEmpty else { return nil }
        exponent += String(digits)
      }
      guard rest.isEmpty else { return nil }
    }

    private static func digits(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Character] {
      var digits: [Character] = []
      while let scalar = rest.first, ("0"..."9").contains(scalar) {
        digits.append(Character(scalar))
        rest.removeFirst()
      }
      return digits
    }
  }

  // What a text that is no number was probably meant to be.
  private static func lookalike(_ scalars: [Unicode.Scalar]) -> NumberFault {
    let allowed: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }
    guard let first = scalars.first, allowed(first) || first == "-" else { return .word }
    if scalars.contains(","), scalars.allSatisfy({ allowed($0) || $0 == "," || $0 == "." || $0 == "-" }) {
      return .comma
    }
    if scalars.contains("_"), scalars.allSatisfy({ allowed($0) || $0 == "_" }) { return .underscore }
    let points = scalars.count { $0 == "." }
    return points > 1 && scalars.allSatisfy({ allowed($0) || $0 == "." }) ? .thousands : .word
  }
}

/// Why a text is not a number, as an error.
struct NumberError: Error, Equatable {
  var fault: NumberFault

  init(_ fault: NumberFault) { self.fault = fault }
}

extension String {
  fileprivate func trimmingSign() -> Substring { hasPrefix("-") || hasPrefix("+") ? dropFirst() : self[...] }
}
