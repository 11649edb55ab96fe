import BuurtReport
import BuurtScenario

extension Entries {
  /// Every row of the catalogue.
  var programmes: [Entry] { programmes(ScenarioLoading.reader.programmes()) }

  /// Rows of the catalogue, with how each is there.
  func programmes(_ rows: [ProgrammeRow]) -> [Entry] {
    let presets = ScenarioLoading.reader.presetNotes()
    let labels = words.programme
    return rows.map { row in
      let preset = presets.first { $0.key == row.key }
      let facts: [(label: String, key: String, value: JSONValue)] = [
        (words.kind, "kind", .text(row.kind)), (words.kind, "second_kind", .text(row.secondKind)),
        (labels.form, "form", .text(row.form.rawValue)), (labels.target, "target", .text(row.target)),
        (labels.trigger, "trigger", .text(row.trigger)),
        (labels.deliverer, "deliverer", .text(row.deliverer)),
        (labels.dose, "dose", .text(row.dose)), (labels.capital, "capital", Self.list(row.capital)),
        (labels.channels, "channels", Self.list(row.channels)),
        (words.evidence, "evidence", .text(row.evidence)),
        (words.source, "sources", Self.list(row.sources)),
        (labels.carriedBy, "by", Self.list(carried(row, preset))),
        (words.against, "against", .text(preset?["against"] ?? "")),
      ]
      return Entry(
        name: row.key,
        category: row.name,
        sentence: row.notes,
        facts: facts.filter { !Self.isEmpty($0.value) }
      )
    }
  }

  /// A row of the catalogue as a document: its key and name, then what `programmes` says of it.
  static func document(_ entry: Entry) -> JSONValue {
    .object(
      [("key", .text(entry.name)), ("name", .text(entry.category)), ("notes", .text(entry.sentence))]
        + entry.facts.map { ($0.key, $0.value) }
    )
  }

  private static func list(_ words: [String]) -> JSONValue { .list(words.map { .text($0) }) }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .list(let values): values.isEmpty
    default: false
    }
  }

  /// The file of a preset, with its levers where it is a regime; the view or the base process.
  private func carried(_ row: ProgrammeRow, _ preset: PresetNotes?) -> [String] {
    switch row.form {
    case .preset: preset.map { ["presets/\($0.key).yaml"] } ?? [words.programme.missing]
    case .regime:
      preset.map { ["presets/\($0.key).yaml"] + $0.fields.map { "beleidsregime.\($0)" } }
        ?? [words.programme.missing]
    case .instrument, .context: row.carriers.map(\.text)
    }
  }
}
