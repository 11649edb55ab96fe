/// Meetings that have a place or are arranged: visitors of places to meet, and sessions of interventions.
extension Encounters {
  /// The places of a shard that are open, each with those who come.
  func places(_ meetings: inout Meetings) {
    let world = meetings.world
    let shard = meetings.shard
    meetings.visits.removeAll()
    world.visitMail.forEach(to: shard) { meetings.visits.append($0) }
    meetings.visits.sort { ($0.place, $0.draw, $0.identity) < ($1.place, $1.draw, $1.identity) }
    var first = 0
    for number in world.places.ofShard[shard] where world.places.all[number].open(world.week) {
      while first < meetings.visits.count, Int(meetings.visits[first].place) < number { first += 1 }
      var end = first
      while end < meetings.visits.count, Int(meetings.visits[end].place) == number { end += 1 }
      receive(number, first..<end, &meetings)
      first = end
    }
  }

  /// Admits the lowest draws, spreads them over day parts and lets those of a day part meet.
  private func receive(_ number: Int, _ visitors: Range<Int>, _ meetings: inout Meetings) {
    let world = meetings.world
    let place = world.places.all[number]
    let h = world.households
    let admitted = visitors.prefix(place.capacity)
    var week = SIMD16<Float>(repeating: 0)
    meetings.keys.removeAll()
    for k in admitted {
      let visit = meetings.visits[k]
      let usual = mixed(visit.identity ^ place.identity)
      let slot = bounded(mixed(visit.draw) < habit ? usual : mixed(visit.draw ^ usual), place.slots)
      meetings.keys.append(Self.key(UInt8(truncatingIfNeeded: slot), visit.draw, visit.row))
      week[Int(h.lifeStage(visit.row, week: world.week).rawValue)] += 1
      week[8 + Int(h.group[visit.row] & 7)] += 1
      if place.source > 0 {
        world.tallies[meetings.shard].came.append(SIMD2(UInt32(place.source), visit.row))
      }
    }
    place.state.mix.add(week, memory: memory)
    place.state.visits = admitted.count
    meetings.keys.sort(by: <)
    let setting = Setting(
      identity: place.identity,
      facilitation: reach(facilitation: place.facilitation, jointTask: place.jointTask),
      activity: place.activity,
      jointTask: place.jointTask,
      sharedExperience: Self.shared(place.sharedExperience, world.policy[place.buurt].inclusion),
      origin: .place,
      source: place.source,
      kind: .closed
    )
    var first = 0
    while first < meetings.keys.count {
      var end = first + 1
      while end < meetings.keys.count, meetings.keys[end] >> 56 == meetings.keys[first] >> 56 { end += 1 }
      if place.source > 0, end - first > 1 {
        for k in first..<end {
          let row = UInt32(truncatingIfNeeded: meetings.keys[k] & 0xFF_FFFF)
          world.tallies[meetings.shard].met.append(SIMD2(UInt32(place.source), row))
        }
      }
      walk(first..<end, setting, &meetings)
      meetFurther(first..<end, place.rounds, setting, &meetings)
      first = end
    }
  }

  /// Shared experience in a place that must be for all, less; in one with room for groups of their own, more.
  static func shared(_ experience: Float, _ inclusion: Float) -> Float {
    inclusion >= 0
      ? experience * (1 - min(1, inclusion)) : experience + min(1, -inclusion) * (1 - experience)
  }

  /// Everybody of a ring that was walked also meets those further on, as often as a place gives occasion.
  private func meetFurther(
    _ range: Range<Int>,
    _ rounds: Int,
    _ setting: Setting,
    _ meetings: inout Meetings
  ) {
    let count = range.count
    // Each pair once: half a ring lies ahead of everybody.
    for step in 2..<max(2, rounds + 1) where count > 2 * step {
      for k in 0..<count {
        let a = UInt32(truncatingIfNeeded: meetings.keys[range.lowerBound + k] & 0xFF_FFFF)
        let b = UInt32(truncatingIfNeeded: meetings.keys[range.lowerBound + (k + step) % count] & 0xFF_FFFF)
        let draw = UInt32(truncatingIfNeeded: meetings.keys[range.lowerBound + k] >> 24) ^ setting.identity
        let word = mixed(mixed(draw) &+ UInt32(step) &* Self.meetingStep)
        meetings.add(a, b, word: word, introduced: false)
      }
    }
  }

  /// A meeting that an intervention arranged: everybody meets the next and the one after.
  func hold(_ session: Session, _ meetings: inout Meetings) {
    let h = meetings.world.households
    let setting = Setting(
      identity: session.identity,
      facilitation: reach(facilitation: session.facilitation, jointTask: session.jointTask),
      activity: session.activity,
      jointTask: session.jointTask,
      sharedExperience: session.sharedExperience,
      origin: session.origin,
      source: session.source,
      kind: .closed
    )
    meetings.keys.removeAll()
    for (row, identity) in zip(session.rows, session.identities)
    where h.lived(row) && h.identity[row] == identity {
      meetings.keys.append(Self.key(0, mixed(h.blockDraw[row] ^ session.identity), row))
    }
    meetings.keys.sortInPlace()
    let count = meetings.keys.count
    guard count > 1 else { return }
    meetings.enter(setting)
    for step in 1...(count > 4 ? 2 : 1) {
      for k in 0..<(count == 2 ? 1 : count) {
        let a = UInt32(truncatingIfNeeded: meetings.keys[k] & 0xFF_FFFF)
        let b = UInt32(truncatingIfNeeded: meetings.keys[(k + step) % count] & 0xFF_FFFF)
        let draw = UInt32(truncatingIfNeeded: meetings.keys[k] >> 24) &+ UInt32(step) &* Self.meetingStep
        if a != b { meetings.add(a, b, word: mixed(draw), introduced: session.introduced) }
      }
    }
  }
}
