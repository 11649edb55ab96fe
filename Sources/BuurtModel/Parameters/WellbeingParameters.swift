/// How households fare: perceived support, loneliness, satisfaction, self-esteem, stigma, thuisgevoel.
public struct WellbeingParameters: Sendable {
  /// Part of perceived support that contacts from zwak up of the week give at most.
  public var contact = Weight(.nan)
  /// Strength of the contacts of a week that gives half of that part.
  public var contactHalf = Weight(.nan)
  /// Part of perceived support that help received gives at most.
  public var received = Weight(.nan)
  /// Share of emotional help in the worth of help received; the rest is practical.
  public var emotional = Share(.nan)
  /// Part of perceived support that the security of sterke bindingen gives at most.
  public var sterk = Weight(.nan)
  /// Strength of sterke bindingen together that gives half of that part.
  public var sterkHalf = Weight(.nan)
  /// Part of perceived support that another adult at home gives.
  public var home = Weight(.nan)
  /// Part of perceived support that the network outside the simulated area gives at most.
  public var outside = Weight(.nan)
  /// Share with monthly contact outside the area, of households without weekly contact there.
  public var outsideMonthly = Share(.nan)
  /// Worth of a network outside that is seen monthly, relative to weekly.
  public var outsideMonthlyWorth = Share(.nan)
  /// Worth of a network outside that is seen less than monthly, relative to weekly.
  public var outsideLessWorth = Share(.nan)
  /// Share of households whose network outside gives emotional support.
  public var outsideEmotional = Share(.nan)
  /// Share of households whose network outside gives practical support.
  public var outsidePractical = Share(.nan)
  /// Support at which a household in the middle feels half of full support.
  public var standard = Share(.nan)
  /// Standard deviation of the logarithm of that standard over households.
  public var standardSpread = Weight(.nan)
  /// Support that a household wants on average, on the scale of perceived support.
  public var desired = Share(.nan)
  /// Standard deviation of wanted support over households.
  public var desiredSpread = Weight(.nan)
  /// Loneliness where perceived support is what is wanted.
  public var loneliness = Share(.nan)
  /// Loneliness per unit of wanted minus perceived support.
  public var gap = Weight(.nan)
  /// Loneliness from which a household counts as strongly lonely.
  public var stronglyLonely = Share(.nan)
  /// Loneliness that the loss of an adult at home, by death or separation, adds at first.
  public var lossShock = Share(.nan)
  /// Loneliness that a move adds at first.
  public var moveShock = Share(.nan)
  /// Weeks in which such a shock halves.
  public var shockHalfLife = Weeks(.nan)
  /// Half-life of perceived support, loneliness and satisfaction.
  public var memory = Weeks(.nan)
  /// Half-life of self-esteem, stigma and thuisgevoel.
  public var slowMemory = Weeks(.nan)
  /// Satisfaction with contacts where nothing adds or takes away.
  public var satisfaction = Share(.nan)
  /// What contact far beyond what is wanted adds to satisfaction.
  public var satisfactionContact = Weight(.nan)
  /// What full thuisgevoel adds to satisfaction.
  public var satisfactionHome = Weight(.nan)
  /// What full stress takes from satisfaction.
  public var satisfactionStress = Weight(.nan)
  /// Self-esteem where nothing adds or takes away.
  public var esteem = Share(.nan)
  /// What giving adds to self-esteem at most.
  public var giving = Weight(.nan)
  /// Times of help, or hours of volunteering, in a week that give half of that.
  public var givingHalf = Count(.nan)
  /// How much more giving adds for a household that is fully helped.
  public var receiverBonus = Weight(.nan)
  /// What full stress takes from self-esteem.
  public var esteemStress = Weight(.nan)
  /// Felt stigma of full need without self-esteem.
  public var stigma = Share(.nan)
  /// Share of stigma that full self-esteem takes away.
  public var stigmaEsteem = Share(.nan)
  /// Familiar households in the buurt that give half of full thuisgevoel.
  public var thuisgevoelHalf = Count(.nan)
  /// Share of that weight that hangs on recognising oneself in the other.
  public var recognition = Share(.nan)
  /// Share of contact and help that full need keeps from becoming support (channel d).
  public var useNeed = Share(.nan)
  /// How far skill above or below the middle changes what contact and help become (channel d).
  public var useSkill = Weight(.nan)
  /// What a norm of 1 would add to perceived support above what it started from.
  public var norm = Weight(.nan)
  /// Familiar households that such a norm stands for in thuisgevoel.
  public var normFamiliar = Count(.nan)

  static let definitions: [ParameterDefinition] = [
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
    ParameterDefinition(
      \.wellbeing.satisfaction,
      "wellbeing.satisfaction",
      0.35,
      in: 0...1,
      .assumption,
      "scale",
      "Satisfaction with contacts where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionContact,
      "wellbeing.satisfaction_contact",
      0.4,
      in: 0...1,
      .assumption,
      "own state beside loneliness (Van Mourik and Kok (Movisie 2023), A16)",
      "What contact far beyond what is wanted adds to satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionHome,
      "wellbeing.satisfaction_home",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "What full thuisgevoel adds to satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionStress,
      "wellbeing.satisfaction_stress",
      0.3,
      in: 0...1,
      .assumption,
      "no source",
      "What full stress takes from satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.esteem,
      "wellbeing.esteem",
      0.6,
      in: 0...1,
      .assumption,
      "scale",
      "Self-esteem where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.wellbeing.giving,
      "wellbeing.giving",
      0.2,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), C10 (sign)",
      "What giving adds to self-esteem at most."
    ),
    ParameterDefinition(
      \.wellbeing.givingHalf,
      "wellbeing.giving_half",
      2,
      in: 0.1...20,
      .assumption,
      "no source",
      "Times of help, or hours of volunteering, in a week that give half of that."
    ),
    ParameterDefinition(
      \.wellbeing.receiverBonus,
      "wellbeing.receiver_bonus",
      1,
      in: 0...5,
      .assumption,
      "most for those who always receive (Van Mourik and Kok (Movisie 2023), C10: sign)",
      "How much more giving adds for a household that is fully helped."
    ),
    ParameterDefinition(
      \.wellbeing.esteemStress,
      "wellbeing.esteem_stress",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "What full stress takes from self-esteem."
    ),
    ParameterDefinition(
      \.wellbeing.stigma,
      "wellbeing.stigma",
      0.9,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D8 (sign)",
      "Felt stigma of full need without self-esteem."
    ),
    ParameterDefinition(
      \.wellbeing.stigmaEsteem,
      "wellbeing.stigma_esteem",
      0.6,
      in: 0...1,
      .assumption,
      "no source",
      "Share of stigma that full self-esteem takes away."
    ),
    ParameterDefinition(
      \.wellbeing.thuisgevoelHalf,
      "wellbeing.thuisgevoel_half",
      4,
      in: 0.1...30,
      .assumption,
      "RVS 2024, M-7 (sign)",
      "Familiar households in the buurt that give half of full thuisgevoel."
    ),
    ParameterDefinition(
      \.wellbeing.recognition,
      "wellbeing.recognition",
      0.5,
      in: 0...1,
      .assumption,
      "RVS 2024, M-7 (sign)",
      "Share of that weight that hangs on recognising oneself in the other."
    ),
    ParameterDefinition(
      \.wellbeing.useNeed,
      "wellbeing.use_need",
      0.3,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D9 (sign)",
      "Share of contact and help that full need keeps from becoming support (channel d)."
    ),
    ParameterDefinition(
      \.wellbeing.useSkill,
      "wellbeing.use_skill",
      0.3,
      in: 0...2,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D9 (sign)",
      "How far skill above or below the middle changes what contact and help become (channel d)."
    ),
    ParameterDefinition(
      \.wellbeing.norm,
      "wellbeing.norm",
      0.2,
      in: 0...2,
      .assumption,
      "Coleman 1988, Putnam 2007 (sign)",
      "What a norm of 1 would add to perceived support above what it started from."
    ),
    ParameterDefinition(
      \.wellbeing.normFamiliar,
      "wellbeing.norm_familiar",
      3,
      in: 0...30,
      .assumption,
      "Coleman 1988: trust helps newcomers without acquaintances (sign)",
      "Familiar households that such a norm stands for in thuisgevoel."
    ),
  ]
}
