import CProcessor

/// Whom a household knows.
extension TieTable {
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

  /// One tie of a row, chosen as the lowest rank (draw xor partner's identity) * odd mod 2^64.
  ///
  /// Ranks are one to one, so there is always one lowest. The draw must be well mixed: it does the stirring.
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
    var lowest = UInt64.max
    for k in 0..<Int(run.count) {
      let rank = UInt64(draw ^ (unsafe partnerIdentities[start + k])) &* 0x9E37_79B9_7F4A_7C15
      best = rank < lowest ? k : best
      lowest = min(rank, lowest)
    }
    return unsafe partners[start + best]
  }

  /// The place of a partner in a run, -1 when it is not there: eight entries at a time.
  @inline(__always)
  func find(_ partner: UInt32, in run: Run) -> Int {
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
  func partners(of row: UInt32) -> UnsafeBufferPointer<UInt32> {
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
    unsafe buurtsim_prefetch(partners + Int(run.start) + Int(run.count))
  }
}
