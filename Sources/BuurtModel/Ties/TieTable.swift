/// What a tie is made from: the record of one pair, as it travels between shards.
struct TieRecord: Equatable {
  /// Row of the end with the lower identity.
  var low: UInt32
  /// Row of the end with the higher identity.
  var high: UInt32
  /// Lower identity.
  var lowIdentity: UInt32
  /// Higher identity.
  var highIdentity: UInt32
  /// Strength, 0...1.
  var strength: Float
  /// Week of the first meeting; far negative for long-standing ties.
  var born: Int16
  /// Origin and marks, see `TieMarks`.
  var marks: UInt16
  /// Meetings so far, saturating at 255.
  var meetings: UInt8
  /// Shared partners as last counted, saturating at 255.
  var embedded: UInt8
  /// Similarity of the two ends as last computed, in 255ths.
  var similarity: UInt8
  /// The intervention through which it began: its place in the arm's list plus 1, or 0.
  var source: UInt8
  /// What the low end has given more than it got, in 127ths, -127...127; read with opposite sign by the high.
  var balance: Int8 = 0
  /// Help that the tie carries, and marks of the week; see `TieRoles`.
  var roles: UInt8 = 0
  /// What imbalance has left, 0...1 in 255ths.
  var scar: UInt8 = 0
}

/// The ties of one shard: one record for every tie that touches one of its households.
///
/// Records lie in parallel arrays, swept front to back each week. Beside them each row of the shard has a
/// run of entries (partner's row, partner's identity, index of the record), each in an array of its own, so
/// that whom a household knows is one short contiguous read, for its own shard and, between barriers, for
/// others. Vector reads may run past a run: `Self.slack` entries stay free at the end of the arena.
///
/// - Properties: a tie within the shard has one record and two entries; a tie to another shard has one
///   record and one entry here and the same there. Removal moves the last record into the gap. Runs grow
///   in an arena without a cap on the degree.
/// - Limits: the files whose names begin with TieTable share the memory and are the only ones that touch it
///   unchecked; `.ci/lint` holds the list, `Invariants` what must hold.
@safe struct TieTable: @unchecked Sendable {
  /// First row of the shard.
  let firstRow: Int
  /// Rows of the shard.
  let rowCount: Int
  /// Records in use.
  var count = 0
  /// Records whose low end is here: summed over shards, the ties of the world.
  var ownedCount = 0
  var capacity = 0
  var low: UnsafeMutablePointer<UInt32>
  var high: UnsafeMutablePointer<UInt32>
  var lowIdentity: UnsafeMutablePointer<UInt32>
  var highIdentity: UnsafeMutablePointer<UInt32>
  var strengths: UnsafeMutablePointer<Float>
  var borns: UnsafeMutablePointer<Int16>
  var marksOf: UnsafeMutablePointer<UInt16>
  var meetingsOf: UnsafeMutablePointer<UInt8>
  var embeddedOf: UnsafeMutablePointer<UInt8>
  var similarities: UnsafeMutablePointer<UInt8>
  var sources: UnsafeMutablePointer<UInt8>
  var lifts: UnsafeMutablePointer<UInt8>
  var balances: UnsafeMutablePointer<Int8>
  var rolesOf: UnsafeMutablePointer<UInt8>
  var scars: UnsafeMutablePointer<UInt8>
  let runs: UnsafeMutablePointer<Run>
  var partners: UnsafeMutablePointer<UInt32>
  var partnerIdentities: UnsafeMutablePointer<UInt32>
  var indices: UnsafeMutablePointer<UInt32>
  var entryCapacity: Int
  var entryEnd = 0

  struct Run {
    var start: UInt32 = 0
    var count: UInt16 = 0
    var capacity: UInt16 = 0
  }

  /// An empty table for the rows of a shard.
  init(rows: Range<Int>) {
    firstRow = rows.lowerBound
    rowCount = rows.count
    unsafe low = .allocate(capacity: 1)
    unsafe high = .allocate(capacity: 1)
    unsafe lowIdentity = .allocate(capacity: 1)
    unsafe highIdentity = .allocate(capacity: 1)
    unsafe strengths = .allocate(capacity: 1)
    unsafe borns = .allocate(capacity: 1)
    unsafe marksOf = .allocate(capacity: 1)
    unsafe meetingsOf = .allocate(capacity: 1)
    unsafe embeddedOf = .allocate(capacity: 1)
    unsafe similarities = .allocate(capacity: 1)
    unsafe sources = .allocate(capacity: 1)
    unsafe lifts = .allocate(capacity: 1)
    unsafe balances = .allocate(capacity: 1)
    unsafe rolesOf = .allocate(capacity: 1)
    unsafe scars = .allocate(capacity: 1)
    unsafe runs = .allocate(capacity: max(rows.count, 1))
    unsafe runs.initialize(repeating: Run(), count: max(rows.count, 1))
    entryCapacity = rows.count * 10 + 64
    unsafe partners = Self.arena(entryCapacity)
    unsafe partnerIdentities = Self.arena(entryCapacity)
    unsafe indices = Self.arena(entryCapacity)
    growRecords(to: rows.count * 5 + 64)
  }

  /// A table of its own with the same contents.
  init(copying other: TieTable) {
    self.init(rows: other.firstRow..<other.firstRow + other.rowCount)
    growRecords(to: other.capacity)
    count = other.count
    ownedCount = other.ownedCount
    unsafe low.update(from: other.low, count: count)
    unsafe high.update(from: other.high, count: count)
    unsafe lowIdentity.update(from: other.lowIdentity, count: count)
    unsafe highIdentity.update(from: other.highIdentity, count: count)
    unsafe strengths.update(from: other.strengths, count: count)
    unsafe borns.update(from: other.borns, count: count)
    unsafe marksOf.update(from: other.marksOf, count: count)
    unsafe meetingsOf.update(from: other.meetingsOf, count: count)
    unsafe embeddedOf.update(from: other.embeddedOf, count: count)
    unsafe similarities.update(from: other.similarities, count: count)
    unsafe sources.update(from: other.sources, count: count)
    unsafe lifts.update(from: other.lifts, count: count)
    unsafe balances.update(from: other.balances, count: count)
    unsafe rolesOf.update(from: other.rolesOf, count: count)
    unsafe scars.update(from: other.scars, count: count)
    unsafe runs.update(from: other.runs, count: max(rowCount, 1))
    unsafe partners.deallocate()
    unsafe partnerIdentities.deallocate()
    unsafe indices.deallocate()
    entryCapacity = other.entryCapacity
    entryEnd = other.entryEnd
    unsafe partners = Self.arena(entryCapacity)
    unsafe partnerIdentities = Self.arena(entryCapacity)
    unsafe indices = Self.arena(entryCapacity)
    unsafe partners.update(from: other.partners, count: entryEnd)
    unsafe partnerIdentities.update(from: other.partnerIdentities, count: entryEnd)
    unsafe indices.update(from: other.indices, count: entryEnd)
  }

  /// Frees the memory; the table must not be used afterwards.
  func deallocate() {
    unsafe low.deallocate()
    unsafe high.deallocate()
    unsafe lowIdentity.deallocate()
    unsafe highIdentity.deallocate()
    unsafe strengths.deallocate()
    unsafe borns.deallocate()
    unsafe marksOf.deallocate()
    unsafe meetingsOf.deallocate()
    unsafe embeddedOf.deallocate()
    unsafe similarities.deallocate()
    unsafe sources.deallocate()
    unsafe lifts.deallocate()
    unsafe balances.deallocate()
    unsafe rolesOf.deallocate()
    unsafe scars.deallocate()
    unsafe runs.deallocate()
    unsafe partners.deallocate()
    unsafe partnerIdentities.deallocate()
    unsafe indices.deallocate()
  }

  /// Bytes held.
  var byteCount: Int { capacity * 33 + rowCount * 8 + entryCapacity * 12 }

  /// Entries that stay free behind the last run.
  static let slack = 8

  static func arena(_ capacity: Int) -> UnsafeMutablePointer<UInt32> {
    let fresh = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + slack)
    unsafe fresh.initialize(repeating: 0, count: capacity + slack)
    return unsafe fresh
  }

  mutating func growRecords(to wanted: Int) {
    let newCapacity = (wanted + 7) / 8 * 8
    guard newCapacity > capacity else { return }
    unsafe low = Self.grown(low, count, newCapacity)
    unsafe high = Self.grown(high, count, newCapacity)
    unsafe lowIdentity = Self.grown(lowIdentity, count, newCapacity)
    unsafe highIdentity = Self.grown(highIdentity, count, newCapacity)
    unsafe strengths = Self.grown(strengths, count, newCapacity)
    unsafe borns = Self.grown(borns, count, newCapacity)
    unsafe marksOf = Self.grown(marksOf, count, newCapacity)
    unsafe meetingsOf = Self.grown(meetingsOf, count, newCapacity)
    unsafe embeddedOf = Self.grown(embeddedOf, count, newCapacity)
    unsafe similarities = Self.grown(similarities, count, newCapacity)
    unsafe sources = Self.grown(sources, count, newCapacity)
    unsafe lifts = Self.grown(lifts, count, newCapacity)
    unsafe balances = Self.grown(balances, count, newCapacity)
    unsafe rolesOf = Self.grown(rolesOf, count, newCapacity)
    unsafe scars = Self.grown(scars, count, newCapacity)
    capacity = newCapacity
  }

  static func grown<T: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<T>,
    _ count: Int,
    _ capacity: Int
  ) -> UnsafeMutablePointer<T> {
    let fresh = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    unsafe UnsafeMutableRawPointer(fresh).initializeMemory(
      as: UInt8.self,
      repeating: 0,
      count: capacity * MemoryLayout<T>.stride
    )
    unsafe fresh.update(from: old, count: count)
    unsafe old.deallocate()
    return unsafe fresh
  }
}
