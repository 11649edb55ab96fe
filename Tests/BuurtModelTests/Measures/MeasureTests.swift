import Testing

@testable import BuurtModel

/// Measures against slow counts over the same tie tables.
@Suite struct MeasureTests {
  private static func town(threads: Int = 1, burnIn: Int = 0) throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        [1_300, 900, 2_400, 700],
        parameters: ["moving.newcomer": 12],
        burnIn: burnIn,
        breakdowns: Town.breakdowns
      ),
      threads: threads
    )
    simulation.step(burnIn + 20)
    return simulation
  }

  /// Ties in the own buurt that are not dormant, as sets of partners.
  private static func friends(_ simulation: Simulation) -> [UInt32: Set<UInt32>] {
    let world = simulation.world
    let dormant = Float(world.input.parameters.rungs.dormant.value)
    var found: [UInt32: Set<UInt32>] = [:]
    for row in simulation.lived { found[row] = [] }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count where world.ties[shard].strength(index) >= dormant {
        let tie = world.ties[shard][index]
        guard world.sameBuurt(tie.low, tie.high) else { continue }
        found[tie.low]?.insert(tie.high)
        found[tie.high]?.insert(tie.low)
      }
    }
    return found
  }

  @Test func `the Gini coefficient is half the mean difference between households over the mean`() throws {
    let simulation = try Self.town()
    let degrees = Self.friends(simulation).values.map { Double($0.count) }.sorted()
    var differences = 0.0
    for a in degrees { for b in degrees { differences += abs(a - b) } }
    let count = Double(degrees.count)
    let expected = differences / (2 * count * degrees.reduce(0, +))
    let seen = simulation.observe(snapshot: false, buurten: false)
    #expect(abs(seen[.giniDegree] - expected) < 1e-9)
    #expect((0.05...0.95).contains(expected))
  }

  @Test func `transitivity is the closed share of pairs of ties with a common end; at snapshots only`() throws
  {
    let simulation = try Self.town()
    let friends = Self.friends(simulation)
    var wedges = 0
    var closed = 0
    for partners in friends.values {
      let list = partners.sorted()
      for (k, a) in list.enumerated() {
        for b in list[(k + 1)...] {
          wedges += 1
          if friends[a]?.contains(b) == true { closed += 1 }
        }
      }
    }
    #expect(closed > 100)
    let expected = Double(closed) / Double(wedges)
    #expect(abs(simulation.observe(snapshot: true, buurten: false)[.transitivity] - expected) < 1e-12)
    #expect(simulation.observe(snapshot: false, buurten: false)[.transitivity].isNaN)
  }

  @Test func `kinds of ties are counted per household as the rungs and spans say`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let rungs = world.input.parameters.rungs
    var counts: [HouseholdMeasure: Int] = [:]
    var alone: [HouseholdMeasure: Int] = [:]
    for row in simulation.lived {
      var mine: [HouseholdMeasure: Int] = [:]
      let table = world.ties[world.layout.shard(of: row)]
      for k in 0..<table.degree(row) {
        let tie = table[table.entry(row, k).index]
        let s = Double(tie.strength)
        guard tie.strength >= Float(rungs.dormant.value) else { continue }
        let across = tie.marks & TieMarks.across != 0
        if world.sameBuurt(tie.low, tie.high) { mine[.degree, default: 0] += 1 }
        if tie.strength < Float(rungs.zwak.value) { mine[.losse, default: 0] += 1 }
        if tie.strength >= Float(rungs.zwak.value), across { mine[.bridging, default: 0] += 1 }
        if tie.strength >= Float(rungs.sterk.value) { mine[.bonding, default: 0] += 1 }
        if tie.strength >= Float(rungs.zwak.value), s < rungs.sterk.value, !across {
          mine[.zwakWithin, default: 0] += 1
        }
      }
      for (measure, count) in mine { counts[measure, default: 0] += count }
      let pairs: [(without: HouseholdMeasure, of: HouseholdMeasure)] = [
        (.noTie, .degree), (.noBridging, .bridging), (.noBonding, .bonding),
      ]
      for pair in pairs where mine[pair.of, default: 0] == 0 { alone[pair.without, default: 0] += 1 }
    }
    let seen = simulation.observe(snapshot: false, buurten: false).world
    let households = Double(simulation.lived.count)
    for measure in [HouseholdMeasure.degree, .losse, .zwakWithin, .bridging, .bonding] {
      #expect(counts[measure, default: 0] > 20)
      #expect(abs(seen[measure] - Double(counts[measure, default: 0]) / households) < 1e-9, "\(measure)")
    }
    for measure in [HouseholdMeasure.noTie, .noBridging, .noBonding] {
      #expect(abs(seen[measure] - Double(alone[measure, default: 0]) / households) < 1e-9, "\(measure)")
    }
  }

  @Test func `groups and buurten add up to the world`() throws {
    let seen = try Self.town(burnIn: 10).observe(snapshot: false, buurten: true)
    func sums(_ sets: [HouseholdValues]) -> (households: Int, values: [Double]) {
      let values = MeasureCatalogue.household.indices.map { k in
        sets.filter { $0.households > 0 }.reduce(0) { $0 + $1.values[k] * Double($1.households) }
      }
      return (sets.reduce(0) { $0 + $1.households }, values)
    }
    var parts = [("buurt", seen.buurten)]
    for by in Town.breakdowns where by != "initial_decile" {
      parts.append((by, seen.groups.filter { $0.by == by }.map(\.values)))
    }
    for (by, sets) in parts {
      let sum = sums(sets)
      #expect(sum.households == seen.world.households, "\(by)")
      for (value, mean) in zip(sum.values, seen.world.values) {
        #expect(abs(value - mean * Double(seen.world.households)) < 1e-6, "\(by)")
      }
      #expect(sets.count { $0.households > 0 } > 1, "\(by)")
    }
    // Newcomers since week 0 have no decile.
    let deciles = seen.groups.filter { $0.by == "initial_decile" }
    #expect(deciles.count == 10)
    let ranked = deciles.reduce(0) { $0 + $1.values.households }
    #expect(ranked < seen.world.households && ranked > seen.world.households * 9 / 10)
  }

  @Test(arguments: [0, 10, 60])
  func `deciles of initial ties are equally large and in order of ties`(burnIn: Int) throws {
    let simulation = try Simulation(Town.input([503, 400], burnIn: burnIn))
    simulation.step(burnIn)
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    var sizes = Array(repeating: 0, count: 10)
    for row in simulation.lived { sizes[Int(h.decile[row])] += 1 }
    let most = sizes.max() ?? 0
    let least = sizes.min() ?? 0
    #expect(most - least <= 1)
    #expect(sizes.reduce(0, +) == simulation.lived.count)
    let byDecile = simulation.lived.sorted { h.initialTies[$0] < h.initialTies[$1] }
    for decile in 0..<9 as Range<UInt8> {
      let highest = byDecile.last { h.decile[$0] == decile }.map { h.initialTies[$0] } ?? 0
      let lowest = byDecile.first { h.decile[$0] == decile + 1 }.map { h.initialTies[$0] } ?? 0
      #expect(highest <= lowest)
    }
  }

  @Test func `events are those since the last observation, and ties balance`() throws {
    let simulation = try Simulation(
      Town.input(
        [900, 700],
        parameters: [
          "moving.owner": 0, "moving.corporatie": 0,
          "moving.private_rent": 0, "life.mortality": 0, "upkeep.decay": 0.2,
          "life.separation": 0, "life.partnering": 0,
        ]
      )
    )
    var lost = 0.0
    var before = simulation.observe(snapshot: false, buurten: false)[.ties]
    for _ in 0..<6 {
      simulation.step(3)
      let seen = simulation.observe(snapshot: false, buurten: false)
      #expect(seen[.ties] == before + seen[.formed] - seen[.lost])
      #expect(seen[.formed] > 0)
      lost += seen[.lost]
      #expect(seen[.moved] == 0 && seen[.newcomers] == 0)
      before = seen[.ties]
    }
    #expect(lost > 0)
    let again = simulation.observe(snapshot: false, buurten: false)
    #expect(again[.formed] == 0 && again[.lost] == 0)
  }

  @Test func `persistence is the share of last year's ties that are there, counted one by one`() throws {
    // Who parts becomes somebody new, and whose ties merge keeps the older of two: neither can be told here.
    let together = ["life.separation": 0.0, "life.partnering": 0]
    let simulation = try Simulation(Town.input([600, 500], parameters: together))
    simulation.step(60)
    #expect(simulation.observe(snapshot: false, buurten: false)[.persistenceYoung].isNaN == false)
    let world = simulation.world
    func pairs() -> [UInt64: Int] { world.tiesByPair.mapValues { Int($0.born) } }
    let then = pairs()
    let week = world.week
    simulation.step(52)
    let now = pairs()
    for (measure, young) in [(NetworkMeasure.persistenceYoung, true), (.persistenceOld, false)] {
      let cohort = then.filter { (week - $0.value <= 52) == young }
      let kept = cohort.count { now[$0.key] == $0.value }
      let seen = simulation.observe(snapshot: false, buurten: false)[measure]
      #expect(cohort.count > 100)
      #expect(abs(seen - Double(kept) / Double(cohort.count)) < 1e-9, "\(measure)")
    }
  }

  @Test func `every observed value lies within the range of its measure`() throws {
    for seen in try Town.observations(
      Town.input(plans: Town.plans(from: 2), breakdowns: Town.breakdowns),
      snapshots: true
    ) {
      for set in [seen.world] + seen.buurten + seen.groups.map(\.values) where set.households > 0 {
        for (value, measure) in zip(set.values, MeasureCatalogue.household) {
          #expect(measure.range.contains(value), "\(measure.key) \(value)")
        }
      }
      #expect(seen.network.contains { !$0.isNaN } && seen.buurten.count == 3 && seen.groups.count > 10)
      for (value, measure) in zip(seen.network, MeasureCatalogue.network) where !value.isNaN {
        #expect(measure.range.contains(value), "\(measure.key) \(value)")
      }
    }
  }
}
