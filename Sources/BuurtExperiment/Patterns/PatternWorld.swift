public import BuurtModel

/// One world, run for the patterns: burn-in, years with snapshots, and a last year with a diary.
public struct PatternWorld {
  /// Weeks at the end in which contact is followed, one more to begin with.
  static let contactWeeks = 14
  /// Weeks after which interventions are judged.
  static let effectWeeks = 104

  private let input: SimulationInput
  private let years: Int
  private let triesInterventions: Bool

  /// A world.
  ///
  /// - Parameters:
  ///   - input: what it is a function of; its number of weeks is set by `years`.
  ///   - years: years after week 0, 1 or more.
  ///   - tryingInterventions: whether the effect of each kind of intervention is measured too, in branches of
  ///     two years; what else is recorded is the same.
  public init(_ input: SimulationInput, years: Int, tryingInterventions: Bool = true) {
    precondition(years >= 1, "years: 1 or more, found \(years)")
    var input = input
    input.weeks = years * 52
    input.breakdowns = ["composition"]
    self.input = input
    self.years = years
    triesInterventions = tryingInterventions
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - threads: threads on its shards; no effect on what is recorded.
  ///   - goesOn: asked every week; the run ends where it says no.
  /// - Returns: what it showed; nil where it was stopped.
  /// - Throws: `SimulationError`.
  public func record(
    threads: Int = 1,
    goesOn: () -> Bool = { true }
  ) throws(SimulationError) -> PatternRecord? {
    let world = try Simulation(input, threads: threads)
    var record = PatternRecord(parameters: input.parameters)
    while world.week < 0 {
      guard goesOn() else { return nil }
      world.step()
    }
    // Looking starts the counts of events anew.
    _ = world.observe(snapshot: false, buurten: false)
    record.add(world.panel())
    if triesInterventions {
      guard let effects = effects(on: world, goesOn) else { return nil }
      record.effects = effects
    }
    while world.week < input.weeks {
      guard goesOn() else { return nil }
      world.step()
      if world.week > input.weeks - 52 {
        record.diary.followsContact = world.week > input.weeks - Self.contactWeeks
        world.note(in: &record.diary)
      }
      if world.week % PatternRecord.interval == 0 { record.add(world.panel()) }
      if world.week % 52 == 0 { record.add(world.observe(snapshot: false, buurten: false)) }
    }
    return record
  }

  /// The effect of each kind of intervention, at its defaults in every buurt, on loneliness: difference in
  /// means after two years over the standard deviation between households without it.
  ///
  /// - Returns: nothing where nobody is lonely, or where an intervention of the world has begun already; nil
  ///   where it was stopped.
  private func effects(on world: Simulation, _ goesOn: () -> Bool) -> [Double]? {
    guard world.panel().households.contains(where: { $0.loneliness > 0 }),
      input.plans.allSatisfy({ $0.from > 0 })
    else { return [] }
    let additions: [[InterventionPlan]] =
      [[]] + InterventionCatalogue.kinds.map { [InterventionPlan(kind: $0.key, name: "\($0.key)", from: 1)] }
    var lonely: [Moments] = []
    for addition in additions {
      let branch = world.branch(plans: input.plans + addition)
      for _ in 0..<Self.effectWeeks {
        guard goesOn() else { return nil }
        branch.step()
      }
      var moments = Moments()
      for household in branch.panel().households { moments.add(Double(household.loneliness) / 65_535) }
      lonely.append(moments)
    }
    guard let without = lonely.first, without.standardDeviation > 0 else { return [] }
    return lonely.dropFirst().map { ($0.mean - without.mean) / without.standardDeviation }
  }
}
