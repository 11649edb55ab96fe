/// Births, children who leave, deaths, separation, partnering, work, illness, and who wants to move.
///
/// One draw a household and week decides between what can happen, chances standing one behind the other: an
/// end or a child who leaves, a move, a pregnancy, a separation, a search for a partner, a job lost or found,
/// a lasting illness. So at most one of them happens in a week; a birth that is due comes beside it.
///
/// - Properties: a household whose draw is above all that could happen to anyone of its age is not looked at.
/// - Limits: what similarity compares (life stage, age) is brought up to date every sixteen weeks and at an
///   event. Of more than two children only the youngest and the eldest have an age of their own; those
///   between are taken as evenly spread. Households of three adults or more, and of other composition,
///   neither part nor pair. Debt begins as need in geld (see `NeedHazards`).
struct LifeEvents: Sendable {
  private let conception: UInt32
  private let fertileFrom: Int
  private let fertileUntil: Int
  private let mostChildren: UInt8
  private let expecting: Int
  private let leavingFrom: Int
  private let leaving: UInt32
  /// End of an adult's stay in a week, by age in years, 0...127.
  private let ending: [UInt32]
  /// Moves in a week, by tenure (3) and age class (3).
  private let moves: [UInt32]
  private let out: UInt32
  private let turns: Turns
  /// The highest sum of thresholds below `oldFrom`, without shocks and turns, and beyond.
  private let most: (young: UInt64, old: UInt64)

  /// Weeks of age from which the higher bound holds.
  private static let oldFrom = 70 * 52

  /// Constants from the registry.
  init(_ p: Parameters) {
    conception = threshold(p.life.conception.weekly)
    fertileFrom = Int(p.life.fertileFrom.value * weeksPerYear)
    fertileUntil = Int(p.life.fertileUntil.value * weeksPerYear)
    mostChildren = UInt8(p.life.mostChildren.value)
    expecting = Int(p.life.expecting.value)
    leavingFrom = Int(p.life.leavingFrom.value * weeksPerYear)
    leaving = threshold(p.life.leaving.weekly)
    let doubling = p.life.mortalityDoubling.value
    let mortality = p.life.mortality.value
    ending = (0..<128).map { age in
      // Below 50 the law would give next to nothing; ends before that are moves.
      guard age >= 50 else { return 0 }
      let rate = mortality * Exponential.power(2, (Double(age) - 75) / doubling)
      return threshold(RatePerYear(rate).weekly)
    }
    moves = [p.moving.owner, p.moving.corporatie, p.moving.privateRent].flatMap { rate in
      [p.moving.youngRatio.value, 1, p.moving.oldRatio.value].map {
        threshold(RatePerYear(rate.value * $0).weekly)
      }
    }
    out = threshold(p.moving.out.value)
    turns = Turns(p.life.turns)
    let mostMoves = UInt64(moves.max() ?? 0) + UInt64(conception)
    let young = max(leaving, ending[..<(Self.oldFrom / 52)].max() ?? 0)
    most = (mostMoves + UInt64(young), mostMoves + UInt64(max(leaving, ending.max() ?? 0)))
  }

  /// The age class of moving: below 35, 35 to 54, from 55 years.
  @inline(__always)
  static func ageClass(_ weeks: Int) -> Int { weeks < 35 * 52 ? 0 : weeks < 55 * 52 ? 1 : 2 }

  /// The chance of moving in a week as a threshold, relative to which newcomers are drawn too.
  @inline(__always)
  func moveThreshold(tenure: UInt8, age: Int) -> UInt32 { moves[Int(tenure) * 3 + Self.ageClass(age)] }

  /// One week of the households of a shard.
  func act(on world: World, shard: Int) {
    let h = world.households
    let week = world.week
    let tally = world.tallies[shard]
    tally.clearWeek()
    let draws = world.key.pairs(.lifeEvents, week: week)
    let refresh = UInt32(truncatingIfNeeded: week) & 15
    let now = Int16(truncatingIfNeeded: week)
    let factors = world.rules.turnFactors(week: week)
    let young = SIMD4(
      repeating: UInt32(clamping: most.young + turns.most(factors, below: Self.oldFrom / 52))
    )
    let old = SIMD4(repeating: UInt32(clamping: most.old + turns.most(factors, below: 128)))
    let oldBorn = Int32(truncatingIfNeeded: week - Self.oldFrom)
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let who = h.identity.load4(first)
      let (w0, w1) = draws.words4(SIMD4<UInt64>(truncatingIfNeeded: who))
      let born = SIMD4<Int32>(truncatingIfNeeded: h.referenceBorn.load4(first))
      let seeks = h.needs.circumstances.load4(first) & Circumstances.jobless
      let bound = young.replacing(with: old, where: born .<= oldBorn).replacing(
        with: .max,
        where: SIMD4<Int32>(truncatingIfNeeded: seeks) .!= 0
      )
      // Most weeks nothing can happen to any of four households.
      let calendar: SIMDMask<SIMD4<Int32>> =
        (who & 15) .== refresh .| SIMD4<Int32>(truncatingIfNeeded: h.due.load4(first)) .<= Int32(now)
      let busy = lowerHalves(w0) .< bound .| calendar
      guard any(busy) else { continue }
      for lane in 0..<4 where busy[lane] {
        let row = UInt32(truncatingIfNeeded: first + lane)
        guard h.lived(row) else { continue }
        var changed = h.identity[row] & 15 == refresh
        if changed { turns.refresh(row, h, week) }
        if birth(row, h, week, tally) { changed = true }
        let words = (UInt32(truncatingIfNeeded: w0[lane]), UInt32(truncatingIfNeeded: w1[lane]))
        if words.0 < bound[lane], happens(row, words, factors, world, tally) { changed = true }
        if changed { Self.pack(row, h, week) }
      }
    }
  }

  /// What the draw of the week says; returns whether attributes changed.
  private func happens(
    _ row: UInt32,
    _ words: (UInt32, UInt32),
    _ factors: Turns.Factors,
    _ world: World,
    _ tally: Tally
  ) -> Bool {
    let h = world.households
    let week = world.week
    let age = week - Int(h.referenceBorn[row])
    var draw = Standing(words.0)
    if h.eldestBorn[row] != Households.never, week - Int(h.eldestBorn[row]) >= leavingFrom {
      if draw.falls(leaving) {
        childLeaves(row, h)
        return true
      }
    } else if age >= 50 * 52, draw.falls(ending[min(127, age / 52)]) {
      if adultEnds(row, h) {
        h.wish[row] = Wish.leave
        tally.movers.append(row)
      } else {
        turns.bereave(row, h, week)
      }
      return true
    }
    if draw.falls(moveThreshold(tenure: h.tenure[row], age: age)) {
      h.wish[row] = words.1 < out ? Wish.leave : Wish.move
      tally.movers.append(row)
      return false
    }
    if mayConceive(row, age, h, week), draw.falls(conception) {
      h.due[row] = Int16(truncatingIfNeeded: week + expecting)
      return true
    }
    return turns.happens(row, &draw, words.1, factors, world, tally)
  }

  /// Writes what similarity compares.
  @inline(__always)
  static func pack(_ row: UInt32, _ h: Households, _ week: Int) {
    h.traits[row] = Similarity.pack(
      lifeStage: h.lifeStage(row, week: week),
      education: h.education[row],
      income: h.income[row],
      group: h.group[row],
      interests: h.interests[row],
      age: (week - Int(h.referenceBorn[row])) / 52
    )
  }

  /// A birth that is due; returns whether there was one.
  private func birth(_ row: UInt32, _ h: Households, _ week: Int, _ tally: Tally) -> Bool {
    guard h.due[row] != Households.never, Int(h.due[row]) <= week else { return false }
    let born = Int16(truncatingIfNeeded: week)
    h.due[row] = Households.never
    h.children[row] &+= 1
    h.youngestBorn[row] = born
    if h.eldestBorn[row] == Households.never { h.eldestBorn[row] = born }
    switch h.composition[row] {
    case Composition.couple.rawValue: h.composition[row] = Composition.coupleWithChildren.rawValue
    case Composition.single.rawValue: h.composition[row] = Composition.singleParent.rawValue
    default: break
    }
    tally.births += 1
    h.needs.note(.birth, row, week: week)
    return true
  }

  private func mayConceive(_ row: UInt32, _ age: Int, _ h: Households, _ week: Int) -> Bool {
    h.due[row] == Households.never && age >= fertileFrom && age < fertileUntil && h.adults[row] >= 2
      && h.children[row] < mostChildren
      && (h.youngestBorn[row] == Households.never || week - Int(h.youngestBorn[row]) > 52)
  }

  private func childLeaves(_ row: UInt32, _ h: Households) {
    h.children[row] -= 1
    let left = Int(h.children[row])
    guard left > 0 else {
      h.youngestBorn[row] = Households.never
      h.eldestBorn[row] = Households.never
      switch h.composition[row] {
      case Composition.coupleWithChildren.rawValue: h.composition[row] = Composition.couple.rawValue
      case Composition.singleParent.rawValue: h.composition[row] = Composition.single.rawValue
      default: break
      }
      return
    }
    let gap = Int(h.youngestBorn[row]) - Int(h.eldestBorn[row])
    h.eldestBorn[row] = left == 1 ? h.youngestBorn[row] : h.eldestBorn[row] + Int16(gap / left)
  }

  /// One adult fewer; returns whether the household ends.
  private func adultEnds(_ row: UInt32, _ h: Households) -> Bool {
    guard h.adults[row] > 1 else { return true }
    h.adults[row] -= 1
    if h.adults[row] == 1 {
      switch h.composition[row] {
      case Composition.couple.rawValue, Composition.other.rawValue:
        h.composition[row] = Composition.single.rawValue
      case Composition.coupleWithChildren.rawValue:
        h.composition[row] = Composition.singleParent.rawValue
      default: break
      }
    }
    return false
  }
}

/// A draw against chances that stand one behind the other.
struct Standing {
  private var left: UInt32

  /// A draw.
  init(_ word: UInt32) { left = word }

  /// Whether the draw falls into the next chance.
  @inline(__always)
  mutating func falls(_ chance: UInt32) -> Bool {
    if left < chance { return true }
    left &-= chance
    return false
  }
}

/// What a household that has to do with a move wants, in the column `wish`.
enum Wish {
  /// Another dwelling in the world.
  static let move: UInt8 = 0
  /// To leave the world.
  static let leave: UInt8 = 1
  /// To live with the household of the destination.
  static let join: UInt8 = 2
  /// One part stays, one goes.
  static let part: UInt8 = 3
}
