/// Work on the network of one household at a time, in a trajectory of weeks.
///
/// Each buurt has a worker or volunteer coach with `hours` a week for at most `caseload` households. A
/// household that comes stays for `weeks`. Every week it gets
///
///     h = hours / caseload * (1 - taper * elapsed / weeks)
///
/// and one move of `NetworkMoves`, chosen by the shares of the hours, which succeeds with
/// P = 1 - exp(-strength * h * complement); complement is above 1 where formal help goes on at the same time. The same
/// number is the facilitation of contact that it arranges. Meetings with the network are `NetworkMeeting`.
///
/// - Properties: hours that find nothing to work on are spent all the same, so that work on existing ties
///   yields in proportion to what is there (RVS 2024, M-25: derived); such work begins no tie, only introductions do. What is
///   taught stays, what is eased comes back, and an introduction by a coach ends with the trajectory: a tie made
///   through it must then hold by itself.
/// - Source: Movisie 2023 (Van Mourik and Kok), I3-02 ... I3-13, I3-30 ... I3-46; RVS 2024, I-D4 ... I-D6, S-11;
///   Inholland 2021, I-18 ... I-50. Shares and sizes are assumptions.
/// - Limits: what a household and its network say in a plan is not modelled, nor children's own ties.
public struct Netwerkversterking: Intervention {
  /// Selected by `kind: netwerkversterking`.
  public static let scenarioKey = "netwerkversterking"
  /// One sentence for listings.
  public static let summary = "work on one household's network: existing ties, meetings, introductions, skill"
  /// What speaks against it.
  public static let against =
    "network interventions against loneliness mostly had no effect (2 of 10 Dutch projects, Fokkema and Van Tilburg 2007); after family group conferences 9 % of children were placed out of home against 1.3 % without"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .effort, .revival, .repair, .cutting, .asking, .offering, .accepting, .giving, .load,
    .skill, .esteem,
  ]

  private let target: NetworkTarget
  private let few: Int
  private let hours: Double
  private let caseload: Int
  private let weeks: Int
  private let taper: Double
  private let strength: Double
  private let costPerHour: Double
  private let costPerHousehold: Double
  private let recruitment: Recruitment
  private let moves: NetworkMoves
  private let meeting: NetworkMeeting
  private var cases = Participants<Case>()

  private struct Case: Sendable {
    /// The buurt whose worker it is with.
    var buurt: Int
    var contact: NetworkMoves.Contact?
    /// Meetings held, or found not to be for this household.
    var meetings = 0
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    target =
      parameters.choice(
        "target",
        default: .fewTies,
        .assumption,
        "Movisie 2023, I3-03 ... I3-10: for whom each strategy is meant",
        "Whom it is for, beside `who`."
      )
    few = parameters.assumedCount(
      "few",
      .count,
      in: 0...30,
      3,
      "no source",
      "Ties from zwak up that still count as few, with the target `few_ties`."
    )
    hours = parameters.assumed(
      "hours",
      .hoursPerWeek,
      in: 0...400,
      12,
      "a third of a full-time post",
      "Hours a week that a worker or coach has in each buurt."
    )
    caseload = parameters.assumedCount(
      "caseload",
      .count,
      in: 1...500,
      8,
      "no source",
      "Households at once that these hours are divided over."
    )
    weeks = parameters.assumedCount("weeks", .weeks, in: 1...260, 26, "no source", "Length of a trajectory.")
    taper = parameters.assumedShare(
      "taper",
      0,
      "the coach leads first, then less (Inholland 2021, I-41)",
      "Part of a household's hours that has gone at the end of the trajectory, evenly."
    )
    strength = parameters.assumed(
      "strength",
      .none,
      in: 0.01...10,
      0.3,
      "no source; set so that an hour a week changes something every fourth week",
      "How fast hours turn into success."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .source,
      "EUR 63 to 78 an hour (CAO Sociaal Werk with overhead)",
      "Cost of an hour."
    )
    costPerHousehold = parameters.assumed(
      "cost_per_household",
      .euro,
      in: 0...50_000,
      0,
      "no source",
      "Cost of a trajectory beside its hours: training, coordination, a conference."
    )
    recruitment = Recruitment(reading: &parameters)
    moves = NetworkMoves(reading: &parameters)
    meeting = NetworkMeeting(reading: &parameters)
  }

  /// One week: who is done leaves, who comes is taken on, and each household gets its hours.
  public mutating func act(through channels: Channels) {
    cases.follow(channels)
    cases.members.removeAll { channels.week - $0.since >= weeks }
    takeOn(channels)
    for k in cases.members.indices { work(k, channels) }
  }

  /// Trajectories are broken off.
  public mutating func end(through channels: Channels) { cases = Participants() }

  private mutating func takeOn(_ channels: Channels) {
    // Read by key only.
    let busy = Dictionary(cases.members.map { ($0.detail.buurt, 1) }, uniquingKeysWith: +)
    let taken = Set(cases.members.map(\.identity))
    for buurt in channels.buurten {
      let wanted = caseload - (busy[buurt] ?? 0)
      let fitting = recruitment.newcomers(buurt, wanted: wanted, through: channels) { row in
        !taken.contains(channels.identity(of: row)) && channels.isMeant(row, by: target, few: few)
      }
      for row in fitting where bears(channels) {
        channels.spend(hours: 0, euros: costPerHousehold)
        cases.join(row, Case(buurt: buurt), through: channels)
        channels.takeOn(row)
      }
    }
  }

  /// Whether a budget bears one household more: its start now, and the hours of all every week.
  private func bears(_ channels: Channels) -> Bool {
    guard let budget = channels.budgetPerWeek else { return true }
    let running = hours / Double(caseload) * costPerHour * Double(cases.count + 1)
    return running <= budget && channels.affords(euros: running + costPerHousehold)
  }

  /// A week of one household.
  private mutating func work(_ k: Int, _ channels: Channels) {
    let member = cases.members[k]
    let elapsed = channels.week - member.since
    let own = hours / Double(caseload) * (1 - taper * Double(elapsed) / Double(weeks))
    let ties = channels.ties(of: member.row)
    let words = channels.draw(.tieWork, Int(member.identity))
    let complement = Double(channels.networkWork([member.row]))
    let success = 1 - Exponential.exp(-strength * own * complement)
    if Double(uniform(words.y)) < success,
      let move = moves.pick(words.x, for: member.row, ties, channels)
    {
      var contact = member.detail.contact
      moves.perform(
        move,
        for: member.row,
        ties,
        words.z,
        facilitation: Float(success),
        contact: &contact,
        through: channels
      )
      cases.members[k].detail.contact = contact
    }
    channels.spend(hours: own, euros: own * costPerHour)
    meet(k, elapsed, channels)
  }

  /// Holds a meeting if one is due; it waits for a week that can pay it beside the hours of the others.
  private mutating func meet(_ k: Int, _ elapsed: Int, _ channels: Channels) {
    let member = cases.members[k]
    let others = hours / Double(caseload) * costPerHour * Double(cases.count - 1 - k)
    guard meeting.isDue(member.detail.meetings, after: elapsed),
      channels.affords(euros: meeting.hours * costPerHour + others)
    else { return }
    cases.members[k].detail.meetings += 1
    // The week's move may have ended a tie.
    let ties = channels.ties(of: member.row)
    let spent =
      meeting.hold(for: member.row, ties, moves: moves, strength: strength, through: channels) ?? 0
    channels.spend(hours: spent, euros: spent * costPerHour)
  }
}
