import BuurtModel
import BuurtScenario

/// Controls in which an intervention has no way to act: the world must not move by one bit, or not beyond a
/// tenth of a standard deviation between households.
struct ChannelControls {
  let worlds: ControlWorlds

  private static let from = 1

  private static func place(
    _ name: String,
    _ values: [String: Double] = [:],
    _ buurten: BuurtSelection = .all
  )
    -> InterventionPlan
  {
    plan("ontmoetingsplek", name, values, buurten)
  }

  private static func work(_ name: String, _ values: [String: Double] = [:], _ buurten: BuurtSelection = .all)
    -> InterventionPlan
  {
    plan("opbouwwerk", name, values, buurten)
  }

  private static func plan(
    _ kind: String,
    _ name: String,
    _ values: [String: Double],
    _ buurten: BuurtSelection
  ) -> InterventionPlan {
    InterventionPlan(
      kind: kind,
      name: name,
      from: from,
      buurten: buurten,
      values: values.mapValues { .number($0) }
    )
  }

  /// No task, and no hour lent to the crises of the wijkteam.
  private static let noTasks = [
    "places": 0.0, "outreach": 0, "introductions": 0, "activities": 0, "crises": 0,
  ]

  /// Hours and euros without a channel.
  func placebo() throws(SimulationError) -> ControlResult? {
    try identity(
      "placebo",
      "opbouwwerk that books hours and euros but does nothing and gets to know nobody",
      [],
      [Self.work("placebo", Self.noTasks)],
      ["facilitation.per_hour": 0, "institutions.crowding": 0],
      evidence: "euros"
    )
  }

  /// A place that nobody knows.
  func unknownPlace() throws(SimulationError) -> ControlResult? {
    try identity(
      "place nobody knows",
      "a place that is not announced and of which nobody hears",
      [],
      [Self.place("onbekend", ["announcement": 0])],
      ["visits.hearing": 0],
      evidence: "euros"
    )
  }

  /// Hours in a place without visitors.
  func emptyFacilitation() throws(SimulationError) -> ControlResult? {
    let place = Self.place("leeg", ["announcement": 0])
    var values = Self.noTasks
    values["places"] = 1
    return try identity(
      "facilitation without visitors",
      "hours of opbouwwerk in places to which nobody goes",
      [place],
      [place, Self.work("werk", values)],
      ["visits.most": 0, "facilitation.per_hour": 0, "institutions.crowding": 0],
      evidence: "hours"
    )
  }

  private func identity(
    _ id: String,
    _ sentence: String,
    _ without: [InterventionPlan],
    _ with: [InterventionPlan],
    _ parameters: [String: Double],
    evidence key: String
  ) throws(SimulationError) -> ControlResult? {
    let scenario = worlds.scenario([("zonder", without), ("met", with)], parameters)
    guard let runs = try worlds.run(scenario) else { return nil }
    var differences = 0
    var booked = 0.0
    for (a, b) in zip(runs[0], runs[1]) {
      differences += ControlWorlds.worldDifferences(a, b) + ControlWorlds.differences(a, b)
      booked += ControlWorlds.total(b, key)
    }
    return ControlResult(
      id,
      sentence,
      .identity,
      within: 0...0,
      found: Double(differences),
      evidence: "\(Int(booked)) \(key) booked",
      couldFail: booked > 0
    )
  }

  /// A place in one buurt, out of reach of all others.
  func unreachablePlace() throws(SimulationError) -> ControlResult? {
    guard let code = worlds.base.table.buurten.first(where: { $0.households > 0 })?.code else { return nil }
    let scenario = worlds.scenario(
      [("zonder", []), ("met", [Self.place("ver", [:], .named([code]))])],
      off: [.tiesAcross, .movesAcross]
    )
    guard let runs = try worlds.run(scenario) else { return nil }
    let home = worlds.base.table.buurten.firstIndex { $0.code == code } ?? 0
    var elsewhere = 0
    var here = 0
    for (a, b) in zip(runs[0], runs[1]) {
      elsewhere += ControlWorlds.differences(a, b) { $0 != home }
      here += ControlWorlds.differences(a, b) { $0 == home }
    }
    return ControlResult(
      "place nobody can reach",
      "a place in one buurt where visits, ties and moves stay within buurten: every other buurt",
      .identity,
      within: 0...0,
      found: Double(elsewhere),
      evidence: "\(here) numbers of its own buurt differ",
      couldFail: here > 0 && worlds.base.table.buurten.count > 1
    )
  }

  /// A place that receives nobody.
  func fullPlace() throws(SimulationError) -> ControlResult? {
    let scenario = worlds.scenario(
      [("zonder", []), ("met", [Self.place("vol", ["capacity": 0])]), ("open", [Self.place("vol")])]
    )
    guard let runs = try worlds.run(scenario) else { return nil }
    let differences = Self.paired(runs[0], runs[1]) { ControlWorlds.mean($0, "degree") }
    let came = runs[1].reduce(0 as Double) { $0 + ControlWorlds.total($1, "came") }
    let open = runs[2].reduce(0 as Double) { $0 + ControlWorlds.total($1, "came") }
    let margin = try spread("degree", scenario)
    return ControlResult(
      "zero-capacity place",
      "a place that is known and receives nobody: ties per household, within .1 sd between households",
      within: -margin...margin,
      differences,
      evidence: "\(Int(came)) households came; with room \(Int(open))",
      couldFail: came == 0 && open > 0
    )
  }

  /// The same hours at random doors.
  func randomTargets() throws(SimulationError) -> ControlResult? {
    var values = Self.noTasks
    values["outreach"] = 1
    let arms: [(String, [InterventionPlan])] = [1.0, 4, 20].map { doors in
      values["doors"] = doors
      return ("deuren_\(Int(doors))", [Self.work("deuren", values)])
    }
    let scenario = worlds.scenario(arms)
    guard let runs = try worlds.run(scenario) else { return nil }
    let differences = Self.paired(runs[0], runs[1]) { ControlWorlds.mean($0, "degree") }
    let changed = zip(runs[0], runs[2]).reduce(0) { $0 + ControlWorlds.worldDifferences($1.0, $1.1) }
    let margin = try spread("degree", scenario)
    return ControlResult(
      "random instead of targeted",
      "outreach to those with the fewest ties of four doors against one random door, equal hours: ties per "
        + "household, within .1 sd between households",
      within: -margin...margin,
      differences,
      evidence: "\(changed) numbers differ with twenty doors",
      couldFail: changed > 0
    )
  }

  /// Arm minus reference by replicate.
  static func paired(
    _ reference: [[Observation]],
    _ arm: [[Observation]],
    _ value: ([Observation]) -> Double
  ) -> Moments {
    var moments = Moments()
    for (a, b) in zip(reference, arm) { moments.add(value(b) - value(a)) }
    return moments
  }

  /// A tenth of the standard deviation of ties in the buurt between households at the end of the first run.
  private func spread(_ key: String, _ scenario: Scenario) throws(SimulationError) -> Double {
    let plan = ExperimentPlan(scenario)
    let world = try Simulation(plan.input(of: RunIdentity(replicate: 0, arm: 0)))
    while world.week < 0 { world.step() }
    var moments = Moments()
    for count in PanelNetwork(world.panel()).local { moments.add(Double(count)) }
    return moments.standardDeviation / 10
  }

  /// u = 1 and inert facilitation: space must beat menskracht, the other way round than where u = 0.
  ///
  /// Every buurt has one place, in every arm: hours then go to facilitation and nothing else, and a place more
  /// is visited. Workers get to know nobody in the reversed world: being known has ways beside facilitation. Space
  /// is one where the same people meet again, at one time, with something in common: elsewhere who meets once a
  /// month keeps a losse binding whatever u is, and nothing could reverse.
  func reversedWorld() throws(SimulationError) -> ControlResult? {
    var values = Self.noTasks
    values["places"] = 1
    values["joint_task"] = 0
    let usualPlace = Self.place("buurthuis", ["announcement": 1])
    let more = Self.place(
      "ruimte",
      [
        "announcement": 1, "invited": 0.5, "pleasure": 1, "day_parts": 1, "encounters": 7,
        "shared_experience": 1,
      ]
    )
    let arms: [(String, [InterventionPlan])] = [
      ("niets", [usualPlace]), ("ruimte", [usualPlace, more]),
      ("werk", [usualPlace, Self.work("werk", values)]),
    ]
    let supply = ["supply.hours": 0.0, "supply.open": 0]
    let reversed = ["settings.unaided": 1.0, "facilitation.strength": 0, "facilitation.per_hour": 0]
    var gains: [(space: Moments, work: Moments, difference: Moments)] = []
    for world in [["settings.unaided": 0.0], reversed] {
      let scenario = worlds.scenario(
        arms,
        supply.merging(world) { $1 },
        replicates: worlds.settings.replicates * Self.reversalFactor
      )
      guard let runs = try worlds.run(scenario) else { return nil }
      gains.append(
        (
          Self.paired(runs[0], runs[1], ControlWorlds.supportTies),
          Self.paired(runs[0], runs[2], ControlWorlds.supportTies),
          Self.paired(runs[1], runs[2], ControlWorlds.supportTies)
        )
      )
    }
    let usual = gains[0].difference
    let half = (try? usual.halfWidth()) ?? .nan
    let shown = gains.map { "\(Self.text($0.space.mean)) and \(Self.text($0.work.mean))" }
    return ControlResult(
      "reversed world",
      "u = 1 and facilitation inert: support ties of menskracht less those of space, which must be negative",
      .reversal,
      within: -1e9...0,
      found: gains[1].difference.mean,
      halfWidth: (try? gains[1].difference.halfWidth()) ?? .nan,
      evidence: "space and menskracht gain \(shown[1]); at u = 0 \(shown[0])",
      couldFail: usual.mean - half > 0
    )
  }

  /// Replicates of the reversal for one of the other controls: its differences are small.
  static let reversalFactor = 4

  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let scaled = (value * 1e4).rounded() / 1e4
    return "\(scaled)"
  }
}
