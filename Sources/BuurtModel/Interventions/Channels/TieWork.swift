/// A tie of a household, as somebody who works on its network sees it.
struct OwnTie: Sendable {
  /// Where the other household lives, and who it is.
  let partner: UInt32
  let identity: UInt32
  /// Strength, 0...1.
  let strength: Float
  /// Similarity of the two, 0...1.
  let similarity: Float
  /// Help that the tie carries; see `TieRoles`.
  let roles: UInt8
  /// What imbalance has left, 0...1.
  let scar: Float
  /// What the household owes, in units of what the tie bears; negative where the other one owes.
  let debt: Float
  /// Help that the other household gives, over what it can keep up: 1 at capacity.
  let load: Float
  /// Whether a move has put distance between the two.
  let isFar: Bool

  /// Whether the tie does harm.
  var isHarmful: Bool { roles & TieRoles.harmful != 0 }
}

/// Work on the ties that a household has, and introductions to households that it does not know.
///
/// Each method changes one thing about one tie, in both records where the two live in different shards.
///
/// - Properties: only `introduce` can begin a tie, and only through a meeting of this week's encounters; every
///   other method needs a tie that is there. Nothing is given that is not received.
/// - Limits: contact that is arranged with a household that moves in the same week does not take place.
extension Channels {
  // MARK: What there is

  /// The ties of a household, dormant ones included, in the order of the others' identities.
  func ties(of row: UInt32) -> [OwnTie] {
    let shard = world.layout.shard(of: row)
    return (0..<world.ties[shard].degree(row)).map { tie(row, world.ties[shard].entry(row, $0).index, shard) }
      .sorted { $0.identity < $1.identity }
  }

  /// The tie of two households, nil when there is none.
  func tie(_ row: UInt32, _ partner: UInt32) -> OwnTie? {
    let shard = world.layout.shard(of: row)
    let index = world.ties[shard].find(row, partner)
    return index < 0 ? nil : tie(row, index, shard)
  }

  private func tie(_ row: UInt32, _ index: Int, _ shard: Int) -> OwnTie {
    let record = world.ties[shard][index]
    let isLow = record.low == row
    let partner = isLow ? record.high : record.low
    // The balance is what the low end has given: the household owes where it is against it.
    let balance = Float(record.balance) * (1 / 127)
    return OwnTie(
      partner: partner,
      identity: isLow ? record.highIdentity : record.lowIdentity,
      strength: record.strength,
      similarity: Float(record.similarity) * (1 / 255),
      roles: record.roles,
      scar: Float(record.scar) * (1 / 255),
      debt: (isLow ? -balance : balance) / world.rules.support.ledger.tolerance(record.marks),
      load: load(of: partner),
      isFar: record.marks & TieMarks.far != 0
    )
  }

  /// Help that a household gives, over what it can keep up: 1 at capacity.
  func load(of row: UInt32) -> Float { Float(world.households.support.load[row]) * (1 / 4096) }

  /// Strength below which a tie is dormant, from which it is zwak, and from which it is sterk.
  var rungs: (dormant: Float, zwak: Float, sterk: Float) {
    (world.rules.support.dormant, world.rules.support.zwak, world.rules.support.sterk)
  }

  /// Scar from which a tie is strained, 0...1.
  var strained: Float { Float(world.rules.support.ledger.strained) * (1 / 255) }

  /// The one or two records of a tie.
  private func records(_ row: UInt32, _ partner: UInt32) -> [(shard: Int, index: Int)] {
    let here = world.layout.shard(of: row)
    let there = world.layout.shard(of: partner)
    let index = world.ties[here].find(row, partner)
    guard index >= 0 else { return [] }
    return here == there
      ? [(here, index)] : [(here, index), (there, world.ties[there].find(partner, row))]
  }

  // MARK: Work on a tie

  /// Sees to it that two tied households have contact this week, without lifting their tie.
  ///
  /// A dormant tie wakes by it.
  func keepUp(_ row: UInt32, _ partner: UInt32) { contact(row, partner, ceiling: 1) }

  /// Sees to it that two tied households have contact this week, which lifts their tie as far as a meeting
  /// with this facilitation and joint task can; a dormant tie wakes by it.
  func deepen(_ row: UInt32, _ partner: UInt32, facilitation: Float, jointTask: Float) {
    let encounters = world.rules.encounters
    let setting = Encounters.Setting(
      identity: 0,
      facilitation: encounters.reach(facilitation: facilitation, jointTask: jointTask),
      activity: 1,
      jointTask: jointTask,
      sharedExperience: 0,
      origin: .introduced,
      source: 0,
      kind: .closed
    )
    if max(facilitation, jointTask) > 0 { touch(.ceiling) }
    contact(row, partner, ceiling: max(1, byte(encounters.ceiling(setting, 0))))
  }

  private func contact(_ row: UInt32, _ partner: UInt32, ceiling: UInt8) {
    for record in records(row, partner) {
      touch(world.ties[record.shard].strength(record.index) < rungs.dormant ? .revival : .effort)
      world.ties[record.shard].noteMeeting(record.index, ceiling: ceiling)
    }
  }

  /// Takes away a share of what imbalance has left on a tie.
  func mend(_ row: UInt32, _ partner: UInt32, by share: Float) {
    for record in records(row, partner) {
      let scar = Float(world.ties[record.shard].scar(record.index))
      guard scar > 0, share > 0 else { continue }
      touch(.repair)
      world.ties[record.shard].setScar(record.index, UInt8(max(0, scar - max(1, scar * share))))
    }
  }

  /// Leaves a scar on a tie: a part of what is not scarred yet.
  func strain(_ row: UInt32, _ partner: UInt32, by share: Float) {
    for record in records(row, partner) {
      let scar = Float(world.ties[record.shard].scar(record.index))
      guard share > 0 else { continue }
      touch(.repair)
      world.ties[record.shard].setScar(record.index, UInt8(min(255, scar + (255 - scar) * share)))
    }
  }

  /// Ends a tie.
  func cut(_ row: UInt32, _ partner: UInt32) {
    for record in records(row, partner) {
      touch(.cutting)
      let before = world.ties[record.shard].ownedCount
      world.ties[record.shard].remove(record.index)
      world.tallies[record.shard].lost += before - world.ties[record.shard].ownedCount
    }
  }

  /// Two tied households agree that help of a kind can go over their tie; it fades like any role of a tie.
  func agree(_ row: UInt32, _ partner: UInt32, on kind: HelpKind) {
    for record in records(row, partner) {
      touch(.offering)
      let roles = world.ties[record.shard].roles(record.index)
      world.ties[record.shard].setRoles(record.index, roles | kind.role)
    }
  }

  /// A household does a favour for one that it is tied to: it gives, the other one receives.
  ///
  /// - Returns: whether there is a tie to give over.
  @discardableResult
  func doFavour(_ row: UInt32, for partner: UInt32) -> Bool {
    let found = records(row, partner)
    guard let first = found.first else { return false }
    touch(.giving)
    let support = world.rules.support
    let givesLow = world.ties[first.shard].ends(first.index).low == row
    var units = 0
    for record in found {
      units = support.ledger.give(
        record.index,
        world.ties,
        record.shard,
        lowGives: givesLow,
        amount: support.favour,
        role: TieRoles.practical
      )
    }
    world.tallies[world.layout.shard(of: row)].support.given += units
    world.tallies[world.layout.shard(of: row)].support.favours += 1
    world.tallies[world.layout.shard(of: partner)].support.received += units
    support.receive(partner, .practical, support.favour, world)
    world.households.support.lastGave[row] = Int16(truncatingIfNeeded: week)
    return true
  }

  /// Others take over a share of the help that a household gives.
  func relieve(_ row: UInt32, by share: Float) {
    let load = Float(world.households.support.load[row])
    guard load > 0, share > 0 else { return }
    touch(.load)
    world.households.support.load[row] = UInt16(max(0, load * (1 - share)))
  }

  // MARK: New ties

  /// Where somebody is looked for whom a household does not know.
  enum Search: String, CaseIterable, Sendable {
    case buurt
    case wijk
    case friendsOfFriends = "friends_of_friends"
  }

  /// Of a number of households that this one does not know, the one that resembles it most.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - search: where is looked.
  ///   - candidates: how many are looked at; 1 takes who comes first.
  ///   - across: whether only those count who differ in group, or by two bands of education or income.
  ///   - first: index of the first draw.
  /// - Returns: its row; nil when none of the candidates will do.
  /// - Complexity: O(candidates x degree).
  func stranger(
    to row: UInt32,
    _ search: Search,
    candidates: Int,
    across: Bool,
    draw first: UInt32
  ) -> UInt32? {
    let h = world.households
    let home = world.layout.shard(of: row)
    var best: (similarity: Float, draw: UInt32, row: UInt32)?
    for k in 0..<UInt32(candidates) {
      let words = draw(.tieWork, Int(h.identity[row]), index: first + k)
      guard let other = candidate(for: row, search, words), other != row, h.lived(other),
        world.ties[home].find(row, other) < 0,
        !across || Similarity.across(h.traits[row], h.traits[other])
      else { continue }
      let found = (world.rules.similarity(h.traits[row], h.traits[other]), words.w, other)
      if let known = best, (known.similarity, known.draw) >= (found.0, found.1) { continue }
      best = found
    }
    return best?.row
  }

  /// Somebody whom a member of the network knows and the household does not, nil when the draw finds none.
  func acquaintance(of member: UInt32, unknownTo row: UInt32, draw number: UInt32) -> UInt32? {
    let word = draw(.tieWork, Int(identity(of: row)), index: number).x
    guard let other = world.ties[world.layout.shard(of: member)].pick(member, word), other != row,
      tie(row, other) == nil
    else { return nil }
    return other
  }

  private func candidate(for row: UInt32, _ search: Search, _ words: SIMD4<UInt32>) -> UInt32? {
    let buurt = world.layout.buurt(of: row)
    switch search {
    case .buurt: return dwelling(of: buurt, words.x)
    case .wijk:
      let others = world.input.switches[.tiesAcross] ? world.neighbours.wijk[buurt] : []
      let number = Int(bounded(words.y, UInt32(others.count + 1)))
      return dwelling(of: number == 0 ? buurt : others[number - 1], words.x)
    case .friendsOfFriends:
      guard let friend = world.ties[world.layout.shard(of: row)].pick(row, words.x) else { return nil }
      return world.ties[world.layout.shard(of: friend)].pick(friend, words.y)
    }
  }

  private func dwelling(of buurt: Int, _ word: UInt32) -> UInt32? {
    let homes = world.dwellings(buurt)
    return homes.isEmpty ? nil : UInt32(homes.lowerBound) + bounded(word, UInt32(homes.count))
  }

  /// Introduces two households to each other, in this week's encounters; they may begin a tie.
  ///
  /// Whether they do depends on recognition and on how open both are, as at any introduction.
  func introduce(_ row: UInt32, to other: UInt32, facilitation: Float, jointTask: Float) {
    let pair = [row, other].sorted { identity(of: $0) < identity(of: $1) }
    arrange(
      pair,
      name: "\(name)/introduction/\(identity(of: pair[0]))/\(identity(of: pair[1]))",
      facilitation: facilitation,
      jointTask: jointTask,
      activity: 1,
      sharedExperience: 0,
      origin: .introduced,
      introduced: true
    )
  }

  // MARK: The funnel

  /// Notes that a household takes part.
  func takeOn(_ row: UInt32) { world.interventions[index].funnel.come(row) }

  /// Notes that a household came and met others.
  func bringTogether(_ row: UInt32) {
    world.interventions[index].funnel.come(row)
    world.interventions[index].funnel.meet(row)
  }
}
