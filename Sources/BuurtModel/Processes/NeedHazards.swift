/// How likely need begins and ends in each domain in a week.
///
/// Onset in domain d without need there: h_d = onset_d * income ratio_d^(1/2 - decile/9) * composition * tenure
/// (wonen) * age (gezondheid) * (1 + a stress) * (1 + sum over e of spill_ed n_e) * shock_d. Opvoeden begins
/// only where children live. Recovery: r_d = recovery_d * (1 + kappa support (1 - chi shared)), never below 0;
/// slower in gezondheid for the lastingly ill.
///
/// - Properties: `most` bounds the sum of onsets of any household in the same stress and worst need, so that
///   households whose draw is above it need no closer look.
/// - Limits: hazards of a week are added up as chances; all are small.
struct NeedHazards: Sendable {
  /// Onset in a week at each income decile.
  private let byIncome: InlineArray<10, SIMD8<Float>>
  /// Factors by raw value of `Composition`, tenure, and age (below 35, to 64, from 65 years).
  private let byComposition: InlineArray<6, SIMD8<Float>>
  private let byTenure: InlineArray<3, SIMD8<Float>>
  private let byAge: InlineArray<3, SIMD8<Float>>
  /// What full need in a domain adds to each.
  private let spill: InlineArray<7, SIMD8<Float>>
  private let stress: Float
  private let recoveries: SIMD8<Float>
  private let support: Float
  private let sharedCost: Float
  private let illnessRecovery: Float
  /// Stress that full need brings, by domain.
  let weights: SIMD8<Float>
  /// The highest sum of onsets without stress, need and shocks.
  private let mostOnset: Float
  /// The most that full need in a domain adds to it.
  private let mostSpill: SIMD8<Float>
  /// The highest recovery in one domain.
  let mostRecovery: Float

  /// Constants from the registry.
  init(_ p: Parameters) {
    let domains = p.needs.domains
    byIncome = InlineArray { decile in
      Self.lanes { d in
        let tilt = Exponential.power(domains[d].incomeRatio.value, 0.5 - Double(decile) / 9)
        return domains[d].onset.weekly * tilt
      }
    }
    let opvoeden = NeedDomain.opvoeden.rawValue
    byComposition = InlineArray { k in
      let composition = Composition.allCases[k]
      let ratio = composition == .singleParent ? p.needs.singleParentRatio.value : 1
      return Self.lanes {
        composition == .vacant || $0 == opvoeden && !composition.hasChildren ? 0 : ratio
      }
    }
    byTenure = InlineArray { k in
      let tenure = Tenure.allCases[k]
      return Self.lanes { $0 == NeedDomain.wonen.rawValue && tenure != .owner ? p.needs.rentRatio.value : 1 }
    }
    byAge = InlineArray { age in
      Self.lanes {
        $0 == NeedDomain.gezondheid.rawValue
          ? Exponential.power(p.needs.oldRatio.value, Double(age) / 2 - 0.5) : 1
      }
    }
    spill = Self.spill(p.needs.spill)
    stress = Float(p.needs.stressOnset.value)
    recoveries = Self.lanes { domains[$0].recovery.weekly }
    support = Float(p.needs.support.value)
    sharedCost = Float(p.needs.sharedCost.value)
    illnessRecovery = Float(p.life.turns.illnessRecovery.value)
    weights = Self.lanes { domains[$0].weight.value }
    // Of all kinds of household the highest, without spill-over and what each domain adds.
    var highest: Float = 0
    var spills = SIMD8<Float>(repeating: 0)
    for income in byIncome.indices {
      for composition in byComposition.indices {
        for tenure in byTenure.indices {
          for age in byAge.indices {
            let own = byIncome[income] * byComposition[composition] * byTenure[tenure] * byAge[age]
            highest = max(highest, own.sum())
            for domain in 0..<7 { spills[domain] = max(spills[domain], (own * spill[domain]).sum()) }
          }
        }
      }
    }
    // A hair above, for the order of rounding.
    mostOnset = highest * 1.001
    mostSpill = spills * 1.001
    mostRecovery = recoveries.max() * (1 + Float(p.needs.support.value)) * 1.001
  }

  private static func lanes(_ value: (Int) -> Double) -> SIMD8<Float> {
    var lanes = SIMD8<Float>(repeating: 0)
    for domain in NeedDomain.allCases { lanes[domain.rawValue] = Float(value(domain.rawValue)) }
    return lanes
  }

  private static func spill(_ p: SpillParameters) -> InlineArray<7, SIMD8<Float>> {
    var table = InlineArray<7, SIMD8<Float>> { from in lanes { $0 == from ? 0 : p.any.value } }
    func add(_ from: NeedDomain, _ to: NeedDomain, _ weight: Weight) {
      table[from.rawValue][to.rawValue] += Float(weight.value)
    }
    add(.wonen, .gezondheid, p.wonenGezondheid)
    add(.wonen, .psychisch, p.wonenPsychisch)
    add(.geld, .psychisch, p.geldPsychisch)
    add(.geld, .relatie, p.geldRelatie)
    add(.geld, .opvoeden, p.geldOpvoeden)
    add(.psychisch, .opvoeden, p.psychischOpvoeden)
    add(.gezondheid, .werk, p.gezondheidWerk)
    add(.werk, .geld, p.werkGeld)
    return table
  }

  /// The most that onsets of a household can add up to without need.
  @inline(__always)
  var mostWithoutNeed: Float { mostOnset }

  /// What full need in a domain adds to that at most.
  @inline(__always)
  func mostAdded(_ domain: Int) -> Float { mostSpill[domain] }

  /// What stress makes of onsets.
  @inline(__always)
  func strained(_ stress: SIMD4<Float>) -> SIMD4<Float> { stress * self.stress + 1 }

  /// Onset in each domain without need in a week; 0 in the others.
  ///
  /// - Parameters:
  ///   - row: the household; income, composition, tenure and age are its own.
  ///   - severity: need by domain, in 255ths.
  ///   - stress: 0...1.
  ///   - shocks: factors by domain.
  ///   - h: the columns.
  ///   - week: the week.
  /// - Returns: chances by lane.
  func onsets(
    _ row: UInt32,
    _ severity: SIMD8<UInt8>,
    stress: Float,
    shocks: SIMD8<Float>,
    _ h: Households,
    week: Int
  ) -> SIMD8<Float> {
    let years = (week - Int(h.referenceBorn[row])) / 52
    let own =
      byIncome[Int(h.income[row])] * byComposition[Int(h.composition[row])]
      * byTenure[Int(h.tenure[row])] * byAge[years < 35 ? 0 : years < 65 ? 1 : 2]
    let whole = SIMD8<Int32>(truncatingIfNeeded: severity)
    let need = SIMD8<Float>(whole) * (1 / 255)
    var spilt = SIMD8<Float>(repeating: 1)
    for domain in 0..<7 { spilt += spill[domain] * need[domain] }
    let all = own * spilt * shocks * (1 + self.stress * stress)
    return all.replacing(with: 0, where: whole .!= 0)
  }

  /// Recovery without support in each domain with need in a week; 0 in the others.
  func recoveries(_ row: UInt32, _ h: Households) -> SIMD8<Float> {
    var rates = recoveries
    if h.needs.circumstances[row] & Circumstances.ill != 0 {
      rates[NeedDomain.gezondheid.rawValue] *= illnessRecovery
    }
    return rates.replacing(with: 0, where: SIMD8<Int32>(truncatingIfNeeded: h.needs.severity[row]) .== 0)
  }

  /// What support makes of recovery: 1 + kappa support (1 - chi shared), never below 0.
  func helped(_ received: Float, shared: Float) -> Float {
    max(0, 1 + support * received * (1 - sharedCost * shared))
  }

  /// Share of time in need in each domain, where onset and recovery balance.
  func balance(_ onsets: SIMD8<Float>) -> SIMD8<Float> {
    var shares = SIMD8<Float>(repeating: 0)
    for domain in 0..<7 where onsets[domain] > 0 {
      shares[domain] = onsets[domain] / (onsets[domain] + recoveries[domain])
    }
    return shares
  }

  /// The domain to which a draw points when chances stand one behind the other, nil beyond the last.
  static func pick(_ chances: SIMD8<Float>, _ draw: Float) -> Int? {
    var left = draw
    for domain in 0..<7 {
      if left < chances[domain] { return domain }
      left -= chances[domain]
    }
    return nil
  }

  /// 1 - product over domains of (1 - w_d n_d): what need alone makes of stress, 0...1.
  func burden(_ severity: SIMD8<UInt8>) -> Float {
    var calm: Float = 1
    for domain in 0..<7 { calm *= 1 - weights[domain] * (1 / 255) * Float(severity[domain]) }
    return 1 - calm
  }
}
