/// Who leaves and joins rosters: households ask, rosters admit by rank, households hear.
///
/// Memberships change once in four weeks. A household leaves each of its rosters with the rate of turnover. With room for one it looks around with
/// the rate of joining: a roster of a friend (channel c) and three of the own buurt, wijk or gemeente; it
/// asks the one whose topic and members suit it most. A roster admits the lowest draws while it has room.
///
/// - Limits: at most four candidates are looked at, and one member of each.
struct Memberships: Sendable {
  /// Weeks between two weeks in which memberships change.
  private static let pause = 4

  private let turnover: UInt32
  private let joining: UInt32
  private let newcomer: UInt32
  private let first: UInt32
  /// Households that a roster has room for.
  let capacity: Int
  private let ownBuurt: UInt32
  private let ownWijk: UInt32
  private let across: Bool
  private let throughFriends: Bool

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    // Rosters change once in four weeks, with four weeks' chance.
    turnover = threshold(1 - Exponential.power(1 - p.rosters.turnover.weekly, Double(Self.pause)))
    joining = threshold(1 - Exponential.power(1 - p.rosters.joining.weekly, Double(Self.pause)))
    newcomer = threshold(p.moving.newcomerRoster.value)
    first = threshold(p.rosters.perHousehold.value / 2)
    capacity = Int(p.rosters.capacity.value)
    ownBuurt = threshold(p.rosters.ownBuurt.value)
    ownWijk = threshold(p.rosters.ownWijk.value)
    across = input.switches[.tiesAcross]
    throughFriends = input.switches[.matthewFormation]
  }

  /// Households of a shard leave and ask.
  func ask(_ world: World, shard: Int) {
    guard world.week % Self.pause == 0 else { return }
    let h = world.households
    let outbox = world.rosterMail.outbox(shard)
    // Arrived in the weeks since the last change.
    let recent = Int16(truncatingIfNeeded: world.week - Self.pause)
    for start in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(start))
      let (w0, w1, w2, w3) = world.key.blocks(.rosters, week: world.week, low: identities)
      // Most weeks nobody of four leaves, looks around or is new.
      let idle =
        lowerHalves(w0) .>= turnover .& lowerHalves(w1)
        .>= turnover
        .& lowerHalves(w2) .>= joining
      if all(idle), !any(h.arrived.load4(start) .> recent) { continue }
      for lane in 0..<4 {
        let row = UInt32(truncatingIfNeeded: start + lane)
        guard h.lived(row) else { continue }
        if h.roster0[row] > 0, UInt32(truncatingIfNeeded: w0[lane]) < turnover {
          leave(h.roster0[row] - 1, row, world, outbox)
        }
        if h.roster1[row] > 0, UInt32(truncatingIfNeeded: w1[lane]) < turnover {
          leave(h.roster1[row] - 1, row, world, outbox)
        }
        guard h.roster0[row] == 0 || h.roster1[row] == 0 else { continue }
        let word = UInt32(truncatingIfNeeded: w2[lane])
        let fresh = h.arrived[row] > recent && mixed(word) < newcomer
        guard word < joining || fresh, world.rules.volunteers.time.allowsClub(row, h) else { continue }
        choose(row, UInt32(truncatingIfNeeded: w3[lane]), world, shard, outbox)
      }
    }
  }

  /// The first memberships, before the burn-in: two rounds.
  func askFirst(_ world: World, shard: Int, round: UInt32) {
    let h = world.households
    let outbox = world.rosterMail.outbox(shard)
    for row in world.rows(shard) where h.lived(UInt32(row)) {
      let draw = world.key.block(.firstRosters, week: 0, low: h.identity[row], index: round)
      guard draw.x < first else { continue }
      choose(UInt32(row), draw.y, world, shard, outbox)
    }
  }

  private func leave(_ roster: UInt32, _ row: UInt32, _ world: World, _ outbox: Outbox<RosterMessage>) {
    outbox.send(
      RosterMessage(
        kind: .leave,
        row: row,
        identity: world.households.identity[row],
        roster: roster,
        draw: 0
      ),
      to: owner(roster, world)
    )
  }

  private func owner(_ roster: UInt32, _ world: World) -> Int {
    world.layout.shard(of: UInt32(world.layout.buurtStart[Int(world.rosters.buurt[Int(roster)])]))
  }

  private func choose(
    _ row: UInt32,
    _ word: UInt32,
    _ world: World,
    _ shard: Int,
    _ outbox: Outbox<RosterMessage>
  ) {
    let h = world.households
    let buurt = world.layout.buurt(of: row)
    var best: Int?
    var bestScore: Float = -1
    for trial in 0..<4 {
      let draw = mixed(word &+ UInt32(trial) &* 0x9E37_79B9)
      let candidate =
        trial == 0 && throughFriends ? friends(row, draw, world, shard) : nearby(buurt, draw, world)
      guard let candidate, Int(world.rosters.count[candidate]) < capacity,
        h.roster0[row] != UInt32(candidate) + 1, h.roster1[row] != UInt32(candidate) + 1
      else { continue }
      if !across, Int(world.rosters.buurt[candidate]) != buurt { continue }
      let score = appeal(candidate, row, draw, world)
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    guard let best else { return }
    outbox.send(
      RosterMessage(
        kind: .join,
        row: row,
        identity: h.identity[row],
        roster: UInt32(best),
        draw: mixed(word)
      ),
      to: owner(UInt32(best), world)
    )
  }

  /// A roster of a tied household.
  private func friends(_ row: UInt32, _ draw: UInt32, _ world: World, _ shard: Int) -> Int? {
    guard let friend = world.pick(row, shard, draw) else { return nil }
    let h = world.households
    let theirs = draw & 1 == 0 ? h.roster0[friend] : h.roster1[friend]
    return theirs > 0 ? Int(theirs) - 1 : nil
  }

  /// A roster of the own buurt, else of the wijk, else of the gemeente.
  private func nearby(_ buurt: Int, _ draw: UInt32, _ world: World) -> Int? {
    var home = buurt
    if across, draw >= ownBuurt {
      let next = mixed(draw ^ 0x5EED)
      let wijk = world.neighbours.wijk[buurt]
      if next < ownWijk, !wijk.isEmpty {
        home = wijk[Int(bounded(mixed(next), UInt32(wijk.count)))]
      } else {
        home = world.layout.buurt(
          of: world.neighbours.dwelling(inGemeenteOf: buurt, mixed(next), world.layout)
        )
      }
    }
    let range = world.rosters.ofBuurt[home]
    guard !range.isEmpty else { return nil }
    return range.lowerBound + Int(bounded(mixed(draw ^ 0xC1A5), UInt32(range.count)))
  }

  /// Similarity with one member, plus 1 for a topic of interest.
  private func appeal(_ roster: Int, _ row: UInt32, _ draw: UInt32, _ world: World) -> Float {
    let h = world.households
    var score: Float = world.rosters.topic[roster] & h.interests[row] != 0 ? 1 : 0
    let members = Int(world.rosters.count[roster])
    guard members > 0 else { return score + 0.5 }
    var best = world.rosters.member(roster, 0)
    var lowest = UInt32.max
    for k in 0..<members {
      let member = world.rosters.member(roster, k)
      // A member keeps its row as long as it is a member, so the row serves as identity.
      let rank = mixed(draw ^ member)
      if rank < lowest {
        lowest = rank
        best = member
      }
    }
    score += world.rules.similarity(h.traits[row], h.traits[best])
    return score
  }

  /// Rosters of a shard let members go and admit new ones.
  func admit(_ world: World, shard: Int) {
    let outbox = world.rosterAnswers.outbox(shard)
    var requests: [RosterMessage] = []
    world.rosterMail.forEach(to: shard) { message in
      switch message.kind {
      case .leave:
        world.rosters.remove(message.row, from: Int(message.roster))
        var answer = message
        answer.kind = .farewell
        outbox.send(answer, to: world.layout.shard(of: message.row))
      case .join: requests.append(message)
      case .welcome, .farewell: break
      }
    }
    requests.sort { ($0.roster, $0.draw, $0.identity) < ($1.roster, $1.draw, $1.identity) }
    for request in requests where Int(world.rosters.count[Int(request.roster)]) < capacity {
      world.rosters.add(request.row, to: Int(request.roster))
      var answer = request
      answer.kind = .welcome
      outbox.send(answer, to: world.layout.shard(of: request.row))
    }
  }

  /// Households of a shard hear that they are out, or in: only here does a membership change, so that
  /// others may read it while households ask.
  func welcome(_ world: World, shard: Int) {
    let h = world.households
    world.rosterAnswers.forEach(to: shard) { message in
      let number = message.roster + 1
      // Who moved in the meantime is another household, without this membership.
      guard h.identity[message.row] == message.identity else { return }
      switch message.kind {
      case .farewell:
        if h.roster0[message.row] == number { h.roster0[message.row] = 0 }
        if h.roster1[message.row] == number { h.roster1[message.row] = 0 }
      case .welcome:
        if h.roster0[message.row] == 0 {
          h.roster0[message.row] = number
        } else {
          h.roster1[message.row] = number
        }
      case .leave, .join: break
      }
    }
  }
}

extension World {
  /// One tie of a household of a shard, chosen as the lowest mix of (draw, partner identity).
  @inline(__always)
  func pick(_ row: UInt32, _ shard: Int, _ draw: UInt32) -> UInt32? { ties[shard].pick(row, draw) }
}
