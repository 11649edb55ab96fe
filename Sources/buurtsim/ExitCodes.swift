/// What the command ends with.
enum ExitStatus {
  /// The arguments are wrong.
  static let usage: Int32 = 64
  /// The scenario or a table is invalid, or two folders differ.
  static let invalid: Int32 = 65
  /// A file that is asked for is not there.
  static let missing: Int32 = 66
  /// A bug in the program.
  static let bug: Int32 = 70
  /// Output cannot be made.
  static let cannotCreate: Int32 = 73
  /// Output cannot be written.
  static let cannotWrite: Int32 = 74
  /// Stopped on request; the same command goes on.
  static let stopped: Int32 = 75
}
