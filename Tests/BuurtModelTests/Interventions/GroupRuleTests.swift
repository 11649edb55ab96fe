import Testing

@testable import BuurtModel

/// Rules that groups must honour.
@Suite struct GroupRuleTests {
  private static let often: [String: FieldInput] = [
    "trigger": .word("need"), "adoption": .number(1), "need_weeks": .number(4), "smallest": .number(4),
    "patience": .number(2), "interval": .number(1), "sessions": .number(12), "attendance": .number(1),
  ]

  private static func town(
    _ values: [String: FieldInput],
    _ parameters: [String: Double] = [:],
    seed: UInt64 = 7
  ) throws -> Simulation {
    try Simulation(
      Town.input(
        [400, 300, 350],
        parameters: parameters,
        plans: [Town.plan("groepsgewijze_hulp", often.merging(values) { $1 })],
        seed: seed
      )
    )
  }

  /// Sessions of some weeks, as they are called.
  private static func sessions(_ simulation: Simulation, weeks: Int) -> [Session] {
    var found: [Session] = []
    for _ in 0..<weeks {
      simulation.run(through: "calendar")
      found += simulation.world.sessions.joined().filter { $0.source == 1 }
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    return found
  }

  @Test func `a group for savings, without facilitation, makes no sterke bindingen; with it it does`() throws
  {
    func sterk(_ hours: Double) throws -> Double {
      var sum = 0
      for seed: UInt64 in 1...5 {
        let simulation = try Self.town(
          [
            "hours_per_session": .number(hours), "joint_task": .number(0), "size": .number(5),
            "specialist_weight": .number(1), "imbalance": .number(0),
          ],
          [
            "settings.unaided": 0, "upkeep.lift": 0.4, "rungs.meetings_sterk": 3, "formation.base": 1,
            "upkeep.own_threshold": 0.5, "upkeep.own_similarity": 0,
          ],
          seed: seed
        )
        simulation.step(40)
        sum += simulation.records.count { $0.source == 1 && $0.strength >= 0.5 }
      }
      return Double(sum) / 5
    }
    // Margin: one tie in a town of a thousand households.
    #expect(try sterk(0) <= 1)
    #expect(try sterk(12) > 5)
  }

  @Test func `a group in balance has more facilitation, and never more heavily loaded members than the rule`()
    throws
  {
    func run(_ share: Double, imbalance: Double) throws -> (sessions: [Session], simulation: Simulation) {
      let simulation = try Self.town(
        [
          "trigger": .word("recruited"), "reach": .word("door_to_door"), "hears": .number(1),
          "interest": .number(1), "distrust": .number(0), "shame": .number(0), "heavy_share": .number(share),
          "imbalance": .number(imbalance), "specialist_weight": .number(1), "balanced_at": .number(0.3),
          "size": .number(8), "sessions": .number(1), "longest_wait": .number(104),
        ],
        Town.withoutNeed.merging(["help.asking": 0]) { $1 }
      )
      let h = simulation.world.households
      for row in simulation.lived { h.needs.severity[row] = SIMD8(repeating: row % 3 > 0 ? 250 : 0) }
      simulation.run(through: "closing")
      simulation.world.week += 1
      return (Self.sessions(simulation, weeks: 20), simulation)
    }
    let open = try run(1, imbalance: 1)
    let balanced = try run(0.25, imbalance: 1)
    func heavy(_ session: Session, _ simulation: Simulation) -> Int {
      session.rows.count { simulation.world.households.needs.severity[$0].max() >= 128 }
    }
    #expect(balanced.sessions.count > 5 && open.sessions.count > 5)
    for session in balanced.sessions {
      #expect(Double(heavy(session, balanced.simulation)) <= 0.25 * Double(session.rows.count))
    }
    #expect(open.sessions.contains { heavy($0, open.simulation) > 4 })
    func mean(_ sessions: [Session]) -> Float {
      sessions.reduce(0) { $0 + $1.facilitation } / Float(sessions.count)
    }
    #expect(mean(balanced.sessions) > mean(open.sessions) + 0.05)
    // Without its cost imbalance is no matter.
    let indifferent = try run(1, imbalance: 0)
    for session in indifferent.sessions {
      let alone = 1 - Exponential.exp(-6 * 4 / Float(session.rows.count))
      #expect(abs(session.facilitation - alone) < 1e-5)
    }
  }

  @Test func `a group of peers needs somebody who leads it; without it has no facilitation`() throws {
    let unled = try Self.town(["led_by": .word("peers"), "asks": .number(0)])
    #expect(Self.sessions(unled, weeks: 15).allSatisfy { $0.facilitation == 0 })
    #expect(unled.world.interventions[0].funnel.hours == 0)
    let led = try Self.town(["led_by": .word("peers"), "asks": .number(40)])
    let sessions = Self.sessions(led, weeks: 15)
    let guided = sessions.filter { $0.facilitation > 0 }
    #expect(guided.count > sessions.count / 2)
    #expect(led.world.interventions[0].funnel.hours == Double(4 * guided.count))
    let h = led.world.households
    defer { withExtendedLifetime(led) {} }
    for session in guided.suffix(3) {
      #expect(session.rows.contains { h.civic.hours[$0] > 0 })
      #expect(Set(session.rows).count == session.rows.count)
    }
    let alone = try Self.town(["led_by": .word("nobody")])
    #expect(Self.sessions(alone, weeks: 15).allSatisfy { $0.facilitation == 0 })
  }

  /// Mean trust and way-finding of those who came to sessions, less those of the same households without it.
  private static func linking(_ values: [String: FieldInput]) throws -> (school: Double, wijkteam: Double) {
    let now = values.merging(["need_weeks": .number(1)]) { $1 }
    let simulation = try town(now)
    let none = try town(now.merging(["adoption": .number(0)]) { $1 })
    for world in [simulation.world, none.world] {
      for row in simulation.lived { world.households.need[row] = 0.8 }
    }
    var members: Set<UInt32> = []
    for week in 0..<10 {
      simulation.run(through: "calendar")
      members.formUnion(simulation.world.sessions.joined().flatMap(\.rows))
      none.run(through: "calendar")
      simulation.world.week = week + 1
      none.world.week = week + 1
    }
    var sums = SIMD2(0.0, 0.0)
    for row in members {
      for (k, lane) in [HelpCluster.school.rawValue, HelpCluster.wijkteam.rawValue].enumerated() {
        let help = simulation.world.households.help
        defer { withExtendedLifetime(simulation) {} }
        let same = none.world.households.help
        defer { withExtendedLifetime(none) {} }
        sums[k] += Double(help.wayfinding[row][lane]) - Double(same.wayfinding[row][lane])
        sums[k] += Double(help.trust[row][lane]) - Double(same.trust[row][lane])
      }
    }
    #expect(members.count > 20)
    return (sums.x / Double(members.count), sums.y / Double(members.count))
  }

  @Test func `guests open the way to their institutions; without a professional what contacts gave is lost`()
    throws
  {
    // At the defaults a session is worth the contact that it replaces.
    let plain = try Self.linking([:])
    #expect(plain.school == 0 && plain.wijkteam == 0)
    let guested = try Self.linking(["guests": .number(1)])
    #expect(guested.school == 0 && guested.wijkteam > 20)
    let peers = try Self.linking(["led_by": .word("nobody")])
    #expect(peers.school < -2 && peers.wijkteam == 0)
    let beside = try Self.linking(["led_by": .word("nobody"), "replaces": .number(0)])
    #expect(beside.school == 0)
    let savings = try Self.linking(["hours_per_session": .number(0)])
    #expect(savings.school < -2)
  }

  @Test func `a private word points to formal help and takes hours from the group`() throws {
    let none = try Self.town(["attention": .number(0)], ["help.asking": 0])
    let some = try Self.town(["attention": .number(0.5), "hours_per_word": .number(1)], ["help.asking": 0])
    let plain = Self.sessions(none, weeks: 6)
    let talking = Self.sessions(some, weeks: 6)
    #expect(plain.count == talking.count && plain.count > 4)
    #expect(zip(plain, talking).allSatisfy { $0.facilitation >= $1.facilitation })
    #expect(zip(plain, talking).contains { $0.facilitation > $1.facilitation })
    let h = some.world.households
    defer { withExtendedLifetime(some) {} }
    let noticed = some.lived.count { h.civic.noticed[$0] < 2 }
    #expect(noticed > none.lived.count { none.world.households.civic.noticed[$0] < 2 })
  }

  @Test func `members who end are asked to volunteer, and are in touch between sessions`() throws {
    let values: [String: FieldInput] = ["sessions": .number(3), "interval": .number(3)]
    let plain = try Self.town(values)
    let encouraged = try Self.town(values.merging(["encouraged": .number(1), "between": .number(1)]) { $1 })
    let some = Self.sessions(plain, weeks: 12)
    let more = Self.sessions(encouraged, weeks: 12)
    #expect(some.allSatisfy { $0.rows.count > 2 } && more.contains { $0.rows.count == 2 })
    #expect(more.filter { $0.rows.count == 2 }.allSatisfy { $0.facilitation == 0 && $0.sharedExperience > 0 })
    func volunteers(_ simulation: Simulation) -> Int {
      simulation.lived.count { simulation.world.households.civic.hours[$0] > 0 }
    }
    #expect(volunteers(encouraged) > volunteers(plain))
    #expect(encouraged.violations() == [])
  }

  @Test func `each trigger brings those to whom it applies`() throws {
    let simulation = try Self.town(["adoption": .number(0)])
    simulation.step(20)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    for row in simulation.lived where row % 40 < 3 {
      h.help.state[row][3] = [HelpState.waiting, HelpState.inHelp, HelpState.ended][Int(row % 40)]
      h.arrived[row] = Int16(world.week - 4)
    }
    let channels = Channels(world: world, index: 0)
    func trigger(_ event: Channels.Trigger.Event, domain: Int? = nil) -> [UInt32] {
      let trigger = Channels.Trigger(
        event: event,
        pregnancyWeeks: 12,
        childWeeks: 8,
        newcomerWeeks: 4,
        needWeeks: 1,
        domain: domain,
        cluster: 3
      )
      return (0..<3).flatMap { channels.eligible($0, trigger) }
    }
    let lane = NeedDomain.psychisch.rawValue
    let severe = byte(world.rules.needThreshold)
    #expect(trigger(.need) == simulation.lived.filter { h.need[$0] >= world.rules.needThreshold })
    #expect(trigger(.need, domain: lane) == simulation.lived.filter { h.needs.severity[$0][lane] >= severe })
    #expect(trigger(.waiting) == simulation.lived.filter { h.help.state[$0][3] == HelpState.waiting })
    #expect(trigger(.inHelp) == simulation.lived.filter { h.help.state[$0][3] == HelpState.inHelp })
    #expect(trigger(.afterHelp) == simulation.lived.filter { h.help.state[$0][3] == HelpState.ended })
    #expect(trigger(.newcomer) == simulation.lived.filter { world.week - Int(h.arrived[$0]) == 4 })
    #expect(!trigger(.waiting).isEmpty && !trigger(.inHelp).isEmpty && !trigger(.newcomer).isEmpty)
  }

  @Test func `asking and accepting get easier by the share of a session, in whole steps with the right mean`()
    throws
  {
    let simulation = try Self.town(["eases_asking": .number(0.1)])
    let h = simulation.world.households
    let channels = Channels(world: simulation.world, index: 0)
    var sum = 0
    for row in simulation.lived {
      h.support.shame[row] = 105
      h.support.reluctance[row] = 1
      channels.easeAsking(row, share: 0.1)
      #expect(h.support.shame[row] == 94 || h.support.shame[row] == 95)
      sum += Int(h.support.shame[row])
    }
    // 105 less 10.5, the last half by chance: four standard errors of a thousand draws.
    #expect(abs(Double(sum) / Double(simulation.lived.count) - 94.5) < 0.07)
    for share in [0, 0.3, 1] {
      for level in [UInt8(0), 1, 254, 255] {
        #expect(Channels.part(level, share: share, .max) <= level)
        #expect(share < 1 || Channels.part(level, share: share, 0) >= level - min(level, 1))
      }
    }
  }
}
