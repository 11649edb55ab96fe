/// Whole numbers that follow shares: the drawn households match a margin by count, not on average.
enum Quota {
  /// Counts nearest to the shares: each is the exact share of the total, rounded down or up.
  ///
  /// - Parameters:
  ///   - weights: 0 or more, not all 0 unless `total` is 0; need not sum to 1.
  ///   - total: what the counts sum to.
  /// - Returns: one count per weight.
  /// - Source: Hamilton's method of largest remainders; ties go to the first.
  static func largestRemainder(_ weights: [Double], total: Int) -> [Int] {
    let sum = weights.reduce(0, +)
    precondition(sum > 0 || total == 0, "quota: weights must not all be 0 for a total of \(total)")
    guard total > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { $0 / sum * Double(total) }
    var counts = exact.map { Int($0) }
    var rest = total - counts.reduce(0, +)
    let order = exact.indices.sorted { a, b in
      let left = exact[a] - Double(counts[a])
      let right = exact[b] - Double(counts[b])
      return left == right ? a < b : left > right
    }
    for place in order where rest > 0 && weights[place] > 0 {
      counts[place] += 1
      rest -= 1
    }
    return counts
  }

  /// Counts that follow the shares within 1 and are right on average over the start.
  ///
  /// - Parameters:
  ///   - weights: 0 or more, not all 0 unless `total` is 0.
  ///   - total: what the counts sum to.
  ///   - start: uniform in 0 ..< 1.
  /// - Returns: one count per weight.
  /// - Source: Madow (1949), systematic sampling.
  static func systematic(_ weights: [Double], total: Int, start: Double) -> [Int] {
    let sum = weights.reduce(0, +)
    precondition(sum > 0 || total == 0, "quota: weights must not all be 0 for a total of \(total)")
    guard total > 0 else { return weights.map { _ in 0 } }
    var counts: [Int] = []
    var cumulative = 0.0
    var before = 0
    for weight in weights {
      cumulative += weight
      let upTo = min(Int(cumulative / sum * Double(total) + start), total)
      counts.append(upTo - before)
      before = upTo
    }
    // Rounding in `cumulative` can leave the last unit out.
    if let last = weights.lastIndex(where: { $0 > 0 }) { counts[last] += total - before }
    return counts
  }

  /// The places 0 ..< n in ascending order of a latent, ties in order of place.
  static func ranked(_ latents: [Float]) -> [Int] {
    precondition(latents.count < 1 << 32, "ranked: at most 2^32 latents")
    var keys: [UInt64] = []
    keys.reserveCapacity(latents.count)
    for place in latents.indices {
      // The bits of a float, turned so that they order as the numbers do.
      let bits = latents[place].bitPattern
      let ordered = bits & 0x8000_0000 != 0 ? ~bits : bits | 0x8000_0000
      keys.append(UInt64(ordered) << 32 | UInt64(place))
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  /// A category for each latent: the lowest get category 0 until its count is reached, then 1, ...
  ///
  /// - Parameters:
  ///   - latents: one number per item.
  ///   - counts: how many items each category gets; they sum to the number of items.
  /// - Returns: one category per item.
  static func byRank(_ latents: [Float], counts: [Int]) -> [Int] {
    precondition(
      counts.reduce(0, +) == latents.count,
      "by rank: counts sum to \(counts), items \(latents.count)"
    )
    var categories = Array(repeating: 0, count: latents.count)
    let order = ranked(latents)
    var next = 0
    for category in counts.indices {
      for place in next..<(next + counts[category]) { categories[order[place]] = category }
      next += counts[category]
    }
    return categories
  }
}

/// A discrete distribution that is drawn by inversion to a continuous position: category + place within.
struct Positions: Sendable {
  private let cumulative: [Float]

  /// A distribution over the categories 0 ..< n.
  init(_ weights: [Double]) {
    let sum = weights.reduce(0, +)
    var running = 0.0
    cumulative = weights.map {
      running += $0
      return Float(running / sum)
    }
  }

  /// The position of a uniform number: its category plus how far it lies within, increasing in `u`.
  func position(_ u: Float) -> Float {
    var below: Float = 0
    for category in cumulative.indices {
      let upTo = cumulative[category]
      if u < upTo { return Float(category) + (u - below) / (upTo - below) }
      below = upTo
    }
    return Float(cumulative.count)
  }
}
