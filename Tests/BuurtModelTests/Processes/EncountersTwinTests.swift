import Testing

@testable import BuurtModel

@Suite struct EncountersTwinTests {
  /// A town of two shards with places, groups and meetings of initiatives, where much happens.
  private static func town(off: [Switch]) throws -> Simulation {
    let simulation = try Simulation(
      Town.input(
        [2_000, 900, 2_900],
        parameters: [
          "formation.base": 0.6, "first.kin": 2, "initiatives.start": 4, "initiatives.willing": 0,
          "visits.memory": 4,
        ],
        off: off,
        plans: Town.plans(from: 0)
      )
    )
    try #require(simulation.world.shards == 2)
    return simulation
  }

  /// Numbers that no regime and no plan of the town sets.
  private static func stir(_ world: World) {
    for buurt in world.policy.indices {
      world.policy[buurt].services = 0.3 * Float(buurt)
      world.policy[buurt].clubTasks = 0.5
      world.policy[buurt].inclusion = [-0.4, 0.6, 0][buurt]
    }
    for number in world.places.all.indices {
      world.places.all[number].rounds = 1 + number % 4
      world.places.all[number].sharedExperience = 0.5
      world.places.all[number].capacity = min(world.places.all[number].capacity, 60)
    }
    for number in world.rosters.identity.indices where number % 3 == 0 {
      world.civic.aid[number].coaching = 0.4
    }
  }

  @Test(arguments: [[], [.matthewFormation]] as [[Switch]])
  func `weeks of meetings are what the formulas say, for every tie and pair`(off: [Switch]) throws {
    let simulation = try Self.town(off: off)
    let world = simulation.world
    let h = world.households
    var publics: [Int: [Double]] = [:]
    var seen: [Int: Int] = [:]
    for week in 0..<8 {
      simulation.run(through: "visitors")
      Self.stir(world)
      let twin = EncountersTwin(world, publics: publics)
      publics = twin.publics
      let before = (0..<world.shards).map { shard in
        (0..<world.ties[shard].count).map { world.ties[shard][$0] }
      }
      simulation.run(after: "visitors", through: "meetings")
      for shard in 0..<world.shards {
        var met: [UInt64: EncountersTwin.Contact] = [:]
        var begun: [TieMessage] = []
        world.tieMail.forEach(to: shard) { letter in
          guard letter.strength == 0 else { return begun.append(letter) }
          let name = EncountersTwin.name(h.identity[letter.low], h.identity[letter.high])
          met[name, default: EncountersTwin.Contact()].note(letter.ceiling)
        }
        Self.expect(twin, before[shard], met, shard, world, &seen)
        Self.expect(twin, begun, shard, world)
      }
      #expect(Self.sorted(twin.came) == Self.sorted(world.tallies.flatMap(\.came)))
      #expect(Self.sorted(twin.met) == Self.sorted(world.tallies.flatMap(\.met)))
      for (number, visits) in twin.visits { Self.expect(twin, number, visits, world) }
      for letter in twin.begun { seen[letter.origin, default: 0] += 1 }
      #expect(twin.introductions > 50 || !off.isEmpty)
      #expect(week < 4 || twin.met.count > 20)
      simulation.run(after: "meetings", through: "closing")
      world.week += 1
    }
    for origin in TieOrigin.allCases where origin != .kin {
      let wanted = origin == .introduced && !off.isEmpty ? 0 : 1
      #expect(seen[Int(origin.rawValue), default: 0] >= wanted, "\(origin): \(seen)")
    }
    #expect(seen[-1, default: 0] > 1_000 && seen[-2, default: 0] > 20, "\(seen)")
  }

  /// The ties of a shard: as before, but for the meetings that the twin knows.
  private static func expect(
    _ twin: EncountersTwin,
    _ before: [TieRecord],
    _ letters: [UInt64: EncountersTwin.Contact],
    _ shard: Int,
    _ world: World,
    _ seen: inout [Int: Int]
  ) {
    let ties = world.ties[shard]
    #expect(ties.count == before.count)
    // Four at a time, forgotten on reading.
    let lifts = stride(from: 0, to: ties.count, by: 4).flatMap { first -> [UInt8] in
      let four = ties.takeCeilings4(first)
      return (0..<4).map { four[$0] }
    }
    for (index, tie) in before.enumerated() {
      let name = EncountersTwin.name(tie.lowIdentity, tie.highIdentity)
      let mailed = letters[name] ?? EncountersTwin.Contact()
      let wanted = twin.contacts[name] ?? EncountersTwin.Contact()
      #expect(max(lifts[index], mailed.ceiling) == wanted.ceiling)
      var after = ties[index]
      #expect(Int(after.meetings) == min(255, Int(tie.meetings) + wanted.count - mailed.count))
      after.meetings = tie.meetings
      #expect(after == tie)
      if wanted.count > 0 { seen[mailed.count > 0 ? -2 : -1, default: 0] += 1 }
    }
  }

  /// The ties that begin with an end in a shard.
  private static func expect(_ twin: EncountersTwin, _ letters: [TieMessage], _ shard: Int, _ world: World) {
    let h = world.households
    let wanted = twin.begun.filter { letter in
      twin.shards(of: letter).contains(shard)
    }
    let found = letters.sorted {
      (h.identity[$0.low], h.identity[$0.high], $0.origin, $0.source, $0.strength)
        < (h.identity[$1.low], h.identity[$1.high], $1.origin, $1.source, $1.strength)
    }
    #expect(found.count == wanted.count)
    for (letter, begins) in zip(found, wanted) {
      #expect(h.identity[letter.low] == begins.low && h.identity[letter.high] == begins.high)
      #expect(abs(Double(letter.strength) - begins.strength) < 1e-6 * begins.strength)
      #expect(Int(letter.origin) == begins.origin && Int(letter.source) == begins.source)
      #expect(PlainSimilarity.rounds(letter.similarity, begins.sigma))
      #expect(Int(letter.born) == world.week && letter.ceiling == 0)
    }
  }

  /// What a place keeps of its visitors.
  private static func expect(_ twin: EncountersTwin, _ number: Int, _ visits: Int, _ world: World) {
    let state = world.places.all[number].state
    #expect(state.visits == visits)
    guard let crowd = twin.publics[number] else { return }
    let total = crowd[..<7].reduce(0, +)
    for stage in LifeStage.allCases {
      for group in 0..<8 {
        let alike = 0.5 * (crowd[Int(stage.rawValue)] + crowd[8 + group]) / total
        let found = state.mix.comfort(stage: stage, group: UInt8(group))
        #expect(abs(Double(found) - (total >= 1 ? alike : 0.5)) < 1e-5)
      }
    }
  }

  private static func sorted(_ marks: [SIMD2<UInt32>]) -> [UInt64] {
    marks.map { UInt64($0.x) << 32 | UInt64($0.y) }.sorted()
  }
}
