/// What must hold between two weeks, whatever the scenario.
struct Invariants {
  let world: World

  /// Every broken rule in words, at most 20.
  func violations() -> [String] {
    var found: [String] = []
    for shard in 0..<world.shards {
      check(shard, &found)
      guard found.count < 20 else { break }
    }
    let given = world.tallies.reduce(0) { $0 + $1.support.given }
    let received = world.tallies.reduce(0) { $0 + $1.support.received }
    if given != received { found.append("help given \(given), help received \(received)") }
    for intervention in world.interventions where intervention.account.overspent > 0 {
      let cents = intervention.account.overspent
      found.append("intervention \(intervention.plan.name): \(cents) cents beyond its budget")
    }
    return Array(found.prefix(20))
  }

  private func check(_ shard: Int, _ found: inout [String]) {
    let h = world.households
    let table = world.ties[shard]
    for index in 0..<table.count {
      let tie = table[index]
      if tie.lowIdentity >= tie.highIdentity {
        found.append("tie \(index) of shard \(shard): identities not in order")
      }
      if h.identity[tie.low] != tie.lowIdentity || h.identity[tie.high] != tie.highIdentity {
        found.append("tie \(index) of shard \(shard): rows \(tie.low), \(tie.high) are not its households")
      }
      if !h.lived(tie.low) || !h.lived(tie.high) {
        found.append("tie \(index) of shard \(shard): an end lives nowhere")
      }
      if !(tie.strength > 0 && tie.strength <= 1) {
        found.append("tie \(index) of shard \(shard): strength \(tie.strength)")
      }
      if tie.balance == .min { found.append("tie \(index) of shard \(shard): balance \(tie.balance)") }
      if tie.roles >= TieRoles.exchange << 1 {
        found.append("tie \(index) of shard \(shard): roles \(tie.roles)")
      }
      for (here, there) in [(tie.low, tie.high), (tie.high, tie.low)] where table.holds(here) {
        if table.find(here, there) != index {
          found.append("tie \(index) of shard \(shard): row \(here) does not point at it")
        }
      }
      if world.sameBuurt(tie.low, tie.high) != (tie.marks & TieMarks.sameBuurt != 0) {
        found.append("tie \(index) of shard \(shard): wrong mark of the buurt")
      }
      let other = world.layout.shard(of: table.holds(tie.low) ? tie.high : tie.low)
      if other != shard {
        let mirror = world.ties[other].find(
          table.holds(tie.low) ? tie.high : tie.low,
          table.holds(tie.low) ? tie.low : tie.high
        )
        if mirror < 0 || world.ties[other][mirror] != tie {
          found.append("tie \(index) of shard \(shard): its mirror in shard \(other) differs")
        }
      }
    }
    for row in world.rows(shard) { check(row: UInt32(row), shard, &found) }
    for buurt in world.layout.shardBuurten[shard] {
      for roster in world.rosters.ofBuurt[buurt] {
        for k in 0..<Int(world.rosters.count[roster]) {
          let member = world.rosters.member(roster, k)
          if h.roster0[member] != UInt32(roster + 1), h.roster1[member] != UInt32(roster + 1) {
            found.append("roster \(roster): row \(member) does not know that it is a member")
          }
        }
      }
    }
  }

  private func check(row: UInt32, _ shard: Int, _ found: inout [String]) {
    let h = world.households
    let degree = world.ties[shard].degree(row)
    if !h.lived(row), degree > 0 { found.append("row \(row): empty, with \(degree) ties") }
    for k in 0..<degree {
      for l in k + 1..<max(degree, k + 1)
      where world.ties[shard].entry(row, k).partner == world.ties[shard].entry(row, l).partner {
        found.append("row \(row): tied twice to \(world.ties[shard].entry(row, k).partner)")
      }
    }
    for (name, value) in [("need", h.need[row]), ("stress", h.stress[row])] where !(value >= 0 && value <= 1)
    {
      found.append("row \(row): \(name) \(value)")
    }
    if h.help.state[row].max() > HelpState.ended { found.append("row \(row): no such state of help") }
    for roster in [h.roster0[row], h.roster1[row]] where roster > 0 {
      let number = Int(roster) - 1
      let isIn = (0..<Int(world.rosters.count[number])).contains { world.rosters.member(number, $0) == row }
      if !isIn { found.append("row \(row): not on the list of its roster \(number)") }
    }
    if world.destination[row] != Moving.stays { found.append("row \(row): still on the move") }
  }
}

extension World {
  /// Number of ties of a household, dormant ones included.
  func degree(_ row: UInt32) -> Int { ties[layout.shard(of: row)].degree(row) }
}
