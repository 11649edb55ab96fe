import Testing

@testable import BuurtModel

/// Initiatives that are started, backed, funded and taken over, and what the documents insist on.
@Suite struct BuurtinitiatiefTests {
  /// Nobody begins, joins or leaves an initiative by itself, and none ends.
  private static let still: [String: Double] = [
    "initiatives.start": 0, "initiatives.ask": 0, "initiatives.hazard": 0, "civic.exit": 0,
    "civic.exit_overload": 0, "civic.ask": 0, "civic.first": 0, "moving.owner": 0, "moving.corporatie": 0,
    "moving.private_rent": 0, "life.mortality": 0, "life.partnering": 0, "life.separation": 0,
  ]

  private static func simulation(
    _ values: [String: FieldInput],
    _ parameters: [String: Double] = still,
    until: Int? = nil,
    seed: UInt64 = 7,
    more: [InterventionPlan] = [],
    off: [Switch] = []
  ) throws -> Simulation {
    try Simulation(
      Town.input(
        [300, 200],
        parameters: parameters,
        off: off,
        plans: [Town.plan("buurtinitiatief", until: until, values)] + more,
        seed: seed
      )
    )
  }

  /// Lets initiatives of four households each live in every slot.
  private static func settle(_ simulation: Simulation) {
    let world = simulation.world
    for buurt in 0..<2 {
      for slot in 0..<CivicState.slots {
        let rows = world.rules.initiatives.launch(slot, buurt, core: 4, growth: 0, UInt32(slot), world)
        #expect(rows.count == 4)
      }
    }
  }

  private static func all(_ simulation: Simulation) -> [Initiative] {
    (0..<2 * CivicState.slots).map { simulation.world.civic.initiatives[$0] }
  }

  @Test func `support and control are set while it works, and are what they were from its last week on`()
    throws
  {
    let other = InterventionPlan(
      kind: "buurtinitiatief",
      name: "other",
      from: 4,
      until: 9,
      values: ["control": .number(0.2)]
    )
    let simulation = try Self.simulation(
      ["support": .number(0.9), "control": .number(0.8)],
      until: 6,
      more: [other]
    )
    let civic = simulation.world.civic
    defer { withExtendedLifetime(simulation) {} }
    let before = [civic.support[0], civic.control[0]]
    var seen: [[Float]] = []
    for _ in 0..<11 {
      simulation.step()
      seen.append([civic.support[0], civic.control[0]])
    }
    #expect(zip(seen[1], [0.9, 0.8]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(zip(seen[4], [0.9, 0.2]).allSatisfy { abs($0 - $1) < 1e-6 })
    // The other one took .6 off what stood there: what is left is a sum, and it too goes back.
    #expect(zip(seen[10], before).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(civic.support[1] == civic.support[0])
  }

  @Test func `ownership and funds go as in a plain calculation`() throws {
    let simulation = try Self.simulation([
      "hours": .number(0), "support": .number(0.9), "control": .number(0.7), "takeover": .number(0.5),
      "takeover_loss": .number(2), "funding": .number(8_000), "budget": .number(4_000),
    ])
    Self.settle(simulation)
    let p = Parameters().initiatives
    let share = 4.0 / 52
    var ownership = 1.0
    var funding = 0.0
    for week in 0..<52 {
      // Buurt 0 has four initiatives: each is offered a quarter of EUR 8,000 a year.
      ownership *= Exponential.exp(-2 * 0.5 / 52)
      funding += min(8_000 / 52 / 4, (1 - funding) * 4_000) / 4_000
      if week % 4 == 0 {
        ownership +=
          p.ownershipGain.value * share * (1 - ownership) - p.ownershipLoss.value * share * 0.7 * ownership
        funding += p.fundingGain.value * share * 0.9 * (1 - funding) - p.fundingUse.value * share * funding
      }
      simulation.step()
    }
    let own = Self.all(simulation).prefix(CivicState.slots)
    #expect(own.count == CivicState.slots)
    for it in own {
      #expect(abs(Double(it.ownership) - ownership) < 1e-3, "\(it.ownership), \(ownership)")
      #expect(abs(Double(it.funding) - funding) < 1e-3, "\(it.funding), \(funding)")
    }
  }

  @Test func `no euro is spent that no initiative got`() throws {
    let simulation = try Self.simulation(
      ["hours": .number(0), "funding": .number(30_000), "budget": .number(5_000)],
      Self.still.merging(["initiatives.funding_gain": 0, "initiatives.funding_use": 0]) { $1 }
    )
    simulation.step(5)
    #expect(simulation.world.interventions[0].funnel.euros == 0)
    Self.settle(simulation)
    simulation.step(100)
    let got = Self.all(simulation).reduce(0) { $0 + Double($1.funding) } * 5_000
    #expect(abs(simulation.world.interventions[0].funnel.euros - got) < 1)
    #expect(abs(got - 8 * 5_000) < 1)
  }

  @Test func `a takeover harms ownership at the same hours and euros`() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let runs = try [0.0, 1].map { takeover in
        let simulation = try Self.simulation(
          ["hours": .number(20), "takeover": .number(takeover), "starting": .number(0)],
          Self.still.merging(["initiatives.hazard": 3, "initiatives.hazard_ownership": 3]) { $1 },
          seed: seed
        )
        Self.settle(simulation)
        simulation.step(52)
        return simulation
      }
      let own = runs.map { run in
        let there = Self.all(run).filter { $0.core > 0 }
        return there.reduce(0) { $0 + Double($1.ownership) } / Double(max(there.count, 1))
      }
      #expect(own[1] < own[0] - 0.2, "\(own)")
      let spent = runs.map { $0.world.interventions[0].funnel }
      #expect(spent[0].hours == spent[1].hours && spent[0].euros == spent[1].euros)
      // The same draws at a higher hazard: none outlives its twin.
      let left = runs.map { run in Self.all(run).map { $0.core > 0 } }
      #expect(zip(left[0], left[1]).allSatisfy { $0 || !$1 })
    }
  }

  @Test func `initiatives with much control end sooner`() throws {
    var weeks = [0, 0]
    for seed in 1...5 as ClosedRange<UInt64> {
      for (k, control) in [0.0, 1].enumerated() {
        let simulation = try Self.simulation(
          ["hours": .number(0), "control": .number(control), "support": .number(0.5)],
          Self.still.merging([
            "initiatives.hazard": 2, "initiatives.hazard_ownership": 3, "initiatives.ownership_loss": 4,
          ]) { $1 },
          seed: seed
        )
        Self.settle(simulation)
        for _ in 0..<104 {
          simulation.step()
          weeks[k] += Self.all(simulation).count { $0.core > 0 }
        }
      }
    }
    #expect(Double(weeks[1]) < 0.9 * Double(weeks[0]), "\(weeks)")
  }

  @Test func `a one-off event without follow-up leaves losse bindingen only, and ever fewer`() throws {
    // Nobody meets elsewhere, and contact outside settings carries no tie beyond the first rung.
    let alone = ["block", "public_space", "school", "consultatiebureau", "verloskundige", "roster"].reduce(
      into: ["upkeep.own_similarity": 0, "supply.open": 0] as [String: Double]
    ) { $0["settings.\($1).presence"] = 0 }
    let simulation = try Self.simulation(
      [
        "hours": .number(0), "events": .number(1), "event_attendance": .number(1), "joint_task": .number(1),
      ],
      Self.still.merging(alone) { $1 }
    )
    func strengths() -> [Float] {
      let world = simulation.world
      return (0..<world.shards).flatMap { shard in
        (0..<world.ties[shard].count).filter { world.ties[shard].source($0) == 1 }
          .map { world.ties[shard].strength($0) }
      }
    }
    simulation.step()
    let first = strengths()
    simulation.step(51)
    let year = strengths()
    #expect(first.count > 30)
    let zwak = Float(Parameters().rungs.zwak.value)
    #expect((first + year).allSatisfy { $0 < zwak })
    #expect(year.count < first.count)
    let funnel = simulation.world.interventions[0].funnel
    #expect(funnel.euros == 2 * 500 && funnel.came > 100)
  }

  @Test func `help with starting begins no more initiatives than its hours allow, with those who fit`() throws
  {
    let values: [String: FieldInput] = [
      "hours": .number(10), "starting": .number(1), "guiding": .number(0), "receiving": .number(0),
      "matching": .number(0), "hours_per_start": .number(40), "encouragement": .number(1), "core": .number(3),
    ]
    let simulation = try Self.simulation(values)
    for week in 1...12 {
      simulation.step()
      let there = Self.all(simulation)
      for buurt in 0..<2 {
        let own = there[buurt * CivicState.slots..<(buurt + 1) * CivicState.slots]
        #expect(own.count { $0.core > 0 } == week / 4)
        #expect(own.allSatisfy { $0.core == 0 || $0.core == 3 && $0.source == 1 })
      }
    }
    #expect(simulation.world.interventions[0].funnel.came >= 2 * 3 * 3)
    #expect(simulation.violations() == [])
  }

  @Test func `people in need overload a core that is not equipped, and hours for it prevent that`() throws {
    let overload = try [0.0, 200].map { hours in
      let simulation = try Self.simulation(
        [
          "hours": .number(hours), "starting": .number(0), "guiding": .number(0), "matching": .number(0),
          "guests": .number(10), "reach": .word("door_to_door"), "hears": .number(1), "interest": .number(1),
          "distrust": .number(0), "shame": .number(0), "strain": .number(0.3), "dropout": .number(0),
        ]
      )
      Self.settle(simulation)
      simulation.burden(1)
      for row in simulation.lived { simulation.world.households.need[row] = 0.6 }
      simulation.step(20)
      let civic = simulation.world.households.civic
      defer { withExtendedLifetime(simulation) {} }
      let core = simulation.lived.filter { civic.role[$0] >= VolunteerRole.initiative }
      #expect(core.count >= 24)
      return core.reduce(0) { $0 + Double(civic.overload[$1]) } / Double(core.count)
    }
    #expect(overload[0] > overload[1] + 10, "\(overload)")
  }

  @Test func `small roles are held by no more households than there are, and make the core larger`() throws {
    let simulation = try Self.simulation([
      "hours": .number(0), "roles": .number(2), "role_hours": .number(1), "reach": .word("door_to_door"),
      "hears": .number(1), "interest": .number(1), "distrust": .number(0), "shame": .number(0),
    ])
    Self.settle(simulation)
    let civic = simulation.world.households.civic
    for _ in 0..<26 {
      simulation.step()
      let small = simulation.lived.count {
        civic.role[$0] >= VolunteerRole.initiative && civic.hours[$0] == 4
      }
      #expect(small <= 2 * 2 * CivicState.slots)
    }
    #expect(Self.all(simulation).allSatisfy { $0.core == 6 })
  }

  @Test func `near neighbours are of the block and strangers, and some handelingsverlegenheid is gone`()
    throws
  {
    let simulation = try Self.simulation([
      "hours": .number(30), "starting": .number(0), "guiding": .number(0), "receiving": .number(0),
      "neighbours": .number(2), "embolden": .number(1), "ease": .number(1),
    ])
    let world = simulation.world
    simulation.run(through: "calendar")
    let met = world.sessions.joined().filter { $0.introduced }
    #expect(met.count > 10)
    for session in met {
      let (row, other) = (session.rows[0], session.rows[1])
      #expect(world.layout.buurt(of: row) == world.layout.buurt(of: other))
      #expect(abs(Int(row) - Int(other)) <= 20)
      #expect(world.ties[world.layout.shard(of: row)].find(row, other) < 0)
      #expect(world.households.support.shame[row] == 0 && world.households.support.reserve[other] == 0)
    }
  }

  @Test func `who goes along lets the network take part in help, and in help only`() throws {
    let simulation = try Self.simulation([:])
    let channels = Channels(world: simulation.world, index: 0)
    let help = simulation.world.households.help
    defer { withExtendedLifetime(simulation) {} }
    let row = try #require(simulation.lived.first)
    help.state[row] = SIMD4(HelpState.inHelp, HelpState.waiting, 0, HelpState.ended)
    channels.goAlong(row)
    #expect(help.marks[row] == HelpMarks.network(0))
  }

  @Test func `only declared channels are touched, and initiatives are left alone at the end`() throws {
    let simulation = try Self.simulation(
      [
        "hours": .number(60), "funding": .number(9_000), "guests": .number(6), "roles": .number(1),
        "takeover": .number(0.3), "control": .number(0.5), "way_step": .number(0.2),
        "trust_step": .number(0.2), "refers": .number(1), "goes_along": .number(1), "events": .number(1),
        "reach": .word("door_to_door"), "hears": .number(1),
      ],
      until: 30
    )
    Self.settle(simulation)
    simulation.burden()
    simulation.step(29)
    #expect(Self.all(simulation).allSatisfy { $0.source == 1 })
    simulation.step(2)
    #expect(Self.all(simulation).allSatisfy { $0.source == 0 })
    let funnel = simulation.world.interventions[0].funnel
    let touched = Channel.allCases.filter { funnel.hasTouched($0) }
    #expect(touched.allSatisfy { Buurtinitiatief.channels.contains($0) })
    #expect(touched.count >= 10, "\(touched)")
    #expect(funnel.met > 20 && funnel.tied > 0)
  }
}
