/// Initiatives of residents: a core that carries regular meetings, begun by those who grew.
///
/// Begins: rate * households / 500 * share of willing households, where enough are willing; the core are the
/// willing with the lowest draws and time. Ends, per year:
/// hazard * exp(-c core - f funds + o (1 - ownership) + s shortage), at once when the core is gone.
/// Ownership: q += gain (1 - q) - loss * control * q; funds: g += fill * support (1 - g) - use * g.
/// Meets every few weeks: the core, and of some households at random those who recognise themselves in one of
/// it.
///
/// - Properties: support and control are kept apart: at high support and low control an initiative lives
///   longest. Meetings are sessions; their facilitation comes from the hours of the core, and of
///   professionals who lend theirs, as everywhere.
/// - Source: Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-23 ... M-25 (form of the hazard).
/// - Assumption: sizes; that ownership falls by control only.
struct Initiatives: Sendable {
  /// Households for which the rate of beginning is stated.
  private static let unit: Float = 500

  /// Growth in 255ths from which a household is willing.
  let willing: UInt8
  private let start: Float
  private let core: Int
  private let coreQuarters: UInt8
  private let hazard, byCore, byFunding, byOwnership, byShortage: Float
  private let ownershipLoss, ownershipGain, fundingGain, fundingUse: Float
  private let interval: Int
  private let meetingHours: Float
  private let doors: Int
  private let attendance: Float
  private let jointTask: Float

  /// Constants from the registry.
  init(_ all: Parameters) {
    let p = all.initiatives
    let share = Double(Wellbeing.period) / weeksPerYear
    willing = UInt8((p.willing.value * 255).rounded())
    start = Float(p.start.value * share)
    core = Int(p.core.value)
    coreQuarters = UInt8(max(1, (p.coreHours.value * 4).rounded()))
    hazard = Float(p.hazard.value * share)
    byCore = Float(p.hazardCore.value)
    byFunding = Float(p.hazardFunding.value)
    byOwnership = Float(p.hazardOwnership.value)
    byShortage = Float(p.hazardShortage.value)
    ownershipLoss = Float(p.ownershipLoss.value * share)
    ownershipGain = Float(p.ownershipGain.value * share)
    fundingGain = Float(p.fundingGain.value * share)
    fundingUse = Float(p.fundingUse.value * share)
    interval = Int(p.interval.value)
    meetingHours = Float(p.meetingHours.value)
    doors = Int(p.doors.value)
    attendance = Float(p.attendance.value)
    jointTask = Float(p.jointTask.value)
  }

  /// The buurten of a shard that are due this week: initiatives, and the norm that follows attendance.
  func act(on world: World, shard: Int) {
    for buurt in world.layout.shardBuurten[shard]
    where world.layout.buurtSize[buurt] > 0
      && buurt & (Wellbeing.period - 1) == world.week & (Wellbeing.period - 1)
    {
      let count = world.rules.volunteers.count(buurt, world)
      let name = world.neighbours.identity[buurt]
      for slot in 0..<CivicState.slots {
        let draw = world.key.block(.initiatives, week: world.week, low: name, high: UInt32(slot))
        let number = buurt * CivicState.slots + slot
        if world.civic.initiatives[number].core > 0 {
          live(number, slot, buurt, count, draw.x, world)
        } else if slot == firstFree(buurt, world) {
          begin(slot, buurt, count, draw, world)
        }
      }
      let came = Float(count.visitors) + gathered(buurt, world)
      world.rules.norm.act(buurt, attendance: min(1, came / Float(max(count.households, 1))), world)
    }
  }

  /// Who a meeting of an initiative is in draws.
  ///
  /// - Parameters:
  ///   - it: the initiative.
  ///   - slot: its slot in the buurt.
  ///   - name: who its buurt is in draws.
  /// - Returns: the identity of its sessions.
  static func meeting(of it: Initiative, _ slot: Int, _ name: UInt32) -> UInt32 {
    mixed(name ^ mixed(UInt32(slot) << 16 | UInt32(UInt16(bitPattern: it.born))))
  }

  /// The first slot without an initiative.
  func firstFree(_ buurt: Int, _ world: World) -> Int {
    (0..<CivicState.slots).first { world.civic.initiatives[buurt * CivicState.slots + $0].core == 0 } ?? -1
  }

  /// Households that came to meetings of initiatives this week.
  private func gathered(_ buurt: Int, _ world: World) -> Float {
    let shard = world.layout.shard(of: UInt32(world.layout.buurtStart[buurt]))
    var rows = 0
    for session in world.sessions[shard] where session.origin == .initiative {
      if let first = session.rows.first, world.layout.buurt(of: first) == buurt { rows += session.rows.count }
    }
    return Float(rows)
  }

  /// The hazard of an initiative in four weeks, at most 1.
  func hazard(_ it: Initiative, shortage: Float) -> Float {
    let exponent =
      byOwnership * (1 - it.ownership) + byShortage * shortage - byCore * Float(it.core)
      - byFunding * it.funding
    return min(1, hazard * Exponential.exp(exponent))
  }

  /// Four weeks of an initiative.
  private func live(
    _ number: Int,
    _ slot: Int,
    _ buurt: Int,
    _ count: Volunteers.Count,
    _ word: UInt32,
    _ world: World
  ) {
    var it = world.civic.initiatives[number]
    let stance = world.policy[buurt]
    let control = max(0, min(1, world.civic.control[buurt] + stance.initiativeControl))
    let support = max(0, min(1, world.civic.support[buurt] + stance.initiativeSupport))
    it.core = UInt8(min(255, count.cores[slot]))
    it.ownership +=
      ownershipGain * (1 - it.ownership) - ownershipLoss * control * it.ownership
    it.ownership = max(0, min(1, it.ownership))
    it.funding += fundingGain * support * (1 - it.funding) - fundingUse * it.funding
    it.funding = max(0, min(1, it.funding))
    if it.core == 0 || uniform(word) < hazard(it, shortage: world.civic.shortage[buurt]) {
      dissolve(slot, buurt, world)
      it = .none
    }
    world.civic.initiatives[number] = it
  }

  /// The core of an initiative that ends is free.
  private func dissolve(_ slot: Int, _ buurt: Int, _ world: World) {
    let civic = world.households.civic
    let role = VolunteerRole.initiative + UInt8(slot)
    for dwelling in world.dwellings(buurt) where civic.role[dwelling] == role {
      civic.resign(UInt32(dwelling))
    }
  }

  /// Perhaps one begins.
  private func begin(
    _ slot: Int,
    _ buurt: Int,
    _ count: Volunteers.Count,
    _ draw: SIMD4<UInt32>,
    _ world: World
  ) {
    guard count.willing >= core, uniform(draw.x) < start * Float(count.willing) / Self.unit else { return }
    launch(slot, buurt, core: core, growth: willing, draw.y, world)
  }

  /// An initiative begins in a slot, if enough households are willing and have the time.
  ///
  /// - Parameters:
  ///   - slot: a slot without an initiative.
  ///   - buurt: by place in the table.
  ///   - core: households that begin it.
  ///   - growth: growth in 255ths from which a household is willing.
  ///   - word: ranks them.
  ///   - world: the world.
  ///   - fits: further conditions on them.
  /// - Returns: the households of its core, none where it did not begin.
  @discardableResult
  func launch(
    _ slot: Int,
    _ buurt: Int,
    core: Int,
    growth: UInt8,
    _ word: UInt32,
    _ world: World,
    where fits: (UInt32) -> Bool = { _ in true }
  ) -> [UInt32] {
    let h = world.households
    var found: [(draw: UInt32, row: UInt32)] = []
    for dwelling in world.dwellings(buurt)
    where h.composition[dwelling] != 0 && h.civic.hours[dwelling] == 0 && h.civic.growth[dwelling] >= growth {
      let row = UInt32(dwelling)
      guard world.rules.volunteers.time.left(row, h) * 4 >= Float(coreQuarters), fits(row) else { continue }
      found.append((mixed(word ^ h.identity[row]), row))
    }
    guard found.count >= core else { return [] }
    found.sort { ($0.draw, $0.row) < ($1.draw, $1.row) }
    let members = found.prefix(core).map(\.row)
    for row in members { Self.enrol(row, slot, quarters: coreQuarters, h) }
    world.civic.initiatives[buurt * CivicState.slots + slot] = Initiative(
      born: Int16(truncatingIfNeeded: world.week),
      core: UInt8(core),
      ownership: 1,
      funding: 0
    )
    return members
  }

  /// A household joins the core of an initiative.
  static func enrol(_ row: UInt32, _ slot: Int, quarters: UInt8, _ h: Households) {
    h.civic.hours[row] = quarters
    h.civic.role[row] = VolunteerRole.initiative + UInt8(slot)
    h.civic.volunteered[row] = 0
  }

  /// A new volunteer joins one of the initiatives of the buurt, by the lowest mix of draw and slot.
  ///
  /// - Returns: its role.
  func join(_ row: UInt32, _ word: UInt32, _ buurt: Int, _ world: World) -> UInt8 {
    let slots = (0..<CivicState.slots).filter {
      world.civic.initiatives[buurt * CivicState.slots + $0].core > 0
    }
    let best = slots.min { mixed(word ^ UInt32($0)) < mixed(word ^ UInt32($1)) }
    return best.map { VolunteerRole.initiative + UInt8($0) } ?? VolunteerRole.elsewhere
  }

  /// The meetings of this week, held in the encounters.
  func meet(on world: World) {
    for buurt in world.layout.buurtStart.indices {
      for slot in 0..<CivicState.slots {
        let it = world.civic.initiatives[buurt * CivicState.slots + slot]
        if it.core > 0, (world.week - Int(it.born)) % interval == 0 { gather(slot, buurt, it, world) }
      }
    }
  }

  private func gather(_ slot: Int, _ buurt: Int, _ it: Initiative, _ world: World) {
    let h = world.households
    let role = VolunteerRole.initiative + UInt8(slot)
    var rows: [UInt32] = []
    var quarters = 0
    let homes = world.dwellings(buurt)
    for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 8) {
      let carries = h.civic.role.load8(first) .== role
      guard any(carries) else { continue }
      for lane in 0..<8 where carries[lane] {
        rows.append(UInt32(first + lane))
        quarters += Int(h.civic.hours[first + lane])
      }
    }
    guard let face = rows.first else { return }
    let carriers = rows.count
    let name = world.neighbours.identity[buurt]
    let facilitation = world.rules.facilitation(
      known: world.known[buurt],
      hours: Float(quarters) * 0.25 + it.lent / Float(interval),
      openHours: meetingHours
    )
    let forAll = min(1, max(0, world.policy[buurt].inclusion))
    world.civic.initiatives[buurt * CivicState.slots + slot].lent = 0
    for door in 0..<doors {
      let draw = world.key.block(
        .initiatives,
        week: world.week,
        low: name,
        high: UInt32(slot),
        index: UInt32(1 + door)
      )
      let row = UInt32(homes.lowerBound) + bounded(draw.x, UInt32(homes.count))
      guard h.lived(row), !rows.contains(row) else { continue }
      let like = rows[Int(bounded(draw.y, UInt32(carriers)))]
      let sigma = world.rules.similarity(h.traits[row], h.traits[like])
      guard uniform(draw.z) < attendance * (sigma + forAll * (1 - sigma)) else { continue }
      rows.append(row)
      world.rules.volunteers.grow(row, facilitation, h)
    }
    world.sessions[world.layout.shard(of: face)].append(
      Session(
        identity: Self.meeting(of: it, slot, name),
        rows: rows,
        identities: rows.map { h.identity[$0] },
        facilitation: facilitation,
        jointTask: jointTask,
        activity: 1,
        sharedExperience: 0,
        introduced: false,
        origin: .initiative,
        source: it.source
      )
    )
  }
}
