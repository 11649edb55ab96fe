extension TableDefinition {
  /// `summary.csv` of a scenario over parameter sets.
  static let summaryOverSets = TableDefinition(
    table: .summary,
    english: "Levels per arm over parameter sets",
    dutch: "Niveaus per arm over parametersets",
    sentence:
      "Every measure per arm over parameter sets and replicates, computed from the values as printed in "
      + "timeseries.csv; sets count by their weight.",
    columns: [
      .scenario, .arm, .measure, .window, sets,
      Column("runs", .integer, unit: "number", minimum: 0, "runs", "runs", "Runs with a value."),
      statistic("mean", "mean", "gemiddelde", "Weighted mean over sets of the mean over replicates."),
      low("of a set like these"), high("of a set like these"),
    ] + parts,
    key: ["arm", "measure", "window"]
  )

  /// `comparison.csv` of a scenario over parameter sets.
  static let comparisonOverSets = TableDefinition(
    table: .comparison,
    english: "Paired differences over parameter sets",
    dutch: "Gepaarde verschillen over parametersets",
    sentence:
      "Arm minus reference within a parameter set and replicate, computed from the values as printed in "
      + "timeseries.csv; sets count by their weight.",
    columns: [
      .scenario, .arm, .reference, .measure, .window, sets,
      .pairs("Replicates of all sets with a value in both arms."),
      statistic(
        "reference_mean",
        "reference",
        "referentie",
        "Weighted mean of the reference over the pairs."
      ),
      statistic("arm_mean", "arm", "arm", "Weighted mean of the arm over the pairs."),
      statistic(
        "difference",
        "difference",
        "verschil",
        "Weighted mean over sets of the mean of arm minus reference."
      ),
      low("of the difference in a set like these"), high("of the difference in a set like these"),
    ] + parts + [
      statistic(
        "relevant",
        minimum: 0,
        "matters from",
        "doet ertoe vanaf",
        "Smallest relevant effect: what the scenario says, else 0.01 for a measure in 0...1, else a tenth of the "
          + "standard deviation between households of the reference; NA where none is known."
      ),
      share("share_better", "better in", "beter in", "better"),
      share("share_worse", "worse in", "slechter in", "worse"),
      Column(
        "verdict",
        .text,
        "verdict",
        "oordeel",
        "better or worse where that share is at least 0.8, else no_clear_difference; NA where neither way is better "
          + "or no relevant effect is known."
      ),
    ],
    key: ["arm", "measure", "window"]
  )

  /// Decimals of the shares of sets.
  static let shareDecimals = 4

  private static let sets = Column(
    "sets",
    .integer,
    unit: "number",
    minimum: 0,
    "parameter sets",
    "parametersets",
    "Parameter sets with a value."
  )

  private static let parts = [
    statistic(
      "sd_sets",
      minimum: 0,
      "sd between sets",
      "sd tussen sets",
      "Standard deviation between sets, the chance of replicates taken out; NA with one replicate a set."
    ),
    statistic(
      "sd_replicates",
      minimum: 0,
      "sd between replicates",
      "sd tussen herhalingen",
      "Standard deviation between replicates of a set, pooled over sets; NA with one replicate a set."
    ),
    statistic(
      "half_sets",
      minimum: 0,
      "± sets",
      "± sets",
      "Half the interval that sets alone would give; its square and that of half_replicates add up to the whole."
    ),
    statistic(
      "half_replicates",
      minimum: 0,
      "± replicates",
      "± herhalingen",
      "Half the interval that replicates alone would give."
    ),
  ]

  private static func low(_ of: String) -> Column {
    statistic("low", "low", "onder", "Lower end of the 95 % interval over sets and replicates \(of).")
  }

  private static func high(_ of: String) -> Column {
    statistic("high", "high", "boven", "Upper end of the 95 % interval over sets and replicates \(of).")
  }

  private static func share(_ name: String, _ english: String, _ dutch: String, _ word: String) -> Column {
    Column(
      name,
      .number,
      unit: "share",
      minimum: 0,
      maximum: 1,
      english,
      dutch,
      "Weight of the sets in which the arm is \(word) than the reference by more than the smallest relevant effect."
    )
  }
}
