/// Where the dwellings of each buurt lie, and which shard works on them.
///
/// Rows are dwellings. A buurt's rows are contiguous and start at a multiple of 16, so that vectors never
/// cross a buurt and the shard of a row is found in a small table; the rows in between stay empty. Shards
/// are runs of whole buurten of about `target` rows: cut by the data, never by the number of threads.
struct Layout: Sendable {
  /// Rows that a buurt's start is aligned to.
  static let alignment = 16
  /// Rows that a shard aims at: its columns and ties then fit in a core's second-level cache.
  static let target = 4_000

  /// First row of each buurt.
  let buurtStart: [Int]
  /// Dwellings of each buurt, without padding.
  let buurtSize: [Int]
  /// Buurten of each shard.
  let shardBuurten: [Range<Int>]
  /// Rows of each shard, padding included.
  let shardRows: [Range<Int>]
  /// Rows in all, padding included; a multiple of 16.
  let rows: Int
  /// Shard of 16 rows at a time.
  private let shardOfChunk: [UInt16]
  private let buurtOfChunk: [UInt16]

  /// Lays out buurten of the given sizes.
  ///
  /// - Parameter sizes: dwellings per buurt, 0 or more.
  /// - Throws: when the rows do not fit in 24 bits.
  init(sizes: [Int]) throws(SimulationError) {
    var starts: [Int] = []
    var shards: [Range<Int>] = []
    var shardRows: [Range<Int>] = []
    var row = 0
    var firstBuurt = 0
    var firstRow = 0
    for (buurt, size) in sizes.enumerated() {
      let padded = (size + Self.alignment - 1) / Self.alignment * Self.alignment
      if row > firstRow, row - firstRow + padded / 2 > Self.target {
        shards.append(firstBuurt..<buurt)
        shardRows.append(firstRow..<row)
        firstBuurt = buurt
        firstRow = row
      }
      starts.append(row)
      row += padded
    }
    shards.append(firstBuurt..<sizes.count)
    shardRows.append(firstRow..<row)
    guard row < 1 << 24 else { throw .tooManyDwellings(row) }
    var table = Array(repeating: UInt16(0), count: row / Self.alignment + 1)
    for (shard, rows) in shardRows.enumerated() {
      for chunk in rows.lowerBound / Self.alignment..<rows.upperBound / Self.alignment {
        table[chunk] = UInt16(shard)
      }
    }
    var homes = Array(repeating: UInt16(0), count: row / Self.alignment + 1)
    guard sizes.count <= Int(UInt16.max) else { throw .tooManyDwellings(row) }
    for (buurt, start) in starts.enumerated() {
      let end = buurt + 1 < starts.count ? starts[buurt + 1] : row
      for chunk in start / Self.alignment..<end / Self.alignment { homes[chunk] = UInt16(buurt) }
    }
    buurtOfChunk = homes
    buurtStart = starts
    buurtSize = sizes
    shardBuurten = shards
    self.shardRows = shardRows
    rows = row
    shardOfChunk = table
  }

  /// The shard that works on a row.
  @inline(__always)
  func shard(of row: UInt32) -> Int { Int(shardOfChunk[Int(row) / Self.alignment]) }

  /// The buurt where a row stands.
  @inline(__always)
  func buurt(of row: UInt32) -> Int { Int(buurtOfChunk[Int(row) / Self.alignment]) }
}
