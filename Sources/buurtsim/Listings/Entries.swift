import BuurtModel
import BuurtReport
import BuurtScenario

/// All entries, made from the one table of each thing.
struct Entries {
  let wording: Wording
  var words: DescriptionLabels { wording.labels }

  var all: [Entry] {
    let carried = programmes.filter { ["instrument", "context"].contains($0.shown("form")) }
    return parameters + measures + switches + kinds + fields + presets + carried
  }

  var parameters: [Entry] {
    ParameterRegistry.all.map { row in
      Entry(
        name: row.key,
        category: words.parameter,
        sentence: row.sentence,
        facts: [
          (words.defaultValue, "default", .number(row.defaultValue)), (words.unit, "unit", .text(row.unit)),
          (words.range, "range", range(row.range)), (words.status, "status", .text(row.status.rawValue)),
          (words.source, "source", .text(row.source)),
        ]
      )
    }
  }

  var measures: [Entry] {
    (MeasureCatalogue.household + MeasureCatalogue.network + MeasureCatalogue.intervention).map { row in
      Entry(
        name: row.key,
        category: "\(words.measure): \(wording.label(row))",
        sentence: row.sentence,
        facts: [
          (words.unit, "unit", .text(row.unit)), (words.range, "range", range(row.range)),
          (words.decimals, "decimals", .integer(row.decimals)),
        ]
      )
    }
  }

  var switches: [Entry] {
    Switch.allCases.map { item in
      Entry(
        name: item.rawValue,
        category: words.switchName,
        sentence: item.sentence,
        facts: [(words.defaultValue, "default", .text(item.isOnByDefault ? "on" : "off"))]
      )
    }
  }

  var kinds: [Entry] {
    InterventionCatalogue.kinds.map { kind in
      Entry(
        name: kind.key,
        category: words.kind,
        sentence: kind.summary,
        facts: [(words.against, "against", .text(kind.against))]
          + kind.fields.map { field in
            (
              words.field, "field.\(field.key)",
              .text("\(field.key): \(accepts(field)), \(words.defaultValue) \(defaultText(field))")
            )
          }
      )
    }
  }

  /// The presets that the command carries.
  var presets: [Entry] {
    ScenarioLoading.reader.presetNotes().map { preset in
      let labels = [
        "source": words.source, "evidence": words.evidence, "against": words.against,
        "conditions": words.conditions,
      ]
      return Entry(
        name: preset.key,
        category: "\(words.preset): \(preset.name)",
        sentence: preset["what"] ?? "",
        facts: [(words.kind, "kind", .text(preset.kind))]
          + preset.notes.filter { $0.key != "what" }.map {
            (labels[$0.key] ?? $0.key, $0.key, .text($0.text))
          }
      )
    }
  }

  var fields: [Entry] {
    InterventionCatalogue.kinds.flatMap { kind in
      kind.fields.map { field in
        Entry(
          name: "\(kind.key).\(field.key)",
          category: words.field,
          sentence: field.sentence,
          facts: [
            (words.range, "accepts", .text(accepts(field))),
            (words.defaultValue, "default", .text(defaultText(field))),
            (words.status, "status", .text(field.status.rawValue)),
            (words.source, "source", .text(field.source)),
          ]
        )
      }
    }
  }

  private func range(_ range: ClosedRange<Double>) -> JSONValue {
    .list([.number(range.lowerBound), .number(range.upperBound)])
  }

  private func accepts(_ field: FieldDeclaration) -> String {
    switch field.kind {
    case .number(let unit, let range):
      let ends = Entry.plain(self.range(range))
      return unit.label.isEmpty ? ends : "\(ends) \(unit.label)"
    case .integer(let unit, let range):
      let ends = "\(range.lowerBound)...\(range.upperBound)"
      return unit.label.isEmpty ? ends : "\(ends) \(unit.label)"
    case .choice(let options): return options.joined(separator: ", ")
    case .flag: return "true, false"
    }
  }

  private func defaultText(_ field: FieldDeclaration) -> String {
    switch field.defaultValue {
    case .number(let value)?: JSONValue.number(value).compact
    case .word(let word)?: word
    case .flag(let flag)?: flag ? "true" : "false"
    case nil: words.optional
    }
  }
}
