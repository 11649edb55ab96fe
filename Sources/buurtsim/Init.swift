import ArgumentParser
import BuurtExperiment
import BuurtReport

/// `init`: a scenario to start from, with its schema and a made-up table of buurten.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a scenario to start from, with its JSON Schema and a made-up table of buurten."
  )

  @Argument(help: "The folder; nothing that stands in it is overwritten.", completion: .directory)
  var folder = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    let wording = common.wording
    let files = StarterFiles.all.map { (path: "\(folder)/\($0.path)", bytes: $0.bytes) }
    for file in files where Disk.exists(file.path) {
      throw Failure(code: ExitStatus.cannotCreate, error: wording.existsAlready(file.path), wording)
    }
    do throws(SinkError) {
      try Disk.makeFolder(folder)
      for file in files {
        if let end = file.path.lastIndex(of: "/") { try Disk.makeFolder(String(file.path[..<end])) }
        try Disk.write(file.bytes, to: file.path)
      }
    } catch {
      throw Failure(error, wording)
    }
    if common.json {
      Terminal.result(
        .object([("status", .text("made")), ("files", .list(files.map { .text($0.path) }))])
      )
      return
    }
    for file in files { Terminal.result(wording.made(file.path)) }
    if let scenario = files.first(where: { $0.path.hasSuffix(".yaml") }) {
      Terminal.result(wording.tryNext("buurtsim \(scenario.path)"))
    }
  }
}
