extension Channels {
  // MARK: What a regime does

  /// Pulls levers of a buurt for this week; what is not pulled again next week is back by itself.
  ///
  /// - Parameters:
  ///   - buurt: the buurt.
  ///   - levers: levers with the value that a regime gives them.
  ///   - part: how far the regime works by now, 0...1.
  func govern(_ buurt: Int, _ levers: [(lever: PolicyLever, value: Double)], part: Double) {
    world.isSteered = true
    for (lever, value) in levers {
      touch(lever.channel)
      lever.pull(value, part: part, &world.policy[buurt])
    }
  }

  /// Says in whose queue children count, and in which share of cases they are seen.
  func seeChildren(_ buurt: Int, share: Double, clusters: UInt32) {
    world.isSteered = true
    touch(.queue)
    world.policy[buurt].childSeen *= Float(share)
    world.policy[buurt].childClusters &= clusters
  }

  /// Raises the hours of the wijkteam as an answer to what was reported.
  func answer(_ buurt: Int, raise: Double) {
    world.isSteered = true
    touch(.capacity)
    world.policy[buurt].caseHours *= Float(1 + raise)
  }

  /// Share of the hours that crises and cases of a buurt asked for last week and did not get, 0...1.
  func lacking(_ buurt: Int) -> Double {
    let hours = world.institutions.hours[buurt]
    let asked = Double(hours.crises + hours.cases + hours.lack)
    return asked > 0 ? Double(hours.lack) / asked : 0
  }

  /// Households of a buurt that are in formal help, fit `who` and have their turn: each with a chance a week.
  func helped(_ buurt: Int, chance: Double) -> [UInt32] {
    let h = world.households
    let bound = threshold(chance)
    return world.dwellings(buurt).compactMap { dwelling in
      let row = UInt32(dwelling)
      guard any(h.help.state[row] .== HelpState.inHelp), fits(row),
        draw(.staff, Int(h.identity[row])).x < bound
      else { return nil }
      return row
    }
  }

  // MARK: What other interventions make of it

  /// Factor on the paid hours of a worker.
  func paid(_ buurt: Int) -> Double { Double(world.policy[buurt].workHours) }

  /// What is left of hours when more or less goes to accounts than the share that does anyway.
  func productive(_ buurt: Int, accounts: Double) -> Double {
    Double(world.policy[buurt].productive(after: accounts))
  }

  /// Factor on the share of households that take help in a group.
  func groupsTaken(_ buurt: Int) -> Double { Double(world.policy[buurt].groups) }

  /// How far a group is composed so that members in need do not prevail, where its first member lives.
  func balance(_ rows: [UInt32]) -> Double {
    rows.first.map { Double(min(1, world.policy[world.layout.buurt(of: $0)].balance)) } ?? 0
  }
}
