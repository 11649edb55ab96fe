import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `export`: the network of one world as files for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the network of one world in one week to files.",
    discussion: """
      Runs one replicate of one arm up to the week and writes its households and ties into a new folder. \
      Households are drawn, nobody lives there. A world that began with an observed network is refused: such a \
      network stays where it is.
      """
  )

  @OptionGroup var choice: WorldChoice

  @Option(help: "The format: csv (nodes.csv and edges.csv), graphml or gexf.")
  var network: NetworkFileKind

  @Option(help: "The new folder (default: out/<scenario>-<arm>-<replicate>-<week>-<format>).")
  var out: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let out, out.isEmpty { throw ValidationError("--out must name a folder, found ''") }
  }

  func run() throws {
    let wording = common.wording
    let run = try NetworkRun(choice, wording)
    if let observed = run.scenario.network {
      let refusal = ScenarioLoading.problems([observed.exportRefusal], wording)
      throw Failure(
        code: ExitStatus.invalid,
        refusal.map(\.text).joined(separator: "\n"),
        facts: [("problems", .list(refusal.map(\.json)))]
      )
    }
    if !common.json { for problem in run.problems { Terminal.note(problem.text) } }
    let name = "\(run.scenario.name)-\(run.arm)-\(run.replicate)-\(run.week)-\(network.rawValue)"
    var folder = out ?? "out/\(name)"
    while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
    // Before the run, which may take long, and again when the folder is made.
    guard !Disk.exists(folder) else {
      throw Failure(code: ExitStatus.cannotCreate, error: wording.existsAlready(folder), wording)
    }
    let format = network.format
    let export = NetworkExport(try run.world().network(), table: run.scenario.table)
    do throws(SinkError) {
      try export.write(format, to: folder)
    } catch {
      throw Failure(error, wording)
    }
    if common.json {
      Terminal.result(
        .object([
          ("status", .text("made")), ("folder", .text(folder)),
          ("files", .list(export.files(format).map { .text("\(folder)/\($0.name)") })),
          ("scenario", .text(run.scenario.name)), ("arm", .text(run.arm)),
          ("replicate", .integer(run.replicate)), ("week", .integer(run.week)),
          ("households", .integer(export.network.households.count)),
          ("ties", .integer(export.network.ties.count)), ("problems", .list(run.problems.map(\.json))),
        ])
      )
    } else {
      Terminal.result(wording.made(folder))
    }
  }
}

/// A format of network files on the command line.
enum NetworkFileKind: String, ExpressibleByArgument, CaseIterable {
  case csv, graphml, gexf

  /// The format that is written.
  var format: NetworkFileFormat {
    switch self {
    case .csv: .csv
    case .graphml: .graphml
    case .gexf: .gexf
    }
  }
}
