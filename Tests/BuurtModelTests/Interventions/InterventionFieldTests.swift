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

  /// What a kind finds in the town beside what all find: volunteers who stop, dwellings, initiatives, strong clubs.
  private static let lively: [String: [String: Double]] = [
    "maatje": ["civic.exit": 1, "civic.exit_overload": 6, "help.asking": 0.3],
    "inplaatsing": [
      "moving.corporatie": 0.4, "moving.private_rent": 0.5, "moving.out": 0.8, "initiatives.start": 50,
      "civic.growth_club": 0.5, "civic.growth_memory": 4, "initiatives.core": 2,
    ],
    "vereniging": [
      "clubs.memory": 4, "clubs.volunteers": 0.05, "civic.notice_club": 1, "civic.ask_club": 3,
      "civic.overload_need": 6, "clubs.steepness": 4,
      "civic.notice": 1, "civic.recognise": 0.02, "civic.act": 1, "clubs.threshold": 0.4,
    ],
  ]

  /// A programme of formal help in which every part has something to do.
  private static let supplied: [String: FieldInput] = [
    "places": .number(60), "capacity": .number(2), "unload": .number(0.2), "skill": .number(0.1),
    "trust": .number(0.1), "asks_network": .number(0.3), "waiting_support": .number(0.1),
    "order": .word("relieve_first"), "phase_weeks": .number(4), "ladder": .number(1), "presence": .number(2),
    "outreach": .number(20), "child_check": .word("recurring"), "check_weeks": .number(6),
    "hours_per_case": .number(1),
  ]

  /// Rules to which fields of `bestaanszekerheid` belong, and what else makes them matter.
  private static func rule(_ key: String) -> [String: FieldInput] {
    switch key {
    case "raised_cap", "pension_age":
      ["rule": .word("huurtoeslag"), "income_limit": .number(9_000)]
    case "basis": ["rule": .word("kindfonds"), "income_limit": .number(1_400)]
    case "own_right", "without_claim", "amount", "income_limit":
      ["rule": .word("kinderrecht"), "without_claim": .number(0.5)]
    case "start", "cure": ["rule": .word("schuldhulp")]
    case "signal_order", "signals", "uptake", "hours_per_signal", "cost_per_hour":
      ["rule": .word("vroegsignalering"), "signals": .number(5)]
    case "allocation", "homes", "turn": ["rule": .word("woonruimteverdeling"), "homes": .number(100)]
    case "home", "situation": ["rule": .word("passend_toewijzen"), "homes": .number(100)]
    case "contracts": ["rule": .word("doelgroepencontract")]
    default: [:]
    }
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
    case "maatje":
      base = [
        "reach": .word("door_to_door"), "hears": .number(1), "interest": .number(0.9),
        "capacity": .number(80),
        "term": .number(14), "hours": .number(1.5), "candidates": .number(12), "bearing": .number(0.05),
        "burden": .number(0.9), "supervision": .number(0.1), "teaching": .number(0.5), "harm": .number(0.5),
        "trial": .number(4), "patience": .number(6),
      ]
    case "inplaatsing":
      base = ["dwellings": .number(0.9), "tenure": .word("corporatie"), "hours": .number(8)]
    case "vereniging":
      base = [
        "subsidy": .number(2_000), "income": .number(500), "task": .number(0.5), "support_hours": .number(3),
        "coaching_hours": .number(3), "visiting_hours": .number(0.5), "hours_per_club": .number(0.4),
        "allocation": .word("weak_first"), "informed": .number(0.8), "contact": .number(0.9),
        "course": .number(6), "markets": .number(6), "places": .number(3), "without_vog": .number(0.3),
        "camps": .number(6), "hears": .number(0.9), "interest": .number(0.9),
      ]
    case "netwerkversterking": base = NetworkTown.everything
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
    case "formele_hulp": base = supplied
    case "bestaanszekerheid": base = [:]
    case "ontmoetingsplek": base = ["hours": .number(6), "announcement": .number(0.9)]
    case "beleidsregime": return try RegimeTown.run(values)
    default: base = ["hours": .number(40), "activities": .number(0.6)]
    }
    let plan = Town.plan(kind, from: 2, base.merging(values) { $1 })
    let place = Town.plan("ontmoetingsplek", from: 1, ["announcement": .number(0.5)])
    let beside = ["opbouwwerk", "inplaatsing", "verbinder"].contains(kind)
    let helped = kind == "formele_hulp" || kind == "bestaanszekerheid"
    let grown: [String: Double] = kind == "buurtinitiatief" ? ["civic.growth_club": 0.4] : [:]
    let simulation = try Simulation(
      Town.input(
        [300, 220, 260],
        parameters: [
          "visits.constant": -0.5, "upkeep.lift": 0.2, "rungs.meetings_sterk": 2, "formation.base": 1,
        ].merging(helped ? ["help.asking": 0.2] : [:]) { $1 }.merging(lively[kind] ?? [:]) { $1 }
          .merging(kind == "netwerkversterking" ? NetworkTown.lively : [:]) { $1 }.merging(grown) { $1 },
        plans: [plan] + (beside ? [place] : []),
        weeks: 45
      )
    )
    if helped || kind == "vereniging" { simulation.burden(0.6) }
    if helped {
      // Large and poor families in homes too small for them, which a small town has few of.
      let h = simulation.world.households
      let tenants = simulation.lived.filter { h.tenure[$0] != Tenure.owner.rawValue && h.children[$0] > 0 }
      for (number, row) in tenants.prefix(60).enumerated() {
        h.children[row] = 7
        guard kind == "bestaanszekerheid", number % 2 == 0 else { continue }
        h.income[row] = 0
        simulation.set(row, .wonen, 0.6)
      }
    }
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
      "maatje.ends_with_moment": ["moment": .word("waiting")],
      "maatje.coordinates": ["moment": .word("during")],
      // Who recognises need by profession or by task would see what volunteers see.
      "vereniging.informed": ["visiting_hours": .number(0), "task": .number(0)],
      "vereniging.capacity": ["open_hours": .number(12)],
      "vereniging.announcement": ["open_hours": .number(12)],
      // Asked at the door: few families of a small town are without a club and have the time.
      "vereniging.places": ["reach": .word("door_to_door")],
      // A meeting does damage only where those whose ties are strained are let in.
      "netwerkversterking.damage": ["constructive": .flag(false)],
    ]
  }()

  @Test(arguments: fields)
  func `a field set to another value changes what is observed`(field: Field) throws {
    let key = field.declaration.key
    let context =
      Self.contexts["\(field.kind).\(key)"] ?? (field.kind == "bestaanszekerheid" ? Self.rule(key) : [:])
    let unmoved =
      context.isEmpty ? try Self.unmoved.get()[field.kind] : try Self.run(field.kind, context)
    var changed = false
    for value in Self.others(field.declaration) where !changed && value != context[field.declaration.key] {
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
