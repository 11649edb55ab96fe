/// Limits far above what a scenario needs, against files that would exhaust the reader.
enum YAMLLimits {
  /// Bytes of a scenario or preset.
  static let bytes = 1_000_000
  /// Levels of maps and lists.
  static let depth = 64
  /// Aliases in a file; each may stand for a large part of it.
  static let aliases = 100
  /// Aliases in a file that also has keys which are lists, maps or aliases.
  static let aliasesBesideComplexKeys = 10
  /// Values in a file after its aliases are filled in.
  static let nodes = 100_000
  /// Keys written as `? key`, which YAML compares by their whole content.
  static let complexKeys = 16
  /// Rounds in which keys that are written twice are looked for.
  static let duplicates = 10
}
