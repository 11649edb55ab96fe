/// Every process with its constants, made once per run from the registry.
struct Rules: Sendable {
  let similarity: Similarity
  let lifeEvents: LifeEvents
  let moving: Moving
  let newcomers: Newcomers
  let needs: Needs
  let memberships: Memberships
  let visits: Visits
  let presence: Presence
  let encounters: Encounters
  let upkeep: Upkeep
  let support: Support
  let recovery: Recovery
  let separation: Separation
  let partnering: Partnering
  let shocks: Shocks
  let wellbeing: Wellbeing
  let volunteers: Volunteers
  let initiatives: Initiatives
  let clubs: Clubs
  let norm: Norm
  let linking: Linking
  let formalHelp: FormalHelp
  let queues: Queues
  let money: HouseholdMoney
  /// Share of the hours that crises and cases lack which collective work gives up.
  let crowding: Double
  /// Severity from which a household counts as in need.
  let needThreshold: Float
  /// Severity in 255ths from which a domain counts as a worry, and from which debt is problematic.
  let worry: UInt8
  let problematicDebt: UInt8
  /// Loneliness from which a household counts as strongly lonely.
  let stronglyLonely: Double
  /// Weeks that an invitation works.
  let invitationWeeks: UInt8
  /// Whether places beyond the own buurt are visited.
  let visitsReachWijk: Bool
  /// Households that an hour of contact makes known.
  let knownPerHour: Float
  /// What is left of what workers know after a week, beyond the floor.
  let knownKept: Float
  /// Share known whatever the turnover.
  let knownFloor: Float
  private let facilitationStrength: Float

  /// Reads the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    similarity = Similarity(p.similarity)
    lifeEvents = LifeEvents(p)
    moving = Moving(input)
    newcomers = Newcomers(p)
    needs = Needs(input)
    memberships = Memberships(input)
    visits = Visits(input)
    presence = Presence()
    encounters = Encounters(input)
    upkeep = Upkeep(input)
    support = Support(input)
    recovery = Recovery(input)
    separation = Separation(p.life.turns)
    partnering = Partnering()
    shocks = Shocks(input.shocks)
    wellbeing = Wellbeing(input)
    volunteers = Volunteers(input)
    initiatives = Initiatives(p)
    clubs = Clubs(p)
    norm = Norm(input)
    linking = Linking(input)
    formalHelp = FormalHelp(input, linking)
    queues = Queues(linking)
    money = HouseholdMoney(p)
    crowding = p.institutions.crowding.value
    needThreshold = Float(p.needs.threshold.value)
    worry = max(1, byte(Float(p.needs.worry.value)))
    problematicDebt = max(1, byte(Float(p.needs.debt.value)))
    stronglyLonely = p.wellbeing.stronglyLonely.value
    invitationWeeks = UInt8(p.visits.invitationWeeks.value)
    visitsReachWijk = input.switches[.tiesAcross]
    knownPerHour = Float(p.facilitation.perHour.value)
    knownKept = Float(Exponential.power(0.5, 1 / p.facilitation.halfLife.value))
    knownFloor = Float(p.facilitation.knownFloor.value)
    facilitationStrength = Float(p.facilitation.strength.value)
  }

  /// 1 - exp(-q K h / H): facilitation of h hours in H open hours where a share K of households is known.
  func facilitation(known: Float, hours: Float, openHours: Float) -> Float {
    openHours > 0 ? 1 - Exponential.exp(-facilitationStrength * known * hours / openHours) : 0
  }
}

/// The chance as a threshold: an event happens when a uniform word is below it.
@inline(__always)
func threshold(_ probability: Double) -> UInt32 {
  probability >= 1 ? .max : probability <= 0 ? 0 : UInt32(probability * 0x1p32)
}

/// A number in [0, 1] in 255ths, rounded down.
@inline(__always)
func byte(_ value: Float) -> UInt8 { UInt8(truncatingIfNeeded: Int32(min(255, max(0, value * 255)))) }
