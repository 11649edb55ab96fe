import BuurtModel

/// The three readings of the Mattheüseffect in one world.
///
/// 1. Event study: relative change of ties two years after need rises above its threshold, against matched
///    households.
/// 2. Inequality: Gini of ties after thinning to a stated mean, so that worlds with more ties are not taken
///    for more or less equal ones.
/// 3. Rank persistence: Spearman correlation of ties between one year and the next, over those who stay.
struct MattheusReadings {
  private let record: PatternRecord
  private let key: RandomKey

  /// Readings of a record; thinning is keyed by pair.
  init(_ record: PatternRecord, key: RandomKey) {
    self.record = record
    self.key = key
  }

  /// The event study; NaN with too few events.
  var afterNeed: Double {
    let threshold = Float(record.parameters.needs.threshold.value)
    let study = EventStudy(
      lag: 2 * PatternRecord.perYear,
      outcome: { $0.all[$1] },
      isEligible: { $0.need < threshold },
      happens: { $1.need >= threshold }
    )
    return study.run(record)?.change ?? .nan
  }

  /// Ties per household, mean over yearly waves.
  var meanTies: Double { record.yearly { PatternMeasures.mean($1.all) } }

  /// Gini of ties where each tie is kept with chance mean / mean ties, by the draw of its pair.
  func inequality(atMean mean: Double) -> Double {
    let keep = mean / meanTies
    let draws = key.pairs(.shuffles, week: 0)
    return record.yearly { panel, _ in
      var counts = Array(repeating: 0, count: panel.households.count)
      for tie in panel.ties where tie.strength >= panel.dormant {
        let low = UInt32(truncatingIfNeeded: tie.pair >> 32)
        let word = draws.words(low: low, high: UInt32(truncatingIfNeeded: tie.pair)).0
        guard Double(uniform(word)) < keep else { continue }
        counts[tie.low] += 1
        counts[tie.high] += 1
      }
      return PatternMeasures.gini(counts)
    }
  }

  /// Spearman correlation, equal numbers sharing their mean rank.
  var rankPersistence: Double {
    var moments = Moments()
    for start in record.starts() {
      let (before, after) = (record.panels[start], record.panels[start + PatternRecord.perYear])
      var first: [Int] = []
      var second: [Int] = []
      for (place, household) in before.households.enumerated() {
        guard let there = after.place(of: household.identity) else { continue }
        first.append(record.networks[start].all[place])
        second.append(record.networks[start + PatternRecord.perYear].all[there])
      }
      moments.add(Self.correlation(Self.ranks(first), Self.ranks(second)))
    }
    return moments.mean
  }

  static func ranks(_ values: [Int]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for k in start..<end { ranks[order[k]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }

  static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let number = Double(a.count)
    let (meanA, meanB) = (a.reduce(0, +) / number, b.reduce(0, +) / number)
    var (product, squareA, squareB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    return squareA > 0 && squareB > 0 ? product / (squareA * squareB).squareRoot() : .nan
  }
}
