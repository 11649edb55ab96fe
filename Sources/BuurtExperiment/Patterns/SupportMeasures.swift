import BuurtModel

extension PatternMeasures {
  /// Help between households, and from volunteers.
  enum Support {
    private static let flat = "no support between households in this layer"

    /// Share of parents who received any support in the last year, everyday exchange included: as the model
    /// reports it, else who had support above 0 in a week of the diary.
    static func parents(_ record: PatternRecord) -> PatternValue {
      guard Worries.supports(record) else { return .missing(flat) }
      if let share = record.observed("receives_support", PatternRecord.families) {
        return .found(share, else: "no parents")
      }
      return share(record) { household, entry in household.isParent ? entry.supported > 0 : nil }
    }

    /// Share of households that gave help in the last year: as the model reports it, else who carried a load
    /// in a week of the diary.
    static func givers(_ record: PatternRecord) -> PatternValue {
      guard gives(record) else { return .missing(flat) }
      if let share = record.observed("gives_help") { return .found(share, else: "no households") }
      return share(record) { _, entry in entry.gave > 0 }
    }

    /// Share above capacity among those who give intensive help: as the model reports it, else half of their
    /// capacity or more.
    ///
    /// - Assumption: half of capacity stands for intensive help.
    static func overloaded(_ record: PatternRecord) -> PatternValue {
      guard gives(record) else { return .missing(flat) }
      let nobody = "nobody gives intensive help"
      if let share = record.observed("overloaded_givers") { return .found(share, else: nobody) }
      let share = record.yearly { panel, _ in
        mean(panel.households.compactMap { $0.load < 2_048 ? nil : $0.load > 4_096 ? 1 : 0 })
      }
      return .found(share, else: nobody)
    }

    /// Share of parents who do not ask before need is high.
    static func asksLate(_ record: PatternRecord) -> PatternValue {
      reported(record, "asks_late", PatternRecord.families, else: "nobody asks for help in this layer")
    }

    /// Share of reference persons who volunteered in the last year.
    static func volunteers(_ record: PatternRecord) -> PatternValue {
      reported(record, "volunteers", else: "no volunteers in this layer")
    }

    /// Share of help in which the network takes part: as the model reports it, else the share of households
    /// in help that receive support meanwhile.
    static func networkInHelp(_ record: PatternRecord) -> PatternValue {
      guard Worries.helps(record) else { return .missing("no formal help in this layer") }
      if let share = record.observed("help_with_network") { return .found(share, else: "nobody in help") }
      let share = record.yearly { panel, _ in
        mean(
          panel.households.compactMap { household in
            guard any(household.help .== 2) else { return nil }
            return household.received.x > 0 || household.received.y > 0 ? 1 : 0
          }
        )
      }
      return .found(share, else: "nobody in help")
    }

    private static func reported(
      _ record: PatternRecord,
      _ key: String,
      _ compositions: [String]? = nil,
      else reason: String
    ) -> PatternValue {
      record.observed(key, compositions).map { .found($0, else: reason) } ?? .missing(reason)
    }

    private static func gives(_ record: PatternRecord) -> Bool {
      record.panels.contains { $0.households.contains { $0.load > 0 } }
    }

    private static func share(
      _ record: PatternRecord,
      _ holds: (PanelHousehold, PanelDiary.Entry) -> Bool?
    ) -> PatternValue {
      let answers = (record.panels.last?.households ?? []).compactMap { household in
        record.diary.entry(household.identity).flatMap { holds(household, $0) }
      }
      return .found(mean(answers.map { $0 ? 1 : 0 }), else: "no households")
    }
  }

  /// What interventions do on average.
  enum Interventions {
    /// The smallest relevant effect, in standard deviations between households; set beforehand.
    static let relevant = 0.1

    /// Share of kinds that make households less lonely by more than the smallest relevant effect.
    static func working(_ record: PatternRecord) -> PatternValue {
      .found(
        mean(record.effects.map { $0 <= -relevant ? 1 : 0 }),
        else: "no loneliness in this layer"
      )
    }
  }

  /// Who has ties of which kind, and with whom.
  enum Gradients {
    private static let flat = "no ties of this kind"

    /// Bonding ties of the most vulnerable fifth over those of the best-off fifth.
    static func bonding(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { fifths($0, $1.bonding.map(Double.init)) }, else: flat)
    }

    /// Bridging ties of the most vulnerable fifth over those of the best-off fifth.
    static func bridging(_ record: PatternRecord) -> PatternValue {
      .found(record.yearly { fifths($0, $1.bridging.map(Double.init)) }, else: flat)
    }

    /// Linking of the most vulnerable fifth over that of the best-off fifth.
    static func linking(_ record: PatternRecord) -> PatternValue {
      .found(
        record.yearly { panel, _ in fifths(panel, panel.households.map { Double($0.linking) }) },
        else: "no trust in institutions in this layer"
      )
    }

    /// Fifths by income decile plus 4.5 for each class of education, equal ones in the order of a hash.
    ///
    /// - Assumption: income and education weigh alike and stand for vulnerability.
    static func fifths(_ panel: PanelSnapshot, _ values: [Double]) -> Double {
      let sorted = panel.households.indices.sorted { a, b in
        let (left, right) = (panel.households[a], panel.households[b])
        let scores = (
          Double(left.income) + 4.5 * Double(left.education),
          Double(right.income) + 4.5 * Double(right.education)
        )
        return scores.0 == scores.1
          ? shuffled(left.identity) < shuffled(right.identity) : scores.0 < scores.1
      }
      let fifth = sorted.count / 5
      let low = sorted.prefix(fifth).reduce(0.0) { $0 + values[$1] }
      let high = sorted.suffix(fifth).reduce(0.0) { $0 + values[$1] }
      return low / high
    }

    /// The least over life stage, education and group of: ties in the buurt between equals over what the
    /// numbers of ties in each buurt would give at random.
    static func homophily(_ record: PatternRecord) -> PatternValue {
      .found(
        record.yearly { panel, _ in ratios(panel).filter(\.isFinite).min() ?? .nan },
        else: "no ties in the buurt"
      )
    }

    /// The ratio for each of life stage, education and group; NaN for one that does not vary.
    static func ratios(_ panel: PanelSnapshot) -> [Double] {
      let traits: [(PanelHousehold) -> Int] = [
        { Int($0.lifeStage.rawValue) }, { Int($0.education) }, { Int($0.group) },
      ]
      return traits.map { ratio(panel, $0) }
    }

    /// Ties between equals over what the same numbers of ties per household give in each buurt when their
    /// ends meet at random: sum over levels of (S^2 - Q) over (T^2 - U), with S and T the sums of ties of a level
    /// and of the buurt, Q and U the sums of their squares, because nobody is tied to himself.
    private static func ratio(_ panel: PanelSnapshot, _ trait: (PanelHousehold) -> Int) -> Double {
      let buurten = (panel.households.map(\.buurt).max() ?? -1) + 1
      let zero = SIMD8<Double>(repeating: 0)
      var degrees = Array(repeating: 0.0, count: panel.households.count)
      var ties = Array(repeating: 0.0, count: buurten)
      var same = 0.0
      for tie in panel.ties where tie.isLocal && tie.strength >= panel.dormant {
        let household = panel.households[tie.low]
        degrees[tie.low] += 1
        degrees[tie.high] += 1
        ties[household.buurt] += 1
        if trait(household) == trait(panel.households[tie.high]) { same += 1 }
      }
      var sums = Array(repeating: zero, count: buurten)
      var squares = Array(repeating: zero, count: buurten)
      for (place, household) in panel.households.enumerated() {
        sums[household.buurt][trait(household) & 7] += degrees[place]
        squares[household.buurt][trait(household) & 7] += degrees[place] * degrees[place]
      }
      var expected = 0.0
      for buurt in 0..<buurten {
        let pairs = sums[buurt].sum() * sums[buurt].sum() - squares[buurt].sum()
        guard pairs > 0 else { continue }
        expected += ties[buurt] * (sums[buurt] * sums[buurt] - squares[buurt]).sum() / pairs
      }
      return expected > 0 && expected < ties.reduce(0, +) * (1 - 1e-9) ? same / expected : .nan
    }
  }
}
