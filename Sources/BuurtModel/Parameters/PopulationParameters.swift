/// Shares that stand in for margins that a table does not have, and how households are drawn.
public struct PopulationParameters: Sendable {
  /// Share of one-person households.
  public var onePerson = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.population.onePerson, "population.one_person", 0.385, in: 0...1, .source,
      "Statistics Netherlands 2020, households by size, 355 municipalities",
      "Share of one-person households where the table has none.")
  ]
}
