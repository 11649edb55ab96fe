/// Which households expect a child, and when.
enum Expecting {
  /// Weeks that a pregnancy is known to the model: 0...39 weeks to go.
  static let weeks = 40

  /// Least age of the youngest child when a next one is expected: a year.
  private static let leastYoungest = 52

  /// Weeks until a birth per household, -1 for most.
  ///
  /// As many couples expect as a year's births leave at any moment, chosen by the mother's age (taken as
  /// that of the younger partner) in the published odds of birth.
  static func dueIn(_ buurt: BuurtRecord, members: Members, stream: BuurtStream) -> [Int16] {
    var due = Array(repeating: Int16(-1), count: members.households.count)
    let persons = members.personsByAge.reduce(0, +)
    let expected = buurt[.births].value * Double(persons) * Double(weeks) / weeksPerYear
    let wanted = Int(expected + stream.start(.expecting))
    var candidates: [Int] = []
    var latents: [Float] = []
    for (place, home) in members.households.enumerated() {
      guard home.composition == .couple || home.composition == .coupleWithChildren,
        home.youngest < 0 || home.youngest >= leastYoungest
      else { continue }
      let odds = birthOdds(home.younger)
      guard odds > 0 else { continue }
      // The first arrivals of a race of exponential clocks are a weighted sample without replacement.
      let u = Double(uniform(stream.words(.birth, place).y)) + 0x1p-25
      candidates.append(place)
      latents.append(Float(-Exponential.log(u) / odds))
    }
    for rank in Quota.ranked(latents).prefix(wanted) {
      let household = candidates[rank]
      due[household] = Int16(uniform(stream.words(.birth, household).z) * Float(weeks))
    }
    return due
  }

  /// Births per year of age in the published table, 0 outside it.
  private static func birthOdds(_ weeks: Int) -> Double {
    let years = Double(weeks) / weeksPerYear
    return HouseholdStatistics.motherAge.first { years >= $0.from && years < $0.from + $0.width }
      .map { $0.births / $0.width } ?? 0
  }
}
