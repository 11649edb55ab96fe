/// What a worker does with one household in help: take load off, teach, win trust, call on its network.
extension Channels {
  /// Takes a share of the load of a household off.
  func unloadCase(_ row: UInt32, share: Double) {
    guard share > 0 else { return }
    touch(.load)
    let load = world.households.support.load
    load[row] -= UInt16(Double(load[row]) * share)
  }

  /// Teaches social skill: who is below the mean of 1 comes nearer to it by a share of the gap.
  func teachCase(_ row: UInt32, share: Double) {
    guard share > 0 else { return }
    touch(.skill)
    let skill = world.households.skill
    skill[row] += max(0, 1 - skill[row]) * Float(share)
  }

  /// Trust in a cluster grows by a share of what is missing.
  func earnTrust(_ row: UInt32, _ cluster: HelpCluster, share: Double) {
    guard share > 0 else { return }
    touch(.trust)
    let trust = world.households.help.trust
    let now = trust[row][cluster.rawValue]
    let word = mixed(draw(.supply, Int(identity(of: row)), index: 2).x)
    trust[row][cluster.rawValue] = now + Linking.rounded(Float(share) * Float(255 - now), word)
  }

  /// Presence without an agenda makes workers known, which every facilitation in the buurt builds on.
  func bePresent(_ buurt: Int, hours: Double) {
    guard hours > 0 else { return }
    touch(.ceiling)
    learn(buurt, hours: Float(hours))
  }

  /// The network takes part in the help of a cluster, with a chance where there is a network; or it does not.
  func involveNetwork(_ row: UInt32, _ cluster: HelpCluster, chance: Double) {
    touch(.course)
    let h = world.households
    let reachable = TieSum.support(h.tieSums[row]) > 0 || h.outside[row] > 0
    let word = draw(.supply, Int(identity(of: row)), index: 3).x
    if chance > 0, reachable, uniform(word) < Float(chance) {
      h.help.marks[row] |= HelpMarks.network(cluster.rawValue)
    } else {
      h.help.marks[row] &= ~HelpMarks.network(cluster.rawValue)
    }
  }

  /// Gives emotional support, a share of what is missing to full support: a worker who keeps contact.
  func comfort(_ row: UInt32, share: Double) {
    guard share > 0 else { return }
    touch(.support)
    let emotional = world.households.support.emotional
    emotional[row] += UInt16(Double(UInt16.max - emotional[row]) * share)
  }

  /// Sends a household to one of its ties for practical help.
  ///
  /// The tie is the one with the lowest mix of draw and identity. It answers with a chance of its strength,
  /// from zwak up, when the giver has room; then help, load and ledger move as for help that was asked.
  ///
  /// - Returns: whether help was given.
  func callOnNetwork(_ row: UInt32) -> Bool {
    touch(.asking)
    let words = draw(.supply, Int(identity(of: row)), index: 1)
    let shard = world.layout.shard(of: row)
    guard let giver = world.ties[shard].pick(row, words.x) else { return false }
    let tie = world.ties[shard].find(row, giver)
    let strength = world.ties[shard].strength(tie)
    let support = world.rules.support
    guard strength >= support.zwak, world.ties[shard].roles(tie) & TieRoles.harmful == 0,
      uniform(words.y) < strength, support.room(giver, world.households) + uniform(words.z) >= 1
    else { return false }
    touch(.load)
    let message = HelpMessage(
      giver: giver,
      receiver: row,
      draw: words.w,
      kind: HelpKind.practical.rawValue
    )
    support.help(message, world, shard)
    let other = world.layout.shard(of: giver)
    if other != shard { support.help(message, world, other) }
    return true
  }
}
