/// Existing help, given to a group with a shared experience instead of one to one; or a group of its own.
///
/// Households that come to the trigger are offered the group, and a share takes it; or they are recruited. They
/// form cohorts per catchment in the order of their date, with at most a share of heavily loaded members, and
/// meet in sessions with attendance drawn each time.
///
///     guidance     = hours in the group / (light + k specialist) * balance
///     facilitation = 1 - exp(-strength * guidance)
///     balance      = 1 - imbalance * max(0, heavy share - balanced at) / (1 - balanced at)
///
/// with members in need who are not in formal help as specialist. A word in private takes hours from the group
/// and points a member in need to formal help. The shared experience opens over the first sessions. A group led
/// by peers has a leader as long as one of the catchment volunteers for it: without, it has no facilitation. No
/// group starts that a budget does not bear; where it falls short for a session, the session has fewer hours.
///
/// Linking: a session with a professional adds to way-finding and trust in its cluster, an individual contact that
/// it replaces no longer does (what the levels of the base model owe to it is lost); a guest opens the way to
/// the guest's institutions. Members who know the way are linking pins for others (`Linking`).
///
/// - Properties: without hours and joint task a session lifts ties to what u allows. Who moves within the
///   catchment stays a member.
/// - Source: RVS 2024, I-A0 ... I-A13, M-12, M-17 ... M-19 (without facilitation it fails), S-9, S-10; SCP 2025, M-11,
///   M-13, M-15, M-26, M-40.
/// - Limits: a household is in one group of an intervention at a time. What an individual contact is worth for
///   linking is an assumption; at the defaults a session is worth as much.
public struct GroepsgewijzeHulp: Intervention {
  /// Selected by `kind: groepsgewijze_hulp`.
  public static let scenarioKey = "groepsgewijze_hulp"
  /// One sentence for listings.
  public static let summary = "existing help, given to a group with a shared experience"
  /// What speaks against it.
  public static let against =
    "no average psychosocial effect in a trial with 1,047 women (Ickovics et al. 2011) and none in the Dutch one"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .awareness, .trust, .referral, .asking, .accepting, .stigma, .volunteers,
  ]

  private let fields: Fields
  /// Those who wait for a group, with the number of their catchment.
  private var waiting = Participants<Int>()
  private var cohorts: [Cohort] = []
  /// Volunteers who lead groups, with the catchment of theirs.
  private var leaders = Participants<Int>()

  /// A group that has begun.
  struct Cohort: Sendable {
    /// The first of its members and the week in which it began: who it is in draws.
    var identity: UInt32
    var began: Int
    var catchment: Int
    var members: Participants<Int>
    var leader: UInt32?
    var held = 0
    var next: Int
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) { fields = Fields(reading: &parameters) }

  /// One week: intake, new groups, sessions, contact between them.
  public mutating func act(through channels: Channels) {
    follow(channels)
    intake(channels)
    start(channels)
    for k in cohorts.indices {
      if cohorts[k].next <= channels.week {
        hold(k, channels)
      } else {
        keepInTouch(cohorts[k], channels)
      }
    }
    cohorts.removeAll { $0.held >= fields.sessions }
  }

  /// Groups that run are broken off.
  public mutating func end(through channels: Channels) {
    waiting = Participants()
    cohorts = []
    leaders = Participants()
  }

  /// Whether a budget bears one more group: its participants and the sessions of this week now, and the sessions
  /// of all groups week by week.
  private func bears(_ members: Int, _ channels: Channels) -> Bool {
    guard let budget = channels.budgetPerWeek else { return true }
    let session = fields.lead == .nobody ? 0 : fields.hoursPerSession * fields.costPerHour
    let due = Double(cohorts.count { $0.next <= channels.week } + 1) * session
    let weekly = Double(cohorts.count + 1) * session / Double(fields.interval)
    return weekly <= budget && channels.affords(euros: fields.costPerParticipant * Double(members) + due)
  }

  // MARK: Who takes part

  /// Who moved out of the catchment, or left the world, is no longer in it.
  private mutating func follow(_ channels: Channels) {
    let kind = fields.catchment
    waiting.follow(channels)
    waiting.members.removeAll { channels.catchment(of: $0.row, kind) != $0.detail }
    leaders.follow(channels)
    leaders.members.removeAll {
      channels.catchment(of: $0.row, kind) != $0.detail
        || channels.volunteerHours($0.row, in: VolunteerRole.elsewhere) == 0
    }
    for k in cohorts.indices {
      cohorts[k].members.follow(channels)
      let catchment = cohorts[k].catchment
      cohorts[k].members.members.removeAll { channels.catchment(of: $0.row, kind) != catchment }
    }
  }

  private mutating func intake(_ channels: Channels) {
    let busy = Set(
      waiting.members.map(\.identity) + cohorts.flatMap { $0.members.members.map(\.identity) }
    )
    for buurt in channels.buurten {
      let catchment = channels.catchment(buurt, fields.catchment)
      if fields.recruits {
        let rows = fields.recruitment.newcomers(
          buurt,
          wanted: fields.size,
          cluster: fields.cluster,
          through: channels
        ) {
          !busy.contains(channels.identity(of: $0))
            && (!fields.onlyInNeed || channels.hasNeed($0, in: fields.trigger.domain))
        }
        for row in rows { waiting.join(row, catchment, through: channels) }
      } else {
        let takes = threshold(fields.adoption * channels.groupsTaken(buurt))
        for row in channels.eligible(buurt, fields.trigger) {
          let identity = channels.identity(of: row)
          guard !busy.contains(identity) else { continue }
          channels.reach(row)
          guard channels.draw(.cohorts, Int(identity)).x < takes else { continue }
          waiting.join(row, catchment, through: channels)
        }
      }
    }
  }

  /// Whether a household is heavily loaded: in grave need, and not in formal help.
  private func isHeavy(_ row: UInt32, _ channels: Channels) -> Bool {
    channels.need(of: row) >= fields.heavyFrom && !channels.inHelp(row)
  }

  private mutating func start(_ channels: Channels) {
    waiting.members.sort { ($0.detail, $0.since, $0.identity) < ($1.detail, $1.since, $1.identity) }
    var lines: [[Participants<Int>.Member]] = []
    for member in waiting.members {
      if lines.last?.last?.detail == member.detail {
        lines[lines.count - 1].append(member)
      } else {
        lines.append([member])
      }
    }
    // A budget goes to those who wait longest, not to the first catchment of the table.
    if channels.hasBudget {
      lines.sort { ($0[0].since, $0[0].identity) < ($1[0].since, $1[0].identity) }
    }
    var rest: [Participants<Int>.Member] = []
    for var line in lines {
      let catchment = line[0].detail
      while let oldest = line.first {
        let chosen = choose(line, channels)
        let isLate = Double(channels.week - oldest.since) >= fields.patience
        guard chosen.count >= fields.size || (chosen.count >= fields.smallest && isLate),
          begin(chosen.map { line[$0] }, catchment, channels)
        else { break }
        for place in chosen.reversed() { line.remove(at: place) }
      }
      rest.append(contentsOf: line.filter { Double(channels.week - $0.since) < fields.longestWait })
    }
    waiting.members = rest
  }

  /// Places in the line of those who make a group: in the order of their date, as far as balance allows.
  private func choose(_ line: [Participants<Int>.Member], _ channels: Channels) -> [Int] {
    guard fields.heavyShare < 1 else { return Array(line.indices.prefix(fields.size)) }
    let heavy = line.map { isHeavy($0.row, channels) }
    let light = heavy.count { !$0 }
    // A share of a full group, and of a smaller one with all who are not heavily loaded.
    let most = min(
      Int(fields.heavyShare * Double(fields.size)),
      Int(fields.heavyShare / (1 - fields.heavyShare) * Double(light))
    )
    var taken = 0
    var chosen: [Int] = []
    for place in line.indices where chosen.count < fields.size {
      if heavy[place] {
        guard taken < most else { continue }
        taken += 1
      }
      chosen.append(place)
    }
    return chosen
  }

  private mutating func begin(
    _ group: [Participants<Int>.Member],
    _ catchment: Int,
    _ channels: Channels
  ) -> Bool {
    guard let first = group.first, bears(group.count, channels) else { return false }
    channels.spend(hours: 0, euros: fields.costPerParticipant * Double(group.count))
    cohorts.append(
      Cohort(
        identity: first.identity,
        began: channels.week,
        catchment: catchment,
        members: Participants(members: group),
        next: channels.week
      )
    )
    return true
  }

  // MARK: Sessions

  private mutating func hold(_ k: Int, _ channels: Channels) {
    let comes = threshold(fields.attendance)
    let held = UInt32(cohorts[k].held)
    var rows = cohorts[k].members.members.filter {
      channels.draw(.attendance, Int($0.identity), index: held).x < comes
    }.map(\.row)
    cohorts[k].held += 1
    cohorts[k].next = channels.week + fields.interval
    let isLast = cohorts[k].held == fields.sessions
    guard rows.count > 1 else { return }
    let members = rows
    let hours = channels.afford(hours: lead(k, &rows, channels), costPerHour: fields.costPerHour)
    guard rows.count > 1 else { return }
    channels.spend(hours: hours, euros: hours * fields.costPerHour)
    let left = hours - talkInPrivate(members, hours, channels)
    let facilitation = facilitation(members, hours: left, channels)
    channels.arrange(
      rows,
      name: name(cohorts[k], channels) + "/\(cohorts[k].held)",
      facilitation: facilitation,
      jointTask: Float(fields.jointTask),
      activity: Float(fields.activity),
      sharedExperience: opened(cohorts[k]),
      origin: .session
    )
    let guest = channels.draw(.groups, Int(cohorts[k].identity), index: held).x < threshold(fields.guests)
    for row in members {
      link(row, hours, guest, channels)
      channels.easeAsking(row, share: fields.easesAsking)
      channels.relieveStigma(row, share: fields.stigmaRelief)
      channels.grow(row, guidance: facilitation * Float(fields.encouraged))
      if isLast { encourage(row, channels) }
    }
  }

  /// Who a group is in the names of its meetings.
  private func name(_ cohort: Cohort, _ channels: Channels) -> String {
    "\(channels.name)/cohort/\(cohort.identity)/\(cohort.began)"
  }

  /// How far the shared experience is open.
  private func opened(_ cohort: Cohort) -> Float {
    Float(min(1, Double(cohort.held) / Double(fields.opening)) * fields.sharedExperience)
  }

  /// The formula of facilitation, over those members who came.
  private func facilitation(_ members: [UInt32], hours: Double, _ channels: Channels) -> Float {
    let count = Double(members.count)
    let specialist = Double(members.count { channels.inNeed($0) && !channels.inHelp($0) })
    let heavy = Double(members.count { isHeavy($0, channels) }) / count
    let beyond = max(0, heavy - fields.balancedAt) / (1 - fields.balancedAt)
    let weight = fields.specialistWeight - (fields.specialistWeight - 1) * channels.balance(members)
    let guidance = hours / (count - specialist + weight * specialist) * (1 - fields.imbalance * beyond)
    return Float(1 - Exponential.exp(-fields.strength * guidance))
  }

  /// Hours of facilitation in this session; a peer who leads is there as one of them.
  private mutating func lead(_ k: Int, _ rows: inout [UInt32], _ channels: Channels) -> Double {
    switch fields.lead {
    case .professional: return fields.hoursPerSession
    case .nobody: return 0
    case .peers:
      let cohort = cohorts[k]
      let known = leaders.members.first { $0.identity == cohort.leader }
      guard let leader = known?.row ?? findLeader(k, rows, channels) else { return 0 }
      cohorts[k].leader = channels.identity(of: leader)
      if !rows.contains(leader) { rows.append(leader) }
      return fields.hoursPerSession
    }
  }

  /// A leader who is free, else members and then doors of the catchment are asked until one agrees.
  private mutating func findLeader(_ k: Int, _ members: [UInt32], _ channels: Channels) -> UInt32? {
    let cohort = cohorts[k]
    let taken = Set(cohorts.compactMap(\.leader))
    let free = leaders.members.filter { $0.detail == cohort.catchment && !taken.contains($0.identity) }
    if let leader = free.first { return leader.row }
    let buurten = channels.buurten.filter { channels.catchment($0, fields.catchment) == cohort.catchment }
    for ask in 0..<fields.asks {
      let word = channels.draw(
        .groups,
        Int(cohort.identity),
        index: UInt32(cohort.held) << 8 + UInt32(ask) + 1
      )
      var asked: UInt32?
      if ask < members.count {
        asked = members[ask]
      } else if !buurten.isEmpty {
        asked = channels.door(buurten[Int(bounded(word.y, UInt32(buurten.count)))], word.z)
      }
      guard let row = asked, channels.askToVolunteer(row, as: VolunteerRole.elsewhere) else { continue }
      leaders.join(row, cohort.catchment, through: channels)
      return row
    }
    return nil
  }

  /// Members in need who are not in help have a word in private, as far as the hours kept for it go.
  ///
  /// - Returns: the hours that it takes.
  private func talkInPrivate(_ members: [UInt32], _ hours: Double, _ channels: Channels) -> Double {
    let words = Int(hours * fields.attention / fields.hoursPerWord)
    let troubled = members.filter { channels.inNeed($0) && !channels.inHelp($0) }
    for row in troubled.prefix(words) { channels.refer(row) }
    return Double(min(words, troubled.count)) * fields.hoursPerWord
  }

  /// What a session does to a member's way to institutions, and trust in them.
  private func link(_ row: UInt32, _ hours: Double, _ guest: Bool, _ channels: Channels) {
    let isProfessional = fields.lead == .professional && hours > 0
    let net =
      (isProfessional ? fields.sessionLinking : 0) - fields.replaces * fields.contactLinking
    channels.openWay(row, to: fields.cluster, way: net, trust: net)
    if guest {
      channels.openWay(row, to: fields.guestCluster, way: fields.guestWay, trust: fields.guestTrust)
    }
  }

  /// At the end a share of those who came is asked to volunteer.
  private func encourage(_ row: UInt32, _ channels: Channels) {
    let word = channels.draw(.asks, Int(channels.identity(of: row)), index: 3).x
    if word < threshold(fields.encouraged) { _ = channels.askToVolunteer(row) }
  }

  /// In a week without a session members are in touch two by two.
  private func keepInTouch(_ cohort: Cohort, _ channels: Channels) {
    guard fields.between > 0, cohort.held > 0 else { return }
    let ranked = cohort.members.members
      .map { (channels.draw(.groups, Int($0.identity), index: UInt32.max), $0.row) }
      .filter { $0.0.y < threshold(fields.between) }
      .sorted { ($0.0.x, $0.1) < ($1.0.x, $1.1) }
      .map(\.1)
    for k in stride(from: 0, to: ranked.count - 1, by: 2) {
      channels.arrange(
        [ranked[k], ranked[k + 1]],
        name: name(cohort, channels) + "/\(ranked[k])",
        facilitation: 0,
        jointTask: Float(fields.jointTask),
        activity: Float(fields.activity),
        sharedExperience: opened(cohort),
        origin: .session
      )
    }
  }
}
