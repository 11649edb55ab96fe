/// Households that come from outside into empty dwellings.
///
/// A newcomer resembles those who lived in the buurt at the start under the same tenure, the more mobile
/// ages first: up to four of their profiles are tried, each accepted in proportion to how often such
/// households move. It has no ties; a share looks for a roster within four weeks. An intervention may let a
/// share of the dwellings to households of its own choice (`Placement`).
///
/// - Assumption: who comes resembles who was there, so that the margins of a buurt hold on average.
struct Newcomers: Sendable {
  private let letting: UInt32
  let traits: Traits

  /// Constants from the registry.
  init(_ p: Parameters) {
    letting = threshold(p.moving.letting.value)
    traits = Traits(p)
  }

  /// Fills empty dwellings of a shard.
  func act(on world: World, shard: Int) {
    let h = world.households
    world.tallies[shard].vacant.removeAll(keepingCapacity: true)
    world.tallies[shard].placed.removeAll(keepingCapacity: true)
    for buurt in world.layout.shardBuurten[shard] {
      var placements = world.placements.isEmpty ? [] : world.placements[buurt]
      for dwelling in world.dwellings(buurt) where h.composition[dwelling] == 0 {
        let row = UInt32(dwelling)
        let draw = world.key.block(.newcomer, week: world.week, low: row)
        guard draw.x < letting else {
          world.tallies[shard].vacant.append(row)
          continue
        }
        h.entries[row] &+= 1
        var profile = donor(row, buurt, world)
        if let k = placements.firstIndex(where: { $0.takes(profile.tenure, draw.y) }) {
          placements[k].free -= 1
          profile = placements[k].newcomer.profile(instead: profile, SIMD2(draw.z, draw.w))
          world.tallies[shard].placed.append(SIMD2(UInt32(placements[k].source), row))
        }
        enter(row, identity: row | UInt32(h.entries[row]) << 24, profile, world)
        world.tallies[shard].newcomers += 1
      }
    }
  }

  /// The profile of a newcomer.
  private func donor(_ row: UInt32, _ buurt: Int, _ world: World) -> HouseholdProfile {
    let homes = world.dwellings(buurt)
    let own = world.donors[row]
    let picks = world.key.block(.newcomer, week: world.week, low: row, index: 1)
    let accepts = world.key.block(.newcomer, week: world.week, low: row, index: 2)
    let most = world.rules.lifeEvents.moveThreshold(tenure: own.tenure.rawValue, age: 0)
    var best = own
    let mixing = world.policy[buurt].mixing
    let from = mixing > 0 ? world.key.block(.newcomer, week: world.week, low: row, index: 3).x : .max
    let elsewhere = from < threshold(Double(mixing))
    for trial in 0..<4 {
      let home =
        elsewhere
        ? Int(world.neighbours.dwelling(inGemeenteOf: buurt, picks[trial], world.layout))
        : homes.lowerBound + Int(bounded(picks[trial], UInt32(homes.count)))
      let candidate = world.donors[home]
      guard candidate.tenure == own.tenure else { continue }
      best = candidate
      let chance = world.rules.lifeEvents.moveThreshold(
        tenure: own.tenure.rawValue,
        age: Int(candidate.referenceAge)
      )
      if bounded(accepts[trial], max(most, 1)) < chance { break }
    }
    return best
  }

  /// Writes a household into a row.
  func enter(_ row: UInt32, identity: UInt32, _ profile: HouseholdProfile, _ world: World) {
    let h = world.households
    let week = world.week
    h.vacate(row)
    h.identity[row] = identity
    h.composition[row] = profile.composition.rawValue
    h.adults[row] = profile.adults
    h.children[row] = profile.children
    h.youngestBorn[row] = Self.born(profile.youngestAge, week)
    h.eldestBorn[row] = Self.born(profile.eldestAge, week)
    h.due[row] =
      profile.dueIn < 0 ? Households.never : Int16(truncatingIfNeeded: week + 1 + Int(profile.dueIn))
    h.referenceBorn[row] = Int16(truncatingIfNeeded: week - Int(profile.referenceAge))
    h.tenure[row] = profile.tenure.rawValue
    h.education[row] = profile.education.rawValue
    h.income[row] = profile.incomeDecile
    h.group[row] = profile.group
    h.interests[row] = profile.interests
    h.freeDaytime[row] = profile.freeDaytime ? 1 : 0
    h.arrived[row] = Int16(truncatingIfNeeded: week)
    traits.draw(row, identity: identity, world)
    world.rules.support.enter(row, identity: identity, world)
    world.rules.linking.draw(row, identity: identity, world)
    LifeEvents.pack(row, h, week)
  }

  private static func born(_ age: Int16, _ week: Int) -> Int16 {
    age < 0 ? Households.never : Int16(truncatingIfNeeded: week - Int(age))
  }
}

/// What a household is born with beside its profile: skill, wanted contact, trust, contacts outside.
///
/// skill and wanted contact are lognormal with the stated mean; trust is a power of a uniform number with
/// the stated mean.
struct Traits: Sendable {
  private let skillSpread: Double
  private let desired: Double
  private let desiredSpread: Double
  private let trustPower: Double
  private let outside: OutsideNetwork
  private let inNeed: NeedStart

  /// Constants from the registry.
  init(_ p: Parameters) {
    skillSpread = p.traits.skillSpread.value
    desired = p.traits.desired.value
    desiredSpread = p.traits.desiredSpread.value
    // The mean of u^k is 1 / (1 + k).
    trustPower = 1 / p.traits.trust.value - 1
    outside = OutsideNetwork(p)
    inNeed = NeedStart(p)
  }

  /// Draws the traits of an identity and its start of need into a row.
  func draw(_ row: UInt32, identity: UInt32, _ world: World) {
    person(row, identity: identity, world)
    inNeed.draw(row, identity: identity, world)
    world.rules.wellbeing.enter(row, identity: identity, world)
  }

  /// Draws what belongs to the person into a row.
  func person(_ row: UInt32, identity: UInt32, _ world: World) {
    let h = world.households
    let draw = world.key.block(.traits, week: 0, low: identity)
    h.skill[row] = Self.lognormal(skillSpread, uniform(draw.x))
    h.desired[row] = Float(desired) * Self.lognormal(desiredSpread, uniform(draw.y))
    h.trust[row] = Float(Exponential.power(Double(max(uniform(draw.z), 0x1p-25)), trustPower))
    let more = world.key.block(.traits, week: 0, low: identity, index: 1)
    h.outside[row] = outside.draw(draw.w, more.z, more.w)
  }

  /// exp(spread z - spread^2 / 2): mean 1.
  private static func lognormal(_ spread: Double, _ share: Float) -> Float {
    Float(Exponential.exp(spread * GSLBridge.normalQuantile(share) - spread * spread / 2))
  }
}
