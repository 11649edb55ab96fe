/// What an observation says of wellbeing, volunteers, initiatives and clubs.
extension Observer {
  /// Periods of four weeks in a year.
  private static let year = UInt8(52 / Wellbeing.period)

  /// The values of one household.
  @inline(__always)
  func addWellbeing(_ row: UInt32, to value: inout InlineArray<64, Double>) {
    let h = world.households
    let states = h.wellbeing
    func share(_ word: UInt16) -> Double { Double(word) / 65_535 }
    let out = OutsideNetwork.isWeekly(h.outside[row])
    value[HouseholdMeasure.noContact.rawValue] = TieSum.contacts(h.tieSums[row]) == 0 && !out ? 1 : 0
    let lonely = share(states.loneliness[row])
    value[HouseholdMeasure.stronglyLonely.rawValue] = lonely >= world.rules.stronglyLonely ? 1 : 0
    value[HouseholdMeasure.loneliness.rawValue] = lonely
    value[HouseholdMeasure.satisfaction.rawValue] = share(states.satisfaction[row])
    value[HouseholdMeasure.perceivedSupport.rawValue] = share(states.perceived[row])
    value[HouseholdMeasure.thuisgevoel.rawValue] = share(states.thuisgevoel[row])
    value[HouseholdMeasure.selfEsteem.rawValue] = share(states.selfEsteem[row])
    value[HouseholdMeasure.stigma.rawValue] = share(states.stigma[row])
    value[HouseholdMeasure.volunteers.rawValue] = h.civic.volunteered[row] < Self.year ? 1 : 0
    value[HouseholdMeasure.noticed.rawValue] = h.civic.noticed[row] < Self.year ? 1 : 0
  }

  /// Initiatives in the world.
  var initiatives: Double {
    Double(world.layout.buurtStart.indices.reduce(0) { $0 + world.civic.active($1) })
  }

  /// Mean of a number of the initiatives that are there; NaN without any.
  func mean(_ number: KeyPath<Initiative, Float>) -> Double {
    let there = (0..<world.civic.initiatives.count).map { world.civic.initiatives[$0] }.filter { $0.core > 0 }
    return there.isEmpty ? .nan : there.reduce(0.0) { $0 + Double($1[keyPath: number]) } / Double(there.count)
  }

  /// Mean organisatiekracht of clubs; NaN without clubs.
  var organisatiekracht: Double {
    let count = world.rosters.identity.count
    let sum = (0..<count).reduce(0.0) { $0 + Double(world.civic.organisatiekracht[$1]) }
    return count > 0 ? sum / Double(count) : .nan
  }

  /// Mean norm of the buurten where anybody lives.
  var norm: Double {
    let lived = world.layout.buurtSize.indices.filter { world.layout.buurtSize[$0] > 0 }
    return lived.reduce(0.0) { $0 + Double(world.civic.norm[$1]) } / Double(lived.count)
  }
}
