import Testing

@testable import BuurtModel

@Suite struct LinkingTests {
  @Test func `trust and way-finding at entry are what the formula says`() throws {
    let simulation = try Simulation(
      Town.input(
        [200],
        parameters: [
          // Income and schooling as at entry, nobody helped: the formula is that of the entry.
          "moving.owner": 0.3, "life.separation": 0, "life.partnering": 0, "life.job_loss": 0,
          "help.asking": 0,
        ]
      )
    )
    simulation.step(20)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    var strangers = 0
    for row in simulation.lived {
      let identity = h.identity[row]
      let rank = (Double(h.education[row]) / 2 + Double(h.income[row]) / 9) / 2 - 0.5
      let shared = world.key.block(.linking, week: 0, low: identity)
      let own = world.key.block(.linking, week: 0, low: identity, index: 1)
      let strange = identity >> 24 > 0
      if strange { strangers += 1 }
      guard simulation.world.institutions.intakes[0].busy.contains(row) == false else { continue }
      for lane in 0..<4 {
        let trust = 0.6 + 0.3 * rank + 0.25 * Double(uniform(shared.x) + uniform(own[lane]) - 1)
        let draw = Double(uniform(shared.y) + uniform(mixed(own[lane])) - 1)
        let way = 0.55 + 0.3 * rank + 0.25 * draw - (strange ? 0.2 : 0)
        #expect(abs(Double(h.help.trust[row][lane]) - 255 * min(1, max(0, trust))) <= 1.01)
        #expect(abs(Double(h.help.wayfinding[row][lane]) - 255 * min(1, max(0, way))) <= 1.01)
      }
    }
    #expect(strangers > 3)
  }

  @Test func `the most vulnerable fifth is further from every institution than the best-off fifth`() throws {
    func ratios(_ gradient: Double) throws -> [Double] {
      let simulation = try Simulation(
        Town.input([2_500], parameters: ["linking.gradient": gradient], breakdowns: ["income"])
      )
      let seen = simulation.observe(snapshot: false, buurten: false)
      let first = HouseholdMeasure.linkingSchool.rawValue
      return (first..<first + 4).map { seen.groups[0].values.values[$0] / seen.groups[4].values.values[$0] }
    }
    #expect(try ratios(0.3).allSatisfy { $0 < 0.8 && $0 > 0.3 })
    // Five hundred households a fifth: standard error of the ratio some .02.
    #expect(try ratios(0).allSatisfy { abs($0 - 1) < 0.1 })
  }

  @Test func `a pin lends its linking over the tie, and the larger of own and lent counts`() throws {
    let simulation = try Simulation(Town.input([150, 120], parameters: ["linking.looks": 1]))
    simulation.step(8)
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    for row in simulation.lived {
      h.help.trust[row] = SIMD4(repeating: UInt8(mixed(row) >> 24))
      h.help.wayfinding[row] = SIMD4(repeating: UInt8(mixed(row &+ 1) >> 24))
    }
    var lent = 0
    for row in simulation.lived {
      let shard = world.layout.shard(of: row)
      let ties = world.ties[shard]
      let (linking, learned) = world.rules.linking.sought(row, 2, 77, world, shard)
      func own(_ row: UInt32) -> Double {
        Double(h.help.trust[row][2]) / 255 * Double(h.help.wayfinding[row][2]) / 255
      }
      guard let pin = ties.pick(row, mixed(77)) else {
        #expect(abs(Double(linking) - own(row)) < 1e-6 && learned == 0)
        continue
      }
      let theirs = 0.8 * Double(ties.strength(ties.find(row, pin))) * own(pin)
      #expect(abs(Double(linking) - max(own(row), theirs)) < 1e-6)
      let lead = Double(h.help.wayfinding[pin][2]) - Double(h.help.wayfinding[row][2])
      if theirs > own(row), lead > 0 {
        lent += 1
        #expect(abs(Double(learned) - Double(h.help.wayfinding[row][2]) - 0.3 * lead) <= 0.51)
      } else {
        #expect(learned == 0)
      }
    }
    #expect(lent > 5)
  }

  @Test func `more looks never lower linking, and none leave the household its own`() throws {
    // One world, asked with other numbers of looks: what looks do in the weeks before is no part of the claim.
    let simulation = try Simulation(Town.input([200]))
    simulation.step(5)
    let world = simulation.world
    // Trust and way-finding anywhere, so that many have a tie that knows the way much better.
    for row in simulation.lived {
      world.households.help.trust[row] = SIMD4(repeating: UInt8(mixed(row) >> 24))
      world.households.help.wayfinding[row] = SIMD4(repeating: UInt8(mixed(row &+ 1) >> 24))
    }
    func sought(_ looks: Double) -> [Float] {
      let linking = Linking(Town.input([200], parameters: ["linking.looks": looks]))
      return simulation.lived.map { linking.sought($0, 1, $0, world, world.layout.shard(of: $0)).linking }
    }
    let none = sought(0)
    let one = sought(1)
    let eight = sought(8)
    for (number, row) in simulation.lived.enumerated() {
      let help = world.households.help
      defer { withExtendedLifetime(simulation) {} }
      #expect(none[number] == Linking.own(help.trust[row], help.wayfinding[row], 1))
      #expect(none[number] <= one[number] && one[number] <= eight[number])
    }
    #expect(zip(none, one).count { $0 < $1 } > 10 && zip(one, eight).count { $0 < $1 } > 10)
    withExtendedLifetime(simulation) {}
  }

  @Test func `a week of waiting and a week of help change trust by the stated parts in the mean`() throws {
    let simulation = try Simulation(Town.input([3_000]))
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let rows = simulation.lived
    for row in rows {
      h.help.trust[row] = SIMD4(repeating: 120)
      h.help.wayfinding[row] = SIMD4(repeating: 100)
      h.help.state[row] = SIMD4(HelpState.none, HelpState.waiting, HelpState.inHelp, HelpState.ended)
    }
    world.institutions.intakes[0].busy = rows
    world.rules.linking.learn(world, shard: 0)
    func mean(_ column: Column<SIMD4<UInt8>>, _ lane: Int) -> Double {
      rows.reduce(0) { $0 + Double(column[$1][lane]) } / Double(rows.count)
    }
    // Roundings by draw: standard error below .01.
    let trust = (0..<4).map { mean(h.help.trust, $0) }
    #expect(trust[0] == 120 && trust[3] == 120)
    #expect(abs(trust[1] - (120 - 0.005 * 120)) < 0.04)
    #expect(abs(trust[2] - (120 + 0.01 * 135)) < 0.04)
    let way = (0..<4).map { mean(h.help.wayfinding, $0) }
    #expect(way[0] == 100 && way[1] == 100 && way[3] == 100)
    #expect(abs(way[2] - (100 + 0.01 * 155)) < 0.04)
  }

  @Test func `every domain has one cluster, and a cluster's need is its worst domain`() {
    let all = HelpCluster.allCases.flatMap(\.domains)
    #expect(Set(all).count == NeedDomain.allCases.count && all.count == NeedDomain.allCases.count)
    for k in 0..<500 {
      var severity = SIMD8<UInt8>(repeating: 0)
      for lane in 0..<7 { severity[lane] = UInt8(mixed(UInt32(k * 7 + lane)) >> 24) }
      for cluster in HelpCluster.allCases {
        let worst = cluster.domains.map { severity[$0.rawValue] }.max() ?? 0
        #expect(HelpCluster.worst(severity)[cluster.rawValue] == worst)
        let domain = HelpCluster.worstDomain(cluster.rawValue, severity)
        #expect(domain.map { severity[$0] } == (worst > 0 ? worst : nil))
      }
    }
    for cluster in HelpCluster.allCases {
      #expect(HelpCluster.worstDomain(cluster.rawValue, SIMD8(repeating: 0)) == nil)
      for domain in cluster.domains { #expect(HelpCluster.ofDomain[domain.rawValue] == cluster.rawValue) }
    }
  }
}
