/// The supply of formal help: places, hours, queues, and programmes that serve some households their own way.
///
/// An institution serves a gemeente; what is changed for the buurten of an intervention counts for the share
/// of its dwellings that lies there.
extension Channels {
  /// What ties, places and programmes say of where they come from.
  var source: UInt8 { world.interventions[index].source }

  /// Which buurten it works in, by place in the table.
  var works: [Bool] {
    var works = Array(repeating: false, count: world.layout.buurtSize.count)
    for buurt in buurten { works[buurt] = true }
    return works
  }

  /// Institutions of a cluster that serve its buurten, with the dwellings there, in order.
  private func institutions(_ cluster: HelpCluster) -> [(place: Int, dwellings: Int)] {
    var found: [(place: Int, dwellings: Int)] = []
    var places: [Int: Int] = [:]
    for buurt in buurten {
      let place = world.neighbours.catchmentOf[buurt] * HelpCluster.allCases.count + cluster.rawValue
      let slot = places[place] ?? found.count
      if slot == found.count {
        places[place] = slot
        found.append((place, 0))
      }
      found[slot].dwellings += world.layout.buurtSize[buurt]
    }
    return found
  }

  // MARK: Places and hours

  /// Places more or fewer in a cluster this week, per 1,000 dwellings.
  ///
  /// - Returns: the places.
  func addPlaces(_ cluster: HelpCluster, perThousand: Double) -> Double {
    guard perThousand != 0 else { return 0 }
    touch(.capacity)
    var sum = 0.0
    for own in institutions(cluster) {
      let places = perThousand * Double(own.dwellings) / 1_000
      world.institutions.change(own.place) { $0.extra += places }
      sum += places
    }
    return sum
  }

  /// Keeps a share of the places of a cluster for the households that its programme serves: others wait longer.
  func reservePlaces(_ cluster: HelpCluster, share: Double) {
    guard share > 0 else { return }
    touch(.queue)
    for own in institutions(cluster) {
      let all = world.neighbours.catchment[world.institutions.all[own.place].catchment]
      let dwellings = all.reduce(0) { $0 + world.layout.buurtSize[$1] }
      let part = Double(own.dwellings) / Double(max(1, dwellings))
      let places = share * part * Double(world.institutions.capacity(own.place))
      let source = source
      world.institutions.change(own.place) {
        $0.reserved = places
        $0.source = source
      }
    }
  }

  /// Hours more for crises and cases of the wijkteam this week, per 1,000 dwellings.
  ///
  /// - Returns: the hours.
  func lendCaseHours(perThousand: Double) -> Double {
    guard perThousand > 0 else { return 0 }
    touch(.capacity)
    var sum = 0.0
    for buurt in buurten {
      let hours = perThousand * Double(dwellings(buurt)) / 1_000
      world.institutions.hours[buurt].lent += Float(hours)
      sum += hours
    }
    return sum
  }

  // MARK: Programmes

  /// How institutions of a cluster work of themselves.
  func regime(of cluster: HelpCluster) -> HelpRegime { world.institutions.all[cluster.rawValue].regime }

  /// How they work for the households that this programme serves.
  func set(_ regime: HelpRegime, of cluster: HelpCluster) {
    touch(.course)
    world.institutions.set(regime, of: cluster, source: source)
  }

  /// Serves a household by the programme's regime in a cluster, or no longer.
  func serve(_ row: UInt32, _ cluster: HelpCluster, _ serves: Bool) {
    let column = world.households.help.programme
    let now = column[row][cluster.rawValue]
    guard serves ? now != source : now == source else { return }
    column[row][cluster.rawValue] = serves ? source : 0
  }

  /// Whether the programme serves a household in a cluster.
  func isServed(_ row: UInt32, _ cluster: HelpCluster) -> Bool {
    world.households.help.programme[row][cluster.rawValue] == source
  }

  /// Whether another programme serves it there.
  func isTaken(_ row: UInt32, _ cluster: HelpCluster) -> Bool {
    let now = world.households.help.programme[row][cluster.rawValue]
    return now != 0 && now != source
  }

  /// Households that waited or were in help of any cluster at the end of the last week, in row order.
  func cases(_ works: [Bool]) -> [UInt32] {
    var rows: [UInt32] = []
    for intake in world.institutions.intakes {
      for row in intake.busy where works[world.layout.buurt(of: row)] { rows.append(row) }
    }
    return rows
  }

  /// State of a household with a cluster, and the weeks in it.
  func standing(_ row: UInt32, _ cluster: HelpCluster) -> (state: UInt8, weeks: Int) {
    let help = world.households.help
    return (help.state[row][cluster.rawValue], Int(help.weeks[row][cluster.rawValue]))
  }

  /// Notes that a household is in the help of a programme.
  func noteHelp(_ row: UInt32) { world.interventions[index].funnel.come(row) }

  // MARK: Ways in

  /// The cluster in which a household has the worst need from the threshold of help up, without help; nil for
  /// none.
  func unmetCluster(_ row: UInt32, among clusters: [HelpCluster]) -> HelpCluster? {
    let h = world.households
    let worst = HelpCluster.worst(h.needs.severity[row])
    var best: HelpCluster?
    for cluster in clusters {
      let lane = cluster.rawValue
      let state = h.help.state[row][lane]
      guard state == HelpState.none || state == HelpState.ended,
        worst[lane] >= world.rules.formalHelp.needsHelp
      else { continue }
      if best.map({ worst[$0.rawValue] < worst[lane] }) ?? true { best = cluster }
    }
    return best
  }

  /// Puts a household in line at an institution; it need not ask.
  ///
  /// - Returns: whether it was not in line or in help already.
  func register(_ row: UInt32, _ cluster: HelpCluster) -> Bool {
    let help = world.households.help
    let lane = cluster.rawValue
    let state = help.state[row][lane]
    guard state == HelpState.none || state == HelpState.ended else { return false }
    touch(.referral)
    world.institutions.events.asked += 1
    if state == HelpState.none { world.institutions.events.weeksToAsk += Int(help.weeks[row][lane]) }
    help.state[row][lane] = HelpState.waiting
    help.weeks[row][lane] = 0
    help.marks[row] &= ~HelpMarks.ending(lane)
    return true
  }

  /// Whether a child of a household in help comes into view: with the parents' trust in the cluster.
  ///
  /// With Mattheüs channel f off everybody is open.
  func isOpen(_ row: UInt32, _ cluster: HelpCluster, _ word: UInt32) -> Bool {
    guard world.input.switches[.matthewAccess] else { return true }
    return uniform(word) < Float(world.households.help.trust[row][cluster.rawValue]) * (1 / 255)
  }

  /// Whether a household has a child below 18.
  func hasChild(_ row: UInt32) -> Bool {
    world.households.hasMinor(row, week: week)
  }

  /// Whether upbringing counts as a worry.
  func hasWorryAboutChild(_ row: UInt32) -> Bool {
    world.households.needs.severity[row][NeedDomain.opvoeden.rawValue] >= world.rules.worry
  }
}
