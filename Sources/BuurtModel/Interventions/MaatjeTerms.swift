/// On what terms volunteers are matched, supervised and let go; the fields of `Maatje` beside recruitment.
struct MaatjeTerms: Sendable {
  /// When in relation to formal help a household comes to it.
  enum Moment: String, CaseIterable, Sendable { case any, before, waiting, during, after }
  /// Whom the coordinator looks for.
  enum Matching: String, CaseIterable, Sendable { case similar, across, any }
  /// Who may be the volunteer.
  enum Volunteer: String, CaseIterable, Sendable { case anyone, parent, peer }

  let moment: Moment
  let endsWithMoment: Bool
  let leastNeed: Float
  let mostTies: Int
  let mostComplexity: Float
  let capacity: Int
  let patience: Int
  let term: Int
  let interval: Int
  let attendance: Float
  let hours: Double
  let catchment: String
  let candidates: Int
  let matching: Matching
  let volunteer: Volunteer
  let trial: Int
  let rematch: Bool
  let bearing: Float
  let training: Float
  let burden: Float
  let supervision: Double
  let guidance: Double
  let handOver: Float
  let coordinates: Bool
  let harm: Float
  let persistence: Float
  let helps: Float
  let practical: Float
  let jointTask: Float
  let sharedExperience: Float
  let trust: Float
  let normalising: Float
  let teaching: Float
  let instrumental: Float
  let introductions: Float
  let intakeHours: Double
  let costPerHour: Double
  let cost: Double

  /// Reads the fields.
  init(reading parameters: inout ParameterReader) {
    moment = parameters.choice(
      "moment",
      default: .any,
      .assumption,
      "SCP 2025, EE-05 ... EE-08",
      "When: whatever the help, before formal help, while waiting for it, during it or after it."
    )
    endsWithMoment = parameters.flag(
      "ends_with_moment",
      default: false,
      .assumption,
      "SCP 2025, EE-07",
      "Whether the match ends, with a proper goodbye, when that moment is over."
    )
    leastNeed = parameters.assumedShare(
      "least_need",
      0,
      "a household with a question of its own (SCP 2025, EE-01: sign)",
      "Severity of need, as told at the intake, below which a household is not taken."
    )
    mostTies = parameters.assumedCount(
      "most_ties",
      .none,
      in: 0...500,
      500,
      "for people with few contacts (Van Mourik and Kok 2023, I3-32: sign)",
      "Ties above which a household is not taken."
    )
    mostComplexity = parameters.assumedShare(
      "most_complexity",
      1,
      "appraisal of whether a volunteer fits (SCP 2025, EE-17: sign)",
      "Burden of need above which a household is not taken; 1 is no appraisal."
    )
    capacity = parameters.assumedCount(
      "capacity",
      .count,
      in: 0...1_000_000,
      20,
      "one project of 108 pairs in a large city (Radar Amsterdam)",
      "Matches at a time, in all buurten together."
    )
    patience = parameters.assumedWeeks(
      "patience",
      in: 1...208,
      26,
      "no source",
      "Weeks after which who waits for a volunteer gives up."
    )
    term = parameters.assumedWeeks(
      "term",
      in: 1...520,
      52,
      "a limited period (RVS 2024, I-D1); one to two years in befriending (Siette et al. 2017)",
      "Weeks of a match."
    )
    interval = parameters.assumedWeeks(
      "interval",
      in: 1...13,
      1,
      "weekly (SCP 2025, EE-03; Van Mourik and Kok 2023, I3-34)",
      "Weeks between two visits."
    )
    attendance = parameters.assumedShare(
      "attendance",
      0.85,
      "no source",
      "Share of the visits that takes place."
    )
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0.25...40,
      default: 2,
      .source,
      "one to two hours a week (Amsterdams Netwerk Eenzaamheid)",
      "Hours a week of a volunteer, out of the one time that it has; those of a visit are in it."
    )
    catchment = parameters.choice(
      "catchment",
      of: ["buurt", "wijk", "gemeente"],
      default: "gemeente",
      .assumption,
      "projects work for a gemeente",
      "From where volunteers are asked."
    )
    candidates = parameters.assumedCount(
      "candidates",
      .none,
      in: 1...200,
      20,
      "a small pool makes matching weak (Van Mourik and Kok 2023, I3-17: sign)",
      "Doors where a volunteer is looked for, for each household and week; who says yes is compared."
    )
    matching = parameters.choice(
      "matching",
      default: .similar,
      .assumption,
      "Van Mourik and Kok 2023, I3-17, I3-34",
      "Who of them is chosen: the most similar, the most similar of another group, or the first."
    )
    volunteer = parameters.choice(
      "volunteer",
      default: .anyone,
      .assumption,
      "SCP 2025, EE-02; Van Mourik and Kok 2023, I3-34",
      "Who may volunteer: anyone, households with children, or those in the same life stage."
    )
    trial = parameters.assumedWeeks(
      "trial",
      in: 1...104,
      10,
      "check the klik on both sides (Van Mourik and Kok 2023, I3-17: sign)",
      "Weeks after which a match without klik, that is without a tie, is given up."
    )
    rematch = parameters.flag(
      "rematch",
      default: true,
      .assumption,
      "Van Mourik and Kok 2023, I3-17",
      "Whether a household whose match failed waits for another one."
    )
    bearing = parameters.assumedShare(
      "bearing",
      0.3,
      "SCP 2025, M-64 (sign)",
      "Burden of need that a volunteer of middling skill can bear."
    )
    training = parameters.assumedShare(
      "training",
      0,
      "SCP 2025, EE-10; mentors with a helping background (Van Mourik and Kok 2023, I3-35: signs)",
      "What training or a background in helping adds to that."
    )
    burden = parameters.assumedShare(
      "burden",
      0.3,
      "SCP 2025, M-64 (sign); that overload makes volunteers stop is an assumption",
      "Part of the way to full overload that a week of complexity 1 beyond what can be borne takes a volunteer."
    )
    supervision = parameters.assumed(
      "supervision",
      .hoursPerWeek,
      in: 0...5,
      0.25,
      "guidance with enough time (SCP 2025, EE-09, M-66: sign)",
      "Hours a week of a paid coordinator for each match."
    )
    guidance = parameters.assumed(
      "guidance",
      .none,
      in: 0...40,
      6,
      "SCP 2025, M-66, M-77 (sign)",
      "How fast hours of supervision take away overload: exp(-guidance * hours) of it is left."
    )
    handOver = parameters.assumedShare(
      "hand_over",
      1,
      "professional fallback (SCP 2025, EE-17, M-65: sign)",
      "Overload at which a professional takes the household over from the volunteer; at 1 nobody does."
    )
    coordinates = parameters.flag(
      "coordinates",
      default: false,
      .assumption,
      "SCP 2025, EE-05",
      "Whether volunteer and professional work together while there is formal help."
    )
    harm = parameters.assumedShare(
      "harm",
      0.1,
      "SCP 2025, M-65; Van Mourik and Kok 2023, I3-32 (signs)",
      "Part of self-esteem and trust in people that a match broken off before its time takes, and the loss felt."
    )
    persistence = parameters.assumedShare(
      "persistence",
      0.2,
      "no source gives it",
      "Share of the ties that go on by themselves when the match is over."
    )
    helps = parameters.assumed(
      "support",
      .none,
      in: 0...5,
      0.25,
      "so low that the effect on loneliness stays below that of trials (Mead et al. 2010; Siette et al. 2017)",
      "How many times help in need a visit comes to, emotional and practical together."
    )
    practical = parameters.assumedShare(
      "practical",
      0.3,
      "listening first, sometimes practical help (SCP 2025, EE-01: sign)",
      "Share of it that is practical; the emotional part comes as far as the tie has come to zwak."
    )
    jointTask = parameters.assumedShare("joint_task", 0.3, "no source", "Joint task of a visit.")
    sharedExperience = parameters.assumedShare(
      "shared_experience",
      0,
      "SCP 2025, M-08 (sign)",
      "Experience that the two share."
    )
    trust = parameters.assumed(
      "trust",
      .share,
      in: 0...0.2,
      0.01,
      "slowly (SCP 2025, EE-06, EE-11: sign)",
      "Part of the trust in institutions that is lacking, and of the way that the volunteer knows better, won by a visit."
    )
    normalising = parameters.assumed(
      "normalising",
      .share,
      in: 0...0.2,
      0,
      "seeing that others are not perfect either (SCP 2025, EE-02: sign)",
      "Part of felt stigma that a visit takes away, and of self-esteem that it adds."
    )
    teaching = parameters.assumed(
      "teaching",
      .none,
      in: 0...1,
      0,
      "Van Mourik and Kok 2023, I3-35, I3-36 (sign)",
      "Social skill, in units of the mean, that a year of weekly visits at the best mix teaches."
    )
    instrumental = parameters.assumedShare(
      "instrumental",
      0.3,
      "Van Mourik and Kok 2023, I3-36",
      "Share of a visit that works at a goal; the rest is for the relation."
    )
    introductions = parameters.assumedShare(
      "introductions",
      0,
      "SCP 2025, EE-02; Van Mourik and Kok 2023, I3-34",
      "Share of the visits at which a volunteer brings the household together with somebody it knows."
    )
    intakeHours = parameters.assumed(
      "intake_hours",
      .hours,
      in: 0...40,
      3,
      "no source",
      "Hours of the coordinator for an intake and a match."
    )
    costPerHour = parameters.assumedWage(
      "Cost of an hour of the coordinator; with the hours above a match-year is about EUR 1,100."
    )
    cost = parameters.assumed(
      "cost",
      .euro,
      in: 0...10_000,
      0,
      "EUR 800 to 1,500 a match-year, coordination included (project budgets, from memory)",
      "Cost of a match beyond the hours of the coordinator: expenses, training, insurance."
    )
  }
}
