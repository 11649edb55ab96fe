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

  static let definitions: [ParameterDefinition] =
    perceivedSupportDefinitions + lonelinessDefinitions + ownStateDefinitions
}
