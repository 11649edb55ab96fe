/// What turns a life: separation, a search for a partner, losing and finding work, lasting illness, bereavement.
///
/// A couple parts with rate separation (1 + k relatie), a single (with children or without) looks for a partner;
/// both less from the age of settling on. Work is lost and found until pension age: the loss is need in werk
/// and deciles of income, until a job is found. Illness doubles every so many years of age and leaves need in
/// gezondheid that hardly recovers. After a separation or the death of an adult need in psychisch is at least
/// `grief`.
///
/// - Properties: shocks multiply separation, job loss and illness.
/// - Assumption: every rate; the registry says which levels they lean on.
struct Turns: Sendable {
  /// What shocks make of the rates in a week, in 256ths.
  struct Factors: Sendable {
    var separation: UInt64 = 256
    var jobLoss: UInt64 = 256
    var illness: UInt64 = 256
  }

  private let separation: UInt32
  private let separationNeed: Float
  private let partnering: UInt32
  private let settled: Int
  private let oldRatio: UInt64
  private let jobLoss: UInt32
  private let jobFound: UInt32
  private let jobDeciles: UInt8
  private let workUntil: Int
  /// Lasting illness in a week by age in years, 0...127.
  private let illness: [UInt32]
  private let illnessSeverity: UInt8
  private let grief: UInt8

  /// Age from which work is lost and found.
  private static let workFrom = 18 * 52

  /// Constants from the registry.
  init(_ p: TurnParameters) {
    separation = threshold(p.separation.weekly)
    separationNeed = Float(p.separationNeed.value)
    partnering = threshold(p.partnering.weekly)
    settled = Int(p.coupleAge.value * weeksPerYear)
    oldRatio = UInt64(p.coupleOldRatio.value * 256)
    jobLoss = threshold(p.jobLoss.weekly)
    jobFound = threshold(p.jobFound.weekly)
    jobDeciles = UInt8(p.jobIncome.value)
    workUntil = Int(p.workUntil.value * weeksPerYear)
    illness = (0..<128).map { age in
      let rate = p.illness.value * Exponential.power(2, (Double(age) - 50) / p.illnessDoubling.value)
      return threshold(RatePerYear(rate).weekly)
    }
    illnessSeverity = byte(Float(p.illnessSeverity.value))
    grief = byte(Float(p.grief.value))
  }

  /// The highest sum of thresholds that a household below an age can have unless it seeks work, with the shocks
  /// of a week.
  func most(_ factors: Factors, below years: Int) -> UInt64 {
    let parts = Self.times(separation, factors.separation) * UInt64((1 + separationNeed).rounded(.up))
    return max(parts, UInt64(partnering)) + Self.times(jobLoss, factors.jobLoss)
      + Self.times(illness[years - 1], factors.illness)
  }

  private static func times(_ chance: UInt32, _ factor: UInt64) -> UInt64 { (UInt64(chance) * factor) >> 8 }

  /// What the draw of the week says; returns whether attributes changed.
  func happens(
    _ row: UInt32,
    _ draw: inout Standing,
    _ detail: UInt32,
    _ factors: Factors,
    _ world: World,
    _ tally: Tally
  ) -> Bool {
    let h = world.households
    let age = world.week - Int(h.referenceBorn[row])
    let slow = age < settled ? 256 : oldRatio
    switch Composition(rawValue: h.composition[row]) {
    case .couple, .coupleWithChildren:
      let trouble = Float(h.needs.severity[row][NeedDomain.relatie.rawValue]) * (1 / 255)
      let strain = UInt64((1 + separationNeed * trouble) * 256)
      let chance = (Self.times(separation, factors.separation) * strain) >> 8
      // Who expects a child does not part before it is born.
      if h.due[row] == Households.never, h.adults[row] == 2,
        draw.falls(UInt32(clamping: (chance * slow) >> 8))
      {
        tally.parting.append(row)
        return false
      }
    case .single, .singleParent:
      if draw.falls(UInt32(clamping: Self.times(partnering, slow))) {
        tally.pairing.append(row)
        return false
      }
    default: break
    }
    if age >= Self.workFrom, age < workUntil {
      if h.needs.circumstances[row] & Circumstances.jobless != 0 {
        if draw.falls(jobFound) {
          findWork(row, h)
          h.needs.note(.jobFound, row, week: world.week)
          return true
        }
      } else if draw.falls(UInt32(clamping: Self.times(jobLoss, factors.jobLoss))) {
        loseWork(row, world.rules.needs.first(uniform(detail)), h)
        h.needs.note(.jobLoss, row, week: world.week)
        return true
      }
    }
    let well = h.needs.circumstances[row] & Circumstances.ill == 0
    if well, draw.falls(UInt32(clamping: Self.times(illness[min(127, age / 52)], factors.illness))) {
      h.needs.circumstances[row] |= Circumstances.ill
      h.needs.raise(row, .gezondheid, to: max(illnessSeverity, 1))
      h.needs.note(.illness, row, week: world.week)
    }
    return false
  }

  /// What time alone changes: work ends at pension age.
  func refresh(_ row: UInt32, _ h: Households, _ week: Int) {
    guard h.needs.circumstances[row] & Circumstances.jobless != 0,
      week - Int(h.referenceBorn[row]) >= workUntil
    else { return }
    // A pension neither gives back the income of work nor takes the free daytime away.
    h.needs.circumstances[row] &= Circumstances.ill
  }

  /// An adult of several has died.
  func bereave(_ row: UInt32, _ h: Households, _ week: Int) {
    h.needs.raise(row, .psychisch, to: grief)
    h.needs.note(.bereavement, row, week: week)
  }

  private func loseWork(_ row: UInt32, _ severity: UInt8, _ h: Households) {
    let lost = min(jobDeciles, h.income[row])
    h.income[row] -= lost
    h.needs.circumstances[row] |=
      Circumstances.jobless | lost | (h.freeDaytime[row] == 0 ? Circumstances.wasBusy : 0)
    h.freeDaytime[row] = 1
    h.needs.raise(row, .werk, to: severity)
  }

  private func findWork(_ row: UInt32, _ h: Households) {
    let bits = h.needs.circumstances[row]
    h.income[row] = min(9, h.income[row] + (bits & Circumstances.lostDeciles))
    if bits & Circumstances.wasBusy != 0 { h.freeDaytime[row] = 0 }
    h.needs.circumstances[row] = bits & Circumstances.ill
    h.needs.severity[row][NeedDomain.werk.rawValue] = 0
  }
}

extension Rules {
  /// What the shocks of a run make of life events in a week.
  func turnFactors(week: Int) -> Turns.Factors {
    func whole(_ target: ShockTarget) -> UInt64 { UInt64(shocks.factor(target, week: week) * 256) }
    return Turns.Factors(
      separation: whole(.separation),
      jobLoss: whole(.jobLoss),
      illness: whole(.illness)
    )
  }
}
