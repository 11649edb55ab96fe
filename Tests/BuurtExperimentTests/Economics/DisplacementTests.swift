@testable import BuurtExperiment
@testable import BuurtModel
import BuurtScenario
import Testing

/// Who gains and who loses, household by household.
@Suite struct DisplacementTests {
  private static func standing(_ identity: UInt32, ties: UInt16, unmet: Bool = false, buurt: UInt16 = 0)
    -> HouseholdStanding
  {
    HouseholdStanding(
      identity: identity,
      buurt: buurt,
      composition: identity % 2 == 0 ? .single : .couple,
      quintile: UInt8(identity % 5),
      decile: identity == 9 ? 255 : UInt8(identity % 10),
      support: UInt16(100 * identity),
      ties: ties,
      isUnmet: unmet,
      isHelped: false,
      visits: false
    )
  }

  private static func year(_ weeks: [[HouseholdStanding]]) -> StandingYear {
    var year = StandingYear()
    for week in weeks { year.add(week) }
    return year
  }

  @Test func `a year is averaged by identity, who left is dropped, who came counts since then`() {
    let year = Self.year([
      [Self.standing(1, ties: 2), Self.standing(4, ties: 9)],
      [Self.standing(1, ties: 5, unmet: true), Self.standing(3, ties: 8)],
      [Self.standing(1, ties: 2), Self.standing(3, ties: 4), Self.standing(4, ties: 1)],
    ])
    #expect(year.households.map(\.identity) == [1, 3, 4])
    #expect(year.households.map { $0.mean(.ties) } == [3, 6, 1])
    #expect(year.households.map { $0.mean(.unmet) } == [1.0 / 3, 0, 0])
    #expect(abs(year.households[0].mean(.support) - 100.0 / 65_535) < 1e-12)
  }

  @Test func `gains and losses are those beyond half a standard deviation of the reference`() {
    // Ties 0...9 have a standard deviation of 3.03, so 1.51 matters: two ties do, one does not.
    let base = (0..<10 as Range<UInt32>).map { number in
      Self.standing(number, ties: UInt16(number + 2), buurt: UInt16(number / 3))
    }
    var other = base
    other[0].ties -= 2
    other[1].ties -= 1
    other[5].ties += 2
    other[8].ties += 9
    other.remove(at: 4)
    other.append(Self.standing(77, ties: 50))
    let found = Displacement(arm: Self.year([other]), reference: Self.year([base]))
    let ties = found.cells[StandingYear.Outcome.ties.rawValue]
    #expect(ties[0] == Displacement.Cell(pairs: 9, worse: 1, better: 2))
    #expect(found.buurten[0] == 4)
    func cell(_ by: String, _ level: String) -> Displacement.Cell? {
      Displacement.groups.firstIndex { $0.by == by && $0.level == level }.map { ties[$0] }
    }
    #expect(cell("composition", "single") == Displacement.Cell(pairs: 4, worse: 1, better: 1))
    #expect(cell("composition", "couple") == Displacement.Cell(pairs: 5, worse: 0, better: 1))
    #expect(cell("income", "quintile_1") == Displacement.Cell(pairs: 2, worse: 1, better: 1))
    #expect(cell("initial_decile", "1") == Displacement.Cell(pairs: 1, worse: 1, better: 0))
    #expect(cell("initial_decile", "newcomer") == Displacement.Cell(pairs: 1, worse: 0, better: 0))
    // Nobody had an unmet need in either arm, and nobody changed.
    #expect(found.cells[StandingYear.Outcome.unmet.rawValue][0] == Displacement.Cell(pairs: 9))
  }

  @Test func `more unmet need is a loss`() {
    let all = 0..<10 as Range<UInt32>
    let base = all.map { Self.standing($0, ties: 1, unmet: $0 < 5) }
    let other = all.map { Self.standing($0, ties: 1, unmet: $0 < 6) }
    let found = Displacement(arm: Self.year([other]), reference: Self.year([base]))
    #expect(found.cells[StandingYear.Outcome.unmet.rawValue][0] == .init(pairs: 10, worse: 1, better: 0))
  }

  @Test func `an arm against itself displaces nobody`() throws {
    let standings = (0..<40 as Range<UInt32>).map { number in
      Self.standing(number, ties: UInt16(number % 7), unmet: number % 3 == 0)
    }
    let year = Self.year([standings])
    let cells = Array(Displacement(arm: year, reference: year).cells.joined())
    #expect(cells.contains { $0.pairs == 40 })
    #expect(cells.allSatisfy { $0.worse == 0 && $0.better == 0 })
  }

  @Test func `the world shows every household once, as its observation counts them`() throws {
    let scenario = try NationalWorld.tiny("run.weeks=4")
    let world = try Simulation(ExperimentPlan(scenario).input(of: RunIdentity(replicate: 0, arm: 0)))
    while world.week < 4 { world.step() }
    let standings = world.standings()
    let seen = world.observe(snapshot: false, buurten: false).world
    #expect(standings.count == seen.households)
    #expect(zip(standings, standings.dropFirst()).allSatisfy { $0.identity < $1.identity })
    func mean(_ value: (HouseholdStanding) -> Double) -> Double {
      standings.reduce(0) { $0 + value($1) } / Double(standings.count)
    }
    func level(_ measure: HouseholdMeasure) -> Double { seen.values[measure.rawValue] }
    #expect(abs(mean { Double($0.support) / 65_535 } - level(.perceivedSupport)) < 1e-9)
    #expect(abs(mean { $0.isUnmet ? 1 : 0 } - level(.helpUnmet)) < 1e-9)
    #expect(abs(mean { $0.isHelped ? 1 : 0 } - level(.helpReceived)) < 1e-9)
    #expect(abs(mean { $0.visits ? 1 : 0 } - level(.visits)) < 1e-9)
    let ties = level(.zwakWithin) + level(.bridging) + level(.bonding)
    // A tie that is bridging and bonding counts as both there.
    #expect(mean { Double($0.ties) } <= ties + 1e-9 && mean { Double($0.ties) } > 0.5 * ties)
  }
}
