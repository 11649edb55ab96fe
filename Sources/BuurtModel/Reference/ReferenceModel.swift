/// DWSN-1, a bare dynamic weighted social network of the same shape as the model, in the same engine:
/// the yardstick for speed.
///
/// Households in blocks of 500 with two attributes and a group; ties that are activated or fade, and
/// meetings, half through a friend of a friend and half within the block, in which ties form. A week is
/// the tie sweep, the meetings against the state after it, and the commit of what formed.
///
/// - Properties: every draw is keyed by identity; the same result for any number of threads. Degrees and
///   friends are those after the sweep, so meetings do not depend on the order of households.
/// - Limits: households never move, so a row is an identity; a friend is picked by index, which this
///   model allows itself and the real one does not.
public final class ReferenceModel {
  /// Households, a multiple of `blockSize`.
  public let households: Int
  /// Weeks since the start.
  public private(set) var week = 0
  /// Ties that formed, the start not counted.
  public private(set) var formed = 0
  /// Sum over weeks of the ties at the start of the week.
  public private(set) var tieUpdates = 0

  /// Households in a block.
  public static let blockSize = 500
  private let layout: Layout
  private let key: RandomKey
  private let pool: WorkerPool
  private let memory = ColumnMemory()
  private let attribute0: Column<Float>
  private let attribute1: Column<Float>
  private let group: Column<UInt8>
  private let ties: TieShards
  private let mail: Mailbox<Pair>
  private let counters: Column<Int64>
  private let scratch: [Scratch]
  /// The saturation of degrees below the cap of 32, and 0 at the cap: there nothing forms.
  private let saturation: [Float]

  private struct Pair: BitwiseCopyable, Sendable {
    var low: UInt32
    var high: UInt32
  }

  /// The start: attributes, and five attempts at a tie for every household.
  ///
  /// - Parameters:
  ///   - households: number of households, a positive multiple of 500 below 2^24.
  ///   - seed: root of all draws.
  ///   - threads: threads to work with, 1 or more.
  /// - Throws: `SimulationError.tooManyDwellings`.
  public init(households: Int, seed: UInt64, threads: Int) throws(SimulationError) {
    precondition(
      households > 0 && households % Self.blockSize == 0,
      "households: a positive multiple of \(Self.blockSize), found \(households)"
    )
    self.households = households
    // Eight blocks are one buurt here: 4,000 rows, a multiple of the layout's alignment.
    let buurt = Self.blockSize * 8
    let sizes = stride(from: 0, to: households, by: buurt).map { min(buurt, households - $0) }
    layout = try Layout(sizes: sizes)
    key = RandomKey(seed: seed, replicate: 0)
    pool = WorkerPool(threads: threads)
    attribute0 = Column(layout.rows, in: memory, repeating: 0)
    attribute1 = Column(layout.rows, in: memory, repeating: 0)
    group = Column(layout.rows, in: memory, repeating: 0)
    counters = Column(layout.shardRows.count * 8, in: memory, repeating: 0)
    ties = TieShards(layout)
    mail = Mailbox(shards: layout.shardRows.count)
    let widest = layout.shardRows.map(\.count).max() ?? 0
    scratch = (0..<threads).map { _ in Scratch(rows: widest) }
    saturation = (0...32).map { $0 == 32 ? 0 : Exponential.logistic((12 - Float($0)) * 0.5) }
    start()
  }

  /// Threads that work.
  public var threads: Int { pool.threads }

  /// One week.
  public func step() {
    let shards = layout.shardRows.count
    let sweep = key.pairs(.referenceTies, week: week)
    pool.run(shards) { self.sweepTies($0, sweep) }
    let formation = key.pairs(.referenceFormation, week: week)
    pool.run(shards) { self.meet($0, self.scratch[$1], formation) }
    mail.exchange(pool)
    pool.run(shards) { self.commit($0) }
    for shard in 0..<shards {
      tieUpdates += Int(counters[shard * 8])
      formed += Int(counters[shard * 8 + 1])
    }
    week += 1
  }

  private func rows(_ shard: Int) -> Range<Int> {
    let rows = layout.shardRows[shard]
    return rows.lowerBound..<min(rows.upperBound, households)
  }

  private func start() {
    let shards = layout.shardRows.count
    pool.run(shards) { shard in
      let outbox = self.mail.outbox(shard)
      for row in self.rows(shard) {
        let me = UInt32(row)
        let traits = self.key.block(.referenceStart, week: 0, low: me)
        self.attribute0[row] = uniform(traits.x)
        self.attribute1[row] = uniform(traits.y)
        self.group[row] = UInt8(truncatingIfNeeded: traits.z & 3)
        let block = row / Self.blockSize * Self.blockSize
        for attempt in 1...5 {
          let draw = self.key.block(.referenceStart, week: 0, low: me, index: UInt32(attempt))
          let within = uniform(draw.x) < 0.8
          let other =
            within
            ? UInt32(block) + bounded(draw.y, UInt32(Self.blockSize))
            : bounded(draw.y, UInt32(self.households))
          guard other != me else { continue }
          let pair = Pair(low: min(me, other), high: max(me, other))
          let a = self.layout.shard(of: me)
          let b = self.layout.shard(of: other)
          outbox.send(pair, to: a)
          if a != b { outbox.send(pair, to: b) }
        }
      }
    }
    mail.exchange(pool)
    let strengths = key.pairs(.referenceStart, week: 0)
    pool.run(shards) { shard in
      self.mail.forEach(to: shard) { pair in
        let draw = uniform(strengths.words(low: pair.low, high: pair.high).0)
        self.ties[shard].insert(self.record(pair, strength: 0.1 + 0.5 * draw))
      }
    }
  }

  private func record(_ pair: Pair, strength: Float) -> TieRecord {
    TieRecord(
      low: pair.low,
      high: pair.high,
      lowIdentity: pair.low,
      highIdentity: pair.high,
      strength: strength,
      born: Int16(truncatingIfNeeded: week),
      marks: 0,
      meetings: 0,
      embedded: 0,
      similarity: 0,
      source: 0
    )
  }

  /// Step 1: each tie is activated or fades, and dissolves below 0.05.
  private func sweepTies(_ shard: Int, _ key: PairKey) {
    let count = ties[shard].count
    counters[shard * 8] = Int64(ties[shard].ownedCount)
    var faded: [UInt32] = []
    let floor = SIMD4<Float>(repeating: 0.05)
    for first in stride(from: 0, to: count, by: 4) {
      let s = ties[shard].strength4(first)
      let draw = key.uniform4(ties[shard].identities4(first))
      let active = draw .< (s * 0.5 + 0.1)
      let next = (s * 0.92).replacing(with: s + (1 - s) * 0.1, where: active)
      ties[shard].setStrength4(first, next)
      let gone = next .< floor
      if any(gone) {
        for lane in 0..<min(4, count - first) where gone[lane] { faded.append(UInt32(first + lane)) }
      }
    }
    ties[shard].remove(ascending: faded)
  }

  /// Step 2: each household may meet a friend of a friend or somebody of its block.
  ///
  /// The work goes in stages over all meetings of the shard, each a short loop of independent reads, so
  /// that the processor waits for many of them at once instead of one after the other.
  private func meet(_ shard: Int, _ scratch: Scratch, _ formation: PairKey) {
    let (friends, strangers) = drawMeetings(shard, scratch)
    let met = introduce(shard, scratch, friends)
    let pairs = joinBlocks(shard, scratch, met: met, strangers)
    let likely = filter(scratch, pairs, formation)
    form(shard, scratch, likely)
  }

  /// Who meets, as places in the shard: through a friend (in `a`) or in the block (in `d`); the words of
  /// every place go to `words`.
  private func drawMeetings(_ shard: Int, _ scratch: Scratch) -> (Int, Int) {
    let start = rows(shard).lowerBound
    let count = rows(shard).count
    var friends = 0
    var strangers = 0
    for first in stride(from: 0, to: count, by: 4) {
      let base = SIMD4<UInt64>(repeating: UInt64(start + first)) &+ SIMD4(0, 1, 2, 3)
      let (w0, w1, w2, w3) = key.blocks(.referenceMeetings, week: week, low: base)
      scratch.words2.store4(lowerHalves(w2), first)
      scratch.words3.store4(lowerHalves(w3), first)
      // Both bits of a lane in one small number: does it meet, and through a friend.
      let how = lowerHalves((w0 &>> 31) | ((w1 &>> 31) &<< 1))
      for lane in 0..<4 {
        scratch.a[friends] = UInt32(truncatingIfNeeded: first + lane)
        scratch.d[strangers] = UInt32(truncatingIfNeeded: first + lane)
        friends += how[lane] == 0 && first + lane < count ? 1 : 0
        strangers += how[lane] == 2 && first + lane < count ? 1 : 0
      }
    }
    return (friends, strangers)
  }

  /// A friend of a friend for each of `count` households: pairs in `a` and `b`.
  private func introduce(_ shard: Int, _ scratch: Scratch, _ count: Int) -> Int {
    // Held once: reading them from the model again would count a reference each time.
    let (layout, ties) = (self.layout, self.ties)
    let start = UInt32(rows(shard).lowerBound)
    for k in 0..<count {
      ties[shard].prefetchPartners(start + scratch.a[min(k + TieShards.near, count - 1)])
      let place = scratch.a[k]
      let me = start + place
      let degree = ties[shard].degree(me)
      // Without ties there is no friend: the household meets itself and drops out below.
      scratch.f[k] =
        degree == 0 ? me : ties[shard].entry(me, Int(bounded(scratch.words2[place], UInt32(degree)))).partner
    }
    for k in 0..<count {
      let far = scratch.f[min(k + TieShards.far, count - 1)]
      ties.prefetchRun(far, layout)
      let friend = scratch.f[k]
      let table = layout.shard(of: friend)
      scratch.b[k] = UInt32(ties[table].degree(friend))
      ties[table].prefetchPartners(friend)
    }
    var met = 0
    for k in 0..<count {
      let friend = scratch.f[k]
      let degree = scratch.b[k]
      guard degree > 0 else { continue }
      let other = ties[layout.shard(of: friend)].entry(
        friend,
        Int(bounded(scratch.words3[scratch.a[k]], degree))
      )
      .partner
      let me = start + scratch.a[k]
      scratch.a[met] = me
      scratch.b[met] = other
      met += other != me ? 1 : 0
    }
    return met
  }

  /// Appends a household of the same block for each of `count` others.
  private func joinBlocks(_ shard: Int, _ scratch: Scratch, met: Int, _ count: Int) -> Int {
    let size = UInt32(Self.blockSize)
    let start = UInt32(rows(shard).lowerBound)
    var pairs = met
    for k in 0..<count {
      let me = start + scratch.d[k]
      let other = me / size * size + bounded(scratch.words2[scratch.d[k]], size)
      scratch.a[pairs] = me
      scratch.b[pairs] = other
      pairs += other != me ? 1 : 0
    }
    return pairs
  }

  /// Keeps the pairs whose draw (to `c`) is below P_FORM: the likelihood is never above it.
  private func filter(_ scratch: Scratch, _ count: Int, _ formation: PairKey) -> Int {
    var kept = 0
    for first in stride(from: 0, to: count, by: 4) {
      let mine = SIMD4<UInt64>(truncatingIfNeeded: scratch.a.load4(first))
      let other = SIMD4<UInt64>(truncatingIfNeeded: scratch.b.load4(first))
      let ordered = mine .< other
      let draw = formation.uniform4(
        (low: other.replacing(with: mine, where: ordered), high: mine.replacing(with: other, where: ordered))
      )
      for lane in 0..<4 {
        let a = scratch.a[first + lane]
        let b = scratch.b[first + lane]
        scratch.a[kept] = a
        scratch.b[kept] = b
        scratch.c[kept] = draw[lane].bitPattern
        kept += draw[lane] < Self.formation && first + lane < count ? 1 : 0
      }
    }
    return kept
  }

  /// The pairs that form a tie, to the shards of both.
  private func form(_ shard: Int, _ scratch: Scratch, _ count: Int) {
    let (layout, ties) = (self.layout, self.ties)
    for k in 0..<count {
      let far = scratch.b[min(k + TieShards.far, count - 1)]
      ties.prefetchRun(far, layout)
      attribute0.prefetch(far)
      attribute1.prefetch(far)
      group.prefetch(far)
      let other = scratch.b[k]
      scratch.f[k] = UInt32(ties[layout.shard(of: other)].degree(other))
    }
    var likely = 0
    for k in 0..<count {
      let me = scratch.a[k]
      let other = scratch.b[k]
      let distance =
        abs(attribute0[me] - attribute0[other]) + abs(attribute1[me] - attribute1[other])
        + (group[me] != group[other] ? 0.5 : 0)
      let likelihood =
        Exponential.exp(-2 * distance) * saturation[min(ties[shard].degree(me), 32)]
        * saturation[min(Int(scratch.f[k]), 32)] * Self.formation
      let draw = Float(bitPattern: scratch.c[k])
      scratch.a[likely] = me
      scratch.b[likely] = other
      likely += draw < likelihood ? 1 : 0
    }
    let outbox = mail.outbox(shard)
    for k in 0..<likely {
      let me = scratch.a[k]
      let other = scratch.b[k]
      guard ties[shard].find(me, other) < 0 else { continue }
      let pair = Pair(low: min(me, other), high: max(me, other))
      let there = layout.shard(of: other)
      outbox.send(pair, to: shard)
      if there != shard { outbox.send(pair, to: there) }
    }
  }

  /// Commit: new ties enter the tables of their ends, unless tied by then.
  private func commit(_ shard: Int) {
    var added = 0
    mail.forEach(to: shard) { pair in
      if ties[shard].insert(record(pair, strength: 0.15)), ties[shard].holds(pair.low) { added += 1 }
    }
    counters[shard * 8 + 1] = Int64(added)
  }

  /// P_FORM.
  private static let formation: Float = 0.5

  /// Lists of one thread, long enough for every household of the largest shard.
  private final class Scratch {
    private let memory = ColumnMemory()
    let a, b, c, d, f, words2, words3: Column<UInt32>

    init(rows: Int) {
      a = Column(rows + 8, in: memory, repeating: 0)
      b = Column(rows + 8, in: memory, repeating: 0)
      c = Column(rows + 8, in: memory, repeating: 0)
      d = Column(rows + 8, in: memory, repeating: 0)
      f = Column(rows + 8, in: memory, repeating: 0)
      words2 = Column(rows + 8, in: memory, repeating: 0)
      words3 = Column(rows + 8, in: memory, repeating: 0)
    }
  }

  /// Statistics of the network as it stands.
  public func statistics() -> ReferenceStatistics {
    var ends = 0
    var strength = 0.0
    var inBlock = 0
    var count = 0
    var wedges = 0
    var closed = 0
    for shard in 0..<layout.shardRows.count {
      for index in 0..<ties[shard].count {
        let (low, high) = ties[shard].ends(index)
        guard ties[shard].holds(low) else { continue }
        count += 1
        strength += Double(ties[shard].strength(index))
        if low / UInt32(Self.blockSize) == high / UInt32(Self.blockSize) { inBlock += 1 }
      }
      for row in rows(shard) {
        let degree = ties[shard].degree(UInt32(row))
        ends += degree
        wedges += degree * (degree - 1) / 2
        for a in 0..<degree {
          let partner = ties[shard].entry(UInt32(row), a).partner
          let there = layout.shard(of: partner)
          for b in (a + 1)..<max(degree, a + 1)
          where ties[there].find(partner, ties[shard].entry(UInt32(row), b).partner) >= 0 {
            closed += 1
          }
        }
      }
    }
    return ReferenceStatistics(
      ties: count,
      meanDegree: Double(ends) / Double(households),
      meanStrength: count == 0 ? .nan : strength / Double(count),
      inBlock: count == 0 ? .nan : Double(inBlock) / Double(count),
      clustering: wedges == 0 ? .nan : Double(closed) / Double(wedges)
    )
  }
}

/// What a network of the reference model looks like.
public struct ReferenceStatistics: Sendable {
  /// Ties in the world.
  public let ties: Int
  /// Ties per household.
  public let meanDegree: Double
  /// Mean strength of ties, 0...1.
  public let meanStrength: Double
  /// Share of ties within a block, 0...1.
  public let inBlock: Double
  /// Transitivity: closed share of all pairs of ties that meet in a household, 0...1.
  public let clustering: Double
}
