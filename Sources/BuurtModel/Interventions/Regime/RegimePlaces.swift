/// Places that a regime opens until every buurt has a number of them.
///
/// A norm for the number of places in a buurt, or a portfolio of small ones; with `own_groups` each is for
/// another life stage, in turn, so that more of them reach more kinds of households.
///
/// - Limits: places count that are open in the first week of the regime. Beyond eight candidates a buurt knows no more.
struct RegimePlaces: Sendable {
  private let wanted: Int
  private let capacity: Int
  private let openHours: Double
  private let dayParts: Int
  private let hours: Double
  private let ownGroups: Bool
  private let announcement: Double
  private let cost: Double
  private let costPerHour: Double

  /// Life stages that places of their own are for, the largest first.
  private static let audiences: [LifeStage] = [.old, .children4to11, .middle, .young, .children0to3]

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    wanted = parameters.assumedCount(
      "places",
      .none,
      in: 0...6,
      0,
      "threshold not given (RVS 2024, I-B2)",
      "Places that each buurt has at least while the regime lasts; what is missing is opened."
    )
    let visits: Double = parameters.assumed(
      "place_capacity",
      .perWeek,
      in: 0...2000,
      60,
      "small places (SCP 2025, BG-05)",
      "Visits a week that each of these places can receive."
    )
    capacity = Int(visits)
    openHours = parameters.assumed(
      "place_open_hours",
      .hoursPerWeek,
      in: 1...112,
      20,
      "no source",
      "Hours a week that each of these places is open."
    )
    dayParts = parameters.assumedCount(
      "place_day_parts",
      .none,
      in: 1...21,
      7,
      "no source",
      "Day parts a week between which their visits are spread."
    )
    hours = parameters.assumed(
      "place_hours",
      .hoursPerWeek,
      in: 0...200,
      0,
      "space alone",
      "Hours a week of a host in each of these places."
    )
    ownGroups = parameters.flag(
      "own_groups",
      default: false,
      .assumption,
      "SCP 2025, BG-05 (sign)",
      "Whether each of these places is for another life stage, in turn."
    )
    announcement = parameters.assumedShare(
      "place_announcement",
      0.4,
      "no source",
      "Share of the households of the buurt that is told when such a place opens."
    )
    cost = parameters.assumed(
      "place_cost",
      .euroPerYear,
      in: 0...2e6,
      15_000,
      "a quarter of a house of the buurt (EUR 60,000: BN DeStem on Roosendaal)",
      "Cost of each of these places a year without its host."
    )
    costPerHour = parameters.assumed(
      "place_cost_per_hour",
      .euroPerHour,
      in: 0...500,
      40,
      "partly volunteers",
      "Cost of an hour of its host."
    )
  }

  /// Opens what a buurt lacks; the numbers of the new places.
  func open(_ buurt: Int, _ channels: Channels) -> [Int] {
    let missing = max(0, wanted - channels.openPlaces(buurt).count)
    return (0..<missing).map { number in
      let place = channels.open(
        Place(
          identity: 0,
          buurt: buurt,
          from: channels.week,
          until: Int.max,
          capacity: capacity,
          openHours: Float(openHours),
          slots: UInt32(dayParts),
          threshold: 0,
          formal: 0,
          jointTask: 0,
          activity: 1,
          sharedExperience: 0,
          audience: ownGroups ? .of([Self.audiences[number % Self.audiences.count]]) : nil,
          ownHours: Float(hours),
          source: 0
        ),
        name: "\(channels.name)/\(channels.code(buurt))/\(number)"
      )
      channels.announce(place, share: announcement)
      return place
    }
  }

  /// Books a week of so many places.
  func pay(_ count: Int, _ channels: Channels) {
    let weekly = cost / weeksPerYear + hours * costPerHour
    channels.spend(hours: hours * Double(count), euros: weekly * Double(count))
  }
}
