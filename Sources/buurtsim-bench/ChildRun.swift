import Foundation

/// Makes one measurement in a process of its own, so that its peak memory is its own.
enum ChildRun {
  /// Starts this program once more, for one measurement.
  ///
  /// - Parameter arguments: those of the one measurement; `--single` is added.
  /// - Returns: what the process printed, one line of JSON.
  /// - Throws: `Failure`; where the process itself has said what is wrong, with its code and no words.
  static func line(_ arguments: [String]) throws -> Data {
    let process = Process()
    // The running program itself, also where it was started by a relative path or has been rebuilt since.
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = ["--single"] + arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    let bytes: Data
    do {
      try process.run()
      // After the start: a process inherits the signals that its parent ignores.
      let interrupts = Interrupts(ending: process.processIdentifier)
      defer { interrupts.stop() }
      bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw Failure.brokenOff("a measurement cannot be made: \(error)")
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw Failure.brokenOff(
        "the measurement '\(arguments.joined(separator: " "))' was ended by signal"
          + " \(process.terminationStatus)"
      )
    }
    guard process.terminationStatus == 0 else { throw AlreadySaid(code: process.terminationStatus) }
    return bytes
  }

  /// A failure whose words the measurement's own process has written to standard error.
  struct AlreadySaid: Error {
    let code: Int32
  }
}
