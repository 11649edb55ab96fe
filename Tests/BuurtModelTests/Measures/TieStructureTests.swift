import Testing

@testable import BuurtModel

/// Measures of structure against slow counts, and against graphs whose values are known.
@Suite struct TieStructureTests {
  /// A world of `households` with the given ties, all strong, in one buurt.
  private static func world(
    _ households: Int,
    _ pairs: [(Int, Int)],
    groups: [Int: UInt8] = [:],
    strengths: [Int: Float] = [:]
  ) throws -> Simulation {
    var input = Town.input([households])
    input.observed = ObservedNetwork(
      nodes: (0..<households).map { ObservedNetwork.Node(buurt: 0, dwelling: $0, group: groups[$0] ?? 0) },
      ties: pairs.enumerated().map { index, pair in
        ObservedNetwork.Tie(first: pair.0, second: pair.1, strength: strengths[index] ?? 0.6)
      }
    )
    return try Simulation(input)
  }

  @Test func `a triangle with a tail and two households alone has the values of the textbook`() throws {
    let seen = try Self.world(6, [(0, 1), (1, 2), (0, 2), (2, 3)], groups: [0: 1, 1: 1, 2: 1])
      .observe(snapshot: true, buurten: false)
    // Pairs of ties: 1 at 0, 1 at 1, 3 at 2; closed 1, 1, 1.
    #expect(abs(seen[.transitivity] - 3.0 / 5) < 1e-15)
    // Local: 1, 1, 1/3, 0, 0, 0.
    #expect(abs(seen[.clustering] - (2 + 1.0 / 3) / 6) < 1e-15)
    #expect(seen[.components] == 3)
    #expect(abs(seen[.largestComponent] - 4.0 / 6) < 1e-15)
    // Ends: 6 of 8 within group 1, 1 from 1 to 0 and back: trace 6/8, shares 7/8 and 1/8.
    let expected = (6.0 / 8 - 50.0 / 64) / (1 - 50.0 / 64)
    #expect(abs(seen[.assortativityGroup] - expected) < 1e-15)
  }

  @Test func `dormant ties connect nobody, and one class has no assortativity`() throws {
    let seen = try Self.world(4, [(0, 1), (2, 3)], strengths: [1: 0.01])
      .observe(snapshot: true, buurten: false)
    #expect(seen[.components] == 3)
    #expect(seen[.assortativityGroup].isNaN)
    #expect(seen[.transitivity].isNaN && seen[.clustering] == 0)
  }

  @Test func `complete mixing is 0 and complete separation is 1`() {
    #expect(TieStructure.assortativity([[4, 0], [0, 4]]) == 1)
    #expect(TieStructure.assortativity([[2, 2], [2, 2]]) == 0)
    #expect(TieStructure.assortativity([[0, 4], [4, 0]]) == -1)
    #expect(TieStructure.assortativity([[0, 0], [0, 0]]).isNaN)
  }

  @Test func `in a world of several shards every measure is a slow count over all ties`() throws {
    let simulation = try Simulation(Town.input([2_600, 1_800, 2_400]), threads: 2)
    simulation.step(4)
    let world = simulation.world
    try #require(world.shards > 1)
    let dormant = Float(world.input.parameters.rungs.dormant.value)
    var all: [UInt32: Set<UInt32>] = [:]
    var near: [UInt32: Set<UInt32>] = [:]
    for row in simulation.lived {
      all[row] = []
      near[row] = []
    }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count where world.ties[shard].strength(index) >= dormant {
        let tie = world.ties[shard][index]
        for (a, b) in [(tie.low, tie.high), (tie.high, tie.low)] {
          all[a]?.insert(b)
          if world.sameBuurt(a, b) { near[a]?.insert(b) }
        }
      }
    }
    let seen = simulation.observe(snapshot: true, buurten: false)
    var local = 0.0
    for friends in near.values where friends.count > 1 {
      let list = friends.sorted()
      var closed = 0
      for (k, a) in list.enumerated() {
        for b in list[(k + 1)...] where near[a]?.contains(b) == true { closed += 1 }
      }
      local += Double(2 * closed) / Double(list.count * (list.count - 1))
    }
    #expect(local > 10)
    #expect(abs(seen[.clustering] - local / Double(near.count)) < 1e-12)

    var left = Set(all.keys)
    var sizes: [Int] = []
    for start in all.keys.sorted() where left.contains(start) {
      var queue = [start]
      var size = 0
      left.remove(start)
      while let row = queue.popLast() {
        size += 1
        for other in all[row] ?? [] where left.remove(other) != nil { queue.append(other) }
      }
      sizes.append(size)
    }
    #expect(sizes.count > 3)
    #expect(seen[.components] == Double(sizes.count))
    #expect(abs(seen[.largestComponent] - Double(sizes.max() ?? 0) / Double(all.count)) < 1e-12)

    let h = world.households
    let traits: [(NetworkMeasure, (UInt32) -> Int)] = [
      (.assortativityGroup, { Int(h.group[$0]) }), (.assortativityEducation, { Int(h.education[$0]) }),
      (.assortativityLifeStage, { Int(h.lifeStage($0, week: world.week).rawValue) }),
    ]
    for (measure, trait) in traits {
      var ends: [Int: Double] = [:]
      var like = 0.0
      var total = 0.0
      for (row, partners) in all {
        for partner in partners {
          total += 1
          ends[trait(row), default: 0] += 1
          if trait(row) == trait(partner) { like += 1 }
        }
      }
      let expected = ends.values.reduce(0) { $0 + $1 / total * ($1 / total) }
      #expect(expected < 0.999)
      #expect(abs(seen[measure] - (like / total - expected) / (1 - expected)) < 1e-9, "\(measure)")
    }
    let quick = simulation.observe(snapshot: false, buurten: false)
    for measure in [NetworkMeasure.clustering, .components, .largestComponent, .assortativityGroup] {
      #expect(quick[measure].isNaN)
    }
  }
}
