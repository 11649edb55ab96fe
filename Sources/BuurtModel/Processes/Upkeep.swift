/// Contact between tied households, what it builds, and what fades without it.
///
/// P(contact outside settings) = min(1, kappa (base + s) e_i e_j), less after a move. With contact of either
/// kind s += lift (ceiling - s) while the ceiling is higher: the setting's, or outside settings
/// los + gamma sigma, and from theta_own up sterk (floor + (1 - floor) sigma). Without contact
/// s *= exp(-lambda (1 + weak (1 - s)) (1 + years)^-age exp(-embedded * shared partners) (1 + ledger |b|)),
/// slower for kin and faster after a move; a scar of the ledger lowers the chance of contact. A number of meetings comes before zwak and before sterk. Below `lost` a tie is gone.
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
  /// What a full scar takes from contact, and what full imbalance adds to loss; 0 with channel b off.
  private let scarContact: Float
  private let imbalanceDecay: Float
  /// Everyday exchanges at a contact of a tie from zwak up.
  private let everyday: Float
  /// Loss in a week without contact by age of the tie in weeks, last entry for all older ones.
  private let byAge: [Float]
  /// Factor by shared partners.
  private let byEmbedded: [Float]

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
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
    let reciprocity = input.switches[.matthewReciprocity]
    scarContact = reciprocity ? Float(p.ledger.contactCost.value) : 0
    imbalanceDecay = reciprocity ? Float(p.ledger.decay.value) : 0
    everyday = Float(p.giving.everyday.value)
    byAge = (0...40 * 52).map {
      Float(
        p.upkeep.decay.value * Exponential.power(1 + Double($0) / weeksPerYear, -p.upkeep.decayAge.value)
      )
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
      let added = world.ties[shard].insert(world.record(of: message, meetings: 1))
      if added, world.ties[shard].holds(message.low) {
        tally.formed += 1
        if message.source > 0 { tally.tied[Int(message.source)] += 1 }
      }
    }
  }

  /// Every tie of the shard, in three passes: what the ends bring (many reads at once), what happens (four
  /// ties at a time), what it leaves with the ends.
  private func sweep(_ world: World, _ shard: Int, _ scratch: Scratch) {
    let count = world.ties[shard].count
    scratch.makeRoom(for: count)
    scratch.due.removeAll(keepingCapacity: true)
    gather(count, world, shard, scratch)
    let draws = world.key.pairs(.pairs, week: world.week)
    let columns = (efforts: scratch.efforts, rates: scratch.rates, shares: scratch.shares)
    for first in stride(from: 0, to: count, by: 4) {
      decide(first, count, draws, columns, world, shard, scratch)
    }
    scatter(count, world, shard, scratch)
    if !world.interventions.isEmpty { keep(count, world, shard) }
    let tally = world.tallies[shard]
    let before = world.ties[shard].ownedCount
    world.ties[shard].remove(ascending: scratch.due)
    tally.lost += before - world.ties[shard].ownedCount
  }

  /// The product of both ends' efforts, and the loss that age and embeddedness leave.
  private func gather(_ count: Int, _ world: World, _ shard: Int, _ scratch: Scratch) {
    let effort = world.households.effort
    let (efforts, rates) = (scratch.efforts, scratch.rates)
    let week = world.week
    let oldest = byAge.count - 1
    for index in 0..<count {
      let ends = world.ties[shard].ends(index)
      efforts[index] = effort[ends.low] * effort[ends.high]
    }
    for index in 0..<count {
      let age = min(max(0, week &- Int(world.ties[shard].born(index))), oldest)
      rates[index] = byAge[age] * byEmbedded[min(Int(world.ties[shard].embedded(index)), 32)]
    }
  }

  /// One week of four ties: both outcomes are computed for all and chosen by mask, because contact is as
  /// good as a coin to the processor.
  @inline(__always)
  private func decide(
    _ first: Int,
    _ count: Int,
    _ draws: PairKey,
    _ columns: (efforts: Column<Float>, rates: Column<Float>, shares: Column<UInt64>),
    _ world: World,
    _ shard: Int,
    _ scratch: Scratch
  ) {
    let marks = SIMD4<UInt32>(truncatingIfNeeded: world.ties[shard].marks4(first))
    let meetings = SIMD4<Int32>(truncatingIfNeeded: world.ties[shard].takeCeilings4(first))
    let s = world.ties[shard].strength4(first)
    let sigma = world.ties[shard].similarity4(first)
    let zero = SIMD4<Float>(repeating: 0)
    let far = (marks & UInt32(TieMarks.far)) .!= 0
    let chance = (s + contactBase) * columns.efforts.load4(first) * contact
    let worn = world.ties[shard].worn4(first)
    let reached = chance.replacing(with: chance * contactFar, where: far) * (1 - worn.scar * scarContact)
    let uniforms = draws.uniforms4(world.ties[shard].identities4(first))
    let own = uniforms.0 .< reached
    let setting = SIMD4<Float>(meetings) * (1 / 255)
    let met = setting .> zero
    let contacted = own .| met
    // With contact: up to the ceiling, with a first lift for a dormant tie that met.
    let base = s.replacing(with: revival, where: met .& (s .< dormant))
    let close = (sigma * (1 - sterkFloor) + sterkFloor) * sterkCeiling
    let ownCeiling = (sigma * ownSimilarity + los).replacing(with: close, where: base .>= ownThreshold)
    let ceiling = larger(setting, zero.replacing(with: ownCeiling, where: own))
    let lifted = base + larger(ceiling - base, zero) * lift
    // Without: exp(-x) to third order; x stays below 0.5, where the error is below 0.003 of the loss.
    let kin = (marks & UInt32(TieMarks.originMask)) .== UInt32(TieOrigin.kin.rawValue)
    var x = columns.rates.load4(first) * ((1 - s) * decayWeak + 1)
    x.replace(with: x * decayKin, where: kin)
    x.replace(with: x * decayFar, where: far)
    x *= larger(worn.balance, -worn.balance) * imbalanceDecay + 1
    let third: SIMD4<Float> = 0.5 - x * (1 / 6)
    let second: SIMD4<Float> = 1 - x * third
    let faded: SIMD4<Float> = s * (1 - x * second)
    var next = faded.replacing(with: lifted, where: contacted)
    let toZwak: SIMDMask<SIMD4<Int32>> = (next .>= zwak) .& (base .< zwak)
    let toSterk: SIMDMask<SIMD4<Int32>> = (next .>= sterk) .& (base .< sterk)
    let rises = contacted .& (toZwak .| toSterk)
    let gone = next .< lost
    // Before the rungs: contact of this week is a meeting like those in settings.
    world.ties[shard].countMeetings4(first, own)
    if any(rises .| gone) {
      for lane in 0..<min(4, count - first) {
        if rises[lane] { hold(lane, first, base[lane], world, shard, &next) }
        if gone[lane] { scratch.due.append(UInt32(truncatingIfNeeded: first + lane)) }
      }
    }
    world.ties[shard].setStrength4(first, next)
    let none = SIMD4<UInt32>(repeating: 0)
    let exchanges = contacted .& (next .>= zwak) .& (uniforms.1 .< everyday)
    world.ties[shard].markWeek4(
      first,
      none.replacing(with: UInt32(TieRoles.contact), where: contacted)
        | none.replacing(with: UInt32(TieRoles.exchange), where: exchanges)
    )
    let units = fixedPoint(next)
    let shares = TieSum.of4(
      load: units &+ requirement,
      contact: none.replacing(with: 1, where: contacted),
      support: none.replacing(with: units, where: contacted .& (next .>= zwak))
    )
    columns.shares.store4(shares, first)
  }

  /// A tie that lacks the meetings of the next rung stays a hair below it.
  private func hold(
    _ lane: Int,
    _ first: Int,
    _ before: Float,
    _ world: World,
    _ shard: Int,
    _ next: inout SIMD4<Float>
  ) {
    let meetings = world.ties[shard].meetings(first + lane)
    if next[lane] >= zwak, before < zwak, meetings < meetingsZwak { next[lane] = belowZwak }
    if next[lane] >= sterk, before < sterk, meetings < meetingsSterk { next[lane] = belowSterk }
  }

  /// What ties leave with their ends in this shard.
  private func scatter(_ count: Int, _ world: World, _ shard: Int, _ scratch: Scratch) {
    let sums = world.households.tieSums
    let shares = scratch.shares
    let nothing = SIMD4<UInt64>(repeating: 0)
    for row in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      sums.store4(nothing, row)
    }
    for index in 0..<count {
      let ends = world.ties[shard].ends(index)
      let share = shares[index]
      if world.ties[shard].holds(ends.low) { sums[ends.low] &+= share }
      if world.ties[shard].holds(ends.high) { sums[ends.high] &+= share }
    }
  }

  /// Ties of interventions that are 26 or 52 weeks old.
  private func keep(_ count: Int, _ world: World, _ shard: Int) {
    let tally = world.tallies[shard]
    for index in 0..<count {
      let source = Int(world.ties[shard].source(index))
      guard source > 0, world.ties[shard].holds(world.ties[shard].ends(index).low),
        world.ties[shard].strength(index) >= dormant
      else { continue }
      let age = world.week - Int(world.ties[shard].born(index))
      if age == 26 { tally.kept26[source] += 1 }
      if age == 52 { tally.kept52[source] += 1 }
    }
  }
}
