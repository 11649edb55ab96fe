/// Trust in institutions, the way to them, and formal help, by cluster: lanes in the order of `HelpCluster`.
struct HelpColumns: Sendable {
  /// Trust per cluster, 0...1 in 255ths.
  let trust: Column<SIMD4<UInt8>>
  /// Knowing the way per cluster, 0...1 in 255ths.
  let wayfinding: Column<SIMD4<UInt8>>
  /// 0 none, 1 waiting, 2 in help, 3 just ended, per cluster; see `HelpState`.
  let state: Column<SIMD4<UInt8>>
  /// Weeks in the state, saturating at 255, per cluster; in state none the weeks that need for help lasts.
  let weeks: Column<SIMD4<UInt8>>
  /// Four bits for the network that takes part in the help of a cluster, four for how help ends; see
  /// `HelpMarks`.
  let marks: Column<UInt8>
  /// Dependence on one-sided formal help, 0...1 in 255ths.
  let dependence: Column<UInt8>
  /// The intervention, plus 1, whose programme serves the household, per cluster; 0 for none.
  ///
  /// Not taken along in a move.
  let programme: Column<SIMD4<UInt8>>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    trust = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
    wayfinding = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
    state = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
    weeks = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
    marks = Column(rows, in: memory, repeating: 0)
    dependence = Column(rows, in: memory, repeating: 0)
    programme = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    trust[row] = SIMD4(repeating: 0)
    wayfinding[row] = SIMD4(repeating: 0)
    state[row] = SIMD4(repeating: 0)
    weeks[row] = SIMD4(repeating: 0)
    marks[row] = 0
    dependence[row] = 0
    programme[row] = SIMD4(repeating: 0)
  }

  /// What a household takes along when it moves.
  struct Copy: Sendable, BitwiseCopyable {
    private let trust: SIMD4<UInt8>
    private let wayfinding: SIMD4<UInt8>
    private let state: SIMD4<UInt8>
    private let weeks: SIMD4<UInt8>
    private let marks: UInt8
    private let dependence: UInt8

    /// Reads a row.
    init(_ row: UInt32, of columns: HelpColumns) {
      trust = columns.trust[row]
      wayfinding = columns.wayfinding[row]
      state = columns.state[row]
      weeks = columns.weeks[row]
      marks = columns.marks[row]
      dependence = columns.dependence[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: HelpColumns) {
      columns.trust[row] = trust
      columns.wayfinding[row] = wayfinding
      columns.state[row] = state
      columns.weeks[row] = weeks
      columns.marks[row] = marks
      columns.dependence[row] = dependence
    }
  }
}
