@testable import BuurtModel

/// A slow second writing of a week of life events: every household, chance after chance, in double precision.
///
/// It draws the same numbers.
struct LifeEventsTwin {
  /// A household with the fields that life events change.
  struct Household: Equatable {
    var composition: UInt8
    var adults: Int
    var children: Int
    /// Weeks of birth, and of the coming birth; nil without.
    var youngest: Int?
    var eldest: Int?
    var due: Int?
    var income: Int
    var freeDaytime: Int
    var severity: [UInt8]
    var circumstances: UInt8
    var event: UInt8
    var eventWeek: Int?
    var wish: UInt8
    var traits: UInt64

    init(_ row: UInt32, _ h: Households) {
      func week(_ stored: Int16) -> Int? { stored == Households.never ? nil : Int(stored) }
      composition = h.composition[row]
      adults = Int(h.adults[row])
      children = Int(h.children[row])
      youngest = week(h.youngestBorn[row])
      eldest = week(h.eldestBorn[row])
      due = week(h.due[row])
      income = Int(h.income[row])
      freeDaytime = Int(h.freeDaytime[row])
      severity = (0..<8).map { h.needs.severity[row][$0] }
      circumstances = h.needs.circumstances[row]
      event = h.needs.event[row]
      eventWeek = event == 0 ? nil : Int(h.needs.eventWeek[row])
      wish = h.wish[row]
      traits = h.traits[row]
    }

    /// Something to remember has happened.
    mutating func note(_ what: LifeEvent, _ week: Int) {
      event = what.rawValue
      eventWeek = week
    }

    mutating func raise(_ domain: NeedDomain, _ level: Double) {
      severity[domain.rawValue] = max(severity[domain.rawValue], byte(Float(level)))
    }

    /// With or without children, by the adults and children that there are.
    mutating func rename() {
      switch (Composition(rawValue: composition), adults, children) {
      case (.couple, 2..., 1...): composition = Composition.coupleWithChildren.rawValue
      case (.single, _, 1...): composition = Composition.singleParent.rawValue
      case (.coupleWithChildren, 2..., 0): composition = Composition.couple.rawValue
      case (.singleParent, _, 0): composition = Composition.single.rawValue
      case (.couple, 1, _), (.other, 1, _): composition = Composition.single.rawValue
      case (.coupleWithChildren, 1, _): composition = Composition.singleParent.rawValue
      default: break
      }
    }
  }

  private enum Outcome: String {
    case childLeaves, adultEnds, moves, conceives, parts, pairs, findsWork, losesWork, falls
  }

  private let world: World
  private let p: Parameters
  private(set) var households: [UInt32: Household] = [:]
  private(set) var movers: [UInt32] = []
  private(set) var parting: [UInt32] = []
  private(set) var pairing: [UInt32] = []
  private(set) var births = 0
  private(set) var cases: [String: Int] = [:]

  /// The life events of a week, of a world that is left as it is after the calendar.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) { live(row) }
  }

  private func age(_ row: UInt32) -> Int { world.week - Int(world.households.referenceBorn[row]) }

  private mutating func live(_ row: UInt32) {
    let week = world.week
    let identity = world.households.identity[row]
    var home = Household(row, world.households)
    var changed = identity % 16 == UInt32((week % 16 + 16) % 16)
    // Work ends at pension age; noticed once in sixteen weeks.
    let pensioned = Double(age(row)) >= p.life.turns.workUntil.value * 52
    if changed, pensioned, home.circumstances & Circumstances.jobless != 0 {
      home.circumstances &= Circumstances.ill
    }
    if let due = home.due, due <= week {
      home.due = nil
      home.children += 1
      home.youngest = week
      home.eldest = home.eldest ?? week
      home.rename()
      home.note(.birth, week)
      births += 1
      changed = true
    }
    let words = world.key.pairs(.lifeEvents, week: week).words(low: identity, high: .max)
    var left = Double(words.0)
    for (outcome, chance) in chances(row, home) {
      guard left >= chance * 0x1p32 else {
        changed = befall(outcome, row, words.1, &home) || changed
        cases[outcome.rawValue, default: 0] += 1
        break
      }
      left -= chance * 0x1p32
    }
    if changed { home.traits = traits(row, home) }
    households[row] = home
  }

  /// What can happen, in its order, with the chance of a week.
  private func chances(_ row: UInt32, _ home: Household) -> [(Outcome, Double)] {
    let (life, turns) = (p.life, p.life.turns)
    let years = Double(age(row)) / 52
    var found: [(Outcome, Double)] = []
    if let eldest = home.eldest, Double(world.week - eldest) >= life.leavingFrom.value * 52 {
      found.append((.childLeaves, life.leaving.weekly))
    } else if years >= 50 {
      let doublings = (min(127, years.rounded(.down)) - 75) / life.mortalityDoubling.value
      let rate = life.mortality.value * Exponential.power(2, doublings)
      found.append((.adultEnds, RatePerYear(rate).weekly))
    }
    let rates = [p.moving.owner, p.moving.corporatie, p.moving.privateRent]
    let ratio = years < 35 ? p.moving.youngRatio.value : years < 55 ? 1 : p.moving.oldRatio.value
    let rate = rates[Int(world.households.tenure[row])].value * ratio
    found.append((.moves, RatePerYear(rate).weekly))
    let fertile =
      Double(age(row)) >= life.fertileFrom.value * 52 && Double(age(row)) < life.fertileUntil.value * 52
    if home.due == nil, fertile, home.adults >= 2, Double(home.children) < life.mostChildren.value,
      home.youngest.map({ world.week - $0 > 52 }) ?? true
    {
      found.append((.conceives, life.conception.weekly))
    }
    let slow = years < turns.coupleAge.value ? 1 : Self.part(turns.coupleOldRatio.value)
    switch Composition(rawValue: home.composition) {
    case .couple, .coupleWithChildren:
      let trouble = Double(home.severity[NeedDomain.relatie.rawValue]) / 255
      let strain = Self.part(1 + turns.separationNeed.value * trouble)
      guard home.due == nil, home.adults == 2 else { break }
      found.append((.parts, turns.separation.weekly * shock(.separation) * strain * slow))
    case .single, .singleParent: found.append((.pairs, turns.partnering.weekly * slow))
    default: break
    }
    if years >= 18, years < turns.workUntil.value {
      found.append(
        home.circumstances & Circumstances.jobless != 0
          ? (.findsWork, turns.jobFound.weekly) : (.losesWork, turns.jobLoss.weekly * shock(.jobLoss))
      )
    }
    if home.circumstances & Circumstances.ill == 0 {
      let doublings = (min(127, years.rounded(.down)) - 50) / turns.illnessDoubling.value
      let rate = turns.illness.value * Exponential.power(2, doublings)
      found.append((.falls, RatePerYear(rate).weekly * shock(.illness)))
    }
    return found
  }

  /// A factor on a chance is taken in 256ths.
  private static func part(_ factor: Double) -> Double { (factor * 256).rounded(.down) / 256 }

  private func shock(_ target: ShockTarget) -> Double {
    let now = world.input.shocks.filter {
      $0.target == target && world.week >= $0.from && world.week < $0.until
    }
    return Self.part(now.reduce(1) { $0 * $1.factor })
  }

  /// What happens; returns whether what similarity compares is written anew.
  private mutating func befall(_ what: Outcome, _ row: UInt32, _ word: UInt32, _ home: inout Household)
    -> Bool
  {
    let week = world.week
    let turns = p.life.turns
    switch what {
    case .childLeaves:
      home.children -= 1
      // Those between the youngest and the eldest are evenly spread.
      if let youngest = home.youngest, let eldest = home.eldest, home.children > 0 {
        home.eldest = home.children == 1 ? youngest : eldest + (youngest - eldest) / home.children
      } else {
        (home.youngest, home.eldest) = (nil, nil)
      }
      home.rename()
    case .adultEnds where home.adults > 1:
      home.adults -= 1
      home.rename()
      home.raise(.psychisch, turns.grief.value)
      home.note(.bereavement, week)
    case .adultEnds:
      home.wish = Wish.leave
      movers.append(row)
    case .moves:
      home.wish = word < threshold(p.moving.out.value) ? Wish.leave : Wish.move
      movers.append(row)
      return false
    case .conceives: home.due = week + Int(p.life.expecting.value)
    case .parts:
      parting.append(row)
      return false
    case .pairs:
      pairing.append(row)
      return false
    case .findsWork:
      home.income = min(9, home.income + Int(home.circumstances & Circumstances.lostDeciles))
      if home.circumstances & Circumstances.wasBusy != 0 { home.freeDaytime = 0 }
      home.circumstances &= Circumstances.ill
      home.severity[NeedDomain.werk.rawValue] = 0
      home.note(.jobFound, week)
    case .losesWork:
      let lost = min(Int(turns.jobIncome.value), home.income)
      home.income -= lost
      home.circumstances |= Circumstances.jobless | UInt8(lost)
      if home.freeDaytime == 0 { home.circumstances |= Circumstances.wasBusy }
      home.freeDaytime = 1
      let werk = NeedDomain.werk.rawValue
      home.severity[werk] = max(home.severity[werk], world.rules.needs.first(uniform(word)))
      home.note(.jobLoss, week)
    case .falls:
      home.circumstances |= Circumstances.ill
      home.raise(.gezondheid, max(1 / 255, turns.illnessSeverity.value))
      home.note(.illness, week)
      return false
    }
    return true
  }

  /// What similarity compares, a byte each.
  private func traits(_ row: UInt32, _ home: Household) -> UInt64 {
    let h = world.households
    let years = age(row) / 52
    var stage: LifeStage = years < 35 ? .young : years < 65 ? .middle : .old
    if home.due != nil {
      stage = .expecting
    } else if let youngest = home.youngest {
      switch (world.week - youngest) / 52 {
      case ..<4: stage = .children0to3
      case ..<12: stage = .children4to11
      case ..<18: stage = .children12to17
      default: break
      }
    }
    let bytes = [
      Int(stage.rawValue), Int(h.education[row]), home.income, Int(h.group[row]), Int(h.interests[row]),
      min(255, years),
    ]
    return bytes.enumerated().reduce(0) { $0 | UInt64($1.element) << (8 * $1.offset) }
  }
}
