/// Time, volunteers, noticing and the norm of reciprocity.
public struct CivicParameters: Sendable {
  /// Hours a week that an adult has for clubs, places, volunteering and care together.
  public var timeAdult = Hours(.nan)
  /// Hours a week that each child at home takes from that.
  public var timeChild = Hours(.nan)
  /// Hours a week that a membership takes.
  public var clubHours = Hours(.nan)
  /// Hours that a visit takes.
  public var visitHours = Hours(.nan)
  /// Hours a week that giving help at capacity takes.
  public var careHours = Hours(.nan)
  /// How often a household is asked to volunteer at work, in a faith community or elsewhere.
  public var ask = RatePerYear(.nan)
  /// How often it is asked for each of its memberships.
  public var askClub = RatePerYear(.nan)
  /// How often it is asked for a team or class of children at home.
  public var askChild = RatePerYear(.nan)
  /// How often it is asked a year if it would visit a place every week.
  public var askPlace = RatePerYear(.nan)
  /// How much more is asked where volunteers are short.
  public var askShortage = Weight(.nan)
  /// Constant of the answer: a household that did not grow and has no spare time.
  public var accept = Weight(.nan)
  /// Weight of growth in the answer.
  public var acceptGrowth = Weight(.nan)
  /// Weight of the spare share of time in the answer.
  public var acceptTime = Weight(.nan)
  /// Share of the first households with time that volunteers regularly, before the burn-in.
  public var first = Share(.nan)
  /// Share of those who say yes that becomes a regular volunteer; others help once.
  public var regular = Share(.nan)
  /// Mean hours a week of a regular volunteer.
  public var hours = Hours(.nan)
  /// Rate at which a volunteer without overload stops.
  public var exit = RatePerYear(.nan)
  /// What full overload adds to that rate.
  public var exitOverload = RatePerYear(.nan)
  /// Share of exits by overload that do not happen where no professional is known to take over.
  public var lockIn = Share(.nan)
  /// Overload where nothing adds or takes away.
  public var overload = Weight(.nan)
  /// What the mean need of the buurt adds.
  public var overloadNeed = Weight(.nan)
  /// What skill above the middle takes away.
  public var overloadSkill = Weight(.nan)
  /// What workers who know the whole buurt take away.
  public var overloadCoordinator = Weight(.nan)
  /// What using all of the spare time adds.
  public var overloadTime = Weight(.nan)
  /// What full shortage of volunteers adds.
  public var overloadShortage = Weight(.nan)
  /// Half-life of overload.
  public var overloadMemory = Weeks(.nan)
  /// Hours of volunteers a week that a buurt wants for each household.
  public var wanted = Hours(.nan)
  /// Share of the hours of volunteers of a place that facilitates there; the rest is bar, stairs and accounts.
  public var placeUse = Share(.nan)
  /// How far each hour a week of volunteering keeps from places.
  public var visitCost = Weight(.nan)
  /// Growth that a visit brings where facilitation is full.
  public var growthPlace = Share(.nan)
  /// Growth that each membership keeps up.
  public var growthClub = Share(.nan)
  /// Half-life of growth.
  public var growthMemory = Weeks(.nan)
  /// Chance that need is noticed in four weeks in which a household comes.
  public var notice = Probability(.nan)
  /// That chance in a club, relative to a place.
  public var noticeClub = Share(.nan)
  /// Chance that what is noticed is recognised without facilitation or extras.
  public var recognise = Probability(.nan)
  /// Chance that what is recognised is acted on where workers know the whole buurt.
  public var act = Probability(.nan)
  /// Norm of reciprocity of a buurt at the start and without meetings.
  public var norm = Share(.nan)
  /// Rate at which the norm rises if every household comes every week.
  public var normRise = RatePerYear(.nan)
  /// Rate at which it falls back.
  public var normFall = RatePerYear(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.civic.timeAdult,
      "civic.time_adult",
      10,
      in: 0...60,
      .assumption,
      "one budget for all roles (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51)",
      "Hours a week that an adult has for clubs, places, volunteering and care together."
    ),
    ParameterDefinition(
      \.civic.timeChild,
      "civic.time_child",
      2,
      in: 0...20,
      .assumption,
      "no source",
      "Hours a week that each child at home takes from that."
    ),
    ParameterDefinition(
      \.civic.clubHours,
      "civic.club_hours",
      2.5,
      in: 0...20,
      .assumption,
      "an evening",
      "Hours a week that a membership takes."
    ),
    ParameterDefinition(
      \.civic.visitHours,
      "civic.visit_hours",
      2,
      in: 0...20,
      .assumption,
      "an afternoon",
      "Hours that a visit takes."
    ),
    ParameterDefinition(
      \.civic.careHours,
      "civic.care_hours",
      4,
      in: 0...40,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "Hours a week that giving help at capacity takes."
    ),
    ParameterDefinition(
      \.civic.ask,
      "civic.ask",
      0.4,
      in: 0...10,
      .calibrated,
      "P22",
      "How often a household is asked to volunteer at work, in a faith community or elsewhere."
    ),
    ParameterDefinition(
      \.civic.askClub,
      "civic.ask_club",
      0.25,
      in: 0...10,
      .calibrated,
      "P22; asking is the channel (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-55)",
      "How often it is asked for each of its memberships."
    ),
    ParameterDefinition(
      \.civic.askChild,
      "civic.ask_child",
      0.3,
      in: 0...10,
      .calibrated,
      "P22; Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-55",
      "How often it is asked for a team or class of children at home."
    ),
    ParameterDefinition(
      \.civic.askPlace,
      "civic.ask_place",
      6,
      in: 0...50,
      .assumption,
      "participants become volunteers (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40: sign)",
      "How often it is asked a year if it would visit a place every week."
    ),
    ParameterDefinition(
      \.civic.askShortage,
      "civic.ask_shortage",
      0.5,
      in: 0...5,
      .assumption,
      "no source",
      "How much more is asked where volunteers are short."
    ),
    ParameterDefinition(
      \.civic.accept,
      "civic.accept",
      -1.7,
      in: -8...4,
      .calibrated,
      "P22",
      "Constant of the answer: a household that did not grow and has no spare time."
    ),
    ParameterDefinition(
      \.civic.acceptGrowth,
      "civic.accept_growth",
      1,
      in: 0...6,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40 (sign)",
      "Weight of growth in the answer."
    ),
    ParameterDefinition(
      \.civic.acceptTime,
      "civic.accept_time",
      1,
      in: 0...6,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "Weight of the spare share of time in the answer."
    ),
    ParameterDefinition(
      \.civic.first,
      "civic.first",
      0.2,
      in: 0...1,
      .calibrated,
      "P22; about what the rates lead to",
      "Share of the first households with time that volunteers regularly, before the burn-in."
    ),
    ParameterDefinition(
      \.civic.regular,
      "civic.regular",
      0.25,
      in: 0...1,
      .calibrated,
      "P22 counts incidental volunteers too",
      "Share of those who say yes that becomes a regular volunteer; others help once."
    ),
    ParameterDefinition(
      \.civic.hours,
      "civic.hours",
      4,
      in: 0.25...30,
      .source,
      "about 4 hours a week (Statistics Netherlands, volunteering 2023)",
      "Mean hours a week of a regular volunteer."
    ),
    ParameterDefinition(
      \.civic.exit,
      "civic.exit",
      0.22,
      in: 0...5,
      .calibrated,
      "P22",
      "Rate at which a volunteer without overload stops."
    ),
    ParameterDefinition(
      \.civic.exitOverload,
      "civic.exit_overload",
      1,
      in: 0...20,
      .assumption,
      "exit by overload is an assumption (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64)",
      "What full overload adds to that rate."
    ),
    ParameterDefinition(
      \.civic.lockIn,
      "civic.lock_in",
      0.5,
      in: 0...1,
      .assumption,
      "leaving feels like abandonment (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-65: sign)",
      "Share of exits by overload that do not happen where no professional is known to take over."
    ),
    ParameterDefinition(
      \.civic.overload,
      "civic.overload",
      0,
      in: -1...1,
      .assumption,
      "scale",
      "Overload where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.civic.overloadNeed,
      "civic.overload_need",
      1.5,
      in: 0...20,
      .assumption,
      "complexity (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64: sign)",
      "What the mean need of the buurt adds."
    ),
    ParameterDefinition(
      \.civic.overloadSkill,
      "civic.overload_skill",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64 (sign)",
      "What skill above the middle takes away."
    ),
    ParameterDefinition(
      \.civic.overloadCoordinator,
      "civic.overload_coordinator",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-66, M-77 (sign)",
      "What workers who know the whole buurt take away."
    ),
    ParameterDefinition(
      \.civic.overloadTime,
      "civic.overload_time",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "What using all of the spare time adds."
    ),
    ParameterDefinition(
      \.civic.overloadShortage,
      "civic.overload_shortage",
      0.3,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), loop F2 (sign)",
      "What full shortage of volunteers adds."
    ),
    ParameterDefinition(
      \.civic.overloadMemory,
      "civic.overload_memory",
      13,
      in: 2...104,
      .assumption,
      "no source",
      "Half-life of overload."
    ),
    ParameterDefinition(
      \.civic.wanted,
      "civic.wanted",
      0.8,
      in: 0...10,
      .assumption,
      "no source",
      "Hours of volunteers a week that a buurt wants for each household."
    ),
    ParameterDefinition(
      \.civic.placeUse,
      "civic.place_use",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Share of the hours of volunteers of a place that facilitates there; the rest is bar, stairs and accounts."
    ),
    ParameterDefinition(
      \.civic.visitCost,
      "civic.visit_cost",
      0.05,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "How far each hour a week of volunteering keeps from places."
    ),
    ParameterDefinition(
      \.civic.growthPlace,
      "civic.growth_place",
      0.05,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40 (sign)",
      "Growth that a visit brings where facilitation is full."
    ),
    ParameterDefinition(
      \.civic.growthClub,
      "civic.growth_club",
      0.2,
      in: 0...0.5,
      .assumption,
      "no source",
      "Growth that each membership keeps up."
    ),
    ParameterDefinition(
      \.civic.growthMemory,
      "civic.growth_memory",
      52,
      in: 4...520,
      .assumption,
      "a year",
      "Half-life of growth."
    ),
    ParameterDefinition(
      \.civic.notice,
      "civic.notice",
      0.3,
      in: 0...1,
      .assumption,
      "fun first reveals need (RVS 2024, M-20e; SCP 2025, M-44: sign)",
      "Chance that need is noticed in four weeks in which a household comes."
    ),
    ParameterDefinition(
      \.civic.noticeClub,
      "civic.notice_club",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "That chance in a club, relative to a place."
    ),
    ParameterDefinition(
      \.civic.recognise,
      "civic.recognise",
      0.2,
      in: 0...1,
      .assumption,
      "volunteers cannot be expected to recognise (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-44: sign)",
      "Chance that what is noticed is recognised without facilitation or extras."
    ),
    ParameterDefinition(
      \.civic.act,
      "civic.act",
      0.6,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-45 (sign)",
      "Chance that what is recognised is acted on where workers know the whole buurt."
    ),
    ParameterDefinition(
      \.civic.norm,
      "civic.norm",
      0.2,
      in: 0...1,
      .assumption,
      "centred low",
      "Norm of reciprocity of a buurt at the start and without meetings."
    ),
    ParameterDefinition(
      \.civic.normRise,
      "civic.norm_rise",
      0.5,
      in: 0...10,
      .assumption,
      "attendance serves absentees too (Putnam 2007: sign)",
      "Rate at which the norm rises if every household comes every week."
    ),
    ParameterDefinition(
      \.civic.normFall,
      "civic.norm_fall",
      0.1,
      in: 0...5,
      .assumption,
      "slow",
      "Rate at which it falls back."
    ),
  ]
}
