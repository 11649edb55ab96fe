/// Rungs of a tie: where one kind of tie ends and the next begins.
public struct RungParameters: Sendable {
  /// Below this a tie is dormant.
  public var dormant = Weight(.nan)
  /// Below this a tie is gone.
  public var lost = Weight(.nan)
  /// From here a tie is zwak.
  public var zwak = Weight(.nan)
  /// From here a tie is sterk.
  public var sterk = Weight(.nan)
  /// The most that contact without facilitation or a joint task reaches where u = 0.
  public var ceilingLos = Weight(.nan)
  /// The most that facilitated contact reaches without a shared experience.
  public var ceilingZwak = Weight(.nan)
  /// The most that facilitated contact reaches with a shared experience among similar households.
  public var ceilingSterk = Weight(.nan)
  /// Meetings that come before the step to zwak.
  public var meetingsZwak = Count(.nan)
  /// Meetings that come before the step to sterk.
  public var meetingsSterk = Count(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.rungs.dormant,
      "rungs.dormant",
      0.05,
      in: 0.02...0.1,
      .assumption,
      "threshold of the prototype of the tie layer",
      "Below this strength a tie is dormant: it can revive."
    ),
    ParameterDefinition(
      \.rungs.lost,
      "rungs.lost",
      0.025,
      in: 0.001...0.05,
      .assumption,
      "half of the dormancy threshold",
      "Below this strength a tie is gone."
    ),
    ParameterDefinition(
      \.rungs.zwak,
      "rungs.zwak",
      0.15,
      in: 0.1...0.3,
      .assumption,
      "vocabulary of RVS 2024; threshold chosen",
      "From this strength a tie is zwak: practical support."
    ),
    ParameterDefinition(
      \.rungs.sterk,
      "rungs.sterk",
      0.5,
      in: 0.35...0.65,
      .assumption,
      "vocabulary of RVS 2024; threshold chosen",
      "From this strength a tie is sterk: emotional and practical support."
    ),
    ParameterDefinition(
      \.rungs.ceilingLos,
      "rungs.ceiling_los",
      0.14,
      in: 0.06...0.14,
      .assumption,
      "just below the threshold of zwak",
      "Strength that mere co-presence can reach."
    ),
    ParameterDefinition(
      \.rungs.ceilingZwak,
      "rungs.ceiling_zwak",
      0.49,
      in: 0.3...0.49,
      .assumption,
      "just below the threshold of sterk",
      "Strength that fully facilitated contact can reach without a shared experience."
    ),
    ParameterDefinition(
      \.rungs.ceilingSterk,
      "rungs.ceiling_sterk",
      0.74,
      in: 0.5...1,
      .assumption,
      "prototype of the tie layer",
      "Strength that the closest contact can reach."
    ),
    ParameterDefinition(
      \.rungs.meetingsZwak,
      "rungs.meetings_zwak",
      4,
      in: 1...20,
      .assumption,
      "a minimum number of meetings precedes each step (Movisie 2023, rule I1); the number is chosen",
      "Meetings before a tie can become zwak."
    ),
    ParameterDefinition(
      \.rungs.meetingsSterk,
      "rungs.meetings_sterk",
      20,
      in: 2...100,
      .assumption,
      "a minimum number of meetings precedes each step (Movisie 2023, rule I1); the number is chosen",
      "Meetings before a tie can become sterk."
    ),
  ]
}

/// Contact between tied households, and what happens without it.
public struct UpkeepParameters: Sendable {
  /// Sum of (requirement + strength) that a household of mean skill and without need keeps up in full.
  public var budget = Weight(.nan)
  /// What a tie asks of the budget beside its strength.
  public var requirement = Weight(.nan)
  /// Share of the budget that full need takes away (channel a).
  public var needCost = Share(.nan)
  /// Share of the budget that full need adds (channel a).
  public var needActivation = Share(.nan)
  /// What a second adult adds to the time for ties.
  public var timeAdult = Share(.nan)
  /// What a child below 4 years takes of it.
  public var timeCare = Share(.nan)
  /// Share of the budget that full stigma takes away (channel a).
  public var stigmaCost = Share(.nan)
  /// Most of the weekly effort for a tie.
  public var effortCap = Weight(.nan)
  /// Weekly contact per unit of strength and both efforts.
  public var contact = Weight(.nan)
  /// Strength-independent part of contact.
  public var contactBase = Weight(.nan)
  /// Part of the way to the ceiling that a week with contact goes.
  public var lift = Share(.nan)
  /// From this strength contact outside settings can lead to sterk.
  public var ownThreshold = Weight(.nan)
  /// What similarity adds below that to the ceiling of contact outside settings.
  public var ownSimilarity = Weight(.nan)
  /// Least part of the sterk ceiling, for dissimilar ends.
  public var sterkFloor = Share(.nan)
  /// Loss a week without contact, for a new tie.
  public var decay = RatePerWeek(.nan)
  /// How much faster weak ties fade.
  public var decayWeak = Weight(.nan)
  /// How decay falls with the age of a tie.
  public var decayAge = Weight(.nan)
  /// How decay falls with each shared partner.
  public var decayEmbedded = Weight(.nan)
  /// Decay of kin ties relative to others.
  public var decayKin = Weight(.nan)
  /// Decay after a move of one end.
  public var decayFar = Weight(.nan)
  /// Contact after a move of one end.
  public var contactFar = Weight(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.upkeep.budget,
      "upkeep.budget",
      2.02,
      in: 0.5...8,
      .calibrated,
      "prototype of the tie layer; P7, P8b",
      "Ties that a household of mean skill keeps up in full, as a sum of (requirement + strength)."
    ),
    ParameterDefinition(
      \.upkeep.requirement,
      "upkeep.requirement",
      0.3,
      in: 0.05...1,
      .assumption,
      "prototype of the tie layer",
      "What every tie asks of the budget beside its strength; weak ties ask less than strong ones."
    ),
    ParameterDefinition(
      \.upkeep.needCost,
      "upkeep.need_cost",
      0.34,
      in: 0...0.9,
      .assumption,
      "Mood and Jonsson 2016 (sign); illness thins little on average (Tijhuis et al. 1998); size unknown",
      "Share of the contact budget that full need takes away (channel a)."
    ),
    ParameterDefinition(
      \.upkeep.needActivation,
      "upkeep.need_activation",
      0,
      in: 0...0.9,
      .assumption,
      "some studies find more close friends after an illness begins (Tijhuis et al. 1998 find little on average)",
      "Share of the contact budget that full need adds because a network is activated (channel a)."
    ),
    ParameterDefinition(
      \.upkeep.timeAdult,
      "upkeep.time_adult",
      0.1,
      in: 0...1,
      .assumption,
      "no source",
      "What a second adult adds to the time for ties, as a part of the time of one."
    ),
    ParameterDefinition(
      \.upkeep.timeCare,
      "upkeep.time_care",
      0.1,
      in: 0...0.9,
      .assumption,
      "fewer friends after a birth (Kalmijn 2012: sign)",
      "Part of the time for ties that care for a child below four years takes."
    ),
    ParameterDefinition(
      \.upkeep.stigmaCost,
      "upkeep.stigma_cost",
      0.2,
      in: 0...0.9,
      .assumption,
      "no source",
      "Share of the contact budget that full felt stigma takes away (channel a)."
    ),
    ParameterDefinition(
      \.upkeep.effortCap,
      "upkeep.effort_cap",
      1.0,
      in: 0.5...3,
      .assumption,
      "prototype of the tie layer",
      "Most of the effort that one tie can get in a week."
    ),
    ParameterDefinition(
      \.upkeep.contact,
      "upkeep.contact",
      2.1,
      in: 0.2...5,
      .calibrated,
      "prototype of the tie layer; P1, P9",
      "Weekly chance of contact per (base + strength) and per unit of both efforts."
    ),
    ParameterDefinition(
      \.upkeep.contactBase,
      "upkeep.contact_base",
      0.27,
      in: 0...1,
      .calibrated,
      "prototype of the tie layer",
      "Part of the chance of contact that does not depend on strength."
    ),
    ParameterDefinition(
      \.upkeep.lift,
      "upkeep.lift",
      0.075,
      in: 0.01...0.3,
      .calibrated,
      "prototype of the tie layer",
      "Part of the way to the ceiling that one week with contact goes."
    ),
    ParameterDefinition(
      \.upkeep.ownThreshold,
      "upkeep.own_threshold",
      0.2,
      in: 0.15...0.5,
      .assumption,
      "swept between the thresholds of zwak and sterk",
      "From this strength contact outside settings can lead to sterk."
    ),
    ParameterDefinition(
      \.upkeep.ownSimilarity,
      "upkeep.own_similarity",
      0.25,
      in: 0...0.35,
      .assumption,
      "prototype of the tie layer",
      "What full similarity adds to the ceiling of contact outside settings below that threshold."
    ),
    ParameterDefinition(
      \.upkeep.sterkFloor,
      "upkeep.sterk_floor",
      0.5,
      in: 0...1,
      .assumption,
      "prototype of the tie layer",
      "Part of the sterk ceiling that dissimilar households can reach."
    ),
    ParameterDefinition(
      \.upkeep.decay,
      "upkeep.decay",
      0.04,
      in: 0.005...0.2,
      .calibrated,
      "prototype of the tie layer; P1, P2b",
      "Loss of strength in a week without contact, for a new tie."
    ),
    ParameterDefinition(
      \.upkeep.decayWeak,
      "upkeep.decay_weak",
      0.016,
      in: 0...1,
      .calibrated,
      "prototype of the tie layer",
      "How much faster a tie without strength fades than a full one."
    ),
    ParameterDefinition(
      \.upkeep.decayAge,
      "upkeep.decay_age",
      0.46,
      in: 0...2,
      .calibrated,
      "prototype of the tie layer; hazards fall with tie age (Michell and West 1996 data, waves 1-3)",
      "Decay falls as (1 + years) to the power of minus this."
    ),
    ParameterDefinition(
      \.upkeep.decayEmbedded,
      "upkeep.decay_embedded",
      0.015,
      in: 0...0.2,
      .calibrated,
      "prototype of the tie layer; P4",
      "Decay falls by this part for each shared partner."
    ),
    ParameterDefinition(
      \.upkeep.decayKin,
      "upkeep.decay_kin",
      0.1,
      in: 0...1,
      .assumption,
      "kin ties do not fade without contact (Roberts and Dunbar 2015: sign)",
      "Decay of kin ties relative to other ties."
    ),
    ParameterDefinition(
      \.upkeep.decayFar,
      "upkeep.decay_far",
      2.05,
      in: 1...6,
      .assumption,
      "prototype of the tie layer",
      "Decay of a tie after one end moved away, relative to before."
    ),
    ParameterDefinition(
      \.upkeep.contactFar,
      "upkeep.contact_far",
      0.4,
      in: 0...1,
      .assumption,
      "prototype of the tie layer",
      "Contact of a tie after one end moved away, relative to before."
    ),
  ]
}
