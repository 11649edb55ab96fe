import Foundation
import Testing

/// The program as it was built beside these tests, run as a user runs it.
enum BuiltProgram {
  struct Outcome {
    let stdout: String
    let stderr: String
    let code: Int32
  }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program, in the folder where the test bundle was built.
  static var path: URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.map { argument in
      let end = argument.range(of: ".xctest")?.upperBound ?? argument.endIndex
      return URL(fileURLWithPath: String(argument[..<end])).deletingLastPathComponent()
    }
    return (bundle ?? root.appendingPathComponent(".build/debug")).appendingPathComponent("buurtsim")
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: after the name of the program.
  ///   - environment: variables on top of `LANG=C` and `PATH`.
  ///   - folder: where it starts; a new empty one for nil.
  ///   - meanwhile: called once it has started.
  /// - Returns: what it printed, and its exit code.
  /// - Throws: when it cannot be started, and what `meanwhile` throws.
  static func run(
    _ arguments: [String],
    environment: [String: String] = [:],
    in folder: URL? = nil,
    meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Outcome {
    let scratch = try newFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files instead of pipes: nothing has to be drained while it runs.
    let streams = ["stdout", "stderr"].map { scratch.appendingPathComponent($0) }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = ["LANG": "C", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = folder ?? scratch
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    do {
      try meanwhile(process)
    } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(stdout: texts[0], stderr: texts[1], code: process.terminationStatus)
  }

  static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Hands a new folder to a test, and removes it afterwards.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// A JSON document as an object.
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
