import ArgumentParser
import BuurtReport
import BuurtScenario

/// `catalogue`: every system that the documents name, and how it is there; every kind and preset.
struct Catalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every programme of the documents and how it is there, every kind, every preset.",
    discussion: """
      Without a key it lists the catalogue, as far as the filters say. With the key of a row, a kind or a preset it \
      shows that in full. With --kinds it shows every kind with its fields, with --presets every preset, each with \
      what speaks against it.
      """
  )

  @Argument(help: "The key of a row, a kind or a preset, such as wmo_ladder.")
  var key: String?

  @Option(help: "Only rows of this kind, such as verbinder.")
  var kind: String?

  @Option(help: "Only rows that are said to bring this capital: losse, bonding, bridging or linking.")
  var capital: String?

  @Option(help: "Only rows with this evidence, such as 'reported experience'.")
  var evidence: String?

  @Option(help: "Only rows of this form: preset, regime, instrument or context.")
  var form: String?

  @Flag(help: "Show every kind with its fields instead.")
  var kinds = false

  @Flag(help: "Show every preset with its notes instead.")
  var presets = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let all = Entries(wording: common.wording)
    if kinds || presets {
      show((kinds ? all.kinds : []) + (presets ? all.presets : []))
    } else if let key {
      let rows = all.programmes.filter { $0.name == key }
      let found = (all.kinds + all.presets).filter { $0.name == key }
      guard !(rows + found).isEmpty else { throw unknown(key, all) }
      if common.json {
        Terminal.result(.list(rows.map(Entries.document) + found.map(\.json)))
      } else {
        show(rows + found)
      }
    } else {
      let rows = ScenarioLoading.reader.programmes()
      try refuse(kind, in: rows.flatMap { [$0.kind, $0.secondKind] })
      try refuse(capital, in: rows.flatMap(\.capital))
      try refuse(evidence, in: rows.map(\.evidence))
      try refuse(form, in: rows.map(\.form.rawValue))
      let wanted = rows.filter { row in
        (kind == nil || row.kind == kind || row.secondKind == kind)
          && (capital.map { row.capital.contains($0) } ?? true)
          && (evidence == nil || row.evidence == evidence)
          && (form == nil || row.form.rawValue == form)
      }
      let entries = all.programmes(wanted)
      if common.json {
        Terminal.result(.list(entries.map(Entries.document)))
      } else {
        list(entries)
      }
    }
  }

  private func show(_ entries: [Entry]) {
    if common.json {
      Terminal.result(.list(entries.map(\.json)))
    } else {
      Terminal.result(entries.map(\.text).joined(separator: "\n\n"))
    }
  }

  /// A table of the rows: key, name and the facts that tell them apart.
  private func list(_ entries: [Entry]) {
    let keys = ["kind", "form", "target", "evidence", "sources", "by"]
    let labels = keys.map { key in
      entries.lazy.compactMap { entry in entry.facts.first { $0.key == key }?.label }.first ?? key
    }
    let rows = entries.map { entry in [entry.name, entry.category] + keys.map { entry.shown($0) } }
    let table = AlignedTable(rows: [["", ""] + labels] + rows, headerRows: 1, leftColumns: keys.count + 2)
    Terminal.result(table.lines.joined(separator: "\n"))
  }

  private func refuse(_ word: String?, in known: [String]) throws {
    guard let word, !known.contains(word) else { return }
    throw failure(word, known)
  }

  private func unknown(_ key: String, _ all: Entries) -> Failure {
    failure(key, (all.programmes + all.kinds + all.presets).map(\.name))
  }

  private func failure(_ word: String, _ known: [String]) -> Failure {
    let close = EditDistance.suggestion(for: word, in: Array(Set(known)).sorted())
    let lines = [common.wording.unknownName(word)] + (close.map { [common.wording.didYouMean($0)] } ?? [])
    return Failure(
      code: ExitStatus.usage,
      error: lines.joined(separator: "\n"),
      common.wording,
      facts: [("did_you_mean", .optional(close))]
    )
  }
}
