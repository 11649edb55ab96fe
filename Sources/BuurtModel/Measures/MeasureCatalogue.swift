/// Every output column, declared once.
public enum MeasureCatalogue {
  /// Measures of any set of households: the world, a buurt, a group.
  public static let household: [MeasureDefinition] = [
    MeasureDefinition(
      key: "degree", unit: "ties per household", range: 0...1000, decimals: 4, direction: 1,
      english: "ties in the buurt", dutch: "bindingen in de buurt",
      sentence: "Ties of strength 0.05 or more with households of the own buurt.")
  ]
  /// Measures of the network as a whole.
  public static let network: [MeasureDefinition] = [
    MeasureDefinition(
      key: "gini_degree", unit: "index", range: 0...1, decimals: 4, direction: -1,
      english: "inequality of ties", dutch: "ongelijkheid van bindingen",
      sentence: "Gini coefficient of the number of ties in the buurt over all households.")
  ]
  /// The funnel of an intervention.
  public static let intervention: [MeasureDefinition] = [
    MeasureDefinition(
      key: "reached", unit: "households", range: 0...1e9, decimals: 0, direction: 0,
      english: "households reached", dutch: "bereikte huishoudens",
      sentence: "Households that were told of it or invited, each counted once.")
  ]
}
