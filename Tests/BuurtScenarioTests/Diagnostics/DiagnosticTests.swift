import BuurtScenario
import Foundation
import Testing

@Suite struct DiagnosticTests {
  @Test func `codes run from one without a gap, and each has a title and an explanation of its own`() {
    let codes = DiagnosticCode.allCases
    let wanted = (1...codes.count).map {
      "BS" + String(repeating: "0", count: 3 - String($0).count) + String($0)
    }
    #expect(codes.map(\.rawValue) == wanted)
    #expect(Set(codes.map(\.title)).count == codes.count)
    #expect(Set(codes.map(\.explanation)).count == codes.count)
    for code in codes {
      #expect((5...60).contains(code.title.count), "\(code.rawValue)")
      #expect(code.explanation.count >= 60 && code.explanation.hasSuffix("."), "\(code.rawValue)")
    }
    #expect(DiagnosticCode(text: "bs012") == .unknownKind)
    #expect(DiagnosticCode(text: "BS999") == nil)
  }

  @Test func `the text form is that of the handbook`() {
    let diagnostic = Diagnostic(
      point: SourcePoint(file: "Scenarios/x.yaml", line: 14, column: 11),
      length: 9,
      sourceLine: "  - kind: opbouwerk",
      path: "arms.a.0.kind",
      related: nil,
      problem: .unknownKind("opbouwerk", known: ["bestaanszekerheid", "buurtinitiatief", "opbouwwerk"])
    )
    let wanted = """
      Scenarios/x.yaml:14:11: error[BS012]: unknown kind 'opbouwerk'
       14 |   - kind: opbouwerk
          |           ^~~~~~~~~ did you mean 'opbouwwerk'?
          known kinds: bestaanszekerheid, buurtinitiatief, opbouwwerk
          help: buurtsim explain BS012

      """
    let found = DiagnosticRenderer.text(diagnostic)
    #expect(found == wanted, "\(Differences.lines(wanted: wanted, found: found))")
  }

  @Test func `a record survives JSON`() throws {
    let record = DiagnosticRenderer.record(
      Diagnostic(
        point: SourcePoint(file: "x.yaml", line: 2, column: 3),
        length: 1,
        sourceLine: nil,
        path: "run.weeks",
        related: nil,
        problem: .outOfRange(key: .key("weeks"), text: "0", range: .wholeWeeks(1...5_200))
      )
    )
    #expect(record.code == "BS021")
    #expect(record.severity == "error")
    #expect(record.message == "weeks must be 1 to 5200 weeks, found '0'")
    #expect(record.hint == nil)
    let data = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(DiagnosticRenderer.Record.self, from: data) == record)
  }

  @Test func `control characters of a user never reach the terminal`() {
    let diagnostic = Diagnostic(
      point: SourcePoint(file: "x\u{1B}.yaml", line: 1, column: 1),
      length: 4,
      sourceLine: "a\u{1B}[31m",
      path: "",
      related: nil,
      problem: .unknownKey("a\u{1B}\u{202E}", within: .scenario, known: ["\u{7}"])
    )
    #expect(DiagnosticRenderer.text(diagnostic).unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!DiagnosticRenderer.text(diagnostic).contains("\u{202E}"))
  }
}
