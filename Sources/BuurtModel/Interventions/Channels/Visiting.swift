/// What a place can do beside being open: whom it is for, whom it invites, who keeps it, what visitors take home.
extension Channels {
  /// Rows that this intervention's places admitted in the last week.
  ///
  /// Nobody has moved since.
  var visitors: [UInt32] { world.interventions[index].visitors }

  /// The place that a household visited last week, -1 for none.
  func visited(_ row: UInt32) -> Int { Int(world.households.visiting[row]) - 1 }

  /// Facilitation of the place that a household last visited, as it was at the visit.
  func guidance(of visitor: UInt32) -> Float {
    let visiting = Int(world.households.visiting[visitor])
    return visiting > 0 ? world.places.all[visiting - 1].facilitation : 0
  }

  /// Whom a place of this intervention in a buurt is for.
  ///
  /// - Parameters:
  ///   - word: `all`, a life stage, `families`, `newcomers`, `group` or `who`.
  ///   - buurt: where it stands; a group is that of a household at random, so in proportion to its size.
  /// - Returns: nil where it is for all.
  func audience(_ word: String, in buurt: Int) -> Audience? {
    switch word {
    case "families": return .families
    case "newcomers":
      return .newcomers(weeks: Int(world.input.parameters.moving.newcomer.value))
    case "group":
      let homes = world.dwellings(buurt)
      let first = Int(bounded(draw(.placement, buurt).x, UInt32(max(homes.count, 1))))
      // From a door at random to the first that is lived in.
      for k in 0..<homes.count {
        let row = UInt32(homes.lowerBound + (first + k) % homes.count)
        if world.households.lived(row) { return .group(world.households.group[row]) }
      }
      return .group(0)
    case "who": return .who(index)
    default: return LifeStage.allCases.first { $0.code == word }.map { .of([$0]) }
    }
  }

  /// Whether a place is for a household.
  func admits(_ place: Int, _ row: UInt32) -> Bool {
    world.places.all[place].audience?.admits(row, world) ?? true
  }

  /// Invites a household in person to one place: it knows it, and the invitation works for weeks.
  func invite(_ row: UInt32, to place: Int) {
    let buurt = world.layout.buurt(of: row)
    guard let slot = world.places.candidates[buurt].firstIndex(where: { $0.place == place }) else { return }
    touch(.awareness)
    world.households.raiseAwareness(row, slot: slot, by: 15)
    world.households.invited[row] = world.rules.invitationWeeks
    reach(row)
  }

  /// Keeps a place open for so many visits and hours this week; with none it is shut.
  func keep(_ place: Int, capacity: Int, openHours: Float) {
    touch(.capacity)
    world.places.all[place].capacity = capacity
    world.places.all[place].openHours = openHours
  }

  // MARK: What people take home

  /// Opens the way to institutions for a household: of what it lacks of way-finding and trust a share is
  /// gained; of what it has a share is lost where the share is negative.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - cluster: the institutions; nil for all.
  ///   - way: share of way-finding gained, -1...1.
  ///   - trust: share of trust gained, -1...1.
  func openWay(_ row: UInt32, to cluster: HelpCluster?, way: Double, trust: Double) {
    guard way != 0 || trust != 0 else { return }
    let help = world.households.help
    let words = draw(.ways, Int(identity(of: row)))
    for lane in HelpCluster.allCases.map(\.rawValue) where cluster == nil || cluster?.rawValue == lane {
      if way != 0 {
        touch(.awareness)
        help.wayfinding[row][lane] = Self.moved(help.wayfinding[row][lane], by: way, words[lane])
      }
      if trust != 0 {
        touch(.trust)
        help.trust[row][lane] = Self.moved(help.trust[row][lane], by: trust, mixed(words[lane]))
      }
    }
  }

  /// A level in 255ths after it has gone a share of its way to full, or for a negative share to nothing.
  private static func moved(_ now: UInt8, by share: Double, _ word: UInt32) -> UInt8 {
    let room = share >= 0 ? 255 - now : now
    let step = part(room, share: share.magnitude, word)
    return share >= 0 ? now + step : now - step
  }

  /// A share of a level in 255ths, in whole 255ths whose mean over words is right.
  static func part(_ level: UInt8, share: Double, _ word: UInt32) -> UInt8 {
    // The sum of a level and a word below one may round up to the next whole number.
    min(level, Linking.rounded(min(254, Float(min(1, share)) * Float(level)), word))
  }

  /// Takes a share of a household's felt stigma away.
  func relieveStigma(_ row: UInt32, share: Double) {
    guard share > 0 else { return }
    touch(.stigma)
    let felt = world.households.wellbeing.stigma
    felt[row] -= UInt16(min(1, Float(share)) * Float(felt[row]))
  }

  // MARK: Volunteers

  /// Asks a household to volunteer; it answers by its time and by how it has grown.
  ///
  /// - Parameters:
  ///   - row: the household.
  ///   - role: what for; nil for whatever it is asked for anyway.
  /// - Returns: whether it does so regularly now.
  func askToVolunteer(_ row: UInt32, as role: UInt8? = nil) -> Bool {
    let h = world.households
    guard h.lived(row), h.civic.hours[row] == 0 else { return false }
    touch(.volunteers)
    let word = draw(.asks, Int(identity(of: row))).x
    world.rules.volunteers.answer(row, word, world.layout.buurt(of: row), world, as: role)
    return h.civic.hours[row] > 0
  }

  /// Hours a week that a household volunteers in a role, 0 in any other.
  func volunteerHours(_ row: UInt32, in role: UInt8) -> Double {
    let civic = world.households.civic
    return civic.role[row] == role ? Double(civic.hours[row]) * 0.25 : 0
  }

  /// A guided meeting lets a household grow towards volunteering.
  func grow(_ row: UInt32, guidance: Float) {
    guard guidance > 0 else { return }
    touch(.volunteers)
    world.rules.volunteers.grow(row, guidance, world.households)
  }

  /// A door of a buurt at random where somebody lives and fits; nil where it has to be another one.
  func door(_ buurt: Int, _ word: UInt32) -> UInt32? {
    let homes = world.dwellings(buurt)
    guard !homes.isEmpty else { return nil }
    let row = UInt32(homes.lowerBound) + bounded(word, UInt32(homes.count))
    return fits(row) ? row : nil
  }
}
