import BuurtReport
import Foundation

/// The only place that prints: results to standard output, everything else to standard error.
enum Terminal {
  /// Prints a result.
  static func result(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Prints one JSON document as the result.
  static func result(_ value: JSONValue) { result(value.pretty) }

  /// Tells something that is not the result.
  static func note(_ text: String) { raw(text + "\n") }

  /// Writes to standard error as it is.
  static func raw(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Tells why the command ends: in words to standard error, or as a JSON document.
  static func report(_ failure: Failure, json: Bool) {
    guard json else {
      note(failure.prefix + failure.message)
      return
    }
    let status = failure.code == ExitStatus.stopped ? "stopped" : "error"
    result(
      .object(
        [
          ("status", .text(status)), ("code", .integer(Int(failure.code))),
          ("message", .text(failure.message)),
        ]
          + failure.facts
      )
    )
  }

  /// Whether a bar and colours may be used: standard error is a terminal, and neither `NO_COLOR` nor
  /// `TERM=dumb` says otherwise.
  static var isRich: Bool {
    let environment = ProcessInfo.processInfo.environment
    let refused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return isatty(FileHandle.standardError.fileDescriptor) == 1 && !refused
  }
}
