/// Help between households: the frictions of a household, and what it gets and gives.
struct SupportColumns: Sendable {
  /// Vraagverlegenheid, 0...1 in 255ths.
  let shame: Column<UInt8>
  /// Handelingsverlegenheid, 0...1 in 255ths.
  let reserve: Column<UInt8>
  /// Acceptatieschroom, 0...1 in 255ths.
  let reluctance: Column<UInt8>
  /// Emotional support received, smoothed, 0...1 in 65,535ths of full support.
  let emotional: Column<UInt16>
  /// Practical support received, smoothed, 0...1 in 65,535ths of full support.
  let practical: Column<UInt16>
  /// Support being given over capacity, in 4,096ths: 4,096 is at capacity.
  let load: Column<UInt16>
  /// Times that help was given this week, saturating at 255.
  let given: Column<UInt8>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    shame = Column(rows, in: memory, repeating: 0)
    reserve = Column(rows, in: memory, repeating: 0)
    reluctance = Column(rows, in: memory, repeating: 0)
    emotional = Column(rows, in: memory, repeating: 0)
    practical = Column(rows, in: memory, repeating: 0)
    load = Column(rows, in: memory, repeating: 0)
    given = Column(rows, in: memory, repeating: 0)
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    shame[row] = 0
    reserve[row] = 0
    reluctance[row] = 0
    emotional[row] = 0
    practical[row] = 0
    load[row] = 0
    given[row] = 0
  }

  /// What a household takes along when it moves.
  struct Copy: Sendable, BitwiseCopyable {
    private let shame: UInt8
    private let reserve: UInt8
    private let reluctance: UInt8
    private let emotional: UInt16
    private let practical: UInt16
    private let load: UInt16
    private let given: UInt8

    /// Reads a row.
    init(_ row: UInt32, of columns: SupportColumns) {
      shame = columns.shame[row]
      reserve = columns.reserve[row]
      reluctance = columns.reluctance[row]
      emotional = columns.emotional[row]
      practical = columns.practical[row]
      load = columns.load[row]
      given = columns.given[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: SupportColumns) {
      columns.shame[row] = shame
      columns.reserve[row] = reserve
      columns.reluctance[row] = reluctance
      columns.emotional[row] = emotional
      columns.practical[row] = practical
      columns.load[row] = load
      columns.given[row] = given
    }
  }
}
