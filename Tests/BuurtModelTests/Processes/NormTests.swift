import Testing

@testable import BuurtModel

@Suite struct NormTests {
  private static func town(on: Bool, _ parameters: [String: Double] = [:]) throws -> Simulation {
    let lively = ["visits.constant": 2, "supply.open": 0.8, "civic.norm_rise": 10.0]
    var input = Town.input([500, 300], parameters: lively.merging(parameters) { $1 })
    input.switches[.norm] = on
    let simulation = try Simulation(input)
    simulation.step(60)
    return simulation
  }

  @Test func `the norm stays where it is while the switch is off, and rises with attendance when on`() throws
  {
    let off = try Self.town(on: false)
    let start = Parameters().civic.norm.value
    for buurt in 0..<2 { #expect(off.world.civic.norm[buurt] == Float(start)) }
    #expect(abs(off.observe(snapshot: false, buurten: false)[.norm] - start) < 1e-6)
    let on = try Self.town(on: true)
    let empty = try Self.town(on: true, ["supply.open": 0, "initiatives.start": 0])
    for buurt in 0..<2 {
      #expect(Double(empty.world.civic.norm[buurt]) == Double(Float(start)))
      #expect(Double(on.world.civic.norm[buurt]) > start + 0.01)
    }
  }

  @Test func `one step of the norm is what the formula says`() throws {
    var input = Town.input([60])
    input.switches[.norm] = true
    let world = try Simulation(input).world
    world.civic.norm[0] = 0.5
    world.rules.norm.act(0, attendance: 0.3, world)
    let p = Parameters().civic
    let rise = 1 - Exponential.exp(-p.normRise.value * 4 / 52)
    let fall = 1 - Exponential.exp(-p.normFall.value * 4 / 52)
    #expect(abs(Double(world.civic.norm[0]) - (0.5 + rise * 0.3 * 0.5 - fall * (0.5 - p.norm.value))) < 1e-6)
  }

  @Test func `a risen norm serves those who stay at home too`() throws {
    func home(_ norm: Float) throws -> [(support: UInt16, home: UInt16)] {
      var input = Town.input([300], parameters: ["supply.open": 0])
      input.switches[.norm] = true
      let simulation = try Simulation(input)
      let world = simulation.world
      for _ in 0..<8 {
        world.civic.norm[0] = norm
        simulation.step()
      }
      return simulation.lived.map {
        (world.households.wellbeing.perceived[$0], world.households.wellbeing.thuisgevoel[$0])
      }
    }
    let low = try home(0.2)
    let high = try home(0.9)
    #expect(low.count == high.count)
    // In eight weeks what a household feels has begun to change whom it meets, for a few to the worse.
    let pairs = zip(low, high)
    #expect(pairs.count { $0.support < $1.support } > low.count * 19 / 20)
    #expect(pairs.count { $0.home <= $1.home } > low.count * 19 / 20)
  }
}
