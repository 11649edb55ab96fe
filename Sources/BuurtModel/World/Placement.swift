/// Dwellings of a buurt that an intervention lets this week, instead of leaving them to whoever comes.
///
/// The calendar puts it there; `Newcomers` reads it, takes a vacated dwelling of the tenure with chance `share`
/// while any of `free` is left, and notes whom it placed in the tally of the shard.
struct Placement: Sendable {
  /// Intervention plus 1.
  var source: UInt8
  /// Hash of the intervention's name.
  var identity: UInt32
  /// Who is placed.
  var newcomer: PlacedNewcomer
  /// Tenure of the dwellings; nil for all.
  var tenure: Tenure?
  /// Chance that a vacated dwelling is let in this way, as a threshold.
  var share: UInt32
  /// Dwellings that may still be let.
  var free: Int

  /// Whether it takes a dwelling; draws of two interventions are apart.
  func takes(_ dwelling: Tenure, _ word: UInt32) -> Bool {
    free > 0 && (tenure ?? dwelling) == dwelling && mixed(word ^ identity) < share
  }
}

/// Who is placed in a dwelling.
enum PlacedNewcomer: String, CaseIterable, Sendable {
  /// A single student of 18 to 25 years with a low income and free daytime.
  case student
  /// Whoever would have come, selected on motivation.
  case seeker
  /// A household with a high education and an income in the highest three deciles.
  case betterOff = "better_off"

  /// The profile, in place of the one that would have come; tenure, group and interests stay.
  func profile(instead ordinary: HouseholdProfile, _ words: SIMD2<UInt32>) -> HouseholdProfile {
    var profile = ordinary
    switch self {
    case .seeker: break
    case .student:
      profile.composition = .single
      profile.adults = 1
      profile.children = 0
      profile.youngestAge = -1
      profile.eldestAge = -1
      profile.dueIn = -1
      profile.referenceAge = Int16(truncatingIfNeeded: 18 * 52 + Int(bounded(words.x, 8 * 52)))
      profile.education = .middle
      profile.incomeDecile = UInt8(truncatingIfNeeded: bounded(words.y, 2))
      profile.freeDaytime = true
    case .betterOff:
      profile.education = .high
      profile.incomeDecile = 7 + UInt8(truncatingIfNeeded: bounded(words.y, 3))
    }
    return profile
  }
}
