import Foundation
import Testing

@testable import BuurtScenario

/// That every sentence exists in both languages, and what each of them says.
@Suite struct WordingTests {
  /// The sentences about a problem, one on a line.
  private static func lines(_ problem: Problem, in language: Language) -> [String] {
    let wording = language.diagnostics
    let remark = wording.remark(problem).map { ["  ^ \($0)"] } ?? []
    let message = "\(problem.code.rawValue) \(wording.message(problem))"
    return [message] + remark + wording.notes(problem).map { "  " + $0 }
  }

  @Test(arguments: Language.allCases)
  func `every problem is said as it is written in the list of sentences`(language: Language) throws {
    let lines = ProblemSamples.all.flatMap { Self.lines($0, in: language) }
    let found = lines.joined(separator: "\n") + "\n"
    let file = GoldenTests.directory.appendingPathComponent("wording/\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["BUURTSIM_UPDATE_GOLDEN"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(wanted == found, "\(Differences.lines(wanted: wanted, found: found))")
  }

  @Test func `no Dutch sentence is the English one, and none is missing`() {
    #expect(Set(ProblemSamples.all.map(\.code)) == Set(DiagnosticCode.allCases))
    for problem in ProblemSamples.all {
      let english = Self.lines(problem, in: .english)
      let dutch = Self.lines(problem, in: .dutch)
      #expect(english.count == dutch.count, "\(english)")
      for (one, other) in zip(english, dutch) { #expect(one != other) }
      #expect(EnglishDiagnostics.relation(problem) != DutchDiagnostics.relation(problem))
      for line in dutch { #expect(!line.hasSuffix(".") || line.hasSuffix("..."), "\(line)") }
    }
  }

  @Test func `every code has a Dutch title and explanation of its own`() {
    let codes = DiagnosticCode.allCases
    for code in codes {
      let title = code.title(in: .dutch)
      let explanation = code.explanation(in: .dutch)
      #expect(code.title(in: .english) == code.title && title != code.title, "\(code.rawValue)")
      #expect(code.explanation(in: .english) == code.explanation && explanation != code.explanation)
      #expect((5...60).contains(title.count), "\(code.rawValue)")
      #expect(explanation.count >= 60 && explanation.hasSuffix("."), "\(code.rawValue)")
    }
    #expect(Set(codes.map { $0.title(in: .dutch) }).count == codes.count)
    #expect(Set(codes.map { $0.explanation(in: .dutch) }).count == codes.count)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `an explanation in Dutch shows the same things to write as the English one`(code: DiagnosticCode) {
    func written(_ text: String) -> Set<String> {
      Set(
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
          $0.offset % 2 == 1
        }.map { String($0.element) }
      )
    }
    let english = written(code.explanation(in: .english))
    let dutch = written(code.explanation(in: .dutch))
    #expect(english.subtracting(dutch) == [])
    for text in dutch.subtracting(english) { #expect(code.explanation.contains(text), "\(text)") }
  }

  @Test func `what the parser of YAML says has Dutch words of its own`() {
    for (english, dutch) in DutchParser.sentences { #expect(english != dutch && !dutch.hasSuffix(".")) }
    #expect(DutchParser.sentence("something new") == "something new")
  }

  @Test func `the Dutch text form has Dutch words around it, and the record does not`() {
    let diagnostic = Diagnostic(
      point: SourcePoint(file: "x.yaml", line: 4, column: 3),
      length: 4,
      sourceLine: "  kind: opbouwerk",
      path: "arms.a.0.kind",
      related: SourcePoint(file: "x.yaml", line: 2, column: 3),
      problem: .unknownKind("opbouwerk", known: ["opbouwwerk"])
    )
    let wanted = """
      x.yaml:4:3: fout[BS012]: onbekende soort interventie 'opbouwerk'
       4 |   kind: opbouwerk
         |   ^~~~ bedoelde u 'opbouwwerk'?
         bekende soorten: opbouwwerk
         vervangt de waarde: x.yaml:2:3
         uitleg: buurtsim explain BS012

      """
    let found = DiagnosticRenderer.text(diagnostic, in: .dutch)
    #expect(found == wanted, "\(Differences.lines(wanted: wanted, found: found))")
    let record = DiagnosticRenderer.record(diagnostic, in: .dutch)
    #expect(record.severity == "error" && record.code == "BS012" && record.path == "arms.a.0.kind")
    #expect(record.message == "onbekende soort interventie 'opbouwerk'")
    #expect(record.hint == "bedoelde u 'opbouwwerk'?")
    #expect(DutchDiagnostics.severity(.warning) == "waarschuwing")
  }
}
