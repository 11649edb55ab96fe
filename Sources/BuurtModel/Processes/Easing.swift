/// What rules of income, debt and housing make of need in geld and wonen, per household: four signed bytes, all
/// 0 without an intervention.
///
/// A `kept` level k lowers onset and growth: factor 1 - k / 127. A `pace` level p makes need end faster or slower,
/// by itself and in formal help: factor 1 + p / 32 for p >= 0, 32 / (32 - p) below.
///
/// - Properties: onset and growth are never raised, so that the bound on onsets in `Needs` holds. Two rules for
///   one household come together: what each keeps is multiplied, and so are paces. Levels are renewed once in
///   four weeks, and forgotten by a move.
/// - Limits: euros turn into levels by one assumed scale (`money.relief`); a rule never writes need.
enum Easing {
  /// Lanes of `NeedColumns.easing`.
  static let geldKept = 0
  static let geldPace = 1
  static let wonenKept = 2
  static let wonenPace = 3

  /// Weeks between two looks at the rules.
  static let pause = 4
  /// The highest pace.
  static let mostPace: Float = 1 + 127.0 / 32

  /// What is left of onset and growth.
  @inline(__always)
  static func kept(_ level: Int8) -> Float { 1 - Float(max(0, level)) * (1 / 127) }

  /// How much faster need ends.
  @inline(__always)
  static func pace(_ level: Int8) -> Float {
    level >= 0 ? 1 + Float(level) * (1 / 32) : 32 / (32 - Float(level))
  }

  /// The level that lowers onset and growth by a share, 0...1.
  static func level(easing share: Double) -> Int8 { Int8(min(127, max(0, (share * 127).rounded()))) }

  /// The level nearest to a pace.
  static func level(pace: Double) -> Int8 {
    let level = pace >= 1 ? (pace - 1) * 32 : 32 - 32 / max(pace, 0.2)
    return Int8(min(127, max(-127, level.rounded())))
  }

  /// The pace of need in a domain.
  @inline(__always)
  static func pace(_ levels: SIMD4<Int8>, _ domain: Int) -> Float {
    if domain == NeedDomain.geld.rawValue { return pace(levels[geldPace]) }
    return domain == NeedDomain.wonen.rawValue ? pace(levels[wonenPace]) : 1
  }

  /// Factors of onset by domain.
  static func onsets(_ levels: SIMD4<Int8>) -> SIMD8<Float> {
    factors(wonen: kept(levels[wonenKept]), geld: kept(levels[geldKept]))
  }

  /// Factors of recovery by domain.
  static func paces(_ levels: SIMD4<Int8>) -> SIMD8<Float> {
    factors(wonen: pace(levels[wonenPace]), geld: pace(levels[geldPace]))
  }

  private static func factors(wonen: Float, geld: Float) -> SIMD8<Float> {
    var factors = SIMD8<Float>(repeating: 1)
    factors[NeedDomain.wonen.rawValue] = wonen
    factors[NeedDomain.geld.rawValue] = geld
    return factors
  }

  /// Levels forgotten by all households, at the start of every fourth week, where any had one.
  static func renew(_ world: World) {
    guard world.eased, world.week % pause == 0 else { return }
    let column = world.households.needs.easing
    for row in 0..<world.layout.rows { column[row] = SIMD4(repeating: 0) }
    world.eased = false
  }
}
