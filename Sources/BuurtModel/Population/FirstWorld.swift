/// The world before the burn-in: households in their dwellings, first ties, first memberships, and the
/// places that are there already.
///
/// - Assumption: first ties are a start for the burn-in, which replaces most of them; their numbers are in
///   the registry under `first`. A network that was seen takes their place (`ObservedNetwork`).
struct FirstWorld {
  let world: World

  /// Fills an empty world.
  func build() {
    let populationKey = RandomKey(
      seed: world.input.seed,
      replicate: world.input.fixedPopulation ? 0 : world.input.replicate
    )
    let synthesis = PopulationSynthesis(
      table: world.input.table,
      parameters: world.input.parameters.population
    )
    let newcomers = world.rules.newcomers
    let observed = world.input.observed
    if let misfit = observed?.misfit(in: world.input.table) {
      preconditionFailure("observed network: \(misfit)")
    }
    let seen = observed?.nodesByBuurt ?? [:]
    world.pool.run(world.shards) { shard in
      for buurt in world.layout.shardBuurten[shard] {
        var profiles = synthesis.households(ofBuurt: buurt, key: populationKey)
        for node in seen[buurt] ?? [] {
          profiles[node.dwelling] = profiles[node.dwelling].seen(as: node)
        }
        for (k, profile) in profiles.enumerated() {
          let row = UInt32(world.layout.buurtStart[buurt] + k)
          world.donors[row] = profile
          newcomers.enter(row, identity: row, profile, world)
          // Nobody of the first population is a newcomer.
          world.households.arrived[row] = Int16.min
          world.rules.volunteers.start(row, world)
        }
      }
    }
    if let observed { place(observed) } else { world.pool.run(world.shards) { shard in tryTies(shard) } }
    world.tieMail.exchange(world.pool)
    world.pool.run(world.shards) { shard in insertTies(shard) }
    // All ties of the world went by mail: far more than in any week.
    world.tieMail.forget()
    for round in 0..<UInt32(2) {
      world.pool.run(world.shards) { world.rules.memberships.askFirst(world, shard: $0, round: round) }
      world.rosterMail.exchange(world.pool)
      world.pool.run(world.shards) { world.rules.memberships.admit(world, shard: $0) }
      world.rosterAnswers.exchange(world.pool)
      world.pool.run(world.shards) { world.rules.memberships.welcome(world, shard: $0) }
    }
    world.rosterMail.forget()
    world.rosterAnswers.forget()
    openPlaces()
  }

  /// Each household tries ties in its block and buurt, and with kin in its gemeente.
  private func tryTies(_ shard: Int) {
    let h = world.households
    let p = world.input.parameters.first
    let blockSize = Int(world.input.parameters.settings.blockSize.value)
    let across = world.input.switches[.tiesAcross]
    // One message a try within the shard; kin may live in another, which hears of it too.
    let tries = p.block.value + p.buurt.value + 2 * p.kin.value + 2
    world.tieMail.outbox(shard).reserve(Int(Double(world.rows(shard).count) * tries))
    for buurt in world.layout.shardBuurten[shard] {
      let homes = world.dwellings(buurt)
      for dwelling in homes {
        let row = UInt32(dwelling)
        let identity = h.identity[row]
        let counts = world.key.block(.firstTies, week: 0, low: identity)
        let block = (dwelling - homes.lowerBound) / blockSize * blockSize + homes.lowerBound
        let blockEnd = min(block + blockSize, homes.upperBound)
        for k in 0..<Int(p.block.value + Double(uniform(counts.x))) {
          let word = world.key.block(.firstTies, week: 1, low: identity, index: UInt32(k)).x
          propose(row, UInt32(block) + bounded(word, UInt32(blockEnd - block)), .neighbour, shard)
        }
        for k in 0..<Int(p.buurt.value + Double(uniform(counts.y))) {
          let word = world.key.block(.firstTies, week: 2, low: identity, index: UInt32(k)).x
          propose(row, UInt32(homes.lowerBound) + bounded(word, UInt32(homes.count)), .publicSpace, shard)
        }
        for k in 0..<Int(p.kin.value + Double(uniform(counts.z))) {
          let word = world.key.block(.kin, week: 0, low: identity, index: UInt32(k)).x
          let other =
            across
            ? world.neighbours.dwelling(inGemeenteOf: buurt, word, world.layout)
            : UInt32(homes.lowerBound) + bounded(word, UInt32(homes.count))
          propose(row, other, .kin, shard)
        }
      }
    }
  }

  /// The ties that were seen, in place of drawn ones; what the file does not say is drawn.
  private func place(_ observed: ObservedNetwork) {
    let starts = world.layout.buurtStart
    let blockSize = Int(world.input.parameters.settings.blockSize.value)
    for tie in observed.ties {
      let (a, b) = (observed.nodes[tie.first], observed.nodes[tie.second])
      let row = UInt32(starts[a.buurt] + a.dwelling)
      let near = a.buurt == b.buurt && a.dwelling / blockSize == b.dwelling / blockSize
      propose(
        row,
        UInt32(starts[b.buurt] + b.dwelling),
        tie.origin.flatMap { TieOrigin(code: $0) } ?? (near ? .neighbour : .publicSpace),
        world.layout.shard(of: row),
        strength: tie.strength,
        ageWeeks: tie.ageWeeks
      )
    }
  }

  private func propose(
    _ row: UInt32,
    _ other: UInt32,
    _ origin: TieOrigin,
    _ shard: Int,
    strength given: Float? = nil,
    ageWeeks: Int? = nil
  ) {
    guard row != other else { return }
    let h = world.households
    let p = world.input.parameters.first
    let low = min(h.identity[row], h.identity[other])
    let high = max(h.identity[row], h.identity[other])
    let words = world.key.block(.firstTies, week: 3, low: low, high: high)
    let mean = origin == .kin ? p.kinStrength.value : p.strength.value
    // Uniform on [0.5, 1.5] times the mean.
    let strength = given ?? min(1, Float(mean) * (0.5 + uniform(words.x)))
    let years = GSLBridge.gamma(
      shape: 1,
      scale: p.age.value,
      key: world.key,
      purpose: .firstTies,
      week: 4,
      low: low,
      high: high
    )
    let born = Double(world.week) - (ageWeeks.map(Double.init) ?? min(years, 60) * weeksPerYear)
    let message = TieMessage(
      low: low == h.identity[row] ? row : other,
      high: low == h.identity[row] ? other : row,
      strength: strength,
      born: Int16(max(born, -30_000)),
      ceiling: 0,
      origin: UInt8(truncatingIfNeeded: origin.rawValue),
      source: 0,
      similarity: byte(world.rules.similarity(h.traits[row], h.traits[other]))
    )
    let a = world.layout.shard(of: message.low)
    let b = world.layout.shard(of: message.high)
    world.tieMail.outbox(shard).send(message, to: a)
    if b != a { world.tieMail.outbox(shard).send(message, to: b) }
  }

  private func insertTies(_ shard: Int) {
    let h = world.households
    var messages: [TieMessage] = []
    world.tieMail.forEach(to: shard) { messages.append($0) }
    messages.sort {
      (h.identity[$0.low], h.identity[$0.high], $0.origin) < (
        h.identity[$1.low], h.identity[$1.high], $1.origin
      )
    }
    // Ties that are there from the start have met often enough.
    for message in messages { world.ties[shard].insert(world.record(of: message, meetings: .max)) }
  }

  /// The present supply: addresses with a meeting function that are open to neighbours, by dwellings.
  private func openPlaces() {
    let p = world.input.parameters.supply
    for (buurt, record) in world.input.table.buurten.enumerated() where record.households > 0 {
      let mean = p.addresses.value / 1000 * p.open.value * Double(record.households)
      let number = GSLBridge.poisson(
        mean: mean,
        key: world.key,
        purpose: .placement,
        week: 0,
        low: RandomKey.identity(of: record.code)
      )
      let shard = world.layout.shard(of: UInt32(world.layout.buurtStart[buurt]))
      for k in 0..<min(number, Places.most) {
        let place = Place(
          identity: RandomKey.identity(of: "\(record.code)/supply/\(k)"),
          buurt: buurt,
          from: Int.min,
          until: Int.max,
          capacity: Int(p.capacity.value),
          openHours: Float(p.openHours.value),
          slots: UInt32(p.slots.value),
          threshold: 0,
          formal: 0,
          jointTask: Float(p.jointTask.value),
          activity: Float(p.activity.value),
          sharedExperience: 0,
          audience: nil,
          ownHours: Float(p.hours.value),
          source: 0
        )
        let others = world.rules.visitsReachWijk ? world.neighbours.wijk[buurt] : []
        let index = world.places.add(place, shard: shard, others: others)
        tell(index, buurt)
      }
    }
  }

  /// The share that knows a place from the start.
  private func tell(_ place: Int, _ buurt: Int) {
    guard let slot = world.places.candidates[buurt].firstIndex(where: { $0.place == place }) else { return }
    let told = threshold(world.input.parameters.visits.announcement.value)
    let level = Households.level(world.input.parameters.visits.announced.value)
    for dwelling in world.dwellings(buurt) {
      let row = UInt32(dwelling)
      let word = world.key.block(
        .outreach,
        week: 0,
        low: world.households.identity[row],
        high: world.places.all[place].identity
      ).x
      if word < told { world.households.raiseAwareness(row, slot: slot, by: level) }
    }
  }
}
