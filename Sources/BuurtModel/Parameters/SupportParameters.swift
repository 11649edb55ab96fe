/// Help in need: when it is needed, asked for, offered and accepted.
public struct SupportParameters: Sendable {
  /// Mean vraagverlegenheid.
  public var shame = Share(.nan)
  /// Mean handelingsverlegenheid.
  public var reserve = Share(.nan)
  /// Mean acceptatieschroom.
  public var reluctance = Share(.nan)
  /// Occasions for help a week at full need.
  public var occasions = WeeklyProbability(.nan)
  /// Occasions that ask for emotional help.
  public var emotional = Share(.nan)
  /// Occasions that ask for information.
  public var information = Share(.nan)
  /// Households considered for a question in a week.
  public var asks = Count(.nan)
  /// Constant of asking.
  public var ask = Weight(.nan)
  /// Need in asking.
  public var askNeed = Weight(.nan)
  /// Trust times strength in asking.
  public var askTrust = Weight(.nan)
  /// Being able to give back in asking.
  public var askReturn = Weight(.nan)
  /// Vraagverlegenheid in asking.
  public var askShame = Weight(.nan)
  /// Load of the partner in asking.
  public var askLoad = Weight(.nan)
  /// Shared stress in asking.
  public var askStress = Weight(.nan)
  /// Debt in asking.
  public var askDebt = Weight(.nan)
  /// Distance in asking.
  public var askDistance = Weight(.nan)
  /// Earlier help over the tie.
  public var habit = Weight(.nan)
  /// Frictions that giving takes away.
  public var givingRelief = Share(.nan)
  /// Constant of giving.
  public var offer = Weight(.nan)
  /// Strength in giving.
  public var offerStrength = Weight(.nan)
  /// Seeing the need in giving.
  public var offerSeen = Weight(.nan)
  /// Need that is seen without a question.
  public var noticing = Share(.nan)
  /// Handelingsverlegenheid in giving.
  public var offerReserve = Weight(.nan)
  /// Own load in giving.
  public var offerLoad = Weight(.nan)
  /// Stigma in giving.
  public var offerStigma = Weight(.nan)
  /// Debt in giving back.
  public var offerOwed = Weight(.nan)
  /// Constant of accepting.
  public var accept = Weight(.nan)
  /// Need in accepting.
  public var acceptNeed = Weight(.nan)
  /// Acceptatieschroom in accepting.
  public var acceptReluctance = Weight(.nan)
  /// Debt in accepting.
  public var acceptDebt = Weight(.nan)
  /// Being able to give back in accepting.
  public var acceptReturn = Weight(.nan)
  /// Scar in accepting.
  public var acceptScar = Weight(.nan)

  /// Kinds of help by domain of need.
  public var kinds = HelpKindParameters()

  static let definitions: [ParameterDefinition] =
    HelpKindParameters.definitions + [
      ParameterDefinition(
        \.support.shame,
        "support.shame",
        0.48,
        in: 0.1...0.9,
        .calibrated,
        "vraagverlegenheid (Movisie 2023, M3-E1): one of three frictions; no size in the source",
        "Mean vraagverlegenheid of households, between 0 and 1."
      ),
      ParameterDefinition(
        \.support.reserve,
        "support.reserve",
        0.4,
        in: 0.1...0.9,
        .assumption,
        "handelingsverlegenheid (Movisie 2023, M3-E1); no size in the source",
        "Mean handelingsverlegenheid of households, between 0 and 1."
      ),
      ParameterDefinition(
        \.support.reluctance,
        "support.reluctance",
        0.4,
        in: 0.1...0.9,
        .assumption,
        "acceptatieschroom (Movisie 2023, M3-E1); no size in the source",
        "Mean acceptatieschroom of households, between 0 and 1."
      ),
      ParameterDefinition(
        \.support.occasions,
        "support.occasions",
        0.102,
        in: 0.02...1,
        .calibrated,
        "set with P21 and P21b",
        "Chance that a week at full need brings an occasion for help; in proportion to severity."
      ),
      ParameterDefinition(
        \.support.emotional,
        "support.emotional",
        0.35,
        in: 0...0.6,
        .assumption,
        "two functions of ties (Movisie 2023, M3-A2); no shares in the source",
        "Share of occasions that ask for emotional help, from sterke bindingen only."
      ),
      ParameterDefinition(
        \.support.information,
        "support.information",
        0.15,
        in: 0...0.4,
        .assumption,
        "weak ties bring new options (Movisie 2023, M3-B6, M3-B7); no shares in the source",
        "Share of occasions that ask for information; what remains asks for practical help."
      ),
      ParameterDefinition(
        \.support.asks,
        "support.asks",
        1,
        in: 1...2,
        .assumption,
        "a household asks one or two others in a week",
        "Tied households that a household in need considers asking in a week."
      ),
      ParameterDefinition(
        \.support.ask,
        "support.ask",
        1.85,
        in: -6...4,
        .calibrated,
        "set with P21 and P21c",
        "Constant of the chance to ask, on the scale of the logit."
      ),
      ParameterDefinition(
        \.support.askNeed,
        "support.ask_need",
        1,
        in: 0...6,
        .assumption,
        "need drives asking: sign only",
        "What full need adds to asking."
      ),
      ParameterDefinition(
        \.support.askTrust,
        "support.ask_trust",
        1,
        in: 0...6,
        .assumption,
        "trust in people and closeness ease asking (Movisie 2023, M3-B2, M3-E6: sign)",
        "What full trust in people times full strength adds to asking."
      ),
      ParameterDefinition(
        \.support.askReturn,
        "support.ask_return",
        1,
        in: 0...4,
        .assumption,
        "who can give back asks more easily (Movisie 2023, M3-E5, M3-C11: sign); channel b",
        "What being able to give back adds to asking."
      ),
      ParameterDefinition(
        \.support.askShame,
        "support.ask_shame",
        6,
        in: 0...10,
        .calibrated,
        "not asking is the main barrier (Movisie 2023, M3-E2: sign); set with P21c",
        "What full vraagverlegenheid takes from asking."
      ),
      ParameterDefinition(
        \.support.askLoad,
        "support.ask_load",
        1,
        in: 0...4,
        .assumption,
        "people do not ask who carries much already (Movisie 2023, M3-E7: sign); channel e",
        "What a partner at capacity takes from asking."
      ),
      ParameterDefinition(
        \.support.askStress,
        "support.ask_stress",
        1,
        in: 0...4,
        .assumption,
        "shared stressors hold back asking (Movisie 2023, M3-E8: sign); channel e",
        "What full stress of both takes from asking."
      ),
      ParameterDefinition(
        \.support.askDebt,
        "support.ask_debt",
        1,
        in: 0...4,
        .assumption,
        "balance is protected (Movisie 2023, M3-C5, M3-E12: sign); channel b",
        "What a debt as large as is tolerated takes from asking."
      ),
      ParameterDefinition(
        \.support.askDistance,
        "support.ask_distance",
        0.5,
        in: 0...3,
        .assumption,
        "who is near helps with small things (Movisie 2023, M3-A12: sign)",
        "What living in another buurt takes from asking."
      ),
      ParameterDefinition(
        \.support.habit,
        "support.habit",
        3,
        in: 0...5,
        .calibrated,
        "set with P21 and P21b: help goes on where it went before",
        "What earlier help of the same kind over the tie adds to asking and giving."
      ),
      ParameterDefinition(
        \.support.givingRelief,
        "support.giving_relief",
        0.3,
        in: 0...1,
        .assumption,
        "giving lowers asking and accepting frictions (Movisie 2023, M3-C10, M3-C11: sign)",
        "Part of vraagverlegenheid and acceptatieschroom gone for a year after giving help."
      ),
      ParameterDefinition(
        \.support.offer,
        "support.offer",
        -0.2,
        in: -6...4,
        .calibrated,
        "set with P21",
        "Constant of the chance to give when asked, or to offer unasked, on the scale of the logit."
      ),
      ParameterDefinition(
        \.support.offerStrength,
        "support.offer_strength",
        1.5,
        in: 0...6,
        .assumption,
        "close ties give more: sign only",
        "What full strength adds to giving."
      ),
      ParameterDefinition(
        \.support.offerSeen,
        "support.offer_seen",
        1.5,
        in: 0...6,
        .assumption,
        "who sees the need acts sooner (noticing comes before acting: RVS 2024, M-20)",
        "What seeing the need in full adds to giving; who is asked sees it."
      ),
      ParameterDefinition(
        \.support.noticing,
        "support.noticing",
        0.3,
        in: 0...1,
        .assumption,
        "need is often not shared (Movisie 2023, M3-E16: sign)",
        "Part of the need that somebody sees who met the household and was not asked."
      ),
      ParameterDefinition(
        \.support.offerReserve,
        "support.offer_reserve",
        2.5,
        in: 0...8,
        .assumption,
        "handelingsverlegenheid (Movisie 2023, M3-E1: sign)",
        "What full handelingsverlegenheid takes from giving."
      ),
      ParameterDefinition(
        \.support.offerLoad,
        "support.offer_load",
        1,
        in: 0...4,
        .assumption,
        "loaded networks have little slack (Movisie 2023, M3-F2: sign); channel e",
        "What being at capacity takes from giving."
      ),
      ParameterDefinition(
        \.support.offerStigma,
        "support.offer_stigma",
        1,
        in: 0...4,
        .assumption,
        "stigma keeps others away: sign only; channel b",
        "What full stigma of the household in need takes from giving."
      ),
      ParameterDefinition(
        \.support.offerOwed,
        "support.offer_owed",
        1,
        in: 0...4,
        .assumption,
        "receiving calls forth giving (Movisie 2023, M3-C1: sign); channel b",
        "What a debt as large as is tolerated adds to giving back."
      ),
      ParameterDefinition(
        \.support.accept,
        "support.accept",
        2,
        in: -6...6,
        .calibrated,
        "set with P21; not asking stops more help than refusing (Movisie 2023, M3-E2)",
        "Constant of the chance to accept, on the scale of the logit."
      ),
      ParameterDefinition(
        \.support.acceptNeed,
        "support.accept_need",
        1.5,
        in: 0...6,
        .assumption,
        "need drives accepting: sign only",
        "What full need adds to accepting."
      ),
      ParameterDefinition(
        \.support.acceptReluctance,
        "support.accept_reluctance",
        2.5,
        in: 0...8,
        .assumption,
        "acceptatieschroom (Movisie 2023, M3-E1: sign)",
        "What full acceptatieschroom takes from accepting."
      ),
      ParameterDefinition(
        \.support.acceptDebt,
        "support.accept_debt",
        1.5,
        in: 0...6,
        .assumption,
        "imbalance makes people refuse (Movisie 2023, M3-C7: sign); channel b",
        "What a debt as large as is tolerated takes from accepting."
      ),
      ParameterDefinition(
        \.support.acceptReturn,
        "support.accept_return",
        1,
        in: 0...4,
        .assumption,
        "who can give back accepts more easily (Movisie 2023, M3-E5: sign); channel b",
        "What being able to give back adds to accepting."
      ),
      ParameterDefinition(
        \.support.acceptScar,
        "support.accept_scar",
        2,
        in: 0...6,
        .assumption,
        "a disturbed balance damages the tie (Movisie 2023, M3-C6: sign); channel b",
        "What a full scar takes from accepting."
      ),
    ]
}
