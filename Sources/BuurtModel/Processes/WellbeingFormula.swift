/// Where the states of `Wellbeing` go: its formulas, four households at a time.
struct WellbeingFormula: Sendable {
  /// What the formulas read; a household without ties at the start.
  struct Inputs {
    /// Strength of the week's contacts from zwak up; of sterke bindingen; weight of familiar households.
    var contact = SIMD4<Float>(repeating: 0)
    var sterk = SIMD4<Float>(repeating: 0)
    var familiar = SIMD4<Float>(repeating: 0)
    /// Contacts a week, smoothed, and wanted.
    var present = SIMD4<Float>(repeating: 0)
    var wanted = SIMD4<Float>(repeating: 1)
    /// Help received, 0...1, and times that help was given.
    var emotional = SIMD4<Float>(repeating: 0)
    var practical = SIMD4<Float>(repeating: 0)
    var given = SIMD4<Float>(repeating: 0)
    /// 1 with another adult at home; worth of the network outside.
    var home = SIMD4<Float>(repeating: 0)
    var outside = SIMD4<Float>(repeating: 0)
    var need = SIMD4<Float>(repeating: 0)
    var skill = SIMD4<Float>(repeating: 1)
    var stress = SIMD4<Float>(repeating: 0)
    /// Norm beyond its start.
    var norm = SIMD4<Float>(repeating: 0)
    /// How much stigma a need brings here.
    var felt: Float = 1
    /// Traits, and what a shock adds.
    var standard = SIMD4<Float>(repeating: 0.5)
    var desired = SIMD4<Float>(repeating: 0.5)
    var shock = SIMD4<Float>(repeating: 0)
    /// States as they are.
    var selfEsteem = SIMD4<Float>(repeating: 0)
    var thuisgevoel = SIMD4<Float>(repeating: 0)
  }

  /// Where each state goes, 0...1.
  struct Goals {
    var perceived: SIMD4<Float>
    var loneliness: SIMD4<Float>
    var satisfaction: SIMD4<Float>
    var selfEsteem: SIMD4<Float>
    var stigma: SIMD4<Float>
    var thuisgevoel: SIMD4<Float>
  }

  private let contact, contactHalf, received, emotional, sterk, sterkHalf, home, outside: Float
  private let loneliness, gap: Float
  private let satisfaction, satisfactionContact, satisfactionHome, satisfactionStress: Float
  private let esteem, giving, givingHalf, receiverBonus, esteemStress: Float
  private let stigma, stigmaEsteem: Float
  private let thuisgevoelHalf: Float
  private let useNeed, useSkill: Float
  private let norm, normFamiliar: Float

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters.wellbeing
    contact = Float(p.contact.value)
    contactHalf = Float(p.contactHalf.value)
    received = Float(p.received.value)
    emotional = Float(p.emotional.value)
    sterk = Float(p.sterk.value)
    sterkHalf = Float(p.sterkHalf.value)
    home = Float(p.home.value)
    outside = Float(p.outside.value)
    loneliness = Float(p.loneliness.value)
    gap = Float(p.gap.value)
    satisfaction = Float(p.satisfaction.value)
    satisfactionContact = Float(p.satisfactionContact.value)
    satisfactionHome = Float(p.satisfactionHome.value)
    satisfactionStress = Float(p.satisfactionStress.value)
    esteem = Float(p.esteem.value)
    giving = Float(p.giving.value)
    givingHalf = Float(p.givingHalf.value)
    receiverBonus = Float(p.receiverBonus.value)
    esteemStress = Float(p.esteemStress.value)
    stigma = Float(p.stigma.value)
    stigmaEsteem = Float(p.stigmaEsteem.value)
    thuisgevoelHalf = Float(p.thuisgevoelHalf.value)
    let channel: Float = input.switches[.matthewUse] ? 1 : 0
    useNeed = channel * Float(p.useNeed.value)
    useSkill = channel * Float(p.useSkill.value)
    norm = Float(p.norm.value)
    normFamiliar = Float(p.normFamiliar.value)
  }

  /// Help received as one number, 0...1.
  @inline(__always)
  private func help(_ x: Inputs) -> SIMD4<Float> {
    x.emotional * emotional + x.practical * (1 - emotional)
  }

  /// Where self-esteem goes.
  @inline(__always)
  func selfEsteem(_ x: Inputs) -> SIMD4<Float> {
    let gives = x.given / (x.given + givingHalf)
    return Self.bounded(gives * giving * (help(x) * receiverBonus + 1) + esteem - x.stress * esteemStress)
  }

  /// Where every state goes.
  @inline(__always)
  func goals(_ x: Inputs) -> Goals {
    let zero = SIMD4<Float>(repeating: 0)
    let use = larger(1 - x.need * useNeed + (x.skill - 1) * useSkill, zero)
    let used = use * (x.contact / (x.contact + contactHalf) * contact + help(x) * received)
    let security = x.sterk / (x.sterk + sterkHalf) * sterk
    let around = x.home * home + x.outside * outside + x.norm * norm
    let amount = larger(used + security + around, zero)
    let perceived = amount / (amount + x.standard)
    let enough = x.present / (x.present + x.wanted) - 0.5
    let content = enough * satisfactionContact + x.thuisgevoel * satisfactionHome
    let familiar = larger(x.familiar + x.norm * normFamiliar, zero)
    return Goals(
      perceived: Self.bounded(perceived),
      loneliness: Self.bounded((x.desired - perceived) * gap + loneliness + x.shock),
      satisfaction: Self.bounded(content + satisfaction - x.stress * satisfactionStress),
      selfEsteem: selfEsteem(x),
      stigma: Self.bounded(x.need * stigma * (1 - x.selfEsteem * stigmaEsteem) * x.felt),
      thuisgevoel: Self.bounded(familiar / (familiar + thuisgevoelHalf))
    )
  }

  @inline(__always)
  private static func bounded(_ value: SIMD4<Float>) -> SIMD4<Float> {
    larger(smaller(value, SIMD4(repeating: 1)), SIMD4(repeating: 0))
  }
}
