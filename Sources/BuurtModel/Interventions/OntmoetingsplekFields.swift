extension Ontmoetingsplek {
  /// What a scenario may set.
  struct Fields: Sendable {
    let capacity, slots, places, encounters, asks: Int
    let openHours, threshold, formal, ease: Double
    let jointTask, activity, sharedExperience: Double
    let serves, audience: String
    let ownShare: Double
    let hours, announcement, invited: Double
    let volunteerHours: Double
    let runByResidents: Bool
    let agencies: HelpCluster?
    let wayByAgencies, wayByHosts, trustByHosts, stigmaRelief: Double
    let cost, costPerHour: Double

    /// Reads them.
    init(reading p: inout ParameterReader) {
      let visits: Double = p.assumed(
        "capacity",
        .perWeek,
        in: 0...2000,
        120,
        "no source",
        "Visits that each place can receive in a week."
      )
      capacity = Int(visits)
      openHours = p.assumed(
        "open_hours",
        .hoursPerWeek,
        in: 1...112,
        30,
        "no source",
        "Hours a week that each place is open."
      )
      slots = p.assumedCount(
        "day_parts",
        .none,
        in: 1...21,
        10,
        "no source",
        "Day parts a week between which visits are spread; those of one day part meet."
      )
      places = p.assumedCount(
        "places",
        .count,
        in: 1...6,
        1,
        "many small or one large (Movisie 2023, S3-10)",
        "Places that open in each area."
      )
      serves = p.choice(
        "serves",
        of: ["buurt", "wijk", "online"],
        default: "buurt",
        .assumption,
        "many small or one large (Movisie 2023, S3-10)",
        "The area of a place: a buurt, a wijk from its largest buurt, or a gemeente without any distance."
      )
      threshold = p.assumed(
        "threshold",
        .none,
        in: 0...5,
        0,
        "thresholds keep people out (SCP 2025, M-05: sign)",
        "What keeps households out: price, referral, an unmarked door; in the units of the visit decision."
      )
      formal = p.assumedShare(
        "formal_presence",
        0,
        "agencies inside deter the distrustful (SCP 2025, BG-01: sign)",
        "Presence of agencies in the place."
      )
      ease = p.assumedShare(
        "pleasure",
        0,
        "where pleasure comes first shame and distrust do not block entry (RVS 2024, I-B6: sign)",
        "Share by which need and distrust count less at its door."
      )
      jointTask = p.assumedShare(
        "joint_task",
        0,
        "obligatory joint tasks broker ties (Small 2009: sign)",
        "Part of facilitation that visitors' joint tasks bring without a worker."
      )
      activity = p.assumedShare(
        "activity",
        1,
        "no source",
        "Part of the way to the ceiling that contact in the place can use."
      )
      sharedExperience = p.assumedShare(
        "shared_experience",
        0,
        "recognition leads to bonding (RVS 2024, M-12: sign)",
        "How far its own group, or all visitors where it has none, share one experience."
      )
      encounters = p.assumedCount(
        "encounters",
        .count,
        in: 1...7,
        1,
        "frequency carries the effect (Movisie 2023, I3-73: sign)",
        "Others whom a visitor meets in a week: more at a shared meal, or where people come daily."
      )
      audience = p.choice(
        "audience",
        of: ["all"] + LifeStage.allCases.map(\.code) + ["families", "newcomers", "group", "who"],
        default: "all",
        .assumption,
        "open or own group (RVS 2024, S-8)",
        "Whom the place is for: a life stage, families, newcomers, one group of the buurt, those of `who`."
      )
      ownShare = p.assumedShare(
        "own_share",
        1,
        "room for bonding, or an inclusion mandate (RVS 2024, S-8)",
        "Share of its day parts that is for the audience only; the rest is open to all."
      )
      hours = p.assumed(
        "hours",
        .hoursPerWeek,
        in: 0...200,
        0,
        "space alone",
        "Hours a week of a host of its own in each place."
      )
      volunteerHours = p.assumed(
        "volunteer_hours",
        .hoursPerWeek,
        in: 0...200,
        0,
        "no source",
        "Hours a week of volunteers for which visitors and residents are asked."
      )
      asks = p.assumedCount(
        "asks",
        .count,
        in: 0...40,
        3,
        "no source",
        "Households that are asked in a week in which these hours lack."
      )
      runByResidents = p.flag(
        "run_by_residents",
        default: false,
        .assumption,
        "facilitation rests on volunteers (RVS 2024, I-C4: sign)",
        "Whether it is open only as far as these volunteers reach."
      )
      announcement = p.assumedShare(
        "announcement",
        0.4,
        "no source",
        "Share of the households of the area that is told when it opens."
      )
      invited = p.assumedShare(
        "invited",
        0,
        "where all families come anyway reach is near-universal (RVS 2024, I-A7: sign)",
        "Share of its public that is invited in person in a year."
      )
      let cluster = p.choice(
        "agencies",
        of: ["all"] + HelpCluster.allCases.map { "\($0)" },
        default: "all",
        .assumption,
        "agencies add value for others (SCP 2025, M-05: sign)",
        "The institutions to which the place shows the way."
      )
      agencies = HelpCluster.allCases.first { "\($0)" == cluster }
      wayByAgencies = p.assumedShare(
        "way_by_agencies",
        0.02,
        "agencies add value for others (SCP 2025, M-05: sign)",
        "Share of what a visitor lacks of way-finding that a visit adds at full presence of agencies."
      )
      wayByHosts = p.assumedShare(
        "way_by_hosts",
        0,
        "who knows the way shows it (RVS 2024, I-B10: sign)",
        "Share of what a visitor lacks of way-finding that a visit adds at full facilitation."
      )
      trustByHosts = p.assumedShare(
        "trust_by_hosts",
        0,
        "contact without obligation builds trust (SCP 2025, M-09: sign)",
        "Share of what a visitor lacks of trust in institutions that a visit adds at full facilitation."
      )
      stigmaRelief = p.assumedShare(
        "stigma_relief",
        0,
        "being met as a neighbour (Movisie 2023, I3-71, I3-73: sign)",
        "Share of a visitor's felt stigma that a visit takes away."
      )
      cost = p.number(
        "cost",
        unit: .euroPerYear,
        in: 0...2e6,
        default: 60_000,
        .source,
        "Roosendaal: EUR 500,000 to 650,000 a year for eleven houses (BN DeStem; the grant only)",
        "Cost of each place a year without its host."
      )
      costPerHour = p.assumed(
        "cost_per_hour",
        .euroPerHour,
        in: 0...500,
        40,
        "partly volunteers",
        "Cost of an hour of its host."
      )
    }
  }
}
