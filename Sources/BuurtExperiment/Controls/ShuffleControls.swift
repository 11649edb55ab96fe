import BuurtModel
import BuurtScenario

/// Controls in which what should matter is shuffled: what then is measured must be what chance gives.
struct ShuffleControls {
  let worlds: ControlWorlds

  /// Shuffles need no weeks after week 0, so they have this many times the replicates.
  static let replicatesFactor = 3

  private enum Statistic: Int, CaseIterable {
    case tiesLifeStage, tiesEducation, tiesGroup, closure, lifeStage, education, group, gradient, rosters
  }

  /// Every shuffle in one go, each from week 0.
  func all() throws(SimulationError) -> [ControlResult]? {
    let count = worlds.settings.replicates * Self.replicatesFactor
    let plan = ExperimentPlan(worlds.scenario([("A", [])], replicates: count))
    let inputs = plan.replicates.map { plan.input(of: RunIdentity(replicate: $0, arm: 0)) }
    let cancellation = worlds.cancellation
    let rows = try Tasks.map(inputs, jobs: worlds.settings.jobs) {
      (input, threads) throws(SimulationError) -> Row? in
      let world = try Simulation(input, threads: threads)
      while world.week < 0 {
        guard !cancellation.isCancelled else { return nil }
        world.step()
      }
      return Self.row(world.panel(), RandomKey(seed: input.seed, replicate: input.replicate))
    }
    guard let rows else { return nil }
    var found = Array(repeating: Moments(), count: Statistic.allCases.count)
    var real = found
    for row in rows {
      for statistic in Statistic.allCases.indices {
        found[statistic].add(row.shuffled[statistic])
        real[statistic].add(row.real[statistic])
      }
    }
    let unequal = rows.reduce(0) { $0 + $1.unequalDegrees }
    let between = "ties between equals over chance, less 1: the furthest of life stage, education and group"
    let controls: [(id: String, sentence: String, margin: Double, of: [Statistic])] = [
      (
        "shuffled ties: homophily", "ties rewired within the buurt, every degree kept: \(between)", 0.05,
        [.tiesLifeStage, .tiesEducation, .tiesGroup]
      ), ("shuffled ties: closure", "the same: transitivity less what degrees alone give", 0.02, [.closure]),
      (
        "shuffled attributes: homophily", "attributes dealt anew within the buurt: \(between)", 0.05,
        [.lifeStage, .education, .group]
      ),
      (
        "shuffled attributes: gradient",
        "the same: bonding of the lowest fifth over the highest, less what buurten alone give", 0.1,
        [.gradient]
      ),
      (
        "shuffled rosters", "rosters dealt anew within the buurt: ties of members over chance, less 1", 0.1,
        [.rosters]
      ),
    ]
    return controls.map { control in
      let places = control.of.map(\.rawValue)
      let furthest = places.max { abs(found[$0].mean) < abs(found[$1].mean) } ?? places[0]
      // What the shuffle had to destroy: the strongest of them before it.
      let strongest = places.map { real[$0].mean }.max { abs($0) < abs($1) } ?? .nan
      return ControlResult(
        control.id,
        control.sentence,
        within: -control.margin...control.margin,
        found[furthest],
        evidence: "unshuffled \(ChannelControls.text(strongest))"
          + (control.of[0] == .tiesLifeStage ? "; \(unequal) degrees changed" : ""),
        couldFail: unequal == 0
          && (control.of == [.gradient] || abs(strongest) > control.margin)
      )
    }
  }

  private struct Row: Sendable {
    var shuffled: [Double]
    var real: [Double]
    var unequalDegrees: Int
  }

  private static func row(_ panel: PanelSnapshot, _ key: RandomKey) -> Row {
    let shuffle = Shuffle(key: key)
    let rewired = shuffle.ties(of: panel)
    let renamed = shuffle.attributes(of: panel)
    let (before, after) = (PanelNetwork(panel), PanelNetwork(rewired))
    let bonding = before.bonding.map(Double.init)
    let ratios = homophily(panel)
    let gradient = PatternMeasures.Gradients.fifths
    return Row(
      shuffled: homophily(rewired) + [after.transitivity - expected(rewired, after)] + homophily(renamed)
        + [gradient(renamed, bonding) - gradient(renamed, byBuurt(panel, bonding))]
        + [rosterRatio(shuffle.rosters(of: panel)) - 1],
      real: ratios + [before.transitivity - expected(panel, before)] + ratios
        + [gradient(panel, bonding) - gradient(panel, byBuurt(panel, bonding))] + [rosterRatio(panel) - 1],
      unequalDegrees: zip(before.local, after.local).count { $0 != $1 }
    )
  }

  private static func homophily(_ panel: PanelSnapshot) -> [Double] {
    PatternMeasures.Gradients.ratios(panel).map { $0 - 1 }
  }

  /// The mean of each household's buurt in its place.
  private static func byBuurt(_ panel: PanelSnapshot, _ values: [Double]) -> [Double] {
    var moments: [Moments] = []
    for (place, household) in panel.households.enumerated() {
      while moments.count <= household.buurt { moments.append(Moments()) }
      moments[household.buurt].add(values[place])
    }
    return panel.households.map { moments[$0.buurt].mean }
  }

  /// Transitivity that the degrees of each buurt give by chance: ends meet at random, so a pair with degrees
  /// k and l is tied with chance about k l / (sum of degrees).
  private static func expected(_ panel: PanelSnapshot, _ network: PanelNetwork) -> Double {
    var degrees: [[Double]] = []
    for (place, household) in panel.households.enumerated() {
      while degrees.count <= household.buurt { degrees.append([]) }
      degrees[household.buurt].append(Double(network.local[place]))
    }
    var closed = 0.0
    var wedges = 0.0
    for buurt in degrees {
      let sum = buurt.reduce(0, +)
      let pairs = buurt.reduce(0) { $0 + $1 * ($1 - 1) }
      guard sum > 0 else { continue }
      wedges += pairs / 2
      closed += pairs / 2 * (pairs / sum) * (pairs / sum) / sum
    }
    return wedges > 0 ? closed / wedges : .nan
  }

  /// Ties between members of a roster who live in one buurt, over what as many pairs of that buurt have.
  private static func rosterRatio(_ panel: PanelSnapshot) -> Double {
    var sizes: [Double] = []
    var ties: [Double] = []
    for household in panel.households {
      while sizes.count <= household.buurt {
        sizes.append(0)
        ties.append(0)
      }
      sizes[household.buurt] += 1
    }
    for tie in panel.ties where tie.isLocal && tie.strength >= panel.dormant {
      ties[panel.households[tie.low].buurt] += 1
    }
    let density = zip(ties, sizes).map { $0 / max(1, $1 * ($1 - 1) / 2) }
    var tied = 0.0
    var expected = 0.0
    for group in SharedSettings.groups(panel)[2] {
      for (k, a) in group.enumerated() {
        for b in group[(k + 1)...] where panel.households[a].buurt == panel.households[b].buurt {
          expected += density[panel.households[a].buurt]
          let pair = PanelSnapshot.pair(panel.households[a].identity, panel.households[b].identity)
          if panel.strength(pair) >= panel.dormant { tied += 1 }
        }
      }
    }
    return tied / expected
  }
}

/// Shuffles of a snapshot, drawn by buurt.
struct Shuffle {
  let key: RandomKey

  private func word(_ low: Int, _ high: Int, _ index: Int) -> UInt32 {
    key.block(
      .shuffles,
      week: 0,
      low: UInt32(truncatingIfNeeded: low),
      high: UInt32(truncatingIfNeeded: high),
      index: UInt32(truncatingIfNeeded: index)
    ).x
  }

  /// Swaps partners of two ties within the buurt, ten tries a tie, where neither new pair is tied yet; ties
  /// between buurten and dormant ties go.
  func ties(of panel: PanelSnapshot) -> PanelSnapshot {
    var buurten: [[PanelTie]] = []
    for tie in panel.ties where tie.isLocal && tie.strength >= panel.dormant {
      let buurt = panel.households[tie.low].buurt
      while buurten.count <= buurt { buurten.append([]) }
      buurten[buurt].append(tie)
    }
    for buurt in buurten.indices {
      var taken = Set(buurten[buurt].map(\.pair))
      let count = buurten[buurt].count
      guard count > 1 else { continue }
      for attempt in 0..<10 * count {
        let first = attempt % count
        let draw = word(buurt, 1, attempt)
        let second = Int(bounded(draw, UInt32(count)))
        let (a, b) = (buurten[buurt][first], buurten[buurt][second])
        guard let (c, d) = swapped(a, b, across: draw & 1 == 0, panel), !taken.contains(c.pair),
          !taken.contains(d.pair)
        else {
          continue
        }
        taken.remove(a.pair)
        taken.remove(b.pair)
        taken.insert(c.pair)
        taken.insert(d.pair)
        buurten[buurt][first] = c
        buurten[buurt][second] = d
      }
    }
    return panel.replacing(ties: Array(buurten.joined()))
  }

  /// The four ends of two ties joined the other way, one of two ways by a coin; nil where an end is in both.
  private func swapped(
    _ a: PanelTie,
    _ b: PanelTie,
    across: Bool,
    _ panel: PanelSnapshot
  ) -> (PanelTie, PanelTie)? {
    guard a.low != b.low, a.low != b.high, a.high != b.low, a.high != b.high else { return nil }
    return across
      ? (joined(a, a.low, b.high, panel), joined(b, b.low, a.high, panel))
      : (joined(a, a.low, b.low, panel), joined(b, b.high, a.high, panel))
  }

  private func joined(_ tie: PanelTie, _ a: Int, _ b: Int, _ panel: PanelSnapshot) -> PanelTie {
    var tie = tie
    let first = panel.households[a].identity < panel.households[b].identity
    (tie.low, tie.high) = first ? (a, b) : (b, a)
    tie.pair = PanelSnapshot.pair(panel.households[a].identity, panel.households[b].identity)
    return tie
  }

  /// Life stage, education, income and group of a household go together to another of its buurt.
  func attributes(of panel: PanelSnapshot) -> PanelSnapshot {
    dealt(panel, stream: 2) { household, other in
      household.lifeStage = other.lifeStage
      household.education = other.education
      household.income = other.income
      household.group = other.group
    }
  }

  /// The rosters of a household go to another of its buurt.
  func rosters(of panel: PanelSnapshot) -> PanelSnapshot {
    dealt(panel, stream: 3) { $0.rosters = $1.rosters }
  }

  private func dealt(
    _ panel: PanelSnapshot,
    stream: Int,
    _ give: (inout PanelHousehold, PanelHousehold) -> Void
  ) -> PanelSnapshot {
    var buurten: [[Int]] = []
    for (place, household) in panel.households.enumerated() {
      while buurten.count <= household.buurt { buurten.append([]) }
      buurten[household.buurt].append(place)
    }
    var households = panel.households
    for (buurt, places) in buurten.enumerated() {
      let order = places.indices.map { (word(buurt, stream, $0), places[$0]) }.sorted { $0 < $1 }.map(\.1)
      for (place, other) in zip(places, order) { give(&households[place], panel.households[other]) }
    }
    return panel.replacing(households: households)
  }
}
