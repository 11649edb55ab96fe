import Testing

@testable import BuurtModel

@Suite struct MarginFittingTests {
  @Test func `a seed without association gives the products of the margins`() {
    let counts = MarginFitting.counts(seed: [[1, 1], [1, 1]], rows: [40, 60], columns: [50, 50])
    #expect(counts == [[20, 20], [30, 30]])
  }

  @Test func `the odds ratio of the seed stays`() {
    let counts = MarginFitting.counts(seed: [[4, 1], [1, 4]], rows: [1000, 1000], columns: [1000, 1000])
    #expect(counts == [[800, 200], [200, 800]])
  }

  @Test func `forbidden cells stay empty`() {
    let counts = MarginFitting.counts(seed: [[1, 0], [1, 1]], rows: [3, 7], columns: [5, 5])
    #expect(counts == [[3, 0], [2, 5]])
  }

  @Test func `row totals hold where forbidden cells make the columns impossible`() {
    let counts = MarginFitting.counts(seed: [[1, 0], [1, 1]], rows: [8, 2], columns: [5, 5])
    #expect(counts.map { $0.reduce(0, +) } == [8, 2])
    #expect(counts[0][1] == 0)
  }

  @Test(arguments: 0..<40)
  func `both margins hold by count for any reachable pair of margins`(trial: UInt32) {
    // Margins of a random table are reachable by construction.
    let key = RandomKey(seed: 5, replicate: 0)
    let seed = [[9.0, 2, 0.5, 0, 0], [0, 3, 3, 2, 1], [0, 0.2, 4, 3, 0.01]]
    var rows = [0, 0, 0]
    var columns = [0, 0, 0, 0, 0]
    for row in seed.indices {
      for column in seed[row].indices where seed[row][column] > 0 {
        let word = key.block(.traits, week: 0, low: trial, index: UInt32(row * 5 + column)).x
        let count = Int(word % (trial < 20 ? 4 : 300))
        rows[row] += count
        columns[column] += count
      }
    }
    let counts = MarginFitting.counts(seed: seed, rows: rows, columns: columns)
    #expect(counts.map { $0.reduce(0, +) } == rows)
    #expect(columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } } == columns)
    for row in seed.indices {
      for column in seed[row].indices {
        #expect(counts[row][column] >= 0)
        if seed[row][column] == 0 { #expect(counts[row][column] == 0) }
      }
    }
  }
}
