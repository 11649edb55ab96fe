/// The version of the program, part of the identity of every output.
public enum ProgramVersion {
  /// Semantic version; a change of results changes it.
  public static let text = "0.1.0"
}
