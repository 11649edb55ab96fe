/// Professional hours for a buurt.
public struct Opbouwwerk: Intervention {
  /// Selected by `kind: opbouwwerk`.
  public static let scenarioKey = "opbouwwerk"
  /// One sentence for listings.
  public static let summary = "hours of a professional who builds community in the buurt"
  /// What speaks against it.
  public static let against = "no controlled effect on ties is published"
  let hours: Double
  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    hours = parameters.number(
      "hours", unit: .hoursPerWeek, in: 0...400, default: 18, .assumption, "no source",
      "hours a week in each buurt")
  }
}
