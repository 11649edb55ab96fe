/// Which place a household visits this week, if any: phase 5.
///
/// A household considers one of the open places that it knows, the lowest mix of (draw, place). It goes with
///
/// P = most * awareness * distance * logistic(constant + comfort (mix - 1/2) + free daytime + family
///   + desire (wanted - present contact) + friend + invitation + skill (skill - 1)(1 - guidance) - threshold
///   - need n - formal * presence * n (1 - trust) + trust (t - 1/2)).
///
/// - Properties: with channel f off the last three terms that carry need and trust are gone; with channel c
///   off friends do not draw each other along.
/// - Limits: one place is considered a week; who is turned away at the door still took the time.
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
    skill = Float(p.skill.value)
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
        for lane in 0..<min(4, homes.upperBound - first) {
          let row = UInt32(truncatingIfNeeded: first + lane)
          h.visiting[row] = 0
          guard h.lived(row) else { continue }
          if UInt32(truncatingIfNeeded: w2[lane]) < hearing {
            hear(row, UInt32(truncatingIfNeeded: w2[lane]), open, world)
          }
          decide(
            row,
            UInt32(truncatingIfNeeded: w0[lane]),
            UInt32(truncatingIfNeeded: w1[lane]),
            UInt32(truncatingIfNeeded: w3[lane]),
            open,
            world,
            shard
          )
        }
      }
    }
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
    _ open: [Open],
    _ world: World,
    _ shard: Int
  ) {
    let h = world.households
    let known = h.awareness[row]
    guard known != 0, uniform(word) < most else { return }
    var chosen: Int?
    var level: UInt32 = 0
    var lowest = UInt32.max
    for k in open.indices {
      let awareness = (known >> UInt32(open[k].slot * 4)) & 15
      guard awareness > 0 else { continue }
      let rank = mixed(choice ^ open[k].identity)
      if rank < lowest || chosen == nil {
        lowest = rank
        chosen = k
        level = awareness
      }
    }
    guard let chosen else { return }
    let reach = most * Float(level) * (1 / 15) * (open[chosen].near ? 1 : wijk)
    guard uniform(word) < reach,
      attraction(row, open[chosen], pick, world, shard) * reach > uniform(word)
    else { return }
    h.visiting[row] = UInt16(truncatingIfNeeded: open[chosen].number + 1)
    // A visit takes the time of being about in the buurt.
    h.publicDraw[row] = .max
    world.visitMail.outbox(shard).send(
      VisitMessage(
        place: UInt32(open[chosen].number),
        row: row,
        identity: h.identity[row],
        draw: mixed(word ^ pick)
      ),
      to: open[chosen].owner
    )
  }

  /// The logistic part of the decision.
  private func attraction(
    _ row: UInt32,
    _ place: Open,
    _ pick: UInt32,
    _ world: World,
    _ shard: Int
  ) -> Float {
    let h = world.households
    let stage = h.lifeStage(row, week: world.week)
    if let audience = place.audience, audience != stage { return 0 }
    var sum = constant - place.threshold
    sum += comfort * (place.state.comfort(stage: stage, group: h.group[row]) - 0.5)
    if h.freeDaytime[row] != 0 { sum += freeDaytime }
    switch stage {
    case .expecting, .children0to3, .children4to11, .children12to17: sum += family
    case .young, .middle, .old: break
    }
    sum += desire * max(-2, min(2, h.desired[row] - h.presentContact[row]))
    if friend > 0, let tied = world.pick(row, shard, pick),
      Int(h.regular[tied]) == place.number + 1
    {
      sum += friend
    }
    if h.invited[row] > 0 { sum += invitation }
    sum += skill * (h.skill[row] - 1) * (1 - place.guidance)
    let need = h.need[row]
    sum -= self.need * need
    sum -= formal * place.formal * need * (1 - h.trust[row])
    sum += trust * (h.trust[row] - 0.5)
    return Exponential.logistic(sum)
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
