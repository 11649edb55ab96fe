extension PopulationParameters {
  private static let kwb2020 = "recalled from Statistics Netherlands, key figures of districts 2020"

  /// What stands in where a table has no value.
  static let nationalShares: [ParameterDefinition] = [
    ParameterDefinition(
      \.population.onePerson,
      "population.one_person",
      0.385,
      in: 0...1,
      .source,
      households2020,
      "Share of one-person households where the table has none."
    ),
    ParameterDefinition(
      \.population.noChildren,
      "population.no_children",
      0.288,
      in: 0...1,
      .source,
      households2020,
      "Share of multi-person households without children where the table has none."
    ),
    ParameterDefinition(
      \.population.withChildren,
      "population.with_children",
      0.327,
      in: 0...1,
      .source,
      households2020,
      "Share of households with children where the table has none."
    ),
    ParameterDefinition(
      \.population.meanSize,
      "population.mean_size",
      2.14,
      in: 1...4,
      .assumption,
      kwb2020,
      "Persons per household where the table has none."
    ),
    ParameterDefinition(
      \.population.age0to14,
      "population.age_0_14",
      0.157,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of inhabitants of 0-14 years where the table has none."
    ),
    ParameterDefinition(
      \.population.age15to24,
      "population.age_15_24",
      0.123,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of inhabitants of 15-24 years where the table has none."
    ),
    ParameterDefinition(
      \.population.age25to44,
      "population.age_25_44",
      0.249,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of inhabitants of 25-44 years where the table has none."
    ),
    ParameterDefinition(
      \.population.age45to64,
      "population.age_45_64",
      0.276,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of inhabitants of 45-64 years where the table has none."
    ),
    ParameterDefinition(
      \.population.age65up,
      "population.age_65_up",
      0.195,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of inhabitants of 65 years and over where the table has none."
    ),
    ParameterDefinition(
      \.population.owner,
      "population.owner",
      0.57,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of owner-occupied dwellings where the table has none."
    ),
    ParameterDefinition(
      \.population.corporatie,
      "population.corporatie",
      0.29,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of corporatie dwellings where the table has none."
    ),
    ParameterDefinition(
      \.population.privateRent,
      "population.private_rent",
      0.14,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of dwellings of other landlords where the table has none."
    ),
    ParameterDefinition(
      \.population.lowIncome,
      "population.low_income",
      0.4,
      in: 0.05...0.95,
      .source,
      "By definition: the lowest four of ten national deciles",
      "Share of households in the lowest 40 % of incomes where the table has none."
    ),
    ParameterDefinition(
      \.population.highIncome,
      "population.high_income",
      0.2,
      in: 0...0.9,
      .source,
      "By definition: the highest two of ten national deciles",
      "Share of households in the highest 20 % of incomes where the table has none."
    ),
    ParameterDefinition(
      \.population.educationLow,
      "population.education_low",
      0.28,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of low educated inhabitants of 15-75 years where the table has none."
    ),
    ParameterDefinition(
      \.population.educationMiddle,
      "population.education_middle",
      0.41,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of middle educated inhabitants of 15-75 years where the table has none."
    ),
    ParameterDefinition(
      \.population.educationHigh,
      "population.education_high",
      0.31,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of high educated inhabitants of 15-75 years where the table has none."
    ),
    ParameterDefinition(
      \.population.groupLargest,
      "population.group_largest",
      0.76,
      in: 0...1,
      .assumption,
      kwb2020,
      "Share of the largest category of `group` where the table has none."
    ),
    ParameterDefinition(
      \.population.groupCategories,
      "population.group_categories",
      3,
      in: 1...8,
      .assumption,
      "A choice: as many as the tables since 2022 give",
      "Categories of `group` where the table has none; those beside the largest are equally large."
    ),
    ParameterDefinition(
      \.population.births,
      "population.births",
      0.0097,
      in: 0...0.05,
      .assumption,
      kwb2020,
      "Births per inhabitant and year where the table has none."
    ),
  ]
}
