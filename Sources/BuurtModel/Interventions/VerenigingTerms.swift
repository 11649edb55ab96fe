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
    subsidy = parameters.number(
      "subsidy",
      unit: .euroPerYear,
      in: 0...200_000,
      default: 0,
      .assumption,
      "subsidy schemes (SCP 2025, VE-10), no amount",
      "Subsidy of a club a year, paid by the programme."
    )
    income = parameters.number(
      "income",
      unit: .euroPerYear,
      in: 0...200_000,
      default: 0,
      .assumption,
      "idle hours that are let (SCP 2025, VE-13), no amount",
      "Other income that the programme brings a club a year, which it does not pay."
    )
    full = parameters.number(
      "full_budget",
      unit: .euroPerYear,
      in: 500...500_000,
      default: 10_000,
      .assumption,
      "no source",
      "Money a year that by itself is enough for full organisatiekracht of a club of usual size."
    )
    task = Float(
      parameters.number(
        "task",
        unit: .share,
        in: 0...1,
        default: 0,
        .assumption,
        "maatschappelijke opgaven (SCP 2025, VE-15)",
        "How much clubs are asked to do beyond their activity; done as far as organisatiekracht allows extras."
      )
    )
    taskGain = Float(
      parameters.number(
        "task_gain",
        unit: .share,
        in: 0...1,
        default: 0.3,
        .assumption,
        "SCP 2025, VE-15, M-49 (sign)",
        "Facilitation, and recognition of need, that a task that is fully done brings to a club."
      )
    )
    taskLoad = Float(
      parameters.number(
        "task_load",
        unit: .share,
        in: 0...3,
        default: 0.5,
        .assumption,
        "SCP 2025, M-52 (sign)",
        "Volunteers beyond the usual, as a share of them, that being asked for a full task takes, done or not."
      )
    )
    supportHours = Self.hours(
      &parameters,
      "support_hours",
      "SCP 2025, VE-05",
      "Hours a week in each buurt of a verenigingsondersteuner, who takes work from clubs."
    )
    relief = Float(
      parameters.number(
        "relief",
        unit: .share,
        in: 0...1,
        default: 0.4,
        .assumption,
        "SCP 2025, M-53 (sign)",
        "Share of the volunteers that a club needs which full support or less regulation makes unnecessary."
      )
    )
    coachingHours = Self.hours(
      &parameters,
      "coaching_hours",
      "SCP 2025, VE-06",
      "Hours a week in each buurt of a pedagogue beside the trainers, in the clubs' own evenings."
    )
    visitingHours = Self.hours(
      &parameters,
      "visiting_hours",
      "SCP 2025, VE-08",
      "Hours a week in each buurt of a social worker who visits clubs, recognises need and knows whom to turn to."
    )
    perClub = parameters.number(
      "hours_per_club",
      unit: .hours,
      in: 0.05...20,
      default: 1,
      .assumption,
      "no source",
      "Hours a week that a club that comes first takes of each of these."
    )
    allocation =
      Allocation(
        rawValue: parameters.choice(
          "allocation",
          of: Allocation.allCases.map(\.rawValue),
          default: Allocation.even.rawValue,
          .assumption,
          "on request or on own initiative (SCP 2025, VE-05)",
          "Which clubs get the hours: all alike, the weak first, or the strong first, who ask more."
        )
      ) ?? .even
    strength = parameters.number(
      "strength",
      unit: .none,
      in: 0.05...50,
      default: 2,
      .assumption,
      "no source",
      "How fast hours per club work: 1 - exp(-strength * hours)."
    )
    equip = Float(
      parameters.number(
        "equip",
        unit: .share,
        in: 0...1,
        default: 0.05,
        .assumption,
        "volunteers feel equipped (SCP 2025, VE-06: sign)",
        "Part of the overload of club volunteers that a week of full coaching takes away."
      )
    )
    informed = Float(
      parameters.number(
        "informed",
        unit: .share,
        in: 0...1,
        default: 0,
        .assumption,
        "volunteers cannot be expected to recognise (SCP 2025, M-44: sign)",
        "How well volunteers who were told what to look for recognise need, where a club gets round to it."
      )
    )
    contact = Float(
      parameters.number(
        "contact",
        unit: .share,
        in: 0...1,
        default: 0,
        .assumption,
        "visible, approachable, with contacts outside (SCP 2025, VE-07, M-45: sign)",
        "How well a contact person of a club knows whom to turn to; only where somebody volunteers."
      )
    )
    contactLoad = Float(
      parameters.number(
        "contact_load",
        unit: .share,
        in: 0...1,
        default: 0.1,
        .assumption,
        "one role more from a scarce pool (SCP 2025, VE-07: sign)",
        "Volunteers beyond the usual, as a share of them, that the role of contact person takes."
      )
    )
    course = parameters.number(
      "course",
      unit: .none,
      in: 0...12,
      default: 0,
      .assumption,
      "SCP 2025, VE-06",
      "Courses offered to each club volunteer a year; taken as far as it has time left."
    )
    courseEffect = Float(
      parameters.number(
        "course_effect",
        unit: .share,
        in: 0...1,
        default: 0.3,
        .assumption,
        "SCP 2025, VE-06 (sign; mixed report)",
        "Part of a volunteer's overload that a course takes away."
      )
    )
    courseCost = parameters.number(
      "cost_per_course",
      unit: .euro,
      in: 0...5_000,
      default: 100,
      .assumption,
      "no source",
      "Cost of a course for one volunteer."
    )
    markets = parameters.number(
      "markets",
      unit: .none,
      in: 0...12,
      default: 0,
      .assumption,
      "regularly (SCP 2025, VE-11)",
      "Times a year that residents are asked to volunteer for their club."
    )
    marketSize = parameters.integer(
      "market_size",
      unit: .count,
      in: 1...1_000,
      default: 40,
      .assumption,
      "no source",
      "Households of each buurt that come by each time."
    )
    volunteerHours = parameters.number(
      "volunteer_hours",
      unit: .hoursPerWeek,
      in: 0.25...20,
      default: 3,
      .assumption,
      "a few hours once a week (SCP 2025, VE-02)",
      "Hours a week of a volunteer that is won there."
    )
    places = parameters.integer(
      "places",
      unit: .count,
      in: 0...10_000,
      default: 0,
      .assumption,
      "Van Mourik and Kok 2023, I3-131",
      "Households in each buurt at a time whose membership is arranged and paid."
    )
    fee = parameters.number(
      "fee",
      unit: .euroPerYear,
      in: 0...5_000,
      default: 300,
      .assumption,
      "the order of a fund's maximum for sport",
      "What the membership of such a household costs the programme a year."
    )
    withoutVog = parameters.number(
      "without_vog",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
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
    camps = parameters.number(
      "camps",
      unit: .none,
      in: 0...12,
      default: 0,
      .assumption,
      "annual (SCP 2025, VE-16)",
      "Camps or trips of a club a year; only where at least one in ten members volunteers."
    )
    campMeetings = parameters.integer(
      "camp_meetings",
      unit: .none,
      in: 1...20,
      default: 6,
      .assumption,
      "a few days together",
      "Meetings that a camp comes to."
    )
    campLoad = Float(
      parameters.number(
        "camp_load",
        unit: .share,
        in: 0...1,
        default: 0.3,
        .assumption,
        "heavy responsibility without training (SCP 2025, VE-16: sign)",
        "Part of the way to full overload that a camp with members in need takes a volunteer who is not coached."
      )
    )
    openHours = parameters.number(
      "open_hours",
      unit: .hoursPerWeek,
      in: 0...100,
      default: 0,
      .assumption,
      "speeltuinvereniging: club and place in one (SCP 2025, VE-14)",
      "Hours a week that a playground of the club is open to the buurt; 0 is none."
    )
    capacity = parameters.integer(
      "capacity",
      unit: .perWeek,
      in: 0...10_000,
      default: 200,
      .assumption,
      "no source",
      "Visits a week that the playground can receive."
    )
    announcement = parameters.number(
      "announcement",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "no source",
      "Share of the households of the buurt that is told when the playground opens."
    )
    jointTask = Float(
      parameters.number(
        "joint_task",
        unit: .share,
        in: 0...1,
        default: 0.4,
        .assumption,
        "no source",
        "Joint task at camps and on the playground."
      )
    )
    sharedExperience = Float(
      parameters.number(
        "shared_experience",
        unit: .share,
        in: 0...1,
        default: 0.5,
        .assumption,
        "no source",
        "Experience that members share at a camp."
      )
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .assumption,
      "CAO Sociaal Werk 2024 with charges and overhead: EUR 63 to 78 (estimate)",
      "Cost of an hour of a paid worker."
    )
    cost = parameters.number(
      "cost",
      unit: .euroPerYear,
      in: 0...2e6,
      default: 0,
      .assumption,
      "no source",
      "Other cost in each buurt a year."
    )
  }

  private static func hours(
    _ parameters: inout ParameterReader,
    _ key: String,
    _ source: String,
    _ sentence: String
  ) -> Double {
    parameters.number(
      key,
      unit: .hoursPerWeek,
      in: 0...200,
      default: 0,
      .assumption,
      source,
      sentence
    )
  }
}
