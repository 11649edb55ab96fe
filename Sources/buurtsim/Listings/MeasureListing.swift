import ArgumentParser

/// `measures`: every output column that is measured.
struct MeasureListing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "List every measure, with unit and range."
  )

  @OptionGroup var common: CommonOptions

  func run() {
    let wording = common.wording
    Listing.print(
      Entries(wording: wording).measures,
      columns: ["unit", "range"],
      json: common.json,
      wording
    )
  }
}
