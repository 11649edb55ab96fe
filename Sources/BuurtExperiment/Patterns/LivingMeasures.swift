import BuurtModel

extension PatternMeasures {
  /// Who meets whom in a usual week.
  enum Contact {
    private static let noDiary = "needs a diary of contacts"

    /// Share of reference persons who meet a neighbour in a usual week.
    static func neighbours(_ record: PatternRecord) -> PatternValue {
      share(record) { $1.meetsNeighbours }
    }

    /// Share of reference persons who meet nobody in a usual week, in the world or outside it.
    static func isolated(_ record: PatternRecord) -> PatternValue {
      share(record) { !$0.outside && !$1.meetsAnybody }
    }

    private static func share(
      _ record: PatternRecord,
      _ holds: (PanelHousehold, PanelDiary.Entry) -> Bool
    ) -> PatternValue {
      var found = 0.0
      var all = 0.0
      for household in record.panels.last?.households ?? [] {
        guard let entry = record.diary.entry(household.identity), entry.followed > 0 else { continue }
        all += 1
        if holds(household, entry) { found += 1 }
      }
      return .found(found / all, else: noDiary)
    }

    /// Weekly visits to places of households with children over those of others.
    static func familyVisits(_ record: PatternRecord) -> PatternValue {
      var visits = SIMD2<Double>(repeating: 0)
      var weeks = SIMD2<Double>(repeating: 0)
      for household in record.panels.last?.households ?? [] {
        guard let entry = record.diary.entry(household.identity) else { continue }
        let side = household.children > 0 ? 1 : 0
        visits[side] += Double(entry.visits)
        weeks[side] += Double(entry.weeks)
      }
      let rates = visits / weeks
      return .found(rates[1] / rates[0], else: "no visits to places")
    }
  }

  /// Loneliness, which is no count of contacts.
  enum Loneliness {
    private static let flat = "no loneliness in this layer"

    /// Share of reference persons who are strongly lonely.
    static func strong(_ record: PatternRecord) -> PatternValue {
      guard let threshold = threshold(record) else { return .missing(flat) }
      return .found(
        record.yearly { panel, _ in share(panel.households, threshold) },
        else: flat
      )
    }

    /// Share not strongly lonely among those who see family and friends less than once a month.
    static func notFromContact(_ record: PatternRecord) -> PatternValue {
      guard let threshold = threshold(record), let last = record.last else { return .missing(flat) }
      let seldom = last.panel.households.filter { household in
        guard !household.outside, let entry = record.diary.entry(household.identity), entry.followed > 0
        else { return false }
        return Double(entry.close) < 12 / weeksPerYear * Double(entry.followed)
      }
      return .found(1 - share(seldom, threshold), else: "nobody with so little contact")
    }

    /// Strongly lonely single parents over couples with children, as shares.
    static func singleParents(_ record: PatternRecord) -> PatternValue {
      guard let threshold = threshold(record) else { return .missing(flat) }
      func share(_ composition: Composition) -> Double {
        record.yearly { panel, _ in
          Self.share(panel.households.filter { $0.composition == composition }, threshold)
        }
      }
      return .found(share(.singleParent) / share(.coupleWithChildren), else: "nobody strongly lonely")
    }

    private static func share(_ households: [PanelHousehold], _ threshold: Double) -> Double {
      PatternMeasures.mean(households.map { Double($0.loneliness) >= threshold * 65_535 ? 1 : 0 })
    }

    /// The registry's threshold; nil where nobody's loneliness is above 0.
    private static func threshold(_ record: PatternRecord) -> Double? {
      guard record.panels.contains(where: { $0.households.contains { $0.loneliness > 0 } }) else {
        return nil
      }
      return record.parameter("wellbeing.strongly_lonely") ?? 0.5
    }
  }

  /// What weighs on households, and who gets help for it.
  enum Worries {
    private static let flat = "no needs by domain in this layer"
    // Lanes of `PanelHousehold.severity`.
    private static let geld = 1
    private static let opvoeden = 4
    private static let relatie = 5
    private static let werk = 6

    /// Share of parents with worries in no domain.
    static func none(_ record: PatternRecord) -> PatternValue { parents(record) { $0 == 0 } }
    /// Share of parents with worries in one domain.
    static func one(_ record: PatternRecord) -> PatternValue { parents(record) { $0 == 1 } }
    /// Share of parents with worries in two domains.
    static func two(_ record: PatternRecord) -> PatternValue { parents(record) { $0 == 2 } }
    /// Share of parents with worries in three domains or more.
    static func more(_ record: PatternRecord) -> PatternValue { parents(record) { $0 >= 3 } }

    /// Domains with worries: wonen left out, a household without support ties and without weekly contact
    /// outside counted as one more.
    private static func parents(_ record: PatternRecord, _ holds: (Int) -> Bool) -> PatternValue {
      guard let threshold = threshold(record) else { return .missing(flat) }
      let share = record.yearly { panel, network in
        PatternMeasures.mean(
          panel.households.indices.compactMap { place in
            let household = panel.households[place]
            guard household.isParent else { return nil }
            var domains = (geld...werk).reduce(0) {
              $0 + (Double(household.severity[$1]) >= threshold * 255 ? 1 : 0)
            }
            if network.support[place] == 0, !household.outside { domains += 1 }
            return holds(domains) ? 1 : 0
          }
        )
      }
      return .found(share, else: "no parents")
    }

    /// Share of households in problematic debt.
    static func debt(_ record: PatternRecord) -> PatternValue {
      guard let threshold = debtThreshold(record) else { return .missing(flat) }
      let share = record.yearly { panel, _ in
        PatternMeasures.mean(panel.households.map { Double($0.severity[geld]) >= threshold * 255 ? 1 : 0 })
      }
      return .found(share, else: "no households")
    }

    /// Share of the households in problematic debt that is in help of the cluster geldzaken.
    static func debtHelp(_ record: PatternRecord) -> PatternValue {
      guard let threshold = debtThreshold(record) else { return .missing(flat) }
      guard helps(record) else { return .missing("no formal help in this layer") }
      if let share = record.observed("debt_help") { return .found(share, else: "nobody in debt") }
      let share = record.yearly { panel, _ in
        PatternMeasures.mean(
          panel.households.compactMap {
            guard Double($0.severity[geld]) >= threshold * 255 else { return nil }
            return $0.help[2] == 2 ? 1 : 0
          }
        )
      }
      return .found(share, else: "nobody in debt")
    }

    /// Share of parents with worries about raising children or the relation who got no help for them in the
    /// last year: no support while the need lasted, and no formal help of the cluster of the worry.
    ///
    /// Everyday exchange without a request is no help for a worry.
    static func unhelped(_ record: PatternRecord) -> PatternValue {
      guard let threshold = threshold(record), let last = record.last else { return .missing(flat) }
      guard helps(record) || supports(record) else { return .missing("no help in this layer") }
      let unhelped = last.panel.households.compactMap { household -> Int? in
        let raising = Double(household.severity[opvoeden]) >= threshold * 255
        let relation = Double(household.severity[relatie]) >= threshold * 255
        guard household.isParent, raising || relation, let entry = record.diary.entry(household.identity)
        else { return nil }
        // School and JGZ help with raising children, wijkteam and gemeente with relations.
        let formal = (raising ? entry.helped[0] : 0) + (relation ? entry.helped[1] : 0)
        return entry.answered == 0 && formal == 0 ? 1 : 0
      }
      return .found(PatternMeasures.mean(unhelped), else: "no parents with these worries")
    }

    /// Whether anybody was ever in formal help.
    static func helps(_ record: PatternRecord) -> Bool {
      record.panels.contains { $0.households.contains { any($0.help .== 2) } }
    }

    /// Whether anybody ever received support.
    static func supports(_ record: PatternRecord) -> Bool {
      record.panels.contains { $0.households.contains { $0.received.x > 0 || $0.received.y > 0 } }
    }

    /// Severity that counts as a worry; nil where nobody has any by domain.
    private static func threshold(_ record: PatternRecord) -> Double? {
      guard record.panels.contains(where: { $0.households.contains { any($0.severity .!= 0) } }) else {
        return nil
      }
      return record.parameter("needs.worry") ?? record.parameters.needs.threshold.value
    }

    private static func debtThreshold(_ record: PatternRecord) -> Double? {
      threshold(record).map { record.parameter("needs.debt") ?? $0 }
    }
  }
}
