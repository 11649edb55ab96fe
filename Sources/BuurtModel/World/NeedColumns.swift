/// The domains in which a household can be in need; raw value = lane of `NeedColumns.severity`.
enum NeedDomain: Int, CaseIterable, Sendable {
  case wonen, geld, gezondheid, psychisch, opvoeden, relatie, werk
}

/// What last happened to a household; raw value 0 is nothing yet.
enum LifeEvent: UInt8, CaseIterable, Sendable {
  case birth = 1
  case separation, partnering, jobLoss, jobFound, illness, bereavement
}

/// What a life event leaves behind until another one takes it away, as bits.
enum Circumstances {
  /// Deciles of income lost with a job.
  static let lostDeciles: UInt8 = 0xF
  /// Somebody has lost a job.
  static let jobless: UInt8 = 1 << 4
  /// Nobody was free in the daytime before.
  static let wasBusy: UInt8 = 1 << 5
  /// Somebody is lastingly ill.
  static let ill: UInt8 = 1 << 6
}

/// What weighs on a household, by domain.
struct NeedColumns: Sendable {
  /// Severity by `NeedDomain` in 255ths; the eighth lane is free.
  let severity: Column<SIMD8<UInt8>>
  /// Capacity to act, 0...1 in 65,535ths; falls under stress.
  let doenvermogen: Column<UInt16>
  /// The domain, plus 1, whose need ends this week; 0 for none.
  let ending: Column<UInt8>
  /// Bits of `Circumstances`.
  let circumstances: Column<UInt8>
  /// Raw value of the last `LifeEvent`, and its week; 0 and a week without a meaning before the first.
  let event: Column<UInt8>
  let eventWeek: Column<Int16>
  /// What rules make of need in geld and wonen; not taken along in a move (see `Easing`).
  let easing: Column<SIMD4<Int8>>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    severity = Column(rows, in: memory, repeating: SIMD8(repeating: 0))
    doenvermogen = Column(rows, in: memory, repeating: 0)
    ending = Column(rows, in: memory, repeating: 0)
    circumstances = Column(rows, in: memory, repeating: 0)
    event = Column(rows, in: memory, repeating: 0)
    eventWeek = Column(rows, in: memory, repeating: 0)
    easing = Column(rows, in: memory, repeating: SIMD4(repeating: 0))
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    severity[row] = SIMD8(repeating: 0)
    doenvermogen[row] = 0
    ending[row] = 0
    circumstances[row] = 0
    event[row] = 0
    eventWeek[row] = 0
    easing[row] = SIMD4(repeating: 0)
  }

  /// Notes what happened.
  func note(_ what: LifeEvent, _ row: UInt32, week: Int) {
    event[row] = what.rawValue
    eventWeek[row] = Int16(truncatingIfNeeded: week)
  }

  /// Raises the severity in a domain to at least a level.
  func raise(_ row: UInt32, _ domain: NeedDomain, to level: UInt8) {
    severity[row][domain.rawValue] = max(severity[row][domain.rawValue], level)
  }

  /// Domains with worries as a survey of parents counts them: money, health, the family situation (psychisch
  /// or opvoeden, once), relations, and work; wonen is left out.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - level: severity from which a domain counts, in 255ths.
  /// - Returns: 0...5.
  /// - Source: SCP (2023), Meer zicht op ouders, as cited by RVS (2024), Q-1 to Q-9.
  func worries(_ row: UInt32, from level: UInt8) -> Int {
    let own = severity[row]
    func one(_ domain: NeedDomain) -> Int { own[domain.rawValue] >= level ? 1 : 0 }
    return one(.geld) + one(.gezondheid) + max(one(.psychisch), one(.opvoeden)) + one(.relatie) + one(.werk)
  }

  /// What a household takes along when it moves.
  struct Copy: Sendable, BitwiseCopyable {
    private let severity: SIMD8<UInt8>
    private let doenvermogen: UInt16
    private let circumstances, event: UInt8
    private let eventWeek: Int16

    /// Reads a row.
    init(_ row: UInt32, of columns: NeedColumns) {
      severity = columns.severity[row]
      doenvermogen = columns.doenvermogen[row]
      circumstances = columns.circumstances[row]
      event = columns.event[row]
      eventWeek = columns.eventWeek[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: NeedColumns) {
      columns.severity[row] = severity
      columns.doenvermogen[row] = doenvermogen
      columns.circumstances[row] = circumstances
      columns.event[row] = event
      columns.eventWeek[row] = eventWeek
    }

    /// Adds it to a household that it joins: in each domain the heavier need counts.
    func join(_ row: UInt32, of columns: NeedColumns) {
      let theirs = columns.severity[row]
      columns.severity[row] = theirs.replacing(with: severity, where: severity .> theirs)
      columns.circumstances[row] |= circumstances & Circumstances.ill
    }
  }
}
