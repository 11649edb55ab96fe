/// Households that move within the world or out of it: they take their ties along, as ties over a distance.
///
/// Movers of a class (gemeente and tenure) stand on a ring in the order of their weekly draw, and each
/// takes the dwelling of the next: one mover more changes one or two moves. Dwellings that are left and not
/// taken stay empty until a newcomer comes. Matching is the only serial part, O(movers).
struct Moving: Sendable {
  /// Destination of a household that stays.
  static let stays: UInt32 = 0xFFFF_FFFF
  /// Destination of a household that leaves the world.
  static let leaves: UInt32 = 0xFFFF_FFFE

  private let across: Bool

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
        if h.wish[row] == 1 || !across {
          world.destination[row] = Self.leaves
          world.moves.add(from: row, to: Self.leaves, world.layout)
        } else if next != row {
          world.destination[row] = next
          world.moves.add(from: row, to: next, world.layout)
        }
      }
      start = end
    }
    world.moves.makeRoom()
    for intervention in world.interventions.indices {
      world.interventions[intervention].funnel.follow(world.moves.all)
    }
  }

  /// Movers of a shard pack: household, ties and memberships leave their rows.
  func depart(_ world: World, shard: Int) {
    let h = world.households
    let outbox = world.transferMail.outbox(shard)
    let rosterBox = world.rosterMail.outbox(shard)
    for number in world.moves.leaving[shard] {
      let row = world.moves.all[number].from
      let there = world.moves.all[number].to
      if there != Self.leaves { world.moves.luggage[number] = HouseholdCopy(row, of: h) }
      world.tallies[shard].moved += 1
      leaveRosters(row, world, rosterBox)
      while world.ties[shard].degree(row) > 0 {
        let index = world.ties[shard].entry(row, 0).index
        let tie = world.ties[shard][index]
        world.ties[shard].remove(index)
        send(tie, from: row, world, shard, outbox)
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
    _ world: World,
    _ shard: Int,
    _ outbox: Outbox<TransferMessage>
  ) {
    let low = Self.after(world.destination[tie.low], tie.low)
    let high = Self.after(world.destination[tie.high], tie.high)
    let gone = low == Self.leaves || high == Self.leaves
    var marks = tie.marks
    if !gone {
      if world.sameBuurt(low, high) {
        marks = (marks | TieMarks.sameBuurt) & ~TieMarks.far
      } else if marks & TieMarks.sameBuurt != 0 {
        marks = (marks | TieMarks.far) & ~TieMarks.sameBuurt
      }
    }
    let message = TransferMessage(
      oldLow: tie.low,
      oldHigh: tie.high,
      low: gone ? 0 : low,
      high: gone ? 0 : high,
      lowIdentity: tie.lowIdentity,
      highIdentity: tie.highIdentity,
      strength: tie.strength,
      born: tie.born,
      marks: marks,
      meetings: tie.meetings,
      embedded: tie.embedded,
      similarity: tie.similarity,
      source: tie.source,
      balance: tie.balance,
      roles: tie.roles,
      scar: tie.scar
    )
    let other = tie.low == row ? tie.high : tie.low
    if gone {
      // Whoever moves itself has dropped the record already.
      let home = world.layout.shard(of: other)
      if home != shard, world.destination[other] == Self.stays { outbox.send(message, to: home) }
      return
    }
    let a = world.layout.shard(of: low)
    let b = world.layout.shard(of: high)
    outbox.send(message, to: a)
    if b != a { outbox.send(message, to: b) }
  }

  @inline(__always)
  private static func after(_ destination: UInt32, _ row: UInt32) -> UInt32 {
    destination == stays ? row : destination
  }

  /// Rows of a shard are emptied and filled, and ties arrive.
  func arrive(_ world: World, shard: Int) {
    let h = world.households
    for number in world.moves.leaving[shard] { h.vacate(world.moves.all[number].from) }
    for number in world.moves.entering[shard] {
      let row = world.moves.all[number].to
      world.moves.luggage[number].write(to: row, of: h, week: world.week)
      h.entries[row] &+= 1
    }
    world.transferMail.forEach(to: shard) { message in
      let here = world.ties[shard].holds(message.oldLow) ? message.oldLow : message.oldHigh
      guard world.ties[shard].holds(here) else { return }
      let index = world.ties[shard].find(here, here == message.oldLow ? message.oldHigh : message.oldLow)
      // A dwelling that was left and taken has other ties by now; the identities tell.
      if index >= 0, world.ties[shard].identities(index) == (message.lowIdentity, message.highIdentity) {
        world.ties[shard].remove(index)
      }
    }
    world.transferMail.forEach(to: shard) { message in
      guard message.low != message.high else { return }
      world.ties[shard].insert(
        TieRecord(
          low: message.low,
          high: message.high,
          lowIdentity: message.lowIdentity,
          highIdentity: message.highIdentity,
          strength: message.strength,
          born: message.born,
          marks: message.marks,
          meetings: message.meetings,
          embedded: message.embedded,
          similarity: message.similarity,
          source: message.source,
          balance: message.balance,
          roles: message.roles,
          scar: message.scar
        )
      )
    }
  }

  /// Forgets the moves of this week.
  func finish(_ world: World, shard: Int) {
    for number in world.moves.leaving[shard] {
      world.destination[world.moves.all[number].from] = Self.stays
    }
  }
}

/// The moves of one week.
final class Moves {
  /// One move.
  struct Move: Sendable {
    var from: UInt32
    /// Row, or `Moving.leaves`.
    var to: UInt32
  }

  private(set) var all: [Move] = []
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
  func add(from: UInt32, to: UInt32, _ layout: Layout) {
    leaving[layout.shard(of: from)].append(all.count)
    if to != Moving.leaves { entering[layout.shard(of: to)].append(all.count) }
    all.append(Move(from: from, to: to))
  }

  /// Makes room for the luggage of all moves.
  func makeRoom() {
    guard all.count > luggage.count else { return }
    let fresh = ColumnMemory()
    luggage = Column(all.count * 3 / 2, in: fresh, repeating: luggage[0])
    memory = fresh
  }
}
