/// Records one at a time and four at a time.
extension TieTable {
  /// The record at an index.
  subscript(index: Int) -> TieRecord {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe TieRecord(
      low: low[index],
      high: high[index],
      lowIdentity: lowIdentity[index],
      highIdentity: highIdentity[index],
      strength: strengths[index],
      born: borns[index],
      marks: marksOf[index],
      meetings: meetingsOf[index],
      embedded: embeddedOf[index],
      similarity: similarities[index],
      source: sources[index],
      balance: balances[index],
      roles: rolesOf[index],
      scar: scars[index]
    )
  }

  /// Rows of the two ends, the one with the lower identity first.
  @inline(__always)
  func ends(_ index: Int) -> (low: UInt32, high: UInt32) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe (low[index], high[index])
  }

  /// Identities of the two ends, the lower first.
  @inline(__always)
  func identities(_ index: Int) -> (low: UInt32, high: UInt32) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe (lowIdentity[index], highIdentity[index])
  }

  /// Strength, 0...1.
  @inline(__always)
  func strength(_ index: Int) -> Float {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe strengths[index]
  }

  /// Sets the strength.
  @inline(__always)
  func setStrength(_ index: Int, _ value: Float) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe strengths[index] = value
  }

  /// Week of the first meeting.
  @inline(__always)
  func born(_ index: Int) -> Int16 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe borns[index]
  }

  /// Origin and marks.
  @inline(__always)
  func marks(_ index: Int) -> UInt16 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe marksOf[index]
  }

  /// Sets origin and marks.
  @inline(__always)
  func setMarks(_ index: Int, _ value: UInt16) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe marksOf[index] = value
  }

  /// Meetings so far, saturating at 255.
  @inline(__always)
  func meetings(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe meetingsOf[index]
  }

  /// The intervention through which the tie began, plus 1; 0 for none.
  @inline(__always)
  func source(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe sources[index]
  }

  /// Shared partners as last counted.
  @inline(__always)
  func embedded(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe embeddedOf[index]
  }

  /// Similarity of the two ends as last computed, 0...1.
  @inline(__always)
  func similarity(_ index: Int) -> Float {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe Float(similarities[index]) * (1 / 255)
  }

  /// Sets the similarity, in 255ths.
  @inline(__always)
  func setSimilarity(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe similarities[index] = value
  }

  /// Sets the number of shared partners.
  @inline(__always)
  func setEmbedded(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe embeddedOf[index] = value
  }

  /// Notes a meeting of this week and how far it can lift the tie; the highest ceiling of the week counts.
  @inline(__always)
  func noteMeeting(_ index: Int, ceiling: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe lifts[index] = max(unsafe lifts[index], ceiling)
    if unsafe meetingsOf[index] < 255 { unsafe meetingsOf[index] += 1 }
  }

  /// Counts a contact outside settings of four records, saturating at 255.
  @inline(__always)
  func countMeetings4(_ index: Int, _ met: SIMDMask<SIMD4<Int32>>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(meetingsOf + index).loadUnaligned(as: SIMD4<UInt8>.self)
    let wide = SIMD4<UInt32>(truncatingIfNeeded: four)
    let next = wide.replacing(with: wide &+ 1, where: met .& (wide .< 255))
    unsafe UnsafeMutableRawPointer(meetingsOf + index).storeBytes(
      of: SIMD4<UInt8>(truncatingIfNeeded: next),
      as: SIMD4<UInt8>.self
    )
  }

  /// Strengths of four records; lanes beyond the last record hold old values.
  @inline(__always)
  func strength4(_ index: Int) -> SIMD4<Float> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe UnsafeRawPointer(strengths + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  /// Writes the strengths of four records.
  @inline(__always)
  func setStrength4(_ index: Int, _ value: SIMD4<Float>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    unsafe UnsafeMutableRawPointer(strengths + index).storeBytes(of: value, as: SIMD4<Float>.self)
  }

  /// Rows of the ends of four records.
  @inline(__always)
  func ends4(_ index: Int) -> (low: SIMD4<UInt32>, high: SIMD4<UInt32>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe (
      UnsafeRawPointer(low + index).loadUnaligned(as: SIMD4<UInt32>.self),
      UnsafeRawPointer(high + index).loadUnaligned(as: SIMD4<UInt32>.self)
    )
  }

  /// Marks of four records.
  @inline(__always)
  func marks4(_ index: Int) -> SIMD4<UInt16> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    return unsafe UnsafeRawPointer(marksOf + index).loadUnaligned(as: SIMD4<UInt16>.self)
  }

  /// Similarities of four records, 0...1.
  @inline(__always)
  func similarity4(_ index: Int) -> SIMD4<Float> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let bytes = unsafe UnsafeRawPointer(similarities + index).loadUnaligned(as: SIMD4<UInt8>.self)
    return SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: bytes)) * (1 / 255)
  }

  /// The ceilings of four records' meetings this week in 255ths, forgotten on reading.
  @inline(__always)
  func takeCeilings4(_ index: Int) -> SIMD4<UInt8> {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(lifts + index).loadUnaligned(as: SIMD4<UInt8>.self)
    unsafe UnsafeMutableRawPointer(lifts + index).storeBytes(of: SIMD4(repeating: 0), as: SIMD4<UInt8>.self)
    return four
  }

  /// Identities of four records, in 64-bit lanes for `Philox`.
  @inline(__always)
  func identities4(_ index: Int) -> (low: SIMD4<UInt64>, high: SIMD4<UInt64>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let a = unsafe UnsafeRawPointer(lowIdentity + index).loadUnaligned(as: SIMD4<UInt32>.self)
    let b = unsafe UnsafeRawPointer(highIdentity + index).loadUnaligned(as: SIMD4<UInt32>.self)
    return (SIMD4<UInt64>(truncatingIfNeeded: a), SIMD4<UInt64>(truncatingIfNeeded: b))
  }
}
