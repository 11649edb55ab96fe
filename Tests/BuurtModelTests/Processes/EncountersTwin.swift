@testable import BuurtModel

/// A slow second writing of a week of meetings: each setting asks every household whether it is there, and
/// everybody there looks through all others for the next; in double precision, drawing the same numbers.
struct EncountersTwin {
  /// A household as meetings see it.
  struct Household {
    var row: UInt32
    var identity: UInt32
    var buurt: Int
    var place: Int
    var traits: UInt64
    var openness: Double
    var stage: Int
    var group: Int
    var hasChildren: Bool
    /// 1 verloskundige, 2 consultatiebureau, 3 and up a school class, 0 none.
    var family: Int
    var rosters: [Int]
    var draws: (block: UInt32, outside: UInt32, family: UInt32, roster: UInt32)
  }

  /// What the week's meetings bring to a tie.
  struct Contact {
    var ceiling: UInt8 = 0
    var count = 0

    /// One meeting more; the highest ceiling counts.
    mutating func note(_ ceiling: UInt8) {
      self.ceiling = max(self.ceiling, ceiling)
      count += 1
    }
  }

  /// A tie that begins.
  struct Beginning {
    var low: UInt32
    var high: UInt32
    var strength: Double
    var origin: Int
    var source: Int
    var sigma: Double

    var order: (UInt32, UInt32, Int, Int, Double) { (low, high, origin, source, strength) }
  }

  private struct Setting {
    var identity: UInt32
    var facilitation: Double
    var jointTask: Double
    var activity: Double
    var shared: Double
    var origin: TieOrigin
    var source = 0
    /// The draw with which a household is there, nil when it is not; nobody is asked in a closed setting.
    var present: ((Household) -> UInt32?)?
    /// Whether a friend can introduce somebody here.
    var reaches: (Household) -> Bool = { _ in true }
  }

  private struct Guest {
    var draw: UInt32
    var who: Household
    var order: (UInt32, UInt32) { (draw, who.row) }
  }

  private let world: World
  private let p: Parameters
  private var homes: [Household] = []
  private var byIdentity: [UInt32: Int] = [:]
  private var similarities: [UInt64: Double] = [:]
  private var partners: [UInt32: [UInt32]] = [:]
  private(set) var contacts: [UInt64: Contact] = [:]
  private(set) var begun: [Beginning] = []
  private(set) var introductions = 0
  private(set) var came: [SIMD2<UInt32>] = []
  private(set) var met: [SIMD2<UInt32>] = []
  /// Visits by place, and its public by life stage (0...6) and group (8...15).
  private(set) var visits: [Int: Int] = [:]
  private(set) var publics: [Int: [Double]]

  /// The meetings of a week, of a world that is left as it is after the visits are delivered.
  init(_ world: World, publics: [Int: [Double]]) {
    self.world = world
    self.publics = publics
    p = world.input.parameters
    look()
    for buurt in world.layout.buurtSize.indices { settings(of: buurt) }
    for number in world.places.all.indices where world.places.all[number].open(world.week) { receive(number) }
    for session in world.sessions.joined() { hold(session) }
    begun.sort { $0.order < $1.order }
  }

  /// Where a household lives.
  func row(of identity: UInt32) -> UInt32 { byIdentity[identity].map { homes[$0].row } ?? .max }

  /// Shards that hold an end of a tie that begins.
  func shards(of letter: Beginning) -> Set<Int> {
    Set([letter.low, letter.high].map { world.layout.shard(of: row(of: $0)) })
  }

  static func name(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  private mutating func look() {
    let h = world.households
    for row in 0..<UInt32(world.layout.rows) where h.lived(row) {
      let buurt = world.layout.buurt(of: row)
      let age = world.week - Int(h.youngestBorn[row])
      var family = 0
      if h.due[row] != Households.never {
        family = 1
      } else if h.children[row] > 0, age < 12 * 52 {
        family = age < 4 * 52 ? 2 : 3 + age / 52 - 4
      }
      byIdentity[h.identity[row]] = homes.count
      homes.append(
        Household(
          row: row,
          identity: h.identity[row],
          buurt: buurt,
          place: Int(row) - world.layout.buurtStart[buurt],
          traits: h.traits[row],
          openness: Double(h.openness[row]),
          stage: Int(h.lifeStage(row, week: world.week).rawValue),
          group: Int(h.group[row]),
          hasChildren: h.children[row] > 0,
          family: family,
          rosters: [h.roster0[row], h.roster1[row]].filter { $0 > 0 }.map { Int($0) - 1 },
          draws: (h.blockDraw[row], h.publicDraw[row], h.familyDraw[row], h.rosterDraw[row])
        )
      )
    }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let tie = world.ties[shard][index]
        let name = Self.name(tie.lowIdentity, tie.highIdentity)
        guard similarities[name] == nil else { continue }
        similarities[name] = Double(tie.similarity) / 255
        partners[tie.lowIdentity, default: []].append(tie.highIdentity)
        partners[tie.highIdentity, default: []].append(tie.lowIdentity)
      }
    }
  }

  private func setting(
    _ numbers: SettingNumbers,
    _ identity: UInt32,
    _ origin: TieOrigin,
    facilitation: Double = 0,
    shared: Double = 0
  ) -> Setting {
    Setting(
      identity: identity,
      facilitation: facilitation,
      jointTask: numbers.jointTask.value,
      activity: numbers.activity.value,
      shared: shared,
      origin: origin
    )
  }

  private mutating func settings(of buurt: Int) {
    let s = p.settings
    let first = UInt32(world.layout.buurtStart[buurt])
    let size = Int(s.blockSize.value)
    for start in stride(from: 0, to: world.layout.buurtSize[buurt], by: size) {
      var block = setting(s.block, first + UInt32(start) | 0x0100_0000, .neighbour)
      let bound = threshold(s.block.presence.value)
      block.present = {
        $0.buurt == buurt && $0.place / size == start / size && $0.draws.block < bound ? $0.draws.block : nil
      }
      block.reaches = { $0.buurt == buurt }
      ring(block)
    }
    var space = setting(s.publicSpace, first | 0x0200_0000, .publicSpace)
    let chance = s.publicSpace.presence.value
    let bounds = (threshold(chance), threshold(chance * s.familyPublic.value))
    space.present = {
      $0.buurt == buurt && $0.draws.outside < ($0.hasChildren ? bounds.1 : bounds.0) ? $0.draws.outside : nil
    }
    space.reaches = { $0.buurt == buurt }
    ring(space)
    for category in 1...10 {
      let numbers = category == 1 ? s.verloskundige : category == 2 ? s.consultatiebureau : s.school
      var family = setting(
        numbers,
        first | 0x0300_0000 | UInt32(category) << 28,
        category == 1 ? .verloskundige : category == 2 ? .consultatiebureau : .school,
        facilitation: min(1, Double(world.policy[buurt].services)),
        shared: category == 1 ? 1 : 0
      )
      let bound = threshold(numbers.presence.value)
      family.present = {
        $0.buurt == buurt && $0.family == category && $0.draws.family < bound ? $0.draws.family : nil
      }
      family.reaches = { $0.buurt == buurt }
      ring(family)
    }
    for number in world.rosters.identity.indices where Int(world.rosters.buurt[number]) == buurt {
      let clubs = p.clubs
      let strength = Double(world.civic.organisatiekracht[number])
      let extras = 1 / (1 + Exponential.exp(-clubs.steepness.value * (strength - clubs.threshold.value)))
      let own = min(1, clubs.extra.value * extras * Double(1 + world.policy[buurt].clubTasks))
      let coaching = Double(world.civic.aid[number].coaching)
      let identity = world.rosters.identity[number]
      var club = setting(s.roster, identity, .roster, facilitation: 1 - (1 - own) * (1 - coaching))
      let bound = threshold(s.roster.presence.value)
      club.present = {
        guard $0.rosters.contains(number) else { return nil }
        let draw = mixed($0.draws.roster ^ identity)
        return draw < bound ? draw : nil
      }
      ring(club)
    }
  }

  private mutating func receive(_ number: Int) {
    let place = world.places.all[number]
    var visitors: [Guest] = []
    for shard in 0..<world.shards {
      world.visitMail.forEach(to: shard) { visit in
        guard Int(visit.place) == number, let k = byIdentity[visit.identity] else { return }
        visitors.append(Guest(draw: visit.draw, who: homes[k]))
      }
    }
    visitors.sort { ($0.draw, $0.who.identity) < ($1.draw, $1.who.identity) }
    let admitted = Array(visitors.prefix(place.capacity))
    visits[number] = admitted.count
    var counts = Array(repeating: 0.0, count: 16)
    for guest in admitted {
      counts[guest.who.stage] += 1
      counts[8 + guest.who.group % 8] += 1
      if place.source > 0 { came.append(SIMD2(UInt32(place.source), guest.who.row)) }
    }
    let old = publics[number] ?? Array(repeating: 0, count: 16)
    publics[number] = zip(old, counts).map { $0 + ($1 - $0) / p.visits.memory.value }
    let inclusion = Double(world.policy[place.buurt].inclusion)
    let own = Double(place.sharedExperience)
    let here = Setting(
      identity: place.identity,
      facilitation: Double(place.facilitation),
      jointTask: Double(place.jointTask),
      activity: Double(place.activity),
      shared: inclusion >= 0 ? own * (1 - min(1, inclusion)) : own + min(1, -inclusion) * (1 - own),
      origin: .place,
      source: Int(place.source)
    )
    for part in 0..<place.slots {
      let there = admitted.filter {
        let usual = mixed($0.who.identity ^ place.identity)
        let chosen = mixed($0.draw) < threshold(p.visits.habit.value) ? usual : mixed($0.draw ^ usual)
        return bounded(chosen, place.slots) == part
      }
      if place.source > 0, there.count > 1 {
        met += there.map { SIMD2(UInt32(place.source), $0.who.row) }
      }
      meet(there, here)
      // Further on in the ring, while half a ring lies ahead.
      for step in 2..<max(2, place.rounds + 1) where there.count > 2 * step {
        for guest in there {
          let word = mixed(mixed(guest.draw ^ here.identity) &+ UInt32(step) &* 0x9E37_79B9)
          encounter(guest.who, ahead(step, of: guest, in: there).who, word, introduced: false, here)
        }
      }
    }
  }

  private mutating func hold(_ session: Session) {
    let expected = zip(session.rows, session.identities).compactMap { row, identity -> Guest? in
      guard let k = byIdentity[identity], homes[k].row == row else { return nil }
      return Guest(draw: mixed(homes[k].draws.block ^ session.identity), who: homes[k])
    }
    let here = Setting(
      identity: session.identity,
      facilitation: Double(session.facilitation),
      jointTask: Double(session.jointTask),
      activity: Double(session.activity),
      shared: Double(session.sharedExperience),
      origin: session.origin,
      source: Int(session.source)
    )
    guard expected.count > 1 else { return }
    for step in 1...(expected.count > 4 ? 2 : 1) {
      for guest in expected {
        let next = ahead(step, of: guest, in: expected)
        // Two of them meet once.
        if expected.count == 2, next.order < guest.order { continue }
        let word = mixed(guest.draw &+ UInt32(step) &* 0x9E37_79B9)
        encounter(guest.who, next.who, word, introduced: session.introduced, here)
      }
    }
  }

  private mutating func ring(_ setting: Setting) {
    guard let present = setting.present else { return }
    meet(homes.compactMap { home in present(home).map { Guest(draw: $0, who: home) } }, setting)
  }

  /// The guest whose draw is the next higher one, the lowest of all behind the highest; some steps on.
  private func ahead(_ steps: Int, of guest: Guest, in guests: [Guest]) -> Guest {
    var now = guest
    for _ in 0..<steps {
      let higher = guests.filter { now.order < $0.order }
      now = (higher.isEmpty ? guests : higher).min { $0.order < $1.order } ?? now
    }
    return now
  }

  /// Everybody meets the next, or a friend of a friend who is there.
  private mutating func meet(_ guests: [Guest], _ setting: Setting) {
    guard guests.count > 1 else { return }
    let share = world.input.switches[.matthewFormation] ? p.formation.introductionShare.value : 0
    for guest in guests {
      let next = ahead(1, of: guest, in: guests)
      if guests.count == 2, next.order < guest.order { continue }
      let draw = mixed(guest.draw ^ setting.identity)
      let word = mixed(draw &+ 0x9E37_79B9)
      if let present = setting.present, draw < threshold(share),
        let friend = tied(to: guest.who, mixed(draw)), setting.reaches(friend),
        let other = tied(to: friend, mixed(draw ^ 0xF01F)), other.identity != guest.who.identity,
        present(other) != nil
      {
        introductions += 1
        encounter(guest.who, other, word, introduced: true, setting)
      } else {
        encounter(guest.who, next.who, word, introduced: false, setting)
      }
    }
  }

  /// The partner whose identity has the lowest rank with a draw.
  private func tied(to home: Household, _ draw: UInt32) -> Household? {
    let ranked = (partners[home.identity] ?? []).min {
      UInt64($0 ^ draw) &* 0x9E37_79B9_7F4A_7C15 < UInt64($1 ^ draw) &* 0x9E37_79B9_7F4A_7C15
    }
    return ranked.flatMap { byIdentity[$0] }.map { homes[$0] }
  }

  private mutating func encounter(
    _ a: Household,
    _ b: Household,
    _ word: UInt32,
    introduced: Bool,
    _ here: Setting
  ) {
    let name = Self.name(a.identity, b.identity)
    if let sigma = similarities[name] {
      let (los, zwak, sterk) = (
        p.rungs.ceilingLos.value, p.rungs.ceilingZwak.value, p.rungs.ceilingSterk.value
      )
      let u = p.settings.unaided.value
      let f = u + (1 - u) * max(here.facilitation, here.jointTask)
      let ceiling = los + f * here.activity * ((zwak - los) + (sterk - zwak) * here.shared * sigma)
      contacts[name, default: Contact()].note(byte(Float(ceiling)))
      return
    }
    let sigma = PlainSimilarity.sigma(a.traits, b.traits, p.similarity)
    let softening = p.settings.tussenruimte.value * here.jointTask
    let recognition = softening + (1 - softening) * sigma
    var chance = p.formation.base.value * a.openness * b.openness
    for _ in 0..<Int(p.formation.recognition.value) { chance *= recognition }
    if introduced { chance *= p.formation.introduction.value }
    guard Double(uniform(word)) < chance else { return }
    let range = (p.formation.strengthLow.value, p.formation.strengthHigh.value)
    begun.append(
      Beginning(
        low: min(a.identity, b.identity),
        high: max(a.identity, b.identity),
        strength: range.0 + (range.1 - range.0) * Double(uniform(mixed(word))),
        origin: Int((introduced ? .introduced : here.origin).rawValue),
        source: here.source,
        sigma: sigma
      )
    )
  }
}
