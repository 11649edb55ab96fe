public import BuurtModel

/// A parameter that calibration draws, on a scale from 0 to 1 over its registry range.
///
/// Where the range lies above 0 and spans a factor of ten or more the scale is logarithmic: a rate between
/// 0.005 and 0.2 is as likely below 0.032 as above it. Numbers of things are rounded.
public struct CalibratedParameter: Sendable {
  /// The row of the registry.
  public let definition: ParameterDefinition
  private let isLogarithmic: Bool

  /// A parameter over its registry range.
  public init(_ definition: ParameterDefinition) {
    self.definition = definition
    let range = definition.range
    isLogarithmic = range.lowerBound > 0 && range.upperBound / range.lowerBound >= 10
  }

  /// The value at a place of the scale.
  public func value(at place: Double) -> Double {
    let range = definition.range
    let value =
      isLogarithmic
      ? Exponential.exp(
        Exponential.log(range.lowerBound)
          + place * (Exponential.log(range.upperBound) - Exponential.log(range.lowerBound))
      ) : range.lowerBound + place * (range.upperBound - range.lowerBound)
    let counts = definition.unit == Count.unit && definition.defaultValue == definition.defaultValue.rounded()
    let whole = counts ? value.rounded() : value
    return min(range.upperBound, max(range.lowerBound, whole))
  }

  /// The place of a value on the scale.
  public func place(of value: Double) -> Double {
    let range = definition.range
    guard range.upperBound > range.lowerBound else { return 0 }
    return isLogarithmic
      ? (Exponential.log(value) - Exponential.log(range.lowerBound))
        / (Exponential.log(range.upperBound) - Exponential.log(range.lowerBound))
      : (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// Every parameter of the registry whose status says that it is set by patterns.
  public static let all: [CalibratedParameter] = ParameterRegistry.all.filter { $0.status == .calibrated }
    .map(CalibratedParameter.init)
}

/// Where a round draws: a box on the unit scales, and the sets that came nearest so far.
struct Proposals {
  /// Lowest and highest place of each parameter.
  var box: [ClosedRange<Double>]
  /// Places of the sets that came nearest, the nearest first.
  var nearest: [[Double]]

  /// The whole range of every parameter.
  init(dimensions: Int) {
    box = Array(repeating: 0...1, count: dimensions)
    nearest = []
  }

  /// The box around the nearest sets, a tenth wider on both sides.
  init(around nearest: [[Double]]) {
    self.nearest = nearest
    box = (nearest.first ?? []).indices.map { dimension in
      let places = nearest.map { $0[dimension] }
      let low = places.min() ?? 0
      let high = places.max() ?? 1
      let room = 0.1 * (high - low) + 0.005
      return max(0, low - room)...min(1, high + room)
    }
  }

  /// The places of a round: a Latin hypercube in the box for the even sets, and for the odd ones, where there
  /// are four nearest sets or more, one of them moved along the difference of two others.
  ///
  /// - Properties: a function of seed, round and the earlier rounds alone.
  func draw(_ count: Int, round: Int, key: RandomKey) -> [[Double]] {
    let dimensions = box.count
    let columns = (0..<dimensions).map { dimension in
      let words = (0..<count).map {
        key.block(.parameterSets, week: round, low: UInt32($0), high: UInt32(dimension))
      }
      let order = (0..<count).sorted { (words[$0].x, $0) < (words[$1].x, $1) }
      var places = Array(repeating: 0.0, count: count)
      for (rank, set) in order.enumerated() {
        let share = (Double(rank) + Double(uniform(words[set].y))) / Double(count)
        places[set] =
          box[dimension].lowerBound + share * (box[dimension].upperBound - box[dimension].lowerBound)
      }
      return places
    }
    return (0..<count).map { set in
      guard set % 2 == 1, nearest.count >= 4 else { return columns.map { $0[set] } }
      return moved(set, round, key)
    }
  }

  private func moved(_ set: Int, _ round: Int, _ key: RandomKey) -> [Double] {
    let words = key.block(.parameterSets, week: round, low: UInt32(set), index: 1)
    let choice = SIMD4(
      bounded(words.x, UInt32(nearest.count)),
      bounded(words.y, UInt32(nearest.count)),
      bounded(words.z, UInt32(nearest.count)),
      0
    )
    let (a, b, c) = (nearest[Int(choice.x)], nearest[Int(choice.y)], nearest[Int(choice.z)])
    let step = 0.3 + 0.6 * Double(uniform(words.w))
    return a.indices.map { dimension in
      let noise = key.block(
        .parameterSets,
        week: round,
        low: UInt32(set),
        high: UInt32(dimension),
        index: 2
      ).x
      let jitter = 0.02 * (Double(uniform(noise)) - 0.5)
      let place = a[dimension] + step * (b[dimension] - c[dimension]) + jitter
      // What leaves the scale is reflected into it.
      let reflected = place < 0 ? -place : place > 1 ? 2 - place : place
      return min(1, max(0, reflected))
    }
  }
}
