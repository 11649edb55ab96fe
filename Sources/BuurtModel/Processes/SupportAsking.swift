/// The first round: who needs help asks, and others offer.
extension Support {
  /// A tie that may help: its rank, the partner's row and identity, the index of the record.
  private struct Candidate {
    var rank: UInt32 = .max
    var mix: UInt32 = 0
    var partner: UInt32 = 0
    var identity: UInt32 = 0
    var index = -1
  }

  /// One week of the households in need of a shard.
  func ask(_ world: World, shard: Int) {
    let h = world.households
    let waiting = h.support.waiting
    let nothing = SIMD4<Float>(repeating: 0)
    let draws = world.key.pairs(.support, week: world.week)
    let nobody = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
    for first in stride(from: world.rows(shard).lowerBound, to: world.rows(shard).upperBound, by: 4) {
      let need = h.need.load4(first)
      guard any(need .> nothing) else {
        waiting.store4(SIMD4(repeating: 0), first)
        continue
      }
      // Two words a household: the week's key with an identity that nobody has as the other end.
      let identities = SIMD4<UInt64>(truncatingIfNeeded: h.identity.load4(first))
      let occasion = draws.uniform4((identities, nobody)) .< need * occasions
      // One before the mark of help is the most weeks that are told apart.
      let weeks = SIMD4<UInt32>(truncatingIfNeeded: waiting.load4(first))
      let most = UInt32(SupportColumns.helped) - 1
      let longer = weeks.replacing(with: weeks &+ 1, where: weeks .< most)
      waiting.store4(
        SIMD4<UInt8>(truncatingIfNeeded: longer.replacing(with: 0, where: need .<= nothing)),
        first
      )
      guard any(occasion) else { continue }
      for lane in 0..<4 where occasion[lane] {
        let row = UInt32(truncatingIfNeeded: first + lane)
        let draw = draws.words(low: h.identity[row], high: .max).1
        let gate = seek(kind(draw, h.needs.severity[row]), for: row, draw: draw, world, shard)
        // Whether the giver has room is known in the next round.
        if gate < .noCapacity { world.tallies[shard].support.gates[gate.rawValue] += 1 }
      }
    }
  }

  /// Goes along the ties of a household; the gate it came to, `noCapacity` when a request is on its way.
  private func seek(_ kind: HelpKind, for row: UInt32, draw: UInt32, _ world: World, _ shard: Int) -> HelpGate
  {
    let ties = world.ties
    var best = Candidate()
    var second = Candidate()
    var met = Candidate()
    for k in 0..<ties[shard].degree(row) {
      let entry = ties[shard].entry(row, k)
      let roles = ties[shard].roles(entry.index)
      guard carries(kind, ties[shard].strength(entry.index)), roles & TieRoles.harmful == 0 else { continue }
      let identity = ties[shard].partnerIdentity(row, k)
      let mix = mixed(draw ^ identity)
      // Ties that carried this before come first.
      let rank = mix >> 1 | (roles & kind.role == 0 ? 1 << 31 : 0)
      let candidate = Candidate(
        rank: rank,
        mix: mix,
        partner: entry.partner,
        identity: identity,
        index: entry.index
      )
      if rank < best.rank || best.index < 0 {
        (best, second) = (candidate, best)
      } else if rank < second.rank || second.index < 0 {
        second = candidate
      }
      // Whoever met it is ranked from the other end, so that it need not be the one that is asked.
      if roles & TieRoles.contact != 0, met.index < 0 || mix > met.mix { met = candidate }
    }
    guard best.index >= 0 else { return .noTie }
    var asker = asker(row, need: world.households.need[row], world.households, week: world.week)
    if world.isSteered { steer(&asker, world.policy[world.layout.buurt(of: row)]) }
    var gate = consider(best, kind, asker, row, asked: true, world, shard)
    var found = HelpGate.notAsked
    if asks > 1, gate < .noCapacity, second.index >= 0 {
      found = consider(second, kind, asker, row, asked: true, world, shard)
    }
    // Whoever was asked has answered; another one that it met may offer.
    let answered =
      gate > .notAsked && met.index == best.index || found > .notAsked && met.index == second.index
    gate = max(gate, found)
    if gate < .noCapacity, met.index >= 0, !answered {
      gate = max(gate, consider(met, kind, asker, row, asked: false, world, shard))
    }
    return gate
  }

  /// What the governance of its buurt makes of a household in need.
  private func steer(_ asker: inout SupportGates.Asker, _ stance: PolicyStance) {
    asker.back = gates.back(asker.need, relief: min(1, stance.giveBack))
    asker.push = stance.ask
    asker.offer = stance.offer
    asker.accept = stance.accept
    asker.heed = stance.heed
  }

  /// One household through the gates; a request goes out when all three open.
  ///
  /// - Returns: the gate that failed, `noCapacity` when none did; unasked, who does not offer leaves it at
  ///   `notAsked`.
  private func consider(
    _ candidate: Candidate,
    _ kind: HelpKind,
    _ i: SupportGates.Asker,
    _ row: UInt32,
    asked: Bool,
    _ world: World,
    _ shard: Int
  ) -> HelpGate {
    let h = world.households
    let draw = world.key.block(
      .supportGates,
      week: world.week,
      low: h.identity[row],
      high: candidate.identity
    )
    let j = partner(candidate, kind, of: row, world, shard)
    if asked, uniform(draw.x) >= Exponential.logistic(gates.asking(i, j)) { return .notAsked }
    if uniform(draw.y) >= Exponential.logistic(gates.giving(i, j, asked: asked)) {
      return asked ? .notOffered : .notAsked
    }
    if uniform(draw.z) >= Exponential.logistic(gates.accepting(i, j)) { return .notAccepted }
    world.helpRequests.outbox(shard).send(
      HelpMessage(giver: candidate.partner, receiver: row, draw: draw.w, kind: kind.rawValue),
      to: world.layout.shard(of: candidate.partner)
    )
    return .noCapacity
  }

  /// The other household and the tie, as the gates see them.
  private func partner(
    _ candidate: Candidate,
    _ kind: HelpKind,
    of row: UInt32,
    _ world: World,
    _ shard: Int
  ) -> SupportGates.Partner {
    let h = world.households
    let ties = world.ties
    let index = candidate.index
    let marks = ties[shard].marks(index)
    // The balance is what the low end has given: the asker owes when it is against it.
    let balance = Float(ties[shard].balance(index)) * (1 / 127)
    let owed = ties[shard].ends(index).low == row ? -balance : balance
    return SupportGates.Partner(
      strength: ties[shard].strength(index),
      debt: owed / ledger.tolerance(marks),
      scar: Float(ties[shard].scar(index)) * (1 / 255),
      distance: marks & TieMarks.sameBuurt == 0 ? 1 : 0,
      habit: ties[shard].roles(index) & kind.role == 0 ? 0 : 1,
      load: Float(h.support.load[candidate.partner]) * (1 / 4096),
      stress: h.stress[candidate.partner],
      reserve: Float(h.support.reserve[candidate.partner]) * (1 / 255)
    )
  }
}
