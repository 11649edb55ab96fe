import ArgumentParser
import BuurtExperiment
import BuurtReport

/// `verify`: two output folders, byte for byte.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two output folders byte for byte.",
    discussion: "log.jsonl and provenance.json tell when and where a run was made, and may differ."
  )

  @Argument(help: "An output folder.", completion: .directory)
  var first: String

  @Argument(help: "Another output folder.", completion: .directory)
  var second: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let wording = common.wording
    for path in [first, second] where !Disk.isFolder(path) {
      throw Failure(code: ExitStatus.missing, error: wording.missingFile(path), wording)
    }
    let found: (differences: [FolderComparison.Difference], same: Int)
    do throws(SinkError) {
      found = try FolderComparison.compare(first, second)
    } catch {
      throw Failure(error, wording)
    }
    let lines = found.differences.map(wording.difference)
    guard lines.isEmpty else {
      throw Failure(
        code: ExitStatus.invalid,
        lines.joined(separator: "\n"),
        facts: [("differences", .list(lines.map { .text($0) })), ("same", .integer(found.same))]
      )
    }
    if common.json {
      Terminal.result(.object([("status", .text("same")), ("files", .integer(found.same))]))
    } else {
      Terminal.result(wording.same(found.same))
    }
  }
}
