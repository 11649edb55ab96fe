import Testing

@testable import BuurtModel

@Suite struct MovingTwinTests {
  /// A town of two shards and two gemeenten where many move, part and pair.
  private static func town(off: [Switch]) throws -> Simulation {
    var input = Town.input(
      [1_500, 1_200, 1_800, 1_300],
      parameters: [
        "moving.owner": 0.5, "moving.private_rent": 0.8, "moving.letting": 0.05, "life.separation": 0.5,
        "life.partnering": 0.5, "first.kin": 2, "first.buurt": 6, "ledger.tolerance": 0.2,
      ],
      off: off
    )
    input.table.buurten[2].gemeente = "Elders"
    return try Simulation(input)
  }

  @Test(arguments: [[], [.movesAcross]] as [[Switch]])
  func `weeks of moves, and every tie after them, are what the rules say`(off: [Switch]) throws {
    let simulation = try Self.town(off: off)
    let world = simulation.world
    let h = world.households
    try #require(world.shards > 1)
    simulation.step(8)
    var counts: [String: Int] = [:]
    for _ in 0..<8 {
      simulation.run(through: "life events")
      // Many look for a partner, so that some who share a friend pair.
      for shard in 0..<world.shards {
        let tally = world.tallies[shard]
        tally.pairing = world.rows(shard).map { UInt32($0) }.filter {
          let free = !tally.movers.contains($0) && !tally.parting.contains($0)
          return h.lived($0) && h.adults[$0] == 1 && free && Int($0 % 9) == world.week % 9
        }
      }
      let twin = MovingTwin(world)
      let wanted = twin.ties()
      let adults = simulation.lived.map { (row: $0, adults: h.adults[$0]) }
      simulation.run(after: "life events", through: "matching")
      let found = world.moves.all.map {
        MovingTwin.Move(from: $0.from, to: $0.to == Moving.leaves ? nil : $0.to, kind: $0.kind)
      }
      #expect(found.sorted() == twin.moves)
      for (row, before) in adults {
        #expect(h.adults[row] == (twin.joinedFromOutside.contains(row) ? 2 : before))
      }
      simulation.run(after: "matching", through: "arrival")
      var ties: [UInt64: TieRecord] = [:]
      for shard in 0..<world.shards {
        for index in 0..<world.ties[shard].count {
          let tie = world.ties[shard][index]
          let name = EncountersTwin.name(tie.lowIdentity, tie.highIdentity)
          if let mirror = ties[name] { #expect(mirror == tie) }
          ties[name] = tie
          #expect(h.identity[tie.low] == tie.lowIdentity && h.identity[tie.high] == tie.highIdentity)
        }
      }
      #expect(ties.count == wanted.count)
      for (name, tie) in wanted { #expect(ties[name] == tie, "\(tie)") }
      for move in twin.moves {
        counts["\(move.kind)\(move.to == nil ? " out" : "")", default: 0] += 1
      }
      counts["outside", default: 0] += twin.joinedFromOutside.count
      simulation.run(after: "arrival", through: "closing")
      world.week += 1
    }
    for kind in ["move", "move out", "part", "part out", "join", "outside"]
    where off.isEmpty ? kind != "part out" : ["move out", "part out", "outside"].contains(kind) {
      #expect(counts[kind, default: 0] > 10, "\(counts)")
    }
  }
}
