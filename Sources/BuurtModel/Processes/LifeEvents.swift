/// Births, children who leave home, deaths, and who wants to move.
///
/// Four draws a household and week: pregnancy, moving, moving out of the world, and what ends.
///
/// - Limits: what similarity compares (life stage, age) is brought up to date every sixteen weeks and at an
///   event. Of more than two children only the youngest and the eldest have an age of their own; those
///   between are taken as evenly spread. Separation and partnering are not in this layer.
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
  /// The highest thresholds of moving and of what ends.
  private let mostMoves: UInt32
  private let mostEnding: UInt32

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
    mostMoves = moves.max() ?? 0
    mostEnding = max(leaving, ending.max() ?? 0)
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
    tally.movers.removeAll(keepingCapacity: true)
    let refresh = UInt32(truncatingIfNeeded: week) & 15
    let now = Int16(truncatingIfNeeded: week)
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let (w0, w1, w2, w3) = world.key.blocks(.lifeEvents, week: week, low: identities)
      // Most weeks nothing can happen to any of four households.
      let quiet =
        lowerHalves(w0) .>= conception
        .& lowerHalves(w1) .>= mostMoves
        .& lowerHalves(w3) .>= mostEnding
        .& (h.identity.load4(first) & 15) .!= refresh
      if all(quiet), all(h.due.load4(first) .> now) { continue }
      for lane in 0..<4 {
        let row = UInt32(truncatingIfNeeded: first + lane)
        guard h.lived(row) else { continue }
        let age = week - Int(h.referenceBorn[row])
        var changed = h.identity[row] & 15 == refresh
        if births(row, age, UInt32(truncatingIfNeeded: w0[lane]), h, week, tally) { changed = true }
        var leaves = false
        if h.eldestBorn[row] != Households.never, week - Int(h.eldestBorn[row]) >= leavingFrom {
          if UInt32(truncatingIfNeeded: w3[lane]) < leaving {
            childLeaves(row, h)
            changed = true
          }
        } else if age >= 50 * 52 {
          if UInt32(truncatingIfNeeded: w3[lane]) < ending[min(127, age / 52)] {
            leaves = adultEnds(row, h)
            changed = true
          }
        }
        if changed { Self.pack(row, h, week) }
        if leaves {
          h.wish[row] = 1
          tally.movers.append(row)
        } else if UInt32(truncatingIfNeeded: w1[lane]) < moveThreshold(tenure: h.tenure[row], age: age) {
          h.wish[row] = UInt32(truncatingIfNeeded: w2[lane]) < out ? 1 : 0
          tally.movers.append(row)
        }
      }
    }
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

  @inline(__always)
  private func births(
    _ row: UInt32,
    _ age: Int,
    _ word: UInt32,
    _ h: Households,
    _ week: Int,
    _ tally: Tally
  ) -> Bool {
    if h.due[row] != Households.never {
      guard Int(h.due[row]) <= week else { return false }
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
      return true
    }
    guard word < conception, age >= fertileFrom, age < fertileUntil, h.adults[row] >= 2,
      h.children[row] < mostChildren,
      h.youngestBorn[row] == Households.never || week - Int(h.youngestBorn[row]) > 52
    else { return false }
    h.due[row] = Int16(truncatingIfNeeded: week + expecting)
    return true
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
