/// What a programme that puts a volunteer beside a household can do: find one, let the two meet, let the one
/// support, and let it end.
extension Channels {
  private var h: Households { world.households }

  // MARK: Who

  /// Similarity of two households, 0...1.
  func similarity(_ a: UInt32, _ b: UInt32) -> Float { world.rules.similarity(h.traits[a], h.traits[b]) }

  /// Whether two households differ in group, or by two bands of education or income.
  func isAcross(_ a: UInt32, _ b: UInt32) -> Bool { Similarity.across(h.traits[a], h.traits[b]) }

  /// Whether two households are in the same life stage.
  func arePeers(_ a: UInt32, _ b: UInt32) -> Bool {
    h.lifeStage(a, week: week) == h.lifeStage(b, week: week)
  }

  /// Whether a household has children at home.
  func hasChildren(_ row: UInt32) -> Bool { h.children[row] > 0 }

  /// Whether a household stands in a state of `HelpState` with any cluster.
  func stands(_ row: UInt32, in state: UInt8) -> Bool { any(h.help.state[row] .== state) }

  /// Whether it has nothing to do with formal help.
  func isWithoutHelp(_ row: UInt32) -> Bool { packed(h.help.state[row]) == 0 }

  /// Ties of a household, dormant ones included.
  func degree(of row: UInt32) -> Int { world.degree(row) }

  /// How complex the life of a household is: 1 - product over domains of (1 - w n), 0...1; 0 with Mattheüs
  /// channel d off.
  func complexity(_ row: UInt32) -> Float {
    guard world.input.switches[.matthewUse] else { return 0 }
    return world.rules.needs.hazards.burden(h.needs.severity[row])
  }

  /// Social skill, mean 1; 1 with Mattheüs channel d off.
  func skill(_ row: UInt32) -> Float { world.input.switches[.matthewUse] ? h.skill[row] : 1 }

  // MARK: Volunteers

  /// A door of a buurt, its wijk or its gemeente, each dwelling as likely; nil where nobody lives there.
  func door(near buurt: Int, _ catchment: String, _ word: UInt32) -> UInt32? {
    var row: UInt32
    if catchment == "gemeente", world.input.switches[.tiesAcross] {
      row = world.neighbours.dwelling(inGemeenteOf: buurt, word, world.layout)
    } else {
      let reaches = catchment == "wijk" && world.input.switches[.tiesAcross]
      let homes = reaches ? [buurt] + world.neighbours.wijk[buurt] : [buurt]
      let total = homes.reduce(0) { $0 + world.layout.buurtSize[$1] }
      var left = Int(bounded(word, UInt32(total)))
      row = 0
      for home in homes {
        if left < world.layout.buurtSize[home] {
          row = UInt32(world.layout.buurtStart[home] + left)
          break
        }
        left -= world.layout.buurtSize[home]
      }
    }
    return h.lived(row) ? row : nil
  }

  /// Whether a household that is asked volunteers for this many hours a week: it has the time, and either
  /// nothing else or work outside the settings of the model that it leaves for this.
  func volunteers(_ row: UInt32, hours: Double, _ word: UInt32) -> Bool {
    let role = h.civic.role[row]
    guard role == VolunteerRole.none || role == VolunteerRole.elsewhere else { return false }
    let volunteers = world.rules.volunteers
    let left = volunteers.time.left(row, h) + Float(h.civic.hours[row]) * 0.25
    return left >= Float(hours) && uniform(word) < volunteers.joining(row, h)
  }

  /// Binds a household as a volunteer of this programme.
  ///
  /// - Returns: the quarters of an hour that it gave elsewhere, for `release`.
  func appoint(_ row: UInt32, hours: Double) -> UInt8 {
    touch(.volunteers)
    let before = h.civic.role[row] == VolunteerRole.elsewhere ? h.civic.hours[row] : 0
    h.civic.hours[row] = UInt8(max(1, min(255, (hours * 4).rounded())))
    h.civic.role[row] = VolunteerRole.programme
    h.civic.volunteered[row] = 0
    return before
  }

  /// Whether a household is still bound: it may have stopped.
  func isAppointed(_ row: UInt32) -> Bool { h.civic.role[row] == VolunteerRole.programme }

  /// Lets a volunteer go: it goes on elsewhere, with the hours that it gave before, or stops.
  func release(_ row: UInt32, before: UInt8) {
    guard isAppointed(row) else { return }
    if before > 0 {
      h.civic.hours[row] = before
      h.civic.role[row] = VolunteerRole.elsewhere
    } else {
      h.civic.resign(row)
    }
  }

  /// Overload of a volunteer, 0...1.
  func overload(_ row: UInt32) -> Float { Float(h.civic.overload[row]) * (1 / 255) }

  /// Overload goes a part of the way to full, in whole 255ths with the right mean.
  func strain(_ row: UInt32, by part: Float, _ word: UInt32) {
    guard part > 0 else { return }
    touch(.load)
    let now = h.civic.overload[row]
    h.civic.overload[row] = now + min(255 - now, Linking.rounded(min(1, part) * Float(255 - now), word))
  }

  // MARK: The tie of the two

  /// Strength of the tie between two households; 0 without one.
  func strength(_ a: UInt32, _ b: UInt32) -> Float {
    let shard = world.layout.shard(of: a)
    let found = world.ties[shard].find(a, b)
    return found < 0 ? 0 : world.ties[shard].strength(found)
  }

  /// How far a tie has come on its way to zwak, 0...1.
  func closeness(_ a: UInt32, _ b: UInt32) -> Float {
    min(1, strength(a, b) / Float(world.input.parameters.rungs.zwak.value))
  }

  /// Another household that one is tied to, chosen by draw; nil without ties.
  func acquaintance(of row: UInt32, _ word: UInt32) -> UInt32? {
    world.pick(row, world.layout.shard(of: row), word)
  }

  /// Ends the tie of two households if it began in this programme.
  func part(_ a: UInt32, _ b: UInt32) {
    let shard = world.layout.shard(of: a)
    let found = world.ties[shard].find(a, b)
    guard found >= 0, world.ties[shard].source(found) == world.interventions[index].source else { return }
    touch(.cutting)
    let owner = world.layout.shard(of: world.ties[shard].ends(found).low)
    world.tallies[owner].lost += 1
    world.ties[shard].remove(found)
    let other = world.layout.shard(of: b)
    if other != shard { world.ties[other].remove(world.ties[other].find(b, a)) }
  }

  // MARK: What the one does for the other

  /// Support of a visit: as many helps as stated, in two kinds; no debt is booked, because a volunteer gives.
  ///
  /// Severity of need stays as it is: what is specialist in it is not for volunteers (SCP 2025, M-76).
  func comfort(_ row: UInt32, emotional: Float, practical: Float) {
    guard emotional + practical > 0 else { return }
    touch(.support)
    let unit = world.rules.support.supportOfHelp
    let columns = h.support
    columns.emotional[row] = UInt16(min(65_535, Float(columns.emotional[row]) + unit * emotional))
    columns.practical[row] = UInt16(min(65_535, Float(columns.practical[row]) + unit * practical))
    columns.lastReceived[row] = Int16(truncatingIfNeeded: week)
    if h.need[row] > 0, columns.waiting[row] < SupportColumns.helped {
      let tally = world.tallies[world.layout.shard(of: row)]
      tally.support.firstHelps += 1
      tally.support.firstHelpWeeks += Int(columns.waiting[row])
      columns.waiting[row] = SupportColumns.helped
    }
  }

  /// Trust in institutions rises by a part of what it lacks, and the way to them by a part of what the
  /// other household knows more.
  func guide(_ row: UInt32, by guide: UInt32, part: Float, _ word: UInt32) {
    guard part > 0 else { return }
    touch(.trust)
    touch(.awareness)
    var trust = h.help.trust[row]
    var way = h.help.wayfinding[row]
    let theirs = h.help.wayfinding[guide]
    for lane in 0..<4 {
      let word = mixed(word &+ UInt32(lane))
      trust[lane] += Linking.rounded(part * Float(255 - trust[lane]), word)
      let more = theirs[lane] > way[lane] ? theirs[lane] - way[lane] : 0
      way[lane] += min(more, Linking.rounded(part * Float(more), mixed(word)))
    }
    h.help.trust[row] = trust
    h.help.wayfinding[row] = way
  }

  /// Self-esteem rises by a part of what it lacks, and felt stigma loses the same part.
  func normalise(_ row: UInt32, part: Float) {
    guard part > 0 else { return }
    touch(.esteem)
    touch(.stigma)
    let w = h.wellbeing
    w.selfEsteem[row] += UInt16(part * Float(65_535 - w.selfEsteem[row]))
    w.stigma[row] -= UInt16(part * Float(w.stigma[row]))
  }

  /// Teaches social skill, up to twice the mean.
  func teach(_ row: UInt32, gain: Float) {
    guard gain > 0 else { return }
    touch(.skill)
    h.skill[row] = max(h.skill[row], min(2, h.skill[row] + gain))
  }

  /// A relation that was promised breaks off: self-esteem and trust in people lose a part, and the loss is felt
  /// as other losses are.
  func disappoint(_ row: UInt32, part: Float) {
    guard part > 0 else { return }
    touch(.esteem)
    touch(.trust)
    let w = h.wellbeing
    w.selfEsteem[row] -= UInt16(part * Float(w.selfEsteem[row]))
    w.shock[row] = max(w.shock[row], byte(part))
    h.trust[row] *= 1 - part
  }

  /// Takes part in the formal help that a household gets, as its network would.
  ///
  /// - Returns: the clusters in which it was alone before, as bits, for `leaveHelp`.
  func joinHelp(_ row: UInt32) -> UInt8 {
    var added: UInt8 = 0
    let state = h.help.state[row]
    for lane in 0..<4 where state[lane] == HelpState.inHelp {
      if h.help.marks[row] & HelpMarks.network(lane) == 0 { added |= HelpMarks.network(lane) }
    }
    if added > 0 {
      touch(.course)
      h.help.marks[row] |= added
    }
    return added
  }

  /// Leaves it again.
  func leaveHelp(_ row: UInt32, _ added: UInt8) { h.help.marks[row] &= ~added }

  /// Points a household the way to formal help, for as long as an invitation works.
  func point(_ row: UInt32) {
    touch(.referral)
    h.invited[row] = world.rules.invitationWeeks
  }
}
