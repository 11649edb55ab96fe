import Testing

@testable import BuurtModel

@Suite struct EasingTests {
  @Test func `levels give back what they were made from, and zero changes nothing`() {
    #expect(Easing.kept(0) == 1 && Easing.pace(Int8(0)) == 1)
    #expect(Easing.onsets(SIMD4(repeating: 0)) == SIMD8(repeating: 1))
    #expect(Easing.paces(SIMD4(repeating: 0)) == SIMD8(repeating: 1))
    for share in stride(from: 0.0, through: 1, by: 0.05) {
      #expect(abs(Double(Easing.kept(Easing.level(easing: share))) - (1 - share)) < 0.005)
    }
    for pace in stride(from: 0.25, through: 4.9, by: 0.05) {
      #expect(abs(Double(Easing.pace(Easing.level(pace: pace))) - pace) < 0.02 * max(1, pace))
    }
    #expect(Easing.level(easing: 1) == 127 && Easing.kept(127) == 0)
    #expect(Easing.pace(Int8.max) <= Easing.mostPace)
  }

  /// A town in which all have need in two domains, and every household the same levels.
  private static func town(_ levels: SIMD4<Int8>, _ parameters: [String: Double] = [:]) throws -> Simulation {
    let simulation = try Simulation(
      Town.input([900], parameters: Town.withoutNeed.merging(parameters) { $1 })
    )
    let h = simulation.world.households
    for row in simulation.lived {
      h.needs.severity[row] = SIMD8(repeating: 0)
      simulation.set(row, .geld, 0.4)
      simulation.set(row, .wonen, 0.4)
      simulation.set(row, .werk, 0.4)
      h.needs.easing[row] = levels
    }
    simulation.world.eased = true
    return simulation
  }

  private static func step(_ simulation: Simulation, _ weeks: Int) {
    let own = Schedule().phases.filter { ["recovery", "needs"].contains($0.description.name) }
    for _ in 0..<weeks {
      for phase in own { phase.run(simulation.world) }
      simulation.world.week += 1
    }
  }

  private static func total(_ simulation: Simulation, _ domain: NeedDomain) -> Int {
    let severity = simulation.world.households.needs.severity
    return simulation.lived.reduce(0) { $0 + Int(severity[$1][domain.rawValue]) }
  }

  private static func inNeed(_ simulation: Simulation, _ domain: NeedDomain) -> Int {
    simulation.lived.count { simulation.world.households.needs.severity[$0][domain.rawValue] > 0 }
  }

  private static let lasting = Dictionary(
    uniqueKeysWithValues: NeedDomain.allCases.map { ("needs.\($0).recovery", 0.05) }
  )

  @Test func `a kept level of all stops growth in its domain and in no other`() throws {
    let growing = Self.lasting.merging(["needs.growth": 0.02, "needs.debt_growth": 0.02]) { $1 }
    let plain = try Self.town(SIMD4(0, 0, 0, 0), growing)
    let eased = try Self.town(SIMD4(127, 0, 0, 0), growing)
    let start = Self.total(plain, .geld)
    Self.step(plain, 12)
    Self.step(eased, 12)
    #expect(Self.total(plain, .geld) > start && Self.total(eased, .geld) <= start)
    for domain in [NeedDomain.wonen, .werk] {
      #expect(Self.total(plain, domain) == Self.total(eased, domain))
    }
  }

  @Test func `a pace of two ends need about twice as fast, of a half about half as fast`() throws {
    let ends = Dictionary(
      uniqueKeysWithValues: NeedDomain.allCases.map { ("needs.\($0).recovery", 0.5) }
    ).merging(["needs.support": 0]) { $1 }
    func ended(_ pace: Double) throws -> Double {
      let simulation = try Self.town(SIMD4(0, 0, 0, Easing.level(pace: pace)), ends)
      let before = Self.inNeed(simulation, .wonen)
      Self.step(simulation, 26)
      return Exponential.log(Double(before) / Double(max(1, Self.inNeed(simulation, .wonen))))
    }
    // Hazards over half a year in 900 households: a tolerance of a fifth.
    let usual = try ended(1)
    #expect(abs(try ended(2) / usual - 2) < 0.4)
    #expect(abs(try ended(0.5) / usual - 0.5) < 0.15)
  }

  @Test func `a kept level of all stops onset in its domain`() throws {
    func begun(_ levels: SIMD4<Int8>) throws -> (wonen: Int, werk: Int) {
      let onset = Dictionary(uniqueKeysWithValues: NeedDomain.allCases.map { ("needs.\($0).onset", 1.0) })
      let simulation = try Self.town(levels, onset)
      for row in simulation.lived {
        simulation.world.households.needs.severity[row] = SIMD8(repeating: 0)
      }
      Self.step(simulation, 8)
      return (Self.inNeed(simulation, .wonen), Self.inNeed(simulation, .werk))
    }
    let plain = try begun(SIMD4(0, 0, 0, 0))
    let eased = try begun(SIMD4(0, 0, 127, 0))
    #expect(plain.wonen > 50 && eased.wonen == 0)
    #expect(eased.werk > plain.werk / 2)
  }

  @Test func `levels are forgotten in every fourth week, before rules are looked at`() throws {
    let simulation = try Self.town(SIMD4(5, 6, 7, 8))
    simulation.world.week = 3
    Easing.renew(simulation.world)
    #expect(simulation.world.households.needs.easing[0] == SIMD4(5, 6, 7, 8))
    simulation.world.week = 4
    Easing.renew(simulation.world)
    #expect(simulation.world.households.needs.easing[0] == SIMD4(0, 0, 0, 0))
    #expect(!simulation.world.eased)
  }
}
