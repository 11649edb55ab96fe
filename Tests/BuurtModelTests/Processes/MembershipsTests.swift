import Testing

@testable import BuurtModel

@Suite struct MembershipsTests {
  private static func town(_ parameters: [String: Double] = [:], off: [Switch] = []) throws -> Simulation {
    try Simulation(Town.input([600, 300, 450], parameters: parameters, off: off))
  }

  @Test(arguments: [10.0, 30, 32])
  func `a roster keeps within its capacity and lists nobody twice`(capacity: Double) throws {
    let simulation = try Self.town(["rosters.capacity": capacity, "rosters.joining": 5])
    let rosters = simulation.world.rosters
    for _ in 0..<20 {
      simulation.step()
      for roster in rosters.identity.indices {
        let members = (0..<Int(rosters.count[roster])).map { rosters.member(roster, $0) }
        #expect(Double(members.count) <= capacity)
        #expect(Set(members).count == members.count)
      }
    }
    if capacity <= 10 {
      #expect(rosters.identity.indices.contains { Double(rosters.count[$0]) == capacity })
    }
    let h = simulation.world.households
    #expect(simulation.lived.allSatisfy { h.roster0[$0] == 0 || h.roster0[$0] != h.roster1[$0] })
    #expect(simulation.violations() == [])
  }

  @Test func `who moves leaves its rosters`() throws {
    let simulation = try Self.town(["moving.owner": 0.5, "moving.private_rent": 0.8, "moving.out": 0.3])
    let world = simulation.world
    var moved = 0
    for _ in 0..<15 {
      simulation.run(through: "arrival")
      for row in simulation.lived where Int(world.households.arrived[row]) == world.week {
        #expect(world.households.roster0[row] == 0 && world.households.roster1[row] == 0)
        moved += 1
      }
      simulation.run(after: "arrival", through: "closing")
      #expect(simulation.violations() == [])
      world.week += 1
    }
    #expect(moved > 50)
  }

  @Test func `without turnover and moves nobody leaves, without joining nobody joins`() throws {
    let still: [String: Double] = [
      "moving.owner": 0, "moving.corporatie": 0, "moving.private_rent": 0, "life.mortality": 0,
      "life.separation": 0, "life.partnering": 0,
    ]
    func change(_ changes: [String: Double]) throws -> (before: [Int], after: [Int]) {
      let simulation = try Self.town(still.merging(changes) { $1 })
      let rosters = simulation.world.rosters
      func sizes() -> [Int] { rosters.identity.indices.map { Int(rosters.count[$0]) } }
      let before = sizes()
      simulation.step(30)
      return (before, sizes())
    }
    let loyal = try change(["rosters.turnover": 0])
    #expect(zip(loyal.before, loyal.after).allSatisfy { $0 <= $1 })
    #expect(loyal.before.reduce(0, +) < loyal.after.reduce(0, +))
    let closed = try change(["rosters.joining": 0, "rosters.turnover": 0.5])
    #expect(zip(closed.before, closed.after).allSatisfy { $0 >= $1 })
    // Half a year's rate over thirty weeks: exp(-0.5 * 30 / 52) = .75 stay.
    let kept = Double(closed.after.reduce(0, +)) / Double(closed.before.reduce(0, +))
    #expect(abs(kept - 0.75) < 0.04)
  }

  @Test func `with ties across off every member is of the roster's buurt`() throws {
    func strangers(_ off: [Switch]) throws -> Int {
      let simulation = try Self.town(off: off)
      simulation.step(20)
      let world = simulation.world
      return world.rosters.identity.indices.reduce(0) { sum, roster in
        sum
          + (0..<Int(world.rosters.count[roster])).count {
            world.layout.buurt(of: world.rosters.member(roster, $0)) != Int(world.rosters.buurt[roster])
          }
      }
    }
    #expect(try strangers([.tiesAcross]) == 0)
    #expect(try strangers([]) > 50)
  }

  @Test func `a roster that loses a member closes the gap, a stranger's leave changes nothing`() {
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let rosters = Rosters(perBuurt: [0, 2], codes: ["a", "b"], in: memory)
    #expect(rosters.ofBuurt == [0..<0, 0..<2])
    for row in [5, 9, 30] as [UInt32] { rosters.add(row, to: 1) }
    rosters.remove(9, from: 1)
    rosters.remove(77, from: 1)
    rosters.remove(5, from: 0)
    #expect(rosters.count[1] == 2)
    #expect(Set((0..<2).map { rosters.member(1, $0) }) == [5, 30])
    #expect(rosters.count[0] == 0)
    #expect(rosters.identity == [RandomKey.identity(of: "b/roster/0"), RandomKey.identity(of: "b/roster/1")])
    #expect(rosters.topic.allSatisfy { $0.nonzeroBitCount == 1 })
  }
}
