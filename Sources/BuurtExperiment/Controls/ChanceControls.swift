import BuurtModel
import BuurtScenario

/// Controls of chance and size: arms that are alike, and worlds of other sizes.
struct ChanceControls {
  let worlds: ControlWorlds

  /// Replicates in one comparison of two equal arms.
  static let replicatesPerComparison = 5
  /// Comparisons of two equal arms.
  static let comparisons = 40

  /// Two equal arms with different draws, compared as if they were paired: how often the interval of the
  /// difference leaves 0 out.
  ///
  /// The margin is the 99 % interval of that share at a level of 5 %; measures of one comparison go together,
  /// so comparisons count, not measures: the share of one measure is taken, and the mean over measures shown.
  func equalArms() throws(SimulationError) -> ControlResult? {
    let pairs = Self.comparisons * Self.replicatesPerComparison
    let scenario = worlds.scenario([("A", [])], replicates: 2 * pairs)
    guard let runs = try worlds.run(scenario)?.first else { return nil }
    let keys = ["degree", "bridging", "bonding", "no_tie", "isolated", "need_mean"]
    var alarms = 0
    var looks = 0
    for key in keys {
      for comparison in 0..<Self.comparisons {
        var moments = Moments()
        for k in 0..<Self.replicatesPerComparison {
          let first = 2 * (comparison * Self.replicatesPerComparison + k)
          moments.add(ControlWorlds.mean(runs[first + 1], key) - ControlWorlds.mean(runs[first], key))
        }
        guard moments.variance > 0, let half = try? moments.halfWidth() else { continue }
        looks += 1
        if abs(moments.mean) > half { alarms += 1 }
      }
    }
    // 2.576 standard errors of a share of 5 % over the comparisons of one measure.
    let margin = 2.576 * (0.05 * 0.95 / Double(Self.comparisons)).squareRoot()
    return ControlResult(
      "A/A arms",
      "\(Self.comparisons) comparisons of \(Self.replicatesPerComparison) pairs of equal arms: share of "
        + "false positives, mean over \(keys.count) measures",
      .share,
      within: max(0, 0.05 - margin)...0.05 + margin,
      found: Double(alarms) / Double(looks),
      evidence: "\(looks) comparisons that vary",
      couldFail: looks > 0
    )
  }

  /// Worlds of copies of one buurt: nothing but noise may change with their number.
  func worldSize() throws(SimulationError) -> [ControlResult]? {
    guard let buurt = worlds.base.table.buurten.first(where: { $0.households > 0 }) else { return nil }
    let sizes = [1, 20, worlds.settings.largestWorld]
    var means: [[Double]] = []
    var first: [Moments] = []
    let keys = ["degree", "bonding", "isolated"]
    for size in sizes {
      var scenario = worlds.scenario(
        [("A", [])],
        off: [.tiesAcross, .movesAcross],
        // As many buurten in all of the smaller worlds as are needed for a steady mean.
        replicates: size == 1 ? max(20, worlds.settings.replicates) : size == 20 ? 4 : 2
      )
      scenario.table = BuurtTable(buurten: (0..<size).map { Self.copy(buurt, $0) })
      guard let runs = try worlds.run(scenario)?.first else { return nil }
      let moments = keys.map { key in
        var moments = Moments()
        for run in runs { moments.add(ControlWorlds.mean(run, key)) }
        return moments
      }
      if size == 1 { first = moments }
      means.append(moments.map(\.mean))
    }
    return keys.enumerated().map { place, key in
      let half = (try? first[place].halfWidth()) ?? .nan
      // Four standard errors of the smallest world's mean, and one part in fifty for the others' own noise.
      let margin = half * 2 + abs(means[2][place]) * 0.02
      let range = means.map { $0[place] }
      return ControlResult(
        "world size: \(key)",
        "1, 20 and \(worlds.settings.largestWorld) copies of one buurt: difference with the largest",
        .equivalence,
        within: 0...margin,
        found: max(abs(range[0] - range[2]), abs(range[1] - range[2])),
        evidence: range.map(ChannelControls.text).joined(separator: ", "),
        couldFail: worlds.settings.largestWorld > 1
      )
    }
  }

  private static func copy(_ buurt: BuurtRecord, _ number: Int) -> BuurtRecord {
    var copy = buurt
    let digits = "\(10_000 + number)".dropFirst()
    copy.code = "BU9930\(digits)"
    copy.name = copy.code
    return copy
  }
}
