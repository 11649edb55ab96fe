extension Channels {
  /// Dwellings of a buurt, by row.
  func rows(_ buurt: Int) -> Range<Int> { world.dwellings(buurt) }

  /// Whether it is a household's turn this week in a round of `weeks`.
  func isTurn(_ identity: UInt32, of weeks: Int) -> Bool {
    let round = UInt32(truncatingIfNeeded: weeks)
    return mixed(identity ^ world.interventions[index].identity) % round
      == UInt32(truncatingIfNeeded: week + world.input.burnIn) % round
  }

  /// How far a route of recruitment is open to a household, 0...1; see `Recruitment`.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - route: the route.
  ///   - cluster: the institutions that the programme belongs to.
  ///   - word: chooses the tie that word of mouth comes through.
  /// - Returns: 0...1.
  func way(_ row: UInt32, _ route: Recruitment.Route, _ cluster: HelpCluster, _ word: UInt32) -> Float {
    let h = world.households
    switch route {
    case .selfSelection:
      let finding =
        world.input.switches[.matthewAccess] ? Float(h.help.wayfinding[row][cluster.rawValue]) / 255 : 1
      let coping = world.input.switches[.matthewUse] ? Float(h.needs.doenvermogen[row]) / 65_535 : 1
      return finding * coping
    case .universal:
      switch h.lifeStage(row, week: week) {
      case .expecting, .children0to3, .children4to11: return 1
      default: return 0
      }
    case .doorToDoor: return 1
    case .referral:
      let known =
        any(h.help.state[row] .!= HelpState.none) || h.civic.noticed[row] != CivicColumns.never
      return known ? 1 : 0
    case .wordOfMouth:
      let shard = world.layout.shard(of: row)
      let degree = world.ties[shard].degree(row)
      guard degree > 0 else { return 0 }
      let partner = world.ties[shard].entry(row, Int(bounded(word, UInt32(degree)))).partner
      return world.interventions[index].funnel.hasCome(partner) ? 1 : 0
    }
  }

  /// 1 - distrust * (1 - trust) - shame * acceptatieschroom, at least 0; see `Recruitment`.
  func gate(_ row: UInt32, _ cluster: HelpCluster, distrust: Double, shame: Double) -> Double {
    guard world.input.switches[.matthewAccess] else { return 1 }
    let h = world.households
    let trust = Double(h.help.trust[row][cluster.rawValue]) / 255
    return max(0, 1 - distrust * (1 - trust) - shame * Double(h.support.reluctance[row]) / 255)
  }
}
