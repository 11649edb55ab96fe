/// Whether somebody notices, recognises and acts on the need of a household that comes to a place or a club.
///
/// P = notice (times the club's share in a club) * (r + (1 - r) guidance) * act * K, with guidance the
/// facilitation of the place, or the extras e of the best of its clubs, and K the share that workers know. Where an
/// intervention has somebody at a club who recognises (`ClubAid.seeing`, s), e becomes e + (1 - e) s: a part of what
/// the club itself misses. Who knows whom to turn to (`ClubAid.acting`) counts where that is more than K.
///
/// - Properties: three steps, each with its own number: volunteers notice, professionals recognise and act.
///   Only `CivicColumns.noticed` is written: what it leads to is for the institutions.
/// - Source: RVS 2024, M-20e; Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-19, M-44, M-45.
/// - Limits: of the visits the one of the week in which a household is looked at counts, for four weeks.
struct Noticing: Sendable {
  private let notice: Float
  private let club: Float
  private let recognise: Float
  private let act: Float
  private let need: Float

  /// Constants from the registry.
  init(_ p: Parameters) {
    notice = Float(p.civic.notice.value)
    club = Float(p.civic.noticeClub.value)
    recognise = Float(p.civic.recognise.value)
    act = Float(p.civic.act.value)
    need = Float(p.needs.threshold.value)
  }

  /// Which of four households are in need and come somewhere.
  @inline(__always)
  func mayNotice4(_ first: Int, _ comes: SIMDMask<SIMD4<Int32>>, _ h: Households) -> SIMDMask<SIMD4<Int32>> {
    h.need.load4(first) .>= need .& comes
  }

  /// The chance that somebody acts on the need of a household in four weeks.
  func chance(_ row: UInt32, _ buurt: Int, _ world: World) -> Float {
    let h = world.households
    var guidance: Float = 0
    var seen = notice
    var known = world.known[buurt]
    if h.visiting[row] > 0 {
      guidance = world.places.all[Int(h.visiting[row]) - 1].facilitation
    } else {
      seen *= club
      guidance = max(extras(h.roster0[row], world), extras(h.roster1[row], world))
      if !world.aided.isEmpty {
        for number in [h.roster0[row], h.roster1[row]] where number > 0 {
          let aid = world.civic.aid[Int(number) - 1]
          let own = extras(number, world)
          guidance = max(guidance, own + (1 - own) * aid.seeing)
          known = max(known, aid.acting)
        }
      }
    }
    return seen * (recognise + (1 - recognise) * guidance) * act * known * world.policy[buurt].noticing
  }

  /// Extras of a club by its number plus 1, 0 for none.
  private func extras(_ roster: UInt32, _ world: World) -> Float {
    roster > 0 ? world.rules.clubs.extras(world.civic.organisatiekracht[Int(roster) - 1]) : 0
  }

  /// One household in need.
  func look(_ row: UInt32, _ word: UInt32, _ buurt: Int, _ world: World) {
    let draw = uniform(word)
    // Hardly anybody passes the most that the chance can be.
    let most = world.aided.isEmpty ? world.known[buurt] : 1
    guard draw < notice * act * most * world.policy[buurt].noticing, draw < chance(row, buurt, world) else {
      return
    }
    world.households.civic.noticed[row] = 0
  }
}
