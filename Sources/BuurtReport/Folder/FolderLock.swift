import BuurtExperiment
import Foundation

/// Keeps a second process out of a folder; given up when the process ends, however it ends.
final class FolderLock: Sendable {
  private let handle: FileHandle

  /// Takes the lock of a folder.
  ///
  /// - Throws: `FolderError.locked` when somebody has it, `sink` when the file cannot be made.
  init(folder: String) throws(FolderError) {
    let path = "\(folder)/lock"
    // The folder may be completed and removed between opening and locking: the lock then is of a file that is
    // gone, which shows when what was written through it is not found at its path.
    for _ in 0..<8 {
      do { try Disk.makeFolder(folder) } catch { throw .sink(error) }
      if !Disk.exists(path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
      guard let handle = FileHandle(forUpdatingAtPath: path) else {
        throw .sink(SinkError(.cannotCreate, path: path, reason: Disk.reasonForRefusal(path)))
      }
      guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked(folder) }
      let mark = "\(ProcessInfo.processInfo.processIdentifier) \(UInt64.random(in: .min ... .max))\n"
      do {
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(mark.utf8))
      } catch {
        throw .sink(SinkError(.cannotWrite, path: path, reason: Disk.reason(error)))
      }
      if let found = try? Disk.read(path), found == Array(mark.utf8) {
        self.handle = handle
        return
      }
    }
    throw .locked(folder)
  }

  /// Gives the lock up.
  func release() { try? handle.close() }

  deinit { release() }
}
