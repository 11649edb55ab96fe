/// What can be done for clubs, and asked of them; see `ClubAid`.
extension Channels {
  private var h: Households { world.households }

  /// Clubs of a buurt that have members.
  func clubs(_ buurt: Int) -> [Int] {
    world.rosters.ofBuurt[buurt].filter { world.rosters.count[$0] > 0 }
  }

  /// Organisatiekracht of a club, 0...1.
  func organisatiekracht(_ club: Int) -> Float { world.civic.organisatiekracht[club] }

  /// What a club gets round to beyond its activity, 0...1.
  func extras(_ club: Int) -> Float { world.rules.clubs.extras(organisatiekracht(club)) }

  /// Hash of the stable name of a club.
  func name(of club: Int) -> UInt32 { world.rosters.identity[club] }

  /// Rows of the members of a club, in row order.
  func members(_ club: Int) -> [UInt32] {
    (0..<Int(world.rosters.count[club])).map { world.rosters.member(club, $0) }.sorted()
  }

  /// Whether a household volunteers for a club.
  func volunteersForClub(_ row: UInt32) -> Bool { h.civic.role[row] == VolunteerRole.club }

  /// Whether a household is a member of any club.
  func isMember(_ row: UInt32) -> Bool { h.roster0[row] > 0 || h.roster1[row] > 0 }

  /// Share of the time of a household that is left, 0...1.
  func spareTime(_ row: UInt32) -> Float {
    let time = world.rules.volunteers.time
    return max(0, time.left(row, h)) / max(time.budget(row, h), 0.25)
  }

  private func change(_ club: Int, _ change: (inout ClubAid) -> Void) {
    if world.aided.last != club { world.aided.append(club) }
    var aid = world.civic.aid[club]
    change(&aid)
    world.civic.aid[club] = aid
  }

  /// Gives a club money this week, in the unit of organisatiekracht: fixed costs come first.
  func fund(_ club: Int, _ money: Float) {
    guard money != 0 else { return }
    touch(.funding)
    change(club) { $0.funds += money }
  }

  /// Asks volunteers of a club for more, or takes work from them: a share of the volunteers that it needs.
  func ask(_ club: Int, burden: Float) {
    guard burden != 0 else { return }
    touch(.capacity)
    change(club) { $0.burden += burden }
  }

  /// Facilitates the meetings of a club, 0...1; two facilitations leave (1 - a) (1 - b) undone.
  func coach(_ club: Int, _ facilitation: Float) {
    guard facilitation > 0 else { return }
    touch(.ceiling)
    change(club) { $0.coaching += (1 - $0.coaching) * facilitation }
  }

  /// Somebody at a club recognises need, and somebody knows whom to turn to, 0...1 each.
  func watch(_ club: Int, seeing: Float, acting: Float) {
    guard max(seeing, acting) > 0 else { return }
    touch(.referral)
    change(club) {
      $0.seeing = max($0.seeing, seeing)
      $0.acting = max($0.acting, acting)
    }
  }

  /// Takes a part of a volunteer's overload away.
  func equip(_ row: UInt32, part: Float, _ word: UInt32) {
    let now = h.civic.overload[row]
    guard part > 0, now > 0 else { return }
    touch(.load)
    h.civic.overload[row] = now - min(now, Linking.rounded(min(1, part) * Float(now), word))
  }

  /// Asks a member of a club to volunteer there: it does if it has the time, is free and wants to.
  ///
  /// - Returns: whether it does.
  func askForClub(_ row: UInt32, hours: Double, _ word: UInt32) -> Bool {
    guard isMember(row), h.civic.role[row] == VolunteerRole.none else { return false }
    guard volunteers(row, hours: hours, word) else { return false }
    touch(.volunteers)
    h.civic.hours[row] = UInt8(max(1, min(255, (hours * 4).rounded())))
    h.civic.role[row] = VolunteerRole.club
    h.civic.volunteered[row] = 0
    return true
  }

  /// Enrols a household in a club of its buurt with room: one of its interests first.
  ///
  /// - Returns: whether it is a member now.
  func enrol(_ row: UInt32) -> Bool {
    guard !isMember(row), world.rules.volunteers.time.allowsClub(row, h) else { return false }
    var best: (fits: Int, rank: UInt32, club: Int)?
    for club in world.rosters.ofBuurt[world.layout.buurt(of: row)]
    where Int(world.rosters.count[club]) < world.rules.memberships.capacity {
      let fits = world.rosters.topic[club] & h.interests[row] != 0 ? 0 : 1
      let rank = mixed(h.identity[row] ^ world.rosters.identity[club])
      if let now = best, (now.fits, now.rank) <= (fits, rank) { continue }
      best = (fits, rank, club)
    }
    guard let best else { return false }
    touch(.meeting)
    world.rosters.add(row, to: best.club)
    h.roster0[row] = UInt32(best.club + 1)
    return true
  }
}
