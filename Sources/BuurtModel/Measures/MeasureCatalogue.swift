/// Every output column, declared once.
public enum MeasureCatalogue {
  /// Measures of any set of households: the world, a buurt, a group, in the order of `HouseholdMeasure`.
  public static let household: [MeasureDefinition] = HouseholdMeasure.allCases.map(\.definition)

  /// Measures of the network as a whole, in the order of `NetworkMeasure`.
  public static let network: [MeasureDefinition] = NetworkMeasure.allCases.map(\.definition)

  /// The funnel and account of an intervention, in the order of `Funnel.values` and `Account.values`.
  public static let intervention: [MeasureDefinition] = [
    .count(
      "reached",
      "households reached",
      "bereikte huishoudens",
      "Households told of it or invited, each once."
    ),
    .count("came", "households that came", "huishoudens die kwamen", "Households that came at least once."),
    .count(
      "met",
      "households that met others",
      "huishoudens die anderen ontmoetten",
      "Households that met another one there."
    ),
    .count("tied", "ties begun", "begonnen bindingen", "Ties that began there."),
    .count(
      "kept_26",
      "ties kept 26 weeks",
      "bindingen na 26 weken",
      "Ties that began there and were not dormant after 26 weeks."
    ),
    .count(
      "kept_52",
      "ties kept 52 weeks",
      "bindingen na 52 weken",
      "Ties that began there and were not dormant after 52 weeks."
    ),
    MeasureDefinition(
      key: "hours",
      unit: "hours",
      range: 0...1e9,
      decimals: 1,
      direction: 0,
      english: "hours of work",
      dutch: "uren werk",
      sentence: "Hours booked since its start."
    ),
    MeasureDefinition(
      key: "euros",
      unit: "EUR",
      range: 0...1e12,
      decimals: 0,
      direction: 0,
      english: "costs",
      dutch: "kosten",
      sentence: "Euros booked since its start."
    ),
    MeasureDefinition(
      key: "budget",
      unit: "EUR",
      range: 0...1e9,
      decimals: 2,
      direction: 0,
      english: "budget of the year",
      dutch: "budget van het jaar",
      sentence:
        "Euros that it may spend in the year of 52 weeks of the last week worked; NA without a budget."
    ),
    MeasureDefinition(
      key: "spent",
      unit: "EUR",
      range: 0...1e12,
      decimals: 2,
      direction: 0,
      english: "spent this year",
      dutch: "uitgegeven dit jaar",
      sentence: "Euros booked in that year so far, in whole cents."
    ),
  ]
}
