import BuurtScenario
import Foundation
import Testing

/// Bad scenario files beside the exact text that the reader says about them.
///
/// A file in Golden is a case; its overrides stand in comments `# set: key=value`, and `# reader: kwb` has its
/// table read as the command reads it. Files that are large or
/// no text are made here. Texts stand beside the files in English and in `nl` in Dutch. With
/// BUURTSIM_UPDATE_GOLDEN=1 they are written anew.
@Suite struct GoldenTests {
  static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden"
  )

  static let written: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  static let generated: [String: [UInt8]] = {
    let start = "scenario: gemaakt\nworld: {table: tables/made_up.csv}\n"
    var texts: [String: String] = [:]
    texts["gen_empty"] = ""
    texts["gen_too_large"] = start + String(repeating: "# padding\n", count: 100_001)
    texts["gen_nul"] = start + "question: a\u{0}b\n"
    texts["gen_escape_sequence"] = start + "question: \"\u{1B}[31mred\"\n"
    texts["gen_deep_flow"] = start + "measure: " + String(repeating: "[", count: 5_000) + "\n"
    texts["gen_deep_block"] = start + (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    texts["gen_deep_dashes"] = start + "interventions:\n" + String(repeating: "- ", count: 400) + "x\n"
    texts["gen_alias_count"] =
      start + "a: &a 1\nb: [" + Array(repeating: "*a", count: 101).joined(separator: ", ") + "]\n"
    texts["gen_alias_bomb"] =
      start + "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
      + (1..<11).map { level in
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
          + "]\n"
      }.joined()
    texts["gen_alias_bomb_in_key"] =
      start + "a0: &a0 [x, x]\n"
      + (1..<45).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a44\n: 1\n"
    texts["gen_complex_keys"] = start + String(repeating: "? ", count: 20) + "a\n"
    texts["gen_long_text"] = start + "question: \(String(repeating: "lang ", count: 1_000))\n"
    texts["gen_long_key"] = start + "\(String(repeating: "k", count: 900)): 1\n"
    texts["gen_long_word"] = start + "run: {weeks: \(String(repeating: "9", count: 5_000))}\n"
    texts["gen_extends_chain"] = start + "extends: chain_0.yaml\n"
    var files = texts.mapValues { Array($0.utf8) }
    files["gen_not_utf8"] = Array(start.utf8) + Array("question: caf".utf8) + [0xE9] + Array("\n".utf8)
    files["gen_utf16"] = [0xFF, 0xFE] + start.utf8.flatMap { [$0, 0] }
    files["gen_byte_order_mark"] =
      [0xEF, 0xBB, 0xBF] + Array("scenaro: x\r\nworld: {table: tables/made_up.csv}\r\n".utf8)
    return files
  }()

  static let files: MemoryFiles = {
    var files = MemoryFiles()
    for folder in ["", "presets/", "tables/", "extended/"] {
      let place = directory.appendingPathComponent(folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      for name in names {
        guard let bytes = try? Data(contentsOf: place.appendingPathComponent(name)) else { continue }
        files.contents["Golden/" + folder + name] = Array(bytes)
      }
    }
    for (name, bytes) in generated { files.contents["Golden/\(name).yaml"] = bytes }
    for index in 0..<20 {
      files.contents["Golden/chain_\(index).yaml"] = Array("extends: chain_\(index + 1).yaml\n".utf8)
    }
    files.contents["Golden/tables/empty.csv"] = []
    files.faults["Golden/tables"] = .directory
    files.faults["Golden/tables/denied.csv"] = .denied
    files.faults["Golden/gen_directory.yaml"] = .directory
    files.faults["Golden/gen_pipe.yaml"] = .notRegular
    return files
  }()

  static let names = (written + generated.keys + ["gen_missing", "gen_directory", "gen_pipe"]).sorted()

  static func read(_ name: String) -> ScenarioReader.ReadResult {
    let path = "Golden/\(name).yaml"
    let text = files.contents[path].map { String(decoding: $0.prefix(4_000), as: UTF8.self) } ?? ""
    let overrides = text.split(separator: "\n").filter { $0.hasPrefix("# set: ") }.map {
      String($0.dropFirst(7))
    }
    let tables = text.contains("# reader: kwb\n") ? KWBTableReading.reading : TinyTables.reading
    let reader = ScenarioReader(
      fileAccess: files,
      tableReader: tables,
      presetDirectories: ["Shipped/presets"]
    )
    return reader.read(path: path, overrides: overrides)
  }

  static func texts(in language: Language) -> URL {
    language == .english ? directory : directory.appendingPathComponent(language.rawValue)
  }

  @Test(arguments: names, Language.allCases)
  func `a bad file gets exactly the diagnostics that are written beside it`(name: String, language: Language)
    throws
  {
    let result = Self.read(name)
    let found = DiagnosticRenderer.text(result.diagnostics, in: language)
    let file = Self.texts(in: language).appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["BUURTSIM_UPDATE_GOLDEN"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(wanted == found, "\(Differences.lines(wanted: wanted, found: found))")
    #expect(!result.diagnostics.isEmpty)
    let errors = result.diagnostics.contains { $0.severity == .error }
    #expect(errors == (result.scenario == nil))
  }

  @Test func `there are at least forty-five bad files, and each text belongs to one`() throws {
    #expect(Self.names.count >= 45)
    for language in Language.allCases {
      let texts = try FileManager.default.contentsOfDirectory(atPath: Self.texts(in: language).path)
        .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
      #expect(texts == Self.names, "\(language)")
    }
  }

  @Test func `every diagnostic code is shown by a bad file`() {
    var shown: Set<DiagnosticCode> = []
    for name in Self.names { for diagnostic in Self.read(name).diagnostics { shown.insert(diagnostic.code) } }
    let missing = DiagnosticCode.allCases.filter { !shown.contains($0) }
    #expect(missing == [])
  }

  @Test func `a missing file is told apart from a wrong one`() {
    #expect(Self.read("gen_missing").missingInput)
    #expect(Self.read("table_missing").missingInput)
    #expect(Self.read("extends_missing").missingInput)
    #expect(!Self.read("unknown_kind").missingInput)
    #expect(!Self.read("unknown_preset").missingInput)
  }
}
