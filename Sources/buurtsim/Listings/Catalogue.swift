import ArgumentParser
import BuurtReport

/// `catalogue`: every kind of intervention with its fields, and the presets that the command carries.
struct Catalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every kind of intervention with its fields, every preset, and what speaks against them."
  )

  @OptionGroup var common: CommonOptions

  func run() {
    let all = Entries(wording: common.wording)
    let entries = all.kinds + all.presets
    if common.json {
      Terminal.result(.list(entries.map(\.json)))
    } else {
      Terminal.result(entries.map(\.text).joined(separator: "\n\n"))
    }
  }
}
