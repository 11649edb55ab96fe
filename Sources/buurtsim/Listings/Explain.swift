import ArgumentParser
import BuurtReport
import BuurtScenario

/// `explain`: what a name means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a parameter, measure, switch, kind, field (kind.field) or diagnostic code."
  )

  @Argument(help: "The name, such as ontmoetingsplek, ontmoetingsplek.capacity or BS012.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let wording = common.wording
    let all = Entries(wording: wording).all
    let found = all.filter { $0.name == name }
    if !found.isEmpty {
      if common.json {
        Terminal.result(.list(found.map(\.json)))
      } else {
        Terminal.result(found.map(\.text).joined(separator: "\n\n"))
      }
      return
    }
    if let text = ScenarioLoading.explanation(of: name, wording) {
      Terminal.result(
        common.json
          ? JSONValue.list([
            .object([
              ("name", .text(name)), ("category", .text(wording.labels.diagnostic)),
              ("sentence", .text(text)),
            ])
          ]).pretty : text
      )
      return
    }
    let names = all.map(\.name) + ScenarioLoading.diagnosticCodes
    let close = EditDistance.suggestion(for: name, in: names)
    let lines = [wording.unknownName(name)] + (close.map { [wording.didYouMean($0)] } ?? [])
    throw Failure(
      code: ExitStatus.usage,
      error: lines.joined(separator: "\n"),
      wording,
      facts: [("did_you_mean", .optional(close))]
    )
  }
}
