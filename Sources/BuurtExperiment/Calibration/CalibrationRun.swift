public import BuurtModel
public import BuurtScenario

/// How much is drawn, and what counts as near enough.
public struct CalibrationSettings: Sendable, Equatable {
  /// Sets in a round, 8 or more.
  public var sets: Int
  /// Rounds.
  public var rounds: Int
  /// Replicates of each set.
  public var replicates: Int
  /// Sets that are accepted at least.
  public var wanted: Int
  /// Rows out of range with which a set is accepted without question.
  public var misses: Int

  /// All settings.
  public init(sets: Int = 200, rounds: Int = 6, replicates: Int = 2, wanted: Int = 50, misses: Int = 2) {
    self.sets = sets
    self.rounds = rounds
    self.replicates = replicates
    self.wanted = wanted
    self.misses = misses
  }
}

/// A set of parameters with what it showed.
public struct CalibrationSet: Sendable, Equatable {
  /// The round in which it was drawn, from 0.
  public let round: Int
  /// Its number in the round, from 0.
  public let number: Int
  /// One value a parameter.
  public let values: [Double]
  /// One number a row of use `calibrate`, the mean over replicates; NaN where there is none.
  public let found: [Double]

  /// All parts.
  public init(round: Int, number: Int, values: [Double], found: [Double]) {
    self.round = round
    self.number = number
    self.values = values
    self.found = found
  }

  /// Rows with a number that are out of range.
  public var misses: Int {
    zip(CalibrationRun.patterns, found).count { $1.isFinite && !$0.passes($1) }
  }

  /// Sum over rows of the squared miss in half-widths of the range, a row without a number counting 0 so that
  /// submodels that are not there do not count.
  public var distance: Double {
    zip(CalibrationRun.patterns, found).reduce(0) { sum, row in
      guard row.1.isFinite else { return sum }
      let miss = row.0.miss(row.1)
      return sum + miss * miss
    }
  }

  /// Equal in every bit.
  public static func == (left: CalibrationSet, right: CalibrationSet) -> Bool {
    left.round == right.round && left.number == right.number
      && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
      && left.found.map(\.bitPattern) == right.found.map(\.bitPattern)
  }
}

/// Where finished sets are kept, so that a search that was stopped goes on where it was.
public protocol CalibrationLog: AnyObject {
  /// Sets kept from earlier, in the order in which they were kept.
  var kept: [CalibrationSet] { get }
  /// Keeps one more; sets arrive by round and number.
  func keep(_ set: CalibrationSet) throws(SinkError)
}

/// Why calibration cannot go on.
public enum CalibrationError: Error, Sendable {
  /// A world cannot be built.
  case world(SimulationError)
  /// A set cannot be kept.
  case sink(SinkError)
}

/// Draws parameter sets in rounds, each round nearer to the patterns of use `calibrate`: approximate Bayesian
/// computation with a distance, synchronous.
///
/// Round 0 is the default and a Latin hypercube over the registry ranges; each later round draws from the
/// quarter that came nearest so far: half in the box around it, half along its own differences (as in
/// differential evolution). Accepted are all sets with at most `misses` rows out of range; where these are
/// fewer than wanted, as many of the nearest as are wanted.
///
/// - Properties: a round is a function of the scenario, the settings and the rounds before it: the same sets
///   for any number of threads and any interruption.
/// - Limits: sets are judged by their mean over few replicates; the posterior is that of the distance, not of
///   a likelihood.
public struct CalibrationRun: Sendable {
  /// The rows that may be tuned on.
  public static let patterns = PatternTable.all.filter { $0.use == .calibrate }

  /// What is drawn.
  public let parameters: [CalibratedParameter]
  private let scenario: Scenario
  private let settings: CalibrationSettings
  private let jobs: Int
  private let years: Int

  /// A search in the world of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: its reference arm is run; its values stand for what is not drawn.
  ///   - settings: how much.
  ///   - parameters: what is drawn.
  ///   - years: years after week 0; seven for the panel of support ties.
  ///   - jobs: threads.
  public init(
    _ scenario: Scenario,
    _ settings: CalibrationSettings,
    parameters: [CalibratedParameter] = CalibratedParameter.all,
    years: Int = 7,
    jobs: Int = 1
  ) {
    precondition(settings.sets >= 8 && settings.rounds >= 1, "calibration: 8 sets and 1 round or more")
    self.scenario = scenario
    self.settings = settings
    self.parameters = parameters
    self.years = years
    self.jobs = jobs
  }

  /// Draws and runs every round.
  ///
  /// - Parameters:
  ///   - log: sets that it holds are not run again.
  ///   - cancellation: looked at every week.
  ///   - finished: told of each batch: round, sets done in it.
  /// - Returns: every set; nil where it was stopped.
  /// - Throws: `CalibrationError`.
  public func run(
    into log: any CalibrationLog,
    cancellation: CancellationFlag = CancellationFlag(),
    finished: (Int, Int) -> Void = { _, _ in }
  ) throws(CalibrationError) -> [CalibrationSet]? {
    let key = RandomKey(seed: scenario.seed, replicate: Int(Int32.max))
    var all: [CalibrationSet] = []
    for round in 0..<settings.rounds {
      let drawn = places(round, all, key)
      let kept = log.kept.filter { $0.round == round }.prefix { $0.number < drawn.count }
      var done = Array(kept)
      // Batches keep little in hand when the search is stopped; their size has no effect on results.
      while done.count < drawn.count {
        let numbers = done.count..<min(drawn.count, done.count + max(4, 2 * jobs))
        guard let batch = try measure(Array(numbers), drawn, round, cancellation) else { return nil }
        for set in batch {
          do throws(SinkError) { try log.keep(set) } catch { throw .sink(error) }
        }
        done += batch
        finished(round, done.count)
      }
      all += done
    }
    return all
  }

  /// The places that a round draws.
  func places(_ round: Int, _ earlier: [CalibrationSet], _ key: RandomKey) -> [[Double]] {
    guard round > 0 else {
      var drawn = Proposals(dimensions: parameters.count).draw(settings.sets, round: 0, key: key)
      drawn[0] = parameters.map { $0.place(of: $0.definition.read(scenario.parameters)) }
      return drawn
    }
    let sorted = Self.nearest(earlier).prefix(max(4, min(settings.sets / 4, earlier.count / 4)))
    let nearest = sorted.map { set in zip(parameters, set.values).map { $0.place(of: $1) } }
    return Proposals(around: Array(nearest)).draw(settings.sets, round: round, key: key)
  }

  /// Sets by distance, equal ones by round and number.
  static func nearest(_ sets: [CalibrationSet]) -> [CalibrationSet] {
    sets.map { ($0.distance, $0) }
      .sorted { ($0.0, $0.1.round, $0.1.number) < ($1.0, $1.1.round, $1.1.number) }
      .map(\.1)
  }

  /// The accepted sets, the nearest first.
  public func accepted(_ sets: [CalibrationSet]) -> [CalibrationSet] {
    let sorted = Self.nearest(sets)
    let good = sorted.filter { $0.misses <= settings.misses }
    return good.count >= settings.wanted ? good : Array(sorted.prefix(settings.wanted))
  }

  private struct Piece: Sendable {
    var values: [Double]
    var replicate: Int
  }

  private func measure(
    _ numbers: [Int],
    _ drawn: [[Double]],
    _ round: Int,
    _ cancellation: CancellationFlag
  ) throws(CalibrationError) -> [CalibrationSet]? {
    let values = numbers.map { number in zip(parameters, drawn[number]).map { $0.value(at: $1) } }
    let pieces = values.flatMap { set in
      (0..<settings.replicates).map { Piece(values: set, replicate: $0) }
    }
    let plan = ExperimentPlan(scenario)
    let found: [[Double]]?
    do throws(SimulationError) {
      found = try Tasks.map(pieces, jobs: jobs) {
        [parameters, years] (piece, threads) throws(SimulationError) -> [Double]? in
        var input = plan.input(of: RunIdentity(replicate: piece.replicate, arm: plan.referenceArm))
        for (parameter, value) in zip(parameters, piece.values) {
          parameter.definition.write(&input.parameters, value)
        }
        let world = PatternWorld(input, years: years)
        return try world.record(threads: threads) { !cancellation.isCancelled }?
          .values(Self.patterns).map(\.number)
      }
    } catch { throw .world(error) }
    guard let found else { return nil }
    return numbers.enumerated().map { place, number in
      let own = found[place * settings.replicates..<(place + 1) * settings.replicates]
      let means = Self.patterns.indices.map { row in
        var moments = Moments()
        for replicate in own { moments.add(replicate[row]) }
        return moments.mean
      }
      return CalibrationSet(round: round, number: number, values: values[place], found: means)
    }
  }
}

/// What a search says of one parameter: the range before it and the range that is left.
public struct ParameterIdentification: Sendable {
  /// The parameter.
  public let parameter: CalibratedParameter
  /// 5 %, 50 % and 95 % quantile over accepted sets.
  public let quantiles: [Double]
  /// Width between the 5 % and 95 % quantile on the parameter's scale, over the 0.9 of the prior: 1 where the
  /// patterns say nothing.
  public let width: Double

  /// Compares the accepted sets with the registry ranges.
  public static func compare(_ run: CalibrationRun, _ accepted: [CalibrationSet]) -> [ParameterIdentification]
  {
    run.parameters.enumerated().map { place, parameter in
      let values = accepted.map { $0.values[place] }.sorted()
      let quantiles = [0.05, 0.5, 0.95].map { quantile(values, $0) }
      let width = (parameter.place(of: quantiles[2]) - parameter.place(of: quantiles[0])) / 0.9
      return ParameterIdentification(parameter: parameter, quantiles: quantiles, width: width)
    }
  }

  /// The quantile between neighbouring values, linear in rank.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let rank = share * Double(sorted.count - 1)
    let low = Int(rank)
    guard low + 1 < sorted.count else { return last }
    return sorted[low] + (rank - Double(low)) * (sorted[low + 1] - sorted[low])
  }
}
