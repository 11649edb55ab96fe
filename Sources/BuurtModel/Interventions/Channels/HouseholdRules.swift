/// Rules of income, debt and housing: what they leave a household, and how long it waits.
extension Channels {
  /// The money of households.
  var money: HouseholdMoney { world.rules.money }

  /// Families, homes and debts as rules see them.
  func family(_ row: UInt32) -> CountedFamily { money.family(row, world.households, week: week) }

  /// Persons in a household.
  func persons(_ row: UInt32) -> Int { money.persons(row, world.households) }

  /// Income a month, as of a single adult.
  func standardIncome(_ row: UInt32) -> Double { money.standardIncome(row, world.households) }

  /// Part of it that debts take.
  func repaidShare(_ row: UInt32) -> Double { money.repaidShare(row, world.households) }

  /// Rent a month; nil for owners.
  func rent(_ row: UInt32) -> Double? { money.rent(row, world) }

  /// Whether the home is cramped.
  func isCramped(_ row: UInt32) -> Bool { money.isCramped(row, world) }

  /// Whether income is seized outside debt help.
  func isSeized(_ row: UInt32) -> Bool { money.isSeized(row, world) }

  /// Weeks to insight in the debts.
  func insight(_ row: UInt32) -> Double { money.insight(row, world) }

  /// Two draws of a household that stay the same.
  func lasting(_ row: UInt32) -> (Double, Double) {
    let words = money.words(row, world)
    return (Double(uniform(words.z)), Double(uniform(words.w)))
  }

  /// Whether need in a domain counts as a worry.
  func hasWorry(_ row: UInt32, _ domain: NeedDomain) -> Bool {
    world.households.needs.severity[row][domain.rawValue] >= world.rules.worry
  }

  /// Whether it rents.
  func rents(_ row: UInt32) -> Bool { world.households.tenure[row] != Tenure.owner.rawValue }

  /// Age of the reference person in years.
  func age(_ row: UInt32) -> Int { (week - Int(world.households.referenceBorn[row])) / 52 }

  /// Age of the youngest child in weeks; nil without one below 18.
  func youngest(_ row: UInt32) -> Int? {
    hasChild(row) ? week - Int(world.households.youngestBorn[row]) : nil
  }

  /// Years since it came to live in its dwelling.
  func registered(_ row: UInt32) -> Double {
    Double(max(0, week - Int(world.households.arrived[row]))) / weeksPerYear
  }

  /// Months since its last event was a separation, for who has children; 0 otherwise.
  func separatedMonths(_ row: UInt32) -> Double {
    let needs = world.households.needs
    guard needs.event[row] == LifeEvent.separation.rawValue, hasChild(row) else { return 0 }
    return Double(max(0, week - Int(needs.eventWeek[row]))) * 12 / weeksPerYear
  }

  /// Whether it searches actively this month: with a chance of its doenvermogen.
  ///
  /// With Mattheüs channel d off everybody does.
  func searches(_ row: UInt32) -> Bool {
    guard world.input.switches[.matthewUse] else { return true }
    let word = draw(.supply, Int(identity(of: row)), index: 4).x
    return uniform(word) < Float(world.households.needs.doenvermogen[row]) * (1 / 65_535)
  }

  /// Whether it knows the way to a cluster, by a draw that stays the same.
  ///
  /// With Mattheüs channel f off everybody does.
  func findsWay(_ row: UInt32, _ cluster: HelpCluster) -> Bool {
    guard world.input.switches[.matthewAccess] else { return true }
    return lasting(row).1 < Double(world.households.help.wayfinding[row][cluster.rawValue]) / 255
  }

  // MARK: Levers

  /// Leaves a household more money a month: need in geld begins less often and grows more slowly.
  func ease(_ row: UInt32, euros: Double) {
    guard euros > 0 else { return }
    touch(.money)
    keep(row, Easing.geldKept, share: money.easing(euros: euros))
  }

  /// Need in geld ends by itself and in help at another pace; 1 is the usual one.
  func paceDebt(_ row: UInt32, _ factor: Double) {
    touch(.money)
    pace(row, Easing.geldPace, factor)
  }

  /// Need in wonen ends at another pace, and begins and grows less by a share.
  func paceHousing(_ row: UInt32, _ factor: Double, keeping share: Double = 0) {
    touch(.housing)
    pace(row, Easing.wonenPace, factor)
    keep(row, Easing.wonenKept, share: share)
  }

  /// Lowers onset and growth by a share of what other rules leave.
  private func keep(_ row: UInt32, _ lane: Int, share: Double) {
    guard share > 0 else { return }
    let levels = world.households.needs.easing
    let left = Double(Easing.kept(levels[row][lane])) * (1 - min(1, share))
    levels[row][lane] = Easing.level(easing: 1 - left)
    world.eased = true
  }

  private func pace(_ row: UInt32, _ lane: Int, _ factor: Double) {
    guard factor != 1 else { return }
    let levels = world.households.needs.easing
    levels[row][lane] = Easing.level(pace: Double(Easing.pace(levels[row][lane])) * factor)
    world.eased = true
  }
}
