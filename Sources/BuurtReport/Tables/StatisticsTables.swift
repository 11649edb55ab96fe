extension TableDefinition {
  static let summary = TableDefinition(
    table: .summary,
    english: "Levels per arm",
    dutch: "Niveaus per arm",
    sentence: "Every measure per arm over replicates, computed from the values as printed in timeseries.csv.",
    columns: [
      .scenario, .arm, .measure, .window,
      Column(
        "replicates",
        .integer,
        unit: "number",
        minimum: 0,
        "replicates",
        "herhalingen",
        "Replicates with a value."
      ),
      statistic("mean", "mean", "gemiddelde", "Mean over replicates."),
      statistic("sd", minimum: 0, "sd", "sd", "Standard deviation over replicates; NA of fewer than two."),
      statistic(
        "mc_error",
        minimum: 0,
        "Monte Carlo error",
        "Monte-Carlofout",
        "Standard error of the mean, sd / sqrt(replicates)."
      ),
      statistic("low", "low", "onder", "Lower end of the 95 % t interval of the mean."),
      statistic("high", "high", "boven", "Upper end of the 95 % t interval of the mean."),
    ],
    key: ["arm", "measure", "window"]
  )

  static let comparison = TableDefinition(
    table: .comparison,
    english: "Paired differences",
    dutch: "Gepaarde verschillen",
    sentence:
      "Arm minus reference within a replicate, computed from the values as printed in timeseries.csv.",
    columns: [
      .scenario, .arm, .reference, .measure, .window,
      .pairs(),
      statistic("reference_mean", "reference", "referentie", "Mean of the reference over the pairs."),
      statistic("arm_mean", "arm", "arm", "Mean of the arm over the pairs."),
      statistic("difference", "difference", "verschil", "Mean of arm minus reference over the pairs."),
      statistic(
        "sd",
        minimum: 0,
        "sd",
        "sd",
        "Standard deviation of the paired differences; NA of fewer than two."
      ),
      statistic(
        "mc_error",
        minimum: 0,
        "Monte Carlo error",
        "Monte-Carlofout",
        "Standard error of the difference, sd / sqrt(pairs)."
      ),
      statistic("low", "low", "onder", "Lower end of the 95 % t interval of the difference."),
      statistic("high", "high", "boven", "Upper end of the 95 % t interval of the difference."),
      Column(
        "variance_ratio",
        .number,
        unit: "ratio",
        minimum: 0,
        "variance ratio",
        "variantieverhouding",
        "Variance of the paired difference over that of independent runs; below 1 the pairing helped."
      ),
      statistic(
        "target",
        minimum: 0,
        "half width asked for",
        "gevraagde halve breedte",
        "A tenth of the difference, or 0.01 for a measure in 0...1 where that is larger."
      ),
      Column(
        "replicates_needed",
        .integer,
        unit: "number",
        minimum: 0,
        "replicates needed",
        "herhalingen nodig",
        "Replicates to add until the 95 % interval is as narrow as the target; NA where that cannot be said."
      ),
    ],
    key: ["arm", "measure", "window"]
  )

  /// Decimals of `variance_ratio`.
  static let ratioDecimals = 4

  static func statistic(
    _ name: String,
    minimum: Double? = nil,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> Column {
    Column(name, .number, unit: "unit of the measure", minimum: minimum, english, dutch, sentence)
  }
}
