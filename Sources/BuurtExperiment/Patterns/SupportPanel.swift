import BuurtModel

/// What became of the support ties of week 0 after seven years, as households that stayed would tell it.
///
/// A panel of adults follows a tie wherever the partner goes; the model knows only partners in its world. A
/// partner who moved out of it counts as one who moved to another buurt within it: kept as often. A partner
/// who ended there counts as lost. Which of the two happened is not kept, so a leaver counts as ended with
/// chance m / (m + o), of the hazards of ending m and of moving out o at its age, and as moved with the rest.
///
/// - Limits: hazards of moving are the mean over tenures.
struct SupportPanel {
  /// Ties as their surviving ends count them.
  struct Count {
    /// Ties at week 0.
    var all = 0.0
    /// Support ties seven years later.
    var kept = 0.0
    /// Roles that the kept ones carried at week 0.
    var roles = 0.0
    /// Of these, those that they still carry.
    var same = 0.0
  }

  /// Both ends stayed in the world.
  private(set) var stayed = Count()
  /// Of these, one end or both moved to another buurt.
  private(set) var moved = Count()
  /// Partners who left the world by moving, as expected numbers.
  private(set) var out = 0.0
  /// Partners who ended, as expected numbers.
  private(set) var ended = 0.0

  /// Reads the panel; nil where it is shorter than seven years.
  init?(_ record: PatternRecord) {
    let lag = PatternMeasures.Ties.panelYears * PatternRecord.perYear
    guard record.panels.count > lag else { return nil }
    let (before, after) = (record.panels[0], record.panels[lag])
    let ends = EndChances(record.parameters)
    for tie in before.ties where tie.strength >= before.zwak {
      let (a, b) = (before.households[tie.low], before.households[tie.high])
      switch (after.place(of: a.identity), after.place(of: b.identity)) {
      case (let here?, let there?):
        let strength = after.strength(tie.pair)
        let kept = strength >= before.zwak
        let later = after.tie(tie.pair).map { after.ties[$0].roles } ?? 0
        let roles = kept ? SIMD2(tie.roles, tie.roles & later) : SIMD2(0, 0)
        // Both ends tell of it.
        Self.add(2, kept, roles, to: &stayed)
        if after.households[here].buurt != a.buurt || after.households[there].buurt != b.buurt {
          Self.add(2, kept, roles, to: &moved)
        }
      case (_?, nil): leave(b, record, lag, ends)
      case (nil, _?): leave(a, record, lag, ends)
      case (nil, nil): break
      }
    }
  }

  private static func add(_ weight: Double, _ kept: Bool, _ roles: SIMD2<UInt8>, to count: inout Count) {
    count.all += weight
    if kept { count.kept += weight }
    count.roles += weight * Double(roles.x.nonzeroBitCount)
    count.same += weight * Double(roles.y.nonzeroBitCount)
  }

  private mutating func leave(
    _ household: PanelHousehold,
    _ record: PatternRecord,
    _ lag: Int,
    _ ends: EndChances
  ) {
    // As it was when it was last seen.
    var last = household
    for panel in record.panels[1..<lag] {
      guard let place = panel.place(of: household.identity) else { break }
      last = panel.households[place]
    }
    let chance = ends.chance(last)
    ended += chance
    out += 1 - chance
  }

  /// Share of the ties of week 0 of which something holds, those of leavers filled in.
  func share(_ part: (Count) -> Double) -> Double {
    // With too few moves within the world a move counts as a stay.
    let like = moved.all >= 40 ? moved : stayed
    guard like.all > 0 else { return .nan }
    return (part(stayed) + out * part(like) / like.all) / (stayed.all + out + ended)
  }
}

/// The chance that a household that is no longer there has ended, not moved.
struct EndChances {
  private let mortality: Double
  private let doubling: Double
  private let out: Double

  /// Hazards from the parameters.
  init(_ parameters: Parameters) {
    mortality = parameters.life.mortality.value
    doubling = parameters.life.mortalityDoubling.value
    let moving = parameters.moving
    out =
      (moving.owner.value + moving.corporatie.value + moving.privateRent.value) / 3 * moving.out.value
      * moving.oldRatio.value
  }

  /// Ends a year of a household: one adult of 50 or older.
  func rate(_ household: PanelHousehold) -> Double {
    guard household.adults == 1, household.age >= 50 * 52 else { return 0 }
    return mortality * Exponential.power(2, (Double(household.age) / weeksPerYear - 75) / doubling)
  }

  /// Ended over (ended or moved out).
  func chance(_ household: PanelHousehold) -> Double {
    let rate = rate(household)
    return rate > 0 ? rate / (rate + out) : 0
  }
}
