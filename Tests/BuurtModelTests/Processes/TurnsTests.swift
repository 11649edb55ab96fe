import Testing

@testable import BuurtModel

@Suite struct TurnsTests {
  private static let settled: [String: Double] = [
    "moving.owner": 0, "moving.corporatie": 0, "moving.private_rent": 0, "life.mortality": 0,
    "life.conception": 0, "life.leaving": 0.02, "moving.letting": 0.01,
  ]

  private static func town(_ changes: [String: Double], shocks: [Shock] = []) throws -> Simulation {
    var input = Town.input(
      [1_500, 1_200, 1_800, 1_300],
      parameters: settled.merging(changes) { $1 }
    )
    input.shocks = shocks
    let simulation = try Simulation(input)
    try #require(simulation.world.shards > 1)
    return simulation
  }

  /// Broken rules of ties; rosters hear of the week's moves later in the week.
  private static func brokenTies(_ simulation: Simulation) -> [String] {
    simulation.violations().filter { !$0.contains("roster") && !$0.contains("still on the move") }
  }

  private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  @Test
  func `a couple that parts becomes two households: persons, children and ties are divided, none is lost`()
    throws
  {
    let simulation = try Self.town(["life.separation": 0.5, "life.partnering": 0, "moving.private_rent": 0.8])
    let world = simulation.world
    let h = world.households
    simulation.step(4)
    var parted = 0
    var left = 0
    var stays = 0
    var both = 0
    var goes = 0
    for _ in 0..<4 {
      simulation.run(through: "life events")
      // Nobody moves out of the way: only those who part are looked at.
      let before = Dictionary(
        simulation.lived.map { (h.identity[$0], (row: $0, adults: h.adults[$0], children: h.children[$0])) },
        uniquingKeysWith: { a, _ in a }
      )
      let ties = world.tiesByPair
      simulation.run(after: "life events", through: "matching")
      let moves = world.moves.all
      let part = moves.filter { $0.kind == .part }
      var identities: [UInt32: UInt32] = [:]
      for move in part { identities[move.from] = h.identity[move.from] }
      let busy = Set(moves.map(\.from))
      simulation.run(after: "matching", through: "arrival")
      #expect(Self.brokenTies(simulation) == [])
      let after = world.tiesByPair
      for move in part {
        let identity = try #require(identities[move.from])
        let old = try #require(before[identity])
        #expect(h.identity[move.from] == identity)
        #expect(old.adults == 2 && h.adults[move.from] == 1)
        parted += 1
        guard move.to != Moving.leaves else {
          left += 1
          continue
        }
        let fresh = h.identity[move.to]
        #expect(fresh & 0xFF_FFFF == move.to && before[fresh] == nil)
        #expect(h.adults[move.to] == 1)
        #expect(h.children[move.from] + h.children[move.to] == old.children)
        #expect(h.children[move.from] == 0 || h.children[move.to] == 0)
        for row in [move.from, move.to] {
          #expect(h.needs.event[row] == LifeEvent.separation.rawValue && h.needs.eventWeek[row] == world.week)
          let single = h.children[row] > 0 ? Composition.singleParent : .single
          #expect(h.composition[row] == single.rawValue)
        }
        for (pair, tie) in ties.sorted(by: { $0.key < $1.key })
        where tie.lowIdentity == identity || tie.highIdentity == identity {
          let other = tie.lowIdentity == identity ? tie.highIdentity : tie.lowIdentity
          let otherRow = tie.lowIdentity == identity ? tie.high : tie.low
          guard !busy.contains(otherRow) else { continue }
          let kept = after[pair]
          let taken = after[Self.key(fresh, other)]
          #expect(kept != nil || taken != nil)
          if let taken { #expect(taken.strength == tie.strength && taken.born == tie.born) }
          if kept != nil, taken != nil { both += 1 } else if kept != nil { stays += 1 } else { goes += 1 }
        }
      }
      simulation.run(after: "arrival", through: "closing")
      world.week += 1
    }
    #expect(parted > 40 && parted > left + 5)
    // .45 stay, .11 are kept by both, .44 go.
    let all = Double(stays + both + goes)
    #expect(all > 100)
    #expect(abs(Double(stays) / all - 0.45) < 4.5 * (0.25 / all).squareRoot())
    #expect(abs(Double(both) / all - 0.11) < 4.5 * (0.1 / all).squareRoot())
  }

  @Test func `two singles become one household; doubled ties become the stronger one`() throws {
    let simulation = try Self.town(["life.separation": 0, "life.partnering": 0, "first.buurt": 6])
    let world = simulation.world
    let h = world.households
    simulation.step(2)
    var joined = 0
    var doubled = 0
    for _ in 0..<5 {
      simulation.run(through: "life events")
      // Many look for a partner, so that some who share a friend pair.
      for shard in 0..<world.shards {
        world.tallies[shard].pairing = world.rows(shard).map { UInt32($0) }.filter {
          h.lived($0) && h.adults[$0] == 1 && Int($0 % 7) == world.week % 7
        }
      }
      let persons = Dictionary(
        simulation.lived.map { (h.identity[$0], (adults: h.adults[$0], children: h.children[$0])) },
        uniquingKeysWith: { a, _ in a }
      )
      let ties = world.tiesByPair
      simulation.run(after: "life events", through: "matching")
      let moves = world.moves.all
      let gone = Set(moves.filter { $0.to == Moving.leaves }.map { h.identity[$0.from] })
      var becomes: [UInt32: UInt32] = [:]
      for move in moves where move.kind == .join {
        becomes[h.identity[move.from]] = h.identity[move.to]
        #expect(h.identity[move.to] < h.identity[move.from])
      }
      simulation.run(after: "matching", through: "departure")
      simulation.run(after: "departure", through: "arrival")
      #expect(Self.brokenTies(simulation) == [])
      for move in moves where move.kind == .join {
        joined += 1
        let keeper = h.identity[move.to]
        let joiner = try #require(becomes.first { $0.value == keeper }?.key)
        let a = try #require(persons[keeper])
        let b = try #require(persons[joiner])
        #expect(h.adults[move.to] == a.adults + b.adults && h.children[move.to] == a.children + b.children)
        #expect(!h.lived(move.from) || h.identity[move.from] != joiner)
      }
      // What the ties must be: every end replaced by who it is now, the strongest of each pair.
      var expected: [UInt64: Float] = [:]
      var sources: [UInt64: Int] = [:]
      for tie in ties.values.sorted(by: {
        ($0.lowIdentity, $0.highIdentity) < ($1.lowIdentity, $1.highIdentity)
      })
      where !gone.contains(tie.lowIdentity) && !gone.contains(tie.highIdentity) {
        let a = becomes[tie.lowIdentity] ?? tie.lowIdentity
        let b = becomes[tie.highIdentity] ?? tie.highIdentity
        guard a != b else { continue }
        expected[Self.key(a, b)] = max(expected[Self.key(a, b)] ?? 0, tie.strength)
        sources[Self.key(a, b), default: 0] += 1
      }
      doubled += sources.values.count { $0 > 1 }
      #expect(world.tiesByPair.mapValues(\.strength) == expected)
      simulation.run(after: "arrival", through: "closing")
      world.week += 1
    }
    #expect(joined > 50 && doubled > 3)
  }

  @Test func `one who looks for a partner more changes two pairs at most`() {
    func seekers(_ count: UInt32) -> [Partnering.Seeker] {
      (0..<count).map { Partnering.Seeker(circle: Int($0 % 2), draw: mixed($0 &+ 1), identity: $0, row: $0) }
    }
    func pairs(_ list: [Partnering.Seeker]) -> Set<[UInt32]> {
      var sorted = list
      let partners = Partnering.pairs(&sorted)
      var found: Set<[UInt32]> = []
      for (k, partner) in partners.enumerated() where partner >= 0 {
        #expect(partners[partner] == k && sorted[partner].circle == sorted[k].circle)
        found.insert([sorted[k].identity, sorted[partner].identity].sorted())
      }
      return found
    }
    let base = pairs(seekers(60))
    #expect(base.count > 12)
    for extra in 60..<90 as Range<UInt32> {
      let one = Partnering.Seeker(circle: 0, draw: mixed(extra &* 31), identity: extra, row: extra)
      #expect(base.symmetricDifference(pairs(seekers(60) + [one])).count <= 3)
    }
  }

  @Test func `a lost job costs income until one is found, and is need in werk`() throws {
    let simulation = try Self.town(
      [
        "life.job_loss": 1, "life.job_found": 3, "life.separation": 0, "life.partnering": 0,
        "life.illness": 0,
      ]
    )
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let income = simulation.lived.map { (row: $0, income: h.income[$0], free: h.freeDaytime[$0]) }
    simulation.step(30)
    var jobless = 0
    var found = 0
    // A pension does not give back the income of work.
    for (row, before, free) in income
    where h.identity[row] == row && (30 - Int(h.referenceBorn[row])) / 52 < 66 {
      let bits = h.needs.circumstances[row]
      #expect(h.income[row] + (bits & Circumstances.lostDeciles) == before)
      if bits & Circumstances.jobless != 0 {
        jobless += 1
        #expect(h.income[row] == before - min(2, before) && h.freeDaytime[row] == 1)
      } else {
        #expect(h.freeDaytime[row] == free)
        if h.needs.event[row] == LifeEvent.jobFound.rawValue { found += 1 }
      }
    }
    #expect(jobless > 100 && found > 100)
    for row in simulation.lived where h.needs.circumstances[row] & Circumstances.jobless != 0 {
      #expect((18..<68).contains((30 - Int(h.referenceBorn[row])) / 52))
    }
  }

  @Test func `a shock multiplies the hazard that it names, in its weeks only`() throws {
    func jobs(_ shocks: [Shock]) throws -> [Int] {
      let simulation = try Self.town(["life.job_loss": 0.1, "life.job_found": 0.05], shocks: shocks)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      return [20, 20].map { weeks in
        let before = simulation.lived.filter { h.needs.circumstances[$0] & Circumstances.jobless != 0 }.count
        simulation.step(weeks)
        return simulation.lived.filter { h.needs.circumstances[$0] & Circumstances.jobless != 0 }.count
          - before
      }
    }
    let plain = try jobs([])
    let shocked = try jobs([Shock(name: "recessie", target: .jobLoss, factor: 4, from: 20, until: 40)])
    #expect(plain[0] == shocked[0])
    // About 130 jobs lost in 20 weeks without the shock, 4 times that with it.
    #expect(shocked[1] > 3 * plain[1] && shocked[1] < 5 * plain[1])
  }

  @Test func `lasting illness stays, and the death of one of two leaves grief`() throws {
    let simulation = try Self.town(
      [
        "life.illness": 0.2, "life.illness_recovery": 0, "life.mortality": 0.1, "life.separation": 0,
        // Formal help relieves.
        "help.asking": 0,
      ]
    )
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.step(40)
    let ill = simulation.lived.filter { h.needs.circumstances[$0] & Circumstances.ill != 0 }
    #expect(ill.count > 200)
    let least = simulation.world.input.parameters.life.turns.illnessSeverity.value
    #expect(
      ill.allSatisfy { Double(h.needs.severity[$0][NeedDomain.gezondheid.rawValue]) >= least * 255 - 1 }
    )
    let bereaved = simulation.lived.filter { h.needs.event[$0] == LifeEvent.bereavement.rawValue }
    #expect(bereaved.count > 10)
    let recent = bereaved.filter { Int(h.needs.eventWeek[$0]) >= 38 }
    #expect(
      recent.count { h.needs.severity[$0][NeedDomain.psychisch.rawValue] > 100 } * 10 >= recent.count * 8
    )
  }

  @Test func `threads and branches change nothing`() throws {
    let input = Town.input(
      [1_500, 1_200, 1_800, 1_300],
      parameters: ["life.separation": 0.3, "life.partnering": 0.5, "life.job_loss": 0.3],
      weeks: 8
    )
    let one = try Town.observations(input, threads: 1, every: 4)
    let three = try Town.observations(input, threads: 3, every: 4)
    #expect(one.map(\.bits) == three.map(\.bits))
  }
}
