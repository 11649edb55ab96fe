/// How many households of each composition a buurt has, and how many persons live in them.
struct HouseholdCounts: Equatable {
  /// One-person households.
  var singles = 0
  /// Couples without children.
  var couples = 0
  /// Couples with children.
  var families = 0
  /// Single parents.
  var singleParents = 0
  /// Other households of two or more adults.
  var others = 0
  /// Children at home.
  var children = 0
  /// Adults in other households.
  var otherAdults = 0

  /// Most children that a family is given, and most adults that an other household is given.
  static let most = (children: 8, adults: 6)

  /// Households.
  var households: Int { singles + couples + families + singleParents + others }
  /// Adults; grown-up children at home count as children.
  var adults: Int { singles + 2 * couples + 2 * families + singleParents + otherAdults }
  /// Persons.
  var persons: Int { adults + children }
  /// Households with children.
  var withChildren: Int { families + singleParents }

  /// The counts of one buurt: composition first, then as many children as the mean size asks for, at
  /// least one and at most eight in a household that has any.
  init(_ buurt: BuurtRecord, parameters: PopulationParameters, stream: BuurtStream) {
    let composition: [Margin] = [.onePerson, .noChildren, .withChildren]
    let counts = Quota.largestRemainder(composition.map { buurt[$0].value }, total: buurt.households)
    singles = counts[0]
    others = Self.share(parameters.otherHousehold.value, of: counts[1], stream.start(.otherHouseholds))
    couples = counts[1] - others
    let odds = Self.singleParentShare(lowIncome: buurt[.lowIncome].value, parameters)
    singleParents = Self.share(odds, of: counts[2], stream.start(.singleParents))
    families = counts[2] - singleParents
    otherAdults = 2 * others
    let wanted = Int((buurt[.meanSize].value * Double(buurt.households)).rounded()) - adults
    children = min(max(wanted, withChildren), Self.most.children * withChildren)
    otherAdults += min(max(0, wanted - children), (Self.most.adults - 2) * others)
  }

  /// Share of single parents among households with children: logistic in the share of low incomes.
  static func singleParentShare(lowIncome: Double, _ parameters: PopulationParameters) -> Double {
    let national = parameters.singleParent.value
    guard national > 0, national < 1 else { return national }
    let logit =
      Exponential.log(national / (1 - national))
      + parameters.singleParentLowIncome.value * (lowIncome - parameters.lowIncome.value)
    return 1 / (1 + Exponential.exp(-logit))
  }

  private static func share(_ share: Double, of total: Int, _ start: Double) -> Int {
    Quota.systematic([share, 1 - share], total: total, start: start)[0]
  }

  /// Households with one child, with two and so on up to eight.
  ///
  /// The published distribution, tilted exponentially until the total is right.
  func childrenCounts() -> [Int] {
    guard withChildren > 0 else { return Array(repeating: 0, count: Self.most.children) }
    let base = (0..<Self.most.children).map {
      Double(families) * HouseholdStatistics.Children.couple[$0]
        / HouseholdStatistics.Children.couple.reduce(0, +)
        + Double(singleParents) * HouseholdStatistics.Children.singleParent[$0]
        / HouseholdStatistics.Children.singleParent.reduce(0, +)
    }
    let mean = Double(children) / Double(withChildren)
    let tilted = Tilt.weights(base, mean: mean - 1)
    var counts = Quota.largestRemainder(tilted, total: withChildren)
    var missing = children - counts.indices.reduce(0) { $0 + ($1 + 1) * counts[$1] }
    while missing != 0 {
      // One household moves one step: out of the fullest class that can give in the right direction.
      let step = missing > 0 ? 1 : -1
      let from = counts.indices.filter { counts.indices.contains($0 + step) }
        .max { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] }
      guard let from, counts[from] > 0 else { break }
      counts[from] -= 1
      counts[from + step] += 1
      missing -= step
    }
    return counts
  }
}

/// Exponential tilting: the distribution nearest to a base that has a wanted mean.
///
/// - Source: Csiszar (1975): p_k proportional to base_k exp(t k) minimises the divergence from the base.
enum Tilt {
  /// Weights over 0, 1, 2 and so on with the wanted mean, as far as the base reaches.
  static func weights(_ base: [Double], mean: Double) -> [Double] {
    solve(base) { weights in
      weights.indices.reduce(0) { $0 + Double($1) * weights[$1] } - mean
    }
  }

  /// Weights with a wanted share in the first `count` categories.
  static func weights(_ base: [Double], first count: Int, share: Double) -> [Double] {
    solve(base) { weights in share - weights.prefix(count).reduce(0, +) }
  }

  /// The tilt at which an excess that rises with the tilt is 0, by bisection.
  private static func solve(_ base: [Double], excess: ([Double]) -> Double) -> [Double] {
    var low = -30.0
    var high = 30.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if excess(tilted(base, middle)) > 0 { high = middle } else { low = middle }
    }
    return tilted(base, (low + high) / 2)
  }

  private static func tilted(_ base: [Double], _ tilt: Double) -> [Double] {
    // Centred on the end that grows, so that no weight overflows.
    let top = tilt > 0 ? Double(base.count - 1) : 0
    let raw = base.indices.map { base[$0] * Exponential.exp(tilt * (Double($0) - top)) }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }
}
