import BuurtModel

extension PatternMeasures {
  /// How ties are spread over households, and whether that lasts.
  enum Degrees {
    private static let oneYear = "needs a year after week 0"

    /// Share of the lowest third by ties in the buurt that is in the lowest third a year later.
    static func lowStaysLow(_ record: PatternRecord) -> PatternValue { staying(record, third: 0) }

    /// Share of the highest third that is in the highest third a year later.
    static func highStaysHigh(_ record: PatternRecord) -> PatternValue { staying(record, third: 2) }

    private static func staying(_ record: PatternRecord, third: Int) -> PatternValue {
      var kept = 0.0
      var all = 0.0
      for wave in waves(record) {
        for (before, after) in zip(wave.before, wave.after) where before == third {
          all += 1
          if after == third { kept += 1 }
        }
      }
      return .found(kept / all, else: oneYear)
    }

    /// Ties begun in a year per household of the highest third over that of the lowest.
    static func gains(_ record: PatternRecord) -> PatternValue {
      var begun = SIMD4<Double>(repeating: 0)
      var households = SIMD4<Double>(repeating: 0)
      for wave in waves(record) {
        for (place, third) in wave.before.enumerated() {
          households[third] += 1
          begun[third] += Double(wave.begun[place])
        }
      }
      let rates = begun / households
      return .found(rates[2] / rates[0], else: oneYear)
    }

    private struct Wave {
      /// Third of each household that stays, at the start and a year later, 0 the lowest.
      var before: [Int] = []
      var after: [Int] = []
      /// Ties in the buurt that began in the year and are not dormant.
      var begun: [Int] = []
    }

    private static func waves(_ record: PatternRecord) -> [Wave] {
      record.starts().map { start in
        let end = start + PatternRecord.perYear
        let (before, after) = (record.panels[start], record.panels[end])
        var began = Array(repeating: 0, count: after.households.count)
        for tie in after.ties where tie.isLocal && tie.strength >= after.dormant && tie.born >= before.week {
          began[tie.low] += 1
          began[tie.high] += 1
        }
        var stayers: [(here: Int, there: Int)] = []
        for (place, household) in before.households.enumerated() {
          if let there = after.place(of: household.identity) { stayers.append((place, there)) }
        }
        return Wave(
          before: thirds(stayers.map { (record.networks[start].local[$0.here], before.households[$0.here]) }),
          after: thirds(stayers.map { (record.networks[end].local[$0.there], after.households[$0.there]) }),
          begun: stayers.map { began[$0.there] }
        )
      }
    }

    /// Thirds by rank; equal numbers are ordered by a hash of the identity.
    private static func thirds(_ values: [(Int, PanelHousehold)]) -> [Int] {
      let sorted = values.indices.sorted {
        (values[$0].0, shuffled(values[$0].1.identity)) < (values[$1].0, shuffled(values[$1].1.identity))
      }
      var thirds = Array(repeating: 0, count: values.count)
      for (rank, place) in sorted.enumerated() { thirds[place] = rank * 3 / max(1, values.count) }
      return thirds
    }

    /// Gini coefficient of ties in the buurt.
    static func gini(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { PatternMeasures.gini($1.local) }, else: "no ties")
    }

    /// Share of households without a tie in the buurt.
    static func isolates(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { mean($1.local.map { $0 == 0 ? 1 : 0 }) }, else: "no households")
    }

    /// Transitivity within the buurt.
    static func transitivity(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { $1.transitivity }, else: "no ties")
    }

    /// Ties in the buurt per household.
    static func mean(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { PatternMeasures.mean($1.local) }, else: "no households")
    }

    /// Support ties in the buurt per household.
    static func supportNearby(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { PatternMeasures.mean($1.localSupport) }, else: "no households")
    }

    private static func mean(_ values: [Int]) -> Double { PatternMeasures.mean(values) }
  }

  /// Gini coefficient: sum over households in order of (2 rank - n - 1) value / (n sum); NaN where all are 0.
  static func gini(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    let number = Double(sorted.count)
    var weighted = 0.0
    var total = 0.0
    for (rank, value) in sorted.enumerated() {
      weighted += (2 * Double(rank + 1) - number - 1) * Double(value)
      total += Double(value)
    }
    return total > 0 ? weighted / (number * total) : .nan
  }

  /// A number without order in it, for ties of rank.
  static func shuffled(_ identity: UInt32) -> UInt32 {
    Philox.block2x32(identity, 0x7261_6E6B, key: 0x7061_6E65).0
  }
}
