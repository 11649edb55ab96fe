/// Work on the way to institutions and to the sociale basis: talks, referral, linking pins, peers.
extension Channels {
  /// Where households are met.
  enum Spot: String, CaseIterable, Sendable {
    case anywhere
    /// About in the streets of the buurt last week.
    case street
    /// At school, consultatiebureau or verloskundige last week.
    case school
    /// In a place last week.
    case place
  }

  /// Whether a household was at a spot last week.
  func was(_ row: UInt32, at spot: Spot) -> Bool {
    let h = world.households
    let buurt = world.layout.buurt(of: row)
    switch spot {
    case .anywhere: return true
    case .street: return world.rules.encounters.isPresent(row, .publicSpace(buurt), world)
    case .school:
      let category = Encounters.familyCategory(row, h, week)
      return category > 0 && world.rules.encounters.isPresent(row, .family(buurt, category), world)
    case .place: return h.visiting[row] > 0
    }
  }

  /// Lane of the institutions of a household's worst need; nil below what formal help is sought for, with
  /// somebody who points the way.
  func worstLane(_ row: UInt32) -> Int? {
    let worst = HelpCluster.worst(world.households.needs.severity[row])
    let most = worst.max()
    guard most > world.rules.formalHelp.lowest else { return nil }
    return (0..<4).first { worst[$0] == most }
  }

  /// Ties of a household.
  func ties(_ row: UInt32) -> Int { world.degree(row) }

  /// Trust in the institutions of a cluster, in 255ths.
  func trust(_ row: UInt32, _ lane: Int) -> UInt8 { world.households.help.trust[row][lane] }

  /// Whether a household waits for help of a cluster or gets it.
  func isHelped(_ row: UInt32, _ lane: Int) -> Bool {
    let state = world.households.help.state[row][lane]
    return state == HelpState.waiting || state == HelpState.inHelp
  }

  /// Whether a household has need that formal help of a cluster is for, and neither waits for it nor gets it.
  func needsHelp(_ row: UInt32, _ lane: Int) -> Bool {
    HelpCluster.worst(world.households.needs.severity[row])[lane] > world.rules.formalHelp.lowest
      && !isHelped(row, lane)
  }

  /// Whether a household is in formal help of any cluster.
  func isInHelp(_ row: UInt32) -> Bool { any(world.households.help.state[row] .== HelpState.inHelp) }

  /// Somebody who works for the intervention talks with a household: it has come.
  func meet(_ row: UInt32) { world.interventions[index].funnel.come(row) }

  /// A share of a number of 255ths as a whole number, never more than all of it, whose mean over words is
  /// right.
  static func part(_ share: Double, of all: UInt8, _ word: UInt32) -> UInt8 {
    let value = Float(share) * Float(all)
    let whole = UInt8(value)
    return whole + (uniform(word) < value - Float(whole) ? 1 : 0)
  }

  /// Opens the way to the institutions of a cluster: parts of what is missing in trust and in way-finding.
  ///
  /// - Properties: in whole 255ths, rounded by the word so that the mean is right; nothing for a household
  ///   that trusts or knows fully.
  func openWay(_ row: UInt32, _ lane: Int, trust: Double, way: Double, _ word: UInt32) {
    let help = world.households.help
    if trust > 0 {
      touch(.trust)
      let now = help.trust[row][lane]
      help.trust[row][lane] = now + Self.part(trust, of: 255 - now, word)
    }
    if way > 0 {
      touch(.awareness)
      let now = help.wayfinding[row][lane]
      help.wayfinding[row][lane] = now + Self.part(way, of: 255 - now, mixed(word))
    }
  }

  /// The chance that a household that is handed over to a cluster goes along.
  ///
  /// (1 - shame * shame_i) * (1 - fear (1 - trust)) for opvoeden * (floor + (1 - floor) trust * way-finding),
  ///
  /// what `FormalHelp` says of a household that asks by itself.
  ///
  /// - Properties: with channel f off the same for all.
  func goesAlong(_ row: UInt32, _ lane: Int) -> Float {
    let h = world.households
    let help = world.rules.formalHelp
    let linking = world.rules.linking
    var chance = 1 - help.shame * Float(h.support.shame[row]) * (1 / 255)
    if lane == HelpCluster.school.rawValue {
      chance *= 1 - help.fear * (1 - Float(h.help.trust[row][lane]) * (1 / 255))
    }
    let own =
      linking.matters ? Linking.own(h.help.trust[row], h.help.wayfinding[row], lane) : linking.middle
    return chance * (help.floor + (1 - help.floor) * own)
  }

  /// Hands a household over to the institutions of a cluster: it stands in line from this week on, if it goes
  /// along.
  ///
  /// - Returns: whether it stands in line; a household without need for this help, or that waits for it or
  ///   gets it, is not handed over.
  func handOver(_ row: UInt32, to lane: Int, _ word: UInt32) -> Bool {
    let h = world.households
    guard needsHelp(row, lane) else { return false }
    touch(.referral)
    guard uniform(word) < goesAlong(row, lane) else { return false }
    let intake = world.institutions.intakes[world.layout.shard(of: row)]
    intake.events.asked += 1
    if h.help.state[row][lane] == HelpState.none {
      intake.events.weeksToAsk += Int(h.help.weeks[row][lane])
    }
    h.help.state[row][lane] = HelpState.waiting
    h.help.weeks[row][lane] = 0
    h.help.marks[row] &= ~HelpMarks.ending(lane)
    return true
  }

  /// Tells a household of the places of its buurt: a name and an address.
  func signpost(_ row: UInt32) {
    touch(.awareness)
    let level = Households.level(world.input.parameters.visits.announced.value)
    let buurt = world.layout.buurt(of: row)
    for slot in world.places.candidates[buurt].indices where world.places.candidates[buurt][slot].near {
      world.households.raiseAwareness(row, slot: slot, by: level)
    }
  }

  /// A household of the buurt that comes to one of its open places and is not the one given: of `tries` doors
  /// the first.
  func regular(_ buurt: Int, besides row: UInt32, tries: Int, _ number: Int) -> UInt32? {
    let open = openPlaces(buurt)
    let homes = world.dwellings(buurt)
    guard !open.isEmpty, !homes.isEmpty else { return nil }
    for k in 0..<tries {
      let word = draw(.linkingWork, number, index: 1 << 16 + UInt32(k)).x
      let other = UInt32(homes.lowerBound) + bounded(word, UInt32(homes.count))
      guard other != row, world.households.lived(other) else { continue }
      if open.contains(Int(world.households.regular[other]) - 1) { return other }
    }
    return nil
  }

  /// A need comes to light: somebody knows of it, and can pass it on.
  func notice(_ row: UInt32) {
    touch(.referral)
    world.households.civic.noticed[row] = 0
  }

  /// Households of a buurt that fit, whose need somebody noticed in the last four weeks.
  func noticed(_ buurt: Int) -> [UInt32] {
    let noticed = world.households.civic.noticed
    let homes = world.dwellings(buurt)
    var rows: [UInt32] = []
    for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 8) {
      let lately = noticed.load8(first) .== 0
      guard any(lately) else { continue }
      for lane in 0..<8 where lately[lane] && first + lane < homes.upperBound {
        if fits(UInt32(first + lane)) { rows.append(UInt32(first + lane)) }
      }
    }
    return rows
  }

  /// Takes away a share of vraagverlegenheid and acceptatieschroom.
  func ease(_ row: UInt32, _ share: Double, _ word: UInt32) {
    guard share > 0 else { return }
    touch(.asking)
    touch(.accepting)
    let support = world.households.support
    let shame = support.shame[row]
    support.shame[row] = shame - Self.part(share, of: shame, word)
    let reluctance = support.reluctance[row]
    support.reluctance[row] = reluctance - Self.part(share, of: reluctance, mixed(word))
  }

  // MARK: Linking pins

  /// Whom a linking pin is chosen by.
  enum PinChoice: String, CaseIterable, Sendable {
    /// Most ties.
    case ties
    /// Most growth through taking part.
    case growth
    /// Need now or help lately: somebody who has been there.
    case experience
  }

  /// Residents who could become linking pins: of `tries` doors those who fit, do not volunteer and have the
  /// hours, the best first.
  func pinCandidates(_ buurt: Int, _ choice: PinChoice, hours: Double, wanted: Int, tries: Int) -> [UInt32] {
    let h = world.households
    let homes = world.dwellings(buurt)
    guard wanted > 0, !homes.isEmpty else { return [] }
    var found: [(rank: Int, draw: UInt32, row: UInt32)] = []
    for k in 0..<tries {
      let words = draw(.linkingWork, buurt, index: 2 << 16 + UInt32(k))
      let row = UInt32(homes.lowerBound) + bounded(words.x, UInt32(homes.count))
      guard fits(row), h.civic.hours[row] == 0, Double(world.rules.volunteers.time.left(row, h)) >= hours,
        !found.contains(where: { $0.row == row })
      else { continue }
      let rank: Int
      switch choice {
      case .ties: rank = world.degree(row)
      case .growth: rank = Int(h.civic.growth[row])
      case .experience:
        guard inNeed(row) || any(h.help.state[row] .!= HelpState.none) else { continue }
        rank = world.degree(row)
      }
      found.append((rank, words.y, row))
    }
    found.sort { ($1.rank, $0.draw, $0.row) < ($0.rank, $1.draw, $1.row) }
    return found.prefix(wanted).map(\.row)
  }

  /// A resident becomes a linking pin: a volunteer who learned the way to all institutions, and lends it to
  /// ties.
  ///
  /// - Parameters:
  ///   - row: somebody of `pinCandidates`.
  ///   - hours: hours a week.
  ///   - training: part of what is missing in trust and way-finding that training gives.
  func makePin(_ row: UInt32, hours: Double, training: Double) {
    touch(.volunteers)
    let civic = world.households.civic
    civic.hours[row] = UInt8(max(1, min(255, (hours * 4).rounded())))
    civic.role[row] = VolunteerRole.elsewhere
    civic.volunteered[row] = 0
    let words = draw(.linkingWork, Int(identity(of: row)), index: 3 << 16)
    for lane in 0..<4 { openWay(row, lane, trust: training, way: training, mixed(words.x &+ UInt32(lane))) }
    meet(row)
  }

  /// Hours a week of a linking pin, 0 when it has stopped.
  func pinHours(_ row: UInt32) -> Double {
    let civic = world.households.civic
    return civic.role[row] == VolunteerRole.elsewhere ? Double(civic.hours[row]) / 4 : 0
  }

  /// A linking pin is thanked and free again.
  func release(_ row: UInt32) {
    touch(.volunteers)
    world.households.civic.resign(row)
  }
}
