@testable import BuurtModel

/// A slow second writing of a week of visits: each household weighs every place that its buurt may know, in
/// double precision, and draws the same numbers.
struct VisitsTwin {
  /// What a household has after its decision.
  struct Household: Equatable {
    var visiting = 0
    var awareness: [Int]
    /// The draw by which the place admits, with a visit.
    var draw: UInt32?
  }

  /// What happened on the way, for a test that wants to see all of it.
  struct Cases: Equatable {
    var heard = 0
    var second = 0
    var befriended = 0
    var eased = 0
    var refused = 0
  }

  private struct Known {
    var place: Place
    var number: Int
    var slot: Int
    var weight: Double
  }

  private let world: World
  private let p: Parameters
  private(set) var households: [UInt32: Household] = [:]
  private(set) var cases = Cases()

  /// The visits of a week, of a world that is left as it is after presence.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) { decide(row) }
  }

  /// Levels of awareness in fifteenths, place by place.
  static func levels(_ packed: UInt32) -> [Int] { (0..<8).map { Int(packed >> UInt32(4 * $0) & 15) } }

  /// The open places that a buurt may know with the weight of their distance.
  private func nearby(_ row: UInt32) -> [Known] {
    let wijk = world.input.switches[.tiesAcross] ? p.visits.wijk.value : 0
    return world.places.candidates[world.layout.buurt(of: row)].enumerated().compactMap { slot, candidate in
      let place = world.places.all[candidate.place]
      guard place.open(world.week) else { return nil }
      let weight = candidate.near || place.online ? 1 : wijk
      return Known(place: place, number: candidate.place, slot: slot, weight: weight)
    }
  }

  /// The place with the lowest draw over weight, among those with a weight.
  private func first(_ word: UInt32, _ places: [Known]) -> Known? {
    func rank(_ known: Known) -> Double {
      Double(uniform(mixed(word ^ known.place.identity))) / known.weight
    }
    return places.filter { $0.weight > 0 }.min { rank($0) < rank($1) }
  }

  private mutating func decide(_ row: UInt32) {
    let words = world.key.block(.visits, week: world.week, low: world.households.identity[row])
    let places = nearby(row)
    var home = Household(awareness: Self.levels(world.households.awareness[row]))
    // Who knew of nothing at all before this week stays at home with what it hears.
    let knew = home.awareness.contains { $0 > 0 }
    if words.z < threshold(p.visits.hearing.value), let place = first(words.z, places) {
      let steps = max(1, Int((p.visits.heard.value * 15).rounded()))
      home.awareness[place.slot] = min(15, home.awareness[place.slot] + steps)
      cases.heard += 1
    }
    if knew {
      var known = places.map { place in
        var place = place
        place.weight *= Double(home.awareness[place.slot]) / 15
        return place
      }
      var word = words.y
      for turn in 0..<2 {
        guard let place = first(words.x, known) else { break }
        let pick = turn == 0 ? words.w : mixed(words.w)
        if goes(row, place, draw: Double(uniform(word)), pick) {
          home.visiting = place.number + 1
          home.draw = mixed(word ^ words.w)
          cases.second += turn
          break
        }
        word = mixed(word)
        known.removeAll { $0.number == place.number }
      }
    }
    households[row] = home
  }

  /// Whether a draw is below the chance of a visit; the friend who would draw along is told apart.
  private mutating func goes(_ row: UInt32, _ known: Known, draw: Double, _ pick: UInt32) -> Bool {
    let h = world.households
    let v = p.visits
    let on = world.input.switches
    let place = known.place
    if let audience = place.audience, !forAll(place), !audience.admits(row, world) {
      cases.refused += 1
      return false
    }
    let traits = h.traits[row]
    let stage = PlainSimilarity.trait(traits, 0)
    let inclusion = Double(min(1, max(0, world.policy[place.buurt].inclusion)))
    let mix = place.state.mix.comfort(
      stage: LifeStage(rawValue: UInt8(stage)) ?? .middle,
      group: UInt8(PlainSimilarity.trait(traits, 3))
    )
    let missing = Double(h.desired[row]) - Double(h.presentContact[row])
    let need = on[.matthewAccess] ? v.need.value * Double(h.need[row]) : 0
    let trust = on[.matthewAccess] ? v.trust.value * (Double(h.trust[row]) - 0.5) : 0
    let barrier = need - trust
    var x = v.constant.value + v.comfort.value * (1 - inclusion) * (Double(mix) - 0.5)
    x += h.freeDaytime[row] > 0 ? v.freeDaytime.value : 0
    // Expecting, or a child below 18.
    x += stage <= 3 ? v.family.value : 0
    x += v.desire.value * max(-v.desireLimit.value, min(v.desireLimit.value, missing))
    x += h.invited[row] > 0 ? v.invitation.value : 0
    if on[.matthewUse] { x += v.skill.value * (Double(h.skill[row]) - 1) * (1 - Double(place.facilitation)) }
    x -= Double(place.threshold)
    x -= barrier - Double(place.ease) * max(0, barrier)
    x -= p.civic.visitCost.value * Double(h.civic.hours[row]) / 4
    if on[.matthewAccess] {
      x -= v.formal.value * Double(place.formal) * Double(h.need[row]) * (1 - Double(h.trust[row]))
    }
    func chance(_ x: Double) -> Double { v.most.value * known.weight / (1 + Exponential.exp(-x)) }
    let friendly = on[.matthewFormation] && isRegular(friend(of: row, pick), known.number)
    let goes = draw < chance(x + (friendly ? v.friend.value : 0))
    if goes, draw >= chance(x) { cases.befriended += 1 }
    if goes, place.ease > 0, barrier > 0 { cases.eased += 1 }
    return goes
  }

  /// A mandate that weighs half or more ends an audience of its own.
  private func forAll(_ place: Place) -> Bool { world.policy[place.buurt].inclusion >= 0.5 }

  private func isRegular(_ row: UInt32?, _ number: Int) -> Bool {
    row.map { Int(world.households.regular[$0]) == number + 1 } ?? false
  }

  /// The tied household with the lowest rank with a draw.
  private func friend(of row: UInt32, _ draw: UInt32) -> UInt32? {
    let ties = world.ties[world.layout.shard(of: row)]
    var ranks: [UInt64: UInt32] = [:]
    for k in 0..<ties.degree(row) {
      let other = ties.entry(row, k).partner
      ranks[UInt64(draw ^ world.households.identity[other]) &* 0x9E37_79B9_7F4A_7C15] = other
    }
    return ranks.keys.min().flatMap { ranks[$0] }
  }
}
