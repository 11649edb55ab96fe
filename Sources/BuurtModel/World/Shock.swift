/// Which hazard a shock multiplies.
public enum ShockTarget: String, CaseIterable, Sendable {
  // Onset of need in a domain, in the order of its lanes.
  case wonen, geld, gezondheid, psychisch, opvoeden, relatie, werk
  // Life events.
  case separation
  case jobLoss = "job_loss"
  case illness
}

/// A time series with one step: from one week until another a hazard is so many times what it was.
///
/// Several shocks on one hazard multiply; a longer series is a list of steps.
public struct Shock: Sendable, Equatable {
  /// The name, for reports.
  public var name: String
  /// What it acts on.
  public var target: ShockTarget
  /// Factor on the hazard, 0 or more.
  public var factor: Double
  /// First week.
  public var from: Int
  /// First week in which it is over.
  public var until: Int

  /// A shock.
  public init(name: String, target: ShockTarget, factor: Double, from: Int, until: Int) {
    precondition(factor >= 0, "shock \(name): factor 0 or more, found \(factor)")
    self.name = name
    self.target = target
    self.factor = factor
    self.from = from
    self.until = until
  }
}

/// The shocks of a run by week.
struct Shocks: Sendable {
  private let all: [Shock]

  /// The shocks of a run.
  init(_ shocks: [Shock]) { all = shocks }

  /// The factor on a hazard in a week; 1 without a shock.
  func factor(_ target: ShockTarget, week: Int) -> Float {
    var product: Float = 1
    for shock in all where shock.target == target && week >= shock.from && week < shock.until {
      product *= Float(shock.factor)
    }
    return product
  }

  /// The factors on onset in every domain, by lane.
  func domains(week: Int) -> SIMD8<Float> {
    var factors = SIMD8<Float>(repeating: 1)
    guard !all.isEmpty else { return factors }
    for (lane, target) in ShockTarget.allCases.prefix(NeedDomain.allCases.count).enumerated() {
      factors[lane] = factor(target, week: week)
    }
    return factors
  }
}
