/// Hours of a professional who builds community in a buurt.
///
/// Of the hours accounts take a share first; a cut comes out of the rest. What is then left, and, unless it is
/// ring-fenced, left after crises and the cases for which the wijkteam lacks hours, is individual help by one
/// share (lent to the cases of the wijkteam) and goes by weights to facilitation in the places of the buurt,
/// outreach, introductions of two households, activities of the worker's own (these two are work with groups,
/// the first two with the buurt), and residents who may come to carry something. Hours for places go to
/// activities where no place is open. An introduction works better beside formal help.
///
/// A temporary worker leaves after a contract: what was known of the buurt is lost by a share, and nobody works
/// until the next one begins.
///
/// - Properties: hours and euros are booked in full in every week with a worker, whatever they go to.
/// - Limits: individual hours relieve need through the cases that the wijkteam has; they take nobody on beside
///   these. Support and control of initiatives belong to the kind `buurtinitiatief`: here residents are
///   found, encouraged and asked.
/// - Source: RVS 2024, I-B5, I-N5, M-9; SCP 2025, M-27 (crises first), M-28 (accountability); Movisie 2023,
///   I3-60, I3-65 ... I3-68, I3-74, S3-11, S3-13.
public struct Opbouwwerk: Intervention {
  /// Selected by `kind: opbouwwerk`.
  public static let scenarioKey = "opbouwwerk"
  /// One sentence for listings.
  public static let summary = "hours of a professional who builds community in the buurt"
  /// What speaks against it.
  public static let against =
    "reviews find better relations but weak holds for bridging and for lasting effects, and no pooled effect size"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .awareness, .capacity, .trust, .stigma, .volunteers,
  ]

  private let fields: Fields
  private var start = 0

  /// Numbers of the first draw of each task in a buurt, far enough apart.
  private enum First {
    static let outreach: UInt32 = 0
    static let introductions: UInt32 = 1 << 16
    static let activities: UInt32 = 2 << 16
    static let carriers: UInt32 = 3 << 16
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) { fields = Fields(reading: &parameters) }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    if channels.isFirstWeek { start = channels.week }
    let since = channels.week - start
    let hours = fields.hours * (since >= fields.cutAfter ? 1 - fields.cut : 1)
    let free = max(0, hours - fields.hours * fields.accountability)
    let round = fields.contract > 0 ? since % (fields.contract + fields.vacancy) : 0
    let works = fields.contract == 0 || round < fields.contract
    let buurten = channels.buurten.filter { channels.dwellings($0) > 0 }
    let wanted = works ? buurten.reduce(0) { $0 + hours * channels.paid($1) } : 0
    let granted = channels.grant(euros: wanted * fields.costPerHour)
    for buurt in buurten {
      if fields.contract > 0, round == fields.contract % (fields.contract + fields.vacancy), since > 0 {
        channels.forget(buurt, share: fields.lost)
      }
      guard works else { continue }
      let part = channels.paid(buurt) * granted
      channels.spend(hours: hours * part, euros: hours * part * fields.costPerHour)
      work(buurt, free * part * channels.productive(buurt, accounts: fields.accountability), channels)
    }
  }

  private func work(_ buurt: Int, _ free: Double, _ channels: Channels) {
    let left = fields.ringFenced ? free : channels.collective(buurt, of: free, crises: fields.crises)
    let weights =
      fields.places + fields.outreach + fields.introductions + fields.activities + fields.carriers
    channels.lendToCases(buurt, hours: left * fields.individual)
    // Hours for one unit of weight.
    let unit = left * (1 - fields.individual) / max(weights, 0x1p-20)
    let open = channels.openPlaces(buurt)
    let forPlaces = unit * fields.places
    for place in open { channels.lend(Float(forPlaces) / Float(open.count), to: place) }
    reachOut(buurt, unit * fields.outreach, channels)
    introduce(buurt, unit * fields.introductions, channels)
    organise(buurt, unit * fields.activities + (open.isEmpty ? forPlaces : 0), channels)
    encourage(buurt, unit * fields.carriers, channels)
    channels.learn(buurt, hours: Float(unit * weights))
  }

  /// A whole number of tasks whose mean over weeks is hours / each.
  private func tasks(_ hours: Double, each: Double, _ word: UInt32) -> Int {
    Int(hours / each + Double(uniform(word)))
  }

  private func reachOut(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let talks = tasks(hours, each: fields.outreachHours, channels.draw(.staff, buurt).x)
    for row in find(buurt, talks, First.outreach, channels) {
      channels.invite(row)
      channels.openWay(row, to: .wijkteam, way: 0, trust: fields.trustPerTalk)
    }
  }

  /// Those whom the worker looks for most, of several tried for each.
  private func find(_ buurt: Int, _ wanted: Int, _ first: UInt32, _ channels: Channels) -> [UInt32] {
    channels.residents(
      buurt,
      wanted: wanted,
      tries: wanted * fields.doors,
      draw: first,
      fields.invites,
      street: fields.street
    )
  }

  private func introduce(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let pairs = tasks(hours, each: fields.introductionHours, channels.draw(.staff, buurt).y)
    let rows = find(buurt, pairs * 2, First.introductions, channels)
    let facilitation = channels.facilitation(
      buurt: buurt,
      hours: Float(fields.introductionHours),
      openHours: Float(fields.meetingHours)
    )
    for pair in 0..<rows.count / 2 {
      // The one whom the worker looked for most meets the one whom it looked for least: ends pair up.
      let two = [rows[pair], rows[rows.count - 1 - pair]]
      channels.arrange(
        two,
        name: "\(channels.name)/introduction/\(rows[pair])",
        facilitation: min(1, facilitation * channels.networkWork(two)),
        jointTask: Float(fields.jointTask),
        activity: Float(fields.activity),
        sharedExperience: 0,
        origin: .introduced,
        introduced: true
      )
      for row in two { channels.relieveStigma(row, share: fields.stigmaRelief) }
    }
  }

  private func organise(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let activities = tasks(hours, each: fields.activityHours, channels.draw(.staff, buurt).z)
    for number in 0..<activities {
      let rows = participants(buurt, First.activities + UInt32(number) << 10, channels)
      guard !rows.isEmpty else { continue }
      channels.arrange(
        rows,
        name: "\(channels.name)/activity/\(channels.code(buurt))/\(number)",
        facilitation: channels.facilitation(
          buurt: buurt,
          hours: Float(fields.activityHours),
          openHours: Float(fields.meetingHours)
        ),
        jointTask: Float(fields.jointTask),
        activity: Float(fields.activity),
        sharedExperience: fields.sharesWorry ? Float(fields.sharedExperience) : 0,
        origin: .session
      )
      for row in rows {
        channels.openWay(row, to: .wijkteam, way: fields.wayPerActivity, trust: 0)
        channels.relieveStigma(row, share: fields.stigmaRelief)
      }
    }
  }

  /// Who comes to an activity; nobody where too few share a worry.
  private func participants(_ buurt: Int, _ first: UInt32, _ channels: Channels) -> [UInt32] {
    guard fields.sharesWorry else { return find(buurt, fields.activitySize, first, channels) }
    let found = channels.residents(
      buurt,
      wanted: fields.activitySize * fields.doors,
      tries: fields.activitySize * fields.doors,
      draw: first,
      fields.invites,
      street: fields.street
    )
    let sharing = channels.sharedWorry(found)
    return sharing.count < fields.smallest ? [] : Array(sharing.prefix(fields.activitySize))
  }

  /// Residents are encouraged as by a guided meeting, and asked.
  private func encourage(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let wanted = tasks(hours, each: fields.carrierHours, channels.draw(.staff, buurt).w)
    let rows = channels.residents(
      buurt,
      wanted: wanted,
      tries: wanted * fields.doors,
      draw: First.carriers,
      .active,
      street: fields.street,
      idle: true
    )
    for row in rows {
      channels.grow(row, guidance: 1)
      _ = channels.askToVolunteer(row)
    }
  }
}
