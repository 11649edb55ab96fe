import Testing

@testable import BuurtModel

/// Dwellings for households that bring hours, and for others without.
@Suite struct InplaatsingTests {
  /// A town where dwellings become vacant often.
  private static let moving: [String: Double] = [
    "moving.corporatie": 0.3, "moving.private_rent": 0.4, "moving.owner": 0.15, "moving.out": 0.6,
  ]

  private static func simulation(
    _ values: [String: FieldInput],
    parameters: [String: Double] = [:],
    until: Int? = nil,
    seed: UInt64 = 7
  ) throws -> Simulation {
    try Simulation(
      Town.input(
        [400, 300, 350],
        parameters: moving.merging(parameters) { $1 },
        plans: [Town.plan("inplaatsing", until: until, values)],
        seed: seed
      )
    )
  }

  private static func placed(_ simulation: Simulation) throws -> [UInt32] {
    try #require(simulation.world.interventions[0].behaviour as? Inplaatsing).placedRows
  }

  private static func funnel(_ simulation: Simulation) -> InterventionValues {
    simulation.observe(snapshot: false, buurten: false).interventions[0]
  }

  @Test
  func `students take vacated dwellings of the tenure up to the capacity, bound to hours for their term`()
    throws
  {
    let simulation = try Self.simulation([
      "newcomer": .word("student"), "dwellings": .number(1), "capacity": .number(6), "hours": .number(5),
      "term": .number(20), "initiatives": .number(0),
    ])
    let world = simulation.world
    let h = world.households
    var most = 0
    for _ in 0..<45 {
      simulation.run(through: "calendar")
      let rows = try Self.placed(simulation)
      for buurt in world.layout.buurtStart.indices {
        #expect(rows.count { world.layout.buurt(of: $0) == buurt } <= 6)
      }
      most = max(most, rows.count)
      for row in rows {
        #expect(h.civic.role[row] == VolunteerRole.programme && h.civic.hours[row] == 20)
        #expect(h.tenure[row] == Tenure.corporatie.rawValue && world.week - Int(h.arrived[row]) <= 20)
        #expect(h.lifeStage(row, week: world.week) != .old && h.children[row] == 0)
      }
      #expect(h.civic.role.count(of: VolunteerRole.programme, simulation) == rows.count)
      simulation.run(after: "calendar", through: "closing")
      world.week += 1
    }
    #expect(most > 12)
    #expect(simulation.violations() == [])
    // Terms ended, so that more came than can be there at a time.
    #expect(Self.funnel(simulation)["came"] > Double(most))
  }

  @Test func `as many newcomers come with it as without it: each takes the place of another`() throws {
    func newcomers(_ share: Double) throws -> [Int] {
      let simulation = try Self.simulation(
        [
          "dwellings": .number(share), "hours": .number(0), "capacity": .number(100),
          "newcomer": .word("better_off"),
        ]
      )
      // Until those who came differ in how they move, both towns have the same vacancies.
      return (0..<3).map { _ in
        simulation.run(through: "arrival")
        let count = simulation.world.tallies.reduce(0) { $0 + $1.newcomers }
        simulation.run(after: "arrival", through: "closing")
        simulation.world.week += 1
        return count
      }
    }
    #expect(try newcomers(0) == newcomers(1))
  }

  @Test func `better-off newcomers change the composition; without hours nothing else is done`() throws {
    let values: [String: FieldInput] = [
      "newcomer": .word("better_off"), "dwellings": .number(1), "tenure": .word("all"), "hours": .number(0),
      "capacity": .number(200), "discount": .number(0), "coordination": .number(0),
    ]
    let simulation = try Self.simulation(values)
    let before = simulation.lived.reduce(0) { $0 + Int(simulation.world.households.income[$1]) }
    for _ in 0..<40 {
      simulation.run(through: "calendar")
      #expect(simulation.world.sessions.joined().allSatisfy { $0.source == 0 })
      #expect(try Self.placed(simulation).allSatisfy { simulation.world.households.education[$0] == 2 })
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    let after = simulation.lived.reduce(0) { $0 + Int(simulation.world.households.income[$1]) }
    #expect(after > before)
    let funnel = Self.funnel(simulation)
    #expect(funnel["came"] > 60 && funnel["met"] == 0 && funnel["tied"] == 0)
    #expect(funnel["hours"] == 0 && funnel["euros"] == 0)
    for channel in Channel.allCases {
      let touched = simulation.world.interventions[0].funnel.hasTouched(channel)
      #expect(touched == [.housing, .composition].contains(channel), "\(channel)")
    }
  }

  @Test func `mixing alone makes no bridging beyond a margin, hours do make ties`() throws {
    // RVS 2024, M-6: an equivalence at the model's numbers, over seeds, with every setting as it is.
    var differences: [Double] = []
    var tied = 0.0
    for seed in 1...6 {
      func bridging(_ values: [String: FieldInput]) throws -> Double {
        let simulation = try Self.simulation(
          values.merging(["dwellings": .number(0.5), "capacity": .number(60), "term": .number(300)]) { $1 },
          parameters: ["moving.out": 0.4],
          seed: UInt64(seed)
        )
        simulation.step(78)
        if values["hours"] == .number(8) { tied += Self.funnel(simulation)["tied"] }
        return simulation.observe(snapshot: false, buurten: false).world[.bridging]
      }
      let seeker = try bridging(["hours": .number(0), "newcomer": .word("seeker")])
      let mixed = try bridging(["hours": .number(0), "newcomer": .word("better_off")])
      differences.append(mixed - seeker)
      _ = try bridging(["hours": .number(8), "newcomer": .word("better_off")])
    }
    let mean = differences.reduce(0, +) / 6
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5
    // 90 % interval (t = 2.02, 5 degrees of freedom) within 0.2 bridging ties per household.
    let half = 2.02 * (variance / 6).squareRoot()
    #expect(abs(mean) + half < 0.2, "\(mean) +- \(half)")
    #expect(tied > 100)
  }

  @Test func `hours go to places, activities and initiatives, and euros are discount and coordination`()
    throws
  {
    let simulation = try Self.simulation(
      [
        "dwellings": .number(1), "capacity": .number(30), "hours": .number(6), "commitment": .number(1),
        "coordination": .number(0.5), "cost_per_hour": .number(40), "discount": .number(520),
      ],
      parameters: [
        "initiatives.start": 50, "civic.growth_club": 0.5, "civic.growth_memory": 4, "supply.open": 0.9,
      ]
    )
    var hours = 0.0
    var euros = 0.0
    for _ in 0..<40 {
      simulation.run(through: "calendar")
      let count = try Double(Self.placed(simulation).count)
      hours += 6.5 * count
      euros += (0.5 * 40 + 10) * count
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    let funnel = Self.funnel(simulation)
    #expect(abs(funnel["hours"] - hours) < 1e-6 && abs(funnel["euros"] - euros) < 1e-6 && euros > 0)
    #expect(funnel["met"] > 10)
    for channel in Channel.allCases {
      let touched = simulation.world.interventions[0].funnel.hasTouched(channel)
      #expect(touched == Inplaatsing.channels.contains(channel), "\(channel)")
    }
  }

  @Test func `contracts end with the programme, and it gives the same bytes on three threads`() throws {
    let values: [String: FieldInput] = ["dwellings": .number(1), "capacity": .number(20)]
    let simulation = try Self.simulation(values, until: 25)
    simulation.step(30)
    #expect(try Self.placed(simulation).isEmpty)
    #expect(simulation.world.households.civic.role.count(of: VolunteerRole.programme, simulation) == 0)
    let input = Town.input(
      [400, 300, 350],
      parameters: Self.moving,
      plans: [Town.plan("inplaatsing", values)],
      weeks: 30
    )
    let one = try Town.observations(input, threads: 1, every: 10).map(\.bits)
    let three = try Town.observations(input, threads: 3, every: 10).map(\.bits)
    #expect(one == three)
  }
}
