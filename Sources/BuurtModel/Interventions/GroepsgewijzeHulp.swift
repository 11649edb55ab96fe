/// Existing help, given to a group with a shared experience instead of one to one.
///
/// Households that come to the trigger are offered the group; a share takes it. They form cohorts per
/// catchment, in the order of their date, and meet in sessions with attendance drawn each time. Guidance in a
/// session is hours / (light + k specialist), with members in need as specialist; facilitation is
/// 1 - exp(-strength * guidance). The shared experience opens over the first sessions. No group starts that a
/// budget does not bear; where it falls short for a session, the session has fewer hours.
///
/// - Source: RVS 2024, I-A1 ... I-A5, M-12, M-19 (without facilitation it fails); SCP 2023, M-11, M-26.
/// - Limits: what guests open towards institutions needs institutions and is not in this layer.
public struct GroepsgewijzeHulp: Intervention {
  /// Selected by `kind: groepsgewijze_hulp`.
  public static let scenarioKey = "groepsgewijze_hulp"
  /// One sentence for listings.
  public static let summary = "existing help, given to a group with a shared experience"
  /// What speaks against it.
  public static let against =
    "no average psychosocial effect in a trial with 1,047 women (Ickovics et al. 2011) and none in the Dutch one"
  /// What it acts through.
  public static let channels: [Channel] = [.meeting, .ceiling]

  private let trigger: String
  private let adoption: Double
  private let size: Int
  private let smallest: Int
  private let pregnancyWeeks: Int
  private let childWeeks: Int
  private let needWeeks: Int
  private let longestWait: Double
  private let patience: Double
  private let sessions: Int
  private let interval: Int
  private let attendance: Double
  private let hoursPerSession: Double
  private let specialistWeight: Double
  private let strength: Double
  private let opening: Int
  private let jointTask: Double
  private let catchment: String
  private let costPerParticipant: Double
  private let costPerHour: Double
  private var waiting: [Waiting] = []
  private var cohorts: [Cohort] = []
  private var formed = 0

  private struct Waiting: Sendable {
    var catchment: Int
    var identity: UInt32
    var row: UInt32
    var since: Int
  }

  private struct Cohort: Sendable {
    var number: Int
    var members: [Waiting]
    var held = 0
    var next: Int
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    trigger = parameters.choice(
      "trigger",
      of: ["expecting", "young_child", "need"],
      default: "expecting",
      .assumption,
      "RVS 2024, I-A1, I-A2, I-A5",
      "What brings households to the help: twelve weeks pregnant, a child of eight weeks, or need."
    )
    adoption = parameters.number(
      "adoption",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "30 % of practices times 30 % of women at present (Stichting Centering)",
      "Share of the households that come to the trigger and take the group form."
    )
    size = parameters.integer(
      "size",
      unit: .count,
      in: 3...25,
      default: 10,
      .source,
      "8 to 12 women (Centering)",
      "Households in a full group."
    )
    smallest = parameters.integer(
      "smallest",
      unit: .count,
      in: 2...25,
      default: 5,
      .assumption,
      "no source",
      "Households with which a group starts when patience ends."
    )
    pregnancyWeeks = parameters.integer(
      "pregnancy_weeks",
      unit: .weeks,
      in: 1...38,
      default: 12,
      .assumption,
      "groups start after the first trimester (Centering)",
      "Weeks of pregnancy at the intake, with the trigger `expecting`."
    )
    childWeeks = parameters.integer(
      "child_weeks",
      unit: .weeks,
      in: 0...200,
      default: 8,
      .assumption,
      "no source",
      "Age of the youngest child at the intake, with the trigger `young_child`."
    )
    needWeeks = parameters.integer(
      "need_weeks",
      unit: .weeks,
      in: 1...520,
      default: 26,
      .assumption,
      "no source",
      "Mean number of weeks in need between two intakes, with the trigger `need`."
    )
    longestWait = parameters.number(
      "longest_wait",
      unit: .weeks,
      in: 0...104,
      default: 26,
      .assumption,
      "no source",
      "Weeks after which who waits in vain has been helped in the individual form."
    )
    patience = parameters.number(
      "patience",
      unit: .weeks,
      in: 0...52,
      default: 6,
      .assumption,
      "no source",
      "Weeks that the first of a group waits for it to fill."
    )
    sessions = parameters.integer(
      "sessions",
      unit: .none,
      in: 1...100,
      default: 10,
      .source,
      "nine and one sessions (Centering)",
      "Sessions of a group."
    )
    interval = Int(
      parameters.number(
        "interval",
        unit: .weeks,
        in: 1...13,
        default: 3,
        .assumption,
        "ten sessions in a pregnancy and after",
        "Weeks between two sessions."
      )
    )
    attendance = parameters.number(
      "attendance",
      unit: .share,
      in: 0...1,
      default: 0.85,
      .assumption,
      "no source",
      "Share of the members that comes to a session."
    )
    hoursPerSession = parameters.number(
      "hours_per_session",
      unit: .hours,
      in: 0...20,
      default: 4,
      .source,
      "sessions of two hours with two professionals (Centering)",
      "Hours of facilitation in a session, all facilitators together; 0 is a group without one."
    )
    specialistWeight = parameters.number(
      "specialist_weight",
      unit: .none,
      in: 1...10,
      default: 3,
      .assumption,
      "SCP 2023, M-26 (sign)",
      "How many times the guidance that a member in need asks."
    )
    strength = parameters.number(
      "strength",
      unit: .none,
      in: 0.1...50,
      default: 6,
      .assumption,
      "no source",
      "How fast guidance per member turns into facilitation."
    )
    opening = parameters.integer(
      "opening",
      unit: .none,
      in: 1...20,
      default: 3,
      .assumption,
      "SCP 2023, M-11 (sign)",
      "Sessions after which the shared experience is fully open."
    )
    jointTask = parameters.number(
      "joint_task",
      unit: .share,
      in: 0...1,
      default: 0.2,
      .assumption,
      "no source",
      "Joint task of a session."
    )
    catchment = parameters.choice(
      "catchment",
      of: ["buurt", "wijk", "gemeente"],
      default: "wijk",
      .assumption,
      "a practice's area",
      "From where a group is put together."
    )
    costPerParticipant = parameters.number(
      "cost_per_participant",
      unit: .euro,
      in: 0...10_000,
      default: 57,
      .source,
      "CenteringPregnancy in the Netherlands: EUR 57 a woman beyond individual care (Westra et al. 2021, TNO)",
      "Cost of a participant beyond the individual form."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 0,
      .assumption,
      "no source: the hours replace individual contacts, whose extra cost is in cost_per_participant",
      "Cost of an hour of facilitation beyond the individual form."
    )
  }

  /// One week: intake, new groups, sessions.
  public mutating func act(through channels: Channels) {
    intake(channels)
    start(channels)
    for k in cohorts.indices where cohorts[k].next <= channels.week { hold(k, channels) }
    cohorts.removeAll { $0.held >= sessions }
  }

  /// Groups that run are broken off.
  public mutating func end(through channels: Channels) {
    waiting = []
    cohorts = []
  }

  private mutating func intake(_ channels: Channels) {
    let trigger = Channels.Trigger(
      event: trigger,
      pregnancyWeeks: pregnancyWeeks,
      childWeeks: childWeeks,
      needWeeks: UInt32(needWeeks)
    )
    for buurt in channels.buurten {
      let takes = threshold(adoption * channels.groupsTaken(buurt))
      for row in channels.eligible(buurt, trigger) {
        channels.reach(row)
        let identity = channels.identity(of: row)
        guard channels.draw(.cohorts, Int(identity)).x < takes else { continue }
        waiting.append(
          Waiting(
            catchment: channels.catchment(buurt, catchment),
            identity: identity,
            row: row,
            since: channels.week
          )
        )
      }
    }
  }

  private mutating func start(_ channels: Channels) {
    waiting.sort { ($0.catchment, $0.since, $0.identity) < ($1.catchment, $1.since, $1.identity) }
    var groups = waiting.chunked { $0.catchment == $1.catchment }
    // A budget goes to those who wait longest, not to the first catchment of the table.
    if channels.hasBudget {
      groups.sort { ($0[0].since, $0[0].identity) < ($1[0].since, $1[0].identity) }
    }
    var rest: [Waiting] = []
    for var group in groups {
      while let oldest = group.first,
        group.count >= size || (group.count >= smallest && Double(channels.week - oldest.since) >= patience),
        pays(for: min(size, group.count), channels)
      {
        cohorts.append(Cohort(number: formed, members: Array(group.prefix(size)), next: channels.week))
        channels.spend(
          hours: 0,
          euros: costPerParticipant * Double(min(size, group.count))
        )
        group.removeFirst(min(size, group.count))
        formed += 1
      }
      rest.append(contentsOf: group.filter { Double(channels.week - $0.since) < longestWait })
    }
    waiting = rest
  }

  /// Whether a budget bears one more group: its participants and the sessions of this week now, and the sessions
  /// of all groups week by week.
  private func pays(for members: Int, _ channels: Channels) -> Bool {
    guard let budget = channels.budgetPerWeek else { return true }
    let session = hoursPerSession * costPerHour
    let due = Double(cohorts.count { $0.next <= channels.week } + 1) * session
    let weekly = Double(cohorts.count + 1) * session / Double(interval)
    return weekly <= budget && channels.affords(euros: costPerParticipant * Double(members) + due)
  }

  private mutating func hold(_ k: Int, _ channels: Channels) {
    let comes = threshold(attendance)
    // Members that moved are followed no further.
    let rows = cohorts[k].members.filter {
      channels.identity(of: $0.row) == $0.identity
        && channels.draw(.attendance, Int($0.identity), index: UInt32(cohorts[k].held)).x < comes
    }.map(\.row)
    cohorts[k].held += 1
    cohorts[k].next = channels.week + interval
    guard rows.count > 1 else { return }
    let specialist = Double(rows.count { channels.inNeed($0) })
    let weight = specialistWeight - (specialistWeight - 1) * channels.balance(rows)
    let hours = channels.afford(hours: hoursPerSession, costPerHour: costPerHour)
    let guidance = hours / (Double(rows.count) - specialist + weight * specialist)
    let opened = min(1, Double(cohorts[k].held) / Double(opening))
    channels.arrange(
      rows,
      name: "\(channels.name)/cohort/\(cohorts[k].number)/\(cohorts[k].held)",
      facilitation: Float(1 - Exponential.exp(-strength * guidance)),
      jointTask: Float(jointTask),
      activity: 1,
      sharedExperience: Float(opened),
      origin: .session
    )
    channels.spend(hours: hours, euros: hours * costPerHour)
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(_ together: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, together(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
