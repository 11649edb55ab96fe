/// Need and stress in their first form, and what they leave of the contact budget.
///
/// Onset: h = onset * income ratio * single-parent ratio, with a severity drawn once. While it lasts,
/// n += growth (1 - n), and it ends with rate recovery * (1 + support * received / full).
/// Stress follows need: stress += rate (n - stress).
/// Effort for each tie: e = min(cap, budget * skill * (1 - cost * n) (1 - d) / load), where load is the sum of
/// (requirement + strength) over ties: ties compete; d is what dependence on formal help takes. Openness at
/// first meetings: skill * e * (1 - stigma n).
///
/// - Properties: with channel a off, neither need nor dependence enters effort or openness.
/// - Assumption: one severity stands for all domains in this layer; sizes have no source.
struct Needs: Sendable {
  /// Onset in a week by income decile, without and with a single parent.
  private let onset: [UInt32]
  /// The highest of them.
  private let mostOnset: UInt32
  private let severityLow: Float
  private let severitySpan: Float
  private let growth: Float
  private let recovery: Float
  private let support: Float
  private let supportUnit: Float
  private let stressRate: Float
  private let budget: Float
  private let needCost: Float
  private let stigma: Float
  private let cap: Float
  /// Effort that a 255th of dependence on formal help takes.
  private let dependence: Float
  private let memory: Float

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    onset = NeedStart.rates(p.needs).map { threshold(RatePerYear($0).weekly) }
    mostOnset = onset.max() ?? 0
    severityLow = Float(p.needs.severityLow.value)
    severitySpan = Float(p.needs.severityHigh.value - p.needs.severityLow.value)
    growth = Float(1 - Exponential.exp(-p.needs.growth.value))
    recovery = Float(p.needs.recovery.weekly)
    support = Float(p.needs.support.value)
    supportUnit = Float(1 / p.needs.supportFull.value)
    stressRate = Float(p.needs.stressRate.value)
    budget = Float(p.upkeep.budget.value)
    let channel = input.switches[.matthewUpkeep]
    needCost = channel ? Float(p.upkeep.needCost.value) : 0
    stigma = channel ? Float(p.formation.stigma.value) : 0
    cap = Float(p.upkeep.effortCap.value)
    dependence = channel ? Float(p.help.dependence.value / 255) : 0
    memory = Float(p.traits.contactMemory.value)
  }

  /// One week of the households of a shard, four at a time; empty dwellings compute along and stay without
  /// effect.
  func act(on world: World, shard: Int) {
    let h = world.households
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let (w0, w1, _, _) = world.key.blocks(.needs, week: world.week, low: identities)
      var need = h.need.load4(first)
      let words = lowerHalves(w0)
      let fine = need .== 0
      let sums = TieSum.unpack(h.tieSums.load4(first))
      let received = smaller(sums.support * supportUnit, SIMD4(repeating: 1))
      let ends = uniformLanes(w0) .< (received * support + 1) * recovery
      need = (need + (1 - need) * growth).replacing(with: 0, where: fine .| ends)
      if any(fine .& (words .< mostOnset)) {
        for lane in 0..<4 where fine[lane] {
          onset(first + lane, words[lane], UInt32(truncatingIfNeeded: w1[lane]), lane, &need, h)
        }
      }
      h.need.store4(need, first)
      let stress = h.stress.load4(first)
      h.stress.store4(stress + (need - stress) * stressRate, first)
      let present = h.presentContact.load4(first)
      h.presentContact.store4(present + (sums.contacts - present) * memory, first)
      let skill = h.skill.load4(first)
      let helped = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: h.help.dependence.load4(first)))
      let wanted = skill * budget * (1 - need * needCost) * (1 - helped * dependence)
      let effort = smaller(wanted / larger(sums.load, SIMD4(repeating: 0x1p-10)), SIMD4(repeating: cap))
      h.effort.store4(effort, first)
      h.openness.store4(skill * effort * (1 - need * stigma), first)
      let invited = h.invited.load4(first)
      h.invited.store4((invited &- 1).replacing(with: 0, where: invited .== 0), first)
      let visiting = h.visiting.load4(first)
      h.regular.store4(h.regular.load4(first).replacing(with: visiting, where: visiting .> 0), first)
    }
  }

  private func onset(
    _ row: Int,
    _ word: UInt32,
    _ severity: UInt32,
    _ lane: Int,
    _ need: inout SIMD4<Float>,
    _ h: Households
  ) {
    guard h.composition[row] != 0 else { return }
    let single = h.composition[row] == Composition.singleParent.rawValue
    guard word < onset[Int(h.income[row]) + (single ? 10 : 0)] else { return }
    need[lane] = severityLow + severitySpan * uniform(severity)
  }
}

/// The state of need in which a household enters the world: as if onset and recovery had long balanced.
struct NeedStart: Sendable {
  private let share: [Float]
  private let low: Float
  private let span: Float

  /// Constants from the registry.
  init(_ p: NeedParameters) {
    share = Self.rates(p).map { Float($0 / ($0 + p.recovery.value)) }
    low = Float(p.severityLow.value)
    span = Float(p.severityHigh.value - p.severityLow.value)
  }

  /// Onset a year by income decile (0...9), then the same for single parents: geometric between the ends,
  /// with the stated rate in the middle.
  static func rates(_ p: NeedParameters) -> [Double] {
    let deciles = (0..<10).map {
      p.onset.value * Exponential.power(p.incomeRatio.value, 0.5 - Double($0) / 9)
    }
    return deciles + deciles.map { $0 * p.singleParentRatio.value }
  }

  /// Severity, 0 for no need.
  func draw(income: UInt8, singleParent: Bool, _ words: SIMD4<UInt32>) -> Float {
    uniform(words.x) < share[Int(income) + (singleParent ? 10 : 0)] ? low + span * uniform(words.y) : 0
  }
}
