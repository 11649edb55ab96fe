/// Households that move within the world or out of it: they take their ties along, as ties over a distance.
///
/// Movers of a class (gemeente and tenure) stand on a ring in the order of their weekly draw, and each
/// takes the dwelling of the next: one mover more changes one or two moves. Dwellings that are left and not
/// taken stay empty until a newcomer comes. Matching is the only serial part, O(movers). Couples that part
/// (`Separation`) and singles who pair (`Partnering`) travel the same way: the household of a move may leave
/// part of itself behind, or join who lives there.
struct Moving: Sendable {
  /// Destination of a household that stays.
  static let stays: UInt32 = 0xFFFF_FFFF
  /// Destination of a household that leaves the world.
  static let leaves: UInt32 = 0xFFFF_FFFE

  /// Whether households move between dwellings of the world.
  let across: Bool

  /// Reads the switch.
  init(_ input: SimulationInput) { across = input.switches[.movesAcross] }

  /// Decides where each mover of this week goes, and groups the moves by shard.
  func match(_ world: World) {
    let h = world.households
    var ring: [(class: Int, draw: UInt32, identity: UInt32, row: UInt32)] = []
    for shard in 0..<world.shards {
      for row in world.tallies[shard].movers {
        let identity = h.identity[row]
        let gemeente = world.neighbours.gemeenteOf[world.layout.buurt(of: row)]
        let draw = world.key.block(.moving, week: world.week, low: identity).x
        ring.append((gemeente * 3 + Int(h.tenure[row]), draw, identity, row))
      }
    }
    ring.sort { ($0.class, $0.draw, $0.identity) < ($1.class, $1.draw, $1.identity) }
    world.moves.clear(shards: world.shards)
    var start = 0
    while start < ring.count {
      var end = start + 1
      while end < ring.count, ring[end].class == ring[start].class { end += 1 }
      for k in start..<end {
        let row = ring[k].row
        let next = ring[k + 1 < end ? k + 1 : start].row
        if h.wish[row] == Wish.leave || !across {
          world.destination[row] = Self.leaves
          world.moves.add(Moves.Move(from: row, to: Self.leaves), world.layout)
        } else if next != row {
          world.destination[row] = next
          world.moves.add(Moves.Move(from: row, to: next), world.layout)
        }
      }
      start = end
    }
    world.rules.separation.match(world)
    world.rules.partnering.match(world)
    world.moves.makeRoom()
    for intervention in world.interventions.indices {
      world.interventions[intervention].funnel.follow(world.moves.all)
    }
  }

  /// Movers of a shard pack: household, ties and memberships leave their rows; those who part divide theirs.
  func depart(_ world: World, shard: Int) {
    let h = world.households
    let outbox = world.transferMail.outbox(shard)
    let rosterBox = world.rosterMail.outbox(shard)
    for number in world.moves.leaving[shard] {
      let move = world.moves.all[number]
      let row = move.from
      if move.to != Self.leaves { world.moves.luggage[number] = HouseholdCopy(row, of: h) }
      world.tallies[shard].moved += 1
      guard move.kind != .part else {
        world.tallies[shard].parted += 1
        divide(row, to: move.to, world, shard, outbox)
        world.rules.separation.stay(row, world)
        continue
      }
      leaveRosters(row, world, rosterBox)
      while world.ties[shard].degree(row) > 0 {
        let index = world.ties[shard].entry(row, 0).index
        let tie = world.ties[shard][index]
        world.ties[shard].remove(index)
        send(tie, from: row, merges: move.kind == .join, world, shard, outbox)
      }
    }
  }

  private func leaveRosters(_ row: UInt32, _ world: World, _ outbox: Outbox<RosterMessage>) {
    let h = world.households
    for roster in [h.roster0[row], h.roster1[row]] where roster > 0 {
      outbox.send(
        RosterMessage(kind: .leave, row: row, identity: h.identity[row], roster: roster - 1, draw: 0),
        to: world.layout.shard(of: UInt32(world.layout.buurtStart[Int(world.rosters.buurt[Int(roster) - 1])]))
      )
    }
    h.roster0[row] = 0
    h.roster1[row] = 0
  }

  /// Sends one tie of a departing household to the shards of its ends.
  private func send(
    _ tie: TieRecord,
    from row: UInt32,
    merges: Bool,
    _ world: World,
    _ shard: Int,
    _ outbox: Outbox<TransferMessage>
  ) {
    let other = tie.low == row ? tie.high : tie.low
    guard let low = after(tie.low, tie.lowIdentity, world),
      let high = after(tie.high, tie.highIdentity, world),
      low.row != high.row
    else {
      // Whoever moves itself has dropped the record already.
      let home = world.layout.shard(of: other)
      if home != shard, world.destination[other] == Self.stays {
        outbox.send(TransferMessage(old: tie, record: nil, kind: .end), to: home)
      }
      return
    }
    let othersJoin = world.destination[other] < Self.leaves && world.households.wish[other] == Wish.join
    let kind: TransferMessage.Kind = merges || othersJoin ? .merge : .move
    let message = TransferMessage(old: tie, record: tie.between(low, high, world), kind: kind)
    let a = world.layout.shard(of: low.row)
    let b = world.layout.shard(of: high.row)
    outbox.send(message, to: a)
    if b != a { outbox.send(message, to: b) }
  }

  /// Divides the ties of a couple between the part that stays and the one that goes.
  private func divide(
    _ row: UInt32,
    to home: UInt32,
    _ world: World,
    _ shard: Int,
    _ outbox: Outbox<TransferMessage>
  ) {
    let h = world.households
    let identity = h.identity[row]
    var ties: [TieRecord] = []
    for k in 0..<world.ties[shard].degree(row) {
      let entry = world.ties[shard].entry(row, k)
      // Who is on the move as well keeps the tie with the part that stays.
      guard world.destination[entry.partner] == Self.stays, h.wish[entry.partner] != Wish.part else {
        continue
      }
      ties.append(world.ties[shard][entry.index])
    }
    for tie in ties {
      let low = tie.low == row
      let partner: (row: UInt32, identity: UInt32) =
        low ? (tie.high, tie.highIdentity) : (tie.low, tie.lowIdentity)
      let share = world.rules.separation.share(of: partner.identity, identity: identity, world)
      guard share != .stays else { continue }
      let there = world.layout.shard(of: partner.row)
      if share == .goes {
        world.ties[shard].remove(world.ties[shard].find(row, partner.row))
        if there != shard { outbox.send(TransferMessage(old: tie, record: nil, kind: .end), to: there) }
      }
      guard home != Self.leaves else { continue }
      let fresh = Separation.identity(home, entries: h.entries[home] &+ 1)
      let record = tie.between(
        low ? (home, fresh) : partner,
        low ? partner : (home, fresh),
        world
      )
      // No record of old: the one that stays, if it does, is another tie now.
      let message = TransferMessage(old: record, record: record, kind: .move)
      let goal = world.layout.shard(of: home)
      outbox.send(message, to: goal)
      if there != goal { outbox.send(message, to: there) }
    }
  }

  /// Where an end of a tie will live after this week's moves, and who it will be; nil outside the world.
  private func after(_ row: UInt32, _ identity: UInt32, _ world: World) -> (row: UInt32, identity: UInt32)? {
    let there = world.destination[row]
    if there == Self.stays { return (row, identity) }
    if there == Self.leaves { return nil }
    if world.households.wish[row] == Wish.join { return (there, world.households.identity[there]) }
    return (there, identity)
  }

  /// Rows of a shard are emptied and filled, and ties arrive.
  func arrive(_ world: World, shard: Int) {
    let h = world.households
    for number in world.moves.leaving[shard] where world.moves.all[number].kind != .part {
      h.vacate(world.moves.all[number].from)
    }
    for number in world.moves.entering[shard] {
      let move = world.moves.all[number]
      guard move.kind != .join else {
        world.moves.luggage[number].join(move.to, of: h)
        Partnering.couple(move.to, h, world.week)
        continue
      }
      world.moves.luggage[number].write(to: move.to, of: h, week: world.week)
      h.entries[move.to] &+= 1
      if move.kind == .part { world.rules.separation.settle(move.to, world) }
    }
    world.transferMail.forEach(to: shard) { message in
      let here = world.ties[shard].holds(message.oldLow) ? message.oldLow : message.oldHigh
      guard world.ties[shard].holds(here) else { return }
      let index = world.ties[shard].find(here, here == message.oldLow ? message.oldHigh : message.oldLow)
      // A dwelling that was left and taken has other ties by now; the identities tell.
      if index >= 0,
        world.ties[shard].identities(index) == (message.oldLowIdentity, message.oldHighIdentity)
      {
        world.ties[shard].remove(index)
      }
    }
    var merging: [TransferMessage] = []
    world.transferMail.forEach(to: shard) { message in
      switch message.kind {
      case .end: break
      case .move: world.ties[shard].insert(message.record)
      case .merge: merging.append(message)
      }
    }
    merge(&merging, world, shard)
  }

  /// Ties that a single brings into the household that it joins: doubled ones become one, each old tie once.
  private func merge(_ messages: inout [TransferMessage], _ world: World, _ shard: Int) {
    messages.sort { $0.order < $1.order }
    var last: TransferMessage.Order?
    for message in messages where message.order != last {
      last = message.order
      let low = message.record.low
      let here = world.ties[shard].holds(low) ? low : message.record.high
      let index = world.ties[shard].find(here, here == low ? message.record.high : low)
      guard index >= 0 else {
        world.ties[shard].insert(message.record)
        continue
      }
      let merged = world.ties[shard][index].merged(with: message.record)
      world.ties[shard].remove(index)
      world.ties[shard].insert(merged)
    }
  }

  /// Forgets the moves of this week.
  func finish(_ world: World, shard: Int) {
    for number in world.moves.leaving[shard] {
      world.destination[world.moves.all[number].from] = Self.stays
      world.households.wish[world.moves.all[number].from] = Wish.move
    }
  }
}

/// The moves of one week.
final class Moves {
  /// One move.
  struct Move: Sendable {
    /// What of a household moves, and into what.
    enum Kind: Sendable {
      /// All of it into an empty dwelling, or out of the world.
      case move
      /// One part of a couple; the other stays.
      case part
      /// A single, to another one.
      case join
    }
    var from: UInt32
    /// Row, or `Moving.leaves`.
    var to: UInt32
    var kind = Kind.move
  }

  private(set) var all: [Move] = [] { didSet { counted = nil } }
  private var counted: [UInt32: UInt32]?

  /// Dwelling entered by dwelling left, for those who moved as a whole within the world.
  ///
  /// Counted at the first call after a change, on one thread.
  var destinations: [UInt32: UInt32] {
    if let counted { return counted }
    let whole = all.filter { $0.to != Moving.leaves && $0.kind == .move }
    let found = Dictionary(whole.map { ($0.from, $0.to) }) { first, _ in first }
    counted = found
    return found
  }
  /// Numbers of the moves out of each shard, and into it.
  private(set) var leaving: [[Int]] = []
  private(set) var entering: [[Int]] = []
  /// What movers take along, by number of the move.
  private(set) var luggage: Column<HouseholdCopy>
  private var memory: ColumnMemory

  init(like columns: Households) {
    memory = ColumnMemory()
    luggage = Column(64, in: memory, repeating: HouseholdCopy(0, of: columns))
  }

  /// Starts a week.
  func clear(shards: Int) {
    all.removeAll(keepingCapacity: true)
    if leaving.count != shards {
      leaving = Array(repeating: [], count: shards)
      entering = leaving
    }
    for shard in 0..<shards {
      leaving[shard].removeAll(keepingCapacity: true)
      entering[shard].removeAll(keepingCapacity: true)
    }
  }

  /// Notes a move.
  func add(_ move: Move, _ layout: Layout) {
    leaving[layout.shard(of: move.from)].append(all.count)
    if move.to != Moving.leaves { entering[layout.shard(of: move.to)].append(all.count) }
    all.append(move)
  }

  /// Makes room for the luggage of all moves.
  func makeRoom() {
    guard all.count > luggage.count else { return }
    let fresh = ColumnMemory()
    luggage = Column(all.count * 3 / 2, in: fresh, repeating: luggage[0])
    memory = fresh
  }
}
