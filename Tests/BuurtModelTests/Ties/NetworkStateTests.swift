import Testing

@testable import BuurtModel

@Suite struct NetworkStateTests {
  @Test func `the network holds every household and every tie once, in the order of identities`() throws {
    let simulation = try Simulation(Town.input([2_600, 1_800, 2_400]), threads: 2)
    simulation.step(6)
    try #require(simulation.world.shards > 1)
    let network = try simulation.network()
    #expect(network.week == 6 && network.households.count == simulation.households)
    let identities = network.households.map(\.identity)
    #expect(identities == identities.sorted() && Set(identities).count == identities.count)
    let known = Set(identities)
    #expect(network.ties.allSatisfy { $0.low < $0.high && known.contains($0.low) && known.contains($0.high) })
    let seen = simulation.observe(snapshot: false, buurten: false)
    #expect(Double(network.ties.count) == seen[.ties])
    #expect(Set(network.ties.map { UInt64($0.low) << 32 | UInt64($0.high) }).count == network.ties.count)
    let near = network.ties.count { $0.sameBuurt && $0.rung != "dormant" }
    #expect(abs(2 * Double(near) / Double(network.households.count) - seen.world[.degree]) < 1e-9)
    let sterk = network.ties.count { $0.rung == "sterk" }
    #expect(abs(2 * Double(sterk) / Double(network.households.count) - seen.world[.bonding]) < 1e-9)
  }

  @Test func `a network that is read again makes the same ties`() throws {
    let simulation = try Simulation(Town.input([300]))
    simulation.step(5)
    let network = try simulation.network()
    let place = Dictionary(
      uniqueKeysWithValues: network.households.enumerated().map { ($1.identity, $0) }
    )
    var input = Town.input([network.households.count])
    input.observed = ObservedNetwork(
      nodes: network.households.indices.map { ObservedNetwork.Node(buurt: 0, dwelling: $0) },
      ties: network.ties.map { tie in
        ObservedNetwork.Tie(
          first: place[tie.low] ?? 0,
          second: place[tie.high] ?? 0,
          strength: tie.strength,
          ageWeeks: tie.ageWeeks,
          origin: tie.origin
        )
      }
    )
    let again = try Simulation(input)
    let (a, b) = (
      simulation.observe(snapshot: true, buurten: false), again.observe(snapshot: true, buurten: false)
    )
    for measure in [NetworkMeasure.ties, .giniDegree, .transitivity, .clustering, .components] {
      #expect(abs(a[measure] - b[measure]) < 1e-12, "\(measure)")
    }
  }
}
