/// Somebody who connects residents with institutions and with the sociale basis: talks, referral, linking
/// pins.
///
/// Paid hours a week go to crises first, then to leertafels and coaching; what is left, and the hours of
/// linking pins, is saved up for talks. A talk takes `hours_per_talk` and goes, in this order, to households
/// in the course of talks, to those whose need somebody noticed, and to new ones that recruitment brings. It
///
/// - opens the way: trust += trust_step (1 - trust), way-finding += way_step (1 - way-finding);
/// - takes away part of vraagverlegenheid and acceptatieschroom, and may bring a need to light;
/// - from talk `after` on hands on. Coldly: that was it, the household asks or not. Warmly: it takes
///   `hours_per_guidance` more, and trust += handed_trust (1 - trust) before the household decides.
///
/// To formal help a household goes along with the chance that trust, way-finding and shame give it (see
/// `Channels.goesAlong`), times cooperation c of the receiving side. To a place: coldly it hears of it;
/// warmly it is invited and introduced to somebody who comes there. c += (1 - c)(1 - exp(-table_effect hours
/// / 52)) each week, and fades back to what it was.
///
/// - Properties: warm and cold referral are the same for a household that trusts fully, but for the hours: at
///   fixed hours warm referral reaches fewer; hours of going along are spent whatever comes of it. Linking
///   pins only lend what they know to those they are tied to (`Linking`); nothing here decides on help or writes ties.
/// - Source: RVS 2024, I-F1 ... I-F4, M-37, M-38, M-47; SCP 2025, BG-06, BG-10, BG-11, BG-13, EE-11 ...
///   EE-16, M-68, M-69; Movisie 2023, I3-15, I3-16, I3-80, I3-89.
/// - Limits: trust in the worker is not told from trust in the institutions that the worker speaks for; hours
///   saved up beyond four weeks are lost; households are followed through moves within the world.
public struct Verbinder: Intervention {
  /// Selected by `kind: verbinder`.
  public static let scenarioKey = "verbinder"
  /// One sentence for listings.
  public static let summary = "talks, referral and linking pins between residents, institutions and places"
  /// What speaks against it.
  public static let against =
    "social prescribing: gains could largely not be seen in controlled settings and at longer follow-up"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .asking, .accepting, .trust, .awareness, .referral, .capacity, .volunteers,
  ]

  /// A household in the course of talks.
  private struct Course: Sendable {
    var held: Int
    var next: Int
    var handedOn = false
  }

  private let fields: VerbinderFields
  private var courses: [Int: Participants<Course>] = [:]
  private var pins: [Int: Participants<Double>] = [:]
  /// Hours saved up for talks, by buurt.
  private var purse: [Int: Double] = [:]
  /// Week of the first talk, by who it was with.
  private var spoken: [UInt32: Int] = [:]
  /// Week in which it was last decided whether a noticed need is passed on, by whose it is.
  private var judged: [UInt32: Int] = [:]
  private var cooperation: Double

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    fields = VerbinderFields(reading: &parameters)
    cooperation = fields.cooperation
  }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    cooperate()
    follow(channels)
    let weekly = fields.hours * fields.costPerHour + fields.cost / weeksPerYear
    for buurt in channels.funded(weekly: { _ in weekly }) { work(buurt, channels) }
  }

  /// Linking pins are free again; courses of talks are broken off, what was learned stays.
  public mutating func end(through channels: Channels) {
    follow(channels)
    for buurt in channels.buurten {
      for pin in pins[buurt]?.members ?? [] where channels.pinHours(pin.row) > 0 { channels.release(pin.row) }
    }
    pins = [:]
    courses = [:]
    purse = [:]
  }

  private mutating func cooperate() {
    let rate = fields.tableEffect * fields.tableHours / weeksPerYear
    let fade = 1 - Exponential.power(0.5, 1 / fields.tableMemory)
    cooperation +=
      (1 - cooperation) * (1 - Exponential.exp(-rate)) - (cooperation - fields.cooperation) * fade
    cooperation = max(0, min(1, cooperation))
  }

  /// Moves of the last week; linking pins that stopped are let go.
  private mutating func follow(_ channels: Channels) {
    for buurt in channels.buurten {
      courses[buurt]?.follow(channels)
      pins[buurt]?.follow(channels)
      pins[buurt]?.members.removeAll { channels.pinHours($0.row) == 0 }
    }
  }

  private mutating func work(_ buurt: Int, _ channels: Channels) {
    let left =
      fields.ringFenced
      ? fields.hours : channels.collective(buurt, of: fields.hours, crises: fields.crises)
    let free = max(0, left - fields.tableHours)
    recruitPins(buurt, free, channels)
    let helpers = pins[buurt]?.members ?? []
    let coaching = min(free, Double(helpers.count) * fields.pinCoaching)
    let given = helpers.reduce(0) { $0 + channels.pinHours($1.row) }
    let week = free - coaching + given
    let saved = purse[buurt, default: 0] + week
    let most = min(saved, max(4 * week, fields.hoursPerTalk + guidance + week))
    purse[buurt] = most
    goOn(buurt, channels)
    takeNoticed(buurt, channels)
    takeNew(buurt, channels)
    channels.learn(buurt, hours: Float(most - purse[buurt, default: 0]))
    channels.spend(
      hours: fields.hours,
      euros: fields.hours * fields.costPerHour + fields.cost / weeksPerYear
    )
  }

  /// As many linking pins as the coaching hours allow.
  private mutating func recruitPins(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let allowed = fields.pinCoaching > 0 ? Int(hours / fields.pinCoaching) : fields.pins
    let missing = min(fields.pins, allowed) - (pins[buurt]?.count ?? 0)
    guard missing > 0 else { return }
    let rows = channels.pinCandidates(
      buurt,
      fields.pinChoice,
      hours: fields.pinHours,
      wanted: missing,
      tries: 16 * missing
    )
    for row in rows {
      channels.makePin(row, hours: fields.pinHours, training: fields.pinTraining)
      pins[buurt, default: Participants()].join(row, fields.pinHours, through: channels)
      spoken[channels.identity(of: row)] = channels.week
    }
  }

  /// Hours of going along, where that is done.
  private var guidance: Double { fields.referral == .warm ? fields.hoursPerGuidance : 0 }

  /// Hours of a talk with a household, with going along where it is due.
  private func cost(_ row: UInt32, talk number: Int, handedOn: Bool, _ channels: Channels) -> Double {
    let goesAlong = number >= fields.after && !handedOn && hasDestination(row, channels)
    return fields.hoursPerTalk + (goesAlong ? guidance : 0)
  }

  /// Takes hours from the purse, if they are there.
  private mutating func take(_ hours: Double, _ buurt: Int) -> Bool {
    guard purse[buurt, default: 0] >= hours else { return false }
    purse[buurt, default: 0] -= hours
    return true
  }

  // MARK: Whom

  /// Talks that are due, in the order in which households joined.
  private mutating func goOn(_ buurt: Int, _ channels: Channels) {
    guard var course = courses[buurt] else { return }
    for k in course.members.indices where course.members[k].detail.next <= channels.week {
      let detail = course.members[k].detail
      let cost = cost(course.members[k].row, talk: detail.held + 1, handedOn: detail.handedOn, channels)
      guard take(cost, buurt) else { break }
      talk(&course.members[k], buurt, channels)
    }
    course.members.removeAll { $0.detail.held >= fields.talks }
    courses[buurt] = course
  }

  private func isNew(_ row: UInt32, _ channels: Channels) -> Bool {
    guard let week = spoken[channels.identity(of: row)] else { return true }
    return channels.week - week > fields.pause
  }

  /// Households whose need was noticed and passed on: they need no recruitment, and decide for themselves.
  private mutating func takeNoticed(_ buurt: Int, _ channels: Channels) {
    guard fields.noticed > 0, purse[buurt, default: 0] >= fields.hoursPerTalk else { return }
    let passed = threshold(fields.noticed)
    for row in channels.noticed(buurt) where isNew(row, channels) {
      let identity = channels.identity(of: row)
      // A need stays noticed for four weeks, or eight where it is noticed anew.
      if let week = judged[identity], channels.week - week < 8 { continue }
      judged[identity] = channels.week
      let words = channels.draw(.linkingWork, Int(identity), index: 4 << 16)
      guard words.x < passed, fields.recruitment.comes(row, gate(row, channels), words.y, through: channels)
      else { continue }
      guard take(cost(row, talk: 1, handedOn: false, channels), buurt) else { return }
      begin(row, buurt, channels)
    }
  }

  private mutating func takeNew(_ buurt: Int, _ channels: Channels) {
    let each = fields.hoursPerTalk + (fields.after == 1 ? guidance : 0)
    let wanted = Int(purse[buurt, default: 0] / each)
    guard wanted > 0 else { return }
    var rows = fields.recruitment.newcomers(
      buurt,
      wanted: fields.first == "draw" ? wanted : wanted * fields.doors,
      cluster: HelpCluster.allCases.first { "\($0)" == fields.cluster } ?? .wijkteam,
      through: channels
    ) { channels.was($0, at: fields.spot) && isNew($0, channels) }
    switch fields.first {
    case "fewest_ties": rows.sort { (channels.ties($0), $0) < (channels.ties($1), $1) }
    case "least_trust":
      rows.sort {
        (channels.trust($0, gate($0, channels).rawValue), $0)
          < (channels.trust($1, gate($1, channels).rawValue), $1)
      }
    default: break
    }
    for row in rows.prefix(wanted) {
      guard take(cost(row, talk: 1, handedOn: false, channels), buurt) else { return }
      begin(row, buurt, channels)
    }
  }

  /// The cluster whose trust counts at the door.
  private func gate(_ row: UInt32, _ channels: Channels) -> HelpCluster {
    if let own = HelpCluster.allCases.first(where: { "\($0)" == fields.cluster }) { return own }
    return channels.worstLane(row).flatMap { HelpCluster(rawValue: $0) } ?? .wijkteam
  }

  private mutating func begin(_ row: UInt32, _ buurt: Int, _ channels: Channels) {
    let identity = channels.identity(of: row)
    spoken[identity] = channels.week
    var member = Participants<Course>.Member(
      row: row,
      identity: identity,
      since: channels.week,
      detail: Course(held: 0, next: channels.week)
    )
    talk(&member, buurt, channels)
    guard member.detail.held < fields.talks else { return }
    courses[buurt, default: Participants()].members.append(member)
  }

  // MARK: What a talk does

  private mutating func talk(
    _ member: inout Participants<Course>.Member,
    _ buurt: Int,
    _ channels: Channels
  ) {
    member.detail.held += 1
    member.detail.next = channels.week + fields.interval
    let row = member.row
    let held = UInt32(member.detail.held)
    let words = channels.draw(.linkingWork, Int(member.identity), index: 5 << 16 + held)
    channels.meet(row)
    for lane in lanes(row, channels) {
      let word = mixed(words.x &+ UInt32(lane))
      channels.openWay(row, lane, trust: fields.trustStep, way: fields.wayStep, word)
    }
    channels.ease(row, fields.ease, words.y)
    if uniform(words.z) < Float(fields.detects), channels.inNeed(row) { channels.notice(row) }
    if uniform(mixed(words.z)) < Float(fields.peers) { introducePeer(row, buurt, words.w, channels) }
    guard fields.referral != .none, member.detail.held >= fields.after, !member.detail.handedOn else {
      return
    }
    member.detail.handedOn = handOn(row, buurt, words.w, channels)
  }

  /// Clusters to which a talk with a household opens the way.
  private func lanes(_ row: UInt32, _ channels: Channels) -> Range<Int> {
    if fields.cluster == "every" { return 0..<HelpCluster.allCases.count }
    let lane = gate(row, channels).rawValue
    return lane..<lane + 1
  }

  /// A linking pin of the buurt and the household get to know each other: both have been there.
  private func introducePeer(_ row: UInt32, _ buurt: Int, _ word: UInt32, _ channels: Channels) {
    guard let members = pins[buurt]?.members.filter({ $0.row != row }), !members.isEmpty else { return }
    let peer = members[Int(bounded(word, UInt32(members.count)))].row
    arrange([row, peer], buurt, hours: fields.hoursPerTalk, sharedExperience: 1, channels)
  }

  private func arrange(
    _ rows: [UInt32],
    _ buurt: Int,
    hours: Double,
    sharedExperience: Float,
    _ channels: Channels
  ) {
    let facilitation = channels.facilitation(buurt: buurt, hours: Float(hours), openHours: Float(hours))
    channels.arrange(
      rows,
      name: "\(channels.name)/talk/\(rows[0])",
      facilitation: min(1, facilitation * channels.networkWork(rows)),
      jointTask: 0,
      activity: 1,
      sharedExperience: sharedExperience,
      origin: .introduced,
      introduced: true
    )
  }

  /// Whether there is anything to hand a household on to.
  private func hasDestination(_ row: UInt32, _ channels: Channels) -> Bool {
    fields.destination != .help || !wanted(row, channels).isEmpty
  }

  /// Hands a household on, if there is somewhere to hand it on to.
  ///
  /// - Returns: whether it need not be tried again.
  private func handOn(_ row: UInt32, _ buurt: Int, _ word: UInt32, _ channels: Channels) -> Bool {
    var done = false
    for lane in fields.destination == .places ? [] : wanted(row, channels) {
      let words = SIMD2(mixed(word &+ 16 &+ UInt32(lane)), mixed(word &+ 32 &+ UInt32(lane)))
      if fields.referral == .warm { channels.openWay(row, lane, trust: fields.handedTrust, way: 0, words.x) }
      guard Double(uniform(words.y)) < cooperation else { continue }
      if channels.handOver(row, to: lane, mixed(words.y)) { done = true }
    }
    guard fields.destination != .help else { return done }
    handOnToPlaces(row, buurt, channels)
    return done || fields.destination == .places
  }

  /// Clusters whose help a household needs and does not get: the worst, or all with one entry for every
  /// question.
  private func wanted(_ row: UInt32, _ channels: Channels) -> [Int] {
    switch fields.cluster {
    case "every": return (0..<4).filter { channels.needsHelp(row, $0) }
    case "need": return channels.worstLane(row).map { [$0] }?.filter { channels.needsHelp(row, $0) } ?? []
    default: return lanes(row, channels).filter { channels.needsHelp(row, $0) }
    }
  }

  private func handOnToPlaces(_ row: UInt32, _ buurt: Int, _ channels: Channels) {
    guard fields.referral == .warm else { return channels.signpost(row) }
    channels.invite(row)
    let number = Int(channels.identity(of: row))
    guard let regular = channels.regular(buurt, besides: row, tries: 24, number) else { return }
    arrange([row, regular], buurt, hours: fields.hoursPerGuidance, sharedExperience: 0, channels)
  }
}
