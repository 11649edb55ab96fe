import BuurtModel

/// What the accepted sets say of one parameter: the range before the patterns were looked at, and what is left.
public struct ParameterIdentification: Sendable, Equatable {
  /// Key of the parameter.
  public let key: String
  /// Lowest and highest value of the prior.
  public let prior: ClosedRange<Double>
  /// Weighted 5 %, 50 % and 95 % quantile over the accepted sets.
  public let quantiles: [Double]
  /// Width between the 5 % and 95 % quantile on the parameter's scale, over the 0.9 of the prior.
  public let width: Double
  /// The shipped default.
  public let defaultValue: Double
  /// Weight of the accepted sets below the default, 0...1; half of those equal to it.
  public let rank: Double
  /// The default less the weighted median, in widths of the prior on the parameter's scale.
  public let offset: Double

  /// Where the accepted range is at most this part of the prior, the patterns identify the parameter.
  ///
  /// The ratio of 50 draws from the prior itself has a standard deviation of about 0.05 around 1: 0.8 is four
  /// of them away.
  public static let identifiedBelow = 0.8

  /// Whether the patterns identify it.
  public var isIdentified: Bool { width <= Self.identifiedBelow }

  /// Compares sets with the prior.
  ///
  /// - Parameters:
  ///   - parameters: what was drawn.
  ///   - values: one row a set, one value a parameter.
  ///   - weights: one a set.
  /// - Returns: one a parameter.
  public static func compare(
    _ parameters: [CalibratedParameter],
    values: [[Double]],
    weights: [Double]
  ) -> [ParameterIdentification] {
    parameters.enumerated().map { place, parameter in
      let own = values.map { $0[place] }
      let quantiles = [0.05, 0.5, 0.95].map { quantile(own, weights, $0) }
      let places = quantiles.map(parameter.place(of:))
      let standard = parameter.definition.defaultValue
      let all = weights.reduce(0, +)
      let below = zip(own, weights).reduce(0) { sum, set in
        sum + (set.0 < standard ? set.1 : set.0 == standard ? set.1 / 2 : 0)
      }
      return ParameterIdentification(
        key: parameter.definition.key,
        prior: parameter.prior,
        quantiles: quantiles,
        width: (places[2] - places[0]) / 0.9,
        defaultValue: standard,
        rank: below / all,
        offset: parameter.place(of: standard) - places[1]
      )
    }
  }

  /// The weighted quantile, linear between the middles of the weights of neighbouring values.
  static func quantile(_ values: [Double], _ weights: [Double], _ share: Double) -> Double {
    let sorted = zip(values, weights).sorted { $0.0 < $1.0 }
    let all = sorted.reduce(0) { $0 + $1.1 }
    guard var last = sorted.first, all > 0 else { return .nan }
    var before = 0.0
    var lastMiddle = 0.0
    for (number, item) in sorted.enumerated() {
      let middle = (before + item.1 / 2) / all
      if middle >= share {
        guard number > 0, middle > lastMiddle else { return item.0 }
        return last.0 + (share - lastMiddle) / (middle - lastMiddle) * (item.0 - last.0)
      }
      before += item.1
      (last, lastMiddle) = (item, middle)
    }
    return last.0
  }
}
