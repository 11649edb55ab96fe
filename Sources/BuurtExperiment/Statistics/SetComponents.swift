/// A number over parameter sets and replicates, with what each contributes to how uncertain it is.
///
/// The value of set s in replicate r is m + b(s) + e(s, r). With weights w(s) that sum to 1, n(s) values and mean
/// x(s) in a set, and k = 1 / sum w^2 sets that count (all of them where weights are equal):
///
///     m    = sum w x                                          weighted mean over sets
///     E2   = sum over values of (value - x(s))^2 / sum (n - 1)   variance between replicates of a set
///     B2   = max(0, (sum w (x - m)^2 - E2 sum w (1 - w) / n) / (1 - sum w^2))   variance between sets
///     M    = sum w (x - m)^2 / (1 - sum w^2)                  spread of the means of sets, chance included
///     S2   = sqrt(2 M^2 / (k - 1) + 2 (M - B2')^2 / sum (n - 1))   standard error of B2, B2' being B2 without max
///     U2   = min(M, max(B2, S2))                              spread of sets that the interval counts with
///     h2   = t(k - 1)^2 (U2 (1 + sum w^2) + E2 sum w^2 / n)     square of the half width of the interval
///
/// The interval m - h ... m + h is where the effect lies in a set drawn like these: a prediction interval. It does
/// not narrow to nothing with more sets, because what is not known about the model is not learned by running it.
/// Its two parts have half widths whose squares add up to h2: `halfSets` with U2, `halfReplicates` with E2.
///
/// U2 is there because chance makes B2 0, or nearly, in many samples of sets that do differ, and an interval that
/// believes it is far too narrow: with B2 itself 12 sets of 3 replicates cover 89 % where B2 = 1.5 E2 / n, and 30
/// sets 83 % where B2 = 0.3 E2 / n. A spread below its own standard error is not known to be that small.
/// Satterthwaite's degrees of freedom of h2 in place of k - 1 cover 98 to 100 % there, for they punish a small B2
/// twice.
///
/// - Properties: with one value a set E2 is unknown and the parts are NaN; the interval then takes the spread of
///   the values for that of sets, chance included: wide rather than narrow. With one set there is no interval.
///   A 95 % interval covers a new set in 93 to 98 % where B2 is at least E2 / n, and in up to all where sets differ
///   far less than their replicates (3 to 100 sets of 2 to 6 replicates, 40,000 draws of each).
/// - Limits: a normal spread between sets and one variance between replicates for all sets.
/// - Source: DerSimonian and Kacker (2007), https://doi.org/10.1016/j.cct.2006.04.004 (moments with any
///   weights); Higgins, Thompson and Spiegelhalter (2009), https://doi.org/10.1111/j.1467-985X.2008.00552.x
///   (prediction interval; here with k - 1 degrees of freedom, exact for one value a set of equal weight).
public struct SetComponents: Sendable, Equatable {
  private let weights: [Double]
  private var sets: [Moments]

  /// Nothing added yet.
  ///
  /// - Parameter weights: one a set, above 0.
  public init(weights: [Double]) {
    self.weights = weights
    sets = Array(repeating: Moments(), count: weights.count)
  }

  /// Adds a value; one that is not a number is passed over.
  ///
  /// Replicates of a set are added in the order of their
  /// number.
  public mutating func add(_ value: Double, set: Int) { sets[set].add(value) }

  /// Values added that are a number.
  public var count: Int { sets.reduce(0) { $0 + $1.count } }

  /// Sets with a value.
  public var setCount: Int { sets.count { $0.count > 0 } }

  /// Weights of the sets with a value, with their moments.
  private var shares: [(weight: Double, moments: Moments)] {
    let used = zip(weights, sets).filter { $0.1.count > 0 }
    let all = used.reduce(0) { $0 + $1.0 }
    return used.map { ($0.0 / all, $0.1) }
  }

  /// Every part of it.
  ///
  /// - Parameter confidence: of the interval, between 0 and 1, both excluded.
  /// - Returns: NaN for what cannot be said.
  /// - Throws: `StatisticsError`.
  public func parts(confidence: Double = 0.95) throws(StatisticsError) -> Parts {
    let shares = shares
    let mean = shares.isEmpty ? .nan : shares.reduce(0) { $0 + $1.weight * $1.moments.mean }
    let squares = shares.reduce(0) { $0 + $1.weight * $1.weight }
    let freedom = shares.reduce(0) { $0 + $1.moments.count - 1 }
    let scatter = shares.reduce(0) { sum, set in
      sum + (set.moments.count > 1 ? set.moments.variance * Double(set.moments.count - 1) : 0)
    }
    let within = freedom > 0 ? scatter / Double(freedom) : .nan
    let spread = shares.reduce(0) { sum, set in
      let difference = set.moments.mean - mean
      return sum + set.weight * difference * difference
    }
    var found = Parts(mean: mean)
    found.sdReplicates = within.squareRoot()
    guard shares.count > 1 else { return found }
    let setFreedom = max(1, 1 / squares - 1)
    let t = try StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: setFreedom)
    let scattered = spread / (1 - squares)
    guard freedom > 0 else {
      found.half = t * (scattered * (1 + squares)).squareRoot()
      return found
    }
    let weightedChance = shares.reduce(0) { $0 + $1.weight * (1 - $1.weight) / Double($1.moments.count) }
    let chance = within * weightedChance / (1 - squares)
    let between = max(0, scattered - chance)
    let deviation =
      (2 * scattered * scattered / setFreedom + 2 * chance * chance / Double(freedom)).squareRoot()
    let counted = min(scattered, max(between, deviation))
    let error = shares.reduce(0) { $0 + $1.weight * $1.weight / Double($1.moments.count) }
    found.sdSets = between.squareRoot()
    found.halfSets = t * (counted * (1 + squares)).squareRoot()
    found.halfReplicates = t * (within * error).squareRoot()
    found.half = (found.halfSets * found.halfSets + found.halfReplicates * found.halfReplicates).squareRoot()
    return found
  }

  /// Weight of the sets whose mean is above a bound, over all with a value; NaN where none has one.
  public func share(above bound: Double) -> Double { share { $0 > bound } }

  /// Weight of the sets whose mean is below a bound, over all with a value; NaN where none has one.
  public func share(below bound: Double) -> Double { share { $0 < bound } }

  private func share(_ counts: (Double) -> Bool) -> Double {
    let shares = shares
    guard !shares.isEmpty else { return .nan }
    return shares.reduce(0) { $0 + (counts($1.moments.mean) ? $1.weight : 0) }
  }

  /// Mean, deviations and interval; NaN for what cannot be said.
  public struct Parts: Sendable, Equatable {
    /// Weighted mean over sets.
    public var mean: Double
    /// Standard deviation between sets, chance taken out.
    public var sdSets = Double.nan
    /// Standard deviation between replicates of a set.
    public var sdReplicates = Double.nan
    /// Half the interval that sets alone would give, their spread taken as at least its standard error.
    public var halfSets = Double.nan
    /// Half the interval that replicates alone would give.
    public var halfReplicates = Double.nan
    /// Half the interval.
    public var half = Double.nan

    init(mean: Double) { self.mean = mean }
  }
}
