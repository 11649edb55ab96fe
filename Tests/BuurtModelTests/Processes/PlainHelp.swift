@testable import BuurtModel

/// Formal help told plainly: one household at a time, no vectors, no packed keys, one sorted list a queue.
///
/// It shares the draws, the registry and the order of arithmetic with the model, and nothing else.
struct PlainHelp {
  /// What it keeps of a household.
  struct Household: Equatable {
    var severity: [UInt8]
    var trust: [UInt8]
    var way: [UInt8]
    var state: [UInt8]
    var weeks: [UInt8]
    var network: [Bool]
    var ending: [Bool]
    var dependence: UInt8

    init(_ row: UInt32, _ h: Households) {
      let four = 0..<4
      severity = (0..<8).map { h.needs.severity[row][$0] }
      trust = four.map { h.help.trust[row][$0] }
      way = four.map { h.help.wayfinding[row][$0] }
      state = four.map { h.help.state[row][$0] }
      weeks = four.map { h.help.weeks[row][$0] }
      network = four.map { h.help.marks[row] >> UInt8($0) & 1 == 1 }
      ending = four.map { h.help.marks[row] >> UInt8($0 + 4) & 1 == 1 }
      dependence = h.help.dependence[row]
    }
  }

  private struct Waiting {
    var row: UInt32
    var cluster: Int
    var priority: Int
    var draw: UInt32
    var identity: UInt32
    var word: UInt32
    var learned: UInt8
  }

  let world: World
  var households: [UInt32: Household] = [:]
  private let rows: [UInt32]
  private let p: Parameters
  private var served: [Float]
  private let domains = [[4], [0, 5, 6], [1], [2, 3]]

  init(_ simulation: Simulation) {
    world = simulation.world
    p = world.input.parameters
    rows = simulation.lived
    for row in rows { households[row] = Household(row, world.households) }
    served = Array(repeating: 1, count: world.layout.buurtSize.count)
  }

  private func f(_ quantity: any Quantity) -> Float { Float(quantity.value) }

  /// One week of all households.
  mutating func week() {
    let before = households
    var waiting: [Waiting] = []
    var caseload = Array(repeating: [0, 0, 0, 0], count: served.count)
    var crises = Array(repeating: 0, count: served.count)
    for row in rows {
      let buurt = world.layout.buurt(of: row)
      guard var home = households[row] else { continue }
      if home.severity.contains(where: { $0 >= byte(f(p.institutions.crisis)) }) { crises[buurt] += 1 }
      let words = world.key.block(.help, week: world.week, low: world.households.identity[row])
      for c in 0..<4 { live(row, c, words[c], &home, before, &waiting) }
      for c in 0..<4 where home.state[c] == 2 { caseload[buurt][c] += 1 }
      let alone = (0..<4).contains { home.state[$0] == 2 && !home.network[$0] }
      let step = alone ? p.help.dependenceWeeks.value : -p.help.independenceWeeks.value
      home.dependence = UInt8(min(255, max(0, Double(home.dependence) + (255 / step).rounded())))
      households[row] = home
    }
    hours(caseload, crises)
    for c in 0..<4 { serve(waiting.filter { $0.cluster == c }, c, caseload.reduce(0) { $0 + $1[c] }) }
    experience()
  }

  private mutating func hours(_ caseload: [[Int]], _ crises: [Int]) {
    let s = p.institutions
    for buurt in served.indices {
      let budget = Float(s.hours.value / 1_000 * (1 - s.accountability.value) * Double(size(buurt)))
      let first = min(budget, f(s.hoursCrisis) * Float(crises[buurt]))
      let asked = f(s.hoursCase) * Float(caseload[buurt][1])
      served[buurt] = asked > 0 ? min(budget - first, asked) / asked : 1
    }
  }

  private func size(_ buurt: Int) -> Int { world.layout.buurtSize[buurt] }

  private func worst(_ home: Household, _ c: Int) -> UInt8 {
    domains[c].map { home.severity[$0] }.max() ?? 0
  }

  private func live(
    _ row: UInt32,
    _ c: Int,
    _ word: UInt32,
    _ home: inout Household,
    _ before: [UInt32: Household],
    _ waiting: inout [Waiting]
  ) {
    let pointed = Float(p.help.threshold.value * (1 - p.help.pointing.value))
    switch home.state[c] {
    case 1:
      if worst(home, c) < byte(f(p.help.endedBelow)) || uniform(word) < Float(1 / p.help.patience.value) {
        home.state[c] = 0
        home.weeks[c] = 0
      } else {
        home.weeks[c] = min(254, home.weeks[c]) + 1
        join(row, c, word, 0, home, &waiting)
      }
    case 2: help(row, c, word, &home)
    case 3:
      after(row, c, word, &home)
      ask(row, c, word, pointed, &home, before, &waiting)
    default:
      if worst(home, c) > byte(pointed) {
        home.weeks[c] = min(254, home.weeks[c]) + 1
        ask(row, c, word, pointed, &home, before, &waiting)
      } else {
        home.weeks[c] = 0
      }
    }
  }

  private func support(_ row: UInt32) -> Float {
    let s = world.households.support
    return Float(max(s.emotional[row], s.practical[row])) * (1 / 65_535)
  }

  private func linking(_ home: Household, _ c: Int) -> Float {
    Float(Int(home.trust[c]) * Int(home.way[c])) * (1 / 65_025)
  }

  private func ask(
    _ row: UInt32,
    _ c: Int,
    _ word: UInt32,
    _ pointed: Float,
    _ home: inout Household,
    _ before: [UInt32: Household],
    _ waiting: inout [Waiting]
  ) {
    let h = world.households
    let theta = h.visiting[row] > 0 || h.invited[row] > 0 ? pointed : f(p.help.threshold)
    let need = Float(worst(home, c)) * (1 / 255)
    guard need > theta else { return }
    var chance = f(p.help.asking) * (need - theta) / (1 - theta)
    chance *= 1 - f(p.help.substitution) * support(row)
    chance *= 1 - f(p.help.shame) * Float(h.support.shame[row]) * (1 / 255)
    if c == 0 { chance *= 1 - f(p.help.fear) * (1 - Float(home.trust[0]) * (1 / 255)) }
    var best = linking(home, c)
    var teacher = home.way[c]
    for look in 0..<UInt32(p.linking.looks.value) {
      let draw = mixed(mixed(word) &+ look &* 0x9E37_79B9)
      guard let (tied, strength) = lowest(row, draw), let other = before[tied] else { continue }
      let lent = f(p.linking.pin) * strength * linking(other, c)
      if lent > best {
        best = lent
        teacher = max(home.way[c], other.way[c])
      }
    }
    guard uniform(word) < chance * (f(p.help.floor) + (1 - f(p.help.floor)) * best) else { return }
    home.state[c] = 1
    home.weeks[c] = 0
    home.ending[c] = false
    let lead = Float(teacher - home.way[c])
    let learned = lead > 0 ? home.way[c] + UInt8(f(p.linking.learning) * lead + 0.5) : 0
    join(row, c, word, learned, home, &waiting)
  }

  /// The tie with the lowest mix of draw and identity, and its strength.
  private func lowest(_ row: UInt32, _ draw: UInt32) -> (UInt32, Float)? {
    let ties = world.ties[world.layout.shard(of: row)]
    let entries = (0..<ties.degree(row)).map { ties.entry(row, $0) }
    let best = entries.min {
      TieTableTests.rank(draw, world.households.identity[$0.partner])
        < TieTableTests.rank(draw, world.households.identity[$1.partner])
    }
    return best.map { ($0.partner, ties.strength($0.index)) }
  }

  private func join(
    _ row: UInt32,
    _ c: Int,
    _ word: UInt32,
    _ learned: UInt8,
    _ home: Household,
    _ waiting: inout [Waiting]
  ) {
    let triage = f(p.institutions.triage)
    let severity = worst(home, c)
    let waited = min(254, Float(home.weeks[c]) * Float(254 / weeksPerYear))
    let weighed = Int(triage * Float(severity) + (1 - triage) * waited)
    waiting.append(
      Waiting(
        row: row,
        cluster: c,
        priority: severity >= byte(f(p.institutions.crisis)) ? 255 : weighed,
        draw: mixed(word &+ 1) >> 8,
        identity: world.households.identity[row],
        word: word,
        learned: learned
      )
    )
  }

  private func help(_ row: UInt32, _ c: Int, _ word: UInt32, _ home: inout Household) {
    let s = p.institutions
    let need = worst(home, c)
    home.weeks[c] = min(254, home.weeks[c]) + 1
    var intensity: Float = c == 1 ? served[world.layout.buurt(of: row)] : 1
    if home.network[c] { intensity *= 1 + f(p.help.complement) }
    let tapering = home.ending[c]
    if tapering {
      if Double(home.weeks[c]) >= s.taper.value {
        home.ending[c] = false
        home.state[c] = 3
        home.weeks[c] = 0
        return
      }
      intensity *= 1 - Float(home.weeks[c]) / f(s.taper)
    }
    for domain in domains[c] {
      let drop = min(1, f(p.help.relief) * intensity) * Float(home.severity[domain])
      home.severity[domain] -= UInt8(drop + uniform(mixed(word &+ 3 &+ UInt32(domain))))
    }
    let longest = c == 2 ? s.longestGeldzaken.value : s.longest.value
    guard !tapering, need < byte(f(p.help.endedBelow)) || Double(home.weeks[c]) >= longest else { return }
    home.ending[c] = true
    home.weeks[c] = 0
    if uniform(mixed(word &+ 2)) >= f(s.gradual) { home.state[c] = 3 }
  }

  private func after(_ row: UInt32, _ c: Int, _ word: UInt32, _ home: inout Household) {
    home.weeks[c] = min(254, home.weeks[c]) + 1
    var hazard = f(p.help.relapse) * (home.ending[c] ? f(p.help.abrupt) : 1)
    hazard *= 1 - f(p.help.relapseSupport) * support(row)
    let level = byte(f(p.help.relapseSeverity))
    let most = worst(home, c)
    let returns = uniform(mixed(word &+ 16)) < hazard && most > 0 && most < level
    if returns, let domain = domains[c].first(where: { home.severity[$0] == most }) {
      home.severity[domain] = level
    }
    guard returns || Double(home.weeks[c]) >= p.help.aftercare.value else { return }
    home.ending[c] = false
    home.state[c] = 0
    home.weeks[c] = 0
  }

  private mutating func serve(_ line: [Waiting], _ c: Int, _ running: Int) {
    let s = p.institutions
    let places = [s.capacitySchool, s.capacityWijkteam, s.capacityGeldzaken, s.capacityZorg][c].value
    let dwellings = world.layout.buurtSize.reduce(0, +)
    var free = Int((places * Double(dwellings) / 1_000).rounded()) - running
    let h = world.households
    for one in line where one.learned > 0 { households[one.row]?.way[c] = one.learned }
    let order = line.sorted {
      ($1.priority, $0.draw, $0.identity) < ($0.priority, $1.draw, $1.identity)
    }
    for one in order where free > 0 {
      guard var home = households[one.row] else { continue }
      home.weeks[c] = 0
      if uniform(mixed(one.word &+ 4)) < f(s.refusal) {
        home.state[c] = 0
        let lost = f(p.linking.refusal) * Float(home.trust[c])
        home.trust[c] -= UInt8(lost + uniform(mixed(one.word &+ 5)))
      } else {
        home.state[c] = 2
        let known = TieSum.support(h.tieSums[one.row]) > 0 || h.outside[one.row] > 0
        home.network[c] = known && uniform(mixed(one.word &+ 6)) < f(p.help.network)
        free -= 1
      }
      households[one.row] = home
    }
  }

  private mutating func experience() {
    let salt = world.key.block(.linking, week: world.week, low: 0xFFFF_FFFE).x
    for row in rows {
      guard var home = households[row] else { continue }
      let draw = mixed(world.households.identity[row] ^ salt)
      for c in 0..<4 {
        let word = mixed(draw &+ UInt32(c))
        if home.state[c] == 1 {
          home.trust[c] -= UInt8(f(p.linking.waiting) * Float(home.trust[c]) + uniform(word))
        } else if home.state[c] == 2 {
          home.trust[c] += UInt8(f(p.linking.helped) * Float(255 - home.trust[c]) + uniform(word))
          home.way[c] += UInt8(f(p.linking.helped) * Float(255 - home.way[c]) + uniform(mixed(word)))
        }
      }
      households[row] = home
    }
  }
}
