import Testing

@testable import BuurtModel

@Suite struct InterventionFieldTests {
  /// A field of a kind, to be named in a failure.
  struct Field: Sendable, CustomTestStringConvertible {
    var kind: String
    var declaration: FieldDeclaration
    var testDescription: String { "\(kind).\(declaration.key)" }
  }

  static let fields = InterventionCatalogue.kinds.flatMap { kind in
    kind.fields.map { Field(kind: kind.key, declaration: $0) }
  }

  @Test func `the kinds are listed by key, each with a summary and what speaks against it`() {
    let keys = InterventionCatalogue.kinds.map(\.key)
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    for kind in InterventionCatalogue.kinds {
      #expect(kind.summary.count > 10 && kind.against.count > 10)
      #expect(Set(kind.fields.map(\.key)).count == kind.fields.count)
      #expect(InterventionCatalogue.kind(kind.key)?.key == kind.key)
    }
    #expect(InterventionCatalogue.kind("koffie") == nil)
  }

  @Test(arguments: fields)
  func `a field has a snake_case key, a source, a sentence and a default that it accepts`(field: Field) {
    let declaration = field.declaration
    #expect(declaration.key.wholeMatch(of: /[a-z]+(_[a-z0-9]+)*/) != nil)
    #expect(!declaration.source.isEmpty && declaration.sentence.hasSuffix("."))
    switch (declaration.kind, declaration.defaultValue) {
    case (.number(_, let range), .number(let value)?): #expect(range.contains(value))
    case (.integer(_, let range), .number(let value)?):
      #expect(range.contains(Int(value)) && value == value.rounded())
    case (.choice(let words), .word(let word)?):
      #expect(words.contains(word) && Set(words).count == words.count)
    case (.flag, .flag?): break
    case (.number, nil): break
    default: Issue.record("a default of another kind")
    }
  }

  /// Values of a field other than its default: its ends, its other words.
  private static func others(_ field: FieldDeclaration) -> [FieldInput] {
    let values: [FieldInput] =
      switch field.kind {
      case .number(_, let range): [.number(range.lowerBound), .number(range.upperBound)]
      case .integer(_, let range): [.number(Double(range.lowerBound)), .number(Double(range.upperBound))]
      case .choice(let words): words.map { .word($0) }
      case .flag: [.flag(true), .flag(false)]
      }
    return values.filter { $0 != field.defaultValue }
  }

  /// A run in which the kind has work: groups of households in need, a place beside it, hours enough.
  private static func run(_ kind: String, _ values: [String: FieldInput]) throws -> [[UInt64]] {
    var base: [String: FieldInput] = [:]
    switch kind {
    case "groepsgewijze_hulp":
      base = [
        "trigger": .word("need"), "smallest": .number(3), "patience": .number(2), "cost_per_hour": .number(9),
        "interval": .number(1), "sessions": .number(25), "hours_per_session": .number(12),
      ]
    case "verbinder":
      base = [
        "hours": .number(8), "referral": .word("warm"), "to": .word("both"), "pins": .number(3),
        "talks": .number(4), "after": .number(2), "first": .word("fewest_ties"), "table_hours": .number(1),
        "peers": .number(0.4), "ease": .number(0.3), "interest": .number(0.9), "hears": .number(0.95),
        "hours_per_guidance": .number(1), "pause": .number(10),
      ]
    case "buurtinitiatief":
      base = [
        "hours": .number(40), "hours_per_start": .number(10), "encouragement": .number(0.9),
        "funding": .number(9_000), "takeover": .number(0.3), "guests": .number(6), "equipping": .number(0.1),
        "roles": .number(1), "events": .number(2), "event_interval": .number(9), "refers": .number(0.3),
        "goes_along": .number(0.3), "trust_step": .number(0.1), "way_step": .number(0.1),
        "reach": .word("door_to_door"), "hears": .number(0.9),
      ]
    case "ontmoetingsplek": base = ["hours": .number(6), "announcement": .number(0.9)]
    default: base = ["hours": .number(40), "activities": .number(0.6)]
    }
    let plan = Town.plan(kind, from: 2, base.merging(values) { $1 })
    let place = Town.plan("ontmoetingsplek", from: 1, ["announcement": .number(0.5)])
    let beside = ["opbouwwerk", "verbinder"].contains(kind)
    let grown: [String: Double] = kind == "buurtinitiatief" ? ["civic.growth_club": 0.4] : [:]
    let simulation = try Simulation(
      Town.input(
        [300, 220, 260],
        parameters: [
          "visits.constant": -0.5, "upkeep.lift": 0.2, "rungs.meetings_sterk": 2, "formation.base": 1,
        ].merging(grown) { $1 },
        plans: [plan] + (beside ? [place] : []),
        weeks: 45
      )
    )
    var shown: [[UInt64]] = []
    for _ in 0..<9 {
      simulation.step(5)
      shown.append(simulation.observe(snapshot: false, buurten: true).bits)
    }
    #expect(simulation.violations() == [], "\(kind) \(values)")
    return shown
  }

  private static let unmoved = Result {
    try Dictionary(uniqueKeysWithValues: InterventionCatalogue.kinds.map { ($0.key, try run($0.key, [:])) })
  }

  @Test(arguments: fields)
  func `a field set to another value changes what is observed`(field: Field) throws {
    // Fields that belong to another trigger than the one of the other runs.
    let triggers = ["pregnancy_weeks": "expecting", "child_weeks": "young_child"]
    let context = triggers[field.declaration.key].map { ["trigger": FieldInput.word($0)] } ?? [:]
    let unmoved =
      context.isEmpty ? try Self.unmoved.get()[field.kind] : try Self.run(field.kind, context)
    var changed = false
    for value in Self.others(field.declaration) where !changed {
      let values = context.merging([field.declaration.key: value]) { $1 }
      changed = try Self.run(field.kind, values) != unmoved
    }
    #expect(changed)
  }

  @Test func `a reader gives the value, else the default`() {
    var reader = ParameterReader(values: [
      "a": .number(3), "c": .word("two"), "d": .flag(true), "e": .number(1),
    ])
    let given = reader.number("a", unit: .none, in: 0...9, default: 5, .assumption, "s", "S.")
    let absent = reader.number("b", unit: .none, in: 0...9, default: 5, .assumption, "s", "S.")
    #expect([given, absent] == [3, 5])
    let word = reader.choice("c", of: ["one", "two"], default: "one", .assumption, "s", "S.")
    #expect(word == "two")
    let flag = reader.flag("d", default: false, .assumption, "s", "S.")
    #expect(flag)
    let present = reader.optionalNumber("e", unit: .none, in: 0...9, .assumption, "s", "S.")
    let missing = reader.optionalNumber("f", unit: .none, in: 0...9, .assumption, "s", "S.")
    #expect([present, missing] == [1, nil])
    let whole = reader.integer("g", unit: .none, in: 0...9, default: 4, .assumption, "s", "S.")
    #expect(whole == 4)
    #expect(reader.declarations.map(\.key) == ["a", "b", "c", "d", "e", "f", "g"])
  }
}
