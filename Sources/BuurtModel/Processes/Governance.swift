/// What regimes change of hours: before interventions act, and once all have.
///
/// Hours of the wijkteam: base * factor * what accounts leave * (1 - part for places); that part goes to the open
/// places of the buurt in equal shares and stays with cases where none is open. Hours of hosts: own * factor *
/// what accounts leave. Nothing happens in a week without a regime, nor after the first week without one.
enum Governance {
  /// Puts stances back, so that each regime at work sets its own again.
  static func clear(_ world: World) {
    world.wasSteered = world.isSteered
    guard world.isSteered else { return }
    world.isSteered = false
    for buurt in world.policy.indices { world.policy[buurt] = .neutral }
  }

  /// Sets the hours of wijkteams and hosts; in a week without regimes the hours that the table and places say.
  static func staff(_ world: World) {
    for place in world.places.all.indices { world.places.all[place].hours = world.places.all[place].ownHours }
    guard world.isSteered || world.wasSteered else { return }
    let accounts = world.input.parameters.institutions.accountability.value
    for place in world.places.all.indices {
      let stance = world.policy[world.places.all[place].buurt]
      world.places.all[place].hours *= stance.workHours * stance.productive(after: accounts)
    }
    for buurt in world.policy.indices {
      let stance = world.policy[buurt]
      let hours = world.institutions.hours[buurt].base * stance.caseHours * stance.productive(after: accounts)
      let open =
        stance.toCollective > 0
        ? world.places.candidates[buurt].filter { $0.near && world.places.all[$0.place].open(world.week) }
        : []
      let moved = open.isEmpty ? 0 : hours * min(1, stance.toCollective)
      world.institutions.hours[buurt].budget = hours - moved
      for candidate in open { world.places.all[candidate.place].hours += moved / Float(open.count) }
      if moved > 0 { world.learn(buurt, hours: moved) }
    }
  }

  /// Places of an institution: its capacity times the mean factor of its buurten, by dwellings.
  static func places(_ institution: Institution, _ capacity: Int, _ world: World) -> Int {
    guard world.isSteered else { return capacity }
    var sum = 0.0
    var homes = 0.0
    for buurt in world.neighbours.catchment[institution.catchment] {
      let size = Double(world.layout.buurtSize[buurt])
      sum += size * Double(world.policy[buurt].capacity)
      homes += size
    }
    return Int((Double(capacity) * max(0, sum / max(homes, 1))).rounded())
  }
}
