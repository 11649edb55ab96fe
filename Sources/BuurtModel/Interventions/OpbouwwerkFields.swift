extension Opbouwwerk {
  /// What a scenario may set.
  struct Fields: Sendable {
    let hours, accountability, crises, individual: Double
    let ringFenced: Bool
    let cut: Double
    let cutAfter, contract, vacancy: Int
    let lost: Double
    let places, outreach, introductions, activities, carriers: Double
    let outreachHours, introductionHours, activityHours, carrierHours: Double
    let activitySize, smallest: Int
    let meetingHours, jointTask, activity, sharedExperience: Double
    let sharesWorry, street: Bool
    let invites: Residents
    let doors: Int
    let trustPerTalk, wayPerActivity, stigmaRelief: Double
    let costPerHour: Double

    /// Reads them.
    init(reading p: inout ParameterReader) {
      hours = p.assumed(
        "hours",
        .hoursPerWeek,
        in: 0...400,
        18,
        "half a position",
        "Hours a week in each buurt."
      )
      accountability = p.assumed(
        "accountability",
        .share,
        in: 0...0.9,
        0.2,
        "SCP 2025, M-28 (sign)",
        "Share of the hours that goes to meetings and accounts."
      )
      crises = p.assumed(
        "crises",
        .share,
        in: 0...0.9,
        0.2,
        "SCP 2025, M-27 (sign)",
        "Share of the hours that crises take first."
      )
      ringFenced = p.flag(
        "ring_fenced",
        default: false,
        .assumption,
        "SCP 2025, M-27",
        "Whether the hours are protected from crises."
      )
      individual = p.assumedShare(
        "individual",
        0,
        "collective or individual hours (Movisie 2023, S3-11)",
        "Share of the free hours for help to single households, through the cases of the wijkteam."
      )
      cut = p.assumedShare(
        "cut",
        0,
        "a cut of professional hours (Movisie 2023, S3-13)",
        "Share of the hours that is cut; meetings and accounts stay as they were."
      )
      cutAfter = p.assumedCount("cut_after", .weeks, in: 0...1040, 104, "no source", "Weeks until the cut.")
      contract = p.assumedCount(
        "contract",
        .weeks,
        in: 0...1040,
        0,
        "structural or temporary (RVS 2024, I-N5)",
        "Weeks that a worker stays, after which another begins; 0 where the work is structural."
      )
      vacancy = p.assumedCount(
        "vacancy",
        .weeks,
        in: 0...104,
        8,
        "no source",
        "Weeks without a worker between two contracts."
      )
      lost = p.assumedShare(
        "lost_with_worker",
        0.8,
        "no source",
        "Share of what workers know of the buurt that a worker who leaves takes along."
      )
      let sentence = "Weight of the hours for"
      places = p.assumed("places", .none, in: 0...1, 0.4, "no source", "\(sentence) facilitation in places.")
      outreach = p.assumed("outreach", .none, in: 0...1, 0.3, "no source", "\(sentence) outreach.")
      introductions = p.assumed(
        "introductions",
        .none,
        in: 0...1,
        0.2,
        "no source",
        "\(sentence) introductions of two."
      )
      activities = p.assumed("activities", .none, in: 0...1, 0.1, "no source", "\(sentence) activities.")
      carriers = p.assumed(
        "carriers",
        .none,
        in: 0...1,
        0,
        "residents at the wheel (Movisie 2023, I3-66, I3-68)",
        "\(sentence) residents who carry something themselves: finding, encouraging and asking them."
      )
      outreachHours = p.assumed(
        "hours_per_outreach",
        .hours,
        in: 0.1...10,
        0.75,
        "no source",
        "Hours that one talk at a door or on the street takes."
      )
      introductionHours = p.assumed(
        "hours_per_introduction",
        .hours,
        in: 0.1...20,
        2,
        "no source",
        "Hours that one introduction takes."
      )
      activityHours = p.assumed(
        "hours_per_activity",
        .hours,
        in: 0.5...40,
        4,
        "no source",
        "Hours that one activity takes, preparation included."
      )
      carrierHours = p.assumed(
        "hours_per_carrier",
        .hours,
        in: 0.1...40,
        3,
        "no source",
        "Hours that goes into one resident who may come to carry something."
      )
      activitySize = p.assumedCount(
        "activity_size",
        .count,
        in: 2...100,
        12,
        "no source",
        "Households that come to an activity."
      )
      sharesWorry = p.flag(
        "shared_worry",
        default: false,
        .assumption,
        "collective answers to shared questions (Movisie 2023, I3-74)",
        "Whether an activity is for those who share the worry that most of those found have."
      )
      smallest = p.assumedCount(
        "smallest",
        .count,
        in: 2...100,
        4,
        "no source",
        "Households that share it from which such an activity is held."
      )
      sharedExperience = p.assumedShare(
        "shared_experience",
        0.7,
        "recognition leads to bonding (RVS 2024, M-12: sign)",
        "How far those who share a worry share one experience."
      )
      meetingHours = p.assumed(
        "meeting_hours",
        .hours,
        in: 0.5...12,
        2,
        "no source",
        "Hours that an introduction or activity itself lasts, over which the worker's hours are spread."
      )
      jointTask = p.assumedShare(
        "joint_task",
        0.5,
        "cooking, gardening (RVS 2024, I-B6: sign)",
        "Joint task of activities and introductions."
      )
      activity = p.assumedShare(
        "activity",
        1,
        "no source",
        "Part of the way to the ceiling that contact in activities and introductions can use."
      )
      invites =
        p.choice(
          "invites",
          default: .fewestTies,
          .assumption,
          "whom each way of working begins with (Movisie 2023, I3-60, I3-67, I3-68)",
          "Who of those found is talked to, introduced and invited first."
        )
      street = p.flag(
        "street",
        default: false,
        .assumption,
        "presence where people are (SCP 2025, BG-11, BG-17)",
        "Whether residents are found on the street instead of at their doors."
      )
      doors = p.assumedCount(
        "doors",
        .none,
        in: 1...20,
        4,
        "no source",
        "Households tried for each that is wanted; those whom the worker looks for most are chosen."
      )
      trustPerTalk = p.assumedShare(
        "trust_per_talk",
        0,
        "presence without an agenda builds trust (SCP 2025, M-09, M-20: sign)",
        "Share of what somebody lacks of trust in the wijkteam that one talk adds."
      )
      wayPerActivity = p.assumedShare(
        "way_per_activity",
        0,
        "who acts together gets to know institutions (Movisie 2023, I3-66: sign)",
        "Share of what somebody lacks of the way to wijkteam and gemeente that one activity adds."
      )
      stigmaRelief = p.assumedShare(
        "stigma_relief",
        0,
        "making room for those who are left out (Movisie 2023, I3-60, I3-71: sign)",
        "Share of the felt stigma of participants that an introduction or activity takes away."
      )
      costPerHour = p.assumedWage("Cost of an hour.")
    }
  }
}
