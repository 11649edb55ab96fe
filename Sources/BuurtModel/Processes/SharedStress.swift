/// How much of a household's burden those who support it carry too.
///
/// Once in sixteen weeks a household in need looks at one tied household that is zwak or stronger (three are
/// tried): overlap = sum over domains of min(n_own, n_theirs) / sum of n_own, and
/// shared += rate (overlap - shared), in 255ths, rounded up or down by a draw.
///
/// - Properties: a household without need or without such a tie keeps what it had: it has nothing to recover
///   from, or nobody whose support could be shared.
/// - Limits: one tie at a look, so that the state wavers around its mean.
/// - Source: reverse buffering under shared stressors (Movisie 2025, rules G1 and H2: sign).
struct SharedStress: Sendable {
  private let rate: Float
  private let zwak: Float

  /// Constants from the registry.
  init(_ p: Parameters) {
    rate = Float(p.needs.sharedRate.value)
    zwak = Float(p.rungs.zwak.value)
  }

  /// One week of the households of a shard.
  func act(on world: World, shard: Int) {
    let h = world.households
    let due = UInt32(truncatingIfNeeded: world.week) & 15
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let looks = (h.identity.load4(first) & 15) .== due
      guard any(looks) else { continue }
      for lane in 0..<4 where looks[lane] {
        let row = UInt32(truncatingIfNeeded: first + lane)
        if h.needs.severity[row] != SIMD8(repeating: 0) { look(row, world, shard) }
      }
    }
  }

  private func look(_ row: UInt32, _ world: World, _ shard: Int) {
    let h = world.households
    let words = world.key.block(.sharedStress, week: world.week, low: h.identity[row])
    for trial in 0..<3 {
      guard let friend = world.ties[shard].pick(row, words[trial]) else { return }
      guard world.ties[shard].strength(world.ties[shard].find(row, friend)) >= zwak else { continue }
      let before = Float(h.needs.shared[row])
      let after =
        before + rate * (Self.overlap(h.needs.severity[row], h.needs.severity[friend]) * 255 - before)
      h.needs.shared[row] = UInt8(min(255, max(0, after + uniform(words.w))))
      return
    }
  }

  /// The part of a burden that another one covers, 0...1.
  static func overlap(_ own: SIMD8<UInt8>, _ theirs: SIMD8<UInt8>) -> Float {
    let both = own.replacing(with: theirs, where: theirs .< own)
    let total = SIMD8<UInt16>(truncatingIfNeeded: own).wrappedSum()
    guard total > 0 else { return 0 }
    return Float(SIMD8<UInt16>(truncatingIfNeeded: both).wrappedSum()) / Float(total)
  }
}
