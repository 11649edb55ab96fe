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

/// A tie of a household that moves or ends: the old record goes, and for a move a new one comes.
struct TransferMessage: BitwiseCopyable, Sendable {
  /// Rows of the old record.
  var oldLow: UInt32
  var oldHigh: UInt32
  /// Rows of the new record; equal rows when the tie ends.
  var low: UInt32
  var high: UInt32
  var lowIdentity: UInt32
  var highIdentity: UInt32
  var strength: Float
  var born: Int16
  var marks: UInt16
  var meetings: UInt8
  var embedded: UInt8
  var similarity: UInt8
  var source: UInt8
  var balance: Int8
  var roles: UInt8
  var scar: UInt8
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
