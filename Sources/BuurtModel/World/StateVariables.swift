/// One state variable of one kind of entity, as the ODD protocol lists them.
public struct StateVariable: Sendable, Equatable {
  /// The kind of entity: `household`, `tie`, `roster`, `place` or `buurt`.
  public let entity: String
  /// The name in code, with the room of the model before it: `needs.severity`.
  public let name: String
  /// The unit and the values it can take.
  public let unit: String
  /// What it says; and when it changes, where that is not every week.
  public let sentence: String

  init(_ entity: String, _ name: String, _ unit: String, _ sentence: String) {
    self.entity = entity
    self.name = name
    self.unit = unit
    self.sentence = sentence
  }
}

/// Every stored state variable, in the order of the code that stores it.
///
/// A test compares this list with the columns themselves, and names the row that is missing.
public enum StateVariableCatalogue {
  /// The rows.
  public static let all: [StateVariable] = household + needs + support + help + wellbeing + week + tie + other

  private static func household(_ name: String, _ unit: String, _ sentence: String) -> StateVariable {
    StateVariable("household", name, unit, sentence)
  }

  private static let household: [StateVariable] = [
    household("identity", "id", "Dwelling first entered and number of that entry; kept through moves."),
    household("entries", "count", "Entries into this dwelling so far; stays with the dwelling."),
    household("composition", "class", "Who lives together; 0 for an empty dwelling."),
    household("adults", "persons", "Adults, adult children not counted."),
    household("children", "persons", "Children at home."),
    household("youngestBorn", "week", "Week of birth of the youngest child at home."),
    household("eldestBorn", "week", "Week of birth of the eldest child at home."),
    household("due", "week", "Week of the coming birth."),
    household("referenceBorn", "week", "Week of birth of the reference person."),
    household("tenure", "class", "Who owns the dwelling; stays with the dwelling."),
    household("education", "class, 0...2", "Highest education of the reference person; fixed."),
    household("income", "decile, 0...9", "National income decile."),
    household("group", "class, 0...7", "A category that acts only as same or other; fixed."),
    household("interests", "set of 8", "Interests; fixed."),
    household("freeDaytime", "yes or no", "Whether somebody is free in the daytime."),
    household("arrived", "week", "Week of arrival in this dwelling."),
    household("skill", "weight, mean 1", "Social skill; a course or a maatje can teach it."),
    household("desired", "contacts a week", "Contacts that are wanted; fixed."),
    household("trust", "share", "Trust in people."),
    household(
      "outside",
      "packed",
      "Contact outside the simulated area: how often, and support by type; fixed."
    ),
    household("decile", "decile, 0...9", "Decile of initial ties, fixed at week 0; newcomers have none."),
    household("initialTies", "ties x weeks", "Sum of ties over the last year of the burn-in."),
  ]

  private static let needs: [StateVariable] = [
    household("needs.severity", "share, in 255ths", "Severity of need in each of seven domains."),
    household("needs.doenvermogen", "share, in 65,535ths", "Capacity to act; falls under stress."),
    household("needs.ending", "class, 0...7", "The domain in which need ends this week, plus 1; 0 for none."),
    household("needs.circumstances", "set of 8", "What lasts: without work, lasting illness."),
    household("needs.event", "class", "The last life event."),
    household("needs.eventWeek", "week", "Week of the last life event."),
    household(
      "needs.easing",
      "set of 4 levels",
      "What rules of income and housing make of need in geld and wonen."
    ),
  ]

  private static let support: [StateVariable] = [
    household("support.shame", "share, in 255ths", "Vraagverlegenheid."),
    household("support.reserve", "share, in 255ths", "Handelingsverlegenheid."),
    household("support.reluctance", "share, in 255ths", "Acceptatieschroom."),
    household("support.emotional", "share, in 65,535ths", "Emotional support received, smoothed."),
    household("support.practical", "share, in 65,535ths", "Practical support received, smoothed."),
    household("support.load", "ratio, in 4,096ths", "Support being given over capacity."),
    household("support.given", "count, up to 255", "Times that help or a favour was given this week."),
    household("support.lastGave", "week", "Week in which help in need was last given."),
    household("support.lastReceived", "week", "Week in which support of any kind was last received."),
    household(
      "support.waiting",
      "weeks, up to 254",
      "Weeks in the present need without help; 255 once helped."
    ),
  ]

  private static let help: [StateVariable] = [
    household("help.trust", "share, in 255ths", "Trust in institutions, by cluster."),
    household("help.wayfinding", "share, in 255ths", "Knowing the way to institutions, by cluster."),
    household("help.state", "class, 0...3", "None, waiting, in help or just ended, by cluster."),
    household("help.weeks", "weeks, up to 255", "Weeks in that state, by cluster."),
    household(
      "help.marks",
      "set of 8",
      "Whether the network takes part in help, and whether help is ending, by cluster."
    ),
    household("help.dependence", "share, in 255ths", "Dependence on one-sided formal help."),
    household(
      "help.programme",
      "number",
      "The intervention, plus 1, whose programme serves the household, by cluster."
    ),
  ]

  private static let wellbeing: [StateVariable] = [
    household("wellbeing.perceived", "share, in 65,535ths", "Perceived support."),
    household("wellbeing.loneliness", "share, in 65,535ths", "Loneliness."),
    household("wellbeing.satisfaction", "share, in 65,535ths", "Satisfaction with contacts."),
    household("wellbeing.selfEsteem", "share, in 65,535ths", "Self-esteem."),
    household("wellbeing.stigma", "share, in 65,535ths", "Felt stigma."),
    household("wellbeing.thuisgevoel", "share, in 65,535ths", "Feeling at home in the buurt."),
    household(
      "wellbeing.standard",
      "share, in 255ths",
      "Support against which support is felt; drawn on entry."
    ),
    household("wellbeing.desired", "share, in 255ths", "Support that is wanted; drawn on entry."),
    household("wellbeing.shock", "share, in 255ths", "What is left of loneliness by a loss or a move."),
    household("wellbeing.adults", "persons", "Adults at home when last looked, once in four weeks."),
    household(
      "wellbeing.familiar",
      "quarters",
      "Familiar households of the buurt, counted once in 16 weeks."
    ),
    household("wellbeing.close", "16ths", "Strength of sterke bindingen together, counted once in 16 weeks."),
    household("civic.hours", "quarters of an hour", "Hours a week of regular volunteering."),
    household("civic.role", "class", "Where it volunteers: club, place, initiative, programme, elsewhere."),
    household("civic.volunteered", "four weeks", "Time since it last volunteered."),
    household("civic.noticed", "four weeks", "Time since somebody acted on a need that was noticed."),
    household("civic.growth", "share, in 255ths", "Growth through taking part."),
    household("civic.overload", "share, in 255ths", "Overload of a volunteer."),
  ]

  private static let week: [StateVariable] = [
    household("traits", "packed", "What similarity compares, in one word."),
    household("need", "share", "Severity of need."),
    household("stress", "share", "Stress."),
    household("effort", "weight", "Effort for each tie this week."),
    household("openness", "weight", "Openness at first meetings: skill, effort and stigma together."),
    household("tieSums", "packed", "What the ties added up to last week: load, contacts, support."),
    household("presentContact", "contacts a week", "Contacts, smoothed."),
    household("invited", "weeks", "Weeks that an invitation still works."),
    household("awareness", "16 steps, 8 places", "How well each of up to 8 places is known."),
    household("visiting", "place", "Place visited this week."),
    household("regular", "place", "Last place visited."),
    household("roster0", "roster", "A roster that it is a member of."),
    household("roster1", "roster", "Another roster that it is a member of."),
    household("wish", "class", "Whether a mover leaves the world or wants another dwelling in it."),
    household("blockDraw", "random word", "Order among those present in the block this week."),
    household("publicDraw", "random word", "Order among those present in public space this week."),
    household("familyDraw", "random word", "Order among those present in the family setting this week."),
    household("rosterDraw", "random word", "Order among those present in rosters this week."),
  ]

  private static let tie: [StateVariable] = [
    StateVariable("tie", "low", "dwelling", "Where the end with the lower identity lives."),
    StateVariable("tie", "high", "dwelling", "Where the other end lives."),
    StateVariable("tie", "lowIdentity", "id", "The end with the lower identity; fixed."),
    StateVariable("tie", "highIdentity", "id", "The other end; fixed."),
    StateVariable("tie", "strength", "0...1", "Strength: dormant, los, zwak or sterk by thresholds."),
    StateVariable("tie", "born", "week", "Week of the first meeting; fixed."),
    StateVariable(
      "tie",
      "marks",
      "set",
      "Origin; whether an end moved away, both share a buurt, they differ."
    ),
    StateVariable("tie", "meetings", "count, up to 255", "Meetings so far."),
    StateVariable("tie", "embedded", "count, up to 255", "Shared partners as last counted, once a year."),
    StateVariable("tie", "similarity", "share, in 255ths", "Similarity of the ends, computed once a year."),
    StateVariable("tie", "source", "intervention", "The intervention through which it began; fixed."),
    StateVariable("tie", "balance", "-127...127", "Ledger: positive where the low end gave more."),
    StateVariable(
      "tie",
      "roles",
      "set of 8",
      "Emotional, practical, information, leisure; harm; marks of the week."
    ),
    StateVariable("tie", "scar", "share, in 255ths", "What imbalance beyond what is borne has left."),
  ]

  private static let other: [StateVariable] = [
    StateVariable("roster", "count", "households, up to 32", "Members."),
    StateVariable("roster", "members", "dwelling", "Who they are; changes every four weeks."),
    StateVariable("roster", "identity", "id", "Hash of its stable name; fixed."),
    StateVariable("roster", "topic", "set of 8", "The interest that it is about; fixed."),
    StateVariable("roster", "buurt", "buurt", "Where it meets; fixed."),
    StateVariable("place", "identity", "id", "Hash of its stable name; fixed."),
    StateVariable("place", "buurt", "buurt", "Where it stands; fixed."),
    StateVariable("place", "from", "week", "First week in which it is open."),
    StateVariable("place", "until", "week", "First week in which it is closed for good."),
    StateVariable("place", "capacity", "visits a week", "Visits that it can receive."),
    StateVariable("place", "openHours", "hours a week", "Hours that it is open."),
    StateVariable("place", "slots", "count", "Day parts between which visits are spread."),
    StateVariable("place", "threshold", "weight", "What keeps households out beside themselves."),
    StateVariable("place", "formal", "share", "Presence of agencies."),
    StateVariable("place", "jointTask", "share", "How far visitors do something together."),
    StateVariable("place", "activity", "share", "Part of the way to the ceiling that contact can use."),
    StateVariable("place", "sharedExperience", "share", "Shared experience of visitors."),
    StateVariable("place", "audience", "households", "Whom it is for; all where there is none."),
    StateVariable("place", "ownHours", "hours a week", "Hours of its own people."),
    StateVariable("place", "source", "intervention", "The intervention that opened it, if any."),
    StateVariable("place", "rounds", "count", "Others whom a visitor meets in a week of visits."),
    StateVariable("place", "ease", "share", "How far need and distrust count less at its door."),
    StateVariable("place", "online", "flag", "Whether it stands nowhere, so that distance does not count."),
    StateVariable("place", "hours", "hours a week", "Hours of facilitation, own and lent."),
    StateVariable("place", "facilitation", "share", "Facilitation, computed from hours."),
    StateVariable("place", "state.mix", "visits a week", "Smoothed visits by life stage and group."),
    StateVariable("place", "state.visits", "visits", "Visits admitted this week."),
    StateVariable("buurt", "known", "share", "Share of households that its workers know."),
    StateVariable(
      "buurt",
      "policy",
      "factors and shifts",
      "How it is governed this week: the levers of regimes."
    ),
  ]
}
