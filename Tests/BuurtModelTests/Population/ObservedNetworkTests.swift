import Testing

@testable import BuurtModel

/// Worlds that begin with ties that were seen.
@Suite struct ObservedNetworkTests {
  private static let network = ObservedNetwork(
    nodes: [
      ObservedNetwork.Node(buurt: 0, dwelling: 3, education: .high, incomeDecile: 9, group: 5),
      ObservedNetwork.Node(buurt: 0, dwelling: 70),
      ObservedNetwork.Node(buurt: 1, dwelling: 0),
      ObservedNetwork.Node(buurt: 0, dwelling: 4),
    ],
    ties: [
      ObservedNetwork.Tie(first: 1, second: 0, strength: 0.5, ageWeeks: 100, origin: "kin"),
      ObservedNetwork.Tie(first: 1, second: 2, strength: 0.25),
      ObservedNetwork.Tie(first: 0, second: 3),
    ]
  )

  private static func input(_ observed: ObservedNetwork? = network, replicate: Int = 0) -> SimulationInput {
    var input = Town.input([120, 90])
    input.observed = observed
    input.replicate = replicate
    return input
  }

  private static func ties(_ simulation: Simulation) -> [TieRecord] {
    let world = simulation.world
    return (0..<world.shards).flatMap { shard in
      (0..<world.ties[shard].count).map { world.ties[shard][$0] }.filter { world.ties[shard].holds($0.low) }
    }.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
  }

  @Test func `a world has the ties that were seen and no other, each between the dwellings of its ends`()
    throws
  {
    let simulation = try Simulation(Self.input())
    let start = simulation.world.layout.buurtStart.map { UInt32($0) }
    let ties = Self.ties(simulation)
    #expect(
      ties.map { [$0.low, $0.high] } == [
        [start[0] + 3, start[0] + 4], [start[0] + 3, start[0] + 70], [start[0] + 70, start[1]],
      ]
    )
    #expect(ties[1].strength == 0.5 && ties[1].born == -100)
    #expect(TieMarks.origin(ties[1].marks) == TieOrigin.kin.rawValue)
    #expect(ties[2].strength == 0.25 && TieMarks.origin(ties[2].marks) == TieOrigin.publicSpace.rawValue)
    #expect(TieMarks.origin(ties[0].marks) == TieOrigin.neighbour.rawValue)
    #expect(simulation.violations() == [])
  }

  @Test func `what the file does not say is drawn as for other first ties`() throws {
    let first = try Self.ties(Simulation(Self.input()))[0]
    let other = try Self.ties(Simulation(Self.input(replicate: 1)))[0]
    let mean = Float(Parameters().first.strength.value)
    for tie in [first, other] {
      #expect(tie.strength >= 0.5 * mean && tie.strength <= 1.5 * mean)
      #expect(tie.born < 0)
    }
    #expect(first.strength != other.strength && first.born != other.born)
  }

  @Test func `what was seen of a household stands in place of what was drawn, and nobody else changes`()
    throws
  {
    let reference = try Simulation(Self.input(nil))
    let drawn = reference.world.households
    let simulation = try Simulation(Self.input())
    // Columns go with their world, so both worlds stay until the end.
    defer { withExtendedLifetime((reference, simulation)) {} }
    let seen = simulation.world.households
    #expect(seen.education[3] == Education.high.rawValue && seen.income[3] == 9 && seen.group[3] == 5)
    for row in simulation.lived where row != 3 {
      #expect(seen.education[row] == drawn.education[row] && seen.income[row] == drawn.income[row])
      #expect(seen.group[row] == drawn.group[row])
    }
    #expect(simulation.lived.contains { row in row != 3 && drawn.group[row] != 5 })
  }

  @Test func `a network of two shards gives the same bytes on any number of threads`() throws {
    func run(_ threads: Int) throws -> [UInt64] {
      var input = Town.input([4_000, 4_000], burnIn: 0)
      let nodes = (0..<400).map { ObservedNetwork.Node(buurt: $0 % 2, dwelling: $0) }
      let ties = (0..<399).map { ObservedNetwork.Tie(first: $0, second: $0 + 1, strength: 0.4) }
      input.observed = ObservedNetwork(nodes: nodes, ties: ties)
      let simulation = try Simulation(input, threads: threads)
      #expect(simulation.violations() == [])
      simulation.step(3)
      return simulation.observe(snapshot: true, buurten: true).bits
    }
    #expect(try run(1) == run(3))
  }

  @Test func `a world that began with an observed network never hands out its ties, in no later week`() throws
  {
    let simulation = try Simulation(Self.input())
    for _ in 0..<2 {
      #expect(throws: NetworkRefusal.observed) { try simulation.network() }
      simulation.step(4)
    }
    #expect(throws: NetworkRefusal.observed) { try simulation.branch(plans: []).network() }
    #expect(try Simulation(Self.input(nil)).network().ties.isEmpty == false)
  }

  @Test func `a network that does not fit the world is named before the world is built`() {
    var broken = Self.network
    #expect(broken.misfit(in: Town.table([120, 90])) == nil)
    #expect(broken.misfit(in: Town.table([60, 90])) != nil)
    #expect(broken.misfit(in: Town.table([120])) != nil)
    broken.nodes[3].dwelling = 3
    #expect(broken.misfit(in: Town.table([120, 90])) == "two nodes in a dwelling")
    let ties: [(ObservedNetwork.Tie, String)] = [
      (ObservedNetwork.Tie(first: 0, second: 0), "a tie without two ends"),
      (ObservedNetwork.Tie(first: 0, second: 9), "a tie without two ends"),
      (ObservedNetwork.Tie(first: 0, second: 1), "two ties on a pair"),
      (ObservedNetwork.Tie(first: 2, second: 3, strength: 0), "a strength outside 0...1"),
      (ObservedNetwork.Tie(first: 2, second: 3, strength: 1.5), "a strength outside 0...1"),
      (ObservedNetwork.Tie(first: 2, second: 3, ageWeeks: 0), "an age out of range"),
      (ObservedNetwork.Tie(first: 2, second: 3, origin: "x"), "an unknown origin"),
    ]
    for (tie, words) in ties {
      var network = Self.network
      network.ties.append(tie)
      #expect(network.misfit(in: Town.table([120, 90])) == words)
    }
  }

  @Test func `origins have names of their own in snake_case, which read back`() {
    #expect(Set(ObservedNetwork.origins).count == TieOrigin.allCases.count)
    #expect(TieOrigin.publicSpace.code == "public_space")
    for origin in TieOrigin.allCases {
      #expect(TieOrigin(code: origin.code) == origin)
      #expect(origin.code.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil)
    }
  }
}
