import BuurtExperiment
import Foundation
import Synchronization

/// What happened when, one JSON object a line; goes on where an interrupted start ended.
final class EventLog: Sendable {
  private let handle: Mutex<FileHandle>
  private let now: @Sendable () -> Double

  init(path: String, now: @escaping @Sendable () -> Double) throws(SinkError) {
    if !Disk.exists(path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    guard let file = FileHandle(forWritingAtPath: path), (try? file.seekToEnd()) != nil else {
      throw SinkError(.cannotCreate, path: path, reason: Disk.reasonForRefusal(path))
    }
    handle = Mutex(file)
    self.now = now
  }

  /// Adds a line.
  ///
  /// A log that cannot be written stops nothing: results do not depend on it.
  func append(_ event: String, _ facts: [(String, JSONValue)] = []) {
    let time = JSONValue.text(TimeStamp.text(secondsSince1970: now()))
    let line = JSONValue.object([("time", time), ("event", .text(event))] + facts).compact + "\n"
    handle.withLock { file in try? file.write(contentsOf: Data(line.utf8)) }
  }
}
