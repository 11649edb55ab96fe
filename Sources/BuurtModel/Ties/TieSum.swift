/// What a household's ties add up to in a week, in one 64-bit number, so that a tie leaves one addition
/// with each end: load (bits 0...27, in 2^-16), contacts (bits 28...39), support (bits 40...63, in 2^-12).
///
/// - Properties: whole numbers, so the sum does not depend on the order of ties.
/// - Limits: a load up to 4,095, 4,095 contacts and a support up to 4,095.
enum TieSum {
  /// The share of one tie.
  ///
  /// - Parameters:
  ///   - load: requirement plus strength, in units of 2^-16.
  ///   - contact: 1 with contact this week, else 0.
  ///   - support: strength of a contact from zwak up, in units of 2^-16; else 0.
  /// - Returns: the number that is added to the sum of each end.
  @inline(__always)
  static func of(load: UInt32, contact: UInt32, support: UInt32) -> UInt64 {
    UInt64(load) | UInt64(contact) << 28 | UInt64(support >> 4) << 40
  }

  /// The shares of four ties: the same numbers, lane by lane.
  @inline(__always)
  static func of4(load: SIMD4<UInt32>, contact: SIMD4<UInt32>, support: SIMD4<UInt32>) -> SIMD4<UInt64> {
    // The lower word holds the load and four bits of the contacts, the upper word the rest.
    widened(low: load | contact &<< 28, high: (support &>> 4) &<< 8)
  }

  /// Sum of (requirement + strength).
  @inline(__always)
  static func load(_ sum: UInt64) -> Float { Float(sum & 0xFFF_FFFF) * 0x1p-16 }

  /// Contacts in the week.
  @inline(__always)
  static func contacts(_ sum: UInt64) -> Int { Int((sum >> 28) & 0xFFF) }

  /// Strength of the contacts from zwak up.
  @inline(__always)
  static func support(_ sum: UInt64) -> Float { Float(sum >> 40) * 0x1p-12 }

  /// Load, contacts and support of four households.
  @inline(__always)
  static func unpack(_ sums: SIMD4<UInt64>) -> (
    load: SIMD4<Float>, contacts: SIMD4<Float>, support: SIMD4<Float>
  ) {
    (
      lanes(sums & SIMD4(repeating: 0xFFF_FFFF)) * 0x1p-16, lanes((sums &>> 28) & SIMD4(repeating: 0xFFF)),
      lanes(sums &>> 40) * 0x1p-12
    )
  }

  @inline(__always)
  private static func lanes(_ words: SIMD4<UInt64>) -> SIMD4<Float> {
    SIMD4<Float>(signedHalves(words))
  }
}
