/// Who volunteers: participants who grew, and who are asked.
///
/// Asked in four weeks: rate = (anywhere + club [memberships] + child [children] + place [visit] +
/// initiatives) (1 + shortage), at most once. Answer: P(yes) = logistic(constant + growth g + time spare
/// share), no without spare time; a share of those becomes regular, others help once. Stops: rate = exit +
/// overload o (1 - lock-in (1 - K)), K the share of the buurt that workers know: who cannot hand over,
/// stays.
/// Overload -> base + need N - skill (skill - 1) - coordinator K + time [used of budget] + shortage, N the
/// mean need of the buurt. Growth -> club [memberships], and rises by visits to places with facilitation.
///
/// - Properties: with channel d off, need of the buurt and skill of the volunteer do not enter overload. One
///   draw a household in four weeks; its words are those of nobody else.
/// - Source: Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40, M-51, M-55, M-64 ... M-66.
/// - Assumption: exit by overload, and every size but the hours.
struct Volunteers: Sendable {
  let time: TimeBudget
  let noticing: Noticing
  private let anywhere, club, child, place, initiative, shortage: Float
  private let accept, acceptGrowth, acceptTime: Float
  private let first: Float
  private let regular: Float
  private let hours: Float
  private let exit, exitOverload, lockIn: Float
  private let overload, overloadNeed, overloadSkill, overloadCoordinator: Float
  private let overloadTime, overloadShortage: Float
  private let overloadRate: Int32
  private let wanted: Float
  private let placeUse: Float
  private let growthPlace: Float
  private let growthClub: Int32
  private let growthRate: Int32

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters.civic
    time = TimeBudget(p)
    noticing = Noticing(input.parameters)
    anywhere = Self.inPeriod(p.ask)
    club = Self.inPeriod(p.askClub)
    child = Self.inPeriod(p.askChild)
    place = Self.inPeriod(p.askPlace)
    initiative = Self.inPeriod(input.parameters.initiatives.ask)
    shortage = Float(p.askShortage.value)
    accept = Float(p.accept.value)
    acceptGrowth = Float(p.acceptGrowth.value)
    acceptTime = Float(p.acceptTime.value)
    first = Float(p.first.value)
    regular = Float(p.regular.value)
    hours = Float(p.hours.value)
    exit = Self.inPeriod(p.exit)
    exitOverload = Self.inPeriod(p.exitOverload)
    lockIn = Float(p.lockIn.value)
    let channel: Float = input.switches[.matthewUse] ? 1 : 0
    overload = Float(p.overload.value)
    overloadNeed = channel * Float(p.overloadNeed.value)
    overloadSkill = channel * Float(p.overloadSkill.value)
    overloadCoordinator = Float(p.overloadCoordinator.value)
    overloadTime = Float(p.overloadTime.value)
    overloadShortage = Float(p.overloadShortage.value)
    overloadRate = Wellbeing.rate(p.overloadMemory)
    wanted = Float(p.wanted.value)
    placeUse = Float(p.placeUse.value)
    growthPlace = Float(p.growthPlace.value)
    growthClub = Int32((p.growthClub.value * 255).rounded())
    growthRate = Wellbeing.rate(p.growthMemory)
  }

  /// Expected events in four weeks.
  private static func inPeriod(_ rate: RatePerYear) -> Float {
    Float(rate.value * Double(Wellbeing.period) / weeksPerYear)
  }

  /// A household of the first population may volunteer from the start, outside the settings of the model.
  func start(_ row: UInt32, _ world: World) {
    let h = world.households
    let draw = world.key.block(.civic, week: 0, low: h.identity[row], index: 1)
    let left = time.left(row, h)
    guard left > 0, uniform(draw.x) < first else { return }
    h.civic.volunteered[row] = 0
    h.civic.hours[row] = quarters(left, draw.y)
    h.civic.role[row] = VolunteerRole.elsewhere
  }

  /// Half to one and a half times the mean hours, as far as time allows, in quarters.
  private func quarters(_ left: Float, _ word: UInt32) -> UInt8 {
    UInt8(max(1, min(255, 4 * min(left, hours * (0.5 + uniform(word))))))
  }

  /// The households of a shard that are due this week.
  func act(on world: World, shard: Int) {
    let h = world.households
    let rows = world.rows(shard)
    let draws = world.key.pairs(.civic, week: world.week)
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Layout.alignment)
    where Wellbeing.isDue(start, world.week) {
      let buurt = world.layout.buurt(of: UInt32(truncatingIfNeeded: start))
      let base = anywhere + initiative * Float(world.civic.active(buurt))
      let ask = Ask(base: base, factor: 1 + shortage * world.civic.shortage[buurt])
      for first in stride(from: start, to: start + Layout.alignment, by: 4) {
        let lived = whole(h.composition.load4(first)) .!= 0
        guard any(lived) else { continue }
        age(first, h)
        look(first, lived, buurt, ask, draws, world)
      }
    }
  }

  /// Four weeks pass for counters and growth of four households.
  @inline(__always)
  private func age(_ first: Int, _ h: Households) {
    older(h.civic.volunteered, first)
    older(h.civic.noticed, first)
  }

  /// One period more for four counters, up to 254; never stays never.
  @inline(__always)
  private func older(_ column: Column<UInt8>, _ first: Int) {
    let periods = column.load4(first)
    column.store4(periods.replacing(with: periods &+ 1, where: periods .< CivicColumns.never - 1), first)
  }

  /// How often everybody in a buurt is asked in four weeks, and what shortage makes of it.
  private struct Ask {
    var base: Float
    var factor: Float
  }

  /// Draws of four households, and the few for whom they mean something.
  @inline(__always)
  private func look(
    _ first: Int,
    _ lived: SIMDMask<SIMD4<Int32>>,
    _ buurt: Int,
    _ ask: Ask,
    _ draws: PairKey,
    _ world: World
  ) {
    let h = world.households
    let one = SIMD4<Int32>(repeating: 1)
    let none = SIMD4<Int32>(repeating: 0)
    let clubs =
      none.replacing(with: one, where: whole(h.roster0.load4(first)) .!= 0)
      &+ none.replacing(with: one, where: whole(h.roster1.load4(first)) .!= 0)
    let growth = whole(h.civic.growth.load4(first))
    let grown = moved(growth, to: clubs &* growthClub, by: SIMD4(repeating: growthRate))
    h.civic.growth.store4(octets(grown.replacing(with: 0, where: .!lived)), first)
    let visits = whole(h.visiting.load4(first)) .!= 0 .& lived
    let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
    let (w0, w1) = draws.words4(identities)
    let serves = whole(h.civic.hours.load4(first)) .!= 0
    let parents = whole(h.children.load4(first)) .!= 0
    let zero = SIMD4<Float>(repeating: 0)
    var rate = SIMD4<Float>(clubs) * club + ask.base
    rate += zero.replacing(with: child, where: parents)
    rate += zero.replacing(with: place, where: visits)
    rate *= ask.factor
    let asked = uniformLanes(w0) .< rate .& lived .& .!serves
    let troubled = noticing.mayNotice4(first, clubs .!= 0 .| visits, h) .& lived
    guard any(asked .| serves .| visits .| troubled) else { return }
    for lane in 0..<4 {
      let row = UInt32(truncatingIfNeeded: first + lane)
      let word = UInt32(truncatingIfNeeded: w1[lane])
      if visits[lane] { grow(row, h.visiting[row], world) }
      if troubled[lane] { noticing.look(row, mixed(word ^ 0x401C), buurt, world) }
      if serves[lane] {
        serve(row, word, buurt, world)
      } else if asked[lane] {
        answer(row, word, buurt, world)
      }
    }
  }

  /// A visit makes a household grow by the facilitation of the place; one of four visits is seen.
  private func grow(_ row: UInt32, _ visiting: UInt16, _ world: World) {
    grow(row, world.places.all[Int(visiting) - 1].facilitation * Float(Wellbeing.period), world.households)
  }

  /// Growth by guided meetings: g += rise * guidance * (1 - g).
  func grow(_ row: UInt32, _ guidance: Float, _ h: Households) {
    let now = Float(h.civic.growth[row])
    let step = min(1, growthPlace * guidance) * (255 - now)
    h.civic.growth[row] = UInt8(min(255, (now + step).rounded()))
  }

  /// The chance of a yes when asked, less what rules for volunteers cost; 0 without spare time.
  func willingness(_ row: UInt32, _ h: Households, rules: Float = 0) -> Float {
    let left = time.left(row, h)
    guard left > 0 else { return 0 }
    let growth = Float(h.civic.growth[row]) / 255
    return Exponential.logistic(
      accept + acceptGrowth * growth + acceptTime * left / time.budget(row, h) - rules
    )
  }

  /// The chance that a household takes up regular work when a programme asks it: that of a yes times the share
  /// that becomes regular; of one that volunteers elsewhere the share only.
  func joining(_ row: UInt32, _ h: Households) -> Float {
    h.civic.role[row] == VolunteerRole.elsewhere ? regular : willingness(row, h) * regular
  }

  /// Somebody who was asked answers.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - word: its draw.
  ///   - buurt: where it lives.
  ///   - world: the world.
  ///   - fixed: the role that it was asked for; nil where any may have asked.
  func answer(_ row: UInt32, _ word: UInt32, _ buurt: Int, _ world: World, as fixed: UInt8? = nil) {
    let h = world.households
    guard uniform(word) < willingness(row, h, rules: world.policy[buurt].volunteerRules) else { return }
    h.civic.volunteered[row] = 0
    let next = mixed(word)
    guard uniform(next) < regular else { return }
    h.civic.hours[row] = quarters(time.left(row, h), mixed(next ^ 0x0F))
    h.civic.role[row] = fixed ?? role(row, uniform(mixed(next ^ 0xF0)), mixed(next), buurt, world)
  }

  /// Where: in proportion to who asked.
  private func role(_ row: UInt32, _ share: Float, _ word: UInt32, _ buurt: Int, _ world: World) -> UInt8 {
    let h = world.households
    let clubs: Float = (h.roster0[row] > 0 ? 1 : 0) + (h.roster1[row] > 0 ? 1 : 0)
    let byClub = clubs * club + (clubs > 0 && h.children[row] > 0 ? child : 0)
    let byPlace = h.visiting[row] > 0 ? place : 0
    let byInitiative = initiative * Float(world.civic.active(buurt))
    let elsewhere = anywhere + (clubs > 0 || h.children[row] == 0 ? 0 : child)
    var rest = share * (byClub + byPlace + byInitiative + elsewhere)
    if rest < byClub { return VolunteerRole.club }
    rest -= byClub
    if rest < byPlace { return VolunteerRole.place }
    rest -= byPlace
    guard rest < byInitiative else { return VolunteerRole.elsewhere }
    return world.rules.initiatives.join(row, word, buurt, world)
  }

  /// Four weeks of a volunteer: overload, and whether it stops.
  private func serve(_ row: UInt32, _ word: UInt32, _ buurt: Int, _ world: World) {
    let h = world.households
    h.civic.volunteered[row] = 0
    let known = world.known[buurt]
    let stance = world.policy[buurt]
    let goal =
      overload + overloadNeed * world.civic.strain[buurt] * stance.volunteerComplexity - overloadSkill
      * (h.skill[row] - 1)
      - overloadCoordinator * known + overloadTime * time.used(row, h) / max(time.budget(row, h), 0.25)
      + overloadShortage * world.civic.shortage[buurt] - stance.volunteerGuidance
    let now = SIMD4<Int32>(repeating: Int32(h.civic.overload[row]))
    let aim = SIMD4<Int32>(repeating: Int32(max(0, min(1, goal)) * 255))
    let next = moved(now, to: aim, by: SIMD4(repeating: overloadRate))[0]
    h.civic.overload[row] = UInt8(truncatingIfNeeded: next)
    let leaves = exit + exitOverload * Float(next) / 255 * (1 - lockIn * (1 - known))
    if uniform(word) < leaves { h.civic.resign(row) }
  }

  /// What a buurt's volunteers add up to.
  struct Count {
    var households = 0
    var willing = 0
    var visitors = 0
    var quarters = 0
    var placeQuarters = 0
    /// Households of the core of each initiative.
    var cores = SIMD4<Int>(repeating: 0)
  }

  /// Counts a buurt, and notes shortage, hours for places and mean need.
  func count(_ buurt: Int, _ world: World) -> Count {
    let h = world.households
    let willing = Int32(world.rules.initiatives.willing)
    let homes = world.dwellings(buurt)
    let none = SIMD4<Int32>(repeating: 0)
    let one = SIMD4<Int32>(repeating: 1)
    var households = none
    var ready = none
    var out = none
    var need = none
    var count = Count()
    // Rows behind the last dwelling, up to the next buurt, are empty.
    for first in stride(from: homes.lowerBound, to: homes.upperBound, by: 4) {
      let lived = whole(h.composition.load4(first)) .!= 0
      let quarters = whole(h.civic.hours.load4(first))
      let serves = quarters .!= 0
      let grown = whole(h.civic.growth.load4(first)) .>= willing
      households &+= none.replacing(with: one, where: lived)
      ready &+= none.replacing(with: one, where: lived .& grown .& .!serves)
      out &+= none.replacing(with: one, where: whole(h.visiting.load4(first)) .!= 0 .& lived)
      need &+= none.replacing(with: wholes(h.need.load4(first) * 0x1p12), where: lived)
      guard any(serves) else { continue }
      for lane in 0..<4 where serves[lane] {
        let role = h.civic.role[first + lane]
        count.quarters += Int(quarters[lane])
        if role == VolunteerRole.place { count.placeQuarters += Int(quarters[lane]) }
        if role >= VolunteerRole.initiative, role < VolunteerRole.programme {
          count.cores[Int(role - VolunteerRole.initiative) & (CivicState.slots - 1)] += 1
        }
      }
    }
    count.households = Int(households.wrappedSum())
    count.willing = Int(ready.wrappedSum())
    count.visitors = Int(out.wrappedSum())
    let size = Float(max(count.households, 1))
    let hours = Float(count.quarters) * 0.25
    world.civic.shortage[buurt] = wanted > 0 ? max(0, 1 - hours / (wanted * size)) : 0
    world.civic.placeHours[buurt] = Float(count.placeQuarters) * 0.25 * placeUse
    world.civic.strain[buurt] = Float(need.wrappedSum()) * 0x1p-12 / size
    return count
  }

  /// The hook of the calendar: hours of a buurt's volunteers go in equal parts to its open places that somebody
  /// visited last week, beside their own hours and before what interventions lend.
  ///
  /// Volunteers are where people come: a place that nobody visits takes no hours from another.
  func lend(on world: World) {
    for number in world.places.all.indices where Self.isInUse(number, world) {
      let buurt = world.places.all[number].buurt
      let hours = world.civic.placeHours[buurt]
      guard hours > 0 else { continue }
      var used = 0
      for candidate in world.places.candidates[buurt]
      where candidate.near && Self.isInUse(candidate.place, world) { used += 1 }
      world.places.all[number].hours += hours / Float(max(used, 1))
    }
  }

  private static func isInUse(_ place: Int, _ world: World) -> Bool {
    let site = world.places.all[place]
    return site.open(world.week) && !site.online && site.state.visits > 0
  }
}
