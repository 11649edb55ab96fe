/// The domains in which a household can be in need; raw value = lane of `NeedColumns.severity`.
enum NeedDomain: Int, CaseIterable, Sendable {
  case wonen, geld, gezondheid, psychisch, opvoeden, relatie, werk
}

/// What weighs on a household, by domain.
struct NeedColumns: Sendable {
  /// Severity by `NeedDomain` in 255ths; the eighth lane is free.
  let severity: Column<SIMD8<UInt8>>
  /// Capacity to act, 0...1 in 65,535ths; falls under stress.
  let doenvermogen: Column<UInt16>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    severity = Column(rows, in: memory, repeating: SIMD8(repeating: 0))
    doenvermogen = Column(rows, in: memory, repeating: 0)
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    severity[row] = SIMD8(repeating: 0)
    doenvermogen[row] = 0
  }

  /// What a household takes along when it moves.
  struct Copy: Sendable, BitwiseCopyable {
    private let severity: SIMD8<UInt8>
    private let doenvermogen: UInt16

    /// Reads a row.
    init(_ row: UInt32, of columns: NeedColumns) {
      severity = columns.severity[row]
      doenvermogen = columns.doenvermogen[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: NeedColumns) {
      columns.severity[row] = severity
      columns.doenvermogen[row] = doenvermogen
    }
  }
}
