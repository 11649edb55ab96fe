@testable import BuurtModel

/// A slow second writing of who moves where, parts and pairs, and of what becomes of their ties.
///
/// It looks through everybody of a class for the next or the nearest, keeps ties in a dictionary by pair, and draws
/// the same numbers.
struct MovingTwin {
  /// A move; `to` is nil out of the world.
  struct Move: Hashable, Comparable {
    var from: UInt32
    var to: UInt32?
    var kind: Moves.Move.Kind

    static func < (a: Move, b: Move) -> Bool { a.from < b.from }
  }

  private let world: World
  private let p: Parameters
  private(set) var moves: [Move] = []
  /// Singles with whom somebody from outside the world moves in.
  private(set) var joinedFromOutside: Set<UInt32> = []

  /// The moves of a week, of a world that is left as it is after life events.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    moveHouse()
    part()
    pair()
    moves.sort()
  }

  private func identity(_ row: UInt32) -> UInt32 { world.households.identity[row] }

  private func gemeente(_ row: UInt32) -> String {
    world.input.table.buurten[world.layout.buurt(of: row)].gemeente
  }

  private func draws(_ purpose: Purpose, _ identity: UInt32) -> SIMD4<UInt32> {
    world.key.block(purpose, week: world.week, low: identity)
  }

  /// Each takes the dwelling of who has the next higher draw of the same gemeente and tenure.
  private mutating func moveHouse() {
    let h = world.households
    let movers = world.tallies.flatMap(\.movers)
    func order(_ row: UInt32) -> (UInt32, UInt32) { (draws(.moving, identity(row)).x, identity(row)) }
    for row in movers {
      guard h.wish[row] != Wish.leave, world.input.switches[.movesAcross] else {
        moves.append(Move(from: row, to: nil, kind: .move))
        continue
      }
      let like = movers.filter { gemeente($0) == gemeente(row) && h.tenure[$0] == h.tenure[row] }
      let higher = like.filter { order(row) < order($0) }
      let next = (higher.isEmpty ? like : higher).min { order($0) < order($1) }
      if let next, next != row { moves.append(Move(from: row, to: next, kind: .move)) }
    }
  }

  /// The parting and the dwellings that stood empty meet by rank in each gemeente.
  private mutating func part() {
    let parting = world.tallies.flatMap(\.parting)
    let vacant = world.tallies.flatMap(\.vacant).filter { !world.households.lived($0) }
    for row in parting {
      let mine = (draws(.separation, identity(row)).x, identity(row))
      let before = parting.count {
        gemeente($0) == gemeente(row) && (draws(.separation, identity($0)).x, identity($0)) < mine
      }
      let free = vacant.filter { gemeente($0) == gemeente(row) }.sorted {
        (draws(.separation, $0).y, $0) < (draws(.separation, $1).y, $1)
      }
      let home = world.input.switches[.movesAcross] && before < free.count ? free[before] : nil
      moves.append(Move(from: row, to: home, kind: .part))
    }
  }

  /// Of those of a gemeente and ten years of age two who are each other's nearest by draw pair.
  private mutating func pair() {
    let seekers = world.tallies.flatMap(\.pairing)
    func decade(_ row: UInt32) -> Int {
      min(15, (world.week - Int(world.households.referenceBorn[row])) / 520)
    }
    func nearest(_ row: UInt32) -> UInt32? {
      let mine = Int(draws(.partnering, identity(row)).x)
      func distance(_ other: UInt32) -> (Int, Int) {
        let theirs = Int(draws(.partnering, identity(other)).x)
        // At the same distance the lower draw.
        return (abs(theirs - mine), theirs)
      }
      return seekers.filter { $0 != row && gemeente($0) == gemeente(row) && decade($0) == decade(row) }
        .min { distance($0) < distance($1) }
    }
    for row in seekers {
      let found = world.input.switches[.movesAcross] ? nearest(row) : nil
      if let found, nearest(found) == row {
        // The lower identity stays.
        if identity(found) < identity(row) { moves.append(Move(from: row, to: found, kind: .join)) }
      } else if draws(.partnering, identity(row)).y % 2 == 0 {
        joinedFromOutside.insert(row)
      } else {
        moves.append(Move(from: row, to: nil, kind: .move))
      }
    }
  }

  /// An end of a tie after the moves.
  private struct End {
    var row: UInt32
    var identity: UInt32
  }

  /// Every tie after the moves, by its two identities.
  func ties() -> [UInt64: TieRecord] {
    let byRow = Dictionary(moves.map { ($0.from, $0) }) { first, _ in first }
    var found: [UInt64: TieRecord] = [:]
    func keep(_ tie: TieRecord, _ a: End?, _ b: End?) {
      guard let a, let b, a.identity != b.identity else { return }
      let next = between(tie, a, b)
      let name = EncountersTwin.name(a.identity, b.identity)
      found[name] = found[name].map { one($0, next) } ?? next
    }
    for tie in allTies().values {
      let low = End(row: tie.low, identity: tie.lowIdentity)
      let high = End(row: tie.high, identity: tie.highIdentity)
      let kinds = (byRow[tie.low]?.kind, byRow[tie.high]?.kind)
      switch kinds {
      case (.part?, nil): divide(low, with: high, byRow[tie.low]?.to) { keep(tie, $0, high) }
      case (nil, .part?): divide(high, with: low, byRow[tie.high]?.to) { keep(tie, low, $0) }
      // With who is on the move as well the part that stays keeps the tie.
      default: keep(tie, after(low, byRow[tie.low]), after(high, byRow[tie.high]))
      }
    }
    return found
  }

  private func after(_ end: End, _ move: Move?) -> End? {
    guard let move, move.kind != .part else { return end }
    guard let to = move.to else { return nil }
    return End(row: to, identity: move.kind == .join ? identity(to) : end.identity)
  }

  /// Whether a tie stays with the part in the dwelling, goes to the other, or is kept by both.
  private func divide(_ couple: End, with other: End, _ home: UInt32?, _ keep: (End) -> Void) {
    let turns = p.life.turns
    let draw = world.key.block(
      .separation,
      week: world.week,
      low: couple.identity,
      high: other.identity
    )
    let stays = draw.x < threshold(turns.tieStays.value)
    if stays || draw.y < threshold(turns.tieShared.value) { keep(couple) }
    guard !stays, let home else { return }
    let entries = UInt32(world.households.entries[home]) + 1
    keep(End(row: home, identity: home | entries << 24))
  }

  /// Every tie of the world once.
  private func allTies() -> [UInt64: TieRecord] {
    var found: [UInt64: TieRecord] = [:]
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let tie = world.ties[shard][index]
        found[EncountersTwin.name(tie.lowIdentity, tie.highIdentity)] = tie
      }
    }
    return found
  }

  /// A tie between the places and identities of its low and its high end, marked by where they live.
  private func between(_ tie: TieRecord, _ a: End, _ b: End) -> TieRecord {
    var next = tie
    let turned = b.identity < a.identity
    (next.low, next.lowIdentity) = turned ? (b.row, b.identity) : (a.row, a.identity)
    (next.high, next.highIdentity) = turned ? (a.row, a.identity) : (b.row, b.identity)
    next.balance = turned ? -tie.balance : tie.balance
    let near = world.layout.buurt(of: a.row) == world.layout.buurt(of: b.row)
    let wasNear = tie.marks & TieMarks.sameBuurt != 0
    let wasFar = tie.marks & TieMarks.far != 0
    next.marks &= ~(TieMarks.sameBuurt | TieMarks.far)
    if near { next.marks |= TieMarks.sameBuurt } else if wasNear || wasFar { next.marks |= TieMarks.far }
    return next
  }

  /// Of two ties between the same households the stronger, with the longer history, the roles of both, the
  /// deeper scar and the sum of the ledgers.
  private func one(_ a: TieRecord, _ b: TieRecord) -> TieRecord {
    var tie = a.strength > b.strength ? a : b
    tie.born = min(a.born, b.born)
    tie.meetings = max(a.meetings, b.meetings)
    tie.embedded = max(a.embedded, b.embedded)
    tie.balance = Int8(max(-127, min(127, Int(a.balance) + Int(b.balance))))
    tie.roles = a.roles | b.roles
    tie.scar = max(a.scar, b.scar)
    return tie
  }
}
