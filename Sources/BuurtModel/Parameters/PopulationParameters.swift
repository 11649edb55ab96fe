/// Shares that stand in for margins that a table does not have, and how households are drawn.
///
/// The national shares are for 1 January 2020 unless a row says otherwise. Shares of one partition need
/// not sum to 1: they are renormalised where they are used.
public struct PopulationParameters: Sendable {
  /// Share of one-person households.
  public var onePerson = Share(.nan)
  /// Share of multi-person households without children.
  public var noChildren = Share(.nan)
  /// Share of households with children.
  public var withChildren = Share(.nan)
  /// Persons per household.
  public var meanSize = Count(.nan)
  /// Share of inhabitants of 0-14 years.
  public var age0to14 = Share(.nan)
  /// Share of inhabitants of 15-24 years.
  public var age15to24 = Share(.nan)
  /// Share of inhabitants of 25-44 years.
  public var age25to44 = Share(.nan)
  /// Share of inhabitants of 45-64 years.
  public var age45to64 = Share(.nan)
  /// Share of inhabitants of 65 years and over.
  public var age65up = Share(.nan)
  /// Share of owner-occupied dwellings.
  public var owner = Share(.nan)
  /// Share of dwellings of corporaties.
  public var corporatie = Share(.nan)
  /// Share of dwellings of other landlords.
  public var privateRent = Share(.nan)
  /// Share of households in the lowest four deciles.
  public var lowIncome = Share(.nan)
  /// Share of households in the highest two deciles.
  public var highIncome = Share(.nan)
  /// Share of low educated inhabitants.
  public var educationLow = Share(.nan)
  /// Share of middle educated inhabitants.
  public var educationMiddle = Share(.nan)
  /// Share of high educated inhabitants.
  public var educationHigh = Share(.nan)
  /// Share of inhabitants in the largest category of `group`.
  public var groupLargest = Share(.nan)
  /// Number of categories of `group`, the largest included.
  public var groupCategories = Count(.nan)
  /// Births per inhabitant and year.
  public var births = RatePerYear(.nan)

  /// Share of single parents among households with children, at the national share of low incomes.
  public var singleParent = Share(.nan)
  /// Log odds of a single parent per unit of low-income share.
  public var singleParentLowIncome = Weight(.nan)
  /// Share of households that are neither a person alone, a couple nor parent and child, among
  /// multi-person households without children.
  public var otherHousehold = Share(.nan)
  /// Standard deviation behind the age gap of partners.
  public var partnerGap = Years(.nan)
  /// Mean years between two children of a family.
  public var siblingGap = Years(.nan)
  /// Least years between a child and either parent.
  public var leastParentGap = Years(.nan)
  /// Greatest years between a child and its younger parent that are sought.
  public var greatestParentGap = Years(.nan)

  /// Share of the spread in tenure that whole blocks have in common.
  public var streetClustering = Share(.nan)
  /// Log odds of owning, couple without children against single.
  public var ownerCouple = Weight(.nan)
  /// Log odds of owning, couple with children against single.
  public var ownerFamily = Weight(.nan)
  /// Log odds of owning, single parent against single.
  public var ownerSingleParent = Weight(.nan)
  /// Log odds of owning, reference person under 35 against 35-74.
  public var ownerYoung = Weight(.nan)
  /// Log odds of owning, reference person of 75 and over against 35-74.
  public var ownerOld = Weight(.nan)
  /// Log odds of renting privately among tenants, reference person under 35 against older.
  public var privateYoung = Weight(.nan)

  /// Log odds of one income decile more, owner against none in particular.
  public var incomeOwner = Weight(.nan)
  /// Log odds of one income decile more, corporatie tenant against none in particular.
  public var incomeCorporatie = Weight(.nan)
  /// Log odds of one class of education more, per income decile.
  public var educationIncome = Weight(.nan)

  /// Chance of each of the eight interests.
  public var interestShare = Probability(.nan)
  /// Chance that an adult under 65 is free in the daytime.
  public var freeDaytimeAdult = Probability(.nan)
  /// Chance that an adult of 65 or over is free in the daytime.
  public var freeDaytimeOld = Probability(.nan)
}

extension PopulationParameters {
  static let households2020 = "Statistics Netherlands, 71486NED and 70133NED, 1 January 2020"

  static let definitions: [ParameterDefinition] = nationalShares + households + dwellings + position

  /// Who lives together.
  private static let households: [ParameterDefinition] = [
    ParameterDefinition(
      \.population.singleParent,
      "population.single_parent",
      0.226,
      in: 0...1,
      .source,
      households2020,
      "Share of single parents among households with children in a buurt with 40 % low incomes."
    ),
    ParameterDefinition(
      \.population.singleParentLowIncome,
      "population.single_parent_low_income",
      3,
      in: 0...8,
      .assumption,
      "Leans on Den Haag 2019 (71488NED): .30 of households with children at about half low incomes",
      "How much the log odds of a single parent rise with a buurt's share of low incomes."
    ),
    ParameterDefinition(
      \.population.otherHousehold,
      "population.other_household",
      0.017,
      in: 0...0.3,
      .source,
      "Statistics Netherlands 2020, households by composition, 355 municipalities: .5 % of all households",
      "Share of other households among multi-person households without children."
    ),
    ParameterDefinition(
      \.population.partnerGap,
      "population.partner_gap",
      3.9,
      in: 0...10,
      .calibrated,
      "Statistics Netherlands, 37772ENG: gap 0 in 10 %, 1-4 years in 55 %, 5-9 in 24 % of couples",
      "Standard deviation of the noise in age by which partners find each other."
    ),
    ParameterDefinition(
      \.population.siblingGap,
      "population.sibling_gap",
      2.7,
      in: 1...6,
      .assumption,
      "Leans on mean ages at first and second birth, Statistics Netherlands 37201: 2.1 years apart",
      "Mean years between two successive children of a family."
    ),
    ParameterDefinition(
      \.population.leastParentGap,
      "population.least_parent_gap",
      16,
      in: 12...20,
      .assumption,
      "Statistics Netherlands, 37201: under 1 % of mothers are younger than 20 at a birth",
      "Least years between a child and either parent."
    ),
    ParameterDefinition(
      \.population.greatestParentGap,
      "population.greatest_parent_gap",
      48,
      in: 40...60,
      .assumption,
      "Statistics Netherlands, 37201: under .5 % of mothers are older than 45 at a birth",
      "Greatest years between a child and its younger parent, where the ages of a buurt allow it."
    ),
  ]

  /// Who lives where.
  private static let dwellings: [ParameterDefinition] = [
    ParameterDefinition(
      \.population.streetClustering,
      "population.street_clustering",
      0.7,
      in: 0...0.99,
      .assumption,
      "Dutch streets were built and are let in rows and blocks of one owner",
      "Share of the variance in tenure that a block of 20 dwellings has in common."
    ),
    ParameterDefinition(
      \.population.ownerCouple,
      "population.owner_couple",
      1.35,
      in: -1...4,
      .assumption,
      "Leans on Statistics Netherlands, 7410wbo: a third of singles and two thirds of couples own",
      "Log odds of owning of a couple without children against a single."
    ),
    ParameterDefinition(
      \.population.ownerFamily,
      "population.owner_family",
      1.8,
      in: -1...4,
      .assumption,
      "Leans on Statistics Netherlands, 7410wbo",
      "Log odds of owning of a family against a single."
    ),
    ParameterDefinition(
      \.population.ownerSingleParent,
      "population.owner_single_parent",
      0.2,
      in: -2...3,
      .assumption,
      "Leans on Statistics Netherlands, 7410wbo",
      "Log odds of owning of a single parent against a single."
    ),
    ParameterDefinition(
      \.population.ownerYoung,
      "population.owner_young",
      -0.9,
      in: -3...1,
      .assumption,
      "Those under 35 rent more often",
      "Log odds of owning under 35 against 35-74 years."
    ),
    ParameterDefinition(
      \.population.ownerOld,
      "population.owner_old",
      -0.5,
      in: -3...1,
      .assumption,
      "Those of 75 and over rent more often",
      "Log odds of owning from 75 years against 35-74."
    ),
    ParameterDefinition(
      \.population.privateYoung,
      "population.private_young",
      1.2,
      in: -1...4,
      .assumption,
      "Waiting lists of corporaties favour age",
      "Log odds of a private landlord under 35, among tenants."
    ),
  ]

  /// Income, education, interests and time.
  private static let position: [ParameterDefinition] = [
    ParameterDefinition(
      \.population.incomeOwner,
      "population.income_owner",
      0.15,
      in: 0...0.6,
      .assumption,
      "Owners are richer than tenants at equal composition and age",
      "Log odds per income decile of an owner."
    ),
    ParameterDefinition(
      \.population.incomeCorporatie,
      "population.income_corporatie",
      -0.25,
      in: -0.8...0,
      .assumption,
      "Corporaties let to low incomes by law",
      "Log odds per income decile of a corporatie tenant."
    ),
    ParameterDefinition(
      \.population.educationIncome,
      "population.education_income",
      0.15,
      in: 0...0.6,
      .assumption,
      "Income rises with education",
      "Log odds of a class of education more, per income decile."
    ),
    ParameterDefinition(
      \.population.interestShare,
      "population.interest_share",
      0.35,
      in: 0...1,
      .assumption,
      "A choice: two households share one interest on average",
      "Chance of each of a household's eight interests."
    ),
    ParameterDefinition(
      \.population.freeDaytimeAdult,
      "population.free_daytime_adult",
      0.3,
      in: 0...1,
      .assumption,
      "Leans on net participation in work of 69 % of those aged 15-75, many of them part-time",
      "Chance that an adult under 65 is free in the daytime."
    ),
    ParameterDefinition(
      \.population.freeDaytimeOld,
      "population.free_daytime_old",
      0.95,
      in: 0...1,
      .assumption,
      "Most of those over 65 do not work",
      "Chance that an adult of 65 and over is free in the daytime."
    ),
  ]
}
