import BuurtModel
import BuurtScenario

/// Some or all arms of one replicate, carried out by one thread: arms of equal settings together, then the next.
struct ReplicateRun {
  let plan: ExperimentPlan
  /// The runs of one replicate.
  let runs: [RunIdentity]
  let sharing: Sharing
  let threads: Int
  let build: WorldBuilder
  let sink: any RunSink
  let cancellation: CancellationFlag
  let meter: ProgressMeter

  /// Runs every arm to its end and seals it.
  ///
  /// - Returns: whether it came to its end; false when it was asked to stop.
  func carryOut() throws(ExperimentError) -> Bool {
    for group in SharedWeeks.worlds(of: runs.map { plan.scenario.arms[$0.arm] }) {
      let together = ReplicateRun(
        plan: plan,
        runs: group.map { runs[$0] },
        sharing: sharing,
        threads: threads,
        build: build,
        sink: sink,
        cancellation: cancellation,
        meter: meter
      )
      guard try together.carryOutTogether() else { return false }
    }
    return true
  }

  /// Runs arms that share a world to their ends.
  private func carryOutTogether() throws(ExperimentError) -> Bool {
    let plans = runs.map { plan.scenario.arms[$0.arm].plans }
    let classes = SharedWeeks.classes(of: plans)
    let recorders = try recordersForAll()
    let fork = SharedWeeks.forkState(
      of: plans,
      sharing: sharing,
      burnIn: plan.scenario.burnIn,
      weeks: plan.scenario.weeks
    )

    guard let fork else {
      for members in classes {
        let world = try world(of: runs[members[0]])
        guard try finish(world, members, recorders) else { return false }
      }
      return true
    }

    let trunk = try world(of: runs[classes[0][0]])
    while trunk.week < fork {
      try observeShared(trunk, plans, classes, recorders)
      guard step(trunk) else { return false }
    }
    // The trunk lives under the plans of the first class, which goes last so that it needs no copy: at most
    // two worlds stand in memory.
    for members in classes.dropFirst() {
      guard try finish(trunk.branched(to: plans[members[0]]), members, recorders) else { return false }
    }
    return try finish(trunk, classes[0], recorders)
  }

  private func recordersForAll() throws(ExperimentError) -> [any RunRecorder] {
    var recorders: [any RunRecorder] = []
    for run in runs {
      do { recorders.append(try sink.recorder(for: run)) } catch { throw .sink(error) }
    }
    return recorders
  }

  private func world(of run: RunIdentity) throws(ExperimentError) -> any SteppedWorld {
    do { return try build(plan.input(of: run), threads) } catch { throw .world(error, run) }
  }

  private func step(_ world: any SteppedWorld) -> Bool {
    guard !cancellation.isCancelled else { return false }
    world.step()
    meter.weekDone()
    return true
  }

  private func observation(of world: any SteppedWorld) -> Observation? {
    guard plan.weeks.contains(world.week) else { return nil }
    return world.observe(
      snapshot: plan.weeks.isSnapshot(world.week),
      buurten: plan.weeks.hasBuurten(world.week)
    )
  }

  private func record(
    _ observation: Observation,
    _ members: [Int],
    _ recorders: [any RunRecorder]
  ) throws(ExperimentError) {
    for member in members {
      do { try recorders[member].record(observation) } catch { throw .sink(error) }
    }
  }

  /// Looks at households one by one in the last year, where anybody wants to know.
  private func recordStandings(
    of world: any SteppedWorld,
    _ members: [Int],
    _ recorders: [any RunRecorder]
  ) {
    guard Window.lastYear.contains(world.week, last: plan.weeks.last) else { return }
    let wanting = members.filter { recorders[$0].wantsStandings }
    guard !wanting.isEmpty else { return }
    let standings = world.standings()
    for member in wanting { recorders[member].record(standings) }
  }

  /// A reported week before the fork: each class sees the world as it would be under its own plans, none of
  /// which has started.
  private func observeShared(
    _ trunk: any SteppedWorld,
    _ plans: [[InterventionPlan]],
    _ classes: [[Int]],
    _ recorders: [any RunRecorder]
  ) throws(ExperimentError) {
    guard plan.weeks.contains(trunk.week) else { return }
    // The trunk goes last: observing it starts its counts of events anew, and a copy takes the counts along.
    for (number, members) in classes.enumerated().reversed() {
      let world = number == 0 ? trunk : trunk.branched(to: plans[members[0]])
      guard let observation = observation(of: world) else { continue }
      try record(observation, members, recorders)
      recordStandings(of: world, members, recorders)
    }
  }

  /// From the current state to the last week.
  private func finish(
    _ world: any SteppedWorld,
    _ members: [Int],
    _ recorders: [any RunRecorder]
  ) throws(ExperimentError) -> Bool {
    while true {
      if let observation = observation(of: world) {
        try record(observation, members, recorders)
        recordStandings(of: world, members, recorders)
      }
      if world.week >= plan.weeks.last { break }
      guard step(world) else { return false }
    }
    let broken = world.violations()
    guard broken.isEmpty else {
      throw .brokenInvariant(broken, runs[members[0]], week: world.week)
    }
    for member in members {
      do { try recorders[member].seal() } catch { throw .sink(error) }
      meter.runDone(runs[member])
    }
    return true
  }
}
