/// What contact, help, sterke bindingen and the network outside add to perceived support.
extension WellbeingParameters {
  static let perceivedSupportDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.wellbeing.contact,
      "wellbeing.contact",
      0.3,
      in: 0...2,
      .calibrated,
      "P9b; support is more than size (Van Mourik and Kok (Movisie 2023), rule A7)",
      "Part of perceived support that contacts from zwak up of the week give at most."
    ),
    ParameterDefinition(
      \.wellbeing.contactHalf,
      "wellbeing.contact_half",
      1,
      in: 0.1...10,
      .assumption,
      "about two contacts",
      "Strength of the contacts of a week that gives half of that part."
    ),
    ParameterDefinition(
      \.wellbeing.received,
      "wellbeing.received",
      0.5,
      in: 0...2,
      .assumption,
      "no source",
      "Part of perceived support that help received gives at most."
    ),
    ParameterDefinition(
      \.wellbeing.emotional,
      "wellbeing.emotional",
      0.6,
      in: 0...1,
      .assumption,
      "bonding ties give emotional support (RVS 2024, M-2: sign)",
      "Share of emotional help in the worth of help received; the rest is practical."
    ),
    ParameterDefinition(
      \.wellbeing.sterk,
      "wellbeing.sterk",
      0.25,
      in: 0...2,
      .calibrated,
      "P9b; RVS 2024, M-2 (sign)",
      "Part of perceived support that the security of sterke bindingen gives at most."
    ),
    ParameterDefinition(
      \.wellbeing.sterkHalf,
      "wellbeing.sterk_half",
      1,
      in: 0.1...10,
      .assumption,
      "one to two sterke bindingen",
      "Strength of sterke bindingen together that gives half of that part."
    ),
    ParameterDefinition(
      \.wellbeing.home,
      "wellbeing.home",
      0.15,
      in: 0...2,
      .calibrated,
      "P10: single parents over couples with children",
      "Part of perceived support that another adult at home gives."
    ),
    ParameterDefinition(
      \.wellbeing.outside,
      "wellbeing.outside",
      0.35,
      in: 0...2,
      .calibrated,
      "P9d: little contact within reach, and still not lonely",
      "Part of perceived support that the network outside the simulated area gives at most."
    ),
    ParameterDefinition(
      \.wellbeing.outsideMonthly,
      "wellbeing.outside_monthly",
      0.7,
      in: 0...1,
      .assumption,
      "monthly or more often about 95 % (Statistics Netherlands, level recalled)",
      "Share with monthly contact outside the area, of households without weekly contact there."
    ),
    ParameterDefinition(
      \.wellbeing.outsideMonthlyWorth,
      "wellbeing.outside_monthly_worth",
      0.7,
      in: 0...1,
      .assumption,
      "no source",
      "Worth of a network outside that is seen monthly, relative to weekly."
    ),
    ParameterDefinition(
      \.wellbeing.outsideLessWorth,
      "wellbeing.outside_less_worth",
      0.4,
      in: 0...1,
      .assumption,
      "no source",
      "Worth of a network outside that is seen less than monthly, relative to weekly."
    ),
    ParameterDefinition(
      \.wellbeing.outsideEmotional,
      "wellbeing.outside_emotional",
      0.85,
      in: 0...1,
      .assumption,
      "no source",
      "Share of households whose network outside gives emotional support."
    ),
    ParameterDefinition(
      \.wellbeing.outsidePractical,
      "wellbeing.outside_practical",
      0.6,
      in: 0...1,
      .assumption,
      "no source",
      "Share of households whose network outside gives practical support."
    ),
    ParameterDefinition(
      \.wellbeing.standard,
      "wellbeing.standard",
      0.5,
      in: 0.05...1,
      .assumption,
      "scale",
      "Support at which a household in the middle feels half of full support."
    ),
    ParameterDefinition(
      \.wellbeing.standardSpread,
      "wellbeing.standard_spread",
      0.4,
      in: 0...1,
      .assumption,
      "no source",
      "Standard deviation of the logarithm of that standard over households."
    ),
  ]
}
