import Testing

@testable import BuurtModel

/// What each kind does, and what it cannot.
@Suite struct InterventionTests {
  private static func simulation(
    _ plans: [InterventionPlan],
    _ parameters: [String: Double] = [:],
    households: [Int] = [400, 300, 350]
  ) throws -> Simulation {
    try Simulation(
      Town.input(households, parameters: ["visits.constant": -0.5].merging(parameters) { $1 }, plans: plans)
    )
  }

  private static func funnel(_ simulation: Simulation, _ index: Int = 0) -> InterventionValues {
    simulation.observe(snapshot: false, buurten: false).interventions[index]
  }

  @Test func `nothing happens before the first week, and a funnel only grows from one stage to the next`()
    throws
  {
    let simulation = try Self.simulation(Town.plans(from: 4))
    for _ in 0..<70 {
      let seen = simulation.observe(snapshot: false, buurten: false)
      for funnel in seen.interventions {
        if simulation.week <= 4 { #expect(funnel.values.allSatisfy { $0 == 0 || $0.isNaN }) }
        #expect(funnel["reached"] >= funnel["came"] && funnel["came"] >= funnel["met"])
        #expect(funnel["tied"] >= funnel["kept_26"])
        #expect(funnel["kept_26"] >= funnel["kept_52"])
      }
      simulation.step()
    }
    for index in 0..<3 {
      let funnel = Self.funnel(simulation, index)
      #expect(funnel["reached"] > 0 && funnel["met"] > 0 && funnel["tied"] > 0, "\(funnel.name)")
    }
    #expect((0..<3).contains { Self.funnel(simulation, $0)["kept_52"] > 0 })
  }

  @Test func `hours and euros of a place add up`() throws {
    let values: [String: FieldInput] = [
      "hours": .number(12), "cost_per_hour": .number(30), "cost": .number(52_000),
    ]
    let simulation = try Self.simulation([
      Town.plan("ontmoetingsplek", from: 3, until: 13, buurten: .named(["Buurt 0", "Buurt 2"]), values)
    ])
    simulation.step(20)
    // Two places, ten weeks: 12 hours, and EUR 1,000 + 12 x 30 a week each.
    #expect(Self.funnel(simulation)["hours"] == 240)
    #expect(Self.funnel(simulation)["euros"] == 27_200)
    #expect(simulation.world.places.all.allSatisfy { $0.source == 0 || !$0.open(13) && $0.open(12) })
  }

  @Test func `hours and euros of opbouwwerk add up`() throws {
    let simulation = try Self.simulation([
      Town.plan("opbouwwerk", from: 3, until: 11, ["hours": .number(20), "cost_per_hour": .number(50)])
    ])
    simulation.step(20)
    #expect(Self.funnel(simulation)["hours"] == 3 * 8 * 20)
    #expect(Self.funnel(simulation)["euros"] == 3 * 8 * 20 * 50)
  }

  @Test func `hours and euros of groups are those of sessions and participants`() throws {
    let simulation = try Self.simulation([
      Town.plan(
        "groepsgewijze_hulp",
        [
          "trigger": .word("need"), "smallest": .number(2), "size": .number(6), "patience": .number(1),
          "hours_per_session": .number(4), "cost_per_hour": .number(10), "cost_per_participant": .number(0),
        ]
      )
    ])
    var sessions = 0
    for _ in 0..<25 {
      simulation.run(through: "calendar")
      for session in simulation.world.sessions.joined() {
        #expect((2...6).contains(session.rows.count))
        #expect(Set(session.rows).count == session.rows.count)
        sessions += 1
      }
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    #expect(sessions > 10)
    #expect(Self.funnel(simulation)["hours"] == Double(4 * sessions))
    #expect(Self.funnel(simulation)["euros"] == Double(40 * sessions))
  }

  @Test func `a place without capacity has no visitors, and one without announcement or hearing none either`()
    throws
  {
    for values: [String: FieldInput] in [["capacity": .number(0)], ["announcement": .number(0)]] {
      let simulation = try Self.simulation(
        [Town.plan("ontmoetingsplek", values)],
        ["supply.open": 0, "visits.hearing": 0]
      )
      simulation.step(26)
      let funnel = Self.funnel(simulation)
      #expect(funnel["came"] == 0 && funnel["met"] == 0 && funnel["tied"] == 0)
      #expect(funnel["euros"] > 0)
    }
  }

  @Test func `opbouwwerk without hours meets nobody, and changes nothing in the buurten`() throws {
    let idle = try Self.simulation([Town.plan("opbouwwerk", ["hours": .number(0)])])
    let none = try Self.simulation([])
    idle.step(30)
    none.step(30)
    // Without a budget there is none to show.
    #expect(Self.funnel(idle).values.allSatisfy { $0 == 0 || $0.isNaN })
    #expect(
      idle.observe(snapshot: true, buurten: true).buurten
        == none.observe(snapshot: true, buurten: true).buurten
    )
  }

  @Test func `a group without hours has facilitation 0; with more hours it has more`() throws {
    func facilitation(_ hours: Double) throws -> [Float] {
      let simulation = try Self.simulation([
        Town.plan(
          "groepsgewijze_hulp",
          [
            "trigger": .word("need"), "smallest": .number(2), "patience": .number(0),
            "hours_per_session": .number(hours),
          ]
        )
      ])
      var found: [Float] = []
      for _ in 0..<6 {
        simulation.run(through: "calendar")
        found += simulation.world.sessions.joined().map(\.facilitation)
        simulation.run(after: "calendar", through: "closing")
        simulation.world.week += 1
      }
      return found
    }
    let none = try facilitation(0)
    #expect(!none.isEmpty && none.allSatisfy { $0 == 0 })
    let some = try facilitation(4)
    let more = try facilitation(8)
    #expect(some.count == more.count)
    #expect(zip(some, more).allSatisfy { $0 > 0 && $0 < $1 && $1 < 1 })
  }

  @Test func `the shared experience of a group opens over its first sessions`() throws {
    let simulation = try Self.simulation([
      Town.plan(
        "groepsgewijze_hulp",
        [
          "trigger": .word("need"), "adoption": .number(1), "smallest": .number(3), "patience": .number(0),
          "opening": .number(4), "interval": .number(1), "attendance": .number(1), "sessions": .number(6),
        ]
      )
    ])
    var byNumber: [UInt32: [Float]] = [:]
    for _ in 0..<12 {
      simulation.run(through: "calendar")
      for session in simulation.world.sessions.joined() {
        // The first household tells which group it is: everybody comes to every session.
        byNumber[session.rows.min() ?? 0, default: []].append(session.sharedExperience)
      }
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    #expect(byNumber.values.contains { $0.prefix(6) == [0.25, 0.5, 0.75, 1, 1, 1] })
    #expect(byNumber.values.joined().allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test func `facilitation is computed from hours, open hours and who is known`() {
    let rules = Rules(Town.input(parameters: ["facilitation.strength": 6]))
    #expect(rules.facilitation(known: 0.5, hours: 0, openHours: 30) == 0)
    #expect(rules.facilitation(known: 0, hours: 10, openHours: 30) == 0)
    #expect(rules.facilitation(known: 0.5, hours: 10, openHours: 0) == 0)
    // 1 - exp(-6 * .5 * 10 / 30) = 1 - 1 / e.
    #expect(abs(rules.facilitation(known: 0.5, hours: 10, openHours: 30) - 0.632_121) < 1e-5)
  }

  @Test func `what workers know halves in its half-life down to the floor, and rises with contact`() throws {
    let parameters = [
      "facilitation.known_start": 0.85, "facilitation.known_floor": 0.05, "facilitation.half_life": 26,
    ]
    let alone = try Self.simulation([], parameters)
    alone.step(26)
    #expect(alone.world.known.allSatisfy { abs($0 - 0.45) < 1e-4 })
    let helped = try Self.simulation([Town.plan("opbouwwerk", buurten: .named(["Buurt 1"]))], parameters)
    helped.step(26)
    #expect(helped.world.known[1] > 0.46 && helped.world.known[1] <= 1)
    #expect(abs(helped.world.known[0] - 0.45) < 1e-4)
  }

  @Test func `conditions on households keep everybody else out`() throws {
    var plan = Town.plan("ontmoetingsplek", ["announcement": .number(1)])
    plan.households = [.lifeStage([.old]), .tenure([.corporatie])]
    let simulation = try Self.simulation([plan])
    let h = simulation.world.households
    let fitting = simulation.lived.count {
      h.lifeStage($0, week: 0) == .old && h.tenure[$0] == Tenure.corporatie.rawValue
    }
    simulation.run(through: "calendar")
    #expect(fitting > 20)
    #expect(simulation.world.interventions[0].funnel.reached == fitting)
  }

  @Test func `doors with the fewest ties are chosen, each once`() throws {
    let simulation = try Self.simulation([Town.plan("opbouwwerk", from: 1_000)])
    simulation.step(5)
    let channels = Channels(world: simulation.world, index: 0)
    let chosen = channels.fewestTies(0, wanted: 10, tries: 60, draw: 0)
    let tried = channels.fewestTies(0, wanted: 60, tries: 60, draw: 0)
    #expect(chosen.count == 10 && Set(tried).count == tried.count)
    #expect(Array(tried.prefix(10)) == chosen)
    let degrees = tried.map { simulation.world.degree($0) }
    #expect(degrees == degrees.sorted())
    #expect(channels.fewestTies(0, wanted: 0, tries: 60, draw: 0).isEmpty)
  }

  @Test func `a household counts once in a funnel, also after it moved`() {
    var funnel = Funnel(rows: 32)
    funnel.come(3)
    funnel.come(3)
    funnel.meet(3)
    funnel.follow([Moves.Move(from: 3, to: 9), Moves.Move(from: 9, to: Moving.leaves)])
    funnel.come(9)
    #expect(funnel.hasCome(9) && !funnel.hasCome(3))
    #expect(funnel.came == 1 && funnel.reached == 1 && funnel.met == 1)
    funnel.reach(3)
    #expect(funnel.reached == 2)
    #expect(funnel.values.count + 2 == MeasureCatalogue.intervention.count)
  }
}
