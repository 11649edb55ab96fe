/// How a CSV file separates its fields and its decimals.
public enum CSVDialect: String, Sendable, CaseIterable {
  /// `,` between fields and `.` before decimals.
  case plain
  /// `;` between fields and `,` before decimals, as a Dutch Excel reads them.
  case dutchExcel = "nl"

  /// The byte between two fields.
  var separator: UInt8 { self == .plain ? UInt8(ascii: ",") : UInt8(ascii: ";") }
  /// The byte before decimals.
  var decimalMark: UInt8 { self == .plain ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}
