import Testing

@testable import BuurtModel

@Suite struct LayoutTests {
  static let tables: [[Int]] = [
    [1], [16], [17, 0, 3], [0, 0, 40, 0], [12_000], [3_999, 4_001, 10, 9_000, 1],
    (0..<60).map { ($0 * 7_919) % 1_300 },
    (0..<400).map { 20 + $0 % 37 },
  ]

  @Test(arguments: tables)
  func `a buurt has its dwellings, in a shard that holds it whole`(sizes: [Int]) throws {
    let layout = try Layout(sizes: sizes)
    #expect(layout.buurtSize == sizes)
    #expect(layout.buurtStart.allSatisfy { $0 % Layout.alignment == 0 })
    var end = 0
    for (buurt, size) in sizes.enumerated() {
      let start = layout.buurtStart[buurt]
      #expect(start >= end)
      #expect(start < end + Layout.alignment)
      end = start + size
      let shards = layout.shardBuurten.indices.filter { layout.shardBuurten[$0].contains(buurt) }
      #expect(shards.count == 1)
      for row in start..<end {
        #expect(layout.buurt(of: UInt32(row)) == buurt)
        #expect(layout.shard(of: UInt32(row)) == shards.first)
      }
    }
    #expect(layout.rows >= end)
    #expect(layout.rows % Layout.alignment == 0)
  }

  @Test(arguments: tables)
  func `shards follow each other without a gap and are near the target`(sizes: [Int]) throws {
    let layout = try Layout(sizes: sizes)
    var row = 0
    var buurt = 0
    for (shard, rows) in layout.shardRows.enumerated() {
      #expect(rows.lowerBound == row)
      #expect(layout.shardBuurten[shard].lowerBound == buurt)
      row = rows.upperBound
      buurt = layout.shardBuurten[shard].upperBound
      let largest = layout.shardBuurten[shard].map { sizes[$0] }.max() ?? 0
      // The last buurt of a shard goes beyond the target by less than half of itself.
      #expect(rows.count <= max(Layout.target + largest / 2, largest) + Layout.alignment)
    }
    #expect(row == layout.rows)
    #expect(buurt == sizes.count)
  }

  @Test func `more dwellings than 24 bits can number are refused`() {
    #expect(throws: SimulationError.tooManyDwellings(1 << 24)) {
      _ = try Layout(sizes: Array(repeating: 1 << 20, count: 16))
    }
    #expect(throws: SimulationError.self) { _ = try Layout(sizes: Array(repeating: 1, count: 1 << 16)) }
  }

  @Test func `a world without households is refused`() {
    #expect(throws: SimulationError.emptyWorld) {
      _ = try Simulation(Town.input([0, 0]))
    }
  }
}
