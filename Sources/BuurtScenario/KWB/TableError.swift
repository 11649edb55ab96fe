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

/// A kind of file that is no table, recognised by its first bytes.
public enum ForeignFile: Sendable, Equatable, CaseIterable {
  /// An Excel workbook, old or new.
  case workbook
  /// A file packed by gzip.
  case gzip
  /// A text in UTF-16.
  case utf16
  /// A PDF document.
  case pdf
}

/// What can be wrong with a buurt table: facts for whoever words the message.
public enum TableFault: Sendable, Equatable {
  /// More bytes than a table may have.
  case tooLarge(bytes: Int, most: Int)
  /// No bytes, or blank lines only.
  case empty
  /// Another kind of file.
  case notText(ForeignFile)
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
  /// What was found, in a language.
  public func found(in language: Language) -> String {
    switch language {
    case .dutch: DutchTableFaults.found(self)
    case .english: EnglishTableFaults.found(self)
    }
  }

  /// Whether any file of the kind can have it, so that what to try is the same for a network as for a table.
  var isOfAnyCSV: Bool {
    switch self {
    case .openQuote, .textAfterQuote, .notUTF8, .notText: true
    default: false
    }
  }
}
