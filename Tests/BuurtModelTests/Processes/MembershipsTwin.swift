@testable import BuurtModel

/// A slow second writing of a month's memberships: who leaves, who looks around and asks, whom rosters admit.
///
/// Members are sets and requests are dictionaries; it draws the same numbers.
struct MembershipsTwin {
  private struct Request {
    var row: UInt32
    var draw: UInt32
    var identity: UInt32
  }

  private let world: World
  private let p: Parameters
  /// Members by roster, as rows, and rosters by household.
  private(set) var members: [Set<UInt32>]
  private(set) var rosters: [UInt32: Set<Int>] = [:]
  private(set) var left = 0
  private(set) var asked = 0
  private(set) var admitted = 0
  /// Candidates that a friend brought.
  private(set) var befriended = 0
  private var requests: [Int: [Request]] = [:]

  /// Rosters that movers of this week leave, by their row; of a world whose moves are matched.
  static func leavers(_ world: World) -> [(row: UInt32, roster: Int)] {
    let h = world.households
    return world.moves.all.filter { $0.kind != .part }.flatMap { move in
      [h.roster0[move.from], h.roster1[move.from]].filter { $0 > 0 }.map { (move.from, Int($0) - 1) }
    }
  }

  /// The memberships of a week, of a world that is left as it is after needs.
  init(_ world: World, leavers: [(row: UInt32, roster: Int)]) {
    self.world = world
    p = world.input.parameters
    members = world.rosters.identity.indices.map { roster in
      Set((0..<Int(world.rosters.count[roster])).map { world.rosters.member(roster, $0) })
    }
    let h = world.households
    for row in 0..<UInt32(world.layout.rows) where h.lived(row) {
      rosters[row] = Set([h.roster0[row], h.roster1[row]].filter { $0 > 0 }.map { Int($0) - 1 })
    }
    var leaving = leavers
    // Once in four weeks.
    if world.week % 4 == 0 { for row in rosters.keys.sorted() { leaving += decide(row) } }
    for (row, roster) in leaving {
      members[roster].remove(row)
      left += 1
    }
    for (row, roster) in leaving.dropFirst(leavers.count) { rosters[row]?.remove(roster) }
    for (roster, waiting) in requests {
      let ranked = waiting.sorted { ($0.draw, $0.identity) < ($1.draw, $1.identity) }
      for one in ranked where Double(members[roster].count) < p.rosters.capacity.value {
        members[roster].insert(one.row)
        rosters[one.row]?.insert(roster)
        admitted += 1
      }
    }
  }

  /// The chance in four weeks of a rate.
  private func inMonth(_ rate: RatePerYear) -> UInt32 {
    threshold(1 - Exponential.exp(-4 * rate.value / 52))
  }

  /// What a household leaves; what it asks is noted.
  private mutating func decide(_ row: UInt32) -> [(row: UInt32, roster: Int)] {
    let h = world.households
    let words = world.key.block(.rosters, week: world.week, low: h.identity[row])
    var leaving: [(row: UInt32, roster: Int)] = []
    for (number, word) in [(h.roster0[row], words.x), (h.roster1[row], words.y)]
    where number > 0 && word < inMonth(p.rosters.turnover) {
      leaving.append((row, Int(number) - 1))
    }
    guard h.roster0[row] == 0 || h.roster1[row] == 0 else { return leaving }
    let isNew = world.week - Int(h.arrived[row]) < 4
    let looks = words.z < inMonth(p.rosters.joining)
    let looksAsNew = isNew && mixed(words.z) < threshold(p.moving.newcomerRoster.value)
    guard looks || looksAsNew, hasTime(row) else { return leaving }
    var best: (roster: Int, appeal: Double)?
    for trial in 0..<4 as Range<UInt32> {
      let draw = mixed(words.w &+ trial &* 0x9E37_79B9)
      let befriends = trial == 0 && world.input.switches[.matthewFormation]
      guard let roster = befriends ? ofFriend(row, draw) : nearby(row, draw), isOpen(roster, to: row) else {
        continue
      }
      if befriends { befriended += 1 }
      let appeal = appeal(roster, row, draw)
      if appeal > best?.appeal ?? -1 { best = (roster, appeal) }
    }
    guard let best else { return leaving }
    asked += 1
    let request = Request(row: row, draw: mixed(words.w), identity: h.identity[row])
    requests[best.roster, default: []].append(request)
    return leaving
  }

  private func hasTime(_ row: UInt32) -> Bool {
    let h = world.households
    let t = p.civic
    var left = t.timeAdult.value * Double(h.adults[row]) - t.timeChild.value * Double(h.children[row])
    left = max(0, left) - t.clubHours.value * Double(rosters[row]?.count ?? 0)
    left -= (h.visiting[row] > 0 ? t.visitHours.value : 0) + Double(h.civic.hours[row]) / 4
    left -= t.careHours.value * Double(h.support.load[row]) / 4096
    return left >= t.clubHours.value
  }

  private func isOpen(_ roster: Int, to row: UInt32) -> Bool {
    let across = world.input.switches[.tiesAcross]
    let own = Int(world.rosters.buurt[roster]) == world.layout.buurt(of: row)
    return Int(world.rosters.count[roster]) < Int(p.rosters.capacity.value)
      && rosters[row]?.contains(roster) == false
      && (across || own)
  }

  /// One of the two memberships of a tied household.
  private func ofFriend(_ row: UInt32, _ draw: UInt32) -> Int? {
    let h = world.households
    let ties = world.ties[world.layout.shard(of: row)]
    let friend = (0..<ties.degree(row)).map { ties.entry(row, $0).partner }.min {
      UInt64(h.identity[$0] ^ draw) &* 0x9E37_79B9_7F4A_7C15
        < UInt64(h.identity[$1] ^ draw) &* 0x9E37_79B9_7F4A_7C15
    }
    guard let friend else { return nil }
    let number = draw % 2 == 0 ? h.roster0[friend] : h.roster1[friend]
    return number > 0 ? Int(number) - 1 : nil
  }

  /// A roster of the own buurt, of another of the wijk, or of the buurt of some dwelling of the gemeente.
  private func nearby(_ row: UInt32, _ draw: UInt32) -> Int? {
    let table = world.input.table.buurten
    let own = world.layout.buurt(of: row)
    var home = own
    if world.input.switches[.tiesAcross], draw >= threshold(p.rosters.ownBuurt.value) {
      let next = mixed(draw ^ 0x5EED)
      let wijk = table.indices.filter { table[$0].wijk == table[own].wijk && $0 != own }
      if next < threshold(p.rosters.ownWijk.value), !wijk.isEmpty {
        home = wijk[Int(bounded(mixed(next), UInt32(wijk.count)))]
      } else {
        let dwellings = table.indices.filter { table[$0].gemeente == table[own].gemeente }.flatMap {
          Array(repeating: $0, count: world.layout.buurtSize[$0])
        }
        home = dwellings[Int(bounded(mixed(next), UInt32(dwellings.count)))]
      }
    }
    let there = world.rosters.identity.indices.filter { Int(world.rosters.buurt[$0]) == home }
    return there.isEmpty ? nil : there[Int(bounded(mixed(draw ^ 0xC1A5), UInt32(there.count)))]
  }

  /// 1 for a topic of interest, and similarity with the member of the lowest rank; a half where nobody is.
  private func appeal(_ roster: Int, _ row: UInt32, _ draw: UInt32) -> Double {
    let h = world.households
    let topic = world.rosters.topic[roster] & h.interests[row] != 0 ? 1.0 : 0
    let member = members[roster].min { mixed(draw ^ $0) < mixed(draw ^ $1) }
    guard let member else { return topic + 0.5 }
    return topic + PlainSimilarity.sigma(h.traits[row], h.traits[member], p.similarity)
  }
}
