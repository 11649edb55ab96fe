import BuurtScenario
import Foundation
import Testing

@Suite struct DiskFilesTests {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  private func withDirectory(_ body: (URL) throws -> Void) throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try body(directory)
  }

  @Test func `a file of fifty megabytes is refused, a small one is read`() throws {
    try withDirectory { directory in
      let large = directory.appendingPathComponent("large.yaml").path
      #expect(FileManager.default.createFile(atPath: large, contents: nil))
      let handle = try #require(FileHandle(forWritingAtPath: large))
      try handle.truncate(atOffset: 50_000_000)
      try handle.close()
      #expect(throws: FileFault.tooLarge(limit: 1_000_000)) { try DiskFiles().read(large, limit: 1_000_000) }
      let small = directory.appendingPathComponent("small.yaml")
      try Data("abc".utf8).write(to: small)
      #expect(try DiskFiles().read(small.path, limit: 3) == Array("abc".utf8))
      #expect(throws: FileFault.tooLarge(limit: 2)) { try DiskFiles().read(small.path, limit: 2) }
      let link = directory.appendingPathComponent("link.yaml").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: small.path)
      #expect(try DiskFiles().read(link, limit: 3) == Array("abc".utf8))
      #expect(DiskFiles().names(in: directory.path) == ["large.yaml", "link.yaml", "small.yaml"])
    }
  }

  @Test func `what is no file is refused`() throws {
    try withDirectory { directory in
      #expect(throws: FileFault.directory) { try DiskFiles().read(directory.path, limit: 10) }
      let missing = directory.appendingPathComponent("missing").path
      #expect(throws: FileFault.missing) { try DiskFiles().read(missing, limit: 10) }
      #expect(throws: FileFault.notRegular) { try DiskFiles().read("/dev/zero", limit: 10) }
      #expect(DiskFiles().names(in: missing) == [])
    }
  }
}
