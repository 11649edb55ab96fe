/// Contact between tied households, what it builds, and what fades without it: phase 7 of the week.
///
/// P(contact outside settings) = min(1, kappa (base + s) e_i e_j), less after a move. With contact of either
/// kind s += lift (ceiling - s) while the ceiling is higher: the setting's, or outside settings
/// los + gamma sigma, and from theta_own up sterk (floor + (1 - floor) sigma). Without contact
/// s *= exp(-lambda (1 + weak (1 - s)) (1 + years)^-age exp(-embedded * shared partners)), slower for kin and
/// faster after a move. A number of meetings comes before zwak and before sterk. Below `lost` a tie is gone.
///
/// - Properties: one truth: both records of a tie between shards compute the same from the same draw and
///   the same two columns, in (low, high) order. Sums over ties are whole numbers.
/// - Source: form and start values of a prototype of this layer; see the registry for each number.
struct Upkeep: Sendable {
  private let contact: Float
  private let contactBase: Float
  private let contactFar: Float
  private let lift: Float
  private let los: Float
  private let ownThreshold: Float
  private let ownSimilarity: Float
  private let sterkCeiling: Float
  private let sterkFloor: Float
  private let zwak: Float
  private let sterk: Float
  private let belowZwak: Float
  private let belowSterk: Float
  private let meetingsZwak: UInt8
  private let meetingsSterk: UInt8
  private let decayWeak: Float
  private let decayFar: Float
  private let decayKin: Float
  private let lost: Float
  private let dormant: Float
  private let revival: Float
  private let requirement: UInt32
  /// Loss in a week without contact by age of the tie in weeks, last entry for all older ones.
  private let byAge: [Float]
  /// Factor by shared partners.
  private let byEmbedded: [Float]

  /// Constants from the registry.
  init(_ p: Parameters) {
    contact = Float(p.upkeep.contact.value)
    contactBase = Float(p.upkeep.contactBase.value)
    contactFar = Float(p.upkeep.contactFar.value)
    lift = Float(p.upkeep.lift.value)
    los = Float(p.rungs.ceilingLos.value)
    ownThreshold = Float(p.upkeep.ownThreshold.value)
    ownSimilarity = Float(p.upkeep.ownSimilarity.value)
    sterkCeiling = Float(p.rungs.ceilingSterk.value)
    sterkFloor = Float(p.upkeep.sterkFloor.value)
    zwak = Float(p.rungs.zwak.value)
    sterk = Float(p.rungs.sterk.value)
    // A tie that lacks the meetings stays a hair below the rung.
    belowZwak = Float(p.rungs.zwak.value) - 0x1p-12
    belowSterk = Float(p.rungs.sterk.value) - 0x1p-12
    meetingsZwak = UInt8(min(255, p.rungs.meetingsZwak.value))
    meetingsSterk = UInt8(min(255, p.rungs.meetingsSterk.value))
    decayWeak = Float(p.upkeep.decayWeak.value)
    decayFar = Float(p.upkeep.decayFar.value)
    decayKin = Float(p.upkeep.decayKin.value)
    lost = Float(p.rungs.lost.value)
    dormant = Float(p.rungs.dormant.value)
    revival = Float(p.formation.revival.value)
    requirement = UInt32(p.upkeep.requirement.value * 0x1p16)
    byAge = (0...40 * 52).map {
      Float(
        p.upkeep.decay.value * Exponential.power(1 + Double($0) / weeksPerYear, -p.upkeep.decayAge.value))
    }
    byEmbedded = (0...32).map { Float(Exponential.exp(-p.upkeep.decayEmbedded.value * Double($0))) }
  }

  /// Messages of the week's meetings, then every tie of the shard.
  func act(on world: World, shard: Int, _ scratch: Scratch) {
    receive(world, shard, scratch)
    sweep(world, shard, scratch)
  }

  /// Meetings across shards are noted and new ties inserted, in the order of identities.
  private func receive(_ world: World, _ shard: Int, _ scratch: Scratch) {
    let h = world.households
    scratch.messages.removeAll(keepingCapacity: true)
    world.tieMail.forEach(to: shard) { message in
      guard message.strength == 0 else { return scratch.messages.append(message) }
      let here = world.ties[shard].holds(message.low) ? message.low : message.high
      let index = world.ties[shard].find(here, here == message.low ? message.high : message.low)
      if index >= 0 { world.ties[shard].noteMeeting(index, ceiling: message.ceiling) }
    }
    scratch.messages.sort {
      (h.identity[$0.low], h.identity[$0.high], $0.origin, $0.source, $0.strength)
        < (h.identity[$1.low], h.identity[$1.high], $1.origin, $1.source, $1.strength)
    }
    let tally = world.tallies[shard]
    for message in scratch.messages {
      var marks = UInt16(message.origin)
      if world.sameBuurt(message.low, message.high) { marks |= TieMarks.sameBuurt }
      if Similarity.across(h.traits[message.low], h.traits[message.high]) { marks |= TieMarks.across }
      let added = world.ties[shard].insert(
        TieRecord(
          low: message.low, high: message.high, lowIdentity: h.identity[message.low],
          highIdentity: h.identity[message.high], strength: message.strength, born: message.born,
          marks: marks, meetings: 1, embedded: 0, similarity: message.similarity, source: message.source))
      if added, world.ties[shard].holds(message.low) {
        tally.formed += 1
        if message.source > 0 { tally.tied[Int(message.source)] += 1 }
      }
    }
  }

  private func sweep(_ world: World, _ shard: Int, _ scratch: Scratch) {
    let h = world.households
    let week = world.week
    for row in world.rows(shard) {
      h.load[row] = 0
      h.contacts[row] = 0
      h.support[row] = 0
    }
    let draws = world.key.pairs(.pairs, week: week)
    let count = world.ties[shard].count
    scratch.indices.removeAll(keepingCapacity: true)
    for first in stride(from: 0, to: count, by: 4) {
      let words = draws.uniform4(world.ties[shard].identities4(first))
      for lane in 0..<min(4, count - first) {
        tie(first + lane, words[lane], world, shard, h, week, scratch)
      }
    }
    let tally = world.tallies[shard]
    for index in scratch.indices.reversed() {
      if world.ties[shard].holds(world.ties[shard].ends(Int(index)).low) { tally.lost += 1 }
      world.ties[shard].remove(Int(index))
    }
  }

  /// One week of one tie.
  @inline(__always)
  private func tie(
    _ index: Int, _ draw: Float, _ world: World, _ shard: Int, _ h: Households, _ week: Int,
    _ scratch: Scratch
  ) {
    let ends = world.ties[shard].ends(index)
    let marks = world.ties[shard].marks(index)
    let ceilingOfMeeting = world.ties[shard].takeCeiling(index)
    var s = world.ties[shard].strength(index)
    let far = marks & TieMarks.far != 0
    let chance = contact * (contactBase + s) * h.effort[ends.low] * h.effort[ends.high]
    let ownContact = draw < (far ? chance * contactFar : chance)
    if ownContact || ceilingOfMeeting > 0 {
      let sigma = world.ties[shard].similarity(index)
      var ceiling = Float(ceilingOfMeeting) * (1 / 255)
      if ceilingOfMeeting > 0, s < dormant { s = revival }
      if ownContact {
        world.ties[shard].countMeeting(index)
        ceiling = max(
          ceiling,
          s >= ownThreshold
            ? sterkCeiling * (sterkFloor + (1 - sterkFloor) * sigma) : los + ownSimilarity * sigma)
      }
      if ceiling > s {
        let before = s
        s += lift * (ceiling - s)
        let meetings = world.ties[shard].meetings(index)
        if s >= zwak, before < zwak, meetings < meetingsZwak { s = belowZwak }
        if s >= sterk, before < sterk, meetings < meetingsSterk { s = belowSterk }
      }
      note(ends.low, s, world, shard, h)
      note(ends.high, s, world, shard, h)
    } else {
      let age = min(max(0, week - Int(world.ties[shard].born(index))), byAge.count - 1)
      let embedded = min(Int(world.ties[shard].embedded(index)), byEmbedded.count - 1)
      var rate = byAge[age] * byEmbedded[embedded] * (1 + decayWeak * (1 - s))
      if TieMarks.origin(marks) == TieOrigin.kin.rawValue { rate *= decayKin }
      if far { rate *= decayFar }
      // exp(-x) to third order; x stays below 0.5, where the error is below 0.003 of the loss.
      s *= 1 - rate * (1 - rate * (0.5 - rate * (1 / 6)))
      if s < lost { scratch.indices.append(UInt32(truncatingIfNeeded: index)) }
    }
    world.ties[shard].setStrength(index, s)
    let load = requirement + UInt32(s * 0x1p16)
    if world.ties[shard].holds(ends.low) { h.load[ends.low] &+= load }
    if world.ties[shard].holds(ends.high) { h.load[ends.high] &+= load }
    keep(index, ends.low, world, shard, week)
  }

  /// Contact counts for a household of this shard, support from zwak up.
  @inline(__always)
  private func note(_ row: UInt32, _ s: Float, _ world: World, _ shard: Int, _ h: Households) {
    guard world.ties[shard].holds(row) else { return }
    h.contacts[row] &+= 1
    if s >= zwak { h.support[row] &+= UInt32(s * 0x1p16) }
  }

  /// Ties of interventions that are 26 or 52 weeks old.
  @inline(__always)
  private func keep(_ index: Int, _ low: UInt32, _ world: World, _ shard: Int, _ week: Int) {
    let source = Int(world.ties[shard].source(index))
    guard source > 0, world.ties[shard].holds(low), world.ties[shard].strength(index) >= dormant else { return }
    let age = week - Int(world.ties[shard].born(index))
    if age == 26 { world.tallies[shard].kept26[source] += 1 }
    if age == 52 { world.tallies[shard].kept52[source] += 1 }
  }
}
