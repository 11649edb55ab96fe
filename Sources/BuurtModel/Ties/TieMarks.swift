/// Where a tie began.
enum TieOrigin: UInt16, CaseIterable, Sendable {
  case kin = 0
  case neighbour, publicSpace, school, consultatiebureau, verloskundige, roster, place, session, introduced,
    initiative
}

/// Origin and marks of a tie in 16 bits.
enum TieMarks {
  /// Bits of the origin.
  static let originMask: UInt16 = 0xF
  /// One end moved to another buurt after the tie began.
  static let far: UInt16 = 1 << 4
  /// The ends live in the same buurt.
  static let sameBuurt: UInt16 = 1 << 5
  /// The ends differ in group, or by two bands of education or income.
  static let across: UInt16 = 1 << 6

  /// The origin in a set of marks.
  @inline(__always)
  static func origin(_ marks: UInt16) -> UInt16 { marks & originMask }
}
