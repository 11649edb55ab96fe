@testable import BuurtModel

/// A slow second writing of four weeks of the initiatives of a buurt, their meetings and its norm, from the formulas
/// of their documentation, in double precision; it draws the same numbers.
struct InitiativesTwin {
  /// An initiative; a core of 0 is none.
  struct State {
    var born = 0
    var core = 0
    var ownership = 0.0
    var funding = 0.0
  }

  /// What a household does in initiatives.
  struct Member: Equatable {
    var role: UInt8
    var quarters: Int
    var growth: Int
  }

  private let world: World
  private let p: Parameters
  private(set) var states: [State]
  private(set) var members: [UInt32: Member] = [:]
  private(set) var norms: [Int: Double] = [:]
  /// Households that a meeting expects, by its identity, with its facilitation.
  private(set) var meetings: [UInt32: (rows: Set<UInt32>, facilitation: Double)] = [:]
  private(set) var begun = 0
  private(set) var ended = 0
  private(set) var orphaned = 0

  /// The state of a world that is left as it is.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    states = (0..<world.layout.buurtSize.count * CivicState.slots).map {
      let it = world.civic.initiatives[$0]
      return State(
        born: Int(it.born),
        core: Int(it.core),
        ownership: Double(it.ownership),
        funding: Double(it.funding)
      )
    }
    let civic = world.households.civic
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) {
      members[row] = Member(
        role: civic.role[row],
        quarters: Int(civic.hours[row]),
        growth: Int(civic.growth[row])
      )
    }
  }

  private func homes(_ buurt: Int) -> [UInt32] {
    members.keys.filter { world.layout.buurt(of: $0) == buurt }.sorted()
  }

  private func inFourWeeks(_ rate: RatePerYear) -> Double { rate.value * 4 / 52 }

  private func identity(_ row: UInt32) -> UInt32 { world.households.identity[row] }

  private static func part(_ x: Double) -> Double { max(0, min(1, x)) }

  /// What becomes of the initiatives and the norm of the buurten that are due.
  mutating func live() {
    for buurt in world.layout.buurtSize.indices where buurt % 4 == (world.week % 4 + 4) % 4 {
      let homes = homes(buurt)
      let quarters = homes.reduce(0) { $0 + (members[$1]?.quarters ?? 0) }
      let wanted = p.civic.wanted.value * Double(homes.count)
      let shortage = wanted > 0 ? max(0, 1 - Double(quarters) / 4 / wanted) : 0
      let willing = homes.count { members[$0]?.quarters == 0 && grown($0) }
      let visitors = homes.count { world.households.visiting[$0] > 0 }
      for slot in 0..<CivicState.slots {
        let draw = world.key.block(
          .initiatives,
          week: world.week,
          low: RandomKey.identity(of: world.input.table.buurten[buurt].code),
          high: UInt32(slot)
        )
        let empty = (0..<CivicState.slots).filter { states[buurt * CivicState.slots + $0].core == 0 }
        if states[buurt * CivicState.slots + slot].core > 0 {
          age(buurt, slot, homes, shortage, draw.x)
        } else if empty.first == slot {
          let chance = inFourWeeks(p.initiatives.start) * Double(willing) / 500
          if willing >= Int(p.initiatives.core.value), Double(uniform(draw.x)) < chance {
            begin(buurt, slot, homes, draw.y)
          }
        }
      }
      let gathered = world.sessions.joined().filter { session in
        session.origin == .initiative && session.rows.first.map { world.layout.buurt(of: $0) } == buurt
      }.reduce(0) { $0 + $1.rows.count }
      norm(buurt, min(1, Double(visitors + gathered) / Double(max(1, homes.count))))
    }
  }

  private func grown(_ row: UInt32) -> Bool {
    Double(members[row]?.growth ?? 0) >= (p.initiatives.willing.value * 255).rounded()
  }

  private mutating func norm(_ buurt: Int, _ attendance: Double) {
    let now = Double(world.civic.norm[buurt])
    let rise = 1 - Exponential.exp(-inFourWeeks(p.civic.normRise))
    let fall = 1 - Exponential.exp(-inFourWeeks(p.civic.normFall))
    let moves = world.input.switches[.norm]
    norms[buurt] = moves ? now + rise * attendance * (1 - now) - fall * (now - p.civic.norm.value) : now
  }

  private mutating func age(_ buurt: Int, _ slot: Int, _ homes: [UInt32], _ shortage: Double, _ word: UInt32)
  {
    let q = p.initiatives
    var it = states[buurt * CivicState.slots + slot]
    let stance = world.policy[buurt]
    let control = Self.part(Double(world.civic.control[buurt]) + Double(stance.initiativeControl))
    let support = Self.part(Double(world.civic.support[buurt]) + Double(stance.initiativeSupport))
    let role = VolunteerRole.initiative + UInt8(slot)
    it.core = homes.count { members[$0]?.role == role }
    it.ownership = Self.part(
      it.ownership + inFourWeeks(q.ownershipGain) * (1 - it.ownership)
        - inFourWeeks(q.ownershipLoss) * control * it.ownership
    )
    it.funding = Self.part(
      it.funding + inFourWeeks(q.fundingGain) * support * (1 - it.funding)
        - inFourWeeks(q.fundingUse) * it.funding
    )
    var x = q.hazardOwnership.value * (1 - it.ownership) + q.hazardShortage.value * shortage
    x -= q.hazardCore.value * Double(it.core) + q.hazardFunding.value * it.funding
    let ends = Double(uniform(word)) < inFourWeeks(q.hazard) * Exponential.exp(x)
    if it.core == 0 { orphaned += 1 }
    if it.core == 0 || ends {
      for row in homes where members[row]?.role == role {
        members[row]?.role = VolunteerRole.none
        members[row]?.quarters = 0
      }
      it = State()
      ended += 1
    }
    states[buurt * CivicState.slots + slot] = it
  }

  /// The willing with the lowest draws, and time.
  private mutating func begin(_ buurt: Int, _ slot: Int, _ homes: [UInt32], _ word: UInt32) {
    let q = p.initiatives
    let able = homes.filter { members[$0]?.quarters == 0 && grown($0) && timeLeft($0) >= q.coreHours.value }
    guard able.count >= Int(q.core.value) else { return }
    let ranked = able.sorted { (mixed(word ^ identity($0)), $0) < (mixed(word ^ identity($1)), $1) }
    for row in ranked.prefix(Int(q.core.value)) {
      members[row]?.role = VolunteerRole.initiative + UInt8(slot)
      members[row]?.quarters = Int((q.coreHours.value * 4).rounded())
    }
    begun += 1
    states[buurt * CivicState.slots + slot] = State(
      born: world.week,
      core: Int(q.core.value),
      ownership: 1,
      funding: 0
    )
  }

  private func timeLeft(_ row: UInt32) -> Double {
    let h = world.households
    let t = p.civic
    let budget = t.timeAdult.value * Double(h.adults[row]) - t.timeChild.value * Double(h.children[row])
    var left = max(0, budget)
    for number in [h.roster0[row], h.roster1[row]] where number > 0 { left -= t.clubHours.value }
    if h.visiting[row] > 0 { left -= t.visitHours.value }
    return left - Double(members[row]?.quarters ?? 0) / 4
      - t.careHours.value * Double(h.support.load[row]) / 4096
  }

  /// The meetings of a week: the core, and of some households at random those who recognise themselves in one
  /// of it.
  mutating func meet() {
    let q = p.initiatives
    for (number, it) in states.enumerated()
    where it.core > 0 && (world.week - it.born) % Int(q.interval.value) == 0 {
      let (buurt, slot) = (number / CivicState.slots, number % CivicState.slots)
      let homes = homes(buurt)
      let core = homes.filter { members[$0]?.role == VolunteerRole.initiative + UInt8(slot) }
      guard !core.isEmpty else { continue }
      let name = RandomKey.identity(of: world.input.table.buurten[buurt].code)
      let quarters = core.reduce(0) { $0 + (members[$1]?.quarters ?? 0) }
      let hours = Double(quarters) / 4 + Double(world.civic.initiatives[number].lent) / q.interval.value
      let effect = p.facilitation.strength.value * Double(world.known[buurt]) * hours / q.meetingHours.value
      let facilitation = 1 - Exponential.exp(-effect)
      var rows = Set(core)
      for door in 0..<UInt32(q.doors.value) {
        let draw = world.key.block(
          .initiatives,
          week: world.week,
          low: name,
          high: UInt32(slot),
          index: 1 + door
        )
        let dwellings = world.layout.buurtSize[buurt]
        let row = UInt32(world.layout.buurtStart[buurt]) + bounded(draw.x, UInt32(dwellings))
        guard var guest = members[row], !rows.contains(row) else { continue }
        let face = core[Int(bounded(draw.y, UInt32(core.count)))]
        let traits = world.households.traits
        let sigma = PlainSimilarity.sigma(traits[row], traits[face], p.similarity)
        let forAll = Self.part(Double(world.policy[buurt].inclusion))
        guard Double(uniform(draw.z)) < q.attendance.value * (sigma + forAll * (1 - sigma)) else { continue }
        rows.insert(row)
        // Growth by a guided meeting.
        let step = min(1, p.civic.growthPlace.value * facilitation)
        guest.growth += Int((step * Double(255 - guest.growth)).rounded())
        members[row] = guest
      }
      let identity = mixed(name ^ mixed(UInt32(slot) << 16 | UInt32(UInt16(bitPattern: Int16(it.born)))))
      meetings[identity] = (rows, facilitation)
    }
  }
}
