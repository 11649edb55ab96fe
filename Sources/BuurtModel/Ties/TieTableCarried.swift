/// What ties carry: ledger, roles, scar.
extension TieTable {
  /// What the low end has given more than it got, in 127ths.
  @inline(__always)
  func balance(_ index: Int) -> Int8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe balances[index]
  }

  /// Sets the balance.
  @inline(__always)
  func setBalance(_ index: Int, _ value: Int8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe balances[index] = value
  }

  /// Roles and marks of the week; see `TieRoles`.
  @inline(__always)
  func roles(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe rolesOf[index]
  }

  /// Sets the marks of the week of four records, one in the lower byte of each lane; roles stay.
  @inline(__always)
  func markWeek4(_ index: Int, _ marks: SIMD4<UInt32>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let four = unsafe UnsafeRawPointer(rolesOf + index).loadUnaligned(as: SIMD4<UInt8>.self)
    let next = (four & ~TieRoles.week) | SIMD4<UInt8>(truncatingIfNeeded: marks)
    unsafe UnsafeMutableRawPointer(rolesOf + index).storeBytes(of: next, as: SIMD4<UInt8>.self)
  }

  /// Sets roles and marks.
  @inline(__always)
  func setRoles(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe rolesOf[index] = value
  }

  /// What imbalance has left, in 255ths.
  @inline(__always)
  func scar(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "ties: index out of range")
    return unsafe scars[index]
  }

  /// Sets the scar.
  @inline(__always)
  func setScar(_ index: Int, _ value: UInt8) {
    precondition(index >= 0 && index < count, "ties: index out of range")
    unsafe scars[index] = value
  }

  /// Balance, -1...1, and scar, 0...1, of four records.
  @inline(__always)
  func worn4(_ index: Int) -> (balance: SIMD4<Float>, scar: SIMD4<Float>) {
    precondition(index >= 0 && index <= capacity &- 4, "ties: index out of range")
    let b = unsafe UnsafeRawPointer(balances + index).loadUnaligned(as: SIMD4<Int8>.self)
    let c = unsafe UnsafeRawPointer(scars + index).loadUnaligned(as: SIMD4<UInt8>.self)
    return (
      SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: b)) * (1 / 127),
      SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: c)) * (1 / 255)
    )
  }

  /// Roles and marks of eight records, a byte each from the lowest up; bytes beyond the last record hold old
  /// values.
  @inline(__always)
  func roles8(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= capacity &- 8, "ties: index out of range")
    return unsafe UnsafeRawPointer(rolesOf + index).loadUnaligned(as: UInt64.self)
  }

  /// Eight records, a byte each from the lowest up: not 0 where there is a balance, a scar or a role.
  @inline(__always)
  func carried8(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= capacity &- 8, "ties: index out of range")
    let b = unsafe UnsafeRawPointer(balances + index).loadUnaligned(as: UInt64.self)
    let c = unsafe UnsafeRawPointer(scars + index).loadUnaligned(as: UInt64.self)
    return b | c | (roles8(index) & TieRoles.eight(TieRoles.all))
  }
}
