/// What happens to a tie across shards: a meeting of a tied pair, or a tie that begins.
struct TieMessage: BitwiseCopyable, Sendable {
  /// Rows of the ends, the one with the lower identity first.
  var low: UInt32
  var high: UInt32
  /// First strength of a new tie; 0 for a meeting of a tied pair.
  var strength: Float
  /// Week of the first meeting of a new tie.
  var born: Int16
  /// How far the meeting can lift a tie, in 255ths.
  var ceiling: UInt8
  /// Raw value of `TieOrigin`.
  var origin: UInt8
  /// Intervention plus 1, or 0.
  var source: UInt8
  /// Similarity of the ends, in 255ths.
  var similarity: UInt8
}

/// A household asks to join or leaves a roster, or hears that it is in or out.
struct RosterMessage: BitwiseCopyable, Sendable {
  /// What the message says.
  enum Kind: UInt8, BitwiseCopyable, Sendable { case leave, join, welcome, farewell }
  var kind: Kind
  var row: UInt32
  var identity: UInt32
  var roster: UInt32
  /// The draw by which a roster admits.
  var draw: UInt32
}

/// A household goes to a place this week.
struct VisitMessage: BitwiseCopyable, Sendable {
  var place: UInt32
  var row: UInt32
  var identity: UInt32
  /// The draw by which a place admits, and which orders those present.
  var draw: UInt32
}

/// A tie of a household that moves, parts, pairs or ends: the old record goes, and where it goes on a new one
/// comes.
struct TransferMessage: BitwiseCopyable, Sendable {
  /// What becomes of the tie.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// It ends.
    case end
    /// It goes on between the same households, or one that is new.
    case move
    /// It goes on with the household that one end joins, with which there may be a tie already.
    case merge
  }

  /// Rows and identities of the old record.
  var oldLow: UInt32
  var oldHigh: UInt32
  var oldLowIdentity: UInt32
  var oldHighIdentity: UInt32
  /// The new record; without a meaning when the tie ends.
  var record: TieRecord
  var kind: Kind

  /// What becomes of a tie.
  init(old: TieRecord, record: TieRecord?, kind: Kind) {
    oldLow = old.low
    oldHigh = old.high
    oldLowIdentity = old.lowIdentity
    oldHighIdentity = old.highIdentity
    self.record = record ?? old
    self.kind = kind
  }

  /// What orders the messages that are merged, and tells one old tie from another.
  struct Order: Comparable {
    let low, high, oldLow, oldHigh: UInt32

    static func < (a: Order, b: Order) -> Bool {
      (a.low, a.high, a.oldLow, a.oldHigh) < (b.low, b.high, b.oldLow, b.oldHigh)
    }
  }

  /// The order of merging: by the households that are tied, then by those that were.
  var order: Order {
    Order(
      low: record.lowIdentity,
      high: record.highIdentity,
      oldLow: oldLowIdentity,
      oldHigh: oldHighIdentity
    )
  }
}

extension TieRecord {
  /// The tie between the places and identities that its ends will have, the low end's first.
  ///
  /// - Note: where the identities change order the ends change places.
  func between(
    _ a: (row: UInt32, identity: UInt32),
    _ b: (row: UInt32, identity: UInt32),
    _ world: World
  ) -> TieRecord {
    var next = self
    let turned = a.identity > b.identity
    (next.low, next.lowIdentity) = turned ? b : a
    (next.high, next.highIdentity) = turned ? a : b
    // The low end's ledger is read with the opposite sign by the other.
    if turned { next.balance = -balance }
    if world.sameBuurt(a.row, b.row) {
      next.marks = (marks | TieMarks.sameBuurt) & ~TieMarks.far
    } else if marks & TieMarks.sameBuurt != 0 {
      next.marks = (marks | TieMarks.far) & ~TieMarks.sameBuurt
    }
    return next
  }

  /// One tie made of two between the same households: that of the stronger, with the longer history,
  /// the roles of both, the deeper scar and the sum of the ledgers.
  ///
  /// - Properties: the same whichever comes first, for any number of ties.
  func merged(with other: TieRecord) -> TieRecord {
    let first = (strength, -Int(born), Int(marks), Int(source), Int(similarity))
    let second = (
      other.strength, -Int(other.born), Int(other.marks), Int(other.source), Int(other.similarity)
    )
    var one = first < second ? other : self
    one.born = min(born, other.born)
    one.meetings = max(meetings, other.meetings)
    one.embedded = max(embedded, other.embedded)
    one.balance = Int8(max(-127, min(127, Int(balance) + Int(other.balance))))
    one.roles = roles | other.roles
    one.scar = max(scar, other.scar)
    return one
  }
}

extension World {
  /// The record of a tie that begins with a message, marked by where its ends live and how they differ.
  func record(of message: TieMessage, meetings: UInt8) -> TieRecord {
    let h = households
    var marks = UInt16(message.origin)
    if sameBuurt(message.low, message.high) { marks |= TieMarks.sameBuurt }
    if Similarity.across(h.traits[message.low], h.traits[message.high]) { marks |= TieMarks.across }
    return TieRecord(
      low: message.low,
      high: message.high,
      lowIdentity: h.identity[message.low],
      highIdentity: h.identity[message.high],
      strength: message.strength,
      born: message.born,
      marks: marks,
      meetings: meetings,
      embedded: 0,
      similarity: message.similarity,
      source: message.source,
      roles: rules.support.isHarmful(h.identity[message.low], h.identity[message.high], key)
        ? TieRoles.harmful : 0
    )
  }
}
