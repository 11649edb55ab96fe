/// The fields of `Buurtinitiatief`, declared where they are read.
struct BuurtinitiatiefFields: Sendable {
  let recruitment: Recruitment
  let hours: Double
  let starting: Double
  let guiding: Double
  let receiving: Double
  let matching: Double
  let hoursPerStart: Double
  let core: Int
  let lowered: Double
  let support: Double?
  let control: Double?
  let funding: Double
  let budget: Double
  let takeover: Double
  let takeoverLoss: Double
  let guests: Int
  let term: Int
  let attendance: Double
  let strain: Double
  let dropout: Double
  let equip: Double
  let roles: Int
  let roleHours: Double
  let hoursPerMatch: Double
  let neighbours: Int
  let ease: Double
  let embolden: Double
  let events: Int
  let eventInterval: Int
  let eventAttendance: Double
  let jointTask: Double
  let trustStep: Double
  let wayStep: Double
  let refers: Double
  let goesAlong: Double
  let costPerEvent: Double
  let cost: Double
  let costPerHour: Double

  /// Reads them.
  init(reading parameters: inout ParameterReader) {
    recruitment = Recruitment(reading: &parameters, route: .referral, hears: 0.5, interest: 0.5)
    hours = parameters.assumed(
      "hours",
      .hoursPerWeek,
      in: 0...200,
      6,
      "SCP 2025, BG-12 (support as needed, hours without source)",
      "Paid hours a week in each buurt."
    )
    starting = parameters.assumed(
      "starting",
      .none,
      in: 0...1,
      0.3,
      "SCP 2025, BG-12 (start phase)",
      "Weight of the hours for bringing households together that begin an initiative."
    )
    guiding = parameters.assumed(
      "guiding",
      .none,
      in: 0...1,
      0.4,
      "SCP 2025, BG-12 (further development)",
      "Weight of the hours for meetings of initiatives."
    )
    receiving = parameters.assumed(
      "receiving",
      .none,
      in: 0...1,
      0.2,
      "Movisie 2023, I3-70",
      "Weight of the hours for equipping initiatives to receive people with need."
    )
    matching = parameters.assumed(
      "matching",
      .none,
      in: 0...1,
      0.1,
      "Movisie 2023, I3-64, I3-76",
      "Weight of the hours for bringing near neighbours together."
    )
    hoursPerStart = parameters.assumed(
      "hours_per_start",
      .hours,
      in: 1...500,
      40,
      "no source",
      "Hours that the start of an initiative takes."
    )
    core = parameters.assumedCount(
      "core",
      .count,
      in: 2...12,
      4,
      "a few carrying persons (SCP 2025, M-23)",
      "Households that begin an initiative together."
    )
    lowered = parameters.assumedShare(
      "encouragement",
      0.4,
      "SCP 2025, M-40 (sign)",
      "Part of the growth needed to begin an initiative that a household does without when it is asked."
    )
    support = parameters.optionalNumber(
      "support",
      unit: .share,
      in: 0...1,
      .assumption,
      "SCP 2025, M-25",
      "Support by the gemeente while it works, 0 to 1; as it is where nothing is said."
    )
    control = parameters.optionalNumber(
      "control",
      unit: .share,
      in: 0...1,
      .assumption,
      "SCP 2025, M-24",
      "Control by the gemeente while it works, 0 to 1; as it is where nothing is said."
    )
    funding = parameters.assumed(
      "funding",
      .euroPerYear,
      in: 0...1e6,
      0,
      "SCP 2025, PO-05 (amounts without source)",
      "Money a year for the initiatives of each buurt; what they cannot use is not spent."
    )
    budget = parameters.assumed(
      "budget",
      .euro,
      in: 100...1e6,
      5_000,
      "no source",
      "Money that fills the empty funds of one initiative."
    )
    takeover = parameters.assumedShare(
      "takeover",
      0,
      "RVS 2024, M-42, S-12",
      "How far professionals take the initiatives over."
    )
    takeoverLoss = parameters.assumed(
      "takeover_loss",
      .none,
      in: 0...20,
      3,
      "RVS 2024, M-42 (implied); SCP 2025, M-24 (sign)",
      "Rate a year at which a full takeover takes ownership."
    )
    guests = parameters.assumedCount(
      "guests",
      .count,
      in: 0...40,
      0,
      "Movisie 2023, I3-70",
      "Households that can be brought along to the meetings of each initiative at a time."
    )
    term = parameters.assumedCount(
      "guest_term",
      .weeks,
      in: 2...260,
      26,
      "no source",
      "Weeks in which a household is brought along."
    )
    attendance = parameters.assumedShare(
      "attendance",
      0.7,
      "no source",
      "Share of the meetings to which such a household comes."
    )
    strain = parameters.assumedShare(
      "strain",
      0.1,
      "SCP 2025, M-64; Movisie 2023, I3-70 (sign)",
      "Overload that one of them in need brings to the core, shared by it, where nobody is equipped for it."
    )
    dropout = parameters.assumedShare(
      "dropout",
      0.2,
      "Movisie 2023, I3-70 (sign)",
      "Chance at a meeting that one of them comes no more, where nobody is equipped for it."
    )
    equip = parameters.assumed(
      "equipping",
      .none,
      in: 0...50,
      2,
      "no source",
      "How fast hours for each of them in need at a meeting turn into being equipped."
    )
    roles = parameters.assumedCount(
      "roles",
      .count,
      in: 0...20,
      0,
      "Movisie 2023, I3-72",
      "Small roles in each initiative for households that recruitment brings."
    )
    roleHours = parameters.assumed(
      "role_hours",
      .hours,
      in: 0.25...10,
      1,
      "no source",
      "Hours a week of such a role."
    )
    hoursPerMatch = parameters.assumed(
      "hours_per_match",
      .hours,
      in: 0.25...40,
      3,
      "no source",
      "Hours that it takes to bring a household and near neighbours together."
    )
    neighbours = parameters.assumedCount(
      "neighbours",
      .count,
      in: 1...6,
      2,
      "no source",
      "Near neighbours who are asked for one household."
    )
    ease = parameters.assumedShare(
      "ease",
      0.2,
      "asking, not supply, is the limit (Movisie 2023, I3-76: sign)",
      "Part of vraagverlegenheid and acceptatieschroom that being brought together takes away."
    )
    embolden = parameters.assumedShare(
      "embolden",
      0.2,
      "not all see a role for themselves (Movisie 2023, M3-J3: sign)",
      "Part of handelingsverlegenheid that it takes away from the neighbours."
    )
    events = parameters.assumedCount(
      "events",
      .none,
      in: 0...52,
      0,
      "SCP 2025, BG-07d",
      "One-off events, the first in the first week."
    )
    eventInterval = parameters.assumedCount(
      "event_interval",
      .weeks,
      in: 1...260,
      52,
      "no source",
      "Weeks between two events."
    )
    eventAttendance = parameters.assumedShare(
      "event_attendance",
      0.15,
      "no source",
      "Share of the households that fit which comes to an event."
    )
    jointTask = parameters.assumedShare(
      "joint_task",
      0.5,
      "cooking, a parade (RVS 2024, I-B6: sign)",
      "Joint task of an event and of near neighbours who meet."
    )
    trustStep = parameters.assumedShare(
      "trust_step",
      0,
      "informal parties reach the distrustful (RVS 2024, M-37: sign)",
      "Part of the trust in institutions that is missing which a meeting brings to those whom it backs."
    )
    wayStep = parameters.assumedShare(
      "way_step",
      0,
      "gains spread to the whole group (RVS 2024, I-C7: sign)",
      "Part of the way-finding that is missing which a meeting brings to all who come."
    )
    refers = parameters.assumedShare(
      "refers",
      0,
      "RVS 2024, I-C5, M-38 (sign)",
      "Chance at a meeting that somebody in need is pointed to formal help."
    )
    goesAlong = parameters.assumedShare(
      "goes_along",
      0,
      "SCP 2025, BG-08, EE-05 (sign)",
      "Chance at a meeting that somebody will go along to talks of a household in formal help."
    )
    costPerEvent = parameters.assumed(
      "cost_per_event",
      .euro,
      in: 0...1e5,
      500,
      "no source",
      "Cost of one event."
    )
    cost = parameters.assumed(
      "cost",
      .euroPerYear,
      in: 0...1e6,
      0,
      "no source",
      "Cost a year in each buurt beside hours, funds and events."
    )
    costPerHour = parameters.assumedWage("Cost of a paid hour.")
  }
}
