/// Traits that households are born with, and their first ties.
public struct TraitParameters: Sendable {
  /// Spread of skill: standard deviation of its logarithm.
  public var skillSpread = Weight(.nan)
  /// Spread of the contact that a household wants.
  public var desiredSpread = Weight(.nan)
  /// Contacts a week that a household wants on average.
  public var desired = Count(.nan)
  /// Mean trust in people.
  public var trust = Share(.nan)
  /// Part of the gap that the memory of present contact closes in a week.
  public var contactMemory = Share(.nan)
  /// Share with weekly contact outside the simulated area.
  public var outside = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.traits.skillSpread,
      "traits.skill_spread",
      0.21,
      in: 0...0.8,
      .calibrated,
      "prototype of the tie layer; P7",
      "Standard deviation of the logarithm of social skill (mean 1)."
    ),
    ParameterDefinition(
      \.traits.desired,
      "traits.desired",
      2,
      in: 0.5...10,
      .assumption,
      "no source",
      "Contacts a week with ties in the world that a household wants on average."
    ),
    ParameterDefinition(
      \.traits.desiredSpread,
      "traits.desired_spread",
      0.4,
      in: 0...1,
      .assumption,
      "no source",
      "Standard deviation of the logarithm of the wanted contacts."
    ),
    ParameterDefinition(
      \.traits.trust,
      "traits.trust",
      0.6,
      in: 0.1...0.9,
      .assumption,
      "about six in ten adults trust most people (Statistics Netherlands, level recalled)",
      "Mean trust in people of households, between 0 and 1."
    ),
    ParameterDefinition(
      \.traits.contactMemory,
      "traits.contact_memory",
      0.1,
      in: 0.01...1,
      .assumption,
      "a memory of about ten weeks",
      "Part of the gap to last week's contacts that a household's sense of them closes."
    ),
    ParameterDefinition(
      \.traits.outside,
      "traits.outside",
      0.85,
      in: 0...1,
      .assumption,
      "weekly family contact about 83 % (Statistics Netherlands 2019); kin within the world not counted",
      "Share of households with weekly contact outside the simulated area."
    ),
  ]
}

/// First ties, before the burn-in shapes them.
public struct FirstTieParameters: Sendable {
  /// Attempts in the block.
  public var block = Count(.nan)
  /// Attempts in the buurt.
  public var buurt = Count(.nan)
  /// Attempts at kin in the gemeente.
  public var kin = Count(.nan)
  /// Mean age.
  public var age = Years(.nan)
  /// Mean strength of ties with neighbours.
  public var strength = Weight(.nan)
  /// Mean strength of kin ties.
  public var kinStrength = Weight(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.first.block,
      "first.block",
      2.5,
      in: 0...10,
      .assumption,
      "start of the burn-in",
      "First ties that a household tries in its block."
    ),
    ParameterDefinition(
      \.first.buurt,
      "first.buurt",
      1.7,
      in: 0...10,
      .assumption,
      "start of the burn-in",
      "First ties that a household tries in its buurt."
    ),
    ParameterDefinition(
      \.first.kin,
      "first.kin",
      0.2,
      in: 0...5,
      .assumption,
      "start of the burn-in",
      "Kin ties that a household tries in its gemeente."
    ),
    ParameterDefinition(
      \.first.age,
      "first.age",
      6,
      in: 0...30,
      .assumption,
      "start of the burn-in",
      "Mean age of first ties."
    ),
    ParameterDefinition(
      \.first.strength,
      "first.strength",
      0.15,
      in: 0.05...0.6,
      .assumption,
      "start of the burn-in",
      "Mean strength of first ties with neighbours."
    ),
    ParameterDefinition(
      \.first.kinStrength,
      "first.kin_strength",
      0.5,
      in: 0.1...0.8,
      .assumption,
      "start of the burn-in",
      "Mean strength of kin ties."
    ),
  ]
}
