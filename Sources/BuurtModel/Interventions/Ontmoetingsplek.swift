/// A place where households meet without having to be invited.
///
/// It opens in every buurt of `where`, or once in each wijk, or online for all; is announced to a share of the
/// households; and receives visits up to its capacity. Who comes decides for itself (see `Visits`); what
/// contact there can become is the ceiling rule with the facilitation of its own hours, of hours that
/// opbouwwerk lends, and of volunteers.
///
/// Day parts can be kept for an own group. These and the others are two rooms, each with its own public: who
/// feels at home in one says nothing of the other. Shared experience is that of the own group; where there is
/// none, of all.
///
/// A visit teaches way-finding, by agencies * presence + hosts * facilitation, and trust, by hosts *
/// facilitation, each a share of what is lacking. A place that residents run is open as far as its volunteers
/// reach: min(1, their hours / wanted hours) of its capacity and opening hours.
///
/// - Properties: with nobody's hours, no joint task and u = 0 its ceiling is that of losse bindingen. Presence
///   of agencies keeps the distrustful in need out and shows the others the way: the balance is not set.
/// - Limits: a week is one visit; a place that is open daily is one with more `encounters`. Online ties are
///   ties like others. Hours of volunteers go to all places of their buurt in equal parts.
/// - Source: RVS 2024, I-B1, M-8, M-9 (space alone gives losse bindingen: the parameter `settings.unaided`),
///   M-13 ... M-15, S-8; SCP 2025, BG-01 ... BG-06, M-03 ... M-07 (thresholds, formal presence, diversity).
public struct Ontmoetingsplek: Intervention {
  /// Selected by `kind: ontmoetingsplek`.
  public static let scenarioKey = "ontmoetingsplek"
  /// One sentence for listings.
  public static let summary = "a place where neighbours meet without an invitation"
  /// What speaks against it.
  public static let against =
    "opportunities for contact alone hardly moved loneliness in trials (Masi et al. 2011: -0.06, not significant)"
  /// What it acts through.
  public static let channels: [Channel] = [
    .meeting, .ceiling, .awareness, .trust, .stigma, .volunteers, .capacity,
  ]

  private let fields: Fields
  private var sites: [Site] = []
  /// Volunteers whom its places found, by place in `sites`.
  private var volunteers = Participants<Int>()

  /// One or two rooms under one roof.
  private struct Site: Sendable {
    /// Buurten whose households it is for; the first is where it stands.
    var buurten: [Int]
    var rooms: [Room]
    /// Hours a week of its host.
    var hours: Double
  }

  /// Day parts with a public of their own.
  private struct Room: Sendable {
    var place: Int
    var capacity: Int
    var openHours: Float
  }

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) { fields = Fields(reading: &parameters) }

  /// Opens in its first week; each week it pays, invites, finds volunteers, and visitors take home what they
  /// learned in the week before.
  public mutating func act(through channels: Channels) {
    if channels.isFirstWeek { open(channels) }
    volunteers.follow(channels)
    pay(channels)
    for site in sites.indices { serve(site, channels) }
    for row in channels.visitors { takeHome(row, channels) }
  }

  /// Closes for good.
  public mutating func end(through channels: Channels) {
    for room in sites.flatMap(\.rooms) { channels.close(room.place) }
    sites = []
    volunteers = Participants()
  }

  /// A week of all places: rent, upkeep and their own hosts.
  private func pay(_ channels: Channels) {
    let hours = sites.reduce(0) { $0 + $1.hours }
    let euros = fields.cost / weeksPerYear * Double(sites.count) + hours * fields.costPerHour
    let part = channels.grant(euros: euros)
    channels.spend(hours: hours * part, euros: euros * part)
  }

  // MARK: Opening

  /// The buurten that one place is for: each alone, or those of a wijk or gemeente together, with the one of
  /// most dwellings first.
  private func areas(_ channels: Channels) -> [[Int]] {
    let lived = channels.buurten.filter { channels.dwellings($0) > 0 }
    guard fields.serves != "buurt" else { return lived.map { [$0] } }
    let kind = fields.serves == "wijk" ? "wijk" : "gemeente"
    var areas: [(catchment: Int, buurten: [Int])] = []
    for buurt in lived {
      let catchment = channels.catchment(buurt, kind)
      if let known = areas.firstIndex(where: { $0.catchment == catchment }) {
        areas[known].buurten.append(buurt)
      } else {
        areas.append((catchment, [buurt]))
      }
    }
    return areas.map { area in
      let most = area.buurten.map { channels.dwellings($0) }.max() ?? 0
      let home = area.buurten.first { channels.dwellings($0) == most }
      return (home.map { [$0] } ?? []) + area.buurten.filter { $0 != home }
    }
  }

  /// A place that is to be: for which buurten, which of several there, and how many hours of a host.
  private struct Planned {
    var area: [Int]
    var number: Int
    var hours: Double
  }

  /// Which places open, and with how many hours of a host.
  ///
  /// Without a budget all, in full. A budget opens as many as it pays for, each in full, by lot; what is left
  /// opens one more with the hours that remain, if it pays for its fixed cost.
  private func planned(_ channels: Channels) -> [Planned] {
    let all = areas(channels).flatMap { area in
      (0..<fields.places).map { Planned(area: area, number: $0, hours: fields.hours) }
    }
    let fixed = fields.cost / weeksPerYear
    let whole = fixed + fields.hours * fields.costPerHour
    guard let budget = channels.budgetPerWeek, whole * Double(all.count) > budget else { return all }
    let lots = all.indices.map { place in
      (channels.draw(.staff, all[place].area.first ?? 0, index: UInt32(all[place].number)).x, place)
    }.sorted { $0 < $1 }.map(\.1)
    // A millionth: what parts of cents add up to is no place.
    let full = Int(budget / whole + 1e-6)
    var open = lots.prefix(full).map { (place: $0, hours: fields.hours) }
    let left = budget - whole * Double(full) - fixed
    if full < lots.count, left > 0, fields.costPerHour > 0 {
      open.append((place: lots[full], hours: left / fields.costPerHour))
    }
    return open.sorted { $0.place < $1.place }.map {
      Planned(area: all[$0.place].area, number: all[$0.place].number, hours: $0.hours)
    }
  }

  private mutating func open(_ channels: Channels) {
    for plan in planned(channels) {
      let area = plan.area
      guard let home = area.first else { continue }
      let own = channels.audience(fields.audience, in: home)
      let name =
        "\(channels.name)/\(channels.code(home))" + (plan.number == 0 ? "" : "/\(plan.number)")
      var rooms: [Room] = []
      let kept = own == nil ? 0 : fields.ownShare
      if kept > 0 { rooms.append(room(name, plan, own, share: kept, channels)) }
      if kept < 1 {
        let other = kept > 0 ? name + "/all" : name
        rooms.append(room(other, plan, nil, share: 1 - kept, channels))
      }
      sites.append(Site(buurten: area, rooms: rooms, hours: plan.hours))
    }
  }

  private func room(
    _ name: String,
    _ plan: Planned,
    _ audience: Audience?,
    share: Double,
    _ channels: Channels
  ) -> Room {
    let area = plan.area
    let capacity = Int((Double(fields.capacity) * share).rounded())
    let openHours = Float(fields.openHours * share)
    let isOwn = audience != nil || fields.audience == "all"
    let place = channels.open(
      Place(
        identity: 0,
        buurt: area.first ?? 0,
        from: channels.week,
        until: Int.max,
        capacity: capacity,
        openHours: openHours,
        slots: UInt32(max(1, (Double(fields.slots) * share).rounded())),
        threshold: Float(fields.threshold),
        formal: Float(fields.formal),
        jointTask: Float(fields.jointTask),
        activity: Float(fields.activity),
        sharedExperience: isOwn ? Float(fields.sharedExperience) : 0,
        audience: audience,
        ownHours: Float(plan.hours * share),
        source: 0,
        rounds: fields.encounters,
        ease: Float(fields.ease),
        online: fields.serves == "online"
      ),
      name: name,
      serving: fields.serves == "buurt" ? nil : area
    )
    for buurt in area { channels.announce(place, share: fields.announcement, in: buurt) }
    return Room(place: place, capacity: capacity, openHours: openHours)
  }

  // MARK: Every week

  private mutating func serve(_ number: Int, _ channels: Channels) {
    let site = sites[number]
    for buurt in site.buurten {
      channels.learn(buurt, hours: Float(site.hours / Double(site.buurten.count)))
    }
    invite(site, channels)
    guard fields.volunteerHours > 0 else { return }
    let found = volunteers.members.filter { $0.detail == number }.reduce(0) {
      $0 + channels.volunteerHours($1.row, in: VolunteerRole.place)
    }
    if found < fields.volunteerHours { ask(number, channels) }
    guard fields.runByResidents else { return }
    let share = min(1, found / fields.volunteerHours)
    for room in site.rooms {
      channels.keep(
        room.place,
        capacity: Int((Double(room.capacity) * share).rounded()),
        // A place that is shut has no hour over which anything could be spread.
        openHours: Float(share) * room.openHours
      )
    }
  }

  /// Its own people or those of other organisations invite a share of its public in person in a year.
  private func invite(_ site: Site, _ channels: Channels) {
    guard fields.invited > 0, let room = site.rooms.first else { return }
    let turns = weeksPerYear / Double(Recruitment.cadence)
    // The chance at one turn that makes the share of a year.
    let chance = 1 - Exponential.exp(Exponential.log(max(1 - fields.invited, 0x1p-20)) / turns)
    for buurt in site.buurten {
      for dwelling in channels.rows(buurt) {
        let row = UInt32(dwelling)
        let identity = channels.identity(of: row)
        guard channels.isTurn(identity, of: Recruitment.cadence), channels.fits(row),
          channels.admits(room.place, row),
          Double(uniform(channels.draw(.recruitment, Int(identity)).x)) < chance
        else { continue }
        channels.invite(row, to: room.place)
      }
    }
  }

  /// Asks visitors of last week, those with the lowest draws, and then doors at random.
  private mutating func ask(_ number: Int, _ channels: Channels) {
    let site = sites[number]
    guard let home = site.buurten.first else { return }
    let places = Set(site.rooms.map(\.place))
    let visitors = channels.visitors.filter { places.contains(channels.visited($0)) }
    let ranked = visitors.map { (channels.draw(.asks, Int(channels.identity(of: $0)), index: 1).x, $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var asked = ranked.prefix(fields.asks).map(\.1)
    for k in asked.count..<max(asked.count, fields.asks) {
      let word = channels.draw(.asks, home, index: 2 + UInt32(number) << 8 + UInt32(k)).y
      if let row = channels.door(home, word), !asked.contains(row) { asked.append(row) }
    }
    for row in asked where channels.askToVolunteer(row, as: VolunteerRole.place) {
      volunteers.join(row, number, through: channels)
    }
  }

  /// What a visit of last week leaves behind beside contact.
  private func takeHome(_ row: UInt32, _ channels: Channels) {
    let guidance = Double(channels.guidance(of: row))
    channels.openWay(
      row,
      to: fields.agencies,
      way: fields.wayByAgencies * fields.formal + fields.wayByHosts * guidance,
      trust: fields.trustByHosts * guidance
    )
    channels.relieveStigma(row, share: fields.stigmaRelief)
  }
}
