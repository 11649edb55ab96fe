/// One volunteer beside one household, for a term, matched and supervised.
///
/// Households come by recruitment at the stated moment and wait for a volunteer, who is found by asking at
/// doors; of those who say yes and have the time the best match is taken (see `MaatjeTerms`). The two visit
/// each other: a meeting with facilitation 1 - exp(-q K h / H), h hours of supervision in H hours of visit.
/// At a visit
///
///     support      helps * (practical, (1 - practical) * closeness)
///     overload    += burden * max(0, complexity - bearing * skill - training) * exp(-guidance * h) * (1 - overload)
///     skill       += teaching / 52 * (4 m (1 - m) closeness + m max(0, 1 - skill))
///
/// with closeness the way of the tie to zwak, m the instrumental share, complexity = 1 - product of (1 - w n).
/// A volunteer that stops, by the rate of volunteers with its overload, breaks the match off: that does harm.
/// At the term, by handing over to a professional or for want of a tie the match ends without harm. The tie is
/// then gone unless it goes on by itself, with probability `persistence`.
///
/// - Properties: severity of need is never written: volunteers do not solve specialist need (SCP 2025, M-76). A
///   volunteer has one match at a time, and its hours come out of its one time budget. With Mattheüs channel d off
///   neither complexity nor skill has an effect.
/// - Source: RVS 2024, I-D1 ... I-D3; SCP 2025, EE-01 ... EE-10, M-57 ... M-66, M-76; Van Mourik and Kok 2023,
///   I3-32 ... I3-36, S3-16. Sizes are assumptions.
/// - Limits: hours in the funnel are those of the coordinator; those of volunteers stand with households.
public struct Maatje: Intervention {
  /// Selected by `kind: maatje`.
  public static let scenarioKey = "maatje"
  /// One sentence for listings.
  public static let summary =
    "one volunteer or mentor beside one household, for a term, matched and supervised"
  /// What speaks against it.
  public static let against =
    "befriending: no significant effect on loneliness or social support in trials (Mead et al. 2010; Siette et al. 2017); "
    + "volunteers do not solve specialist need, and a match broken off harms"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .cutting, .load, .skill, .esteem, .stigma, .trust, .awareness, .referral, .course,
    .volunteers, .support,
  ]

  private let recruitment: Recruitment
  private let terms: MaatjeTerms
  private var matches = Participants<Match>()
  private var waiting = Participants<Void>()
  /// Identities of all who wait or are matched, volunteers included.
  private var engaged: Set<UInt32> = []
  /// How matches ended so far.
  private(set) var endings = Endings()

  /// The other half of a match.
  private struct Match: Sendable {
    var row: UInt32
    let identity: UInt32
    /// Quarters of an hour that it gave elsewhere before.
    var before: UInt8
    /// Clusters in whose help it takes part; see `HelpMarks.network`.
    var helps: UInt8 = 0
    /// Whether it moved in the last week.
    var moved = false
  }

  /// How a match ends.
  private enum End {
    /// As agreed.
    case goodbye
    /// For want of a klik.
    case noKlik
    /// A professional takes over.
    case handedOver
    /// The volunteer stops or is gone.
    case brokenOff
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    // A volunteer is trusted sooner than an agency (SCP 2025, M-59).
    recruitment = Recruitment(reading: &parameters, distrust: 0.2, shame: 0.5)
    terms = MaatjeTerms(reading: &parameters)
  }

  /// One week: who is still there, who ends, who comes, who is matched, and the visits.
  public mutating func act(through channels: Channels) {
    follow(channels)
    for k in matches.members.indices.reversed() {
      if let end = ending(matches.members[k], channels) { conclude(k, end, channels) }
    }
    recruit(channels)
    let fresh = match(channels)
    for k in matches.members.indices { visit(k, channels) }
    let hours =
      terms.supervision * Double(matches.count) + terms.intakeHours * Double(fresh)
    channels.spend(hours: hours, euros: hours * terms.costPerHour + terms.cost * Double(fresh))
  }

  /// The project stops: every match says goodbye.
  public mutating func end(through channels: Channels) {
    follow(channels)
    for k in matches.members.indices.reversed() { conclude(k, .goodbye, channels) }
    waiting = Participants()
    engaged = []
  }

  // MARK: Who is still there

  private mutating func follow(_ channels: Channels) {
    let moved = channels.lastMoves
    for k in matches.members.indices {
      let to = moved[matches.members[k].detail.row]
      matches.members[k].detail.moved = to != nil
      if let to { matches.members[k].detail.row = to }
    }
    let before = (matches.members, waiting.members)
    matches.follow(channels)
    waiting.follow(channels)
    var kept = matches.members[...]
    for member in before.0 {
      if kept.first?.identity == member.identity {
        kept.removeFirst()
      } else {
        // The household has left the world: its volunteer is free.
        engaged.remove(member.identity)
        release(member.detail, channels)
      }
    }
    var rest = waiting.members[...]
    for member in before.1 {
      if rest.first?.identity == member.identity {
        rest.removeFirst()
      } else {
        engaged.remove(member.identity)
      }
    }
  }

  private mutating func release(_ match: Match, _ channels: Channels) {
    engaged.remove(match.identity)
    if channels.identity(of: match.row) == match.identity {
      channels.release(match.row, before: match.before)
    }
  }

  /// Whether and how a match ends this week; a volunteer that moved is bound anew.
  private func ending(_ member: Participants<Match>.Member, _ channels: Channels) -> End? {
    let match = member.detail
    guard channels.identity(of: match.row) == match.identity else { return .brokenOff }
    if match.moved {
      _ = channels.appoint(match.row, hours: terms.hours)
    } else if !channels.isAppointed(match.row) {
      return .brokenOff
    }
    let weeks = channels.week - member.since
    if weeks >= terms.term { return .goodbye }
    if terms.endsWithMoment, !isItsMoment(member.row, channels) { return .goodbye }
    if terms.handOver < 1, channels.overload(match.row) >= terms.handOver { return .handedOver }
    if weeks >= terms.trial, channels.strength(member.row, match.row) == 0 { return .noKlik }
    return nil
  }

  private mutating func conclude(_ k: Int, _ end: End, _ channels: Channels) {
    let member = matches.members.remove(at: k)
    engaged.remove(member.identity)
    channels.leaveHelp(member.row, member.detail.helps)
    let draw = channels.draw(.companions, Int(member.identity), index: 1)
    if uniform(draw.x) >= terms.persistence { channels.part(member.row, member.detail.row) }
    release(member.detail, channels)
    switch end {
    case .goodbye:
      endings.goodbye += 1
      return
    case .handedOver:
      endings.handedOver += 1
      channels.point(member.row)
    case .brokenOff:
      endings.brokenOff += 1
      channels.disappoint(member.row, part: terms.harm)
    case .noKlik: endings.noKlik += 1
    }
    if end != .handedOver, terms.rematch {
      engaged.insert(member.identity)
      waiting.join(member.row, (), through: channels)
    }
  }

  // MARK: Who comes

  private func isItsMoment(_ row: UInt32, _ channels: Channels) -> Bool {
    switch terms.moment {
    case .any: true
    case .before: channels.inNeed(row) && channels.isWithoutHelp(row)
    case .waiting: channels.stands(row, in: HelpState.waiting)
    case .during: channels.stands(row, in: HelpState.inHelp)
    case .after: channels.stands(row, in: HelpState.ended)
    }
  }

  private mutating func recruit(_ channels: Channels) {
    let given = channels.week - terms.patience
    for member in waiting.members where member.since < given { engaged.remove(member.identity) }
    waiting.members.removeAll { $0.since < given }
    let wanted = terms.capacity - matches.count - waiting.count
    guard wanted > 0 else { return }
    var come: [(draw: UInt32, row: UInt32)] = []
    for buurt in channels.buurten {
      let rows = recruitment.newcomers(buurt, wanted: wanted, through: channels) { row in
        !engaged.contains(channels.identity(of: row)) && isItsMoment(row, channels)
          && channels.degree(of: row) <= terms.mostTies && channels.need(row) >= terms.leastNeed
          && (terms.mostComplexity >= 1 || channels.complexity(row) <= terms.mostComplexity)
      }
      come += rows.map { (channels.draw(.companions, Int(channels.identity(of: $0)), index: 2).x, $0) }
    }
    // No buurt goes before another one.
    come.sort { ($0.draw, $0.row) < ($1.draw, $1.row) }
    for household in come.prefix(wanted) {
      engaged.insert(channels.identity(of: household.row))
      waiting.join(household.row, (), through: channels)
    }
  }

  // MARK: Matches

  /// Finds volunteers for those who wait, who waited longest first; the number of new matches.
  private mutating func match(_ channels: Channels) -> Int {
    var left: [Participants<Void>.Member] = []
    var fresh = 0
    for member in waiting.members {
      guard bears(fresh + 1, channels) else {
        left.append(member)
        continue
      }
      guard let found = volunteer(for: member, channels) else {
        left.append(member)
        continue
      }
      let before = channels.appoint(found, hours: terms.hours)
      let identity = channels.identity(of: found)
      engaged.insert(identity)
      matches.join(member.row, Match(row: found, identity: identity, before: before), through: channels)
      fresh += 1
    }
    waiting.members = left
    return fresh
  }

  /// Whether a budget bears so many new matches this week: their start now, and supervision of all every week.
  private func bears(_ fresh: Int, _ channels: Channels) -> Bool {
    guard let budget = channels.budgetPerWeek else { return true }
    let each = terms.supervision * terms.costPerHour
    let start = terms.intakeHours * terms.costPerHour + terms.cost
    let running = each * Double(matches.count + 1)
    return running <= budget && channels.affords(euros: running + start * Double(fresh))
  }

  private func volunteer(for member: Participants<Void>.Member, _ channels: Channels) -> UInt32? {
    let buurt = channels.buurt(where: member.row)
    var best: (sigma: Float, row: UInt32)?
    for trial in 0..<terms.candidates {
      let draw = channels.draw(.companions, Int(member.identity), index: 16 + UInt32(trial))
      guard let row = channels.door(near: buurt, terms.catchment, draw.x), row != member.row,
        !engaged.contains(channels.identity(of: row)), mayHelp(row, member.row, channels),
        channels.volunteers(row, hours: terms.hours, draw.y)
      else { continue }
      if terms.matching == .any { return row }
      let sigma = channels.similarity(row, member.row)
      if sigma > best?.sigma ?? -1 { best = (sigma, row) }
    }
    return best?.row
  }

  private func mayHelp(_ row: UInt32, _ household: UInt32, _ channels: Channels) -> Bool {
    if terms.matching == .across, !channels.isAcross(row, household) { return false }
    switch terms.volunteer {
    case .anyone: return true
    case .parent: return channels.hasChildren(row)
    case .peer: return channels.arePeers(row, household)
    }
  }

  // MARK: Visits

  private mutating func visit(_ k: Int, _ channels: Channels) {
    let member = matches.members[k]
    let (row, volunteer) = (member.row, member.detail.row)
    if terms.coordinates { matches.members[k].detail.helps |= channels.joinHelp(row) }
    let buurt = channels.buurt(where: row)
    channels.learn(buurt, hours: Float(terms.supervision))
    guard (channels.week - member.since) % terms.interval == 0 else { return }
    let draw = channels.draw(.companions, Int(member.identity))
    guard uniform(draw.x) < terms.attendance else { return }
    let facilitation = channels.facilitation(
      buurt: buurt,
      hours: Float(terms.supervision),
      openHours: Float(terms.hours)
    )
    channels.arrange(
      [row, volunteer],
      name: "\(channels.name)/\(member.identity)",
      facilitation: min(1, facilitation * channels.networkWork([row])),
      jointTask: terms.jointTask,
      activity: 1,
      sharedExperience: terms.sharedExperience,
      origin: .introduced,
      introduced: true,
      counted: 1
    )
    let closeness = channels.closeness(row, volunteer)
    channels.comfort(
      row,
      emotional: terms.helps * (1 - terms.practical) * closeness,
      practical: terms.helps * terms.practical
    )
    channels.guide(row, by: volunteer, part: terms.trust, draw.y)
    channels.normalise(row, part: terms.normalising)
    teach(row, closeness, channels)
    let borne = terms.bearing * channels.skill(volunteer) + terms.training
    let beyond = max(0, channels.complexity(row) - borne)
    let left = Float(Exponential.exp(-terms.guidance * terms.supervision))
    channels.strain(volunteer, by: terms.burden * beyond * left, draw.z)
    if uniform(draw.w) < terms.introductions,
      let third = channels.acquaintance(of: volunteer, mixed(draw.w)), third != row
    {
      channels.arrange(
        [row, third],
        name: "\(channels.name)/\(member.identity)/third",
        facilitation: facilitation,
        jointTask: terms.jointTask,
        activity: 1,
        sharedExperience: 0,
        origin: .introduced,
        introduced: true,
        counted: 1
      )
    }
  }

  /// 4 m (1 - m) closeness + m max(0, 1 - skill): working at a goal and the relation need each other; with little
  /// skill the goal helps by itself.
  private func teach(_ row: UInt32, _ closeness: Float, _ channels: Channels) {
    let m = terms.instrumental
    let gain = 4 * m * (1 - m) * closeness + m * max(0, 1 - channels.skill(row))
    channels.teach(row, gain: terms.teaching / Float(weeksPerYear) * gain)
  }
}

extension Maatje {
  /// How matches have ended so far.
  struct Endings: Sendable, Equatable {
    var goodbye = 0
    var noKlik = 0
    var handedOver = 0
    var brokenOff = 0
  }

  /// Rows of the households and of their volunteers, in the order in which they were matched.
  var pairs: [(household: UInt32, volunteer: UInt32)] { matches.members.map { ($0.row, $0.detail.row) } }
  /// Rows of the households that wait for a volunteer.
  var waitingRows: [UInt32] { waiting.members.map(\.row) }
}

extension Channels {
  /// Severity of need of a household, 0...1.
  func need(_ row: UInt32) -> Float { world.households.need[row] }

  /// The buurt where a household lives.
  func buurt(where row: UInt32) -> Int { world.layout.buurt(of: row) }
}
