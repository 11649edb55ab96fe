/// Numbers as text and back, without locale: rounds to a whole number of the last decimal, half away from
/// zero, and places the point.
public enum DecimalText {
  /// The value as a whole number of its last decimal.
  ///
  /// - Parameters:
  ///   - value: finite, below 2^62 in units of the last decimal.
  ///   - decimals: 0...15.
  /// - Returns: value * 10^decimals, rounded half away from zero, as if the product were exact.
  static func scaled(_ value: Double, decimals: Int) -> Int64 {
    let factor = power(of: decimals)
    let product = value * factor
    precondition(
      abs(product) < 0x1p62,
      "printing: a value below 2^62 units of its last decimal, found \(value)"
    )
    let rounded = product.rounded(.toNearestOrAwayFromZero)
    // The product itself was rounded; only when it came out as exactly a half can that have changed sides.
    let remainder = (-product).addingProduct(value, factor)
    let atHalf = abs(product - product.rounded(.towardZero)) == 0.5
    let wentUp = atHalf && remainder != 0 && (remainder < 0) == (product > 0)
    return Int64(wentUp ? product.rounded(.towardZero) : rounded)
  }

  /// The value as it is printed, read back: the nearest number to the printed text.
  ///
  /// - Parameters:
  ///   - value: any value; one that is not finite comes back as it is.
  ///   - decimals: 0...15.
  /// - Returns: the number that a reader of the text has.
  public static func asPrinted(_ value: Double, decimals: Int) -> Double {
    guard value.isFinite else { return value }
    return Double(scaled(value, decimals: decimals)) / power(of: decimals)
  }

  /// Writes a value: `NA` where it is not a number, `INF` or `-INF` where it is infinite.
  ///
  /// - Parameters:
  ///   - value: any value below 2^62 units of its last decimal.
  ///   - decimals: 0...15.
  ///   - mark: the decimal mark.
  ///   - bytes: receives the text.
  public static func append(
    _ value: Double,
    decimals: Int,
    mark: UInt8 = UInt8(ascii: "."),
    to bytes: inout [UInt8]
  ) {
    guard value.isFinite else {
      bytes.append(contentsOf: (value.isNaN ? "NA" : value > 0 ? "INF" : "-INF").utf8)
      return
    }
    let number = scaled(value, decimals: decimals)
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits: [UInt8] = []
    var rest = number.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || digits.count <= decimals
    for index in digits.indices.reversed() {
      bytes.append(digits[index])
      if index == decimals && decimals > 0 { bytes.append(mark) }
    }
  }

  /// A value as text, see `append`.
  public static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `append` wrote, with `.` or `,` as the mark.
  ///
  /// - Returns: NaN for `NA`; nil for what is no number, or has more than 15 digits behind the mark or more
  ///   than 18 in all.
  public static func value(of bytes: ArraySlice<UInt8>) -> Double? {
    var rest = bytes
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    if rest.elementsEqual("INF".utf8) { return negative ? -.infinity : .infinity }
    if rest.elementsEqual("NA".utf8) { return negative ? nil : .nan }
    var number: Int64 = 0
    var digits = 0
    var decimals: Int?
    for byte in rest {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard decimals == nil else { return nil }
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 else { return nil }
      number = number * 10 + Int64(byte - UInt8(ascii: "0"))
      digits += 1
      if let seen = decimals { decimals = seen + 1 }
    }
    guard digits > 0, decimals ?? 0 <= 15 else { return nil }
    let magnitude = Double(number) / power(of: decimals ?? 0)
    return negative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private static func power(of decimals: Int) -> Double {
    precondition(powers.indices.contains(decimals), "decimals: 0...15, found \(decimals)")
    return powers[decimals]
  }
}
