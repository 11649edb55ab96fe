/// The three gates that help has to pass: asking, giving, accepting.
///
/// P(ask) = logistic(a0 + a1 need + a2 trust s + a3 back + habit - a4 shame - a5 load_j - a6 min(stress_i, stress_j)
///   - a7 debt - a8 [other buurt])
/// P(give) = logistic(b0 + b1 s + b2 seen + habit - b3 reserve_j - b4 load_j - b5 stigma_i + b6 owed_j)
/// P(accept) = logistic(c0 + c1 need - c2 reluctance - c3 debt + c4 back - c5 scar)
///
/// i is the household in need and j the other one; back = 1 - need, what i can give back; debt is what i owes
/// j and owed what j owes i, in units of what the tie tolerates; habit counts where the tie carried this kind
/// of help before; seen = 1 for who was asked, noticing * need for who only met i.
///
/// - Properties: with channel b off, back = 1 and debt, owed, stigma and scar count for nothing; with channel
///   e off, load and shared stress count for nothing.
/// - Source: three frictions and what enters each: Movisie 2023, M3-E1 ... M3-E12; sizes are assumptions.
struct SupportGates: Sendable {
  /// The household in need.
  struct Asker {
    var need: Float
    /// What it can give back, 0...1.
    var back: Float
    var trust: Float
    var shame: Float
    var reluctance: Float
    var stress: Float
    var stigma: Float
    /// How the buurt is governed: added to the three logits, and how far load, stress and debt are minded.
    var push: Float = 0
    var offer: Float = 0
    var accept: Float = 0
    var heed: Float = 1
  }

  /// The other household, and the tie between them.
  struct Partner {
    var strength: Float
    /// What the asker owes, in units of what is tolerated; negative where the partner owes.
    var debt: Float
    var scar: Float
    /// 1 in another buurt.
    var distance: Float
    /// 1 where the tie carries this kind of help.
    var habit: Float
    /// 1 at capacity.
    var load: Float
    var stress: Float
    var reserve: Float
  }

  private let ask: Float
  private let askNeed: Float
  private let askTrust: Float
  private let askReturn: Float
  private let askShame: Float
  private let askLoad: Float
  private let askStress: Float
  private let askDebt: Float
  private let askDistance: Float
  private let habit: Float
  private let offer: Float
  private let offerStrength: Float
  private let offerSeen: Float
  private let offerReserve: Float
  private let offerLoad: Float
  private let offerStigma: Float
  private let offerOwed: Float
  private let accept: Float
  private let acceptNeed: Float
  private let acceptReluctance: Float
  private let acceptDebt: Float
  private let acceptReturn: Float
  private let acceptScar: Float
  private let noticing: Float
  /// Part of need that lowers what can be given back: 1, or 0 with channel b off.
  private let backCost: Float

  /// Constants from the registry.
  init(_ p: SupportParameters, _ switches: Switches) {
    let b: Float = switches[.matthewReciprocity] ? 1 : 0
    let e: Float = switches[.matthewOverload] ? 1 : 0
    ask = Float(p.ask.value)
    askNeed = Float(p.askNeed.value)
    askTrust = Float(p.askTrust.value)
    askReturn = Float(p.askReturn.value)
    askShame = Float(p.askShame.value)
    askLoad = Float(p.askLoad.value) * e
    askStress = Float(p.askStress.value) * e
    askDebt = Float(p.askDebt.value) * b
    askDistance = Float(p.askDistance.value)
    habit = Float(p.habit.value)
    offer = Float(p.offer.value)
    offerStrength = Float(p.offerStrength.value)
    offerSeen = Float(p.offerSeen.value)
    offerReserve = Float(p.offerReserve.value)
    offerLoad = Float(p.offerLoad.value) * e
    offerStigma = Float(p.offerStigma.value) * b
    offerOwed = Float(p.offerOwed.value) * b
    accept = Float(p.accept.value)
    acceptNeed = Float(p.acceptNeed.value)
    acceptReluctance = Float(p.acceptReluctance.value)
    acceptDebt = Float(p.acceptDebt.value) * b
    acceptReturn = Float(p.acceptReturn.value)
    acceptScar = Float(p.acceptScar.value) * b
    noticing = Float(p.noticing.value)
    backCost = b
  }

  /// What a household with this need can give back.
  func back(_ need: Float, relief: Float = 0) -> Float { 1 - need * backCost * (1 - relief) }

  /// The logit of asking.
  func asking(_ i: Asker, _ j: Partner) -> Float {
    var x = ask + askNeed * i.need + askTrust * i.trust * j.strength + askReturn * i.back
    x += habit * j.habit - askShame * i.shame - askLoad * j.load * i.heed
    x -= askStress * min(i.stress, j.stress) * i.heed
    return x - askDebt * max(0, j.debt) * i.heed - askDistance * j.distance + i.push
  }

  /// The logit of giving, when asked or unasked.
  func giving(_ i: Asker, _ j: Partner, asked: Bool) -> Float {
    let seen = asked ? 1 : noticing * i.need
    var x = offer + offerStrength * j.strength + offerSeen * seen + habit * j.habit
    x -= offerReserve * j.reserve + offerLoad * j.load
    return x - offerStigma * i.stigma + offerOwed * max(0, -j.debt) + i.offer
  }

  /// The logit of accepting.
  func accepting(_ i: Asker, _ j: Partner) -> Float {
    let x = accept + acceptNeed * i.need - acceptReluctance * i.reluctance
    return x - acceptDebt * max(0, j.debt) + acceptReturn * i.back - acceptScar * j.scar + i.accept
  }
}
