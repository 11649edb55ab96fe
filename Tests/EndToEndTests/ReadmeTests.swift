import Foundation
import Testing

/// The examples of README.md are what the command does.
@Suite struct ReadmeTests {
  private static let text =
    (try? String(contentsOf: BuiltProgram.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// The first fenced block whose opening looks so, without its fences.
  private func block(_ opening: String, keeping kept: String = "") throws -> String {
    let start = try #require(Self.text.range(of: "\n```\(opening)\n\(kept)"))
    let rest = Self.text[start.upperBound...]
    let end = try #require(rest.range(of: "\n```"))
    return kept + String(rest[..<end.lowerBound]) + "\n"
  }

  @Test func `its scenario runs, and its mistake is named as it says`() throws {
    let scenario = try block("yaml")
    try ScenarioFolder.with { folder throws in
      let own = folder.appendingPathComponent("Scenarios")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: ScenarioFolder.table,
        to: own.appendingPathComponent("voorbeeldstad.csv")
      )
      let path = own.appendingPathComponent("mijn-vraag.yaml")
      try Data(scenario.utf8).write(to: path)
      let good = try BuiltProgram.run(["check", "Scenarios/mijn-vraag.yaml"], in: folder)
      #expect(good.code == 0, "\(good.stderr)")
      let slip = scenario.replacingOccurrences(of: "kind: opbouwwerk,", with: "kind: opbouwerk,")
      try #require(slip != scenario)
      try Data(slip.utf8).write(to: path)
      let bad = try BuiltProgram.run(["check", "Scenarios/mijn-vraag.yaml"], in: folder)
      #expect(bad.code == 65)
      let shown = try block("", keeping: "Scenarios/mijn-vraag.yaml:")
      #expect(bad.stderr.hasPrefix(shown), "\(bad.stderr)")
    }
  }
}
