/// The draws of the week that say who is present in which setting, and in which order.
///
/// A household is present where its draw is below the setting's chance, and those present stand on a ring
/// in the order of the same draws. Being pure functions of identity and week, the draws are the same in
/// every arm.
struct Presence: Sendable {
  /// Writes the draws of a shard's households.
  func act(on world: World, shard: Int) {
    let h = world.households
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let (w0, w1, w2, w3) = world.key.blocks(.presence, week: world.week, low: identities)
      // An empty dwelling gets the highest draw in every setting: it is never present.
      let mask = SIMD4<UInt32>(truncatingIfNeeded: h.composition.load4(first)) .== 0
      let absent = SIMD4<UInt32>(repeating: .max)
      h.blockDraw.store4(lowerHalves(w0).replacing(with: absent, where: mask), first)
      h.publicDraw.store4(lowerHalves(w1).replacing(with: absent, where: mask), first)
      h.familyDraw.store4(lowerHalves(w2).replacing(with: absent, where: mask), first)
      h.rosterDraw.store4(lowerHalves(w3).replacing(with: absent, where: mask), first)
    }
  }
}
