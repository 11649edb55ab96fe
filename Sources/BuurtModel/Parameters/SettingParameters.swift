/// One setting: how often a household is there, and how far contact there carries.
public struct SettingNumbers: Sendable {
  /// Chance of being present in a week.
  public var presence = WeeklyProbability(.nan)
  /// Joint task: the part of facilitation that the setting brings by itself.
  public var jointTask = Share(.nan)
  /// Activity: the part of the way to the ceiling that contact here can use.
  public var activity = Share(.nan)
}

/// The settings where households meet without an intervention.
public struct SettingParameters: Sendable {
  /// The share u of facilitation that mere co-presence brings.
  public var unaided = Share(.nan)
  /// Weight of similarity that a joint activity takes away at a first meeting.
  public var tussenruimte = Share(.nan)
  /// The nearest dwellings.
  public var block = SettingNumbers()
  /// Streets and parks of the buurt.
  public var publicSpace = SettingNumbers()
  /// School class and playground, children of 4 to 11.
  public var school = SettingNumbers()
  /// Consultatiebureau, children below 4.
  public var consultatiebureau = SettingNumbers()
  /// Verloskundige, expecting households.
  public var verloskundige = SettingNumbers()
  /// Clubs and other rosters.
  public var roster = SettingNumbers()
  /// How much more often families are in public space.
  public var familyPublic = Weight(.nan)
  /// Dwellings of a block.
  public var blockSize = Count(.nan)

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        \.settings.unaided,
        "settings.unaided",
        0.2,
        in: 0...1,
        .assumption,
        "u: the documents say 0 (RVS 2024, M-8, M-9); Small 2009 points the other way; swept 0...1",
        "Share of facilitation that contact without human effort brings by itself."
      ),
      ParameterDefinition(
        \.settings.tussenruimte,
        "settings.tussenruimte",
        0.4,
        in: 0...1,
        .assumption,
        "Movisie 2023, rule I4 (sign)",
        "How much a joint activity lowers the weight of similarity at a first meeting."
      ),
      ParameterDefinition(
        \.settings.familyPublic,
        "settings.family_public",
        1.67,
        in: 1...3,
        .assumption,
        "families use the buurt more (RVS 2024, M-11: sign); prototype of the tie layer",
        "How much more often households with children below 18 are in public space."
      ),
      ParameterDefinition(
        \.settings.blockSize,
        "settings.block_size",
        20,
        in: 8...60,
        .assumption,
        "about 20 nearest dwellings",
        "Dwellings of a block."
      ),
    ]
    + rows(\.settings.block, "block", presence: 0.4, task: 0.1, activity: 0.8, "the nearest 20 dwellings")
    + rows(
      \.settings.publicSpace,
      "public_space",
      presence: 0.06,
      task: 0,
      activity: 0.5,
      "streets and parks"
    )
    + rows(
      \.settings.school,
      "school",
      presence: 0.21,
      task: 0.3,
      activity: 1,
      "the class and playground (4-11 years); obligatory joint tasks broker ties (Small 2009: sign)"
    )
    + rows(
      \.settings.consultatiebureau,
      "consultatiebureau",
      presence: 0.1,
      task: 0,
      activity: 0.5,
      "the consultatiebureau (0-3 years)"
    )
    + rows(
      \.settings.verloskundige,
      "verloskundige",
      presence: 0.1,
      task: 0,
      activity: 0.3,
      "the waiting room of the verloskundige"
    )
    + rows(
      \.settings.roster,
      "roster",
      presence: 0.2,
      task: 0.5,
      activity: 1,
      "a club evening or another fixed group, at work too"
    )

  private static func rows(
    _ path: any WritableKeyPath<Parameters, SettingNumbers> & Sendable,
    _ name: String,
    presence: Double,
    task: Double,
    activity: Double,
    _ what: String
  ) -> [ParameterDefinition] {
    [
      ParameterDefinition(
        path,
        \.presence,
        "settings.\(name).presence",
        presence,
        in: 0...1,
        .calibrated,
        "prototype of the tie layer (\(what))",
        "Chance that a household is present in a week."
      ),
      ParameterDefinition(
        path,
        \.jointTask,
        "settings.\(name).joint_task",
        task,
        in: 0...1,
        .assumption,
        what,
        "Joint task: the facilitation that the setting brings by itself."
      ),
      ParameterDefinition(
        path,
        \.activity,
        "settings.\(name).activity",
        activity,
        in: 0...1,
        .assumption,
        what,
        "Part of the way to the ceiling that contact here can use."
      ),
    ]
  }
}

/// Fixed groups: clubs, courses, teams.
public struct RosterParameters: Sendable {
  /// Members of a roster when the world starts.
  public var size = Count(.nan)
  /// Most members.
  public var capacity = Count(.nan)
  /// Rosters that a household may be in, at most 2.
  public var perHousehold = Weight(.nan)
  /// Members that leave in a year.
  public var turnover = RatePerYear(.nan)
  /// Rate at which a household with room joins.
  public var joining = RatePerYear(.nan)
  /// Share of candidates from the own buurt.
  public var ownBuurt = Share(.nan)
  /// Share of candidates from the own wijk, of those beyond the buurt.
  public var ownWijk = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.rosters.size,
      "rosters.size",
      17,
      in: 8...25,
      .assumption,
      "10 to 30 households",
      "Members of a roster when the world starts."
    ),
    ParameterDefinition(
      \.rosters.capacity,
      "rosters.capacity",
      30,
      in: 10...32,
      .assumption,
      "10 to 30 households",
      "Most members of a roster."
    ),
    ParameterDefinition(
      \.rosters.perHousehold,
      "rosters.per_household",
      1.8,
      in: 0...2,
      .assumption,
      "prototype: two",
      "Rosters per household when the world starts."
    ),
    ParameterDefinition(
      \.rosters.turnover,
      "rosters.turnover",
      0.1,
      in: 0...0.5,
      .assumption,
      "left at 10 to 30 % a year",
      "Rate at which a member leaves."
    ),
    ParameterDefinition(
      \.rosters.joining,
      "rosters.joining",
      0.9,
      in: 0...5,
      .assumption,
      "keeps the number of members about level",
      "Rate at which a household with room looks for a roster."
    ),
    ParameterDefinition(
      \.rosters.ownBuurt,
      "rosters.own_buurt",
      0.7,
      in: 0...1,
      .assumption,
      "no source",
      "Share of the rosters considered that are in the own buurt."
    ),
    ParameterDefinition(
      \.rosters.ownWijk,
      "rosters.own_wijk",
      0.7,
      in: 0...1,
      .assumption,
      "no source",
      "Of the rosters considered beyond the own buurt, the share in the own wijk."
    ),
  ]
}
