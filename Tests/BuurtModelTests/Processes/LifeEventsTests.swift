import Testing

@testable import BuurtModel

@Suite struct LifeEventsTests {
  /// A town where nobody moves, dies, parts or pairs.
  private static func town(_ changes: [String: Double] = [:], _ households: [Int] = [900]) throws
    -> Simulation
  {
    let settled: [String: Double] = [
      "moving.owner": 0, "moving.corporatie": 0, "moving.private_rent": 0, "life.mortality": 0,
      "life.separation": 0, "life.partnering": 0,
    ]
    return try Simulation(Town.input(households, parameters: settled.merging(changes) { $1 }))
  }

  @Test func `children grow a week older each week, and stages follow their age`() throws {
    let simulation = try Self.town()
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let rows = simulation.lived.filter { h.children[$0] > 0 && h.due[$0] == Households.never }
    let ages = rows.map { 0 - Int(h.youngestBorn[$0]) }
    simulation.step(30)
    var stages: Set<LifeStage> = []
    for (row, age) in zip(rows, ages)
    where h.children[row] > 0 && h.due[row] == Households.never && 30 - Int(h.youngestBorn[row]) == age + 30 {
      let years = (age + 30) / 52
      let stage = h.lifeStage(row, week: 30)
      switch years {
      case 0..<4: #expect(stage == .children0to3)
      case 4..<12: #expect(stage == .children4to11)
      case 12..<18: #expect(stage == .children12to17)
      default: #expect([.young, .middle, .old].contains(stage))
      }
      stages.insert(stage)
    }
    #expect(stages.isSuperset(of: [.children0to3, .children4to11, .children12to17]))
  }

  @Test func `a child is born 39 weeks after conception, into a household that becomes a family`() throws {
    let simulation = try Self.town(["life.conception": 1])
    let h = simulation.world.households
    var due: [UInt32: Int] = [:]
    var births = 0
    var conceived = 0
    for week in 0..<90 {
      let before = simulation.lived.map { (row: $0, children: h.children[$0], due: h.due[$0]) }
      simulation.run(through: "life events")
      for (row, children, expected) in before {
        if expected == Households.never, h.due[row] != Households.never {
          #expect(Int(h.due[row]) == week + 39)
          #expect(h.lifeStage(row, week: week) == .expecting)
          due[row] = week + 39
          conceived += 1
        }
        guard expected != Households.never else { continue }
        if Int(expected) == week {
          if let planned = due[row] { #expect(planned == week) }
          #expect(h.due[row] == Households.never)
          #expect(Int(h.youngestBorn[row]) == week)
          #expect(h.lifeStage(row, week: week) == .children0to3)
          #expect(h.composition[row] != Composition.couple.rawValue)
          // The eldest may leave home in the same week.
          #expect(h.children[row] == children + 1 || Int(h.children[row]) == Int(children))
          births += 1
        } else {
          #expect(h.due[row] == expected)
        }
      }
      simulation.run(after: "life events", through: "closing")
      simulation.world.week += 1
    }
    #expect(conceived > 20)
    #expect(births > 20)
    #expect(Int(simulation.observe(snapshot: false, buurten: false)[.births]) == births)
  }

  @Test func `nobody conceives outside the fertile ages, alone, or beyond the most children`() throws {
    let simulation = try Self.town(["life.conception": 1, "life.most_children": 2])
    let h = simulation.world.households
    for row in simulation.lived { h.due[row] = Households.never }
    var conceived = 0
    for week in 0..<20 {
      simulation.run(through: "life events")
      for row in simulation.lived where Int(h.due[row]) == week + 39 {
        conceived += 1
        let age = (week - Int(h.referenceBorn[row])) / 52
        #expect((22..<42).contains(age))
        #expect(h.adults[row] >= 2 && h.children[row] < 2)
      }
      simulation.run(after: "life events", through: "closing")
      simulation.world.week += 1
    }
    #expect(conceived > 10)
  }

  @Test func `children leave from the stated age, and the last one leaves a household without children`()
    throws
  {
    let simulation = try Self.town(["life.leaving": 1, "life.conception": 0])
    let h = simulation.world.households
    var left = 0
    for week in 0..<60 {
      let before = simulation.lived.map {
        (row: $0, children: h.children[$0], eldest: h.eldestBorn[$0], due: h.due[$0])
      }
      simulation.run(through: "life events")
      for (row, children, eldest, due) in before where h.children[row] < children && due == Households.never {
        left += 1
        #expect(h.children[row] == children - 1)
        #expect(week - Int(eldest) >= 18 * 52)
        if h.children[row] == 0 {
          #expect(h.youngestBorn[row] == Households.never && h.eldestBorn[row] == Households.never)
          #expect(Composition(rawValue: h.composition[row])?.hasChildren == false)
        } else {
          #expect(h.eldestBorn[row] >= eldest && h.eldestBorn[row] <= h.youngestBorn[row])
        }
      }
      simulation.run(after: "life events", through: "closing")
      simulation.world.week += 1
    }
    #expect(left > 30)
  }

  @Test func `with death certain a single old household ends and its dwelling is emptied`() throws {
    let simulation = try Self.town(
      [
        "life.mortality": 0.2, "life.mortality_doubling": 3, "moving.letting": 0.01,
      ],
      [2_600]
    )
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let old = simulation.lived.filter {
      -Int(h.referenceBorn[$0]) > 90 * 52 && h.adults[$0] == 1 && h.children[$0] == 0
    }
    let young = simulation.lived.filter { -Int(h.referenceBorn[$0]) < 50 * 52 }
    #expect(old.count > 10)
    simulation.step(40)
    // At 90 years 6.4 ends a year: one in 140 is left after 40 weeks.
    #expect(old.count { h.identity[$0] == $0 } <= old.count / 10)
    #expect(young.allSatisfy { h.identity[$0] == $0 })
  }

  @Test func `traits follow life stage and age within sixteen weeks`() throws {
    let simulation = try Self.town([:], [400])
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let before = simulation.lived.map { (row: $0, age: UInt8(truncatingIfNeeded: h.traits[$0] >> 40)) }
    simulation.step(52 + 16)
    for (row, age) in before {
      let now = UInt8(truncatingIfNeeded: h.traits[row] >> 40)
      #expect(now == age + 1 || now == age + 2)
    }
  }
}
