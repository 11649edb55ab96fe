/// What starts, works and ends this week, the only one where interventions act.
enum Calendar {
  /// One week.
  static func act(on world: World) {
    let rules = world.rules
    Governance.clear(world)
    for index in world.interventions.indices where world.interventions[index].isRegime { work(index, world) }
    for buurt in world.known.indices {
      let beyond = max(0, world.known[buurt] - rules.knownFloor)
      let faster = (1 - rules.knownKept) * (world.policy[buurt].turnover - 1)
      world.known[buurt] = rules.knownFloor + beyond * max(0, rules.knownKept - faster)
    }
    Governance.staff(world)
    world.rules.volunteers.lend(on: world)
    for shard in world.sessions.indices { world.sessions[shard].removeAll(keepingCapacity: true) }
    for buurt in world.placements.indices { world.placements[buurt].removeAll(keepingCapacity: true) }
    for roster in world.aided { world.civic.aid[roster] = .none }
    world.aided.removeAll(keepingCapacity: true)
    world.rules.initiatives.meet(on: world)
    Easing.renew(world)
    world.institutions.renew()
    for index in world.interventions.indices where !world.interventions[index].isRegime { work(index, world) }
    for place in world.places.all.indices where world.places.all[place].open(world.week) {
      let own = world.places.all[place]
      world.places.all[place].facilitation = rules.facilitation(
        known: world.known[own.buurt],
        hours: own.hours,
        openHours: own.openHours
      )
    }
  }

  /// One week of an intervention, if it is at work.
  private static func work(_ index: Int, _ world: World) {
    world.interventions[index].eased.fade(in: world)
    let plan = world.interventions[index].plan
    guard world.week >= plan.from else { return }
    world.interventions[index].account.begin(world.week)
    let channels = Channels(world: world, index: index)
    // A copy goes to work, so that it can use the world's channels meanwhile.
    var behaviour = world.interventions[index].behaviour
    if let until = plan.until, world.week >= until {
      if world.week == until { behaviour.end(through: channels) }
    } else {
      behaviour.act(through: channels)
    }
    world.interventions[index].behaviour = behaviour
  }

  /// After the week: what the shards saw of interventions goes to their funnels.
  static func close(_ world: World) {
    for index in world.interventions.indices {
      world.interventions[index].visitors.removeAll(keepingCapacity: true)
    }
    for shard in 0..<world.shards {
      let tally = world.tallies[shard]
      for mark in tally.came {
        world.interventions[Int(mark.x) - 1].funnel.come(mark.y)
        world.interventions[Int(mark.x) - 1].visitors.append(mark.y)
      }
      for mark in tally.met { world.interventions[Int(mark.x) - 1].funnel.meet(mark.y) }
      tally.came.removeAll(keepingCapacity: true)
      tally.met.removeAll(keepingCapacity: true)
      for index in world.interventions.indices {
        world.interventions[index].funnel.tied += tally.tied[index + 1]
        world.interventions[index].funnel.kept26 += tally.kept26[index + 1]
        world.interventions[index].funnel.kept52 += tally.kept52[index + 1]
        tally.tied[index + 1] = 0
        tally.kept26[index + 1] = 0
        tally.kept52[index + 1] = 0
      }
    }
  }
}
