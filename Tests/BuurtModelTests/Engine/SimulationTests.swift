import Testing

@testable import BuurtModel

/// The whole model in towns of several shards.
@Suite struct SimulationTests {
  /// Eight buurten in five shards, all kinds of intervention at work from week 5.
  private static func town(
    plans: [InterventionPlan] = Town.plans(from: 5),
    off: [Switch] = [],
    seed: UInt64 = 11,
    burnIn: Int = 0,
    weeks: Int = 30
  ) -> SimulationInput {
    Town.input(
      [900, 1_800, 700, 2_600, 300, 1_500, 40, 2_200],
      off: off,
      plans: plans,
      seed: seed,
      burnIn: burnIn,
      weeks: weeks,
      breakdowns: Town.breakdowns
    )
  }

  @Test(arguments: [0, 3] as [UInt64])
  func `no invariant breaks in any of 60 weeks with all kinds of intervention`(seed: UInt64) throws {
    let simulation = try Simulation(Self.town(seed: seed, weeks: 60), threads: 2)
    #expect(simulation.world.shards >= 3)
    #expect(simulation.violations() == [])
    for week in 1...60 {
      simulation.step()
      #expect(simulation.violations() == [], "week \(week)")
    }
  }

  @Test func `the number of threads changes no bit`() throws {
    let input = Self.town()
    let one = try Town.observations(input, threads: 1, every: 5, snapshots: true).map(\.bits)
    for threads in [2, 5] {
      #expect(try Town.observations(input, threads: threads, every: 5, snapshots: true).map(\.bits) == one)
    }
  }

  @Test func `seed and replicate each change the run`() throws {
    var replicate = Self.town(weeks: 5)
    replicate.replicate = 1
    let runs = try [Self.town(weeks: 5), Self.town(seed: 12, weeks: 5), replicate].map {
      try Town.observations($0).map(\.bits)
    }
    #expect(Set(runs).count == 3)
  }

  @Test func `a fixed population is the same in every replicate, what happens to it is not`() throws {
    var input = Self.town(plans: [], weeks: 5)
    input.fixedPopulation = true
    var other = input
    other.replicate = 3
    let first = try Simulation(input)
    let second = try Simulation(other)
    let rows = 0..<UInt32(first.world.layout.rows)
    #expect(
      rows.allSatisfy {
        first.world.households.composition[$0] == second.world.households.composition[$0]
          && first.world.households.income[$0] == second.world.households.income[$0]
          && first.world.households.referenceBorn[$0] == second.world.households.referenceBorn[$0]
      }
    )
    #expect(
      first.observe(snapshot: false, buurten: false).bits
        != second.observe(snapshot: false, buurten: false).bits
    )
  }

  @Test func `a branch goes on as a run from scratch would`() throws {
    let plans = Town.plans(from: 4)
    let trunk = try Simulation(Self.town(plans: [], burnIn: 6))
    trunk.step(10)
    let branch = trunk.branch(plans: plans)
    let scratch = try Simulation(Self.town(plans: plans, burnIn: 6))
    scratch.step(10)
    for _ in 0..<12 {
      #expect(branch.week == scratch.week)
      #expect(
        branch.observe(snapshot: true, buurten: true).bits
          == scratch.observe(snapshot: true, buurten: true).bits
      )
      branch.step()
      scratch.step()
    }
  }

  @Test func `a branch leaves its trunk alone`() throws {
    let trunk = try Simulation(Self.town(plans: [], weeks: 20))
    trunk.step(6)
    let branch = trunk.branch(plans: Town.plans(from: 6))
    branch.step(8)
    trunk.step(8)
    let scratch = try Simulation(Self.town(plans: [], weeks: 20))
    scratch.step(14)
    #expect(
      trunk.observe(snapshot: true, buurten: true).bits == scratch.observe(snapshot: true, buurten: true).bits
    )
    #expect(branch.violations() == [])
  }

  @Test func `two arms are the same until the week of the intervention, and differ after it`() throws {
    let reference = try Town.observations(Self.town(plans: []))
    for plan in Town.plans(from: 12) {
      let treated = try Town.observations(Self.town(plans: [plan]))
      var firstDifference: Int?
      for (mine, theirs) in zip(reference, treated) where firstDifference == nil {
        var bare = theirs
        bare.interventions = []
        if bare.bits != mine.bits { firstDifference = mine.week }
      }
      let week = try #require(firstDifference, "\(plan.name)")
      // The state of week 12 is the last before its first week; a group meets as soon as it has formed.
      #expect((13...26).contains(week), "\(plan.name)")
    }
  }

  @Test func `without moves and ties across, buurten without the intervention stay bit for bit the same`()
    throws
  {
    let off: [Switch] = [.movesAcross, .tiesAcross]
    let treatedBuurt = 3
    let plans = Town.plans(from: 3, buurten: .named(["Buurt \(treatedBuurt)"]))
    let reference = try Town.observations(Self.town(plans: [], off: off, weeks: 60), every: 4)
    let treated = try Town.observations(Self.town(plans: plans, off: off, weeks: 60), every: 4)
    for (mine, theirs) in zip(reference, treated) {
      for buurt in mine.buurten.indices where buurt != treatedBuurt {
        #expect(
          mine.buurten[buurt].values.map(\.bitPattern) == theirs.buurten[buurt].values.map(\.bitPattern),
          "buurt \(buurt), week \(mine.week)"
        )
      }
    }
    let last = try #require(reference.last)
    #expect(treated.last?.buurten[treatedBuurt] != last.buurten[treatedBuurt])
  }

  @Test func `with moves and ties across, what an intervention changes spreads from nobody to more and more`()
    throws
  {
    let plans = [Town.plan("opbouwwerk", from: 3, buurten: .named(["Buurt 3"]))]
    let reference = try Simulation(Self.town(plans: []))
    let treated = try Simulation(Self.town(plans: plans))
    func differing() -> Double {
      let mine = reference.world
      let theirs = treated.world
      let rows = reference.lived
      let differ = rows.count {
        mine.households.tieSums[$0] != theirs.households.tieSums[$0]
          || mine.households.identity[$0] != theirs.households.identity[$0]
      }
      return Double(differ) / Double(rows.count)
    }
    var shares: [Double] = []
    for _ in 0..<30 {
      reference.step()
      treated.step()
      shares.append(differing())
    }
    #expect(shares[0...2].allSatisfy { $0 == 0 })
    #expect(shares[4] > 0)
    #expect(shares[29] > shares[9] && shares[9] > shares[4])
    // One buurt in eight is worked in; common random numbers keep most of the rest as it was.
    #expect(shares[29] < 0.6)
  }

  @Test func `the week counts from the burn-in, and the household count is that of the observation`() throws {
    let simulation = try Simulation(Town.input(burnIn: 3))
    #expect(simulation.week == -3)
    simulation.step(4)
    #expect(simulation.week == 1)
    let seen = simulation.observe(snapshot: false, buurten: false)
    #expect(seen.week == 1)
    #expect(seen.world.households == simulation.households)
    #expect(simulation.lived.count == simulation.households)
    #expect(simulation.tieRecords >= Int(seen[.ties]))
    #expect(simulation.byteCount > 0)
  }

  @Test(
    arguments: [
      (BuurtSelection.all, [0, 1, 2, 3]), (.named(["Buurt 1", "BU99011003", "nergens"]), [1, 3]),
      (.lowest(column: "households", share: 0.34), [2]),
      (.highest(column: "households", share: 0.6), [0, 3]),
      (.lowest(column: "households", share: 0.01), [2]), (.highest(column: "households", share: 0), []),
      (.lowest(column: "households", share: 1), [0, 2, 3]),
    ] as [(BuurtSelection, [Int])]
  )
  func `a rule on buurten is resolved in table order, among those with households`(
    selection: BuurtSelection,
    expected: [Int]
  ) {
    #expect(selection.resolve(in: Town.table([50, 0, 20, 40])) == expected)
  }
}
