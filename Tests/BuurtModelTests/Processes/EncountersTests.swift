import Testing

@testable import BuurtModel

@Suite struct EncountersTests {
  private static func rules(_ parameters: [String: Double]) -> Encounters {
    Encounters(Town.input(parameters: parameters))
  }

  private static func setting(
    facilitation: Float,
    activity: Float,
    sharedExperience: Float
  ) -> Encounters.Setting {
    Encounters.Setting(
      identity: 0,
      facilitation: facilitation,
      activity: activity,
      jointTask: 0,
      sharedExperience: sharedExperience,
      origin: .place,
      source: 0,
      kind: .closed
    )
  }

  @Test func `at u = 0 space alone reaches los and no further`() {
    let rules = Self.rules(["settings.unaided": 0])
    let reach = rules.reach(facilitation: 0, jointTask: 0)
    #expect(reach == 0)
    for sigma: Float in [0, 0.5, 1] {
      #expect(
        rules.ceiling(Self.setting(facilitation: reach, activity: 1, sharedExperience: 1), sigma) == 0.14
      )
    }
  }

  @Test func `full facilitation reaches zwak, and sterk with a shared experience among the similar`() {
    let rules = Self.rules(["settings.unaided": 0])
    let reach = rules.reach(facilitation: 1, jointTask: 0.2)
    #expect(reach == 1)
    func ceiling(_ activity: Float, _ shared: Float, _ sigma: Float) -> Float {
      rules.ceiling(Self.setting(facilitation: reach, activity: activity, sharedExperience: shared), sigma)
    }
    #expect(abs(ceiling(1, 0, 1) - 0.49) < 1e-6)
    #expect(abs(ceiling(1, 1, 0) - 0.49) < 1e-6)
    #expect(abs(ceiling(1, 1, 1) - 0.74) < 1e-6)
    #expect(abs(ceiling(1, 0.5, 0.5) - (0.49 + 0.25 * 0.25)) < 1e-6)
    #expect(abs(ceiling(0.5, 0, 1) - (0.14 + 0.5 * 0.35)) < 1e-6)
    #expect(ceiling(0, 1, 1) == 0.14)
  }

  @Test func `u, facilitation and joint task: the larger of the two fills what u leaves`() {
    let rules = Self.rules(["settings.unaided": 0.2])
    #expect(abs(rules.reach(facilitation: 0, jointTask: 0) - 0.2) < 1e-6)
    #expect(abs(rules.reach(facilitation: 0.5, jointTask: 0.1) - 0.6) < 1e-6)
    #expect(abs(rules.reach(facilitation: 0.1, jointTask: 0.5) - 0.6) < 1e-6)
    #expect(Self.rules(["settings.unaided": 1]).reach(facilitation: 0, jointTask: 0) == 1)
  }

  @Test func `a joint task softens similarity at a first meeting`() {
    let rules = Self.rules(["settings.tussenruimte": 0.4, "formation.recognition": 4])
    #expect(abs(rules.recognition(0.5, jointTask: 0) - 0.0625) < 1e-6)
    // 0.4 + 0.6 * 0.5 = 0.7; 0.7^4.
    #expect(abs(rules.recognition(0.5, jointTask: 1) - 0.2401) < 1e-5)
    #expect(rules.recognition(1, jointTask: 0.3) == 1)
  }

  /// Settings without people who help, no first ties, and no closeness outside settings.
  private static let spaceAlone: [String: Double] = [
    "settings.unaided": 0, "first.block": 0, "first.buurt": 0, "first.kin": 0, "upkeep.own_similarity": 0,
    "upkeep.own_threshold": 0.5, "supply.open": 1, "supply.hours": 0, "supply.joint_task": 0,
    "visits.constant": 1, "settings.block.joint_task": 0, "settings.school.joint_task": 0,
    "settings.roster.joint_task": 0, "settings.public_space.joint_task": 0,
  ]

  @Test func `in a town at u = 0 without anybody's help no tie rises above los`() throws {
    let simulation = try Simulation(Town.input([400, 300], parameters: Self.spaceAlone))
    simulation.step(60)
    let world = simulation.world
    let strengths = (0..<world.ties[0].count).map { world.ties[0].strength($0) }
    #expect(strengths.count > 500)
    #expect(strengths.allSatisfy { $0 <= 0.14 })
    let helped = try Simulation(
      Town.input([400, 300], parameters: Self.spaceAlone.merging(["settings.roster.joint_task": 1]) { $1 })
    )
    helped.step(60)
    #expect((0..<helped.world.ties[0].count).contains { helped.world.ties[0].strength($0) > 0.15 })
  }

  @Test func `a new tie begins with a losse binding, in a setting where both can be`() throws {
    let simulation = try Simulation(
      Town.input([900, 3_000, 900], parameters: ["first.block": 0, "first.buurt": 0, "first.kin": 0])
    )
    let world = simulation.world
    let p = world.input.parameters.formation
    var origins: Set<UInt16> = []
    for week in 0..<8 {
      simulation.run(through: "meetings")
      var letters: [TieMessage] = []
      for shard in 0..<world.shards { world.tieMail.forEach(to: shard) { letters.append($0) } }
      for letter in letters where letter.strength > 0 {
        #expect(Double(letter.strength) >= p.strengthLow.value - 1e-6)
        #expect(Double(letter.strength) <= p.strengthHigh.value + 1e-6)
        #expect(letter.low != letter.high)
        #expect(world.households.lived(letter.low) && world.households.lived(letter.high))
        #expect(world.households.identity[letter.low] < world.households.identity[letter.high])
        #expect(Int(letter.born) == week)
        origins.insert(UInt16(letter.origin))
        switch TieOrigin(rawValue: UInt16(letter.origin)) {
        case .neighbour:
          let first = world.layout.buurtStart[world.layout.buurt(of: letter.low)]
          #expect(world.sameBuurt(letter.low, letter.high))
          #expect((Int(letter.low) - first) / 20 == (Int(letter.high) - first) / 20)
        case .publicSpace, .school, .consultatiebureau, .verloskundige:
          #expect(world.sameBuurt(letter.low, letter.high))
        default: break
        }
      }
      simulation.run(after: "meetings", through: "closing")
      world.week += 1
    }
    #expect(origins.isSuperset(of: [TieOrigin.neighbour.rawValue, TieOrigin.publicSpace.rawValue]))
    #expect(origins.isSuperset(of: [TieOrigin.roster.rawValue, TieOrigin.introduced.rawValue]))
    #expect(simulation.violations() == [])
  }

  @Test func `with channel c off nobody is introduced by a friend`() throws {
    func introduced(_ off: [Switch]) throws -> Int {
      let simulation = try Simulation(Town.input([600], off: off))
      simulation.step(20)
      return (0..<simulation.world.ties[0].count).count {
        TieMarks.origin(simulation.world.ties[0].marks($0)) == TieOrigin.introduced.rawValue
      }
    }
    #expect(try introduced([.matthewFormation]) == 0)
    #expect(try introduced([]) > 20)
  }

  @Test func `a session is attended by who was asked and still lives there`() throws {
    let simulation = try Simulation(Town.input([300]))
    let world = simulation.world
    simulation.run(through: "visitors")
    let rows = Array(simulation.lived.prefix(12))
    for row in rows { world.households.openness[row] = 100 }
    while world.ties[0].count > 0 { world.ties[0].remove(0) }
    world.sessions[0] = [
      Session(
        identity: 5,
        rows: rows,
        identities: rows.map { $0 == rows[3] ? 999_999 : world.households.identity[$0] },
        facilitation: 1,
        jointTask: 1,
        activity: 1,
        sharedExperience: 1,
        introduced: false,
        origin: .session,
        source: 0
      )
    ]
    simulation.run(after: "visitors", through: "meetings")
    var met: Set<UInt32> = []
    var pairs = 0
    world.tieMail.forEach(to: 0) { letter in
      guard UInt16(letter.origin) == TieOrigin.session.rawValue else { return }
      met.formUnion([letter.low, letter.high])
      pairs += 1
    }
    // Everybody but the one who is somebody else by now; each meets the next two of the ring of eleven.
    #expect(met == Set(rows).subtracting([rows[3]]))
    #expect(pairs == 22)
  }
}
