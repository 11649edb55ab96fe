extension GroepsgewijzeHulp {
  /// Who leads a group.
  enum Lead: String, CaseIterable, Sendable {
    case professional
    /// A volunteer of the catchment with hours to spare, who has to be found.
    case peers
    /// The members themselves.
    case nobody
  }

  /// What a scenario may set.
  struct Fields: Sendable {
    let trigger: Channels.Trigger
    /// Whether households come by recruitment, whatever happens to them.
    let recruits: Bool
    /// Whether only those in need are recruited.
    let onlyInNeed: Bool
    let recruitment: Recruitment
    let cluster: HelpCluster
    let adoption: Double
    let size, smallest: Int
    let patience, longestWait: Double
    let heavyFrom, heavyShare, balancedAt, imbalance: Double
    let sessions, interval, opening, asks: Int
    let attendance, sharedExperience, jointTask, activity, between: Double
    let lead: Lead
    let hoursPerSession, specialistWeight, strength: Double
    let attention, hoursPerWord: Double
    let replaces, contactLinking, sessionLinking: Double
    let guests, guestWay, guestTrust: Double
    let guestCluster: HelpCluster
    let easesAsking, stigmaRelief, encouraged: Double
    let catchment: String
    let costPerParticipant, costPerHour: Double

    private static let clusters = HelpCluster.allCases.map { "\($0)" }

    /// Reads them.
    init(reading p: inout ParameterReader) {
      let event = p.choice(
        "trigger",
        of: Channels.Trigger.Event.allCases.map(\.rawValue) + ["recruited"],
        default: "expecting",
        .assumption,
        "RVS 2024, I-A1, I-A2, I-A5, I-A9, I-A13",
        "What brings households to the group: an event, need, the queue for help, or their own choice."
      )
      recruits = event == "recruited"
      let cluster = p.choice(
        "cluster",
        of: Self.clusters,
        default: "school",
        .assumption,
        "verloskundige, JGZ and school are one cluster here",
        "The institutions to which the help belongs."
      )
      self.cluster = Self.cluster(cluster)
      let domain = p.choice(
        "domain",
        of: ["any"] + NeedDomain.allCases.map { "\($0)" },
        default: "any",
        .assumption,
        "a shared problem (RVS 2024, I-A3)",
        "The domain of need that counts, with the trigger `need` or with `only_in_need`."
      )
      trigger = Channels.Trigger(
        event: Channels.Trigger.Event(rawValue: event) ?? .expecting,
        pregnancyWeeks: p.assumedCount(
          "pregnancy_weeks",
          .weeks,
          in: 1...38,
          12,
          "groups start after the first trimester (Centering)",
          "Weeks of pregnancy at the intake, with the trigger `expecting`."
        ),
        childWeeks: p.assumedCount(
          "child_weeks",
          .weeks,
          in: 0...200,
          8,
          "no source",
          "Age of the youngest child at the intake, with the trigger `young_child`."
        ),
        newcomerWeeks: p.assumedCount(
          "newcomer_weeks",
          .weeks,
          in: 1...200,
          13,
          "no source",
          "Weeks after arrival at the intake, with the trigger `newcomer`."
        ),
        needWeeks: UInt32(
          p.assumedCount(
            "need_weeks",
            .weeks,
            in: 1...520,
            26,
            "no source",
            "Mean number of weeks between two intakes while need, waiting or help lasts, with these triggers."
          )
        ),
        domain: NeedDomain.allCases.first { "\($0)" == domain }?.rawValue,
        cluster: self.cluster.rawValue
      )
      onlyInNeed = p.flag(
        "only_in_need",
        default: false,
        .assumption,
        "who recognises himself in others comes (RVS 2024, I-A9)",
        "Whether of those who are recruited only households in need come, with the trigger `recruited`."
      )
      recruitment = Recruitment(reading: &p, route: .selfSelection)
      adoption = p.assumedShare(
        "adoption",
        0.5,
        "30 % of practices times 30 % of women at present (Stichting Centering)",
        "Share of the households that come to the trigger and take the group form."
      )
      size = p.integer(
        "size",
        unit: .count,
        in: 3...25,
        default: 10,
        .source,
        "8 to 12 women (Centering)",
        "Households in a full group."
      )
      smallest = p.assumedCount(
        "smallest",
        .count,
        in: 2...25,
        5,
        "no source",
        "Households with which a group starts when patience ends."
      )
      longestWait = p.assumed(
        "longest_wait",
        .weeks,
        in: 0...104,
        26,
        "no source",
        "Weeks after which who waits in vain has been helped in the individual form."
      )
      patience = p.assumed(
        "patience",
        .weeks,
        in: 0...52,
        6,
        "no source",
        "Weeks that the first of a group waits for it to fill."
      )
      heavyFrom = p.assumedShare(
        "heavy_from",
        0.5,
        "no source",
        "Severity of need from which a member who is not in formal help counts as heavily loaded."
      )
      heavyShare = p.assumedShare(
        "heavy_share",
        1,
        "a balanced composition (SCP 2025, BG-15)",
        "Largest share of heavily loaded members with which a group is put together; 1 is no rule."
      )
      balancedAt = p.assumed(
        "balanced_at",
        .share,
        in: 0...0.95,
        0.5,
        "SCP 2025, M-13 (sign)",
        "Share of heavily loaded members up to which a group is in balance."
      )
      imbalance = p.assumedShare(
        "imbalance",
        0.5,
        "SCP 2025, M-13 (sign)",
        "Share of the guidance that is lost when all members are heavily loaded."
      )
      sessions = p.integer(
        "sessions",
        unit: .none,
        in: 1...520,
        default: 10,
        .source,
        "nine and one sessions (Centering)",
        "Sessions of a group."
      )
      interval = p.assumedWeeks(
        "interval",
        in: 1...13,
        3,
        "ten sessions in a pregnancy and after",
        "Weeks between two sessions."
      )
      attendance = p.assumedShare(
        "attendance",
        0.85,
        "no source",
        "Share of the members that comes to a session."
      )
      lead =
        p.choice(
          "led_by",
          default: .professional,
          .assumption,
          "meetings without a professional (RVS 2024, I-A8, S-10)",
          "Who leads: a professional, a volunteer who has to be found, or nobody."
        )
      asks = p.assumedCount(
        "asks",
        .count,
        in: 0...100,
        10,
        "no source",
        "Households that a group without a leader asks to lead it at a session, with `led_by: peers`."
      )
      hoursPerSession = p.number(
        "hours_per_session",
        unit: .hours,
        in: 0...20,
        default: 4,
        .source,
        "sessions of two hours with two professionals (Centering)",
        "Hours of facilitation in a session, all who lead it together; 0 is a group without any."
      )
      specialistWeight = p.assumed(
        "specialist_weight",
        .none,
        in: 1...10,
        3,
        "SCP 2025, M-26 (sign)",
        "How many times the guidance that a member asks who is in need and not in formal help."
      )
      strength = p.assumed(
        "strength",
        .none,
        in: 0.1...50,
        6,
        "no source",
        "How fast guidance per member turns into facilitation."
      )
      attention = p.assumedShare(
        "attention",
        0,
        "individual attention in a group (SCP 2025, BG-14)",
        "Share of the hours that is kept for a word in private with members in need."
      )
      hoursPerWord = p.assumed(
        "hours_per_word",
        .hours,
        in: 0.1...4,
        0.5,
        "no source",
        "Hours that a word in private takes, after which the member is pointed to formal help."
      )
      opening = p.assumedCount(
        "opening",
        .none,
        in: 1...20,
        3,
        "SCP 2025, M-11 (sign)",
        "Sessions after which the shared experience is fully open."
      )
      sharedExperience = p.assumedShare(
        "shared_experience",
        1,
        "the same experience at the same time (RVS 2024, M-12: sign)",
        "How far members share one experience, once it is open."
      )
      jointTask = p.assumedShare("joint_task", 0.2, "no source", "Joint task of a session.")
      activity = p.assumedShare(
        "activity",
        1,
        "no source",
        "Part of the way to the ceiling that contact in a session can use."
      )
      between = p.assumedShare(
        "between",
        0,
        "members phone and meet between sessions (RVS 2024, M-18; Movisie 2023, I3-48)",
        "Share of the members that is in touch with another one in a week without a session."
      )
      replaces = p.assumedShare(
        "replaces",
        1,
        "a session replaces an appointment (RVS 2024, I-A1)",
        "Share of the sessions that take the place of an individual contact."
      )
      contactLinking = p.assumedShare(
        "contact_linking",
        0.02,
        "an individual contact is linking (RVS 2024, I-A0: sign)",
        "Share of way-finding and trust that hangs on one individual contact."
      )
      sessionLinking = p.assumedShare(
        "session_linking",
        0.02,
        "so is one in a group (RVS 2024, I-A1, I-A8: sign)",
        "Share of what a member lacks of way-finding and trust that a session with a professional adds."
      )
      guests = p.assumedShare(
        "guests",
        0,
        "guests of institutions (RVS 2024, I-A1; SCP 2025, BG-09a)",
        "Share of the sessions to which a guest of an institution comes."
      )
      let guest = p.choice(
        "guest_cluster",
        of: Self.clusters,
        default: "wijkteam",
        .assumption,
        "often of the sociaal domein (RVS 2024, I-A1)",
        "The institutions that guests come from."
      )
      guestCluster = Self.cluster(guest)
      guestWay = p.assumedShare(
        "guest_way",
        0.15,
        "SCP 2025, M-15 (sign)",
        "Share of what a member lacks of way-finding to the guest's institutions that a visit adds."
      )
      guestTrust = p.assumedShare(
        "guest_trust",
        0.1,
        "SCP 2025, M-15 (sign)",
        "Share of what a member lacks of trust in the guest's institutions that a visit adds."
      )
      easesAsking = p.assumedShare(
        "eases_asking",
        0,
        "members ask and give (RVS 2024, I-A5; Movisie 2023, I3-61: sign)",
        "Share of the shame to ask and the reluctance to accept that a session takes away."
      )
      stigmaRelief = p.assumedShare(
        "stigma_relief",
        0,
        "suffering becomes a shared matter (RVS 2024, I-A9: sign)",
        "Share of a member's felt stigma that a session takes away."
      )
      encouraged = p.assumedShare(
        "encouraged",
        0,
        "participants become volunteers (SCP 2025, M-40: sign)",
        "How far a session lets members grow, and share of them that is asked to volunteer at the end."
      )
      catchment = p.choice(
        "catchment",
        of: ["buurt", "wijk", "gemeente"],
        default: "wijk",
        .assumption,
        "a practice's area",
        "From where a group is put together."
      )
      costPerParticipant = p.number(
        "cost_per_participant",
        unit: .euro,
        in: 0...10_000,
        default: 57,
        .source,
        "CenteringPregnancy in the Netherlands: EUR 57 a woman beyond individual care (KNOV)",
        "Cost of a participant beyond the individual form."
      )
      costPerHour = p.assumed(
        "cost_per_hour",
        .euroPerHour,
        in: 0...500,
        0,
        "the hours replace individual contacts",
        "Cost of an hour of facilitation beyond the individual form."
      )
    }

    private static func cluster(_ word: String) -> HelpCluster {
      HelpCluster.allCases.first { "\($0)" == word } ?? .school
    }
  }
}
