/// Formal help as it is supplied: places, hours, the order of queues, and how help goes for the households served.
///
/// Each week it changes places and hours of the institutions of its buurten, and notes whom its programme
/// serves: all that fit `who`, or with `places` as many of those who wait or are in help as it has places for.
/// The programme has a regime of its own (triage, refusal, tapering, longest, network, relief, one plan, a
/// ladder of weeks before formal help); beside it a worker takes load off, teaches, wins trust or calls on the
/// network of each household in help, in one of three orders, supports who waits, goes out to find who does
/// not ask, and asks after children.
///
/// - Source: RVS 2024, I-J1, I-J2, I-J8, S-22, S-23; SCP 2025, M-27, M-28, M-75; Movisie 2023, M3-F9, M3-F10,
///   S3-12, S3-22; Inholland 2021, I-09, I-37.
/// - Limits: what a programme does to other organisations than these four clusters is not in it. Where several
///   programmes could serve a household in a cluster, the first keeps it; of several that keep places of one
///   institution the last does. Without `places`, who comes to fit is noted within 13 weeks.
public struct FormeleHulp: Intervention {
  /// Selected by `kind: formele_hulp`.
  public static let scenarioKey = "formele_hulp"
  /// One sentence for listings.
  public static let summary =
    "supply, queues and course of formal help: who gets it, how it goes and how it ends"
  /// What speaks against it.
  public static let against =
    "use of help has not fallen since 2015 (Inholland 2021, I-03), and what one group gets first another waits for"
  /// What it acts through.
  public static let channels: [Channel] = [
    .capacity, .queue, .course, .referral, .support, .load, .skill, .trust, .asking, .ceiling,
  ]

  private let supply: SupplyFields
  private let course: CourseFields
  private let work: CaseWorkFields
  private var works: [Bool] = []
  private var members = Participants<Void>()

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    supply = SupplyFields(reading: &parameters)
    course = CourseFields(reading: &parameters)
    work = CaseWorkFields(reading: &parameters)
  }

  /// One week of its work.
  public mutating func act(through channels: Channels) {
    if works.isEmpty { works = channels.works }
    var hours = 0.0
    for cluster in supply.clusters {
      channels.set(course.regime(channels.regime(of: cluster)), of: cluster)
      _ = channels.addPlaces(cluster, perThousand: supply.capacity)
      channels.reservePlaces(cluster, share: supply.reserved)
    }
    let base = supply.cost / weeksPerYear + baseHours(channels) * supply.costPerHour
    let part = channels.grant(euros: base)
    hours += channels.lendCaseHours(perThousand: supply.hours * part)
    let rows = channels.cases(works)
    if let places = supply.places {
      admit(places: places, from: rows, channels)
    } else {
      note(channels)
    }
    for buurt in channels.buurten {
      channels.bePresent(buurt, hours: work.presence * part)
      hours += work.presence * part + search(buurt, part, channels)
    }
    let fixed = supply.cost / weeksPerYear * part
    if hours > 0 || fixed > 0 { channels.spend(hours: hours, euros: hours * supply.costPerHour + fixed) }
    let dearest = (work.hoursPerCase + work.checkHours) * supply.costPerHour
    for row in rows where channels.affords(euros: dearest) {
      let hours = attend(row, channels)
      if hours > 0 { channels.spend(hours: hours, euros: hours * supply.costPerHour) }
    }
  }

  /// Those served go on in the usual way.
  public mutating func end(through channels: Channels) {
    for buurt in channels.buurten {
      for row in channels.rows(buurt) {
        for cluster in supply.clusters { channels.serve(UInt32(row), cluster, false) }
      }
    }
    members.members = []
  }

  // MARK: Who is served

  /// Without places: all who fit, looked at anew in 13 weeks.
  private func note(_ channels: Channels) {
    for buurt in channels.buurten {
      for dwelling in channels.rows(buurt) {
        let row = UInt32(dwelling)
        guard channels.isFirstWeek || channels.isTurn(channels.identity(of: row), of: Recruitment.cadence)
        else {
          continue
        }
        let fits = channels.fits(row)
        for cluster in supply.clusters {
          channels.serve(row, cluster, fits && !channels.isTaken(row, cluster))
        }
      }
    }
  }

  /// With places: who waits or is in help, by rank of a draw, until the places are taken.
  private mutating func admit(places: Double, from rows: [UInt32], _ channels: Channels) {
    members.follow(channels)
    let clusters = supply.clusters
    for member in members.members {
      let stays = isBusy(member.row, channels)
      for cluster in clusters {
        channels.serve(member.row, cluster, stays && !channels.isTaken(member.row, cluster))
      }
    }
    members.members.removeAll { member in !clusters.contains { Self.isBusy(member.row, $0, channels) } }
    let dwellings = channels.buurten.reduce(0) { $0 + channels.dwellings($1) }
    let free = Int((places * Double(dwellings) / 1_000).rounded()) - members.count
    guard free > 0 else { return }
    var candidates: [(draw: UInt32, row: UInt32)] = []
    for row in rows where channels.fits(row) && !members.contains(channels.identity(of: row)) {
      guard
        clusters.contains(where: { Self.isBusy(row, $0, channels) && !channels.isTaken(row, $0) })
      else { continue }
      candidates.append((channels.draw(.supply, Int(channels.identity(of: row))).x, row))
    }
    candidates.sort { ($0.draw, $0.row) < ($1.draw, $1.row) }
    for candidate in candidates.prefix(free) {
      members.join(candidate.row, (), through: channels)
      for cluster in supply.clusters where !channels.isTaken(candidate.row, cluster) {
        channels.serve(candidate.row, cluster, true)
      }
    }
  }

  private func isBusy(_ row: UInt32, _ channels: Channels) -> Bool {
    supply.clusters.contains { Self.isBusy(row, $0, channels) }
  }

  private static func isBusy(_ row: UInt32, _ cluster: HelpCluster, _ channels: Channels) -> Bool {
    let state = channels.standing(row, cluster).state
    return state == HelpState.waiting || state == HelpState.inHelp
  }

  // MARK: Work with a household

  /// A week of one household that waits or is in help.
  ///
  /// - Returns: the hours that it took.
  private func attend(_ row: UInt32, _ channels: Channels) -> Double {
    var helped = false
    for cluster in supply.clusters where channels.isServed(row, cluster) {
      let (state, weeks) = channels.standing(row, cluster)
      switch state {
      case HelpState.waiting:
        channels.reach(row)
        channels.comfort(row, share: work.waitingSupport)
        if weeks < course.ladder { call(row, channels) }
      case HelpState.inHelp:
        helped = true
        channels.noteHelp(row)
        help(row, cluster, weeks, channels)
      default: break
      }
    }
    return (helped ? work.hoursPerCase : 0) + check(row, channels)
  }

  private func help(_ row: UInt32, _ cluster: HelpCluster, _ weeks: Int, _ channels: Channels) {
    let early = weeks < work.phaseWeeks
    let relieves = work.order == .together || early == (work.order == .relieveFirst)
    let strengthens = work.order == .together || !relieves
    channels.earnTrust(row, cluster, share: work.trust)
    if relieves { channels.unloadCase(row, share: work.unload) }
    if strengthens {
      channels.teachCase(row, share: work.skill)
      call(row, channels)
    }
    guard work.order == .relieveFirst, weeks <= work.phaseWeeks else { return }
    // The network rests while the household is relieved, and is asked in once that is over.
    let chance = early ? 0 : Double(course.network ?? Double(channels.regime(of: cluster).network))
    channels.involveNetwork(row, cluster, chance: chance)
  }

  /// Sends it to its network, in the share of the weeks that the programme does so.
  private func call(_ row: UInt32, _ channels: Channels) {
    guard work.asksNetwork > 0 else { return }
    let word = channels.draw(.supply, Int(channels.identity(of: row)), index: 5).x
    if Double(uniform(word)) < work.asksNetwork { _ = channels.callOnNetwork(row) }
  }

  /// Asks a parent in care after the children, who may then get help of their own.
  private func check(_ row: UInt32, _ channels: Channels) -> Double {
    let (state, weeks) = channels.standing(row, .zorg)
    guard work.childCheck != .none, state == HelpState.inHelp, channels.hasChild(row), channels.fits(row)
    else {
      return 0
    }
    let due = weeks == 1 || work.childCheck == .recurring && weeks % work.checkWeeks == 1
    guard due else { return 0 }
    channels.reach(row)
    let word = channels.draw(.supply, Int(channels.identity(of: row)), index: 6).x
    if channels.hasWorryAboutChild(row), channels.isOpen(row, .zorg, word), channels.register(row, .school) {
      channels.noteHelp(row)
    }
    return work.checkHours
  }

  /// Hours a week that do not depend on who is in help: lent to cases, present, going out.
  private func baseHours(_ channels: Channels) -> Double {
    channels.buurten.reduce(0) {
      $0 + work.presence + (supply.hours + work.outreach) * Double(channels.dwellings($1)) / 1_000
    }
  }

  /// Goes out to households with need that do not ask.
  private func search(_ buurt: Int, _ part: Double, _ channels: Channels) -> Double {
    let hours = work.outreach * part * Double(channels.dwellings(buurt)) / 1_000
    guard hours > 0 else { return 0 }
    // What is left of a talk is drawn.
    let word = channels.draw(.supply, buurt, index: 7).x
    let wanted = Int(hours / work.intakeHours + Double(uniform(word)))
    let found = work.recruitment.newcomers(
      buurt,
      wanted: wanted,
      cluster: supply.clusters[0],
      through: channels
    ) { channels.unmetCluster($0, among: supply.clusters) != nil }
    for row in found {
      guard let cluster = channels.unmetCluster(row, among: supply.clusters) else { continue }
      if channels.register(row, cluster) { channels.noteHelp(row) }
    }
    return hours
  }
}
