import ArgumentParser

/// `parameters`: every number of the model.
struct ParameterListing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "List every number of the model, with range, status and source."
  )

  @OptionGroup var common: CommonOptions

  func run() {
    let wording = common.wording
    Listing.print(
      Entries(wording: wording).parameters,
      columns: ["default", "range", "unit", "status"],
      json: common.json,
      wording
    )
  }
}
