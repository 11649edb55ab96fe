import BuurtTestSupport
import Testing

@testable import BuurtModel

/// What a place may do beside being open, and the rules that places must honour.
@Suite struct PlaceRuleTests {
  private static func town(
    _ values: [String: FieldInput],
    _ parameters: [String: Double] = [:],
    households: [Int] = [400, 300, 350],
    seed: UInt64 = 7,
    who: [HouseholdCondition] = []
  ) throws -> Simulation {
    var plan = Town.plan("ontmoetingsplek", ["announcement": .number(1)].merging(values) { $1 })
    plan.households = who
    let often = ["visits.constant": 0.5, "supply.open": 0]
    return try Simulation(
      Town.input(households, parameters: often.merging(parameters) { $1 }, plans: [plan], seed: seed)
    )
  }

  /// Losse and stronger ties per household that began in the place, one number a seed.
  private static func made(
    _ values: [String: FieldInput],
    _ parameters: [String: Double]
  ) throws -> (losse: [Double], stronger: [Double]) {
    var found: (losse: [Double], stronger: [Double]) = ([], [])
    for seed in 1...8 as ClosedRange<UInt64> {
      let simulation = try town(values, parameters, seed: seed)
      simulation.step(45)
      let own = simulation.records.filter { $0.source == 1 }
      let each = 2 / Double(simulation.lived.count)
      found.losse.append(Double(own.count { $0.strength < 0.15 }) * each)
      found.stronger.append(Double(own.count { $0.strength >= 0.15 }) * each)
    }
    return found
  }

  /// A place whose visitors come often, in a town where nothing else lifts a tie.
  private static let contactOnly: [String: Double] = {
    let settings = ["block", "public_space", "school", "consultatiebureau", "verloskundige", "roster"]
    let idle = settings.map { ("settings.\($0).joint_task", 0.0) }
    return Dictionary(uniqueKeysWithValues: idle).merging([
      "visits.hearing": 0, "visits.constant": 2, "visits.most": 0.9, "upkeep.own_similarity": 0,
      "upkeep.lift": 0.25, "rungs.meetings_zwak": 2, "formation.base": 1, "initiatives.start": 0,
      "clubs.extra": 0,
    ]) { $1 }
  }()

  @Test func `at u = 0 a place without activity and menskracht gives losse bindingen only, and not at u = 1`()
    throws
  {
    let space: [String: FieldInput] = [
      "hours": .number(0), "joint_task": .number(0), "capacity": .number(600),
    ]
    let none: ClosedRange = -0.05...0.05
    let alone = try Self.made(space, Self.contactOnly.merging(["settings.unaided": 0]) { $1 })
    let reversed = try Self.made(space, Self.contactOnly.merging(["settings.unaided": 1]) { $1 })
    let staffed = try Self.made(
      space.merging(["hours": .number(60)]) { $1 },
      Self.contactOnly.merging(["settings.unaided": 0, "facilitation.known_floor": 0.5]) { $1 }
    )
    // An empty activity is no way up either, whatever the hours.
    let idle = try Self.made(
      space.merging(["hours": .number(60), "activity": .number(0)]) { $1 },
      Self.contactOnly.merging(["settings.unaided": 0, "facilitation.known_floor": 0.5]) { $1 }
    )
    // A twentieth of a tie per household is the margin below which there is no way up. Of 8 seeds the whole interval
    // lies below it where nothing lifts ties, and the whole interval above it where something does; there it also
    // lies above what the same seeds give without.
    #expect(try interval(alone.losse).lowerBound > 0.1)
    for nothing in [alone, idle] {
      let found = try interval(nothing.stronger)
      #expect(none.contains(found.lowerBound) && none.contains(found.upperBound), "\(found)")
    }
    for something in [reversed, staffed] {
      let found = try interval(something.stronger)
      #expect(found.lowerBound > none.upperBound, "\(found)")
      let more = try interval(zip(something.stronger, alone.stronger).map { $0 - $1 })
      #expect(more.lowerBound > 0, "\(more)")
    }
  }

  @Test func `only its audience comes to an own room, and everybody to the other`() throws {
    for (word, share) in [("families", 1.0), ("families", 0.5), ("newcomers", 1), ("group", 0.5), ("who", 1)]
    {
      let simulation = try Self.town(
        ["audience": .word(word), "own_share": .number(share)],
        ["moving.newcomer": 104],
        who: word == "who" ? [.tenure([.corporatie])] : []
      )
      let world = simulation.world
      var own = 0
      var other = 0
      for _ in 0..<20 {
        simulation.run(through: "encounters")
        for row in simulation.lived where world.households.visiting[row] > 0 {
          let place = world.places.all[Int(world.households.visiting[row]) - 1]
          if let audience = place.audience {
            #expect(audience.admits(row, world))
            own += 1
          } else {
            other += 1
          }
        }
        simulation.run(after: "encounters", through: "closing")
        world.week += 1
      }
      #expect(own > 0, "\(word)")
      #expect((other > 0) == (share < 1), "\(word)")
      let rooms = world.places.all.filter { $0.source == 1 }
      #expect(rooms.count == (share < 1 ? 6 : 3))
      #expect(rooms.filter { $0.buurt == 0 }.reduce(0) { $0 + $1.capacity } == 120)
      #expect(rooms.filter { $0.buurt == 0 }.reduce(0) { $0 + $1.openHours } == 30)
    }
  }

  @Test func `an own room has more of its audience at u as it is than an open one, and no ties to others`()
    throws
  {
    func across(_ share: Double) throws -> (own: Int, other: Int) {
      let simulation = try Self.town(
        ["audience": .word("children_4_11"), "own_share": .number(share), "shared_experience": .number(1)],
        ["formation.base": 1]
      )
      var found: (own: Int, other: Int) = (0, 0)
      simulation.step(40)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for tie in simulation.records where tie.source == 1 {
        let both = [tie.low, tie.high].allSatisfy { h.lifeStage($0, week: 0) == .children4to11 }
        if both { found.own += 1 } else { found.other += 1 }
      }
      return found
    }
    let own = try across(1)
    let open = try across(0)
    #expect(own.own > open.own)
    // Some have left the life stage since.
    #expect(own.other * 4 < open.other)
  }

  @Test func `agencies inside keep the distrustful in need out, and show visitors the way`() throws {
    func run(_ formal: Double) throws -> (troubled: Int, calm: Int, gain: Double) {
      let simulation = try Self.town(
        ["formal_presence": .number(formal), "way_by_agencies": .number(0.2), "agencies": .word("zorg")],
        Town.withoutNeed
      )
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for row in simulation.lived {
        h.needs.severity[row] = SIMD8(repeating: row % 2 == 0 ? 200 : 0)
        h.trust[row] = 0.2
      }
      simulation.run(through: "closing")
      simulation.world.week += 1
      let visitors = simulation.world.interventions[0].visitors
      let lane = HelpCluster.zorg.rawValue
      let before = visitors.map { h.help.wayfinding[$0] }
      simulation.run(through: "calendar")
      var gain = 0.0
      for (row, old) in zip(visitors, before) {
        let new = h.help.wayfinding[row]
        let wanted = 0.2 * formal * Double(255 - old[lane])
        #expect(abs(Double(new[lane]) - Double(old[lane]) - wanted) < 1)
        #expect((0..<4).allSatisfy { $0 == lane || new[$0] == old[$0] })
        gain += Double(new[lane]) - Double(old[lane])
      }
      return (visitors.count { $0 % 2 == 0 }, visitors.count { $0 % 2 == 1 }, gain)
    }
    let without = try run(0)
    let with = try run(1)
    #expect(without.troubled > 10)
    #expect(with.troubled < without.troubled)
    #expect(with.calm == without.calm)
    #expect(without.gain == 0)
    #expect(with.gain > 0)
  }

  @Test func `where pleasure comes first need and distrust keep fewer out, and nobody else comes`() throws {
    func visitors(_ pleasure: Double) throws -> Set<UInt32> {
      let simulation = try Self.town(["pleasure": .number(pleasure)], Town.withoutNeed)
      let h = simulation.world.households
      defer { withExtendedLifetime(simulation) {} }
      for row in simulation.lived {
        h.needs.severity[row] = SIMD8(repeating: row % 2 == 0 ? 255 : 0)
        h.trust[row] = row % 2 == 0 ? 0 : 1
      }
      simulation.run(through: "visits")
      return Set(simulation.lived.filter { h.visiting[$0] > 0 })
    }
    let plain = try visitors(0)
    let pleasant = try visitors(1)
    #expect(plain.isSubset(of: pleasant))
    #expect(pleasant.count > plain.count)
    #expect(pleasant.subtracting(plain).allSatisfy { $0 % 2 == 0 })
  }

  @Test func `a place that residents run is shut without volunteers, and open as far as they reach`() throws {
    let nobody = try Self.town([
      "volunteer_hours": .number(12), "run_by_residents": .flag(true), "asks": .number(0),
    ])
    nobody.step(20)
    #expect(nobody.world.interventions[0].funnel.came == 0)
    let asking = try Self.town([
      "volunteer_hours": .number(12), "run_by_residents": .flag(true), "asks": .number(20),
    ])
    var most = 0
    for _ in 0..<40 {
      asking.run(through: "calendar")
      let world = asking.world
      for place in world.places.all {
        #expect(place.capacity <= 120 && place.openHours <= 30)
        #expect(abs(Float(place.capacity) / 120 - place.openHours / 30) < 0.01)
        most = max(most, place.capacity)
      }
      asking.run(after: "calendar", through: "closing")
      world.week += 1
    }
    #expect(most > 60)
    #expect(asking.world.interventions[0].funnel.came > 50)
    let h = asking.world.households
    defer { withExtendedLifetime(asking) {} }
    #expect(asking.lived.contains { h.civic.role[$0] == VolunteerRole.place })
  }

  @Test func `one place for a wijk stands in its largest buurt, one online is as near to all`() throws {
    let wijk = try Self.town(["serves": .word("wijk")], households: [200, 300, 250, 150])
    wijk.run(through: "calendar")
    // Three buurten to a wijk.
    #expect(wijk.world.places.all.map(\.buurt) == [1, 3])
    #expect(wijk.world.interventions[0].funnel.reached == wijk.lived.count)
    let online = try Self.town(["serves": .word("online")], households: [200, 300, 250, 150])
    online.run(through: "calendar")
    #expect(online.world.places.all.count == 1)
    #expect(Channels(world: online.world, index: 0).openPlaces(1).isEmpty)
    func far(_ simulation: Simulation) -> Int {
      simulation.run(after: "calendar", through: "visits")
      return simulation.lived.count {
        simulation.world.households.visiting[$0] > 0 && simulation.world.layout.buurt(of: $0) == 0
      }
    }
    #expect(far(online) > far(wijk))
  }

  @Test func `visitors meet as many others as a place gives occasion for, nobody twice`() throws {
    func ties(_ encounters: Double) throws -> Int {
      let simulation = try Self.town(
        ["encounters": .number(encounters), "day_parts": .number(1), "capacity": .number(30)],
        ["formation.base": 1, "formation.recognition": 0]
      )
      simulation.run(through: "meetings")
      simulation.run(after: "meetings", through: "upkeep")
      #expect(simulation.violations() == [])
      return simulation.records.count { $0.source == 1 }
    }
    let one = try ties(1)
    let three = try ties(3)
    #expect(one > 5)
    // Three times as many pairs, fewer those who knew each other already.
    #expect(three > 2 * one && three <= 4 * one)
  }

  @Test func `an invited family comes sooner, and felt stigma falls by the share that a visit takes`() throws
  {
    func came(_ invited: Double) throws -> Int {
      let simulation = try Self.town(
        ["invited": .number(invited), "audience": .word("families"), "announcement": .number(0)],
        ["visits.hearing": 0]
      )
      simulation.step(30)
      return simulation.world.interventions[0].funnel.came
    }
    #expect(try came(0) == 0)
    #expect(try came(0.9) > 20)
    let simulation = try Self.town(["stigma_relief": .number(0.25)])
    let h = simulation.world.households
    defer { withExtendedLifetime(simulation) {} }
    simulation.run(through: "closing")
    simulation.world.week += 1
    let visitors = simulation.world.interventions[0].visitors
    for row in simulation.lived { h.wellbeing.stigma[row] = 40_000 }
    simulation.run(through: "calendar")
    #expect(visitors.count > 10)
    for row in simulation.lived {
      #expect(h.wellbeing.stigma[row] == (visitors.contains(row) ? 30_000 : 40_000))
    }
  }
}

extension Simulation {
  /// Every tie once.
  var records: [TieRecord] {
    (0..<world.shards).flatMap { shard in
      (0..<world.ties[shard].count).map { world.ties[shard][$0] }
        .filter { world.layout.shard(of: $0.low) == shard }
    }
  }
}
