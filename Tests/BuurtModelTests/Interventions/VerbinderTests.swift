import Testing

@testable import BuurtModel

/// Talks, referral and linking pins: what they do, and what the documents insist on, at assumed numbers.
@Suite struct VerbinderTests {
  /// Nobody asks for help by itself, no place in it is ever short, nobody moves.
  private static let quiet: [String: Double] = [
    "help.asking": 0, "institutions.refusal": 0, "moving.owner": 0, "moving.corporatie": 0,
    "moving.private_rent": 0, "linking.waiting": 0, "linking.helped": 0,
  ]

  /// Talks with everybody, at any door, with hours that suffice.
  private static let ample: [String: FieldInput] = [
    "hours": .number(400), "ring_fenced": .flag(true), "reach": .word("door_to_door"), "hears": .number(1),
    "interest": .number(1), "distrust": .number(0), "shame": .number(0), "cooperation": .number(1),
    "noticed": .number(0), "detects": .number(0), "talks": .number(1), "way_step": .number(0.3),
  ]

  private static func simulation(
    _ values: [String: FieldInput],
    _ parameters: [String: Double] = [:],
    off: [Switch] = [],
    until: Int? = nil,
    seed: UInt64 = 7,
    households: [Int] = [300, 200]
  ) throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        households,
        parameters: quiet.merging(parameters) { $1 },
        off: off,
        plans: [Town.plan("verbinder", until: until, ample.merging(values) { $1 })],
        seed: seed
      )
    )
    simulation.burden(0.6)
    return simulation
  }

  /// Trust of every household in every cluster, in 255ths.
  private static func setTrust(_ level: UInt8, _ simulation: Simulation) {
    for row in simulation.lived { simulation.world.households.help.trust[row] = SIMD4(repeating: level) }
  }

  /// Weeks of the calendar and of formal help alone.
  private static func work(_ simulation: Simulation, weeks: Int) {
    let own = Schedule().phases.filter { ["calendar", "formal help"].contains($0.description.name) }
    for _ in 0..<weeks {
      for phase in own { phase.run(simulation.world) }
      simulation.world.week += 1
    }
  }

  /// Households that wait for help of some cluster, or get it.
  private static func handedOver(_ simulation: Simulation) -> [UInt32] {
    simulation.lived.filter { row in
      packed(simulation.world.households.help.state[row]) != 0
    }
  }

  @Test func `warm and cold referral are the same for households that trust fully`() throws {
    let words = ["cold", "warm"]
    let runs = try words.map { word in
      let simulation = try Self.simulation(["referral": .word(word)])
      Self.setTrust(255, simulation)
      Self.work(simulation, weeks: 13)
      return simulation
    }
    #expect(Self.handedOver(runs[0]).count > 20)
    #expect(Self.handedOver(runs[0]) == Self.handedOver(runs[1]))
    let rows = runs[0].lived
    #expect(
      rows.allSatisfy {
        runs[0].world.households.help.wayfinding[$0] == runs[1].world.households.help.wayfinding[$0]
      }
    )
  }

  @Test func `where hours suffice, warm referral leads more of the distrustful into help than cold`() throws {
    var gains: [Int] = []
    for seed in 1...8 as ClosedRange<UInt64> {
      let counts = try ["cold", "warm"].map { word in
        let simulation = try Self.simulation(
          ["referral": .word(word), "handed_trust": .number(0.6)],
          seed: seed
        )
        Self.setTrust(40, simulation)
        Self.work(simulation, weeks: 13)
        return Self.handedOver(simulation).count
      }
      gains.append(counts[1] - counts[0])
    }
    // The same households are asked at the same draws, at a higher chance: none is lost.
    #expect(gains.allSatisfy { $0 >= 0 }, "\(gains)")
    #expect(gains.count { $0 > 0 } >= 7, "\(gains)")
  }

  @Test func `where hours are scarce, warm referral reaches fewer households than cold`() throws {
    let reached = try ["cold", "warm"].map { word in
      let simulation = try Self.simulation([
        "referral": .word(word), "hours": .number(6), "hours_per_talk": .number(1),
        "hours_per_guidance": .number(4),
      ])
      Self.work(simulation, weeks: 13)
      let funnel = simulation.world.interventions[0].funnel
      // Two buurten: a talk takes an hour, and hours are saved up for four weeks at most.
      #expect(Double(funnel.came) <= funnel.hours)
      return funnel.came
    }
    #expect(reached[1] > 0 && reached[0] > 2 * reached[1], "\(reached)")
  }

  @Test func `with channel f off warm and cold referral lead the same households into help`() throws {
    let runs = try ["cold", "warm"].map { word in
      let simulation = try Self.simulation(["referral": .word(word)], off: [.matthewAccess])
      Self.setTrust(10, simulation)
      Self.work(simulation, weeks: 13)
      return Self.handedOver(simulation)
    }
    #expect(runs[0].count > 20 && runs[0] == runs[1])
  }

  @Test func `whoever is handed over goes along by trust, way-finding and shame, as in a plain calculation`()
    throws
  {
    let simulation = try Self.simulation([:])
    let channels = Channels(world: simulation.world, index: 0)
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let p = Parameters().help
    for row in simulation.lived {
      for lane in 0..<4 {
        let trust = Double(h.help.trust[row][lane]) / 255
        let way = Double(h.help.wayfinding[row][lane]) / 255
        var chance = 1 - p.shame.value * Double(h.support.shame[row]) / 255
        if lane == 0 { chance *= 1 - p.fear.value * (1 - trust) }
        chance *= p.floor.value + (1 - p.floor.value) * trust * way
        #expect(abs(Double(channels.goesAlong(row, lane)) - chance) < 1e-5)
      }
    }
  }

  @Test func `a household is handed over once, only with need, and stands in line from then on`() throws {
    let simulation = try Self.simulation([:])
    let channels = Channels(world: simulation.world, index: 0)
    let h = simulation.world.households
    let row = try #require(simulation.lived.first)
    h.needs.severity[row] = SIMD8(repeating: 0)
    #expect(!channels.handOver(row, to: 1, 0))
    simulation.set(row, .relatie, 0.7)
    #expect(!channels.handOver(row, to: 2, 0))
    #expect(!channels.handOver(row, to: 1, .max))
    #expect(channels.handOver(row, to: 1, 0))
    #expect(h.help.state[row] == SIMD4(0, HelpState.waiting, 0, 0))
    #expect(!channels.handOver(row, to: 1, 0))
    #expect(simulation.world.institutions.eventsSinceObservation.asked == 1)
    simulation.help()
    #expect(channels.isHelped(row, 1))
  }

  @Test func `an informal guide reaches more of the distrustful than an agency does`() throws {
    var more = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let reached = try [0.9, 0.1].map { distrust in
        let simulation = try Self.simulation(["distrust": .number(distrust)], seed: seed)
        Self.setTrust(40, simulation)
        Self.work(simulation, weeks: 13)
        return simulation.world.interventions[0].funnel.came
      }
      if reached[1] > reached[0] { more += 1 }
    }
    #expect(more == 6)
    // Nothing to choose between them for those who trust fully.
    let same = try [0.9, 0.1].map { distrust in
      let simulation = try Self.simulation(["distrust": .number(distrust)])
      Self.setTrust(255, simulation)
      Self.work(simulation, weeks: 13)
      return Self.handedOver(simulation)
    }
    #expect(same[0] == same[1])
  }

  @Test func `whose need was noticed is passed on, and nobody else is`() throws {
    let simulation = try Self.simulation([
      "noticed": .number(1), "hears": .number(0), "referral": .word("none"),
    ])
    let h = simulation.world.households
    let some = simulation.lived.filter { mixed(h.identity[$0]) % 7 == 0 }
    for row in some { h.civic.noticed[row] = 0 }
    simulation.run(through: "calendar")
    let funnel = simulation.world.interventions[0].funnel
    #expect(funnel.came == some.count && some.count > 30)
    #expect(some.allSatisfy { funnel.hasCome($0) })
  }

  @Test func `a talk brings needs to light, of those who have any`() throws {
    let simulation = try Self.simulation(["detects": .number(1), "referral": .word("none")])
    simulation.run(through: "calendar")
    let world = simulation.world
    let channels = Channels(world: world, index: 0)
    var lit = 0
    for row in simulation.lived {
      let talked = world.interventions[0].funnel.hasCome(row)
      #expect((world.households.civic.noticed[row] == 0) == (talked && channels.inNeed(row)))
      if world.households.civic.noticed[row] == 0 { lit += 1 }
    }
    #expect(lit > 5)
  }

  @Test func `trust and way-finding rise by their parts of what is missing, and never beyond all`() throws {
    let simulation = try Self.simulation([:])
    let channels = Channels(world: simulation.world, index: 0)
    let help = simulation.world.households.help
    defer { withExtendedLifetime(simulation) {} }
    let row = try #require(simulation.lived.first)
    help.trust[row] = SIMD4(55, 0, 255, 0)
    var sum = 0
    for word in stride(from: UInt32(0), to: .max - 4_000_000, by: 4_000_000) {
      help.trust[row][0] = 55
      channels.openWay(row, 0, trust: 0.123, way: 0, word)
      sum += Int(help.trust[row][0]) - 55
    }
    // 12.3 % of 200, rounded by draw: 1,073 draws of sd < .5 have a mean within .06.
    #expect(abs(Double(sum) / 1_073 - 24.6) < 0.1)
    channels.openWay(row, 2, trust: 1, way: 1, .max)
    channels.openWay(row, 1, trust: 1, way: 1, .max)
    #expect(help.trust[row][2] == 255 && help.trust[row][1] == 255 && help.wayfinding[row][1] == 255)
  }

  @Test func `linking pins are residents with most ties, lend what they learned, and are free at the end`()
    throws
  {
    let values: [String: FieldInput] = [
      "pins": .number(3), "pin_training": .number(1), "pin_choice": .word("ties"), "hears": .number(0),
    ]
    let simulation = try Self.simulation(values, ["civic.first": 0], until: 4)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.run(through: "calendar")
    let pins = simulation.lived.filter { world.interventions[0].funnel.hasCome($0) }
    #expect(pins.count == 6)
    let mean = simulation.lived.reduce(0) { $0 + world.degree($1) } / simulation.lived.count
    for pin in pins {
      #expect(h.help.trust[pin] == SIMD4(repeating: 255) && h.help.wayfinding[pin] == SIMD4(repeating: 255))
      #expect(h.civic.hours[pin] == 8 && world.degree(pin) > mean)
    }
    // A household without any linking of its own that is tied to a pin.
    let pin = try #require(pins.first)
    let tied = world.ties[world.layout.shard(of: pin)].entry(pin, 0).partner
    h.help.trust[tied] = SIMD4(repeating: 0)
    let lent = (0..<60).map { k in
      world.rules.linking.sought(tied, 1, mixed(UInt32(k)), world, world.layout.shard(of: tied)).linking
    }
    let shard = world.layout.shard(of: tied)
    let strength = world.ties[shard].strength(world.ties[shard].find(tied, pin))
    #expect((lent.max() ?? 0) >= Float(Parameters().linking.pin.value) * strength * 0.999)
    simulation.run(after: "calendar", through: "closing")
    world.week += 1
    simulation.step(4)
    #expect(pins.allSatisfy { h.civic.hours[$0] == 0 })
  }

  @Test func `a cold referral to places names them, a warm one invites and introduces to who comes there`()
    throws
  {
    for word in ["cold", "warm"] {
      var plan = Self.ample
      plan["referral"] = .word(word)
      plan["to"] = .word("places")
      let place = Town.plan("ontmoetingsplek", ["announcement": .number(0)])
      let simulation = try Simulation(
        Town.input(
          [300, 200],
          parameters: ["supply.open": 0, "visits.hearing": 0],
          plans: [place, Town.plan("verbinder", from: 1, plan)]
        )
      )
      simulation.step()
      let h = simulation.world.households
      for row in simulation.lived {
        // A place in each buurt, opened in this order.
        let open = UInt16(simulation.world.layout.buurt(of: row) + 1)
        h.regular[row] = mixed(h.identity[row]) % 5 == 0 ? open : 0
        h.awareness[row] = 0
      }
      simulation.run(through: "calendar")
      let talked = simulation.lived.filter { simulation.world.interventions[1].funnel.hasCome($0) }
      let told = simulation.lived.filter { h.awareness[$0] != 0 }
      #expect(talked.count > 10 && told.count > 10)
      let introductions = simulation.world.sessions.joined().filter { $0.origin == .introduced }
      if word == "cold" {
        #expect(told.allSatisfy { h.invited[$0] == 0 } && introductions.isEmpty)
      } else {
        #expect(told.allSatisfy { h.invited[$0] > 0 })
        #expect(introductions.count > 5)
        #expect(introductions.allSatisfy { $0.rows.count == 2 && $0.introduced && h.regular[$0.rows[1]] > 0 })
      }
      #expect(simulation.violations() == [])
    }
  }

  @Test func `a leertafel raises cooperation, so that more households are taken up`() throws {
    let handed = try [0.0, 20].map { hours in
      let simulation = try Self.simulation([
        "cooperation": .number(0.1), "table_hours": .number(hours), "table_effect": .number(5),
        "referral": .word("warm"), "pause": .number(0),
      ])
      Self.work(simulation, weeks: 39)
      return Self.handedOver(simulation).count
    }
    #expect(handed[1] > handed[0], "\(handed)")
  }

  @Test func `hours and euros add up, and only declared channels are touched`() throws {
    let simulation = try Self.simulation([
      "hours": .number(20), "cost_per_hour": .number(50), "cost": .number(5_200), "pins": .number(2),
      "ease": .number(0.2), "peers": .number(0.5), "to": .word("both"), "ring_fenced": .flag(false),
    ])
    simulation.step(10)
    let funnel = simulation.world.interventions[0].funnel
    #expect(funnel.hours == 2 * 10 * 20)
    #expect(abs(funnel.euros - 2 * 10 * (20 * 50 + 100)) < 1e-6)
    for channel in Channel.allCases where funnel.hasTouched(channel) {
      #expect(Verbinder.channels.contains(channel), "\(channel)")
    }
    #expect(funnel.hasTouched(.trust) && funnel.hasTouched(.referral) && funnel.hasTouched(.volunteers))
  }

  @Test func `without hours and linking pins nothing changes in the buurten`() throws {
    let idle = try Self.simulation(["hours": .number(0)])
    let none = try Simulation(Town.input([300, 200], parameters: Self.quiet))
    none.burden(0.6)
    idle.step(20)
    none.step(20)
    #expect(
      idle.observe(snapshot: true, buurten: true).buurten
        == none.observe(snapshot: true, buurten: true).buurten
    )
  }

  @Test
  func `threads change no bit, no invariant breaks, and buurten where nothing is done stay as they are`()
    throws
  {
    let sizes = [1_500, 1_800, 1_700]
    let plans = ["verbinder", "buurtinitiatief"].map {
      Town.plan(
        $0,
        from: 2,
        buurten: .named(["Buurt 1"]),
        [
          "pins": .number(4), "peers": .number(0.5), "to": .word("both"), "referral": .word("warm"),
          "hours": .number(40), "funding": .number(20_000), "guests": .number(8), "roles": .number(2),
          "encouragement": .number(1), "hours_per_start": .number(20), "events": .number(2),
          "event_interval": .number(6), "reach": .word("door_to_door"),
        ]
      )
    }
    let off: [Switch] = [.movesAcross, .tiesAcross]
    func input(_ plans: [InterventionPlan]) -> SimulationInput {
      Town.input(sizes, off: off, plans: plans, weeks: 40)
    }
    let one = try Town.observations(input(plans), every: 8)
    let two = try Town.observations(input(plans), threads: 2, every: 8)
    #expect(one.map(\.bits) == two.map(\.bits))
    let none = try Town.observations(input([]), every: 8)
    for (mine, theirs) in zip(none, one) {
      for buurt in [0, 2] {
        #expect(
          mine.buurten[buurt].values.map(\.bitPattern) == theirs.buurten[buurt].values.map(\.bitPattern),
          "buurt \(buurt), week \(mine.week)"
        )
      }
    }
    #expect(none.last?.buurten[1] != one.last?.buurten[1])
    let simulation = try Simulation(Town.input(sizes, plans: plans, weeks: 40), threads: 2)
    for _ in 0..<10 {
      simulation.step(4)
      #expect(simulation.violations() == [])
    }
  }
}
