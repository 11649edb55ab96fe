@testable import BuurtModel

/// A coffee cart: a morning a week in the buurt, with a host who gets strangers to talk.
///
/// Each week some of the households with the fewest ties of those asked stand around it; facilitation comes from
/// the host's hours and from how many the host knows.
///
/// - Source: none; the example of the tutorial.
struct Koffiekar: Intervention {
  static let scenarioKey = "koffiekar"
  static let summary = "a coffee cart that stands in the buurt one morning a week"
  static let against = "an example: nobody has measured it"
  static let channels: [Channel] = [.meeting, .ceiling]

  private let guests: Int
  private let hours: Double
  private let costPerHour: Double

  init(reading parameters: inout ParameterReader) {
    guests = parameters.integer(
      "guests",
      unit: .count,
      in: 2...50,
      default: 8,
      .assumption,
      "no source",
      "Households that stand around the cart in a morning."
    )
    hours = parameters.number(
      "hours",
      unit: .hours,
      in: 0...12,
      default: 3,
      .assumption,
      "no source",
      "Hours of the host each week, and of the morning."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 40,
      .assumption,
      "no source",
      "Cost of an hour of the host, coffee included."
    )
  }

  mutating func act(through channels: Channels) {
    for buurt in channels.funded(weekly: { _ in hours * costPerHour }) {
      let rows = channels.fewestTies(buurt, wanted: guests, tries: 2 * guests, draw: 0)
      channels.arrange(
        rows,
        name: "\(channels.name)/\(channels.code(buurt))",
        facilitation: channels.facilitation(buurt: buurt, hours: Float(hours), openHours: Float(hours)),
        jointTask: 0,
        activity: 1,
        sharedExperience: 0,
        origin: .session
      )
      channels.spend(hours: hours, euros: hours * costPerHour)
    }
  }
}
