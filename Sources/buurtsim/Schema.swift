import ArgumentParser

/// `schema`: the JSON Schema of scenario files, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of scenario files.")

  @OptionGroup var common: CommonOptions

  func run() { Terminal.result(ScenarioLoading.schema()) }
}
