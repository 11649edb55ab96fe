/// What turns the life of a household: separation, a new partner, losing and finding work, lasting illness.
public struct TurnParameters: Sendable {
  /// Separations a year of couples below `coupleAge`.
  public var separation = RatePerYear(.nan)
  /// What full need in relatie adds.
  public var separationNeed = Weight(.nan)
  /// Deciles of income lost.
  public var separationIncome = Count(.nan)
  /// Share of separations in which children stay in the dwelling.
  public var childrenStay = Share(.nan)
  /// Share of ties that stay with who stays.
  public var tieStays = Share(.nan)
  /// Share of the rest that both keep.
  public var tieShared = Share(.nan)
  /// Severity in psychisch after a loss.
  public var grief = Share(.nan)
  /// Singles below `coupleAge` who look for a partner, a year.
  public var partnering = RatePerYear(.nan)
  /// Age of settling.
  public var coupleAge = Years(.nan)
  /// Both rates from then on, relative to before.
  public var coupleOldRatio = Weight(.nan)
  /// Jobs lost a year.
  public var jobLoss = RatePerYear(.nan)
  /// Jobs found a year after that.
  public var jobFound = RatePerYear(.nan)
  /// Deciles of income lost with a job.
  public var jobIncome = Count(.nan)
  /// Age at which work ends.
  public var workUntil = Years(.nan)
  /// Lasting illness a year at age 50.
  public var illness = RatePerYear(.nan)
  /// Years in which it doubles.
  public var illnessDoubling = Years(.nan)
  /// Least severity in gezondheid.
  public var illnessSeverity = Share(.nan)
  /// Recovery from it, relative to other need in gezondheid.
  public var illnessRecovery = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.life.turns.separation,
      "life.separation",
      0.014,
      in: 0...0.5,
      .assumption,
      "divorces about 0.8 % of couples a year (Statistics Netherlands, level recalled), and unmarried couples",
      "Separations a year of couples whose reference person is below the age of settling, without trouble in relations."
    ),
    ParameterDefinition(
      \.life.turns.separationNeed,
      "life.separation_need",
      1,
      in: 0...10,
      .assumption,
      "no source",
      "What full need in relations adds to separation, as a part of the rate without it."
    ),
    ParameterDefinition(
      \.life.turns.separationIncome,
      "life.separation_income",
      1,
      in: 0...5,
      .assumption,
      "costs of two homes (sign)",
      "Deciles of income that both parts lose at a separation."
    ),
    ParameterDefinition(
      \.life.turns.childrenStay,
      "life.children_stay",
      0.8,
      in: 0...1,
      .assumption,
      "no source",
      "Chance that children stay with the part that keeps the dwelling."
    ),
    ParameterDefinition(
      \.life.turns.tieStays,
      "life.tie_stays",
      0.45,
      in: 0...1,
      .assumption,
      "half of the separated have losses that are not made up (Terhell et al. 2004: sign)",
      "Share of ties that stay with the part that keeps the dwelling."
    ),
    ParameterDefinition(
      \.life.turns.tieShared,
      "life.tie_shared",
      0.2,
      in: 0...1,
      .assumption,
      "as for ties that stay; the rest goes along",
      "Share of the other ties that both parts keep; what is left goes along with the part that leaves."
    ),
    ParameterDefinition(
      \.life.turns.grief,
      "life.grief",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Least severity in mental health after a separation or the death of an adult."
    ),
    ParameterDefinition(
      \.life.turns.partnering,
      "life.partnering",
      0.08,
      in: 0...1,
      .calibrated,
      "keeps the share of couples level against separations and deaths",
      "Singles a year, below the age of settling, who find a partner."
    ),
    ParameterDefinition(
      \.life.turns.coupleAge,
      "life.couple_age",
      50,
      in: 30...80,
      .assumption,
      "no source",
      "Age of settling, from which couples part and singles pair less."
    ),
    ParameterDefinition(
      \.life.turns.coupleOldRatio,
      "life.couple_old_ratio",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "Separation and partnering from the age of settling on, relative to before."
    ),
    ParameterDefinition(
      \.life.turns.jobLoss,
      "life.job_loss",
      0.04,
      in: 0...1,
      .assumption,
      "no source",
      "Jobs lost a year in households of working age."
    ),
    ParameterDefinition(
      \.life.turns.jobFound,
      "life.job_found",
      1.2,
      in: 0.05...10,
      .assumption,
      "about half find work within seven months (level recalled)",
      "Jobs found a year by those who lost one."
    ),
    ParameterDefinition(
      \.life.turns.jobIncome,
      "life.job_income",
      2,
      in: 0...9,
      .assumption,
      "no source",
      "Deciles of income that a household loses with a job, until it finds another."
    ),
    ParameterDefinition(
      \.life.turns.workUntil,
      "life.work_until",
      67,
      in: 60...72,
      .source,
      "pension age in the Netherlands since 2024",
      "Age of the reference person until which jobs are lost and found."
    ),
    ParameterDefinition(
      \.life.turns.illness,
      "life.illness",
      0.01,
      in: 0...0.2,
      .assumption,
      "no source",
      "Onsets of lasting illness a year at age 50."
    ),
    ParameterDefinition(
      \.life.turns.illnessDoubling,
      "life.illness_doubling",
      15,
      in: 5...60,
      .assumption,
      "no source",
      "Years of age in which that rate doubles."
    ),
    ParameterDefinition(
      \.life.turns.illnessSeverity,
      "life.illness_severity",
      0.6,
      in: 0.1...1,
      .assumption,
      "no source",
      "Least severity in health of a lasting illness."
    ),
    ParameterDefinition(
      \.life.turns.illnessRecovery,
      "life.illness_recovery",
      0.1,
      in: 0...1,
      .assumption,
      "lasting by definition",
      "Recovery from a lasting illness relative to other need in health."
    ),
  ]
}
