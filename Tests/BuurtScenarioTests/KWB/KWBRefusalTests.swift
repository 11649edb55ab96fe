import BuurtModel
@testable import BuurtScenario
import Testing

/// What the reader refuses, with line, field and fault.
@Suite struct KWBRefusalTests {
  private func problems(_ text: String) -> [KWBProblem] { KWBTables.problems(text) }

  @Test func `an empty file, and one of blank lines, is empty`() {
    #expect(problems("") == [KWBProblem(.empty)])
    #expect(problems("\n\r\n\n") == [KWBProblem(.empty)])
    #expect(problems("\u{FEFF}") == [KWBProblem(.empty)])
  }

  @Test func `a file over the limit is refused before it is read`() {
    let bytes = [UInt8]("gwb_code;a_hh\nBU99010101;5\n".utf8)
    #expect(throws: TableError(file: "t.csv", problems: [KWBProblem(.tooLarge(bytes: 27, most: 26))])) {
      try KWBReader.read(bytes, file: "t.csv", mostBytes: 26)
    }
    #expect(throws: Never.self) { try KWBReader.read(bytes, file: "t.csv", mostBytes: 27) }
  }

  @Test func `Latin-1 text is refused at its line, with the conversion to try`() throws {
    var bytes = [UInt8]("gwb_code;regio;a_hh\nBU99010101;Kade;5\nBU99010102;Caf".utf8)
    bytes += [0xE9] + [UInt8](";10\n".utf8)
    let found = KWBTables.problems(bytes)
    #expect(found == [KWBProblem(.notUTF8(byte: 0xE9), line: 3)])
    let fault = try #require(found.first?.fault)
    #expect(
      EnglishTableFaults.advice(fault)
        == "if the file is Latin-1, convert it: iconv -f WINDOWS-1252 -t UTF-8"
    )
    #expect(fault.found(in: .english) == "byte 0xE9, which is not UTF-8 here")
  }

  @Test func `UTF-8 beyond ASCII is accepted, broken and overlong sequences are not`() {
    #expect(problems("gwb_code;regio;a_hh\nBU99010101;Café Ĳ \u{1F3E0};5").isEmpty)
    for broken: [UInt8] in [
      [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] {
      #expect(
        KWBTables.problems([UInt8]("a;b\n".utf8) + broken) == [
          KWBProblem(.notUTF8(byte: broken[0]), line: 2)
        ]
      )
    }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
      ([0x1F, 0x8B, 8], .gzip), ([0xFF, 0xFE, 0x67, 0], .utf16), ([0x25, 0x50, 0x44, 0x46], .pdf),
    ] as [([UInt8], ForeignFile)]
  )
  func `another kind of file is named`(bytes: [UInt8], kind: ForeignFile) {
    #expect(KWBTables.problems(bytes) == [KWBProblem(.notText(kind))])
  }

  @Test func `a file without header, code column or household column says which names it looks for`() {
    #expect(problems("1;2;3\n4;5;6") == [KWBProblem(.noHeader(found: ["1", "2", "3"]), line: 1)])
    #expect(
      problems("regio;a_inw\nKade;5") == [
        KWBProblem(
          .noCodeColumn(
            known: ["gwb_code_10", "gwb_code", "Codering", "bu_code", "buurtcode", "WijkenEnBuurten"]),
          line: 1
        ),
        KWBProblem(
          .noHouseholdColumn(known: ["a_hh", "HuishoudensTotaal", "aantal_hh", "aantal_huishoudens"]),
          line: 1
        ),
      ]
    )
  }

  @Test func `a column that stands there twice is refused, also with two numbers`() {
    #expect(
      problems("gwb_code;a_hh;p_koopw;a_hh\nBU99010101;5;1;6") == [
        KWBProblem(.columnTwice(first: 2), line: 1, field: 4, column: "a_hh")
      ]
    )
    #expect(
      problems("Codering_3;HuishoudensTotaal_28;HuishoudensTotaal_29\nBU99010101;5;6") == [
        KWBProblem(.columnTwice(first: 2), line: 1, field: 3, column: "HuishoudensTotaal_29")
      ]
    )
  }

  @Test func `a table without buurten is refused with the rows it has`() {
    #expect(problems("gwb_code;a_hh\nGM9901;5\nWK990101;5") == [KWBProblem(.noBuurten(rows: 2))])
    #expect(problems("gwb_code;a_hh") == [KWBProblem(.noBuurten(rows: 0))])
  }

  @Test func `all problems come in one run, in file order`() {
    let text = """
      gwb_code;a_hh;p_hh_li;g_hhgro
      BU99010101;500;40,0;2.0
      BU99010102;500;40,0
      BU99010103;veel;140;2.0
      BU99010101;500;40,0;2.0
      BU9901010;500;40,0;2.0
      BU99010104;1.035;-3;1.2.3
      BU99010105;-5;1e3;2.0 pers
      """
    #expect(
      problems(text)
        == [
          KWBProblem(.fieldCount(found: 3, header: 4), line: 3),
          KWBProblem(.notANumber(found: "veel"), line: 4, field: 2, column: "a_hh"),
          KWBProblem(.above100(found: "140"), line: 4, field: 3, column: "p_hh_li"),
          KWBProblem(
            .codeTwice(code: "BU99010101", firstLine: 2),
            line: 5,
            field: 1,
            column: "gwb_code"
          ),
          KWBProblem(.badCode(found: "BU9901010"), line: 6, field: 1, column: "gwb_code"),
          KWBProblem(.notWhole(found: "1.035"), line: 7, field: 2, column: "a_hh"),
          KWBProblem(.notANumber(found: "1.2.3"), line: 7, field: 4, column: "g_hhgro"),
          KWBProblem(.negative(found: "-3"), line: 7, field: 3, column: "p_hh_li"),
          KWBProblem(.negative(found: "-5"), line: 8, field: 2, column: "a_hh"),
          KWBProblem(.notANumber(found: "2.0 pers"), line: 8, field: 4, column: "g_hhgro"),
          KWBProblem(.notANumber(found: "1e3"), line: 8, field: 3, column: "p_hh_li"),
        ].sorted { ($0.line, $0.field) < ($1.line, $1.field) }
    )
  }

  @Test func `lines are counted as an editor does, through quoted line ends`() {
    let text = "gwb_code;regio;a_hh\r\nBU99010101;\"op\r\ntwee regels\";5\r\nBU99010102;Kade;vijf\r\n"
    #expect(
      problems(text) == [KWBProblem(.notANumber(found: "vijf"), line: 4, field: 3, column: "a_hh")]
    )
  }

  @Test func `an open quote and text behind a quote are found where they begin`() {
    #expect(
      problems("gwb_code;regio;a_hh\nBU99010101;\"Kade\"x;5\nBU99010102;\"Kade;5\n") == [
        KWBProblem(.textAfterQuote(found: "x"), line: 2, field: 2, column: "regio"),
        KWBProblem(.openQuote, line: 3, field: 2, column: "regio"),
      ]
    )
  }

  @Test func `twenty problems are listed and the others counted`() throws {
    let lines = (10..<60).map { "BU990101\($0);veel" }
    let text = (["gwb_code;a_hh"] + lines).joined(separator: "\n")
    do throws(TableError) {
      _ = try KWBTables.read(text, file: "t.csv")
      Issue.record("fifty bad numbers were read")
    } catch {
      #expect(error.file == "t.csv")
      #expect(error.problems.count == 20)
      #expect(error.further == 30)
    }
  }

  @Test func `every fault says what was found, what is valid and what to try`() {
    let faults: [TableFault] = [
      .tooLarge(bytes: 2, most: 1), .empty, .notText(.gzip), .notUTF8(byte: 7), .openQuote,
      .textAfterQuote(found: "x"), .noHeader(found: ["1"]), .noCodeColumn(known: ["a"]),
      .noHouseholdColumn(known: ["a"]), .columnTwice(first: 1), .fieldCount(found: 1, header: 2),
      .badCode(found: "x"), .codeTwice(code: "BU99010101", firstLine: 2), .notANumber(found: "x"),
      .notWhole(found: "1.5"), .negative(found: "-1"), .above100(found: "101"), .noBuurten(rows: 1),
    ]
    for fault in faults {
      let english = [
        EnglishTableFaults.found(fault), EnglishTableFaults.valid(fault), EnglishTableFaults.advice(fault),
      ]
      for text in english.compactMap(\.self) { #expect(!text.isEmpty && !text.hasSuffix(".")) }
    }
    #expect(TableFault.notUTF8(byte: 7).found(in: .english) == "byte 0x07, which is not UTF-8 here")
    #expect(TableFault.noBuurten(rows: 1).found(in: .english) == "1 row and no buurt among them")
    #expect(EnglishTableFaults.valid(.fieldCount(found: 1, header: 4)) == "4 fields, as in the header")
  }

  @Test func `number texts: a decimal comma or point, no exponent, no thousands, no hexadecimal`() {
    let mean = KWBColumn.Form.mean
    #expect(KWBNumber.parse("2,5", form: mean) == .number(2.5))
    #expect(KWBNumber.parse("2.5000", form: mean) == .number(2.5))
    #expect(KWBNumber.parse(".5", form: mean) == .number(0.5))
    #expect(KWBNumber.parse("0", form: .count(roundedTo: 5)) == .number(0))
    #expect(KWBNumber.parse("35.0", form: .count(roundedTo: 5)) == .number(35))
    for text in ["1e3", "0x1F", "1,035.5", "--5", "5-", "-", "nan", "inf", "1 035", "\u{0665}"] {
      #expect(KWBNumber.parse(text, form: mean) == .fault(.notANumber(found: text)))
    }
  }
}
