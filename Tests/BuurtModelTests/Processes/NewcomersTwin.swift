@testable import BuurtModel

/// A slow second writing of who enters an empty dwelling, and with which profile and traits; it draws the same
/// numbers.
struct NewcomersTwin {
  /// What a household enters with: its profile in the units of the columns.
  struct Entry: Equatable {
    var identity: UInt32
    var persons: [Int]
    /// Ages in weeks: reference person, youngest and eldest child; weeks until a birth.
    var ages: [Int?]
    var standing: [Int]
    var outside: Int
    /// Skill, wanted contact and trust.
    var traits: [Double]

    /// The household of a row, as the columns hold it.
    init(_ row: UInt32, of world: World) {
      let h = world.households
      func age(_ born: Int16) -> Int? { born == Households.never ? nil : world.week - Int(born) }
      identity = h.identity[row]
      persons = [Int(h.composition[row]), Int(h.adults[row]), Int(h.children[row])]
      ages = [age(h.referenceBorn[row]), age(h.youngestBorn[row]), age(h.eldestBorn[row])]
      ages.append(age(h.due[row]).map { -$0 })
      standing = [h.tenure[row], h.education[row], h.income[row]].map { Int($0) }
      standing += [h.group[row], h.interests[row], h.freeDaytime[row]].map { Int($0) }
      outside = Int(h.outside[row])
      traits = [Double(h.skill[row]), Double(h.desired[row]), Double(h.trust[row])]
    }

    /// What a profile and draws make.
    init(
      identity: UInt32,
      persons: [Int],
      ages: [Int?],
      standing: [Int],
      outside: Int,
      traits: [Double]
    ) {
      self.identity = identity
      self.persons = persons
      self.ages = ages
      self.standing = standing
      self.outside = outside
      self.traits = traits
    }

    /// Equal, with traits compared to the last place of single precision.
    static func == (a: Self, b: Self) -> Bool {
      a.identity == b.identity && a.persons == b.persons && a.ages == b.ages && a.standing == b.standing
        && a.outside == b.outside
        && zip(a.traits, b.traits).allSatisfy { abs($0 - $1) <= 1e-6 * abs($0) + 1e-7 }
    }
  }

  private let world: World
  private let p: Parameters
  private(set) var entries: [UInt32: Entry] = [:]
  private(set) var vacant: [UInt32] = []
  /// Profiles from another buurt.
  private(set) var fromElsewhere = 0

  /// Who enters a world in a week, which is left as it is.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    for buurt in world.layout.buurtSize.indices {
      for row in world.dwellings(buurt).map({ UInt32($0) }) where !world.households.lived(row) {
        if world.key.block(.newcomer, week: world.week, low: row).x < threshold(p.moving.letting.value) {
          enter(row, donor(row, buurt))
        } else {
          vacant.append(row)
        }
      }
    }
  }

  /// How often households of a tenure and an age move, relative to the young ones.
  private func mobility(_ weeks: Int) -> Double {
    weeks < 35 * 52 ? p.moving.youngRatio.value : weeks < 55 * 52 ? 1 : p.moving.oldRatio.value
  }

  /// Of four dwellings the first whose profile of the start has this tenure and is accepted; without one the
  /// last of this tenure, else the dwelling's own.
  private mutating func donor(_ row: UInt32, _ buurt: Int) -> HouseholdProfile {
    func words(_ index: UInt32) -> SIMD4<UInt32> {
      world.key.block(.newcomer, week: world.week, low: row, index: index)
    }
    let table = world.input.table.buurten
    let mixing = Double(world.policy[buurt].mixing)
    let isElsewhere = mixing > 0 && words(3).x < threshold(mixing)
    let source = table.indices.filter {
      isElsewhere ? table[$0].gemeente == table[buurt].gemeente : $0 == buurt
    }
    let homes = source.flatMap { Array(world.dwellings($0)) }
    let own = world.donors[row]
    let rate = [p.moving.owner, p.moving.corporatie, p.moving.privateRent][Int(own.tenure.rawValue)].value
    func chance(_ weeks: Int) -> Double { RatePerYear(rate * mobility(weeks)).weekly }
    var found = own
    for trial in 0..<4 {
      let home = homes[Int(bounded(words(1)[trial], UInt32(homes.count)))]
      let candidate = world.donors[home]
      guard candidate.tenure == own.tenure else { continue }
      found = candidate
      let share = chance(Int(candidate.referenceAge)) / chance(0)
      if Double(words(2)[trial]) * 0x1p-32 < share { break }
    }
    if isElsewhere { fromElsewhere += 1 }
    return found
  }

  private mutating func enter(_ row: UInt32, _ profile: HouseholdProfile) {
    let identity = row | (UInt32(world.households.entries[row]) + 1) << 24
    func age(_ weeks: Int16) -> Int? { weeks < 0 ? nil : Int(weeks) }
    let draw = world.key.block(.traits, week: 0, low: identity)
    let more = world.key.block(.traits, week: 0, low: identity, index: 1)
    func lognormal(_ mean: Double, _ spread: Double, _ word: UInt32) -> Double {
      mean * Exponential.exp(spread * GSLBridge.normalQuantile(uniform(word)) - spread * spread / 2)
    }
    let often = p.traits.outside.value
    let monthly = often + (1 - often) * p.wellbeing.outsideMonthly.value
    let frequency = draw.w < threshold(often) ? 2 : draw.w < threshold(monthly) ? 1 : 0
    let emotional = more.z < threshold(p.wellbeing.outsideEmotional.value) ? 4 : 0
    let practical = more.w < threshold(p.wellbeing.outsidePractical.value) ? 8 : 0
    // Of a uniform number the power whose mean is the stated one.
    let power = 1 / p.traits.trust.value - 1
    entries[row] = Entry(
      identity: identity,
      persons: [Int(profile.composition.rawValue), Int(profile.adults), Int(profile.children)],
      // A birth of the first week is one of the week after arrival.
      ages: [
        age(profile.referenceAge), age(profile.youngestAge), age(profile.eldestAge),
        age(profile.dueIn).map { $0 + 1 },
      ],
      standing: [
        Int(profile.tenure.rawValue), Int(profile.education.rawValue), Int(profile.incomeDecile),
        Int(profile.group), Int(profile.interests), profile.freeDaytime ? 1 : 0,
      ],
      outside: frequency + emotional + practical,
      traits: [
        lognormal(1, p.traits.skillSpread.value, draw.x),
        lognormal(p.traits.desired.value, p.traits.desiredSpread.value, draw.y),
        Exponential.power(max(Double(uniform(draw.z)), 0x1p-25), power),
      ]
    )
  }
}
