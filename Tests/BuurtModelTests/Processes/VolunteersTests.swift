import Testing

@testable import BuurtModel

@Suite struct VolunteersTests {
  private static func town(_ parameters: [String: Double] = [:], off: [Switch] = [], weeks: Int = 16) throws
    -> Simulation
  {
    let lively = [
      "visits.constant": 1, "supply.open": 0.8, "initiatives.start": 30, "civic.growth_club": 0.3,
    ]
    let simulation = try Simulation(
      Town.input([500, 300, 260], parameters: lively.merging(parameters) { $1 }, off: off)
    )
    simulation.step(weeks)
    return simulation
  }

  private static func due(_ simulation: Simulation) -> [UInt32] {
    simulation.lived.filter { Wellbeing.isDue(Int($0) / 16 * 16, simulation.world.week) }
  }

  @Test func `who is asked, answers and stops is what the formulas say`() throws {
    let simulation = try Self.town(["initiatives.start": 0])
    var begun = 0
    var stopped = 0
    var incidental = 0
    for _ in 0..<12 {
      simulation.run(through: "embeddedness")
      let world = simulation.world
      let h = world.households
      let p = world.input.parameters.civic
      let before = simulation.lived.map { row in
        (
          row: row, hours: h.civic.hours[row], overload: h.civic.overload[row],
          volunteered: h.civic.volunteered[row], growth: h.civic.growth[row]
        )
      }
      let shortages = world.layout.buurtStart.indices.map { Double(world.civic.shortage[$0]) }
      let strains = world.layout.buurtStart.indices.map { Double(world.civic.strain[$0]) }
      let due = Set(Self.due(simulation))
      let key = world.key.pairs(.civic, week: world.week)
      func rate(_ value: RatePerYear) -> Double { value.value * 4 / 52 }
      simulation.run(after: "embeddedness", through: "wellbeing")
      for old in before {
        let row = old.row
        guard due.contains(row) else {
          #expect(h.civic.hours[row] == old.hours && h.civic.volunteered[row] == old.volunteered)
          continue
        }
        let buurt = world.layout.buurt(of: row)
        let (w0, w1) = key.words(low: h.identity[row], high: .max)
        let known = Double(world.known[buurt])
        let clubs = (h.roster0[row] > 0 ? 1.0 : 0) + (h.roster1[row] > 0 ? 1 : 0)
        let out = h.visiting[row] > 0
        var used = clubs * p.clubHours.value + (out ? p.visitHours.value : 0)
        used += Double(h.support.load[row]) / 4096 * p.careHours.value
        let budget = max(
          0,
          Double(h.adults[row]) * p.timeAdult.value - Double(h.children[row]) * p.timeChild.value
        )
        if old.hours > 0 {
          used += Double(old.hours) / 4
          var goal = p.overload.value + p.overloadNeed.value * strains[buurt]
          goal -= p.overloadSkill.value * (Double(h.skill[row]) - 1) + p.overloadCoordinator.value * known
          goal +=
            p.overloadTime.value * used / max(budget, 0.25) + p.overloadShortage.value * shortages[buurt]
          let aim = Int32(Float(max(0, min(1, goal)) * 255))
          let step = moved(
            SIMD4(repeating: Int32(old.overload)),
            to: SIMD4(repeating: aim),
            by: SIMD4(repeating: Wellbeing.rate(p.overloadMemory))
          )[0]
          let locked = 1 - p.lockIn.value * (1 - known)
          let leaves = rate(p.exit) + rate(p.exitOverload) * Double(step) / 255 * locked
          // A draw within the rounding of the overload's byte may go either way.
          guard abs(Double(uniform(w1)) - leaves) > 0.001 else { continue }
          #expect((h.civic.hours[row] == 0) == (Double(uniform(w1)) < leaves))
          if h.civic.hours[row] == 0 {
            stopped += 1
          } else {
            #expect(abs(Int32(h.civic.overload[row]) - step) <= 1)
          }
          #expect(h.civic.volunteered[row] == 0)
          continue
        }
        var asks = rate(p.ask) + clubs * rate(p.askClub) + (h.children[row] > 0 ? rate(p.askChild) : 0)
        if out { asks += rate(p.askPlace) }
        asks *= 1 + p.askShortage.value * shortages[buurt]
        let left = budget - used
        let growth = Double(h.civic.growth[row]) / 255
        let will =
          left > 0
          ? Double(
            Exponential.logistic(
              Float(p.accept.value + p.acceptGrowth.value * growth + p.acceptTime.value * left / budget)
            )
          ) : 0
        let says = Double(uniform(w0)) < asks && Double(uniform(w1)) < will
        guard abs(Double(uniform(w0)) - asks) > 1e-6, abs(Double(uniform(w1)) - will) > 1e-5 else { continue }
        let expected = says ? 0 : old.volunteered < 254 ? old.volunteered + 1 : old.volunteered
        #expect(h.civic.volunteered[row] == expected)
        if h.civic.hours[row] > 0 {
          #expect(says)
          #expect(Double(h.civic.hours[row]) / 4 <= max(left, 0.25))
          #expect(h.civic.role[row] != VolunteerRole.none)
          begun += 1
        } else if says {
          incidental += 1
        }
      }
      simulation.run(after: "wellbeing", through: "closing")
      world.week += 1
    }
    #expect(begun > 3 && stopped > 3 && incidental > begun)
  }

  @Test func `between four and five in ten households volunteer in a year`() throws {
    let simulation = try Simulation(Town.input([1500, 1500], burnIn: 156))
    simulation.step(156)
    let share = simulation.observe(snapshot: false, buurten: false).world[.volunteers]
    // P22: .39 to .50; 3,000 households: a standard error of .009.
    #expect(share > 0.37 && share < 0.52, "\(share)")
  }

  @Test func `hours of volunteers of places go to the open places of their buurt, and nowhere else`() throws {
    let simulation = try Self.town(["civic.ask_place": 50, "civic.accept": 2], weeks: 30)
    let world = simulation.world
    simulation.run(through: "calendar")
    var lent = 0
    for buurt in world.layout.buurtStart.indices {
      let places = world.places.all.filter { $0.buurt == buurt && $0.open(world.week) }
      let hours = places.reduce(0) { $0 + $1.hours - $1.ownHours }
      guard !places.isEmpty else { continue }
      #expect(abs(hours - world.civic.placeHours[buurt]) < 1e-4)
      if hours > 0 { lent += 1 }
    }
    #expect(lent > 0)
  }

  @Test func `what a buurt counts is the sum over its households`() throws {
    let simulation = try Self.town(["civic.ask_place": 50, "civic.accept": 2], weeks: 30)
    let world = simulation.world
    let h = world.households
    for buurt in world.layout.buurtStart.indices {
      let count = world.rules.volunteers.count(buurt, world)
      let rows = simulation.lived.filter { world.layout.buurt(of: $0) == buurt }
      #expect(count.households == rows.count)
      #expect(count.quarters == rows.reduce(0) { $0 + Int(h.civic.hours[$1]) })
      let helpers = rows.filter { h.civic.role[$0] == VolunteerRole.place }
      #expect(count.placeQuarters == helpers.reduce(0) { $0 + Int(h.civic.hours[$1]) })
      let need = rows.reduce(0.0) { $0 + Double(h.need[$1]) } / Double(rows.count)
      #expect(abs(Double(world.civic.strain[buurt]) - need) < 1e-4)
    }
  }

  @Test func `with channel d off need and skill do not overload volunteers; with it on they do`() throws {
    func overloads(_ off: [Switch], need: Float, skill: Float) throws -> [UInt8] {
      let simulation = try Self.town(["civic.exit": 0, "civic.exit_overload": 0], off: off)
      let world = simulation.world
      for row in simulation.lived { world.households.skill[row] = skill }
      for buurt in world.layout.buurtStart.indices { world.civic.strain[buurt] = need }
      simulation.run(after: "embeddedness", through: "wellbeing")
      return Self.due(simulation).filter { world.households.civic.hours[$0] > 0 }
        .map { world.households.civic.overload[$0] }
    }
    let off = try overloads([.matthewUse], need: 0, skill: 1.5)
    #expect(try overloads([.matthewUse], need: 0.5, skill: 0.5) == off)
    let light = try overloads([], need: 0, skill: 1.5)
    let heavy = try overloads([], need: 0.5, skill: 0.5)
    #expect(light.count > 20 && light.count == heavy.count)
    #expect(zip(light, heavy).allSatisfy { $0 <= $1 } && zip(light, heavy).contains { $0 < $1 })
  }

  @Test func `one budget of time: who has none left neither volunteers nor joins a club`() throws {
    let simulation = try Self.town(["civic.time_adult": 0, "rosters.joining": 5], weeks: 0)
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    #expect(simulation.lived.allSatisfy { h.civic.hours[$0] == 0 })
    let before = simulation.lived.count { h.roster0[$0] > 0 || h.roster1[$0] > 0 }
    simulation.step(16)
    #expect(simulation.lived.allSatisfy { h.civic.volunteered[$0] == CivicColumns.never })
    #expect(simulation.lived.count { h.roster0[$0] > 0 || h.roster1[$0] > 0 } < before)
  }

  @Test func `need is noticed only of those who have it and come, by the chance of three steps`() throws {
    let simulation = try Self.town(["civic.notice": 1, "civic.recognise": 1, "civic.act": 1])
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    for buurt in world.known.indices { world.known[buurt] = 1 }
    for row in simulation.lived {
      h.need[row] = row % 2 == 0 ? 0.8 : 0
      h.visiting[row] = row % 4 < 2 && !world.places.all.isEmpty ? 1 : 0
      h.roster0[row] = 0
      h.roster1[row] = 0
      h.civic.noticed[row] = CivicColumns.never
    }
    world.rules.volunteers.act(on: world, shard: 0)
    let due = Self.due(simulation)
    #expect((0..<4).allSatisfy { rest in due.contains { $0 % 4 == rest } })
    for row in due {
      let noticed = h.civic.noticed[row] == 0
      #expect(noticed == (row % 4 == 0), "row \(row)")
    }
    for buurt in world.known.indices { world.known[buurt] = 0 }
    #expect(due.allSatisfy { world.rules.volunteers.noticing.chance($0, 0, world) == 0 })
    #expect(simulation.lived.allSatisfy { due.contains($0) || h.civic.noticed[$0] == CivicColumns.never })
  }
}
