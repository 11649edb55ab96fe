import BuurtModel

/// What an event does to a number of ties: those whom it happens to against others who were alike.
///
/// Alike: same composition, age class of the reference person and number of ties at the start (0...8, more
/// together). The change is the mean over events of own change minus mean change of those alike, over the
/// mean at the start.
struct EventStudy {
  /// Snapshots between the start and the outcome.
  let lag: Int
  /// The number of ties.
  let outcome: (PanelNetwork, Int) -> Int
  /// Whether a household is looked at, by what it was at the start.
  let isEligible: (PanelHousehold) -> Bool
  /// Whether the event fell between two snapshots.
  let happens: (PanelHousehold, PanelHousehold) -> Bool

  /// Events below which nothing is said.
  static let fewest = 10

  /// What was found.
  struct Finding {
    /// Relative change against those alike.
    var change: Double
    /// Events with somebody alike.
    var events: Int
  }

  /// The finding over all starts; nil with too few events.
  func run(_ record: PatternRecord) -> Finding? {
    var sum = 0.0
    var level = 0.0
    var events = 0
    for start in stride(from: 0, to: max(0, record.panels.count - lag), by: 1) {
      let (before, next) = (record.panels[start], record.panels[start + 1])
      let after = record.panels[start + lag]
      var cells = Array(repeating: SIMD2<Double>(repeating: 0), count: 6 * 3 * 9)
      var cases: [(cell: Int, change: Double, level: Double)] = []
      for (place, household) in before.households.enumerated() where isEligible(household) {
        guard let soon = next.place(of: household.identity), let later = after.place(of: household.identity)
        else { continue }
        let level = outcome(record.networks[start], place)
        let change = Double(outcome(record.networks[start + lag], later) - level)
        let age = household.age < 35 * 52 ? 0 : household.age < 65 * 52 ? 1 : 2
        let cell = (Int(household.composition.rawValue) * 3 + age) * 9 + min(level, 8)
        if happens(household, next.households[soon]) {
          cases.append((cell, change, Double(level)))
        } else {
          cells[cell] += SIMD2(1, change)
        }
      }
      for item in cases where cells[item.cell][0] > 0 {
        sum += item.change - cells[item.cell][1] / cells[item.cell][0]
        level += item.level
        events += 1
      }
    }
    return events >= Self.fewest && level > 0 ? Finding(change: sum / level, events: events) : nil
  }
}

extension PatternMeasures {
  /// What events in a household's life do to its ties.
  enum Events {
    private static let half = PatternRecord.perYear / 2
    private static let few = "fewer than \(EventStudy.fewest) events with matched households"

    /// Relative change of ties in the buurt from before a first birth to a year after it.
    static func birth(_ record: PatternRecord) -> PatternValue {
      study(
        record,
        EventStudy(
          lag: PatternRecord.perYear + half,
          outcome: { $0.local[$1] },
          isEligible: { $0.children == 0 && $0.adults >= 2 },
          happens: { $0.children == 0 && $1.youngest >= 0 && $1.youngest <= PatternRecord.interval }
        )
      )
    }

    /// Households that moved in a year, per household: those who left a dwelling less those expected to have
    /// ended there.
    static func moving(_ record: PatternRecord) -> PatternValue {
      guard let moved = record.observed("moved"), moved.isFinite else {
        return .missing("needs a year after week 0")
      }
      let ends = EndChances(record.parameters)
      let ended = record.yearly { panel, _ in
        panel.households.reduce(0) { $0 + ends.rate($1) } / Double(panel.households.count)
      }
      let households = record.yearly { panel, _ in Double(panel.households.count) }
      return .found(moved / households - ended, else: "no households")
    }

    /// Relative change of support ties two years after lasting illness: from below the threshold to above it
    /// at the next snapshot.
    static func illness(_ record: PatternRecord) -> PatternValue {
      let domain = 2
      guard record.panels.contains(where: { $0.households.contains { $0.severity[domain] > 0 } }) else {
        return .missing("no needs by domain in this layer")
      }
      let threshold = UInt8(255 * record.parameters.needs.threshold.value)
      return study(
        record,
        EventStudy(
          lag: 2 * PatternRecord.perYear,
          outcome: { $0.support[$1] },
          isEligible: { $0.severity[domain] < threshold },
          happens: { $1.severity[domain] >= threshold }
        )
      )
    }

    /// Share of the separated who have fewer support ties a year after and five years after than before.
    ///
    /// Separated: from two adults to one before the age of 50, from which a partner's death is drawn.
    static func separation(_ record: PatternRecord) -> PatternValue {
      let lag = 5 * PatternRecord.perYear
      var lost = 0.0
      var events = 0
      for start in stride(from: 0, to: max(0, record.panels.count - lag), by: 1) {
        let (before, next) = (record.panels[start], record.panels[start + 1])
        let (year, after) = (record.panels[start + PatternRecord.perYear], record.panels[start + lag])
        for (place, household) in before.households.enumerated()
        where household.adults >= 2 && household.age < 49 * 52 {
          guard let soon = next.place(of: household.identity), next.households[soon].adults == 1,
            let then = year.place(of: household.identity), let later = after.place(of: household.identity)
          else { continue }
          events += 1
          let level = record.networks[start].support[place]
          let first = record.networks[start + PatternRecord.perYear].support[then]
          if first < level, record.networks[start + lag].support[later] < level { lost += 1 }
        }
      }
      guard events >= EventStudy.fewest else {
        return .missing("fewer than \(EventStudy.fewest) separations")
      }
      return .found(lost / Double(events))
    }

    /// Relative change of support ties that are not kin from before two become partners to a year after.
    static func partnering(_ record: PatternRecord) -> PatternValue {
      study(
        record,
        EventStudy(
          lag: PatternRecord.perYear,
          outcome: { $0.nonKin[$1] },
          isEligible: { $0.adults == 1 },
          happens: { $1.adults >= 2 }
        )
      )
    }

    private static func study(_ record: PatternRecord, _ study: EventStudy) -> PatternValue {
      study.run(record).map { .found($0.change) } ?? .missing(few)
    }
  }
}
