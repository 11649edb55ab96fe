/// What a tie carries, and two marks of the week, in 8 bits.
enum TieRoles {
  /// Emotional support went over the tie.
  static let emotional: UInt8 = 1 << 0
  /// Practical support went over the tie.
  static let practical: UInt8 = 1 << 1
  /// Information and new options went over the tie.
  static let information: UInt8 = 1 << 2
  /// The two do things together for their own sake.
  static let leisure: UInt8 = 1 << 3
  /// The four roles; how many of them a tie has is its multiplexity.
  static let all: UInt8 = 0xF
  /// Contact of any kind this week; written by upkeep.
  static let contact: UInt8 = 1 << 4
  /// The tie does harm at contact; fixed when it begins.
  static let harmful: UInt8 = 1 << 5
  /// An everyday exchange this week; written by upkeep.
  static let exchange: UInt8 = 1 << 6
  /// The marks of the week.
  static let week: UInt8 = contact | exchange

  /// The same bits in each of eight bytes.
  @inline(__always)
  static func eight(_ bits: UInt8) -> UInt64 { UInt64(bits) &* 0x0101_0101_0101_0101 }
}
