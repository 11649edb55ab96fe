/// The third round: what help and everyday exchange leave with both ends and with the tie.
///
/// A week takes a part of load and of the support received, then each help adds its share:
/// load += memory / capacity, support += memory / full. A favour counts as practical support of its size and asks
/// no load. Who gives it: P(low end) = 1/2 - pull * b / 2 with b what the low end has given more; the one to
/// whom it falls does it with chance 1 - cost * need. A week with contact over a tie that does harm:
/// stress += harm (1 - stress).
///
/// - Properties: all that is added is whole, or the same function applied again: the order of ties counts for
///   nothing. Ledger steps on one tie are applied in a fixed order in both shards.
extension Support {
  /// Settles the week of a shard.
  func settle(_ world: World, shard: Int, _ scratch: Scratch) {
    forget(world, shard)
    let h = world.households
    scratch.help.removeAll(keepingCapacity: true)
    world.helpAnswers.forEach(to: shard) { scratch.help.append($0) }
    scratch.help.sort {
      (h.identity[$0.giver], h.identity[$0.receiver], $0.kind) < (
        h.identity[$1.giver], h.identity[$1.receiver], $1.kind
      )
    }
    for message in scratch.help { help(message, world, shard) }
    exchange(world, shard)
    ledger.review(world, shard)
  }

  /// What a week takes from load and support; the count of this week's giving starts again.
  private func forget(_ world: World, _ shard: Int) {
    let columns = world.households.support
    for row in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 8) {
      columns.given.store8(SIMD8(repeating: 0), row)
      Self.fade(columns.load, row, loadForgotten)
      Self.fade(columns.emotional, row, supportForgotten)
      Self.fade(columns.practical, row, supportForgotten)
    }
  }

  /// x -= floor(x * part / 256) + [x > 0] for eight rows, so that what is left ends at 0.
  @inline(__always)
  private static func fade(_ column: Column<UInt16>, _ row: Int, _ part: UInt16) {
    let old = column.load8(row)
    let whole = (old &>> 8) &* SIMD8(repeating: part)
    let rest = ((old & SIMD8(repeating: 0xFF)) &* SIMD8(repeating: part)) &>> 8
    // x | -x has its highest bit set for any x but 0.
    let some = (old | (SIMD8(repeating: 0) &- old)) &>> 15
    column.store8(old &- whole &- rest &- some, row)
  }

  /// Help in need, at the ends and the tie that this shard holds.
  func help(_ message: HelpMessage, _ world: World, _ shard: Int) {
    guard let kind = HelpKind(rawValue: message.kind) else {
      preconditionFailure("help: no kind \(message.kind)")
    }
    let givesHere = world.ties[shard].holds(message.giver)
    let (here, there) =
      givesHere ? (message.giver, message.receiver) : (message.receiver, message.giver)
    let index = world.ties[shard].find(here, there)
    precondition(index >= 0, "help: a message without its tie")
    let amount = amount(kind, world.ties[shard].similarity(index))
    let low = world.ties[shard].ends(index).low == message.giver
    let units = ledger.give(index, world.ties, shard, lowGives: low, amount: amount, role: kind.role)
    let h = world.households
    let tally = world.tallies[shard]
    if givesHere {
      tally.support.given += units
      gave(message.giver, h)
      h.support.lastGave[message.giver] = Int16(truncatingIfNeeded: world.week)
      let load = Float(h.support.load[message.giver]) + load(message.giver, h)
      h.support.load[message.giver] = UInt16(min(65_535, load))
    }
    if world.ties[shard].holds(message.receiver) {
      tally.support.received += units
      receive(message.receiver, kind, amount, world)
      let waited = h.support.waiting[message.receiver]
      if waited < SupportColumns.helped {
        tally.support.firstHelps += 1
        tally.support.firstHelpWeeks += Int(waited)
        h.support.waiting[message.receiver] = SupportColumns.helped
      }
    }
  }

  /// Counts what a household gives this week.
  private func gave(_ row: UInt32, _ h: Households) {
    if h.support.given[row] < .max { h.support.given[row] += 1 }
  }

  /// Adds support of a kind.
  func receive(_ row: UInt32, _ kind: HelpKind, _ amount: Float, _ world: World) {
    let columns = world.households.support
    let column = kind == .emotional ? columns.emotional : columns.practical
    let step = UInt32(supportOfHelp * amount)
    column[row] = UInt16(min(65_535, UInt32(column[row]) + step))
    columns.lastReceived[row] = Int16(truncatingIfNeeded: world.week)
  }

  /// Everyday exchange, and contact that does harm: ties that upkeep marked.
  private func exchange(_ world: World, _ shard: Int) {
    let count = world.ties[shard].count
    let draws = world.key.pairs(.ledger, week: world.week)
    let harmful = TieRoles.eight(TieRoles.harmful)
    for first in stride(from: 0, to: count, by: 8) {
      let roles = world.ties[shard].roles8(first)
      // The mark of contact stands one bit below that of harm, the mark of exchange one above it.
      var due = (roles &>> 1 | roles & roles &<< 1) & harmful
      guard due != 0 else { continue }
      var index = first
      while due != 0, index < count {
        if due & 0xFF != 0 {
          if world.ties[shard].roles(index) & TieRoles.harmful == 0 {
            exchange(index, draws, world, shard)
          } else if world.ties[shard].roles(index) & TieRoles.contact != 0 {
            hurt(index, world, shard)
          }
        }
        due &>>= 8
        index += 1
      }
    }
  }

  /// Leisure together, or a favour of one end to the other.
  private func exchange(_ index: Int, _ draws: PairKey, _ world: World, _ shard: Int) {
    let ties = world.ties
    let h = world.households
    let pair = ties[shard].identities(index)
    let words = draws.words(low: pair.low, high: pair.high)
    let u = uniform(words.0)
    if u < leisure {
      ties[shard].setRoles(index, ties[shard].roles(index) | TieRoles.leisure)
      return
    }
    let lowGives = uniform(words.1) < ledger.lowGives(ties[shard].balance(index))
    let ends = ties[shard].ends(index)
    let (giver, receiver) = lowGives ? (ends.low, ends.high) : (ends.high, ends.low)
    // What is left of the first draw is uniform again.
    guard u - leisure < (1 - leisure) * ability(h.need[giver]) else { return }
    let units = ledger.give(
      index,
      ties,
      shard,
      lowGives: lowGives,
      amount: favour,
      role: TieRoles.practical
    )
    let tally = world.tallies[shard]
    if ties[shard].holds(giver) {
      tally.support.given += units
      tally.support.favours += 1
      gave(giver, h)
    }
    if ties[shard].holds(receiver) {
      tally.support.received += units
      receive(receiver, .practical, favour, world)
    }
  }

  /// Stress of both ends that live here.
  private func hurt(_ index: Int, _ world: World, _ shard: Int) {
    let stress = world.households.stress
    let ends = world.ties[shard].ends(index)
    if world.ties[shard].holds(ends.low) { stress[ends.low] += harm * (1 - stress[ends.low]) }
    if world.ties[shard].holds(ends.high) { stress[ends.high] += harm * (1 - stress[ends.high]) }
  }
}
