/// Help between tied households, in rounds: asking, answering, settling.
///
/// A week of need n brings an occasion for help with chance occasions * n. The household goes along the ties
/// that can carry the kind it lacks: emotional help sterk, practical zwak and sterk, information weak ones.
/// Those that carried it before come first, then the lowest mix of (draw, partner identity). It considers one
/// or two of them, each through the gates of `SupportGates`; when that yields nothing, one of those it met
/// this week may offer unasked. A giver helps by rank up to its room
///   room * adults * (1 - cost * need) * (1 - withdrawal * max(0, load - 1)),
/// rounded by a draw; load is what it gives over what it can keep up, capacity * adults * (1 - cost * need). Help moves the ledger by `ledger.help`, information by (1 - sigma) of that: what is new
/// comes from who differs. See `SupportLedger` for what the ledger does, `settle` for what help leaves.
///
/// - Properties: gates are decided in the shard of the household in need, capacity in that of the giver; both
///   records of a tie between shards get the same messages. A week costs next to nothing without need.
/// - Limits: the kind lacked follows from the domain of need by assumed weights (`HelpKindParameters`); the
///   severity is that of the worst need. Help does not move the strength of a tie: contact does.
/// - Source: RVS 2024, M-2, M-3 and M-21; Movisie 2023, M3-A2, M3-B6, M3-C, M3-E, M3-F; see the registry.
struct Support: Sendable {
  let gates: SupportGates
  let ledger: SupportLedger
  let occasions: Float
  /// Up to where a draw asks for emotional help, and up to where not for information: by domain of need, and in
  /// the last place where no domain is known.
  private let kinds: InlineArray<8, SIMD2<Float>>
  let asks: Int
  let givingRelief: Float
  let dormant: Float
  let zwak: Float
  let sterk: Float
  /// The severity that counts as need, and mean strength there: where asking late is judged.
  private let moderate: Float
  private let most: Float
  private let needCost: Float
  private let withdrawal: Float
  /// Parts of load and of support that a week takes away, in 256ths.
  let loadForgotten: UInt16
  let supportForgotten: UInt16
  /// Load of one help for an adult without need, in 4,096ths.
  private let loadOfHelp: Float
  /// Support of one help, in 65,535ths.
  let supportOfHelp: Float
  let leisure: Float
  let favour: Float
  let harm: Float
  private let harmful: UInt32
  private let shamePower: Double
  private let reservePower: Double
  private let reluctancePower: Double

  /// Weeks for which giving counts as recent.
  static let year = 52

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    let reciprocity = input.switches[.matthewReciprocity]
    gates = SupportGates(p.support, input.switches)
    ledger = SupportLedger(p.ledger, reciprocity: reciprocity)
    occasions = Float(p.support.occasions.value)
    kinds = Self.kinds(p.support)
    asks = Int(p.support.asks.value)
    givingRelief = Float(p.support.givingRelief.value)
    dormant = Float(p.rungs.dormant.value)
    zwak = Float(p.rungs.zwak.value)
    sterk = Float(p.rungs.sterk.value)
    moderate = Float(p.needs.threshold.value)
    most = Float(p.giving.room.value)
    needCost = reciprocity ? Float(p.giving.needCost.value) : 0
    withdrawal = input.switches[.matthewOverload] ? Float(p.giving.withdrawal.value) : 0
    loadForgotten = UInt16(min(255, p.giving.loadMemory.value * 256))
    supportForgotten = UInt16(min(255, p.giving.memory.value * 256))
    loadOfHelp = Float(p.giving.loadMemory.value / p.giving.capacity.value * 4096)
    supportOfHelp = Float(p.giving.memory.value / p.giving.full.value * 65_535)
    leisure = Float(p.giving.leisure.value)
    favour = Float(p.giving.favour.value)
    harm = Float(p.giving.harm.value)
    harmful = threshold(p.giving.harmful.value)
    // The mean of u^k is 1 / (1 + k).
    shamePower = 1 / p.support.shame.value - 1
    reservePower = 1 / p.support.reserve.value - 1
    reluctancePower = 1 / p.support.reluctance.value - 1
  }

  /// Draws the frictions of a household that enters the world: powers of uniform numbers with the stated means.
  func enter(_ row: UInt32, identity: UInt32, _ world: World) {
    let draw = world.key.block(.frictions, week: 0, low: identity)
    let columns = world.households.support
    columns.shame[row] = Self.friction(draw.x, shamePower)
    columns.reserve[row] = Self.friction(draw.y, reservePower)
    columns.reluctance[row] = Self.friction(draw.z, reluctancePower)
  }

  private static func friction(_ word: UInt32, _ power: Double) -> UInt8 {
    byte(Float(Exponential.power(Double(max(uniform(word), 0x1p-25)), power)))
  }

  /// Whether a tie between two identities does harm, for as long as they live.
  func isHarmful(_ low: UInt32, _ high: UInt32, _ key: RandomKey) -> Bool {
    harmful > 0 && key.pairs(.harm, week: 0).words(low: low, high: high).0 < harmful
  }

  private static func kinds(_ p: SupportParameters) -> InlineArray<8, SIMD2<Float>> {
    let (emotional, information) = (p.emotional.value, p.information.value)
    let weights = p.kinds.byDomain
    return InlineArray { domain in
      guard domain < weights.count else { return SIMD2(Float(emotional), Float(1 - information)) }
      let first = emotional * weights[domain].emotional.value
      let last = information * weights[domain].information.value
      let sum = first + last + 1 - emotional - information
      return SIMD2(Float(first / sum), Float(1 - last / sum))
    }
  }

  /// The kind of help that an occasion asks for, by the need that it is about.
  func kind(_ word: UInt32, _ severity: SIMD8<UInt8>) -> HelpKind {
    let limits = kinds[Self.domain(severity, mixed(~word))]
    let u = uniform(word)
    return u < limits.x ? .emotional : u < limits.y ? .practical : .information
  }

  /// The domain that an occasion is about: one in proportion to severity, 7 without any.
  static func domain(_ severity: SIMD8<UInt8>, _ word: UInt32) -> Int {
    var total: UInt32 = 0
    for domain in 0..<7 { total += UInt32(severity[domain]) }
    guard total > 0 else { return 7 }
    var left = bounded(word, total)
    for domain in 0..<7 {
      let own = UInt32(severity[domain])
      if left < own { return domain }
      left -= own
    }
    return 7
  }

  /// Whether a tie of this strength can carry a kind of help.
  @inline(__always)
  func carries(_ kind: HelpKind, _ strength: Float) -> Bool {
    switch kind {
    case .emotional: strength >= sterk
    case .practical: strength >= zwak
    case .information: strength >= dormant && strength < sterk
    }
  }

  /// Share of help in need that a kind comes to over a tie of similarity sigma.
  @inline(__always)
  func amount(_ kind: HelpKind, _ sigma: Float) -> Float { kind == .information ? 1 - sigma : 1 }

  /// Helps that a household has room for this week, before rounding.
  func room(_ row: UInt32, _ h: Households) -> Float {
    let over = max(0, Float(h.support.load[row]) * (1 / 4096) - 1)
    let able = 1 - needCost * h.need[row]
    return most * Float(h.adults[row]) * able * max(0, 1 - withdrawal * over)
  }

  /// What one help adds to the load of a household, in 4,096ths.
  func load(_ row: UInt32, _ h: Households) -> Float {
    loadOfHelp / max(0x1p-10, Float(h.adults[row]) * (1 - needCost * h.need[row]))
  }

  /// Chance that a household in need does a favour that falls to it.
  func ability(_ need: Float) -> Float { 1 - needCost * need }

  /// The household in need, as the gates see it.
  func asker(_ row: UInt32, need: Float, _ h: Households, week: Int) -> SupportGates.Asker {
    let gave = week - Int(h.support.lastGave[row]) <= Self.year
    let friction = (1 - (gave ? givingRelief : 0)) * (1 / 255)
    return SupportGates.Asker(
      need: need,
      back: gates.back(need),
      trust: h.trust[row],
      shame: Float(h.support.shame[row]) * friction,
      reluctance: Float(h.support.reluctance[row]) * friction,
      stress: h.stress[row],
      stigma: Float(h.wellbeing.stigma[row]) * (1 / 65_535)
    )
  }

  /// Whether a household asks only if there is no other way: at the severity that counts as need, it would
  /// sooner not ask than ask a near and sterk tie without debt or load, even when an occasion arises.
  func asksLate(_ row: UInt32, _ h: Households, week: Int) -> Bool {
    var i = asker(row, need: moderate, h, week: week)
    i.stress = 0
    let j = SupportGates.Partner(
      strength: sterk,
      debt: 0,
      scar: 0,
      distance: 0,
      habit: 0,
      load: 0,
      stress: 0,
      reserve: 0
    )
    return gates.asking(i, j) < 0
  }
}
