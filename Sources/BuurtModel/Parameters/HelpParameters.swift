/// Formal help: who asks, what it does, and what comes after.
public struct HelpParameters: Sendable {
  /// Severity of need from which formal help is sought.
  public var threshold = Share(.nan)
  /// Part by which the threshold is lower after a visit to a place or an invitation in person.
  public var pointing = Share(.nan)
  /// Chance of asking in a week at the worst need and with full linking.
  public var asking = WeeklyProbability(.nan)
  /// Part of that chance that is left without any linking.
  public var floor = Share(.nan)
  /// Part by which full vraagverlegenheid lowers the chance of asking.
  public var shame = Share(.nan)
  /// Part by which parents without trust ask less for opvoeden, for fear of jeugdzorg.
  public var fear = Share(.nan)
  /// Part by which full informal support lowers the chance of asking.
  public var substitution = Weight(.nan)
  /// The same as policy expects it; added with the switch policy_expectations only.
  public var expectedSubstitution = Weight(.nan)
  /// Mean weeks of waiting after which a household gives up.
  public var patience = Weeks(.nan)
  /// Part of the severity that a week of help takes away.
  public var relief = RatePerWeek(.nan)
  /// Severity below which help ends.
  public var endedBelow = Share(.nan)
  /// Weeks after help in which need can relapse.
  public var aftercare = Weeks(.nan)
  /// Chance of a relapse in a week after tapered help, without support.
  public var relapse = WeeklyProbability(.nan)
  /// How much likelier a relapse is after help that ended abruptly.
  public var abrupt = Weight(.nan)
  /// Part by which full informal support lowers the chance of a relapse.
  public var relapseSupport = Share(.nan)
  /// Severity to which need returns at a relapse.
  public var relapseSeverity = Share(.nan)
  /// Chance that the network takes part in help, where there is a network.
  public var network = Probability(.nan)
  /// How much formal help and work on the network at the same time raise each other's success.
  public var complement = Weight(.nan)
  /// Part of own-network effort that full dependence on one-sided help takes.
  public var dependence = Share(.nan)
  /// Weeks of one-sided help to full dependence.
  public var dependenceWeeks = Weeks(.nan)
  /// Weeks without one-sided help in which full dependence is gone.
  public var independenceWeeks = Weeks(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.help.threshold,
      "help.threshold",
      0.35,
      in: 0.05...0.9,
      .assumption,
      "no source",
      "Severity of need from which formal help is sought."
    ),
    ParameterDefinition(
      \.help.pointing,
      "help.pointing",
      0.3,
      in: 0...0.9,
      .assumption,
      "RVS 2024, M-37 and M-38 (sign)",
      "Part by which the threshold is lower after a visit to a place or an invitation in person."
    ),
    ParameterDefinition(
      \.help.asking,
      "help.asking",
      0.05,
      in: 0...1,
      .calibrated,
      "share of problematic debts in help near .20 (P13) with a made-up course of need",
      "Chance of asking in a week at the worst need and with full linking."
    ),
    ParameterDefinition(
      \.help.floor,
      "help.floor",
      0.1,
      in: 0...1,
      .assumption,
      "general practitioner, school and bailiff refer whoever does not know the way; no source for the size",
      "Part of that chance that is left without any linking."
    ),
    ParameterDefinition(
      \.help.shame,
      "help.shame",
      0.6,
      in: 0...1,
      .assumption,
      "Movisie 2023, M3-E1 (sign)",
      "Part by which full vraagverlegenheid lowers the chance of asking."
    ),
    ParameterDefinition(
      \.help.fear,
      "help.fear",
      0.5,
      in: 0...1,
      .assumption,
      "RVS 2024, M-71 (sign)",
      "Part by which parents without trust ask less for opvoeden, for fear of jeugdzorg."
    ),
    ParameterDefinition(
      \.help.substitution,
      "help.substitution",
      0,
      in: -0.5...0.5,
      .assumption,
      "RVS 2024, M-35: informal help does not by itself reduce formal use, so centred on 0",
      "Part by which full informal support lowers the chance of asking."
    ),
    ParameterDefinition(
      \.help.expectedSubstitution,
      "help.expected_substitution",
      0.3,
      in: 0...0.5,
      .assumption,
      "expectation of policy (SCP 2025, M-35 and M-73), no finding",
      "The same as policy expects it; added with the switch policy_expectations only."
    ),
    ParameterDefinition(
      \.help.patience,
      "help.patience",
      52,
      in: 1...520,
      .assumption,
      "no source",
      "Mean weeks of waiting after which a household gives up."
    ),
    ParameterDefinition(
      \.help.relief,
      "help.relief",
      0.03,
      in: 0...0.5,
      .assumption,
      "no source",
      "Part of the severity that a week of help takes away."
    ),
    ParameterDefinition(
      \.help.endedBelow,
      "help.ended_below",
      0.15,
      in: 0...0.9,
      .assumption,
      "no source",
      "Severity below which help ends."
    ),
    ParameterDefinition(
      \.help.aftercare,
      "help.aftercare",
      52,
      in: 0...250,
      .assumption,
      "no source",
      "Weeks after help in which need can relapse."
    ),
    ParameterDefinition(
      \.help.relapse,
      "help.relapse",
      0.004,
      in: 0...0.2,
      .assumption,
      "a fifth within a year; no source",
      "Chance of a relapse in a week after tapered help, without support."
    ),
    ParameterDefinition(
      \.help.abrupt,
      "help.abrupt",
      2.5,
      in: 1...10,
      .assumption,
      "SCP 2025, M-75 (sign)",
      "How much likelier a relapse is after help that ended abruptly."
    ),
    ParameterDefinition(
      \.help.relapseSupport,
      "help.relapse_support",
      0.5,
      in: 0...1,
      .assumption,
      "SCP 2025, M-61 and M-75 (sign)",
      "Part by which full informal support lowers the chance of a relapse."
    ),
    ParameterDefinition(
      \.help.relapseSeverity,
      "help.relapse_severity",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Severity to which need returns at a relapse."
    ),
    ParameterDefinition(
      \.help.network,
      "help.network",
      0.45,
      in: 0...1,
      .calibrated,
      "network takes part in 4 of 10 (Friele et al. 2018 in Inholland 2021, Q-06; P23)",
      "Chance that the network takes part in help, where there is a network."
    ),
    ParameterDefinition(
      \.help.complement,
      "help.complement",
      0.25,
      in: 0...2,
      .assumption,
      "Movisie 2023, M3-F10 (sign)",
      "How much formal help and work on the network at the same time raise each other's success."
    ),
    ParameterDefinition(
      \.help.dependence,
      "help.dependence",
      0.3,
      in: 0...1,
      .assumption,
      "Movisie 2023, M3-F9 (sign)",
      "Part of own-network effort that full dependence on one-sided help takes."
    ),
    ParameterDefinition(
      \.help.dependenceWeeks,
      "help.dependence_weeks",
      52,
      in: 4...104,
      .assumption,
      "no source",
      "Weeks of one-sided help to full dependence."
    ),
    ParameterDefinition(
      \.help.independenceWeeks,
      "help.independence_weeks",
      52,
      in: 4...104,
      .assumption,
      "no source",
      "Weeks without one-sided help in which full dependence is gone."
    ),
  ]
}
