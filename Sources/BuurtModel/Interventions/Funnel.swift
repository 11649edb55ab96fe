/// Whom an intervention reached, and what it took: counted from its start.
///
/// Households are counted once, by a mark per dwelling that moves along with them.
struct Funnel: Sendable {
  private(set) var reached = 0
  private(set) var came = 0
  private(set) var met = 0
  /// Ties that began in it, and those still there after 26 and 52 weeks.
  var tied = 0
  var kept26 = 0
  var kept52 = 0
  var hours = 0.0
  var euros = 0.0
  /// The channels that it went through; see `Channel.bit`.
  private(set) var touched: UInt32 = 0
  private var marks: [UInt8]

  private static let reachedMark: UInt8 = 1
  private static let cameMark: UInt8 = 2
  private static let metMark: UInt8 = 4

  /// An empty funnel over `rows` dwellings.
  init(rows: Int) { marks = Array(repeating: 0, count: rows) }

  /// Notes that it acted through a channel.
  mutating func touch(_ channel: Channel) { touched |= channel.bit }

  /// Whether it acted through a channel.
  func hasTouched(_ channel: Channel) -> Bool { touched & channel.bit != 0 }

  /// A household was told of it or invited.
  mutating func reach(_ row: UInt32) { if mark(row, Self.reachedMark) { reached += 1 } }

  /// A household came; it was reached, then, too.
  mutating func come(_ row: UInt32) {
    reach(row)
    if mark(row, Self.cameMark) { came += 1 }
  }

  /// A household met others there.
  mutating func meet(_ row: UInt32) { if mark(row, Self.metMark) { met += 1 } }

  /// Whether a household has come before.
  func hasCome(_ row: UInt32) -> Bool { marks[Int(row)] & Self.cameMark != 0 }

  private mutating func mark(_ row: UInt32, _ bit: UInt8) -> Bool {
    guard marks[Int(row)] & bit == 0 else { return false }
    marks[Int(row)] |= bit
    return true
  }

  /// Marks move along with movers, all at once; who joins another household adds its own, and of a couple that
  /// parts the one that stays keeps them.
  mutating func follow(_ moves: [Moves.Move]) {
    let taken = moves.map { marks[Int($0.from)] }
    for move in moves where move.kind != .part { marks[Int(move.from)] = 0 }
    for (move, mark) in zip(moves, taken) where move.to != Moving.leaves {
      switch move.kind {
      case .move: marks[Int(move.to)] = mark
      case .join: marks[Int(move.to)] |= mark
      case .part: marks[Int(move.to)] = 0
      }
    }
  }

  /// One value per entry of `MeasureCatalogue.intervention` but the last two, which `Account` gives.
  var values: [Double] {
    [Double(reached), Double(came), Double(met), Double(tied), Double(kept26), Double(kept52), hours, euros]
  }
}

/// An intervention of the arm, at work or not yet.
struct ActiveIntervention: Sendable {
  let plan: InterventionPlan
  /// Its place in the arm's list.
  let index: Int
  /// Hash of its name: who it is in draws.
  let identity: UInt32
  /// Buurten where it works, in table order.
  let buurten: [Int]
  var behaviour: any Intervention
  var funnel: Funnel
  var account: Account

  /// Whether it sets how buurten are governed, so that it acts before all that is governed.
  var isRegime: Bool { plan.kind == Beleidsregime.scenarioKey }
  /// Frictions that it has eased for a time.
  var eased = EasedFrictions()
  /// Rows that its places admitted in the last week.
  var visitors: [UInt32] = []

  /// What ties and places say of where they come from.
  var source: UInt8 { UInt8(truncatingIfNeeded: index + 1) }
}
