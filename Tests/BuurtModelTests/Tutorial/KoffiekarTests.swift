import Foundation
import Testing

@testable import BuurtModel

/// The kind of the tutorial builds, works, and is what the page shows.
@Suite struct KoffiekarTests {
  private static func town(_ values: [String: FieldInput]) throws -> Simulation {
    let simulation = try Simulation(Town.input([300, 200]))
    let world = simulation.world
    let plan = InterventionPlan(kind: Koffiekar.scenarioKey, name: "kar", values: values)
    world.interventions = [
      ActiveIntervention(
        plan: plan,
        index: 0,
        identity: RandomKey.identity(of: plan.name),
        buurten: [0, 1],
        behaviour: InterventionKind(Koffiekar.self).make(values),
        funnel: Funnel(rows: world.layout.rows),
        account: Account(yearly: nil, from: 0, until: nil)
      )
    ]
    return simulation
  }

  @Test func `guests come and meet, hours and euros are booked, only its channels are touched`() throws {
    let simulation = try Self.town([:])
    simulation.step(30)
    let funnel = simulation.world.interventions[0].funnel
    #expect(funnel.came > 20 && funnel.met == funnel.came && funnel.tied > 10)
    #expect(funnel.hours == 30 * 2 * 3 && funnel.euros == 30 * 2 * 3 * 40)
    for channel in Channel.allCases {
      #expect(funnel.hasTouched(channel) == Koffiekar.channels.contains(channel), "\(channel)")
    }
    #expect(simulation.violations() == [])
  }

  @Test func `every field is declared with its unit, source and sentence, and does something`() throws {
    let kind = InterventionKind(Koffiekar.self)
    #expect(kind.fields.map(\.key) == ["guests", "hours", "cost_per_hour"])
    func seen(_ values: [String: FieldInput]) throws -> [Double] {
      let simulation = try Self.town(values)
      simulation.step(12)
      return simulation.world.interventions[0].funnel.values
    }
    let usual = try seen([:])
    for key in kind.fields.map(\.key) { #expect(try seen([key: .number(6)]) != usual, "\(key)") }
  }

  @Test func `the page shows the file as it is built`() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let source = try String(contentsOf: here.appending(path: "Koffiekar.swift"), encoding: .utf8)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/buurtsim/Documentation.docc/NewKind.md"),
      encoding: .utf8
    )
    let type = try #require(source.firstRange(of: "/// A coffee cart"))
    #expect(page.contains(source[type.lowerBound...].trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
