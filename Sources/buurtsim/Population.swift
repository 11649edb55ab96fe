import ArgumentParser

/// `population`: households from a table of buurten, with the fit of every margin.
struct Population: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw households from a table of buurten, and report the fit of every margin."
  )

  @Argument(help: "A table of buurten: KWB columns, any year.", completion: .file(extensions: ["csv"]))
  var table: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = try PopulationReport(table: table, common.wording)
    if common.json { Terminal.result(report.json) } else { Terminal.result(report.text) }
  }
}
