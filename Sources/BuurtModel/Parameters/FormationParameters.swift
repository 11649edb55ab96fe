/// First meetings: when a tie begins.
public struct FormationParameters: Sendable {
  /// Chance at full recognition, skill and effort.
  public var base = Probability(.nan)
  /// Power of recognition.
  public var recognition = Weight(.nan)
  /// How much likelier an introduction forms a tie.
  public var introduction = Weight(.nan)
  /// Share of encounters that go through a friend of a friend (channel c).
  public var introductionShare = Share(.nan)
  /// Lowest first strength.
  public var strengthLow = Weight(.nan)
  /// Highest first strength.
  public var strengthHigh = Weight(.nan)
  /// Strength to which a meeting revives a dormant tie.
  public var revival = Weight(.nan)
  /// Share of openness that full need takes away (channel a).
  public var stigma = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.formation.base,
      "formation.base",
      0.29,
      in: 0.01...1,
      .calibrated,
      "prototype of the tie layer; P8b",
      "Chance that a first meeting makes a tie at full recognition, skill and effort of both."
    ),
    ParameterDefinition(
      \.formation.recognition,
      "formation.recognition",
      4,
      in: 0...8,
      .calibrated,
      "prototype of the tie layer; P25",
      "Power of recognition (similarity, softened by a joint activity)."
    ),
    ParameterDefinition(
      \.formation.introduction,
      "formation.introduction",
      30,
      in: 1...30,
      .calibrated,
      "prototype of the tie layer; P5",
      "How much likelier an introduction by a friend makes a tie."
    ),
    ParameterDefinition(
      \.formation.introductionShare,
      "formation.introduction_share",
      0.6,
      in: 0...0.8,
      .calibrated,
      "prototype of the tie layer; P5, P8",
      "Share of encounters that go through a present friend of a friend."
    ),
    ParameterDefinition(
      \.formation.strengthLow,
      "formation.strength_low",
      0.05,
      in: 0.03...0.1,
      .assumption,
      "a losse binding",
      "Lowest strength of a new tie."
    ),
    ParameterDefinition(
      \.formation.strengthHigh,
      "formation.strength_high",
      0.12,
      in: 0.05...0.14,
      .assumption,
      "a losse binding",
      "Highest strength of a new tie."
    ),
    ParameterDefinition(
      \.formation.revival,
      "formation.revival",
      0.06,
      in: 0.03...0.14,
      .assumption,
      "no source",
      "Strength to which a meeting lifts a dormant tie at once."
    ),
    ParameterDefinition(
      \.formation.stigma,
      "formation.stigma",
      0.2,
      in: 0...0.9,
      .assumption,
      "shame and stigma keep people in need back (RVS 2024, M-71: sign)",
      "Share of openness at first meetings that full need takes away (channel a)."
    ),
  ]
}

/// Similarity of two households: a weighted agreement, 0...1.
public struct SimilarityParameters: Sendable {
  /// Weight of life stage and children's age.
  public var lifeStage = Weight(.nan)
  /// Weight of education and income.
  public var position = Weight(.nan)
  /// Weight of group.
  public var group = Weight(.nan)
  /// Weight of age.
  public var age = Weight(.nan)
  /// Weight of interests.
  public var interests = Weight(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.similarity.lifeStage,
      "similarity.life_stage",
      1.0,
      in: 0...5,
      .assumption,
      "McPherson et al. 2001 (order of homophily); weight chosen",
      "Weight of the same life stage."
    ),
    ParameterDefinition(
      \.similarity.position,
      "similarity.position",
      1.0,
      in: 0...5,
      .assumption,
      "McPherson et al. 2001 (order of homophily); weight chosen",
      "Weight of closeness in education and income."
    ),
    ParameterDefinition(
      \.similarity.group,
      "similarity.group",
      1.0,
      in: 0...5,
      .assumption,
      "McPherson et al. 2001 (order of homophily); weight chosen",
      "Weight of the same group."
    ),
    ParameterDefinition(
      \.similarity.age,
      "similarity.age",
      1.0,
      in: 0...5,
      .assumption,
      "McPherson et al. 2001 (order of homophily); weight chosen",
      "Weight of closeness in age of the reference persons."
    ),
    ParameterDefinition(
      \.similarity.interests,
      "similarity.interests",
      1.0,
      in: 0...5,
      .assumption,
      "weight chosen",
      "Weight of having an interest in common."
    ),
  ]
}
