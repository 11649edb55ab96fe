import Testing

@testable import BuurtModel

/// How a worker in the buurt divides hours, stays or goes, and whom it looks for.
@Suite struct WorkerRuleTests {
  private static func town(
    _ values: [String: FieldInput],
    _ parameters: [String: Double] = [:]
  ) throws -> Simulation {
    try Simulation(
      Town.input(
        [400, 300, 350],
        parameters: parameters,
        plans: [Town.plan("opbouwwerk", ["hours": .number(40)].merging(values) { $1 })]
      )
    )
  }

  @Test func `individual hours go to cases of the wijkteam, to the hour, and no longer to the buurt`() throws
  {
    func run(_ individual: Double) throws -> (lent: Float, sessions: Int) {
      let simulation = try Self.town(
        ["individual": .number(individual), "ring_fenced": .flag(true), "accountability": .number(0.25)]
      )
      simulation.run(through: "calendar")
      return (simulation.world.institutions.hours[0].lent, simulation.world.sessions.joined().count)
    }
    let collective = try run(0)
    let half = try run(0.5)
    let individual = try run(1)
    #expect(collective.lent == 0 && abs(half.lent - 15) < 1e-4 && abs(individual.lent - 30) < 1e-4)
    #expect(collective.sessions > half.sessions && half.sessions > individual.sessions)
    #expect(individual.sessions == 0)
  }

  @Test func `a cut comes out of the work, not out of the accounts`() throws {
    let simulation = try Self.town([
      "cut": .number(0.5), "cut_after": .number(2), "accountability": .number(0.4),
      "ring_fenced": .flag(true),
      "individual": .number(1), "cost_per_hour": .number(10),
    ])
    var lent: [Float] = []
    for _ in 0..<4 {
      simulation.run(through: "calendar")
      lent.append(simulation.world.institutions.hours[1].lent)
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    // Of 40 hours 16 for accounts: 24 before, 4 after.
    #expect(zip(lent, [24, 24, 4, 4]).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(simulation.world.interventions[0].funnel.hours == 3 * (40 + 40 + 20 + 20))
    #expect(simulation.world.interventions[0].funnel.euros == 10 * 3 * 120)
  }

  @Test func `who leaves takes along what was known, and nobody works until the next one comes`() throws {
    let parameters = ["facilitation.known_floor": 0.05, "facilitation.half_life": 520]
    let stays = try Self.town([:], parameters)
    let goes = try Self.town(
      ["contract": .number(10), "vacancy": .number(3), "lost_with_worker": .number(0.5)],
      parameters
    )
    for week in 0..<26 {
      let before = goes.world.known[0]
      goes.run(through: "calendar")
      stays.run(through: "calendar")
      if week == 10 || week == 23 {
        #expect(abs(goes.world.known[0] - 0.05 - (before - 0.05) / 2) < 0.01)
      } else if week < 10 {
        #expect(goes.world.known == stays.world.known)
      }
      for simulation in [stays, goes] {
        simulation.run(after: "calendar", through: "closing")
        simulation.world.week += 1
      }
    }
    #expect(goes.world.interventions[0].funnel.hours == 3 * 40 * 20)
    #expect(goes.world.known[0] < stays.world.known[0] - 0.05)
  }

  @Test func `each way of working looks for others`() throws {
    let simulation = try Self.town([:])
    simulation.step(12)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let channels = Channels(world: world, index: 0)
    func found(_ kind: Residents, _ wanted: Int) -> [UInt32] {
      channels.residents(0, wanted: wanted, tries: 80, draw: 0, kind)
    }
    let all = Set(found(.everyone, 80))
    for kind in Residents.allCases {
      let some = found(kind, 10)
      #expect(some.count == 10 && Set(found(kind, 80)) == all)
      let worst: (UInt32) -> Int =
        switch kind {
        case .fewestTies: { world.degree($0) }
        case .everyone: { _ in 0 }
        case .active: { -Int(h.civic.growth[$0]) - (h.civic.hours[$0] > 0 ? 256 : 0) }
        case .stigmatised: { -Int(h.wellbeing.stigma[$0]) }
        }
      let limit = some.map(worst).max() ?? 0
      #expect(all.subtracting(some).allSatisfy { worst($0) >= limit })
    }
    let out = channels.residents(0, wanted: 80, tries: 80, draw: 0, .everyone, street: true)
    #expect(out.count < all.count && !out.isEmpty && Set(out).isSubset(of: all))
  }

  @Test func `those who share a worry meet, and nobody where too few do`() throws {
    let simulation = try Self.town(
      ["shared_worry": .flag(true), "activities": .number(1), "smallest": .number(3)],
      Town.withoutNeed
    )
    let h = simulation.world.households
    for row in simulation.lived { h.needs.severity[row] = SIMD8(repeating: 0) }
    for row in simulation.lived where row % 4 == 0 { h.needs.severity[row][NeedDomain.geld.rawValue] = 200 }
    for row in simulation.lived where row % 16 == 1 { h.needs.severity[row][NeedDomain.werk.rawValue] = 200 }
    simulation.run(through: "calendar")
    let activities = simulation.world.sessions.joined().filter { $0.origin == .session }
    #expect(activities.count > 2)
    for activity in activities {
      #expect(activity.rows.count >= 3 && activity.rows.allSatisfy { $0 % 4 == 0 })
      #expect(activity.sharedExperience == 0.7)
    }
    let calm = try Self.town(
      ["shared_worry": .flag(true), "activities": .number(1)],
      Town.withoutNeed
    )
    for row in calm.lived { calm.world.households.needs.severity[row] = SIMD8(repeating: 0) }
    calm.run(through: "calendar")
    #expect(!calm.world.sessions.joined().contains { $0.origin == .session })
  }

  @Test func `residents who are found, encouraged and asked come to carry something`() throws {
    func volunteers(_ weight: Double) throws -> Int {
      let simulation = try Self.town(["carriers": .number(weight), "places": .number(0)])
      simulation.step(40)
      return simulation.lived.count { simulation.world.households.civic.hours[$0] > 0 }
    }
    let none = try volunteers(0)
    #expect(try volunteers(1) > none + 20)
  }

  /// Plans with everything in them that a kind can do.
  private static let rich: [(kind: String, values: [String: FieldInput])] = [
    (
      "ontmoetingsplek",
      [
        "announcement": .number(1), "hours": .number(20), "formal_presence": .number(0.5),
        "trust_by_hosts": .number(0.1), "stigma_relief": .number(0.1), "volunteer_hours": .number(20),
        "run_by_residents": .flag(true), "asks": .number(20),
      ]
    ),
    (
      "opbouwwerk",
      [
        "hours": .number(40), "carriers": .number(0.5), "trust_per_talk": .number(0.1),
        "stigma_relief": .number(0.1), "individual": .number(0.1), "contract": .number(10),
      ]
    ),
    (
      "groepsgewijze_hulp",
      [
        "trigger": .word("need"), "smallest": .number(3), "patience": .number(1), "guests": .number(0.5),
        "attention": .number(0.5), "eases_asking": .number(0.1), "stigma_relief": .number(0.1),
        "encouraged": .number(1), "sessions": .number(4), "interval": .number(1),
      ]
    ),
  ]

  @Test func `a kind acts through the channels that it declares, through all of them and no others`() throws {
    for (kind, values) in Self.rich {
      let simulation = try Simulation(
        Town.input(
          [400, 300, 350],
          parameters: ["visits.constant": 0.5],
          plans: [Town.plan(kind, values)]
        )
      )
      simulation.step(26)
      let touched = Channel.allCases.filter { simulation.world.interventions[0].funnel.hasTouched($0) }
      let declared = InterventionCatalogue.kind(kind)?.channels ?? []
      #expect(Set(touched) == Set(declared), "\(kind)")
      #expect(simulation.violations() == [])
    }
  }

  @Test func `nothing that a kind can do depends on threads`() throws {
    let input = Town.input(
      [900, 700, 800, 1_900, 1_500],
      parameters: ["visits.constant": 0.5],
      plans: Self.rich.map { Town.plan($0.kind, from: 2, $0.values) },
      weeks: 20
    )
    let one = try Town.observations(input, every: 5)
    let two = try Town.observations(input, threads: 2, every: 5)
    #expect(one.map(\.bits) == two.map(\.bits))
  }
}
