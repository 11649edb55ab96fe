/// Which place a household visits this week, if any.
///
/// A household considers two of the open places that it knows, each in proportion to its weight (awareness
/// times distance), one after the other. It goes to one with
///
/// P = most * weight * logistic(constant + comfort (mix - 1/2) + free daytime + family
///   + desire (wanted - present contact) + friend + invitation + skill (skill - 1)(1 - guidance) - threshold
///   - (need n - trust (t - 1/2)) - volunteering (hours) - formal * presence * n (1 - trust)),
///
/// where the bracket, as far as it keeps out, counts less by the share `ease` of a place, so that a second place adds outings, and more of the same adds less and less.
///
/// - Properties: with channel f off the three terms that carry need and trust are gone; with channel c off
///   friends do not draw each other along; with channel d off skill keeps nobody away.
/// - Limits: at most two places are considered a week; who is turned away at the door still took the time. Who
///   knew no place hears of its first this week and can go from the next.
struct Visits: Sendable {
  private let most: Float
  private let constant: Float
  private let comfort: Float
  private let freeDaytime: Float
  private let family: Float
  private let desire: Float
  private let friend: Float
  private let invitation: Float
  private let skill: Float
  private let volunteering: Float
  private let formal: Float
  private let need: Float
  private let trust: Float
  private let wijk: Float
  private let hearing: UInt32
  private let heard: UInt32
  private let desireLimit: Float

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters.visits
    most = Float(p.most.value)
    constant = Float(p.constant.value)
    comfort = Float(p.comfort.value)
    freeDaytime = Float(p.freeDaytime.value)
    family = Float(p.family.value)
    desire = Float(p.desire.value)
    friend = input.switches[.matthewFormation] ? Float(p.friend.value) : 0
    invitation = Float(p.invitation.value)
    skill = input.switches[.matthewUse] ? Float(p.skill.value) : 0
    volunteering = Float(input.parameters.civic.visitCost.value / 4)
    let channel: Float = input.switches[.matthewAccess] ? 1 : 0
    formal = channel * Float(p.formal.value)
    need = channel * Float(p.need.value)
    trust = channel * Float(p.trust.value)
    wijk = input.switches[.tiesAcross] ? Float(p.wijk.value) : 0
    hearing = threshold(p.hearing.value)
    heard = Households.level(p.heard.value)
    desireLimit = Float(p.desireLimit.value)
  }

  /// A place that a buurt's households may visit this week, with what the decision needs of it.
  private struct Open {
    var number: Int
    var threshold: Float
    var formal: Float
    var guidance: Float
    var audience: Audience?
    var ease: Float
    /// How far the public of the place matters to who might come: 0 where it must be for all.
    var likeness: Float
    var owner: Int
    /// What visitors have left behind, as it stands this week.
    var mix: PlaceMix

    init(_ number: Int, _ place: Place, _ world: World) {
      self.number = number
      threshold = place.threshold
      formal = place.formal
      guidance = place.facilitation
      let forAll = min(1, max(0, world.policy[place.buurt].inclusion))
      likeness = 1 - forAll
      // A mandate that weighs more than half ends an audience of its own.
      audience = forAll < 0.5 ? place.audience : nil
      ease = place.ease
      owner = world.layout.shard(of: UInt32(world.layout.buurtStart[place.buurt]))
      mix = place.state.mix
    }
  }

  /// The places that a buurt's households may know, one a lane, in the order of their levels of awareness.
  private struct Nearby {
    var open: [Open] = []
    /// Identities for the ranks.
    private var identities = SIMD8<UInt32>(repeating: 0)
    /// A fifteenth of the weight of distance; 0 for what is closed.
    private var distances = SIMD8<Float>(repeating: 0)
    /// The lowest threshold; infinite when nothing is open.
    private(set) var easiest = Float.infinity
    /// The most that any takes away of what need and distrust keep out.
    private(set) var mostEase: Float = 0

    init(_ buurt: Int, _ wijk: Float, _ world: World) {
      for (slot, candidate) in world.places.candidates[buurt].enumerated() {
        let place = world.places.all[candidate.place]
        open.append(Open(candidate.place, place, world))
        guard place.open(world.week) else { continue }
        identities[slot] = place.identity
        distances[slot] = (candidate.near || place.online ? 1 : wijk) / 15
        easiest = min(easiest, place.threshold)
        mostEase = max(mostEase, place.ease)
      }
    }

    /// Awareness times distance, 0...1.
    @inline(__always)
    func weights(known: UInt32) -> SIMD8<Float> {
      // Each level of four bits is brought to the top of its lane, then down.
      let up = SIMD8<UInt32>(1 << 28, 1 << 24, 1 << 20, 1 << 16, 1 << 12, 1 << 8, 1 << 4, 1)
      let levels = (SIMD8(repeating: known) &* up) &>> 28
      return SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: levels)) * distances
    }

    /// Draws over weights; infinite for what has no weight.
    @inline(__always)
    func ranks(_ choice: UInt32, _ weights: SIMD8<Float>) -> SIMD8<Float> {
      let words = SIMD8(repeating: choice) ^ identities
      let draws = SIMD8(
        lowHalf: uniform4(mixed4(words.lowHalf)),
        highHalf: uniform4(mixed4(words.highHalf))
      )
      return (draws / weights).replacing(with: .infinity, where: weights .<= 0)
    }

    /// The open place, of those that have a weight, of which a household hears.
    func heard(_ word: UInt32) -> Int? {
      let ranks = ranks(word, distances)
      let lowest = ranks.min()
      return lowest < .infinity ? lane(of: lowest, in: ranks) : nil
    }
  }

  /// Households of a shard decide.
  func act(on world: World, shard: Int) {
    let h = world.households
    for buurt in world.layout.shardBuurten[shard] {
      let homes = world.dwellings(buurt)
      let nearby = Nearby(buurt, wijk, world)
      guard nearby.easiest < .infinity else {
        for row in homes { h.visiting[row] = 0 }
        continue
      }
      for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 4) {
        let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
        let (w0, w1, w2, w3) = world.key.blocks(.visits, week: world.week, low: identities)
        h.visiting.store4(SIMD4(repeating: 0), first)
        let hears = lowerHalves(w2) .< hearing
        let pull = pull4(first, h)
        let draw = smaller(uniformLanes(w1), uniform4(mixed4(lowerHalves(w1))))
        let limit = limit4(first, pull - nearby.easiest, nearby.mostEase, h)
        let considers = (h.awareness.load4(first) .!= 0) .& (draw .< limit)
        guard any(hears .| considers) else { continue }
        for lane in 0..<min(4, homes.upperBound - first) {
          let row = UInt32(truncatingIfNeeded: first + lane)
          guard h.lived(row) else { continue }
          if hears[lane] { hear(row, UInt32(truncatingIfNeeded: w2[lane]), nearby, world) }
          guard considers[lane] else { continue }
          decide(
            row,
            UInt32(truncatingIfNeeded: w0[lane]),
            UInt32(truncatingIfNeeded: w1[lane]),
            UInt32(truncatingIfNeeded: w3[lane]),
            pull[lane],
            nearby,
            world,
            shard
          )
        }
      }
    }
  }

  /// The part of the decision that does not depend on the place, for four households.
  @inline(__always)
  private func pull4(_ first: Int, _ h: Households) -> SIMD4<Float> {
    let free = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: h.freeDaytime.load4(first)))
    let missing = h.desired.load4(first) - h.presentContact.load4(first)
    let bounded = larger(smaller(missing, SIMD4(repeating: desireLimit)), SIMD4(repeating: -desireLimit))
    let trusting = h.trust.load4(first) - 0.5
    let hours = SIMD4<Float>(whole(h.civic.hours.load4(first)))
    return free * freeDaytime - hours * volunteering + bounded * desire + trusting * trust - h.need.load4(
      first
    ) * need + constant
  }

  /// An upper bound of the chance to go to any place: two draws above it need no further look.
  ///
  /// The place is taken to be known, near, without threshold beyond the lowest, with a public like the
  /// household and a friend; a thousandth is added, far above what rounding can take.
  @inline(__always)
  private func limit4(_ first: Int, _ pull: SIMD4<Float>, _ ease: Float, _ h: Households) -> SIMD4<Float> {
    let none = SIMD4<Float>(repeating: 0)
    let skilled = larger((h.skill.load4(first) - 1) * skill, none)
    let invitations = SIMD4<UInt32>(truncatingIfNeeded: h.invited.load4(first))
    let invited = none.replacing(with: invitation, where: invitations .!= 0)
    var best = pull + skilled + invited + (comfort * 0.5 + family + friend)
    if ease > 0 {
      let barrier = h.need.load4(first) * need - (h.trust.load4(first) - 0.5) * trust
      best += larger(barrier, none) * ease
    }
    return Exponential.logistic(best) * (most * 1.001)
  }

  /// A household hears of one place in passing.
  private func hear(_ row: UInt32, _ word: UInt32, _ nearby: Nearby, _ world: World) {
    if let slot = nearby.heard(word) { world.households.raiseAwareness(row, slot: slot, by: heard) }
  }

  @inline(__always)
  private func decide(
    _ row: UInt32,
    _ choice: UInt32,
    _ word: UInt32,
    _ pick: UInt32,
    _ pull: Float,
    _ nearby: Nearby,
    _ world: World,
    _ shard: Int
  ) {
    let weights = nearby.weights(known: world.households.awareness[row])
    // The lowest of draws over weights: each place comes first in proportion to its weight.
    var ranks = nearby.ranks(choice, weights)
    let lowest = ranks.min()
    guard lowest < .infinity else { return }
    let first = lane(of: lowest, in: ranks)
    if tries(row, nearby.open[first], weights[first], uniform(word), pick, pull, world, shard) {
      return go(row, nearby.open[first], mixed(word ^ pick), world, shard)
    }
    ranks[first] = .infinity
    let next = ranks.min()
    guard next < .infinity else { return }
    let second = lane(of: next, in: ranks)
    let again = mixed(word)
    if tries(row, nearby.open[second], weights[second], uniform(again), mixed(pick), pull, world, shard) {
      go(row, nearby.open[second], mixed(again ^ pick), world, shard)
    }
  }

  /// Whether a household goes to a place that it considers: its draw against most * weight * logistic.
  @inline(__always)
  private func tries(
    _ row: UInt32,
    _ place: Open,
    _ weight: Float,
    _ draw: Float,
    _ pick: UInt32,
    _ pull: Float,
    _ world: World,
    _ shard: Int
  ) -> Bool {
    let reach = most * weight
    return draw < reach && goes(row, place, pick, pull, draw / reach, world, shard)
  }

  private func go(_ row: UInt32, _ place: Open, _ draw: UInt32, _ world: World, _ shard: Int) {
    let h = world.households
    h.visiting[row] = UInt16(truncatingIfNeeded: place.number + 1)
    // A visit takes the time of being about in the buurt.
    h.publicDraw[row] = .max
    world.visitMail.outbox(shard).send(
      VisitMessage(
        place: UInt32(place.number),
        row: row,
        identity: h.identity[row],
        draw: draw
      ),
      to: place.owner
    )
  }

  /// Whether the logistic part of the decision is above a share: the most that a place can add is tried
  /// before its details are looked up.
  private func goes(
    _ row: UInt32,
    _ place: Open,
    _ pick: UInt32,
    _ pull: Float,
    _ share: Float,
    _ world: World,
    _ shard: Int
  ) -> Bool {
    let h = world.households
    let need = h.need[row]
    var sum = pull - place.threshold
    if place.ease > 0 { sum += place.ease * max(0, self.need * need - trust * (h.trust[row] - 0.5)) }
    if h.invited[row] > 0 { sum += invitation }
    sum += skill * (h.skill[row] - 1) * (1 - place.guidance)
    sum -= formal * place.formal * need * (1 - h.trust[row])
    guard Exponential.logistic(sum + comfort * 0.5 + family + friend) > share else { return false }
    // Life stage and group as similarity knows them: one read, at most sixteen weeks old.
    let traits = h.traits[row]
    let stage = Similarity.lifeStage(traits)
    if let audience = place.audience, !audience.admits(row, world) { return false }
    sum +=
      comfort * place.likeness * (place.mix.comfort(stage: stage, group: Similarity.group(traits)) - 0.5)
    switch stage {
    case .expecting, .children0to3, .children4to11, .children12to17: sum += family
    case .young, .middle, .old: break
    }
    // A friend is asked only where the answer decides.
    if Exponential.logistic(sum) > share { return true }
    guard friend > 0, Exponential.logistic(sum + friend) > share, let tied = world.pick(row, shard, pick)
    else { return false }
    return Int(h.regular[tied]) == place.number + 1
  }
}

/// The first lane that holds a value.
@inline(__always)
private func lane(of value: Float, in lanes: SIMD8<Float>) -> Int {
  for lane in 0..<7 where lanes[lane] == value { return lane }
  return 7
}

extension Households {
  /// Awareness, 0...1, in fifteenths; at least one.
  static func level(_ awareness: Double) -> UInt32 { UInt32(max(1, (awareness * 15).rounded())) }

  /// Raises the awareness of one of the candidate places, up to 15.
  func raiseAwareness(_ row: UInt32, slot: Int, by steps: UInt32) {
    let shift = UInt32(slot * 4)
    let level = min(15, ((awareness[row] >> shift) & 15) + steps)
    awareness[row] = awareness[row] & ~(15 << shift) | level << shift
  }
}
