import BuurtModel

/// What one set of parameters showed.
public struct CalibrationFinding: Sendable {
  /// One number a row, the mean over replicates; NaN where there is none.
  public var found: [Double]
  /// One number a measure, the mean over years and replicates; NaN where there is none.
  public var outcomes: [Double]

  /// Both.
  public init(found: [Double], outcomes: [Double]) {
    self.found = found
    self.outcomes = outcomes
  }
}

/// A set of parameters that was run, with what it showed.
public struct CalibrationSet: Sendable, Equatable {
  /// Its number, from 0: the order in which sets were drawn.
  public let number: Int
  /// One value a parameter.
  public let values: [Double]
  /// One number a row.
  public let found: [Double]
  /// One number a measure.
  public let outcomes: [Double]

  /// All parts.
  public init(number: Int, values: [Double], found: [Double], outcomes: [Double]) {
    self.number = number
    self.values = values
    self.found = found
    self.outcomes = outcomes
  }

  /// Equal in every bit.
  public static func == (left: CalibrationSet, right: CalibrationSet) -> Bool {
    left.number == right.number && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
      && left.found.map(\.bitPattern) == right.found.map(\.bitPattern)
      && left.outcomes.map(\.bitPattern) == right.outcomes.map(\.bitPattern)
  }
}

/// When a set is accepted: at most so many rows out of range, and those not far.
///
///     miss(row) = how far the number is outside the range, in half-widths of the range; at most 3
///     distance  = sum over rows of miss^2
///     accepted  = misses <= most misses and distance <= most distance
///
/// A row without a number is missed by 3. With the default of 1 no row of an accepted set is further than one
/// half-width outside its range.
public struct CalibrationCriterion: Sendable, Equatable {
  /// Rows that may be out of range.
  public var misses: Int
  /// Largest sum of squared misses.
  public var distance: Double

  /// Both limits.
  public init(misses: Int = 3, distance: Double = 1) {
    self.misses = misses
    self.distance = distance
  }

  /// Rows that are out of range, of the wrong sign, or without a number.
  public func misses(_ rows: [Pattern], _ found: [Double]) -> Int {
    zip(rows, found).count { !$0.passes($1) }
  }

  /// Sum over rows of the squared miss in half-widths of the range.
  public func distance(_ rows: [Pattern], _ found: [Double]) -> Double {
    zip(rows, found).reduce(0) { sum, row in
      let miss = row.0.miss(row.1)
      return sum + miss * miss
    }
  }

  /// How far a set is from being accepted: what its distance has beyond the limit, and the sum of its smallest
  /// misses, those beyond the number that is allowed; 0 where it is accepted.
  ///
  /// - Properties: continuous in what was found, but for a wrong sign, so that a tolerance can be lowered through
  ///   it by small steps.
  public func excess(_ rows: [Pattern], _ found: [Double]) -> Double {
    let sizes = zip(rows, found).map { $0.miss($1) }.sorted(by: >)
    return max(0, distance(rows, found) - distance) + sizes.dropFirst(misses).reduce(0, +)
  }
}

/// An accepted set with its weight in the sample.
public struct AcceptedSet: Sendable, Equatable {
  /// The set.
  public let set: CalibrationSet
  /// How many draws of the sample it stands for.
  public let weight: Double

  /// Both.
  public init(set: CalibrationSet, weight: Double) {
    self.set = set
    self.weight = weight
  }
}
