/// Records that come and go.
extension TieTable {
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

  func prefetchRuns(_ index: Int) {
    let ends = ends(index)
    if holds(ends.low) { prefetchRun(ends.low) }
    if holds(ends.high) { prefetchRun(ends.high) }
  }

  func prefetchEntries(_ index: Int) {
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

  mutating func link(_ row: UInt32, _ partner: UInt32, _ identity: UInt32, _ index: Int) {
    let local = Int(row) &- firstRow
    if unsafe runs[local].count == runs[local].capacity { widen(local) }
    let run = unsafe runs[local]
    let place = Int(run.start) + Int(run.count)
    unsafe partners[place] = partner
    unsafe partnerIdentities[place] = identity
    unsafe indices[place] = UInt32(truncatingIfNeeded: index)
    unsafe runs[local].count += 1
  }

  func unlink(_ row: UInt32, _ partner: UInt32) {
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

  func point(_ row: UInt32, _ partner: UInt32, to index: Int) {
    let place = find(partner, in: unsafe runs[Int(row) - firstRow])
    precondition(place >= 0, "ties: a record without its entry")
    unsafe indices[place] = UInt32(truncatingIfNeeded: index)
  }

  /// Gives a row's run room for three more entries, or a fifth, at the end of the arena.
  mutating func widen(_ local: Int) {
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
  ///
  /// A run keeps room for two more entries: what a household once knew and has lost takes no memory.
  mutating func compact(room: Int) {
    var total = 0
    for local in 0..<rowCount {
      unsafe runs[local].capacity = min(runs[local].capacity, runs[local].count + 2)
      unsafe total += Int(runs[local].capacity)
    }
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
}
