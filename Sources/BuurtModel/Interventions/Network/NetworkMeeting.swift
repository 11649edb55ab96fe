/// A meeting of a household with its network about a plan of their own: netwerkberaad, conference.
///
/// Success of what is agreed there, for each of those present:
///
///     S = min(1, (1 - exp(-strength * hours)) * unmet^n * complement)
///
/// n counts the conditions that are not met: private time, an own plan, professionals who support the process,
/// more than one meeting, a practical problem, a network without harm or strain, relations in balance, and formal help at
/// the same time; complement is that of network work where formal help goes on. With S the household asks and
/// accepts more easily and who came offers more easily, for a time, and agrees to help; contact over the ties
/// goes as far as S lifts it. Members begin ties with each other only where they are introduced (`knit`), and the
/// household with others only where members bring them (`broaden`). Where harm or strain is present the ties of
/// all present may be left with a scar.
///
/// - Properties: without members who come nothing happens; with all conditions unmet S is 0.01 % at the default.
/// - Source: conditions: De Jong 2014 and Bredewold, Verplanke and Tonkens 2018 in Van Mourik and Kok 2023,
///   I3-40 ... I3-43, I3-46; private time and an own plan are features of the family group conference (Inholland
///   2021, I-48, I-49). That they multiply, and by how much, is an assumption.
/// - Limits: an attitude of gratitude, also a condition there, is not modelled.
struct NetworkMeeting: Sendable {
  /// Meetings of a trajectory; 0 for none.
  let count: Int
  private let interval: Int
  let hours: Double
  private let invited: Int
  private let wide: Bool
  private let attendance: Double
  private let privateTime: Bool
  private let ownPlan: Bool
  private let professionalSupport: Bool
  private let feasible: Bool
  private let constructive: Bool
  private let unmet: Double
  private let damage: Float

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    count = parameters.assumedCount(
      "meetings",
      .none,
      in: 0...20,
      0,
      "repeated meetings are a condition (De Jong 2014 in Van Mourik and Kok 2023, I3-40)",
      "Meetings with the network in a trajectory; one alone lacks the condition of repetition."
    )
    interval = parameters.assumedCount(
      "meeting_interval",
      .weeks,
      in: 1...52,
      4,
      "no source",
      "Weeks before the first meeting and between two."
    )
    hours = parameters.assumed(
      "hours_per_meeting",
      .hours,
      in: 0...80,
      8,
      "no source",
      "Hours of preparing and leading a meeting, beside the weekly hours."
    )
    invited = parameters.assumedCount(
      "invited",
      .count,
      in: 1...30,
      8,
      "no source",
      "Members of the network who are invited, the strongest ties first."
    )
    wide = parameters.flag(
      "invite_weak_ties",
      default: false,
      .assumption,
      "weak ties bring options not thought of before (Groot 2013 in Van Mourik and Kok 2023, I3-41)",
      "Whether losse bindingen are invited too."
    )
    attendance = parameters.assumedShare(
      "meeting_attendance",
      0.7,
      "no source",
      "Share of those invited who come."
    )
    privateTime = parameters.flag(
      "private_time",
      default: true,
      .assumption,
      "family group conference; Inholland 2021, I-48, I-49",
      "Whether the network deliberates without professionals present."
    )
    ownPlan = parameters.flag(
      "own_plan",
      default: true,
      .assumption,
      "recognising oneself in problem and plan decides (Van Mourik and Kok 2023, I3-40, I3-46)",
      "Whether the plan is the network's own."
    )
    professionalSupport = parameters.flag(
      "professional_support",
      default: true,
      .assumption,
      "De Jong 2014 in Van Mourik and Kok 2023, I3-40",
      "Whether professionals support the process before and after the meeting."
    )
    feasible = parameters.flag(
      "feasible",
      default: true,
      .assumption,
      "Bredewold, Verplanke and Tonkens 2018 in Van Mourik and Kok 2023, I3-42",
      "Whether it is held only where the problem is one, and practical."
    )
    constructive = parameters.flag(
      "constructive",
      default: true,
      .assumption,
      "Bredewold, Verplanke and Tonkens 2018 in Van Mourik and Kok 2023, I3-42",
      "Whether members whose tie does harm or is strained are left out."
    )
    unmet = parameters.assumedShare(
      "unmet",
      0.3,
      "works under conditions only (Van Mourik and Kok 2023, I3-40 ... I3-43: sign)",
      "What each condition that is not met leaves of the success of a meeting."
    )
    damage = parameters.assumedShare(
      "damage",
      0.15,
      "may humiliate where there is conflict (Van Mourik and Kok 2023, I3-40: sign)",
      "Part of what is whole on a tie that a meeting with harm or strain present scars, unless it succeeds."
    )
  }

  /// Whether a meeting is due in a week of a trajectory.
  func isDue(_ held: Int, after weeks: Int) -> Bool { held < count && weeks >= (held + 1) * interval }

  /// Who comes, by identity.
  private func present(_ row: UInt32, _ ties: [OwnTie], _ channels: Channels) -> [OwnTie] {
    let from = wide ? channels.rungs.dormant : channels.rungs.zwak
    let fitting = ties.filter {
      $0.strength >= from && !(constructive && ($0.isHarmful || $0.scar >= channels.strained))
    }
    let comes = threshold(attendance)
    let own = channels.identity(of: row)
    return fitting.sorted { ($1.strength, $0.identity) < ($0.strength, $1.identity) }.prefix(invited)
      .filter { mixed(channels.draw(.tieWork, Int(own), index: 200).x ^ $0.identity) < comes }
      .sorted { $0.identity < $1.identity }
  }

  /// Success with those who are present, 0...1.
  func success(_ row: UInt32, _ present: [OwnTie], strength: Double, through channels: Channels) -> Double {
    let complement = Double(channels.networkWork([row]))
    let met = [
      privateTime, ownPlan, professionalSupport, count > 1, channels.isPractical(row),
      !present.contains { $0.isHarmful || $0.scar >= channels.strained },
      present.allSatisfy { abs($0.debt) <= 1 }, channels.isMeant(row, by: .formalHelp, few: 0),
    ]
    let missing = met.count { !$0 }
    let done = 1 - Exponential.exp(-strength * hours)
    return min(1, done * (0..<missing).reduce(1) { product, _ in product * unmet } * complement)
  }

  /// Holds a meeting.
  ///
  /// - Returns: the hours that it took; nil when it is not for this household now.
  func hold(
    for row: UInt32,
    _ ties: [OwnTie],
    moves: NetworkMoves,
    strength: Double,
    through channels: Channels
  ) -> Double? {
    guard !feasible || channels.isPractical(row) else { return nil }
    let present = present(row, ties, channels)
    guard !present.isEmpty else { return hours }
    let success = success(row, present, strength: strength, through: channels)
    let words = channels.draw(.tieWork, Int(channels.identity(of: row)), index: 201)
    let agrees = threshold(success)
    let hurts = present.contains { $0.isHarmful || $0.scar >= channels.strained }
    channels.bringTogether(row)
    if words.x < agrees {
      for friction in [Friction.shame, .reluctance] { ease(friction, row, moves.easing, channels) }
    }
    for tie in present {
      channels.bringTogether(tie.partner)
      channels.deepen(row, tie.partner, facilitation: Float(success), jointTask: 0)
      if mixed(words.y ^ tie.identity) < agrees {
        ease(.reserve, tie.partner, moves.easing, channels)
        if !tie.isHarmful, tie.strength >= channels.rungs.zwak {
          channels.agree(row, tie.partner, on: .practical)
        }
      } else if hurts {
        channels.strain(row, tie.partner, by: damage)
      }
    }
    introduce(row, present, words, Float(success), moves, channels)
    return hours
  }

  private func ease(
    _ friction: Friction,
    _ row: UInt32,
    _ easing: NetworkMoves.Easing,
    _ channels: Channels
  ) {
    channels.ease(friction, of: row, by: easing.share, most: easing.most, halfLife: easing.halfLife)
  }

  /// Introductions of members to each other and, by the snowball, of the household to whom members know.
  private func introduce(
    _ row: UInt32,
    _ present: [OwnTie],
    _ words: SIMD4<UInt32>,
    _ success: Float,
    _ moves: NetworkMoves,
    _ channels: Channels
  ) {
    let knits = threshold(moves[.knit])
    for (k, tie) in present.enumerated() {
      for other in present.dropFirst(k + 1)
      where mixed(mixed(words.z ^ tie.identity) ^ other.identity) < knits
        && channels.tie(tie.partner, other.partner) == nil
      {
        channels.introduce(tie.partner, to: other.partner, facilitation: success, jointTask: 0)
      }
    }
    let brings = threshold(moves[.broaden])
    for (k, tie) in present.enumerated() where mixed(words.w ^ tie.identity) < brings {
      guard let other = channels.acquaintance(of: tie.partner, unknownTo: row, draw: 202 + UInt32(k)) else {
        continue
      }
      channels.introduce(row, to: other, facilitation: success, jointTask: 0)
    }
  }
}
