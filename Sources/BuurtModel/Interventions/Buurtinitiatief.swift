/// Work with initiatives of residents: they start, are backed or taken over, receive people, or a street
/// meets once.
///
/// Initiatives begin, grow and end by themselves (`Initiatives`); this kind changes what that depends on:
///
/// - support s and control c of the gemeente, set while it works and given back at the end;
/// - funds: money goes to initiatives in equal parts, as far as they can use it;
/// - hours, by weight: bringing together households that begin one, lent to meetings, equipping, matching
///   near neighbours (an introduction at the door, less vraagverlegenheid and handelingsverlegenheid);
/// - takeover t: ownership q falls by takeover_loss * t a year, at the same hours;
/// - people who are brought along to meetings for some weeks. Equipped e = 1 - exp(-equipping hours / in
///   need); the core is overloaded by strain (1 - e) for each in need, shared by it, and at (1 - e) dropout
///   they stay away;
/// - small roles for residents: hours in the core of an initiative;
/// - one-off events: a meeting without a next one.
///
/// - Properties: hours of starting and matching are saved up until they suffice, at most for one start and
///   four weeks; at `until` support and control are what they were.
/// - Source: RVS 2024, I-C1 ... I-C8, M-41, M-42; SCP 2025, BG-07, BG-08, BG-12, M-23 ... M-25; Movisie 2023,
///   I3-70, I3-72, I3-76; the literature on youth help, I-60.
/// - Limits: that a takeover takes ownership is an assumption with a source for its sign only; what then ends
///   an initiative is the model's hazard. An initiative that several interventions back is counted with the
///   first.
public struct Buurtinitiatief: Intervention {
  /// Selected by `kind: buurtinitiatief`.
  public static let scenarioKey = "buurtinitiatief"
  /// One sentence for listings.
  public static let summary = "initiatives of residents that are started, backed, funded, or taken over"
  /// What speaks against it.
  public static let against =
    "they lean on a few carriers and reach the own group; bridging and lasting effects hold weakly"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .asking, .offering, .accepting, .load, .trust, .awareness, .referral, .funding,
    .ownership, .volunteers, .support,
  ]

  private let fields: BuurtinitiatiefFields
  private var guests: [Int: Participants<Void>] = [:]
  /// Who has a small role, with the slot of the initiative.
  private var roles: [Int: Participants<Int>] = [:]
  /// Hours saved up for a start and for matches, by buurt.
  private var purse: [Int: SIMD2<Double>] = [:]
  /// What was added to support and control, by buurt.
  private var shifted: [Int: SIMD2<Float>] = [:]
  /// Events held, and the week of the next.
  private var held = 0
  private var nextEvent = 0

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    fields = BuurtinitiatiefFields(reading: &parameters)
  }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    if channels.isFirstWeek { takeStance(channels) }
    let isEvent = held < fields.events && (held == 0 || nextEvent <= channels.week)
    let weekly =
      fields.hours * fields.costPerHour + (fields.cost + fields.funding) / weeksPerYear
    for buurt in channels.funded(weekly: { _ in weekly }) {
      work(buurt, channels)
      if isEvent, channels.affords(euros: fields.costPerEvent) { celebrate(buurt, channels) }
    }
    if isEvent {
      held += 1
      nextEvent = channels.week + fields.eventInterval
    }
  }

  /// Gives back support and control, and backs nobody any more; roles stay with who took them.
  public mutating func end(through channels: Channels) {
    for buurt in channels.buurten {
      if let change = shifted[buurt] { channels.shift(buurt, by: -change) }
      for slot in channels.initiatives(buurt) { channels.leave(buurt, slot) }
    }
    shifted = [:]
    guests = [:]
    roles = [:]
    purse = [:]
  }

  private mutating func takeStance(_ channels: Channels) {
    guard fields.support != nil || fields.control != nil else { return }
    for buurt in channels.buurten {
      let now = channels.stance(buurt)
      let wanted = SIMD2(
        fields.support.map { Float($0) } ?? now.x,
        fields.control.map { Float($0) } ?? now.y
      )
      shifted[buurt] = wanted - now
      channels.shift(buurt, by: wanted - now)
    }
  }

  /// Hours a week for one kind of work.
  private func share(_ weight: Double) -> Double {
    let total = fields.starting + fields.guiding + fields.receiving + fields.matching
    return total > 0 ? fields.hours * weight / total : 0
  }

  private mutating func work(_ buurt: Int, _ channels: Channels) {
    var euros = fields.hours * fields.costPerHour + fields.cost / weeksPerYear
    purse[buurt, default: .zero] += SIMD2(share(fields.starting), share(fields.matching))
    start(buurt, channels)
    let slots = channels.initiatives(buurt)
    let each = 1 / Double(max(slots.count, 1))
    for slot in slots {
      channels.back(buurt, slot)
      channels.lend(share(fields.guiding) * each, toInitiative: slot, buurt)
      if fields.takeover > 0 { channels.takeOver(buurt, slot, loss: fields.takeoverLoss * fields.takeover) }
      let offered = fields.funding / weeksPerYear * each
      euros += channels.fund(buurt, slot, euros: offered, budget: fields.budget)
    }
    recruit(buurt, slots, channels)
    var hosts = slots
    hosts.removeAll { channels.meeting(buurt, $0) == nil }
    for (k, slot) in hosts.enumerated() { meet(buurt, slot, k, of: hosts.count, channels) }
    match(buurt, channels)
    let inMeetings = slots.isEmpty ? 0 : share(fields.guiding) + share(fields.receiving)
    channels.learn(buurt, hours: Float(inMeetings + share(fields.starting) + share(fields.matching)))
    channels.spend(hours: fields.hours, euros: euros)
  }

  /// An initiative begins once the hours for it are saved up, a slot is free and enough are willing.
  private mutating func start(_ buurt: Int, _ channels: Channels) {
    let saved = min(purse[buurt, default: .zero].x, fields.hoursPerStart + share(fields.starting))
    purse[buurt, default: .zero].x = saved
    guard fields.starting > 0, saved >= fields.hoursPerStart else { return }
    if channels.found(buurt, core: fields.core, lowered: fields.lowered) {
      purse[buurt, default: .zero].x -= fields.hoursPerStart
    }
  }

  // MARK: Who takes part

  /// Households for roles that are free, then for places at meetings.
  private mutating func recruit(_ buurt: Int, _ slots: [Int], _ channels: Channels) {
    guests[buurt]?.follow(channels)
    guests[buurt]?.members.removeAll { channels.week - $0.since >= fields.term }
    let places = slots.count * fields.guests - (guests[buurt]?.count ?? 0)
    roles[buurt]?.follow(channels)
    roles[buurt]?.members.removeAll { !channels.carries($0.row, $0.detail) }
    let holders = roles[buurt]?.members ?? []
    var free = slots.map { slot in max(0, fields.roles - holders.count { $0.detail == slot }) }
    let wanted = max(0, places) + free.reduce(0, +)
    guard wanted > 0 else { return }
    let present = guests[buurt]
    let rows = fields.recruitment.newcomers(buurt, wanted: wanted, through: channels) {
      !(present?.contains(channels.identity(of: $0)) ?? false)
    }
    var left = max(0, places)
    for row in rows {
      if let k = free.firstIndex(where: { $0 > 0 }), channels.giveRole(row, slots[k], hours: fields.roleHours)
      {
        roles[buurt, default: Participants()].join(row, slots[k], through: channels)
        free[k] -= 1
      } else if left > 0 {
        guests[buurt, default: Participants()].join(row, (), through: channels)
        left -= 1
      }
    }
  }

  /// One meeting: who is brought along, what it does to the core, and which ways it opens.
  private mutating func meet(_ buurt: Int, _ slot: Int, _ k: Int, of hosts: Int, _ channels: Channels) {
    guard let number = channels.meeting(buurt, slot) else { return }
    let comes = threshold(fields.attendance)
    // Each meeting of the week takes its part of those who are brought along.
    let own = (guests[buurt]?.members ?? []).filter { Int($0.identity % UInt32(hosts)) == k }
    let along = own.filter { channels.draw(.initiativeWork, Int($0.identity), index: 2 << 16).x < comes }
    let rows = channels.attend(buurt, number, with: along.map(\.row))
    receive(buurt, slot, along, rows, channels)
    guard fields.trustStep + fields.wayStep + fields.refers + fields.goesAlong > 0 else { return }
    for row in rows { open(row, channels) }
  }

  /// What people in need ask of a core that is equipped for it or not.
  private mutating func receive(
    _ buurt: Int,
    _ slot: Int,
    _ along: [Participants<Void>.Member],
    _ rows: [UInt32],
    _ channels: Channels
  ) {
    let needy = along.filter { channels.inNeed($0.row) }
    guard !needy.isEmpty else { return }
    let hours = share(fields.receiving) / Double(needy.count)
    let unequipped = Exponential.exp(-fields.equip * hours)
    let core = rows.count { channels.carries($0, slot) }
    let each = fields.strain * unequipped * Double(needy.count) / Double(max(core, 1))
    channels.strain(slot, among: rows, by: each)
    let drops = threshold(fields.dropout * unequipped)
    let gone = needy.filter { channels.draw(.initiativeWork, Int($0.identity), index: 2 << 16).y < drops }
    guests[buurt]?.members.removeAll { member in gone.contains { $0.identity == member.identity } }
  }

  /// The way to institutions that a meeting opens.
  private func open(_ row: UInt32, _ channels: Channels) {
    let words = channels.draw(.initiativeWork, Int(channels.identity(of: row)), index: 3 << 16)
    let lane = channels.worstLane(row) ?? HelpCluster.wijkteam.rawValue
    channels.openWay(row, lane, trust: fields.trustStep, way: fields.wayStep, words.x)
    if uniform(words.y) < Float(fields.refers) { _ = channels.handOver(row, to: lane, mixed(words.y)) }
    if uniform(words.z) < Float(fields.goesAlong), channels.isInHelp(row) { channels.goAlong(row) }
  }

  // MARK: Neighbours and events

  /// Households and near neighbours are brought together at the door.
  private mutating func match(_ buurt: Int, _ channels: Channels) {
    let saved = min(purse[buurt, default: .zero].y, 4 * share(fields.matching) + fields.hoursPerMatch)
    let wanted = Int(saved / fields.hoursPerMatch)
    purse[buurt, default: .zero].y = saved - Double(wanted) * fields.hoursPerMatch
    guard wanted > 0 else { return }
    for row in channels.fewestTies(buurt, wanted: wanted, tries: 4 * wanted, draw: 4 << 16) {
      let near = channels.nearNeighbours(row, wanted: fields.neighbours)
      guard !near.isEmpty else { continue }
      let words = channels.draw(.initiativeWork, Int(channels.identity(of: row)), index: 5 << 16)
      channels.ease(row, fields.ease, words.x)
      for (k, other) in near.enumerated() {
        channels.embolden(other, fields.embolden, mixed(words.y &+ UInt32(k)))
        channels.arrange(
          [row, other],
          name: "\(channels.name)/neighbours/\(row)/\(k)",
          facilitation: channels.facilitation(
            buurt: buurt,
            hours: Float(fields.hoursPerMatch),
            openHours: Float(fields.hoursPerMatch)
          ),
          jointTask: Float(fields.jointTask),
          activity: 1,
          sharedExperience: 0,
          origin: .neighbour,
          introduced: true
        )
      }
    }
  }

  /// A street party, a parade: everybody who comes meets a few, once.
  private func celebrate(_ buurt: Int, _ channels: Channels) {
    let rows = channels.comers(buurt, share: fields.eventAttendance, held)
    channels.arrange(
      rows,
      name: "\(channels.name)/event/\(channels.code(buurt))/\(held)",
      facilitation: 0,
      jointTask: Float(fields.jointTask),
      activity: 1,
      sharedExperience: 0,
      origin: .initiative
    )
    channels.spend(hours: 0, euros: fields.costPerEvent)
  }
}
