/// Kin and friends outside the simulated area, in one byte: how often there is contact (bits 0 and 1: 0 less
/// than monthly, 1 monthly, 2 weekly) and what they give (bit 2 emotional, bit 3 practical support).
///
/// - Assumption: it is drawn on entry and does not change; the shares have no source beyond the first.
struct OutsideNetwork: Sendable {
  private static let frequency: UInt8 = 3
  private static let monthly: UInt8 = 1
  private static let weekly: UInt8 = 2
  private static let emotional: UInt8 = 4
  private static let practical: UInt8 = 8

  private let weeklyBelow: UInt32
  private let monthlyBelow: UInt32
  private let gives: (emotional: UInt32, practical: UInt32)
  private let worth: (monthly: Float, less: Float)
  private let share: (emotional: Float, practical: Float)

  /// Constants from the registry.
  init(_ p: Parameters) {
    let often = p.traits.outside.value
    weeklyBelow = threshold(often)
    monthlyBelow = threshold(often + (1 - often) * p.wellbeing.outsideMonthly.value)
    gives = (
      threshold(p.wellbeing.outsideEmotional.value), threshold(p.wellbeing.outsidePractical.value)
    )
    worth = (
      Float(p.wellbeing.outsideMonthlyWorth.value), Float(p.wellbeing.outsideLessWorth.value)
    )
    share = (Float(p.wellbeing.emotional.value), Float(1 - p.wellbeing.emotional.value))
  }

  /// Whether there is weekly contact.
  static func isWeekly(_ code: UInt8) -> Bool { code & frequency == weekly }

  /// Whether there is contact at least monthly.
  static func isMonthly(_ code: UInt8) -> Bool { code & frequency >= monthly }

  /// The network of a household by three uniform words.
  func draw(_ often: UInt32, _ first: UInt32, _ second: UInt32) -> UInt8 {
    (often < weeklyBelow ? Self.weekly : often < monthlyBelow ? Self.monthly : 0)
      | (first < gives.emotional ? Self.emotional : 0) | (second < gives.practical ? Self.practical : 0)
  }

  /// What four networks give, 0...1: kinds of support by their shares, times the worth of the frequency.
  @inline(__always)
  func worth4(_ codes: SIMD4<UInt8>) -> SIMD4<Float> {
    let lanes = whole(codes)
    let zero = SIMD4<Float>(repeating: 0)
    let often = lanes & Int32(Self.frequency)
    let gift =
      zero.replacing(with: share.emotional, where: lanes & Int32(Self.emotional) .!= 0)
      + zero.replacing(with: share.practical, where: lanes & Int32(Self.practical) .!= 0)
    let factor = SIMD4<Float>(repeating: worth.less)
      .replacing(with: worth.monthly, where: often .== Int32(Self.monthly))
      .replacing(with: 1, where: often .== Int32(Self.weekly))
    return gift * factor
  }
}
