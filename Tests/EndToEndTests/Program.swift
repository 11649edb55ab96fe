import Foundation

/// Runs a program to its end, as a user would.
enum Program {
  /// The root of the package, found from this file.
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The command, which the build puts beside the test bundle.
  static let buurtsim = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "buurtsim")

  /// What a program left behind.
  struct Outcome {
    let name: String
    let status: Int32
    let stdout: String
    let stderr: String

    /// Throws unless the program exited with 0.
    func succeeded() throws {
      guard status == 0 else { throw Failure(sentence: "\(name) exited with \(status): \(stderr)") }
    }
  }

  /// A program that did not do what a test needs first.
  struct Failure: Error {
    let sentence: String
  }

  /// Starts a program, waits for it and reads what it printed, without a final newline.
  ///
  /// - Parameters:
  ///   - program: the executable.
  ///   - arguments: its arguments.
  ///   - environment: variables beside those of the test run.
  /// - Returns: exit status and both outputs.
  /// - Throws: when the program cannot be started.
  @discardableResult
  static func run(
    _ program: URL,
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody empties stops the program.
    let folder = FileManager.default.temporaryDirectory.appending(path: "buurtsim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [folder.appending(path: "stdout"), folder.appending(path: "stderr")]
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { file in
      String(decoding: try Data(contentsOf: file), as: UTF8.self).trimmingCharacters(in: .newlines)
    }
    return Outcome(
      name: program.lastPathComponent,
      status: process.terminationStatus,
      stdout: texts[0],
      stderr: texts[1]
    )
  }
}
