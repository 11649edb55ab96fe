/// Formal help: who asks, how help goes, how it ends, and what comes after.
///
/// With need n in a cluster (its worst domain) and none of its help, a household asks in a week with
///
/// P = asking (n - theta) / (1 - theta) * (floor + (1 - floor) linking) * (1 - shame * shame_i)
///   * (1 - fear (1 - trust))  for opvoeden  * (1 - substitution * support received),
///
/// where theta is lower by the share `pointing` for whoever came to a place this week or was invited by
/// somebody: an informal party points the way. It then waits (`Queues`). Help takes away the share
/// relief * intensity of the severity in each domain of the cluster a week; intensity is the share of hours
/// served at the wijkteam, 1 + complement where the network takes part, and falls to 0 while help is
/// tapered. Help ends when need is below `ended_below` or after its longest time, abruptly or by tapering;
/// in the year after, need can return with hazard relapse * (abrupt ratio) * (1 - support). Weeks in help
/// without the network add to dependence, others take it away.
///
/// - Properties: a row without need, help or what is left of it costs one test of four rows. One Philox block
///   a row and week, one word a cluster. Severity falls only through help here, and rises only by relapse.
/// - Limits: informal help does not by itself reduce formal use: `substitution` is centred on 0 (RVS 2024,
///   M-35). What policy expects of it is behind the switch `policy_expectations`.
/// - Source: signs RVS 2024, M-35..M-39, M-71; SCP 2025, M-75; Movisie 2023, M3-F9, M3-F10.
struct FormalHelp: Sendable {
  private let threshold: Float
  private let pointed: Float
  /// Part by which the threshold is lower for whom somebody points the way.
  private let pointing: Float
  /// Severity in 255ths from which formal help is sought.
  let needsHelp: UInt8
  /// Severity in 255ths below which nobody asks.
  let lowest: UInt8
  let asking: Float
  /// A word from which nobody asks, whatever the need.
  let mostAsking: UInt32
  let floor: Float
  let shame: Float
  let fear: Float
  let substitution: Float
  let givingUp: Float
  let endedBelow: UInt8
  let aftercare: UInt8
  let relapse: Float
  let abrupt: Float
  let relapseSupport: Float
  let relapseSeverity: UInt8
  let relief: Float
  /// How much formal help and work on the network raise each other's success.
  let complement: Float
  private let rise: UInt8
  private let fall: UInt8
  let crisis: UInt8
  private let hoursCrisis: Float
  private let hoursCase: Float
  let linking: Linking

  /// Constants from the registry.
  init(_ input: SimulationInput, _ linking: Linking) {
    let p = input.parameters.help
    let supply = input.parameters.institutions
    self.linking = linking
    let access: Float = input.switches[.matthewAccess] ? 1 : 0
    threshold = Float(p.threshold.value)
    pointed = Float(p.threshold.value * (1 - p.pointing.value))
    pointing = Float(p.pointing.value)
    needsHelp = byte(threshold)
    lowest = byte(pointed)
    asking = Float(p.asking.value)
    floor = Float(p.floor.value)
    shame = access * Float(p.shame.value)
    fear = access * Float(p.fear.value)
    let expected = input.switches[.policyExpectations] ? p.expectedSubstitution.value : 0
    substitution = Float(p.substitution.value + expected)
    // Rounded up by more than the float's last place, so that the exact comparison decides near it.
    mostAsking = BuurtModel.threshold(p.asking.value * max(1, 1 - Double(substitution)) * 1.001 + 0x1p-24)
    givingUp = Float(1 / p.patience.value)
    endedBelow = byte(Float(p.endedBelow.value))
    aftercare = UInt8(p.aftercare.value)
    relapse = Float(p.relapse.value)
    abrupt = Float(p.abrupt.value)
    relapseSupport = Float(p.relapseSupport.value)
    relapseSeverity = byte(Float(p.relapseSeverity.value))
    relief = Float(p.relief.value)
    complement = Float(p.complement.value)
    rise = UInt8((255 / p.dependenceWeeks.value).rounded())
    fall = UInt8((255 / p.independenceWeeks.value).rounded())
    crisis = byte(Float(supply.crisis.value))
    hoursCrisis = Float(supply.hoursCrisis.value)
    hoursCase = Float(supply.hoursCase.value)
  }

  /// What one buurt adds up to in a week.
  struct Sums {
    var caseload = SIMD4<UInt32>(repeating: 0)
    var crises = 0
    /// Share of the hours that the wijkteam's cases got last week.
    let served: Float
    /// First institution of the gemeente.
    let institution: Int
    /// How the buurt is governed, and the thresholds that follow.
    var stance = PolicyStance.neutral
    var threshold: Float
    var pointed: Float
    /// Severity in 255ths below which nobody asks.
    var lowest: UInt8
    /// What a week of one-sided help adds to dependence, in 255ths.
    var rise: UInt8

    /// The sums of a buurt before its households.
    init(_ buurt: Int, _ rules: FormalHelp, _ world: World) {
      served = world.institutions.hours[buurt].served
      institution = world.neighbours.catchmentOf[buurt] * HelpCluster.allCases.count
      (threshold, pointed, lowest, rise) = (rules.threshold, rules.pointed, rules.lowest, rules.rise)
      guard world.isSteered else { return }
      stance = world.policy[buurt]
      if stance.entry != 0 || stance.pointing != 1 {
        threshold = max(0.05, min(0.95, rules.threshold + stance.entry))
        pointed = threshold * max(0x1p-4, 1 - rules.pointing * stance.pointing)
        lowest = byte(pointed)
      }
      rise = UInt8(max(0, min(255, (Float(rules.rise) * stance.dependence).rounded())))
    }
  }

  /// One week of the households of a shard.
  func act(on world: World, shard: Int) {
    let h = world.households
    let own = world.institutions
    let intake = own.intakes[shard]
    intake.requests.removeAll(keepingCapacity: true)
    intake.busy.removeAll(keepingCapacity: true)
    for buurt in world.layout.shardBuurten[shard] {
      let homes = world.dwellings(buurt)
      intake.active.removeAll(keepingCapacity: true)
      var sums = Sums(buurt, self, world)
      for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 4) where !Self.quiet(first, h) {
        for row in first..<min(first + 4, homes.upperBound) where h.composition[row] != 0 {
          let row = UInt32(truncatingIfNeeded: row)
          if stirs(row, h, &sums) { intake.active.append(row) }
        }
      }
      live(world, shard, intake, &sums)
      own.caseload[buurt] = sums.caseload
      own.hours[buurt].serve(
        crises: hoursCrisis * Float(sums.crises),
        cases: hoursCase * Float(sums.caseload[HelpCluster.wijkteam.rawValue])
      )
    }
  }

  /// Whether four rows have neither need nor help nor anything left of it.
  @inline(__always)
  private static func quiet(_ first: Int, _ h: Households) -> Bool {
    let s = h.needs.severity
    let (state, weeks) = (h.help.state, h.help.weeks)
    let need = packed(s[first] | s[first + 1] | s[first + 2] | s[first + 3])
    let stages = packed(state[first] | state[first + 1] | state[first + 2] | state[first + 3])
    let times = packed(weeks[first] | weeks[first + 1] | weeks[first + 2] | weeks[first + 3])
    return need == 0 && stages | times == 0 && packed(h.help.dependence.load4(first)) == 0
  }

  /// Whether a household has need for help, or help; what is left of either fades in one that has not.
  @inline(__always)
  private func stirs(_ row: UInt32, _ h: Households, _ sums: inout Sums) -> Bool {
    let severity = h.needs.severity[row]
    guard packed(severity) != 0 || packed(h.help.state[row]) != 0 else { return fade(row, h, sums) }
    let worst = HelpCluster.worst(severity)
    let most = max(max(worst.x, worst.y), max(worst.z, worst.w))
    if most >= crisis { sums.crises += 1 }
    return most > sums.lowest || packed(h.help.state[row]) != 0 ? true : fade(row, h, sums)
  }

  private func fade(_ row: UInt32, _ h: Households, _ sums: Sums) -> Bool {
    h.help.weeks[row] = SIMD4(repeating: 0)
    depend(row, oneSided: false, h, sums)
    return false
  }

  /// The active households of a buurt, with the draws of four at a time.
  @inline(__always)
  private func live(_ world: World, _ shard: Int, _ intake: Intake, _ sums: inout Sums) {
    let identity = world.households.identity
    let count = intake.active.count
    for first in stride(from: 0, to: count, by: 4) {
      var four = SIMD4<UInt64>(repeating: 0)
      for k in 0..<4 { four[k] = UInt64(identity[intake.active[min(first + k, count - 1)]]) }
      let (w0, w1, w2, w3) = world.key.blocks(.help, week: world.week, low: four)
      let (a, b, c, d) = (lowerHalves(w0), lowerHalves(w1), lowerHalves(w2), lowerHalves(w3))
      for k in 0..<min(4, count - first) {
        live(intake.active[first + k], SIMD4(a[k], b[k], c[k], d[k]), world, shard, intake, &sums)
      }
    }
  }

  /// One household.
  @inline(__always)
  private func live(
    _ row: UInt32,
    _ words: SIMD4<UInt32>,
    _ world: World,
    _ shard: Int,
    _ intake: Intake,
    _ sums: inout Sums
  ) {
    let h = world.households
    let worst = HelpCluster.worst(h.needs.severity[row])
    if packed(h.help.state[row]) == 0 {
      // Need without help, by far the most frequent: it lasts a week longer, and few ask.
      let sought = worst .> sums.lowest
      let weeks = h.help.weeks[row]
      let longer = (weeks &+ 1).replacing(with: 255, where: weeks .== 255)
      h.help.weeks[row] = SIMD4(repeating: 0).replacing(with: longer, where: sought)
      for lane in 0..<4 where words[lane] < mostAsking && sought[lane] {
        ask(row, lane, words[lane], worst[lane], world, shard, intake, sums)
      }
    } else {
      course(row, words, worst, world, shard, intake, sums)
    }
    let state = h.help.state[row]
    guard packed(state) != 0 else { return depend(row, oneSided: false, h, sums) }
    let inHelp = state .== HelpState.inHelp
    let one = SIMD4<UInt8>(repeating: 0).replacing(with: 1, where: inHelp)
    sums.caseload &+= SIMD4<UInt32>(truncatingIfNeeded: one)
    if any(inHelp .| (state .== HelpState.waiting)) { intake.busy.append(row) }
    depend(row, oneSided: alone(row, inHelp, h), h, sums)
  }

  /// A household that waits, is in help or has just left it, in one cluster at least.
  private func course(
    _ row: UInt32,
    _ words: SIMD4<UInt32>,
    _ worst: SIMD4<UInt8>,
    _ world: World,
    _ shard: Int,
    _ intake: Intake,
    _ sums: Sums
  ) {
    let h = world.households
    for lane in 0..<4 {
      switch h.help.state[row][lane] {
      case HelpState.waiting: wait(row, lane, words[lane], worst[lane], world, intake, sums)
      case HelpState.inHelp: help(row, lane, words[lane], worst[lane], world, sums)
      case HelpState.ended:
        recover(row, lane, words[lane], world, intake)
        let now = HelpCluster.worst(h.needs.severity[row])[lane]
        ask(row, lane, words[lane], now, world, shard, intake, sums)
      default:
        if worst[lane] > sums.lowest {
          lengthen(row, lane, h)
          ask(row, lane, words[lane], worst[lane], world, shard, intake, sums)
        } else {
          h.help.weeks[row][lane] = 0
        }
      }
    }
  }

  /// Whether a household is in help of a cluster without its network.
  @inline(__always)
  private func alone(_ row: UInt32, _ inHelp: SIMDMask<SIMD4<Int8>>, _ h: Households) -> Bool {
    guard any(inHelp) else { return false }
    let marks = h.help.marks[row]
    return (0..<4).contains { inHelp[$0] && marks & HelpMarks.network($0) == 0 }
  }

  /// Weeks of one-sided help add to dependence, others take it away.
  @inline(__always)
  private func depend(_ row: UInt32, oneSided: Bool, _ h: Households, _ sums: Sums) {
    let now = h.help.dependence[row]
    if oneSided {
      h.help.dependence[row] = now + min(sums.rise, 255 - now)
    } else if now > 0 {
      h.help.dependence[row] = now - min(fall, now)
    }
  }

  /// One week more in the state.
  @inline(__always)
  func lengthen(_ row: UInt32, _ lane: Int, _ h: Households) {
    let weeks = h.help.weeks[row][lane]
    if weeks < 255 { h.help.weeks[row][lane] = weeks + 1 }
  }

  @inline(__always)
  func enter(_ state: UInt8, _ row: UInt32, _ lane: Int, _ h: Households) {
    h.help.state[row][lane] = state
    h.help.weeks[row][lane] = 0
  }

  /// Support received from others, 0...1.
  @inline(__always)
  func support(_ row: UInt32, _ h: Households) -> Float {
    Float(max(h.support.emotional[row], h.support.practical[row])) * (1 / 65_535)
  }
}
