/// What can be wrong with a table of buurten, in English.
enum EnglishTableFaults: FaultWording {
  /// What was found, in English.
  static func found(_ fault: TableFault) -> String {
    switch fault {
    case .tooLarge(let bytes, _): "\(bytes) bytes"
    case .empty: "an empty file"
    case .notText(.workbook): "Excel workbook"
    case .notText(.gzip): "gzip"
    case .notText(.utf16): "UTF-16 text"
    case .notText(.pdf): "PDF"
    case .notUTF8(let byte): "byte \(ShownText.hex(UInt32(byte))), which is not UTF-8 here"
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
  static func valid(_ fault: TableFault) -> String {
    switch fault {
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
  static func advice(_ fault: TableFault) -> String? {
    switch fault {
    case .tooLarge: "keep the rows of the gemeenten you need"
    case .empty: "download the table again"
    case .notText(.workbook): "save the sheet as 'CSV UTF-8'"
    case .notText(.gzip): "unpack the file first"
    case .notText(.utf16): "convert it: iconv -f UTF-16 -t UTF-8"
    case .notText(.pdf): "export the table as CSV"
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
}
