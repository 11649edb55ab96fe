/// The tie tables of all shards, owned together.
///
/// Between two barriers a table is either read by all or changed by the thread of its own shard; the
/// schedule keeps the two apart.
@safe final class TieShards: @unchecked Sendable {
  /// Number of shards.
  let count: Int
  private let tables: UnsafeMutablePointer<TieTable>

  /// Empty tables for the shards of a layout.
  init(_ layout: Layout) {
    count = layout.shardRows.count
    unsafe tables = .allocate(capacity: count)
    for shard in 0..<count {
      unsafe (tables + shard).initialize(to: TieTable(rows: layout.shardRows[shard]))
    }
  }

  /// Tables of their own with the same contents.
  init(copying other: TieShards) {
    count = other.count
    unsafe tables = .allocate(capacity: count)
    for shard in 0..<count { unsafe (tables + shard).initialize(to: TieTable(copying: other.tables[shard])) }
  }

  deinit {
    for shard in 0..<count { unsafe tables[shard].deallocate() }
    unsafe tables.deinitialize(count: count)
    unsafe tables.deallocate()
  }

  /// The table of a shard, in place.
  @inline(__always)
  subscript(shard: Int) -> TieTable {
    unsafeAddress {
      precondition(shard >= 0 && shard < count, "ties: no such shard")
      return unsafe UnsafePointer(tables + shard)
    }
    unsafeMutableAddress {
      precondition(shard >= 0 && shard < count, "ties: no such shard")
      return unsafe tables + shard
    }
  }

  /// How many steps before its use a line is asked for: first where a row's entries are, then the entries.
  ///
  /// Memory answers in about 200 ns, a step takes 10 to 30; twice as far and half as far are no faster.
  static let far = 16
  static let near = 8

  /// Asks the processor for where a row's entries are, in whichever shard it lives.
  @inline(__always)
  func prefetchRun(_ row: UInt32, _ layout: Layout) { self[layout.shard(of: row)].prefetchRun(row) }

  /// Asks for the partners of a row.
  @inline(__always)
  func prefetchPartners(_ row: UInt32, _ layout: Layout) { self[layout.shard(of: row)].prefetchPartners(row) }

  /// Asks for the partners of a row and their identities, which `pick` reads.
  @inline(__always)
  func prefetchIdentities(_ row: UInt32, _ layout: Layout) {
    self[layout.shard(of: row)].prefetchIdentities(row)
  }
}
