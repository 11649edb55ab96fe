extension TableDefinition {
  static let effectiveness = TableDefinition(
    table: .effectiveness,
    english: "What effects cost",
    dutch: "Wat effecten kosten",
    sentence: "Euros of an arm beyond the reference up to the last week, over what it had more than the "
      + "reference in the last year, paired by replicate; interval of the ratio by Fieller (1954).",
    columns: [
      .scenario, .arm, .reference,
      Column(
        "effect",
        .text,
        "effect",
        "effect",
        "out_of_isolation: households; bridging_ties and bonding_ties: ties; unmet_need: percentage points of "
          + "households whose need for formal help is not met. More is better for each."
      ),
      .pairs(),
      number("euros", "EUR", "extra costs", "extra kosten", "Mean euros of arm minus reference, whole run."),
      number("gain", "unit of the effect", "effect", "effect", "Mean effect in the last year."),
      number("gain_low", "unit of the effect", "low", "onder", "Lower end of its 95 % t interval."),
      number("gain_high", "unit of the effect", "high", "boven", "Upper end of its 95 % t interval."),
      number(
        "euros_per_gain",
        "EUR",
        "euros each",
        "euro per stuk",
        "Euros over effect; NA where not estimable."
      ),
      number("low", "EUR", "low", "onder", "Lower end of the 95 % interval of the ratio."),
      number("high", "EUR", "high", "boven", "Upper end of the 95 % interval of the ratio."),
      Column(
        "estimate",
        .text,
        "estimate",
        "schatting",
        "estimable; not_estimable: the interval of the effect holds 0; harmful: it lies below 0; no_costs."
      ),
    ],
    key: ["arm", "effect"]
  )

  static let equity = TableDefinition(
    table: .equity,
    english: "Effects in the lowest and the highest decile",
    dutch: "Effecten in het laagste en het hoogste deciel",
    sentence: "Arm minus reference in the last year, for households with the fewest and with the most ties "
      + "before week 0; empty where measure.by does not have initial_decile.",
    columns: [.scenario, .arm, .reference, .measure, .pairs()]
      + interval("lowest", "lowest decile", "laagste deciel", "Effect in the decile with the fewest ties.")
      + interval("highest", "highest decile", "hoogste deciel", "Effect in the decile with the most ties.")
      + interval(
        "gap",
        "lowest less highest",
        "laagste min hoogste",
        "Effect in the lowest less in the highest."
      ),
    key: ["arm", "measure"]
  )

  static let displacement = TableDefinition(
    table: .displacement,
    english: "Who loses and who gains",
    dutch: "Wie verliest en wie wint",
    sentence:
      "Households of the last week of both arms, each against itself in the reference, by its mean over "
      + "the last year: worse or better by more than half a standard deviation between households. Chance "
      + "alone makes some gain and some lose; read the net. On a real table (codes other than GM99..) groups of "
      + "fewer than 50 households or 5 buurten are NA.",
    columns: [
      .scenario, .arm, .reference,
      Column(
        "outcome",
        .text,
        "outcome",
        "uitkomst",
        "perceived_support, ties (zwak or stronger), help_unmet, formal_help (weeks in it), visits (weeks)."
      ),
      Column("by", .text, "breakdown", "uitsplitsing", "all, composition, income or initial_decile."),
      Column("level", .text, "level", "niveau", "The level, as the household had it in the reference."),
      .pairs(),
      Column(
        "households",
        .number,
        unit: "households",
        minimum: 0,
        "households",
        "huishoudens",
        "Mean number of households in both arms."
      ),
    ] + interval("worse", "worse off", "slechter af", "Share that is worse off.")
      + interval("better", "better off", "beter af", "Share that is better off.")
      + interval("net", "better less worse", "beter min slechter", "Share better off less share worse off."),
    key: ["arm", "outcome", "by", "level"]
  )

  private static func number(
    _ name: String,
    _ unit: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> Column {
    Column(name, .number, unit: unit, english, dutch, sentence)
  }

  /// A mean over replicates with both ends of its 95 % t interval.
  private static func interval(
    _ name: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> [Column] {
    let unit = "unit of the measure"
    return [
      number(name, unit, english, dutch, "Mean over replicates. \(sentence)"),
      number("\(name)_low", unit, "\(english), low", "\(dutch), onder", "Lower end of its 95 % t interval."),
      number(
        "\(name)_high",
        unit,
        "\(english), high",
        "\(dutch), boven",
        "Upper end of its 95 % t interval."
      ),
    ]
  }
}
