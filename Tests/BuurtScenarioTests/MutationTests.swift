import BuurtScenario
import Testing

@Suite struct MutationTests {
  @Test func `a damaged scenario gives a scenario or an error, never a crash`() {
    let pieces: [[UInt8]] = [
      Array("\t".utf8), Array("*a".utf8), Array("&a ".utf8), Array("<<: ".utf8), Array("[".utf8),
      Array("{".utf8),
      Array("\"".utf8), Array("---\n".utf8), Array("1e999".utf8), Array("!!int ".utf8), Array("? ".utf8),
      Array("\r".utf8), Array("\u{2028}".utf8), Array("é".utf8), [0xFF], [0x00], Array(": ".utf8),
      Array("|\n".utf8),
    ]
    var read = 0
    for number in 0..<2_000 {
      var random = RandomSource(seed: UInt64(number))
      var writer = ScenarioWriter(seed: UInt64(number % 40))
      var bytes = Array(writer.scenario().utf8)
      for _ in 0...random.below(2) { Self.damage(&bytes, pieces, &random) }
      var files = MemoryFiles(["tables/made_up.csv": TinyTables.madeUp])
      files.contents["s.yaml"] = bytes
      let result = ScenarioReader(fileAccess: files, tableReader: TinyTables.reading).read(path: "s.yaml")
      let errors = result.diagnostics.filter { $0.severity == .error }
      #expect((result.scenario == nil) == !errors.isEmpty, "mutation \(number)")
      for diagnostic in result.diagnostics {
        #expect(diagnostic.point.line >= 1 && diagnostic.point.column >= 1, "mutation \(number)")
        let text = DiagnosticRenderer.text(diagnostic)
        let clean = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
        #expect(clean, "mutation \(number): \(text)")
      }
      if result.scenario != nil { read += 1 }
    }
    // The mutations are worth something only if some survive and most do not.
    #expect((100...1_500).contains(read), "\(read) of 2000 could be read")
  }

  private static func damage(_ bytes: inout [UInt8], _ pieces: [[UInt8]], _ random: inout RandomSource) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(7) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(bytes[place], at: place)
    case 2: bytes[place] = UInt8(random.below(256))
    case 3: bytes.insert(contentsOf: random.pick(pieces), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(30)))
    case 5:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.remove(at: random.below(lines.count))
      bytes = Array(lines.joined(separator: [0x0A]))
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.insert(lines[random.below(lines.count)], at: random.below(lines.count))
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
}
