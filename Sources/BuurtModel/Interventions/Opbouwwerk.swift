/// Hours of a professional who builds community in a buurt.
///
/// What is left of the hours after accountability, and, unless they are ring-fenced, after crises and the
/// cases for which the wijkteam lacks hours, goes by weights to facilitation in the places of the buurt,
/// outreach at doors (few ties first), introductions of two households, and activities of the worker's own.
/// Hours for places go to activities where no place is open. An introduction works better beside formal help.
/// A budget that does not pay for all hours gives every buurt the same part of them.
///
/// - Source: RVS 2024, I-B5, M-9; SCP 2023, M-27 (crises first), M-28 (accountability).
public struct Opbouwwerk: Intervention {
  /// Selected by `kind: opbouwwerk`.
  public static let scenarioKey = "opbouwwerk"
  /// One sentence for listings.
  public static let summary = "hours of a professional who builds community in the buurt"
  /// What speaks against it.
  public static let against =
    "reviews find better relations but weak holds for bridging and for lasting effects, and no pooled effect size"
  /// What it acts through.
  public static let channels: [Channel] = [.meeting, .ceiling, .awareness, .capacity]

  private let hours: Double
  private let accountability: Double
  private let crises: Double
  private let ringFenced: Bool
  private let weights: [Double]
  private let outreachHours: Double
  private let introductionHours: Double
  private let activityHours: Double
  private let activitySize: Int
  private let meetingHours: Double
  private let jointTask: Double
  private let doors: Int
  private let costPerHour: Double

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0...400,
      default: 18,
      .assumption,
      "half a position",
      "Hours a week in each buurt."
    )
    accountability = parameters.number(
      "accountability",
      unit: .share,
      in: 0...0.9,
      default: 0.2,
      .assumption,
      "SCP 2023, M-28 (sign)",
      "Share of the hours that goes to meetings and accounts."
    )
    crises = parameters.number(
      "crises",
      unit: .share,
      in: 0...0.9,
      default: 0.2,
      .assumption,
      "SCP 2023, M-27 (sign)",
      "Share of the hours that crises take first."
    )
    ringFenced = parameters.flag(
      "ring_fenced",
      default: false,
      .assumption,
      "SCP 2023, M-27",
      "Whether the hours are protected from crises."
    )
    let sentence = "Weight of the hours for"
    weights =
      [("places", 0.4, "facilitation in places"), ("outreach", 0.3, "outreach at doors")].map {
        parameters.number(
          $0.0,
          unit: .none,
          in: 0...1,
          default: $0.1,
          .assumption,
          "no source",
          "\(sentence) \($0.2)."
        )
      }
      + [("introductions", 0.2, "introductions of two"), ("activities", 0.1, "activities")].map {
        parameters.number(
          $0.0,
          unit: .none,
          in: 0...1,
          default: $0.1,
          .assumption,
          "no source",
          "\(sentence) \($0.2)."
        )
      }
    outreachHours = parameters.number(
      "hours_per_outreach",
      unit: .hours,
      in: 0.1...10,
      default: 0.75,
      .assumption,
      "no source",
      "Hours that one talk at a door takes."
    )
    introductionHours = parameters.number(
      "hours_per_introduction",
      unit: .hours,
      in: 0.1...20,
      default: 2,
      .assumption,
      "no source",
      "Hours that one introduction takes."
    )
    activityHours = parameters.number(
      "hours_per_activity",
      unit: .hours,
      in: 0.5...40,
      default: 4,
      .assumption,
      "no source",
      "Hours that one activity takes, preparation included."
    )
    activitySize = parameters.integer(
      "activity_size",
      unit: .count,
      in: 2...100,
      default: 12,
      .assumption,
      "no source",
      "Households that come to an activity."
    )
    meetingHours = parameters.number(
      "meeting_hours",
      unit: .hours,
      in: 0.5...12,
      default: 2,
      .assumption,
      "no source",
      "Hours that an introduction or activity itself lasts, over which the worker's hours are spread."
    )
    jointTask = parameters.number(
      "joint_task",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "cooking, gardening (RVS 2024, I-B6: sign)",
      "Joint task of activities and introductions."
    )
    doors = parameters.integer(
      "doors",
      unit: .none,
      in: 1...20,
      default: 4,
      .assumption,
      "no source",
      "Doors tried for each household that is talked to; those with the fewest ties are chosen."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .assumption,
      "CAO Sociaal Werk 2024 with charges and overhead: EUR 63 to 78 (estimate)",
      "Cost of an hour."
    )
  }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    let total = max(weights.reduce(0, +), 0x1p-20)
    let buurten = channels.buurten.filter { channels.dwellings($0) > 0 }
    let wanted = buurten.reduce(0) { $0 + hours * channels.paid($1) }
    let granted = channels.grant(euros: wanted * costPerHour)
    for buurt in buurten {
      let hours = hours * channels.paid(buurt) * granted
      let free = hours * (1 - accountability) * channels.productive(buurt, accounts: accountability)
      let left = (ringFenced ? free : channels.collective(buurt, of: free, crises: crises)) / total
      let open = channels.openPlaces(buurt)
      let forPlaces = left * weights[0]
      for place in open { channels.lend(Float(forPlaces) / Float(open.count), to: place) }
      reachOut(buurt, left * weights[1], channels)
      introduce(buurt, left * weights[2], channels)
      organise(buurt, left * weights[3] + (open.isEmpty ? forPlaces : 0), channels)
      channels.learn(buurt, hours: Float(left * total))
      channels.spend(hours: hours, euros: hours * costPerHour)
    }
  }

  /// A whole number of tasks whose mean over weeks is hours / each.
  private func tasks(_ hours: Double, each: Double, _ word: UInt32) -> Int {
    Int(hours / each + Double(uniform(word)))
  }

  private func reachOut(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let talks = tasks(hours, each: outreachHours, channels.draw(.staff, buurt).x)
    for row in channels.fewestTies(buurt, wanted: talks, tries: talks * doors, draw: 0) {
      channels.invite(row)
    }
  }

  private func introduce(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let pairs = tasks(hours, each: introductionHours, channels.draw(.staff, buurt).y)
    let rows = channels.fewestTies(buurt, wanted: pairs * 2, tries: pairs * 2 * doors, draw: 1 << 16)
    for pair in 0..<rows.count / 2 {
      // The one with the fewest ties meets one who has more: ends of the list pair up.
      let two = [rows[pair], rows[rows.count - 1 - pair]]
      let hours = Float(introductionHours)
      let facilitation = channels.facilitation(buurt: buurt, hours: hours, openHours: Float(meetingHours))
      channels.arrange(
        two,
        name: "\(channels.name)/introduction/\(rows[pair])",
        facilitation: min(1, facilitation * channels.networkWork(two)),
        jointTask: Float(jointTask),
        activity: 1,
        sharedExperience: 0,
        origin: .introduced,
        introduced: true
      )
    }
  }

  private func organise(_ buurt: Int, _ hours: Double, _ channels: Channels) {
    let activities = tasks(hours, each: activityHours, channels.draw(.staff, buurt).z)
    for number in 0..<activities {
      let rows = channels.fewestTies(
        buurt,
        wanted: activitySize,
        tries: activitySize * 2,
        draw: 2 << 16 + UInt32(number) << 10
      )
      channels.arrange(
        rows,
        name: "\(channels.name)/activity/\(channels.code(buurt))/\(number)",
        facilitation: channels.facilitation(
          buurt: buurt,
          hours: Float(activityHours),
          openHours: Float(meetingHours)
        ),
        jointTask: Float(jointTask),
        activity: 1,
        sharedExperience: 0,
        origin: .session
      )
    }
  }
}
