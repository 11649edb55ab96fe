/// Need by domain, stress and doenvermogen.
public struct NeedParameters: Sendable {
  /// Need in housing.
  public var wonen = DomainParameters()
  /// Need in money.
  public var geld = DomainParameters()
  /// Need in health.
  public var gezondheid = DomainParameters()
  /// Need in mental health.
  public var psychisch = DomainParameters()
  /// Need in upbringing.
  public var opvoeden = DomainParameters()
  /// Need in relations at home and around.
  public var relatie = DomainParameters()
  /// Need in work.
  public var werk = DomainParameters()
  /// Spill-over between domains.
  public var spill = SpillParameters()
  /// How much likelier for single parents.
  public var singleParentRatio = Weight(.nan)
  /// How much likelier for tenants, in wonen.
  public var rentRatio = Weight(.nan)
  /// How much likelier from 65 years than below 35, in gezondheid.
  public var oldRatio = Weight(.nan)
  /// What full stress adds to onset.
  public var stressOnset = Weight(.nan)
  /// Lowest severity at onset.
  public var severityLow = Share(.nan)
  /// Highest severity at onset.
  public var severityHigh = Share(.nan)
  /// Growth of what is missing to 1 in a week without help.
  public var growth = RatePerWeek(.nan)
  /// The same in geld.
  public var debtGrowth = RatePerWeek(.nan)
  /// How much faster need ends with full support.
  public var support = Weight(.nan)
  /// Strength of contacts in a week that counts as full support.
  public var supportFull = Weight(.nan)
  /// Part of support that shared stress takes away.
  public var sharedCost = Weight(.nan)
  /// Part of the gap that stress closes in a week.
  public var stressRate = Share(.nan)
  /// Stress of giving support at capacity.
  public var load = Weight(.nan)
  /// Capacity to act without stress.
  public var doenvermogen = Share(.nan)
  /// How much of it full stress takes away.
  public var doenvermogenStress = Share(.nan)
  /// Severity from which a household counts as in need.
  public var threshold = Share(.nan)
  /// Severity from which a domain counts as a worry.
  public var worry = Share(.nan)
  /// Severity in geld from which debt is problematic.
  public var debt = Share(.nan)
  /// Part by which full support keeps problems in opvoeden from beginning and growing, as policy expects it.
  public var expectedPrevention = Share(.nan)
  /// Part by which a need that was noticed early ends sooner and grows less, as policy expects it.
  public var expectedEarly = Share(.nan)
  /// Time after being noticed for which that is expected.
  public var expectedEarlyWeeks = Weeks(.nan)

  /// The domains by lane.
  var domains: [DomainParameters] { [wonen, geld, gezondheid, psychisch, opvoeden, relatie, werk] }

  static let definitions: [ParameterDefinition] =
    DomainParameters.definitions(
      \.needs.wonen,
      "wonen",
      "housing",
      onset: (
        0.022,
        .assumption,
        "no source; RVS 2024 leaves housing out of its counts (Q-9)"
      ),
      income: 3,
      recovery: 0.4,
      weight: 0.35
    )
    + DomainParameters.definitions(
      \.needs.geld,
      "geld",
      "money",
      onset: (
        0.037,
        .calibrated,
        "worries about money 15 % of parents (SCP 2023, RVS 2024 Q-3); problematic debt 7.7 % of households (Q-30; P12)"
      ),
      income: 8,
      recovery: 0.4,
      weight: 0.5
    )
    + DomainParameters.definitions(
      \.needs.gezondheid,
      "gezondheid",
      "health",
      onset: (
        0.062,
        .calibrated,
        "share of domains that remains in P11 beside Q-1 to Q-3"
      ),
      income: 3,
      recovery: 0.35,
      weight: 0.35
    )
    + DomainParameters.definitions(
      \.needs.psychisch,
      "psychisch",
      "mental health",
      onset: (
        0.113,
        .calibrated,
        "worries about the family situation 43 % of parents (SCP 2023, RVS 2024 Q-1; P11)"
      ),
      income: 2.5,
      recovery: 0.6,
      weight: 0.5
    )
    + DomainParameters.definitions(
      \.needs.opvoeden,
      "opvoeden",
      "upbringing",
      onset: (
        0.162,
        .calibrated,
        "worries about the family situation 43 % of parents (SCP 2023, RVS 2024 Q-1; P11)"
      ),
      income: 2,
      recovery: 0.6,
      weight: 0.4
    )
    + DomainParameters.definitions(
      \.needs.relatie,
      "relatie",
      "relations at home and around",
      onset: (
        0.072,
        .calibrated,
        "problems with the social network 17 % of parents (SCP 2023, RVS 2024 Q-2; P11)"
      ),
      income: 2,
      recovery: 0.6,
      weight: 0.4
    )
    + DomainParameters.definitions(
      \.needs.werk,
      "werk",
      "work",
      onset: (
        0.096,
        .calibrated,
        "share of domains that remains in P11 beside Q-1 to Q-3"
      ),
      income: 4,
      recovery: 0.8,
      weight: 0.35
    )
    + SpillParameters.definitions + common

  private static let common: [ParameterDefinition] = [
    ParameterDefinition(
      \.needs.singleParentRatio,
      "needs.single_parent_ratio",
      1.4,
      in: 1...6,
      .assumption,
      "single parents carry more (Statistics Netherlands 2022, loneliness 20 against 8 %: sign)",
      "Onset in every domain for single parents over that for others."
    ),
    ParameterDefinition(
      \.needs.rentRatio,
      "needs.rent_ratio",
      2,
      in: 1...10,
      .assumption,
      "dear rent and lock-in (RVS 2024, M-59, M-60: sign)",
      "Onset of need in housing for tenants over that for owners."
    ),
    ParameterDefinition(
      \.needs.oldRatio,
      "needs.old_ratio",
      3,
      in: 1...10,
      .assumption,
      "health falls with age (sign)",
      "Onset of need in health from 65 years over that below 35."
    ),
    ParameterDefinition(
      \.needs.stressOnset,
      "needs.stress_onset",
      0.5,
      in: 0...5,
      .assumption,
      "stress wears down (RVS 2024, M-52: sign)",
      "What full stress adds to onset in every domain, as a part of the onset without it."
    ),
    ParameterDefinition(
      \.needs.severityLow,
      "needs.severity_low",
      0.2,
      in: 0.05...1,
      .assumption,
      "no source",
      "Lowest severity at onset."
    ),
    ParameterDefinition(
      \.needs.severityHigh,
      "needs.severity_high",
      0.6,
      in: 0.05...1,
      .assumption,
      "no source",
      "Highest severity at onset."
    ),
    ParameterDefinition(
      \.needs.growth,
      "needs.growth",
      0.002,
      in: 0...0.1,
      .assumption,
      "the impact of problems grows with duration (RVS 2024, M-53, M-58: sign)",
      "Part of the way to 1 that severity grows in a week when left alone."
    ),
    ParameterDefinition(
      \.needs.debtGrowth,
      "needs.debt_growth",
      0.004,
      in: 0...0.1,
      .assumption,
      "debts grow when left alone (RVS 2024, M-54: sign)",
      "Part of the way to 1 that severity in money grows in a week when left alone."
    ),
    ParameterDefinition(
      \.needs.support,
      "needs.support",
      0.5,
      in: 0...3,
      .assumption,
      "support buffers (Movisie 2023, rule G1: sign)",
      "How much faster need ends with full support."
    ),
    ParameterDefinition(
      \.needs.supportFull,
      "needs.support_full",
      1,
      in: 0.2...5,
      .assumption,
      "two good contacts a week",
      "Sum of strengths of the contacts in a week that counts as full support."
    ),
    ParameterDefinition(
      \.needs.sharedCost,
      "needs.shared_cost",
      0.5,
      in: 0...2,
      .assumption,
      "support under the same stressors helps less and may harm (Movisie 2023, rules G1, H2: sign)",
      "Part of the help of support that is lost where those who support carry all the same needs; above 1 it harms."
    ),
    ParameterDefinition(
      \.needs.stressRate,
      "needs.stress_rate",
      0.1,
      in: 0.01...1,
      .assumption,
      "a memory of about ten weeks",
      "Part of the gap to present need and load that stress closes in a week."
    ),
    ParameterDefinition(
      \.needs.load,
      "needs.load",
      0.1,
      in: 0...1,
      .assumption,
      "no source",
      "Stress that giving support at full capacity brings."
    ),
    ParameterDefinition(
      \.needs.doenvermogen,
      "needs.doenvermogen",
      0.75,
      in: 0.2...1,
      .assumption,
      "no source",
      "Doenvermogen of a household without stress."
    ),
    ParameterDefinition(
      \.needs.doenvermogenStress,
      "needs.doenvermogen_stress",
      0.5,
      in: 0...1,
      .assumption,
      "capacity to act falls under stress (Movisie 2023, rule P6: sign)",
      "How much doenvermogen falls at full stress."
    ),
    ParameterDefinition(
      \.needs.threshold,
      "needs.threshold",
      0.5,
      in: 0.05...0.9,
      .assumption,
      "sets about three in ten households in need",
      "Severity in the worst domain from which a household counts as in need."
    ),
    ParameterDefinition(
      \.needs.worry,
      "needs.worry",
      0.2,
      in: 0.05...0.9,
      .assumption,
      "the lowest onset",
      "Severity from which a domain counts as a worry or problem."
    ),
    ParameterDefinition(
      \.needs.debt,
      "needs.debt",
      0.49,
      in: 0.1...0.95,
      .calibrated,
      "problematic debt 7.7 % of households (RVS 2024, Q-30; P12)",
      "Severity in money from which debt counts as problematic."
    ),
    ParameterDefinition(
      \.needs.expectedPrevention,
      "needs.expected_prevention",
      0.3,
      in: 0...0.9,
      .assumption,
      "expectation of policy (SCP 2025, M-36), no finding",
      "Part by which full support keeps problems in opvoeden from beginning and growing; with the switch "
        + "policy_expectations only."
    ),
    ParameterDefinition(
      \.needs.expectedEarly,
      "needs.expected_early",
      0.3,
      in: 0...0.9,
      .assumption,
      "expectation of policy (SCP 2025, M-46), no finding",
      "Part by which a need that was noticed early ends sooner and grows less; with the switch "
        + "policy_expectations only."
    ),
    ParameterDefinition(
      \.needs.expectedEarlyWeeks,
      "needs.expected_early_weeks",
      26,
      in: 4...520,
      .assumption,
      "no source",
      "Weeks after being noticed for which that is expected."
    ),
  ]
}
