import Testing

@testable import BuurtModel

@Suite struct NeedsTests {
  private static func town(off: [Switch] = []) throws -> Simulation {
    let simulation = try Simulation(Town.input([500, 400], off: off))
    simulation.step(10)
    return simulation
  }

  @Test func `a week of need, stress and effort is what the formulas say`() throws {
    let simulation = try Self.town()
    let world = simulation.world
    let h = world.households
    let p = world.input.parameters
    for row in simulation.lived where row % 3 == 0 { h.need[row] = 0.05 + 0.9 * uniform(mixed(row)) }
    let before = simulation.lived.map { (row: $0, need: Double(h.need[$0]), stress: Double(h.stress[$0])) }
    let rates = NeedStart.rates(p.needs)
    simulation.run(after: "arrival", through: "needs")
    var onsets = 0
    var ends = 0
    for (row, need, stress) in before {
      let words = world.key.block(.needs, week: world.week, low: h.identity[row])
      let received = min(1, Double(TieSum.support(h.tieSums[row])) / p.needs.supportFull.value)
      let recovery = p.needs.recovery.weekly * (1 + p.needs.support.value * received)
      var expected = 0.0
      if need == 0 {
        let single = h.composition[row] == Composition.singleParent.rawValue
        let onset = RatePerYear(rates[Int(h.income[row]) + (single ? 10 : 0)]).weekly
        if Double(words.x) * 0x1p-32 < onset {
          let span = p.needs.severityHigh.value - p.needs.severityLow.value
          expected = p.needs.severityLow.value + span * Double(uniform(words.y))
          onsets += 1
        }
      } else if Double(uniform(words.x)) >= recovery {
        expected = need + (1 - need) * (1 - Exponential.exp(-p.needs.growth.value))
      } else {
        ends += 1
      }
      #expect(abs(Double(h.need[row]) - expected) < 1e-5)
      let newStress = stress + p.needs.stressRate.value * (expected - stress)
      #expect(abs(Double(h.stress[row]) - newStress) < 1e-5)
      let load = max(Double(TieSum.load(h.tieSums[row])), 0x1p-10)
      let skill = Double(h.skill[row])
      let ease = 1 - p.wellbeing.stigmaCost.value * Double(h.wellbeing.stigma[row]) / 65_535
      let effort = min(
        p.upkeep.effortCap.value,
        p.upkeep.budget.value * skill * (1 - p.upkeep.needCost.value * expected) * ease / load
      )
      #expect(abs(Double(h.effort[row]) - effort) < 1e-5)
      let openness = skill * effort * (1 - p.formation.stigma.value * expected)
      #expect(abs(Double(h.openness[row]) - openness) < 1e-5)
    }
    // 600 without need at .18 a year, 300 in need that recover at .5 a year or faster.
    #expect(onsets > 0 && ends > 0)
  }

  @Test func `with channel a off need enters neither effort nor openness; with it on it lowers both`() throws
  {
    func efforts(_ off: [Switch], need: Float) throws -> [(need: Float, effort: Float, openness: Float)] {
      let simulation = try Self.town(off: off)
      let h = simulation.world.households
      for row in simulation.lived { h.need[row] = need }
      simulation.run(after: "arrival", through: "needs")
      return simulation.lived.map { (h.need[$0], h.effort[$0], h.openness[$0]) }
    }
    let without = try efforts([.matthewUpkeep], need: 0)
    let with = try efforts([.matthewUpkeep], need: 0.9)
    #expect(zip(without, with).allSatisfy { $0.effort == $1.effort && $0.openness == $1.openness })
    let fine = try efforts([], need: 0.0)
    let burdened = try efforts([], need: 0.9)
    // A few recover in the same week, or fall into need in the other town.
    let heavier = zip(fine, burdened).filter { $0.need < $1.need }
    #expect(heavier.count > 500)
    #expect(heavier.allSatisfy { $0.effort >= $1.effort && $0.openness > $1.openness })
  }

  @Test func `single parents and low incomes fall into need more often, by the stated ratios`() {
    let p = Parameters().needs
    let rates = NeedStart.rates(p)
    #expect(rates.count == 20)
    #expect(abs(rates[0] / rates[9] - p.incomeRatio.value) < 1e-9)
    for decile in 0..<10 {
      #expect(abs(rates[decile + 10] / rates[decile] - p.singleParentRatio.value) < 1e-12)
      if decile > 0 { #expect(rates[decile] < rates[decile - 1]) }
    }
    #expect(abs((rates[4] * rates[5]).squareRoot() - p.onset.value) < 1e-9)
  }

  @Test func `the share in need at the start is that of onset and recovery in balance, and stays near it`()
    throws
  {
    let simulation = try Simulation(Town.input([3_000], weeks: 26))
    func share() -> Double {
      Double(simulation.lived.count { simulation.world.households.need[$0] > 0 })
        / Double(simulation.lived.count)
    }
    let start = share()
    simulation.step(26)
    // Some .27; binomial noise of 3,000 is .008, support speeds recovery somewhat.
    #expect((0.15...0.4).contains(start))
    #expect(abs(share() - start) < 0.06)
  }
}
