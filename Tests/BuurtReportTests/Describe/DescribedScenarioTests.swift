import BuurtModel
import BuurtScenario
import BuurtTestSupport
import Foundation
import Testing

@testable import BuurtReport

@Suite struct DescribedScenarioTests {
  private static func described(_ change: (inout Scenario) -> Void = { _ in }) -> DescribedScenario {
    var scenario = ScenarioFixture.scenario()
    change(&scenario)
    return DescribedScenario(scenario)
  }

  private static func rows(_ described: DescribedScenario, _ key: String) -> [[JSONValue]] {
    described.sections.flatMap(\.tables).first { $0.key == key }?.rows ?? []
  }

  @Test func `the sections are the seven of the protocol, in its order`() {
    #expect(
      Self.described().sections.map(\.key) == [
        "purpose", "entities", "schedule", "concepts", "initialisation", "inputs", "submodels",
      ]
    )
  }

  @Test func `every table has all rows of the table that runs`() {
    let described = Self.described()
    #expect(Self.rows(described, "state_variables").count == StateVariableCatalogue.all.count)
    #expect(Self.rows(described, "phases").map { $0[1] } == Simulation.schedule.map { .text($0.name) })
    #expect(Self.rows(described, "parameters").map { $0[0] } == ParameterRegistry.all.map { .text($0.key) })
    #expect(Self.rows(described, "switches").map { $0[0] } == Switch.allCases.map { .text($0.rawValue) })
    let measures = MeasureCatalogue.household + MeasureCatalogue.network + MeasureCatalogue.intervention
    #expect(Self.rows(described, "measures").map { $0[0] } == measures.map { .text($0.key) })
    let arms = ScenarioFixture.scenario().arms
    #expect(Self.rows(described, "interventions").count == arms.reduce(0) { $0 + $1.plans.count })
    let fields = arms.flatMap(\.plans).reduce(0) {
      $0 + (InterventionCatalogue.kind($1.kind)?.fields.count ?? 0)
    }
    #expect(Self.rows(described, "fields").count == fields && fields > 5)
  }

  @Test func `what runs is shown where it differs from the default`() throws {
    let row = try #require(ParameterRegistry.definition("first.kin"))
    let described = Self.described { scenario in
      row.write(&scenario.parameters, 1.25)
      scenario.switches[.tiesAcross] = false
      scenario.arms[1].plans[0].values["hours"] = .number(7)
    }
    let shown = Self.rows(described, "parameters").first { $0[0] == .text("first.kin") }
    #expect(shown?[2] == .number(1.25) && shown?[3] == .number(row.defaultValue))
    let item = Self.rows(described, "switches").first { $0[0] == .text("ties_across") }
    #expect(item?[1] == .text("off"))
    let field = Self.rows(described, "fields").first { $0[0] == .text("ruimte") && $0[2] == .text("hours") }
    #expect(field?[3] == .number(7))
  }

  @Test func `inputs have the digest of what was read`() {
    let file = Self.rows(Self.described(), "files")[0]
    #expect(file[0] == .text("tabel.csv") && file[2] == .text(Disk.digest(of: Array("a;b\n".utf8))))
  }

  @Test func `Markdown has tables of equal width, whatever a text holds`() {
    let described = Self.described { $0.arms[1].plans[0].name = "Huis | *ster*\nregel" }
    let lines = described.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("|") } > 10)
    var width: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      if let width { #expect(cells == width, "\(line)") }
      width = cells
    }
    #expect(described.markdown.contains("Huis \\| \\*ster\\* regel"))
    #expect(described.markdown.hasSuffix("\n") && !described.markdown.contains("\n\n\n"))
  }

  @Test func `JSON is one document with the same tables`() throws {
    let text = Self.described().json.pretty
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let submodels = try #require(object["submodels"] as? [String: Any])
    #expect((submodels["parameters"] as? [Any])?.count == ParameterRegistry.all.count)
  }
}
