import Testing

@testable import BuurtModel

/// How regimes govern, and that nothing is left when they do not.
@Suite struct BeleidsregimeTests {
  /// What a run shows apart from the funnel of the regime itself.
  private static func world(_ simulation: Simulation) -> [UInt64] {
    let seen = simulation.observe(snapshot: true, buurten: true)
    return ([seen.world] + seen.buurten).flatMap { $0.values.map(\.bitPattern) }
      + seen.network.map(\.bitPattern)
      + seen.interventions.dropFirst().flatMap { $0.values.map(\.bitPattern) }
  }

  /// The values of a lever that differ from neutral most.
  private static func ends(_ lever: PolicyLever) -> [Double] {
    [lever.range.lowerBound, lever.range.upperBound].filter { $0 != lever.neutral }
  }

  @Test func `a regime at its defaults changes no bit, and books nothing`() throws {
    let idle = try RegimeTown.simulation(RegimeTown.plans([:]))
    // Another intervention that never works keeps the places of the list.
    var never = Town.plan("ontmoetingsplek", from: 999)
    never.name = "nooit"
    let none = try RegimeTown.simulation([never] + Town.plans(from: 1))
    for _ in 0..<6 {
      idle.step(5)
      none.step(5)
      #expect(Self.world(idle) == Self.world(none))
      #expect(!idle.world.isSteered && !idle.world.wasSteered)
    }
    #expect(idle.world.interventions[0].funnel.values.allSatisfy { $0 == 0 })
    #expect(idle.world.interventions[0].funnel.touched == 0)
  }

  @Test func `levers are neutral where nothing is set, pulled by their rule, and each touches its channel`() {
    for lever in PolicyLever.all {
      #expect(Double(PolicyStance.neutral[keyPath: lever.path]) == lever.neutral, "\(lever.key)")
      #expect(lever.range.contains(lever.neutral) && Beleidsregime.channels.contains(lever.channel))
      var stance = PolicyStance.neutral
      lever.pull(lever.neutral, part: 1, &stance)
      #expect(Double(stance[keyPath: lever.path]) == lever.neutral)
      for value in Self.ends(lever) {
        var half = PolicyStance.neutral
        lever.pull(value, part: 0.5, &half)
        #expect(abs(Double(half[keyPath: lever.path]) - (lever.neutral + value) / 2) < 1e-5, "\(lever.key)")
      }
    }
    #expect(Set(PolicyLever.all.map(\.key)).count == PolicyLever.all.count)
  }

  @Test(arguments: PolicyLever.all.map(\.key))
  func `a lever alone touches its own channel and no other`(key: String) throws {
    let lever = try #require(PolicyLever.all.first { $0.key == key })
    let value = try #require(Self.ends(lever).last)
    let simulation = try RegimeTown.simulation(RegimeTown.plans([key: .number(value)]))
    simulation.step(4)
    let funnel = simulation.world.interventions[0].funnel
    #expect(Channel.allCases.filter(funnel.hasTouched) == [lever.channel])
  }

  @Test func `two regimes go together: factors multiply, shifts add, in the buurten of each`() throws {
    var first = Town.plan("beleidsregime", ["stigma": .number(0.5), "ask": .number(1)])
    first.name = "een"
    var second = first
    second.name = "twee"
    second.buurten = .named(["Buurt 1"])
    let simulation = try RegimeTown.simulation([first, second])
    simulation.run(through: "calendar")
    let stances = simulation.world.policy
    #expect(stances.map(\.stigma) == [0.5, 0.25, 0.5] && stances.map(\.ask) == [1, 2, 1])
  }

  @Test func `a regime grows evenly over its build-up, and its levers are back when it ends`() throws {
    let values: [String: FieldInput] = [
      "stigma": .number(0), "case_hours": .number(2), "places": .number(4), "build_up": .number(4),
    ]
    let simulation = try RegimeTown.simulation(RegimeTown.plans(values, until: 8))
    let base = (0..<3).map { simulation.world.institutions.hours[$0].base }
    var felt: [Float] = []
    for week in 0..<10 {
      simulation.run(through: "calendar")
      felt.append(simulation.world.policy[0].stigma)
      let open = simulation.world.places.all.filter { $0.source == 1 && $0.open(week) }
      #expect(open.isEmpty == !(2..<8).contains(week))
      for buurt in 0..<3 {
        let factor: Float = (2..<8).contains(week) ? 1 + min(1, Float(week - 1) / 4) : 1
        #expect(abs(simulation.world.institutions.hours[buurt].budget - base[buurt] * factor) < 1e-3)
      }
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
    #expect(felt == [1, 1, 0.75, 0.5, 0.25, 0, 0, 0, 1, 1])
  }

  @Test func `hours that go to places are taken from cases, to the last minute`() throws {
    let simulation = try RegimeTown.simulation(
      [Town.plan("beleidsregime", ["to_collective": .number(0.25), "places": .number(2)])]
    )
    for _ in 0..<3 {
      simulation.run(through: "calendar")
      let world = simulation.world
      for buurt in 0..<3 {
        let own = world.institutions.hours[buurt]
        let places = world.places.all.filter { $0.buurt == buurt && $0.open(world.week) }
        let volunteers = world.civic.placeHours[buurt]
        let hours = places.map { $0.hours - $0.ownHours }.reduce(0, +) - (places.isEmpty ? 0 : volunteers)
        #expect(!places.isEmpty && abs(own.budget + hours - own.base) < 1e-2)
        #expect(abs(own.budget - own.base * 0.75) < 1e-3)
      }
      simulation.run(after: "calendar", through: "closing")
      simulation.world.week += 1
    }
  }

  @Test func `a norm for places opens what a buurt lacks and no more`() throws {
    let simulation = try RegimeTown.simulation(
      [Town.plan("beleidsregime", ["places": .number(3), "own_groups": .flag(true)])]
    )
    let before = (0..<3).map { buurt in simulation.world.places.all.count { $0.buurt == buurt } }
    simulation.step(3)
    for buurt in 0..<3 {
      let all = simulation.world.places.all.filter { $0.buurt == buurt }
      #expect(all.count == max(3, before[buurt]))
      let audiences = all.filter { $0.source == 1 }.map(\.audience)
      #expect(Set(audiences).count == audiences.count && !audiences.contains(nil))
    }
  }

  @Test func `pressure to turn to the own network makes people ask more and makes no tie`() throws {
    func gates(_ ask: Double) throws -> (asked: Int, ties: Double) {
      let simulation = try RegimeTown.simulation([Town.plan("beleidsregime", ["ask": .number(ask)])])
      let before = simulation.observe(snapshot: false, buurten: false)[.ties]
      simulation.run(through: "requests")
      let failed = simulation.world.tallies.reduce(0) { $0 + $1.support.gates[HelpGate.notAsked.rawValue] }
      return (failed, before)
    }
    let (pushed, none, spared) = (try gates(2), try gates(0), try gates(-2))
    #expect(pushed.asked < none.asked && none.asked < spared.asked)
    #expect(pushed.ties == none.ties)
  }

  @Test func `whoever has a network waits at a ladder, and nobody in a crisis does`() throws {
    let simulation = try RegimeTown.simulation([Town.plan("beleidsregime", ["ladder": .number(52)])])
    simulation.step(20)
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.run(through: "formal help")
    let crisis = byte(Float(simulation.world.input.parameters.institutions.crisis.value))
    var lines = 0
    for shard in 0..<simulation.world.shards {
      for request in simulation.world.institutions.intakes[shard].requests {
        let lane = Int(request.institution) % 4
        let urgent = HelpCluster.worst(h.needs.severity[request.row])[lane] >= crisis
        #expect(urgent || TieSum.support(h.tieSums[request.row]) == 0)
        lines += 1
      }
    }
    #expect(lines > 3)
  }

  @Test func `children count in the queues that are named, and only where all four steps are taken`() throws {
    func urgent(_ values: [String: FieldInput]) throws -> [UInt64] {
      let base: [String: FieldInput] = ["child_weight": .number(0.6)]
      let simulation = try RegimeTown.simulation(
        [Town.plan("beleidsregime", base.merging(values) { $1 })]
      )
      simulation.step(6)
      simulation.run(through: "formal help")
      return simulation.world.institutions.intakes.flatMap(\.requests).map(\.order).sorted()
    }
    let none = try urgent(["child_weight": .number(0)])
    #expect(try urgent(["child_steps": .number(0)]) == none)
    #expect(try urgent([:]) != none)
    #expect(try urgent(["child_cluster": .word("zorg")]) != urgent([:]))
  }

  @Test func `the same bytes for any number of threads, and after a branch`() throws {
    let values: [String: FieldInput] = [
      "ask": .number(1), "inclusion": .number(0.6), "to_collective": .number(0.2), "treatment": .number(-1),
      "contact_goals": .number(0.2), "mixing": .number(0.5),
    ]
    func run(_ threads: Int) throws -> [[UInt64]] {
      try Town.observations(Town.input(plans: RegimeTown.plans(values)), threads: threads, every: 10).map(
        \.bits
      )
    }
    #expect(try run(1) == run(3))
    let plain = try Simulation(Town.input(plans: RegimeTown.plans(values)))
    let other = try Simulation(Town.input(plans: []))
    let branch = other.branch(plans: RegimeTown.plans(values))
    for _ in 0..<3 {
      plain.step(10)
      branch.step(10)
      #expect(
        plain.observe(snapshot: true, buurten: true).bits
          == branch.observe(snapshot: true, buurten: true).bits
      )
    }
  }
}
