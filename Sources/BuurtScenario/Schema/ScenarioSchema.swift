import BuurtModel

/// The JSON Schema (draft-07) of scenario files, made from the table of fields, the catalogue of
/// interventions, the registry of parameters and the list of switches.
///
/// Editors complete and check with it. It is a little wider than the reader: it does not know the table of
/// buurten, presets, or what a file inherits by `extends`.
public enum ScenarioSchema {
  /// The schema as text; the same on every run.
  public static func json() -> String {
    JSONText.object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("buurtsim scenario")),
      ("type", .string("object")),
      ("properties", .object(properties(below: ""))),
      ("anyOf", .list([required(["scenario", "world"]), required(["extends"])])),
      ("additionalProperties", .flag(false)),
      ("definitions", .object([("intervention", intervention)])),
    ]).text
  }

  private static func required(_ keys: [String]) -> JSONText {
    .object([("required", .list(keys.map { .string($0) }))])
  }

  private static func properties(below path: String) -> [(String, JSONText)] {
    ScenarioFields.children(of: path).map { ($0.key, property($0)) }
  }

  private static func property(_ field: ScenarioField) -> JSONText {
    var members: [(String, JSONText)] = [("description", .string(described(field)))]
    members += schema(field)
    if let value = defaultValue(field) { members.append(("default", value)) }
    return .object(members)
  }

  private static func described(_ field: ScenarioField) -> String {
    field.unit.isEmpty ? field.sentence : "\(field.sentence) Unit: \(field.unit)."
  }

  private static func defaultValue(_ field: ScenarioField) -> JSONText? {
    guard let text = field.defaultText else { return nil }
    switch field.value {
    case .integer, .number, .weeks: return Double(text).map { .number($0) }
    case .choiceList: return .list(Defaults.words(field.path).map { .string($0) })
    case .interventions, .shocks: return .list([])
    case .arms: return .object([(Defaults.arm, .list([]))])
    default: return .string(text)
    }
  }

  private static func schema(_ field: ScenarioField) -> [(String, JSONText)] {
    switch field.value {
    case .map: return closed(properties(below: field.path))
    case .parameters: return closed(ParameterRegistry.all.map { ($0.key, parameter($0)) })
    case .switches: return closed(Switch.allCases.map { ($0.rawValue, flag($0)) })
    case .measures:
      let measures = MeasureCatalogue.household + MeasureCatalogue.network
      return closed(
        measures.map { measure in
          (
            measure.key,
            .object([
              ("description", .string("\(measure.sentence) Unit: \(measure.unit).")),
              ("type", .string("number")), ("exclusiveMinimum", .integer(0)),
            ])
          )
        }
      )
    case .arms:
      return [
        ("type", .string("object")), ("minProperties", .integer(1)),
        ("propertyNames", .object([("pattern", .string("^[A-Za-z0-9_]{1,64}$"))])),
        (
          "additionalProperties",
          .object([("anyOf", .list([items, .object(closed(properties(below: "arms.*")))]))])
        ),
      ]
    case .bundle:
      let part = JSONText.object([("type", .string("object"))])
      return [("type", .string("object")), ("additionalProperties", part)]
    case .interventions: return [("type", .string("array")), ("items", reference)]
    case .shocks:
      let below = ScenarioFields.children(of: field.path + ".*")
      let item = JSONText.object(
        closed(below.map { ($0.key, property($0)) })
          + [("required", .list(below.filter(\.required).map { .string($0.key) }))]
      )
      return [("type", .string("array")), ("items", item)]
    case .text(let maximum): return [("type", strings), ("maxLength", .integer(maximum))]
    case .label: return [("type", strings), ("maxLength", .integer(120))]
    case .path: return [("type", .string("string")), ("minLength", .integer(1))]
    case .name(let dashes):
      return [
        ("type", strings),
        ("pattern", .string(dashes ? "^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$" : "^[A-Za-z0-9_]{1,64}$")),
      ]
    case .preset:
      return [("type", .string("string")), ("pattern", .string("^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"))]
    case .kind: return [enumeration(InterventionCatalogue.kinds.map(\.key))]
    case .choice(let known): return [enumeration(known)]
    case .choices(let known):
      return [("anyOf", .list([.object([enumeration(known)]), array(of: .object([enumeration(known)]))]))]
    case .choiceList(let known):
      return [
        ("type", .string("array")), ("items", .object([enumeration(known)])), ("uniqueItems", .flag(true)),
      ]
    case .words: return [("anyOf", .list([word, array(of: word)]))]
    case .integer(let range): return number("integer", Double(range.lowerBound), Double(range.upperBound))
    case .number(let range): return number("number", range.lowerBound, range.upperBound)
    case .euroPerYear(let range): return quantity(.euroPerYear, in: range)
    case .share: return quantity(.share, in: 0...1)
    case .weeks(let range):
      return alternatives(
        number("integer", Double(range.lowerBound), Double(range.upperBound)),
        pattern(of: .weeks)
      )
    case .week(let range): return week(range)
    case .weekList(let range):
      return [("type", .string("array")), ("items", .object(week(range))), ("uniqueItems", .flag(true))]
    case .integers(let range):
      return alternatives(
        number("integer", Double(range.lowerBound), Double(range.upperBound)),
        "^[0-9]+ *\\.\\. *[0-9]+$"
      )
    case .numbers(let range):
      return alternatives(
        number("number", range.lowerBound, range.upperBound),
        "^[0-9.]+ *\\.\\. *[0-9.]+$"
      )
    case .buurten:
      let rule = JSONText.object(
        closed(properties(below: field.path)) + [("required", .list([.string("share")]))]
      )
      return [("anyOf", .list([word, array(of: word), rule]))]
    }
  }

  // MARK: Interventions

  private static let reference = JSONText.object([("$ref", .string("#/definitions/intervention"))])
  private static let items = JSONText.object([("type", .string("array")), ("items", reference)])

  // The keys that every kind has, and for each kind its own. A preset brings a kind that is not in the file.
  private static var intervention: JSONText {
    let common = properties(below: "interventions.*")
    let kinds = InterventionCatalogue.kinds.map { kind -> JSONText in
      let condition = JSONText.object([
        ("properties", .object([("kind", .object([("const", .string(kind.key))]))])),
        ("required", .list([.string("kind")])),
      ])
      let own = common.map { ($0.0, JSONText.flag(true)) } + kind.fields.map { ($0.key, declared($0)) }
      return .object([
        ("if", condition),
        (
          "then",
          .object([
            ("description", .string(kind.summary)), ("properties", .object(own)),
            ("additionalProperties", .flag(false)),
          ])
        ),
      ])
    }
    return .object([
      ("type", .string("object")), ("properties", .object(common)),
      ("oneOf", .list([required(["kind"]), required(["preset"])])), ("allOf", .list(kinds)),
    ])
  }

  private static func declared(_ field: FieldDeclaration) -> JSONText {
    var members: [(String, JSONText)] = [
      ("description", .string("\(field.sentence) (\(field.status.rawValue))"))
    ]
    switch field.kind {
    case .number(let unit, let range): members += quantity(unit, in: range)
    case .integer(let unit, let range):
      members += quantity(unit, in: Double(range.lowerBound)...Double(range.upperBound), type: "integer")
    case .choice(let known): members.append(enumeration(known))
    case .flag: members.append(flags)
    }
    switch (field.defaultValue, field.kind) {
    case (.number(let number)?, .number(let unit, _)), (.number(let number)?, .integer(let unit, _)):
      let bare = unit == .none || unit == .count || unit == .share
      members.append(
        ("default", bare ? .number(number) : .string(QuantityText.write(number, unit: unit)))
      )
    case (.word(let word)?, _): members.append(("default", .string(word)))
    case (.flag(let flag)?, _): members.append(("default", .flag(flag)))
    default: break
    }
    return .object(members)
  }

  // MARK: Parts

  private static let strings = JSONText.list([.string("string"), .string("number")])
  private static let word = JSONText.object([("type", strings)])
  private static let flags = (
    "enum",
    JSONText.list([.flag(true), .flag(false)] + ValueChecker.flags.map { .string($0) })
  )

  private static func flag(_ item: Switch) -> JSONText {
    .object([
      ("description", .string(item.sentence)), flags, ("default", .string(item.isOnByDefault ? "on" : "off")),
    ])
  }

  private static func parameter(_ definition: ParameterDefinition) -> JSONText {
    let sentence = "\(definition.sentence) Unit: \(definition.unit); \(definition.status.rawValue)."
    let bare = number("number", definition.range.lowerBound, definition.range.upperBound)
    let value = definition.writtenUnit.map { alternatives(bare, pattern(of: $0)) } ?? bare
    return .object(
      [("description", .string(sentence))] + value + [("default", .number(definition.defaultValue))]
    )
  }

  private static func closed(_ properties: [(String, JSONText)]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("properties", .object(properties)),
      ("additionalProperties", .flag(false)),
    ]
  }

  private static func array(of item: JSONText) -> JSONText {
    .object([
      ("type", .string("array")), ("items", item), ("minItems", .integer(1)), ("uniqueItems", .flag(true)),
    ])
  }

  private static func enumeration(_ words: [String]) -> (String, JSONText) {
    ("enum", .list(words.map { .string($0) }))
  }

  private static func number(_ type: String, _ low: Double, _ high: Double) -> [(String, JSONText)] {
    [("type", .string(type)), ("minimum", .number(low)), ("maximum", .number(high))]
  }

  private static func week(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    alternatives(
      number("integer", Double(range.lowerBound), Double(range.upperBound)),
      "^[Ww]eek +[0-9]+$"
    )
  }

  private static func quantity(
    _ unit: FieldUnit,
    in range: ClosedRange<Double>,
    type: String = "number"
  ) -> [(String, JSONText)] {
    let bare = number(type, range.lowerBound, range.upperBound)
    switch unit {
    case .none, .count: return bare
    case .share: return alternatives(bare, pattern(of: unit))
    default: return [("type", .string("string")), ("pattern", .string(pattern(of: unit)))]
    }
  }

  private static func alternatives(_ bare: [(String, JSONText)], _ pattern: String) -> [(String, JSONText)] {
    [
      (
        "anyOf",
        .list([.object(bare), .object([("type", .string("string")), ("pattern", .string(pattern))])])
      )
    ]
  }

  // What the reader takes for a quantity in this unit.
  private static func pattern(of unit: FieldUnit) -> String {
    let number = "[-+]?[0-9.]+([eE][-+]?[0-9]+)?"
    let forms = unit.forms.filter { !$0.words.isEmpty || $0.currency }
    let ends = forms.map { $0.words.joined(separator: " +") }
    let any = "(" + ends.joined(separator: "|") + ")"
    if unit.isMoney {
      let space = ends == [""] ? "" : " +" + any
      return "^(EUR|€) *\(number)\(space)$"
    }
    return "^\(number) *\(any)$"
  }
}
