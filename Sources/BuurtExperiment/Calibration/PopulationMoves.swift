import BuurtModel

/// The draws of a search: places on the unit scales of the parameters.
///
/// - Properties: a function of the key, the round and what is handed in: no order, no thread.
struct PopulationMoves {
  let key: RandomKey

  /// A Latin hypercube: each parameter has one set in each of `count` equal slices of its scale.
  ///
  /// - Source: McKay, Beckman and Conover (1979), https://doi.org/10.1080/00401706.1979.10489755.
  func hypercube(_ count: Int, dimensions: Int) -> [[Double]] {
    let columns = (0..<dimensions).map { dimension in
      let words = (0..<count).map {
        key.block(.parameterSets, week: 0, low: UInt32($0), high: UInt32(dimension))
      }
      let order = (0..<count).sorted { (words[$0].x, $0) < (words[$1].x, $1) }
      var places = Array(repeating: 0.0, count: count)
      for (rank, set) in order.enumerated() {
        places[set] = (Double(rank) + Double(uniform(words[set].y))) / Double(count)
      }
      return places
    }
    return (0..<count).map { set in columns.map { $0[set] } }
  }

  /// Which of `count` sets takes the place of a dropped one.
  func heir(of member: Int, round: Int, count: Int) -> Int {
    Int(bounded(key.block(.parameterSets, week: round, low: UInt32(member), index: 1).x, UInt32(count)))
  }

  /// A proposal: the set moved along the difference of two others, in about half of its parameters.
  ///
  ///     new = old + g * (a - b) + jitter,  g = 2.38 / sqrt(2 k),  k parameters moved
  ///
  /// - Properties: symmetric, since a and b are equally likely either way round, the jitter is symmetric and
  ///   what leaves the scale is reflected into it; so a uniform target needs no correction.
  /// - Source: ter Braak (2006), https://doi.org/10.1007/s11222-006-8769-1, with the subsets of parameters of
  ///   Vrugt et al. (2009), https://doi.org/10.1515/IJNSNS.2009.10.3.273.
  func moved(_ old: [Double], along others: [[Double]], member: Int, round: Int) -> [Double] {
    precondition(others.count >= 2, "moves: two other sets or more, found \(others.count)")
    let choice = key.block(.parameterSets, week: round, low: UInt32(member), index: 2)
    let a = Int(bounded(choice.x, UInt32(others.count)))
    var b = Int(bounded(choice.y, UInt32(others.count - 1)))
    if b >= a { b += 1 }
    let words = old.indices.map {
      key.block(.parameterSets, week: round, low: UInt32(member), high: UInt32($0), index: 3)
    }
    var isMoved = words.map { $0.x & 1 == 1 }
    if !isMoved.contains(true) { isMoved[Int(bounded(choice.z, UInt32(old.count)))] = true }
    let step = 2.38 / Double(2 * isMoved.count { $0 }).squareRoot()
    return old.indices.map { dimension in
      guard isMoved[dimension] else { return old[dimension] }
      let jitter = Self.jitter * (2 * Double(uniform(words[dimension].y)) - 1)
      return Self.reflected(
        old[dimension] + step * (others[a][dimension] - others[b][dimension]) + jitter
      )
    }
  }

  /// Largest jitter, on the unit scale: keeps the population from living on its own differences alone.
  static let jitter = 0.02

  /// A place outside 0...1 reflected into it, as often as it takes.
  static func reflected(_ place: Double) -> Double {
    let folded = place.truncatingRemainder(dividingBy: 2)
    let positive = folded < 0 ? folded + 2 : folded
    return positive > 1 ? 2 - positive : positive
  }
}
