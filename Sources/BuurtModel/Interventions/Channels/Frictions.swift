/// What keeps a household from asking for help, from offering it and from accepting it.
enum Friction: UInt8, CaseIterable, Sendable {
  /// Vraagverlegenheid.
  case shame
  /// Handelingsverlegenheid.
  case reserve
  /// Acceptatieschroom.
  case reluctance

  /// The channel of work on it.
  var channel: Channel {
    switch self {
    case .shame: .asking
    case .reserve: .offering
    case .reluctance: .accepting
    }
  }

  /// Its column, in 255ths.
  func column(_ h: Households) -> Column<UInt8> {
    switch self {
    case .shame: h.support.shame
    case .reserve: h.support.reserve
    case .reluctance: h.support.reluctance
    }
  }
}

/// Frictions that an intervention has eased for a time: what was taken away comes back.
///
/// left *= 0.5^(1 / half-life) each week; what is less than before is given back to the column.
///
/// - Properties: of a friction no more is taken than a stated share of what it was; with what is given back it
///   never exceeds what it was. It goes on coming back after the intervention has ended.
/// - Limits: of a couple that parts the one that stays gets it back; who leaves the world takes it along.
struct EasedFrictions: Sendable {
  private struct Loan: Sendable {
    var row: UInt32
    var identity: UInt32
    var friction: Friction
    /// Taken from the column and not yet given back, in whole 255ths.
    var taken: Int
    /// The same, as it fades.
    var left: Float
    /// What a week leaves.
    var kept: Float
  }

  private var loans: [Loan] = []
  /// Where in the list a friction of a household is; read by key only.
  private var places: [UInt64: Int] = [:]

  private static func key(_ identity: UInt32, _ friction: Friction) -> UInt64 {
    UInt64(identity) << 8 | UInt64(friction.rawValue)
  }

  /// Frictions that are eased now.
  var count: Int { loans.count }

  /// Takes a share of a friction, as far as `most` of what it was is not taken yet.
  ///
  /// - Returns: whether anything was taken.
  mutating func ease(
    _ friction: Friction,
    of row: UInt32,
    by share: Double,
    most: Double,
    halfLife: Double,
    in world: World
  ) -> Bool {
    let column = friction.column(world.households)
    let identity = world.households.identity[row]
    let place = places[Self.key(identity, friction)]
    let before = place.map { loans[$0].taken } ?? 0
    let now = Int(column[row])
    let room = Int(most * Double(now + before)) - before
    let taken = min(max(0, room), Int((share * Double(now)).rounded()))
    guard taken > 0 else { return false }
    column[row] = UInt8(now - taken)
    let kept = Float(Exponential.power(0.5, 1 / max(halfLife, 0x1p-10)))
    if let place {
      loans[place].taken += taken
      loans[place].left += Float(taken)
      loans[place].kept = kept
    } else {
      places[Self.key(identity, friction)] = loans.count
      loans.append(
        Loan(
          row: row,
          identity: identity,
          friction: friction,
          taken: taken,
          left: Float(taken),
          kept: kept
        )
      )
    }
    return true
  }

  /// A week goes by.
  ///
  /// - Complexity: O(frictions that are eased).
  mutating func fade(in world: World) {
    guard !loans.isEmpty else { return }
    let moved = world.moves.destinations
    for k in loans.indices {
      if let to = moved[loans[k].row] { loans[k].row = to }
      guard world.households.identity[loans[k].row] == loans[k].identity else {
        loans[k].taken = 0
        continue
      }
      loans[k].left *= loans[k].kept
      let owed = Int(loans[k].left.rounded())
      let column = loans[k].friction.column(world.households)
      column[loans[k].row] = UInt8(min(255, Int(column[loans[k].row]) + loans[k].taken - owed))
      loans[k].taken = owed
    }
    let before = loans.count
    loans.removeAll { $0.taken == 0 }
    guard loans.count < before else { return }
    places.removeAll(keepingCapacity: true)
    for (k, loan) in loans.enumerated() { places[Self.key(loan.identity, loan.friction)] = k }
  }
}

extension Channels {
  /// Eases a friction of a household for a time: by a share of what it is now, and by no more than `most` of
  /// what it was before; half of it is back after the half-life.
  func ease(_ friction: Friction, of row: UInt32, by share: Double, most: Double, halfLife: Double) {
    let eased = world.interventions[index].eased.ease(
      friction,
      of: row,
      by: share,
      most: most,
      halfLife: halfLife,
      in: world
    )
    if eased { touch(friction.channel) }
  }

  /// Teaches social skill, which stays: a part of the way to a limit, nothing to who is beyond it.
  func teach(_ row: UInt32, by share: Double, upTo limit: Double) {
    let skill = world.households.skill[row]
    guard skill < Float(limit), share > 0 else { return }
    touch(.skill)
    world.households.skill[row] = skill + Float(share) * (Float(limit) - skill)
  }

  /// Raises self-esteem for what was given: a part of the way to 1, more for who receives much; it goes back to
  /// what the household's life brings.
  func value(_ row: UInt32, by share: Double) {
    guard share > 0 else { return }
    touch(.esteem)
    let h = world.households
    let p = world.input.parameters.wellbeing
    let emotional = Double(h.support.emotional[row]) / 65_535
    let practical = Double(h.support.practical[row]) / 65_535
    let received = p.emotional.value * emotional + (1 - p.emotional.value) * practical
    let part = min(1, share * (1 + p.receiverBonus.value * received))
    let esteem = Double(h.wellbeing.selfEsteem[row])
    h.wellbeing.selfEsteem[row] = UInt16(min(65_535, esteem + part * (65_535 - esteem)))
  }
}
