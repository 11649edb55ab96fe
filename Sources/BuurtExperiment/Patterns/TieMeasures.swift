import BuurtModel

extension PatternMeasures {
  /// How long ties last, and between whom they begin.
  enum Ties {
    /// Years between the two waves of the support panel.
    static let panelYears = 7
    private static let sevenYears = "needs seven years after week 0"

    /// Share of the support ties of week 0 that are support ties seven years later.
    static func retention(_ record: PatternRecord) -> PatternValue {
      guard let wave = SupportPanel(record) else { return .missing(sevenYears) }
      return .found(wave.share { $0.kept }, else: "no support ties")
    }

    /// Share of the support ties of week 0 that are there seven years later with the same role: the share kept
    /// times the share of their roles that they still carry.
    static func roleRetention(_ record: PatternRecord) -> PatternValue {
      guard let wave = SupportPanel(record) else { return .missing(sevenYears) }
      let carried = wave.stayed.same / wave.stayed.roles
      return .found(wave.share { $0.kept } * carried, else: "no support tie with a role")
    }

    /// Relative change of the mean number of support ties over seven years.
    static func sizeChange(_ record: PatternRecord) -> PatternValue {
      guard let end = record.starts(years: panelYears).first.map({ $0 + panelYears * PatternRecord.perYear })
      else { return .missing(sevenYears) }
      let before = mean(record.networks[0].support)
      return .found(mean(record.networks[end].support) / before - 1, else: "no support ties")
    }

    /// Yearly loss hazard -ln(persistence) of ties younger than a year over that of older ones: mean over
    /// buurten.
    static func youngHazard(_ record: PatternRecord) -> PatternValue {
      // Ties and losses by buurt: young, young lost, old, old lost.
      var counts: [SIMD4<Double>] = []
      eachYear(record) { before, tie, lost, _ in
        guard tie.isLocal else { return }
        let buurt = before.households[tie.low].buurt
        while counts.count <= buurt { counts.append(SIMD4(repeating: 0)) }
        let place = before.week - tie.born < 52 ? 0 : 2
        counts[buurt][place] += 1
        if lost { counts[buurt][place + 1] += 1 }
      }
      var ratios = Moments()
      for count in counts {
        let young = hazard(count[1], of: count[0])
        let old = hazard(count[3], of: count[2])
        if young > 0, old > 0, young.isFinite, old.isFinite { ratios.add(young / old) }
      }
      return .found(ratios.mean, else: "no losses of young and old ties")
    }

    private static func hazard(_ lost: Double, of all: Double) -> Double {
      all > lost ? -Exponential.log(1 - lost / all) : .nan
    }

    /// Odds ratio of yearly persistence per shared partner (0 to 4), at a persistence of 0.90: the hazard
    /// ratio r per partner turns a persistence of 0.90 into 0.90^r.
    static func embedded(_ record: PatternRecord) -> PatternValue {
      var bins = Bins(5)
      eachYear(record) { _, tie, lost, network in
        bins.add(network.shared(tie.low, tie.high), event: lost)
      }
      let slope = BinnedFit.slope([bins], .hazard)
      guard slope.isFinite else { return .missing("no losses at two numbers of shared partners") }
      let kept = Exponential.power(0.9, Exponential.exp(slope))
      return .found(kept / (1 - kept) / 9, else: "no losses")
    }

    /// Odds ratio of yearly persistence of balanced over one-sided ties.
    static func balance(_ record: PatternRecord) -> PatternValue {
      let tolerance = Float(record.parameters.ledger.tolerance.value)
      // Kept and lost, balanced and one-sided, of ties over which something went.
      var counts = SIMD4<Double>(repeating: 0)
      eachYear(record) { _, tie, lost, _ in
        guard tie.roles != 0 || tie.balance != 0 else { return }
        counts[(abs(tie.balance) > tolerance ? 2 : 0) + (lost ? 1 : 0)] += 1
      }
      let odds = counts[0] / counts[1] / (counts[2] / counts[3])
      return .found(odds, else: "no losses of balanced and one-sided ties")
    }

    /// Odds ratio of formation in a year per shared partner (0 to 4), among untied pairs of a block, a school
    /// class or a roster, with a level for each of the three.
    static func closure(_ record: PatternRecord) -> PatternValue {
      var settings = [Bins(5), Bins(5), Bins(5)]
      for start in record.starts() {
        let (before, network) = (record.panels[start], record.networks[start])
        let after = record.panels[start + PatternRecord.perYear]
        for (setting, groups) in SharedSettings.groups(before).enumerated() {
          for members in groups {
            for (k, a) in members.enumerated() {
              for b in members[(k + 1)...] {
                let pair = PanelSnapshot.pair(before.households[a].identity, before.households[b].identity)
                guard before.strength(pair) < before.dormant, stays(before, a, after),
                  stays(before, b, after)
                else { continue }
                let formed = after.strength(pair) >= after.dormant
                settings[setting].add(network.shared(a, b), event: formed)
              }
            }
          }
        }
      }
      return .found(Exponential.exp(BinnedFit.slope(settings, .logit)), else: "no ties began in settings")
    }

    /// Every tie that is not dormant at a yearly wave and whose ends both stay in the world, with whether
    /// it is lost or dormant a year later: who left is out of sight.
    private static func eachYear(
      _ record: PatternRecord,
      _ body: (PanelSnapshot, PanelTie, Bool, PanelNetwork) -> Void
    ) {
      for start in record.starts() {
        let (before, after) = (record.panels[start], record.panels[start + PatternRecord.perYear])
        for tie in before.ties where tie.strength >= before.dormant && bothStay(tie, after) {
          body(before, tie, after.strength(tie.pair) < after.dormant, record.networks[start])
        }
      }
    }

    private static func bothStay(_ tie: PanelTie, _ after: PanelSnapshot) -> Bool {
      after.place(of: UInt32(truncatingIfNeeded: tie.pair >> 32)) != nil
        && after.place(of: UInt32(truncatingIfNeeded: tie.pair)) != nil
    }

    private static func stays(_ before: PanelSnapshot, _ place: Int, _ after: PanelSnapshot) -> Bool {
      after.place(of: before.households[place].identity) != nil
    }
  }

  /// The mean of whole numbers; NaN of none.
  static func mean(_ values: [Int]) -> Double {
    values.isEmpty ? .nan : Double(values.reduce(0, +)) / Double(values.count)
  }
}

/// Who shares a setting in a snapshot.
enum SharedSettings {
  /// Members of every block, school class and roster, by kind of setting; groups of one are left out.
  static func groups(_ panel: PanelSnapshot) -> [[[Int]]] {
    let places = panel.households.indices
    let blocks = grouped(places) { [UInt64(panel.households[$0].block) + 1] }
    let classes = grouped(places) {
      let household = panel.households[$0]
      return household.family >= 3 ? [UInt64(household.buurt) << 8 | UInt64(household.family)] : []
    }
    let rosters = grouped(places) {
      let rosters = panel.households[$0].rosters
      return [UInt64(rosters.x), UInt64(rosters.y)].filter { $0 > 0 }
    }
    return [blocks, classes, rosters]
  }

  private static func grouped(_ places: Range<Int>, _ keys: (Int) -> [UInt64]) -> [[Int]] {
    let sorted = places.flatMap { place in keys(place).map { ($0, place) } }.sorted { $0 < $1 }
    var groups: [[Int]] = []
    var last: UInt64 = 0
    for (key, place) in sorted {
      if key == last, !groups.isEmpty {
        if groups[groups.count - 1].last != place { groups[groups.count - 1].append(place) }
      } else {
        groups.append([place])
        last = key
      }
    }
    return groups.filter { $0.count > 1 }
  }
}
