import BuurtScenario
import Testing

@testable import BuurtModel

/// Every preset at work in a small world.
@Suite struct PresetRunTests {
  @Test(arguments: ShippedPresets.keys)
  func `a preset reads without a problem, and each part acts through a channel of its kind`(key: String)
    throws
  {
    let result = try ShippedPresets.read(key)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(DiagnosticRenderer.text(errors))")
    let scenario = try #require(result.scenario)
    let plans = scenario.arms[0].plans
    let simulation = try Simulation(
      SimulationInput(
        table: scenario.table,
        parameters: scenario.parameters,
        switches: scenario.switches,
        plans: plans,
        seed: 1,
        burnIn: scenario.burnIn,
        weeks: scenario.weeks
      )
    )
    for _ in 0..<scenario.burnIn + scenario.weeks { simulation.step() }
    // What waits for something rare is given longer.
    while simulation.week < 5 * 52,
      simulation.world.interventions.contains(where: { $0.funnel.touched == 0 })
    { simulation.step() }
    #expect(!plans.isEmpty)
    for active in simulation.world.interventions {
      let kind = try #require(InterventionCatalogue.kind(active.plan.kind))
      let touched = Channel.allCases.filter(active.funnel.hasTouched)
      #expect(
        touched.contains { kind.channels.contains($0) },
        "\(active.plan.name) touches nothing of its kind"
      )
      #expect(touched.allSatisfy { kind.channels.contains($0) }, "\(active.plan.name): \(touched)")
    }
    #expect(simulation.violations() == [])
  }
}
