/// Dwellings that a programme lets.
extension Channels {
  /// Lets vacated dwellings of a buurt to households of this programme in the coming week.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - newcomer: who comes.
  ///   - tenure: of the dwellings; nil for all.
  ///   - share: share of the vacated dwellings.
  ///   - free: most dwellings this week.
  func offer(_ buurt: Int, to newcomer: PlacedNewcomer, tenure: Tenure?, share: Double, free: Int) {
    guard free > 0, share > 0 else { return }
    touch(.housing)
    touch(.composition)
    if world.placements.isEmpty {
      world.placements = Array(repeating: [], count: world.layout.buurtStart.count)
    }
    world.placements[buurt].append(
      Placement(
        source: world.interventions[index].source,
        identity: world.interventions[index].identity,
        newcomer: newcomer,
        tenure: tenure,
        share: threshold(share),
        free: free
      )
    )
  }

  /// Dwellings that were let to households of this programme in the last week, in row order.
  ///
  /// - Complexity: O(dwellings let by all programmes together).
  var lastPlaced: [UInt32] {
    let source = UInt32(world.interventions[index].source)
    return world.tallies.flatMap { $0.placed.filter { $0.x == source }.map(\.y) }
  }

  /// Notes that a household came.
  func come(_ row: UInt32) { world.interventions[index].funnel.come(row) }

  /// Binds a household to an initiative of its buurt, if one runs: it is one of its core then.
  func joinInitiative(_ row: UInt32, _ word: UInt32) {
    let buurt = world.layout.buurt(of: row)
    let role = world.rules.initiatives.join(row, word, buurt, world)
    guard role >= VolunteerRole.initiative else { return }
    touch(.ownership)
    world.households.civic.role[row] = role
  }

  /// Whether a household is in the core of an initiative.
  func carriesInitiative(_ row: UInt32) -> Bool {
    let role = world.households.civic.role[row]
    return role >= VolunteerRole.initiative && role < VolunteerRole.programme
  }
}
