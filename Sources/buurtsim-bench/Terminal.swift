import Foundation

/// The only place that prints: results to standard output, everything else to standard error.
enum Terminal {
  /// Prints a result.
  static func result(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Tells something that is not the result.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
