/// Vacated dwellings go to households that bring hours for the buurt in return.
///
/// While a buurt has fewer than `capacity` of them, a vacated dwelling of the tenure is let with chance `share` to
/// such a household instead of whoever would have come. For the term each works `hours` a week, in a week
/// with chance `commitment`; its hours come out of its one time budget. A share of them joins the core of an
/// initiative where one runs; the hours of the others go to the open places of the buurt (facilitation) and
/// to activities with residents, found at random doors: facilitation 1 - exp(-q K h / H) as everywhere.
///
/// - Properties: with no hours it is mixing alone: other newcomers, no setting, no facilitation. Whoever comes
///   this way takes the place of another house-seeker: `came` counts both.
/// - Source: RVS 2024, I-E1, I-E2 (hours for housing), I-B13 and M-6 (mixing alone does not by definition make
///   bridging). Sizes are assumptions; no controlled effect of either was found.
/// - Limits: the contract ends with its term or a move; the household may stay. Who is passed over is not followed.
public struct Inplaatsing: Intervention {
  /// Selected by `kind: inplaatsing`.
  public static let scenarioKey = "inplaatsing"
  /// One sentence for listings.
  public static let summary = "vacated dwellings for households that bring hours for the buurt in return"
  /// What speaks against it.
  public static let against =
    "no controlled effect was found; other house-seekers wait longer, students leave after some years, and mixing "
    + "by itself does not make bridging (Blokland and Van Eijk 2010)"
  /// What it acts through.
  public static let channels: [Channel] = [
    .housing, .composition, .volunteers, .meeting, .ceiling, .ownership,
  ]

  private let newcomer: PlacedNewcomer
  private let tenure: Tenure?
  private let share: Double
  private let capacity: Int
  private let term: Int
  private let hours: Double
  private let commitment: Float
  private let placesShare: Double
  private let initiatives: Float
  private let activityHours: Double
  private let activitySize: Int
  private let meetingHours: Double
  private let jointTask: Float
  private let fewestTies: Bool
  private let coordination: Double
  private let costPerHour: Double
  private let discount: Double
  private var placed = Participants<Void>()

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    newcomer =
      parameters.choice(
        "newcomer",
        default: .student,
        .assumption,
        "RVS 2024, I-E1, I-E2, I-B13",
        "Who comes: students, motivated house-seekers as they are, or households that are better off."
      )
    let word = parameters.choice(
      "tenure",
      of: ["all"] + Tenure.allCases.map(\.code),
      default: Tenure.corporatie.code,
      .assumption,
      "a woningcorporatie lets them (RVS 2024, I-E2)",
      "Which dwellings."
    )
    tenure = Tenure.allCases.first { $0.code == word }
    share = parameters.assumedShare(
      "dwellings",
      0.2,
      "no source",
      "Share of the dwellings vacated that is let in this way."
    )
    capacity = parameters.assumedCount(
      "capacity",
      .count,
      in: 0...10_000,
      10,
      "no source",
      "Households with such a contract at a time in each buurt."
    )
    term = parameters.assumedWeeks(
      "term",
      in: 1...1_040,
      156,
      "students leave after two to four years (Platform31)",
      "Weeks of a contract."
    )
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0...40,
      default: 6,
      .source,
      "4 to 10 hours a week of students, 10 a month in Woensel-West (RVS 2024, I-E1, I-E2)",
      "Hours that each brings a week; 0 is mixing alone."
    )
    commitment = parameters.assumedShare(
      "commitment",
      0.85,
      "no source",
      "Chance that a household works its hours in a week."
    )
    placesShare = parameters.assumedShare(
      "places",
      0.3,
      "no source",
      "Share of the hours that goes to the open places of the buurt; the rest goes to activities."
    )
    initiatives = parameters.assumedShare(
      "initiatives",
      0.2,
      "no source",
      "Share of the households that joins an initiative of the buurt, where one runs, with its hours."
    )
    activityHours = parameters.assumed(
      "hours_per_activity",
      .hours,
      in: 0.5...40,
      4,
      "no source",
      "Hours that one activity takes, preparation included."
    )
    activitySize = parameters.assumedCount(
      "activity_size",
      .count,
      in: 1...100,
      6,
      "no source",
      "Other households of the buurt that come to an activity."
    )
    meetingHours = parameters.assumed(
      "meeting_hours",
      .hours,
      in: 0.5...12,
      2,
      "no source",
      "Hours that an activity itself lasts."
    )
    jointTask = parameters.assumedShare("joint_task", 0.4, "no source", "Joint task of an activity.")
    fewestTies = parameters.flag(
      "fewest_ties",
      default: false,
      .assumption,
      "no source",
      "Whether those with the fewest ties are looked for, at four doors for each."
    )
    coordination = parameters.assumed(
      "coordination",
      .hoursPerWeek,
      in: 0...10,
      0.25,
      "no source",
      "Hours a week of a paid coordinator for each household."
    )
    costPerHour = parameters.assumedWage("Cost of an hour of the coordinator.")
    discount = parameters.assumed(
      "discount",
      .euroPerYear,
      in: 0...20_000,
      1_200,
      "rent discount, no amount in the source",
      "Rent discount of a household a year."
    )
  }

  /// One week: who came, whose contract ends, the work, and the dwellings on offer.
  public mutating func act(through channels: Channels) {
    follow(channels)
    for row in channels.lastPlaced {
      channels.come(row)
      placed.join(row, (), through: channels)
    }
    var ofBuurt: [Int: [Participants<Void>.Member]] = [:]
    for member in placed.members { ofBuurt[channels.buurt(where: member.row), default: []].append(member) }
    let each = coordination * costPerHour + discount / weeksPerYear
    // Contracts run on: no more are offered than a budget pays for all year.
    var left =
      channels.budgetPerWeek.map { each > 0 ? Int($0 / each + 1e-6) - placed.count : .max } ?? .max
    var worked = 0.0
    for buurt in channels.buurten where channels.dwellings(buurt) > 0 {
      let here = ofBuurt[buurt] ?? []
      if hours > 0, !here.isEmpty { worked += work(buurt, here, channels) }
      let free = min(capacity - here.count, left)
      channels.offer(buurt, to: newcomer, tenure: tenure, share: share, free: free)
      if left < .max { left -= max(0, free) }
    }
    let paid = coordination * Double(placed.count)
    channels.spend(
      hours: worked + paid,
      euros: paid * costPerHour + discount / weeksPerYear * Double(placed.count)
    )
  }

  /// Contracts end.
  public mutating func end(through channels: Channels) {
    placed.follow(channels)
    for member in placed.members { channels.release(member.row, before: 0) }
    placed = Participants()
  }

  /// Rows of the households with a contract.
  var placedRows: [UInt32] { placed.members.map(\.row) }

  /// Who moved or has served its term is free.
  private mutating func follow(_ channels: Channels) {
    let rows = placed.members
    placed.follow(channels)
    var homes = rows[...]
    let term = term
    placed.members.removeAll { member in
      while let first = homes.first, first.identity != member.identity { homes.removeFirst() }
      let over = channels.week - member.since >= term
      if over { channels.release(member.row, before: 0) }
      // A mover's role stays behind.
      return over || homes.first?.row != member.row
    }
  }

  /// The hours of one buurt.
  ///
  /// - Returns: hours worked.
  private func work(_ buurt: Int, _ members: [Participants<Void>.Member], _ channels: Channels) -> Double {
    var hands: [UInt32] = []
    var worked = 0.0
    for member in members {
      let draw = channels.draw(.placements, Int(member.identity))
      if !channels.carriesInitiative(member.row) {
        if !channels.isAppointed(member.row) { _ = channels.appoint(member.row, hours: hours) }
        // Whether it is one for initiatives does not change from week to week.
        let kind = uniform(mixed(member.identity ^ 0x1A17))
        if kind < initiatives { channels.joinInitiative(member.row, draw.y) }
      }
      guard uniform(draw.x) < commitment else { continue }
      worked += hours
      if !channels.carriesInitiative(member.row) { hands.append(member.row) }
    }
    let free = hours * Double(hands.count)
    let open = channels.openPlaces(buurt)
    let forPlaces = open.isEmpty ? 0 : free * placesShare
    if forPlaces > 0 {
      for place in open { channels.lend(Float(forPlaces) / Float(open.count), to: place) }
    }
    organise(buurt, hands, free - forPlaces, channels)
    return worked
  }

  /// Activities of one of them, in turn, with others of the buurt.
  private func organise(_ buurt: Int, _ hands: [UInt32], _ hours: Double, _ channels: Channels) {
    let draw = channels.draw(.placements, buurt, index: 1)
    let count = Int(hours / activityHours + Double(uniform(draw.x)))
    guard !hands.isEmpty, count > 0 else { return }
    let facilitation = channels.facilitation(
      buurt: buurt,
      hours: Float(activityHours),
      openHours: Float(meetingHours)
    )
    let first = Int(bounded(draw.y, UInt32(hands.count)))
    for number in 0..<count {
      let host = hands[(first + number) % hands.count]
      let guests = channels.fewestTies(
        buurt,
        wanted: activitySize + 1,
        tries: (activitySize + 1) * (fewestTies ? 4 : 1),
        draw: UInt32(number) << 10
      )
      channels.arrange(
        [host] + guests.filter { $0 != host }.prefix(activitySize),
        name: "\(channels.name)/\(channels.code(buurt))/\(number)",
        facilitation: facilitation,
        jointTask: jointTask,
        activity: 1,
        sharedExperience: 0,
        origin: .session,
        counted: 1
      )
    }
  }
}
