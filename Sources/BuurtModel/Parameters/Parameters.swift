/// All numbers of the model, each declared once in the registry.
///
/// A group is a struct in a file of its own, with the rows of the registry beside its fields.
public struct Parameters: Sendable {
  /// Shares that stand in for margins that a table does not have.
  public var population = PopulationParameters()

  /// Every number at its default.
  public init() {
    for definition in ParameterRegistry.all { definition.write(&self, definition.defaultValue) }
  }
}

/// The registry: every number of the model, in the order of the groups.
public enum ParameterRegistry {
  /// All rows.
  public static let all: [ParameterDefinition] = PopulationParameters.definitions

  /// The row with a key, nil for an unknown one.
  public static func definition(_ key: String) -> ParameterDefinition? { all.first { $0.key == key } }
}
