public import BuurtExperiment
@testable public import BuurtModel
import Synchronization

/// A world without households whose numbers depend on everything that they should: seed, replicate, week, and
/// which interventions work; nothing else.
public final class SmallWorld: SteppedWorld {
  /// The current week.
  public private(set) var week: Int
  private let input: SimulationInput
  private var plans: [InterventionPlan]
  private var state: UInt64
  private var started = 0
  /// Weeks since the last observation, which starts them anew: what the real world does with counts of events.
  private var unseen = 0
  private let everyStep: @Sendable (Int) -> Void
  private let broken: [String]

  /// A world of a run.
  ///
  /// - Parameters:
  ///   - input: what the run is a function of.
  ///   - everyStep: called with the week after every step.
  ///   - broken: what it says is wrong with it.
  public init(
    _ input: SimulationInput,
    everyStep: @escaping @Sendable (Int) -> Void = { _ in },
    broken: [String] = []
  ) {
    self.input = input
    plans = input.plans
    week = -input.burnIn
    state = Self.mix(input.seed &+ UInt64(input.replicate) &* 0x9E37_79B9_7F4A_7C15)
    self.everyStep = everyStep
    self.broken = broken
  }

  /// Builds worlds of this kind.
  public static func builder(
    broken: [String] = [],
    everyStep: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> WorldBuilder {
    { input, _ throws(SimulationError) in
      guard input.table.households > 0 else { throw .emptyWorld }
      return SmallWorld(input, everyStep: everyStep, broken: broken)
    }
  }

  /// One week: the state moves on, and interventions that work leave their mark in it.
  public func step() {
    week += 1
    unseen += 1
    state = Self.mix(state &+ 1)
    for plan in plans where plan.from <= week {
      started += 1
      state ^= Self.mix(UInt64(RandomKey.identity(of: plan.name)))
    }
    everyStep(week)
  }

  /// Everything that is reported.
  public func observe(snapshot: Bool, buurten: Bool) -> Observation {
    defer { unseen = 0 }
    return Observation(
      week: week,
      world: values(0, households: input.table.households),
      network: MeasureCatalogue.network.enumerated().map { index, measure in
        if measure.key == "formed" { return Double(unseen) }
        return snapshot || index > 0 ? number(1_000 + UInt64(index), measure) : .nan
      },
      buurten: buurten
        ? input.table.buurten.enumerated().map { values(UInt64($0) + 1, households: $1.households) } : [],
      groups: input.breakdowns.enumerated().flatMap { number, column in
        // Deciles are ten; any other breakdown has three levels here.
        (1...(column == "initial_decile" ? 10 : 3)).map { level in
          GroupValues(
            by: column,
            level: "\(level)",
            values: values(UInt64(100 + number * 10 + level), households: level * 30)
          )
        }
      },
      interventions: plans.map { plan in
        InterventionValues(
          name: plan.name,
          kind: plan.kind,
          values: MeasureCatalogue.intervention.map { _ in Double(week >= plan.from ? started : 0) }
        )
      }
    )
  }

  /// Thirty households; each intervention that began takes support from the first ten and gives it to the last.
  public func standings() -> [HouseholdStanding] {
    (0..<30).map { number in
      let mixed = Self.mix(state &+ UInt64(number))
      let moved = min(started, 50) * 500
      let shift = number < 10 ? -moved : number < 20 ? 0 : moved
      return HouseholdStanding(
        identity: UInt32(number * 7),
        buurt: UInt16(number % input.table.buurten.count),
        composition: Composition.allCases[1 + number % 5],
        quintile: UInt8(number % 5),
        decile: number % 11 == 10 ? 255 : UInt8(number % 11),
        support: UInt16(clamping: 30_000 + Int(mixed % 2_000) + shift),
        ties: UInt16(mixed >> 20 & 7),
        isUnmet: mixed >> 30 & 3 == 0,
        isHelped: mixed >> 33 & 3 == 0,
        visits: mixed >> 36 & 1 == 0
      )
    }
  }

  /// A copy that goes on under other interventions.
  public func branched(to plans: [InterventionPlan]) -> any SteppedWorld {
    precondition(
      !(self.plans + plans).contains { $0.from <= week },
      "branch: an intervention has started by \(week)"
    )
    let copy = SmallWorld(input, everyStep: everyStep, broken: broken)
    copy.week = week
    copy.state = state
    copy.started = started
    copy.unseen = unseen
    copy.plans = plans
    return copy
  }

  /// What it was told to say.
  public func violations() -> [String] { broken }

  private func values(_ set: UInt64, households: Int) -> HouseholdValues {
    HouseholdValues(
      households: households,
      values: MeasureCatalogue.household.enumerated().map { number(set * 64 + UInt64($0), $1) }
    )
  }

  /// A value within the range of a measure: a level of its own, and a little of the state.
  private func number(_ salt: UInt64, _ measure: MeasureDefinition) -> Double {
    let unit = Double(Self.mix(state &+ salt) >> 11) * 0x1p-53
    let width = min(measure.range.upperBound - measure.range.lowerBound, 10)
    return measure.range.lowerBound + width * (0.5 + 0.3 * unit + 0.001 * Double(min(started, 100)))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var x = value &+ 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }
}

/// Counts from 1, for any number of threads.
public final class Counter: Sendable {
  private let count = Mutex(0)

  /// Nothing counted yet.
  public init() {}

  /// One more.
  public func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
