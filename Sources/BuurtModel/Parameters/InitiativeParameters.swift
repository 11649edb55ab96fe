/// Initiatives of residents.
public struct InitiativeParameters: Sendable {
  /// New initiatives a year in a buurt of 500 households that are all willing.
  public var start = RatePerYear(.nan)
  /// Growth from which a household is willing to begin one.
  public var willing = Share(.nan)
  /// Households that begin one together.
  public var core = Count(.nan)
  /// Hours a week of a household of the core.
  public var coreHours = Hours(.nan)
  /// How often a household is asked to join for each initiative in the buurt.
  public var ask = RatePerYear(.nan)
  /// Rate of ending without core, funds and ownership.
  public var hazard = RatePerYear(.nan)
  /// Fall of the log rate for each household of the core.
  public var hazardCore = Weight(.nan)
  /// Fall of the log rate with full funds.
  public var hazardFunding = Weight(.nan)
  /// Rise of the log rate when no ownership is left.
  public var hazardOwnership = Weight(.nan)
  /// Rise of the log rate with full shortage of volunteers.
  public var hazardShortage = Weight(.nan)
  /// Support by the gemeente: budget, place, contacts.
  public var support = Share(.nan)
  /// Control by the gemeente: demands, accounts, its own goals.
  public var control = Share(.nan)
  /// Rate at which full control takes ownership.
  public var ownershipLoss = RatePerYear(.nan)
  /// Rate at which ownership comes back.
  public var ownershipGain = RatePerYear(.nan)
  /// Rate at which full support fills the funds.
  public var fundingGain = RatePerYear(.nan)
  /// Rate at which funds are spent.
  public var fundingUse = RatePerYear(.nan)
  /// Weeks between two meetings.
  public var interval = Weeks(.nan)
  /// Hours that a meeting is open.
  public var meetingHours = Hours(.nan)
  /// Households that hear of a meeting and may come.
  public var doors = Count(.nan)
  /// Chance to come of one that fully resembles a household of the core.
  public var attendance = Probability(.nan)
  /// Joint task of a meeting.
  public var jointTask = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.initiatives.start,
      "initiatives.start",
      1,
      in: 0...50,
      .assumption,
      "no source",
      "New initiatives a year in a buurt of 500 households that are all willing."
    ),
    ParameterDefinition(
      \.initiatives.willing,
      "initiatives.willing",
      0.35,
      in: 0...1,
      .assumption,
      "no source",
      "Growth from which a household is willing to begin one."
    ),
    ParameterDefinition(
      \.initiatives.core,
      "initiatives.core",
      4,
      in: 2...12,
      .assumption,
      "a few carrying persons (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-23)",
      "Households that begin one together."
    ),
    ParameterDefinition(
      \.initiatives.coreHours,
      "initiatives.core_hours",
      3,
      in: 0.25...20,
      .assumption,
      "no source",
      "Hours a week of a household of the core."
    ),
    ParameterDefinition(
      \.initiatives.ask,
      "initiatives.ask",
      0.1,
      in: 0...10,
      .assumption,
      "no source",
      "How often a household is asked to join for each initiative in the buurt."
    ),
    ParameterDefinition(
      \.initiatives.hazard,
      "initiatives.hazard",
      3,
      in: 0...50,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-23 (form)",
      "Rate of ending without core, funds and ownership."
    ),
    ParameterDefinition(
      \.initiatives.hazardCore,
      "initiatives.hazard_core",
      0.35,
      in: 0...3,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-23 (sign)",
      "Fall of the log rate for each household of the core."
    ),
    ParameterDefinition(
      \.initiatives.hazardFunding,
      "initiatives.hazard_funding",
      1,
      in: 0...5,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-25 (sign)",
      "Fall of the log rate with full funds."
    ),
    ParameterDefinition(
      \.initiatives.hazardOwnership,
      "initiatives.hazard_ownership",
      1,
      in: 0...5,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-24 (sign)",
      "Rise of the log rate when no ownership is left."
    ),
    ParameterDefinition(
      \.initiatives.hazardShortage,
      "initiatives.hazard_shortage",
      1,
      in: 0...5,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-23 (sign)",
      "Rise of the log rate with full shortage of volunteers."
    ),
    ParameterDefinition(
      \.initiatives.support,
      "initiatives.support",
      0.3,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-25",
      "Support by the gemeente: budget, place, contacts."
    ),
    ParameterDefinition(
      \.initiatives.control,
      "initiatives.control",
      0.3,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-24",
      "Control by the gemeente: demands, accounts, its own goals."
    ),
    ParameterDefinition(
      \.initiatives.ownershipLoss,
      "initiatives.ownership_loss",
      1,
      in: 0...10,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-24 (sign)",
      "Rate at which full control takes ownership."
    ),
    ParameterDefinition(
      \.initiatives.ownershipGain,
      "initiatives.ownership_gain",
      0.5,
      in: 0...10,
      .assumption,
      "no source",
      "Rate at which ownership comes back."
    ),
    ParameterDefinition(
      \.initiatives.fundingGain,
      "initiatives.funding_gain",
      2,
      in: 0...20,
      .assumption,
      "no source",
      "Rate at which full support fills the funds."
    ),
    ParameterDefinition(
      \.initiatives.fundingUse,
      "initiatives.funding_use",
      1,
      in: 0...20,
      .assumption,
      "no source",
      "Rate at which funds are spent."
    ),
    ParameterDefinition(
      \.initiatives.interval,
      "initiatives.interval",
      2,
      in: 1...13,
      .assumption,
      "every two weeks (RVS 2024, M-20b)",
      "Weeks between two meetings."
    ),
    ParameterDefinition(
      \.initiatives.meetingHours,
      "initiatives.meeting_hours",
      3,
      in: 0.5...20,
      .assumption,
      "no source",
      "Hours that a meeting is open."
    ),
    ParameterDefinition(
      \.initiatives.doors,
      "initiatives.doors",
      12,
      in: 0...60,
      .assumption,
      "no source",
      "Households that hear of a meeting and may come."
    ),
    ParameterDefinition(
      \.initiatives.attendance,
      "initiatives.attendance",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Chance to come of one that fully resembles a household of the core."
    ),
    ParameterDefinition(
      \.initiatives.jointTask,
      "initiatives.joint_task",
      0.5,
      in: 0...1,
      .assumption,
      "cooking, gardening (RVS 2024, I-B6: sign)",
      "Joint task of a meeting."
    ),
  ]
}

/// Organisatiekracht of clubs and what it allows.
public struct ClubParameters: Sendable {
  /// Households with which a club is full enough.
  public var members = Count(.nan)
  /// Share of members that must volunteer for a club to run well.
  public var volunteers = Share(.nan)
  /// Income of a club whose members all have the highest incomes, in units of what it needs beyond fixed costs.
  public var dues = Weight(.nan)
  /// Subsidy in the same unit; it goes to fixed costs first.
  public var subsidy = Weight(.nan)
  /// Fixed costs in the same unit.
  public var fixed = Weight(.nan)
  /// Half-life of organisatiekracht.
  public var memory = Weeks(.nan)
  /// Organisatiekracht at which half of the clubs get round to extras.
  public var threshold = Share(.nan)
  /// How steeply extras rise around it.
  public var steepness = Weight(.nan)
  /// Facilitation in a club that does all extras.
  public var extra = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.clubs.members,
      "clubs.members",
      14,
      in: 1...32,
      .assumption,
      "no source",
      "Households with which a club is full enough."
    ),
    ParameterDefinition(
      \.clubs.volunteers,
      "clubs.volunteers",
      0.1,
      in: 0.01...1,
      .assumption,
      "no source",
      "Share of members that must volunteer for a club to run well."
    ),
    ParameterDefinition(
      \.clubs.dues,
      "clubs.dues",
      0.9,
      in: 0...3,
      .assumption,
      "no source",
      "Income of a club whose members all have the highest incomes, in units of what it needs beyond fixed costs."
    ),
    ParameterDefinition(
      \.clubs.subsidy,
      "clubs.subsidy",
      0.5,
      in: 0...3,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), VE-10",
      "Subsidy in the same unit; it goes to fixed costs first."
    ),
    ParameterDefinition(
      \.clubs.fixed,
      "clubs.fixed",
      0.3,
      in: 0...3,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-49 (sign)",
      "Fixed costs in the same unit."
    ),
    ParameterDefinition(
      \.clubs.memory,
      "clubs.memory",
      52,
      in: 4...520,
      .assumption,
      "a year",
      "Half-life of organisatiekracht."
    ),
    ParameterDefinition(
      \.clubs.threshold,
      "clubs.threshold",
      0.6,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-49 (form)",
      "Organisatiekracht at which half of the clubs get round to extras."
    ),
    ParameterDefinition(
      \.clubs.steepness,
      "clubs.steepness",
      20,
      in: 1...100,
      .assumption,
      "a threshold (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-49)",
      "How steeply extras rise around it."
    ),
    ParameterDefinition(
      \.clubs.extra,
      "clubs.extra",
      0.15,
      in: 0...1,
      .assumption,
      "no source",
      "Facilitation in a club that does all extras."
    ),
  ]
}
