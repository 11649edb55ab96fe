/// What brings households to a group, and what a session does for who is there.
extension Channels {
  /// When a household comes to an intervention that waits for something to happen.
  struct Trigger: Sendable {
    /// What happens.
    enum Event: String, CaseIterable, Sendable {
      case expecting
      case youngChild = "young_child"
      case need
      case waiting
      case inHelp = "in_help"
      case afterHelp = "after_help"
      case newcomer
    }

    var event: Event
    /// Weeks of pregnancy at the intake.
    var pregnancyWeeks: Int
    /// Age in weeks of the youngest child at the intake.
    var childWeeks: Int
    /// Weeks after arrival in the dwelling at the intake.
    var newcomerWeeks: Int
    /// Mean number of weeks between two intakes while need, waiting or help lasts.
    var needWeeks: UInt32
    /// The domain of the need, by lane; nil for any.
    var domain: Int?
    /// The institutions that are waited for or help, by lane.
    var cluster: Int
  }

  /// Households of a buurt that fit `who` and come to the trigger this week.
  func eligible(_ buurt: Int, _ trigger: Trigger) -> [UInt32] {
    let h = world.households
    let pregnancy = Int(world.input.parameters.life.expecting.value)
    var rows: [UInt32] = []
    for dwelling in world.dwellings(buurt) {
      let row = UInt32(dwelling)
      let comes =
        switch trigger.event {
        case .expecting: Int(h.due[row]) - week == pregnancy - trigger.pregnancyWeeks
        case .youngChild: week - Int(h.youngestBorn[row]) == trigger.childWeeks
        case .newcomer: week - Int(h.arrived[row]) == trigger.newcomerWeeks
        case .need: hasNeed(row, in: trigger.domain) && isNow(row, trigger)
        case .waiting: h.help.state[row][trigger.cluster] == HelpState.waiting && isNow(row, trigger)
        case .inHelp: h.help.state[row][trigger.cluster] == HelpState.inHelp && isNow(row, trigger)
        case .afterHelp: h.help.state[row][trigger.cluster] == HelpState.ended && isNow(row, trigger)
        }
      if comes, fits(row) { rows.append(row) }
    }
    return rows
  }

  /// Whether a household is in need in a domain, by lane; in any where there is none.
  func hasNeed(_ row: UInt32, in domain: Int?) -> Bool {
    guard let domain else { return inNeed(row) }
    return world.households.needs.severity[row][domain] >= byte(world.rules.needThreshold)
  }

  /// Whether the intake of what lasts falls in this week.
  private func isNow(_ row: UInt32, _ trigger: Trigger) -> Bool {
    bounded(mixed(world.households.blockDraw[row]), trigger.needWeeks) == 0
  }

  /// Worst need of a household, 0...1.
  func need(of row: UInt32) -> Double { Double(world.households.need[row]) }

  /// Whether a household is in formal help of any cluster.
  func inHelp(_ row: UInt32) -> Bool { any(world.households.help.state[row] .== HelpState.inHelp) }

  /// The number of the catchment in which a household lives now.
  func catchment(of row: UInt32, _ kind: String) -> Int { catchment(world.layout.buurt(of: row), kind) }

  /// Somebody takes a household aside, recognises what it needs and points the way to formal help: for the
  /// weeks that an invitation works it asks for help at a lower need.
  func refer(_ row: UInt32) {
    touch(.referral)
    world.households.civic.noticed[row] = 0
    world.households.invited[row] = max(world.households.invited[row], world.rules.invitationWeeks)
  }

  /// Takes a share of what keeps a household from asking for help, and from accepting it, away.
  func easeAsking(_ row: UInt32, share: Double) {
    guard share > 0 else { return }
    touch(.asking)
    touch(.accepting)
    let support = world.households.support
    let words = draw(.ways, Int(identity(of: row)), index: 1)
    support.shame[row] -= Self.part(support.shame[row], share: share, words.x)
    support.reluctance[row] -= Self.part(support.reluctance[row], share: share, words.y)
  }
}
