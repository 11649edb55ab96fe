import Testing

@testable import BuurtModel

/// Trajectories: who is in one, for how long, what a week takes, and what each move does.
@Suite struct NetwerkversterkingTests {
  private static func funnel(_ simulation: Simulation) -> InterventionValues {
    simulation.observe(snapshot: false, buurten: false).interventions[0]
  }

  @Test func `every move goes through channels that the kind declares, and together through all of them`()
    throws
  {
    let simulation = try NetworkTown.simulation(
      NetworkTown.everything,
      parameters: NetworkTown.lively
    )
    simulation.step(60)
    let funnel = simulation.world.interventions[0].funnel
    for channel in Channel.allCases {
      #expect(
        funnel.hasTouched(channel) == Netwerkversterking.channels.contains(channel),
        "\(channel.rawValue)"
      )
    }
    #expect(simulation.violations() == [])
  }

  @Test func `hours are those of the households in a trajectory, and euros follow`() throws {
    let simulation = try NetworkTown.simulation(
      [
        "hours": .number(20), "caseload": .number(10), "weeks": .number(20), "cost_per_hour": .number(50),
        "cost_per_household": .number(100),
      ],
      from: 1,
      parameters: ["moving.owner": 0, "moving.corporatie": 0, "moving.private_rent": 0]
    )
    simulation.step(15)
    // Everybody comes at once: ten in each of two buurten, two hours a week, fourteen weeks.
    let funnel = Self.funnel(simulation)
    #expect(funnel["came"] == 20)
    #expect(funnel["hours"] <= 14 * 40 && funnel["hours"] > 8 * 40)
    #expect(abs(funnel["euros"] - (50 * funnel["hours"] + 100 * 20)) < 1e-6)
    simulation.step(20)
    // The first have left, others came in their place.
    #expect(Self.funnel(simulation)["came"] > 30)
  }

  @Test func `hours taper to what the end of the trajectory leaves`() throws {
    func hours(_ taper: Double) throws -> Double {
      let simulation = try NetworkTown.simulation([
        "hours": .number(20), "caseload": .number(10), "weeks": .number(50), "taper": .number(taper),
      ])
      simulation.step(50)
      return Self.funnel(simulation)["hours"]
    }
    let (full, half, none) = (try hours(0), try hours(0.5), try hours(1))
    #expect(half < 0.9 * full && none < 0.9 * half && none > 0.4 * full)
    #expect(abs((full + none) / 2 - half) < 1e-6 * full)
  }

  @Test func `it stops at its end, and takes in nobody without a place`() throws {
    let simulation = try NetworkTown.simulation(["build": .number(1)], until: 10)
    simulation.step(10)
    let before = Self.funnel(simulation)
    simulation.step(10)
    let after = Self.funnel(simulation)
    #expect(before["came"] > 0 && after["came"] == before["came"] && after["hours"] == before["hours"])
    let idle = try NetworkTown.simulation(["hours": .number(0), "build": .number(1), "teach": .number(1)])
    idle.step(20)
    #expect(Self.funnel(idle)["tied"] == 0 && Self.funnel(idle)["hours"] == 0)
    #expect(!idle.world.interventions[0].funnel.hasTouched(.meeting))
  }

  @Test func `hours without a move are mapping and talk: nothing in the buurten differs`() throws {
    let talk = try NetworkTown.simulation(["hours": .number(100)])
    let none = try Simulation(Town.input([300, 240]))
    talk.step(26)
    none.step(26)
    #expect(Self.funnel(talk)["hours"] > 0)
    #expect(
      talk.observe(snapshot: true, buurten: true).buurten
        == none.observe(snapshot: true, buurten: true).buurten
    )
  }

  @Test(arguments: NetworkTarget.allCases)
  func `a target means some households and not others, as a slow look at them says`(target: NetworkTarget)
    throws
  {
    let simulation = try NetworkTown.simulation(from: 1_000, parameters: NetworkTown.lively)
    simulation.step(40)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let channels = NetworkTown.channels(simulation)
    let ties = { (row: UInt32) in simulation.pairs().filter { $0.low == row || $0.high == row } }
    var meant = 0
    for row in simulation.lived.prefix(150) {
      let own = ties(row).compactMap { simulation.records($0.low, $0.high).first }
      let expected: Bool =
        switch target {
        case .anyone: true
        case .lonely: Double(h.wellbeing.loneliness[row]) >= 0.7 * 65_535
        case .fewTies: own.count { $0.strength >= 0.15 } <= 4
        case .inNeed: h.need[row] >= world.rules.needThreshold
        case .severalNeeds: h.needs.worries(row, from: world.rules.worry) >= 2
        case .formalHelp: (0..<4).contains { h.help.state[row][$0] == HelpState.inHelp }
        case .strained:
          own.contains {
            ($0.scar >= 51 || $0.marks & TieMarks.far != 0) && $0.roles & TieRoles.harmful == 0
          }
        case .harmful: own.contains { $0.roles & TieRoles.harmful != 0 }
        case .faded: own.contains { $0.strength < 0.08 && $0.roles & TieRoles.harmful == 0 }
        case .overloaded:
          h.support.load[row] > 4_096
            || own.contains {
              $0.strength >= 0.15 && h.support.load[$0.low == row ? $0.high : $0.low] > 4_096
            }
        case .receiver:
          world.week - Int(h.support.lastReceived[row]) <= 13
            && world.week - Int(h.support.lastGave[row]) > 52
        }
      #expect(channels.isMeant(row, by: target, few: 4) == expected, "\(row)")
      if expected { meant += 1 }
    }
    #expect(target == .anyone ? meant == 150 : meant > 0 && meant < 150, "\(meant)")
  }

  @Test func `shares divide the hours, and after a diagnosis hours go to what finds something to work on`()
    throws
  {
    let simulation = try NetworkTown.simulation(from: 1_000)
    simulation.step(8)
    let channels = NetworkTown.channels(simulation)
    let row = try #require(simulation.lived.first { simulation.world.degree($0) > 2 })
    // No tie of a household is harmful here, so that `cut` finds nothing.
    func picks(_ values: [String: FieldInput]) -> [NetworkMoves.Move?: Int] {
      var reader = ParameterReader(values: values)
      let moves = NetworkMoves(reading: &reader)
      let ties = channels.ties(of: row).filter { !$0.isHarmful }
      var found: [NetworkMoves.Move?: Int] = [:]
      for k in 0..<1_000 {
        found[moves.pick(UInt32(k) * 4_294_967 + 2_147_483, for: row, ties, channels), default: 0] += 1
      }
      return found
    }
    let plain = picks(["cut": .number(0.3), "teach": .number(0.2)])
    #expect(plain[.cut] == 300 && plain[.teach] == 200 && plain[nil] == 500)
    let mapped = picks(["cut": .number(0.3), "teach": .number(0.2), "diagnosis": .flag(true)])
    #expect(mapped[.cut] == nil && mapped[.teach] == 500 && mapped[nil] == 500)
    let full = picks(["cut": .number(1), "teach": .number(1)])
    #expect(full[.cut] == 500 && full[.teach] == 500)
  }

  @Test func `the same bytes for any number of threads`() throws {
    let plan = Town.plan("netwerkversterking", NetworkTown.everything)
    let input = Town.input([3_000, 3_000], parameters: NetworkTown.lively, plans: [plan], weeks: 12)
    let one = try Town.observations(input, every: 4).map(\.bits)
    #expect(try Town.observations(input, threads: 2, every: 4).map(\.bits) == one)
  }
}
