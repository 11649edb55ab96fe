/// Which place a household visits this week, if any.
///
/// A household considers two of the open places that it knows, each in proportion to its weight (awareness
/// times distance), one after the other. It goes to one with
///
/// P = most * weight * logistic(constant + comfort (mix - 1/2) + free daytime + family
///   + desire (wanted - present contact) + friend + invitation + skill (skill - 1)(1 - guidance) - threshold
///   - need n - volunteering (hours) - formal * presence * n (1 - trust) + trust (t - 1/2)),
///
/// so that a second place adds outings, and more of the same adds less and less.
///
/// - Properties: with channel f off the three terms that carry need and trust are gone; with channel c off
///   friends do not draw each other along; with channel d off skill keeps nobody away.
/// - Limits: at most two places are considered a week; who is turned away at the door still took the time.
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
  }

  /// A place that a buurt's households may visit this week, with what the decision needs of it.
  private struct Open {
    var slot: Int
    var number: Int
    var identity: UInt32
    var near: Bool
    var threshold: Float
    var formal: Float
    var guidance: Float
    var audience: LifeStage?
    var owner: Int
    var state: PlaceState
  }

  private static func open(_ buurt: Int, _ world: World) -> [Open] {
    world.places.candidates[buurt].enumerated().compactMap { slot, candidate in
      let place = world.places.all[candidate.place]
      guard place.open(world.week) else { return nil }
      return Open(
        slot: slot,
        number: candidate.place,
        identity: place.identity,
        near: candidate.near,
        threshold: place.threshold,
        formal: place.formal,
        guidance: place.facilitation,
        audience: place.audience,
        owner: world.layout.shard(of: UInt32(world.layout.buurtStart[place.buurt])),
        state: place.state
      )
    }
  }

  /// Households of a shard decide.
  func act(on world: World, shard: Int) {
    let h = world.households
    for buurt in world.layout.shardBuurten[shard] {
      let homes = world.dwellings(buurt)
      let open = Self.open(buurt, world)
      guard !open.isEmpty else {
        for row in homes { h.visiting[row] = 0 }
        continue
      }
      for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 4) {
        let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
        let (w0, w1, w2, w3) = world.key.blocks(.visits, week: world.week, low: identities)
        h.visiting.store4(SIMD4(repeating: 0), first)
        let hears = lowerHalves(w2) .< hearing
        let considers = h.awareness.load4(first) .!= 0
        guard any(hears .| considers) else { continue }
        let pull = pull4(first, h)
        for lane in 0..<min(4, homes.upperBound - first) {
          let row = UInt32(truncatingIfNeeded: first + lane)
          guard h.lived(row) else { continue }
          if hears[lane] { hear(row, UInt32(truncatingIfNeeded: w2[lane]), open, world) }
          guard considers[lane] else { continue }
          decide(
            row,
            UInt32(truncatingIfNeeded: w0[lane]),
            UInt32(truncatingIfNeeded: w1[lane]),
            UInt32(truncatingIfNeeded: w3[lane]),
            pull[lane],
            open,
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
    let bounded = larger(smaller(missing, SIMD4(repeating: 2)), SIMD4(repeating: -2))
    let trusting = h.trust.load4(first) - 0.5
    let hours = SIMD4<Float>(whole(h.civic.hours.load4(first)))
    return free * freeDaytime - hours * volunteering + bounded * desire + trusting * trust - h.need.load4(
      first
    ) * need + constant
  }

  /// A household hears of one place in passing: a third of full awareness.
  private func hear(
    _ row: UInt32,
    _ word: UInt32,
    _ open: [Open],
    _ world: World
  ) {
    var best = 0
    var lowest = UInt32.max
    for place in open {
      let rank = mixed(word ^ place.identity)
      if rank < lowest {
        lowest = rank
        best = place.slot
      }
    }
    world.households.raiseAwareness(row, slot: best, by: 5)
  }

  @inline(__always)
  private func decide(
    _ row: UInt32,
    _ choice: UInt32,
    _ word: UInt32,
    _ pick: UInt32,
    _ pull: Float,
    _ open: [Open],
    _ world: World,
    _ shard: Int
  ) {
    // Two draws for two places; where both are above the most that can be, nothing needs a look.
    let again = mixed(word)
    guard uniform(word) < most || uniform(again) < most else { return }
    let known = world.households.awareness[row]
    var first = -1
    var second = -1
    var lowest = Float.infinity
    var next = Float.infinity
    for k in open.indices {
      let weight = weight(open[k], known)
      guard weight > 0 else { continue }
      // The lowest of draws over weights: each place comes first in proportion to its weight.
      let rank = uniform(mixed(choice ^ open[k].identity)) / weight
      if rank < lowest {
        (second, next) = (first, lowest)
        (first, lowest) = (k, rank)
      } else if rank < next {
        (second, next) = (k, rank)
      }
    }
    guard first >= 0 else { return }
    let place = open[first]
    if tries(row, place, uniform(word), known, pick, pull, world, shard) {
      go(row, place, mixed(word ^ pick), world, shard)
    } else if second >= 0 {
      let place = open[second]
      guard tries(row, place, uniform(again), known, mixed(pick), pull, world, shard) else { return }
      go(row, place, mixed(again ^ pick), world, shard)
    }
  }

  /// Whether a household goes to a place that it considers: its draw against most * weight * logistic.
  @inline(__always)
  private func tries(
    _ row: UInt32,
    _ place: Open,
    _ draw: Float,
    _ known: UInt32,
    _ pick: UInt32,
    _ pull: Float,
    _ world: World,
    _ shard: Int
  ) -> Bool {
    let reach = most * weight(place, known)
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

  /// Awareness times distance, 0...1.
  @inline(__always)
  private func weight(_ place: Open, _ known: UInt32) -> Float {
    Float((known >> UInt32(place.slot * 4)) & 15) * (1 / 15) * (place.near ? 1 : wijk)
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
    if h.invited[row] > 0 { sum += invitation }
    sum += skill * (h.skill[row] - 1) * (1 - place.guidance)
    sum -= formal * place.formal * need * (1 - h.trust[row])
    guard Exponential.logistic(sum + comfort * 0.5 + family + friend) > share else { return false }
    // Life stage and group as similarity knows them: one read, at most sixteen weeks old.
    let traits = h.traits[row]
    let stage = Similarity.lifeStage(traits)
    if let audience = place.audience, audience != h.lifeStage(row, week: world.week) { return false }
    sum += comfort * (place.state.comfort(stage: stage, group: Similarity.group(traits)) - 0.5)
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

extension Households {
  /// Raises the awareness of one of the candidate places, up to 15.
  func raiseAwareness(_ row: UInt32, slot: Int, by steps: UInt32) {
    let shift = UInt32(slot * 4)
    let level = min(15, ((awareness[row] >> shift) & 15) + steps)
    awareness[row] = awareness[row] & ~(15 << shift) | level << shift
  }
}
