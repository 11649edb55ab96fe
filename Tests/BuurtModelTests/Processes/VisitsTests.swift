import Testing

@testable import BuurtModel

@Suite struct VisitsTests {
  /// A town where many go to places.
  private static func town(
    _ parameters: [String: Double] = [:],
    off: [Switch] = [],
    plans: [InterventionPlan] = []
  ) throws -> Simulation {
    let often = ["supply.open": 1, "visits.constant": 0.5, "visits.hearing": 0.05]
    let simulation = try Simulation(
      Town.input([500, 400, 300], parameters: often.merging(parameters) { $1 }, off: off, plans: plans)
    )
    simulation.step(8)
    return simulation
  }

  private static func visitors(_ simulation: Simulation) -> [UInt32] {
    simulation.lived.filter { simulation.world.households.visiting[$0] > 0 }
  }

  @Test func `with channel f off need and trust keep nobody from a place; with it on they do`() throws {
    func visitors(_ off: [Switch], need: Float, trust: Float) throws -> [UInt32] {
      let simulation = try Self.town(
        off: off,
        plans: [Town.plan("ontmoetingsplek", ["formal_presence": .number(1)])]
      )
      let h = simulation.world.households
      simulation.run(through: "presence")
      for row in simulation.lived {
        h.need[row] = need
        h.trust[row] = trust
      }
      simulation.run(after: "presence", through: "visits")
      return Self.visitors(simulation)
    }
    let off = try visitors([.matthewAccess], need: 0, trust: 0.9)
    #expect(off.count > 30)
    #expect(try visitors([.matthewAccess], need: 1, trust: 0.1) == off)
    let easy = try visitors([], need: 0, trust: 0.9)
    let hard = try visitors([], need: 1, trust: 0.1)
    // The same draws: who comes in spite of need would come without.
    #expect(Set(hard).isSubset(of: easy))
    #expect(hard.count < easy.count)
  }

  @Test func `nobody visits a place that nobody told of`() throws {
    let simulation = try Self.town(["visits.hearing": 0])
    let h = simulation.world.households
    for row in simulation.lived { h.awareness[row] = 0 }
    simulation.run(through: "visits")
    #expect(Self.visitors(simulation).isEmpty)
  }

  @Test func `a visitor knows the place, which is open and on the list of the buurt`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    var visits = 0
    for _ in 0..<10 {
      simulation.run(through: "visits")
      for row in Self.visitors(simulation) {
        let place = Int(world.households.visiting[row]) - 1
        let candidates = world.places.candidates[world.layout.buurt(of: row)]
        let slot = try #require(candidates.firstIndex { $0.place == place })
        #expect((world.households.awareness[row] >> UInt32(slot * 4)) & 15 > 0)
        #expect(world.places.all[place].open(world.week))
        // The time for public space is gone.
        #expect(world.households.publicDraw[row] == .max)
        visits += 1
      }
      simulation.run(after: "visits", through: "closing")
      world.week += 1
    }
    #expect(visits > 100)
  }

  @Test func `a place admits no more than its capacity, the lowest draws first`() throws {
    let simulation = try Self.town(["supply.capacity": 7, "visits.announcement": 1])
    let world = simulation.world
    var full = 0
    for _ in 0..<10 {
      simulation.run(through: "encounters")
      for (number, place) in world.places.all.enumerated() {
        let came = Self.visitors(simulation).count { Int(world.households.visiting[$0]) == number + 1 }
        #expect(place.state.visits == min(7, came))
        if came > 7 { full += 1 }
      }
      simulation.run(after: "encounters", through: "closing")
      world.week += 1
    }
    #expect(full > 0)
  }

  @Test func `awareness is four bits a place and saturates`() {
    let memory = ColumnMemory()
    let h = Households(rows: 16, in: memory)
    defer { withExtendedLifetime(memory) {} }
    h.raiseAwareness(2, slot: 0, by: 5)
    h.raiseAwareness(2, slot: 7, by: 9)
    h.raiseAwareness(2, slot: 7, by: 9)
    h.raiseAwareness(2, slot: 3, by: 1)
    #expect(h.awareness[2] == 0xF000_1005)
    #expect(h.awareness[1] == 0 && h.awareness[3] == 0)
  }

  @Test func `comfort is a half where nobody comes, and rises with one's own kind`() {
    var mix = PlaceMix()
    #expect(mix.comfort(stage: .old, group: 3) == 0.5)
    var week = SIMD16<Float>(repeating: 0)
    week[Int(LifeStage.old.rawValue)] = 6
    week[Int(LifeStage.young.rawValue)] = 2
    week[8 + 3] = 8
    mix.add(week, memory: 1)
    #expect(mix.comfort(stage: .old, group: 3) == 0.875)
    #expect(mix.comfort(stage: .young, group: 1) == 0.125)
    #expect(mix.comfort(stage: .middle, group: 1) == 0)
  }

  @Test func `a place for one life stage receives that one only`() throws {
    let plan = Town.plan(
      "ontmoetingsplek",
      ["audience": .word("old"), "announcement": .number(1), "capacity": .number(500)]
    )
    let simulation = try Self.town(["supply.open": 0], plans: [plan])
    simulation.run(through: "visits")
    let stages = Self.visitors(simulation).map {
      simulation.world.households.lifeStage($0, week: simulation.week)
    }
    #expect(stages.count > 5)
    #expect(stages.allSatisfy { $0 == .old })
  }
}
