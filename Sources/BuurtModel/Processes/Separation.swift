/// A couple becomes two households.
///
/// One part keeps identity and dwelling; the other takes a new identity in a dwelling of the gemeente that stood
/// empty, matched by rank, or leaves the world when there is none. Children stay with one part. Each tie stays,
/// goes along, or is kept by both, by a draw of its own. Both lose deciles of income, need in relatie has
/// ended, and need in psychisch is at least `grief`.
///
/// - Properties: nobody is lost: adults and children of the two are those of the one, unless a part leaves the
///   world. Every tie goes on with one part or both.
/// - Limits: ties with households that move or part in the same week stay. The new household has skills and
///   wishes of its own, by its own identity.
struct Separation: Sendable {
  private let childrenStay: UInt32
  private let tieStays: UInt32
  private let tieShared: UInt32
  private let income: UInt8
  private let grief: UInt8

  /// What becomes of a tie.
  enum Share: Sendable { case stays, goes, both }

  /// Constants from the registry.
  init(_ p: TurnParameters) {
    childrenStay = threshold(p.childrenStay.value)
    tieStays = threshold(p.tieStays.value)
    tieShared = threshold(p.tieShared.value)
    income = UInt8(p.separationIncome.value)
    grief = byte(Float(p.grief.value))
  }

  /// Finds dwellings for those who part: the free ones and the parting of each gemeente meet by rank.
  func match(_ world: World) {
    var parting: [(gemeente: Int, draw: UInt32, identity: UInt32, row: UInt32)] = []
    var free: [(gemeente: Int, draw: UInt32, row: UInt32)] = []
    for shard in 0..<world.shards {
      let tally = world.tallies[shard]
      for row in tally.parting {
        let identity = world.households.identity[row]
        let draw = world.key.block(.separation, week: world.week, low: identity).x
        parting.append((gemeente(row, world), draw, identity, row))
      }
      guard world.rules.moving.across else { continue }
      for row in tally.vacant where !world.households.lived(row) {
        free.append((gemeente(row, world), world.key.block(.separation, week: world.week, low: row).y, row))
      }
    }
    guard !parting.isEmpty else { return }
    parting.sort { ($0.gemeente, $0.draw, $0.identity) < ($1.gemeente, $1.draw, $1.identity) }
    free.sort { ($0.gemeente, $0.draw, $0.row) < ($1.gemeente, $1.draw, $1.row) }
    var next = 0
    for part in parting {
      while next < free.count, free[next].gemeente < part.gemeente { next += 1 }
      var home = Moving.leaves
      if next < free.count, free[next].gemeente == part.gemeente {
        home = free[next].row
        next += 1
      }
      world.households.wish[part.row] = Wish.part
      world.moves.add(Moves.Move(from: part.row, to: home, kind: .part), world.layout)
    }
  }

  private func gemeente(_ row: UInt32, _ world: World) -> Int {
    world.neighbours.gemeenteOf[world.layout.buurt(of: row)]
  }

  /// What becomes of a tie of a couple that parts.
  func share(of partner: UInt32, identity: UInt32, _ world: World) -> Share {
    let words = world.key.block(.separation, week: world.week, low: identity, high: partner)
    if words.x < tieStays { return .stays }
    return words.y < tieShared ? .both : .goes
  }

  private func childrenStay(_ identity: UInt32, _ world: World) -> Bool {
    world.key.block(.separation, week: world.week, low: identity).z < childrenStay
  }

  /// The part that stays, after the other has packed.
  func stay(_ row: UInt32, _ world: World) {
    let keeps = childrenStay(world.households.identity[row], world)
    single(row, children: keeps, world.households, world.week)
    LifeEvents.pack(row, world.households, world.week)
  }

  /// The part that goes, in its dwelling, where it stands as a copy of the couple with the couple's identity.
  func settle(_ row: UInt32, _ world: World) {
    let h = world.households
    let keeps = childrenStay(h.identity[row], world)
    single(row, children: !keeps, h, world.week)
    let identity = Self.identity(row, entries: h.entries[row])
    h.identity[row] = identity
    h.decile[row] = 255
    h.initialTies[row] = 0
    world.rules.newcomers.traits.person(row, identity: identity, world)
    world.rules.support.enter(row, identity: identity, world)
    world.rules.linking.draw(row, identity: identity, world)
    world.rules.wellbeing.enter(row, identity: identity, world)
    LifeEvents.pack(row, h, world.week)
  }

  /// The identity of whoever enters a dwelling as its n-th household.
  static func identity(_ row: UInt32, entries: UInt8) -> UInt32 { row | UInt32(entries) << 24 }

  private func single(_ row: UInt32, children: Bool, _ h: Households, _ week: Int) {
    h.adults[row] = 1
    if !children {
      h.children[row] = 0
      h.youngestBorn[row] = Households.never
      h.eldestBorn[row] = Households.never
    }
    h.composition[row] =
      h.children[row] > 0 ? Composition.singleParent.rawValue : Composition.single.rawValue
    h.income[row] -= min(income, h.income[row])
    h.needs.severity[row][NeedDomain.relatie.rawValue] = 0
    if h.children[row] == 0 { h.needs.severity[row][NeedDomain.opvoeden.rawValue] = 0 }
    h.needs.raise(row, .psychisch, to: grief)
    h.needs.note(.separation, row, week: week)
  }
}
