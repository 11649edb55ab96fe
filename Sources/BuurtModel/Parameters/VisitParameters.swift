/// Who visits a place, and what places there are without an intervention.
public struct VisitParameters: Sendable {
  /// Highest chance of a visit in a week.
  public var most = WeeklyProbability(.nan)
  /// Constant of the logistic.
  public var constant = Weight(.nan)
  /// Weight of comfort with the mix of regulars.
  public var comfort = Weight(.nan)
  /// Weight of free daytime.
  public var freeDaytime = Weight(.nan)
  /// Weight of children at home.
  public var family = Weight(.nan)
  /// Weight of wanting more contact than there is.
  public var desire = Weight(.nan)
  /// Weight of a friend who is a regular (channel c).
  public var friend = Weight(.nan)
  /// Weight of a fresh invitation.
  public var invitation = Weight(.nan)
  /// Weight of skill against the place's threshold.
  public var skill = Weight(.nan)
  /// Weight of need through shame and stigma where professionals are formal (channel f).
  public var formal = Weight(.nan)
  /// Weight of need as such (channel f).
  public var need = Weight(.nan)
  /// Weight of trust in people (channel f).
  public var trust = Weight(.nan)
  /// Chance of a visit to a place elsewhere in the wijk relative to the own buurt.
  public var wijk = Share(.nan)
  /// Share of households that know a place when it opens.
  public var announcement = Share(.nan)
  /// Awareness that an announcement gives.
  public var announced = Share(.nan)
  /// Chance a week that somebody unaware hears of a place in passing.
  public var hearing = WeeklyProbability(.nan)
  /// Awareness that hearing adds.
  public var heard = Share(.nan)
  /// Contacts a week that count at most as missing or as plenty.
  public var desireLimit = Count(.nan)
  /// Weeks over which the mix of regulars is remembered.
  public var memory = Weeks(.nan)
  /// Share of visits at the household's usual hour.
  public var habit = Share(.nan)
  /// Weeks that an invitation works.
  public var invitationWeeks = Weeks(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.visits.most,
      "visits.most",
      0.3,
      in: 0.05...1,
      .assumption,
      "no source",
      "Chance of a visit in a week when everything speaks for it."
    ),
    ParameterDefinition(
      \.visits.constant,
      "visits.constant",
      -2,
      in: -8...2,
      .assumption,
      "a few per cent visit in a week",
      "Constant of the visit decision: the pull of a place on a household in the middle."
    ),
    ParameterDefinition(
      \.visits.comfort,
      "visits.comfort",
      1.5,
      in: 0...5,
      .assumption,
      "SCP 2025, rules M-03 ... M-07 (sign)",
      "Pull of regulars of the own group and life stage; makes appropriation possible."
    ),
    ParameterDefinition(
      \.visits.freeDaytime,
      "visits.free_daytime",
      0.7,
      in: 0...3,
      .assumption,
      "SCP 2025, rule 2G (sign)",
      "Pull on households with somebody free in the daytime."
    ),
    ParameterDefinition(
      \.visits.family,
      "visits.family",
      1.1,
      in: 0...3,
      .calibrated,
      "families use the buurt more (RVS 2024, M-11: sign)",
      "Pull on households with children below 18."
    ),
    ParameterDefinition(
      \.visits.desire,
      "visits.desire",
      0.5,
      in: 0...3,
      .assumption,
      "no source",
      "Pull per contact a week that is wanted and missing."
    ),
    ParameterDefinition(
      \.visits.friend,
      "visits.friend",
      1.2,
      in: 0...4,
      .assumption,
      "no source",
      "Pull of a friend who comes there (channel c)."
    ),
    ParameterDefinition(
      \.visits.invitation,
      "visits.invitation",
      1.5,
      in: 0...4,
      .assumption,
      "SCP 2025, rule 2G (sign)",
      "Pull of a personal invitation."
    ),
    ParameterDefinition(
      \.visits.skill,
      "visits.skill",
      1.0,
      in: 0...4,
      .assumption,
      "Movisie 2023, rule D10 (sign)",
      "Weight of social skill above or below the middle; guidance lowers it."
    ),
    ParameterDefinition(
      \.visits.formal,
      "visits.formal",
      1.5,
      in: 0...5,
      .assumption,
      "SCP 2025, rule M-05 (sign)",
      "How far formal presence keeps distrustful households in need away (channel f)."
    ),
    ParameterDefinition(
      \.visits.need,
      "visits.need",
      0.8,
      in: 0...4,
      .assumption,
      "SCP 2025, rule F7, isolation trap (sign)",
      "How far need keeps a household at home (channel f)."
    ),
    ParameterDefinition(
      \.visits.trust,
      "visits.trust",
      0.8,
      in: 0...4,
      .assumption,
      "SCP 2025, rule F7, isolation trap (sign)",
      "Weight of trust in people above or below the middle (channel f)."
    ),
    ParameterDefinition(
      \.visits.wijk,
      "visits.wijk",
      0.35,
      in: 0...1,
      .assumption,
      "no source",
      "Chance of a visit to a place elsewhere in the wijk, relative to one in the own buurt."
    ),
    ParameterDefinition(
      \.visits.announcement,
      "visits.announcement",
      0.4,
      in: 0...1,
      .assumption,
      "no source",
      "Share of households of the buurt that know a place when it opens."
    ),
    ParameterDefinition(
      \.visits.announced,
      "visits.announced",
      0.53,
      in: 0.05...1,
      .assumption,
      "no source",
      "Awareness of a place that a letter or poster gives; kept in fifteenths."
    ),
    ParameterDefinition(
      \.visits.heard,
      "visits.heard",
      0.33,
      in: 0.05...1,
      .assumption,
      "no source",
      "Awareness of a place that hearing of it in passing adds; kept in fifteenths."
    ),
    ParameterDefinition(
      \.visits.desireLimit,
      "visits.desire_limit",
      2,
      in: 0.1...10,
      .assumption,
      "no source",
      "Contacts a week, missing or beyond what is wanted, above which more of them pull or keep no further."
    ),
    ParameterDefinition(
      \.visits.hearing,
      "visits.hearing",
      0.01,
      in: 0...0.2,
      .assumption,
      "no source",
      "Chance a week that a household hears of a place that it did not know."
    ),
    ParameterDefinition(
      \.visits.memory,
      "visits.memory",
      13,
      in: 1...104,
      .assumption,
      "a quarter",
      "Weeks over which a place's mix of visitors is remembered."
    ),
    ParameterDefinition(
      \.visits.habit,
      "visits.habit",
      0.7,
      in: 0...1,
      .assumption,
      "regulars have their evening",
      "Share of visits at the household's usual hour."
    ),
    ParameterDefinition(
      \.visits.invitationWeeks,
      "visits.invitation_weeks",
      8,
      in: 1...52,
      .assumption,
      "no source",
      "Weeks in which an invitation works."
    ),
  ]
}

/// What is there without an intervention: the reference is not a country without provisions.
public struct SupplyParameters: Sendable {
  /// Addresses with a meeting function.
  public var addresses = Count(.nan)
  /// Share of them that is open to neighbours without an invitation.
  public var open = Share(.nan)
  /// Visits a week that such a place can receive.
  public var capacity = Count(.nan)
  /// Hours a week that it is open.
  public var openHours = Hours(.nan)
  /// Hours a week of facilitation in it.
  public var hours = Hours(.nan)
  /// Joint task in it.
  public var jointTask = Share(.nan)
  /// Activity in it.
  public var activity = Share(.nan)
  /// Day parts a week between which visits are spread.
  public var slots = Count(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.supply.addresses,
      "supply.addresses",
      8.6,
      in: 0...50,
      .source,
      "BAG 2020, Dordrecht: 553 addresses with a meeting function on 57,107 dwellings, by buurt",
      "Addresses with a meeting function per 1,000 dwellings."
    ),
    ParameterDefinition(
      \.supply.open,
      "supply.open",
      0.12,
      in: 0...1,
      .assumption,
      "most are churches, canteens and halls for hire",
      "Share of those addresses where neighbours can walk in."
    ),
    ParameterDefinition(
      \.supply.capacity,
      "supply.capacity",
      80,
      in: 1...2000,
      .assumption,
      "no source",
      "Visits a week that a place of the present supply can receive."
    ),
    ParameterDefinition(
      \.supply.openHours,
      "supply.open_hours",
      20,
      in: 1...112,
      .assumption,
      "no source",
      "Hours a week that it is open."
    ),
    ParameterDefinition(
      \.supply.hours,
      "supply.hours",
      2,
      in: 0...80,
      .assumption,
      "no source",
      "Hours a week that somebody facilitates in it."
    ),
    ParameterDefinition(
      \.supply.jointTask,
      "supply.joint_task",
      0.1,
      in: 0...1,
      .assumption,
      "no source",
      "Joint task in a place of the present supply."
    ),
    ParameterDefinition(
      \.supply.activity,
      "supply.activity",
      0.8,
      in: 0...1,
      .assumption,
      "no source",
      "Part of the way to the ceiling that contact there can use."
    ),
    ParameterDefinition(
      \.supply.slots,
      "supply.slots",
      5,
      in: 1...21,
      .assumption,
      "no source",
      "Day parts a week between which visits are spread."
    ),
  ]
}

/// Facilitation: what hours of people do.
public struct FacilitationParameters: Sendable {
  /// Effect of hours per open hour where the workers know everybody.
  public var strength = Weight(.nan)
  /// Share of households that workers know when they start.
  public var knownStart = Share(.nan)
  /// Weeks in which half of that is lost to turnover of staff.
  public var halfLife = Weeks(.nan)
  /// Households that an hour of contact makes known.
  public var perHour = Weight(.nan)
  /// Least share known: colleagues, files and volunteers remember.
  public var knownFloor = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.facilitation.strength,
      "facilitation.strength",
      6,
      in: 0.5...30,
      .assumption,
      "q of the ceiling rule",
      "How fast hours per open hour turn into facilitation, times the share of households known."
    ),
    ParameterDefinition(
      \.facilitation.knownStart,
      "facilitation.known_start",
      0.1,
      in: 0...1,
      .assumption,
      "no source",
      "Share of households that the workers of a buurt know at the start."
    ),
    ParameterDefinition(
      \.facilitation.halfLife,
      "facilitation.half_life",
      78,
      in: 26...156,
      .assumption,
      "turnover of staff (SCP 2025, rule M-28: sign); swept 26-156",
      "Weeks in which half of what workers know of a buurt is lost."
    ),
    ParameterDefinition(
      \.facilitation.perHour,
      "facilitation.per_hour",
      0.5,
      in: 0...5,
      .assumption,
      "no source",
      "Households that become known per hour of contact work."
    ),
    ParameterDefinition(
      \.facilitation.knownFloor,
      "facilitation.known_floor",
      0.05,
      in: 0...0.5,
      .assumption,
      "no source",
      "Share of households that is known whatever the turnover."
    ),
  ]
}
