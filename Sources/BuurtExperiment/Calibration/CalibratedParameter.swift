public import BuurtModel

/// A parameter that calibration draws, on a scale from 0 to 1 over its prior range.
///
/// Where the prior range lies above 0 and its ends differ by a factor of 1.2 or more the scale is logarithmic:
/// a rate is as likely below the geometric middle as above it. Values have four significant digits, and
/// numbers of things are whole.
public struct CalibratedParameter: Sendable {
  /// The row of the registry.
  public let definition: ParameterDefinition
  /// The values that are drawn, all equally likely on the scale.
  public let prior: ClosedRange<Double>
  private let isLogarithmic: Bool

  /// A parameter over a prior range.
  ///
  /// - Parameters:
  ///   - definition: the row of the registry.
  ///   - prior: nil for the registry range; what lies outside that is cut off.
  public init(_ definition: ParameterDefinition, prior: ClosedRange<Double>? = nil) {
    self.definition = definition
    let range = (prior ?? definition.range).clamped(to: definition.range)
    self.prior = range
    isLogarithmic = range.lowerBound > 0 && range.upperBound / range.lowerBound >= 1.2
  }

  /// The value at a place of the scale.
  public func value(at place: Double) -> Double {
    let (low, high) = (prior.lowerBound, prior.upperBound)
    let value =
      isLogarithmic
      ? Exponential.exp(Exponential.log(low) + place * (Exponential.log(high) - Exponential.log(low)))
      : low + place * (high - low)
    let counts = definition.unit == Count.unit && definition.defaultValue == definition.defaultValue.rounded()
    let short = counts ? value.rounded() : Self.short(value)
    return min(high, max(low, short))
  }

  /// The place of a value on the scale; values outside the prior lie outside 0...1.
  public func place(of value: Double) -> Double {
    let (low, high) = (prior.lowerBound, prior.upperBound)
    guard high > low else { return 0 }
    guard isLogarithmic else { return (value - low) / (high - low) }
    guard value > 0 else { return -.infinity }
    return (Exponential.log(value) - Exponential.log(low)) / (Exponential.log(high) - Exponential.log(low))
  }

  /// Four significant digits: what a table of sets prints is what was run.
  static func short(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    var scale = 1.0
    while abs(value) * scale < 1_000 { scale *= 10 }
    return abs(value) >= 10_000 ? value.rounded() : (value * scale).rounded() / scale
  }
}

extension CalibratedParameter {
  /// Assumptions that patterns of ties hardly decide and contrasts between arms depend on: swept over the
  /// whole registry range in every search, whatever their default.
  ///
  /// What contact without human effort brings (u), what need costs and activates (m and v), what it takes from
  /// giving, from where contact of one's own deepens a tie, and how fast staff forget a buurt.
  public static let swept = [
    "settings.unaided", "upkeep.need_cost", "upkeep.need_activation", "giving.need_cost",
    "upkeep.own_threshold", "facilitation.half_life",
  ]

  /// The prior of a search: every parameter of status `calibrated` around its value, the swept assumptions over
  /// their registry range.
  ///
  /// A rate, share or weight v is drawn from v / factor to v * factor; a number whose registry range goes below
  /// 0 is a constant on the scale of the logit and is drawn from v - ln factor to v + ln factor, the same factor
  /// on the odds. Both are cut off at the registry range. The prior is narrow on purpose: it says that the
  /// defaults, set by hand, are about right, and asks what else would do as well near them.
  ///
  /// - Parameters:
  ///   - parameters: the middle.
  ///   - factor: above 1.
  ///   - keys: only these parameters; nil for all.
  /// - Returns: in the order of the registry.
  public static func all(
    around parameters: Parameters = Parameters(),
    factor: Double,
    keys: [String]? = nil
  ) -> [CalibratedParameter] {
    precondition(factor > 1, "factor: above 1, found \(factor)")
    return ParameterRegistry.all.compactMap { definition in
      if let keys, !keys.contains(definition.key) { return nil }
      if swept.contains(definition.key) { return CalibratedParameter(definition) }
      guard definition.status == .calibrated || keys != nil else { return nil }
      let value = definition.read(parameters)
      guard definition.range.lowerBound >= 0 else {
        let shift = Exponential.log(factor)
        return CalibratedParameter(definition, prior: value - shift...value + shift)
      }
      return CalibratedParameter(definition, prior: value / factor...value * factor)
    }
  }
}
