import Testing

@testable import BuurtModel

@Suite struct WellbeingTests {
  private static func town(_ parameters: [String: Double] = [:], off: [Switch] = [], weeks: Int = 12) throws
    -> Simulation
  {
    let simulation = try Simulation(Town.input([500, 300, 260], parameters: parameters, off: off))
    simulation.step(weeks)
    return simulation
  }

  /// One phase of this week, from the state that the week before left.
  private static func look(_ simulation: Simulation) {
    simulation.run(after: "embeddedness", through: "wellbeing")
  }

  private static func due(_ simulation: Simulation) -> [UInt32] {
    simulation.lived.filter { Wellbeing.isDue(Int($0) / 16 * 16, simulation.world.week) }
  }

  /// Where the states of a household go by the formulas of the documentation, in double precision.
  private static func goals(_ row: UInt32, _ world: World) -> [Double] {
    let h = world.households
    let p = world.input.parameters.wellbeing
    func part(_ x: Double, _ half: Double) -> Double { x / (x + half) }
    func bounded(_ x: Double) -> Double { min(1, max(0, x)) }
    let sterk = Double(h.wellbeing.close[row]) / 16
    let familiar = Double(h.wellbeing.familiar[row]) / 4
    let emotional = p.emotional.value
    let help =
      (Double(h.support.emotional[row]) * emotional + Double(h.support.practical[row]) * (1 - emotional))
      / 65_535
    let code = h.outside[row]
    let often =
      code & 3 == 2 ? 1 : code & 3 == 1 ? p.outsideMonthlyWorth.value : p.outsideLessWorth.value
    let outside = ((code & 4 != 0 ? emotional : 0) + (code & 8 != 0 ? 1 - emotional : 0)) * often
    let isOn = world.input.switches[.matthewUse]
    let disadvantage = p.useNeed.value * Double(h.need[row]) - p.useSkill.value * (Double(h.skill[row]) - 1)
    let use = isOn ? max(0, 1 - disadvantage) : 1
    let contact = part(Double(TieSum.support(h.tieSums[row])), p.contactHalf.value)
    let amount =
      use * (p.contact.value * contact + p.received.value * help)
      + p.sterk.value * part(sterk, p.sterkHalf.value) + (h.adults[row] > 1 ? p.home.value : 0)
      + p.outside.value * outside
    let perceived = part(amount, Double(h.wellbeing.standard[row]) / 255)
    let lonely =
      p.loneliness.value + p.gap.value * (Double(h.wellbeing.desired[row]) / 255 - perceived)
      + Double(h.wellbeing.shock[row]) / 255
    let stress = Double(h.stress[row])
    let content =
      p.satisfaction.value - p.satisfactionStress.value * stress
      + p.satisfactionContact.value * (part(Double(h.presentContact[row]), Double(h.desired[row])) - 0.5)
      + p.satisfactionHome.value * Double(h.wellbeing.thuisgevoel[row]) / 65_535
    let given = Double(h.support.given[row]) + Double(h.civic.hours[row]) / 4
    let esteem =
      p.esteem.value - p.esteemStress.value * stress
      + p.giving.value * part(given, p.givingHalf.value) * (1 + p.receiverBonus.value * help)
    let relief = p.stigmaEsteem.value * Double(h.wellbeing.selfEsteem[row]) / 65_535
    let stigma = p.stigma.value * Double(h.need[row]) * (1 - relief)
    return [perceived, lonely, content, esteem, stigma, part(familiar, p.thuisgevoelHalf.value)].map(bounded)
  }

  /// Strength of sterke bindingen and weight of familiar households.
  private static func ties(_ row: UInt32, _ world: World) -> (sterk: Double, familiar: Double) {
    let p = world.input.parameters.wellbeing
    let rungs = world.input.parameters.rungs
    let table = world.ties[world.layout.shard(of: row)]
    var sterk = 0.0
    var familiar = 0.0
    for k in 0..<table.degree(row) {
      let tie = table[table.entry(row, k).index]
      if tie.strength < Float(rungs.dormant.value) { continue }
      if tie.strength >= Float(rungs.sterk.value) { sterk += Double(tie.strength) }
      let recognition = p.recognition.value * Double(tie.similarity) / 255
      if world.sameBuurt(tie.low, tie.high) { familiar += 1 - p.recognition.value + recognition }
    }
    return (sterk, familiar)
  }

  @Test func `ties are counted once in sixteen weeks, as they are`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    var counted: [UInt32: Int] = [:]
    for _ in 0..<16 {
      simulation.run(through: "embeddedness")
      let lived = simulation.lived
      for row in lived { world.households.wellbeing.close[row] = 255 }
      Self.look(simulation)
      for row in lived where world.households.wellbeing.close[row] != 255 {
        counted[row, default: 0] += 1
        let (sterk, familiar) = Self.ties(row, world)
        #expect(abs(Double(world.households.wellbeing.close[row]) / 16 - sterk) < 1 / 16 + 1e-3)
        #expect(abs(Double(world.households.wellbeing.familiar[row]) / 4 - familiar) < 0.25 + 0.1)
      }
      simulation.run(after: "wellbeing", through: "closing")
      world.week += 1
    }
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    for row in simulation.lived where h.arrived[row] < 12 { #expect(counted[row] == 1, "row \(row)") }
  }

  private static func states(_ row: UInt32, _ h: Households) -> [UInt16] {
    let w = h.wellbeing
    return [w.perceived, w.loneliness, w.satisfaction, w.selfEsteem, w.stigma, w.thuisgevoel].map { $0[row] }
  }

  @Test(arguments: [[], [Switch.matthewUse]])
  func `four weeks of wellbeing are what the formulas say, for a quarter of the rows`(off: [Switch]) throws {
    let simulation = try Self.town(off: off)
    let h = simulation.world.households
    let p = simulation.world.input.parameters.wellbeing
    for row in simulation.lived {
      let word = mixed(row)
      h.need[row] = word & 1 == 0 ? 0 : uniform(word)
      h.support.emotional[row] = UInt16(truncatingIfNeeded: word)
      h.support.practical[row] = UInt16(truncatingIfNeeded: word >> 16)
      h.support.given[row] = UInt8(word & 3)
      h.wellbeing.shock[row] = 0
      h.wellbeing.adults[row] = 0
      h.arrived[row] = -1000
    }
    // What this look would count anew is counted before, so that the formulas read what the phase reads.
    for row in simulation.lived where Wellbeing.isCounted(Int(row) / 16 * 16, simulation.world.week) {
      let (sterk, familiar) = Self.ties(row, simulation.world)
      h.wellbeing.close[row] = UInt8(sterk * 16)
      h.wellbeing.familiar[row] = UInt8(familiar * 4)
    }
    let before = simulation.lived.map { ($0, Self.states($0, h)) }
    let volunteering = simulation.lived.map { h.civic.hours[$0] }
    let goals = Dictionary(
      uniqueKeysWithValues: simulation.lived.map { row in
        (row, Self.goals(row, simulation.world))
      }
    )
    #expect(volunteering.contains { $0 > 0 })
    Self.look(simulation)
    let due = Set(Self.due(simulation))
    #expect(due.count > 200 && due.count < simulation.lived.count / 2)
    let rates = [p.memory, p.memory, p.memory, p.slowMemory, p.slowMemory, p.slowMemory].map {
      Double(Wellbeing.rate($0)) / 4096
    }
    for (row, old) in before {
      let new = Self.states(row, h)
      guard due.contains(row) else {
        #expect(new == old)
        continue
      }
      let recounted = Wellbeing.isCounted(Int(row) / 16 * 16, simulation.world.week)
      for k in 0..<6 {
        // A count at a step's edge may be one step away in double precision: an eighth of the rate.
        if recounted, k == 0 || k == 1 || k == 5 { continue }
        let goal = (goals[row]?[k] ?? .nan) * 65_535
        let expected = Double(old[k]) + rates[k] * (goal - Double(old[k]))
        // One unit for rounding where it goes, one for the step; single precision beside it.
        #expect(abs(Double(new[k]) - expected) <= 2.5, "row \(row), state \(k)")
      }
    }
  }

  @Test func `a state goes all the way, never beyond, and never stalls`() {
    for rate in [1, 7, 413, 4096] as [Int32] {
      for (from, to) in [(0, 65_535), (65_535, 0), (100, 101), (101, 100), (7, 7), (0, 3)] as [(Int32, Int32)]
      {
        var now = SIMD4<Int32>(repeating: from)
        let goal = SIMD4<Int32>(repeating: to)
        var steps = 0
        while now != goal, steps < 400_000 {
          let next = moved(now, to: goal, by: SIMD4(repeating: rate))
          #expect(abs(next[0] - to) < abs(now[0] - to) && (next[0] - to).signum() * (from - to).signum() >= 0)
          now = next
          steps += 1
        }
        #expect(now == goal)
        #expect(moved(goal, to: goal, by: SIMD4(repeating: rate)) == goal)
      }
    }
    #expect(moved(SIMD4(5, 9, 0, 3), to: SIMD4(repeating: 8), by: SIMD4(repeating: 0)) == SIMD4(5, 9, 0, 3))
  }

  @Test func `who loses an adult or moves is struck once, and it fades by its half-life`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let p = world.input.parameters.wellbeing
    let due = Self.due(simulation)
    let pairs = due.filter { h.adults[$0] > 1 && h.wellbeing.adults[$0] > 1 }
    for row in due {
      h.wellbeing.shock[row] = 0
      h.arrived[row] = -1000
    }
    for row in pairs { h.adults[row] -= 1 }
    let movers = due.filter { h.adults[$0] == h.wellbeing.adults[$0] }.prefix(20)
    for row in movers { h.arrived[row] = Int16(world.week - 3) }
    Self.look(simulation)
    for row in due {
      let expected = pairs.contains(row) ? p.lossShock.value : movers.contains(row) ? p.moveShock.value : 0
      #expect(h.wellbeing.shock[row] == UInt8((expected * 255).rounded()))
    }
    #expect(pairs.count > 50 && movers.count == 20)
    world.week += 4
    for row in due { h.arrived[row] = -1000 }
    Self.look(simulation)
    let left = Exponential.power(0.5, 4 / p.shockHalfLife.value) * p.lossShock.value * 255
    for row in pairs { #expect(abs(Double(h.wellbeing.shock[row]) - left) <= 1.5) }
  }

  @Test func `with channel d off need and skill do not change what support becomes; with it on they do`()
    throws
  {
    func perceived(_ off: [Switch], need: Float, skill: Float) throws -> [UInt16] {
      let simulation = try Self.town(off: off)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for row in simulation.lived {
        h.need[row] = need
        h.skill[row] = skill
      }
      Self.look(simulation)
      return Self.due(simulation).map { h.wellbeing.perceived[$0] }
    }
    let off = try perceived([.matthewUse], need: 0, skill: 1.4)
    #expect(try perceived([.matthewUse], need: 0.9, skill: 0.6) == off)
    let fine = try perceived([], need: 0, skill: 1.4)
    let burdened = try perceived([], need: 0.9, skill: 0.6)
    #expect(zip(fine, burdened).allSatisfy { $0 >= $1 } && zip(fine, burdened).contains { $0 > $1 })
  }

  @Test func `giving raises self-esteem, more for who is always helped`() {
    let formula = WellbeingFormula(Town.input())
    var x = WellbeingFormula.Inputs()
    let without = formula.selfEsteem(x)[0]
    x.given = SIMD4(repeating: 3)
    let giving = formula.selfEsteem(x)[0]
    x.emotional = SIMD4(repeating: 1)
    x.practical = SIMD4(repeating: 1)
    let receiver = formula.selfEsteem(x)[0]
    x.given = SIMD4(repeating: 0)
    #expect(formula.selfEsteem(x)[0] == without)
    #expect(without < giving && giving < receiver)
  }

  @Test func `help received becomes perceived support, and makes less lonely`() {
    let formula = WellbeingFormula(Town.input())
    var x = WellbeingFormula.Inputs()
    let alone = formula.goals(x)
    x.emotional = SIMD4(repeating: 0.8)
    let helped = formula.goals(x)
    #expect(helped.perceived[0] > alone.perceived[0] && helped.loneliness[0] < alone.loneliness[0])
    #expect(helped.satisfaction[0] == alone.satisfaction[0])
  }

  @Test func `stigma comes from need and low self-esteem, and costs effort in channel a only`() throws {
    let formula = WellbeingFormula(Town.input())
    var x = WellbeingFormula.Inputs()
    #expect(formula.goals(x).stigma[0] == 0)
    x.need = SIMD4(repeating: 0.6)
    x.selfEsteem = SIMD4(0.1, 0.4, 0.7, 1)
    let stigma = formula.goals(x).stigma
    for lane in 1..<4 { #expect(stigma[lane] < stigma[lane - 1] && stigma[lane] > 0) }
    func efforts(_ off: [Switch], felt: UInt16) throws -> [Float] {
      let simulation = try Self.town(off: off)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for row in simulation.lived { h.wellbeing.stigma[row] = felt }
      simulation.run(after: "arrival", through: "needs")
      return simulation.lived.map { h.effort[$0] }
    }
    #expect(try efforts([.matthewUpkeep], felt: 60_000) == efforts([.matthewUpkeep], felt: 0))
    let free = try efforts([], felt: 0)
    let marked = try efforts([], felt: 60_000)
    #expect(zip(free, marked).allSatisfy { $0 >= $1 } && zip(free, marked).count { $0 > $1 } > 500)
  }

  @Test func `standards and wishes are drawn around their means`() throws {
    let simulation = try Simulation(Town.input([4000]))
    let h = simulation.world.households
    let p = simulation.world.input.parameters.wellbeing
    let wishes = simulation.lived.map { Double(h.wellbeing.desired[$0]) / 255 }
    let mean = wishes.reduce(0, +) / Double(wishes.count)
    let spread = (wishes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(wishes.count)).squareRoot()
    // Four standard errors of 4,000 draws, and half a 255th.
    #expect(abs(mean - p.desired.value) < 4 * p.desiredSpread.value / 63 + 0.002)
    #expect(abs(spread - p.desiredSpread.value) < 4 * p.desiredSpread.value / 89 + 0.002)
    let above = simulation.lived.count { Double(h.wellbeing.standard[$0]) / 255 > p.standard.value }
    // The median of a lognormal number; four standard errors.
    #expect(abs(Double(above) / Double(simulation.lived.count) - 0.5) < 4 * 0.5 / 63)
  }

  @Test func `the network outside has its frequencies and gifts in the stated shares`() throws {
    let simulation = try Simulation(Town.input([4000]))
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    let p = simulation.world.input.parameters
    let codes = simulation.lived.map { h.outside[$0] }
    let weekly = p.traits.outside.value
    let monthly = weekly + (1 - weekly) * p.wellbeing.outsideMonthly.value
    let shares: [(Int, Double)] = [
      (codes.count { OutsideNetwork.isWeekly($0) }, weekly),
      (codes.count { OutsideNetwork.isMonthly($0) }, monthly),
      (codes.count { $0 & 4 != 0 }, p.wellbeing.outsideEmotional.value),
      (codes.count { $0 & 8 != 0 }, p.wellbeing.outsidePractical.value),
    ]
    for (count, share) in shares {
      let error = (share * (1 - share) / Double(codes.count)).squareRoot()
      #expect(abs(Double(count) / Double(codes.count) - share) < 4 * error)
    }
    let network = OutsideNetwork(p)
    let worth = network.worth4(SIMD4(0, 4 | 2, 8 | 2, 4 | 8 | 2))
    let emotional = Float(p.wellbeing.emotional.value)
    #expect(worth[0] == 0 && worth[1] == emotional && abs(worth[2] - (1 - emotional)) < 1e-6)
    #expect(abs(worth[3] - 1) < 1e-6)
    let fewer = network.worth4(SIMD4(12, 13, 14, 0))
    #expect(fewer[0] < fewer[1] && fewer[1] < fewer[2])
  }
}
