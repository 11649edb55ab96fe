/// Why the program ends with another code than 0.
///
/// Wrong usage that the arguments alone show is the parser's: it ends with 64 too.
struct Failure: Error {
  /// The exit code: 64 usage, 65 bad table, 66 missing table, 70 a measurement that broke off, 73 or 74 a
  /// file that cannot be made or written.
  let code: Int32
  /// What is wrong, one sentence or one line per problem.
  let message: String

  /// The arguments ask for what cannot be.
  static func usage(_ message: String) -> Failure { Failure(code: 64, message: message) }
  /// The table cannot be read as a table.
  static func badTable(_ message: String) -> Failure { Failure(code: 65, message: message) }
  /// The table is not there.
  static func missingTable(_ path: String) -> Failure {
    Failure(code: 66, message: "there is no table '\(path)'")
  }
  /// A measurement did not come to its end.
  static func brokenOff(_ message: String) -> Failure { Failure(code: 70, message: message) }
  /// A file cannot be made where it is asked for.
  static func cannotCreate(_ message: String) -> Failure { Failure(code: 73, message: message) }
  /// A file cannot be written.
  static func cannotWrite(_ message: String) -> Failure { Failure(code: 74, message: message) }
}
