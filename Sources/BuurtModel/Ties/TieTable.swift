import CProcessor

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
/// - Limits: this file owns the memory and is the only one that touches it unchecked; `check()` states
///   the invariant.
@safe struct TieTable: @unchecked Sendable {
  /// First row of the shard.
  let firstRow: Int
  /// Rows of the shard.
  let rowCount: Int
  /// Records in use.
  private(set) var count = 0
  /// Records whose low end is here: summed over shards, the ties of the world.
  private(set) var ownedCount = 0
  private var capacity = 0
  private var low: UnsafeMutablePointer<UInt32>
  private var high: UnsafeMutablePointer<UInt32>
  private var lowIdentity: UnsafeMutablePointer<UInt32>
  private var highIdentity: UnsafeMutablePointer<UInt32>
  private var strengths: UnsafeMutablePointer<Float>
  private var borns: UnsafeMutablePointer<Int16>
  private var marksOf: UnsafeMutablePointer<UInt16>
  private var meetingsOf: UnsafeMutablePointer<UInt8>
  private var embeddedOf: UnsafeMutablePointer<UInt8>
  private var similarities: UnsafeMutablePointer<UInt8>
  private var sources: UnsafeMutablePointer<UInt8>
  private var lifts: UnsafeMutablePointer<UInt8>
  private var balances: UnsafeMutablePointer<Int8>
  private var rolesOf: UnsafeMutablePointer<UInt8>
  private var scars: UnsafeMutablePointer<UInt8>
  private let runs: UnsafeMutablePointer<Run>
  private var partners: UnsafeMutablePointer<UInt32>
  private var partnerIdentities: UnsafeMutablePointer<UInt32>
  private var indices: UnsafeMutablePointer<UInt32>
  private var entryCapacity: Int
  private var entryEnd = 0

  private struct Run {
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

  // MARK: Records

  /// The record at an index.
  subscript(index: Int) -> TieRecord {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe TieRecord(
      low: low[index],
      high: high[index],
      lowIdentity: lowIdentity[index],
      highIdentity: highIdentity[index],
      strength: strengths[index],
      born: borns[index],
      marks: marksOf[index],
      meetings: meetingsOf[index],
      embedded: embeddedOf[index],
      similarity: similarities[index],
      source: sources[index],
      balance: balances[index],
      roles: rolesOf[index],
      scar: scars[index]
    )
  }

  /// Rows of the two ends, the one with the lower identity first.
  @inline(__always)
  func ends(_ index: Int) -> (low: UInt32, high: UInt32) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe (low[index], high[index])
  }

  /// Identities of the two ends, the lower first.
  @inline(__always)
  func identities(_ index: Int) -> (low: UInt32, high: UInt32) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe (lowIdentity[index], highIdentity[index])
  }

  /// Strength, 0...1.
  @inline(__always)
  func strength(_ index: Int) -> Float {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe strengths[index]
  }

  /// Sets the strength.
  @inline(__always)
  func setStrength(_ index: Int, _ value: Float) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe strengths[index] = value
  }

  /// Week of the first meeting.
  @inline(__always)
  func born(_ index: Int) -> Int16 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe borns[index]
  }

  /// Origin and marks.
  @inline(__always)
  func marks(_ index: Int) -> UInt16 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe marksOf[index]
  }

  /// Sets origin and marks.
  @inline(__always)
  func setMarks(_ index: Int, _ value: UInt16) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe marksOf[index] = value
  }

  /// Meetings so far, saturating at 255.
  @inline(__always)
  func meetings(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe meetingsOf[index]
  }

  /// The intervention through which the tie began, plus 1; 0 for none.
  @inline(__always)
  func source(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe sources[index]
  }

  /// Shared partners as last counted.
  @inline(__always)
  func embedded(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe embeddedOf[index]
  }

  /// Similarity of the two ends as last computed, 0...1.
  @inline(__always)
  func similarity(_ index: Int) -> Float {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe Float(similarities[index]) * (1 / 255)
  }

  /// Sets the similarity, in 255ths.
  @inline(__always)
  func setSimilarity(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe similarities[index] = value
  }

  /// Sets the number of shared partners.
  @inline(__always)
  func setEmbedded(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe embeddedOf[index] = value
  }

  /// Notes a meeting of this week and how far it can lift the tie; the highest ceiling of the week counts.
  @inline(__always)
  func noteMeeting(_ index: Int, ceiling: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe lifts[index] = max(unsafe lifts[index], ceiling)
    if unsafe meetingsOf[index] < 255 { unsafe meetingsOf[index] += 1 }
  }

  /// Counts a contact outside settings of four records, saturating at 255.
  @inline(__always)
  func countMeetings4(_ index: Int, _ met: SIMDMask<SIMD4<Int32>>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(meetingsOf + index).loadUnaligned(as: SIMD4<UInt8>.self)
    let wide = SIMD4<UInt32>(truncatingIfNeeded: four)
    let next = wide.replacing(with: wide &+ 1, where: met .& (wide .< 255))
    unsafe UnsafeMutableRawPointer(meetingsOf + index).storeBytes(
      of: SIMD4<UInt8>(truncatingIfNeeded: next),
      as: SIMD4<UInt8>.self
    )
  }

  /// Strengths of four records; lanes beyond the last record hold old values.
  @inline(__always)
  func strength4(_ index: Int) -> SIMD4<Float> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe UnsafeRawPointer(strengths + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  /// Writes the strengths of four records.
  @inline(__always)
  func setStrength4(_ index: Int, _ value: SIMD4<Float>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    unsafe UnsafeMutableRawPointer(strengths + index).storeBytes(of: value, as: SIMD4<Float>.self)
  }

  /// Rows of the ends of four records.
  @inline(__always)
  func ends4(_ index: Int) -> (low: SIMD4<UInt32>, high: SIMD4<UInt32>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe (
      UnsafeRawPointer(low + index).loadUnaligned(as: SIMD4<UInt32>.self),
      UnsafeRawPointer(high + index).loadUnaligned(as: SIMD4<UInt32>.self)
    )
  }

  /// Marks of four records.
  @inline(__always)
  func marks4(_ index: Int) -> SIMD4<UInt16> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe UnsafeRawPointer(marksOf + index).loadUnaligned(as: SIMD4<UInt16>.self)
  }

  /// Similarities of four records, 0...1.
  @inline(__always)
  func similarity4(_ index: Int) -> SIMD4<Float> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let bytes = unsafe UnsafeRawPointer(similarities + index).loadUnaligned(as: SIMD4<UInt8>.self)
    return SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: bytes)) * (1 / 255)
  }

  /// The ceilings of four records' meetings this week in 255ths, forgotten on reading.
  @inline(__always)
  func takeCeilings4(_ index: Int) -> SIMD4<UInt8> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(lifts + index).loadUnaligned(as: SIMD4<UInt8>.self)
    unsafe UnsafeMutableRawPointer(lifts + index).storeBytes(of: SIMD4(repeating: 0), as: SIMD4<UInt8>.self)
    return four
  }

  /// Identities of four records, in 64-bit lanes for `Philox`.
  @inline(__always)
  func identities4(_ index: Int) -> (low: SIMD4<UInt64>, high: SIMD4<UInt64>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let a = unsafe UnsafeRawPointer(lowIdentity + index).loadUnaligned(as: SIMD4<UInt32>.self)
    let b = unsafe UnsafeRawPointer(highIdentity + index).loadUnaligned(as: SIMD4<UInt32>.self)
    return (SIMD4<UInt64>(truncatingIfNeeded: a), SIMD4<UInt64>(truncatingIfNeeded: b))
  }

  // MARK: What ties carry

  /// What the low end has given more than it got, in 127ths.
  @inline(__always)
  func balance(_ index: Int) -> Int8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe balances[index]
  }

  /// Sets the balance.
  @inline(__always)
  func setBalance(_ index: Int, _ value: Int8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe balances[index] = value
  }

  /// Roles and marks of the week; see `TieRoles`.
  @inline(__always)
  func roles(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe rolesOf[index]
  }

  /// Sets the marks of the week of four records, one in the lower byte of each lane; roles stay.
  @inline(__always)
  func markWeek4(_ index: Int, _ marks: SIMD4<UInt32>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(rolesOf + index).loadUnaligned(as: SIMD4<UInt8>.self)
    let next = (four & ~TieRoles.week) | SIMD4<UInt8>(truncatingIfNeeded: marks)
    unsafe UnsafeMutableRawPointer(rolesOf + index).storeBytes(of: next, as: SIMD4<UInt8>.self)
  }

  /// Sets roles and marks.
  @inline(__always)
  func setRoles(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe rolesOf[index] = value
  }

  /// What imbalance has left, in 255ths.
  @inline(__always)
  func scar(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe scars[index]
  }

  /// Sets the scar.
  @inline(__always)
  func setScar(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe scars[index] = value
  }

  /// Balance, -1...1, and scar, 0...1, of four records.
  @inline(__always)
  func worn4(_ index: Int) -> (balance: SIMD4<Float>, scar: SIMD4<Float>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let b = unsafe UnsafeRawPointer(balances + index).loadUnaligned(as: SIMD4<Int8>.self)
    let c = unsafe UnsafeRawPointer(scars + index).loadUnaligned(as: SIMD4<UInt8>.self)
    return (
      SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: b)) * (1 / 127),
      SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: c)) * (1 / 255)
    )
  }

  /// Roles and marks of eight records, a byte each from the lowest up; bytes beyond the last record hold old
  /// values.
  @inline(__always)
  func roles8(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= capacity &- 8, "ties: index out of range")
    return unsafe UnsafeRawPointer(rolesOf + index).loadUnaligned(as: UInt64.self)
  }

  /// Eight records, a byte each from the lowest up: not 0 where there is a balance, a scar or a role.
  @inline(__always)
  func carried8(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= capacity &- 8, "ties: index out of range")
    let b = unsafe UnsafeRawPointer(balances + index).loadUnaligned(as: UInt64.self)
    let c = unsafe UnsafeRawPointer(scars + index).loadUnaligned(as: UInt64.self)
    return b | c | (roles8(index) & TieRoles.eight(TieRoles.all))
  }

  // MARK: Whom a household knows

  /// Number of ties of a row of this shard.
  @inline(__always)
  func degree(_ row: UInt32) -> Int {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    return unsafe Int(runs[local].count)
  }

  /// The `k`th tie of a row: the partner's row and the index of the record.
  @inline(__always)
  func entry(_ row: UInt32, _ k: Int) -> (partner: UInt32, index: Int) {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    let run = unsafe runs[local]
    precondition(k >= 0 && k < Int(run.count), "ties: no such tie")
    return unsafe (partners[Int(run.start) + k], Int(indices[Int(run.start) + k]))
  }

  /// The identity of the partner of the `k`th tie of a row.
  @inline(__always)
  func partnerIdentity(_ row: UInt32, _ k: Int) -> UInt32 {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    let run = unsafe runs[local]
    precondition(k >= 0 && k < Int(run.count), "ties: no such tie")
    return unsafe partnerIdentities[Int(run.start) + k]
  }

  /// The index of the record of a pair, -1 when they are not tied.
  ///
  /// - Complexity: O(degree of `row`).
  @inline(__always)
  func find(_ row: UInt32, _ partner: UInt32) -> Int {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    let run = unsafe runs[local]
    let place = find(partner, in: run)
    return place < 0 ? -1 : unsafe Int(indices[place])
  }

  /// One tie of a row, chosen as the lowest mix of (draw, partner's identity); the mix is one to one, so
  /// there is always one lowest.
  ///
  /// - Returns: the partner's row, nil without ties.
  /// - Complexity: O(degree).
  @inline(__always)
  func pick(_ row: UInt32, _ draw: UInt32) -> UInt32? {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    let run = unsafe runs[local]
    guard run.count > 0 else { return nil }
    let start = Int(run.start)
    var best = 0
    var lowest = UInt32.max
    for k in 0..<Int(run.count) {
      let rank = mixed(draw ^ (unsafe partnerIdentities[start + k]))
      best = rank < lowest ? k : best
      lowest = min(rank, lowest)
    }
    return unsafe partners[start + best]
  }

  /// The place of a partner in a run, -1 when it is not there: eight entries at a time.
  @inline(__always)
  private func find(_ partner: UInt32, in run: Run) -> Int {
    let start = Int(run.start)
    let count = Int(run.count)
    let wanted = SIMD8<UInt32>(repeating: partner)
    var k = 0
    while k < count {
      let eight = unsafe UnsafeRawPointer(partners + start + k).loadUnaligned(as: SIMD8<UInt32>.self)
      let equal = eight .== wanted
      if any(equal) {
        for lane in 0..<min(8, count - k) where equal[lane] { return start + k + lane }
      }
      k += 8
    }
    return -1
  }

  /// The partners of a row of this shard, in no particular order.
  @inline(__always)
  private func partners(of row: UInt32) -> UnsafeBufferPointer<UInt32> {
    let local = Int(row) &- firstRow
    precondition(local >= 0 && local < rowCount, "ties: row of another shard")
    let run = unsafe runs[local]
    return unsafe UnsafeBufferPointer(start: partners + Int(run.start), count: Int(run.count))
  }

  /// Households that a row of this shard and a row of another table are both tied to.
  ///
  /// Eight of the others' partners at a time against each of the own: no branch depends on what is found.
  ///
  /// - Complexity: O(product of the degrees), an eighth of it in steps.
  func shared(_ row: UInt32, with other: UInt32, in table: TieTable) -> Int {
    let mine = unsafe partners(of: row)
    let theirs = unsafe table.partners(of: other)
    var hits = SIMD4<UInt32>(repeating: 0)
    let lanes = SIMD4<UInt32>(0, 1, 2, 3)
    guard let base = theirs.baseAddress else { return 0 }
    for first in stride(from: 0, to: theirs.count, by: 4) {
      let left = SIMD4(repeating: UInt32(truncatingIfNeeded: theirs.count - first))
      let four = unsafe UnsafeRawPointer(base + first).loadUnaligned(as: SIMD4<UInt32>.self)
        .replacing(with: SIMD4(repeating: .max), where: lanes .>= left)
      for k in 0..<mine.count {
        let equal = four .== SIMD4(repeating: unsafe mine[k])
        // A lane that is equal holds -1.
        hits = hits &- (unsafe unsafeBitCast(equal, to: SIMD4<UInt32>.self))
      }
    }
    return Int(hits[0] &+ hits[1] &+ hits[2] &+ hits[3])
  }

  /// Asks the processor for where a row's entries are; then, when that has come, for its entries.
  @inline(__always)
  func prefetchRun(_ row: UInt32) {
    unsafe buurtsim_prefetch(runs + (Int(row) &- firstRow))
  }

  /// Asks for the partners of a row of this shard.
  @inline(__always)
  func prefetchPartners(_ row: UInt32) {
    let run = unsafe runs[Int(row) &- firstRow]
    unsafe buurtsim_prefetch(partners + Int(run.start))
    unsafe buurtsim_prefetch(partners + Int(run.start) + Int(run.count))
  }

  /// Asks for the partners' identities of a row of this shard.
  @inline(__always)
  func prefetchIdentities(_ row: UInt32) {
    let run = unsafe runs[Int(row) &- firstRow]
    unsafe buurtsim_prefetch(partnerIdentities + Int(run.start))
    unsafe buurtsim_prefetch(partnerIdentities + Int(run.start) + Int(run.count))
    unsafe buurtsim_prefetch(partners + Int(run.start))
  }

  // MARK: Change

  /// Adds a record unless the pair is tied already.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  mutating func insert(_ record: TieRecord) -> Bool {
    precondition(record.lowIdentity < record.highIdentity, "ties: low identity first, no self tie")
    let lowHere = holds(record.low)
    let highHere = holds(record.high)
    precondition(lowHere || highHere, "ties: a record touches a household of its shard")
    guard find(lowHere ? record.low : record.high, lowHere ? record.high : record.low) < 0 else {
      return false
    }
    if count + 8 >= capacity { growRecords(to: capacity * 9 / 8 + 64) }
    let index = count
    count += 1
    unsafe low[index] = record.low
    unsafe high[index] = record.high
    unsafe lowIdentity[index] = record.lowIdentity
    unsafe highIdentity[index] = record.highIdentity
    unsafe strengths[index] = record.strength
    unsafe borns[index] = record.born
    unsafe marksOf[index] = record.marks
    unsafe meetingsOf[index] = record.meetings
    unsafe embeddedOf[index] = record.embedded
    unsafe similarities[index] = record.similarity
    unsafe sources[index] = record.source
    unsafe lifts[index] = 0
    unsafe balances[index] = record.balance
    unsafe rolesOf[index] = record.roles
    unsafe scars[index] = record.scar
    if lowHere {
      ownedCount += 1
      link(record.low, record.high, record.highIdentity, index)
    }
    if highHere { link(record.high, record.low, record.lowIdentity, index) }
    return true
  }

  /// Removes the records at ascending indices, the last first.
  ///
  /// What a removal will look up is asked for some removals before.
  mutating func remove(ascending removed: [UInt32]) {
    var turn = 0
    let most = removed.count
    while turn < most {
      let far = turn + 12
      if far < most {
        let index = Int(removed[most - 1 - far])
        prefetchRuns(index)
        prefetchRuns(max(0, count - 1 - 12))
      }
      let near = turn + 6
      if near < most {
        let index = Int(removed[most - 1 - near])
        prefetchEntries(index)
        prefetchEntries(max(0, count - 1 - 6))
      }
      remove(Int(removed[most - 1 - turn]))
      turn += 1
    }
  }

  private func prefetchRuns(_ index: Int) {
    let ends = ends(index)
    if holds(ends.low) { prefetchRun(ends.low) }
    if holds(ends.high) { prefetchRun(ends.high) }
  }

  private func prefetchEntries(_ index: Int) {
    let ends = ends(index)
    if holds(ends.low) { prefetchPartners(ends.low) }
    if holds(ends.high) { prefetchPartners(ends.high) }
  }

  /// Removes the record at an index; the last record takes its place.
  mutating func remove(_ index: Int) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    let ends = ends(index)
    if holds(ends.low) {
      ownedCount -= 1
      unlink(ends.low, ends.high)
    }
    if holds(ends.high) { unlink(ends.high, ends.low) }
    let last = count - 1
    count = last
    guard index != last else { return }
    let moved = unsafe (low[last], high[last])
    unsafe low[index] = moved.0
    unsafe high[index] = moved.1
    unsafe lowIdentity[index] = lowIdentity[last]
    unsafe highIdentity[index] = highIdentity[last]
    unsafe strengths[index] = strengths[last]
    unsafe borns[index] = borns[last]
    unsafe marksOf[index] = marksOf[last]
    unsafe meetingsOf[index] = meetingsOf[last]
    unsafe embeddedOf[index] = embeddedOf[last]
    unsafe similarities[index] = similarities[last]
    unsafe sources[index] = sources[last]
    unsafe lifts[index] = lifts[last]
    unsafe balances[index] = balances[last]
    unsafe rolesOf[index] = rolesOf[last]
    unsafe scars[index] = scars[last]
    if holds(moved.0) { point(moved.0, moved.1, to: index) }
    if holds(moved.1) { point(moved.1, moved.0, to: index) }
  }

  /// Whether a row belongs to this shard.
  @inline(__always)
  func holds(_ row: UInt32) -> Bool { Int(row) &- firstRow >= 0 && Int(row) &- firstRow < rowCount }

  private mutating func link(_ row: UInt32, _ partner: UInt32, _ identity: UInt32, _ index: Int) {
    let local = Int(row) &- firstRow
    if unsafe runs[local].count == runs[local].capacity { widen(local) }
    let run = unsafe runs[local]
    let place = Int(run.start) + Int(run.count)
    unsafe partners[place] = partner
    unsafe partnerIdentities[place] = identity
    unsafe indices[place] = UInt32(truncatingIfNeeded: index)
    unsafe runs[local].count += 1
  }

  private func unlink(_ row: UInt32, _ partner: UInt32) {
    let local = Int(row) &- firstRow
    let run = unsafe runs[local]
    let place = find(partner, in: run)
    precondition(place >= 0, "ties: a record without its entry")
    let last = Int(run.start) + Int(run.count) - 1
    unsafe partners[place] = partners[last]
    unsafe partnerIdentities[place] = partnerIdentities[last]
    unsafe indices[place] = indices[last]
    unsafe runs[local].count -= 1
  }

  private func point(_ row: UInt32, _ partner: UInt32, to index: Int) {
    let place = find(partner, in: unsafe runs[Int(row) - firstRow])
    precondition(place >= 0, "ties: a record without its entry")
    unsafe indices[place] = UInt32(truncatingIfNeeded: index)
  }

  /// Gives a row's run room for three more entries, or a fifth, at the end of the arena.
  private mutating func widen(_ local: Int) {
    let run = unsafe runs[local]
    let wanted = Int(run.capacity) + max(3, Int(run.capacity) / 5)
    precondition(wanted <= Int(UInt16.max), "ties: one household with \(wanted) ties")
    if entryEnd + wanted > entryCapacity { compact(room: wanted) }
    let old = unsafe Int(runs[local].start)
    unsafe (partners + entryEnd).update(from: partners + old, count: Int(run.count))
    unsafe (partnerIdentities + entryEnd).update(from: partnerIdentities + old, count: Int(run.count))
    unsafe (indices + entryEnd).update(from: indices + old, count: Int(run.count))
    unsafe runs[local] = Run(
      start: UInt32(truncatingIfNeeded: entryEnd),
      count: run.count,
      capacity: UInt16(wanted)
    )
    entryEnd += wanted
  }

  /// Closes the holes that moved runs left, in row order, into a fresh arena with an eighth to spare.
  private mutating func compact(room: Int) {
    var total = 0
    for local in 0..<rowCount { unsafe total += Int(runs[local].capacity) }
    let newCapacity = (total + room) * 9 / 8 + 64
    let newPartners = unsafe Self.arena(newCapacity)
    let newIdentities = unsafe Self.arena(newCapacity)
    let newIndices = unsafe Self.arena(newCapacity)
    var end = 0
    for local in 0..<rowCount {
      let run = unsafe runs[local]
      let start = Int(run.start)
      unsafe (newPartners + end).update(from: partners + start, count: Int(run.count))
      unsafe (newIdentities + end).update(from: partnerIdentities + start, count: Int(run.count))
      unsafe (newIndices + end).update(from: indices + start, count: Int(run.count))
      unsafe runs[local].start = UInt32(truncatingIfNeeded: end)
      end += Int(run.capacity)
    }
    unsafe partners.deallocate()
    unsafe partnerIdentities.deallocate()
    unsafe indices.deallocate()
    unsafe partners = newPartners
    unsafe partnerIdentities = newIdentities
    unsafe indices = newIndices
    entryCapacity = newCapacity
    entryEnd = end
  }

  /// Entries that stay free behind the last run.
  private static let slack = 8

  private static func arena(_ capacity: Int) -> UnsafeMutablePointer<UInt32> {
    let fresh = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + slack)
    unsafe fresh.initialize(repeating: 0, count: capacity + slack)
    return unsafe fresh
  }

  private mutating func growRecords(to wanted: Int) {
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

  private static func grown<T: BitwiseCopyable>(
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
