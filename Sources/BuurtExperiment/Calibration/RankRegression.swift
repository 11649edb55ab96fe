import BuurtModel

/// How a number depends on several others, by ranks.
///
/// With R the correlation matrix of the ranks of the inputs x and the output y, and P its inverse:
///
///     srrc(j) = -P(y,j) / P(y,y)                     standardised rank regression coefficient
///     prcc(j) = -P(y,j) / sqrt(P(y,y) P(j,j))        partial rank correlation coefficient
///     R^2     = 1 - 1 / P(y,y)                       share of the variance of ranks that the line explains
///
/// - Properties: 1 or -1 for prcc where y is a monotone function of one input alone; unchanged by any increasing
///   transformation of an input or the output. The partial coefficient takes out what inputs have in common,
///   which sets drawn in rounds do.
/// - Limits: blind to an effect that is not monotone, and to interactions; about the region that was drawn from.
///   Equal values share their mean rank.
/// - Source: Saltelli and Marivoet (1990), https://doi.org/10.1016/0951-8320(90)90065-U; Marino et al. (2008),
///   https://doi.org/10.1016/j.jtbi.2008.04.011.
struct RankRegression {
  /// One coefficient an input; NaN for an input that does not vary, and for all where there are too few rows.
  var srrc: [Double]
  /// As `srrc`.
  var prcc: [Double]
  /// Share of the variance of ranks; NaN where there are too few rows.
  var explained: Double

  /// The coefficients.
  ///
  /// - Parameters:
  ///   - inputs: one column an input.
  ///   - output: one number a row.
  init(_ inputs: [[Double]], _ output: [Double]) {
    srrc = inputs.map { _ in .nan }
    prcc = srrc
    explained = .nan
    let columns = inputs.map(Self.standardRanks)
    let varying = columns.indices.filter { !columns[$0].isEmpty }
    let last = Self.standardRanks(output)
    guard !last.isEmpty, output.count > varying.count + 2 else { return }
    let all = varying.map { columns[$0] } + [last]
    let correlations = all.map { left in all.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    guard let precision = Self.inverse(correlations) else { return }
    let y = varying.count
    for (j, input) in varying.enumerated() {
      srrc[input] = -precision[y][j] / precision[y][y]
      prcc[input] = -precision[y][j] / (precision[y][y] * precision[j][j]).squareRoot()
    }
    explained = 1 - 1 / precision[y][y]
  }

  /// Ranks with mean 0 and sum of squares 1, equal values sharing their mean rank; empty where all are equal.
  static func standardRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for k in start...end { ranks[order[k]] = Double(start + end) / 2 - Double(values.count - 1) / 2 }
      start = end + 1
    }
    let norm = ranks.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return norm > 0 ? ranks.map { $0 / norm } : []
  }

  /// The inverse of a symmetric positive definite matrix, by Cholesky; nil where it is none.
  static func inverse(_ matrix: [[Double]]) -> [[Double]]? {
    let n = matrix.count
    var lower = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          guard sum > 1e-10 else { return nil }
          lower[i][i] = sum.squareRoot()
        } else {
          lower[i][j] = sum / lower[j][j]
        }
      }
    }
    // The inverse of the triangle, by columns; then its product with its own transpose.
    var half = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    for column in 0..<n {
      for i in column..<n {
        var sum = i == column ? 1.0 : 0
        for k in column..<i { sum -= lower[i][k] * half[k][column] }
        half[i][column] = sum / lower[i][i]
      }
    }
    var inverse = half
    for i in 0..<n {
      for j in 0...i {
        var sum = 0.0
        for k in i..<n { sum += half[k][i] * half[k][j] }
        inverse[i][j] = sum
        inverse[j][i] = sum
      }
    }
    return inverse
  }
}

/// How much a measure hangs on each parameter, over the sets that a search ran.
public struct ParameterImportance: Sendable, Equatable {
  /// One parameter.
  public struct Row: Sendable, Equatable {
    /// Key of the parameter.
    public let key: String
    /// Standardised rank regression coefficient.
    public let srrc: Double
    /// Partial rank correlation coefficient, -1...1; NaN where it cannot be said.
    public let prcc: Double
    /// 95 % interval of it, by drawing sets anew with replacement.
    public let low, high: Double

    /// Whether the interval leaves 0 out.
    public var isClear: Bool { low > 0 || high < 0 }
  }

  /// The parameters, the one on which most hangs first.
  public let rows: [Row]
  /// Share of the variance of ranks that all together explain.
  public let explained: Double
  /// Sets that the numbers are taken over.
  public let sets: Int

  /// Times that the sets are drawn anew.
  static let resamples = 200

  /// Ranks parameters by the absolute partial rank correlation with a measure.
  ///
  /// - Parameters:
  ///   - sets: every set that was run.
  ///   - parameters: what was drawn.
  ///   - measure: place of the measure in the outcomes.
  ///   - seed: root of the draws of the interval.
  /// - Complexity: O(resamples x (sets x parameters^2 + parameters^3)).
  public init(_ sets: [CalibrationSet], _ parameters: [CalibratedParameter], measure: Int, seed: UInt64) {
    let used = sets.filter { $0.outcomes[measure].isFinite }
    self.sets = used.count
    func regression(_ chosen: [CalibrationSet]) -> RankRegression {
      RankRegression(
        parameters.indices.map { column in chosen.map { $0.values[column] } },
        chosen.map { $0.outcomes[measure] }
      )
    }
    let found = regression(used)
    explained = found.explained
    let key = RandomKey(seed: seed, replicate: Int(Int32.max))
    var drawn: [[Double]] = []
    for resample in 0..<(found.explained.isNaN ? 0 : Self.resamples) {
      let chosen = used.indices.map { place in
        let word = key.block(.parameterSets, week: resample, low: UInt32(place), index: 5).x
        return used[Int(bounded(word, UInt32(used.count)))]
      }
      drawn.append(regression(chosen).prcc)
    }
    let rows = parameters.enumerated().map { place, parameter in
      let spread = drawn.map { $0[place] }.filter(\.isFinite)
      let ones = spread.map { _ in 1.0 }
      return Row(
        key: parameter.definition.key,
        srrc: found.srrc[place],
        prcc: found.prcc[place],
        low: ParameterIdentification.quantile(spread, ones, 0.025),
        high: ParameterIdentification.quantile(spread, ones, 0.975)
      )
    }
    // Those of which nothing can be said go last.
    func size(_ row: Row) -> Double { row.prcc.isFinite ? abs(row.prcc) : -1 }
    self.rows = rows.enumerated().sorted { (-size($0.1), $0.0) < (-size($1.1), $1.0) }.map(\.1)
  }
}
