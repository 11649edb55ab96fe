/// Work on initiatives of residents: their start, their funds, whose they are, who takes part.
extension Channels {
  /// Slots of the initiatives of a buurt that are there.
  func initiatives(_ buurt: Int) -> [Int] {
    (0..<CivicState.slots).filter { initiative(buurt, $0).core > 0 }
  }

  private func initiative(_ buurt: Int, _ slot: Int) -> Initiative {
    world.civic.initiatives[buurt * CivicState.slots + slot]
  }

  private func change(_ buurt: Int, _ slot: Int, _ body: (inout Initiative) -> Void) {
    body(&world.civic.initiatives[buurt * CivicState.slots + slot])
  }

  // MARK: Stance

  /// Support by the gemeente and control in a buurt, each 0...1 and what interventions add.
  func stance(_ buurt: Int) -> SIMD2<Float> {
    SIMD2(world.civic.support[buurt], world.civic.control[buurt])
  }

  /// Changes support and control of a buurt; take the change back at the end.
  func shift(_ buurt: Int, by change: SIMD2<Float>) {
    touch(.ownership)
    world.civic.support[buurt] += change.x
    world.civic.control[buurt] += change.y
  }

  /// Professionals take over a part of an initiative for a week: ownership falls by `loss` of itself a year.
  func takeOver(_ buurt: Int, _ slot: Int, loss: Double) {
    touch(.ownership)
    let kept = Float(Exponential.exp(-loss / weeksPerYear))
    change(buurt, slot) { $0.ownership *= kept }
  }

  /// Gives an initiative money, as far as it can use it.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - slot: of the initiative.
  ///   - euros: what is offered.
  ///   - budget: euros that fill empty funds.
  /// - Returns: what is taken.
  func fund(_ buurt: Int, _ slot: Int, euros: Double, budget: Double) -> Double {
    guard euros > 0 else { return 0 }
    touch(.funding)
    let taken = min(euros, Double(1 - initiative(buurt, slot).funding) * budget)
    change(buurt, slot) { $0.funding = min(1, $0.funding + Float(taken / budget)) }
    return taken
  }

  /// Lends hours of professionals to the meetings of an initiative.
  func lend(_ hours: Double, toInitiative slot: Int, _ buurt: Int) {
    guard hours > 0 else { return }
    touch(.ceiling)
    change(buurt, slot) { $0.lent += Float(hours) }
  }

  // MARK: Start and backing

  /// Brings households together that begin an initiative.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - core: households that begin it.
  ///   - lowered: part of the growth that a household otherwise has before it begins one that is not asked.
  /// - Returns: whether it began; not without a free slot, or without enough who fit, are willing and have
  ///   time.
  func found(_ buurt: Int, core: Int, lowered: Double) -> Bool {
    let rules = world.rules.initiatives
    let slot = rules.firstFree(buurt, world)
    guard slot >= 0 else { return false }
    let growth = UInt8(Double(rules.willing) * (1 - lowered))
    let word = draw(.initiativeWork, buurt).x
    let members = rules.launch(slot, buurt, core: core, growth: growth, word, world) { fits($0) }
    guard !members.isEmpty else { return false }
    touch(.volunteers)
    for row in members { world.interventions[index].funnel.come(row) }
    change(buurt, slot) { $0.source = world.interventions[index].source }
    return true
  }

  /// Backs an initiative that nobody else backs: ties that begin in it are counted as this intervention's.
  func back(_ buurt: Int, _ slot: Int) {
    change(buurt, slot) { if $0.source == 0 { $0.source = world.interventions[index].source } }
  }

  /// Backs an initiative no longer.
  func leave(_ buurt: Int, _ slot: Int) {
    change(buurt, slot) { if $0.source == world.interventions[index].source { $0.source = 0 } }
  }

  // MARK: Who takes part

  /// Number of this week's meeting of an initiative in the sessions of its shard; nil when it does not meet.
  func meeting(_ buurt: Int, _ slot: Int) -> Int? {
    let shard = world.layout.shard(of: UInt32(world.layout.buurtStart[buurt]))
    let name = world.neighbours.identity[buurt]
    let identity = Initiatives.meeting(of: initiative(buurt, slot), slot, name)
    return world.sessions[shard].firstIndex { $0.origin == .initiative && $0.identity == identity }
  }

  /// Notes who comes to this week's meeting of an initiative that it backs, and brings others along.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - number: from `meeting`.
  ///   - guests: households that come along.
  /// - Returns: all who come.
  func attend(_ buurt: Int, _ number: Int, with guests: [UInt32]) -> [UInt32] {
    let shard = world.layout.shard(of: UInt32(world.layout.buurtStart[buurt]))
    if !guests.isEmpty { touch(.meeting) }
    for row in guests where !world.sessions[shard][number].rows.contains(row) {
      world.sessions[shard][number].rows.append(row)
      world.sessions[shard][number].identities.append(world.households.identity[row])
      world.rules.volunteers.grow(row, world.sessions[shard][number].facilitation, world.households)
    }
    let session = world.sessions[shard][number]
    guard session.source == world.interventions[index].source || !guests.isEmpty else { return session.rows }
    for row in session.source == world.interventions[index].source ? session.rows : guests {
      world.interventions[index].funnel.come(row)
      if session.rows.count > 1 { world.interventions[index].funnel.meet(row) }
    }
    return session.rows
  }

  /// Whether a household is of the core of an initiative.
  func carries(_ row: UInt32, _ slot: Int) -> Bool {
    world.households.civic.role[row] == VolunteerRole.initiative + UInt8(slot)
  }

  /// Overloads the core of an initiative among those who meet: an amount, 0...1, for each.
  func strain(_ slot: Int, among rows: [UInt32], by amount: Double) {
    guard amount > 0 else { return }
    touch(.load)
    let overload = world.households.civic.overload
    for row in rows where carries(row, slot) {
      overload[row] = UInt8(min(255, Double(overload[row]) + amount * 255))
    }
  }

  /// Gives a household a small role in an initiative, if it has the time and no other role.
  ///
  /// - Returns: whether it took it.
  func giveRole(_ row: UInt32, _ slot: Int, hours: Double) -> Bool {
    let h = world.households
    guard h.civic.hours[row] == 0, Double(world.rules.volunteers.time.left(row, h)) >= hours else {
      return false
    }
    touch(.volunteers)
    Initiatives.enrol(row, slot, quarters: UInt8(max(1, min(255, (hours * 4).rounded()))), h)
    world.interventions[index].funnel.come(row)
    return true
  }

  /// Somebody goes along to talks of a household in formal help: its network takes part from now on.
  func goAlong(_ row: UInt32) {
    let help = world.households.help
    let state = help.state[row]
    for lane in 0..<4 where state[lane] == HelpState.inHelp {
      touch(.support)
      help.marks[row] |= HelpMarks.network(lane)
    }
  }

  // MARK: Neighbours

  /// The nearest households of a household's block that it is not tied to, nearest door first.
  func nearNeighbours(_ row: UInt32, wanted: Int) -> [UInt32] {
    let buurt = world.layout.buurt(of: row)
    let homes = world.dwellings(buurt)
    let shard = world.layout.shard(of: row)
    var found: [UInt32] = []
    for distance in 1...world.rules.encounters.blockSize {
      for other in [Int(row) + distance, Int(row) - distance] where homes.contains(other) {
        let other = UInt32(other)
        guard found.count < wanted, world.households.lived(other), world.ties[shard].find(row, other) < 0
        else { continue }
        found.append(other)
      }
    }
    return found
  }

  /// Takes away a share of handelingsverlegenheid: a household sees a role for itself.
  func embolden(_ row: UInt32, _ share: Double, _ word: UInt32) {
    guard share > 0 else { return }
    touch(.offering)
    let reserve = world.households.support.reserve
    reserve[row] -= Self.part(share, of: reserve[row], word)
  }

  /// Households of a buurt that come to an event open to all who fit, by draw.
  func comers(_ buurt: Int, share: Double, _ number: Int) -> [UInt32] {
    let comes = threshold(share)
    var rows: [UInt32] = []
    for dwelling in world.dwellings(buurt) where fits(UInt32(dwelling)) {
      let identity = Int(world.households.identity[dwelling])
      if draw(.initiativeWork, identity, index: 1 << 16 + UInt32(number)).x < comes {
        rows.append(UInt32(dwelling))
      }
    }
    return rows
  }
}
