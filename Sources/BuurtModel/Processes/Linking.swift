/// Linking: how near a household is to the institutions of a cluster.
///
/// linking = trust * way-finding, each 0...1 and per cluster. At entry both are
///
///   mean + gradient (rank - 1/2) + spread (u + v - 1), rank = (education / 2 + income / 9) / 2,
///
/// u of the household and v of the household and cluster, uniform; whoever comes from outside the world
/// knows the way less by `newcomer`. While help is sought a linking pin lends its own:
/// max(own, pin * strength * theirs), over a few ties chosen by draw. Asking through a pin teaches the
/// way; weeks in help raise trust and way-finding, weeks of waiting and a refusal lower trust.
///
/// - Properties: with channel f off everybody's linking is that of a household in the middle, and neither
///   gradient, newcomer status, pins nor experience has an effect on help.
/// - Limits: changes are whole 255ths, rounded up or down by draw so that their mean is right. A shared
///   disposition to trust is one draw; clusters do not influence each other otherwise.
/// - Source: form and signs RVS 2024, M-21, M-24, M-37, M-38, M-47; sizes are assumptions.
struct Linking: Sendable {
  private let trust: Float
  private let wayfinding: Float
  private let gradient: Float
  private let spread: Float
  private let newcomer: Float
  private let pin: Float
  private let looks: UInt32
  private let learning: Float
  private let waiting: Float
  private let helped: Float
  private let refusal: Float
  /// Whether channel f is on.
  let matters: Bool
  /// Linking of a household in the middle.
  let middle: Float

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters.linking
    trust = Float(p.trust.value)
    wayfinding = Float(p.wayfinding.value)
    gradient = Float(p.gradient.value)
    spread = Float(p.spread.value)
    newcomer = Float(p.newcomer.value)
    pin = Float(p.pin.value)
    looks = UInt32(p.looks.value)
    learning = Float(p.learning.value)
    waiting = Float(p.waiting.value)
    helped = Float(p.helped.value)
    refusal = Float(p.refusal.value)
    matters = input.switches[.matthewAccess]
    middle = trust * wayfinding
  }

  /// Draws trust and way-finding of a household that enters the world.
  ///
  /// - Parameters:
  ///   - row: where it lives, with education and income filled in.
  ///   - identity: who it is; a first entry into a dwelling was there from the start.
  ///   - world: the world.
  func draw(_ row: UInt32, identity: UInt32, _ world: World) {
    let h = world.households
    let rank = (Float(h.education[row]) / 2 + Float(h.income[row]) / 9) / 2 - 0.5
    let shared = world.key.block(.linking, week: 0, low: identity)
    let own = world.key.block(.linking, week: 0, low: identity, index: 1)
    let strange = identity >> 24 == 0 ? 0 : newcomer
    var trusting = SIMD4<UInt8>(repeating: 0)
    var finding = SIMD4<UInt8>(repeating: 0)
    for lane in 0..<4 {
      let v = uniform(own[lane])
      let w = uniform(mixed(own[lane]))
      trusting[lane] = byte(trust + gradient * rank + spread * (uniform(shared.x) + v - 1))
      finding[lane] = byte(wayfinding + gradient * rank + spread * (uniform(shared.y) + w - 1) - strange)
    }
    h.help.trust[row] = trusting
    h.help.wayfinding[row] = finding
  }

  /// Linking of a household to a cluster by itself, 0...1.
  @inline(__always)
  static func own(_ trust: SIMD4<UInt8>, _ wayfinding: SIMD4<UInt8>, _ lane: Int) -> Float {
    Float(Int32(trust[lane]) * Int32(wayfinding[lane])) * (1 / 65_025)
  }

  /// Linking while help is sought, with what a pin lends, and the way-finding that asking teaches.
  ///
  /// - Returns: linking, 0...1; the new way-finding in 255ths, 0 where no pin knows the way better.
  func sought(_ row: UInt32, _ lane: Int, _ word: UInt32, _ world: World, _ shard: Int)
    -> (linking: Float, learned: UInt8)
  {
    guard matters else { return (middle, 0) }
    let help = world.households.help
    let way = help.wayfinding[row][lane]
    var best = Self.own(help.trust[row], help.wayfinding[row], lane)
    var teacher = way
    for look in 0..<looks {
      guard let tied = world.ties[shard].pick(row, mixed(word &+ look &* 0x9E37_79B9)) else { break }
      let strength = world.ties[shard].strength(world.ties[shard].find(row, tied))
      let lent = pin * strength * Self.own(help.trust[tied], help.wayfinding[tied], lane)
      if lent > best {
        best = lent
        teacher = max(way, help.wayfinding[tied][lane])
      }
    }
    guard teacher > way else { return (best, 0) }
    return (best, way + UInt8(learning * Float(teacher - way) + 0.5))
  }

  /// A household is sent away: its trust in the cluster falls.
  func refuse(_ row: UInt32, _ lane: Int, _ word: UInt32, _ help: HelpColumns) {
    let now = help.trust[row][lane]
    help.trust[row][lane] = now - Self.rounded(refusal * Float(now), word)
  }

  /// What a week of waiting or of help does to trust and way-finding, for the rows of a shard that wait or
  /// are in help.
  func learn(_ world: World, shard: Int) {
    let h = world.households
    // Only roundings are drawn here: one Philox word for the week, mixed with who it is.
    let salt = world.key.block(.linking, week: world.week, low: 0xFFFF_FFFE).x
    for row in world.institutions.intakes[shard].busy {
      let state = h.help.state[row]
      var trust = h.help.trust[row]
      var way = h.help.wayfinding[row]
      let draw = mixed(h.identity[row] ^ salt)
      let treatment = world.isSteered ? world.policy[world.layout.buurt(of: row)].treatment : 1
      for lane in 0..<4 {
        let word = mixed(draw &+ UInt32(truncatingIfNeeded: lane))
        if state[lane] == HelpState.waiting {
          trust[lane] -= Self.rounded(waiting * Float(trust[lane]), word)
        } else if state[lane] == HelpState.inHelp {
          let part = min(1, helped * abs(treatment))
          if treatment >= 0 {
            trust[lane] += Self.rounded(part * Float(255 - trust[lane]), word)
          } else {
            trust[lane] -= Self.rounded(part * Float(trust[lane]), word)
          }
          way[lane] += Self.rounded(helped * Float(255 - way[lane]), mixed(word))
        }
      }
      h.help.trust[row] = trust
      h.help.wayfinding[row] = way
    }
  }

  /// A whole number whose mean over words is `value`.
  @inline(__always)
  static func rounded(_ value: Float, _ word: UInt32) -> UInt8 { UInt8(value + uniform(word)) }
}
