/// A week of need in seven domains, of stress and doenvermogen, and what they leave of the contact budget.
///
/// Onset: see `NeedHazards`; the severity is drawn. Recovery: see `Recovery`; the severity goes to 0. While it
/// lasts, n += g (1 - n) (1 - support) a week, booked once in four weeks with four weeks' growth.
/// Support = contacts with zwak and stronger ties over full support + (emotional + practical) / 2, at most 1.
/// Stress follows its target: s += rate (1 - product of (1 - w_d n_d) + load - s). Doenvermogen = base - c s.
/// Effort for each tie: e = min(cap, budget * skill * (1 - m n + v n) * time * (1 - c stigma) (1 - d) / ties), where n is
/// the worst need, d what dependence on formal help takes, time = (1 + second adult) (1 - care for a child below four), and ties the sum of
/// (requirement + strength): ties compete. Openness at first meetings: skill * e * (1 - stigma n).
///
/// Rules of bestaanszekerheid ease onset and growth in wonen and geld where they apply; see `Easing`.
///
/// - Properties: at most one onset and one recovery a week. Growth is in 255ths, rounded up or down by a
///   draw keyed by identity, so that slow growth does not stall. With channel a off neither need nor stigma
///   enters effort or openness.
/// - Assumption: severities at onset, spill-over and what support does have signs in the sources, no sizes.
struct Needs: Sendable {
  let hazards: NeedHazards
  private let shocks: Shocks
  private let severityLow: Float
  private let severitySpan: Float
  /// Growth in four weeks, in 65,536ths, by domain.
  private let growth: [UInt32]
  private let supportUnit: Float
  private let stressRate: Float
  private let load: Float
  private let base: Float
  private let baseStress: Float
  private let budget: Float
  private let needCost: Float
  private let stigmaCost: Float
  private let stigma: Float
  private let secondAdult: Float
  private let care: Float
  private let cap: Float
  /// Effort that a 255th of dependence on formal help takes.
  private let dependence: Float
  private let memory: Float

  /// What policy expects of support in opvoeden, and of need that was noticed early; 0 without the switch.
  private let prevention: Float
  private let early: Float
  /// Periods of four weeks after being noticed for which that is expected.
  private let noticedLately: UInt8

  /// Weeks between two bookings of growth.
  static let pause = 4

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    hazards = NeedHazards(p)
    shocks = Shocks(input.shocks)
    severityLow = Float(p.needs.severityLow.value)
    severitySpan = Float(p.needs.severityHigh.value - p.needs.severityLow.value)
    growth = NeedDomain.allCases.map { domain in
      let rate = domain == .geld ? p.needs.debtGrowth.value : p.needs.growth.value
      return UInt32((1 - Exponential.exp(-rate * Double(Self.pause))) * 0x1p16)
    }
    supportUnit = Float(1 / p.needs.supportFull.value)
    stressRate = Float(p.needs.stressRate.value)
    load = Float(p.needs.load.value / 4096)
    base = Float(p.needs.doenvermogen.value * 65_535)
    baseStress = Float(p.needs.doenvermogenStress.value * 65_535)
    budget = Float(p.upkeep.budget.value)
    let channel = input.switches[.matthewUpkeep]
    needCost = channel ? Float(p.upkeep.needCost.value - p.upkeep.needActivation.value) : 0
    stigmaCost = channel ? Float(p.upkeep.stigmaCost.value / 65_535) : 0
    stigma = channel ? Float(p.formation.stigma.value) : 0
    secondAdult = Float(p.upkeep.timeAdult.value)
    care = Float(p.upkeep.timeCare.value)
    cap = Float(p.upkeep.effortCap.value)
    dependence = channel ? Float(p.help.dependence.value / 255) : 0
    memory = Float(p.traits.contactMemory.value)
    let expects = input.switches[.policyExpectations]
    prevention = expects ? Float(p.needs.expectedPrevention.value) : 0
    early = expects ? Float(p.needs.expectedEarly.value) : 0
    noticedLately = Self.periods(p.needs.expectedEarlyWeeks)
  }

  /// Weeks as whole periods of four weeks, fewer than never.
  static func periods(_ weeks: Weeks) -> UInt8 {
    UInt8(min(Double(CivicColumns.never) - 1, (weeks.value / Double(Wellbeing.period)).rounded(.down)))
  }

  /// One week of the households of a shard, four at a time; empty dwellings compute along and stay without
  /// effect.
  func act(on world: World, shard: Int) {
    let h = world.households
    let draws = world.key.pairs(.needs, week: world.week)
    let factors = shocks.domains(week: world.week)
    let mostShock = factors.max()
    let grows = world.week & (Self.pause - 1) == 0
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let (w0, w1) = draws.words4(identities)
      var stress = h.stress.load4(first)
      var severity = h.needs.severity.words4(first)
      var worst = SIMD4<Float>(repeating: 0)
      var burden = worst
      var bound = SIMD4<Float>(repeating: hazards.mostWithoutNeed)
      let none = SIMD4<UInt64>(repeating: 0)
      if any(severity .!= none) {
        if grows {
          severity = grown(severity, w1, first, h, eased: world.eased)
          h.needs.severity.storeWords4(severity, first)
        }
        weigh(severity, &worst, &burden, &bound)
      }
      let begins = uniformLanes(w0) .< bound * hazards.strained(stress) * mostShock
      let ends = SIMD4<Int32>(truncatingIfNeeded: h.needs.ending.load4(first)) .!= 0
      if any(begins .| ends) {
        for lane in 0..<4 where begins[lane] || ends[lane] {
          let row = UInt32(truncatingIfNeeded: first + lane)
          let draw = begins[lane] ? UInt32(truncatingIfNeeded: w0[lane]) : UInt32.max
          guard change(row, draw, stress[lane], factors, world) else { continue }
          worst[lane] = Float(h.needs.severity[row].max()) * (1 / 255)
          burden[lane] = hazards.burden(h.needs.severity[row])
        }
      }
      h.need.store4(worst, first)
      let one = SIMD4<Float>(repeating: 1)
      let target = smaller(burden + floats(h.support.load.load4(first)) * load, one)
      stress += (target - stress) * stressRate
      h.stress.store4(stress, first)
      let able = larger(base - stress * baseStress, SIMD4(repeating: 0))
      h.needs.doenvermogen.store4(shorts(wholes(able)), first)
      spend(first, worst, h, week: world.week)
    }
  }

  /// What the week leaves for ties.
  @inline(__always)
  private func spend(
    _ first: Int,
    _ need: SIMD4<Float>,
    _ h: Households,
    week: Int
  ) {
    let sums = TieSum.unpack(h.tieSums.load4(first))
    let present = h.presentContact.load4(first)
    h.presentContact.store4(present + (sums.contacts - present) * memory, first)
    let skill = h.skill.load4(first)
    let one = SIMD4<Float>(repeating: 1)
    let adults = SIMD4<Int32>(truncatingIfNeeded: h.adults.load4(first))
    // `never` lies after every week.
    let youngest = SIMD4<Int32>(truncatingIfNeeded: h.youngestBorn.load4(first))
    let since = Int32(truncatingIfNeeded: week - 4 * 52)
    let small = (youngest .> since) .& (youngest .!= Int32(Households.never))
    let time =
      one.replacing(with: 1 + secondAdult, where: adults .> 1) * one.replacing(with: 1 - care, where: small)
    let open = one - need * needCost
    let felt = one - floats(h.wellbeing.stigma.load4(first)) * stigmaCost
    let own = one - floats(h.help.dependence.load4(first)) * dependence
    let wanted = skill * time * budget * open * felt * own
    let effort = smaller(wanted / larger(sums.load, SIMD4(repeating: 0x1p-10)), SIMD4(repeating: cap))
    h.effort.store4(effort, first)
    h.openness.store4(skill * effort * (one - need * stigma), first)
    let invited = h.invited.load4(first)
    h.invited.store4((invited &- 1).replacing(with: 0, where: invited .== 0), first)
    let visiting = h.visiting.load4(first)
    h.regular.store4(h.regular.load4(first).replacing(with: visiting, where: visiting .> 0), first)
  }

  /// Worst need and burden of four households, and a bound on their onsets.
  @inline(__always)
  private func weigh(
    _ severity: SIMD4<UInt64>,
    _ worst: inout SIMD4<Float>,
    _ burden: inout SIMD4<Float>,
    _ bound: inout SIMD4<Float>
  ) {
    let low = signedHalves(severity)
    let high = signedHalves(severity &>> 32)
    var calm = SIMD4<Float>(repeating: 1)
    weigh(low, 0, 0, &worst, &calm, &bound)
    weigh(low, 8, 1, &worst, &calm, &bound)
    weigh(low, 16, 2, &worst, &calm, &bound)
    weigh(low, 24, 3, &worst, &calm, &bound)
    weigh(high, 0, 4, &worst, &calm, &bound)
    weigh(high, 8, 5, &worst, &calm, &bound)
    weigh(high, 16, 6, &worst, &calm, &bound)
    worst *= 1 / 255
    burden = 1 - calm
  }

  @inline(__always)
  private func weigh(
    _ words: SIMD4<Int32>,
    _ shift: Int32,
    _ domain: Int,
    _ worst: inout SIMD4<Float>,
    _ calm: inout SIMD4<Float>,
    _ bound: inout SIMD4<Float>
  ) {
    let n = SIMD4<Float>((words &>> SIMD4(repeating: shift)) & SIMD4(repeating: 255))
    worst = larger(worst, n)
    calm *= 1 - n * (hazards.weights[domain] * (1 / 255))
    bound += n * (hazards.mostAdded(domain) * (1 / 255))
  }

  /// Four weeks' growth of four households.
  @inline(__always)
  private func grown(
    _ severity: SIMD4<UInt64>,
    _ words: SIMD4<UInt64>,
    _ first: Int,
    _ h: Households,
    eased: Bool
  ) -> SIMD4<UInt64> {
    var alone = SIMD4<UInt32>(repeating: 0)
    // Opvoeden apart: there policy expects more of support than the model does.
    var parents = alone
    // In 256ths: what rules leave of growth in wonen and geld.
    var wonen = SIMD4<UInt32>(repeating: 256)
    var geld = wonen
    for lane in 0..<4 where severity[lane] != 0 {
      let row = UInt32(truncatingIfNeeded: first + lane)
      let received = h.received(row, unit: supportUnit)
      let noticed = early > 0 && h.civic.noticed[row] <= noticedLately ? early : 0
      alone[lane] = UInt32((1 - received) * (1 - noticed) * 256)
      parents[lane] = UInt32((1 - received) * (1 - noticed) * (1 - prevention * received) * 256)
      guard eased else { continue }
      let levels = h.needs.easing[first + lane]
      wonen[lane] = UInt32(Easing.kept(levels[Easing.wonenKept]) * 256)
      geld[lane] = UInt32(Easing.kept(levels[Easing.geldKept]) * 256)
    }
    let draw = lowerHalves(words)
    let low = lowerHalves(severity)
    let high = lowerHalves(severity &>> 32)
    var next = SIMD4<UInt64>(repeating: 0)
    for domain in 0..<7 {
      let shift = UInt32(domain & 3) * 8
      let n = ((domain < 4 ? low : high) &>> SIMD4(repeating: shift)) & SIMD4(repeating: 255)
      // One draw, turned by an eighth for each domain: uniform in each, no more is needed.
      let part = (draw &+ SIMD4(repeating: UInt32(domain) &* 0x2000)) & SIMD4(repeating: 0xFFFF)
      let left = domain == NeedDomain.opvoeden.rawValue ? parents : alone
      var rate = (left &* SIMD4(repeating: growth[domain])) &>> 8
      if domain == NeedDomain.wonen.rawValue { rate = (rate &* wonen) &>> 8 }
      if domain == NeedDomain.geld.rawValue { rate = (rate &* geld) &>> 8 }
      let more = ((SIMD4(repeating: 255) &- n) &* rate &+ part) &>> 16
      let grown = n &+ more.replacing(with: 0, where: n .== 0)
      let capped = grown.replacing(with: 255, where: grown .> 255)
      next |= SIMD4<UInt64>(truncatingIfNeeded: capped) &<< SIMD4(repeating: UInt64(8 * domain))
    }
    return next
  }

  /// Onset and recovery of one household; returns whether anything changed.
  private func change(
    _ row: UInt32,
    _ draw: UInt32,
    _ stress: Float,
    _ factors: SIMD8<Float>,
    _ world: World
  ) -> Bool {
    let h = world.households
    guard h.lived(row) else { return false }
    var onsets = hazards.onsets(
      row,
      h.needs.severity[row],
      stress: stress,
      shocks: factors,
      h,
      week: world.week
    )
    if prevention > 0 {
      onsets[NeedDomain.opvoeden.rawValue] *= 1 - prevention * h.received(row, unit: supportUnit)
    }
    if world.eased { onsets *= Easing.onsets(h.needs.easing[row]) }
    let begins = NeedHazards.pick(onsets, uniform(draw))
    let ends = Int(h.needs.ending[row]) - 1
    if ends >= 0 {
      h.needs.severity[row][ends] = 0
      if ends == NeedDomain.gezondheid.rawValue { h.needs.circumstances[row] &= ~Circumstances.ill }
    }
    if let begins {
      let word = world.key.block(.severity, week: world.week, low: h.identity[row]).x
      h.needs.severity[row][begins] = first(uniform(word))
    }
    return ends >= 0 || begins != nil
  }

  /// Severity at onset, in 255ths.
  func first(_ share: Float) -> UInt8 { max(1, byte(severityLow + severitySpan * share)) }
}

/// The state of need in which a household enters the world: as if onset and recovery had long balanced.
///
/// In each domain alone first, then once more with the spill-over of what came out and the stress that it
/// brings: the second round stands.
///
/// - Limits: an approximation to the balance with spill-over; support is left out. The burn-in does the rest.
struct NeedStart: Sendable {
  private let hazards: NeedHazards
  private let low: Float
  private let span: Float
  private let base: Float
  private let baseStress: Float

  /// Constants from the registry.
  init(_ p: Parameters) {
    hazards = NeedHazards(p)
    low = Float(p.needs.severityLow.value)
    span = Float(p.needs.severityHigh.value - p.needs.severityLow.value)
    base = Float(p.needs.doenvermogen.value)
    baseStress = Float(p.needs.doenvermogenStress.value)
  }

  /// Writes need, stress and doenvermogen of an identity whose attributes stand in a row.
  func draw(_ row: UInt32, identity: UInt32, _ world: World) {
    let h = world.households
    var severity = SIMD8<UInt8>(repeating: 0)
    for round in 0..<2 {
      let given = severity
      for domain in 0..<7 {
        // What spills over into a domain comes from the others.
        var others = given
        others[domain] = 0
        let onsets = hazards.onsets(
          row,
          others,
          stress: hazards.burden(others),
          shocks: SIMD8(repeating: 1),
          h,
          week: world.week
        )
        let words = world.key.block(.firstNeeds, week: round, low: identity, index: UInt32(domain))
        let inNeed = uniform(words.x) < hazards.balance(onsets)[domain]
        severity[domain] = inNeed ? max(1, byte(low + span * uniform(words.y))) : 0
      }
    }
    h.needs.severity[row] = severity
    h.need[row] = Float(severity.max()) * (1 / 255)
    h.stress[row] = hazards.burden(severity)
    h.needs.doenvermogen[row] = UInt16(max(0, base - baseStress * h.stress[row]) * 65_535)
  }
}
