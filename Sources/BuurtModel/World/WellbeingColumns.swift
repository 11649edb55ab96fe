/// How a household fares: states of their own, none of which is a count of ties.
struct WellbeingColumns: Sendable {
  /// Perceived support, 0...1 in 65,535ths.
  let perceived: Column<UInt16>
  /// Loneliness, 0...1 in 65,535ths.
  let loneliness: Column<UInt16>
  /// Satisfaction with contacts, 0...1 in 65,535ths.
  let satisfaction: Column<UInt16>
  /// Self-esteem, 0...1 in 65,535ths.
  let selfEsteem: Column<UInt16>
  /// Felt stigma, 0...1 in 65,535ths.
  let stigma: Column<UInt16>
  /// Feeling at home in the buurt, 0...1 in 65,535ths.
  let thuisgevoel: Column<UInt16>
  /// Support at which this household feels half of full support, 0...1 in 255ths; drawn on entry.
  let standard: Column<UInt8>
  /// Support that this household wants, 0...1 in 255ths; drawn on entry.
  let desired: Column<UInt8>
  /// What is left of loneliness by a loss or a move, 0...1 in 255ths.
  let shock: Column<UInt8>
  /// Adults at home when last looked; 0 before the first time.
  let adults: Column<UInt8>
  /// Familiar households of the buurt by weight, in quarters, as last counted; stays behind in a move.
  let familiar: Column<UInt8>
  /// Strength of sterke bindingen together, in 16ths, as last counted.
  let close: Column<UInt8>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    perceived = Column(rows, in: memory, repeating: 0)
    loneliness = Column(rows, in: memory, repeating: 0)
    satisfaction = Column(rows, in: memory, repeating: 0)
    selfEsteem = Column(rows, in: memory, repeating: 0)
    stigma = Column(rows, in: memory, repeating: 0)
    thuisgevoel = Column(rows, in: memory, repeating: 0)
    standard = Column(rows, in: memory, repeating: 0)
    desired = Column(rows, in: memory, repeating: 0)
    shock = Column(rows, in: memory, repeating: 0)
    adults = Column(rows, in: memory, repeating: 0)
    familiar = Column(rows, in: memory, repeating: 0)
    close = Column(rows, in: memory, repeating: 0)
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    perceived[row] = 0
    loneliness[row] = 0
    satisfaction[row] = 0
    selfEsteem[row] = 0
    stigma[row] = 0
    thuisgevoel[row] = 0
    standard[row] = 0
    desired[row] = 0
    shock[row] = 0
    adults[row] = 0
    familiar[row] = 0
    close[row] = 0
  }

  /// What a household takes along when it moves.
  struct Copy: Sendable, BitwiseCopyable {
    private let perceived: UInt16
    private let loneliness: UInt16
    private let satisfaction: UInt16
    private let selfEsteem: UInt16
    private let stigma: UInt16
    private let thuisgevoel: UInt16
    private let standard: UInt8
    private let desired: UInt8
    private let shock: UInt8
    private let adults: UInt8
    private let close: UInt8

    /// Reads a row.
    init(_ row: UInt32, of columns: WellbeingColumns) {
      perceived = columns.perceived[row]
      loneliness = columns.loneliness[row]
      satisfaction = columns.satisfaction[row]
      selfEsteem = columns.selfEsteem[row]
      stigma = columns.stigma[row]
      thuisgevoel = columns.thuisgevoel[row]
      standard = columns.standard[row]
      desired = columns.desired[row]
      shock = columns.shock[row]
      adults = columns.adults[row]
      close = columns.close[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: WellbeingColumns) {
      columns.perceived[row] = perceived
      columns.loneliness[row] = loneliness
      columns.satisfaction[row] = satisfaction
      columns.selfEsteem[row] = selfEsteem
      columns.stigma[row] = stigma
      columns.thuisgevoel[row] = thuisgevoel
      columns.standard[row] = standard
      columns.desired[row] = desired
      columns.shock[row] = shock
      columns.adults[row] = adults
      columns.close[row] = close
    }
  }
}
