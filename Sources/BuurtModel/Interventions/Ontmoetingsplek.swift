/// A place in the buurt where households meet without having to be invited.
public struct Ontmoetingsplek: Intervention {
  /// Selected by `kind: ontmoetingsplek`.
  public static let scenarioKey = "ontmoetingsplek"
  /// One sentence for listings.
  public static let summary = "a place where neighbours meet without an invitation"
  /// What speaks against it.
  public static let against =
    "co-presence alone hardly moved loneliness in trials (Masi et al. 2011: -0.06, not significant)"
  let capacity: Double
  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    capacity = parameters.number(
      "capacity", unit: .perWeek, in: 0...2000, default: 120, .assumption, "no source",
      "visits that the place can receive in a week")
  }
}
