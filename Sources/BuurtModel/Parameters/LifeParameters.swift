/// Births, children who leave, and the end of households; what turns a life is in `TurnParameters`.
public struct LifeParameters: Sendable {
  /// Pregnancies a year of couples in the fertile ages.
  public var conception = RatePerYear(.nan)
  /// First age.
  public var fertileFrom = Years(.nan)
  /// Last age.
  public var fertileUntil = Years(.nan)
  /// Children beyond which none is expected.
  public var mostChildren = Count(.nan)
  /// Weeks that a household knows it is expecting.
  public var expecting = Weeks(.nan)
  /// Age from which children leave home.
  public var leavingFrom = Years(.nan)
  /// Rate at which they leave from then on.
  public var leaving = RatePerYear(.nan)
  /// End of a household a year at age 75, doubling each `mortalityDoubling` years.
  public var mortality = RatePerYear(.nan)
  /// Years in which mortality doubles.
  public var mortalityDoubling = Years(.nan)
  /// Separation, partnering, work and illness.
  public var turns = TurnParameters()

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        \.life.conception,
        "life.conception",
        0.25,
        in: 0...1,
        .assumption,
        "gives about 10 births per 1,000 inhabitants a year (Statistics Netherlands 2019: 11 in Amsterdam)",
        "Pregnancies a year of couples whose reference person is in the fertile ages."
      ),
      ParameterDefinition(
        \.life.fertileFrom,
        "life.fertile_from",
        22,
        in: 18...30,
        .assumption,
        "mother-child ages",
        "First age of the reference person at which a household expects children."
      ),
      ParameterDefinition(
        \.life.fertileUntil,
        "life.fertile_until",
        42,
        in: 35...50,
        .assumption,
        "mother-child ages",
        "Last age of the reference person at which a household expects children."
      ),
      ParameterDefinition(
        \.life.mostChildren,
        "life.most_children",
        3,
        in: 1...8,
        .assumption,
        "no source",
        "Children at home beyond which no further child is expected."
      ),
      ParameterDefinition(
        \.life.expecting,
        "life.expecting",
        39,
        in: 20...40,
        .source,
        "length of a pregnancy",
        "Weeks from the start of a pregnancy to birth."
      ),
      ParameterDefinition(
        \.life.leavingFrom,
        "life.leaving_from",
        18,
        in: 16...25,
        .assumption,
        "no source",
        "Age from which the eldest child may leave home."
      ),
      ParameterDefinition(
        \.life.leaving,
        "life.leaving",
        0.18,
        in: 0.02...1,
        .assumption,
        "half have left at about 23 years (Statistics Netherlands, level recalled)",
        "Rate at which the eldest child leaves from that age on."
      ),
      ParameterDefinition(
        \.life.mortality,
        "life.mortality",
        0.03,
        in: 0...0.2,
        .assumption,
        "ends of households by death or care home at 75",
        "Rate at which a household ends at age 75."
      ),
      ParameterDefinition(
        \.life.mortalityDoubling,
        "life.mortality_doubling",
        7,
        in: 3...20,
        .assumption,
        "Gompertz law, doubling time of about seven years",
        "Years in which that rate doubles."
      ),
    ] + TurnParameters.definitions
}

/// Moving.
public struct MovingParameters: Sendable {
  /// Moves a year of owners.
  public var owner = RatePerYear(.nan)
  /// Moves a year of tenants of a corporatie.
  public var corporatie = RatePerYear(.nan)
  /// Moves a year of private tenants.
  public var privateRent = RatePerYear(.nan)
  /// How much likelier below 35 years.
  public var youngRatio = Weight(.nan)
  /// How much less likely from 55 years.
  public var oldRatio = Weight(.nan)
  /// Share of movers that leave the world.
  public var out = Share(.nan)
  /// Chance that an empty dwelling is let in a week.
  public var letting = WeeklyProbability(.nan)
  /// Share of newcomers who look for a roster at once.
  public var newcomerRoster = Share(.nan)
  /// Weeks in which a household counts as a newcomer.
  public var newcomer = Weeks(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.moving.owner,
      "moving.owner",
      0.064,
      in: 0...0.5,
      .calibrated,
      "sum over tenures meets 10 % a year (Statistics Netherlands 60048ned; P18)",
      "Moves a year of owners."
    ),
    ParameterDefinition(
      \.moving.corporatie,
      "moving.corporatie",
      0.1,
      in: 0...0.5,
      .calibrated,
      "as for owners",
      "Moves a year of tenants of a corporatie."
    ),
    ParameterDefinition(
      \.moving.privateRent,
      "moving.private_rent",
      0.21,
      in: 0...0.8,
      .calibrated,
      "as for owners",
      "Moves a year of private tenants."
    ),
    ParameterDefinition(
      \.moving.youngRatio,
      "moving.young_ratio",
      2,
      in: 1...5,
      .assumption,
      "moves gather below 35 (sign)",
      "Moves below 35 years over those between 35 and 54."
    ),
    ParameterDefinition(
      \.moving.oldRatio,
      "moving.old_ratio",
      0.5,
      in: 0.1...1,
      .assumption,
      "moves gather below 35 (sign)",
      "Moves from 55 years over those between 35 and 54."
    ),
    ParameterDefinition(
      \.moving.out,
      "moving.out",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Share of movers who leave the world; the others take a dwelling in it."
    ),
    ParameterDefinition(
      \.moving.letting,
      "moving.letting",
      0.25,
      in: 0.01...1,
      .assumption,
      "empty for about a month",
      "Chance that an empty dwelling gets a newcomer in a week."
    ),
    ParameterDefinition(
      \.moving.newcomerRoster,
      "moving.newcomer_roster",
      0.3,
      in: 0...1,
      .assumption,
      "newcomers start in bonding activities (RVS 2024, M-15: sign)",
      "Share of newcomers who look for a roster within four weeks of arriving."
    ),
    ParameterDefinition(
      \.moving.newcomer,
      "moving.newcomer",
      104,
      in: 4...520,
      .assumption,
      "two years",
      "Weeks in which a household counts as a newcomer in breakdowns."
    ),
  ]
}
