import Testing

@testable import BuurtModel

@Suite struct InitiativesTests {
  private static let lively: [String: Double] = [
    "initiatives.start": 50, "initiatives.willing": 0.1, "civic.growth_club": 0.4,
  ]

  private static func town(_ parameters: [String: Double] = [:], weeks: Int = 40) throws -> Simulation {
    let simulation = try Simulation(
      Town.input([500, 300, 260], parameters: lively.merging(parameters) { $1 })
    )
    simulation.step(weeks)
    return simulation
  }

  private static func cores(_ simulation: Simulation) -> [Int: Int] {
    let world = simulation.world
    var cores: [Int: Int] = [:]
    for row in simulation.lived where world.households.civic.role[row] >= VolunteerRole.initiative {
      let slot = Int(world.households.civic.role[row] - VolunteerRole.initiative)
      cores[world.layout.buurt(of: row) * CivicState.slots + slot, default: 0] += 1
    }
    return cores
  }

  @Test func `whoever carries an initiative carries one that is there`() throws {
    let simulation = try Self.town(weeks: 20)
    var seen = 0
    for _ in 0..<40 {
      simulation.step()
      for (number, _) in Self.cores(simulation) {
        #expect(simulation.world.civic.initiatives[number].core > 0, "initiative \(number)")
        seen += 1
      }
    }
    #expect(seen > 40)
    let counted = simulation.observe(snapshot: false, buurten: false)[.initiatives]
    let there = (0..<3 * CivicState.slots).count { simulation.world.civic.initiatives[$0].core > 0 }
    #expect(counted == Double(there))
    let shown = simulation.observe(snapshot: false, buurten: false)
    #expect(shown[.ownership] > 0 && shown[.ownership] <= 1 && shown[.funding] > 0 && shown[.funding] < 1)
  }

  @Test func `the hazard falls with core, funds and ownership and rises with shortage`() {
    let rules = Initiatives(Parameters())
    func hazard(core: UInt8 = 4, own: Float = 0.5, funds: Float = 0.5, shortage: Float = 0.5) -> Float {
      rules.hazard(Initiative(born: 0, core: core, ownership: own, funding: funds), shortage: shortage)
    }
    let middle = hazard()
    #expect(middle > 0 && middle < 1)
    #expect(hazard(core: 6) < middle && hazard(core: 2) > middle)
    #expect(hazard(own: 1) < middle && hazard(own: 0) > middle)
    #expect(hazard(funds: 1) < middle && hazard(funds: 0) > middle)
    #expect(hazard(shortage: 1) > middle && hazard(shortage: 0) < middle)
    let p = Parameters().initiatives
    let exponent =
      -p.hazardCore.value * 4 - p.hazardFunding.value * 0.5 + p.hazardOwnership.value * 0.5
      + p.hazardShortage.value * 0.5
    #expect(abs(Double(middle) - p.hazard.value * 4 / 52 * Exponential.exp(exponent)) < 1e-6)
  }

  @Test func `initiatives live longest with much support and little control`() throws {
    func years(support: Double, control: Double) throws -> Double {
      let simulation = try Self.town(
        ["initiatives.support": support, "initiatives.control": control, "initiatives.ownership_loss": 5],
        weeks: 0
      )
      var lived = 0.0
      for _ in 0..<156 {
        simulation.step()
        lived += simulation.observe(snapshot: false, buurten: false)[.initiatives]
      }
      return lived / 52
    }
    let free = try years(support: 1, control: 0)
    let bound = try years(support: 1, control: 1)
    let alone = try years(support: 0, control: 0)
    #expect(free > bound && free > alone, "\(free), \(bound), \(alone)")
  }

  @Test func `an initiative meets every other week, in its buurt, with its core and some who resemble it`()
    throws
  {
    let simulation = try Self.town()
    let world = simulation.world
    var meetings = 0
    var guests = 0
    for _ in 0..<8 {
      simulation.run(through: "calendar")
      let cores = Self.cores(simulation)
      let there = (0..<3 * CivicState.slots).filter { number in
        let it = world.civic.initiatives[number]
        return it.core > 0 && (world.week - Int(it.born)) % 2 == 0 && cores[number] != nil
      }
      let held = world.sessions.joined().filter { $0.origin == .initiative }
      #expect(held.count == there.count)
      meetings += held.count
      for session in held {
        let home = world.layout.buurt(of: session.rows[0])
        #expect(session.rows.allSatisfy { world.layout.buurt(of: $0) == home })
        #expect(Set(session.rows).count == session.rows.count)
        guests += session.rows.count { world.households.civic.role[$0] < VolunteerRole.initiative }
      }
      simulation.run(after: "calendar", through: "closing")
      world.week += 1
    }
    #expect(meetings > 5 && guests > 5)
    let begun = (0..<world.shards).reduce(0) { sum, shard in
      sum
        + (0..<world.ties[shard].count).count {
          TieMarks.origin(world.ties[shard].marks($0)) == TieOrigin.initiative.rawValue
        }
    }
    #expect(begun > 0)
  }

  @Test func `an initiative ends when its core is gone, and frees who is left when it ends`() throws {
    let simulation = try Self.town(["initiatives.hazard": 0, "initiatives.ask": 0])
    let world = simulation.world
    let cores = Self.cores(simulation)
    #expect(cores.count > 1)
    for row in simulation.lived where world.households.civic.role[row] >= VolunteerRole.initiative {
      world.households.civic.resign(row)
    }
    world.civic.initiatives[0] = Initiative(born: 0, core: 4, ownership: 1, funding: 0)
    for _ in 0..<4 {
      for shard in 0..<world.shards { world.rules.initiatives.act(on: world, shard: shard) }
      world.week += 1
    }
    for (number, _) in cores {
      #expect(world.civic.initiatives[number].born >= 40 || world.civic.initiatives[number].core == 0)
    }
    let deadly = try Self.town([
      "initiatives.hazard": 50, "initiatives.hazard_core": 0, "initiatives.hazard_funding": 0,
    ])
    #expect(Self.cores(deadly).allSatisfy { deadly.world.civic.initiatives[$0.key].core > 0 })
  }
}
