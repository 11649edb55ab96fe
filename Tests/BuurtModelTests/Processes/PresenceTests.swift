import Testing

@testable import BuurtModel

@Suite struct PresenceTests {
  @Test func `draws are those of identity and week, and an empty dwelling is never present`() throws {
    let simulation = try Simulation(Town.input([900, 600], parameters: ["moving.letting": 0.01], weeks: 20))
    simulation.step(20)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.run(after: "roster answers", through: "presence")
    var empty = 0
    for row in 0..<UInt32(world.layout.rows) {
      let draws = SIMD4(h.blockDraw[row], h.publicDraw[row], h.familyDraw[row], h.rosterDraw[row])
      if h.lived(row) {
        #expect(draws == world.key.block(.presence, week: world.week, low: h.identity[row]))
      } else {
        #expect(draws == SIMD4(repeating: UInt32.max))
        empty += 1
      }
    }
    #expect(empty > 20)
  }

  @Test(arguments: [0.05, 0.3, 0.55, 0.9])
  func `a setting's chance is the share present`(chance: Double) throws {
    let simulation = try Simulation(Town.input([4_000]))
    simulation.run(through: "presence")
    let rows = simulation.lived
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    for draws in [h.blockDraw, h.publicDraw, h.familyDraw, h.rosterDraw] {
      let share = Double(rows.count { draws[$0] < threshold(chance) }) / Double(rows.count)
      // Four and a half standard deviations of a share.
      #expect(abs(share - chance) < 4.5 * (chance * (1 - chance) / Double(rows.count)).squareRoot())
    }
  }

  @Test func `a chance becomes a threshold, its ends exact`() {
    #expect(threshold(0) == 0)
    #expect(threshold(-1) == 0)
    #expect(threshold(1) == .max)
    #expect(threshold(2) == .max)
    #expect(threshold(0.5) == 1 << 31)
    #expect(threshold(0x1p-32) == 1)
  }

  @Test func `a share in 255ths is rounded down and clamped`() {
    #expect(byte(0) == 0)
    #expect(byte(1) == 255)
    #expect(byte(0.5) == 127)
    #expect(byte(-3) == 0)
    #expect(byte(9) == 255)
  }
}
