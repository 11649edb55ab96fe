@testable import BuurtReport
import Foundation
import Testing

@Suite struct CSVTests {
  private func row(_ dialect: CSVDialect, _ write: (inout CSVRow) -> Void) -> String {
    var row = CSVRow(dialect)
    write(&row)
    row.end()
    return String(decoding: row.bytes, as: UTF8.self)
  }

  @Test func `fields are separated and quoted where they must be`() {
    let text = row(.plain) {
      $0.text("a")
      $0.text("b, \"c\"")
      $0.integer(-3)
      $0.number(2.345, decimals: 1)
      $0.missing()
      $0.text("d;e")
    }
    #expect(text == "a,\"b, \"\"c\"\"\",-3,2.3,NA,d;e\n")
  }

  @Test func `a Dutch spreadsheet gets semicolons and decimal commas`() {
    let text = row(.dutchExcel) {
      $0.text("a,b")
      $0.text("d;e")
      $0.number(2.345, decimals: 2)
      $0.copy(ArraySlice(Array("-1.50".utf8)), isText: false)
      $0.copy(ArraySlice(Array("v1.5".utf8)), isText: true)
    }
    #expect(text == "a,b;\"d;e\";2,35;-1,50;v1.5\n")
  }

  @Test(arguments: CSVDialect.allCases)
  func `what is written reads back`(_ dialect: CSVDialect) throws {
    let rows = [["a", "b,c;d", "e\"f\"", ""], ["lijn\nbreuk", "é", "NA", "x\r"], ["", "", "", ""]]
    try withFolder { folder in
      let writer = try FileWriter(path: "\(folder)/x.csv")
      for fields in rows {
        var row = CSVRow(dialect)
        for field in fields { row.text(field) }
        row.end()
        try writer.append(row.bytes)
      }
      let closed = try writer.close()
      let reader = try CSVReader(path: "\(folder)/x.csv", dialect: dialect)
      var read: [[String]] = []
      while let row = try reader.next() { read.append((0..<row.count).map { row.text($0) }) }
      #expect(read == rows)
      #expect(closed.digest == (try Disk.digest("\(folder)/x.csv")))
      #expect(closed.bytes == (try Disk.read("\(folder)/x.csv").count))
    }
  }

  @Test func `SHA-256 is that of the standard`() {
    #expect(
      Disk.digest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test func `JSON keeps the order of its keys and escapes what it must`() {
    let value = JSONValue.object([
      ("b", .text("\"\\\n\u{1}é")), ("a", .list([.integer(-1), .number(0.1), .number(3), .number(.nan)])),
      ("c", .object([])), ("d", .unsigned(.max)), ("e", .flag(true)), ("f", .null),
    ])
    #expect(
      value.compact
        == #"{"b":"\"\\\n\u0001é","a":[-1,0.1,3,null],"c":{},"d":18446744073709551615,"e":true,"f":null}"#
    )
    #expect(JSONValue.object([("a", .list([.integer(1)]))]).pretty == "{\n  \"a\": [\n    1\n  ]\n}\n")
  }

  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (1_767_225_600, "2026-01-01T00:00:00Z"), (1_798_761_599.9, "2026-12-31T23:59:59Z"),
  ])
  func `a moment is written in UTC`(_ seconds: Double, _ text: String) {
    #expect(TimeStamp.text(secondsSince1970: seconds) == text)
  }
}

/// Hands a new folder to a test, and removes it afterwards.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
