import Testing

@testable import BuurtModel

/// The tie table against a plain dictionary under long random runs of inserts and removals.
@Suite struct TieTableTests {
  /// Identities that order pairs otherwise than rows do.
  private static func identity(_ row: UInt32) -> UInt32 { mixed(row &+ 77) }

  private static func record(_ a: UInt32, _ b: UInt32, _ word: UInt32) -> TieRecord {
    let inOrder = identity(a) < identity(b)
    return TieRecord(
      low: inOrder ? a : b,
      high: inOrder ? b : a,
      lowIdentity: min(identity(a), identity(b)),
      highIdentity: max(identity(a), identity(b)),
      strength: uniform(mixed(word)),
      born: Int16(truncatingIfNeeded: word),
      marks: UInt16(truncatingIfNeeded: word >> 7),
      meetings: UInt8(truncatingIfNeeded: word >> 3),
      embedded: UInt8(truncatingIfNeeded: word >> 5),
      similarity: UInt8(truncatingIfNeeded: word >> 11),
      source: UInt8(truncatingIfNeeded: word >> 13),
      balance: Int8(truncatingIfNeeded: word >> 9),
      roles: UInt8(truncatingIfNeeded: word >> 15),
      scar: UInt8(truncatingIfNeeded: word >> 17)
    )
  }

  private static func name(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  /// Everything that can be asked of a table, against the dictionary.
  private static func compare(_ table: TieTable, _ model: [UInt64: TieRecord], rows: Range<UInt32>) {
    #expect(table.count == model.count)
    #expect(table.ownedCount == model.values.count { rows.contains($0.low) })
    for index in 0..<table.count {
      let tie = table[index]
      #expect(model[name(tie.low, tie.high)] == tie)
      #expect(table.ends(index) == (tie.low, tie.high))
      #expect(table.identities(index) == (tie.lowIdentity, tie.highIdentity))
    }
    var partners: [UInt32: Set<UInt32>] = [:]
    for tie in model.values {
      if rows.contains(tie.low) { partners[tie.low, default: []].insert(tie.high) }
      if rows.contains(tie.high) { partners[tie.high, default: []].insert(tie.low) }
    }
    for row in rows {
      let known = partners[row] ?? []
      #expect(table.degree(row) == known.count)
      var listed: Set<UInt32> = []
      for k in 0..<table.degree(row) {
        let entry = table.entry(row, k)
        listed.insert(entry.partner)
        #expect(table.find(row, entry.partner) == entry.index)
        #expect(model[name(row, entry.partner)] == table[entry.index])
      }
      #expect(listed == known)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt32])
  func `a table does what a dictionary of pairs does`(seed: UInt32) {
    let rows: Range<UInt32> = 160..<224
    var table = TieTable(rows: 160..<224)
    defer { table.deallocate() }
    var model: [UInt64: TieRecord] = [:]
    for step in 0..<12_000 as Range<UInt32> {
      let words = Philox.block4x32(counter: SIMD4(step, seed, 0, 0), key: SIMD2(1, 2))
      // Rows 160 and 161 are hubs, so that runs grow far and the arena is compacted.
      let a = words.x & 3 == 0 ? 160 + words.x >> 2 & 1 : 160 + bounded(words.x, 64)
      let b = words.w & 1 == 0 ? bounded(words.y, 400) : 160 + bounded(words.y, 64)
      guard a != b else { continue }
      // Growth in the first half, decline in the second.
      if bounded(words.z, 10) < (step < 6_000 ? 7 : 4) {
        let record = Self.record(a, b, words.w)
        let added = table.insert(record)
        #expect(added == (model[Self.name(a, b)] == nil))
        if added { model[Self.name(a, b)] = record }
      } else if table.count > 0 {
        let index = Int(bounded(words.w, UInt32(table.count)))
        let tie = table[index]
        table.remove(index)
        model[Self.name(tie.low, tie.high)] = nil
        #expect(
          table.find(rows.contains(tie.low) ? tie.low : tie.high, rows.contains(tie.low) ? tie.high : tie.low)
            == -1
        )
      }
      if step % 1_500 == 1_499 { Self.compare(table, model, rows: rows) }
    }
    while table.count > 0 { table.remove(table.count / 2) }
    Self.compare(table, [:], rows: rows)
  }

  @Test func `a copy has the same contents and a life of its own`() {
    var table = TieTable(rows: 0..<64)
    defer { table.deallocate() }
    var model: [UInt64: TieRecord] = [:]
    for step in 0..<900 as Range<UInt32> {
      let a = bounded(mixed(step), 64)
      let b = bounded(mixed(step ^ 0xABCD), 90)
      guard a != b, model[Self.name(a, b)] == nil else { continue }
      model[Self.name(a, b)] = Self.record(a, b, step)
      table.insert(Self.record(a, b, step))
    }
    var copy = TieTable(copying: table)
    defer { copy.deallocate() }
    Self.compare(copy, model, rows: 0..<64)
    while copy.count > 10 { copy.remove(3) }
    copy.setStrength(0, 0.999)
    Self.compare(table, model, rows: 0..<64)
    for step in 5_000..<6_000 as Range<UInt32> {
      let a = bounded(mixed(step), 64)
      let b = bounded(mixed(step ^ 0xABCD), 90)
      if a != b { copy.insert(Self.record(a, b, step)) }
    }
    Self.compare(table, model, rows: 0..<64)
  }

  /// The rank by which a tie is picked.
  static func rank(_ draw: UInt32, _ identity: UInt32) -> UInt64 {
    UInt64(draw ^ identity) &* 0x9E37_79B9_7F4A_7C15
  }

  @Test func `mixed draws pick every tie about as often`() {
    var table = TieTable(rows: 0..<32)
    defer { table.deallocate() }
    for partner in 1...16 as ClosedRange<UInt32> { table.insert(Self.record(0, partner * 5, partner)) }
    var counts: [UInt32: Int] = [:]
    for draw in 0..<16_000 as Range<UInt32> { counts[table.pick(0, mixed(draw)) ?? 0, default: 0] += 1 }
    #expect(counts.count == 16)
    // Chi-square with 15 degrees of freedom: 45 is passed by chance once in ten thousand.
    let chi = counts.values.reduce(0) { $0 + Double(($1 - 1_000) * ($1 - 1_000)) / 1_000 }
    #expect(chi < 45, "\(chi)")
  }

  @Test func `a picked tie is the one with the lowest rank of draw and identity`() {
    var table = TieTable(rows: 0..<32)
    defer { table.deallocate() }
    for partner in 1...23 as ClosedRange<UInt32> { table.insert(Self.record(0, partner * 5, partner)) }
    table.remove(7)
    var picked: Set<UInt32> = []
    for draw in 0..<500 as Range<UInt32> {
      let partners = (0..<table.degree(0)).map { table.entry(0, $0).partner }
      // The draw does the stirring, so it must be mixed.
      let word = mixed(draw)
      let lowest = partners.min {
        Self.rank(word, Self.identity($0)) < Self.rank(word, Self.identity($1))
      }
      #expect(table.pick(0, word) == lowest)
      if let lowest { picked.insert(lowest) }
    }
    // 500 draws among 22: the chance to miss one is 22 (21 / 22)^500, about 2e-9.
    #expect(picked.count == 22)
    #expect(table.pick(1, 5) == nil)
  }

  @Test func `one partner more changes a picked tie only to that partner`() {
    var table = TieTable(rows: 0..<16)
    defer { table.deallocate() }
    for partner in 1...9 as ClosedRange<UInt32> { table.insert(Self.record(0, partner + 20, partner)) }
    let before = (0..<400 as Range<UInt32>).map { table.pick(0, mixed($0)) }
    table.insert(Self.record(0, 99, 1))
    let after = (0..<400 as Range<UInt32>).map { table.pick(0, mixed($0)) }
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(changed.allSatisfy { $0.1 == 99 })
    // Binomial(400, 0.1): mean 40, standard deviation 6.
    #expect((13...67).contains(changed.count))
  }

  @Test func `meetings saturate at 255 and the highest ceiling of the week counts, once`() {
    var table = TieTable(rows: 0..<16)
    defer { table.deallocate() }
    var record = Self.record(0, 1, 0)
    record.meetings = 253
    table.insert(record)
    table.noteMeeting(0, ceiling: 40)
    table.noteMeeting(0, ceiling: 90)
    table.noteMeeting(0, ceiling: 60)
    #expect(table.meetings(0) == 255)
    let all = SIMDMask<SIMD4<Int32>>(repeating: true)
    table.countMeetings4(0, all)
    #expect(table.meetings(0) == 255)
    #expect(table.takeCeilings4(0)[0] == 90)
    #expect(table.takeCeilings4(0)[0] == 0)
  }

  @Test func `contacts of four records are counted where the mask says`() {
    var table = TieTable(rows: 0..<16)
    defer { table.deallocate() }
    for partner in 1...4 as ClosedRange<UInt32> { table.insert(Self.record(0, partner, 0)) }
    table.countMeetings4(0, SIMDMask([true, false, false, true]))
    table.countMeetings4(0, SIMDMask([true, false, true, false]))
    #expect((0..<4).map { table.meetings($0) } == [2, 0, 1, 1])
  }

  @Test func `removing many leaves what removing one by one leaves`() {
    var together = TieTable(rows: 0..<64)
    var apart = TieTable(rows: 0..<64)
    defer {
      together.deallocate()
      apart.deallocate()
    }
    for step in 0..<600 as Range<UInt32> {
      let a = bounded(mixed(step), 64)
      let b = bounded(mixed(step ^ 0xABCD), 96)
      guard a != b else { continue }
      together.insert(Self.record(min(a, b), max(a, b), 0))
      apart.insert(Self.record(min(a, b), max(a, b), 0))
    }
    let removed = (0..<UInt32(together.count)).filter { mixed($0) % 3 != 0 }
    together.remove(ascending: removed)
    for index in removed.reversed() { apart.remove(Int(index)) }
    #expect(together.count == apart.count && together.count > 50)
    for index in 0..<together.count { #expect(together[index] == apart[index]) }
    for row in 0..<64 as Range<UInt32> {
      #expect(together.degree(row) == apart.degree(row))
      for k in 0..<together.degree(row) { #expect(together.entry(row, k) == apart.entry(row, k)) }
    }
  }

  @Test func `what ties carry is read eight at a time as one at a time`() {
    var table = TieTable(rows: 0..<32)
    defer { table.deallocate() }
    for partner in 1...19 as ClosedRange<UInt32> {
      var record = Self.record(0, partner * 5, mixed(partner))
      if partner % 3 == 0 { (record.balance, record.scar, record.roles) = (0, 0, TieRoles.harmful) }
      table.insert(record)
    }
    for index in 0..<table.count {
      let tie = table[index]
      let byte = UInt64(index % 8 * 8)
      #expect(UInt8(truncatingIfNeeded: table.roles8(index / 8 * 8) >> byte) == tie.roles)
      let carried = tie.balance != 0 || tie.scar != 0 || tie.roles & TieRoles.all != 0
      #expect((UInt8(truncatingIfNeeded: table.carried8(index / 8 * 8) >> byte) != 0) == carried)
      let worn = table.worn4(index / 4 * 4)
      #expect(abs(worn.balance[index % 4] - Float(tie.balance) / 127) < 1e-6)
      #expect(abs(worn.scar[index % 4] - Float(tie.scar) / 255) < 1e-6)
    }
    table.setBalance(3, -5)
    table.setRoles(3, 77)
    table.setScar(3, 9)
    #expect((table[3].balance, table[3].roles, table[3].scar) == (-5, 77, 9))
  }

  @Test func `the identity of a partner is read beside its row`() {
    var table = TieTable(rows: 0..<32)
    defer { table.deallocate() }
    for partner in 1...19 as ClosedRange<UInt32> { table.insert(Self.record(0, partner * 5, partner)) }
    for k in 0..<table.degree(0) {
      #expect(table.partnerIdentity(0, k) == Self.identity(table.entry(0, k).partner))
    }
  }

  @Test func `records of a tie between two shards are the same, and one shard owns it`() throws {
    let layout = try Layout(sizes: [3_000, 3_000, 3_000])
    #expect(layout.shardRows.count == 3)
    let ties = TieShards(layout)
    var pairs: Set<UInt64> = []
    for step in 0..<9_000 as Range<UInt32> {
      let a = bounded(mixed(step), UInt32(layout.rows))
      let b = bounded(mixed(step ^ 0x5555), UInt32(layout.rows))
      guard a != b else { continue }
      let record = Self.record(a, b, step)
      let homes = Set([layout.shard(of: a), layout.shard(of: b)])
      let added = homes.sorted().map { ties[$0].insert(record) }
      #expect(Set(added).count == 1)
      pairs.insert(Self.name(a, b))
    }
    #expect((0..<3).reduce(0) { $0 + ties[$1].ownedCount } == pairs.count)
    for pair in pairs.sorted().prefix(2_000) {
      let a = UInt32(pair >> 32)
      let b = UInt32(truncatingIfNeeded: pair)
      let mine = ties[layout.shard(of: a)]
      let theirs = ties[layout.shard(of: b)]
      #expect(mine[mine.find(a, b)] == theirs[theirs.find(b, a)])
    }
    let copy = TieShards(copying: ties)
    copy[1].remove(0)
    #expect(copy[1].count == ties[1].count - 1)
  }

  @Test func `shared partners are those both ends are tied to, across shards too`() throws {
    let layout = try Layout(sizes: [2_500, 2_500])
    let ties = TieShards(layout)
    func tie(_ a: UInt32, _ b: UInt32) {
      for shard in Set([layout.shard(of: a), layout.shard(of: b)]).sorted() {
        ties[shard].insert(Self.record(a, b, 1))
      }
    }
    for partner in [10, 11, 3_000, 3_001] as [UInt32] {
      tie(5, partner)
      tie(4_000, partner)
    }
    tie(5, 12)
    tie(4_000, 3_002)
    tie(5, 4_000)
    #expect(ties.sharedPartners(5, 4_000, layout) == 4)
    #expect(ties.sharedPartners(4_000, 5, layout) == 4)
    #expect(ties.sharedPartners(12, 3_002, layout) == 0)
  }
}
