/// What a household has to live on and where it lives, derived from what the world keeps of it.
///
/// Standard income (as of a single adult) in decile d (0...9): low * (high / low)^(d / 9) euros a month.
/// Rent and area of a rented home lie evenly between their bounds, drawn once for the dwelling. Seizure and
/// weeks to insight in debts are drawn once for the household.
///
/// - Properties: a function of the state and of draws of week 0: the same in every arm.
/// - Limits: income is that of the decile, rent does not follow it. Ages of children between the youngest and
///   the eldest are taken as evenly spread.
struct HouseholdMoney: Sendable {
  private let p: MoneyParameters
  private let debt: UInt8

  /// Reads the registry.
  init(_ parameters: Parameters) {
    p = parameters.money
    debt = max(1, byte(Float(parameters.needs.debt.value)))
  }

  /// Euros a month of a child that a seizure does not count.
  var childCost: Double { p.childCost.value }

  /// Children below 18, and those of twelve and older.
  func family(_ row: UInt32, _ h: Households, week: Int) -> CountedFamily {
    let count = Int(h.children[row])
    guard count > 0, h.youngestBorn[row] != Households.never else {
      return CountedFamily(children: 0, fromTwelve: 0)
    }
    let youngest = week - Int(h.youngestBorn[row])
    let span = Int(h.youngestBorn[row]) - Int(h.eldestBorn[row])
    var family = CountedFamily(children: 0, fromTwelve: 0)
    for k in 0..<count {
      let age = youngest + (count > 1 ? span * k / (count - 1) : 0)
      guard age < Vroegsignalering.childhood else { continue }
      family.children += 1
      if age >= 12 * 52 { family.fromTwelve += 1 }
    }
    return family
  }

  /// Persons in a household.
  func persons(_ row: UInt32, _ h: Households) -> Int { Int(h.adults[row]) + Int(h.children[row]) }

  /// Income a month as for a single adult.
  func standardIncome(_ row: UInt32, _ h: Households) -> Double {
    p.incomeLow.value
      * Exponential.power(p.incomeHigh.value / p.incomeLow.value, Double(h.income[row]) / 9)
  }

  /// Whether debts are problematic.
  func isIndebted(_ row: UInt32, _ h: Households) -> Bool {
    h.needs.severity[row][NeedDomain.geld.rawValue] >= debt
  }

  /// Part of the income that debts take.
  func repaidShare(_ row: UInt32, _ h: Households) -> Double { isIndebted(row, h) ? p.repaid.value : 0 }

  /// Rent a month; nil for owners.
  func rent(_ row: UInt32, _ world: World) -> Double? {
    let highest: Double
    switch Tenure(rawValue: world.households.tenure[row]) {
    case .corporatie: highest = p.rentHigh.value
    case .privateRent: highest = p.rentPrivate.value
    default: return nil
    }
    let draw = Double(uniform(world.key.block(.homes, week: 0, low: row).x))
    return p.rentLow.value + (highest - p.rentLow.value) * draw
  }

  /// Whether a rented home has less area a person than what counts as cramped.
  func isCramped(_ row: UInt32, _ world: World) -> Bool {
    let h = world.households
    guard h.tenure[row] != Tenure.owner.rawValue else { return false }
    let draw = Double(uniform(world.key.block(.homes, week: 0, low: row).y))
    let area = p.areaLow.value + (p.areaHigh.value - p.areaLow.value) * draw
    return area < p.cramped.value * Double(persons(row, h))
  }

  /// Whether income is seized: problematic debts outside debt help, for a share of them.
  func isSeized(_ row: UInt32, _ world: World) -> Bool {
    let h = world.households
    guard isIndebted(row, h), h.help.state[row][HelpCluster.geldzaken.rawValue] != HelpState.inHelp else {
      return false
    }
    return Double(uniform(words(row, world).x)) < p.seizure.value
  }

  /// Weeks from the application until 90 % of the debts is visible: the guideline and an exponential draw.
  func insight(_ row: UInt32, _ world: World) -> Double {
    let u = Double(max(uniform(words(row, world).y), 0x1p-24))
    return Schuldhulpverlening.guideline - p.stabilisationMore.value * Exponential.log(u)
  }

  /// A draw of the household for what else is drawn once: whether parents claim, whether they find a fund.
  func words(_ row: UInt32, _ world: World) -> SIMD4<UInt32> {
    world.key.block(.money, week: 0, low: world.households.identity[row])
  }

  /// The part of onset and growth of need in geld that an amount a month takes away: 1 - exp(-euros / scale).
  func easing(euros: Double) -> Double { 1 - Exponential.exp(-max(0, euros) / p.relief.value) }
}
