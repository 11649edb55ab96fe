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
      case .integer(_, let range):
        // Its ends, and a hundredth of the way: of a time that is long the run sees neither end.
        [range.lowerBound, range.upperBound, range.lowerBound + range.count / 100]
          .map { .number(Double($0)) }
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
        "guests": .number(0.5), "session_linking": .number(0.1),
      ]
    case "ontmoetingsplek": base = ["hours": .number(6), "announcement": .number(0.9)]
    default: base = ["hours": .number(40), "activities": .number(0.6)]
    }
    let plan = Town.plan(kind, from: 2, base.merging(values) { $1 })
    let place = Town.plan("ontmoetingsplek", from: 1, ["announcement": .number(0.5)])
    let simulation = try Simulation(
      Town.input(
        [300, 220, 260],
        parameters: [
          "visits.constant": -0.5, "upkeep.lift": 0.2, "rungs.meetings_sterk": 2, "formation.base": 1,
        ],
        plans: [plan] + (kind == "opbouwwerk" ? [place] : []),
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

  /// Settings under which fields matter that belong to a variant of their kind.
  private static let contexts: [String: [String: FieldInput]] = {
    let recruited: [String: FieldInput] = ["trigger": .word("recruited"), "hears": .number(0.9)]
    let kept: [String: FieldInput] = ["volunteer_hours": .number(30)]
    let temporary: [String: FieldInput] = ["contract": .number(10)]
    let shared: [String: FieldInput] = ["shared_worry": .flag(true)]
    let agencies: [String: FieldInput] = ["formal_presence": .number(0.5)]
    return [
      "groepsgewijze_hulp.pregnancy_weeks": ["trigger": .word("expecting")],
      "groepsgewijze_hulp.child_weeks": ["trigger": .word("young_child")],
      "groepsgewijze_hulp.newcomer_weeks": ["trigger": .word("newcomer")],
      "groepsgewijze_hulp.reach": recruited, "groepsgewijze_hulp.hears": recruited,
      "groepsgewijze_hulp.interest": recruited, "groepsgewijze_hulp.distrust": recruited,
      "groepsgewijze_hulp.shame": recruited, "groepsgewijze_hulp.only_in_need": recruited,
      "groepsgewijze_hulp.balanced_at": ["heavy_from": .number(0.2)],
      "groepsgewijze_hulp.imbalance": ["heavy_from": .number(0.2)],
      "groepsgewijze_hulp.asks": ["led_by": .word("peers")],
      "groepsgewijze_hulp.hours_per_word": ["attention": .number(0.3)],
      "groepsgewijze_hulp.between": ["interval": .number(2)],
      "ontmoetingsplek.own_share": ["audience": .word("families")],
      "ontmoetingsplek.encounters": ["day_parts": .number(1)],
      "ontmoetingsplek.asks": kept, "ontmoetingsplek.run_by_residents": kept,
      "ontmoetingsplek.agencies": agencies, "ontmoetingsplek.way_by_agencies": agencies,
      "opbouwwerk.cut": ["cut_after": .number(0)], "opbouwwerk.cut_after": ["cut": .number(0.5)],
      "opbouwwerk.hours_per_carrier": ["carriers": .number(0.6)],
      "opbouwwerk.vacancy": temporary, "opbouwwerk.lost_with_worker": temporary,
      "opbouwwerk.smallest": shared, "opbouwwerk.shared_experience": shared,
    ]
  }()

  @Test(arguments: fields)
  func `a field set to another value changes what is observed`(field: Field) throws {
    let context = Self.contexts["\(field.kind).\(field.declaration.key)"] ?? [:]
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
