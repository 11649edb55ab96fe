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
    hours = parameters.number(
      "hours",
      unit: .hoursPerWeek,
      in: 0...200,
      default: 6,
      .assumption,
      "SCP 2025, BG-12 (support as needed, hours without source)",
      "Paid hours a week in each buurt."
    )
    starting = parameters.number(
      "starting",
      unit: .none,
      in: 0...1,
      default: 0.3,
      .assumption,
      "SCP 2025, BG-12 (start phase)",
      "Weight of the hours for bringing households together that begin an initiative."
    )
    guiding = parameters.number(
      "guiding",
      unit: .none,
      in: 0...1,
      default: 0.4,
      .assumption,
      "SCP 2025, BG-12 (further development)",
      "Weight of the hours for meetings of initiatives."
    )
    receiving = parameters.number(
      "receiving",
      unit: .none,
      in: 0...1,
      default: 0.2,
      .assumption,
      "Movisie 2023, I3-70",
      "Weight of the hours for equipping initiatives to receive people with need."
    )
    matching = parameters.number(
      "matching",
      unit: .none,
      in: 0...1,
      default: 0.1,
      .assumption,
      "Movisie 2023, I3-64, I3-76",
      "Weight of the hours for bringing near neighbours together."
    )
    hoursPerStart = parameters.number(
      "hours_per_start",
      unit: .hours,
      in: 1...500,
      default: 40,
      .assumption,
      "no source",
      "Hours that the start of an initiative takes."
    )
    core = parameters.integer(
      "core",
      unit: .count,
      in: 2...12,
      default: 4,
      .assumption,
      "a few carrying persons (SCP 2025, M-23)",
      "Households that begin an initiative together."
    )
    lowered = parameters.number(
      "encouragement",
      unit: .share,
      in: 0...1,
      default: 0.4,
      .assumption,
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
    funding = parameters.number(
      "funding",
      unit: .euroPerYear,
      in: 0...1e6,
      default: 0,
      .assumption,
      "SCP 2025, PO-05 (amounts without source)",
      "Money a year for the initiatives of each buurt; what they cannot use is not spent."
    )
    budget = parameters.number(
      "budget",
      unit: .euro,
      in: 100...1e6,
      default: 5_000,
      .assumption,
      "no source",
      "Money that fills the empty funds of one initiative."
    )
    takeover = parameters.number(
      "takeover",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "RVS 2024, M-42, S-12",
      "How far professionals take the initiatives over."
    )
    takeoverLoss = parameters.number(
      "takeover_loss",
      unit: .none,
      in: 0...20,
      default: 3,
      .assumption,
      "RVS 2024, M-42 (implied); SCP 2025, M-24 (sign)",
      "Rate a year at which a full takeover takes ownership."
    )
    guests = parameters.integer(
      "guests",
      unit: .count,
      in: 0...40,
      default: 0,
      .assumption,
      "Movisie 2023, I3-70",
      "Households that can be brought along to the meetings of each initiative at a time."
    )
    term = parameters.integer(
      "guest_term",
      unit: .weeks,
      in: 2...260,
      default: 26,
      .assumption,
      "no source",
      "Weeks in which a household is brought along."
    )
    attendance = parameters.number(
      "attendance",
      unit: .share,
      in: 0...1,
      default: 0.7,
      .assumption,
      "no source",
      "Share of the meetings to which such a household comes."
    )
    strain = parameters.number(
      "strain",
      unit: .share,
      in: 0...1,
      default: 0.1,
      .assumption,
      "SCP 2025, M-64; Movisie 2023, I3-70 (sign)",
      "Overload that one of them in need brings to the core, shared by it, where nobody is equipped for it."
    )
    dropout = parameters.number(
      "dropout",
      unit: .share,
      in: 0...1,
      default: 0.2,
      .assumption,
      "Movisie 2023, I3-70 (sign)",
      "Chance at a meeting that one of them comes no more, where nobody is equipped for it."
    )
    equip = parameters.number(
      "equipping",
      unit: .none,
      in: 0...50,
      default: 2,
      .assumption,
      "no source",
      "How fast hours for each of them in need at a meeting turn into being equipped."
    )
    roles = parameters.integer(
      "roles",
      unit: .count,
      in: 0...20,
      default: 0,
      .assumption,
      "Movisie 2023, I3-72",
      "Small roles in each initiative for households that recruitment brings."
    )
    roleHours = parameters.number(
      "role_hours",
      unit: .hours,
      in: 0.25...10,
      default: 1,
      .assumption,
      "no source",
      "Hours a week of such a role."
    )
    hoursPerMatch = parameters.number(
      "hours_per_match",
      unit: .hours,
      in: 0.25...40,
      default: 3,
      .assumption,
      "no source",
      "Hours that it takes to bring a household and near neighbours together."
    )
    neighbours = parameters.integer(
      "neighbours",
      unit: .count,
      in: 1...6,
      default: 2,
      .assumption,
      "no source",
      "Near neighbours who are asked for one household."
    )
    ease = parameters.number(
      "ease",
      unit: .share,
      in: 0...1,
      default: 0.2,
      .assumption,
      "asking, not supply, is the limit (Movisie 2023, I3-76: sign)",
      "Part of vraagverlegenheid and acceptatieschroom that being brought together takes away."
    )
    embolden = parameters.number(
      "embolden",
      unit: .share,
      in: 0...1,
      default: 0.2,
      .assumption,
      "not all see a role for themselves (Movisie 2023, M3-J3: sign)",
      "Part of handelingsverlegenheid that it takes away from the neighbours."
    )
    events = parameters.integer(
      "events",
      unit: .none,
      in: 0...52,
      default: 0,
      .assumption,
      "SCP 2025, BG-07d",
      "One-off events, the first in the first week."
    )
    eventInterval = parameters.integer(
      "event_interval",
      unit: .weeks,
      in: 1...260,
      default: 52,
      .assumption,
      "no source",
      "Weeks between two events."
    )
    eventAttendance = parameters.number(
      "event_attendance",
      unit: .share,
      in: 0...1,
      default: 0.15,
      .assumption,
      "no source",
      "Share of the households that fit which comes to an event."
    )
    jointTask = parameters.number(
      "joint_task",
      unit: .share,
      in: 0...1,
      default: 0.5,
      .assumption,
      "cooking, a parade (RVS 2024, I-B6: sign)",
      "Joint task of an event and of near neighbours who meet."
    )
    trustStep = parameters.number(
      "trust_step",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "informal parties reach the distrustful (RVS 2024, M-37: sign)",
      "Part of the trust in institutions that is missing which a meeting brings to those whom it backs."
    )
    wayStep = parameters.number(
      "way_step",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "gains spread to the whole group (RVS 2024, I-C7: sign)",
      "Part of the way-finding that is missing which a meeting brings to all who come."
    )
    refers = parameters.number(
      "refers",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "RVS 2024, I-C5, M-38 (sign)",
      "Chance at a meeting that somebody in need is pointed to formal help."
    )
    goesAlong = parameters.number(
      "goes_along",
      unit: .share,
      in: 0...1,
      default: 0,
      .assumption,
      "SCP 2025, BG-08, EE-05 (sign)",
      "Chance at a meeting that somebody will go along to talks of a household in formal help."
    )
    costPerEvent = parameters.number(
      "cost_per_event",
      unit: .euro,
      in: 0...1e5,
      default: 500,
      .assumption,
      "no source",
      "Cost of one event."
    )
    cost = parameters.number(
      "cost",
      unit: .euroPerYear,
      in: 0...1e6,
      default: 0,
      .assumption,
      "no source",
      "Cost a year in each buurt beside hours, funds and events."
    )
    costPerHour = parameters.number(
      "cost_per_hour",
      unit: .euroPerHour,
      in: 0...500,
      default: 70,
      .assumption,
      "CAO Sociaal Werk 2024 with charges and overhead: EUR 63 to 78 (estimate)",
      "Cost of a paid hour."
    )
  }
}
