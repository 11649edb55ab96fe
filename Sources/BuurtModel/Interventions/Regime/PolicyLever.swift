/// A lever of governance: a number of `PolicyStance` that a regime can set, with the channel that it goes through.
///
/// A factor is 1 where nothing is set and a shift is 0. Where several regimes are at work factors multiply and
/// shifts add. All sizes are assumptions: the documents give signs.
struct PolicyLever: Sendable {
  /// How a value goes together with what stands there.
  enum Rule: Sendable { case factor, shift }

  /// The key of the field in scenarios.
  let key: String
  let path: any WritableKeyPath<PolicyStance, Float> & Sendable
  let rule: Rule
  let range: ClosedRange<Double>
  let channel: Channel
  /// Author, year and rule.
  let source: String
  /// One sentence: what it does.
  let sentence: String

  init(
    _ key: String,
    _ path: any WritableKeyPath<PolicyStance, Float> & Sendable,
    _ rule: Rule,
    in range: ClosedRange<Double>,
    _ channel: Channel,
    _ source: String,
    _ sentence: String
  ) {
    self.key = key
    self.path = path
    self.rule = rule
    self.range = range
    self.channel = channel
    self.source = source
    self.sentence = sentence
  }

  /// The value that changes nothing.
  var neutral: Double { rule == .factor ? 1 : 0 }

  /// Sets the lever on top of what stands there.
  ///
  /// - Parameters:
  ///   - value: the value of a regime that works fully.
  ///   - part: how far it works by now, 0...1.
  ///   - stance: what is changed.
  func pull(_ value: Double, part: Double, _ stance: inout PolicyStance) {
    switch rule {
    case .factor: stance[keyPath: path] *= Float(1 + (value - 1) * part)
    case .shift: stance[keyPath: path] += Float(value * part)
    }
  }

  /// Every lever, in the order of the fields.
  static let all = amongHouseholds + ofSupply
}
