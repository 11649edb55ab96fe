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

  static let definitions: [ParameterDefinition] =
    timeBudgetDefinitions + volunteeringDefinitions + noticingDefinitions
}
