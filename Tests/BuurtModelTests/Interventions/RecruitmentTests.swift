import Testing

@testable import BuurtModel

/// Who hears of a programme, trusts it and comes.
@Suite struct RecruitmentTests {
  /// A town, the channels of an intervention that does nothing yet, and a way to recruit.
  private struct Scene {
    let simulation: Simulation
    let channels: Channels
    let recruitment: Recruitment

    init(_ values: [String: FieldInput], off: [Switch] = [], households: [Int] = [600, 300, 350]) throws {
      simulation = try Simulation(
        Town.input(households, off: off, plans: [Town.plan("maatje", from: 10_000)], burnIn: 0)
      )
      simulation.step(4)
      channels = Channels(world: simulation.world, index: 0)
      var reader = ParameterReader(values: values)
      recruitment = Recruitment(reading: &reader)
    }

    /// All who come in a year of looks, week by week, each once; the world stands still.
    func year(wanted: Int = .max) -> [UInt32] {
      let world = simulation.world
      let start = world.week
      defer { world.week = start }
      var rows: [UInt32] = []
      for week in 0..<52 {
        world.week = start + week
        for buurt in world.layout.buurtStart.indices {
          rows += recruitment.newcomers(buurt, wanted: wanted, through: channels)
        }
      }
      return Array(Set(rows)).sorted()
    }
  }

  /// Everybody who has a way and no reserve comes.
  private static func sure(_ route: String) -> [String: FieldInput] {
    [
      "reach": .word(route), "hears": .number(1), "interest": .number(1), "distrust": .number(0),
      "shame": .number(0),
    ]
  }

  @Test func `door to door reaches every household, and universal channels those with young children only`()
    throws
  {
    let doors = try Scene(Self.sure("door_to_door"))
    #expect(doors.year() == doors.simulation.lived)
    let families = try Scene(Self.sure("universal"))
    let h = families.simulation.world.households
    let young = families.simulation.lived.filter {
      [.expecting, .children0to3, .children4to11].contains(h.lifeStage($0, week: families.channels.week))
    }
    #expect(!young.isEmpty)
    let found = families.year()
    // A child may grow out of it within the year.
    #expect(Set(found).isSubset(of: young) && found.count * 10 >= young.count * 9)
  }

  @Test func `referral reaches those in formal help or noticed, word of mouth those who know one who came`()
    throws
  {
    let referral = try Scene(Self.sure("referral"))
    let h = referral.simulation.world.households
    for row in referral.simulation.lived {
      h.help.state[row] = SIMD4(repeating: row % 5 == 0 ? HelpState.waiting : HelpState.none)
      h.civic.noticed[row] = row % 7 == 0 ? 3 : CivicColumns.never
    }
    #expect(referral.year() == referral.simulation.lived.filter { $0 % 5 == 0 || $0 % 7 == 0 })
    let word = try Scene(Self.sure("word_of_mouth"))
    #expect(word.year().isEmpty)
    let first = try #require(word.simulation.lived.first { word.simulation.world.degree($0) > 4 })
    word.simulation.world.interventions[0].funnel.come(first)
    let shard = word.simulation.world.layout.shard(of: first)
    let known = (0..<word.simulation.world.degree(first)).map {
      word.simulation.world.ties[shard].entry(first, $0).partner
    }
    let found = word.year()
    #expect(!found.isEmpty && Set(found).isSubset(of: known))
  }

  @Test func `self selection misses those without a way or doenvermogen, unless channels f and d are off`()
    throws
  {
    func scene(off: [Switch]) throws -> Scene {
      let scene = try Scene(Self.sure("self_selection"), off: off)
      let h = scene.simulation.world.households
      for row in scene.simulation.lived {
        h.help.wayfinding[row] = SIMD4(repeating: row % 2 == 0 ? 255 : 0)
        h.needs.doenvermogen[row] = row % 3 == 0 ? 65_535 : 0
      }
      return scene
    }
    let both = try scene(off: [])
    #expect(both.year() == both.simulation.lived.filter { $0 % 6 == 0 })
    let withoutF = try scene(off: [.matthewAccess])
    #expect(withoutF.year() == withoutF.simulation.lived.filter { $0 % 3 == 0 })
    let withoutD = try scene(off: [.matthewUse])
    #expect(withoutD.year() == withoutD.simulation.lived.filter { $0 % 2 == 0 })
    let neither = try scene(off: [.matthewAccess, .matthewUse])
    #expect(neither.year() == neither.simulation.lived)
  }

  @Test func `the share that hears of it in a year is the one stated, and of those the share that comes`()
    throws
  {
    var values = Self.sure("door_to_door")
    values["hears"] = .number(0.3)
    let scene = try Scene(values, households: [1_500, 1_200, 1_300])
    let all = Double(scene.simulation.lived.count)
    let heard = Double(scene.year().count)
    // Four standard errors of a share of 0.3.
    let error = 4 * (0.3 * 0.7 / all).squareRoot()
    #expect(abs(heard / all - 0.3) < error)
    #expect(scene.simulation.world.interventions[0].funnel.reached == Int(heard))
    values["interest"] = .number(0.4)
    let half = try Scene(values, households: [1_500, 1_200, 1_300])
    // At each of four looks 1 - 0.7^(1/4) hear and 0.4 of those come.
    let look = 1 - Exponential.power(0.7, 0.25)
    let expected = 1 - Exponential.power(1 - 0.4 * look, 4)
    #expect(abs(Double(half.year().count) / all - expected) < error)
  }

  @Test
  func `distrust and shame keep away those without trust or with schroom; with channel f off they do not`()
    throws
  {
    func scene(_ distrust: Double, _ shame: Double, off: [Switch] = []) throws -> Scene {
      var values = Self.sure("door_to_door")
      values["distrust"] = .number(distrust)
      values["shame"] = .number(shame)
      let scene = try Scene(values, off: off)
      let h = scene.simulation.world.households
      for row in scene.simulation.lived {
        h.help.trust[row] = SIMD4(repeating: row % 2 == 0 ? 255 : 0)
        h.support.reluctance[row] = row % 3 == 0 ? 0 : 255
      }
      return scene
    }
    let distrusted = try scene(1, 0)
    #expect(distrusted.year() == distrusted.simulation.lived.filter { $0 % 2 == 0 })
    let ashamed = try scene(0, 1)
    #expect(ashamed.year() == ashamed.simulation.lived.filter { $0 % 3 == 0 })
    // Those who heard and stayed away were reached all the same.
    #expect(ashamed.simulation.world.interventions[0].funnel.reached == ashamed.simulation.lived.count)
    let off = try scene(1, 1, off: [.matthewAccess])
    #expect(off.year() == off.simulation.lived)
  }

  @Test func `no more come than are wanted, and nobody hears where nobody is wanted`() throws {
    let scene = try Scene(Self.sure("door_to_door"))
    let all = scene.recruitment.newcomers(0, wanted: .max, through: scene.channels)
    let some = scene.recruitment.newcomers(0, wanted: 5, through: scene.channels)
    #expect(all.count > 20 && some.count == 5 && Set(some).isSubset(of: all) && some == some.sorted())
    let none = try Scene(Self.sure("door_to_door"))
    #expect(none.recruitment.newcomers(0, wanted: 0, through: none.channels).isEmpty)
    #expect(none.simulation.world.interventions[0].funnel.reached == 0)
  }

  @Test func `who comes does not depend on which other buurten are looked at first`() throws {
    let scene = try Scene(Self.sure("self_selection"))
    let last = scene.recruitment.newcomers(2, wanted: 9, through: scene.channels)
    _ = scene.recruitment.newcomers(0, wanted: 9, through: scene.channels)
    #expect(scene.recruitment.newcomers(2, wanted: 9, through: scene.channels) == last)
  }
}
