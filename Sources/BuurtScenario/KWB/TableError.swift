/// Everything that is wrong with a buurt table, found in one run.
public struct TableError: Error, Sendable, Equatable {
  /// Most problems that are listed.
  public static let most = 20

  /// The file as the scenario names it.
  public var file: String
  /// The problems in file order, at most `most`.
  public var problems: [KWBProblem]
  /// Problems beyond those listed.
  public var further: Int

  /// The problems of a file.
  public init(file: String, problems: [KWBProblem], further: Int = 0) {
    self.file = file
    self.problems = problems
    self.further = further
  }
}

/// One thing that is wrong, and where.
public struct KWBProblem: Sendable, Equatable {
  /// What is wrong.
  public var fault: TableFault
  /// The line, from 1; 0 where the whole file is meant.
  public var line: Int
  /// The number of the field in its line, from 1; 0 where the whole line is meant.
  public var field: Int
  /// The column's name as the header writes it; empty where no column is meant.
  public var column: String

  /// A problem and its place.
  public init(_ fault: TableFault, line: Int = 0, field: Int = 0, column: String = "") {
    self.fault = fault
    self.line = line
    self.field = field
    self.column = column
  }
}

/// What can be wrong with a buurt table: facts for whoever words the message.
public enum TableFault: Sendable, Equatable {
  /// More bytes than a table may have.
  case tooLarge(bytes: Int, most: Int)
  /// No bytes, or blank lines only.
  case empty
  /// Another kind of file, recognised by its first bytes: `Excel workbook`, `gzip`, `UTF-16 text`.
  case notText(String)
  /// A byte that UTF-8 does not allow here.
  case notUTF8(byte: UInt8)
  /// A quoted field that is still open at the end of the file.
  case openQuote
  /// Text behind a closing quote.
  case textAfterQuote(found: String)
  /// The first line is no header: none of its fields is a known column.
  case noHeader(found: [String])
  /// The header has no column with the codes of buurten.
  case noCodeColumn(known: [String])
  /// The header has no column with numbers of households.
  case noHouseholdColumn(known: [String])
  /// Two columns of one name, so that it is unclear which is meant.
  case columnTwice(first: Int)
  /// Another number of fields than the header has.
  case fieldCount(found: Int, header: Int)
  /// A code that is none of a gemeente, wijk or buurt.
  case badCode(found: String)
  /// A buurt that an earlier line has too.
  case codeTwice(code: String, firstLine: Int)
  /// A text where a number belongs.
  case notANumber(found: String)
  /// A count with decimals, mostly a thousands separator.
  case notWhole(found: String)
  /// A number below 0 that is no code for a missing value.
  case negative(found: String)
  /// A percentage above 100.
  case above100(found: String)
  /// Gemeenten and wijken only, or nothing below the header.
  case noBuurten(rows: Int)
}

extension TableFault {
  /// What was found, in English.
  public var found: String {
    switch self {
    case .tooLarge(let bytes, _): "\(bytes) bytes"
    case .empty: "an empty file"
    case .notText(let kind): kind
    case .notUTF8(let byte): "byte 0x\(Self.hex(byte)), which is not UTF-8 here"
    case .openQuote: "a quote that is never closed"
    case .textAfterQuote(let found): "'\(found)' behind a closing quote"
    case .noHeader(let found): "'\(found.prefix(3).joined(separator: "', '"))' where the header belongs"
    case .noCodeColumn: "no column with codes of buurten"
    case .noHouseholdColumn: "no column with numbers of households"
    case .columnTwice(let first): "a column that field \(first) has already"
    case .fieldCount(let found, _): "\(found) \(found == 1 ? "field" : "fields")"
    case .badCode(let found): "code '\(found)'"
    case .codeTwice(let code, let firstLine): "buurt \(code), which line \(firstLine) has already"
    case .notANumber(let found), .notWhole(let found), .negative(let found), .above100(let found):
      "'\(found)'"
    case .noBuurten(let rows): "\(rows) \(rows == 1 ? "row" : "rows") and no buurt among them"
    }
  }

  /// What is accepted, in English.
  public var valid: String {
    switch self {
    case .tooLarge(_, let most): "at most \(most) bytes"
    case .empty, .notText, .notUTF8: "a CSV table in UTF-8, with a header"
    case .openQuote: "a field in double quotes ends in a double quote"
    case .textAfterQuote: "a separator or the end of the line follows a closing quote"
    case .noHeader, .noBuurten: "a header, and one line per buurt"
    case .noCodeColumn(let known), .noHouseholdColumn(let known):
      "one of \(known.joined(separator: ", "))"
    case .columnTwice: "each column once"
    case .fieldCount(_, let header): "\(header) fields, as in the header"
    case .badCode: "GM and 4, WK and 6 or BU and 8 digits or letters"
    case .codeTwice: "each buurt once"
    case .notANumber: "a number, or '.', blank, NULL, -99997 or -99999999 for a missing one"
    case .notWhole: "a whole number"
    case .negative: "0 or more"
    case .above100: "a percentage of 0...100"
    }
  }

  /// What to try next, in English.
  public var advice: String {
    switch self {
    case .tooLarge: "keep the rows of the gemeenten you need"
    case .empty: "download the table again"
    case .notText("Excel workbook"): "save the sheet as 'CSV UTF-8'"
    case .notText("gzip"): "unpack the file first"
    case .notText("UTF-16 text"): "convert it: iconv -f UTF-16 -t UTF-8"
    case .notText: "export the table as CSV"
    case .notUTF8: "if the file is Latin-1, convert it: iconv -f WINDOWS-1252 -t UTF-8"
    case .openQuote, .textAfterQuote: "write a quote inside a field twice"
    case .noHeader: "keep the line with the column names as the first line"
    case .noCodeColumn, .noHouseholdColumn: "download the key figures with this column"
    case .columnTwice: "remove one of the two columns"
    case .fieldCount: "put fields with the separator in them (as decimal commas) in double quotes"
    case .badCode: "keep codes as text: spreadsheets drop leading zeros"
    case .codeTwice: "keep one year and one line per buurt"
    case .notANumber: "remove units and notes from the field"
    case .notWhole: "write 1035, not 1.035 or 1,035"
    case .negative: "leave the field blank if the number is not known"
    case .above100: "write 8,3 or 8.3 for 8.3 percent"
    case .noBuurten: "download the rows of buurten too"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
