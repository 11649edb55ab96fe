import Testing

@testable import BuurtModel

@Suite struct QuotaTests {
  @Test func `largest remainders go to the shares that lost most`() {
    #expect(Quota.largestRemainder([0.5, 0.3, 0.2], total: 10) == [5, 3, 2])
    #expect(Quota.largestRemainder([1, 1, 1], total: 10) == [4, 3, 3])
    #expect(Quota.largestRemainder([47, 16, 15.8, 12, 6.1, 3.1], total: 10) == [5, 2, 1, 1, 1, 0])
  }

  @Test func `a category without weight gets nothing, and a total of 0 gives nothing to anybody`() {
    #expect(Quota.largestRemainder([0, 1, 0], total: 7) == [0, 7, 0])
    #expect(Quota.largestRemainder([0, 0], total: 0) == [0, 0])
    #expect(Quota.systematic([0, 1, 0], total: 7, start: 0.99) == [0, 7, 0])
    #expect(Quota.systematic([0, 0], total: 0, start: 0.5) == [0, 0])
  }

  @Test(arguments: [0.0, 0.25, 0.5, 0.999])
  func `systematic counts sum to the total and lie within one of the exact share`(start: Double) {
    let weights = [0.013, 0.4, 0.087, 0.3, 0.2]
    for total in 1...60 {
      let counts = Quota.systematic(weights, total: total, start: start)
      #expect(counts.reduce(0, +) == total)
      for (count, weight) in zip(counts, weights) {
        #expect(abs(Double(count) - weight * Double(total)) < 1.0001)
      }
    }
  }

  @Test func `systematic counts are right on average over the start`() {
    let starts = 1000
    var sum = 0
    for step in 0..<starts {
      sum += Quota.systematic([0.03, 0.97], total: 10, start: (Double(step) + 0.5) / Double(starts))[0]
    }
    #expect(sum == 300)
  }

  @Test func `the lowest latents fill the first category, ties and signs in order`() {
    #expect(Quota.ranked([0.5, -1, 0.5, 2, -3]) == [4, 1, 0, 2, 3])
    #expect(Quota.byRank([0.5, -1, 0.5, 2, -3], counts: [2, 2, 1]) == [1, 0, 1, 2, 0])
  }

  @Test func `a position rises with the uniform number and spends its share in each category`() {
    let positions = Positions([1, 0, 3])
    #expect(positions.position(0) == 0)
    #expect(positions.position(0.125) == 0.5)
    #expect(positions.position(0.25) == 2)
    #expect(positions.position(0.625) == 2.5)
  }

  @Test(arguments: [0.4, 1.0, 2.5, 3.9])
  func `a tilted distribution has the wanted mean`(mean: Double) {
    let weights = Tilt.weights([5, 4, 3, 2, 1], mean: mean)
    let got = weights.indices.reduce(0) { $0 + Double($1) * weights[$1] }
    #expect(abs(got - mean) < 1e-9)
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: [0.1, 0.4, 0.72])
  func `a tilted distribution has the wanted share in its first categories`(share: Double) {
    let weights = Tilt.weights(Array(repeating: 1, count: 10), first: 4, share: share)
    #expect(abs(weights.prefix(4).reduce(0, +) - share) < 1e-9)
    // Poorer buurten have more of the poorest within the lowest four too.
    #expect((weights[0] > weights[3]) == (share > 0.4 + 1e-6))
  }
}
