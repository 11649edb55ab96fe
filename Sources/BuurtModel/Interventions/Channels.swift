/// All that an intervention can do in a week; it cannot write an outcome.
///
/// Called between phases, one intervention after the other in the order of the arm: O(what it touches).
public struct Channels {
  let world: World
  let index: Int

  /// The week that begins.
  public var week: Int { world.week }
  /// Whether this is its first week.
  public var isFirstWeek: Bool {
    world.week == max(world.interventions[index].plan.from, -world.input.burnIn)
  }
  /// Buurten where it works, by place in the table.
  public var buurten: [Int] { world.interventions[index].buurten }

  /// The intervention's name.
  public var name: String { world.interventions[index].plan.name }

  /// The code of a buurt.
  func code(_ buurt: Int) -> String { world.input.table.buurten[buurt].code }

  /// The buurt where a place stands.
  func buurt(of place: Int) -> Int { world.places.all[place].buurt }

  /// Who lives in a row.
  func identity(of row: UInt32) -> UInt32 { world.households.identity[row] }

  /// Whether a household counts as in need.
  func inNeed(_ row: UInt32) -> Bool { world.households.need[row] >= world.rules.needThreshold }

  /// Number of the catchment of a buurt: its buurt, wijk or gemeente.
  ///
  /// The own buurt where ties across are off.
  func catchment(_ buurt: Int, _ kind: String) -> Int {
    guard world.input.switches[.tiesAcross] else { return buurt }
    switch kind {
    case "wijk": return min(buurt, world.neighbours.wijk[buurt].min() ?? buurt)
    case "gemeente": return world.neighbours.gemeenteOf[buurt]
    default: return buurt
    }
  }

  /// Dwellings of a buurt.
  public func dwellings(_ buurt: Int) -> Int { world.layout.buurtSize[buurt] }

  /// Four uniform words for this intervention, one buurt (or any other number) and this week.
  func draw(_ purpose: Purpose, _ number: Int, index draw: UInt32 = 0) -> SIMD4<UInt32> {
    world.key.block(
      purpose,
      week: week,
      low: UInt32(truncatingIfNeeded: number),
      high: world.interventions[index].identity,
      index: draw
    )
  }

  /// Whether a household meets the conditions of `who`.
  func fits(_ row: UInt32) -> Bool {
    let h = world.households
    guard h.lived(row) else { return false }
    return world.interventions[index].plan.households.allSatisfy { condition in
      switch condition {
      case .composition(let list): list.contains { $0.rawValue == h.composition[row] }
      case .lifeStage(let list): list.contains(h.lifeStage(row, week: week))
      case .tenure(let list): list.contains { $0.rawValue == h.tenure[row] }
      case .education(let list): list.contains { $0.rawValue == h.education[row] }
      case .incomeDecile(let range): range.contains(Int(h.income[row]) + 1)
      case .initialDecile(let range): h.decile[row] < 10 && range.contains(Int(h.decile[row]) + 1)
      case .need(let range): range.contains(Double(h.need[row]))
      }
    }
  }

  /// Notes that this intervention acts through a channel; every method that changes anything does.
  func touch(_ channel: Channel) { world.interventions[index].funnel.touch(channel) }

  // MARK: Places

  /// Opens a place in a buurt; the wijk may come to know it, or those whom it serves by name.
  ///
  /// - Returns: its number, for `close` and `lend`.
  func open(_ place: Place, name: String, serving served: [Int]? = nil) -> Int {
    touch(.meeting)
    if max(place.ownHours, place.jointTask, place.sharedExperience) > 0 { touch(.ceiling) }
    var place = place
    place.identity = RandomKey.identity(of: name)
    place.source = world.interventions[index].source
    let wijk = world.rules.visitsReachWijk ? world.neighbours.wijk[place.buurt] : []
    let others = served.map { $0.filter { $0 != place.buurt } } ?? wijk
    let shard = world.layout.shard(of: UInt32(world.layout.buurtStart[place.buurt]))
    return world.places.add(place, shard: shard, others: others)
  }

  /// Closes a place for good.
  func close(_ place: Int) {
    touch(.meeting)
    world.places.all[place].until = week
  }

  /// Lends hours of facilitation to a place this week.
  func lend(_ hours: Float, to place: Int) {
    touch(.ceiling)
    world.places.all[place].hours += hours
  }

  /// Open places of a buurt, those of other interventions and of the present supply too.
  func openPlaces(_ buurt: Int) -> [Int] {
    world.places.candidates[buurt].filter {
      $0.near && world.places.all[$0.place].open(week) && !world.places.all[$0.place].online
    }.map(\.place)
  }

  // MARK: Households

  /// Tells a share of a buurt's households of a place, in its own buurt or another: letters, posters.
  func announce(_ place: Int, share: Double, in other: Int? = nil) {
    let buurt = other ?? world.places.all[place].buurt
    guard let slot = world.places.candidates[buurt].firstIndex(where: { $0.place == place }) else { return }
    touch(.awareness)
    let told = threshold(share)
    let level = Households.level(world.input.parameters.visits.announced.value)
    for dwelling in world.dwellings(buurt) {
      let row = UInt32(dwelling)
      guard fits(row) else { continue }
      let word = world.key.block(
        .outreach,
        week: 0,
        low: world.households.identity[row],
        high: world.places.all[place].identity
      ).x
      guard word < told else { continue }
      world.households.raiseAwareness(row, slot: slot, by: level)
      world.interventions[index].funnel.reach(row)
    }
  }

  /// Invites a household in person: it knows the places of its buurt, and the invitation works for weeks.
  func invite(_ row: UInt32) {
    touch(.awareness)
    let buurt = world.layout.buurt(of: row)
    for slot in world.places.candidates[buurt].indices where world.places.candidates[buurt][slot].near {
      world.households.raiseAwareness(row, slot: slot, by: 15)
    }
    world.households.invited[row] = world.rules.invitationWeeks
    world.interventions[index].funnel.reach(row)
  }

  // MARK: Meetings

  /// Arranges a meeting in the buurt of its first household, held in this week's encounters.
  ///
  /// The first `counted` of the households take part in the programme and count in its funnel; others are there
  /// for them.
  func arrange(
    _ rows: [UInt32],
    name: String,
    facilitation: Float,
    jointTask: Float,
    activity: Float,
    sharedExperience: Float,
    origin: TieOrigin,
    introduced: Bool = false,
    counted: Int = .max
  ) {
    guard let first = rows.first else { return }
    touch(.meeting)
    if max(facilitation, jointTask) > 0 { touch(.ceiling) }
    let shard = world.layout.shard(of: first)
    let ground = introduced ? min(1, world.policy[world.layout.buurt(of: first)].matching) : 0
    world.sessions[shard].append(
      Session(
        identity: RandomKey.identity(of: name),
        rows: rows,
        identities: rows.map { world.households.identity[$0] },
        facilitation: facilitation,
        jointTask: max(jointTask, ground),
        activity: activity,
        sharedExperience: max(sharedExperience, ground),
        introduced: introduced,
        origin: origin,
        source: world.interventions[index].source
      )
    )
    for row in rows.prefix(counted) {
      world.interventions[index].funnel.come(row)
      if rows.count > 1 { world.interventions[index].funnel.meet(row) }
    }
  }

  // MARK: Workers and money

  /// Share of the households of a buurt that workers know, 0...1.
  func known(_ buurt: Int) -> Float { world.known[buurt] }

  /// Hours of contact make households of a buurt known.
  func learn(_ buurt: Int, hours: Float) {
    world.learn(buurt, hours: hours)
  }

  /// 1 - exp(-q K h / H): facilitation of h hours in H open hours where a share K is known.
  func facilitation(buurt: Int, hours: Float, openHours: Float) -> Float {
    world.rules.facilitation(known: known(buurt), hours: hours, openHours: openHours)
  }

  /// Hours that are left for collective work in a buurt.
  ///
  /// Crises take a fixed share, then crises and cases part of what they lacked last week; what they take is lent
  /// to the wijkteam of the buurt.
  func collective(_ buurt: Int, of hours: Double, crises share: Double) -> Double {
    touch(.capacity)
    let open = Double(1 - min(1, world.policy[buurt].ringFence))
    return world.institutions.takeForCases(
      buurt,
      of: hours,
      crises: share * open,
      crowding: world.rules.crowding * open
    )
  }

  /// How much better work on the network of households succeeds because one of them is in formal help at the
  /// same time: 1, or 1 + complement.
  func networkWork(_ rows: [UInt32]) -> Float {
    let helped = rows.contains { any(world.households.help.state[$0] .== HelpState.inHelp) }
    return helped ? 1 + world.rules.formalHelp.complement : 1
  }

  /// Notes that a household was offered it.
  func reach(_ row: UInt32) { world.interventions[index].funnel.reach(row) }
}
