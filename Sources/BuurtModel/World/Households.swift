/// The columns of all dwellings and who lives in them; row = dwelling, a row may be empty.
///
/// Weeks are counted from week 0, negative before. Absent weeks are `Self.never`.
struct Households: Sendable {
  /// A week that does not come.
  static let never = Int16.max

  // Who: fixed on entry, kept through moves.
  /// Dwelling first entered (24 bits) and number of that entry (8 bits); never 0xFFFFFFFF.
  let identity: Column<UInt32>
  /// Entries into this dwelling so far; stays with the dwelling.
  let entries: Column<UInt8>
  /// Raw value of `Composition`; 0 for an empty dwelling.
  let composition: Column<UInt8>
  let adults: Column<UInt8>
  let children: Column<UInt8>
  /// Week of birth of the youngest and eldest child at home; `never` without.
  let youngestBorn: Column<Int16>
  let eldestBorn: Column<Int16>
  /// Week of the coming birth; `never` when not expecting.
  let due: Column<Int16>
  /// Week of birth of the reference person.
  let referenceBorn: Column<Int16>
  let tenure: Column<UInt8>
  let education: Column<UInt8>
  /// National income decile, 0...9.
  let income: Column<UInt8>
  let group: Column<UInt8>
  let interests: Column<UInt8>
  /// 1 when somebody is free in the daytime.
  let freeDaytime: Column<UInt8>
  /// Week of arrival in this dwelling.
  let arrived: Column<Int16>
  /// Social skill, mean 1.
  let skill: Column<Float>
  /// Contacts a week that are wanted.
  let desired: Column<Float>
  /// Trust in people, 0...1.
  let trust: Column<Float>
  /// The network outside the simulated area; see `OutsideNetwork`.
  let outside: Column<UInt8>
  /// Decile of initial ties, 0...9; 255 for newcomers and before week 0.
  let decile: Column<UInt8>
  /// Sum of ties over the last year of the burn-in, from which the decile is made.
  let initialTies: Column<Float>

  // State, by room of the model.
  let needs: NeedColumns
  let support: SupportColumns
  let help: HelpColumns
  let wellbeing: WellbeingColumns
  let civic: CivicColumns
  /// What similarity compares, packed; see `Similarity`.
  let traits: Column<UInt64>
  /// Severity of need, 0...1.
  let need: Column<Float>
  /// Stress, 0...1.
  let stress: Column<Float>
  /// Effort for each tie this week, 0...cap.
  let effort: Column<Float>
  /// Openness at first meetings: skill, effort and stigma together.
  let openness: Column<Float>
  /// What the ties added up to in the last week; see `TieSum`.
  let tieSums: Column<UInt64>
  /// Contacts a week, smoothed.
  let presentContact: Column<Float>
  /// Weeks that an invitation still works.
  let invited: Column<UInt8>
  /// Awareness of up to 8 candidate places, 4 bits each.
  let awareness: Column<UInt32>
  /// Place (plus 1) visited this week, 0 for none; and the last place visited ever.
  let visiting: Column<UInt16>
  let regular: Column<UInt16>
  /// Rosters (plus 1); 0 for none.
  let roster0: Column<UInt32>
  let roster1: Column<UInt32>
  /// What a mover of this week wants: 1 to leave the world, 0 another dwelling in it.
  let wish: Column<UInt8>
  /// Draws of this week that order those present: block, public space, family setting, rosters.
  let blockDraw: Column<UInt32>
  let publicDraw: Column<UInt32>
  let familyDraw: Column<UInt32>
  let rosterDraw: Column<UInt32>

  /// Columns for `rows` dwellings, all empty.
  init(rows: Int, in memory: ColumnMemory) {
    identity = Column(rows, in: memory, repeating: 0)
    entries = Column(rows, in: memory, repeating: 0)
    composition = Column(rows, in: memory, repeating: 0)
    adults = Column(rows, in: memory, repeating: 0)
    children = Column(rows, in: memory, repeating: 0)
    youngestBorn = Column(rows, in: memory, repeating: Self.never)
    eldestBorn = Column(rows, in: memory, repeating: Self.never)
    due = Column(rows, in: memory, repeating: Self.never)
    referenceBorn = Column(rows, in: memory, repeating: 0)
    tenure = Column(rows, in: memory, repeating: 0)
    education = Column(rows, in: memory, repeating: 0)
    income = Column(rows, in: memory, repeating: 0)
    group = Column(rows, in: memory, repeating: 0)
    interests = Column(rows, in: memory, repeating: 0)
    freeDaytime = Column(rows, in: memory, repeating: 0)
    arrived = Column(rows, in: memory, repeating: 0)
    skill = Column(rows, in: memory, repeating: 0)
    desired = Column(rows, in: memory, repeating: 0)
    trust = Column(rows, in: memory, repeating: 0)
    outside = Column(rows, in: memory, repeating: 0)
    decile = Column(rows, in: memory, repeating: 255)
    initialTies = Column(rows, in: memory, repeating: 0)
    needs = NeedColumns(rows: rows, in: memory)
    support = SupportColumns(rows: rows, in: memory)
    help = HelpColumns(rows: rows, in: memory)
    wellbeing = WellbeingColumns(rows: rows, in: memory)
    civic = CivicColumns(rows: rows, in: memory)
    traits = Column(rows, in: memory, repeating: 0)
    need = Column(rows, in: memory, repeating: 0)
    stress = Column(rows, in: memory, repeating: 0)
    effort = Column(rows, in: memory, repeating: 0)
    openness = Column(rows, in: memory, repeating: 0)
    tieSums = Column(rows, in: memory, repeating: 0)
    presentContact = Column(rows, in: memory, repeating: 0)
    invited = Column(rows, in: memory, repeating: 0)
    awareness = Column(rows, in: memory, repeating: 0)
    visiting = Column(rows, in: memory, repeating: 0)
    regular = Column(rows, in: memory, repeating: 0)
    roster0 = Column(rows, in: memory, repeating: 0)
    roster1 = Column(rows, in: memory, repeating: 0)
    wish = Column(rows, in: memory, repeating: 0)
    blockDraw = Column(rows, in: memory, repeating: 0)
    publicDraw = Column(rows, in: memory, repeating: 0)
    familyDraw = Column(rows, in: memory, repeating: 0)
    rosterDraw = Column(rows, in: memory, repeating: 0)
  }

  /// Whether somebody lives in a dwelling.
  @inline(__always)
  func lived(_ row: UInt32) -> Bool { composition[row] != 0 }

  /// Whether a child below 18 lives in a household.
  func hasMinor(_ row: UInt32, week: Int) -> Bool {
    youngestBorn[row] != Self.never && week - Int(youngestBorn[row]) < 18 * 52
  }

  /// The life stage of a household in a week.
  @inline(__always)
  func lifeStage(_ row: UInt32, week: Int) -> LifeStage {
    if due[row] != Self.never { return .expecting }
    if youngestBorn[row] != Self.never {
      // Two comparisons of the youngest child's age tell the stage; from 18 years it is the adults' age.
      let age = week - Int(youngestBorn[row])
      if age < 4 * 52 { return .children0to3 }
      if age < 12 * 52 { return .children4to11 }
      if age < 18 * 52 { return .children12to17 }
    }
    let age = week - Int(referenceBorn[row])
    return age < 35 * 52 ? .young : age < 65 * 52 ? .middle : .old
  }

  /// Empties a dwelling; its number of entries stays.
  ///
  /// Nobody has the identity that is left behind.
  func vacate(_ row: UInt32) {
    identity[row] = .max
    composition[row] = 0
    adults[row] = 0
    children[row] = 0
    youngestBorn[row] = Self.never
    eldestBorn[row] = Self.never
    due[row] = Self.never
    decile[row] = 255
    initialTies[row] = 0
    needs.vacate(row)
    support.vacate(row)
    help.vacate(row)
    wellbeing.vacate(row)
    civic.vacate(row)
    traits[row] = 0
    need[row] = 0
    stress[row] = 0
    effort[row] = 0
    openness[row] = 0
    tieSums[row] = 0
    presentContact[row] = 0
    invited[row] = 0
    awareness[row] = 0
    visiting[row] = 0
    regular[row] = 0
    roster0[row] = 0
    roster1[row] = 0
  }
}

/// One household on the move: what it takes along.
struct HouseholdCopy: Sendable, BitwiseCopyable {
  private let identity: UInt32
  private let composition, adults, children, education, income, group, interests, freeDaytime: UInt8
  private let youngestBorn, eldestBorn, due, referenceBorn: Int16
  private let skill, desired, trust: Float
  private let outside, decile: UInt8
  private let initialTies: Float
  private let needs: NeedColumns.Copy
  private let support: SupportColumns.Copy
  private let help: HelpColumns.Copy
  private let wellbeing: WellbeingColumns.Copy
  private let civic: CivicColumns.Copy
  private let traits: UInt64
  private let need, stress, effort, openness, presentContact: Float
  private let tieSums: UInt64

  /// Reads the household of a row.
  init(_ row: UInt32, of columns: Households) {
    identity = columns.identity[row]
    composition = columns.composition[row]
    adults = columns.adults[row]
    children = columns.children[row]
    education = columns.education[row]
    income = columns.income[row]
    group = columns.group[row]
    interests = columns.interests[row]
    freeDaytime = columns.freeDaytime[row]
    youngestBorn = columns.youngestBorn[row]
    eldestBorn = columns.eldestBorn[row]
    due = columns.due[row]
    referenceBorn = columns.referenceBorn[row]
    skill = columns.skill[row]
    desired = columns.desired[row]
    trust = columns.trust[row]
    outside = columns.outside[row]
    decile = columns.decile[row]
    initialTies = columns.initialTies[row]
    needs = NeedColumns.Copy(row, of: columns.needs)
    support = SupportColumns.Copy(row, of: columns.support)
    help = HelpColumns.Copy(row, of: columns.help)
    wellbeing = WellbeingColumns.Copy(row, of: columns.wellbeing)
    civic = CivicColumns.Copy(row, of: columns.civic)
    traits = columns.traits[row]
    need = columns.need[row]
    stress = columns.stress[row]
    effort = columns.effort[row]
    openness = columns.openness[row]
    tieSums = columns.tieSums[row]
    presentContact = columns.presentContact[row]
  }

  /// Writes it into a row: places, rosters and visits stay behind; tenure is the dwelling's.
  func write(to row: UInt32, of columns: Households, week: Int) {
    columns.vacate(row)
    columns.identity[row] = identity
    columns.composition[row] = composition
    columns.adults[row] = adults
    columns.children[row] = children
    columns.education[row] = education
    columns.income[row] = income
    columns.group[row] = group
    columns.interests[row] = interests
    columns.freeDaytime[row] = freeDaytime
    columns.youngestBorn[row] = youngestBorn
    columns.eldestBorn[row] = eldestBorn
    columns.due[row] = due
    columns.referenceBorn[row] = referenceBorn
    columns.arrived[row] = Int16(truncatingIfNeeded: week)
    columns.skill[row] = skill
    columns.desired[row] = desired
    columns.trust[row] = trust
    columns.outside[row] = outside
    columns.decile[row] = decile
    columns.initialTies[row] = initialTies
    needs.write(to: row, of: columns.needs)
    support.write(to: row, of: columns.support)
    help.write(to: row, of: columns.help)
    wellbeing.write(to: row, of: columns.wellbeing)
    civic.write(to: row, of: columns.civic)
    columns.traits[row] = traits
    columns.need[row] = need
    columns.stress[row] = stress
    columns.effort[row] = effort
    columns.openness[row] = openness
    columns.tieSums[row] = tieSums
    columns.presentContact[row] = presentContact
  }
  /// Adds it to the household of a row, that of a single: persons, children and needs come together, income is
  /// the higher one; skill, wishes and standing stay those of who lives there.
  func join(_ row: UInt32, of columns: Households) {
    columns.adults[row] &+= adults
    columns.children[row] &+= children
    if youngestBorn != Households.never {
      let theirs = columns.youngestBorn[row]
      columns.youngestBorn[row] = theirs == Households.never ? youngestBorn : max(theirs, youngestBorn)
      columns.eldestBorn[row] = min(columns.eldestBorn[row], eldestBorn)
    }
    columns.due[row] = min(columns.due[row], due)
    columns.income[row] = max(columns.income[row], income)
    columns.freeDaytime[row] |= freeDaytime
    needs.join(row, of: columns.needs)
  }
}
