/// The hours a week that a household has for others, one budget for all its roles.
///
/// budget = hours of an adult * adults - hours of a child * children;
/// used = clubs + the visit of this week + volunteering + care, care by the load of help given.
///
/// - Source: Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51: the same parents carry all roles.
/// - Assumption: the hours.
struct TimeBudget: Sendable {
  private let adult: Float
  private let child: Float
  private let club: Float
  private let visit: Float
  private let care: Float

  /// Constants from the registry.
  init(_ p: CivicParameters) {
    adult = Float(p.timeAdult.value)
    child = Float(p.timeChild.value)
    club = Float(p.clubHours.value)
    visit = Float(p.visitHours.value)
    care = Float(p.careHours.value)
  }

  /// Hours a week in all, 0 or more.
  @inline(__always)
  func budget(_ row: UInt32, _ h: Households) -> Float {
    max(0, Float(h.adults[row]) * adult - Float(h.children[row]) * child)
  }

  /// Hours a week that are taken.
  @inline(__always)
  func used(_ row: UInt32, _ h: Households) -> Float {
    let clubs: Float = (h.roster0[row] > 0 ? club : 0) + (h.roster1[row] > 0 ? club : 0)
    let out = h.visiting[row] > 0 ? visit : 0
    return clubs + out + Float(h.civic.hours[row]) * 0.25 + Float(h.support.load[row]) * (care / 4096)
  }

  /// Hours left; negative when more is taken than there is.
  @inline(__always)
  func left(_ row: UInt32, _ h: Households) -> Float { budget(row, h) - used(row, h) }

  /// Whether there is time for one more club.
  @inline(__always)
  func allowsClub(_ row: UInt32, _ h: Households) -> Bool { left(row, h) >= club }
}
