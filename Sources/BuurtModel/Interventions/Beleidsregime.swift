/// Stance and governance over a period: how the people who govern a buurt act.
///
/// A regime pulls levers (`PolicyLever`) of every buurt of `where`, week by week, growing evenly from nothing to
/// its full size over `build_up`; when it ends the levers are back in the same week. Beside the levers it can
///
/// - open places until each buurt has a number of them (a norm, a portfolio of small places);
/// - take households in help along to the places of the buurt (concrete contact goals);
/// - answer shortage: hours of the wijkteam grow by response * share of hours lacking `delay` weeks ago;
/// - let children count in queues, in the share of cases in which four steps in a row are taken.
///
/// - Properties: everything at its default does nothing, to the last bit. Regimes act before other interventions
///   of the week, whatever their place in the arm. Two regimes go together: factors multiply, shifts add.
/// - Limits: a lever acts on all households of a buurt; `who` chooses only who is taken along to places.
/// - Source: RVS 2024, I-N; SCP 2025, BG and PO; Movisie 2023, I3-110 ... I3-125, S3-01, S3-15, S3-17: signs.
public struct Beleidsregime: Intervention {
  /// Selected by `kind: beleidsregime`.
  public static let scenarioKey = "beleidsregime"
  /// One sentence for listings.
  public static let summary =
    "stance and governance of a buurt over a period: levers that other processes feel"
  /// What speaks against it.
  public static let against =
    "no study measures the effect of a stance on networks; every size is an assumption, and vision alone changes "
    + "little without time and support"
  /// A right or a rule is for everybody whom it is for.
  public static let canBeCapped = false
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .effort, .asking, .offering, .accepting, .giving, .load, .stigma, .trust, .awareness,
    .referral, .capacity, .queue, .course, .funding, .ownership, .volunteers, .composition,
  ]

  private let levers: [(lever: PolicyLever, value: Double)]
  private let buildUp: Double
  private let places: RegimePlaces
  private let contactGoals: Double
  private let hoursPerGoal: Double
  private let costPerHour: Double
  private let response: Double
  private let delay: Int
  private let childSteps: Double
  private let childCluster: UInt32
  private let cost: Double
  private var weeks = 0
  private var opened: [Int] = []
  /// Share of hours lacking in each of the last weeks, by place in the list of buurten.
  private var lacked: [[Double]] = []

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    levers = PolicyLever.all.map { lever in
      let value: Double = parameters.assumed(
        lever.key,
        .none,
        in: lever.range,
        lever.neutral,
        lever.source,
        lever.sentence
      )
      return (lever, value)
    }.filter { $0.1 != $0.0.neutral }
    buildUp = parameters.assumed(
      "build_up",
      .weeks,
      in: 0...520,
      0,
      "forms slowly (Inholland 2021, I-10; Movisie 2023, I3-114: sign)",
      "Weeks in which the levers grow evenly to their full size."
    )
    places = RegimePlaces(reading: &parameters)
    contactGoals = parameters.assumedShare(
      "contact_goals",
      0,
      "under 1 % of the goals discussed were concrete (Movisie 2023, I3-12)",
      "Chance a week that a household in help has a concrete goal and is taken along to places of the buurt."
    )
    hoursPerGoal = parameters.assumed(
      "hours_per_goal",
      .hours,
      in: 0...40,
      2,
      "no source",
      "Hours of a worker that taking a household along takes."
    )
    costPerHour = parameters.assumedWage("Cost of an hour that the regime adds.")
    response = parameters.assumed(
      "response",
      .none,
      in: 0...5,
      0,
      "Movisie 2023, I3-116, I3-125; SCP 2025, BR-04 (sign)",
      "How far reports of shortage raise the hours of the wijkteam: the part added where all hours lack."
    )
    delay = parameters.assumedWeeks(
      "delay",
      in: 1...260,
      52,
      "works with delay (Movisie 2023, I3-116: sign)",
      "Whole weeks between a report of shortage and the answer."
    )
    childSteps = parameters.assumedShare(
      "child_steps",
      1,
      "four steps in series (RVS 2024, I-N3: form)",
      "Chance of each of four steps (see, understand, state, weigh); children count where all four are taken."
    )
    let cluster = parameters.choice(
      "child_cluster",
      of: ["all"] + HelpCluster.allCases.map(\.word),
      default: "all",
      .assumption,
      "RVS 2024, I-J8, I-N1",
      "The institutions in whose queue children count."
    )
    let one = HelpCluster.allCases.first { $0.word == cluster }
    childCluster = one.map { 1 << UInt32($0.rawValue) } ?? 0b1111
    cost = parameters.assumed(
      "cost",
      .euroPerYear,
      in: 0...2e6,
      0,
      "no source",
      "Cost of the regime a year in each buurt, beside hours and places."
    )
  }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    let buurten = channels.buurten.filter { channels.dwellings($0) > 0 }
    if channels.isFirstWeek {
      opened = buurten.flatMap { places.open($0, channels) }
      lacked = buurten.map { _ in [] }
    }
    let part = buildUp > 0 ? min(1, Double(weeks + 1) / buildUp) : 1
    weeks += 1
    for (place, buurt) in buurten.enumerated() {
      if !levers.isEmpty { channels.govern(buurt, levers, part: part) }
      if childSteps < 1 || childCluster != 0b1111 {
        let share = childSteps * childSteps * childSteps * childSteps
        channels.seeChildren(buurt, share: share, clusters: childCluster)
      }
      if response > 0 { answer(buurt, place, channels) }
      if contactGoals > 0 { takeAlong(buurt, channels) }
      channels.spend(hours: 0, euros: cost / weeksPerYear)
    }
    places.pay(opened.count, channels)
  }

  /// Places that it opened close; levers are back by themselves.
  public mutating func end(through channels: Channels) {
    for place in opened { channels.close(place) }
    opened = []
  }

  private mutating func answer(_ buurt: Int, _ place: Int, _ channels: Channels) {
    lacked[place].append(channels.lacking(buurt))
    guard lacked[place].count > delay else { return }
    channels.answer(buurt, raise: response * lacked[place].removeFirst())
  }

  private func takeAlong(_ buurt: Int, _ channels: Channels) {
    let rows = channels.helped(buurt, chance: contactGoals)
    for row in rows { channels.invite(row) }
    let hours = Double(rows.count) * hoursPerGoal
    channels.learn(buurt, hours: Float(hours))
    channels.spend(hours: hours, euros: hours * costPerHour)
  }
}
