/// Whom a worker looks for among residents.
enum Residents: String, CaseIterable, Sendable {
  /// Those with the fewest ties.
  case fewestTies = "fewest_ties"
  /// Anybody.
  case everyone
  /// Those who volunteer, then those who have grown most by taking part.
  case active
  /// Those who feel most stigma.
  case stigmatised
}

/// What a worker in the buurt can do.
extension Channels {
  /// Households of a buurt that fit, found at random doors or out on the street.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - wanted: how many at most.
  ///   - tries: doors that are tried.
  ///   - first: the first draw.
  ///   - kind: of those found, who comes first; draws decide between equals.
  ///   - street: whether only those are found who were out in the buurt last week.
  ///   - idle: whether those who volunteer already are passed over.
  /// - Returns: their rows, those who come first first.
  func residents(
    _ buurt: Int,
    wanted: Int,
    tries: Int,
    draw first: UInt32,
    _ kind: Residents,
    street: Bool = false,
    idle: Bool = false
  ) -> [UInt32] {
    guard wanted > 0 else { return [] }
    let h = world.households
    var found: [(order: Int, draw: UInt32, row: UInt32)] = []
    for k in 0..<tries {
      let words = draw(.outreach, buurt, index: first + UInt32(k))
      guard let row = door(buurt, words.x), !found.contains(where: { $0.row == row }) else { continue }
      if idle, h.civic.hours[row] > 0 { continue }
      if street, !world.rules.encounters.isPresent(row, .publicSpace(buurt), world) { continue }
      let order =
        switch kind {
        case .fewestTies: world.degree(row)
        case .everyone: 0
        case .active: -Int(h.civic.growth[row]) - (h.civic.hours[row] > 0 ? 256 : 0)
        case .stigmatised: -Int(h.wellbeing.stigma[row])
        }
      found.append((order, words.y, row))
    }
    found.sort { ($0.order, $0.draw, $0.row) < ($1.order, $1.draw, $1.row) }
    return found.prefix(wanted).map(\.row)
  }

  /// Of `tries` doors the `wanted` with the fewest ties.
  func fewestTies(_ buurt: Int, wanted: Int, tries: Int, draw first: UInt32) -> [UInt32] {
    residents(buurt, wanted: wanted, tries: tries, draw: first, .fewestTies)
  }

  /// Of some households those who share a worry: the domain that most of them have, the first of equals.
  func sharedWorry(_ rows: [UInt32]) -> [UInt32] {
    let severity = world.households.needs.severity
    let worry = world.rules.worry
    let counts = NeedDomain.allCases.map { domain in rows.count { severity[$0][domain.rawValue] >= worry } }
    guard let most = counts.max(), most > 0, let lane = counts.firstIndex(of: most) else { return [] }
    return rows.filter { severity[$0][lane] >= worry }
  }

  /// Gives hours to the cases of the wijkteam in a buurt this week.
  func lendToCases(_ buurt: Int, hours: Double) {
    guard hours > 0 else { return }
    touch(.capacity)
    world.institutions.hours[buurt].lent += Float(hours)
  }

  /// A worker leaves a buurt: of what workers knew beyond the floor a share goes along.
  func forget(_ buurt: Int, share: Double) {
    touch(.ceiling)
    let beyond = max(0, world.known[buurt] - world.rules.knownFloor)
    world.known[buurt] -= beyond * Float(share)
  }
}
