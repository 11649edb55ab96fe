public import BuurtModel

/// How much is drawn, and what counts as accepted.
public struct CalibrationSettings: Sendable, Equatable {
  /// Sets of the first round.
  public var first: Int
  /// Sets of the population that moves towards the patterns.
  public var population: Int
  /// Sets that are run at most.
  public var evaluations: Int
  /// Replicates of each set.
  public var replicates: Int
  /// Sets that are wanted.
  public var wanted: Int
  /// When a set is accepted.
  public var criterion: CalibrationCriterion

  /// All settings.
  public init(
    first: Int = 120,
    population: Int = 60,
    evaluations: Int = 900,
    replicates: Int = 1,
    wanted: Int = 50,
    criterion: CalibrationCriterion = CalibrationCriterion()
  ) {
    self.first = first
    self.population = population
    self.evaluations = evaluations
    self.replicates = replicates
    self.wanted = wanted
    self.criterion = criterion
  }
}

/// Where finished sets are kept, so that a search that was stopped goes on where it was.
public protocol CalibrationLog: AnyObject {
  /// Sets kept from earlier, by number.
  var kept: [CalibrationSet] { get }
  /// Keeps one more; sets arrive by number.
  func keep(_ set: CalibrationSet) throws(SinkError)
}

/// Why calibration cannot go on.
public enum CalibrationError: Error, Sendable {
  /// A world cannot be built.
  case world(SimulationError)
  /// A set cannot be kept.
  case sink(SinkError)
  /// A kept set is not the one that is drawn under its number: the log is of another search.
  case otherSearch(set: Int)
}

/// One round of a search.
public struct CalibrationRound: Sendable, Equatable {
  /// Its number; 0 is the first sample of the prior.
  public var number: Int
  /// Largest excess that was let in; see `CalibrationCriterion.excess`.
  public var tolerance: Double
  /// Sets run in it.
  public var run: Int
  /// Moves that were taken.
  public var moved: Int
  /// Sets run in it that meet the criterion.
  public var met: Int
}

/// What a search found.
public struct CalibrationOutcome: Sendable {
  /// Every set that was run, by number; 0 is the middle of the prior.
  public var sets: [CalibrationSet]
  /// The rounds.
  public var rounds: [CalibrationRound]
  /// The accepted sets with their weights, in an order drawn at random, so that the first n are a sample too.
  public var accepted: [AcceptedSet]
  /// Whether the accepted sets are a sample of the prior given the criterion; otherwise the search ended
  /// before its population met the criterion, and they are those that happened to.
  public var isSample: Bool
}

/// Approximate Bayesian computation with a population: sequential Monte Carlo with an adaptive tolerance, its
/// moves those of differential evolution.
///
/// Round 0 runs the middle of the prior, which is looked at and not used, and a Latin hypercube of the prior;
/// the `population` nearest sets remain. Each later round lowers the tolerance to the median excess of the
/// population, never below 0. Sets beyond it are replaced by copies of others, and the copies are moved; once
/// all are within, half of the population is moved, by turns. A move is taken where the new set is within the
/// tolerance. In rounds at tolerance 0 every member counts once; the accepted sets are those counted, weighted
/// by their count. The search ends at the largest number of sets, or when twice the wanted number of sets was
/// counted, or the wanted number in six such rounds.
///
/// - Properties: a round is a function of seed, settings and the rounds before it: the same sets for any
///   number of threads and any interruption. Moves are symmetric and members move along differences of
///   members that do not move, so the rounds at tolerance 0 leave the prior given the criterion as it is
///   (detailed balance): no importance weights, which in some sixty dimensions would rest on a handful of sets.
///   Each set has draws of its own, so that sets do not fit the chance of one replicate.
/// - Limits: few moves a member, so neighbours in the sample are related; the criterion is judged on few
///   replicates, so a set near its edge may fail it under other draws.
/// - Source: Drovandi and Pettitt (2011), https://doi.org/10.1111/j.1541-0420.2010.01410.x; Turner and
///   Sederberg (2012), https://doi.org/10.1016/j.jmp.2012.06.004; Toni et al. (2009) for the weights left out,
///   https://doi.org/10.1098/rsif.2008.0172.
public struct CalibrationSearch: Sendable {
  /// Runs a set: its values, the number of its first draws, threads; nil where it was stopped.
  public typealias Model =
    @Sendable (_ values: [Double], _ replicate: Int, _ threads: Int) throws(SimulationError)
    -> CalibrationFinding?

  let parameters: [CalibratedParameter]
  let rows: [Pattern]
  let settings: CalibrationSettings
  private let moves: PopulationMoves
  private let jobs: Int
  private let middle: [Double]
  private let model: Model

  /// A search.
  ///
  /// - Parameters:
  ///   - parameters: what is drawn.
  ///   - rows: what the criterion judges.
  ///   - settings: how much.
  ///   - seed: root of the draws.
  ///   - middle: the values of set 0.
  ///   - jobs: threads.
  ///   - model: runs a set.
  init(
    _ parameters: [CalibratedParameter],
    rows: [Pattern],
    _ settings: CalibrationSettings,
    seed: UInt64,
    middle: [Double],
    jobs: Int,
    model: @escaping Model
  ) {
    precondition(
      settings.population >= 8 && settings.first >= settings.population,
      "calibration: a population of 8 or more, and no fewer sets in the first round"
    )
    self.parameters = parameters
    self.rows = rows
    self.settings = settings
    self.middle = middle
    self.jobs = jobs
    self.model = model
    moves = PopulationMoves(key: RandomKey(seed: seed, replicate: Int(Int32.max)))
  }

  /// Draws and runs every round.
  ///
  /// - Parameters:
  ///   - log: sets that it holds are not run again.
  ///   - finished: told of each batch: round and sets run so far.
  /// - Returns: what was found; nil where it was stopped.
  /// - Throws: `CalibrationError`.
  func run(
    into log: any CalibrationLog,
    finished: (Int, Int) -> Void = { _, _ in }
  ) throws(CalibrationError) -> CalibrationOutcome? {
    var state = State()
    let drawn = moves.hypercube(settings.first, dimensions: parameters.count)
    let start = [parameters.indices.map { parameters[$0].place(of: middle[$0]) }] + drawn
    guard try evaluate(start, values: [middle] + drawn.map(values), round: 0, log, &state, finished)
    else { return nil }
    // Set 0 is no draw from the prior.
    state.members = (1..<state.sets.count).sorted {
      (state.excess[$0], $0) < (state.excess[$1], $1)
    }.prefix(settings.population).map { $0 }
    let worst = state.members.map { state.excess[$0] }.max() ?? 0
    state.close(round: 0, tolerance: worst, from: 0, moved: settings.population)

    var round = 0
    while state.sets.count < settings.evaluations, !isEnough(state) {
      round += 1
      let before = state.sets.count
      let (tolerance, movers) = replenish(&state, round)
      let fixed = state.members.indices.filter { !movers.contains($0) }
        .map { state.places[state.members[$0]] }
      let movable = movers.prefix(settings.evaluations - before)
      let proposals = movable.map {
        moves.moved(state.places[state.members[$0]], along: fixed, member: $0, round: round)
      }
      guard
        try evaluate(proposals, values: proposals.map(values), round: round, log, &state, finished)
      else { return nil }
      var moved = 0
      for (offset, member) in movable.enumerated() where state.excess[before + offset] <= tolerance {
        state.members[member] = before + offset
        moved += 1
      }
      state.close(round: round, tolerance: tolerance, from: before, moved: moved)
      if tolerance == 0 { for set in state.members { state.visits[set, default: 0] += 1 } }
    }
    return outcome(state)
  }

  // MARK: Rounds

  private struct State {
    var sets: [CalibrationSet] = []
    var places: [[Double]] = []
    var excess: [Double] = []
    /// Sets of the population.
    var members: [Int] = []
    /// How often a set was counted at tolerance 0.
    var visits: [Int: Int] = [:]
    var rounds: [CalibrationRound] = []

    mutating func close(round: Int, tolerance: Double, from first: Int, moved: Int) {
      rounds.append(
        CalibrationRound(
          number: round,
          tolerance: tolerance,
          run: sets.count - first,
          moved: moved,
          met: excess[first...].count { $0 == 0 }
        )
      )
    }
  }

  private func values(_ places: [Double]) -> [Double] { zip(parameters, places).map { $0.value(at: $1) } }

  /// Lowers the tolerance to the median and replaces what lies beyond; which members are to move.
  private func replenish(_ state: inout State, _ round: Int) -> (tolerance: Double, movers: [Int]) {
    let excess = state.members.map { state.excess[$0] }
    let tolerance = excess.sorted()[(excess.count - 1) / 2]
    let alive = state.members.indices.filter { excess[$0] <= tolerance }
    let beyond = state.members.indices.filter { excess[$0] > tolerance }
    let heirs = beyond.map { state.members[alive[moves.heir(of: $0, round: round, count: alive.count)]] }
    for (member, heir) in zip(beyond, heirs) { state.members[member] = heir }
    let half = state.members.indices.filter { ($0 + round) % 2 == 0 }
    return (tolerance, beyond.isEmpty ? half : beyond)
  }

  private func isEnough(_ state: State) -> Bool {
    let strict = state.rounds.count { $0.number > 0 && $0.tolerance == 0 }
    return state.visits.count >= 2 * settings.wanted || (state.visits.count >= settings.wanted && strict >= 6)
  }

  private func outcome(_ state: State) -> CalibrationOutcome {
    let isSample = !state.visits.isEmpty
    let chosen = state.sets.indices.filter { isSample ? state.visits[$0] != nil : state.excess[$0] == 0 }
    let accepted = chosen.map {
      AcceptedSet(set: state.sets[$0], weight: Double(state.visits[$0] ?? 1))
    }
    let words = chosen.map { moves.key.block(.parameterSets, week: 0, low: UInt32($0), index: 4).x }
    let order = accepted.indices.sorted { (words[$0], $0) < (words[$1], $1) }
    return CalibrationOutcome(
      sets: state.sets,
      rounds: state.rounds,
      accepted: order.map { accepted[$0] },
      isSample: isSample
    )
  }

  // MARK: Running

  private func evaluate(
    _ places: [[Double]],
    values: [[Double]],
    round: Int,
    _ log: any CalibrationLog,
    _ state: inout State,
    _ finished: (Int, Int) -> Void
  ) throws(CalibrationError) -> Bool {
    let first = state.sets.count
    let kept = log.kept.dropFirst(first).prefix(places.count)
    for (place, (set, wanted)) in zip(kept, values).enumerated()
    where set.number != first + place || set.values != wanted {
      throw .otherSearch(set: set.number)
    }
    var done = Array(kept)
    // Batches keep little in hand when the search is stopped; their size has no effect on results.
    while done.count < places.count {
      let batch = done.count..<min(places.count, done.count + max(4, 2 * jobs))
      guard let found = try measure(batch.map { (first + $0, values[$0]) }) else { return false }
      for set in found {
        do throws(SinkError) { try log.keep(set) } catch { throw .sink(error) }
      }
      done += found
      finished(round, first + done.count)
    }
    state.sets += done
    state.places += places
    state.excess += done.map { settings.criterion.excess(rows, $0.found) }
    return true
  }

  private func measure(_ batch: [(number: Int, values: [Double])]) throws(CalibrationError)
    -> [CalibrationSet]?
  {
    let pieces = batch.flatMap { set in
      (0..<settings.replicates).map {
        Piece(values: set.values, replicate: set.number * settings.replicates + $0)
      }
    }
    let findings: [CalibrationFinding]?
    do throws(SimulationError) {
      findings = try Tasks.map(pieces, jobs: jobs) { [model] (piece, threads) throws(SimulationError) in
        try model(piece.values, piece.replicate, threads)
      }
    } catch { throw .world(error) }
    guard let findings else { return nil }
    return batch.enumerated().map { place, set in
      let own = findings[place * settings.replicates..<(place + 1) * settings.replicates]
      return CalibrationSet(
        number: set.number,
        values: set.values,
        found: Self.means(own.map(\.found)),
        outcomes: Self.means(own.map(\.outcomes))
      )
    }
  }

  private struct Piece: Sendable {
    var values: [Double]
    var replicate: Int
  }

  private static func means(_ rows: [[Double]]) -> [Double] {
    (rows.first ?? []).indices.map { column in
      var moments = Moments()
      for row in rows { moments.add(row[column]) }
      return moments.mean
    }
  }
}
