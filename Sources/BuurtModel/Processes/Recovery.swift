/// Whose need ends this week, and in which domain.
///
/// A household draws once a week; the chances of its domains in need stand one behind the other (see
/// `NeedHazards.recoveries`). Shared stress is how much of its own burden one who supports it carries too:
/// overlap = sum over domains of min(n_own, n_theirs) / sum of n_own, for one tied household, zwak or stronger,
/// of those picked by up to three draws; 0 where none is. It is looked at only where it decides.
///
/// - Properties: on average over picks, support helps by 1 - chi * mean overlap. At most one recovery a week.
/// - Source: reverse buffering under shared stressors (Movisie 2023, rules G1 and H2: sign).
struct Recovery: Sendable {
  private let hazards: NeedHazards
  private let supportUnit: Float
  private let zwak: Float
  /// What policy expects of need that was noticed early; 0 without the switch.
  private let early: Float
  private let noticedLately: UInt8

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    hazards = NeedHazards(p)
    early = input.switches[.policyExpectations] ? Float(p.needs.expectedEarly.value) : 0
    noticedLately = Needs.periods(p.needs.expectedEarlyWeeks)
    supportUnit = Float(1 / p.needs.supportFull.value)
    zwak = Float(p.rungs.zwak.value)
  }

  /// One week of the households of a shard: notes the domain, plus 1, whose need ends.
  func act(on world: World, shard: Int) {
    let h = world.households
    let draws = world.key.pairs(.needs, week: world.week)
    let most = hazards.mostRecovery * (1 + early) * (world.eased ? Easing.mostPace : 1)
    let none = SIMD4<UInt8>(repeating: 0)
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      h.needs.ending.store4(none, first)
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let words = uniformLanes(draws.words4(identities).1)
      let severity = h.needs.severity.words4(first)
      let may = words .< Self.domains(severity) * most
      guard any(may) else { continue }
      for lane in 0..<4 where may[lane] {
        let row = UInt32(truncatingIfNeeded: first + lane)
        if let domain = ends(row, words[lane], world, shard) {
          h.needs.ending[row] = UInt8(truncatingIfNeeded: domain + 1)
        }
      }
    }
  }

  /// How many domains are in need, of four households.
  @inline(__always)
  private static func domains(_ severity: SIMD4<UInt64>) -> SIMD4<Float> {
    let seven = SIMD4<UInt64>(repeating: 0x7F7F_7F7F_7F7F_7F7F)
    // The highest bit of each byte that is not 0, then the sum of the bytes.
    let some = (((severity & seven) &+ seven) | severity) & ~seven
    var sum = lowerHalves(some &>> 7) &+ lowerHalves(some &>> 39)
    sum = sum &+ (sum &>> 16)
    sum = sum &+ (sum &>> 8)
    return SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: sum & SIMD4(repeating: 15)))
  }

  /// The domain whose need ends, nil for none.
  private func ends(_ row: UInt32, _ draw: Float, _ world: World, _ shard: Int) -> Int? {
    let h = world.households
    let noticed = early > 0 && h.civic.noticed[row] <= noticedLately
    var rates = hazards.recoveries(row, h) * (noticed ? 1 + early : 1)
    if world.eased { rates *= Easing.paces(h.needs.easing[row]) }
    let total = rates.sum()
    let received = h.received(row, unit: supportUnit)
    // What shared stress can make of it at most and at least.
    guard draw < total * hazards.helped(received, shared: 0) else { return nil }
    let least = hazards.helped(received, shared: 1)
    let shared = draw < total * least ? 1 : self.shared(row, world, shard)
    return NeedHazards.pick(rates * hazards.helped(received, shared: shared), draw)
  }

  /// Shared stress with one of those who support a household.
  private func shared(_ row: UInt32, _ world: World, _ shard: Int) -> Float {
    let h = world.households
    let words = world.key.block(.sharedStress, week: world.week, low: h.identity[row])
    for trial in 0..<3 {
      guard let friend = world.ties[shard].pick(row, words[trial]) else { return 0 }
      guard world.ties[shard].strength(world.ties[shard].find(row, friend)) >= zwak else { continue }
      return Self.overlap(h.needs.severity[row], h.needs.severity[friend])
    }
    return 0
  }

  /// The part of a burden that another one covers, 0...1.
  static func overlap(_ own: SIMD8<UInt8>, _ theirs: SIMD8<UInt8>) -> Float {
    let both = own.replacing(with: theirs, where: theirs .< own)
    let total = SIMD8<UInt16>(truncatingIfNeeded: own).wrappedSum()
    guard total > 0 else { return 0 }
    return Float(SIMD8<UInt16>(truncatingIfNeeded: both).wrappedSum()) / Float(total)
  }
}

extension Households {
  /// Support that a household has, 0...1: contacts with ties from zwak up, in units of full support, and what it is
  /// given.
  @inline(__always)
  func received(_ row: UInt32, unit: Float) -> Float {
    let given = Float(support.emotional[row]) + Float(support.practical[row])
    return min(1, TieSum.support(tieSums[row]) * unit + given * (0.5 / 65_535))
  }
}
