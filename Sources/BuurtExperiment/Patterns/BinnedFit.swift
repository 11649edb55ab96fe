import BuurtModel

/// Trials and events of one group at each value of a whole number.
struct Bins: Sendable {
  /// Trials by value.
  var trials: [Double]
  /// Events by value.
  var events: [Double]

  /// Nothing counted at values 0 ..< count.
  init(_ count: Int) {
    trials = Array(repeating: 0, count: count)
    events = Array(repeating: 0, count: count)
  }

  /// Counts one trial; values above the last count as the last.
  mutating func add(_ value: Int, event: Bool) {
    let value = min(max(0, value), trials.count - 1)
    trials[value] += 1
    if event { events[value] += 1 }
  }
}

/// Maximum likelihood slopes of an event on a whole number, with a level of its own for each group.
///
/// Newton's method on counts by value; at most 50 steps.
enum BinnedFit {
  /// How a linear number becomes the chance of an event.
  enum Link {
    /// 1 / (1 + exp(-x)): slopes are log odds ratios.
    case logit
    /// 1 - exp(-exp(x)): slopes are log hazard ratios.
    case hazard
  }

  /// The slope.
  ///
  /// - Returns: NaN where no group has events and non-events at two values.
  static func slope(_ groups: [Bins], _ link: Link) -> Double {
    let used = groups.filter { bins in
      let trials = bins.trials.reduce(0, +)
      let events = bins.events.reduce(0, +)
      return events > 0 && events < trials && bins.trials.filter { $0 > 0 }.count > 1
    }
    guard !used.isEmpty else { return .nan }
    var slope = 0.0
    var levels = used.map { bins in
      start(bins.events.reduce(0, +) / bins.trials.reduce(0, +), link)
    }
    for _ in 0..<50 {
      // The information matrix is an arrow: levels meet only the slope, so it is solved by elimination.
      var gradient = 0.0
      var information = 0.0
      var levelSteps: [(gradient: Double, own: Double, shared: Double)] = []
      for (bins, level) in zip(used, levels) {
        var step = (gradient: 0.0, own: 0.0, shared: 0.0)
        for value in bins.trials.indices where bins.trials[value] > 0 {
          let (score, weight) = terms(level + slope * Double(value), bins, value, link)
          let x = Double(value)
          step.gradient += score
          step.own += weight
          step.shared += weight * x
          gradient += score * x
          information += weight * x * x
        }
        levelSteps.append(step)
      }
      for step in levelSteps where step.own > 0 {
        gradient -= step.shared * step.gradient / step.own
        information -= step.shared * step.shared / step.own
      }
      guard information > 1e-12 else { return .nan }
      let change = min(1, max(-1, gradient / information))
      for k in levels.indices where levelSteps[k].own > 0 {
        let own = (levelSteps[k].gradient - levelSteps[k].shared * change) / levelSteps[k].own
        levels[k] += min(1, max(-1, own))
      }
      slope += change
      if abs(change) < 1e-10 { break }
    }
    return slope
  }

  private static func start(_ share: Double, _ link: Link) -> Double {
    switch link {
    case .logit: Exponential.log(share / (1 - share))
    case .hazard: Exponential.log(-Exponential.log(1 - share))
    }
  }

  /// Score and expected information of one value with respect to the linear number.
  private static func terms(
    _ x: Double,
    _ bins: Bins,
    _ value: Int,
    _ link: Link
  ) -> (score: Double, weight: Double) {
    let (n, k) = (bins.trials[value], bins.events[value])
    switch link {
    case .logit:
      let p = 1 / (1 + Exponential.exp(-x))
      return (k - n * p, n * p * (1 - p))
    case .hazard:
      let rate = Exponential.exp(min(3, x))
      let survival = Exponential.exp(-rate)
      let p = max(1e-12, 1 - survival)
      return (rate * (k * survival / p - (n - k)), n * rate * rate * survival / p)
    }
  }
}
