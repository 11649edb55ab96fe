/// Households that take part in something, found again after they have moved.
///
/// - Properties: in the order in which they joined; a household is in it once.
/// - Limits: who leaves the world is dropped without a word; of a couple that parts the one that stays goes on.
struct Participants<Detail: Sendable>: Sendable {
  /// One household.
  struct Member: Sendable {
    /// The dwelling in which it lives.
    var row: UInt32
    /// Who lives there; stays the same in a move.
    var identity: UInt32
    /// Week in which it joined.
    var since: Int
    /// What the kind remembers of it.
    var detail: Detail
  }

  /// The members.
  var members: [Member] = []

  var count: Int { members.count }

  /// Whether a household is in it.
  func contains(_ identity: UInt32) -> Bool { members.contains { $0.identity == identity } }

  /// Takes a household in.
  mutating func join(_ row: UInt32, _ detail: Detail, through channels: Channels) {
    members.append(
      Member(row: row, identity: channels.identity(of: row), since: channels.week, detail: detail)
    )
  }

  /// Finds the members that moved in the last week, and lets go of those who left; call it first in every week.
  mutating func follow(_ channels: Channels) {
    guard !members.isEmpty else { return }
    let moved = channels.lastMoves
    for k in members.indices {
      if let to = moved[members[k].row] { members[k].row = to }
    }
    members.removeAll { channels.identity(of: $0.row) != $0.identity }
  }
}

extension Channels {
  /// Where the households that moved within the world in the last week went, by the dwelling that they left.
  ///
  /// Counted once a week for all who ask.
  var lastMoves: [UInt32: UInt32] { world.moves.destinations }
}
