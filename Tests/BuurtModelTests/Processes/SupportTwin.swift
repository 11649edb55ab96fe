@testable import BuurtModel

/// A slow second writing of a week of help, from the formulas of the documentation, in double precision and
/// with dictionaries; it draws the same numbers.
struct SupportTwin {
  /// A tie with the fields that support changes.
  struct Tie: Equatable {
    var record: TieRecord
    var balance: Int
    var roles: UInt8
    var scar: Int
  }

  /// A household with the fields that support changes.
  struct Household: Equatable {
    var emotional: Int
    var practical: Int
    var load: Double
    var given = 0
    var lastGave: Int
    var lastReceived: Int
    var waiting: Int
    var stress: Float
  }

  private struct Request {
    var giver: UInt32
    var receiver: UInt32
    var kind: HelpKind
    var draw: UInt32
  }

  private let world: World
  private let p: Parameters
  private let b: Double
  private let e: Double
  private(set) var ties: [UInt64: Tie] = [:]
  private(set) var households: [UInt32: Household] = [:]
  private(set) var gates: [HelpGate: Int] = [:]
  private(set) var favours = 0
  private var known: [UInt32: [UInt64]] = [:]

  static func name(_ tie: TieRecord) -> UInt64 { UInt64(tie.lowIdentity) << 32 | UInt64(tie.highIdentity) }

  /// The week from behind upkeep, of a world that is left as it is.
  init(_ world: World) {
    self.world = world
    p = world.input.parameters
    b = world.input.switches[.matthewReciprocity] ? 1 : 0
    e = world.input.switches[.matthewOverload] ? 1 : 0
    let columns = world.households.support
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) {
      households[row] = Household(
        emotional: Int(columns.emotional[row]),
        practical: Int(columns.practical[row]),
        load: Double(columns.load[row]),
        lastGave: Int(columns.lastGave[row]),
        lastReceived: Int(columns.lastReceived[row]),
        waiting: Int(columns.waiting[row]),
        stress: world.households.stress[row]
      )
    }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let tie = world.ties[shard][index]
        guard ties[Self.name(tie)] == nil else { continue }
        ties[Self.name(tie)] = Tie(
          record: tie,
          balance: Int(tie.balance),
          roles: tie.roles,
          scar: Int(tie.scar)
        )
        known[tie.low, default: []].append(Self.name(tie))
        known[tie.high, default: []].append(Self.name(tie))
      }
    }
    let requests = ask()
    let given = answer(requests)
    fade()
    // Steps on one tie in a fixed order: the ledger ends at its bounds.
    let ordered = given.sorted {
      (identity($0.giver), identity($0.receiver)) < (identity($1.giver), identity($1.receiver))
    }
    for request in ordered { help(request) }
    exchange()
    if world.week % 8 == 0 { review() }
  }

  private func identity(_ row: UInt32) -> UInt32 { world.households.identity[row] }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + Exponential.exp(-x)) }

  private func tolerance(_ tie: TieRecord) -> Double {
    tie.marks & 15 == TieOrigin.kin.rawValue ? p.ledger.toleranceKin.value : p.ledger.tolerance.value
  }

  /// Chances of emotional help and of information, by the domain that the occasion is about.
  private func kinds(_ row: UInt32, _ word: UInt32) -> (emotional: Double, information: Double) {
    let severity = (0..<7).map { Int(world.households.needs.severity[row][$0]) }
    let shares = (p.support.emotional.value, p.support.information.value)
    let total = severity.reduce(0, +)
    guard total > 0 else { return shares }
    let wanted = Int(bounded(mixed(~word), UInt32(total)))
    let domain = (0..<7).first { severity.prefix($0 + 1).reduce(0, +) > wanted } ?? 6
    let weights = p.support.kinds.byDomain[domain]
    let parts = (shares.0 * weights.emotional.value, shares.1 * weights.information.value)
    let sum = parts.0 + parts.1 + 1 - shares.0 - shares.1
    // The model decides in single precision.
    return (Double(Float(parts.0 / sum)), 1 - Double(Float(1 - parts.1 / sum)))
  }

  private mutating func ask() -> [Request] {
    let h = world.households
    var requests: [Request] = []
    for row in households.keys.sorted() {
      let need = Double(h.need[row])
      let old = households[row]?.waiting ?? 0
      households[row]?.waiting = need > 0 ? (old < 254 ? old + 1 : old) : 0
      let words = world.key.pairs(.support, week: world.week).words(low: identity(row), high: .max)
      guard need > 0, Double(uniform(words.0)) < need * p.support.occasions.value else { continue }
      let u = Double(uniform(words.1))
      let chances = kinds(row, words.1)
      let kind: HelpKind =
        u < chances.emotional ? .emotional : u < 1 - chances.information ? .practical : .information
      let able = (known[row] ?? []).compactMap { ties[$0] }.filter { tie in
        let s = Double(tie.record.strength)
        guard tie.roles & TieRoles.harmful == 0 else { return false }
        switch kind {
        case .emotional: return s >= p.rungs.sterk.value
        case .practical: return s >= Double(Float(p.rungs.zwak.value))
        case .information: return s >= Double(Float(p.rungs.dormant.value)) && s < p.rungs.sterk.value
        }
      }
      var gate = HelpGate.noTie
      if !able.isEmpty {
        func mix(_ tie: Tie) -> UInt32 {
          mixed(words.1 ^ (tie.record.low == row ? tie.record.highIdentity : tie.record.lowIdentity))
        }
        let ranked = able.sorted { first, second in
          let carried = (first.roles & kind.role != 0, second.roles & kind.role != 0)
          return carried.0 != carried.1 ? carried.0 : mix(first) < mix(second)
        }
        gate = .notAsked
        var answered: Set<UInt64> = []
        for tie in ranked.prefix(Int(p.support.asks.value)) where gate != .noCapacity {
          let found = consider(tie, kind, row, asked: true, &requests)
          if found > .notAsked { answered.insert(Self.name(tie.record)) }
          gate = max(gate, found)
        }
        let met = able.filter { $0.roles & TieRoles.contact != 0 }.max { mix($0) < mix($1) }
        if gate != .noCapacity, let met, !answered.contains(Self.name(met.record)) {
          gate = max(gate, consider(met, kind, row, asked: false, &requests))
        }
      }
      if gate != .noCapacity { gates[gate, default: 0] += 1 }
    }
    return requests
  }

  private func consider(_ tie: Tie, _ kind: HelpKind, _ i: UInt32, asked: Bool, _ requests: inout [Request])
    -> HelpGate
  {
    let h = world.households
    let q = p.support
    let j = tie.record.low == i ? tie.record.high : tie.record.low
    let draw = world.key.block(.supportGates, week: world.week, low: identity(i), high: identity(j))
    let need = Double(h.need[i])
    let s = Double(tie.record.strength)
    let back = 1 - need * b
    let debt = Double(tie.record.low == i ? -tie.balance : tie.balance) / 127 / tolerance(tie.record)
    let relief = world.week - (households[i]?.lastGave ?? 0) <= 52 ? 1 - q.givingRelief.value : 1
    let habit = tie.roles & kind.role != 0 ? q.habit.value : 0
    let load = e * Double(h.support.load[j]) / 4096
    var x = q.ask.value + q.askNeed.value * need + q.askTrust.value * Double(h.trust[i]) * s
    x += q.askReturn.value * back + habit - q.askShame.value * Double(h.support.shame[i]) / 255 * relief
    x -= q.askLoad.value * load + q.askStress.value * e * Double(min(h.stress[i], h.stress[j]))
    x -= q.askDebt.value * b * max(0, debt)
    x -= tie.record.marks & TieMarks.sameBuurt == 0 ? q.askDistance.value : 0
    if asked, Double(uniform(draw.x)) >= Self.logistic(x) { return .notAsked }
    x = q.offer.value + q.offerStrength.value * s + q.offerSeen.value * (asked ? 1 : q.noticing.value * need)
    x += habit - q.offerReserve.value * Double(h.support.reserve[j]) / 255 - q.offerLoad.value * load
    x -= q.offerStigma.value * b * Double(h.wellbeing.stigma[i]) / 65_535
    x += q.offerOwed.value * b * max(0, -debt)
    if Double(uniform(draw.y)) >= Self.logistic(x) { return asked ? .notOffered : .notAsked }
    x = q.accept.value + q.acceptNeed.value * need + q.acceptReturn.value * back
    x -= q.acceptReluctance.value * Double(h.support.reluctance[i]) / 255 * relief
    x -= b * (q.acceptDebt.value * max(0, debt) + q.acceptScar.value * Double(tie.scar) / 255)
    if Double(uniform(draw.z)) >= Self.logistic(x) { return .notAccepted }
    requests.append(Request(giver: j, receiver: i, kind: kind, draw: draw.w))
    return .noCapacity
  }

  /// Part of what a household can do that need leaves it.
  private func able(_ row: UInt32) -> Double {
    1 - p.giving.needCost.value * b * Double(world.households.need[row])
  }

  private mutating func answer(_ requests: [Request]) -> [Request] {
    var given: [Request] = []
    for (giver, mine) in Dictionary(grouping: requests, by: \.giver) {
      let over = max(0, Double(world.households.support.load[giver]) / 4096 - 1)
      var room = p.giving.room.value * Double(world.households.adults[giver]) * able(giver)
      room *= max(0, 1 - p.giving.withdrawal.value * e * over)
      let draw = world.key.block(.capacity, week: world.week, low: identity(giver)).x
      let most = Int(room + Double(uniform(draw)))
      let ranked = mine.sorted { ($0.draw, identity($0.receiver)) < ($1.draw, identity($1.receiver)) }
      given += ranked.prefix(most)
      gates[.helped, default: 0] += min(most, mine.count)
      gates[.noCapacity, default: 0] += max(0, mine.count - most)
    }
    return given
  }

  private mutating func fade() {
    func faded(_ x: Int, _ part: Double) -> Int {
      let share = min(255, Int(part * 256))
      return x - (x / 256 * share + x % 256 * share / 256) - (x > 0 ? 1 : 0)
    }
    for row in households.keys.sorted() {
      guard let old = households[row] else { continue }
      households[row]?.emotional = faded(old.emotional, p.giving.memory.value)
      households[row]?.practical = faded(old.practical, p.giving.memory.value)
      households[row]?.load = Double(faded(Int(old.load), p.giving.loadMemory.value))
    }
  }

  private mutating func move(_ name: UInt64, from giver: UInt32, _ amount: Double, role: UInt8) {
    guard var tie = ties[name] else { return }
    let units = max(1, Int(p.ledger.help.value * amount * 127 + 0.5))
    tie.balance = min(127, max(-127, tie.balance + (tie.record.low == giver ? units : -units)))
    tie.roles |= role
    ties[name] = tie
    households[giver]?.given += 1
  }

  private mutating func receive(_ row: UInt32, _ kind: HelpKind, _ amount: Double) {
    let step = Int(p.giving.memory.value / p.giving.full.value * 65_535 * amount)
    guard var household = households[row] else { return }
    if kind == .emotional {
      household.emotional = min(65_535, household.emotional + step)
    } else {
      household.practical = min(65_535, household.practical + step)
    }
    household.lastReceived = world.week
    households[row] = household
  }

  private mutating func help(_ request: Request) {
    let pair = [identity(request.giver), identity(request.receiver)].sorted()
    let name = UInt64(pair[0]) << 32 | UInt64(pair[1])
    let sigma = Double(ties[name]?.record.similarity ?? 0) / 255
    let amount = request.kind == .information ? 1 - sigma : 1
    move(name, from: request.giver, amount, role: request.kind.role)
    receive(request.receiver, request.kind, amount)
    let able = Double(world.households.adults[request.giver]) * able(request.giver)
    households[request.giver]?.lastGave = world.week
    households[request.giver]?.load += p.giving.loadMemory.value / p.giving.capacity.value * 4096 / able
    households[request.receiver]?.waiting = 255
  }

  private mutating func exchange() {
    for (name, tie) in ties.sorted(by: { $0.key < $1.key }) {
      let record = tie.record
      if tie.roles & TieRoles.harmful != 0 {
        guard tie.roles & TieRoles.contact != 0 else { continue }
        for row in [record.low, record.high] {
          let stress = households[row]?.stress ?? 0
          households[row]?.stress = stress + Float(p.giving.harm.value) * (1 - stress)
        }
        continue
      }
      guard tie.roles & TieRoles.exchange != 0 else { continue }
      let words = world.key.pairs(.ledger, week: world.week).words(
        low: record.lowIdentity,
        high: record.highIdentity
      )
      let u = Double(uniform(words.0))
      let leisure = p.giving.leisure.value
      if u < Double(Float(leisure)) {
        ties[name]?.roles |= TieRoles.leisure
        continue
      }
      let lowGives =
        Double(uniform(words.1)) < 0.5 - 0.5 * b * p.ledger.returnPull.value * Double(tie.balance) / 127
      let (giver, receiver) = lowGives ? (record.low, record.high) : (record.high, record.low)
      guard u - leisure < (1 - leisure) * able(giver) else { continue }
      favours += 1
      move(name, from: giver, p.giving.favour.value, role: TieRoles.practical)
      receive(receiver, .practical, p.giving.favour.value)
    }
  }

  private mutating func review() {
    for (name, tie) in ties where tie.balance != 0 || tie.scar != 0 || tie.roles & TieRoles.all != 0 {
      let record = tie.record
      let words = world.key.pairs(.ledger, week: world.week).words(
        low: record.lowIdentity,
        high: record.highIdentity,
        setting: 1
      )
      let kin = record.marks & 15 == TieOrigin.kin.rawValue
      let horizon = kin ? p.ledger.horizonKin.value : p.ledger.horizon.value
      let size = abs(tie.balance)
      let lost = Double(size) * (1 - Exponential.exp(-8 / horizon)) + Double(uniform(words.0))
      let next = size - min(size, Int(lost))
      let excess = 8 * p.ledger.strain.value * b * (Double(next) / 127 - tolerance(record))
      let healed = Double(tie.scar) * (1 - Exponential.exp(-8 / p.ledger.healing.value))
      let u = Double(uniform(words.1))
      let step = excess > 0 ? Int(excess * 255 + u) : -Int(healed + u)
      ties[name]?.balance = tie.balance.signum() * next
      ties[name]?.scar = min(255, max(0, tie.scar + step))
      let chance = 4 * (1 - Exponential.exp(-p.ledger.roleLoss.value / 52 * 8))
      let fresh = (words.0 & 255) << 8 | words.1 & 255
      if fresh >> 2 < UInt32(chance * 16_384) { ties[name]?.roles &= ~(1 << UInt8(fresh & 3)) }
    }
  }
}
