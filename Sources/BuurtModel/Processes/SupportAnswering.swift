/// The second round: givers help by rank, as far as their room goes.
extension Support {
  /// Answers the requests to households of a shard.
  func answer(_ world: World, shard: Int, _ scratch: Scratch) {
    let h = world.households
    scratch.help.removeAll(keepingCapacity: true)
    world.helpRequests.forEach(to: shard) { scratch.help.append($0) }
    guard !scratch.help.isEmpty else { return }
    // Rows of a giver stand together; its rank of those who ask depends on identities only.
    scratch.help.sort {
      ($0.giver, $0.draw, h.identity[$0.receiver]) < ($1.giver, $1.draw, h.identity[$1.receiver])
    }
    let tally = world.tallies[shard]
    let outbox = world.helpAnswers.outbox(shard)
    var giver = UInt32.max
    var room = 0
    for message in scratch.help {
      if message.giver != giver {
        giver = message.giver
        let draw = world.key.block(.capacity, week: world.week, low: h.identity[giver]).x
        room = Int(self.room(giver, h) + uniform(draw))
      }
      guard room > 0 else {
        tally.support.gates[HelpGate.noCapacity.rawValue] += 1
        continue
      }
      room -= 1
      tally.support.gates[HelpGate.helped.rawValue] += 1
      outbox.send(message, to: shard)
      let other = world.layout.shard(of: message.receiver)
      if other != shard { outbox.send(message, to: other) }
    }
  }
}
