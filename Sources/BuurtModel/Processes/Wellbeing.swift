/// How households fare: perceived support, loneliness, satisfaction, self-esteem, stigma, thuisgevoel.
///
/// With x/(x + h) for what saturates, S the strength of the week's contacts from zwak up, R the help
/// received, K the strength of sterke bindingen, O the worth of the network outside:
///
/// amount = use (contact S/(S + h) + received R) + sterk K/(K + h) + home [two adults] + outside O + norm
/// perceived -> amount / (amount + standard)
/// loneliness -> base + gap (desired - perceived) + shock
/// satisfaction -> base + contact (C/(C + wanted) - 1/2) + home thuisgevoel - stress
/// self-esteem -> base + giving G/(G + h) (1 + bonus R) - stress
/// stigma -> weight need (1 - esteem self-esteem)
/// thuisgevoel -> F/(F + h), F = familiar households of the buurt, each 1 - r + r sigma
///
/// Each state moves a part of the way to its arrow in four weeks; use = 1 - u n + v (skill - 1) is channel d.
/// A loss of an adult at home or a move sets the shock, which fades.
///
/// - Properties: size as such enters nowhere (Van Mourik and Kok 2023, A7); loneliness and satisfaction are
///   states of their own (A15, A16). A quarter of the rows is looked at each week, by dwelling. Whole numbers
///   are moved by at least one, so that no state stalls short of where it goes.
/// - Limits: ties (K, F) are counted at every fourth look, once in sixteen weeks: they change slowly. Who lost an adult, by death or by separation, is told by their number. Help given counts in the
///   weeks in which a household is looked at.
/// - Assumption: forms and sizes; the signs are from RVS 2024 (M-2, M-7) and Van Mourik and Kok 2023 (C10,
///   D8, D9).
struct Wellbeing: Sendable {
  /// Weeks between two looks at a household.
  static let period = 4

  /// Rows that are looked at in the same weeks: a cache line of the narrowest columns.
  private static let block = 64

  /// Looks between two counts of a household's ties.
  static let looksPerCount = 4

  /// Whether the sixteen rows from `start` are due.
  @inline(__always)
  static func isDue(_ start: Int, _ week: Int) -> Bool {
    (start / block) & (period - 1) == week & (period - 1)
  }

  /// Whether the ties of those rows are counted at this look.
  @inline(__always)
  static func isCounted(_ start: Int, _ week: Int) -> Bool {
    (start / block / period) & (looksPerCount - 1) == (week >> 2) & (looksPerCount - 1)
  }

  private let formula: WellbeingFormula
  private let outside: OutsideNetwork
  private let sterk: Float
  private let dormant: Float
  private let recognised: UInt32
  private let unrecognised: UInt32
  private let fast: Int32
  private let slow: Int32
  private let fade: Int32
  private let loss: Int32
  private let move: Int32
  private let standard: Double
  private let standardSpread: Double
  private let desired: Double
  private let desiredSpread: Double

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    let w = p.wellbeing
    formula = WellbeingFormula(input)
    outside = OutsideNetwork(p)
    sterk = Float(p.rungs.sterk.value)
    dormant = Float(p.rungs.dormant.value)
    recognised = fixedPoint(Float(w.recognition.value))
    unrecognised = fixedPoint(Float(1 - w.recognition.value))
    fast = Self.rate(w.memory)
    slow = Self.rate(w.slowMemory)
    fade = Self.rate(w.shockHalfLife)
    loss = Int32((w.lossShock.value * 255).rounded())
    move = Int32((w.moveShock.value * 255).rounded())
    standard = w.standard.value
    standardSpread = w.standardSpread.value
    desired = w.desired.value
    desiredSpread = w.desiredSpread.value
  }

  /// The part of the way that a half-life leaves for four weeks, in 4,096ths, at least one.
  static func rate(_ halfLife: Weeks) -> Int32 {
    max(1, Int32(((1 - Exponential.power(0.5, Double(period) / halfLife.value)) * 4096).rounded()))
  }

  /// A household enters: standard and wish by two draws, states as they are without ties.
  func enter(_ row: UInt32, identity: UInt32, _ world: World) {
    let h = world.households
    let draw = world.key.block(.traits, week: 0, low: identity, index: 1)
    let z = GSLBridge.normalQuantile(uniform(draw.x))
    let own = standard * Exponential.exp(standardSpread * z)
    h.wellbeing.standard[row] = UInt8(max(1, min(255, (own * 255).rounded())))
    let wish = desired + desiredSpread * GSLBridge.normalQuantile(uniform(draw.y))
    h.wellbeing.desired[row] = UInt8(max(0, min(255, (wish * 255).rounded())))
    var x = WellbeingFormula.Inputs()
    x.home = SIMD4(repeating: h.adults[row] > 1 ? 1 : 0)
    x.outside = outside.worth4(SIMD4(repeating: h.outside[row]))
    x.need = SIMD4(repeating: h.need[row])
    x.skill = SIMD4(repeating: h.skill[row])
    x.stress = SIMD4(repeating: h.stress[row])
    x.wanted = SIMD4(repeating: h.desired[row])
    x.standard = SIMD4(repeating: Float(h.wellbeing.standard[row]) / 255)
    x.desired = SIMD4(repeating: Float(h.wellbeing.desired[row]) / 255)
    x.selfEsteem = formula.selfEsteem(x)
    let goal = formula.goals(x)
    h.wellbeing.perceived[row] = UInt16(truncatingIfNeeded: wholes(goal.perceived * 65_535)[0])
    h.wellbeing.loneliness[row] = UInt16(truncatingIfNeeded: wholes(goal.loneliness * 65_535)[0])
    h.wellbeing.satisfaction[row] = UInt16(truncatingIfNeeded: wholes(goal.satisfaction * 65_535)[0])
    h.wellbeing.selfEsteem[row] = UInt16(truncatingIfNeeded: wholes(goal.selfEsteem * 65_535)[0])
    h.wellbeing.stigma[row] = UInt16(truncatingIfNeeded: wholes(goal.stigma * 65_535)[0])
  }

  /// The households of a shard that are due this week.
  func act(on world: World, shard: Int) {
    let h = world.households
    let rows = world.rows(shard)
    let policy = world.policy
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Layout.alignment)
    where Self.isDue(start, world.week) {
      let buurt = world.layout.buurt(of: UInt32(truncatingIfNeeded: start))
      let felt = policy[buurt].stigma
      let norm = world.rules.norm.beyond(world.civic.norm[buurt])
      for first in stride(from: start, to: start + Layout.alignment, by: 4) {
        let lived = whole(h.composition.load4(first)) .!= 0
        guard any(lived) else { continue }
        if Self.isCounted(start, world.week) { countTies(first, world, shard) }
        look(first, lived, norm, felt, world)
      }
    }
  }

  /// Four households.
  @inline(__always)
  private func look(
    _ first: Int,
    _ lived: SIMDMask<SIMD4<Int32>>,
    _ norm: Float,
    _ felt: Float,
    _ world: World
  ) {
    let h = world.households
    let w = h.wellbeing
    let here = SIMD4<Int32>(repeating: 0).replacing(with: -1, where: lived)
    var x = WellbeingFormula.Inputs()
    x.sterk = Self.bytes(w.close, first) * (1 / 16)
    x.familiar = Self.bytes(w.familiar, first) * 0.25
    let sums = TieSum.unpack(h.tieSums.load4(first))
    x.contact = sums.support
    x.present = h.presentContact.load4(first)
    x.emotional = Self.numbers(h.support.emotional, first) * (1 / 65_535)
    x.practical = Self.numbers(h.support.practical, first) * (1 / 65_535)
    let adults = whole(h.adults.load4(first))
    x.home = x.home.replacing(with: 1, where: adults .> 1)
    x.outside = outside.worth4(h.outside.load4(first))
    x.need = h.need.load4(first)
    x.skill = h.skill.load4(first)
    x.stress = h.stress.load4(first)
    x.wanted = h.desired.load4(first)
    x.given =
      Self.bytes(h.support.given, first) + Self.bytes(h.civic.hours, first) * 0.25
    x.norm = SIMD4(repeating: norm)
    x.felt = felt
    x.standard = Self.bytes(w.standard, first) * (1 / 255)
    x.desired = Self.bytes(w.desired, first) * (1 / 255)
    x.selfEsteem = Self.numbers(w.selfEsteem, first) * (1 / 65_535)
    x.thuisgevoel = Self.numbers(w.thuisgevoel, first) * (1 / 65_535)
    x.shock = shock(first, adults, here, world) * (1 / 255)
    let goal = formula.goals(x)
    let quick = here & fast
    let calm = here & slow
    Self.go(w.perceived, first, goal.perceived, quick)
    Self.go(w.loneliness, first, goal.loneliness, quick)
    Self.go(w.satisfaction, first, goal.satisfaction, quick)
    Self.go(w.selfEsteem, first, goal.selfEsteem, calm)
    Self.go(w.stigma, first, goal.stigma, calm)
    Self.go(w.thuisgevoel, first, goal.thuisgevoel, calm)
  }

  /// Lets shocks fade and sets new ones; in 255ths.
  @inline(__always)
  private func shock(_ first: Int, _ adults: SIMD4<Int32>, _ here: SIMD4<Int32>, _ world: World)
    -> SIMD4<Float>
  {
    let h = world.households
    let seen = whole(h.wellbeing.adults.load4(first))
    let before = whole(h.wellbeing.shock.load4(first))
    let zero = SIMD4<Int32>(repeating: 0)
    var now = moved(before, to: zero, by: here & fade)
    let lost = adults .< seen
    now.replace(with: loss, where: lost .& (now .< loss) .& (here .!= 0))
    let arrived = whole(h.arrived.load4(first))
    let fresh = arrived .> Int32(truncatingIfNeeded: world.week - Self.period)
    now.replace(with: move, where: fresh .& (now .< move) .& (here .!= 0))
    h.wellbeing.shock.store4(octets(now), first)
    h.wellbeing.adults.store4(octets(adults & here), first)
    return SIMD4<Float>(now)
  }

  /// Counts sterke bindingen and familiar households of four rows: sums of whole numbers, so that the order of
  /// ties says nothing.
  private func countTies(_ first: Int, _ world: World, _ shard: Int) {
    for row in UInt32(truncatingIfNeeded: first)..<UInt32(truncatingIfNeeded: first + 4) {
      var close: UInt32 = 0
      var familiar: UInt32 = 0
      for k in 0..<world.ties[shard].degree(row) {
        let index = world.ties[shard].entry(row, k).index
        let s = world.ties[shard].strength(index)
        guard s >= dormant else { continue }
        if s >= sterk { close &+= fixedPoint(s) }
        if world.ties[shard].marks(index) & TieMarks.sameBuurt != 0 {
          let sigma = fixedPoint(world.ties[shard].similarity(index)) &>> 8
          familiar &+= unrecognised &+ (recognised &* sigma) &>> 8
        }
      }
      world.households.wellbeing.close[row] = UInt8(min(255, close >> 12))
      world.households.wellbeing.familiar[row] = UInt8(min(255, familiar >> 14))
    }
  }

  /// Moves four states toward where they go.
  @inline(__always)
  private static func go(
    _ column: Column<UInt16>,
    _ first: Int,
    _ goal: SIMD4<Float>,
    _ rate: SIMD4<Int32>
  ) {
    let now = whole(column.load4(first))
    column.store4(shorts(moved(now, to: wholes(goal * 65_535), by: rate)), first)
  }

  @inline(__always)
  private static func numbers(_ column: Column<UInt16>, _ first: Int) -> SIMD4<Float> {
    SIMD4<Float>(whole(column.load4(first)))
  }

  @inline(__always)
  private static func bytes(_ column: Column<UInt8>, _ first: Int) -> SIMD4<Float> {
    SIMD4<Float>(whole(column.load4(first)))
  }
}
