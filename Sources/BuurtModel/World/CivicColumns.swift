/// Where a household volunteers; raw value in `CivicColumns.role`.
enum VolunteerRole {
  static let none: UInt8 = 0
  /// Work, school, faith community, care: outside the settings of the model.
  static let elsewhere: UInt8 = 1
  static let club: UInt8 = 2
  static let place: UInt8 = 3
  /// The core of the first initiative of the buurt; the others follow.
  static let initiative: UInt8 = 4
  /// Bound to an intervention: a maatje, or hours in return for a dwelling.
  static let programme: UInt8 = 16
}

/// What a household does for others beside its ties.
///
/// Times are counted in periods of four weeks (`Wellbeing.period`), in which every household is looked at
/// once.
struct CivicColumns: Sendable {
  /// A time that is long past, or never was.
  static let never = UInt8.max

  /// Hours a week of regular volunteering, in quarters of an hour.
  let hours: Column<UInt8>
  /// See `VolunteerRole`.
  let role: Column<UInt8>
  /// Periods since it last volunteered, once or regularly, up to 254; `never`.
  let volunteered: Column<UInt8>
  /// Periods since somebody acted on a need of this household that was noticed, up to 254; `never`.
  let noticed: Column<UInt8>
  /// Growth through taking part, 0...1 in 255ths.
  let growth: Column<UInt8>
  /// Overload of a volunteer, 0...1 in 255ths.
  let overload: Column<UInt8>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    hours = Column(rows, in: memory, repeating: 0)
    role = Column(rows, in: memory, repeating: VolunteerRole.none)
    volunteered = Column(rows, in: memory, repeating: Self.never)
    noticed = Column(rows, in: memory, repeating: Self.never)
    growth = Column(rows, in: memory, repeating: 0)
    overload = Column(rows, in: memory, repeating: 0)
  }

  /// Empties a dwelling.
  func vacate(_ row: UInt32) {
    resign(row)
    volunteered[row] = Self.never
    noticed[row] = Self.never
    growth[row] = 0
  }

  /// Ends the role of a household.
  func resign(_ row: UInt32) {
    hours[row] = 0
    role[row] = VolunteerRole.none
    overload[row] = 0
  }

  /// What a household takes along when it moves: roles stay behind.
  struct Copy: Sendable, BitwiseCopyable {
    private let volunteered: UInt8
    private let noticed: UInt8
    private let growth: UInt8

    /// Reads a row.
    init(_ row: UInt32, of columns: CivicColumns) {
      volunteered = columns.volunteered[row]
      noticed = columns.noticed[row]
      growth = columns.growth[row]
    }

    /// Writes it into a row.
    func write(to row: UInt32, of columns: CivicColumns) {
      columns.volunteered[row] = volunteered
      columns.noticed[row] = noticed
      columns.growth[row] = growth
    }
  }
}

/// An initiative of residents; with a core of 0 there is none.
struct Initiative: BitwiseCopyable, Sendable {
  /// Week in which it began.
  var born: Int16
  /// Households that carry it, as last counted.
  var core: UInt8
  /// How far it is still its own, 0...1.
  var ownership: Float
  /// Funds, 0...1 of what it can use.
  var funding: Float
  /// Hours that professionals lent it since its last meeting.
  var lent: Float = 0
  /// The intervention that backs it, plus 1; 0 for none.
  var source: UInt8 = 0

  static let none = Initiative(born: 0, core: 0, ownership: 0, funding: 0)
}

/// What interventions do for a club in one week; the calendar writes it anew every week.
struct ClubAid: BitwiseCopyable, Sendable {
  /// Money beyond its own, in the unit of organisatiekracht.
  var funds: Float = 0
  /// Volunteers that it needs beyond the usual, as a share of them; negative where it is relieved.
  var burden: Float = 0
  /// Facilitation in its meetings, 0...1.
  var coaching: Float = 0
  /// Somebody who recognises need there, 0...1.
  var seeing: Float = 0
  /// Somebody there who knows whom to turn to, 0...1.
  var acting: Float = 0

  static let none = ClubAid()
}

/// What belongs to a buurt or a roster rather than to a household; its shard owns it.
struct CivicState: Sendable {
  /// Initiatives that a buurt can have at a time.
  static let slots = 4

  /// Norm of reciprocity by buurt, 0...1.
  let norm: Column<Float>
  /// Hours a week of the volunteers of places, by buurt.
  let placeHours: Column<Float>
  /// Share of wanted volunteer hours that is missing, by buurt.
  let shortage: Column<Float>
  /// Mean need by buurt, 0...1.
  let strain: Column<Float>
  /// Support by the gemeente and control, by buurt, 0...1; interventions add to them while they work, so that
  /// a sum may lie outside that range and is cut to it where it is used.
  let support: Column<Float>
  let control: Column<Float>
  /// Initiatives, `slots` for each buurt.
  let initiatives: Column<Initiative>
  /// Organisatiekracht by roster, 0...1.
  let organisatiekracht: Column<Float>
  /// What interventions do for a roster this week.
  let aid: Column<ClubAid>

  /// The state before anything has happened.
  init(buurten: Int, rosters: Int, _ p: Parameters, in memory: ColumnMemory) {
    norm = Column(buurten, in: memory, repeating: Float(p.civic.norm.value))
    placeHours = Column(buurten, in: memory, repeating: 0)
    shortage = Column(buurten, in: memory, repeating: 0)
    strain = Column(buurten, in: memory, repeating: 0)
    support = Column(buurten, in: memory, repeating: Float(p.initiatives.support.value))
    control = Column(buurten, in: memory, repeating: Float(p.initiatives.control.value))
    initiatives = Column(buurten * Self.slots, in: memory, repeating: .none)
    organisatiekracht = Column(max(rosters, 1), in: memory, repeating: 0)
    aid = Column(max(rosters, 1), in: memory, repeating: .none)
  }

  /// How many initiatives a buurt has.
  func active(_ buurt: Int) -> Int {
    (0..<Self.slots).reduce(0) { $0 + (initiatives[buurt * Self.slots + $1].core > 0 ? 1 : 0) }
  }
}
