/// A place in the buurt where households meet without having to be invited.
///
/// It opens in every buurt of `where`, is announced to a share of the households, and receives visits up to
/// its capacity. Who comes decides for itself (see `Visits`); what contact there can become is the ceiling
/// rule with the facilitation of its own hours and of hours that opbouwwerk lends.
///
/// - Source: RVS 2024, I-B1, M-8, M-9 (space alone gives losse bindingen: the parameter `settings.unaided`);
///   SCP 2023, BG-01 ... BG-06 (thresholds, formal presence).
public struct Ontmoetingsplek: Intervention {
  /// Selected by `kind: ontmoetingsplek`.
  public static let scenarioKey = "ontmoetingsplek"
  /// One sentence for listings.
  public static let summary = "a place where neighbours meet without an invitation"
  /// What speaks against it.
  public static let against =
    "opportunities for contact alone hardly moved loneliness in trials (Masi et al. 2011: -0.06, not significant)"
  /// What it acts through.
  public static let channels: [Channel] = [.meeting, .ceiling, .awareness]

  private let capacity: Int
  private let openHours: Double
  private let slots: Int
  private let threshold: Double
  private let formal: Double
  private let jointTask: Double
  private let activity: Double
  private let sharedExperience: Double
  private let audience: LifeStage?
  private let hours: Double
  private let announcement: Double
  private let cost: Double
  private let costPerHour: Double
  private var places: [Site] = []

  private struct Site: Sendable {
    var place: Int
    /// Hours a week of its host.
    var hours: Double
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    capacity = Int(
      parameters.number(
        "capacity",
        unit: .perWeek,
        in: 0...2000,
        default: 120,
        .assumption,
        "no source",
        "Visits that each place can receive in a week."
      )
    )
    openHours = parameters.number(
      "open_hours",
      unit: .hoursPerWeek,
      in: 1...112,
      default: 30,
      .assumption,
      "no source",
      "Hours a week that each place is open."
    )
    slots = parameters.integer(
      "day_parts",
      unit: .none,
      in: 1...21,
      default: 10,
      .assumption,
      "no source",
      "Day parts a week between which visits are spread; those of one day part meet."
    )
    threshold = parameters.number(
      "threshold",
      unit: .none,
      in: 0...5,
      default: 0,
      .assumption,
      "thresholds keep people out (SCP 2023, M-05: sign)",
      "What keeps households out: price, referral, an unmarked door; in the units of the visit decision."
    )
    formal = parameters.number(
      "formal_presence",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "agencies inside deter the distrustful (SCP 2023, BG-01: sign)",
      "Presence of agencies in the place."
    )
    jointTask = parameters.number(
      "joint_task",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "obligatory joint tasks broker ties (Small 2009: sign)",
      "Part of facilitation that visitors' joint tasks bring without a worker."
    )
    activity = parameters.number(
      "activity",
      unit: .share,
      in: 0...1,
      default: 1,
      .assumption,
      "no source",
      "Part of the way to the ceiling that contact in the place can use."
    )
    sharedExperience = parameters.number(
      "shared_experience",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "recognition leads to bonding (RVS 2024, M-12: sign)",
      "How far visitors share one experience."
    )
    let word = parameters.choice(
      "audience",
      of: ["all"] + LifeStage.allCases.map(\.code),
      default: "all",
      .assumption,
      "open or own group (RVS 2024, S-8)",
      "The life stage that the place is for."
    )
    audience = LifeStage.allCases.first { $0.code == word }
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0...200,
      default: 0,
      .assumption,
      "space alone",
      "Hours a week of a host of its own in each place."
    )
    announcement = parameters.number(
      "announcement",
      unit: .share,
      in: 0...1,
      default: 0.4,
      .assumption,
      "no source",
      "Share of the households of the buurt that is told when it opens."
    )
    cost = parameters.number(
      "cost",
      unit: .euroPerYear,
      in: 0...2e6,
      default: 60_000,
      .source,
      "Roosendaal: EUR 650,000 a year for eleven houses, 500,000 before (BN DeStem 2020; the grant only)",
      "Cost of each place a year without its host."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 40,
      .assumption,
      "hosts are partly volunteers; a professional is EUR 63 to 78 (CAO Sociaal Werk 2024, estimate)",
      "Cost of an hour of its host."
    )
  }

  /// Opens in its first week and pays each week.
  public mutating func act(through channels: Channels) {
    if channels.isFirstWeek {
      for (buurt, hours) in sites(channels) { open(buurt, hours, channels) }
    }
    let hours = places.reduce(0) { $0 + $1.hours }
    let euros = cost / weeksPerYear * Double(places.count) + hours * costPerHour
    let part = channels.grant(euros: euros)
    channels.spend(hours: hours * part, euros: euros * part)
    for site in places { channels.learn(channels.buurt(of: site.place), hours: Float(site.hours)) }
  }

  /// Where it opens, and with how many hours of a host.
  ///
  /// Without a budget everywhere and in full. A budget opens as many places as it pays for, each in full, in
  /// buurten by lot; what is left opens one more with the hours that remain, if it pays for its fixed cost.
  private func sites(_ channels: Channels) -> [(buurt: Int, hours: Double)] {
    let buurten = channels.buurten.filter { channels.dwellings($0) > 0 }
    let fixed = cost / weeksPerYear
    let whole = fixed + hours * costPerHour
    guard let budget = channels.budgetPerWeek, whole * Double(buurten.count) > budget else {
      return buurten.map { ($0, hours) }
    }
    let lots = buurten.map { (channels.draw(.staff, $0).x, $0) }.sorted { $0 < $1 }.map(\.1)
    // A millionth: what parts of cents add up to is no place.
    let full = Int(budget / whole + 1e-6)
    var sites = lots.prefix(full).map { (buurt: $0, hours: hours) }
    let left = budget - whole * Double(full) - fixed
    if full < lots.count, left > 0, costPerHour > 0 {
      sites.append((buurt: lots[full], hours: left / costPerHour))
    }
    return sites.sorted { $0.buurt < $1.buurt }
  }

  private mutating func open(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let place = channels.open(
      Place(
        identity: 0,
        buurt: buurt,
        from: channels.week,
        until: Int.max,
        capacity: capacity,
        openHours: Float(openHours),
        slots: UInt32(slots),
        threshold: Float(threshold),
        formal: Float(formal),
        jointTask: Float(jointTask),
        activity: Float(activity),
        sharedExperience: Float(sharedExperience),
        audience: audience,
        ownHours: Float(hours),
        source: 0
      ),
      name: "\(channels.name)/\(channels.code(buurt))"
    )
    channels.announce(place, share: announcement)
    places.append(Site(place: place, hours: hours))
  }

  /// Closes for good.
  public mutating func end(through channels: Channels) {
    for site in places { channels.close(site.place) }
    places = []
  }
}
