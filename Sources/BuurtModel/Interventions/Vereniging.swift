/// Clubs with organisatiekracht: what strengthens them, what is asked of them, and who can be a member.
///
/// Clubs exist in the model (rosters); this kind acts on those of its buurten, week by week:
///
///     money        subsidy and income over the budget of a full club; fixed costs come first
///     support      volunteers needed fall by relief * (1 - exp(-strength * h)), h hours for the club
///     coaching     facilitation in the club's meetings 1 - exp(-q K h / H); overload of its volunteers falls
///     visits       a professional who recognises need and acts, 1 - exp(-strength * h)
///     informed     volunteers recognise need a little better, where the club has extras
///     contact      somebody knows whom to turn to, where anybody volunteers; takes volunteers itself
///     task         taskGain * task * extras of facilitation and recognition; taskLoad * task more volunteers
///     places       households whose membership is arranged and paid
///     markets, courses, camps, a playground
///
/// - Properties: extras are steep in organisatiekracht: a weak club that is asked for a task carries the load
///   and does none of it, so that it grows weaker (SCP 2025, M-49). Noticing, recognising and acting are three steps
///   (M-44, M-45). With every field at its default it does nothing.
/// - Source: SCP 2025, VE-01 ... VE-16, M-49 ... M-56; Van Mourik and Kok 2023, I3-131; Inholland 2021, I-63.
///   Sizes are assumptions.
/// - Limits: the model has no fee that keeps poor households out of clubs of itself, since no source states it;
///   the places bring in households that have no membership. What early noticing saves later is a policy expectation.
public struct Vereniging: Intervention {
  /// Selected by `kind: vereniging`.
  public static let scenarioKey = "vereniging"
  /// One sentence for listings.
  public static let summary =
    "clubs: money, support and volunteers for them, tasks asked of them, places in them"
  /// What speaks against it.
  public static let against =
    "weak clubs that are asked for extras lose: organisatiekracht is a threshold, money goes to fixed costs first, and "
    + "those who are reached come already; no controlled effect was found"
  /// What it acts through.
  public static let channels: [Channel] = [
    .funding, .capacity, .ceiling, .referral, .load, .volunteers, .meeting, .awareness,
  ]

  /// Open hours of a club a week over which a coach's hours are spread.
  private static let evening: Float = 2
  /// Day parts a week in which the playground is open: afternoons.
  private static let dayParts: UInt32 = 5

  private let recruitment: Recruitment
  private let terms: VerenigingTerms
  private var members = Participants<Void>()
  private var grounds: [(buurt: Int, place: Int)] = []

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    recruitment = Recruitment(
      reading: &parameters,
      route: .universal,
      hears: 0.3,
      interest: 0.5,
      distrust: 0.2,
      shame: 0.3
    )
    terms = VerenigingTerms(reading: &parameters)
  }

  /// One week in every buurt.
  public mutating func act(through channels: Channels) {
    members.follow(channels)
    members.members.removeAll { !channels.isMember($0.row) }
    if channels.isFirstWeek { open(channels) }
    let hours = terms.supportHours + terms.coachingHours + terms.visitingHours
    let buurten = channels.funded { buurt in
      hours * terms.costPerHour
        + (terms.subsidy * Double(channels.clubs(buurt).count) + terms.cost) / weeksPerYear
    }
    for buurt in buurten {
      let clubs = channels.clubs(buurt)
      let money = (terms.subsidy * Double(clubs.count) + terms.cost) / weeksPerYear
      channels.spend(hours: hours, euros: hours * terms.costPerHour + money)
    }
    // Those who play go on; then come courses and new members, as far as money goes.
    let fees = terms.fee / weeksPerYear * Double(members.count)
    channels.spend(hours: 0, euros: fees * channels.grant(euros: fees))
    for buurt in buurten {
      let clubs = channels.clubs(buurt)
      strengthen(buurt, clubs, channels)
      watch(clubs, channels)
      for club in clubs { train(club, channels) }
      if isDue(terms.markets, buurt, channels) { hold(buurt, channels) }
      for club in clubs where isDue(terms.camps, Int(channels.name(of: club)), channels) {
        camp(club, channels)
      }
      enrol(buurt, channels)
    }
    for ground in grounds { host(ground, channels) }
  }

  /// The playgrounds close; members stay as long as members do.
  public mutating func end(through channels: Channels) {
    for ground in grounds { channels.close(ground.place) }
    grounds = []
    members = Participants()
  }

  /// Rows of the households whose membership is paid.
  var memberRows: [UInt32] { members.members.map(\.row) }

  /// Whether something that happens so many times a year is due for a number this week.
  private func isDue(_ times: Double, _ number: Int, _ channels: Channels) -> Bool {
    guard times > 0 else { return false }
    let every = max(1, Int((weeksPerYear / times).rounded()))
    let start = Int(mixed(UInt32(truncatingIfNeeded: number)) % UInt32(every))
    return (channels.week + 100 * every + start) % every == 0
  }

  // MARK: What is done for clubs

  /// Hours for each club, in the order of `clubs`.
  private func divide(_ hours: Double, _ clubs: [Int], _ channels: Channels) -> [Double] {
    guard hours > 0, !clubs.isEmpty else { return Array(repeating: 0, count: clubs.count) }
    guard terms.allocation != .even else {
      return Array(repeating: hours / Double(clubs.count), count: clubs.count)
    }
    let weak = terms.allocation == .weakFirst
    let order = clubs.indices.sorted { a, b in
      let (x, y) = (channels.organisatiekracht(clubs[a]), channels.organisatiekracht(clubs[b]))
      return x == y ? clubs[a] < clubs[b] : (x < y) == weak
    }
    var given = Array(repeating: 0.0, count: clubs.count)
    var left = hours
    for k in order {
      given[k] = min(left, terms.perClub)
      left -= given[k]
    }
    return given
  }

  /// 1 - exp(-strength * hours).
  private func effect(_ hours: Double) -> Float { 1 - Exponential.exp(Float(-terms.strength * hours)) }

  private func strengthen(_ buurt: Int, _ clubs: [Int], _ channels: Channels) {
    let money = Float((terms.subsidy + terms.income) / terms.full)
    let support = divide(terms.supportHours, clubs, channels)
    let coaching = divide(terms.coachingHours, clubs, channels)
    let visits = divide(terms.visitingHours, clubs, channels)
    for (k, club) in clubs.enumerated() {
      channels.fund(club, money)
      channels.ask(club, burden: terms.task * terms.taskLoad - terms.relief * effect(support[k]))
      let coached = channels.facilitation(buurt: buurt, hours: Float(coaching[k]), openHours: Self.evening)
      channels.coach(club, coached)
      if coached > 0 {
        let word = channels.draw(.clubs, Int(channels.name(of: club)), index: 1).x
        for row in channels.members(club) where channels.volunteersForClub(row) {
          let turn = mixed(word ^ channels.identity(of: row))
          channels.equip(row, part: terms.equip * effect(coaching[k]), turn)
        }
      }
      let seen = effect(visits[k])
      channels.watch(club, seeing: seen, acting: seen)
    }
  }

  /// What clubs do themselves: tasks, recognising, a contact person.
  private func watch(_ clubs: [Int], _ channels: Channels) {
    guard max(terms.task, max(terms.informed, terms.contact)) > 0 else { return }
    for club in clubs {
      let extras = channels.extras(club)
      let done = terms.task * terms.taskGain * extras
      channels.coach(club, done)
      let staffed =
        terms.contact > 0 && channels.members(club).contains { channels.volunteersForClub($0) }
      if terms.contact > 0 { channels.ask(club, burden: terms.contactLoad) }
      channels.watch(
        club,
        seeing: max(done, terms.informed * extras),
        acting: staffed ? terms.contact : 0
      )
    }
  }

  /// Courses of a week in a club; what they cost.
  private func train(_ club: Int, _ channels: Channels) {
    guard terms.course > 0 else { return }
    for row in channels.members(club) where channels.volunteersForClub(row) {
      let draw = channels.draw(.clubs, Int(channels.identity(of: row)))
      guard Double(uniform(draw.x)) < terms.course / weeksPerYear * Double(channels.spareTime(row)) else {
        continue
      }
      guard channels.affords(euros: terms.courseCost) else { return }
      channels.equip(row, part: terms.courseEffect, draw.y)
      channels.spend(hours: 0, euros: terms.courseCost)
    }
  }

  /// Whether a household is kept out for want of a VOG.
  private func lacksVog(_ row: UInt32, _ channels: Channels) -> Bool {
    mixed(channels.identity(of: row) ^ 0x0706) < threshold(terms.withoutVog)
  }

  /// A vrijwilligersmarkt of a buurt.
  private func hold(_ buurt: Int, _ channels: Channels) {
    let rows = channels.fewestTies(buurt, wanted: terms.marketSize, tries: terms.marketSize, draw: 3 << 20)
    for row in rows where !lacksVog(row, channels) {
      channels.reach(row)
      let word = channels.draw(.clubs, Int(channels.identity(of: row)), index: 2).x
      if channels.askForClub(row, hours: terms.volunteerHours, word) { channels.come(row) }
    }
  }

  /// A camp: members meet many times in a week; volunteers carry it.
  private func camp(_ club: Int, _ channels: Channels) {
    let rows = channels.members(club)
    let helping = rows.filter { channels.volunteersForClub($0) }
    guard rows.count > 2, helping.count * 10 >= rows.count else { return }
    for number in 0..<terms.campMeetings {
      channels.arrange(
        rows,
        name: "\(channels.name)/camp/\(club)/\(number)",
        facilitation: 0,
        jointTask: terms.jointTask,
        activity: 1,
        sharedExperience: terms.sharedExperience,
        origin: .roster
      )
    }
    let troubled = Float(rows.count { channels.inNeed($0) }) / Float(rows.count)
    for row in helping {
      let word = channels.draw(.clubs, Int(channels.identity(of: row)), index: 3).x
      channels.strain(row, by: terms.campLoad * troubled, word)
    }
  }

  // MARK: Members

  private mutating func enrol(_ buurt: Int, _ channels: Channels) {
    guard terms.places > 0 else { return }
    let here = members.members.count { channels.buurt(where: $0.row) == buurt }
    let come = recruitment.newcomers(
      buurt,
      wanted: terms.places - here,
      cluster: .school,
      through: channels
    ) { row in
      !channels.isMember(row) && (lacksVog(row, channels) == terms.vogPlaces)
    }
    let fee = terms.fee / weeksPerYear
    for row in come where channels.affords(euros: fee) && channels.enrol(row) {
      channels.spend(hours: 0, euros: fee)
      channels.come(row)
      members.join(row, (), through: channels)
    }
  }

  // MARK: A place of its own

  private mutating func open(_ channels: Channels) {
    guard terms.openHours > 0 else { return }
    for buurt in channels.buurten where !channels.clubs(buurt).isEmpty {
      let place = channels.open(
        Place(
          identity: 0,
          buurt: buurt,
          from: channels.week,
          until: Int.max,
          capacity: terms.capacity,
          openHours: Float(terms.openHours),
          slots: Self.dayParts,
          threshold: 0,
          formal: 0,
          jointTask: terms.jointTask,
          activity: 1,
          sharedExperience: 0,
          audience: .of([.children4to11]),
          ownHours: 0,
          source: 0
        ),
        name: "\(channels.name)/\(channels.code(buurt))"
      )
      channels.announce(place, share: terms.announcement)
      grounds.append((buurt, place))
    }
  }

  /// Volunteers of the strongest club are there as far as it has room for extras, all open hours at most.
  private func host(_ ground: (buurt: Int, place: Int), _ channels: Channels) {
    let hosts = channels.clubs(ground.buurt).map { club in
      let helping = channels.members(club).count { channels.volunteersForClub($0) }
      return channels.extras(club) * Float(min(terms.openHours, terms.volunteerHours * Double(helping)))
    }
    if let most = hosts.max(), most > 0 { channels.lend(most, to: ground.place) }
  }
}
