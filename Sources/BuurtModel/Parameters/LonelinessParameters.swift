/// What support is wanted, what loneliness follows from the gap, and how long shocks and states last.
extension WellbeingParameters {
  static let lonelinessDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.wellbeing.desired,
      "wellbeing.desired",
      0.55,
      in: 0...1,
      .assumption,
      "scale",
      "Support that a household wants on average, on the scale of perceived support."
    ),
    ParameterDefinition(
      \.wellbeing.desiredSpread,
      "wellbeing.desired_spread",
      0.13,
      in: 0...0.5,
      .calibrated,
      "P9b, P9d",
      "Standard deviation of wanted support over households."
    ),
    ParameterDefinition(
      \.wellbeing.loneliness,
      "wellbeing.loneliness",
      0.35,
      in: 0...1,
      .assumption,
      "scale",
      "Loneliness where perceived support is what is wanted."
    ),
    ParameterDefinition(
      \.wellbeing.gap,
      "wellbeing.gap",
      1,
      in: 0...4,
      .assumption,
      "scale",
      "Loneliness per unit of wanted minus perceived support."
    ),
    ParameterDefinition(
      \.wellbeing.stronglyLonely,
      "wellbeing.strongly_lonely",
      0.7,
      in: 0.05...1,
      .calibrated,
      "P9b: .09 to .12 strongly lonely (Statistics Netherlands 2019-2024)",
      "Loneliness from which a household counts as strongly lonely."
    ),
    ParameterDefinition(
      \.wellbeing.lossShock,
      "wellbeing.loss_shock",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "Loneliness that the loss of an adult at home, by death or separation, adds at first."
    ),
    ParameterDefinition(
      \.wellbeing.moveShock,
      "wellbeing.move_shock",
      0.08,
      in: 0...1,
      .assumption,
      "no source",
      "Loneliness that a move adds at first."
    ),
    ParameterDefinition(
      \.wellbeing.shockHalfLife,
      "wellbeing.shock_half_life",
      26,
      in: 2...156,
      .assumption,
      "no source",
      "Weeks in which such a shock halves."
    ),
    ParameterDefinition(
      \.wellbeing.memory,
      "wellbeing.memory",
      13,
      in: 2...104,
      .assumption,
      "a quarter",
      "Half-life of perceived support, loneliness and satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.slowMemory,
      "wellbeing.slow_memory",
      39,
      in: 2...208,
      .assumption,
      "no source",
      "Half-life of self-esteem, stigma and thuisgevoel."
    ),
  ]
}
