import ArgumentParser
import BuurtReport

/// `catalogue`: every kind of intervention, with its fields.
struct Catalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every kind of intervention, with its fields and what speaks against it."
  )

  @OptionGroup var common: CommonOptions

  func run() {
    let entries = Entries(wording: common.wording).kinds
    if common.json {
      Terminal.result(.list(entries.map(\.json)))
    } else {
      Terminal.result(entries.map(\.text).joined(separator: "\n\n"))
    }
  }
}
