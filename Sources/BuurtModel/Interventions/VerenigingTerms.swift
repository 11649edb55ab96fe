/// What is done for clubs, and asked of them; the fields of `Vereniging` beside recruitment.
struct VerenigingTerms: Sendable {
  /// Which clubs get the hours.
  enum Allocation: String, CaseIterable, Sendable {
    case even
    case weakFirst = "weak_first"
    case strongFirst = "strong_first"
  }

  let subsidy, income, full: Double
  let task, taskGain, taskLoad: Float
  let supportHours: Double
  let relief: Float
  let coachingHours, visitingHours, perClub: Double
  let allocation: Allocation
  let strength: Double
  let equip: Float
  let informed, contact, contactLoad: Float
  let course: Double
  let courseEffect: Float
  let courseCost: Double
  let markets: Double
  let marketSize: Int
  let volunteerHours: Double
  let places: Int
  let fee: Double
  let withoutVog: Double
  let vogPlaces: Bool
  let camps: Double
  let campMeetings: Int
  let campLoad: Float
  let openHours: Double
  let capacity: Int
  let announcement: Double
  let jointTask, sharedExperience: Float
  let costPerHour, cost: Double

  /// Reads the fields.
  init(reading parameters: inout ParameterReader) {
    subsidy = parameters.assumed(
      "subsidy",
      .euroPerYear,
      in: 0...200_000,
      0,
      "subsidy schemes (SCP 2025, VE-10), no amount",
      "Subsidy of a club a year, paid by the programme."
    )
    income = parameters.assumed(
      "income",
      .euroPerYear,
      in: 0...200_000,
      0,
      "idle hours that are let (SCP 2025, VE-13), no amount",
      "Other income that the programme brings a club a year, which it does not pay."
    )
    full = parameters.assumed(
      "full_budget",
      .euroPerYear,
      in: 500...500_000,
      10_000,
      "no source",
      "Money a year that by itself is enough for full organisatiekracht of a club of usual size."
    )
    task = parameters.assumedShare(
      "task",
      0,
      "maatschappelijke opgaven (SCP 2025, VE-15)",
      "How much clubs are asked to do beyond their activity; done as far as organisatiekracht allows extras."
    )
    taskGain = parameters.assumedShare(
      "task_gain",
      0.3,
      "SCP 2025, VE-15, M-49 (sign)",
      "Facilitation, and recognition of need, that a task that is fully done brings to a club."
    )
    taskLoad = parameters.assumed(
      "task_load",
      .share,
      in: 0...3,
      0.5,
      "SCP 2025, M-52 (sign)",
      "Volunteers beyond the usual, as a share of them, that being asked for a full task takes, done or not."
    )
    supportHours = parameters.assumed(
      "support_hours",
      .hoursPerWeek,
      in: 0...200,
      0,
      "SCP 2025, VE-05",
      "Hours a week in each buurt of a verenigingsondersteuner, who takes work from clubs."
    )
    relief = parameters.assumedShare(
      "relief",
      0.4,
      "SCP 2025, M-53 (sign)",
      "Share of the volunteers that a club needs which full support or less regulation makes unnecessary."
    )
    coachingHours = parameters.assumed(
      "coaching_hours",
      .hoursPerWeek,
      in: 0...200,
      0,
      "SCP 2025, VE-06",
      "Hours a week in each buurt of a pedagogue beside the trainers, in the clubs' own evenings."
    )
    visitingHours = parameters.assumed(
      "visiting_hours",
      .hoursPerWeek,
      in: 0...200,
      0,
      "SCP 2025, VE-08",
      "Hours a week in each buurt of a social worker who visits clubs, recognises need and knows whom to turn to."
    )
    perClub = parameters.assumed(
      "hours_per_club",
      .hours,
      in: 0.05...20,
      1,
      "no source",
      "Hours a week that a club that comes first takes of each of these."
    )
    allocation =
      parameters.choice(
        "allocation",
        default: .even,
        .assumption,
        "on request or on own initiative (SCP 2025, VE-05)",
        "Which clubs get the hours: all alike, the weak first, or the strong first, who ask more."
      )
    strength = parameters.assumed(
      "strength",
      .none,
      in: 0.05...50,
      2,
      "no source",
      "How fast hours per club work: 1 - exp(-strength * hours)."
    )
    equip = parameters.assumedShare(
      "equip",
      0.05,
      "volunteers feel equipped (SCP 2025, VE-06: sign)",
      "Part of the overload of club volunteers that a week of full coaching takes away."
    )
    informed = parameters.assumedShare(
      "informed",
      0,
      "volunteers cannot be expected to recognise (SCP 2025, M-44: sign)",
      "How well volunteers who were told what to look for recognise need, where a club gets round to it."
    )
    contact = parameters.assumedShare(
      "contact",
      0,
      "visible, approachable, with contacts outside (SCP 2025, VE-07, M-45: sign)",
      "How well a contact person of a club knows whom to turn to; only where somebody volunteers."
    )
    contactLoad = parameters.assumedShare(
      "contact_load",
      0.1,
      "one role more from a scarce pool (SCP 2025, VE-07: sign)",
      "Volunteers beyond the usual, as a share of them, that the role of contact person takes."
    )
    course = parameters.assumed(
      "course",
      .none,
      in: 0...12,
      0,
      "SCP 2025, VE-06",
      "Courses offered to each club volunteer a year; taken as far as it has time left."
    )
    courseEffect = parameters.assumedShare(
      "course_effect",
      0.3,
      "SCP 2025, VE-06 (sign; mixed report)",
      "Part of a volunteer's overload that a course takes away."
    )
    courseCost = parameters.assumed(
      "cost_per_course",
      .euro,
      in: 0...5_000,
      100,
      "no source",
      "Cost of a course for one volunteer."
    )
    markets = parameters.assumed(
      "markets",
      .none,
      in: 0...12,
      0,
      "regularly (SCP 2025, VE-11)",
      "Times a year that residents are asked to volunteer for their club."
    )
    marketSize = parameters.assumedCount(
      "market_size",
      .count,
      in: 1...1_000,
      40,
      "no source",
      "Households of each buurt that come by each time."
    )
    volunteerHours = parameters.assumed(
      "volunteer_hours",
      .hoursPerWeek,
      in: 0.25...20,
      3,
      "a few hours once a week (SCP 2025, VE-02)",
      "Hours a week of a volunteer that is won there."
    )
    places = parameters.assumedCount(
      "places",
      .count,
      in: 0...10_000,
      0,
      "Van Mourik and Kok 2023, I3-131",
      "Households in each buurt at a time whose membership is arranged and paid."
    )
    fee = parameters.assumed(
      "fee",
      .euroPerYear,
      in: 0...5_000,
      300,
      "the order of a fund's maximum for sport",
      "What the membership of such a household costs the programme a year."
    )
    withoutVog = parameters.assumedShare(
      "without_vog",
      0,
      "Inholland 2021, I-63 (no share)",
      "Share of the households that clubs keep out, as members and as volunteers, for want of a VOG."
    )
    vogPlaces = parameters.flag(
      "vog_places",
      default: false,
      .assumption,
      "Inholland 2021, I-63",
      "Whether the places are for those households, under supervision, and for nobody else."
    )
    camps = parameters.assumed(
      "camps",
      .none,
      in: 0...12,
      0,
      "annual (SCP 2025, VE-16)",
      "Camps or trips of a club a year; only where at least one in ten members volunteers."
    )
    campMeetings = parameters.assumedCount(
      "camp_meetings",
      .none,
      in: 1...20,
      6,
      "a few days together",
      "Meetings that a camp comes to."
    )
    campLoad = parameters.assumedShare(
      "camp_load",
      0.3,
      "heavy responsibility without training (SCP 2025, VE-16: sign)",
      "Part of the way to full overload that a camp with members in need takes a volunteer who is not coached."
    )
    openHours = parameters.assumed(
      "open_hours",
      .hoursPerWeek,
      in: 0...100,
      0,
      "speeltuinvereniging: club and place in one (SCP 2025, VE-14)",
      "Hours a week that a playground of the club is open to the buurt; 0 is none."
    )
    capacity = parameters.assumedCount(
      "capacity",
      .perWeek,
      in: 0...10_000,
      200,
      "no source",
      "Visits a week that the playground can receive."
    )
    announcement = parameters.assumedShare(
      "announcement",
      0.5,
      "no source",
      "Share of the households of the buurt that is told when the playground opens."
    )
    jointTask = parameters.assumedShare(
      "joint_task",
      0.4,
      "no source",
      "Joint task at camps and on the playground."
    )
    sharedExperience = parameters.assumedShare(
      "shared_experience",
      0.5,
      "no source",
      "Experience that members share at a camp."
    )
    costPerHour = parameters.assumedWage("Cost of an hour of a paid worker.")
    cost = parameters.assumed(
      "cost",
      .euroPerYear,
      in: 0...2e6,
      0,
      "no source",
      "Other cost in each buurt a year."
    )
  }
}
