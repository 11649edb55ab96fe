/// Rules and services of income, debt and housing: one rule, looked at once in four weeks for every household
/// that fits.
///
/// A rule changes what a household has a month, how long its debts are cured, or who is first for a home; these
/// turn into levers on onset, growth and length of need in geld and wonen (see `Easing`), never into need. What
/// a scenario sets against a rule is its other variant, in an arm of its own: the variant of now changes
/// nothing.
///
/// - Source: RVS 2024, I-G1 to I-G13, I-H1 to I-H9, S-15 to S-21, S-27; the rules themselves are in the types
///   `BeslagvrijeVoet`, `Huurtoeslag`, `Schuldhulpverlening`, `Woonruimteverdeling`, `Doelgroepencontract`,
///   `PassendToewijzen`, `Kindfonds`, `Kinderrecht` and `Vroegsignalering`.
/// - Limits: no rule of work is given in the source, so none acts on need in werk. Who gets a home does not
///   move: its need in wonen ends sooner, and its ties stay. Homes are not built: an order of allocation takes
///   from others what it gives.
public struct Bestaanszekerheid: Intervention {
  /// Selected by `kind: bestaanszekerheid`.
  public static let scenarioKey = "bestaanszekerheid"
  /// One sentence for listings.
  public static let summary =
    "rules and services of income, debt and housing, and what families have under them"
  /// What speaks against it.
  public static let against =
    "no effect size in the source; rules with a fixed supply of homes or hours only change who waits"
  /// A right or a rule is for everybody whom it is for.
  public static let canBeCapped = false
  /// What it acts through.
  public static let channels: [Channel] = [.money, .housing, .queue, .referral]

  private let fields: RuleFields
  private var seekers = Participants<Search>()
  private var contracts = Participants<Void>()

  /// What is remembered of a household that seeks a home.
  private struct Search: Sendable {
    var active = 0.0
    /// Euros a month that make a dearer home fit.
    var subsidy = 0.0
  }

  /// Months in a look.
  private static let months = Double(Easing.pause) * 12 / weeksPerYear

  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) { fields = RuleFields(reading: &parameters) }

  /// One week: every fourth the rule is looked at.
  public mutating func act(through channels: Channels) {
    seekers.follow(channels)
    contracts.follow(channels)
    guard channels.week % Easing.pause == 0 else { return }
    var euros = 0.0
    var hours = 0.0
    switch fields.rule {
    case .beslagvrijeVoet: Self.everyone(channels) { protect($0, channels) }
    case .huurtoeslag: euros = Self.sum(channels) { rent($0, channels) }
    case .kindfonds: euros = Self.sum(channels) { fund($0, channels) }
    case .kinderrecht: euros = Self.sum(channels) { right($0, channels) }
    case .schuldhulp: Self.everyone(channels) { cure($0, channels) }
    case .vroegsignalering: hours = signal(channels)
    case .woonruimteverdeling: allocate(channels)
    case .doelgroepencontract: contract(channels)
    case .passendToewijzen: euros = fit(channels)
    }
    euros += hours * fields.costPerHour
    if hours > 0 || euros > 0 { channels.spend(hours: hours, euros: euros) }
  }

  private static func everyone(_ channels: Channels, _ body: (UInt32) -> Void) {
    for buurt in channels.buurten {
      for dwelling in channels.rows(buurt) where channels.fits(UInt32(dwelling)) { body(UInt32(dwelling)) }
    }
  }

  private static func sum(_ channels: Channels, _ body: (UInt32) -> Double) -> Double {
    var sum = 0.0
    Self.everyone(channels) { sum += body($0) }
    return sum
  }

  private func come(_ row: UInt32, _ channels: Channels) {
    channels.reach(row)
    channels.noteHelp(row)
  }

  // MARK: Money

  /// What the true family adds to what a seizure leaves; creditors wait longer, nobody pays.
  private func protect(_ row: UInt32, _ channels: Channels) {
    guard channels.isSeized(row) else { return }
    let family = channels.family(row)
    let cost = channels.money.childCost
    let more =
      BeslagvrijeVoet.shortfall(family, under: .nominal, childCost: cost)
      - BeslagvrijeVoet.shortfall(family, under: fields.family, childCost: cost)
    guard more > 0 else { return }
    come(row, channels)
    channels.ease(row, euros: more)
  }

  /// What a raised cap adds to the allowance, and how much nearer it brings a larger home.
  private func rent(_ row: UInt32, _ channels: Channels) -> Double {
    guard fields.raisesCap, let rent = channels.rent(row), channels.persons(row) >= Huurtoeslag.persons,
      fields.isLow(row, channels), channels.age(row) < fields.pensionAge
    else { return 0 }
    let (now, then) = (Huurtoeslag.year2023, Huurtoeslag.raisedCap)
    let more = then.allowance(rent: rent) - now.allowance(rent: rent)
    channels.reach(row)
    if more > 0 {
      channels.noteHelp(row)
      channels.ease(row, euros: more)
    }
    if channels.isCramped(row) {
      let (home, larger) = Huurtoeslag.exampleHome
      channels.paceHousing(row, now.jump(from: home, to: larger) / then.jump(from: home, to: larger))
    }
    return more * Self.months
  }

  /// What a fund gives to families that the other basis leaves out.
  private func fund(_ row: UInt32, _ channels: Channels) -> Double {
    let children = channels.family(row).children
    guard children > 0 else { return 0 }
    let income = channels.standardIncome(row)
    let repaid = income * channels.repaidShare(row)
    func isOpen(_ basis: Kindfonds.Basis) -> Bool {
      Kindfonds.isOpen(income: income, repaid: repaid, limit: fields.incomeLimit, basis: basis)
    }
    guard isOpen(fields.basis), !isOpen(.fiscal) else { return 0 }
    channels.reach(row)
    guard channels.findsWay(row, .wijkteam) else { return 0 }
    return give(row, children, channels)
  }

  /// Provisions for children whose parents have no claim.
  private func right(_ row: UInt32, _ channels: Channels) -> Double {
    let children = channels.family(row).children
    let claim = channels.lasting(row).0 >= fields.withoutClaim
    guard children > 0, fields.isLow(row, channels), !claim,
      Kinderrecht.reaches(parentsClaim: claim, ownRight: fields.ownRight)
    else { return 0 }
    return give(row, children, channels)
  }

  private func give(_ row: UInt32, _ children: Int, _ channels: Channels) -> Double {
    let monthly = fields.amount * Double(children) / 12
    come(row, channels)
    channels.ease(row, euros: monthly)
    return monthly * Self.months
  }

  /// Debts end sooner in proportion to the weeks from application to cure.
  private func cure(_ row: UInt32, _ channels: Channels) {
    guard channels.standing(row, .geldzaken).state == HelpState.inHelp else { return }
    let insight = channels.insight(row)
    let children = channels.hasChild(row)
    func weeks(_ start: Schuldhulpverlening.Start, _ months: Double) -> Double {
      Schuldhulpverlening.weeks(insight: insight, start: start, children: children, cureMonths: months)
    }
    let pace = weeks(.insight, Schuldhulpverlening.cureMonths) / weeks(fields.start, fields.cureMonths)
    guard pace != 1 else { return }
    come(row, channels)
    channels.paceDebt(row, pace)
  }

  /// Approaches households in arrears, as many as there are hours for, in the rule's order.
  private func signal(_ channels: Channels) -> Double {
    var found: [(rank: Int, draw: UInt32, row: UInt32)] = []
    var dwellings = 0
    for buurt in channels.buurten { dwellings += channels.dwellings(buurt) }
    Self.everyone(channels) { row in
      let state = channels.standing(row, .geldzaken).state
      guard state == HelpState.none || state == HelpState.ended, channels.hasWorry(row, .geld) else { return }
      let draw = channels.draw(.supply, Int(channels.identity(of: row)))
      found.append((Vroegsignalering.rank(fields.signalOrder, youngest: channels.youngest(row)), draw.x, row))
    }
    found.sort { ($0.rank, $0.draw, $0.row) < ($1.rank, $1.draw, $1.row) }
    let word = channels.draw(.supply, -1).x
    let most = fields.signals * Double(dwellings) / 1_000 * Double(Easing.pause) + Double(uniform(word))
    let approached = found.prefix(Int(most))
    for household in approached {
      channels.reach(household.row)
      let draw = channels.draw(.supply, Int(channels.identity(of: household.row)), index: 8).x
      if Double(uniform(draw)) < fields.uptake, channels.register(household.row, .geldzaken) {
        channels.noteHelp(household.row)
      }
    }
    return Double(approached.count) * fields.hoursPerSignal
  }

  // MARK: Housing

  /// Who is among the first for a home by the rule, and would not be by registration, waits less; for each of
  /// them one that would be waits as much more.
  private mutating func allocate(_ channels: Channels) {
    seek(channels) { channels.hasWorry($0, .wonen) ? 0 : nil }
    guard fields.allocation != .registration else { return }
    let homes = homes(channels)
    let now = first(homes, by: .registration, channels)
    let then = first(homes, by: fields.allocation, channels)
    for (number, member) in seekers.members.enumerated() where now[number] != then[number] {
      if then[number] { come(member.row, channels) }
      channels.paceHousing(member.row, then[number] ? 1 + fields.turn : 1 - fields.turn)
    }
  }

  /// Cramped households with a low income get homes above the aftoppingsgrens, made to fit.
  private mutating func fit(_ channels: Channels) -> Double {
    let larger = Huurtoeslag.exampleHome.larger
    let fields = fields
    seek(channels) { row in
      let cramped = channels.isCramped(row)
      let low = fields.isLow(row, channels)
      func mayOffer(_ component: Bool) -> Bool {
        PassendToewijzen.mayOffer(rent: larger, lowIncome: low, cramped: cramped, component: component)
      }
      guard channels.hasWorry(row, .wonen), mayOffer(fields.situation), !mayOffer(false) else { return nil }
      return PassendToewijzen.subsidy(rent: larger)
    }
    let housed = first(homes(channels), by: .registration, channels)
    var euros = 0.0
    for (number, member) in seekers.members.enumerated() where housed[number] {
      come(member.row, channels)
      channels.paceHousing(member.row, fields.home)
      euros += member.detail.subsidy * Self.months
    }
    return euros
  }

  /// Temporary contracts for large families, as many as there are large homes.
  private mutating func contract(_ channels: Channels) {
    contracts.members.removeAll {
      !Doelgroepencontract.holds(persons: channels.persons($0.row), before: true)
    }
    let dwellings = channels.buurten.reduce(0) { $0 + channels.dwellings($1) }
    var free = Int((fields.contracts * Double(dwellings) / 1_000).rounded()) - contracts.count
    Self.everyone(channels) { row in
      guard free > 0, channels.rents(row), !contracts.contains(channels.identity(of: row)),
        Doelgroepencontract.holds(persons: channels.persons(row), before: false)
      else { return }
      contracts.join(row, (), through: channels)
      free -= 1
    }
    for member in contracts.members {
      come(member.row, channels)
      channels.paceHousing(member.row, fields.home, keeping: 1)
    }
  }

  /// Keeps the list of seekers: who fits comes in, who no longer does leaves; a month of search may be active.
  private mutating func seek(_ channels: Channels, _ subsidy: (UInt32) -> Double?) {
    seekers.members.removeAll { !channels.fits($0.row) || subsidy($0.row) == nil }
    let known = Set(seekers.members.map(\.identity))
    for k in seekers.members.indices where channels.searches(seekers.members[k].row) {
      seekers.members[k].detail.active += Self.months
    }
    Self.everyone(channels) { row in
      guard channels.rents(row), !known.contains(channels.identity(of: row)), let euros = subsidy(row) else {
        return
      }
      seekers.join(row, Search(active: 0, subsidy: euros), through: channels)
    }
  }

  /// Homes that come free in a look.
  private func homes(_ channels: Channels) -> Int {
    let dwellings = channels.buurten.reduce(0) { $0 + channels.dwellings($1) }
    let word = channels.draw(.supply, -2).x
    let yearly = fields.homes * Double(dwellings) / 1_000
    return Int(yearly * Double(Easing.pause) / weeksPerYear + Double(uniform(word)))
  }

  /// Which seekers are among the first, by number in the list.
  private func first(_ homes: Int, by order: Woonruimteverdeling.Order, _ channels: Channels) -> [Bool] {
    let scores = seekers.members.map { member in
      Woonruimteverdeling.score(
        order,
        years: channels.registered(member.row),
        situation: channels.separatedMonths(member.row),
        search: member.detail.active
      )
    }
    let ranked = scores.indices.sorted {
      (-scores[$0], seekers.members[$0].identity) < (-scores[$1], seekers.members[$1].identity)
    }
    var first = Array(repeating: false, count: scores.count)
    for number in ranked.prefix(homes) { first[number] = true }
    return first
  }
}
